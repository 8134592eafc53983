"""The checker of briefs can fail: forged pages are found out."""

from dataclasses import replace
from pathlib import Path

import pytest

from evals.brief import check, collections
from stemma.records import Omission
from stemma.report.brief.markdown import render
from tests.report.brief.factory import analysis, briefed

PRINTED = render(briefed())
SHIPS = "- Some 46 ships were waiting off Cape Derry by nightfall, harbour pilots said. [1]"
OWN = "  *One origin, five documents. Proposed"


def exceptions(printed: str) -> list[str]:
    given = analysis()
    return check(printed, given.documents, given.omissions).exceptions


def forged(old: str, new: str) -> list[str]:
    assert old in PRINTED
    return exceptions(PRINTED.replace(old, new))


def test_stories_that_are_left_out_may_be_counted():
    assert exceptions(render(replace(briefed(), more=2))) == []


def test_an_honest_page_passes_and_everything_on_it_is_looked_at():
    given = analysis()
    found = check(PRINTED, given.documents, given.omissions)
    assert found.exceptions == []
    assert found.sentences == PRINTED.count("]\n") and found.sentences > 10
    assert found.sources == sum(len(page.sources) for page in briefed(given).pages)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(SHIPS, SHIPS.replace("46", "64"), id="another number"),
        pytest.param(SHIPS, SHIPS.replace("waiting", "lying"), id="another word"),
        pytest.param(SHIPS, SHIPS.replace(" by nightfall", ""), id="words left out"),
        pytest.param(SHIPS, SHIPS.replace(", harbour pilots said.", ""), id="the end left out"),
        pytest.param(SHIPS, SHIPS.replace("[1]", "[2]"), id="another source"),
        pytest.param(SHIPS, SHIPS.replace("[1]", "[99]"), id="no source"),
        pytest.param("- *Before:* Some **46**", "- *Before:* Some **47**", id="a change"),
    ],
)
def test_a_sentence_that_is_not_its_source_is_found_out(old: str, new: str):
    assert any("source" in each for each in forged(old, new))


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("  *General Zarkov agrees. Proposed", id="a name"),
        pytest.param("  *One origin, five documents, says Zarkov. Proposed", id="a name in it"),
        pytest.param("  *Two Zarkov men. Proposed", id="a name behind a word of the page"),
        pytest.param("  *One origin, five documents, 900 ships. Proposed", id="a number"),
        pytest.param("  *One origin, five documents, nine ships. Proposed", id="one in words"),
        pytest.param("  *One origin on 5 May, five documents. Proposed", id="a date"),
        pytest.param("  *One origin, five documents, “we lied”. Proposed", id="a quotation"),
        pytest.param("  *One origin, five documents; on the word of a spy [1]. Proposed",
                     id="on a word that is not in its source"),
        pytest.param("  *One origin; on the word of Varnia [4] and its spies [4]. Proposed",
                     id="the second of two"),
        pytest.param("  *One origin, in `Daily Zarkov`. Proposed", id="a document"),
        pytest.param("  *One origin, in `Coast Radio`. Proposed", id="a document not cited"),
        pytest.param("  *One origin, five documents [77]. Proposed", id="a number of no source"),
    ],
)  # fmt: skip
def test_what_is_said_around_a_sentence_comes_from_its_sources(said: str):
    assert forged(OWN, said)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("characters 137–213", "characters 137–214", id="other characters"),
        pytest.param("characters 137–213", "characters 9137–9213", id="none"),
        pytest.param("Northern Echo, 4 March 2031, characters 137",
                     "Northern Echo, 5 March 2031, characters 137", id="another date"),
        pytest.param("Northern Echo, 4 March 2031, characters 137",
                     "Southern Echo, 4 March 2031, characters 137", id="another outlet"),
        pytest.param("- [1] [echo]", "- [1] [post]", id="another document"),
        pytest.param("- [2] [radio]", "- [1] [radio]", id="one number twice"),
        pytest.param("(<https://echo.example/olm>)", "(<https://evil.example/>)", id="a link"),
        pytest.param("# Varnia closes", "# Zarkov closes", id="the title"),
        pytest.param("## Contested", "## Proven", id="a section"),
        pytest.param("published 4 March 2031", "published 3 March 2031", id="a date above"),
        pytest.param("`blog` and `Coast Radio`", "`blog` and `Zarkov`", id="a pair"),
        pytest.param("`articles/empty.txt`", "`articles/full.txt`", id="a file"),
        pytest.param("However many documents repeat it.", "However many Zarkovs repeat it.",
                     id="the page's own words"),
    ],
)  # fmt: skip
def test_sources_titles_and_lists_are_checked(old: str, new: str):
    assert forged(old, new)


def test_a_file_that_could_be_read_is_not_said_to_be_left_out():
    given = analysis()
    assert check(PRINTED, given.documents, [Omission("articles/empty.txt", "")]).exceptions


def test_a_folder_of_collections_is_taken_apart(tmp_path: Path):
    for name in ("two/b", "two/a", "one"):
        (tmp_path / name).mkdir(parents=True)
    found = collections([tmp_path / "one", tmp_path / "two"])
    assert [name for name, _ in found] == ["one", "a", "b"]
