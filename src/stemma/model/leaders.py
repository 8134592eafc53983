"""Who led which state, and which body of states, when."""

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

_APART = re.compile(r"[\s\-.’‘']+")
_RANKS = frozenset(
    """mr mrs ms dr sir president prime minister chancellor premier king queen pope emperor sultan
    sheikh emir prince general colonel ayatollah leader supreme us u s former""".split()
)


_SURNAME_FIRST = frozenset("CHN KOR PRK TWN VNM KHM HKG".split())


@dataclass(frozen=True, slots=True)
class Term:
    """One person's time in one office."""

    office: str
    """The id of the actor that the person acts for: "RUS GOV"."""
    given: tuple[str, ...]
    """Words of the name beside the surname; empty where only the surname is known."""
    since: str
    """Month, as ISO 8601."""
    until: str
    """Month; empty if the office was still held when the table was made."""

    @property
    def after(self) -> str:
        """The id of the actor once the office is left."""
        state, _, branch = self.office.partition(" ")
        return f"{state} ELI" if branch == "GOV" and len(state) == 3 and state != "IGO" else ""


def plain(name: str) -> str:
    """A name without marks, in small letters, hyphens and points as spaces."""
    folded = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return " ".join(_APART.sub(" ", re.sub(r"[’‘']", "", folded)).casefold().split())


@lru_cache(maxsize=1)
def _terms() -> dict[str, list[Term]]:
    """Terms by surname, in each of its spellings."""
    table = (files("stemma.model") / "data" / "leaders.tsv").read_text(encoding="utf-8")
    found: dict[str, list[Term]] = defaultdict(list)
    for line in table.splitlines()[1:]:
        office, surname, name, since, until, spellings = line.split("\t")
        words = set(plain(surname).split())
        given = tuple(word for word in plain(name).split() if word not in words)
        for each in (surname, *filter(None, spellings.split("; "))):
            found[plain(each)].append(Term(office, given, since, until))
    return found


def led(name: str, date: str) -> str:
    """The actor that somebody of this name acted for at a date, empty if nobody or several."""
    offices = held(name, date)
    return offices[0] if len(offices) == 1 else ""


def held(name: str, date: str) -> tuple[str, ...]:
    """The actors that people of this name acted for at a date, sorted.

    A surname that only one leader of the time has is enough; with other given names than the
    leader's it is somebody else. Who had left office by the date is one of the former. Without a
    date those count who still hold an office, or else all who ever held one.

    Args:
        name: With or without titles and given names.
        date: ISO 8601, at least a year; empty if unknown.
    """
    words = plain(name).split()
    for rank in ("king", "queen", "pope"):  # these names count with their title only
        if rank in words[:-1]:
            first = words.index(rank) + 1
            for end in range(len(words), first, -1):
                if titled := _terms().get(" ".join([rank, *words[first:end]])):
                    return _at(titled, date)
    words = [word for word in words[:-1] if word not in _RANKS] + words[-1:]
    for start in range(len(words)):
        fitting = _fitting(words[start:], words[:start])
        if not fitting and start == 0:
            for end in range(len(words) - 1, 0, -1):
                fitting = fitting or [
                    term
                    for term in _fitting(words[:end], words[end:])
                    if term.office[:3] in _SURNAME_FIRST
                ]
        if fitting:
            return _at(fitting, date)
    return ()


def _fitting(surname: list[str], others: list[str]) -> list[Term]:
    """The terms of people of that surname, who may have the other names too."""
    return [
        term
        for term in _terms().get(" ".join(surname), ())
        if not others or not term.given or _same(set(others), set(term.given))
    ]


def _same(words: set[str], given: set[str]) -> bool:
    """Whether given names may be one person's: some are the same, or an initial of them."""
    return bool(words & given) or any(
        len(one) == 1 and other.startswith(one) for one in words for other in given
    )


def _at(terms: list[Term], date: str) -> tuple[str, ...]:
    month = date[:7]
    size = len(month)
    if not month:
        lasting = {term.office for term in terms if not term.until}
        return tuple(sorted(lasting or {term.office for term in terms}))
    holding = {
        term.office
        for term in terms
        if term.since[:size] <= month and (not term.until or month <= term.until[:size])
    }
    gone = {term.after for term in terms if term.until and term.until < month}
    return tuple(sorted(holding or gone - {""}))
