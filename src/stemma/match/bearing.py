"""Whether a sentence says what a question says, part of it, otherwise, or only speaks of it.

What a question says is confirmed only if nothing of it is missing: every name, amount and
time, whether it is denied, how firmly and on whose word it stands, and enough of its other
words, themselves or in words of near meaning.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from stemma.match import arrangement
from stemma.match.arrangement import Pair
from stemma.match.coverage import Coverage, coverage
from stemma.match.difference import Difference, places, spans
from stemma.match.differences import TOLD, differences
from stemma.match.passages import Passage
from stemma.match.roles import exchanged, usurped
from stemma.match.wording import ALMOST, repetition
from stemma.records import Bearing
from stemma.text.vectors import Encoder

# Chosen on `evals/claims/tune.tsv`, and kept on the facts of `evals/collections/tune`, where higher
# ones take more from the facts as they are than from the altered ones.
SAYS = 0.85
"""Score from which a sentence from which nothing is missing says what was asked."""
PLAIN, PLAIN_BY_AMOUNT = 0.38, 0.2
"""Least share of the question's words other than names that must be told; the second where
an amount is told too, which few sentences share by chance."""
BOTH = 0.6
"""Least sum of that and of the share of all words in the sentence itself."""
INSIDE = 0.48
"""Where no amount is told, least share of all the words that the sentence itself must hold."""
ABSENT, ABSENT_BY_AMOUNT = 2, 3
"""Names that a sentence may leave to the rest of its document; the second if an amount is told."""
OTHERWISE = 0.65
"""Score from which a difference in amount, time or name is one about the same thing."""
SAME = 0.3
"""Share of the question's words other than names from which another amount is one of the same."""
DENIED = 0.5
"""Share of the question's words that a sentence must hold to deny the same thing."""
PART = 0.5
"""Score from which a sentence says part of it; below, it is about it."""
ELSEWHERE = 2
"""Names, amounts and times that one sentence may leave to others of its claim."""
AMOUNT = 0.25
"""What an amount told adds to the score."""


@dataclass(frozen=True, slots=True, eq=False)
class Weighed:
    """One sentence as it was held against a question."""

    said: Passage
    likeness: float
    """Cosine of the two sentences' vectors."""
    cover: Coverage
    plain: float
    """Share of what the question's words other than names tell that the sentence tells, 0 to 1."""
    amounts: bool
    """Whether an amount of the question is told."""
    absent: int
    """Names of the question that are not in the sentence, but elsewhere in its document."""
    repeats: float
    """How much of each the other repeats in order, 0 to 1."""
    differences: tuple[Difference, ...]

    @property
    def altered(self) -> bool:
        """Whether the question repeats the sentence with a word or a name changed."""
        return self.repeats >= ALMOST and any(d.kind == "wording" for d in self.differences)

    @property
    def score(self) -> float:
        """How near the two are, about 0 to 1.5."""
        return self.likeness + self.plain / 2 + AMOUNT * self.amounts

    @property
    def close(self) -> bool:
        """Whether, with nothing missing, the two say the same."""
        if self.score < SAYS or self.absent > (ABSENT_BY_AMOUNT if self.amounts else ABSENT):
            return False
        if self.amounts:
            return self.plain >= PLAIN_BY_AMOUNT and self.plain + self.cover.share >= BOTH
        return self.plain >= PLAIN and self.cover.share >= INSIDE

    @property
    def may_say(self) -> bool:
        """Whether, alone or with others of its claim, it may say what was asked, or otherwise."""
        if any(d.otherwise for d in self.differences):
            return self.likeness + self.plain / 2 >= OTHERWISE
        return self.close and len(self.differences) <= ELSEWHERE


