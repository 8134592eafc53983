"""Lines of what was changed in copying: the sentence before, and the sentence after."""

from collections.abc import Iterable

from stemma.records import Drift, Span
from stemma.report import words
from stemma.report.brief.page import Entry, Line
from stemma.report.brief.sentences import Sentences
from stemma.report.brief.sources import Sources

ALTERS_FACT = 0.7
"""Severity from which a drift alters the fact (see `Drift`)."""


def changes(
    drifts: Iterable[Drift], sentences: Sentences, sources: Sources, most: int
) -> tuple[tuple[Line, ...], int]:
    """The gravest changes of meaning, one line for two sentences, and how many more there are."""
    found: dict[tuple[Span, Span], list[Drift]] = {}
    for drift in drifts:
        if drift.serious:
            pair = sentences.around(drift.before), sentences.around(drift.after)
            found.setdefault(pair, []).append(drift)
    ordered = sorted(found.items(), key=lambda item: (-_gravest(item[1]), item[0][1], item[0][0]))
    lines = [_line(before, after, of, sentences, sources) for (before, after), of in ordered[:most]]
    return tuple(lines), len(ordered) - len(lines)


def _line(
    before: Span, after: Span, drifts: list[Drift], sentences: Sentences, sources: Sources
) -> Line:
    kinds = words.listing(sorted({drift.kind for drift in drifts}))
    weight = "changes the fact" if _gravest(drifts) >= ALTERS_FACT else "changes the meaning"
    first = Entry(
        sentences.pieces(before, [drift.before for drift in drifts]),
        sources.cite(before).number,
        label="Before",
    )
    second = Entry(
        sentences.pieces(after, [drift.after for drift in drifts]),
        sources.cite(after).number,
        ("In ", sources.named(after.document), f": {kinds}, {weight}."),
        label="After",
    )
    return Line((first, second))


def _gravest(drifts: Iterable[Drift]) -> float:
    return max(drift.severity for drift in drifts)
