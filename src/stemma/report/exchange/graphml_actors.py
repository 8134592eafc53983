"""The graph of actors: ties, flows and constraints between them, each with its evidence."""

from collections.abc import Iterator, Sequence

from stemma.records import Analysis, Constraint, Flow, Span, Support, Tie
from stemma.report.exchange.graphml import written
from stemma.report.exchange.values import Object, described, key, pointer, unlisted


def render(analysis: Analysis) -> str:
    """The graph; `direction` says whether an edge goes one way or stands for both."""
    edges = list(_edges(analysis))
    nodes: list[Object] = [
        {"id": one.id, "label": one.name, "code": one.id, "kind": one.kind, "state": one.state}
        for one in analysis.system.actors
    ]
    nodes += [{"id": id, "label": id, "code": id} for id in unlisted(analysis.system)]
    # An id must not hold a space: "RUS MIL" is the code of a node, not its id.
    for thing in (*nodes, *edges):
        for end in {"source", "target"} & set(thing) or {"id"}:
            thing[end] = key("actor", thing[end])
    return written(nodes, edges)


def _edges(analysis: Analysis) -> Iterator[Object]:
    for tie in analysis.system.ties:
        yield {
            **_edge("tie", tie, *tie.actors, directed=False),
            "since": tie.since,
            **_sourced(tie.claims, tie.evidence, tie.support),
        }
    for flow in analysis.system.flows:
        if len(flow.actors) == 2:
            yield {
                **_edge("flow", flow, *flow.actors, directed=flow.directed),
                "about": flow.what,
                "value": float(flow.value),
                "upper": None if flow.upper is None else float(flow.upper),
                "bound": flow.bound,
                "unit": flow.unit,
                "period": flow.period,
                **_sourced(flow.claims, flow.evidence, flow.support),
            }
    for limit in analysis.system.constraints:
        for by in limit.by:
            for on in limit.on:
                edge = _edge(limit.kind, limit, by, on, directed=True)
                sourced = _sourced(limit.claims, limit.evidence, limit.support)
                yield {**edge, "about": limit.about, **sourced}


def _edge(
    kind: str, record: Tie | Flow | Constraint, source: str, target: str, *, directed: bool
) -> Object:
    return {
        "id": key("edge", described(record), source, target),
        "source": source,
        "target": target,
        "kind": kind,
        "dimension": record.dimension,
        "direction": "one" if directed else "both",
    }


def _sourced(claims: Sequence[str], evidence: Sequence[Span], support: Support) -> Object:
    """What stands behind an edge: `weight` is the likely number of independent origins."""
    return {
        "weight": float(support.likely),
        "origins_lowest": support.lowest,
        "origins_highest": support.highest,
        "documents": support.documents,
        "claims": " ".join(claims),
        "evidence": " ".join(pointer(span) for span in evidence),
    }
