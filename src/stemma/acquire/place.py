"""Say where a text was found, from what its file states and what the text itself shows."""

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path

from stemma.acquire.clean import clean
from stemma.acquire.credits import credits_in, headline
from stemma.records import Place

# The words under which front matter, table columns and JSON keys state each thing.
TITLE = ("title", "headline")
OUTLET = ("outlet", "source", "publisher")
PUBLISHED = ("published", "date", "published_at")
CREDITS = ("credits", "credit", "author", "authors", "byline")
URL = ("url", "link")
LANGUAGE = ("language", "lang")

DATE_FORMS = ("%Y-%m-%d", "%d %B %Y", "%d %b %Y", "%B %d, %Y", "%b %d, %Y", "%Y/%m/%d")


def place(path: Path, name: str, stated: Mapping[str, object], text: str, row: int = 0) -> Place:
    """The place at `path` that carries `text`.

    Args:
        path: The file.
        name: What readers call the document.
        stated: What the file says about the text; keys as listed in this module.
        text: The cleaned text; its headline and credits fill what is not stated.
        row: Number of the row in a file of many, from 1; 0 if the file is one document.
    """
    found = (*_listed(stated, CREDITS), *credits_in(text))
    return Place(
        path=shown(path) + (f"#{row}" if row else ""),
        name=shown(name),
        title=_first(stated, TITLE) or headline(text),
        outlet=_first(stated, OUTLET),
        published=iso_time(_first(stated, PUBLISHED)),
        url=_first(stated, URL),
        language=_first(stated, LANGUAGE),
        credits=tuple(dict.fromkeys(found)),
    )


def iso_time(stated: str) -> str:
    """A stated date or time as ISO 8601, no finer than stated; empty if it is neither.

    Only orders that cannot be misread are taken: 03/04/2024 is no date here.
    """
    for form in DATE_FORMS:
        with suppress(ValueError):
            return datetime.strptime(stated, form).date().isoformat()
    for parse in (datetime.fromisoformat, parsedate_to_datetime):
        with suppress(ValueError):
            return parse(stated).isoformat()
    return ""


def shown(path: Path | str) -> str:
    """A path as text that can be stored and printed, even if its bytes are not UTF-8."""
    return os.fsencode(path).decode(errors="replace")


def _first(stated: Mapping[str, object], keys: Iterable[str]) -> str:
    return next(iter(_listed(stated, keys)), "")


def _listed(stated: Mapping[str, object], keys: Iterable[str]) -> list[str]:
    """All texts under `keys`, whether given alone, in a list, or as `{"name": …}`."""
    found = []
    for key in keys:
        value = stated.get(key)
        for item in value if isinstance(value, list) else [value]:
            text = item.get("name") if isinstance(item, dict) else item
            if isinstance(text, str) and text.strip():
                found.append(" ".join(clean(text).split()))
    return found
