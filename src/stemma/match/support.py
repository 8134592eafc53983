"""Count what stands behind a claim: documents, publishers, independent origins."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, product

from stemma.records import Document, Independence, Statement, Support


class Independences:
    """Verdicts for two documents, by their ids."""

    def __init__(self, verdicts: Iterable[Independence]) -> None:
        self._of = {frozenset((v.left, v.right)): v for v in verdicts}
        self._apart = {
            pair for pair, v in self._of.items() if v.ruled and v.verdict == "independent"
        }

    def dependent(self, left: str, right: str) -> bool:
        found = self._of.get(frozenset((left, right)))
        return left == right or (found is not None and found.verdict == "dependent")

    def unknown(self, left: str, right: str) -> bool:
        found = self._of.get(frozenset((left, right)))
        return found is not None and found.verdict == "unknown"

    def apart(self, left: Iterable[str], right: Iterable[str]) -> bool:
        """Whether a person ruled that one of these is independent of one of those."""
        if not self._apart:
            return False
        return any(frozenset(pair) in self._apart for pair in product(left, right))


def support(
    statements: Sequence[Statement],
    documents: Mapping[str, Document],
    independences: Independences,
) -> Support:
    """The numbers behind a claim.

    Statements of one origin, and of documents that depend on each other, are one voice.
    Where it is not known whether two voices are one, the lowest count takes them for
    one, the highest for two, and the likely one counts only voices that are known to be
    independent of each other: doubt is neither support nor copy. What a person ruled to be
    independent is never one voice, whatever is known of the documents between.
    """
    doc_ids = sorted({s.span.document for s in statements})
    voices = _voices(statements, independences)
    n = len(voices)
    doubtful = {
        (i, j)
        for i, j in combinations(range(n), 2)
        if any(independences.unknown(a, b) for a in voices[i] for b in voices[j])
        and not _known_apart(voices[i], voices[j], independences)
    }
    apart = {
        (i, j) for i, j in combinations(range(n), 2) if independences.apart(voices[i], voices[j])
    }
    doubtful -= apart
    likely = _largest_sure(n, doubtful)
    places = [place for doc_id in doc_ids for place in documents[doc_id].places]
    publishers = {p.outlet.casefold() or p.name for p in places}
    authorities = {s.attribution.casefold() for s in statements if s.attribution}
    return Support(
        documents=len(doc_ids),
        publishers=len(publishers),
        lowest=min(_parts(n, doubtful, apart), likely),
        likely=likely,
        highest=n,
        authorities=len(authorities),
    )


def _voices(statements: Sequence[Statement], independences: Independences) -> list[set[str]]:
    """Documents that are one voice: a common origin, or dependence."""
    voices: list[tuple[set[str], set[str]]] = []
    for statement in sorted(statements, key=lambda s: s.span):
        docs, roots = {statement.span.document}, {statement.origin}
        apart = []
        for other_docs, other_roots in voices:
            one = roots & other_roots or any(
                independences.dependent(a, b) for a in docs for b in other_docs
            )
            if one and not independences.apart(docs, other_docs):
                docs |= other_docs
                roots |= other_roots
            else:
                apart.append((other_docs, other_roots))
        voices = [*apart, (docs, roots)]
    return [docs for docs, _ in voices]


def _known_apart(one: set[str], two: set[str], independences: Independences) -> bool:
    """Whether most pairs between two voices are known to be independent."""
    unknown = sum(independences.unknown(a, b) for a in one for b in two)
    return 2 * unknown < len(one) * len(two)


def _parts(n: int, doubtful: set[tuple[int, int]], apart: set[tuple[int, int]]) -> int:
    """Number of groups when doubtful voices are taken for one, but for those that are apart."""
    group = {i: {i} for i in range(n)}
    for i, j in sorted(doubtful):
        one, two = group[i], group[j]
        if one is two or any({a, b} & one and {a, b} & two for a, b in apart):
            continue
        one |= two
        group |= dict.fromkeys(two, one)
    return len({id(members) for members in group.values()})


def _largest_sure(n: int, doubtful: set[tuple[int, int]]) -> int:
    """How many voices can be chosen without two that may be one.

    Voices with fewest doubts are chosen first: a lower bound of the largest such set,
    exact for the small numbers met here.
    """
    doubts = {i: {a + b - i for a, b in doubtful if i in (a, b)} for i in range(n)}
    chosen: set[int] = set()
    for i in sorted(doubts, key=lambda i: (len(doubts[i]), i)):
        if not doubts[i] & chosen:
            chosen.add(i)
    return len(chosen)
