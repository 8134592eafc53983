"""Whether letters abbreviate a name: "HTA" and "Harbour Trade Agency"."""

import re

from stemma.text.words import FUNCTION

_LETTERS = re.compile(r"[A-Z][A-Za-z]{0,2}[A-Z0-9][A-Za-z0-9]{0,5}")
_WORD = re.compile(r"[^\W_]+")
_LINKS = frozenset("de of for the and on in la le du des e y".split())


def letters(name: str) -> str:
    """The letters of an acronym in capitals ("U.N." is UN); empty if the name is none."""
    bare = name.replace(".", "")
    return bare.upper() if _LETTERS.fullmatch(bare) else ""


def initials(name: str) -> set[str]:
    """The acronyms that the initials of a name's words make, with and without small words."""
    words = [word for word in _WORD.findall(name) if word != "s"]
    if len(words) < 2:
        return set()
    main = [w for w in words if w.casefold() not in _LINKS and w.casefold() not in FUNCTION]
    return {"".join(w[0] for w in some).upper() for some in (words, main) if len(some) > 1}


def abbreviates(short: str, name: str) -> bool:
    """Whether letters occur in a name in order, from its first on: enough in "Name (SHORT)"."""
    text = name.casefold()
    wanted = short.casefold()
    if not wanted or not text.startswith(wanted[0]):
        return False
    at = 0
    for letter in wanted:
        at = text.find(letter, at) + 1
        if not at:
            return False
    return True
