"""Cut sentences into clauses that say one thing, and note how each is said."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from stemma.annotate.clauses import FEWEST_CONTENT_WORDS, clauses, telling
from stemma.annotate.fragments import is_fragment, opening
from stemma.annotate.manner import modality, polarity
from stemma.annotate.speakers import Speaker
from stemma.annotate.verbs import verbs
from stemma.records import Attribution, Document, Proposition, Quantity, Sentence, Span


def propositions(
    doc: Document,
    sentences: Sequence[Sentence],
    quantities: Sequence[Quantity],
    attributions: Sequence[Attribution],
    speakers: Sequence[Speaker],
    joined: Sequence[int] = (),
) -> list[Proposition]:
    """Every clause of a document with at least three telling words, in order.

    A sentence that cannot be cut is one clause; headings, bylines and notes have none.
    What an attribution reports as said to be so is on the word of its speaker. `joined` is
    where coordinated predicates begin.
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
        if is_fragment(text, len(tellers), len(actions), first=first):
            continue
        near = starts[bisect_left(starts, at) : bisect_left(starts, sentence.span.end)]
        amounts = [start - at for start in near]
        second = joined[bisect_right(joined, at) : bisect_left(joined, sentence.span.end)]
        cut = clauses(text, tellers, actions, amounts, [start - at for start in second])
        for start, end in cut:
            clause = text[start:end]
            n_telling = bisect_left(tellers, end) - bisect_left(tellers, start)
            measured = bisect_left(starts, at + start) < bisect_left(starts, at + end)
            if not n_telling or (n_telling < FEWEST_CONTENT_WORDS and not measured):
                continue
            span = Span(doc.id, at + start, at + end)
            speaker = whose.of(span)
            how, firmly = modality(clause, reported=speaker is not None)
            whether, negated = polarity(clause)
            words = (
                Span(doc.id, span.start + a, span.start + b)
                for a, b in filter(None, (firmly, negated))
            )
            said = speaker.name if speaker else ""
            found.append(Proposition(span, said, how, whether, tuple(sorted(words))))
    return found


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
