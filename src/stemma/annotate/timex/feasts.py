"""Feasts as expressions: which year is meant."""

from stemma.annotate.timex.hits import Hit, Rule
from stemma.annotate.timex.holidays import fixed, holiday


def _feast(hit: Hit) -> str | None:
    """A feast in its year, the nearest one by tense; open without a date to reckon from."""
    name, anchor = str(hit.value("feast")), hit.anchor
    if hit.has("year"):
        year = hit.count("year")
    elif anchor is None:
        known = fixed(name)
        return f"XXXX-{known[0]:02d}-{known[1]:02d}" if known else None
    elif hit.has("shift") and hit.has("unit"):
        year = anchor.year + hit.count("shift")
    else:
        this = holiday(name, anchor.year)
        if this is None:
            return None
        ahead = hit.count("shift") > 0 if hit.has("shift") and hit.count("shift") else hit.ahead()
        if ahead is None:
            ahead = (this - anchor).days < 183
        year = anchor.year + (this < anchor and ahead) - (this > anchor and not ahead)
    found = holiday(name, year)
    return found.isoformat() if found else None


RULES: tuple[Rule, ...] = (
    (
        r"(?:THE)? (?P<shift>LAST|NEXT|THIS|PAST)? (?P<feast>HOLIDAY) (?:(?:OF|IN|COMMA)? "
        r"AYEAR)?",
        _feast,
    ),
    (
        r"(?P<feast>HOLIDAY) (?:OF|IN|COMMA)? (?:THE)? (?P<shift>LAST|NEXT|THIS) "
        r"(?P<unit>YR)",
        _feast,
    ),
)
