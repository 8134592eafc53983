"""Make text from documents safe to show: no control characters, no reversed reading order."""

import re

from stemma.records import Document, Span

# Escape sequences go as a whole, or `[31m` would stay behind.
ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\-_])")
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufff9-\ufffb]")
# Embeddings, overrides and isolates can make a line read other than it is stored. The plain
# marks U+200E, U+200F stay: Arabic and Hebrew need them, and they reorder nothing else.
BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    """The text on one line, without anything that a terminal or a browser would obey."""
    text = CONTROLS.sub("", BIDI.sub("", ESCAPES.sub("", text.replace("\r", "\n"))))
    return " ".join(text.split())


def visible(text: str) -> str:
    """The text with every dangerous character replaced by one harmless one: offsets stay true."""
    return BIDI.sub("\u200b", CONTROLS.sub("\ufffd", text))


def web_address(url: str) -> str:
    """The address if a browser may follow it, else empty: `javascript:` never becomes a link."""
    return url if re.match(r"https?://[^\s\x00-\x20]", url, re.IGNORECASE) else ""


def shorten(text: str, width: int) -> str:
    """At most `width` characters, cut between words where that is possible."""
    text = printable(text)
    if len(text) <= width:
        return text
    head = text[: width - 1]
    return (head.rsplit(" ", 1)[0] if " " in head[width // 2 :] else head).rstrip(" ,;:–-") + "…"


def clause(text: str) -> str:
    """The words of a claim; one that begins inside a sentence shows that it does."""
    text = printable(text)
    return f"… {text}" if text[:1].islower() else text


def quoted(doc: Document, span: Span) -> str:
    """The words of the span on one line."""
    return printable(span.of(doc))


def context(doc: Document, span: Span, around: int = 60) -> tuple[str, str, str]:
    """What stands before the span, the span, and what stands after, within one paragraph."""
    words = span.of(doc)
    before = doc.text[max(0, span.start - around) : span.start].rpartition("\n")[2]
    after = doc.text[span.end : span.end + around].partition("\n")[0]
    if len(before) == around:
        before = "… " + before.partition(" ")[2]
    if len(after) == around:
        after = after.rpartition(" ")[0] + " …"
    return tidy(before), printable(words), tidy(after)


def tidy(text: str) -> str:
    """Like `printable`, but a space at either end stays."""
    left, right = text[:1].isspace(), text[-1:].isspace()
    return (" " if left else "") + printable(text) + (" " if right and text.strip() else "")
