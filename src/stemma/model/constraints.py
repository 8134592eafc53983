"""Constraints: what limits an actor, imposed by another or taken on by itself."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from stemma.model.content import about, content_of, silent
from stemma.model.dimensions import dimension
from stemma.model.scene import Scene, party, side
from stemma.model.weighing import Sight, Weighing
from stemma.records import Act, Constraint, ConstraintKind, Dimension, Party, Span
from stemma.text.words import words

_IMPOSED: dict[str, ConstraintKind] = {
    **dict.fromkeys(
        "sanction embargo penalise penalize fine boycott freeze blockade".split(), "sanction"),
    **dict.fromkeys("blacklist list designate".split(), "listing"),
    **dict.fromkeys(
        """ban bar restrict prohibit forbid curb limit control withhold restriction ban curb
        prohibition outlaw exclude tariff quota moratorium""".split(), "control"),
}  # fmt: skip
_WILLING = frozenset("will would won't wouldn't".split())
CLOSE = 2
"""Telling words that two limits on the same actor in one dimension must share to be one."""
_REACH = 20
"""Characters before a verb in which its auxiliaries are looked for."""
_LETS = frozenset("let allow permit enable authorise authorize".split())
_LIFTS = frozenset("lift ease remove end waive drop relax loosen suspend scrap repeal".split())
_LISTS = frozenset("blacklist entity".split())
_UPON = ("object", "on", "against", "to", "from", "for", "over")
_VOWS = frozenset(
    "vow pledge promise undertake commit guarantee assure swear agree pledge promise".split()
)
_LETS_BE = frozenset("refrain abstain avoid stop cease halt end desist forgo renounce".split())
_REFUSES = frozenset("refuse decline reject veto resist rebuff spurn".split())
_WARNS = frozenset("warn caution threaten".split())


@dataclass(frozen=True, slots=True)
class Limit:
    """What one statement says of a limit."""

    kind: ConstraintKind
    by: tuple[str, ...]
    on: tuple[str, ...]
    dimension: Dimension | None
    about: frozenset[str]


def constraints(scenes: Iterable[Scene], weighing: Weighing) -> list[Constraint]:
    """Every limit that statements tell of, ordered by kind, by whom and on whom."""
    homes: list[tuple[Limit, Span]] = []
    sights = []
    for scene in scenes:
        for limit, told in _shown(scene):
            home = next(
                (n for n, (known, _) in enumerate(homes) if _same(limit, known)), len(homes)
            )
            if home == len(homes):
                homes.append((limit, told))
            sights.append(Sight(home, scene.claim.id, scene.statement, scene.span))
    found = []
    for seen in weighing.seen(sights):
        limit, told = homes[seen.key]
        found.append(
            Constraint(
                limit.kind, limit.by, limit.on, weighing.text(told), limit.dimension,
                seen.claims, seen.evidence, seen.support,
            )
        )  # fmt: skip
    return sorted(found, key=lambda c: (c.kind, c.by, c.on, c.evidence))


def _same(one: Limit, two: Limit) -> bool:
    """Whether two statements speak of one limit: enough words of either are in the other."""
    if (one.kind, one.by) != (two.kind, two.by) or (one.on and two.on and one.on != two.on):
        return False
    shared = len(one.about & two.about)
    close = bool(one.on) and (one.on, one.dimension) == (two.on, two.dimension) and shared >= CLOSE
    return close or 2 * shared >= min(len(one.about), len(two.about))


def _shown(scene: Scene) -> Iterator[tuple[Limit, Span]]:
    for act in scene.acts:
        kind = _kind(scene, act)
        if kind is None:
            continue
        by = _imposing(scene, act)
        if by is None:
            continue
        on = tuple(dict.fromkeys(side(a) for a in scene.of_role(act, *_UPON) if side(a) not in by))
        content = content_of(scene, act)
        if not by and not on:
            continue
        if kind in ("pledge", "refusal", "warning"):
            if not by:
                continue
            on = on or tuple(
                side(a) for one in content for a in scene.of_role(one, *_UPON) if side(a) not in by
            )
        phrase = about(scene, act, content)
        told = scene.text(phrase)
        stems = frozenset(w.stem for w in words(told) if w.content)
        yield Limit(kind, by, tuple(dict.fromkeys(on)), dimension(told), stems), phrase


def _kind(scene: Scene, act: Act) -> ConstraintKind | None:
    """What kind of limit an act is; None if it is none."""
    head = act.lemma.split()[0]
    if head in _IMPOSED and not act.negated:
        listed = head == "list" and not (act.verb and party(act, "object"))
        return None if listed else _IMPOSED[head]
    if head in _LETS and act.negated and act.under is None:
        return "control"
    if act.verb and any(_LISTS & _norms(scene, p) for p in act.parties if p.role in ("on", "to")):
        return "listing"
    if not act.verb:
        return None
    content = content_of(scene, act)
    leaves = any(one.negated or one.lemma.split()[0] in _LETS_BE for one in content)
    if head in _VOWS and leaves:
        return "pledge"
    if (head in _LETS_BE and head in ("refrain", "abstain")) and not act.negated:
        return "pledge"
    if (head in _REFUSES or act.lemma == "rule out") and not act.negated:
        return None if silent(scene, act) else "refusal"
    if act.negated and act.under is None and _will(scene, act):
        return "refusal"
    return "warning" if head in _WARNS and not act.negated else None


def _will(scene: Scene, act: Act) -> bool:
    """Whether somebody will not do something: "would not release the figures"."""
    before = scene.doc.text[max(0, act.span.start - _REACH) : act.span.start]
    return (
        bool({word.norm for word in words(before)} & _WILLING) and party(act, "actor") is not None
    )


def _imposing(scene: Scene, act: Act) -> tuple[str, ...] | None:
    """Who limits: who does it, or who imposes what is named; None if it is lifted."""
    by = [side(a) for a in scene.of_role(act, "actor", "by")]
    if not act.verb:
        for one in scene.notes.acts:
            held = any(p.span.overlap(act.span) for p in one.parties if p.role == "object")
            if one.verb and held:
                if one.lemma.split()[0] in _LIFTS:
                    return None
                by = by or [side(a) for a in scene.of_role(one, "actor")]
    return tuple(dict.fromkeys(by))


def _norms(scene: Scene, party: Party) -> set[str]:
    return {word.norm for word in words(scene.text(party.span))}
