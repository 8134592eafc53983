"""Cut sentences into clauses that say one thing, and note how each is said."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import TypeVar

from stemma.annotate.asides import Aside
from stemma.annotate.clauses import FEWEST_CONTENT_WORDS, clauses, telling
from stemma.annotate.fragments import is_fragment, opening
from stemma.annotate.manner import modality, polarity
from stemma.annotate.speakers import Speaker
from stemma.annotate.syntax import Syntax
from stemma.annotate.verbs import verbs
from stemma.records import Attribution, Document, Proposition, Quantity, Sentence, Span
from stemma.text.edges import JOINING

Place = TypeVar("Place", int, Aside)


def propositions(
    doc: Document,
    sentences: Sequence[Sentence],
    quantities: Sequence[Quantity],
    attributions: Sequence[Attribution],
    speakers: Sequence[Speaker],
    syntax: Syntax,
) -> list[Proposition]:
    """Every clause of a document with at least three telling words, and every aside, in order.

    A sentence that cannot be cut is one clause; titles, bylines and notes have none. An aside
    lies inside a clause, and stands behind it if both begin at one place. What an attribution
    reports as said to be so is on the word of its speaker.
    """
    starts = [quantity.span.start for quantity in quantities]
    whose = _Words(attributions, speakers)
    found = []
    for sentence in sentences:
        whole = sentence.span.of(doc)
        skipped = opening(whole)
        at, text = sentence.span.start + skipped, whole[skipped:]
        tellers, actions = telling(text), verbs(text)
        first = sentence.paragraph == sentences[0].paragraph
        stating = sentence.span.start in syntax.stating
        if is_fragment(text, len(tellers), len(actions), first=first, stating=stating):
            continue
        end_of = sentence.span.end
        amounts = [start - at for start in _between(starts, at, end_of)]
        joined = [start - at for start in _between(syntax.joined, at + 1, end_of)]
        cut = clauses(text, tellers, actions, amounts, joined)
        asides = _between(syntax.asides, Aside(at, 0, 0), Aside(end_of, 0, 0))
        for start, end in cut:
            n_telling = _count(tellers, start, end)
            measured = bisect_left(starts, at + start) < bisect_left(starts, at + end)
            if not n_telling or (n_telling < FEWEST_CONTENT_WORDS and not measured):
                continue
            found.append(_said(Span(doc.id, at + start, at + end), doc, whose))
            found += (
                _said(Span(doc.id, one.start, one.end), doc, whose, one.own)
                for one in asides
                if at + start <= one.start and one.end <= at + end
                and _count(tellers, one.start - at, one.end - at) < n_telling
                and not _is_of_amounts(one, doc.text, starts)
            )  # fmt: skip
    return found


def _between(places: Sequence[Place], start: Place, end: Place) -> Sequence[Place]:
    return places[bisect_left(places, start) : bisect_left(places, end)]


def _count(places: Sequence[int], start: int, end: int) -> int:
    return bisect_left(places, end) - bisect_left(places, start)


def _is_of_amounts(aside: Aside, text: str, starts: Sequence[int]) -> bool:
    """Whether what the clause says of each of its amounts is told by those, as `match` does."""
    if _count(starts, aside.start, aside.end) > 1:
        return True
    following = starts[bisect_left(starts, aside.end) :][:1]
    return any(not text[aside.end : start].strip(JOINING) for start in following)


def _said(span: Span, doc: Document, whose: "_Words", own: int = 0) -> Proposition:
    """A proposition with how it is said, by its words from `own` on."""
    at = max(span.start, own)
    text = doc.text[at : span.end]
    speaker = whose.of(span)
    how, firmly = modality(text, reported=speaker is not None)
    whether, negated = polarity(text)
    words = (Span(doc.id, at + a, at + b) for a, b in filter(None, (firmly, negated)))
    return Proposition(span, speaker.name if speaker else "", how, whether, tuple(sorted(words)))


class _Words:
    """On whose word the characters of a document stand."""

    def __init__(self, attributions: Sequence[Attribution], speakers: Sequence[Speaker]) -> None:
        pairs = zip(attributions, speakers, strict=True)
        self._parts = sorted(
            ((part, found, speaker) for found, speaker in pairs if speaker.states
             for part in found.content),
            key=lambda each: each[0],
        )  # fmt: skip
        self._ends = list(accumulate((part.end for part, *_ in self._parts), max))

    def of(self, clause: Span) -> Speaker | None:
        """Whose word covers more than half of a clause, without the words that tell whose."""
        told: dict[int, int] = {}
        by: dict[int, tuple[Attribution, Speaker]] = {}
        for part, found, speaker in self._parts[bisect_right(self._ends, clause.start) :]:
            if part.start >= clause.end:
                break
            told[found.cue.start] = told.get(found.cue.start, 0) + part.overlap(clause)
            by[found.cue.start] = found, speaker
        for at, covered in sorted(told.items(), key=lambda item: -item[1]):
            found, speaker = by[at]
            telling = sum(s.overlap(clause) for s in (found.cue, found.source) if s)
            if 2 * covered > clause.end - clause.start - telling:
                return speaker
        return None
