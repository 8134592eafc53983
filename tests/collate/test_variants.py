"""What two aligned sentences differ in."""

import pytest

from stemma.collate.passages import passage
from stemma.collate.senses import Notes
from stemma.collate.witness import line
from stemma.records import SLIGHT, Span, Variant
from stemma.text.similarity import Lexicon, compare
from stemma.text.vectors import static_table
from tests.factory import doc
from tests.newsroom import notes

Reading = tuple[str, str, str]


def found(left: str, right: str) -> tuple[Variant, ...]:
    """The variants of two sentences, each a document of its own."""
    docs = doc(left, "left", published="2019-05-22"), doc(right, "right", published="2019-05-22")
    one, two = (line(d, Span(d.id, 0, len(d.text))) for d in docs)
    lexicon = Lexicon(static_table(), (*one.words, *two.words))
    near = compare(lexicon.entry(one.content), lexicon.entry(two.content))
    return passage(one, two, near).variants({d.id: Notes(d, notes(d)) for d in docs})


def readings(left: str, right: str) -> list[Reading]:
    """Kind, left and right reading of every variant; empty where a side has none."""
    return [
        (
            variant.kind,
            left[variant.left.start : variant.left.end] if variant.left else "",
            right[variant.right.start : variant.right.end] if variant.right else "",
        )
        for variant in found(left, right)
    ]


def kinds(left: str, right: str) -> list[str]:
    return [kind for kind, *_ in readings(left, right)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            "Divers have not found any trace of the trawler near Skarra harbour.",
            "Divers have found no trace of the trawler near Skarra harbour.",
            id="no, and not any",
        ),
        pytest.param(
            "The council failed to repair the dam above the village of Karn.",
            "The council did not repair the dam above the village of Karn.",
            id="failed to, and did not",
        ),
    ],
)
def test_one_denial_in_other_words_is_no_negation(left: str, right: str):
    assert "negation" not in kinds(left, right)


BASE = "Rescue crews found the trawler Petrel near Skarra harbour late in the evening."


