"""Undertakings: planned things of several actors, and how far they have come."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from stemma.model.dimensions import dimension
from stemma.model.findings import part, sides_of
from stemma.model.progress import state_of
from stemma.model.scene import Scene, is_side, since
from stemma.model.weighing import Sight, Weighing
from stemma.model.wording import words
from stemma.records import (
    UNDERTAKING_STATES,
    Act,
    Entity,
    Finding,
    Party,
    Span,
    Stage,
    Undertaking,
    UndertakingState,
)

KINDS = frozenset(
    """pipeline reactor plant dam port railway road highway bridge tunnel cable line corridor
    terminal refinery mine base station satellite campus university college institute academy school
    programme program project exercise drill treaty accord agreement deal pact contract memorandum
    venture swap loan zone fund centre center hub link grid convention partnership protocol
    mission study council library hospital factory airport canal scheme initiative facility crossing
    commission committee laboratory observatory shipyard hotline union market park farm arrangement
    framework company talk negotiation patrol survey tender consultation ceasefire
    truce sale order purchase delivery plan causeway well ferry mill consortium works smelter depot
    platform rig barrage reservoir metro tramway interconnector viaduct consulate silo jetty pier
    quay runway trial rocket telescope clinic field service bank route fleet brigade
    clearing-house""".split()
)
"""Nouns for things that are planned, agreed, built and worked."""
_ONLY_JOINT = frozenset(
    """company commission committee market union park farm field service bank route fleet
    brigade""".split()
)
"""Kinds that are undertakings of two only if they are said to be joint, or are named by both."""
_PASS_ON = frozenset(
    """talk talks negotiation negotiations work construction building plan plans project projects
    programme program contract contracts agreement agreements deal deals memorandum treaty pact
    accord round stage phase section stretch launch laying opening completion""".split()
)
"""Of what is said of these, all is said of the thing that they are about."""
_TALKS = frozenset("talk talks negotiation negotiations consultation consultations".split())
_PASSING = frozenset("talk negotiation patrol survey tender consultation ceasefire truce".split())
"""Kinds that are told of as undertakings only while they aren't over."""
_DEALS = frozenset("sale order purchase delivery plan".split())
"""Kinds that are told of as undertakings only if they come to nothing."""
_FAILED: frozenset[UndertakingState] = frozenset(("stalled", "cancelled"))
_OPEN: frozenset[UndertakingState] = frozenset(
    ("planned", "proposed", "under way", "stalled", "cancelled", "no progress reported")
)
_FOR = frozenset("for of on about over to build lay between".split())
"""After which stands what plans or work are for."""
_JOINT = frozenset("joint common shared bilateral".split())
_PRONOUNS = frozenset("it they them".split())
_NAMING = frozenset("refer call name dub know".split())


@dataclass(frozen=True, slots=True)
class Named:
    """An undertaking as one statement names it."""

    kind: str
    stems: frozenset[str]
    """The telling words of its name but the noun for it."""
    sides: frozenset[str]
    entities: frozenset[str]
    """Entities that are named in it and are no actors."""


@dataclass(eq=False)
class _Home:
    """What is gathered about one undertaking."""

    names: list[Named] = field(default_factory=list)
    phrases: list[tuple[bool, Span]] = field(default_factory=list)
    """Each with whether a machine replaced the words of its text."""
    stages: list[Stage] = field(default_factory=list)
    about: set[str] = field(default_factory=set)
    """The two whom the texts are about."""

    def take(self, scene: Scene, named: Named, phrase: Span, stage: Stage | None) -> None:
        """Add what one statement says."""
        self.names.append(named)
        self.phrases.append((scene.is_spun, phrase))
        self.stages += [stage] if stage else []
        self.about |= set(scene.collection.main_pair(phrase.document) or ())


