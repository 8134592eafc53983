"""A name of one document, with everything that is known of it before names are joined."""

from collections import Counter
from dataclasses import dataclass, field

from stemma.annotate.name_words import FEMALE_TITLES, MALE_TITLES
from stemma.records import Span
from stemma.text.reading import NameType

_YOUNGER = frozenset(("jr", "sr", "ii", "iii", "iv"))


@dataclass(slots=True)
class Found:
    """All mentions in a document that are spelled alike and mean alike."""

    key: str
    name: str = ""
    """Its usual spelling, without titles."""
    type: NameType = "other"
    spans: list[Span] = field(default_factory=list)
    """In order."""
    bare: Counter[str] = field(default_factory=Counter)
    """Spellings without titles."""
    written: set[str] = field(default_factory=set)
    """Spellings with titles."""
    votes: Counter[NameType] = field(default_factory=Counter)
    """How many mentions the language model gave which type."""
    titled: bool = False
    """Whether a title stands before the name somewhere."""

    @property
    def words(self) -> list[str]:
        return surname_last(self.name)

    @property
    def first(self) -> int:
        """Where it is named first."""
        return self.spans[0].start


def surname_last(name: str) -> list[str]:
    """Case-folded words of a name without "Jr." and the like, so that the surname is last."""
    words = name.casefold().split()
    while len(words) > 1 and words[-1].rstrip(".") in _YOUNGER:
        words.pop()
    return words


def generation(name: str) -> str:
    """`jr` or the like, by which a son is told from his father; empty if there is none."""
    last = name.casefold().split()[-1:] or [""]
    word = last[0].rstrip(".")
    return word if word in _YOUNGER else ""


def gender(spelling: str) -> str:
    """`male` or `female` if a title in a spelling tells, else empty."""
    words = {word.rstrip(".") for word in spelling.casefold().split()}
    if words & FEMALE_TITLES:
        return "female"
    return "male" if words & MALE_TITLES else ""


def genders(spellings: set[str] | tuple[str, ...]) -> set[str]:
    """The genders that the titles in some spellings tell."""
    return {told for each in spellings if (told := gender(each))}
