"""What the dossier's template asks of the system."""

from dataclasses import dataclass

from markupsafe import Markup

from stemma.records import Analysis, Span, Tie
from stemma.report import charts, graph_svg, words
from stemma.report.graph import graph
from stemma.report.names import Names
from stemma.report.screen import printable
from stemma.report.system_dates import spoken
from stemma.report.system_names import ActorNames
from stemma.report.system_payload import marks
from stemma.report.system_profile import DIMENSIONS, Series, best_first, series
from stemma.report.system_sources import Quotes, sourced
from stemma.report.system_timeline import Dated, amount, between, timeline, undated

CHARTS = 60
"""Series that are drawn; a page of more takes long to open. Their figures are in the profiles."""
LISTED = 40
"""Single figures that stand in the page itself."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence and where it stands."""

    number: int
    at: str
    document: str
    words: str


class SystemView:
    """Ties, graph, amounts and timeline, ready to be shown."""

    def __init__(self, analysis: Analysis, number: dict[str, int]) -> None:
        self.analysis, self.number = analysis, number
        self.system = sourced(analysis)
        self.names, self.docs = ActorNames(self.system), Names(analysis)
        self.quotes = Quotes(analysis)
        self.graph = graph(self.system)
        self.timeline = timeline(analysis)
        self._series = series(self.system.flows)

    def __bool__(self) -> bool:
        """Whether anything is told."""
        return any(getattr(self.system, kind) for kind in (
            "events", "ties", "flows", "undertakings", "constraints", "absences"))  # fmt: skip

    def legend(self) -> list[tuple[str, Markup]]:
        """Dimensions that occur, with a piece of their line."""
        used = {edge.dimension for edge in self.graph.edges}
        return [(one, graph_svg.swatch(one)) for one in DIMENSIONS if one in used]

    def kinds(self) -> list[tuple[str, str]]:
        """Signs of the actors that are drawn, and what they mean."""
        drawn = {actor.kind for actor in self.graph.nodes}
        signs = [("disc", "state", {"state"}), ("square", "organisation, branch of a state", {
            "organisation", "branch"}), ("diamond", "company, group, person", {
            "company", "group", "person"})]  # fmt: skip
        return [(sign, label) for sign, label, kinds in signs if drawn & kinds]

    def scale(self) -> Markup:
        return graph_svg.scale()

    def drawings(self) -> list[tuple[str, Markup]]:
        return graph_svg.drawings(self.graph)

    def rest(self) -> str:
        """`Three other actors are not drawn: Ostrel, Toskar and Lisgard.`"""
        others = [printable(actor.name) for actor in self.graph.rest]
        if not others:
            return ""
        verb = "is" if len(others) == 1 else "are"
        n = words.sentence(words.count(len(others), "other actor"))
        return f"{n} {verb} not drawn: {words.listing(others, 12)}. The list has all their ties."

    # --- ties

    def ties(self) -> list[Tie]:
        """The best supported first."""
        return best_first(self.system.ties)

    def who(self, tie: Tie) -> str:
        return self.names.names(tie.actors)

    def since(self, tie: Tie) -> str:
        return spoken(tie.since)

    def quote(self, span: Span) -> Quote:
        sentence = self.quotes.sentence(span)
        return Quote(
            self.number[span.document],
            f"{sentence.start}-{sentence.end}",
            self.docs.short(span.document),
            self.quotes.words(span),
        )

    # --- amounts

    def charts(self) -> list[Series]:
        """Series with several figures: those that conflict first, then the longest."""
        several = [one for one in self._series if len(one.flows) > 1]
        several.sort(key=lambda one: (not one.contested, -len(one.flows)))
        return several[:CHARTS]

    def single(self) -> list[Series]:
        return [one for one in self._series if len(one.flows) == 1][:LISTED]

    def unshown(self) -> int:
        return len(self._series) - len(self.charts()) - len(self.single())

    def chart(self, one: Series) -> Markup:
        return charts.chart(one, self.number)

    def between(self, one: Series) -> str:
        return between(one.flows[0], self.names)

    def told(self, one: Series) -> list[tuple[str, str, str, Quote]]:
        """Period, figure, origins and the sentence of each figure."""
        return [
            (
                spoken(flow.period) or "no period given",
                amount(flow),
                charts.origins(flow.support),
                self.quote(flow.evidence[0]),
            )
            for flow in one.flows
        ]

    # --- timeline

    def date(self, one: Dated) -> str:
        return printable(spoken(one.date))

    def marks(self, one: Dated) -> list[str]:
        return marks(one.reported, one.borrowed_from, self.docs.short)

    def undated(self) -> str:
        n = undated(self.analysis)
        if not n:
            return ""
        return f"{n:,} {'event or amount has' if n == 1 else 'events and amounts have'} no date."