def undertakings(
    scenes: Sequence[Scene], entities: Iterable[Entity], weighing: Weighing
) -> list[Undertaking]:
    """Every undertaking of which it is said how far it is; its states in order of time.

    Two names are of one thing if the noun for it is the same, and their other words, or the
    sides that take part, do not say otherwise. What a pronoun says of a thing that has a name
    is said of it.
    """
    things = _Things(entities)
    homes: list[_Home] = []
    of_claim: dict[tuple[str, str], int] = {}
    of_kind: dict[str, list[int]] = defaultdict(list)
    of_entity: dict[str, set[int]] = defaultdict(set)
    sights = []
    for scene in scenes:
        for named, phrase, stage in _shown(scene, things):
            # What the statements of one claim name by one noun is one thing.
            told = (scene.claim.id, named.kind)
            if told not in of_claim:
                near = {*of_kind[named.kind], *(n for e in named.entities for n in of_entity[e])}
                alike = (n for n in sorted(near) if _same(named, homes[n].names))
                of_claim[told] = next(alike, len(homes))
            home = of_claim[told]
            if home == len(homes):
                homes.append(_Home())
                of_kind[named.kind].append(home)
            homes[home].take(scene, named, phrase, stage)
            for entity in named.entities:
                of_entity[entity].add(home)
            sights.append(Sight(home, scene.claim.id, scene.statement, scene.span, scene.is_spun))
    found = []
    for seen in weighing.seen(sights):
        thing = homes[seen.key]
        sides = sorted({side for named in thing.names for side in named.sides} or thing.about)
        if not (sides and thing.stages):
            continue
        name = weighing.text(_fullest(thing.phrases))
        found.append(
            Undertaking(
                name, thing.names[0].kind, tuple(sides), dimension(name) or "diplomacy",
                _told_once(thing.stages), seen.claims, seen.support,
            )
        )  # fmt: skip
    return found


