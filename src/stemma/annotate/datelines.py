"""Know the place that a report was sent from: "SELIN, Kestria (AP) — "."""

import re

from stemma.records import Document, Span

_REST = re.compile(r"(?:,[^.\n—–]{0,40})?\s*(?:\([^)\n]{2,30}\)\s*)?(?:—|–|--|-)\s")


def is_dateline(doc: Document, span: Span) -> bool:
    """Whether a mention opens a paragraph as its dateline."""
    opens = span.start == 0 or doc.text[span.start - 1] == "\n"
    return opens and bool(_REST.match(doc.text, span.end))
