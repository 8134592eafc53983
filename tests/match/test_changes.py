"""Changes, looked up by place."""

from hypothesis import given
from hypothesis import strategies as st

from stemma.match.changes import Changes
from stemma.records import Drift, Span

SPANS = st.builds(lambda start, size: (start, start + size), st.integers(0, 40), st.integers(1, 15))


def change(document: str, start: int, end: int) -> Drift:
    return Drift(document, "o", "sense", Span("o", 0, 4), Span(document, start, end), 1.0)


@given(st.lists(st.tuples(st.sampled_from("ab"), SPANS), max_size=12), SPANS)
def test_changes_at_a_place_are_those_that_a_look_at_all_finds(found, place):
    changes = sorted(
        (change(document, *spot) for document, spot in found), key=lambda c: (c.document, c.after)
    )
    for document in "abc":
        span = Span(document, *place)
        wanted = [(n, each) for n, each in enumerate(changes) if each.after.overlap(span)]
        assert Changes(changes).at(span) == wanted
