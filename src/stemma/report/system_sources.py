"""Where what the system says is said: nothing without a source is shown."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from stemma.records import Analysis, Claim, Event, Span, Stage, Support, System, Undertaking
from stemma.report.screen import shorten
from stemma.report.system_dates import dated

WIDTH = 260
"""Characters of a quoted sentence."""


@dataclass(frozen=True, slots=True)
class Source:
    """The words that something rests on, and the claim that they make."""

    span: Span
    claim: str
    """Id of the claim; empty if none is known."""


def sources(claims: Iterable[str], evidence: Iterable[Span]) -> tuple[Source, ...]:
    """Spans with their claims, which stand in the same order; the best supported first."""
    ids = [*claims]
    return tuple(Source(span, ids[n] if n < len(ids) else "") for n, span in enumerate(evidence))


def of_undertaking(one: Undertaking, claims: dict[str, Claim]) -> tuple[Source, ...]:
    """The evidence of its stages; without stages, what its claims say."""
    if one.stages:
        return tuple(Source(stage.evidence, stage.claim) for stage in one.stages)
    return tuple(
        Source(claims[id].statements[0].span, id)
        for id in one.claims
        if id in claims and claims[id].statements
    )


def stages_once(one: Undertaking) -> list[tuple[Stage, tuple[Source, ...]]]:
    """Its states in order of time, each once for a date, with all places that tell it."""
    found: dict[object, list[Stage]] = {}
    for stage in one.stages:
        found.setdefault((stage.date, stage.dated, stage.state), []).append(stage)
    return [
        (same[0], tuple(Source(stage.evidence, stage.claim) for stage in same))
        for same in found.values()
    ]


def told_once(events: Iterable[Event]) -> list[tuple[Event, tuple[Source, ...]]]:
    """Events, each once with all places that tell it.

    Those of one day with the same parties are one event, and those of one claim.
    """
    found: dict[object, list[Event]] = {}
    for one in events:
        known = dated(one.date) or one.claim or one.span
        key = (known, one.type, one.mode, one.actors, one.recipients, one.date, one.status)
        found.setdefault(key, []).append(one)
    return [
        (same[0], tuple(Source(one.span, one.claim) for one in same)) for same in found.values()
    ]


def sourced(analysis: Analysis) -> System:
    """The system without what has no evidence in the documents."""
    system, claims = analysis.system, {claim.id: claim for claim in analysis.claims}

    def shown(spans: Iterable[Span]) -> bool:
        spans = [*spans]
        return bool(spans) and all(
            span.document in analysis.doc and span.end <= len(analysis.doc[span.document].text)
            for span in spans
        )

    return replace(
        system,
        events=tuple(one for one in system.events if shown([one.span])),
        ties=tuple(one for one in system.ties if shown(one.evidence)),
        flows=tuple(one for one in system.flows if shown(one.evidence)),
        undertakings=tuple(
            one
            for one in system.undertakings
            if shown(source.span for source in of_undertaking(one, claims))
        ),
        constraints=tuple(one for one in system.constraints if shown(one.evidence)),
        absences=tuple(one for one in system.absences if shown(one.evidence)),
    )


class Quotes:
    """The sentences that spans stand in, and the support of the claims behind them."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self._notes = {notes.document: notes for notes in analysis.annotations}
        self._supports = {claim.id: claim.support for claim in analysis.claims}

    def sentence(self, span: Span) -> Span:
        """The sentence around a span; the span itself where no sentences are known."""
        notes = self._notes.get(span.document)
        return notes.sentence_at(span) if notes else span

    def words(self, span: Span, width: int = WIDTH) -> str:
        """The sentence on one line; of one that is too long, what stands around the span."""
        doc, sentence = self.analysis.doc[span.document], self.sentence(span)
        if sentence.end - sentence.start <= width or span.start <= sentence.start:
            return shorten(sentence.of(doc), width)
        start = max(sentence.start, min(span.start - 40, sentence.end - width))
        text = shorten(doc.text[start : sentence.end], width)
        return text if start == sentence.start else "… " + text.partition(" ")[2]

    def support(self, told: Iterable[Source]) -> Support | None:
        """That of the best supported claim; None if no claim is known."""
        found = [self._supports[one.claim] for one in told if one.claim in self._supports]
        return max(found, key=lambda one: (one.likely, one.documents, one.highest), default=None)
