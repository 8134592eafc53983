"""The dossier: complete, self-contained, and deaf to whatever documents say."""

import base64
import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest

from stemma.records import (
    Analysis,
    Annotations,
    Claim,
    Credit,
    Document,
    Omission,
    Place,
    Span,
    Statement,
    Story,
    Support,
)
from stemma.report.html import picture, render
from tests.report.factory import analysis

HOSTILE = (
    "<script>alert(1)</script> </script><!-- <b onmouseover=alert(2)> "
    "\"onmouseover=\"alert(3) 'x' &amp; {{ 7*7 }} \u202egnp.exe \u2028 \x1b[31m ]]> end"
)


class Page(HTMLParser):
    """Counts elements, and keeps scripts, links and attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.scripts: list[str] = []
        self.styles: list[str] = []
        self.texts: list[str] = []
        self._inside = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        self._inside = tag

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, text: str) -> None:
        kept = {"script": self.scripts, "style": self.styles}.get(self._inside, self.texts)
        kept.append(text)


def crediting(document: str, name: str) -> Annotations:
    """Annotations that hold one credit and nothing else."""
    credit = Credit(None, name, "byline", name)
    return Annotations(document, (), (), (), (), (), credits=(credit,))


def hostile() -> Analysis:
    place = Place(
        path=HOSTILE, name=HOSTILE, title=HOSTILE, outlet=HOSTILE,
        published=HOSTILE, url="javascript:alert(4)", credits=(HOSTILE,),
    )  # fmt: skip
    docs = tuple(Document(f"d{i}", f"{i} {HOSTILE}\n{HOSTILE}", (place,)) for i in range(2))
    spans = tuple(Span(doc.id, 0, 30) for doc in docs)
    return Analysis(
        docs,
        tuple(crediting(doc.id, HOSTILE) for doc in docs),
        stories=(Story("s", HOSTILE, spans),),
        claims=(
            Claim("c", HOSTILE, "s", tuple(Statement(s, s.document, HOSTILE) for s in spans),
                  Support(2, 1, 2, 2, 2, 1)),
        ),
        omissions=(Omission(HOSTILE, HOSTILE),),
    )  # fmt: skip


def data(page: Page) -> dict[str, object]:
    found: dict[str, object] = json.loads(page.scripts[0])
    return found


def test_documents_can_never_add_an_element_or_an_attribute():
    harmless = replace_texts(hostile())
    page, plain = Page(render(hostile())), Page(render(harmless))
    # Longer words take more lines in the picture; nothing else may differ.
    assert [tag for tag in page.tags if tag != "text"] == [t for t in plain.tags if t != "text"]
    assert {name for name, _ in page.attributes} == {name for name, _ in plain.attributes}


def replace_texts(given: Analysis) -> Analysis:
    """The same records with tame words in place of hostile ones."""
    place = Place(path="p", name="p", title="p", outlet="p", published="p", url="p", credits=("p",))
    docs = tuple(
        Document(doc.id, "x" * len(doc.text.split("\n")[0]) + "\nx", (place,))
        for doc in given.documents
    )
    claim = replace(
        given.claims[0],
        text="p",
        statements=tuple(replace(s, attribution="p") for s in given.claims[0].statements),
    )
    return replace(
        given,
        documents=docs,
        annotations=tuple(crediting(doc.id, "p") for doc in docs),
        stories=(replace(given.stories[0], title="p"),),
        claims=(claim,),
        omissions=(Omission("p", "p"),),
    )


def test_a_document_shows_whom_it_credits_and_with_what():
    assert "p (byline)" in Page(render(replace_texts(hostile()))).texts


def test_no_attribute_runs_script_and_no_link_leaves_the_web():
    page = Page(render(hostile()))
    assert not [name for name, _ in page.attributes if name.startswith("on")]
    links = [value for name, value in page.attributes if name in ("href", "src")]
    assert all(link.startswith(("#", "http://", "https://")) for link in links)
    assert not any(place["url"] for doc in data(page)["documents"] for place in doc["places"])  # type: ignore


def test_the_data_give_back_the_text_character_by_character():
    documents = data(Page(render(hostile())))["documents"]
    for doc, shown in zip(hostile().documents, documents, strict=True):  # type: ignore[arg-type]
        assert len(shown["text"]) == len(doc.text)
        assert shown["text"].startswith(doc.text[:60])
        assert "\u202e" not in shown["text"]


def test_nothing_reversed_or_escaped_reaches_the_page():
    assert not set("\u202e\x1b\u2028") & set(render(hostile()))


def test_the_policy_lets_in_exactly_the_styles_and_the_script_of_the_file():
    page = Page(render(analysis()))
    policy = next(value for name, value in page.attributes if "default-src" in value)
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    for content in (page.scripts[1], "".join(page.styles)):
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    assert "style" not in {name for name, _ in page.attributes}


def test_nothing_is_fetched():
    text = render(analysis())
    assert not re.search(r'src="|@import|url\(|<link', text)


def test_the_main_parts_read_without_the_script():
    page = Page(render(analysis()))
    text = " ".join(" ".join(page.texts).split())
    for words in (
        "Nine documents, three independent origins",
        "Lost text: Meridian Wire",
        "substituted 97 %",
        "More than 80 percent of Ostrel's grain passes through the strait.",
        "changes the fact",
        "Its words are substitutes for echo's throughout.",
        "Too short to tell.",
        "the file is empty",
        "counts neither as copy nor as support",
    ):
        assert words in text


def test_every_document_has_a_place_that_its_box_links_to():
    page = Page(render(analysis()))
    ids = {value for name, value in page.attributes if name == "id"}
    links = {value[1:] for name, value in page.attributes if name == "href" and value[0] == "#"}
    assert links <= ids
    assert {f"doc-{i}" for i in range(9)} <= ids


def test_ids_are_unique():
    ids = [value for name, value in Page(render(analysis())).attributes if name == "id"]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    "some",
    [
        pytest.param(Analysis(()), id="an empty archive"),
        pytest.param(Analysis(analysis().documents[:1]), id="one document, nothing derived"),
        pytest.param(replace(analysis(), claims=(), independence=()), id="no claims"),
    ],
)
def test_little_is_enough(some: Analysis):
    assert "</html>" in render(some)


def test_the_same_records_give_the_same_file():
    assert render(analysis()) == render(analysis())


def test_a_picture_for_other_pages_brings_its_own_style():
    assert "<style>" in picture(analysis(), analysis().stories[0])


def test_the_legend_explains_what_is_drawn_and_nothing_else():
    legend = re.compile(r'<ul class="legend".*?</ul>', re.S)
    plain = legend.search(render(replace(analysis(), derivations=(), archetypes=())))
    assert plain and "verbatim" not in plain[0] and "lost text" not in plain[0]
    full = legend.search(render(analysis()))
    assert full and "substituted" in full[0] and "lost text" in full[0]


def test_documents_without_a_publisher_are_said_to_be_unnamed():
    bare = Document("d", "Nobody signs this.", (Place(path="a.txt", name="a"),))
    assert "publisher (none is named)" in render(Analysis((bare,)))
    assert " unnamed)" in render(replace(analysis(), documents=(*analysis().documents, bare)))


def test_it_is_said_how_many_changes_alter_the_meaning():
    assert re.search(r"\d+ of \d+ changes alter the meaning", render(analysis()))


def test_the_evidence_of_a_claim_begins_with_its_origin():
    found: Any = data(Page(render(analysis())))
    for claim in found["claims"]:
        own = [one[0] == found["origins"][one[3]]["document"] for one in claim["statements"]]
        assert own == sorted(own, reverse=True)
