"""Draw the graph of actors as SVG, for a wide and for a narrow screen."""

from collections.abc import Sequence

from markupsafe import Markup, escape

from stemma.records import Actor, Dimension
from stemma.report import fit, words
from stemma.report.graph import Circle, Edge, Graph, Point, bow, circle, lanes
from stemma.report.screen import printable
from stemma.report.system_dates import spoken

# Dash and gap in widths of the line, so that a thick line keeps its pattern. The colour is the
# style sheet's; each pattern can be told from the others without it.
PATTERNS: dict[Dimension, tuple[float, ...]] = {
    "diplomacy": (),
    "trade": (5, 2),
    "energy": (5, 1.6, 1, 1.6),
    "payments and finance": (2, 1.6),
    "weapons and military": (0.7, 0.9),
    "technology": (0.01, 2.1),
    "education and culture": (11, 2.4),
    "sanctions and controls": (4, 1.3, 0.8, 1.3, 0.8, 1.3),
}
ROUND = {"technology"}
SIZE = 13.0
BOLD = 1.08
"""How much wider than plain letters bold ones are."""
THICKEST = 5
"""From so many independent origins on a line grows no thicker."""


def thickness(likely: int) -> float:
    """Pixels for a number of independent origins."""
    return 1.6 + 1.1 * (min(max(likely, 1), THICKEST) - 1)


def css(dimension: Dimension) -> str:
    """The class that gives a line its colour: `t-trade`, `t-weapons`."""
    return f"t-{dimension.split()[0]}"


def drawings(of: Graph) -> list[tuple[str, Markup]]:
    """The picture for a wide and for a narrow screen."""
    n = len(of.nodes)
    return [
        ("wide", _draw(of, circle(n, 940, 210), 190, 11)),
        ("narrow", _draw(of, circle(n, 343, 104, narrow=True), 88, 8)),
    ]


def swatch(dimension: Dimension) -> Markup:
    """A short piece of line as the key of a dimension."""
    return Markup(
        '<svg class="swatch" viewBox="0 0 44 10" width="44" height="10" aria-hidden="true">{}</svg>'
    ).format(_line(dimension, "M2 5H42", 2.7))


def scale() -> Markup:
    """The key of the thickness: one, two and many origins."""
    lines = Markup("").join(
        _line("diplomacy", f"M{x} 7H{x + 26}", thickness(n))
        for x, n in ((1, 1), (34, 3), (67, THICKEST))
    )
    return Markup(
        '<svg class="swatch" viewBox="0 0 94 14" width="94" height="14" aria-hidden="true">{}</svg>'
    ).format(lines)


def _draw(of: Graph, on: Circle, room: float, gap: float) -> Markup:
    place = {actor.id: at for actor, at in zip(of.nodes, on.places, strict=True)}
    name = {actor.id: printable(actor.name) for actor in of.nodes}
    beside = lanes(of.edges, gap)
    label = f"{words.count(len(of.nodes), 'actor')} and {words.count(len(of.edges), 'tie')}"
    return Markup(
        '<svg class="graph" role="group" aria-label="{}" viewBox="0 0 {:g} {:g}" width="{:g}" '
        'height="{:g}">{}{}</svg>'
    ).format(
        words.sentence(label),
        on.width,
        on.height,
        on.width,
        on.height,
        _join(
            _edge(n, edge, bow(place[edge.left], place[edge.right], on.center, beside[n]), name)
            for n, edge in enumerate(of.edges)
        ),
        _join(_node(n, actor, place[actor.id], on, room) for n, actor in enumerate(of.nodes)),
    )


def _edge(n: int, edge: Edge, curve: Sequence[Point], name: dict[str, str]) -> Markup:
    (x1, y1), (cx, cy), (x2, y2) = curve
    path = f"M{x1:g} {y1:g}Q{cx:g} {cy:g} {x2:g} {y2:g}"
    return Markup(
        '<a class="tie" href="#ties" data-edge="{}" aria-label="{}">'
        '<title>{}</title><path class="hit" d="{}"/>{}</a>'
    ).format(
        n,
        tip := tell(edge, name),
        tip,
        path,
        _line(edge.dimension, path, thickness(edge.likely)),
    )


def tell(edge: Edge, name: dict[str, str]) -> str:
    """`Chile and Norway: trade, since 2019, two independent origins`."""
    since = next((f", since {spoken(tie.since)}" for tie in edge.ties if tie.since), "")
    origins = words.count(edge.likely, "independent origin")
    return f"{name[edge.left]} and {name[edge.right]}: {edge.dimension}{since}, {origins}"


def _line(dimension: Dimension, path: str, width: float) -> Markup:
    pattern = " ".join(f"{part * max(width, 1.8):.3g}" for part in PATTERNS[dimension])
    dashes = Markup(' stroke-dasharray="{}"').format(pattern) if pattern else Markup("")
    cap = Markup(' stroke-linecap="round"') if dimension in ROUND else Markup("")
    return Markup('<path class="line {}" d="{}" stroke-width="{:g}"{}{}/>').format(
        css(dimension), path, round(width, 1), dashes, cap
    )


def _node(n: int, actor: Actor, at: Point, on: Circle, room: float) -> Markup:
    """A sign for the kind, and the name on the outer side of it."""
    x, y = at
    cx, cy = on.center
    rows = fit.lines(printable(actor.name), room, SIZE * BOLD, 2)
    top = abs(x - cx) < 1
    if top:
        anchor, tx = "middle", x
        first = y + 24 if y > cy else y - 16 - 16 * (len(rows) - 1)
    else:
        anchor, tx = ("start", x + 13) if x > cx else ("end", x - 13)
        first = y + 4.5 - 8 * (len(rows) - 1)
    text = _join(
        Markup('<text class="name" text-anchor="{}" x="{:g}" y="{:g}">{}</text>').format(
            anchor, round(tx, 1), round(first + 16 * n, 1), row
        )
        for n, row in enumerate(rows)
    )
    return Markup(
        '<a class="who {}" href="#pair" data-actor="{}"><title>{}, {}</title>{}{}</a>'
    ).format(actor.kind, n, printable(actor.name), actor.kind, _sign(actor, x, y), text)


def _sign(actor: Actor, x: float, y: float) -> Markup:
    """States are discs, organisations and branches squares, all others diamonds."""
    if actor.kind == "state":
        return Markup('<circle cx="{:g}" cy="{:g}" r="7"/>').format(x, y)
    if actor.kind in ("organisation", "branch"):
        return Markup('<path d="M{:g} {:g}h12v12h-12z"/>').format(x - 6, y - 6)
    return Markup('<path d="M{:g} {:g}l8 8l-8 8l-8 -8z"/>').format(x, y - 8)


def _join(parts: object) -> Markup:
    return Markup("").join(map(escape, parts))  # type: ignore[call-overload]
