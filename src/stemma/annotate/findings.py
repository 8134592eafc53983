"""What a text says is between states, as a network reads it: limits, undertakings, flows, absences.

It marks the words that tell of each, and the words for what belongs to it. Which belongs to which
is told by nearness.
"""

from collections.abc import Sequence
from typing import get_args

from stemma.annotate.tags import sentence_numbers
from stemma.records import Document, Finding, FindingKind, Party, Span
from stemma.text.labels import TELLS
from stemma.text.reader import spaces
from stemma.text.reading import Reading, Token
from stemma.text.system import Marks, system_marks

KINDS: tuple[FindingKind, ...] = get_args(FindingKind)
_MANY = frozenset(("PARTY", "BETWEEN"))
"""Parts of which a thing may have several."""
_BACK = 2
"""Sentences back in which a part may stand that the sentence of the cue leaves out."""
_SENTENCE = 100
"""Tokens that each of them is worth."""
_ACROSS = 30
"""Tokens that another cue of the kind between a part and a cue is worth."""


def findings(doc: Document, reading: Reading) -> list[Finding]:
    """All that a document says is between states, in the order of the words that say it."""
    tokens = reading.tokens
    spots = [(token.start, token.end) for token in tokens]
    marks = system_marks([doc.text[start:end] for start, end in spots], spaces(doc.text, spots))
    sentence = sentence_numbers(reading)
    found = []
    for kind in KINDS:
        cues = [cue for cue, _ in marks[kind, "cue"]]
        for cue, tells in marks[kind, "cue"]:
            parts = _parts(cue, cues, marks[kind, "parts"], sentence)
            parties = tuple(
                Party(role.casefold(), _span(doc, tokens, part), _head(doc, tokens, part))
                for part, role in parts
            )
            told = tells if kind in TELLS else ""
            found.append(Finding(_span(doc, tokens, cue), kind, told, parties))
    return sorted(found, key=lambda each: (each.span, each.kind))


def _parts(cue: range, cues: Sequence[range], marks: Marks, sentence: Sequence[int]) -> Marks:
    """The parts that belong to a cue: of each sort the nearest, in its sentence if there is one."""
    near: dict[str, tuple[int, range]] = {}
    many = []
    for part, role in marks:
        back = sentence[cue.start] - sentence[part.start]
        if not 0 <= back <= _BACK:
            continue
        if role in _MANY:
            many += [] if back else [(part, role)]
            continue
        far = _gap(part, cue) + _SENTENCE * back
        far += _ACROSS * sum(_between(other, part, cue) for other in cues)
        if role not in near or far < near[role][0]:
            near[role] = far, part
    single = [(part, role) for role, (_, part) in near.items()]
    return sorted([*many, *single], key=lambda mark: mark[0].start)


def _gap(one: range, two: range) -> int:
    """Tokens between two parts; nought if they share one."""
    return max(one.start - two.stop, two.start - one.stop, 0)


def _between(other: range, part: range, cue: range) -> bool:
    """Whether another cue stands between a part and a cue."""
    first, last = sorted((part, cue), key=lambda each: each.start)
    return first.stop <= other.start and other.stop <= last.start


def _span(doc: Document, tokens: Sequence[Token], part: range) -> Span:
    return Span(doc.id, tokens[part.start].start, tokens[part.stop - 1].end)


def _head(doc: Document, tokens: Sequence[Token], part: range) -> Span:
    """The word of a part that hangs on none of the others: the first, if several do."""
    heads = (n for n in part if tokens[n].head not in part or tokens[n].head == n)
    n = next(heads, part.start)
    return _span(doc, tokens, range(n, n + 1))