class _Things:
    """Entities that are no actors, where they are mentioned, and which are undertakings."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._at: dict[str, list[tuple[Span, str]]] = {}
        self._names: dict[str, list[Span]] = {}
        for entity in entities:
            if entity.type in ("place", "person"):
                for span in entity.mentions:
                    self._names.setdefault(span.document, []).append(span)
            if entity.type in ("facility", "product", "event", "law", "other"):
                for span in (*entity.mentions, *entity.references):
                    self._at.setdefault(span.document, []).append((span, entity.id))
        self.kinds: dict[str, str] = {}
        """The noun for each entity that was seen to be an undertaking."""

    def is_name(self, span: Span) -> bool:
        """Whether words are of the name of a place or a person: "Port Said"."""
        return any(other.overlap(span) for other in self._names.get(span.document, ()))

    def at(self, span: Span) -> frozenset[str]:
        """The entities that are mentioned at a span."""
        return frozenset(id for other, id in self._at.get(span.document, ()) if other.overlap(span))


def _shown(scene: Scene, things: _Things) -> Iterator[tuple[Named, Span, Stage | None]]:
    """The undertakings that one statement names, with what it says of how far they are."""
    known = list(_by_rule(scene, things))
    yield from known
    for named, phrase, stage in _read(scene, things):
        if not any(each and span.overlap(phrase) for _, span, each in known):
            yield named, phrase, stage


def _read(scene: Scene, things: _Things) -> Iterator[tuple[Named, Span, Stage]]:
    """The states of undertakings that the network has read in a statement."""
    for found in scene.found("undertaking"):
        name = part(found, "name")
        if name is None:
            continue
        head = scene.text(name.head).casefold()
        kind = _kind(head) or head
        stems = frozenset(w.stem for w in words(scene.text(name.span)) if w.content)
        stems -= {w.stem for w in words(kind)}
        sides = [each for each in sides_of(scene, found, "party", "name") if is_side(each)]
        if not sides:
            continue
        if len(sides) == 1:
            near = [each for each in scene.sides if is_side(each)]
            main = scene.collection.main_pair(scene.span.document) or ()
            sides += near if len(near) == 2 else main
        inside = things.at(name.span)
        things.kinds |= dict.fromkeys(inside - set(things.kinds), kind)
        state = next(each for each in UNDERTAKING_STATES if each == found.tells)
        yield Named(kind, stems, frozenset(sides), inside), name.span, _staged(scene, found, state)


def _staged(scene: Scene, found: Finding, state: UndertakingState) -> Stage:
    """A state with its date: one that the clause gives, or that of the report."""
    stated = [t.value for t in scene.times if t.value[:1].isdigit() and not since(scene, t)]
    date = stated[0] if len(stated) == 1 else scene.doc.published[:10]
    return Stage(date, len(stated) == 1, state, scene.span, scene.claim.id)


def _by_rule(scene: Scene, things: _Things) -> Iterator[tuple[Named, Span, Stage | None]]:
    """The undertakings that acts name by a noun for one."""
    verbs = [act for act in scene.acts if act.verb]
    parties = {p.span: p for act in scene.acts for p in act.parties}
    parties |= {p.span: p for one in list(parties.values()) for p in _held(scene, one)}
    for phrase, party in sorted(parties.items()):
        meant = _antecedent(scene, party) or party
        named = (meant.span, *_names(scene, meant.span))
        inside = frozenset[str]().union(*(things.at(span) for span in named))
        known = (things.kinds[id] for id in sorted(inside) if id in things.kinds)
        kind = _kind(scene.text(meant.head)) or next(known, "")
        if not kind or things.is_name(meant.head) or not _is_common(scene, kind, meant.span):
            continue
        things.kinds |= dict.fromkeys(inside, kind)
        holding = sorted(
            ((p.span.end - p.span.start, act.span, act, p)
             for act in verbs for p in act.parties
             if p.span.overlap(phrase) == phrase.end - phrase.start
             and (p.head == party.head or _passes_on(scene, p, party))),
            key=lambda each: each[:2],
        )  # fmt: skip
        if not holding:
            continue
        told = [
            _talked_of(scene, p, party, each)
            for _, _, act, p in holding if (each := _stage(scene, act, p))
        ]  # fmt: skip
        # "The exercise planned for June was called off" tells two states.
        stages = list({stage.state: stage for stage in reversed(told)}.values())[::-1]
        stage = stages[0] if stages else None
        if kind in _PASSING and stage and stage.state not in _OPEN:
            continue
        if kind in _DEALS and not (stage and stage.state in _FAILED):
            continue
        called = words(scene.text(meant.span))
        stems = frozenset(w.stem for w in called if w.content and w.norm != kind)
        sides = frozenset(_sides(scene, holding[0][2], phrase))
        named_so = Named(kind, stems, sides, inside)
        yield from ((named_so, meant.span, each) for each in stages)
        if not stages:
            yield named_so, meant.span, None


def _held(scene: Scene, party: Party) -> Iterator[Party]:
    """The thing that plans or work are for, where it is no party itself: "plans for a dam"."""
    if scene.text(party.head).casefold() not in _PASS_ON:
        return
    inside = [w for w in words(scene.text(party.span), party.span.start)
              if w.start >= party.head.end]  # fmt: skip
    for n, word in enumerate(inside):
        if _kind(word.norm) and not word.proper:
            before = [k for k in range(n) if inside[k].norm in _FOR]
            start = inside[before[-1] + 1 if before else 0].start
            head = Span(party.span.document, word.start, word.end)
            yield Party(party.role, Span(party.span.document, start, word.end), head)
            return


def _is_common(scene: Scene, kind: str, phrase: Span) -> bool:
    """Whether a phrase may name something of several: not "no treaty", not any company."""
    norms = [word.norm for word in words(scene.text(phrase))]
    none = norms[:1] == ["no"] or norms[:2] == ["any", "such"]
    if none or ("credit" in norms and kind == "line"):
        return False
    several = (pair for one in scene.notes.acts if phrase.overlap(one.span)
               for pair in scene.pairs(one))  # fmt: skip
    return kind not in _ONLY_JOINT or bool(set(norms) & _JOINT) or any(several)


def _passes_on(scene: Scene, holding: Party, party: Party) -> bool:
    """Whether what is said of a phrase is said of what stands in it: "talks on a pact".

    Not of what stands in that in turn: "talks on a railway from the port".
    """
    noun = scene.text(holding.head).casefold()
    between = scene.doc.text[holding.head.end : party.span.start]
    inner = [w.norm for w in words(between) if _kind(w.norm)]
    return (noun in _PASS_ON or not _kind(noun)) and set(inner) <= _PASS_ON


def _talked_of(scene: Scene, holding: Party, party: Party, stage: Stage) -> Stage:
    """What is agreed, or goes on, about talks on a thing is so of them: the thing is proposed."""
    talks = scene.text(holding.head).casefold() in _TALKS and holding.head != party.head
    further = talks and stage.state in ("agreed", "under way", "working", "finished", "planned")
    return replace(stage, state="proposed") if further else stage


def _antecedent(scene: Scene, party: Party) -> Party | None:
    """What a pronoun stands for, if the sentence before names just one undertaking."""
    if scene.text(party.head).casefold() not in _PRONOUNS:
        return None
    sentences = scene.notes.sentences
    here = next((n for n, s in enumerate(sentences) if s.span.overlap(party.span)), 0)
    if not here or sentences[here].paragraph != sentences[here - 1].paragraph:
        return None
    named = {
        p.head: p for act in scene.notes.acts for p in act.parties
        if p.head.overlap(sentences[here - 1].span) and (kind := _kind(scene.text(p.head)))
        and _is_common(scene, kind, p.span)
    }  # fmt: skip
    return next(iter(named.values())) if len(named) == 1 else None


def _names(scene: Scene, phrase: Span) -> Iterator[Span]:
    """What a thing is said to be called: "a pipeline known as Power of Siberia 2"."""
    for act in scene.notes.acts:
        if act.lemma in _NAMING and any(
            p.role == "object" and p.span == phrase for p in act.parties
        ):
            yield from (p.span for p in act.parties if p.role == "as")


def _kind(head: str) -> str:
    """The noun for an undertaking that a phrase is headed by; empty if it is none."""
    word = head.casefold()
    singular = word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")
    return next((each for each in (word, singular) if each in KINDS), "")


def _sides(scene: Scene, act: Act, phrase: Span) -> list[str]:
    """Who takes part: in the name of the thing, in the act, or in the clause.

    What is joint is of the two whom the text is about.
    """
    inside = [
        pair for one in scene.notes.acts
        if phrase.overlap(one.span) for pair in scene.pairs(one)
    ]  # fmt: skip
    pairs = inside or scene.pairs(act)
    if pairs:
        return sorted({each for pair in pairs for each in pair})
    if {w.norm for w in words(scene.text(phrase))} & _JOINT:
        return list(scene.collection.main_pair(scene.span.document) or ())
    return list(scene.sides) if len(scene.sides) <= 2 else []


def _same(named: Named, names: Sequence[Named]) -> bool:
    """Whether a name is of the thing that others name."""
    if named.entities & frozenset[str]().union(*(each.entities for each in names)):
        return True
    if named.kind != names[0].kind:
        return False
    own = frozenset[str]().union(*(each.stems for each in names))
    sides = frozenset[str]().union(*(each.sides for each in names))
    if named.stems and own:
        return bool(named.stems & own) and bool(named.sides & sides or not named.sides)
    return bool(named.sides & sides)


def _stage(scene: Scene, act: Act, party: Party) -> Stage | None:
    """What an act says of how far a thing is; None if it says nothing of that.

    The date is one that belongs to the act; else it is that of the report.
    """
    state: UndertakingState | None = state_of(scene, act, party)
    if state is None:
        return None
    stated = [
        t.value for t in scene.times
        if t.value[:1].isdigit() and any(p.span.overlap(t.span) for p in act.parties)
    ]  # fmt: skip
    date = stated[0] if stated else scene.doc.published[:10]
    return Stage(date, bool(stated), state, scene.span, scene.claim.id)


def _told_once(stages: Iterable[Stage]) -> tuple[Stage, ...]:
    """The stages in order of time, each state of a date once for each place that says it."""
    found = {(s.date, s.state, s.evidence): s for s in sorted(stages, reverse=True)}
    return tuple(sorted(found.values()))


def _fullest(phrases: Sequence[tuple[bool, Span]]) -> Span:
    """The longest name in a text whose words are its own, the first of equals."""
    return max(phrases, key=lambda p: (not p[0], p[1].end - p[1].start, -p[1].start))[1]
