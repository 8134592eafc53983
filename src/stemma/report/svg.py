"""Draw the stemma of one story as SVG."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from stemma.records import Analysis, Derivation, Document, Story
from stemma.report import fit, words
from stemma.report.layout import HEIGHT, Edge, Layout, Line, layout
from stemma.report.names import Names, publisher, title
from stemma.report.origins import in_story
from stemma.report.screen import printable

# The class `k-…` of a line carries its kind, in dashes as well as in colour.
TITLE_SIZE, SMALL_SIZE = 14.0, 11.5


@dataclass(frozen=True, slots=True)
class Node:
    """One box: a witness or a lost text."""

    id: str
    title: str
    meta: tuple[str, ...]
    """Small print, one line each."""
    tip: str
    lost: bool
    href: str = ""


def stemma(
    analysis: Analysis,
    story: Story,
    numbers: Mapping[str, int],
    columns: int = 4,
    width: int = 206,
) -> Markup:
    """The picture of a story: lost texts dashed at the top, witnesses below by generation.

    `numbers` gives each document the number that its box links to, as `#doc-3`; columns and
    box width say for which screen it is drawn.
    """
    derivations = in_story(analysis, story)
    nodes = _nodes(analysis, story, derivations, numbers)
    edges = [
        Edge(derivation.ancestor, derivation.document, derivation.kind)
        for derivation in derivations
    ]
    drawing = layout([node.id for node in nodes], edges, columns, width)
    by_edge = {Edge(d.ancestor, d.document, d.kind): d for d in derivations}
    n_documents = words.count(len(story.items), "document")
    label = f"Stemma of the story {printable(story.title)}: {n_documents}"
    return Markup(
        '<svg class="stemma" role="group" aria-label="{label}" viewBox="0 0 {w:g} {h:g}" '
        'width="{w:g}" height="{h:g}">{lines}{labels}{boxes}</svg>'
    ).format(
        label=label,
        w=drawing.width,
        h=drawing.height,
        lines=_join(_line(line, by_edge[line.edge]) for line in drawing.lines),
        boxes=_join(_box(node, drawing, width) for node in nodes),
        labels=_join(_label(line, by_edge[line.edge]) for line in drawing.lines),
    )


def swatch(kind: str) -> Markup:
    """A short piece of line as the key of a kind of edge."""
    return Markup(
        '<svg class="swatch" viewBox="0 0 34 10" width="34" height="10" aria-hidden="true">'
        '<path class="edge k-{}" d="M1 5H33"/></svg>'
    ).format(kind)


# --- what is drawn ------------------------------------------------------------------------------


def _nodes(
    analysis: Analysis,
    story: Story,
    derivations: Sequence[Derivation],
    numbers: Mapping[str, int],
) -> list[Node]:
    """Roots first, then the documents in reading order."""
    names = Names(analysis)
    ids = [derivation.ancestor for derivation in derivations]
    documents = sorted(
        {item.document for item in story.items} | {id for id in ids if id in analysis.doc},
        key=lambda id: (analysis.doc[id].published or "9", numbers[id]),
    )
    doubtful = {
        id
        for pair in analysis.independence
        if pair.verdict == "unknown"
        for id in (pair.left, pair.right)
    }
    lost = [_lost(id, names) for id in dict.fromkeys(ids) if names.lost(id)]
    return lost + [
        _seen(
            analysis.doc[id],
            numbers[id],
            id in doubtful and id not in {derivation.document for derivation in derivations},
        )
        for id in documents
    ]


def _lost(id: str, names: Names) -> Node:
    credit = names.credit(id)
    head = f"Lost text: {credit}" if credit else "Lost text"
    return Node(id, head, (f"behind {names.behind(id)}",), names.short(id), lost=True)


def _seen(doc: Document, number: int, doubtful: bool) -> Node:
    when = [words.date(printable(doc.published)), "in doubt" if doubtful else ""]
    meta = (publisher(doc), " · ".join(fact for fact in when if fact))
    tip = f"{title(doc)} ({', '.join(line for line in meta if line)})"
    return Node(doc.id, title(doc), meta, tip, False, f"#doc-{number}")


# --- how it is drawn ----------------------------------------------------------------------------


def _box(node: Node, drawing: Layout, width: int) -> Markup:
    box = drawing.boxes[node.id]
    room = width - 24.0
    heads = fit.lines(node.title, room, TITLE_SIZE, 2)
    metas = [line for meta in node.meta for line in fit.lines(meta, room, SMALL_SIZE, 1)]
    if node.lost:
        metas = fit.lines(" ".join(node.meta), room, SMALL_SIZE, 3)
    # Text stands in the middle of the box, whatever the number of its lines.
    y = box.y + (HEIGHT - 18 * len(heads) - 15 * len(metas)) / 2 + 13
    texts = []
    for css, size, rows in (("head", 18, heads), ("meta", 15, metas)):
        for row in rows:
            texts.append(
                Markup('<text class="{}" x="{:g}" y="{:g}">{}</text>').format(
                    css, box.x + 12, round(y, 1), row
                )
            )
            y += size
    shape = Markup(
        '<g class="node {css}"><title>{tip}</title>'
        '<rect x="{x:g}" y="{y:g}" width="{w}" height="{h}" rx="3"/>{texts}</g>'
    ).format(
        css="lost" if node.lost else "seen",
        tip=node.tip,
        x=box.x,
        y=box.y,
        w=width,
        h=HEIGHT,
        texts=_join(texts),
    )
    if not node.href:
        return shape
    return Markup('<a href="{}" aria-label="{}">{}</a>').format(node.href, node.tip, shape)


def _line(line: Line, derivation: Derivation) -> Markup:
    x, y = line.points[-1]
    return Markup(
        '<g class="k-{kind}"><path class="edge k-{kind}" d="{path}"/>'
        '<path class="tip" d="M{l:g} {t:g}H{r:g}L{x:g} {y:g}Z"/></g>'
    ).format(
        kind=derivation.kind, path=_path(line.points), x=x, y=y, l=x - 4, r=x + 4, t=round(y - 7, 1)
    )


def _label(line: Line, derivation: Derivation) -> Markup:
    """Kind and probability; the kind gives way where there is no room."""
    probability = words.percent(derivation.probability)
    text = f"{derivation.kind} {probability}"
    if fit.width(text, SMALL_SIZE) > line.room:
        text = probability
    if fit.width(text, SMALL_SIZE) > line.room + 8:
        return Markup("")
    return Markup('<text class="label" x="{:g}" y="{:g}">{}<title>{}</title></text>').format(
        round(line.label[0], 1),
        round(line.label[1], 1),
        text,
        f"{derivation.kind}, probability {probability}",
    )


def _path(points: Sequence[tuple[float, float]], radius: float = 6) -> str:
    """Straight pieces with rounded corners."""
    points = [point for i, point in enumerate(points) if i == 0 or point != points[i - 1]]
    parts = [f"M{points[0][0]:g} {points[0][1]:g}"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        r = min(radius, _distance(before, corner) / 2, _distance(corner, after) / 2)
        a, b = _towards(corner, before, r), _towards(corner, after, r)
        parts.append(f"L{a[0]:g} {a[1]:g}Q{corner[0]:g} {corner[1]:g} {b[0]:g} {b[1]:g}")
    parts.append(f"L{points[-1][0]:g} {points[-1][1]:g}")
    return "".join(parts)


def _distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def _towards(
    start: tuple[float, float], end: tuple[float, float], step: float
) -> tuple[float, float]:
    """`step` pixels from `start`; the way is along one axis."""
    way = _distance(start, end) or 1.0
    x, y = ((b - a) / way * step for a, b in zip(start, end, strict=True))
    return round(start[0] + x, 1), round(start[1] + y, 1)


def _join(parts: object) -> Markup:
    return Markup("").join(map(escape, parts))  # type: ignore[call-overload]
