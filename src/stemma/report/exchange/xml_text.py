"""Text that XML can hold, letter for letter."""

import re

UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def fit(text: str) -> str:
    """The text with U+FFFD for each character that XML has no way to write.

    A character stands for a character, so that code points count as before.
    """
    return UNFIT.sub("\ufffd", text)