def weigh(question: Passage, said: Passage, likeness: float, quick: Encoder) -> Weighed:
    """Hold one sentence against a question.

    Args:
        question: The question.
        said: The sentence.
        likeness: Cosine of the vectors of the two.
        quick: Vectors to compare single words.
    """
    cover = coverage(question, said, quick)
    found = differences(question, said, cover)
    partner = {n: m for n, m in zip(cover.asked, cover.partner, strict=True) if m >= 0}
    if turned := exchanged(question, said, partner):
        both = turned[0], turned[2]
        there = spans(said, [partner[n] for n in both])
        found.insert(
            0, Difference("name", True, "the other way round", places(question, both), there)
        )
    elif across := arrangement.exchanged(question, said, cover):
        found.insert(0, _crosswise(question, said, across, "the other way round"))
    elif across := arrangement.instead(question, said, cover):
        found.insert(
            0, _crosswise(question, said, across, "it is the other that is put aside there")
        )
    if taken := usurped(question, said, partner):
        actor, other = taken
        found.append(Difference("name", False, "another does it there",
                                places(question, [actor]), spans(said, [other])))  # fmt: skip
    missing = {at for one in found if one.kind == "amount" for at in one.asked}
    told = any((q.span.start, q.span.end) not in missing for q in question.quantities)
    if not told and (untold := _untold_verb(question, cover)) >= 0:
        found.append(
            Difference("wording", False, "the word is not in it", places(question, [untold]))
        )
    inside = dict(zip(cover.asked, cover.inside, strict=True))
    absent = sum(not any(inside.get(n, 1) > TOLD for n in name) for name in question.names())
    plain = _plain(question, cover)
    return Weighed(
        said, likeness, cover, plain, told, absent, repetition(question, said), tuple(found)
    )


def _crosswise(question: Passage, said: Passage, across: Pair, reason: str) -> Difference:
    return Difference(
        "name", True, reason, places(question, across.asked), spans(said, across.said)
    )


def unweighed(said: Passage, likeness: float) -> Weighed:
    """A sentence that is not worth laying word by word: it is about the question at most."""
    nothing = np.zeros(0, np.float32)
    return Weighed(said, likeness, Coverage((), nothing, nothing, nothing, ()),
                   0.0, False, 0, 0.0, ())  # fmt: skip


def bearing(one: Weighed, beside: Sequence[Weighed] = ()) -> Bearing:
    """How a sentence stands to the question.

    Args:
        one: The sentence.
        beside: Other sentences of the same claim: a name, amount or time that one of them
            tells is not missing.
    """
    open_still = [d for d in one.differences if not d.otherwise]
    told = [d for d in open_still if _told(d, beside)]
    if len(told) <= ELSEWHERE:
        open_still = [d for d in open_still if d not in told]
    against = [d for d in one.differences if d.otherwise]
    for difference in against:
        if _weighty(difference, one, open_still):
            return Bearing("says otherwise", difference.reason, difference.asked, difference.said)
    if one.close and not against and not open_still:
        return Bearing("says this")
    if one.score < PART or not one.cover.asked:
        return Bearing("is about it")
    for difference in (*against, *open_still):
        return Bearing("says part of it", difference.reason, difference.asked, difference.said)
    return Bearing("says part of it", "not all of its words are told")


def _weighty(difference: Difference, one: Weighed, open_still: Sequence[Difference]) -> bool:
    """Whether a difference is one about the same thing: what else was asked is there."""
    score = one.likeness + one.plain / 2
    lacking = {other.kind for other in open_still}
    if difference.kind == "amount" and one.plain < SAME:
        return False
    if difference.kind in ("amount", "time", "undone"):
        return score >= OTHERWISE and not lacking & {"amount", "name"} and one.cover.share >= 0.4
    if difference.kind in ("name", "speaker"):
        amounts = any(d.otherwise and d.kind == "amount" for d in one.differences)
        alone = sum(d.otherwise and d.kind == "name" for d in one.differences) <= 1
        told = one.plain >= DENIED and alone and not amounts
        return score >= OTHERWISE and told and not lacking & {"amount", "name"}
    if difference.kind == "polarity":
        told = one.cover.share >= DENIED or one.plain >= 0.7
        return score >= OTHERWISE and told and "name" not in lacking
    return score >= OTHERWISE and "name" not in lacking


def _told(difference: Difference, beside: Sequence[Weighed]) -> bool:
    """Whether another sentence of the claim tells what this one leaves open.

    Not where something else stands in its place, nor if the other speaks of somebody else.
    """
    if difference.kind not in ("amount", "time", "name") or difference.said:
        return False
    return any(
        other.score >= SAYS
        and not any(d.asked == difference.asked or (d.kind == "name" and d.said)
                    for d in other.differences)
        for other in beside
    )  # fmt: skip


def _untold_verb(question: Passage, cover: Coverage) -> int:
    """The word on which a whole question depends, if nothing in the sentence or around tells it."""
    root = question.root
    around = dict(zip(cover.asked, cover.around, strict=True))
    return root if root >= 0 and not question.is_name(root) and around.get(root, 1) == 0 else -1


def _plain(question: Passage, cover: Coverage) -> float:
    numbers = [k for k, n in enumerate(cover.asked) if not question.is_name(n)]
    weight = cover.weight[numbers]
    return float(weight @ cover.around[numbers] / weight.sum()) if numbers else 0.0
