"""Whether the words that a question shares with a sentence belong together as they do there.

"Boats from Norway took sailors from Peru" has all words of "boats from Peru took sailors from
Norway". Source: a comparison of our own, of the trees that the reader finds.
"""

from collections.abc import Collection, Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from stemma.match.coverage import Coverage
from stemma.match.passages import Passage
from stemma.text.lexicons import NUMERALS

STEPS = 4
"""Words up from a word to the one that governs it, over those that the other text has not."""

_PREPOSITIONS = frozenset(
    """of to from in into at on onto for with without by via through over under above below
    against before after until till since than as toward towards between""".split()
)
_COUNTS = frozenset((*NUMERALS, *"most some all few many half both none several".split()))
_INSTEAD = {"than": ("rather",), "of": ("instead",), "to": ("opposed", "contrast")}
"""Words that put aside what depends on them, by the one that stands before them."""
_ASIDE = frozenset("unlike except".split())


class Pair(NamedTuple):
    """Two words that are exchanged: their numbers in the question, and in the sentence."""

    asked: tuple[int, int]
    said: tuple[int, int]


class Place(NamedTuple):
    """Where a word stands."""

    governor: int
    """The nearest word above it that both texts have; -1 if there is none."""
    by: str
    """The preposition before it, or "subject"; else empty."""


def exchanged(question: Passage, said: Passage, cover: Coverage) -> Pair | None:
    """Two words each of which stands, in the sentence, where the other stands in the question.

    That is below the other's governor, or, where both have one, behind the other's preposition.
    """
    if not question.heads or not said.heads:
        return None
    partner = _shared(question, said, cover)
    here, there = _places(question, partner), _places(said, set(partner.values()))
    for one, other in combinations(sorted(partner), 2):
        places = here[one], here[other]
        if {-1, one, other} & {place.governor for place in places}:
            continue
        wanted = [Place(partner[place.governor], place.by) for place in places]
        if _crosswise(wanted, [there[partner[one]], there[partner[other]]]):
            return Pair((one, other), (partner[one], partner[other]))
    return None


def instead(question: Passage, said: Passage, cover: Coverage) -> Pair | None:
    """A word that a question puts aside, and one that the sentence puts aside instead of it.

    "Maintenance rather than sanctions", where the sentence has sanctions rather than maintenance.
    """
    partner = _shared(question, said, cover)
    here, there = _aside(question), _aside(said)
    mine = [n for n in sorted(here & partner.keys()) if partner[n] not in there]
    its = [n for n in sorted(partner) if n not in here and partner[n] in there]
    return Pair((mine[0], its[0]), (partner[mine[0]], partner[its[0]])) if mine and its else None


def _crosswise(wanted: list[Place], found: list[Place]) -> bool:
    """Whether two words have each other's place."""
    if wanted[0].governor == wanted[1].governor:
        return wanted[0].by != wanted[1].by and found == wanted[::-1]
    return [place.governor for place in found] == [place.governor for place in wanted[::-1]]


def _aside(text: Passage) -> frozenset[int]:
    """The words that are put aside: what depends on "rather than", "instead of" or "unlike"."""
    marks = [
        n for n, word in enumerate(text.words)
        if word.norm in _ASIDE or (n and text.words[n - 1].norm in _INSTEAD.get(word.norm, ()))
    ]  # fmt: skip
    # "Than" may depend on "rather", which then depends on what is put aside.
    above = (next((k for k in text.above(n) if k != n - 1), -1) for n in marks)
    return frozenset(above) - {-1}


def _shared(question: Passage, said: Passage, cover: Coverage) -> Mapping[int, int]:
    """For each word that both have the word of the sentence; numbers are words here, and "most"."""
    found = dict(cover.answers())
    for n in _counts(question):
        same = [m for m in _counts(said) if said.words[m].norm == question.words[n].norm]
        if len(same) == 1:
            found[n] = same[0]
    return found


def _counts(text: Passage) -> Iterator[int]:
    for n, word in enumerate(text.words):
        if word.norm[0].isdigit() or word.norm in _COUNTS:
            yield n


def _places(text: Passage, shared: Collection[int]) -> dict[int, Place]:
    """Where each of these words stands; the words of one name stand where its first does."""
    name = {n: frozenset(whole) for whole in text.names() for n in whole}
    labels: dict[int, str] = {one: "subject" for one, _, _ in text.parts}
    for k, head in enumerate(text.heads):
        if text.words[k].norm in _PREPOSITIONS:
            labels.setdefault(head, text.words[k].norm)
    found = {}
    for n in shared:
        whole, above = name.get(n, frozenset((n,))), text.above(n, STEPS)
        by = next((labels[k] for k in (n, *above) if k in whole and k in labels), "")
        found[n] = Place(next((k for k in above if k not in whole and k in shared), -1), by)
    return found
