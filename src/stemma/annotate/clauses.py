"""Cut a sentence into clauses that each say one thing."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from stemma.text.edges import trimmed
from stemma.text.words import FUNCTION

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
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*|[$€£¥%]")
_COMPARED = re.compile(r",?\s(?=(?:up|down|compared with|compared to|against)\s(?:from\s)?)")
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


def telling(text: str) -> list[int]:
    """Where the words begin that every text has not."""
    return [m.start() for m in _WORD.finditer(text) if m.group().casefold() not in FUNCTION]


def clauses(
    text: str,
    tellers: Sequence[int],
    actions: Sequence[int],
    amounts: Sequence[int],
    joined: Sequence[int] = (),
) -> list[tuple[int, int]]:
    """Start and end of each clause, in order, without overlap.

    `tellers`, `actions`, `amounts` and `joined` are where telling words, verbs, quantities
    and coordinated predicates begin. Two amounts that are compared ("up from 190 billion")
    make two clauses. A cut is made only where both sides can stand alone.
    """
    found, start = [], 0
    for cut, sure in _cuts(text, actions, amounts, joined):
        if _count(tellers, start, cut) < FEWEST_CONTENT_WORDS:
            continue
        stands = _count(actions, start, cut) and (
            _count(tellers, cut, len(text)) >= FEWEST_CONTENT_WORDS
        )
        if sure or stands:
            found.append(trimmed(text, start, cut))
            start = cut
    return [*found, trimmed(text, start, len(text))]


def _count(places: Sequence[int], start: int, end: int) -> int:
    return bisect_left(places, end) - bisect_left(places, start)


def _cuts(
    text: str, actions: Sequence[int], amounts: Sequence[int], joined: Sequence[int]
) -> list[tuple[int, bool]]:
    """Where clauses may begin, in order, and whether nothing else need be asked."""
    cuts: dict[int, bool] = dict.fromkeys(joined, False)
    breaks = list(_BREAK.finditer(text))
    dashes = sum(1 for match in breaks if match["dash"])
    for match in breaks:
        end = match.end()
        if match["dash"] and dashes > 1:
            continue  # a pair of dashes encloses an aside; the main clause goes on behind it
        if match["joined"] and not _is_clause(text, end, actions):
            continue
        if match["relative"] and text.find(", ", end, end + _REACH) >= 0:
            continue  # the main clause may go on behind the next comma
        bound = not match["joined"] and not match["participle"]
        if bound and not _count(actions, end, end + _REACH):
            continue
        cuts[end] = False
    opening = _OPENING.match(text)
    if opening and _count(actions, 0, opening.end()):
        cuts[opening.end()] = False
    for match in _COMPARED.finditer(text):
        if _count(amounts, match.end(), match.end() + _COMPARISON_REACH):
            cuts[match.end()] = True
    return sorted((cut, sure) for cut, sure in cuts.items() if 0 < cut < len(text))


def _is_clause(text: str, start: int, actions: Sequence[int]) -> bool:
    """Whether "and ..." goes on with a subject and its verb, not with the last of a list."""
    match = _SUBJECT.match(text, start, start + _REACH)
    if match is None:
        return False
    near = list(_WORD.finditer(text, match.start("rest"), match.end("rest")))[:_FARTHEST_VERB]
    # "and toured the port" has no subject of its own and stays with the one before.
    return len(near) > 2 and bool(
        not _count(actions, near[0].start(), near[0].end())
        and _count(actions, near[1].start(), near[-1].end())
    )
