"""Apply what a person ruled about entities: these two are one, those two are not.

A ruling names two mentions, which documents never lose, and not ids, which change with
what the archive holds. Nothing else is stored of it, so a later run with more documents
respects it.

Source:
    nomenklatura (OpenSanctions), `resolver`: decisions are edges that are kept, and never
    edits of the data.
"""

from collections.abc import Sequence

from stemma.annotate.names import entity_id
from stemma.records import Decision, Entity, Span

Groups = dict[str, list[Entity]]


def ruled(groups: Groups, decisions: Sequence[Decision]) -> Groups:
    """The same groups of entities, joined and parted as a person ruled, in that order.

    What was ruled about documents is not for here.
    """
    found = {home: list(same) for home, same in groups.items()}
    about = [each for each in decisions if each.kind in ("same", "different")]
    for decision in sorted(about, key=lambda each: (each.kind != "same", each)):
        left, right = _home(found, decision.left), _home(found, decision.right)
        if left is None or right is None:
            continue  # their documents were taken out
        if decision.kind == "same" and left != right:
            kept, gone = min(left, right), max(left, right)
            found[kept] = sorted([*found[kept], *found.pop(gone)], key=lambda e: e.mentions)
        if decision.kind == "different" and left == right:
            _part(found, left, decision)
    return found


def _home(groups: Groups, mention: Span) -> str | None:
    """The id of the group that a mention is in."""
    return next(
        (home for home, same in groups.items() if any(mention in one.mentions for one in same)),
        None,
    )


def _part(groups: Groups, home: str, decision: Decision) -> None:
    """Take out of a group what the right mention belongs to.

    Where the two are named differently that is all that is named like the right one, and
    otherwise what is named in its document.
    """
    same = groups[home]
    left = next(one for one in same if decision.left in one.mentions)
    right = next(one for one in same if decision.right in one.mentions)
    if left is right:
        return  # one document names both as one; mentions are not parted
    named = left.id != right.id
    out = [one for one in same if (one.id == right.id if named else one is right)]
    groups[home] = [one for one in same if one not in out]
    groups[entity_id(f"{home} but {right.id} of {decision.right.document}")] = out
