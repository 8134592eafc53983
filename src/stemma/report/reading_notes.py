"""What was read in a document, as notes on its characters: words, amounts, times."""

from collections.abc import Iterable

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
        self._doc = analysis.doc

    def of(self, document: str) -> list[Note]:
        """The notes of a document, in order."""
        found = self._of.get(document)
        return sorted(self._all(found)) if found else []

    def _all(self, found: Annotations) -> Iterable[Note]:
        for attribution in found.attributions:
            yield from self._said(attribution)
        for quotation in found.quotations:
            if quotation.kind != "indirect":
                yield quotation.span.start, quotation.span.end, self._spoken(quotation)
        for quantity in found.quantities:
            yield quantity.span.start, quantity.span.end, _amount(quantity)
        for time in found.times:
            yield time.span.start, time.span.end, self._time(time)

    def _said(self, attribution: Attribution) -> Iterable[Note]:
        cue, source = attribution.cue, attribution.source
        told = "reports what is said" if attribution.stated else "reports an attitude"
        by = "whom, the text does not say"
        if attribution.speaker:
            by = self._who[attribution.speaker]
        elif source:
            by = f"“{printable(source.of(self._doc[source.document]))}”"
        yield cue.start, cue.end, f"{told}, by {by}"
        if source:
            yield source.start, source.end, "source of what is reported"

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


def _amount(quantity: Quantity) -> str:
    low = f"{quantity.value:,.12g}"
    value = f"{low} to {quantity.upper:,.12g}" if quantity.upper is not None else low
    parts = [f"{_BOUNDS[quantity.bound]}{value} {printable(quantity.unit)}".strip()]
    if quantity.measures and quantity.measures != quantity.unit:
        parts.append(f"of {printable(quantity.measures)}")
    if quantity.period:
        parts.append(f"for {quantity.period}")
    return "amount: " + ", ".join(parts)
