"""What items tell: names, days and words, each in its place."""

from datetime import date

import pytest

from stemma.group.telling import told
from stemma.records import Span
from stemma.text.vectors import static_table
from tests.factory import doc, notes

TEXT = "Ilse Brandt met Ilse Tarp in Oakmont on 3 May 2031.\n\nThey will meet again on 9 May 2031."


def days_of(published: str, part: slice) -> set[str]:
    one = doc(TEXT, published=published)
    first, last, _ = part.indices(len(TEXT))
    found = told([Span(one.id, first, last)], {one.id: one}, {one.id: notes(one)}, static_table())
    return {date.fromordinal(day).isoformat() for day in found.days[0]}


@pytest.mark.parametrize(
    ("published", "part", "wanted"),
    [
        pytest.param("2031-05-04T10:00", slice(None), "04 03 09", id="published and named"),
        pytest.param("2031-05-04", slice(0, 51), "04 03", id="a part of it"),
        pytest.param("", slice(None), "03 09", id="undated"),
        pytest.param("2031-05", slice(0, 20), "", id="no day"),
    ],
)
def test_days(published: str, part: slice, wanted: str):
    assert days_of(published, part) == {f"2031-05-{day}" for day in wanted.split()}


def test_persons_go_by_their_last_names_and_states_do_not_count():
    one = doc("Ilse Brandt came from Russia to Oakmont.")
    other = doc("Ilse Tarp came from Russia to Seabrook.")
    found = told(
        [Span(d.id, 0, len(d.text)) for d in (one, other)],
        {d.id: d for d in (one, other)},
        {d.id: notes(d) for d in (one, other)},
        static_table(),
    )
    assert found.names.toarray().all(axis=0).sum() == 0
    assert found.names.toarray().any(axis=1).all()
    assert found.words.toarray().all(axis=0).any()
