"""What every table of events says of one: when, where, in whose words, and how well supported."""

from stemma.records import Analysis, Claim, Event

SOURCED = (
    "status place words document start end published publisher claim origins_lowest "
    "origins_likely origins_highest authorities"
)
"""The last columns of each table: the words, where they stand, and what stands behind them."""

QUADS = {
    1: ("AGREE", "CONSULT", "SUPPORT", "CONCEDE"),
    2: ("COOPERATE", "AID", "RETREAT"),
    3: ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
    4: ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}
"""Verbal and material cooperation, verbal and material conflict, as PLOVER sorts its types."""
QUAD = {type: number for number, types in QUADS.items() for type in types}


def sourced(event: Event, analysis: Analysis, claims: dict[str, Claim]) -> list[object]:
    """The cells of the columns `SOURCED`; the counts are empty if the claim is not there."""
    doc, span = analysis.doc[event.span.document], event.span
    counts: list[object] = [""] * 4
    if claim := claims.get(event.claim):
        found = claim.support
        counts = [found.lowest, found.likely, found.highest, found.authorities]
    where = [span.of(doc), doc.id, span.start, span.end, doc.published, doc.outlet]
    return [event.status, event.place, *where, event.claim, *counts]


def names(analysis: Analysis) -> dict[str, str]:
    """The name of each actor by its id."""
    return {actor.id: actor.name for actor in analysis.system.actors}
