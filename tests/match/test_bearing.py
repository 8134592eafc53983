"""How a sentence stands to a question: what is missing, and what is otherwise."""

import pytest

from stemma.match.bearing import bearing
from tests.match.asked import weighed

SAID = "Norrhavn closed the Skarn Bank to 61 boats on Monday."


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        pytest.param(SAID, SAID, id="the same words"),
        pytest.param(
            "On Monday Norrhavn shut the Skarn Bank to 61 vessels.", SAID, id="other words"
        ),
        pytest.param("Norrhavn closed the Skarn Bank to boats.", SAID, id="less is asked"),
        pytest.param(
            "The court rejected over 70 percent of the claims.",
            "The court rejected 74 percent of the claims.",
            id="an amount within a bound",
        ),
        pytest.param(
            "Half of the 54 states ratified the treaty.",
            "Of the 54 states 27 ratified the treaty.",
            id="a share that is told as a count",
        ),
        pytest.param(
            "Torrin Coal was fined 40 million dollars.",
            "A court fined Torrin Coal 40 million dollars.",
            id="a passive",
        ),
        pytest.param(
            "Torrin Coal was absent from the talks on the mine.",
            "Torrin Coal was not present at the talks on the mine.",
            id="the contrary denied",
        ),
        pytest.param(
            "Torrin Coal did not publish the accounts of the mine.",
            "Torrin Coal refused to publish the accounts of the mine.",
            id="a refusal",
        ),
        pytest.param(
            "Doctors treated 61 miners of Torrin Coal for burns.",
            "Doctors Without Rest treated 61 miners of Torrin Coal for burns.",
            id="a name with a denial in it",
        ),
    ],
)
def test_what_is_told_in_full_is_said(asked: str, said: str):
    assert bearing(weighed(asked, said)).stance == "says this"


@pytest.mark.parametrize(
    ("asked", "said", "of_asked", "of_said"),
    [
        pytest.param(
            "Norrhavn closed the Skarn Bank to 80 boats on Monday.",
            SAID, ["80 boats"], ["61 boats"], id="amount",
        ),
        pytest.param(
            "Norrhavn closed the Skarn Bank to 61 boats on Friday.",
            SAID, ["Friday"], ["Monday"], id="day",
        ),
        pytest.param(
            "Norrhavn did not close the Skarn Bank to 61 boats.", SAID, ["not"], [], id="denied",
        ),
        pytest.param(
            "Norway closed the bank to trawlers for the second time.",
            "Norway closed the bank to trawlers for the first time.",
            ["second"], ["first"], id="place in an order",
        ),
        pytest.param(
            "Boat arrivals fell by 27 percent last year.",
            "Boat arrivals rose by 27 percent last year.",
            ["27 percent"], ["27 percent"], id="a fall told as a rise",
        ),
        pytest.param(
            "The price is 60 cents below the benchmark.",
            "The price is 60 cents above the benchmark.",
            ["below"], ["above"], id="small words for the opposite",
        ),
        pytest.param(
            "The bank raised its key rate in March.",
            "The bank did not raise its key rate in March.", [], ["not"], id="denied there",
        ),
        pytest.param(
            "Three members of the council voted for the new treaty.",
            "Three members of the council voted against the new treaty.",
            ["for"], ["against"], id="the other side",
        ),
        pytest.param(
            "Exports of wheat rose in the first quarter.",
            "Exports of wheat fell in the first quarter.", ["rose"], ["fell"], id="opposite",
        ),
        pytest.param(
            "The party put up Anna Berg as its candidate for president.",
            "The party withdrew Anna Berg as its candidate for president.",
            [], ["withdrew"], id="undone",
        ),
        pytest.param(
            "Norrhavn may resell the drones to Estmark.",
            "A clause forbids Norrhavn to resell the drones to Estmark.",
            [], ["forbids"], id="forbidden",
        ),
        pytest.param(
            "Torrin Coal published the accounts of the mine.",
            "Torrin Coal refused to publish the accounts of the mine.",
            [], ["refused"], id="refused",
        ),
        pytest.param(
            "Rebels in the pay of Torrin made threats for the miners.",
            "Blamed for the fire, rebels in the pay of Torrin made threats against the miners.",
            ["for"], ["against"], id="the other side, with the one elsewhere",
        ),
    ],
)  # fmt: skip
def test_what_differs_is_named_on_both_sides(
    asked: str, said: str, of_asked: list[str], of_said: list[str]
):
    one = weighed(asked, said)
    found = bearing(one)
    assert found.stance == "says otherwise"
    assert [asked[start:end] for start, end in found.asked] == of_asked
    words = [one.said.text[s.start - one.said.span.start : s.end - one.said.span.start]
             for s in found.said]  # fmt: skip
    assert words == of_said


@pytest.mark.parametrize(
    ("asked", "said", "reason"),
    [
        pytest.param(
            "Siemens and Daimler have left the Iranian market.",
            "Siemens and Daimler plan to leave the Iranian market.",
            "there it is planned", id="a plan told as done",
        ),
        pytest.param(
            "Norway closed the Skarn Bank because a dam had burst.",
            "Norway closed the Skarn Bank.",
            "the words are not in it", id="a reason that is not there",
        ),
        pytest.param(
            "The drones were launched from Iraq.",
            "The drones were possibly launched from Iraq.",
            "there it is not certain", id="a guess told as fact",
        ),
        pytest.param(
            "The drones were launched from Iraq.",
            "The drones were launched from Iraq, the minister said.",
            "on the word of the minister", id="a report told as fact",
        ),
        pytest.param(
            "All of the states have given figures.",
            "Some of the states have given figures.",
            "it does not speak of all", id="some told as all",
        ),
        pytest.param(
            "Norrhavn closed the Skarn Bank to 61 boats on Monday at noon for two weeks.",
            SAID, "the amount is not in it", id="more is asked",
        ),
        pytest.param(
            "Norrhavn opened an office on the Skarn Bank for 61 boats on Monday.",
            SAID, "the opposite", id="another deed",
        ),
        pytest.param(
            "Norrhavn sold the Skarn Bank to 61 boats on Monday.",
            SAID, "another word", id="one word exchanged",
        ),
        pytest.param(
            "The barriers of the camp went up on Monday at five.",
            "The barriers of the camp went up on Friday at five.",
            "the time is not in it", id="a day beside an hour",
        ),
    ],
)  # fmt: skip
def test_what_is_not_told_in_full_is_never_said(asked: str, said: str, reason: str):
    found = bearing(weighed(asked, said))
    assert found.stance != "says this"
    assert reason in (found.reason, *(d.reason for d in weighed(asked, said).differences))


