"""What a web page states about its article: nothing here is guessed from its text."""

import json
from collections.abc import Iterator

from lxml.html import HtmlElement

ARTICLES = {"Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BlogPosting"}
ARTICLES |= {"OpinionNewsArticle", "LiveBlogPosting", "BackgroundNewsArticle", "Report"}

# Elements in which pages print credits; extractors throw them away with the menus.
CREDIT_WORDS = ("byline", "author", "credit", "dateline", "agency", "source-name")
CREDIT_LENGTH = 150


def stated_by(page: HtmlElement) -> dict[str, object]:
    """Title, outlet, time, address, language and credits, under the keys of `place`.

    A time counts only where it is declared as the time of publication; years in copyright
    notes and dates in the text do not.
    """
    meta = _meta(page)
    article = next(_articles(page), {})
    texts = {
        "title": (
            meta.get("og:title"),
            article.get("headline"),
            _text(page, "//h1"),
            _text(page, "//title"),
        ),
        "outlet": (meta.get("og:site_name"), *_names(article.get("publisher"))),
        "published": (
            meta.get("article:published_time"),
            article.get("datePublished"),
            *page.xpath("//time[@itemprop='datePublished' or @pubdate]/@datetime"),
            *page.xpath("//article//time[not(ancestor::aside)]/@datetime"),
        ),
        "url": (*page.xpath("//link[@rel='canonical']/@href"), meta.get("og:url")),
        "language": (*page.xpath("/html/@lang"), article.get("inLanguage")),
    }
    stated: dict[str, object] = {
        key: next((value for value in values if isinstance(value, str) and value.strip()), "")
        for key, values in texts.items()
    }
    stated["credits"] = list(dict.fromkeys(_credits(page, meta, article)))
    return stated


def _credits(page: HtmlElement, meta: dict[str, str], article: dict[str, object]) -> Iterator[str]:
    for key in ("author", "article:author", "syndication-source", "original-source"):
        if key in meta and not meta[key].startswith("http"):
            yield meta[key]
    for key in ("author", "creditText", "sourceOrganization", "publisher"):
        yield from _names(article.get(key))
    marked = " or ".join(
        f"contains(@{place}, '{word}')"
        for word in CREDIT_WORDS
        for place in ("class", "itemprop", "rel")
    )
    for element in page.xpath(f"//body//*[{marked}][not(self::script or self::style)]"):
        text = " ".join(element.text_content().split())
        if 2 < len(text) <= CREDIT_LENGTH:
            yield text


def _meta(page: HtmlElement) -> dict[str, str]:
    """Each `<meta>` by its property or name; the first counts."""
    found: dict[str, str] = {}
    for element in page.iter("meta"):
        key = element.get("property") or element.get("name")
        if key and element.get("content"):
            found.setdefault(key.lower(), element.get("content").strip())
    return found


def _articles(page: HtmlElement) -> Iterator[dict[str, object]]:
    """The articles described in JSON-LD."""
    for script in page.xpath("//script[@type='application/ld+json']"):
        try:
            value = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):  # pages get their JSON-LD wrong; the text still counts
            continue
        roots = value if isinstance(value, list) else [value]
        for root in roots:
            graph = root.get("@graph", [root]) if isinstance(root, dict) else []
            nodes = graph if isinstance(graph, list) else [graph]
            yield from (node for node in nodes if isinstance(node, dict) and _is_article(node))


def _is_article(node: dict[str, object]) -> bool:
    kinds = node.get("@type")
    return not ARTICLES.isdisjoint(map(str, kinds if isinstance(kinds, list) else [kinds]))


def _names(value: object) -> Iterator[str]:
    """The names in a JSON-LD value: a text, a thing with a name, or a list of those."""
    for item in value if isinstance(value, list) else [value]:
        name = item.get("name") if isinstance(item, dict) else item
        if isinstance(name, str) and name.strip() and not name.startswith("http"):
            yield name.strip()


def _text(page: HtmlElement, path: str) -> str:
    elements = page.xpath(path)
    return " ".join(elements[0].text_content().split()) if elements else ""
