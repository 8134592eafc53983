"""Which of two copies of a lost text changed it: what more of its other copies read.

Source:
    The principle of majority among independent witnesses: P. Maas. Textual criticism. Oxford, 1958.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from stemma.match.figures import POORER
from stemma.records import Derivation, DerivationKind, Drift, Parallel, Span

FREEDOM: tuple[DerivationKind, ...] = (
    "verbatim", "updated", "edited", "lifted", "condensed", "paraphrased", "substituted",
)  # fmt: skip
"""How freely a copyist worked, the freest last."""
SPUN = FREEDOM.index("substituted")


def attested(
    found: Sequence[Drift], parallels: Sequence[Parallel], derivations: Sequence[Derivation]
) -> list[Drift]:
    """The changes whose reading before is the better attested one.

    A change from a document's own ancestor always is. Of two copies of a lost text, that one
    changed it whose reading fewer of its other copies have, or, where nothing tells, that with the
    vaguer figure, or the freer copy if the change could be told of both.
    """
    witnesses = _Witnesses(found, parallels, derivations)
    return [one for one in found if one.before.document == one.ancestor or witnesses.speak_for(one)]


class _Witnesses:
    """The copies of lost texts, and where two of them differ."""

    def __init__(
        self,
        found: Sequence[Drift],
        parallels: Iterable[Parallel],
        derivations: Iterable[Derivation],
    ) -> None:
        self._of: dict[str, list[str]] = defaultdict(list)
        self._freedom: dict[tuple[str, str], int] = {}
        for each in derivations:
            self._of[each.ancestor].append(each.document)
            self._freedom[each.document, each.ancestor] = FREEDOM.index(each.kind)
        self._made: dict[tuple[str, str], list[Drift]] = defaultdict(list)
        for one in found:
            self._made[one.document, one.before.document].append(one)
        self._beside = _by_pair((p.left, p.right) for p in parallels)
        self._differ = _by_pair((d.before, d.after) for d in found if d.serious)

    def speak_for(self, one: Drift) -> bool:
        """Whether the reading before is better attested than that of the copy."""
        for_it = against = 0
        for other in self._of[one.ancestor]:
            if other in (one.document, one.before.document):
                continue
            if not all(self._meet(self._beside, other, place) for place in (one.before, one.after)):
                continue
            with_before = not self._meet(self._differ, other, one.before)
            with_after = not self._meet(self._differ, other, one.after)
            for_it += with_before and not with_after
            against += with_after and not with_before
        if for_it != against:
            return for_it > against
        if self._turned(one):
            return self._rank(one, one.document) > self._rank(one, one.before.document)
        # Only the vaguer of two can come of the other, and words of a spun text are no evidence.
        return one.severity == POORER or self._rank(one, one.document)[0] == SPUN

    def _turned(self, one: Drift) -> bool:
        """Whether what the one changed could be what the other did."""
        return any(
            change.after.overlap(one.before) and change.before.overlap(one.after)
            for change in self._made[one.before.document, one.document]
        )

    def _rank(self, one: Drift, document: str) -> tuple[int, str]:
        return self._freedom.get((document, one.ancestor), 0), document

    @staticmethod
    def _meet(pairs: "_Pairs", other: str, place: Span) -> bool:
        """Whether one of the pairs joins another document with a place."""
        return any(span.overlap(place) for span in pairs.get((other, place.document), ()))


_Pairs = Mapping[tuple[str, str], Sequence[Span]]
"""Places by the document that they are compared with, and their own."""


def _by_pair(pairs: Iterable[tuple[Span, Span]]) -> _Pairs:
    found: dict[tuple[str, str], list[Span]] = defaultdict(list)
    for left, right in pairs:
        found[left.document, right.document].append(right)
        found[right.document, left.document].append(left)
    return found
