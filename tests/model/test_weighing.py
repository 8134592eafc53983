"""Which places show a thing first."""

from stemma.model.weighing import Sight, Weighing
from stemma.records import Claim, Span, Statement, Support

ONE, TWO = Support(1, 1, 1, 1, 1, 0), Support(2, 2, 2, 2, 2, 0)


def claim(id: str, at: Span, support: Support) -> Claim:
    return Claim(id, "words", "s", (Statement(at, at.document),), support)


def shown(*claims: Claim) -> tuple[str, ...]:
    weighing = Weighing({}, {each.id: each for each in claims}, lambda _: ONE)
    sights = [
        Sight("thing", each.id, each.statements[0], each.statements[0].span, spun=each.id == "spun")
        for each in claims
    ]
    (seen,) = weighing.seen(sights)
    return seen.claims


def test_of_equals_a_place_whose_words_are_its_own_comes_before_a_spun_one():
    spun = claim("spun", Span("a", 0, 5), ONE)
    own = claim("own", Span("b", 0, 5), ONE)
    assert shown(spun, own) == ("own", "spun")


def test_support_counts_for_more_than_whose_words_they_are():
    spun = claim("spun", Span("a", 0, 5), TWO)
    own = claim("own", Span("b", 0, 5), ONE)
    assert shown(own, spun) == ("spun", "own")
