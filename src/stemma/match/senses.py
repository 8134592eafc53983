"""Words of a sentence that mean something else than those of a question in their place."""

from collections.abc import Iterator

from stemma.match.asserting import negates
from stemma.match.coverage import Coverage
from stemma.match.difference import Difference, places, spans
from stemma.match.fitting import LEAST, Fitting, Slot
from stemma.match.passages import Passage
from stemma.match.wording import changed, reordered
from stemma.text.opposites import exclusive, opposite
from stemma.text.words import Word

_SIDES = (("for", "against"), ("with", "without"), ("before", "after"), ("more", "less"))
_DEGREES = frozenset("more less fewer most least far near early late earlier later".split())
"""Words of which amounts and times tell better whether one is the opposite of another."""
SUBSTITUTE = 0.36
"""Coverage from which a word may stand for the one whose place it has."""


def wording(question: Passage, said: Passage, cover: Coverage) -> Iterator[Difference]:
    """A word put in the place of another in a sentence that is otherwise repeated."""
    told = dict(zip(cover.asked, cover.inside, strict=True))
    partner = dict(zip(cover.asked, cover.partner, strict=True))
    measured = {n for found in (question.quantities, question.times)
                for one in found for n in question.inside(one.span)}  # fmt: skip
    for mine, theirs in changed(question, said):
        denials = (
            [m for m in theirs if negates(said, m)],
            [n for n in mine if negates(question, n)],
        )
        if bool(denials[0]) != bool(denials[1]):
            words = places(question, denials[1])
            reason = "it is denied there" if denials[0] else "it is not denied there"
            yield Difference("wording", True, reason, words, spans(said, denials[0]))
        untold = [n for n in mine if question.words[n].content and n not in measured
                  and not (partner.get(n) in theirs and told.get(n, 0) >= SUBSTITUTE)]  # fmt: skip
        instead = [m for m in theirs if said.words[m].content]
        if untold and (instead or any(told.get(n, 1) < SUBSTITUTE for n in untold)):
            words = places(question, untold)
            reason = "another word" if instead else "the word is not in it"
            yield Difference("wording", False, reason, words, spans(said, instead))
    if moved := reordered(question, said):
        words = places(question, moved)
        yield Difference("wording", False, "the names stand in another order", words)


def opposites(
    question: Passage, said: Passage, cover: Coverage, fitting: Fitting
) -> Iterator[Difference]:
    asked = {word.stem for word in question.words}
    there = {word.stem for word in said.words}
    others = [(m, other) for m, other in enumerate(said.words)
              if other.content and other.stem not in asked and not said.is_name(m)]  # fmt: skip
    for n in cover.asked:
        one = question.words[n]
        if one.stem in there or one.norm in _DEGREES:
            continue
        for m, other in others:
            if _contrary(one, other):
                against = fitting.fit(Slot(n, n), Slot(m, m)) >= LEAST
                yield Difference(
                    "sense", against, "the opposite", places(question, [n]), spans(said, [m])
                )
            elif m in cover.partner and exclusive(one.stem, other.stem):
                yield Difference(
                    "sense", False, "another thing", places(question, [n]), spans(said, [m])
                )


def _contrary(one: Word, other: Word) -> bool:
    """Whether two words, or their stems, say the contrary; "law" is none of "unlawful"."""
    shorter, longer = sorted((one.norm, other.norm), key=len)
    if shorter in longer and not longer.endswith(shorter):
        return False
    return opposite(one.norm, other.norm) or opposite(one.stem, other.stem)


def sides(question: Passage, said: Passage, fitting: Fitting) -> Iterator[Difference]:
    """ "Voted for" and "voted against": small words that stand in one place."""
    mine = {word.norm: n for n, word in enumerate(question.words)}
    theirs = {word.norm: m for m, word in enumerate(said.words)}
    for pair in _SIDES:
        for one, other in (pair, pair[::-1]):
            if one in mine and other in theirs and other not in mine and one not in theirs:
                here, there = mine[one], theirs[other]
                if fitting.fit(Slot(here, here), Slot(there, there)) >= LEAST:
                    yield Difference(
                        "sense",
                        True,
                        "the opposite",
                        places(question, [here]),
                        spans(said, [there]),
                    )
