"""Numbers and lists in words, as an editor would print them."""

from collections.abc import Sequence

from stemma.text.counts import number as number

IRREGULAR = {"story": "stories", "copy": "copies"}


def plural(n: int, noun: str) -> str:
    """The noun in the form that goes with `n`; the last word of a phrase bends."""
    if n == 1:
        return noun
    head, space, last = noun.rpartition(" ")
    return head + space + IRREGULAR.get(last, last + "s")


def count(n: int, noun: str) -> str:
    """`three documents`, `one story`, `no claims`."""
    return f"{number(n)} {plural(n, noun)}"


def sentence(text: str) -> str:
    """The text with a capital at its start."""
    return text[:1].upper() + text[1:]


def listing(items: Sequence[str], most: int = 4) -> str:
    """`a, b and c`; what is too much is counted: `a, b, c and 5 others`."""
    if len(items) > most:
        rest = len(items) - most + 1
        items = [*items[: most - 1], f"{rest} others"]
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def percent(probability: float) -> str:
    """A probability as a reader may take it: never `100 %` or `0 %`, as nothing is that sure."""
    if probability > 0.99:
        return "> 99 %"
    if probability < 0.01:
        return "< 1 %"
    return f"{round(probability * 100)} %"


def share(part: float) -> str:
    """A share of a text: `all of it`, `42 % of it`."""
    return "all of it" if part > 0.99 else f"{max(1, round(part * 100))} % of it"


def between(lowest: int, likely: int, highest: int) -> str:
    """`2` when it is certain, `2 (1–3)` when it is not."""
    return f"{likely}" if lowest == highest else f"{likely} ({lowest}–{highest})"


def date(published: str) -> str:
    """`2024-05-17T08:00:00Z` as `17 May 2024`; anything else as it stands."""
    months = "January February March April May June July August September October November December"
    year, _, rest = published[:10].partition("-")
    month, _, day = rest.partition("-")
    if not (len(year) == 4 and all(part.isdigit() for part in (year, month, day))):
        return published
    if not 1 <= int(month) <= 12:
        return published
    return f"{int(day)} {months.split()[int(month) - 1]} {year}"
