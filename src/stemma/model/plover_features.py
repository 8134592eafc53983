"""What the coder looks at: the wordings around a deed, how they are turned, and two texts for vectors."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from stemma.model.plover_deeds import ACTOR, RECIPIENT, Deed, Word, words, written
from stemma.model.plover_patterns import Match, kinds, matches
from stemma.text.vectors import Encoder

Table = NDArray[np.float32]

NAMES = ("Arcania", "Borduria")
"""Names of no state, which stand for the parties in what is turned into vectors."""

LATER = 0.6
"""What each wording that stands nearer to the beginning of the deed leaves to one behind it."""

REACH = 14
"""Words behind the beginning of a deed that still belong to it, unless it ends before."""

_FUTURE = frozenset("will would shall 'll".split())
_PLANS = frozenset("plan intend expect due set ready schedule prepare promise pledge vow agree offer hope want".split())
_NOT = frozenset("not never n't no cannot without neither nor".split())
_LINKS = frozenset("by from of in with at to".split())
_BREAKS = frozenset("after before because following amid while when since despite as where who which whose although though but".split())
_COOPERATION = frozenset("CONSULT SUPPORT COOPERATE AID AGREE".split())
_CONCESSION = frozenset("CONCEDE RETREAT".split())
_FORCE = frozenset("ASSAULT COERCE SANCTION".split())


@dataclass(frozen=True, slots=True)
class Look:
    """A deed as the coder sees it."""

    words: tuple[Word, ...]
    begin: int
    """Word at which the deed begins."""
    end: int
    """Behind the last word that surely belongs to it."""
    verb: tuple[int, int] | None
    """Words of the verb, where it is known."""
    wordings: tuple[tuple[Match, float], ...]
    """Wordings with their weights, 0 to 1, the weightiest first."""
    future: bool
    denied: bool


def look(deed: Deed) -> Look:
    """The words of a deed, where in the sentence it stands, and which wordings it has."""
    found = words(deed)
    verb = _verb(deed, found)
    begin, end = _stretch(found, verb)
    weighed = _weighed(found, verb, begin, end)
    first = weighed[0][0].start if weighed else begin
    future, denied = _turned(found, verb[0] if verb else first)
    return Look(tuple(found), begin, end, verb, tuple(weighed), future, denied)


def _verb(deed: Deed, found: Sequence[Word]) -> tuple[int, int] | None:
    if deed.verb is None:
        return None
    start, end = deed.verb
    inside = [n for n, word in enumerate(found) if word.start < end and start < word.end]
    return (inside[0], inside[-1] + 1) if inside else None


def _stretch(found: Sequence[Word], verb: tuple[int, int] | None) -> tuple[int, int]:
    """First word and end of what surely tells the deed."""
    actors = [n for n, word in enumerate(found) if word.text == ACTOR]
    recipients = [n for n, word in enumerate(found) if word.text == RECIPIENT]
    if verb:
        before = [n for n in actors + recipients if n < verb[0] and verb[0] - n < REACH]
        begin, sure = max(before, default=max(0, verb[0] - 2)), verb[1]
    elif actors and recipients and recipients[0] < actors[0]:
        passive = found[actors[0] - 1].text in _LINKS
        begin = recipients[0] if passive else actors[0]
        sure = actors[0] + 1
    else:
        begin = actors[0] if actors else recipients[0] if recipients else 0
        sure = min((n for n in recipients if n > begin), default=begin + 3)
    end = sure
    while end < len(found) and end < begin + REACH + max(0, sure - begin):
        if end > sure + 1 and (found[end].text in _BREAKS or found[end].text in ".;:"):
            break
        if end - sure > REACH:
            break
        end += 1
    return begin, min(end, len(found))


def _weighed(
    found: Sequence[Word], verb: tuple[int, int] | None, begin: int, end: int
) -> list[tuple[Match, float]]:
    """Wordings with weights: full within a known verb, less the later they come."""
    hits = matches(found)
    if verb:
        near = [m for m in hits if m.start < verb[1] and m.end > verb[0]]
        after = [m for m in hits if verb[1] <= m.start < end]
    else:
        near, after = [], [m for m in hits if begin <= m.start < end]
    weighed: dict[Match, float] = {}
    for match in near:
        weighed[match] = 1.0
    starts = sorted({m.start for m in after})
    for match in after:
        order = starts.index(match.start) + bool(near)
        weighed[match] = LATER**order
    for match in hits:
        weighed.setdefault(match, 0.05)
    return sorted(weighed.items(), key=lambda each: (-each[1], each[0].start, each[0].kind, each[0].mode))


def _turned(found: Sequence[Word], at: int) -> tuple[bool, bool]:
    """Whether a deed at a word is to come, and whether it is denied."""
    before = found[max(0, at - 5) : at + 4]
    future = any(w.text in _FUTURE or w.text.endswith("'ll") for w in before)
    for one, two in zip(before, before[1:]):
        future |= two.text == "to" and not one.forms.isdisjoint(_PLANS | {"be"})
    denied = any(w.text in _NOT or w.text.endswith("n't") for w in before)
    return future, denied


def turned(kind: str, future: bool, denied: bool) -> str:
    """What a wording says of a deed that is to come or denied."""
    root = kind.partition("/")[0]
    if denied and root in _COOPERATION | _CONCESSION:
        return "REJECT"
    if future and not denied and root in _COOPERATION:
        return "AGREE"
    if future and not denied and root in _CONCESSION:
        return "CONCEDE/AGREE"
    if future and not denied and root in _FORCE:
        return "THREATEN"
    return kind


def lexical(looks: Sequence[Look]) -> Table:
    """Scores of the wordings and turns. Shape (n_deeds, 3 x n_kinds + 6), 0 to 1."""
    order = {kind: n for n, kind in enumerate(kinds())}
    size = len(order)
    table = np.zeros((len(looks), 3 * size + 6), np.float32)
    for row, one in zip(table, looks, strict=True):
        for match, weight in one.wordings:
            said = turned(match.kind, one.future, one.denied)
            if weight == 1:
                row[order[said]] = 1
            elif weight > 0.05:
                row[size + order[match.kind]] = max(row[size + order[match.kind]], weight)
            else:
                row[2 * size + order[match.kind]] = 1
        texts = [word.text for word in one.words]
        row[-6:] = (
            one.future, one.denied, RECIPIENT in texts, texts.count(ACTOR) > 1,
            RECIPIENT in texts and ACTOR in texts and texts.index(RECIPIENT) < texts.index(ACTOR),
            not one.wordings or one.wordings[0][1] <= 0.05,
        )  # fmt: skip
    return table


def features(deeds: Sequence[Deed], encoder: Encoder) -> Table:
    """What the classifier is given, one row a deed."""
    looks = [look(deed) for deed in deeds]
    near = [written(one.words[one.begin : one.end], *NAMES) for one in looks]
    whole = [written(one.words, *NAMES) for one in looks]
    vectors = encoder.encode([*near, *whole])
    return np.hstack([vectors[: len(deeds)], vectors[len(deeds) :], lexical(looks)])
