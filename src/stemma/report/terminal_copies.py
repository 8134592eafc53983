"""What a quick look at a pile shows, for a terminal."""

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from stemma.records import Copies, Document, Reuse, Span
from stemma.report import words
from stemma.report.screen import printable, quoted, shorten
from stemma.report.terminal import omissions

SHOWN = 240
"""Letters of a passage."""
PLACES = 4
"""Of a text that stands in many."""


def copies(found: Copies, limit: int) -> RenderableType:
    """How many pairs share text, and of so many of them the passage that shows it best."""
    doc = {one.id: one for one in found.documents}
    parts: list[RenderableType] = [Text(headline(found), style="bold")]
    for pair in found.pairs[:limit]:
        parts += [Text(), *_pair(pair, doc[pair.shorter.document], doc[pair.longer.document])]
    parts += _rest(len(found.pairs) - limit, "pair")
    if found.repeated:
        parts += [Text(), Text("The same text in several places", style="bold underline")]
        parts += [Padding(_places(one), (0, 2)) for one in found.repeated[:limit]]
        parts += _rest(len(found.repeated) - limit, "text")
    if found.omissions:
        parts += [Text(), Text("Left out", style="bold underline"), omissions(found.omissions)]
    return Group(*parts)


def headline(found: Copies) -> str:
    """`Two pairs share text among nine documents.`"""
    if not found.read:
        return "No document could be read."
    read = words.count(found.read, "document")
    if found.read == 1:
        return "One document, which is the only one."
    if not found.pairs:
        return words.sentence(f"{read}, and no two of them share text.")
    verb = "shares" if len(found.pairs) == 1 else "share"
    return words.sentence(f"{words.count(len(found.pairs), 'pair')} {verb} text among {read}.")


def _pair(pair: Reuse, shorter: Document, longer: Document) -> list[RenderableType]:
    share = Text(f"  {words.share(pair.share)} is in  ", style="cyan")
    head = Text.assemble(printable(shorter.name), share, printable(longer.name))
    return [head, _passage(shorter, pair.shorter), _passage(longer, pair.longer)]


def _passage(doc: Document, span: Span) -> RenderableType:
    place = Text(f"{span.start}–{span.end}  ", style="dim")
    return Padding(Text.assemble(place, shorten(quoted(doc, span), SHOWN)), (0, 2))


def _places(doc: Document) -> Text:
    return Text(words.listing([printable(place.path) for place in doc.places], PLACES))


def _rest(n: int, noun: str) -> list[RenderableType]:
    if n <= 0:
        return []
    more = f"… and {n:,} more {words.plural(n, noun)}: --limit, or --json for all"
    return [Text(), Text(more, style="dim")]
