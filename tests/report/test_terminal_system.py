"""What the terminal shows of the system: every line with its source."""

from dataclasses import replace

import pytest

from stemma.records import Analysis, System
from stemma.report import terminal_system
from stemma.report.system_names import find
from stemma.report.system_profile import Profile, profile
from stemma.report.system_roster import roster
from stemma.report.system_timeline import timeline
from tests.report.test_terminal import shown
from tests.system import analysis, hostile


def two(a: Analysis) -> Profile:
    return profile(a, find(a.system, "Norway"), find(a.system, "Chile"))


def lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines()]


def test_the_timeline_goes_by_date_and_marks_what_is_not_the_texts_own():
    a = analysis()
    found = lines(shown(terminal_system.timeline(timeline(a), a, 1), 110))
    dates = [line for line in found if line.startswith(("20", "3 March", "5 March", "May"))]
    assert [line[:7] for line in dates] == [
        "2019 di", "2028 a ", "2029 tr", "2030 tr", "3 March", "5 March", "May 203",
    ]  # fmt: skip
    text = "\n".join(found)
    assert "date of the report" in text and "herald: “The two states have sat on" in text
    assert found[-1] == "One other event or amount has no date."


def test_a_borrowed_date_says_whose_it_is():
    a = analysis()
    alone = [one for one in timeline(a) if one.sources[0].span.document == "d-radio"]
    assert not alone  # the landing is told with the visit, whose date is the herald's own
    a = replace(a, system=replace(a.system, events=a.system.events[1:2]))
    text = shown(terminal_system.timeline(timeline(a), a), 110)
    assert "by the date of herald" in text


def test_the_profile_has_every_kind_with_its_source():
    text = "\n".join(lines(shown(terminal_system.profile(two(analysis())), 120)))
    for words in (
        "Norway and Chile\n",
        "Diplomacy\nChile and Norway, since 2019\ntwo independent origins (1–2), three documents",
        "herald: “The two states have sat on a common fisheries council since 2019.”",
        "2030 240 million USD\nfigures conflict one independent origin",
        "about 310 million USD",
        "5 March 2031 stalled\ndate of the report one independent origin, one document",
        "listing by Norway on Chile: its list of banned suppliers",
        "pledge by Chile: not to sell torpedoes",
        "post: “The two are not formal allies.”",
        "May 2031 joint exercise: Chilean armed forces and Norwegian armed forces planned",
        "no date support: United Nations → Chile and Norway happened",
    ):
        assert words in text, words


def test_the_list_of_actors_tells_kind_state_numbers_company_and_a_place():
    a = analysis()
    found = lines(shown(terminal_system.actors(roster(a), a), 150))
    assert found[1].startswith("Chile state CHL 3 3 Norway")
    assert any(
        line.startswith("United Nations organisation 1 1 Chile and Norway") for line in found
    )
    assert "herald: “Norwegian" in "\n".join(found)


@pytest.mark.parametrize("width", [60, 80, 140])
def test_nothing_is_wider_than_the_screen(width: int):
    a = analysis()
    for made in (
        terminal_system.timeline(timeline(a), a),
        terminal_system.profile(two(a)),
        terminal_system.actors(roster(a), a),
    ):
        assert max(map(len, shown(made, width).splitlines())) <= width


@pytest.mark.parametrize("color", [False, True])
def test_documents_command_nothing(color: bool):
    a = hostile()
    for made in (
        terminal_system.timeline(timeline(a), a),
        terminal_system.profile(two(a)),
        terminal_system.actors(roster(a), a),
    ):
        text = shown(made, 200, color)
        assert "\x1b[5m" not in text and "\u202e" not in text and "[bold]" in text


def test_nothing_told_is_said():
    a = replace(analysis(), system=System(actors=analysis().system.actors))
    assert "Nothing is dated" in shown(terminal_system.timeline(timeline(a), a))
    assert "Nothing is told of the two" in shown(terminal_system.profile(two(a)))
    assert "Nobody occurs" in shown(terminal_system.actors(roster(a), a))
