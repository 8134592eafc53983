"""Everything that is dated, in order: events, stages, amounts, and since when ties hold."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from stemma.records import Analysis, Bound, Event, Flow, Span, Support, System
from stemma.report.screen import printable
from stemma.report.system_dates import dated, order
from stemma.report.system_names import ActorNames
from stemma.report.system_sources import Quotes, Source, sourced, sources, stages_once, told_once

Kind = Literal["event", "stage", "flow", "tie"]
BOUNDS: dict[Bound, str] = {"exact": "", "about": "about ", "over": "over ", "under": "under "}


@dataclass(frozen=True, slots=True)
class Dated:
    """One thing with its date, or with an open one."""

    date: str
    """TIMEX3 value."""
    kind: Kind
    text: str
    """What it is, in plain words: "visit: Norway → Chile"."""
    status: str
    """Whether it happened, or how far an undertaking was; empty for the rest."""
    actors: tuple[str, ...]
    """Ids of all who take part."""
    sources: tuple[Source, ...]
    """At least one, the best supported first."""
    support: Support | None
    borrowed_from: str = ""
    """Id of the document by whose date it is reckoned, because its own has none."""
    reported: bool = False
    """Whether the date is only that of the report."""


def timeline(analysis: Analysis) -> list[Dated]:
    """All of it by date, then place in the documents; what is undated is left out."""
    found = [one for one in _everything(analysis) if dated(one.date)]
    return sorted(found, key=lambda one: (order(one.date), one.sources[0].span, one.text))


def undated(analysis: Analysis) -> int:
    """How many events and amounts have no place on the calendar."""
    return sum(
        not dated(one.date) and one.kind in ("event", "flow") for one in _everything(analysis)
    )


def _everything(analysis: Analysis) -> Iterator[Dated]:
    system, quotes = sourced(analysis), Quotes(analysis)
    names, dates = ActorNames(system), _Dates(analysis)
    for event, told in told_once(system.events):
        lender, reported = dates.of(event.span, event.date)
        yield Dated(
            event.date, "event", doing(event, names), event.status,
            (*event.actors, *event.recipients), told, quotes.support(told),
            lender, reported,
        )  # fmt: skip
    yield from _stages(system, quotes, names, dates)
    for flow in system.flows:
        lender, reported = dates.of(flow.evidence[0], flow.period)
        moved = f"{printable(flow.what)}, {between(flow, names)}: {amount(flow)}"
        yield Dated(
            flow.period, "flow", moved, "", flow.actors,
            sources(flow.claims, flow.evidence), flow.support, lender, reported,
        )  # fmt: skip
    for tie in system.ties:
        if tie.since:
            lender, _ = dates.of(tie.evidence[0], tie.since)
            yield Dated(
                tie.since, "tie", f"{tie.dimension}: {names.names(tie.actors)}", "since then",
                tie.actors, sources(tie.claims, tie.evidence), tie.support, lender,
            )  # fmt: skip


def _stages(system: System, quotes: Quotes, names: ActorNames, dates: "_Dates") -> Iterator[Dated]:
    for one in system.undertakings:
        for stage, told in stages_once(one):
            lender, _ = dates.of(stage.evidence, stage.date)
            yield Dated(
                stage.date, "stage", f"{printable(one.name)}: {names.names(one.actors)}",
                stage.state, one.actors, told,
                quotes.support(told), lender, not stage.dated,
            )  # fmt: skip


class _Dates:
    """Where the dates of what documents tell come from."""

    def __init__(self, analysis: Analysis) -> None:
        self._doc = analysis.doc
        self._notes = {notes.document: notes for notes in analysis.annotations}

    def of(self, span: Span, value: str) -> tuple[str, bool]:
        """By whose date a value is reckoned if not by its own document's, and whether it is no
        more than the date of the report."""
        notes = self._notes.get(span.document)
        if not notes or not dated(value):
            return "", False
        sentence = notes.sentence_at(span)
        near = [time for time in notes.times if time.span.overlap(sentence)]
        if told := [time for time in near if _same(time.value, value)]:
            return (told[0].borrowed_from or ""), False
        if own := self._doc[span.document].published:
            return "", _same(own, value)
        for lender in sorted({time.borrowed_from for time in notes.times if time.borrowed_from}):
            if _same(self._doc[lender].published, value):
                return lender, True
        return "", False


def _same(one: str, other: str) -> bool:
    """Whether two values name one time, as far as the day."""
    return bool(one) and one[:10] == other[:10]


# --- in words -----------------------------------------------------------------------------------


def doing(event: Event, names: ActorNames) -> str:
    """`visit: Norwegian government → Chile (Santiago)`."""
    what = printable(event.mode or event.type.lower())
    who, whom = names.names(event.actors), names.names(event.recipients)
    parties = f"{who} → {whom}" if who and whom else who or (f"→ {whom}" if whom else "")
    place = f" ({printable(event.place)})" if event.place else ""
    return f"{what}: {parties}{place}" if parties else f"{what}{place}"


def between(flow: Flow, names: ActorNames) -> str:
    """`Chile → Norway`, or with both ways `Chile and Norway`."""
    if flow.directed and len(flow.actors) == 2:
        return " → ".join(names.name(id) for id in flow.actors)
    return names.names(flow.actors)


def amount(flow: Flow) -> str:
    """`about 310 million USD`, `over 90 %`, `20 to 30 ships`."""
    value = figure(flow.value)
    if flow.upper is not None:
        value += f" to {figure(flow.upper)}"
    unit = printable(flow.unit)
    return f"{BOUNDS[flow.bound]}{value}{' ' if unit else ''}{unit}"


def figure(value: float) -> str:
    """`240 million`, `1.9`, `12,500`."""
    for size, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(value) >= size:
            return f"{value / size:,.6g} {word}"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.6g}"
