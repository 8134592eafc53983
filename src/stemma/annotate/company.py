"""Which documents speak of the same people and bodies: what tells apart those of one name.

A name that could be either of two is taken for the one whose documents name others that
stand beside it here too: "Kobalia" beside "Tsereli" is the minister whom other documents
name beside Manana Tsereli. States and names that most documents have tell nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from stemma.annotate.found import surname_last
from stemma.annotate.name_words import BODIES, LANDSCAPE_LAST
from stemma.records import Annotations, Entity

_MOST = 20
"""Documents that a name may stand in and still tell; in a large collection, a twentieth."""
_TIMES = 2
"""How many times as much company the likelier must share as the next."""


class Company:
    """The names beside each name, by document."""

    def __init__(self, annotations: Sequence[Annotations]) -> None:
        words = {one.document: set(_words(one.entities)) for one in annotations}
        spread = Counter(word for each in words.values() for word in each)
        most = max(_MOST, len(words) // 20)
        self._words = {
            document: {word for word in each if 1 < spread[word] <= most}
            for document, each in words.items()
        }
        self._around: dict[frozenset[str], set[str]] = {}

    def likeliest(self, one: Entity, groups: Sequence[Sequence[Entity]]) -> int | None:
        """Number of the group whose documents share most with that of an entity of one document,
        None if none shares anything or two come close."""
        own = set(_words([one]))
        shared = [len((self._of([one]) & self._of(group)) - own) for group in groups]
        best = max(range(len(groups)), key=lambda n: (shared[n], -n), default=None)
        if best is None or not shared[best]:
            return None
        close = [n for n in range(len(groups)) if n != best and shared[n] * _TIMES > shared[best]]
        return None if close else best

    def parts(self, same: Sequence[Entity]) -> list[list[Entity]]:
        """Entities of one name each from one document, those together that share company."""
        own = set(_words(same))
        root = list(range(len(same)))

        def find(n: int) -> int:
            while root[n] != n:
                root[n] = root[root[n]]
                n = root[n]
            return n

        holder: dict[str, int] = {}
        for n, one in enumerate(same):
            for word in sorted(self._of([one]) - own):
                root[find(n)] = find(holder.setdefault(word, n))
        parts: dict[int, list[Entity]] = defaultdict(list)
        for n, one in enumerate(same):
            parts[find(n)].append(one)
        return list(parts.values())

    def _of(self, group: Sequence[Entity]) -> set[str]:
        """The names in the documents of a group."""
        documents = frozenset(one.mentions[0].document for one in group)
        if documents not in self._around:
            self._around[documents] = set().union(*(self._words[each] for each in documents))
        return self._around[documents]


def _words(entities: Iterable[Entity]) -> Iterator[str]:
    """What each entity is called again by: a surname, a body's whole name, an acronym."""
    for one in entities:
        if one.identifiers and one.type != "place":
            continue
        if any(i.startswith("iso3166") for i in one.identifiers):
            continue
        for spelling in one.spellings or (one.name,):
            last = surname_last(spelling)[-1]
            generic = last in BODIES or last in LANDSCAPE_LAST
            yield spelling.casefold() if generic else last
