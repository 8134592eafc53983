"""Apply what a person ruled about documents: these two rest on one text, those two do not.

A ruling gives no direction and says nothing of passages; which were taken, and from whom, is
drawn from the texts as always. What is kept of it are the two documents, by their contents,
so a later run with more documents respects it.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import product
from typing import Literal

from stemma.derive.evidence import CERTAIN, Evidence, Finding
from stemma.derive.families import Family
from stemma.records import Decision, Independence

Pair = tuple[str, str]
"""Two document ids, the lesser first."""

Ruling = Literal["copied", "independent"]
Rulings = Mapping[Pair, Ruling]

COPIED = "a person ruled that one was copied"
INDEPENDENT = "A person ruled that they are independent."


def about(decisions: Iterable[Decision], documents: Container[str]) -> Rulings:
    """What was ruled about two of these documents.

    An archive keeps one ruling on a pair, the last; of two that are given, `independent` counts.
    """
    found: dict[Pair, Ruling] = {}
    for decision in sorted(decisions):
        if decision.kind == "same" or decision.kind == "different":
            continue  # of entities
        left, right = sorted((decision.left.document, decision.right.document))
        if left in documents and right in documents:  # neither was taken out
            found[left, right] = decision.kind
    return found


def as_ruled(evidence: Iterable[Evidence], rulings: Rulings) -> list[Evidence]:
    """The evidence, in the same order, without that of independent pairs.

    That of copied ones is certain, if they share a passage that can be the copied one.
    """
    found = []
    for e in evidence:
        ruling = rulings.get((e.left, e.right))
        if ruling == "copied" and e.parallels:
            findings = (Finding(1.0, COPIED), *e.findings)
            found.append(replace(e, log_odds=CERTAIN, findings=findings))
        elif ruling != "independent":
            found.append(e)
    return found


def parted(families: Iterable[Family], rulings: Rulings) -> list[Family]:
    """The families, none with two documents that were ruled independent.

    A family of two such documents is split between them where it holds together least, so
    everybody else stays with whom he is nearest to. Who is left alone is of no family.
    """
    apart = {pair for pair, ruling in rulings.items() if ruling == "independent"}
    found = []
    for family in families:
        parts = _parts(family.members, family.evidence, apart)
        found += [_only(family, part) for part in parts if len(part) > 1]
    return sorted(found, key=lambda family: family.passages)


def _parts(
    members: Sequence[str], evidence: Iterable[Evidence], apart: set[Pair]
) -> list[set[str]]:
    """Join members, the strongest evidence first, unless that brings two together who may not.

    Source:
        Single linkage (J. B. Kruskal. On the shortest spanning subtree of a graph. Proceedings
        of the AMS 7, 1956), with pairs that must not be linked as in K. Wagstaff, C. Cardie.
        Clustering with instance-level constraints. ICML 2000.
    """
    if not any(left in members and right in members for left, right in apart):
        return [set(members)]
    home = {member: {member} for member in members}
    for e in sorted(evidence, key=lambda e: (-e.log_odds, e.left, e.right)):
        one, two = home[e.left], home[e.right]
        if one is two or any(tuple(sorted(pair)) in apart for pair in product(one, two)):
            continue
        one |= two
        home |= dict.fromkeys(two, one)
    return list({id(part): part for part in home.values()}.values())


def _only(family: Family, part: set[str]) -> Family:
    """What is left of a family with some of its members."""
    return Family(
        tuple(passage for passage in family.passages if passage[0] in part),
        tuple(e for e in family.evidence if e.left in part and e.right in part),
    )


def verdict(pair: Pair, ruling: Ruling) -> Independence:
    """The verdict that a person gave."""
    if ruling == "copied":
        reason = f"{COPIED[:1].upper()}{COPIED[1:]}."
        return Independence(*pair, "dependent", 1.0, (reason,), ruled=True)
    return Independence(*pair, "independent", 0.0, (INDEPENDENT,), ruled=True)
