"""The day a document is dated."""

from datetime import date

import pytest

from stemma.annotate.document_date import document_date, nearest_dateline
from tests.factory import doc

BODY = "The ferry was back in service, the port said."


def test_the_stated_publication_time_comes_first():
    text = f"SELIN, May 4, 2031 (NPA) — {BODY}"
    assert document_date(doc(text, published="2031-05-06T22:00:00Z")) == date(2031, 5, 6)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"SELIN, May 4, 2031 (NPA) — {BODY}", id="dateline with agency"),
        pytest.param(f"Ferry is back\n\nPORT SELIN (NPA), 4 May 2031 – {BODY}", id="agency first"),
        pytest.param(f"Ferry is back\n\nMay 4, 2031\n\n{BODY}", id="a line of its own"),
        pytest.param(f"Ferry is back\nPublished: 2031-05-04\n{BODY}", id="published"),
        pytest.param(f"Ferry is back\nPosted on 4 May 2031 at 10:15 GMT\n{BODY}", id="posted"),
    ],
)  # fmt: skip
def test_a_dateline_or_a_stamp_dates_a_document(text: str):
    assert document_date(doc(text)) == date(2031, 5, 4)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(BODY, id="no date at all"),
        pytest.param(f"On May 4, 2031 it sank. {BODY}", id="a date in a sentence"),
        pytest.param(f"SELIN, May 4 (NPA) — {BODY}", id="a dateline without a year"),
        pytest.param("\n".join([BODY] * 20 + ["May 4, 2031"]), id="a date far down"),
        pytest.param(f"Published: 2031-02-31\n{BODY}", id="no such day"),
    ],
)
def test_without_either_a_document_has_no_date(text: str):
    assert document_date(doc(text)) is None


def test_a_dateline_without_a_year_takes_it_from_a_date_near_by():
    document = doc(f"SELIN, Dec. 31 (NPA) — {BODY}")
    assert nearest_dateline(document, date(2032, 1, 2), within=3) == date(2031, 12, 31)
    assert nearest_dateline(document, date(2032, 1, 9), within=3) == date(2032, 1, 9)
