"""What the coder looks at: the wordings of a deed, how they are turned, and vectors of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from stemma.model.plover_deeds import ACTOR, RECIPIENT, Deed, Word, words, written
from stemma.model.plover_patterns import Match, kinds, matches
from stemma.text.vectors import Encoder, static_table

Table = NDArray[np.float32]

NAMES = ("Arcania", "Borduria")
"""Names of no state, which stand for the parties in what is turned into vectors."""

CLOSE = 8
"""Words of the shorter text."""

REACH = 14
"""Words behind the verb, or behind both parties, that may still belong to a deed."""

LATER = 0.6
"""What is left of a wording's weight for each that stands before it in the deed."""

ELSEWHERE = 0.05
"""Weight of a wording in another part of the sentence."""

SCALES = (4.0, 4.0, 4.0, 2.0)
"""How much the vector of the longer text, the two of the shorter one and the wordings count: the
settings tried, some ten, lay within 0.03 of each other in the folds of `evals.events`."""

_FUTURE = frozenset("will would shall".split())
_PLANS = frozenset(
    """be plan intend expect due set ready schedule prepare promise pledge vow agree offer hope
    want""".split()
)
_NOT = frozenset("not never no cannot without neither nor".split())
_LINKS = frozenset("by from of in with at to".split())
_BREAKS = frozenset(
    """after before because following amid while when since despite as where who which whose
    although though but . ; :""".split()
)
_COOPERATION = frozenset("CONSULT SUPPORT COOPERATE AID AGREE".split())
_CONCESSION = frozenset("CONCEDE RETREAT".split())
_FORCE = frozenset("ASSAULT COERCE SANCTION".split())


@dataclass(frozen=True, slots=True)
class Look:
    """A deed as the coder sees it."""

    words: tuple[Word, ...]
    deed: tuple[Word, ...]
    """Those that tell the deed, a party first if one stands before it."""
    wordings: tuple[tuple[Match, float], ...]
    """Wordings with their weights, 0 to 1, the weightiest first."""
    future: bool
    denied: bool

    @property
    def first(self) -> tuple[Match, ...]:
        """The wordings of the deed itself."""
        return tuple(match for match, weight in self.wordings if weight == 1)

    @property
    def later(self) -> tuple[Match, ...]:
        """Those of what the deed is about, in order."""
        return tuple(match for match, weight in self.wordings if ELSEWHERE < weight < 1)


def look(deed: Deed) -> Look:
    """The words of a deed, where in the sentence it stands, and which wordings it has."""
    found = words(deed)
    verb = _verb(deed, found)
    begin, sure = verb or _between(found)
    end = _end(found, begin, sure)
    weighed = _weighed(found, verb, begin, end)
    at = begin if verb or not weighed else weighed[0][0].start
    told = found[begin:end]
    if verb:
        told = [word for word in found[:begin] if word.text in (ACTOR, RECIPIENT)][-1:] + told
    return Look(tuple(found), tuple(told), tuple(weighed), *_turned(found, at))


def _verb(deed: Deed, found: Sequence[Word]) -> tuple[int, int] | None:
    """First word of the verb and the place behind its last; None if it is unknown."""
    if deed.verb is None:
        return None
    start, end = deed.verb
    inside = [n for n, word in enumerate(found) if word.start < end and start < word.end]
    return (inside[0], inside[-1] + 1) if inside else None


def _between(found: Sequence[Word]) -> tuple[int, int]:
    """Where a deed begins whose verb is unknown, and the place up to which it surely goes.

    It begins with the actor, or with a recipient if the actor comes behind a preposition
    ("was arrested by").
    """
    actors = [n for n, word in enumerate(found) if word.text == ACTOR]
    recipients = [n for n, word in enumerate(found) if word.text == RECIPIENT]
    if actors and recipients and recipients[0] < actors[0]:
        passive = found[actors[0] - 1].text in _LINKS
        return recipients[0] if passive else actors[0], actors[0] + 1
    begin = min(actors or recipients, default=0)
    return begin, min((n for n in recipients if n > begin), default=begin + 3)


