"""Absences: what is expressly said not to be, kept as what it is."""

from collections.abc import Iterable, Iterator

from stemma.model.content import TELLING, about, content_of, silent
from stemma.model.scene import Scene
from stemma.model.weighing import Sight, Weighing
from stemma.records import Absence, Act, Span
from stemma.text.words import words

_MISSED = frozenset(
    """commitment progress agreement detail deal mention statement alliance ally evidence
    confirmation announcement comment timetable deadline guarantee pact treaty breakthrough plan
    project investment condition explanation response reply figure number date line""".split()
)
"""Nouns whose absence is worth telling."""


Key = tuple[tuple[str, ...], frozenset[str]]


def absences(scenes: Iterable[Scene], weighing: Weighing) -> list[Absence]:
    """Every absence that statements tell of, ordered by place."""
    sights: list[Sight[Key]] = []
    shown: dict[Key, Span] = {}
    for scene in scenes:
        for missing, act in _shown(scene):
            stems = frozenset(w.stem for w in words(scene.text(missing)) if w.content)
            main = scene.collection.main_pair(scene.span.document) or ()
            sides = tuple(sorted(scene.of_act(act) or scene.sides or main))
            if not stems or not sides:
                continue
            key = (sides, stems)
            sights.append(Sight(key, scene.claim.id, scene.statement, scene.span))
            shown.setdefault(key, missing)
    return [
        Absence(
            seen.key[0], weighing.text(shown[seen.key]), seen.claims, seen.evidence, seen.support
        )
        for seen in weighing.seen(sights)
    ]


def _shown(scene: Scene) -> Iterator[tuple[Span, Act]]:
    """The words that say what is not there, each with the act that they belong to."""
    found: dict[Span, Act] = {}
    for act in scene.acts:
        head = act.lemma.split()[0]
        if silent(scene, act):
            found[about(scene, act, content_of(scene, act))] = act
        elif act.negated and act.under is None and (act.lemma in _MISSED or head in TELLING):
            last = max([act.span.end, *(p.span.end for p in act.parties)])
            first = min([act.span.start, *(p.span.start for p in act.parties)])
            found[Span(act.span.document, first, last)] = act
        for party in act.parties:
            norms = [word.norm for word in words(scene.text(party.span))]
            if norms[:1] == ["no"] and any(n.removesuffix("s") in _MISSED for n in norms):
                found[party.span] = act
    yield from found.items()
