"""What stands on a page, in which section, in which order."""

from collections import Counter
from dataclasses import replace
from itertools import product

import pytest

from stemma.records import Absence, Analysis, Claim, Conflict, Lone, Statement, Support, System
from stemma.report.brief import compose
from stemma.report.brief.page import Cite, Page
from tests.report.brief.factory import analysis, briefed, page, section, spoken

SHIPS = "Some 46 ships were waiting off Cape Derry by nightfall, harbour pilots said."
GRAIN = "More than 80 percent of Ostrel's grain passes through the strait."


def without_doubt(given: Analysis) -> Analysis:
    return replace(given, independence=(), omissions=())


def note(page: Page, title: str, line: int = 0, entry: int = 0) -> str:
    parts = section(page, title).lines[line].entries[entry].note
    return "".join(part if isinstance(part, str) else "#" for part in parts)


def test_each_claim_is_in_the_section_that_its_support_gives_it():
    found = page()
    assert spoken(found, "Corroborated")[0] == SHIPS
    assert spoken(found, "Rests on one origin") == [GRAIN]
    assert "a step that its military called temporary" in spoken(found, "Contested")[0]
    assert spoken(found, "Contested")[1] == "That silence is the real news."


def test_every_source_is_the_sentence_it_cites():
    given = analysis()
    for one in briefed(given).pages:
        sources = {source.number: source for source in one.sources}
        assert list(sources) == list(range(1, len(sources) + 1))
        for found in one.sections:
            for entry in (entry for line in found.lines for entry in line.entries):
                source = sources[entry.source]
                doc = next(doc for doc in given.documents if doc.name == source.name)
                words = " ".join(doc.text[source.start : source.end].split())
                assert words == source.words == "".join(p.text for p in entry.pieces).strip()


def test_a_note_counts_origins_and_documents_and_gives_the_grade():
    assert note(page(), "Corroborated") == (
        "Two origins likely (2–3), seven documents; on the word of harbour pilots #. "
        "Also # and #. Proposed 6, cannot be judged: nothing is known of it."
    )
    assert note(page(), "Rests on one origin").startswith("One origin, five documents. Proposed")


def test_a_part_of_a_sentence_is_marked_and_a_whole_one_is_not():
    lines = section(page(), "Corroborated").lines
    assert [piece.strong for piece in lines[0].entries[0].pieces] == [False]
    assert [p.text for p in lines[1].entries[0].pieces if p.strong] == [
        "Varnia closed the Strait of Olm to Ostrelian cargo ships on Tuesday"
    ]


def test_a_change_shows_both_readings_and_where_it_was_made():
    found = section(page(), "Changed in copying")
    first = found.lines[0]
    assert [entry.label for entry in first.entries] == ["Before", "After"]
    assert [p.text for e in first.entries for p in e.pieces if p.strong] == ["46", "64"]
    assert note(page(), "Changed in copying", entry=1) == "In #: number, changes the fact."
    # Mere wording is not shown.
    assert not any("waiting" in p.text for e in first.entries for p in e.pieces if p.strong)


def test_a_document_is_called_by_its_outlet_unless_two_have_it():
    lines = section(page(), "Changed in copying").lines
    named = {part.text for line in lines for part in line.entries[1].note if hasattr(part, "text")}
    assert named == {"post", "The Daily Brief"}


def test_a_sentence_is_never_set_against_itself():
    given = analysis()
    ships = next(c for c in given.claims if c.id == "c-ships")
    echo, radio = (
        next(s for s in ships.statements if s.span.document == name)
        for name in ("d-echo", "d-radio")
    )
    half = replace(echo, span=replace(echo.span, end=echo.span.start + 20))
    one = replace(
        ships,
        id="c-1",
        statements=(echo,),
        conflicts=(Conflict("c-2", "contradiction", "they give different amounts"),),
        drift=(),
    )
    two = replace(
        ships,
        id="c-2",
        statements=(half, radio),
        conflicts=(Conflict("c-1", "contradiction", "they give different amounts"),),
        drift=(),
    )
    assert spoken(page(replace(given, claims=(one, two))), "Contested") == [
        SHIPS,
        "Our reporter on the Derry cliffs counted 46 vessels at anchor before dusk.",
    ]


@pytest.mark.parametrize(
    ("attribution", "cited"),
    [
        pytest.param("harbour pilots", SHIPS, id="in the sentence itself"),
        pytest.param("its military", "KESSIM (Meridian Wire)", id="before it"),
        pytest.param("Ilva Toren", "“We will not be rushed,” the maritime", id="behind it"),
    ],
)
def test_who_says_it_is_named_by_a_sentence_that_is_cited(attribution: str, cited: str):
    given = analysis()
    ships = next(c for c in given.claims if c.id == "c-ships")
    (echo,) = (s for s in ships.statements if s.span.document == "d-echo")
    told = replace(ships, statements=(replace(echo, attribution=attribution),), drift=())
    found = page(replace(given, claims=(told,)))
    (entry,) = section(found, "Corroborated").lines[0].entries
    number = next(part.number for part in entry.note if isinstance(part, Cite))
    assert found.sources[number - 1].words.startswith(cited)


def test_who_is_nowhere_in_the_text_is_not_named():
    given = analysis()
    ships = next(c for c in given.claims if c.id == "c-ships")
    statements = tuple(replace(s, attribution="Zarkov") for s in ships.statements)
    found = page(replace(given, claims=(replace(ships, statements=statements),)))
    assert "Zarkov" not in note(found, "Corroborated")


