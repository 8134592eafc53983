"""Small numbers in words, as an editor prints them."""

NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()


def number(n: int) -> str:
    """Up to twelve in words, beyond in figures: `three`, `1,204`."""
    return NUMBERS[n] if 0 <= n < len(NUMBERS) else f"{n:,}"