def changed(*swaps: tuple[str, str]) -> str:
    """The sentence with some of its words changed."""
    text = BASE
    for old, new in swaps:
        assert old in text
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param(
            "Strikers closed 14 mines in the valley of Torrin.",
            "Strikers closed 19 mines in the valley of Torrin.",
            ("number", "14", "19"),
            id="another figure",
        ),
        pytest.param(
            "Strikers closed eight mines in the valley of Torrin.",
            "Strikers closed nine mines in the valley of Torrin.",
            ("number", "eight", "nine"),
            id="another number in words",
        ),
        pytest.param(
            "The flood drowned 1,234 sheep in the valley of Torrin.",
            "The flood drowned 1,200 sheep in the valley of Torrin.",
            ("number", "1,234", "1,200"),
            id="a figure rounded",
        ),
        pytest.param(
            "The bridge at Karn cost the province $3 million last year.",
            "The bridge at Karn cost the province $3 billion last year.",
            ("number", "million", "billion"),
            id="another magnitude",
        ),
        pytest.param(
            "The treasury will pay the pensions of miners in Torrin.",
            "The treasury will not pay the pensions of miners in Torrin.",
            ("negation", "", "not"),
            id="a negation added",
        ),
        pytest.param(
            "The treasury didn’t pay the pensions of miners in Torrin.",
            "The treasury did pay the pensions of miners in Torrin.",
            ("negation", "didn’t", "did"),
            id="a contracted negation lost",
        ),
        pytest.param(
            "The price of rye bread rose in the valley of Torrin.",
            "The price of rye bread fell in the valley of Torrin.",
            ("negation", "rose", "fell"),
            id="the contrary",
        ),
        pytest.param(
            "The mayor of Karn had voted for the new dam above the village.",
            "The mayor of Karn had voted against the new dam above the village.",
            ("negation", "for", "against"),
            id="for and against",
        ),
        pytest.param(
            "The bill passed by 230-to-198 after a night in the chamber of Torrin.",
            "The bill passed by 230-to-189 after a night in the chamber of Torrin.",
            ("number", "198", "189"),
            id="the second of two numbers",
        ),
        pytest.param(
            "The patrol of Torrin boarded the trawler Havsule near Skarra on Monday.",
            "The patrol of Torrin boarded the trawler Havsula near Skarra on Monday.",
            ("name", "Havsule", "Havsula"),
            id="a letter of a name",
        ),
        pytest.param(
            "Nearly every house in the flooded village of Karn has been sold.",
            "Every house in the flooded village of Karn has been sold.",
            ("hedge", "Nearly", ""),
            id="a word that limits",
        ),
        pytest.param(
            "The minister said: “The dam at Karn is damaged but repairable.”",
            "The minister said: “The dam at Karn is damaged.”",
            ("quotation", "but repairable", ""),
            id="a quotation cut short",
        ),
        pytest.param(
            "The dam at Karn was built by the brother-in-law of the mayor.",
            "The dam at Karn was built by the brother of the mayor.",
            ("wording", "in-law", ""),
            id="a part of a compound",
        ),
        pytest.param(
            "The treaty of Torrin lapses only after a year of notice.",
            "The treaty of Torrin lapses after a year of notice.",
            ("wording", "only", ""),
            id="a word that narrows",
        ),
        pytest.param(
            "Divers found the trawler near Skarra, officials say, late in the evening.",
            "Divers found the trawler near Skarra late in the evening.",
            ("attribution", "officials say", ""),
            id="who says so",
        ),
        pytest.param(
            "Bishop Aurel blessed the flooded village of Karn.",
            "Bishop Matei blessed the flooded village of Karn.",
            ("name", "Aurel", "Matei"),
            id="another name",
        ),
        pytest.param(
            "The trawler left the harbour of Skarra on Monday with divers aboard.",
            "The trawler left the harbour of Skarra on Friday with divers aboard.",
            ("date", "Monday", "Friday"),
            id="another day",
        ),
        pytest.param(
            "Divers left the harbour of Skarra with the trawler on Monday.",
            "Divers left the harbour of Skarra with the trawler on Friday.",
            ("date", "Monday", "Friday"),
            id="another day at the very end",
        ),
        pytest.param(
            "The trawler left the harbour of Skarra in March 2016 with divers aboard.",
            "The trawler left the harbour of Skarra in March 2018 with divers aboard.",
            ("date", "2016", "2018"),
            id="another year",
        ),
        pytest.param(
            "Saboteurs allegedly opened the sluice gates above the valley.",
            "Saboteurs opened the sluice gates above the valley.",
            ("hedge", "allegedly", ""),
            id="a hedge lost",
        ),
        pytest.param(
            "Saboteurs may open the sluice gates above the valley.",
            "Saboteurs will open the sluice gates above the valley.",
            ("hedge", "may", "will"),
            id="a possibility made certain",
        ),
        pytest.param(
            "Saboteurs opened about 40 sluice gates above the valley.",
            "Saboteurs opened 40 sluice gates above the valley.",
            ("hedge", "about", ""),
            id="a rough figure made exact",
        ),
        pytest.param(
            "Looters emptied the granary of Karn, villagers claimed, before soldiers arrived.",
            "Looters emptied the granary of Karn before soldiers arrived.",
            ("attribution", "villagers claimed", ""),
            id="an attribution lost",
        ),
        pytest.param(
            "The minister said: “We shall rebuild every cottage that the landslide buried.”",
            "The minister said: “We shall rebuild every palace that the landslide buried.”",
            ("quotation", "cottage", "palace"),
            id="another word in somebody's mouth",
        ),
        pytest.param(
            BASE,
            changed(("the trawler Petrel", "the trawler Petrel, missing since the autumn gales,")),
            ("addition", "", "missing since the autumn gales"),
            id="a clause added",
        ),
        pytest.param(
            "The new gas pipeline crosses the valley of Torrin.",
            "The new fuel pipeline crosses the valley of Torrin.",
            ("synonym", "gas", "fuel"),
            id="a synonym",
        ),
        pytest.param(
            BASE, changed(("near", "close to")), ("synonym", "near", "close to"), id="a like phrase"
        ),
        pytest.param(
            BASE, changed(("crews", "pianos")), ("wording", "crews", "pianos"), id="another word"
        ),
        pytest.param(
            "The labour guild organised the grain fair at Karn.",
            "The labor guild organised the grain fair at Karn.",
            ("spelling", "labour", "labor"),
            id="another spelling",
        ),
        pytest.param(
            "Torrin exported grain worth $240 billion through Skarra harbour.",
            "Torrin exported grain worth $240bn through Skarra harbour.",
            ("spelling", "billion", "bn"),
            id="one value, written differently",
        ),
    ],
)
def test_a_difference_has_its_kind_and_both_readings(left: str, right: str, expected: Reading):
    assert readings(left, right) == [expected]
    mirrored = {"addition": "omission", "omission": "addition"}
    kind, one, two = expected
    assert readings(right, left) == [(mirrored.get(kind, kind), two, one)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("Strikers closed nine mines.", "Strikers closed 9 mines.", id="in words"),
        pytest.param(
            "The province owes 240 billion dollars to the banks of Torrin.",
            "The province owes $240bn to the banks of Torrin.",
            id="an amount with its sign",
        ),
        pytest.param(
            "The trawler left the harbour of Skarra on Friday with divers aboard.",
            "The trawler left the harbour of Skarra on 17 May with divers aboard.",
            id="a weekday and its date",
        ),
        pytest.param(
            "Vladimir Putin opened the flooded mines in the valley of Torrin.",
            "Putin opened the flooded mines in the valley of Torrin.",
            id="a name cut short",
        ),
        pytest.param(
            "President Ilse Brandt opened the flooded mines in the valley of Torrin.",
            "Mrs. Brandt opened the flooded mines in the valley of Torrin.",
            id="a name with another title",
        ),
        pytest.param(
            "On Monday Brandt opened the mines in the valley, and rain fell on Torrin.",
            "On Monday she opened the mines in the valley, and rain fell on Torrin.",
            id="a pronoun for a name",
        ),
        pytest.param(
            "Looters emptied the granary of Karn and soldiers burned the mill at Hesk.",
            "Soldiers burned the mill at Hesk and looters emptied the granary of Karn.",
            id="clauses that changed places",
        ),
        pytest.param(
            "The mayor did not promise to reopen the flooded quarry at Karn.",
            "The mayor did promise to not reopen the flooded quarry at Karn.",
            id="a negation that only moved",
        ),
        pytest.param(
            "Brandt argued that the likely cause of the flood was rain.",
            "Brandt argued that the probable cause of the flood was rain.",
            id="a hedge for a hedge",
        ),
        pytest.param(
            "He may open the flooded quarry at Karn.",
            "He might open the flooded quarry at Karn.",
            id="an open modal verb for another",
        ),
        pytest.param(
            "Reporters asked about the flooded quarry at Karn.",
            "Reporters asked regarding the flooded quarry at Karn.",
            id="a preposition that is no hedge",
        ),
        pytest.param(
            "Not only the mayor but the bishop visited the flooded quarry at Karn.",
            "The mayor and the bishop visited the flooded quarry at Karn.",
            id="not only",
        ),
    ],
)
def test_what_says_the_same_changes_no_fact(left: str, right: str):
    assert set(kinds(left, right)) <= SLIGHT
    assert set(kinds(right, left)) <= SLIGHT


