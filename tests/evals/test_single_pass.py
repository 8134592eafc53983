"""The plain way to group news."""

from evals.single_pass import single_pass
from tests.factory import doc

FLOOD = "The river Karn flooded the lower town of Hesk and its cathedral"
CHESS = "Chess masters drew every game of the tournament at Port Amund"


def test_a_report_joins_the_nearest_of_the_last_week():
    documents = [
        doc(f"{FLOOD} on Monday.", "a", published="2031-05-04"),
        doc(f"{FLOOD} again.", "b", published="2031-05-06"),
        doc(f"{CHESS} this week.", "c", published="2031-05-06"),
        doc(f"{FLOOD} in spring.", "d", published="2031-06-06"),
    ]
    home = single_pass(documents)
    named = {d.name: home[d.id] for d in documents}
    assert named["a"] == named["b"]
    assert len(set(named.values())) == 3
