"""Events: what actors do to each other, coded as the PLOVER manual has it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from stemma.model.content import content_of
from stemma.model.partaking import sides
from stemma.model.plover import Code, Deed, code
from stemma.model.scene import Scene, party
from stemma.model.status import status_of
from stemma.model.verbs import is_supposed
from stemma.records import Act, Actor, Claim, Event, Party, Span
from stemma.text.vectors import Encoder

_ALONE = frozenset(("PROTEST", "MOBILIZE"))
"""Types of what a side does that need no other."""
_LIKELY, _UNWORDED, _SURE = 0.4, 0.5, 0.8
"""How probable a type must be: of a deed between two, of one that no wording tells, and of one with
one known party. Of 227 labelled events none with less than the first was right, and 9 of 26 that no
wording tells."""
_PLACES = frozenset("in at off near outside inside around".split())


@dataclass(frozen=True, eq=False)
class Doing:
    """An act of actors, where a claim says it best."""

    scene: Scene
    act: Act
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    parties: tuple[Party, ...]
    """Those that name the actors, then those that name the recipients."""


def events(claims: Iterable[Claim], scenes: Sequence[Scene], encoder: Encoder) -> list[Event]:
    """Every event that claims tell of, by date and place in the documents.

    Each claim is read in the statement that says it best: in a text whose words are its own.
    """
    best: dict[str, list[Doing]] = {}
    for scene in sorted(scenes, key=lambda s: (s.is_spun, s.doc.published or "9", s.span)):
        if not best.get(scene.claim.id):
            best[scene.claim.id] = list(_doings(scene))
    doings = [doing for claim in claims for doing in best.get(claim.id, ())]
    found: dict[tuple[Span, str], Event] = {}
    for doing, each in zip(doings, code([_deed(doing) for doing in doings], encoder), strict=True):
        if each.root and _counts(doing, each):
            event = _event(doing, each.root, each.mode, each.context)
            # Clauses of one sentence stand under several claims.
            found.setdefault((event.span, event.type), event)
    return sorted(found.values(), key=lambda event: (event.date or "9", event.span))


def _doings(scene: Scene) -> Iterator[Doing]:
    """The acts of a statement by or upon known actors, but for those that are only supposed;
    deeds within coded acts are left out."""
    if scene.statement.modality == "asked":
        return
    verbs = [act for act in scene.acts if act.verb]
    told = {act.span for act in verbs if scene.of_role(act, "actor")}
    for act in scene.acts:
        if act.under in told or (not act.verb and _inside(act, verbs)):
            continue
        doers = [p for p in act.parties if p.role == "actor" and scene.who(p.span)]
        others = [p for p in act.parties if p.role != "actor" and scene.collection.of(p.span)]
        actors, recipients = sides(scene, act)
        if (actors or _suffered(scene, act)) and not is_supposed(scene, act):
            yield Doing(scene, act, actors, recipients, (*doers, *others))


def _suffered(scene: Scene, act: Act) -> bool:
    """Whether a clause that names no doer says whom the act is done to: "monks were arrested"."""
    hit = (p for p in act.parties if p.role in ("object", "to", "against"))
    return act.verb and not party(act, "actor") and any(scene.collection.of(p.span) for p in hit)


def _counts(doing: Doing, told: Code) -> bool:
    """Whether a deed is an event: two take part, of two states or within one ("the court jailed
    the priest"), or its own words say clearly enough what one does or suffers."""
    if len({actor.id for actor in (*doing.actors, *doing.recipients)}) > 1:
        return told.probability >= (_LIKELY if told.worded else _UNWORDED)
    return told.worded and (told.root in _ALONE or told.probability >= _SURE)


def _inside(act: Act, verbs: Sequence[Act]) -> bool:
    """Whether a deed is named in a party of a verb, which then tells what becomes of it."""
    return any(p.span.overlap(act.span) for verb in verbs for p in verb.parties)


def _deed(doing: Doing) -> Deed:
    """The act as the coder takes it: places count from the start of the sentence."""
    scene, act = doing.scene, doing.act
    sentence = scene.sentence_at(act.span)

    # "stopped handing over": what is stopped says what it comes to.
    ends = [one.span.end for one in content_of(scene, act) if one.span.start > act.span.start]
    last = min(max([act.span.end, *ends]), sentence.end)
    said = Span(act.span.document, act.span.start, max(last, act.span.end))

    def place(span: Span) -> tuple[int, int]:
        return span.start - sentence.start, span.end - sentence.start

    inside = [p for p in doing.parties if p.span.overlap(sentence)]
    return Deed(
        scene.text(sentence),
        place(said) if said.overlap(sentence) else None,
        tuple(place(p.span) for p in inside if p.role == "actor"),
        tuple(place(p.span) for p in inside if p.role != "actor"),
    )


def _event(doing: Doing, root: str, mode: str, context: tuple[str, ...]) -> Event:
    scene = doing.scene
    dates = [t.value for t in scene.times if t.value[:1].isdigit()]
    places = [p for p in doing.act.parties if p.role in _PLACES]
    return Event(
        doing.act.span, root, mode, context,
        tuple(actor.id for actor in doing.actors), tuple(actor.id for actor in doing.recipients),
        dates[0] if dates else "", scene.text(places[0].span) if places else "",
        status_of(scene, doing.act, refused=root == "REJECT"), scene.claim.id,
    )  # fmt: skip
