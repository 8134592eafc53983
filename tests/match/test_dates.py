"""Whether two times can be the same."""

import pytest

from stemma.match.dates import bears_out, differs, is_date
from stemma.records import Span, Time


def time(value: str) -> Time:
    return Time(Span("d", 0, 1), value)


@pytest.mark.parametrize(
    ("said", "wanted", "same", "other"),
    [
        pytest.param("2031-03-01", "2031-03-01", True, False, id="one day"),
        pytest.param("2031-03-01", "XXXX-03", True, False, id="a day of the month"),
        pytest.param("XXXX-03", "2031-03-01", False, False, id="less exact"),
        pytest.param("2031-03-01", "XXXX-WXX-6", True, False, id="a Saturday"),
        pytest.param("2031-03-01", "XXXX-WXX-1", False, True, id="no Monday"),
        pytest.param("2030", "2031", False, True, id="another year"),
        pytest.param("XXXX-WXX-1", "2031", False, False, id="nothing in common"),
        pytest.param("XXXX-WXX-5T17:00", "XXXX-WXX-5T11:00", False, True, id="another hour"),
        pytest.param("PTXH", "PTXH", True, False, id="several hours"),
    ],
)
def test_times_agree_or_differ(said: str, wanted: str, same: bool, other: bool):
    assert bears_out(time(said), time(wanted)) == same
    assert differs(time(said), time(wanted)) == other


@pytest.mark.parametrize("value", ["P2D", "PRESENT_REF", "2031-02-30", ""])
def test_what_is_no_date(value: str):
    assert not is_date(time(value))
