"""What was read in a document, as notes on its characters: words, amounts, times."""

from collections.abc import Iterable, Mapping

from stemma.records import Analysis, Annotations, Attribution, Quantity, Quotation, Time
from stemma.report.names import Names
from stemma.report.screen import printable

Note = tuple[int, int, str]
"""Start and end in the document, and what is noted there, for readers."""

_BOUNDS = {"exact": "", "about": "about ", "over": "over ", "under": "under "}


class ReadingNotes:
    """Makes the notes of documents; knows the names of entities and of documents."""

    def __init__(self, analysis: Analysis, names: Names) -> None:
        self._who = {entity.id: printable(entity.name) for entity in analysis.entities}
        self._names = names
        self._of = {notes.document: notes for notes in analysis.annotations}

    def of(self, document: str) -> list[Note]:
        """The notes of a document, in order."""
        found = self._of.get(document)
        return sorted(self._all(found)) if found else []

    def _all(self, found: Annotations) -> Iterable[Note]:
        for attribution in found.attributions:
            yield from _cue(attribution, self._who)
        for quotation in found.quotations:
            if quotation.kind != "indirect":
                yield quotation.span.start, quotation.span.end, self._spoken(quotation)
        for quantity in found.quantities:
            yield quantity.span.start, quantity.span.end, _amount(quantity)
        for time in found.times:
            yield time.span.start, time.span.end, self._time(time)

    def _spoken(self, quotation: Quotation) -> str:
        if quotation.kind == "scare":
            return "in quotation marks, nobody's speech"
        if quotation.speaker is None:
            return "quotation; who speaks is not clear"
        body = f", {printable(quotation.affiliation)}" if quotation.affiliation else ""
        return f"quotation; {self._who[quotation.speaker]}{body} speaks"

    def _time(self, time: Time) -> str:
        lender = time.borrowed_from
        borrowed = f", reckoned from the date of {self._names.short(lender)}" if lender else ""
        return f"time: {time.value}{borrowed}"


def _cue(attribution: Attribution, who: Mapping[str, str]) -> Iterable[Note]:
    verb = "reports what is said" if attribution.stated else "reports an attitude"
    if attribution.speaker:
        verb += f"; by {who[attribution.speaker]}"
    elif attribution.source is None:
        verb += "; by whom is not said"
    yield attribution.cue.start, attribution.cue.end, verb
    if attribution.source:
        start, end = attribution.source.start, attribution.source.end
        yield start, end, "source of what is reported"


def _amount(quantity: Quantity) -> str:
    low = f"{quantity.value:,.12g}"
    value = f"{low} to {quantity.upper:,.12g}" if quantity.upper is not None else low
    parts = [f"{_BOUNDS[quantity.bound]}{value} {printable(quantity.unit)}".strip()]
    if quantity.measures and quantity.measures != quantity.unit:
        parts.append(f"of {printable(quantity.measures)}")
    if quantity.period:
        parts.append(f"for {quantity.period}")
    return "amount: " + ", ".join(parts)