def test_figures_that_change_places_are_other_figures():
    left = "Rescuers found five fishermen and two divers near Skarra harbour."
    right = "Rescuers found two fishermen and five divers near Skarra harbour."
    assert readings(left, right) == [("number", "five", "two"), ("number", "two", "five")]


def test_names_that_change_places_are_other_names():
    left = "The army of Torrin attacked the harbour of Skarra at dawn."
    right = "The army of Skarra attacked the harbour of Torrin at dawn."
    assert kinds(left, right) == ["name", "name"]


def test_a_clause_with_a_denial_is_left_out_and_not_denied():
    left = "Divers found the trawler, which was not insured against storms, near Skarra harbour."
    right = "Divers found the trawler near Skarra harbour."
    assert kinds(left, right) == ["omission"]


def test_what_changed_beside_a_lost_clause_is_told_apart_from_it():
    left = "Divers found nine boats, sunk by the gales of last autumn, near Skarra harbour."
    right = "Divers found six boats near Skarra harbour."
    assert kinds(left, right) == ["number", "omission"]


def test_a_contrary_is_a_slip_where_every_other_word_is_swapped():
    left = "Strong winds delayed the rescue crews near the flooded harbour."
    right = "Weak breezes postponed the salvage squads near the flooded harbour."
    assert "negation" not in kinds(left, right)
    assert "negation" in kinds(left, left.replace("Strong", "Weak"))


@pytest.mark.parametrize(
    "right",
    [
        pytest.param(BASE, id="the same words"),
        pytest.param(BASE.upper(), id="other capitals"),
        pytest.param(changed(("found the", "found a")), id="another article"),
        pytest.param(changed(("crews", "crew")), id="another form of a word"),
    ],
)
def test_what_is_no_variant(right: str):
    assert readings(BASE, right) == []


def test_two_places_are_two_variants_in_order():
    right = changed(("trawler", "schooner"), ("harbour", "jetty"))
    assert [left for _, left, _ in readings(BASE, right)] == ["trawler", "harbour"]
