"""The system that documents describe, for a terminal; every line stands with its source.

Texts of documents enter as in `report.terminal`: as `Text`, and after `printable`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from stemma.records import Analysis, Claim, Flow, Span, Support, Undertaking
from stemma.report import words
from stemma.report.answering import support as supported
from stemma.report.names import Names
from stemma.report.screen import clause, printable, shorten
from stemma.report.system_dates import spoken
from stemma.report.system_names import ActorNames
from stemma.report.system_profile import Profile, Series, elsewhere
from stemma.report.system_roster import Presence
from stemma.report.system_sources import (
    Quotes,
    Source,
    of_undertaking,
    sources,
    stages_once,
    told_once,
)
from stemma.report.system_timeline import Dated, amount, between, doing

SHOWN = 3
"""Sources that are shown of one thing."""
STYLES = {"denied": "red", "alleged": "yellow", "stalled": "yellow", "cancelled": "red"}


def timeline(found: Sequence[Dated], analysis: Analysis, without: int = 0) -> RenderableType:
    """Dates on the left, what is told of them on the right; `without` things have none."""
    if not found:
        return Text("Nothing is dated.")
    show = _Show(analysis)
    table = _grid(22)
    before = ""
    for one in found:
        date = Text(spoken(one.date) if one.date != before else "", style="bold")
        for mark in _marks(one, show.names):
            date.append(f"\n{mark}" if date else mark, style="not bold yellow")
        head = Text(one.text)
        if one.status:
            head.append(f"  {one.status}", style=STYLES.get(one.status, "cyan"))
        table.add_row(date, Group(head, *show.sources(one.sources, one.support, most=1)))
        before = one.date
    return Group(table, *_left_out(without))


def _marks(one: Dated, names: Names) -> Iterator[str]:
    if one.reported:
        yield "date of the report"
    if one.borrowed_from:
        yield f"by the date of {names.short(one.borrowed_from)}"


def _left_out(n: int) -> list[RenderableType]:
    if not n:
        return []
    verb = "has" if n == 1 else "have"
    text = f"{words.count(n, 'other event or amount')} {verb} no date."
    return [Text(words.sentence(text.replace("event or amounts", "events or amounts")), "dim")]


def actors(found: Sequence[Presence], analysis: Analysis) -> RenderableType:
    """A table: who, what kind, of which state, how often, with whom, and where it is told."""
    if not found:
        return Text("Nobody occurs in what the documents tell.")
    names, show = ActorNames(analysis.system), _Show(analysis)
    table = Table(box=None, expand=True, pad_edge=False, header_style="dim", padding=(0, 2, 0, 0))
    table.add_column("Actor", ratio=2)
    table.add_column("Kind", no_wrap=True)
    table.add_column("State", no_wrap=True)
    for head in ("Events", "Ties"):
        table.add_column(head, justify="right", no_wrap=True)
    table.add_column("With, and one place that tells of it", ratio=3)
    for one in found:
        actor = one.actor
        table.add_row(
            Text(printable(actor.name), style="bold"),
            actor.kind,
            Text(printable(actor.state)),
            str(one.events),
            str(one.ties),
            Group(Text(names.names(one.company, 3) or "nobody"), show.quote(one.source.span, 110)),
        )
    return table


def profile(of: Profile) -> RenderableType:
    """Two actors: by dimension what they have, then what is limited, absent, and has happened."""
    show, names = _Show(of.analysis), ActorNames(of.analysis.system)
    head = f"{printable(of.left.name)} and {printable(of.right.name)}"
    parts: list[RenderableType] = [Text(head, style="bold")]
    if not of:
        return Group(*parts, Text("Nothing is told of the two together."))
    claims = {claim.id: claim for claim in of.analysis.claims}
    for dimension in dict.fromkeys(tie.dimension for tie in of.ties):
        parts.append(_heading(dimension))
        for tie in of.ties:
            if tie.dimension == dimension:
                since = f"since {spoken(tie.since)}" if tie.since else "no beginning given"
                parts.append(show.item(
                    f"{names.names(tie.actors)}, {since}", sources(tie.claims, tie.evidence),
                    tie.support,
                ))  # fmt: skip
    if of.flows:
        parts.append(_heading("what moves"))
        parts += [_series(one, show, names, claims) for one in of.flows]
    if of.undertakings:
        parts.append(_heading("undertakings"))
        parts += [
            _undertaking(one, show, names, of_undertaking(one, claims)) for one in of.undertakings
        ]
    if of.constraints:
        parts.append(_heading("constraints"))
    for limit in of.constraints:
        on = f" on {names.names(limit.on)}" if limit.on else ""
        parts.append(show.item(
            f"{limit.kind} by {names.names(limit.by)}{on}: {printable(limit.about)}",
            sources(limit.claims, limit.evidence), limit.support,
        ))  # fmt: skip
    if of.absences:
        parts.append(_heading("what is said not to be"))
        parts += [
            show.item(
                f"{names.names(one.actors)}: {printable(one.about)}",
                sources(one.claims, one.evidence), one.support,
            )
            for one in of.absences
        ]  # fmt: skip
    if of.events:
        parts.append(_heading("events"))
    for event, told in told_once(of.events):
        date = spoken(event.date) if event.date else "no date"
        parts.append(show.item(
            f"{date}  {doing(event, names)}", told,
            show.quotes.support(told), event.status,
        ))  # fmt: skip
    return Group(*parts)


def _series(
    one: Series, show: "_Show", names: ActorNames, claims: Mapping[str, Claim]
) -> RenderableType:
    """One thing that moves, period by period; figures that conflict stand below one another."""
    parts: list[RenderableType] = [
        Text(f"{printable(one.what)}, {between(one.flows[0], names)}", style="bold")
    ]
    table = _grid(22)
    for period in one.periods:
        date = Text(spoken(period.period) if period.period else "no period given")
        if len(period.flows) > 1:
            date.append("\nfigures conflict", style="red")
        for flow in period.flows:
            table.add_row(date, _figure(flow, show, elsewhere(flow, one, claims)))
            date = Text()
    return Padding(Group(*parts, table), (0, 0, 0, 2))


def _figure(flow: Flow, show: "_Show", against: Sequence[Source]) -> RenderableType:
    return Group(
        Text(amount(flow)),
        *show.sources(sources(flow.claims, flow.evidence), flow.support),
        *([Text("against it:", style="red"), *show.sources(against, None)] if against else ()),
    )


def _undertaking(
    one: Undertaking, show: "_Show", names: ActorNames, found: Sequence[Source]
) -> RenderableType:
    """Its stages in order of time, each with its source."""
    head = Text(f"{printable(one.name)}, {names.names(one.actors)}", style="bold")
    head.append(f"  {supported(one.support)}", style="not bold dim")
    table = _grid(22)
    for stage, told in stages_once(one):
        date = Text(spoken(stage.date) if stage.date else "no date")
        if not stage.dated and stage.date:
            date.append("\ndate of the report", style="yellow")
        state = Text(stage.state, style=STYLES.get(stage.state, "cyan"))
        table.add_row(date, Group(state, *show.sources(told, show.quotes.support(told))))
    rest = table if one.stages else Group(*show.sources(found, None))
    return Padding(Group(head, rest), (0, 0, 0, 2))


class _Show:
    """Sources and quoted sentences of one analysis."""

    def __init__(self, analysis: Analysis) -> None:
        self.quotes = Quotes(analysis)
        self.names = Names(analysis)

    def item(
        self, text: str, found: Sequence[Source], support: Support | None, status: str = ""
    ) -> RenderableType:
        head = Text(text)
        if status:
            head.append(f"  {status}", style=STYLES.get(status, "cyan"))
        return Padding(Group(head, *self.sources(found, support)), (0, 0, 0, 2))

    def sources(
        self, found: Sequence[Source], support: Support | None, most: int = SHOWN
    ) -> Iterable[RenderableType]:
        """The support, then each source; a sentence that holds several of them stands once."""
        if support:
            yield Text(supported(support), style="dim")
        spans = list(dict.fromkeys(self.quotes.sentence(one.span) for one in found))
        first = {self.quotes.sentence(one.span): one.span for one in reversed(found)}
        for sentence in spans[:most]:
            yield self.quote(first[sentence])
        if len(spans) > most and not support:
            yield Text(f"and {words.count(len(spans) - most, 'other place')}", style="dim")

    def quote(self, span: Span, width: int = 240) -> Text:
        """`post: “Work on the ferry link has stalled.”`"""
        said = shorten(clause(self.quotes.words(span, width)), width).strip('“”"')
        return Text.assemble((f"{self.names.short(span.document)}: ", "dim"), f"“{said}”")


def _grid(width: int) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(width=width)
    table.add_column(ratio=1)
    return table


def _heading(text: str) -> RenderableType:
    return Padding(Text(words.sentence(text), style="bold underline"), (1, 0, 0, 0))
