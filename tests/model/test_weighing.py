"""Which places show a thing."""

from stemma.model.weighing import Sight, Weighing
from stemma.records import Claim, Span, Statement, Support

ONE = Support(1, 1, 1, 1, 1, 0)


def test_a_place_whose_words_are_its_own_is_shown_before_a_spun_one():
    spun, own = Span("a", 0, 5), Span("b", 0, 5)
    statements = tuple(Statement(at, at.document) for at in (spun, own))
    claim = Claim("c", "words", "s", statements, ONE)
    weighing = Weighing({}, {"c": claim}, lambda _: ONE)
    sights = [Sight("k", "c", statements[0], spun, spun=True), Sight("k", "c", statements[1], own)]
    (seen,) = weighing.seen(sights)
    assert seen.evidence == (own,)
    (seen,) = weighing.seen(sights[:1])
    assert seen.evidence == (spun,)
