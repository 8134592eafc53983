"""Quotations: their marks, who speaks them, and for whom."""

import pytest

from stemma.annotate.quotation_marks import marked
from tests.factory import doc, notes


def spoken(text: str) -> list[tuple[str, str | None]]:
    """Quoted words with their speaker's name."""
    found = notes(doc(text))
    names = {entity.id: entity.name for entity in found.entities}
    return [(q.text, names[q.speaker] if q.speaker else None) for q in found.quotations]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        pytest.param("He said “no way at all”.", ["“no way at all”"], id="curly"),
        pytest.param('He said "no way at all".', ['"no way at all"'], id="straight"),
        pytest.param("He said «no way at all».", ["«no way at all»"], id="guillemets"),
        pytest.param("He said „no way at all“.", ["„no way at all“"], id="low and high"),
        pytest.param("He said ‘we can’t go’.", ["‘we can’t go’"], id="single, with apostrophe"),
        pytest.param("The ships’ crews didn’t. ’Twas late.", [], id="apostrophes"),
        pytest.param("the farmers' union didn't", [], id="straight apostrophes"),
        pytest.param('A 12" gun and no more.', [], id="inches"),
        pytest.param("“One.\n“Two.”", ["“One.", "“Two.”"], id="goes on, curly"),
        pytest.param('"One.\n\n"Two."', ['"One.', '"Two."'], id="goes on, straight"),
        pytest.param('An odd " mark.\nNo more.', [], id="an odd straight mark"),
    ],
)
def test_marks(text: str, quoted: list[str]):
    document = doc(text)
    assert [span.of(document) for span in marked(document)] == quoted


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        pytest.param("Ada Rook said: “The harbour is closed now.”", ["Ada Rook"], id="before"),
        pytest.param("“The harbour is closed,” said Ada Rook.", ["Ada Rook"], id="after"),
        pytest.param(
            "“The harbour,” mentioned Ada Rook, “is closed to all.”",
            ["Ada Rook", "Ada Rook"],
            id="between",
        ),
        pytest.param(
            "The pilot Mark Vell left. “The harbour is closed,” he said.",
            ["Mark Vell"],
            id="he",
        ),
        pytest.param(
            "Mr. Vell met Ms. Rook. “The harbour is closed,” he said. “It is dark,” she added.",
            ["Vell", "Rook"],
            id="he and she by their titles",
        ),
        pytest.param(
            "Ada Rook came late. “The harbour is closed,” Ms. Rook said.",
            ["Ada Rook"],
            id="title and surname",
        ),
        pytest.param(
            "“The harbour is closed,” said Ada Rook. “Ships must wait outside.”",
            ["Ada Rook", "Ada Rook"],
            id="goes on after",
        ),
        pytest.param(
            "“Ships must wait outside. The harbour is closed.” “It is dark,” said Ada Rook.",
            ["Ada Rook", "Ada Rook"],
            id="begins before",
        ),
        pytest.param(
            "“The harbour is closed,” said Ada Rook.\n\n“Ships must wait outside.”",
            ["Ada Rook", "Ada Rook"],
            id="a paragraph of its own goes on",
        ),
        pytest.param(
            "“Norvia and Portugal agree on this,” said Ada Rook, who lives in Lisbon.",
            ["Ada Rook"],
            id="no place that is mentioned",
        ),
        pytest.param(
            "“The harbour is closed,” the Harbour Authority said.",
            ["Harbour Authority"],
            id="a body that is the subject",
        ),
        pytest.param(
            "“It is over,” said the spokesman for the Harbour Authority, Mark Vell.",
            ["Mark Vell"],
            id="a spokesman after his body",
        ),
        pytest.param("“The harbour is closed,” officials said.", [None], id="nobody named"),
        pytest.param("A sign read “closed until further notice”.", [None], id="no cue"),
    ],
)
def test_speakers(text: str, speakers: list[str | None]):
    assert [speaker for _, speaker in spoken(text)] == speakers


@pytest.mark.parametrize(
    ("text", "affiliation"),
    [
        pytest.param(
            "“It is a bluff,” said Ada Rook, a senior fellow at the Brevik Institute in Oslo.",
            "Brevik Institute",
            id="a fellow at",
        ),
        pytest.param(
            "“It is a bluff,” said Ada Rook, a fellow for East Asia on the Brevik Institute.",
            "Brevik Institute",
            id="a region before the body",
        ),
        pytest.param(
            "Ada Rook, an analyst with the Council on Foreign Trade, said “it is a bluff”.",
            "Council on Foreign Trade",
            id="an analyst with",
        ),
        pytest.param(
            "Ada Rook, a researcher with the Tide Centre, spoke.\n“It is a bluff,” she said.",
            "Tide Centre",
            id="given at first mention",
        ),
        pytest.param(
            "“It is over,” said the spokesman for the Harbour Authority, Mark Vell.",
            "Harbour Authority",
            id="a spokesman after his body",
        ),
        pytest.param("“It is a bluff,” said Ada Rook, a poet.", None, id="none"),
    ],
)
def test_affiliations(text: str, affiliation: str | None):
    assert notes(doc(text)).quotations[0].affiliation == affiliation


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("“The harbour is closed,” said Ada Rook.", "direct", id="a sentence"),
        pytest.param("“No,” said Ada Rook.", "direct", id="one word that is a sentence"),
        pytest.param("She said it was “as good as closed now”.", "mixed", id="in a sentence"),
        pytest.param("The “friendly” ships left.", "scare", id="one word"),
    ],
)
def test_kinds(text: str, kind: str):
    assert [q.kind for q in notes(doc(text)).quotations] == [kind]