def _end(found: Sequence[Word], begin: int, sure: int) -> int:
    """Behind the last word that may tell a deed: where another clause begins, or out of reach."""
    for place in range(sure, min(sure + REACH, len(found))):
        if place > sure + 1 and found[place].text in _BREAKS:
            return place
    return min(sure + REACH, len(found))


def _weighed(
    found: Sequence[Word], verb: tuple[int, int] | None, begin: int, end: int
) -> list[tuple[Match, float]]:
    """All wordings with weights: 1 for those of the verb, or else for the first."""
    hits = matches(found)
    near = [hit for hit in hits if verb and hit.start < verb[1] and hit.end > verb[0]]
    after = [hit for hit in hits if (verb[1] if verb else begin) <= hit.start < end]
    starts = sorted({hit.start for hit in after})
    weights = dict.fromkeys(hits, ELSEWHERE)
    for hit in after:
        weights[hit] = LATER ** (starts.index(hit.start) + bool(near))
    weights |= dict.fromkeys(near, 1.0)
    order = sorted(weights, key=lambda hit: (-weights[hit], hit.start, hit.kind, hit.mode, hit.end))
    return [(hit, weights[hit]) for hit in order]


def _turned(found: Sequence[Word], at: int) -> tuple[bool, bool]:
    """Whether the deed at a word is yet to come, and whether it is denied."""
    around = found[max(0, at - 5) : at + 4]
    future = any(word.text in _FUTURE or word.text.endswith("'ll") for word in around)
    for one, two in pairwise(around):
        future |= two.text == "to" and not one.forms.isdisjoint(_PLANS)
    denied = any(word.text in _NOT or word.text.endswith("n't") for word in around)
    return future, denied


def turned(kind: str, future: bool, denied: bool) -> str:
    """What the wording of a kind of deed says where the deed is yet to come or denied."""
    root = kind.partition("/")[0]
    if denied:
        return "REJECT" if root in _COOPERATION | _CONCESSION else kind
    if future and root in _COOPERATION:
        return "AGREE"
    if future and root in _CONCESSION:
        return "CONCEDE/AGREE"
    return "THREATEN" if future and root in _FORCE else kind


def features(deeds: Sequence[Deed], encoder: Encoder) -> Table:
    """What the classifier is given, one row a deed. Shape (n_deeds, n_features)."""
    looks = [look(deed) for deed in deeds]
    near = [written(one.deed, *NAMES) for one in looks]
    close = [written(one.deed[:CLOSE], *NAMES) for one in looks]
    bare = [written(one.deed[:CLOSE], "", "") for one in looks]
    vectors = encoder.encode([*near, *close])
    blocks = (
        vectors[: len(deeds)],
        vectors[len(deeds) :],
        static_table().encode(bare),
        lexical(looks),
    )
    return np.hstack([np.float32(scale) * each for scale, each in zip(SCALES, blocks, strict=True)])


def lexical(looks: Sequence[Look]) -> Table:
    """Which wordings a deed has, how it is turned, who is there.

    Shape (n_deeds, 3 x n_kinds + 6), 0 to 1.
    """
    order = {kind: n for n, kind in enumerate(kinds())}
    size = len(order)
    table = np.zeros((len(looks), 3 * size + 6), np.float32)
    for row, one in zip(table, looks, strict=True):
        for match, weight in one.wordings:
            if weight == 1:
                row[order[turned(match.kind, one.future, one.denied)]] = 1
            elif weight > ELSEWHERE:
                place = size + order[match.kind]
                row[place] = max(row[place], weight)
            else:
                row[2 * size + order[match.kind]] = 1
        parties = [word.text for word in one.words if word.text in (ACTOR, RECIPIENT)]
        row[-6:] = (
            one.future, one.denied, not one.first, RECIPIENT in parties,
            parties.count(ACTOR) > 1, parties[:1] == [RECIPIENT],
        )  # fmt: skip
    return table
