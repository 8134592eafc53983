"""Propose how credible a claim is, on the scale that intelligence analysts use.

The scale is the second half of the Admiralty or NATO system (AJP-2.1, Allied Joint
Doctrine for Intelligence Procedures): the credibility of a piece of information, 1 to 6. Its
first half, the reliability of the source, A to F, is not proposed: nothing in a text tells it.
"""

import re
from collections.abc import Iterable

from stemma.records import Claim, Credibility, Grade, Support
from stemma.text.counts import number

SCALE: dict[Credibility, str] = {
    1: "confirmed by other independent sources",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "cannot be judged",
}
CHANGES_FACT = 0.7
"""Severity of drift from which a copy changed the fact, and not only the meaning."""

STEM = 4
"""Letters by which two words in the names of authorities are taken for one."""


def grade(claim: Claim, against: Iterable[Claim] = ()) -> Grade:
    """A proposal for one claim, from what supports it, contradicts it and was changed in it.

    The first rule that fits decides:

    - Every statement is a copy's reading where its exemplar reads otherwise: 5 if the fact is
      altered everywhere, and the exemplar is seen; 4 if it is lost and another copy reads
      otherwise, or if only the meaning is altered.
    - Independent origins contradict it: 3 if more origins say so than say otherwise; 5 if one
      origin at most says so and two or more that are surely independent say otherwise; else 4.
    - One origin that is sure: 6, however many documents repeat it.
    - Not all say it firmly and in one sense: 3.
    - Two or more origins even if every doubtful pair copied, and two of them name authorities
      that have no word in common: 1.
    - Two or more likely origins: 2.

    Args:
        claim: The claim, with its drift.
        against: The claims that contradict it.
    """
    support = claim.support
    altered = min((_altered(claim, n) for n in range(len(claim.statements))), default=0)
    if altered == 2:
        return _grade(5, "only copies say so, and what they copied reads otherwise")
    if altered:
        return _grade(4, "only copies say so, and what they copied, as far as seen, differs")
    opposed = max((c.support for c in against), key=_weight, default=None)
    if opposed:
        return _contested(support, opposed)
    if support.likely < 2:
        return _grade(6, f"{_alone(support)}, and nothing else is known")
    origins = f"{number(support.likely)} independent origins"
    if not _firm(claim):
        return _grade(3, f"{origins}, but not all say it firmly")
    if support.lowest >= 2 and _distinct_authorities(claim):
        return _grade(1, f"{origins} with authorities of their own, nothing against it")
    return _grade(2, f"{origins}, nothing against it")


def _contested(support: Support, opposed: Support) -> Grade:
    tally = f"{_origins(support.likely)} {_verb(support.likely)} so"
    tally += f", {number(opposed.likely)} {_verb(opposed.likely)} otherwise"
    if support.likely > opposed.likely:
        return _grade(3, tally)
    if opposed.lowest >= 2 and support.highest < 2:
        return _grade(5, tally)
    return _grade(4, tally)


def _altered(claim: Claim, n: int) -> int:
    """How gravely a copy altered one statement of the claim.

    2 if it altered the fact that stands in its exemplar; 1 if it altered the meaning, or differs
    in the fact from another copy of a lost text, as either may be right; else 0.
    """
    found = [drift for drift in claim.drift if drift.after.overlap(claim.statements[n].span)]
    if any(d.severity >= CHANGES_FACT and d.before.document == d.ancestor for d in found):
        return 2
    return int(any(d.serious for d in found))


def _firm(claim: Claim) -> bool:
    """Whether all statements affirm, or deny, one thing as a fact or as a plan."""
    kinds = {"asserted" if s.modality == "reported" else s.modality for s in claim.statements}
    sides = {s.polarity for s in claim.statements}
    return len(sides) == 1 and kinds in ({"asserted"}, {"planned"})


def _distinct_authorities(claim: Claim) -> bool:
    """Whether two origins name people or bodies that share no word by which they may be one.

    Names that share a word with a third are one with it: a spokesman and his ministry.
    """
    apart: list[tuple[frozenset[str], frozenset[str]]] = []
    for said in claim.statements:
        if not _named(said.attribution):
            continue
        origins, stems = frozenset((said.origin,)), _stems(said.attribution)
        one = [each for each in apart if each[1] & stems]
        for each in one:
            origins, stems = origins | each[0], stems | each[1]
        apart = [each for each in apart if each not in one] + [(origins, stems)]
    return len(apart) > 1 and len(frozenset().union(*(origins for origins, _ in apart))) > 1


def _named(attribution: str) -> bool:
    """Whether somebody in particular is meant: "Ada Rook", "Reuters", not "Western diplomats".

    The first word may have its capital from the start of a sentence, so that it counts only if
    it is the only one.
    """
    first, *others = re.findall(r"\w+", attribution) or [""]
    return any(word[0].isupper() for word in others or [first] if word)


def _stems(attribution: str) -> frozenset[str]:
    """The beginnings of its words: "Houthi" and "Houthis" are one."""
    words = re.findall(r"\w{3,}", attribution.casefold())
    return frozenset(word[:STEM] for word in words if word not in ("the", "and"))


def _weight(support: Support) -> tuple[int, int]:
    return support.likely, support.lowest


def _alone(support: Support) -> str:
    return "one origin that is sure" if support.highest > 1 else "one origin"


def _origins(n: int) -> str:
    return f"{number(n)} origin{'' if n == 1 else 's'}"


def _verb(n: int) -> str:
    return "says" if n == 1 else "say"


def _grade(value: Credibility, reason: str) -> Grade:
    return Grade(value, SCALE[value], reason)
