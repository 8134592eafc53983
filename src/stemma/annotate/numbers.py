"""Read numbers in digits and in words."""

import re

_UNITS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL = {word: float(n) for n, word in enumerate(_UNITS)} | {
    word: 10.0 * n for n, word in enumerate(_TENS, start=2)
}
MAGNITUDES = {
    "dozen": 12.0, "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9,
    "trillion": 1e12, "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12,
}  # fmt: skip
_WORD = "|".join(sorted(_SMALL, key=len, reverse=True))
_SCALE = r"hundred|thousand|million|billion|trillion"

DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
IN_WORDS = (
    rf"(?:{_WORD})(?:[- ](?:{_WORD}))?(?:\s(?:hundred|thousand)(?:\s(?:and\s)?(?:{_WORD})\b"
    rf"(?:[- ](?:{_WORD}))?)?)?\b"
)
MAGNITUDE = rf"{_SCALE}|dozen|bn|bln|mn|mln|tn|[km]"
_JOIN = re.compile(r"[\s-]+(?:and\s)?")


def value(raw: str) -> float:
    """The value of digits with separators or of number words; "a" is 1.

    Raises:
        ValueError: The text is not a number.
    """
    text = raw.casefold().replace(",", "")
    if text[0].isdigit():
        return float(text)
    if text in ("a", "an", "several"):
        return 1.0
    total = 0.0
    for word in _JOIN.split(text):
        if word in _SMALL:
            total += _SMALL[word]
        elif word in MAGNITUDES:
            total *= MAGNITUDES[word]
        else:
            raise ValueError(f"not a number: {raw!r}")
    return total
