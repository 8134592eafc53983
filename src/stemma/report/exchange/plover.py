"""Events as PLOVER codes them: a table with a line for each event.

`actors` and `recipients` are the codes of states, branches and organisations, or the names of
others, with `;` between them.

Source:
    Open Event Data Alliance. PLOVER, draft of the manual of 2024.
"""

from stemma.records import Analysis
from stemma.report.exchange.event_rows import QUAD, SOURCED, names, sourced
from stemma.report.exchange.tsv import table
from stemma.report.exchange.values import described

COLUMNS = (
    f"event date type mode contexts quad actors actor_names recipients recipient_names {SOURCED}"
)


def render(analysis: Analysis) -> str:
    """The table, by date and place in the documents."""
    called = names(analysis)
    claims = {claim.id: claim for claim in analysis.claims}
    rows = []
    for event in analysis.system.events:
        row: list[object] = [described(event), event.date, event.type, event.mode]
        row += [";".join(event.context), QUAD.get(event.type, "")]
        for side in (event.actors, event.recipients):
            row += [";".join(side), ";".join(called.get(id, id) for id in side)]
        rows.append(row + sourced(event, analysis, claims))
    return table(COLUMNS, rows)
