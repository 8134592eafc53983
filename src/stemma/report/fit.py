"""Cut text to a width in pixels, as a picture cannot do that by itself."""

import unicodedata

NARROW = set("iljtfrI.,:;'’‘!|()[] -")
WIDE = set("mwMW@%—…")


def width(text: str, size: float) -> float:
    """About how wide the text is at a font size, rather too much than too little."""
    return size * sum(_em(char) for char in text)


def _em(char: str) -> float:
    if char in NARROW:
        return 0.34
    if char in WIDE or unicodedata.east_asian_width(char) in "WF":
        return 1.0
    if unicodedata.combining(char):
        return 0.0
    return 0.7 if char.isupper() else 0.56


def lines(text: str, room: float, size: float, most: int) -> list[str]:
    """The text in at most `most` lines of `room` pixels; what does not fit ends in an ellipsis."""
    words = text.split()
    result: list[str] = []
    while words and len(result) < most:
        line = words.pop(0)
        while words and width(f"{line} {words[0]}", size) <= room:
            line = f"{line} {words.pop(0)}"
        if width(line, size) > room or (words and len(result) == most - 1):
            line = _cut(line, room, size)
        result.append(line)
    return result


def _cut(text: str, room: float, size: float) -> str:
    while text and width(text + "…", size) > room:
        text = text[:-1]
    return text.rstrip(" ,;:–-") + "…"
