"""Words and signs that say how exactly a figure is meant: "more than", "or less", "about"."""

from collections.abc import Sequence
from typing import NamedTuple

from stemma.annotate.numerals import Token
from stemma.records import Bound

_BEFORE: dict[Bound, str] = {
    "over": """more than|over|greater than|at least|in excess of|upwards of|upward of|above
        |exceeding|exceeds|exceeded|no fewer than|no less than|not less than|a minimum of
        |minimum of|just over|well over|far more than|slightly more than|slightly over
        |a little over|a little more than|bigger than|larger than|higher than|surpass
        |surpasses|surpassed|surpassing|topping|north of|equal to or more than
        |equal to or greater than|more than or equal to|upwards of some
        |greater than or equal to|greater or equal than|bigger or equal than
        |higher or equal than|larger or equal than|greater or equal to|>|≥|not fewer than
        |at minimum|the better part of""",
    "under": """less than|fewer than|under|up to|at most|below|no more than|not more than
        |a maximum of|maximum of|as many as|as much as|just under|just below|well under
        |well below|smaller than|lower than|slightly less than|slightly under
        |a little less than|a little under|not exceeding|less than or equal to
        |smaller or equal than|less or equal than|lower or equal than|<|≤
        |smaller than or equal to|equal to or less than|equal to or fewer than
        |less or equal to|fewer than or equal to|at maximum|south of""",
    "about": """nearly|almost|about|around|roughly|some|approximately|an estimated|estimated
        |close to|circa|approx|ca|near|nearly some|somewhere around|in the region of
        |in the order of|on the order of|more or less|~|≈""",
    "exact": "exactly|equal to|precisely|=",
}  # fmt: skip
BOUNDS: dict[str, Bound] = {
    " ".join(words.split()): bound for bound, all_words in _BEFORE.items()
    for words in all_words.split("|")
}  # fmt: skip
"""The bound by the words before a figure."""
_AFTER: dict[str, Bound] = {
    "or more": "over", "and more": "over", "or greater": "over", "or higher": "over",
    "or above": "over", "and above": "over", "and over": "over", "or over": "over",
    "or greater than": "over", "or more than": "over", "and up": "over", "or older": "over",
    "or less": "under", "and less": "under", "or fewer": "under", "or below": "under",
    "or lower": "under", "or under": "under", "and under": "under", "or younger": "under",
    "or so": "about", "or thereabouts": "about", "+": "over",
}  # fmt: skip
_LONGEST_BEFORE, _LONGEST_AFTER = 6, 3
_ENDINGS = frozenset(words.split()[-1] for words in BOUNDS)
# "5 million over three years", "$5 under 10 deals": no bound right behind another figure.
_PLACES = frozenset(("over", "under", "above", "below", "near", "around", "about", "exceeding"))


class Found(NamedTuple):
    """A bound and the token where its words begin, or end."""

    bound: Bound
    at: int


def before(words: Sequence[Token], at: int, behind: int) -> Found | None:
    """The bound whose words stand right before token `at`, the longest that is known.

    `behind` is the token up to which the figure before reaches.
    """
    if at == 0 or words[at - 1].word not in _ENDINGS:
        return None
    spelled, found = "", None
    for first in range(at - 1, max(behind, at - _LONGEST_BEFORE) - 1, -1):
        spelled = f"{words[first].word} {spelled}".strip()
        if spelled in BOUNDS and not (spelled in _PLACES and first == behind and behind > 0):
            found = Found(BOUNDS[spelled], first)
    return found


def after(words: Sequence[Token], at: int) -> Found | None:
    """The bound whose words begin at token `at`: "or more"."""
    if at >= len(words) or words[at].word not in ("or", "and", "+"):
        return None
    spelled, found = "", None
    for last in range(at, min(len(words), at + _LONGEST_AFTER)):
        spelled = f"{spelled} {words[last].word}".strip()
        if spelled in _AFTER and not _goes_on(words, last + 1, spelled):
            found = Found(_AFTER[spelled], last + 1)
    return found


def _goes_on(words: Sequence[Token], at: int, spelled: str) -> bool:
    """As in "5 or more than 6", "200 and over 300": the words belong to the next figure."""
    following = words[at].word if at < len(words) else ""
    return following[:1].isdigit() or (following == "than" and at + 1 < len(words))
