"""The answers to a question, for a terminal: the verdict, then each claim with its evidence."""

from collections.abc import Iterable, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from stemma.records import Analysis, Answer, Answers, Evidence, Outcome, Stance, Support
from stemma.report import words
from stemma.report.names import Names
from stemma.report.screen import clause, printable, quoted, shorten

WITNESSES = 3
"""Statements that are shown of one claim."""
VERDICTS: dict[Outcome, str] = {
    "": "",
    "confirmed": "The archive says this.",
    "contradicted": "The archive says otherwise.",
    "contested": "Some say this, others say otherwise.",
    "part": "The archive says part of this; no claim says all of it.",
    "nothing": "Nothing here says that.",
}
STYLES: dict[Stance, str] = {
    "says this": "green",
    "says otherwise": "red",
    "says part of it": "yellow",
    "is about it": "dim",
}


def answers(found: Answers, analysis: Analysis) -> RenderableType:
    """All of it, in the order given."""
    parts: list[RenderableType] = []
    if verdict := VERDICTS[found.outcome]:
        parts.append(Text(verdict, style="bold"))
    if found.support:
        parts.append(Text(f"Behind it: {support(found.support)}."))
    parts += [Text(f"Nothing here names {printable(name)}.") for name in found.unknown]
    names = Names(analysis)
    for one in found.answers:
        parts += [Text(), _answer(one, found, analysis, names)]
    return Group(*parts)


def support(of: Support) -> str:
    """`two independent origins (1–3), five documents`."""
    origins = words.count(of.likely, "independent origin")
    if of.lowest != of.highest:
        origins += f" ({of.lowest}–{of.highest})"
    return f"{origins}, {words.count(of.documents, 'document')}"


def _answer(one: Answer, found: Answers, analysis: Analysis, names: Names) -> RenderableType:
    best = one.evidence[0]
    said = shorten(clause(quoted(analysis.doc[best.sentence.document], best.sentence)), 300)
    lines: list[RenderableType] = [Text(said, style="bold")]
    if one.beside:
        lines.insert(0, Text("against the claim above:", style="red"))
    if found.statement:
        lines.append(_stance(one, found, analysis))
    lines.append(Text(support(one.claim.support), style="dim"))
    lines += [Padding(_witness(each, analysis, names), (0, 0, 0, 2))
              for each in one.evidence[:WITNESSES]]  # fmt: skip
    more = len(one.evidence) - WITNESSES
    if more > 0:
        lines.append(
            Padding(Text(f"and {words.count(more, 'other statement')}", "dim"), (0, 0, 0, 2))
        )
    lines += [Padding(each, (0, 0, 0, 2)) for each in _drift(one, analysis, names)]
    return Padding(Group(*lines), (0, 0, 0, 2 if one.beside else 0))


def _stance(one: Answer, found: Answers, analysis: Analysis) -> Text:
    """`says otherwise: another amount — "three years", not "five years"`."""
    bearing = one.bearing
    text = Text(bearing.stance, style=STYLES[bearing.stance])
    if bearing.reason:
        text.append(f": {printable(bearing.reason)}")
    said = _joined(quoted(analysis.doc[span.document], span) for span in bearing.said)
    asked = _joined(printable(found.question[start:end]) for start, end in bearing.asked)
    if said and asked:
        text.append(f" — “{said}”, not “{asked}”")
    elif said or asked:
        text.append(f" — “{said or asked}”")
    return text


def _joined(pieces: Iterable[str]) -> str:
    return " … ".join(dict.fromkeys(pieces))


def _witness(one: Evidence, analysis: Analysis, names: Names) -> Text:
    """The document, its date, the place, on whose word, and the words if they are not above."""
    doc = analysis.doc[one.sentence.document]
    text = Text(f"{names.short(doc.id)}, {_dated(one, analysis, names)}, ", style="")
    text.append(f"characters {one.statement.span.start}–{one.statement.span.end}")
    if one.statement.attribution:
        text.append(f", on the word of {printable(one.statement.attribution)}")
    if one.statement.origin != doc.id:
        text.append(f", from {names.short(one.statement.origin)}", style="dim")
    text.append(f": {shorten(quoted(doc, one.statement.span), 200)}")
    if one.doubt:
        text.append(f" [confirms nothing: {printable(one.doubt)}]", style="yellow")
    return text


def _dated(one: Evidence, analysis: Analysis, names: Names) -> str:
    """The document's date, and the days that the sentence names; borrowed ones are marked."""
    published = words.date(one.published) if one.published else "no date"
    told = []
    for time in one.times:
        if not time.value[:4].isdigit():
            continue
        lent = f" (by the date of {names.short(time.borrowed_from)})" if time.borrowed_from else ""
        told.append(f"{words.date(time.value)}{lent}")
    return f"{published}; of {words.listing(list(dict.fromkeys(told)), 3)}" if told else published


def _drift(one: Answer, analysis: Analysis, names: Names) -> Sequence[Text]:
    """What copies changed in the statements that are shown."""
    shown = [each.sentence for each in one.evidence]
    found = []
    for drift in one.claim.drift:
        if drift.serious and any(drift.after.overlap(place) for place in shown):
            before = quoted(analysis.doc[drift.before.document], drift.before)
            after = quoted(analysis.doc[drift.after.document], drift.after)
            found.append(
                f"{names.short(drift.document)} changed the {drift.kind}: "
                f"“{shorten(before, 60)}” became “{shorten(after, 60)}”"
            )
    return [Text(line, style="yellow") for line in list(dict.fromkeys(found))[:WITNESSES]]
