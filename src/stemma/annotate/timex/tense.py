"""Whether the words around an expression look back or ahead."""

import re

_CUE = re.compile(
    r"""\b(?:(?P<ahead>will|shall|won['’]t|['’]ll|going\sto|plans?|planned|planning|scheduled|due
    |expects?|expected|expecting|slated|ahead|upcoming|forecasts?|projected|proposed|intends?
    |hopes?|until|would|should|may|to\s(?!the\b|an?\b|its\b|his\b|her\b|their\b|this\b)[a-z]+)
    |(?P<back>was|were|had|did|been|said|told|came|went|took|made|gave|found|began|fell|rose
    |met|held|left|won|lost|saw|got|became|ran|sent|led|brought|thought|wrote|spoke|since
    |grew|hit|kept|put|set|shot|sold|stood|struck|has|have|[a-z]{2,}ed))\b""",
    re.VERBOSE,
)
_BEFORE, _AFTER = 90, 60
"""Characters that are looked at before and behind the expression."""
_CLAUSE = re.compile(r"[;:—]|\bbut\b")


def looks_ahead(text: str, start: int, end: int) -> bool | None:
    """Whether what happens then lies ahead, by the nearest verb; None when nothing tells.

    The nearest verb form before the expression decides, else the first one after it.
    """
    before = _CLAUSE.split(text[max(0, start - _BEFORE) : start])[-1]
    cues = list(_CUE.finditer(before))
    cue = cues[-1] if cues else None
    if cue is None:
        cue = _CUE.search(_CLAUSE.split(text[end : end + _AFTER])[0])
    return None if cue is None else cue["ahead"] is not None
