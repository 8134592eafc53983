"""Events with CAMEO codes: a table with a line for each pair of actor and recipient.

PLOVER's type, mode and contexts give the code by the table in `data/cameo.tsv`: the code of
type, mode and the first context that has one, or else the code of type and mode, or else that of
the type alone.

Source:
    Gerner, Schrodt, Yilmaz and Abu-Jabr. Conflict and Mediation Event Observations (CAMEO), 2002.
"""

import re
from functools import cache
from importlib.resources import files
from itertools import product

from stemma.records import Analysis, Event
from stemma.report.exchange.event_rows import QUAD, SOURCED, names, sourced
from stemma.report.exchange.tsv import table
from stemma.report.exchange.values import described

COLUMNS = (
    f"event date source source_name target target_name code root quad type mode contexts {SOURCED}"
)
CODED = re.compile("[A-Z]{3}( [A-Z]{2,})*")


def render(analysis: Analysis) -> str:
    """The table, by date and place in the documents; a side that nobody is named for is empty."""
    called = names(analysis)
    claims = {claim.id: claim for claim in analysis.claims}
    rows = []
    for event in analysis.system.events:
        found = code(event)
        coded = [found, found[:2], QUAD.get(event.type, ""), event.type, event.mode]
        rest = [*coded, ";".join(event.context), *sourced(event, analysis, claims)]
        for source, target in product(event.actors or ("",), event.recipients or ("",)):
            sides = [
                cell for id in (source, target) for cell in (actor_code(id), called.get(id, id))
            ]
            rows.append([described(event), event.date, *sides, *rest])
    return table(COLUMNS, rows)


def code(event: Event) -> str:
    """The CAMEO code: "1621"; empty for a type that PLOVER does not have."""
    codes = _codes()
    for mode in dict.fromkeys((event.mode, "")):
        for context in (*event.context, ""):
            if found := codes.get((event.type, mode, context)):
                return found
    return ""


def actor_code(id: str) -> str:
    """An actor as CAMEO writes it, "RUSMIL"; empty for one that has only a name."""
    return id.replace(" ", "") if CODED.fullmatch(id) else ""


@cache
def _codes() -> dict[tuple[str, str, str], str]:
    text = files(__package__).joinpath("data/cameo.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines()[1:]]
    return {(type, mode, context): found for type, mode, context, found in rows}
