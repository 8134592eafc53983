"""Absences: what is expressly said not to be, kept as what it is."""

from collections.abc import Iterable, Iterator

from stemma.model.content import TELLING, about, content_of, silent
from stemma.model.scene import Scene
from stemma.model.weighing import Sight, Weighing
from stemma.records import Absence, Span
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
        for missing in _shown(scene):
            stems = frozenset(w.stem for w in words(scene.text(missing)) if w.content)
            sides = tuple(sorted(scene.sides))
            if not sides:
                main = scene.theatre.main_pair(scene.span.document)
                sides = main or ()
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


def _shown(scene: Scene) -> Iterator[Span]:
    """The words that say what is not there."""
    found: dict[Span, None] = {}
    for act in scene.acts:
        head = act.lemma.split()[0]
        if silent(scene, act):
            found[about(scene, act, content_of(scene, act))] = None
        elif act.negated and act.under is None and (act.lemma in _MISSED or head in TELLING):
            last = max([act.span.end, *(p.span.end for p in act.parties)])
            first = min([act.span.start, *(p.span.start for p in act.parties)])
            found[Span(act.span.document, first, last)] = None
        for party in act.parties:
            norms = [word.norm for word in words(scene.text(party.span))]
            if norms[:1] == ["no"] and any(n.removesuffix("s") in _MISSED for n in norms):
                found[party.span] = None
    yield from found
