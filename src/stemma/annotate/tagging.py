"""Attributions from the labels that a network gives to tokens, and from syntax beside it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from stemma.annotate.reporting import STATING, Parts, Tree, inverted, reported
from stemma.annotate.tags import sentence_numbers, within_sentences
from stemma.text.reader import spaces
from stemma.text.reading import Reading, name_spans
from stemma.text.reports import report_labels

_SENTENCE = 25
"""Tokens that the end of a sentence between two parts is worth."""
_FARTHEST = 60
"""The same measure, beyond which a part belongs to no cue."""
_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "obl:agent", "nmod:poss"))
_ANNOUNCING = frozenset("announce unveil".split())
_SHARING = frozenset(("conj", "advcl", "xcomp", "acl", "parataxis", "ccomp"))
"""Relations of a verb to another one whose subject may be its own."""


def reports_in(text: str, reading: Reading) -> list[Parts]:
    """Everything that a text reports: what the network sees, and what syntax is sure of."""
    tree = Tree(reading.tokens)
    found = merged(tagged(reading, tree, labels(text, reading)), sure(tree))
    return within_sentences(text, reading, [one for one in found if not _is_done(tree, one)])


def _is_done(tree: Tree, parts: Parts) -> bool:
    """Whether a thing is only said to have been announced, by nobody: "grants were announced"."""
    verb = next((n for n in parts.cue if tree.tokens[n].lemma in _ANNOUNCING), None)
    if verb is None or parts.source is not None:
        return False
    subject = tree.child(verb, "nsubj:pass")
    whole = tree.span(subject) if subject is not None else range(0)
    return bool(whole) and all(part.start in whole for part in parts.content)


def tagged(reading: Reading, tree: Tree, found: Sequence[str]) -> list[Parts]:
    """The attributions that labels of `REPORTS` show, in order of their cues.

    A source belongs to the cue whose verb has it as subject, or shares it with another verb;
    without such a one to the nearest in its sentence. A content belongs to the nearest cue.
    """
    spans: dict[str, list[range]] = {"SOURCE": [], "CUE": [], "CONTENT": []}
    for first, last, kind in name_spans(list(found)):
        spans[kind].append(range(first, last))
    cues, sentence = spans["CUE"], sentence_numbers(reading)
    sources = [_subject(tree, cue, spans["SOURCE"]) for cue in cues]
    taken = [source for source in sources if source]
    for source in spans["SOURCE"]:
        near = _nearest(source, cues, sentence)
        if source not in taken and near is not None and sources[near] is None:
            sources[near] = source
    contents: list[list[range]] = [[] for _ in cues]
    for content in spans["CONTENT"]:
        near = _nearest(content, cues, sentence)
        if near is not None:
            contents[near].append(content)
    return [
        _turned(tree, Parts(*each))
        for each in zip(sources, cues, map(tuple, contents), strict=True)
    ]


def _turned(tree: Tree, parts: Parts) -> Parts:
    """With the source behind the cue where syntax sees one and the network more content."""
    who = inverted(tree, parts.cue.stop - 1) if parts.source is None else None
    if who is None or not any(part.start == parts.cue.stop for part in parts.content):
        return parts
    content = []
    for part in parts.content:
        rest = range(who.stop, part.stop) if part.start < who.stop < part.stop else part
        while rest and tree.tokens[rest.start].tag == ",":
            rest = range(rest.start + 1, rest.stop)
        if rest and (rest.stop <= who.start or rest.start >= who.stop):
            content.append(rest)
    return Parts(who, parts.cue, tuple(content))


def labels(text: str, reading: Reading) -> list[str]:
    """The label of each token, of `REPORTS`."""
    spots = [(token.start, token.end) for token in reading.tokens]
    return report_labels([text[start:end] for start, end in spots], spaces(text, spots))


def sure(tree: Tree) -> list[Parts]:
    """What syntax alone shows without doubt: that somebody named said something to be so."""
    return [
        parts
        for parts in reported(tree)
        if parts.source
        and parts.content
        and any(tree.tokens[n].lemma in STATING for n in parts.cue)
    ]


def merged(trusted: Sequence[Parts], others: Sequence[Parts]) -> list[Parts]:
    """All of `trusted`, and those of `others` that share no token with them."""
    held = {n for parts in trusted for n in _all(parts)}
    fresh = (parts for parts in others if held.isdisjoint(_all(parts)))
    return sorted([*trusted, *fresh], key=lambda parts: parts.cue.start)


def _all(parts: Parts) -> Iterator[int]:
    for part in (parts.source or (), parts.cue, *parts.content):
        yield from part


def _subject(tree: Tree, cue: range, sources: Sequence[range]) -> range | None:
    """The source that holds the subject of a cue's verb."""
    for subject in _subjects(tree, cue):
        at = bisect_right(sources, subject, key=lambda source: source.start) - 1
        if at >= 0 and subject in sources[at]:
            return sources[at]
    return None


def _subjects(tree: Tree, cue: range) -> Iterator[int]:
    """Subjects of the verb of a cue, then of those that it may share one with."""
    tokens = tree.tokens
    verb = next((n for n in cue if tokens[n].pos in ("VERB", "AUX", "NOUN")), cue.start)
    for _ in range(3):
        yield from (c for c in tree.below[verb] if tokens[c].relation in _SUBJECTS)
        if tokens[verb].relation not in _SHARING:
            return
        verb = tokens[verb].head


def _nearest(part: range, cues: Sequence[range], sentence: Sequence[int]) -> int | None:
    """Which cue stands nearest to a part, the one before it if two do."""
    at = bisect_left(cues, part.start, key=lambda cue: cue.start)
    best: tuple[int, int] | None = None
    for n in range(max(0, at - 2), min(len(cues), at + 2)):
        cue = cues[n]
        gap = part.start - cue.stop if cue.start < part.start else cue.start - part.stop
        apart = gap + _SENTENCE * abs(sentence[part.start] - sentence[cue.start])
        if apart <= _FARTHEST and (best is None or apart < best[0]):
            best = apart, n
    return best[1] if best else None
