"""What an amount of money, a share or a volume is an amount of."""

import re

from stemma.annotate.units import MEASURABLE

_AFTER = re.compile(r"(?:\s|-)(?:(?:in|of|worth\sof|for)\s)?((?:[^\s,.;:]+\s){0,3}[^\W\d_]+)")
_CLAUSE = re.compile(r"[.,;:]\s")
_BACK = 70
"""Characters before an amount in which its subject is looked for."""
_AHEAD = 60


def measured(text: str, start: int, end: int) -> str:
    """Trade, exports, aid ... right behind an amount, else the nearest before it in its clause."""
    after = _AFTER.match(text[end : end + _AHEAD])
    for word in after[1].casefold().split() if after else ():
        if word in MEASURABLE:
            return word
        if word in _LEADS_AWAY:
            break
    clause = _CLAUSE.split(text[max(0, start - _BACK) : start])[-1]
    for word in reversed(clause.split()):
        if word.casefold() in MEASURABLE:
            return word.casefold()
    return ""


_LEADS_AWAY = frozenset(
    """in from by to and or but as at on for with since during than before after while when that
    which who because until amid over under between""".split()
)
