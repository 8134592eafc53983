"""Who does what to whom, end to end: actors and recipients of the labelled events.

Each sentence of `evals/labels/events.tsv` goes through all stages as a document of its own, with
the date that `evals.actors` gives it. An event's *act* is the one whose verb overlaps the words
that the label has for the event; of several the first, and if no verb does, the first noun that
stands for a deed. So it does not matter what the act is coded as, nor whether it is. Its actors and
recipients are those that `stemma.model.partaking` reads from it.

The *event* is the coded one at those words. Where there is none, nobody is right, not even where
the label has nobody.

Actors are right if the ids of those with a code are the ids of the label, all of them and no
others. So if the label has none, or nobody with a code, they are right if nobody with a code is
given. The same for recipients. At the level of states only the state counts, or the organisation.

The baseline takes the first state that the sentence names for the actor and the second for the
recipient.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from pathlib import Path

from stemma.model.actors import Actors
from stemma.model.partaking import sides
from stemma.model.scene import Collection
from stemma.model.states import Atlas
from stemma.pipeline import analyse
from stemma.records import Act, Actor, Analysis, Document, Place, Span

GROUPS = ("IGO", "NGO", "IMG")
Ids = frozenset[str]


@dataclass(frozen=True, slots=True)
class Sides:
    """Who acts and on whom, by the ids of those who have a code."""

    actors: Ids = frozenset()
    recipients: Ids = frozenset()

    def states(self) -> "Sides":
        """The same by the states and organisations alone."""
        return Sides(states(self.actors), states(self.recipients))


@dataclass(frozen=True, slots=True)
class Label:
    """One labelled event."""

    id: str
    """Of the sentence."""
    text: str
    verb: str
    """The words of the event, several by semicolon."""
    wanted: Sides
    date: str


def states(ids: Ids) -> Ids:
    """The states of ids, and the organisations among them."""
    return frozenset(one if one.split()[0] in GROUPS else one.split()[0] for one in ids)


def coded(actor: Actor) -> bool:
    """Whether an actor has a code, and not its name alone."""
    return bool(actor.state) or actor.id.split()[0] in GROUPS


def half(id: str) -> str:
    """Which half of the labels a sentence belongs to."""
    return "odd" if int(sha256(id.encode()).hexdigest(), 16) % 2 else "even"


def document(text: str, date: str) -> Document:
    """A sentence as a document of its own."""
    place = Place(path="a.txt", name="a", published=date)
    return Document(sha256(text.encode()).hexdigest()[:12], text, (place,))


def listed(path: Path) -> Iterator[Label]:
    """The labelled events in their order, without sentences that hold none."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["root"] == "-":
                continue
            actors, recipients = (
                frozenset(code.strip() for code in row[f"{role}_code"].split(";")) - {"-"}
                for role in ("actor", "recipient")
            )
            date = "" if row["source"] == "own" else "2019"
            yield Label(row["id"], row["text"], row["verb"], Sides(actors, recipients), date)


def read(labels: Iterable[Label]) -> Iterator[tuple[Label, dict[str, Sides | None]]]:
    """What each way makes of each event; None where it has no event there."""
    for _, group in groupby(labels, key=lambda label: label.id):
        same = list(group)
        sentence = Sentence(analyse([document(same[0].text, same[0].date)]))
        for label in same:
            yield (
                label,
                {
                    "first two states": first_two(label.text),
                    "the act": sentence.act(label.verb),
                    "the coded event": sentence.event(label.verb),
                },
            )


def first_two(text: str) -> Sides:
    """The first state that a sentence names as the actor, the second as the recipient."""
    found = list(dict.fromkeys(place.state for _, _, place in Atlas().named(text)))
    return Sides(frozenset(found[:1]), frozenset(found[1:2]))


class Sentence:
    """What the system makes of one sentence."""

    def __init__(self, analysis: Analysis) -> None:
        actors = Actors(analysis.documents, analysis.annotations, analysis.entities)
        self._all = Collection(analysis.documents, analysis.annotations, (), actors)
        self._text = analysis.documents[0].text
        self._acts: Sequence[Act] = analysis.annotations[0].acts
        self._events = analysis.system.events
        self._named = {actor.id: actor for actor in analysis.system.actors}
        self._scenes = [s for claim in analysis.claims for s in self._all.scenes(claim)]

    def act(self, verb: str) -> Sides:
        """Who takes part in the act at the words of an event."""
        acts = [act for act in self._acts if self._within(act.span, verb)]
        act = min(acts, key=lambda act: (not act.verb, act.span), default=None)
        if act is None:
            return Sides()
        scene = next((s for s in self._scenes if s.span.overlap(act.span)), None)
        if scene is None:
            return Sides()
        return _coded(*sides(scene, act))

    def event(self, verb: str) -> Sides | None:
        """Who takes part in the first event that is coded at the words of an event."""
        named = self._named
        for event in self._events:
            if self._within(event.span, verb):
                both = event.actors, event.recipients
                return _coded(*([named[id] for id in ids if id in named] for ids in both))
        return None

    def _within(self, span: Span, verb: str) -> bool:
        """Whether a word is one of those that a label has for its event."""
        for each in verb.split(";"):
            spot = re.search(rf"(?<!\w){re.escape(each.strip())}(?!\w)", self._text)
            if spot and spot.start() < span.end and span.start < spot.end():
                return True
        return False


def _coded(actors: Sequence[Actor], recipients: Sequence[Actor]) -> Sides:
    """Those of both who have a code; whoever acts is not among those acted on."""
    own = frozenset(actor.id for actor in actors if coded(actor))
    return Sides(own, frozenset(actor.id for actor in recipients if coded(actor)) - own)
