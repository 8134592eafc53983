"""A plot with two logarithmic axes as plain SVG, readable on a light and on a dark page."""

from collections.abc import Mapping, Sequence
from math import ceil, floor, log10

from markupsafe import Markup

Points = Sequence[tuple[float, float]]

WIDTH, HEIGHT = 720, 400
LEFT, RIGHT, TOP, BOTTOM = 76, 150, 24, 52
STYLE = (
    "text{font:13px system-ui,sans-serif;fill:#333}.grid{stroke:#ddd}"
    ".s0{--c:#0b62a4}.s1{--c:#b4501c}.s2{--c:#3c7a34}.s3{--c:#7a3f94}"
    ".line{fill:none;stroke:var(--c);stroke-width:2}.dot{fill:var(--c)}.name{fill:var(--c)}"
    "@media(prefers-color-scheme:dark){text{fill:#ccc}.grid{stroke:#444}"
    ".s0{--c:#6cb6f0}.s1{--c:#f0975f}.s2{--c:#84c97a}.s3{--c:#c793dd}}"
)
DASHES = ("", "6 3", "2 3", "8 3 2 3")


def log_log(series: Mapping[str, Points], across: str, up: str) -> str:
    """Lines through points, each named at its end; axes say what they count."""
    xs = [x for points in series.values() for x, _ in points]
    ys = [y for points in series.values() for _, y in points]
    x_axis, y_axis = _Axis(min(xs), max(xs)), _Axis(*_decades(min(ys), max(ys)))

    def place(x: float, y: float) -> tuple[float, float]:
        return (
            round(LEFT + x_axis.part(x) * (WIDTH - LEFT - RIGHT), 1),
            round(HEIGHT - BOTTOM - y_axis.part(y) * (HEIGHT - TOP - BOTTOM), 1),
        )

    parts = [_across(value, *place(xs[0], value)) for value in y_axis.decades()]
    parts += [_up(x, place(x, ys[0])[0]) for x in sorted(set(xs))]
    for n, (name, points) in enumerate(series.items()):
        parts.append(_line(n, name, [place(x, y) for x, y in points]))
    middle = (LEFT + WIDTH - RIGHT) / 2
    parts.append(_text(middle, HEIGHT - 8, across, "middle"))
    parts.append(_text(8, 14, up, "start"))
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}" role="img" '
        'aria-label="{} by {}"><style>{}</style>{}</svg>\n'
    ).format(WIDTH, HEIGHT, up, across, Markup(STYLE), Markup("").join(parts))


class _Axis:
    def __init__(self, low: float, high: float) -> None:
        self._low, self._high = log10(low), log10(high)

    def part(self, value: float) -> float:
        """How far along the axis, 0 to 1."""
        return (log10(value) - self._low) / ((self._high - self._low) or 1)

    def decades(self) -> list[float]:
        return [10.0**n for n in range(ceil(self._low), floor(self._high) + 1)]


def _decades(low: float, high: float) -> tuple[float, float]:
    """The whole decades around."""
    return 10.0 ** floor(log10(low)), 10.0 ** ceil(log10(high))


def _across(value: float, _: float, y: float) -> Markup:
    line = Markup('<path class="grid" d="M{} {}H{}"/>').format(LEFT, y, WIDTH - RIGHT)
    return line + _text(LEFT - 8, y + 4, f"{value:,g}", "end")


def _up(value: float, x: float) -> Markup:
    line = Markup('<path class="grid" d="M{} {}V{}"/>').format(x, TOP, HEIGHT - BOTTOM)
    return line + _text(x, HEIGHT - BOTTOM + 18, f"{value:,.0f}", "middle")


def _line(n: int, name: str, points: Points) -> Markup:
    path = "M" + "L".join(f"{x:g} {y:g}" for x, y in points)
    dots = Markup("").join(
        Markup('<circle class="dot" cx="{}" cy="{}" r="3"/>').format(x, y) for x, y in points
    )
    x, y = points[-1]
    label = Markup('<text class="name" x="{}" y="{}">{}</text>').format(x + 8, y + 4, name)
    return Markup(
        '<g class="s{}"><path class="line" stroke-dasharray="{}" d="{}"/>{}{}</g>'
    ).format(n, DASHES[n], path, dots, label)


def _text(x: float, y: float, text: str, anchor: str) -> Markup:
    return Markup('<text x="{:g}" y="{:g}" text-anchor="{}">{}</text>').format(x, y, anchor, text)
