"""Read a web page: its article, without menus, banners and what readers never see."""

import re
from collections.abc import Iterator
from pathlib import Path

import lxml.html
import trafilatura
from lxml.html import HtmlElement
from resiliparse.extract.html2text import extract_plain_text

from stemma.acquire.clean import INVISIBLE, clean, document
from stemma.acquire.decode import contents, decode
from stemma.acquire.page import stated_by
from stemma.acquire.place import place
from stemma.errors import DocumentError
from stemma.records import Document, Omission

DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)

# Extractors keep these, so that a hidden second copy of an article comes out as text.
UNSEEN = lxml.html.etree.XPath(
    "//template | //noscript | //dialog[not(@open)] | //*[@hidden] | //*[@aria-hidden='true']"
    " | //*[contains(translate(@style, ' DISPLAYNOE', 'displaynoe'), 'display:none')]"
    " | //*[contains(translate(@style, ' VISBLTYHDEN', 'visbltyhden'), 'visibility:hidden')]"
)

# Short lines that pages insert between the paragraphs of an article.
INSERT = re.compile(
    r"advertisements?|sponsored(?: content)?|loading|comments?|back to top|skip to .*|related"
    r"|most (?:read|popular)|recommended(?: for you)?|share(?: this| on\b).*|follow us\b.*"
    r"|(?:read|see|watch|listen)(?: more| also| next)\b.*|(?:also )?read:.*"
    r"|related (?:articles?|stories|story|topics):?.*|(?:sign up|subscribe) (?:for|to|now|here)\b.*"
    r"|.*\b(?:our|free|daily|weekly) newsletters?\b.*"
    r"|.*\bcookie (?:policy|settings|preferences)\b.*"
    r"|.*\b(?:uses?|accept(?: all)?|manage) cookies\b.*|.*\ball rights reserved\b.*"
    r"|(?:©|copyright ©).*",
    re.IGNORECASE,
)
INSERT_WORDS = 25
"""A longer line is a paragraph that happens to speak of cookies or newsletters."""


def read(path: Path) -> Iterator[Document | Omission]:
    """The one article of a page.

    Raises:
        DocumentError: No main text was found.
    """
    data = contents(path)
    declared = DECLARED.search(data[:4096])
    source = INVISIBLE.sub("", decode(data, declared[1].decode() if declared else ""))
    if not source.strip():
        raise DocumentError("no text in it, only white space; nothing to read")
    page = _parse(source)
    stated = stated_by(page)
    # Some pages hide all of themselves until their script has run.
    text = _article(_without_unseen(page)) or _article(_parse(source))
    if not text:
        raise DocumentError("no article found on this page; save its text as .txt")
    yield document(text, place(path, path.stem, stated, text))


def _parse(source: str) -> HtmlElement:
    # lxml refuses text that declares an encoding in an XML prologue; it is decoded already.
    return lxml.html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", source))


def _without_unseen(page: HtmlElement) -> HtmlElement:
    """The same page, shorn of what readers never see."""
    for element in UNSEEN(page):
        if element.getparent() is not None:
            element.drop_tree()
    return page


def _article(page: HtmlElement) -> str:
    return clean("\n\n".join(_paragraphs(_main_text(page))))


def _main_text(page: HtmlElement) -> str:
    """What two extractors that fail on different pages make of it, the better of the two.

    trafilatura reads best and finds texts that stand only in the page's metadata; on some
    layouts it loses most of the article, and resiliparse does not.
    """
    html = lxml.html.tostring(page, encoding="unicode")
    careful = trafilatura.extract(html, include_comments=False, with_metadata=False) or ""
    plain = extract_plain_text(
        html, main_content=True, list_bullets=False, links=False, alt_texts=False
    )
    return careful if 2 * len(careful.split()) >= len(plain.split()) else plain


def _paragraphs(text: str) -> Iterator[str]:
    """The lines that belong to the article, each once."""
    seen = set()
    for line in text.split("\n"):
        paragraph = " ".join(line.split()).removeprefix("- ")
        inserted = len(paragraph.split()) <= INSERT_WORDS and INSERT.fullmatch(paragraph)
        if paragraph and not inserted and paragraph not in seen:
            seen.add(paragraph)
            yield paragraph
