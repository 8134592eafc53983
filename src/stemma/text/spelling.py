"""Tell two spellings of one word from two words."""

import re
import unicodedata
from functools import lru_cache

from stemma.text.words import rarity

_RULES = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        (r"(?<=[a-z]{2})is(?=(?:e[drs]?|ing|ation\w*|er|ers)$)", "iz"),  # organise
        (r"yse", "yze"),
        (r"our(?=[a-z]{0,5}$)", "or"),  # labour
        (r"(?<=[bct])re(?=s?$)", "er"),  # centre
        (r"ogue", "og"),
        (r"ence$", "ense"),
        (r"[ao]e", "e"),  # haemorrhage
        (r"ph", "f"),
        (r"(.)\1", r"\1"),  # travelled
        (r"(?:iy|yi|ii|y)", "i"),  # Zelenskyy
        (r"kh|q", "k"),
    )
)

NEVER_SEEN = 1.0
"""The rarity of a word that is in no list of frequent ones."""


def spelt_alike(left: str, right: str) -> bool:
    """Whether two words differ in spelling alone: "organise", "Zelenskyy". Digits never do."""
    return left == right or (_skeleton(left) == _skeleton(right) and not _has_digits(left + right))


def same_word(left: str, right: str) -> bool:
    """Whether two words are one but for their spelling, or for a slip of the pen."""
    if spelt_alike(left, right):
        return True
    if _has_digits(left + right):
        return False
    rare = max(rarity(left), rarity(right)) >= NEVER_SEEN
    return rare and min(len(left), len(right)) >= 6 and left[0] == right[0] and _near(left, right)


def _has_digits(word: str) -> bool:
    return any(c.isdigit() for c in word)


@lru_cache(maxsize=50_000)
def _skeleton(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word)
    plain = "".join(c for c in plain if c.isalnum())
    for pattern, by in _RULES:
        plain = pattern.sub(by, plain)
    return plain


def _near(left: str, right: str) -> bool:
    """Whether one letter is lost, added or changed, or two neighbours are swapped."""
    if abs(len(left) - len(right)) > 1:
        return False
    n = next((n for n, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), None)
    if n is None:
        return True
    one, two = left[n:], right[n:]
    swapped = one[:2] == two[1::-1] and one[2:] == two[2:]
    return one[1:] == two[1:] or one[1:] == two or one == two[1:] or swapped
