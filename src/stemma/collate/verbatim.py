"""Find documents that have whole sentences in common word for word: the quick way.

For exact copies and cuttings of them in collections that leave no time for more. One number a
sentence, where shingles and signatures take one for every word.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from stemma.text.cutting import sentences
from stemma.text.tokens import Spot

FEWEST_LETTERS = 60
"""Of a sentence that two hands hardly write alike."""
MOST = 50
"""Documents that may have a sentence; one that more have is printed under every article."""


def long_sentences(text: str) -> dict[str, Spot]:
    """The sentences that are long enough to tell, and where each stands first."""
    found: dict[str, Spot] = {}
    for start, end in sentences(text):
        if end - start >= FEWEST_LETTERS:
            found.setdefault(text[start:end], (start, end))
    return found


class Sentences:
    """The sentences of documents that are numbered from 0 as they are added."""

    def __init__(self) -> None:
        self._holders: defaultdict[int, list[int]] = defaultdict(list)
        self._n = 0

    def add(self, sentences: Sequence[str]) -> list[int]:
        """Take up one document; the earlier ones that have a sentence of it, in order."""
        found: set[int] = set()
        for text in sentences:
            if len(text) >= FEWEST_LETTERS:
                holders = self._holders[hash(text)]
                if len(holders) <= MOST:
                    found.update(holders)
                    if not holders or holders[-1] != self._n:
                        holders.append(self._n)
        found.discard(self._n)
        self._n += 1
        return sorted(found)

    def pairs(self) -> list[tuple[int, int]]:
        """All pairs that have a sentence in common, in order."""
        return sorted(
            {
                pair
                for holders in self._holders.values()
                if 2 <= len(holders) <= MOST
                for pair in combinations(holders, 2)
            }
        )
