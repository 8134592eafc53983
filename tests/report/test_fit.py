from hypothesis import given
from hypothesis import strategies as st

from stemma.report import fit


@given(st.text(), st.integers(40, 300), st.integers(1, 3))
def test_lines_never_exceed_their_room(text: str, room: int, most: int):
    lines = fit.lines(text, room, 14, most)
    assert len(lines) <= most
    assert all(fit.width(line, 14) <= room for line in lines)


def test_what_fits_is_left_as_it_is():
    assert fit.lines("one two", 300, 14, 2) == ["one two"]


def test_what_is_cut_says_so():
    assert fit.lines("a very long title that goes on", 60, 14, 1)[0].endswith("…")
