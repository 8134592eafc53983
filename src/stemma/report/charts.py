"""Draw amounts as bars: one group for each period, figures that conflict below one another."""

from collections.abc import Mapping

from markupsafe import Markup, escape

from stemma.records import Flow, Support
from stemma.report import fit, words
from stemma.report.system_dates import spoken
from stemma.report.system_profile import Period, Series
from stemma.report.system_timeline import amount

WIDTH, LABEL, ROW, BAR = 320.0, 92.0, 36.0, 9.0
SIZE = 12.5


def chart(one: Series, numbers: Mapping[str, int]) -> Markup:
    """The bars of a series, as wide as a narrow screen, each with its figure and its origins.

    Bars are as long as their figures, percentages of a hundred. The best supported figure of a
    period is filled, those against it are outlined. `numbers` gives the document a bar leads to.
    """
    longest = max(max(abs(flow.value), abs(flow.upper or 0)) for flow in one.flows) or 1.0
    if one.unit == "%":
        longest = max(longest, 100.0)
    per = (WIDTH - LABEL - 4) / longest
    parts: list[Markup] = []
    y = 4.0
    for period in one.periods:
        parts.append(_period(period, y))
        for rank, flow in enumerate(period.flows):
            parts.append(_bar(flow, y, per, numbers, against=rank > 0))
            y += ROW
        y += 6
    n = words.count(len(one.flows), "figure")
    return Markup(
        '<svg class="bars" role="group" aria-label="{}" viewBox="0 0 {:g} {:g}" width="{:g}" '
        'height="{:g}"><path class="axis" d="M{:g} 2V{:g}"/>{}</svg>'
    ).format(
        words.sentence(n), WIDTH, y, WIDTH, y, LABEL, round(y - 6, 1), Markup("").join(parts)
    )  # fmt: skip


def origins(support: Support) -> str:
    """`1 origin`, `2 (1–3) origins`."""
    n = words.between(support.lowest, support.likely, support.highest)
    return f"{n} {words.plural(support.likely, 'origin')}"


def _period(period: Period, y: float) -> Markup:
    text = spoken(period.period) if period.period else "no period"
    return Markup("").join(
        Markup('<text class="period" x="0" y="{:g}">{}</text>').format(y + 12 + 14 * n, row)
        for n, row in enumerate(fit.lines(text, LABEL - 10, SIZE, 2))
    )


def _bar(flow: Flow, y: float, per: float, numbers: Mapping[str, int], *, against: bool) -> Markup:
    at = flow.evidence[0]
    end = LABEL + max(1.5, abs(flow.value) * per)
    beyond = Markup("")
    if flow.upper is not None:
        beyond = Markup('<path class="reach" d="M{:g} {:g}H{:g}"/>').format(
            round(end, 1), y + 18 + BAR / 2, round(LABEL + abs(flow.upper) * per, 1)
        )
    told = f"{amount(flow)}, {origins(flow.support)}"
    # What is too long for its line gives way; the whole of it stands in the title.
    (row, *_) = fit.lines(told, WIDTH - LABEL - 6, SIZE, 1)
    return Markup(
        '<a class="bar {}" href="#doc-{}" data-at="{}-{}"><title>{}</title>'
        '<text x="{:g}" y="{:g}">{}</text>'
        '<rect x="{:g}" y="{:g}" width="{:g}" height="{:g}"/>{}</a>'
    ).format(
        "other" if against else "first",
        numbers[at.document],
        at.start,
        at.end,
        told,
        LABEL + 6,
        y + 12,
        escape(row),
        LABEL,
        y + 18,
        round(end - LABEL, 1),
        BAR,
        beyond,
    )
