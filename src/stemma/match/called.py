"""Whom the names in a question mean, by the names that an archive's documents use."""

from collections.abc import Iterable, Iterator

from stemma.match.passages import NOBODY, Keys, Named, keys_of
from stemma.records import Document, Entity, Span
from stemma.text.words import Word, words

LONGEST = 7
"""Words of a name."""

Norms = tuple[str, ...]


class Called:
    """Everybody in an archive by every name that a document gives them.

    "Russia" finds "Moscow" only if the entities say that somewhere the one stands for the
    other: two names are one if they are spellings of one entity, or share an identifier.
    """

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._whom: dict[Norms, tuple[Keys, str]] = {}
        for entity in entities:
            for name in {entity.name, *entity.spellings}:
                norms = tuple(word.norm for word in words(name))
                if norms and len(norms) <= LONGEST:
                    keys, kind = self._whom.get(norms, (NOBODY, ""))
                    self._whom[norms] = keys | keys_of(entity), max(kind, entity.type)

    def named(self, doc: Document) -> list[Named]:
        """Where a question names whom, in order: the longest names, without overlap.

        One word alone is a name only with a capital; longer names are known without.
        """
        return list(self._found(doc.id, words(doc.text)))

    def _found(self, doc_id: str, found: list[Word]) -> Iterator[Named]:
        at = 0
        while at < len(found):
            for n in range(min(LONGEST, len(found) - at), 0, -1):
                run = found[at : at + n]
                keys, kind = self._whom.get(tuple(word.norm for word in run), (NOBODY, ""))
                if keys and (n > 1 or run[0].proper):
                    yield Span(doc_id, run[0].start, run[-1].end), keys, kind
                    at += n
                    break
            else:
                at += 1