def test_who_acts_on_whom_is_looked_at():
    found = weighed("Velusia invaded Karsk.", "Karsk invaded Velusia.", likeness=0.9)
    assert "the other way round" in [d.reason for d in found.differences]
    assert bearing(found).stance != "says this"


def test_another_who_does_the_same_is_seen():
    found = weighed(
        "Judge Vance dismissed the suit against the subpoena.",
        "Vance was sued, but Judge Marrero dismissed the suit against the subpoena.",
    )
    assert "another does it there" in [d.reason for d in found.differences]
    assert bearing(found).stance != "says this"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Nicola Berg was defeated by 149 votes.", "Anna Holt was defeated by 149 votes."),
        ("Anna Holt drafted the bill.", "Anna Holt thanked Nicola Berg, who drafted the bill."),
    ],
    ids=["suffers", "in a clause of its own"],
)
def test_another_of_whom_the_verb_is_told_is_seen(asked: str, said: str):
    found = weighed(asked, said)
    assert any(d.kind == "name" for d in found.differences)
    assert bearing(found).stance != "says this"


def test_where_another_name_stands_no_sentence_beside_tells_the_one():
    asked = "Nicola Berg was defeated by 149 votes in Torrin."
    one = weighed(asked, "Anna Holt was defeated by 149 votes in Torrin.")
    other = weighed(asked, "Nicola Berg cheered in Torrin at the 149 votes.")
    assert bearing(one, [other]).stance != "says this"


@pytest.mark.parametrize(
    "said",
    [
        "The council suspended the mayor because of a contract worth 61 million crowns.",
        "The council halted the works over a contract worth 61 million crowns.",
    ],
)
def test_what_stands_behind_a_cause_is_not_undone(said: str):
    found = weighed("The contract was worth 61 million crowns.", said)
    assert not [d for d in found.differences if d.kind == "undone" and d.otherwise]


def test_a_negation_far_above_leaves_it_open():
    asked = "Berg will lead Labour into the next election."
    said = "Labour leader Berg said he will not seek the leadership in the next election cycle."
    assert bearing(weighed(asked, said, likeness=0.9)).stance != "says this"


TRADE = "Trade rose to 18.4 billion dollars in 2030, against 14.1 billion in 2029."


@pytest.mark.parametrize(
    ("asked", "stance"),
    [
        ("Trade rose to 18.4 billion dollars in 2030.", "says this"),
        ("In 2029 trade was worth 14.1 billion dollars.", "says this"),
        ("Trade was worth 14.1 billion dollars in 2030.", "says otherwise"),
        ("In 2029 trade was worth 18.4 billion dollars.", "says otherwise"),
    ],
)
def test_each_figure_goes_with_its_year(asked: str, stance: str):
    assert bearing(weighed(asked, TRADE)).stance == stance


def test_a_figure_that_serves_to_compare_is_not_that_of_the_year_beside_it():
    said = "Trade climbed to 18.4 billion dollars in 2030 from 14.1 billion the year before."
    found = bearing(weighed("Trade was worth 14.1 billion dollars in 2030.", said))
    assert found.stance == "says otherwise"


@pytest.mark.parametrize(
    "said",
    [
        "Norrhavn closed the Skarn Bank to 61 boats; no fisherman was asked.",
        "Norrhavn, which did not explain itself, closed the Skarn Bank to 61 boats.",
        "No more than 61 boats can be on the Skarn Bank, which Norrhavn closed to them.",
    ],
)
def test_a_negation_of_something_else_denies_nothing(said: str):
    found = weighed("Norrhavn closed the Skarn Bank to 61 boats.", said)
    assert not [d for d in found.differences if d.kind == "polarity"]


def test_what_is_told_less_exactly_is_not_contradicted():
    found = bearing(weighed("The lir fell by 7.2 percent.", "The lir fell by over 7 percent."))
    assert (found.stance, found.reason) == ("says part of it", "the amount is less exact there")


def test_a_sentence_beside_tells_what_one_leaves_open():
    asked = "Pro-democracy parties won 17 of the 18 district councils on Sunday."
    one = weighed(asked, "Pro-democracy parties won 17 of the 18 district councils.")
    other = weighed(
        asked, "On Sunday pro-democracy parties won most of the 18 district councils, 17."
    )
    assert bearing(one).stance == "says part of it"
    assert bearing(one, [other]).stance == "says this"


def test_what_is_far_off_is_only_about_it():
    found = bearing(weighed(SAID, "Cod is cheaper than herring this winter.", likeness=0.2))
    assert found.stance == "is about it"


def test_an_amount_of_something_else_is_no_other_amount():
    one = weighed(
        "Trade between Norrhavn and Estmark came to 29 million crowns.",
        "Norrhavn paid 19 million crowns for a trawler of Estmark.",
    )
    assert bearing(one).stance == "says part of it"
