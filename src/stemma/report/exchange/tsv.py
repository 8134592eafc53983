"""Tables with tabs, as event data are passed on."""

import re
from collections.abc import Iterable

BREAKS = re.compile("[\t\n\r\x0b\x0c\x85\u2028\u2029\ud800-\udfff]+")
"""What would break a cell or a line, and what UTF-8 has no bytes for."""


def table(columns: str, rows: Iterable[Iterable[object]]) -> str:
    """A header and a line for each row; a tab or a line break in a cell becomes a space."""
    lines = [columns.split(), *rows]
    return "".join("\t".join(BREAKS.sub(" ", str(cell)) for cell in row) + "\n" for row in lines)
