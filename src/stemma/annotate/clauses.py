"""Cut a sentence into clauses that each say one thing."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from stemma.annotate.verbs import has_verb
from stemma.text.words import Word

FEWEST_CONTENT_WORDS = 3
"""A clause with fewer is left with its neighbour."""

# Where a clause may begin; whether one does, its two sides decide.
_BREAK = re.compile(
    r"""(?P<semicolon>;\s)|(?P<colon>:\s(?![“"‘]))|(?P<dash>\s[—–]\s|(?<=\w)—(?=\w))
    |,\s(?=(?P<joined>(?:and|but|so|yet|or|nor)\s))
    |,\s(?=(?:while|whereas|although|though|even\sthough|because|after|before|since|unless|until
        |as\s(?:the|an?|it|he|she|they|[A-Z]\w+)|(?P<relative>which|who|where|whose)|despite|adding|saying|with\s(?:the|a|an|its|his|her|their)
        |(?P<participle>(?!including|according|following|during|regarding|excluding)[a-z]{2,}ing))\b)
    |\s(?=(?:but|while|whereas|although|because)\s(?:the|a|an|it|he|she|they|[A-Z]))""",
    re.VERBOSE,
)
_OPENING = re.compile(
    r"(?:And\s)?(?:While|Although|Though|Because|As|After|Before|Since|If|When|Even if|Whereas"
    r"|Unless)\b[^,;]*,\s",
    re.IGNORECASE,
)
_COMPARED = re.compile(r",?\s(?=(?:up|down|compared with|compared to|against)\s(?:from\s)?)")
_AMOUNT = re.compile(r"(?:up|down|compared|against)\b")
_SUBJECT = re.compile(
    r"(?:and|but|so|yet|or|nor)\s(?:(?:then|now|also|thus|later|still|therefore|instead)\s|that\s)?"
    r"(?P<rest>[^,;]*)"
)
_FARTHEST_VERB = 9
"""Words from a clause's beginning within which its verb stands; the farther, the more likely
the words are the last item of a list that the main verb follows."""
_REACH = 300
"""Characters on each side of a cut that are looked at."""
_COMPARISON_REACH = 20
"""Characters between "up from" and its amount."""


def clauses(
    text: str, words: Sequence[Word], amounts: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Start and end of each clause, in order, without overlap.

    `amounts` are the quantities in the text: two that are compared ("up from 190
    billion") make two clauses. A cut is made only where both sides can stand alone.
    """
    starts = [word.start for word in words if word.content]
    cuts = _cuts(text, amounts)
    found, start = [], 0
    for cut, sure in cuts:
        left = bisect_left(starts, cut) - bisect_left(starts, start)
        right = len(starts) - bisect_left(starts, cut)
        if left < FEWEST_CONTENT_WORDS:
            continue
        if not sure and (
            right < FEWEST_CONTENT_WORDS or not has_verb(text[max(start, cut - _REACH) : cut])
        ):
            continue
        found.append(_trimmed(text, start, cut))
        start = cut
    return [*found, _trimmed(text, start, len(text))]


def _cuts(text: str, amounts: Sequence[tuple[int, int]]) -> list[tuple[int, bool]]:
    """Where clauses may begin, in order, and whether nothing else need be asked."""
    cuts: dict[int, bool] = {}
    dashes = sum(1 for match in _BREAK.finditer(text) if match["dash"])
    for match in _BREAK.finditer(text):
        rest = text[match.end() : match.end() + _REACH]
        if match["dash"] and dashes > 1:
            continue  # a pair of dashes encloses an aside; the main clause goes on behind it
        if match["joined"] and not _is_clause(rest):
            continue
        if match["relative"] and ", " in rest:
            continue  # the main clause may go on behind the next comma
        if not match["joined"] and not match["participle"] and not has_verb(rest):
            continue
        cuts[match.end()] = False
    opening = _OPENING.match(text)
    if (
        opening
        and has_verb(opening.group())
        and has_verb(text[opening.end() : opening.end() + _REACH])
    ):
        cuts[opening.end()] = False
    starts = [start for start, _ in amounts]
    for match in _COMPARED.finditer(text):
        after = bisect_left(starts, match.end())
        if after < len(starts) and starts[after] - match.end() < _COMPARISON_REACH:
            cuts[match.end()] = True
    return sorted((cut, sure) for cut, sure in cuts.items() if 0 < cut < len(text))


def _is_clause(text: str) -> bool:
    """Whether "and ..." goes on with a subject and its verb, not with the last of a list."""
    match = _SUBJECT.match(text)
    if match is None:
        return False
    near = match["rest"].split()[:_FARTHEST_VERB]
    # "and toured the port" has no subject of its own and stays with the one before.
    return len(near) > 2 and not has_verb(near[0]) and has_verb(" ".join(near[1:]))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without white space and joining marks at the ends."""
    while end > start + 1 and text[end - 1] in " ,;:—–\t\xa0":
        end -= 1
    while start < end - 1 and text[start] in " ,;:—–\t\xa0":
        start += 1
    return start, end
