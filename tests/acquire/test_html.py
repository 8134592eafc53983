"""Of a page the article remains, once, and only what the page states is believed."""

import json
from pathlib import Path

import pytest

from stemma.acquire.html import read
from stemma.records import Document

FIRST = (
    "The ministers met in Lund on Friday and signed an accord that gives both sides access to "
    "the port for twenty years at a fixed price."
)
SECOND = (
    "Analysts said that the accord was modest, as it leaves the question of tariffs to a later "
    "round of talks that neither side has scheduled so far."
)
THIRD = "“It is a start,” said Cid Dee, who teaches law in Lund and has advised three governments."
UNSEEN = "Nobody who opens this page in a browser will ever see the words of this paragraph."
ARTICLE = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"


def document(tmp_path: Path, page: str | bytes) -> Document:
    path = tmp_path / "lund.html"
    path.write_bytes(page if isinstance(page, bytes) else page.encode())
    (doc,) = read(path)
    assert isinstance(doc, Document)
    return doc


def page(body: str, head: str = "") -> str:
    head = f"<head><title>T</title>{head}</head>"
    return f"<!DOCTYPE html><html lang='en'>{head}<body>{body}</body></html>"


def paragraphs(doc: Document) -> list[str]:
    return doc.text.split("\n\n")


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(f"<article>{ARTICLE}</article>", id="plain"),
        pytest.param(
            f"<nav>Home News</nav><main>{ARTICLE}</main><footer>© 2024</footer>", id="menus"
        ),
        pytest.param(
            f"<div style='color:red; Display : none'>{ARTICLE}</div><article>{ARTICLE}</article>",
            id="hidden by style",
        ),
        pytest.param(f"<div hidden>{ARTICLE}</div><article>{ARTICLE}</article>", id="hidden"),
        pytest.param(
            f"<article>{ARTICLE}<p style='display:none'>{UNSEEN}</p><p hidden>{UNSEEN}</p>"
            f"<p aria-hidden='true'>{UNSEEN}</p><p style='visibility:hidden'>{UNSEEN}</p>"
            "</article>",
            id="hidden words of its own",
        ),
        pytest.param(f"<article>{ARTICLE}<div>{ARTICLE}</div></article>", id="repeated inside"),
        pytest.param(f"<div style='visibility:hidden'>{ARTICLE}</div>", id="all hidden at first"),
        pytest.param(f"<article>{ARTICLE}</article><div>{ARTICLE}</div>", id="twice in sight"),
        pytest.param(
            f"<article><p>{FIRST}</p><p>Sign up for our free newsletter</p><p>Advertisement</p>"
            f"<p>{SECOND}</p><p>Read more: The last accord</p><p>{THIRD}</p></article>",
            id="inserts",
        ),
        pytest.param(
            f"<article>{ARTICLE.replace('accord that', 'ac&shy;cord​ that')}</article>",
            id="soft hyphen",
        ),
        pytest.param(
            f"<article>{ARTICLE.replace('The m', '<span class=cap>T</span>he m')}</article>",
            id="drop cap",
        ),
    ],
)
def test_the_article_remains_once(tmp_path: Path, body: str):
    assert paragraphs(document(tmp_path, page(body))) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Share prices fell after the meeting.", id="share prices"),
        pytest.param("Related parties were not invited to Lund.", id="related parties"),
        pytest.param("Read the text, he told them.", id="read"),
    ],
)
def test_short_sentences_are_no_inserts(tmp_path: Path, line: str):
    body = f"<article><p>{FIRST}</p><p>{line}</p><p>{SECOND}</p></article>"
    assert line in paragraphs(document(tmp_path, page(body)))


def test_a_text_that_stands_only_in_the_metadata_is_found(tmp_path: Path):
    article = {"@type": "NewsArticle", "articleBody": f"{FIRST} {SECOND} {THIRD}"}
    head = f"<script type='application/ld+json'>{json.dumps(article)}</script>"
    assert FIRST in document(tmp_path, page("<div id='app'></div>", head)).text


def test_a_page_in_an_old_encoding(tmp_path: Path):
    text = "Министры встретились в пятницу и подписали соглашение о поставках газа. " * 3
    source = page(f"<article><p>{text}</p></article>", "<meta charset=windows-1251>")
    assert document(tmp_path, source.encode("cp1251")).text == text.strip()


def test_what_the_page_states(tmp_path: Path):
    article = {
        "@type": ["NewsArticle"],
        "headline": "Accord in Lund",
        "datePublished": "2031-05-02T10:00:00+02:00",
        "author": [{"@type": "Person", "name": "Ann Bee"}],
        "publisher": {"@type": "Organization", "name": "Daily"},
        "creditText": "XYZ News Agency",
        "sourceOrganization": {"name": "XYZ"},
    }
    graph = {"@graph": [{"@type": "WebSite", "name": "no article"}, article]}
    head = (
        f"<script type='application/ld+json'>{json.dumps(graph)}</script>"
        "<link rel=canonical href='https://example.org/accord'>"
    )
    body = f"<article><p class='article-byline'>By Ann Bee in Lund</p>{ARTICLE}</article>"
    doc = document(tmp_path, page(body, head))
    (place,) = doc.places
    assert (doc.title, doc.outlet) == ("Accord in Lund", "Daily")
    assert doc.published == "2031-05-02T10:00:00+02:00"
    assert (place.url, place.language) == ("https://example.org/accord", "en")
    assert doc.credits == ("Ann Bee", "XYZ News Agency", "XYZ", "Daily", "By Ann Bee in Lund")


@pytest.mark.parametrize(
    ("head", "body", "published"),
    [
        pytest.param(
            "<meta property='article:published_time' content='2031-05-02'>",
            "",
            "2031-05-02",
            id="meta",
        ),
        pytest.param("", "<time datetime='2031-05-02'>Friday</time>", "2031-05-02", id="time"),
        pytest.param(
            "", "<aside><time datetime='2031-05-02'>x</time></aside>", "", id="of another"
        ),
        pytest.param("", "<p>© 2024 Daily</p>", "", id="copyright year"),
        pytest.param("", "<p>Lund, 2 May 2031</p>", "", id="date in the text"),
        pytest.param(
            "<script type='application/ld+json'>{broken</script>", "", "", id="broken JSON-LD"
        ),
    ],
)
def test_a_date_is_never_guessed(tmp_path: Path, head: str, body: str, published: str):
    doc = document(tmp_path, page(f"<article>{body}{ARTICLE}</article>", head))
    assert doc.published == published


@pytest.mark.parametrize(
    "value",
    [
        pytest.param({"@graph": 5}, id="a number for a graph"),
        pytest.param([1, None, "x"], id="no objects"),
        pytest.param({"@type": [{"a": 1}]}, id="an object for a type"),
        pytest.param(
            {"@type": "NewsArticle", "headline": 5, "author": {"name": [1]}}, id="numbers"
        ),
    ],
)
def test_what_makes_no_sense_in_the_metadata_does_not_cost_the_text(tmp_path: Path, value: object):
    head = f"<script type='application/ld+json'>{json.dumps(value)}</script>"
    doc = document(tmp_path, page(f"<article>{ARTICLE}</article>", head))
    assert paragraphs(doc) == [FIRST, SECOND, THIRD]
    assert doc.credits == ()
