"""Where words begin and end, without the marks around them."""

JOINING = " ,;:—–\t\xa0"
"""White space and marks that join clauses; none begins or ends with one."""


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A range of characters without joining marks at its ends; at least one character is left."""
    while end > start + 1 and text[end - 1] in JOINING:
        end -= 1
    while start < end - 1 and text[start] in JOINING:
        start += 1
    return start, end
