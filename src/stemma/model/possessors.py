"""Whose a thing is by words that name nobody: "our steel", "its exports", "trade between the two".

The syntax counts a noun as an act if somebody named belongs to it. A pronoun means somebody too.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from stemma.records import Act, Annotations, Document, Party, Span
from stemma.text.lemmas import lemma
from stemma.text.words import FUNCTION

_OWNED = re.compile(r"\b([Oo]ur|[Ii]ts|[Tt]heir|whose) (?:own )?((?:[a-z][\w-]*)(?: [a-z][\w-]*)*)")
_BETWEEN = re.compile(
    r"\b([a-z]+|[A-Z][a-z]+) (between|of) ((?:them|both|(?:the|these) two|both|each)"
    r"(?: (?:countries|states|sides|nations|governments|neighbou?rs))?)\b"
)
_MOST = 3
"""Words up to the noun that is owned."""


def with_possessors(doc: Document, notes: Annotations) -> Annotations:
    """Annotations with what pronouns own among the acts: the pronoun is the noun's actor."""
    acts = {act.span: act for act in notes.acts}
    inside = [party.span for act in notes.acts for party in act.parties]
    for noun, pronoun in _owned(doc, inside):
        known = acts.get(noun)
        owner = Party("actor", pronoun, pronoun)
        if known is None:
            word = noun.of(doc)
            acts[noun] = Act(noun, lemma(word, "NOUN", "NNS"), (owner,), verb=False)
        elif not known.verb and all(p.role != "actor" for p in known.parties):
            acts[noun] = replace(known, parties=(owner, *known.parties))
    for found in _BETWEEN.finditer(doc.text):
        noun, pair = (Span(doc.id, *found.span(n)) for n in (1, 3))
        if noun not in acts and any(s.start <= noun.start < s.end for s in inside):
            word, both = lemma(noun.of(doc).lower(), "NOUN", "NNS"), Party(found[2], pair, pair)
            acts[noun] = Act(noun, word, (both,), verb=False)
    return replace(notes, acts=tuple(acts[span] for span in sorted(acts)))


def _owned(doc: Document, inside: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """Each noun that a pronoun before it owns within a party of an act, and the pronoun."""
    for found in _OWNED.finditer(doc.text):
        first = found.start(1)
        ends = [s.end for s in inside if s.start <= first < s.end]
        at, noun = found.start(2), None
        for n, word in enumerate(found[2].split(" ")):
            if word in FUNCTION or n >= _MOST or at >= max(ends, default=0):
                break
            noun = Span(doc.id, at, at + len(word))
            at += len(word) + 1
        if noun is not None:
            yield noun, Span(doc.id, first, found.end(1))
