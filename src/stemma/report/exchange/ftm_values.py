"""How a FollowTheMoney entity is written."""

import re
from collections.abc import Iterable
from datetime import UTC

from stemma.report.exchange.values import Object, moment
from stemma.text.gazetteer import short_codes

DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


def made(id: str, schema: str, **properties: Iterable[str]) -> Object:
    """One entity: each property is a list of texts, without what is empty or said twice."""
    kept = {name: list(dict.fromkeys(filter(None, of))) for name, of in properties.items()}
    return {
        "id": id,
        "schema": schema,
        "properties": {name: values for name, values in kept.items() if values},
    }


def date(value: str) -> str:
    """As much of an ISO 8601 or TIMEX3 value as FollowTheMoney has a form for.

    That is a year, month or day, or a moment in UTC, which an offset must tell; a quarter or a
    week becomes its year, and what has no year nothing.
    """
    if at := moment(value):
        return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S")
    found = DATE.match(value)
    return found.group() if found else ""


def country(alpha3: str) -> str:
    """A state as FollowTheMoney writes it, "xa"; empty for what ISO 3166 does not know."""
    return short_codes().get(alpha3, "").lower()


def language(code: str) -> str:
    """A language as FollowTheMoney writes it, with three letters; empty for all but English."""
    return "eng" if code.lower().split("-")[0] in ("en", "eng") else ""
