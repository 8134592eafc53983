"""What becomes of the words that a network has marked: whom they mean, and what they leave out."""

from collections.abc import Callable

import pytest

from stemma.annotate import findings
from stemma.records import System
from stemma.text.labels import SYSTEM
from tests.model.told import told

Mark = tuple[str, str, str, str]
"""Kind, cue or parts, what it is, and its words."""
Read = Callable[..., System]


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Read:
    """The system of a text in which a network marks words."""

    def system(text: str, *marks: Mark) -> System:
        def marked(forms, space):
            found = {row: [] for row in SYSTEM}
            for kind, row, part, words in marks:
                line = words.replace("'s", " 's").split()
                start = next(n for n in range(len(forms)) if forms[n : n + len(line)] == line)
                found[kind, row].append((range(start, start + len(line)), part))
            return {row: sorted(each, key=lambda m: m[0].start) for row, each in found.items()}

        monkeypatch.setattr(findings, "system_marks", marked)
        return told(text).system

    return system


def limit(*parts: tuple[str, str], cue: str, kind: str = "control") -> list[Mark]:
    return [("limit", "cue", kind, cue), *(("limit", "parts", *part) for part in parts)]


BOXES = "Spare parts for Peru's frigates leave Chile one box at a time."


def test_a_limit_is_by_and_on_those_whom_its_parts_mean(read: Read):
    marks = limit(("BY", "Chile"), ("ON", "Peru"), cue="leave Chile one box at a time")
    (found,) = read(BOXES, *marks).constraints
    assert (found.kind, found.by, found.on) == ("control", ("CHL",), ("PER",))
    assert read(BOXES).constraints == ()  # which no rule sees


def test_who_limits_may_be_the_other_one_of_the_text(read: Read):
    text = f"Peru and Chile met. {BOXES.replace('leave Chile', 'leave the yard')}"
    marks = limit(("ON", "Peru"), cue="leave the yard one box at a time")
    (found,) = read(text, *marks).constraints
    assert (found.by, found.on) == (("CHL",), ("PER",))


def test_a_limit_without_a_state_among_its_parts_is_none(read: Read):
    text = "The council sent the tables of the cafe back on Monday."
    marks = limit(("BY", "The council"), ("ON", "the cafe"), cue="sent the tables")
    assert read(text, *marks).constraints == ()


KARACHI = "Police in Karachi have banned pillion riding for ten days."


def test_what_a_state_forbids_at_home_is_no_limit_unless_the_network_reads_one(read: Read):
    assert read(KARACHI).constraints == ()
    marks = limit(("BY", "Police in Karachi"), cue="have banned pillion riding")
    assert [found.by for found in read(KARACHI, *marks).constraints] == [("PAK",)]


def test_a_thing_needs_no_noun_for_an_undertaking(read: Read):
    text = "The seabed store of Norway and Denmark swallowed its first shipload in June."
    marks = (
        ("undertaking", "cue", "working", "swallowed its first shipload"),
        ("undertaking", "parts", "NAME", "The seabed store of Norway and Denmark"),
    )
    (found,) = read(text, *marks).undertakings
    assert (found.actors, found.kind) == (("DNK", "NOR"), "store")
    assert [stage.state for stage in found.stages] == ["working"]
    assert read(text).undertakings == ()


RIYADH = "For Islamabad it is 4 billion dollars this time, out of the vaults of Riyadh."


def test_an_amount_goes_from_one_part_to_the_other(read: Read):
    marks = (
        ("flow", "cue", "CUE", "4 billion dollars"),
        ("flow", "parts", "FROM", "Riyadh"), ("flow", "parts", "TO", "Islamabad"),
    )  # fmt: skip
    (found,) = read(RIYADH, *marks).flows
    assert (found.actors, found.directed, found.value) == (("SAU", "PAK"), True, 4e9)
    assert (found.unit, found.dimension) == ("USD", "payments and finance")


def test_a_share_needs_both_sides(read: Read):
    text = "Rwanda and Uganda met. Rwanda shipped 61 percent of it by way of Mombasa."
    amount, giver = ("flow", "cue", "CUE", "61 percent"), ("flow", "parts", "FROM", "Rwanda")
    assert read(text, amount, giver).flows == read(text).flows


def test_what_the_text_denies_does_not_flow(read: Read):
    text = "Peru did not pay Chile the 3 million dollars."
    marks = (
        ("flow", "cue", "CUE", "3 million dollars"),
        ("flow", "parts", "FROM", "Peru"), ("flow", "parts", "TO", "Chile"),
    )  # fmt: skip
    assert read(text, *marks).flows == ()


def test_an_absence_is_told_by_its_cue_and_what_it_is_about(read: Read):
    text = "Peru met Chile in Arica. Of the border there was not a syllable in Peru's communique."
    marks = (
        ("absence", "cue", "CUE", "there was not a syllable"),
        ("absence", "parts", "ABOUT", "the border"), ("absence", "parts", "WHO", "Peru"),
    )  # fmt: skip
    found = read(text, *marks).absences
    assert [(one.actors, one.about) for one in found] == [
        (("PER",), "the border there was not a syllable")
    ]