def test_the_gravest_changes_come_first():
    notes = [note(page(), "Changed in copying", line, 1) for line in range(4)]
    weights = [text.rpartition("the ")[2] for text in notes]
    assert weights == ["fact.", "fact.", "fact.", "meaning."]


def test_what_only_a_copy_says_stands_apart_with_its_caution():
    seen = Lone("c-grain", ("d-brief",), ("d-echo", "d-post"), lost=False)
    found = page(lone=[seen])
    assert spoken(found, "Said only by a copy") == [GRAIN]
    assert "Rests on one origin" in found.empty
    assert note(found, "Said only by a copy").endswith(
        "None of the two other documents of its family has it."
    )
    lost = page(lone=[replace(seen, lost=True)])
    assert "the lost text behind it may have had it." in note(lost, "Said only by a copy")


def test_what_is_missing_is_named():
    texts = [
        "".join(part if isinstance(part, str) else getattr(part, "text", "#") for part in line.note)
        for line in section(page(), "What is missing").lines
    ]
    assert texts == [
        "It cannot be told whether these rest on one text: blog and Coast Radio.",
        "No date of publication is given for blog.",
        "Could not be read, so that nothing in them is counted: "
        "articles/empty.txt; articles/photo.txt.",
    ]


def test_what_the_text_itself_says_is_not_there_is_missing():
    given = analysis()
    grain = next(claim for claim in given.claims if claim.id == "c-grain")
    absence = Absence((), "grain", (grain.id,), (grain.statements[0].span,), grain.support)
    found = page(replace(without_doubt(given), system=System(absences=(absence,))))
    assert GRAIN in spoken(found, "What is missing")
    (line,) = (x for x in section(found, "What is missing").lines if x.entries)
    assert line.entries[0].note[-1] == " The text itself says so."


def test_an_empty_section_is_named_and_not_shown():
    found = page()
    assert found.empty == ("Said only by a copy",)
    assert "Said only by a copy" not in [one.title for one in found.sections]


def test_the_lead_counts_and_dates():
    assert page().lead == (
        "Eight documents, two independent origins (at least two, at most three), "
        "published 4 March 2031 to 7 March 2031."
    )


@pytest.mark.parametrize("most", [1, 2])
def test_a_page_is_bounded_and_says_how_many_more_there_are(
    most: int, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(compose, "CORROBORATED", most)
    monkeypatch.setattr(compose, "CHANGED", most)
    found = page()
    assert [len(section(found, one).lines) for one in ("Corroborated", "Changed in copying")] == [
        most, most,
    ]  # fmt: skip
    assert section(found, "Corroborated").more == 2 - most
    assert section(found, "Changed in copying").more == 4 - most


def test_what_was_asked_about_comes_first():
    asked = briefed(about={"c-closed"}).pages[0]
    assert spoken(asked, "Corroborated")[1] == SHIPS


def test_origins_go_before_documents_and_documents_before_drift():
    given = analysis()

    def ranked(likely: int, documents: int, drift: bool) -> tuple[Claim, str]:
        claim = next(c for c in given.claims if c.id == "c-ships")
        n = 4 * likely + 2 * documents + drift
        spoken_by = claim.statements[n % 2 :][:1]
        return replace(
            claim,
            id=f"c-{n}",
            statements=spoken_by,
            support=Support(documents, documents, likely, likely, likely, 0),
            drift=claim.drift if drift else (),
        ), f"c-{n}"

    claims = [ranked(*of)[0] for of in product((2, 3), (1, 2), (False, True))]
    shared = compose._Shared(given, (), ())
    found = [one.id for one in sorted(claims, key=shared._order)]
    assert found == [f"c-{n}" for n in sorted((int(c.id[2:]) for c in claims), reverse=True)]


def test_one_part_of_a_sentence_speaks_once():
    given = analysis()
    ships = next(c for c in given.claims if c.id == "c-ships")
    echo = tuple(s for s in ships.statements if s.span.document == "d-echo")
    twice = replace(ships, id="c-twice", statements=echo, support=Support(1, 1, 1, 1, 1, 0))
    found = page(replace(given, claims=(*given.claims, twice)))
    everything = [*spoken(found, "Corroborated"), *spoken(found, "Rests on one origin")]
    assert Counter(everything)[SHIPS] == 1


def test_claims_of_one_sentence_that_rest_on_the_same_are_one_line():
    given = analysis()
    grain = next(c for c in given.claims if c.id == "c-grain")
    span = next(s.span for s in grain.statements if s.span.document == "d-echo")
    halves = [
        replace(
            grain,
            id=f"c-half-{n}",
            statements=(Statement(replace(span, start=start, end=end), "a-wire"),),
            support=Support(1, 1, 1, 1, 1, 0),
            drift=(),
        )
        for n, (start, end) in enumerate(
            [(span.start, span.start + 20), (span.end - 20, span.end - 1)]
        )
    ]
    kept = tuple(c for c in given.claims if c.id != "c-grain")
    lines = section(page(replace(given, claims=(*kept, *halves))), "Rests on one origin").lines
    assert len(lines) == 1
    assert [piece.strong for piece in lines[0].entries[0].pieces] == [True, False, True, False]


def test_little_is_enough():
    bare = replace(without_doubt(analysis()), claims=(), derivations=())
    assert [len(one.sections) for one in briefed(bare).pages] == [1, 0]
    assert briefed(Analysis(())).pages == ()


def test_the_order_of_the_records_does_not_matter():
    given = analysis()
    turned = replace(given, claims=given.claims[::-1], annotations=given.annotations[::-1])
    assert briefed(turned) == briefed(given)
