"""The words of short phrases, each phrase taken apart once."""

from functools import lru_cache

from stemma.text.words import Word
from stemma.text.words import words as taken_apart


@lru_cache(maxsize=100_000)
def words(text: str, at: int = 0) -> tuple[Word, ...]:
    """Every word of a text, as `stemma.text.words.words` has them: what the rules of the model ask
    of a phrase they ask again and again."""
    return tuple(taken_apart(text, at))
