"""What the formats of linked data share: names of things, and pointers to words."""

import json
from functools import cache
from importlib.resources import files

from stemma.records import Analysis, Span, Support
from stemma.report.exchange.values import Object

AROUND = 32
"""Characters before and after quoted words, by which they are found again if offsets moved."""


def urn(id: str) -> str:
    """The name of a thing in all formats of linked data."""
    return f"urn:stemma:{id}"


@cache
def context() -> Object:
    """The JSON-LD context that ships; it stands in every file, so none needs the network."""
    text = files(__package__).joinpath("data/context.json").read_text("utf-8")
    found: Object = json.loads(text)
    return found


def target(span: Span, analysis: Analysis) -> Object:
    """The words of a span, by position in code points and by quotation."""
    text = analysis.doc[span.document].text
    return {
        "type": "SpecificResource",
        "source": urn(span.document),
        "selector": [
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            {
                "type": "TextQuoteSelector",
                "exact": text[span.start : span.end],
                "prefix": text[max(0, span.start - AROUND) : span.start],
                "suffix": text[span.end : span.end + AROUND],
            },
        ],
    }


def filled(value: Object) -> Object:
    """The object without its empty values: what is not known is not stated."""
    return {key: one for key, one in value.items() if one not in ("", None, [], {})}


def support(found: Support) -> Object:
    """How many stand behind it, with the least, likeliest and greatest number of origins."""
    return {
        "type": "Support",
        "documents": found.documents,
        "publishers": found.publishers,
        "lowestOrigins": found.lowest,
        "likelyOrigins": found.likely,
        "highestOrigins": found.highest,
        "authorities": found.authorities,
    }
