"""Words of a sentence that mean something else than those of a question in their place."""

from collections.abc import Iterator, Sequence

from stemma.match.coverage import Coverage
from stemma.match.denial import contrary, denied, denies
from stemma.match.difference import Difference, places, spans
from stemma.match.fitting import LEAST, Fitting, Slot
from stemma.match.passages import Passage
from stemma.match.wording import Place, changed, reordered
from stemma.text.lexicons import ORDINALS
from stemma.text.opposites import exclusive

_SIDES = (
    ("for", "against"), ("with", "without"), ("before", "after"), ("more", "less"),
    ("above", "below"), ("from", "until"), ("inside", "outside"), ("like", "unlike"),
    ("more", "fewer"), ("later", "sooner"), ("later", "earlier"), ("early", "late"),
)  # fmt: skip
_DEGREES = frozenset("more less fewer most least far near early late earlier later".split())
"""Words of which amounts and times tell better whether one is the opposite of another."""
_ORDER = frozenset((*ORDINALS, "last", "penultimate"))
SUBSTITUTE = 0.36
"""Coverage from which a word may stand for the one whose place it has."""


def wording(question: Passage, said: Passage, cover: Coverage) -> Iterator[Difference]:
    """A word put in the place of another in a sentence that is otherwise repeated."""
    told = dict(zip(cover.asked, cover.inside, strict=True))
    partner = dict(zip(cover.asked, cover.partner, strict=True))
    measured = {n for found in (question.quantities, question.times)
                for one in found for n in question.inside(one.span)}  # fmt: skip
    found = list(changed(question, said))
    here = [n for mine, _ in found for n in mine if denies(question, n)]
    there = [m for _, theirs in found for m in theirs if denies(said, m)]
    if bool(here) != bool(there) and not _contrary_there(question, said, found):
        other = said if here else question
        elsewhere = any(denies(other, n) for n in range(len(other.words)))
        reason = "it is denied there" if there else "it is not denied there"
        yield Difference(
            "wording", not elsewhere, reason, places(question, here), spans(said, there)
        )
    for mine, theirs in found:
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


def _contrary_there(question: Passage, said: Passage, found: Sequence[Place]) -> bool:
    """Whether a word has its contrary in its place: "not present" and "absent" are one."""
    return any(
        contrary(question.words[n], said.words[m])
        for mine, theirs in found for n in mine for m in theirs
    )  # fmt: skip


def opposites(
    question: Passage, said: Passage, cover: Coverage, fitting: Fitting
) -> Iterator[Difference]:
    asked = {word.stem for word in question.words}
    there = {word.stem for word in said.words}
    others = [(m, other) for m, other in enumerate(said.words)
              if other.content and other.stem not in asked and not said.is_name(m)]  # fmt: skip
    denied_here, denied_there = denied(question), denied(said)
    for n in cover.asked:
        one = question.words[n]
        if one.stem in there or one.norm in _DEGREES:
            continue
        for m, other in others:
            if contrary(one, other):
                if (n in denied_here) != (m in denied_there):
                    continue
                against = fitting.fit(Slot(n, n), Slot(m, m)) >= LEAST
                yield Difference(
                    "sense", against, "the opposite", places(question, [n]), spans(said, [m])
                )
            elif m in cover.partner and exclusive(one.stem, other.stem):
                yield Difference(
                    "sense", False, "another thing", places(question, [n]), spans(said, [m])
                )


def sides(question: Passage, said: Passage, fitting: Fitting) -> Iterator[Difference]:
    """ "Voted for" and "voted against": small words that stand in one place."""
    for pair in _SIDES:
        for one, other in (pair, pair[::-1]):
            for here in _at(question, one):
                same, turned = (_best(fitting, here, _at(said, side)) for side in (one, other))
                if turned[0] >= LEAST and turned[0] > same[0]:
                    found = spans(said, [turned[1]])
                    yield Difference("sense", True, "the opposite", places(question, [here]), found)


def order(question: Passage, said: Passage, fitting: Fitting) -> Iterator[Difference]:
    """ "The first" where the sentence has "the second" alone: vectors find them near."""
    there = [m for m, word in enumerate(said.words) if word.norm in _ORDER]
    has = {said.words[m].norm for m in there}
    for n, word in enumerate(question.words):
        if word.norm in _ORDER and there and word.norm not in has:
            fits, m = _best(fitting, n, there)
            found = spans(said, [m])
            yield Difference("sense", fits >= LEAST, "another one in order",
                             places(question, [n]), found)  # fmt: skip


def added(question: Passage, cover: Coverage) -> Iterator[Difference]:
    """A phrase of a question of which nothing is told, nor around: "because a dam had burst".

    The word on which the whole depends is none: a thing may be told by quite another verb.
    """
    told = dict(zip(cover.asked, cover.around, strict=True))
    untold = {n for n in cover.asked if told[n] == 0 and not question.is_name(n)} - {question.root}
    for n in sorted(untold):
        over = [k for k in question.above(n, 2) if k in told][:1]
        if over and over[0] in untold:
            yield Difference(
                "wording", False, "the words are not in it", places(question, sorted((n, *over)))
            )
            return


def _at(text: Passage, norm: str) -> list[int]:
    return [n for n, word in enumerate(text.words) if word.norm == norm]


def _best(fitting: Fitting, here: int, there: Sequence[int]) -> tuple[float, int]:
    """How well the best of some places fits one of the question, and which it is."""
    place = Slot(here, here)
    return max(((fitting.fit(place, Slot(m, m)), m) for m in there), default=(0.0, -1))
