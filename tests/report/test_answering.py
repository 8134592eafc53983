"""Answers, as a terminal shows them."""

from dataclasses import replace

from rich.console import Console

from stemma.records import Answer, Answers, Bearing, Evidence, Span, Time
from stemma.report.answering import answers
from stemma.report.exchange import json as exchange
from tests.report.factory import analysis


def found() -> Answers:
    """The claim on the ships, of which the post says 64 and the echo 46."""
    whole = analysis()
    claim = next(one for one in whole.claims if one.drift)
    statement = claim.statements[0]
    place = statement.span
    time = Time(Span(place.document, place.start, place.start + 1), "2031-03-04", place.document)
    evidence = Evidence(
        statement, place, Bearing("says this"), "2031-03-04", (time,), "a copyist changed it"
    )
    first = Answer(
        claim, 0.9, Bearing("says otherwise", "another amount", ((0, 4),), (place,)), (evidence,)
    )
    second = replace(first, beside=claim.id, bearing=Bearing("is about it"))
    return Answers(
        "Many ships waited", True, "contradicted", ("Atlantis",), (first, second), claim.support
    )


def shown(one: Answers) -> str:
    console = Console(width=200, no_color=True)
    with console.capture() as capture:
        console.print(answers(one, analysis()))
    return capture.get()


def test_verdict_difference_date_doubt_and_the_unknown_are_shown():
    text = shown(found())
    assert "The archive says otherwise." in text
    assert "Nothing here names Atlantis." in text
    assert "says otherwise: another amount" in text and "not “Many”" in text
    assert "4 March 2031 (by the date of" in text
    assert "confirms nothing: a copyist changed it" in text
    assert "against the claim above" in text
    assert " changed the " in text and "became" in text


def test_nothing_is_said_in_so_many_words():
    none = Answers("x", True, "nothing", (), (), None)
    assert shown(none).strip() == "Nothing here says that."


def test_control_characters_of_a_question_do_nothing():
    one = replace(found(), question="\x1b[31mMany ships", unknown=("\x1b[2JAtlantis",))
    assert "\x1b" not in shown(one)


def test_programs_get_the_same():
    value = exchange.answers(found(), analysis())
    assert value["outcome"] == "contradicted" and value["unknown"] == ["Atlantis"]
    first = value["answers"][0]
    assert first["bearing"]["stance"] == "says otherwise"
    evidence = first["evidence"][0]
    doc = analysis().doc[evidence["sentence"]["document"]]
    start, end = evidence["sentence"]["start"], evidence["sentence"]["end"]
    assert evidence["sentence"]["text"] == doc.text[start:end]
    assert evidence["times"][0]["borrowed_from"]
