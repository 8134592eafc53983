"""Split the `key: value` lines between two `---` from the text below them."""

import re

KEY = re.compile(r"(?P<key>[A-Za-z][\w-]*)\s*:\s*(?P<value>.*)")
ITEM = re.compile(r"\s*-\s+(?P<value>.+)")


def front_matter(text: str) -> tuple[dict[str, object], str]:
    """What the front matter states, and the rest of the text.

    A value is a text, or a list when written as `[a, b]` or as `- a` lines below the key.
    A text that only looks as if it had front matter comes back whole, with nothing stated.
    """
    lines = text.split("\n")
    if lines[0].strip() != "---":
        return {}, text
    stated: dict[str, object] = {}
    items: list[str] = []
    key = ""
    for number, line in enumerate(lines[1:], 1):
        if line.strip() in ("---", "..."):
            return stated, "\n".join(lines[number + 1 :])
        if match := KEY.match(line):
            key = match["key"].lower()
            stated[key] = _value(match["value"])
            items = []
        elif key and (match := ITEM.match(line)):
            items.append(_plain(match["value"]))
            stated[key] = items
        elif line.strip() and not line.lstrip().startswith("#"):
            break
    return {}, text


def _value(written: str) -> object:
    written = written.strip()
    if written.startswith("[") and written.endswith("]"):
        return [_plain(item) for item in written[1:-1].split(",")]
    return _plain(written)


def _plain(written: str) -> str:
    written = written.strip()
    quoted = len(written) > 1 and written[0] == written[-1] and written[0] in "\"'"
    return written[1:-1] if quoted else written
