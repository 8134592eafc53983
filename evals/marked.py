"""How much of what is marked in passages kept apart the whole program finds, each read alone.

    python -m evals.marked [--rules]

The passages are the tenth of those in `training/system` from which the network did not learn. Found
is a limit with its kind and sides, an undertaking with its state, a flow with its sides, and an
absence, if what is given for it rests on words that are marked so. Right of what is given is what
rests on words that are marked as a thing of that kind. With `--rules` the network reads nothing.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

from stemma.acquire.clean import document
from stemma.model.actors import Actors
from stemma.model.scene import Collection, is_side, side
from stemma.pipeline import analyse
from stemma.records import Constraint, Flow, Place, Span, System
from stemma.text.labels import SYSTEM
from training.parting import parted
from training.system.examples import CUES, nearest, places, rows

Mark = Mapping[str, Any]
KINDS = ("limit", "undertaking", "flow", "absence")


@dataclass(frozen=True)
class Marked:
    """A passage, in which marks are looked up."""

    text: str
    document: str
    meanings: Collection

    def sides(self, mark: Mark, cue: Span, *parts: str) -> set[str]:
        """Whom the words for some parts of a mark mean."""
        told = [mark.get(part, []) for part in parts]
        words = [word for each in told for word in ([each] if isinstance(each, str) else each)]
        spots = [nearest(self.text, word, (cue.start, cue.end)) for word in words]
        meant = (side(a) for spot in spots for a in self.meanings.of(Span(self.document, *spot)))
        return {each for each in meant if is_side(each)}


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description="What is marked in passages, and found.")
    parser.add_argument("--rules", action="store_true", help="without the network")
    rules = parser.parse_args().rules
    _, kept = parted(rows())
    counts: Counter[tuple[str, str]] = Counter()
    with patch("stemma.annotate.findings.system_marks", nothing) if rules else nullcontext():
        for _, row in kept:
            counts += compared(row)
    print(f"{'':<14}{'asked':>7}{'found':>7}{'given':>7}{'right':>7}{'where none is':>15}")
    for kind in KINDS:
        asked, found, given, right, none = (
            counts[kind, what] for what in ("asked", "found", "given", "right", "none")
        )
        print(f"{kind:<14}{asked:>7}{found:>7}{given:>7}{right:>7}{none:>15}")
    return 0


def nothing(forms: Sequence[str], space: Sequence[int]) -> dict[tuple[str, str], list]:
    """What a network says that sees nothing."""
    return {row: [] for row in SYSTEM}


def compared(row: Mapping[str, Any]) -> Counter[tuple[str, str]]:
    """What is asked of a passage, found and given."""
    made = analyse([document(row["text"], Place("passage", "passage", published="2026-03-04"))])
    (doc,) = made.documents
    actors = Actors(made.documents, made.annotations, made.entities)
    cues = {}
    for kind, cue in CUES.items():
        marks = row.get(f"{kind}s", [])
        spots = places(doc.text, [mark[cue] for mark in marks])
        cues[kind] = [(m, Span(doc.id, *spot)) for m, spot in zip(marks, spots, strict=True)]
    meanings = Collection(made.documents, made.annotations, made.derivations, actors)
    marked = Marked(doc.text, doc.id, meanings)
    counts: Counter[tuple[str, str]] = Counter()
    for kind in KINDS:
        given = list(_given(made.system, kind))
        counts[kind, "asked"] += len(cues[kind])
        counts[kind, "found"] += sum(_is_found(made.system, marked, kind, *m) for m in cues[kind])
        counts[kind, "given"] += len(given)
        counts[kind, "right"] += sum(any(_meet(e, cue) for _, cue in cues[kind]) for e in given)
        counts[kind, "none"] += 0 if any(cues.values()) else len(given)
    return counts


def _given(system: System, kind: str) -> Iterator[Sequence[Span]]:
    """The words that everything given of a kind rests on."""
    if kind == "undertaking":
        yield from ([stage.evidence for stage in each.stages] for each in system.undertakings)
    elif kind == "limit":
        yield from (each.evidence for each in system.constraints)
    elif kind == "flow":
        yield from (each.evidence for each in system.flows)
    else:
        yield from (each.evidence for each in system.absences)


def _is_found(system: System, marked: Marked, kind: str, mark: Mark, cue: Span) -> bool:
    if kind == "limit":
        return any(_is_limit(each, marked, mark, cue) for each in system.constraints)
    if kind == "undertaking":
        stages = (stage for each in system.undertakings for stage in each.stages)
        return any(s.state == mark["state"] and s.evidence.overlap(cue) for s in stages)
    if kind == "flow":
        return any(_is_flow(each, marked, mark, cue) for each in system.flows)
    return any(_meet(each.evidence, cue) for each in system.absences)


def _is_limit(given: Constraint, marked: Marked, mark: Mark, cue: Span) -> bool:
    by, on = marked.sides(mark, cue, "by"), marked.sides(mark, cue, "on")
    reached = not on or bool(on & set(given.on)) or on <= set(given.by)
    right = given.kind == mark["kind"] and by <= set(given.by)
    return right and reached and _meet(given.evidence, cue)


def _is_flow(given: Flow, marked: Marked, mark: Mark, cue: Span) -> bool:
    sources = marked.sides(mark, cue, "from")
    both = sources | marked.sides(mark, cue, "to", "between")
    turned = given.directed and bool(sources) and given.actors[0] not in sources
    return both <= set(given.actors) and not turned and _meet(given.evidence, cue)


def _meet(evidence: Iterable[Span], cue: Span) -> bool:
    return any(span.overlap(cue) for span in evidence)


if __name__ == "__main__":
    sys.exit(main())
