"""Draw the stemma: who took which passages from whom, seen or lost.

The witnesses of a family are laid beside each other word by word (`table`), and the tree
is drawn by which their words are told with the least effort (`cost`, `tree`). A witness may
stand between others only if it is not younger than its copies.
"""

import itertools
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from stemma.derive.cost import Ledger
from stemma.derive.credits import credited_outlet, is_revision, name_of_archetype
from stemma.derive.families import Family
from stemma.derive.lines import Reading
from stemma.derive.parting import parts
from stemma.derive.spinning import Fluency, fluency
from stemma.derive.table import Row, Table, lay_out
from stemma.derive.tree import find, is_lost
from stemma.records import LAID_OVER, TOLD, Archetype, Derivation, DerivationKind, Parallel, Span
from stemma.text.fluency import is_known

WHOLE, NEARLY = 0.4, 0.8
"""Share of the passages of a text whose words a machine replaced that its exemplar must have,
and of what any other witness has of them."""

NATS = 3.0
"""So much dearer is the other way round before it is called improbable (one to e)."""


@dataclass(frozen=True, slots=True)
class Stemma:
    """The descent of all documents."""

    derivations: tuple[Derivation, ...]
    archetypes: tuple[Archetype, ...]


def draw(families: Sequence[Family], readings: Mapping[str, Reading]) -> Stemma:
    """Find each member's ancestor in each family."""
    derivations: list[Derivation] = []
    archetypes: list[Archetype] = []
    for part in (part for family in families for part in parts(family)):
        drawn = _Drawn(part, readings)
        derivations.extend(drawn.derivations())
        archetypes.extend(drawn.archetypes())
    return Stemma(
        tuple(sorted(derivations, key=lambda d: (d.document, d.ancestor))),
        tuple(sorted(archetypes, key=lambda a: a.id)),
    )


class _Drawn:
    """One family with its tree."""

    def __init__(self, family: Family, readings: Mapping[str, Reading]) -> None:
        self._readings = readings
        self._family = family
        self._between = {frozenset((e.left, e.right)): e for e in family.evidence}
        self._fluency = fluency([p for e in family.evidence for p in e.parallels], readings)
        self._table = lay_out(family, readings)
        self._held: dict[str, dict[str, float]] = {}
        members = self._table.members
        self._able = {
            child: {m for m in members if self._may_precede(m, child)} for child in members
        }
        self._ledger = Ledger(self._table, _natural(self._table, readings))
        seen = {m: self._table.row(m) for m in members}
        self._tree = find(seen, self._ledger, self._able)

    def _may_precede(self, parent: str, child: str) -> bool:
        """Whether nothing that is known of the two texts forbids it."""
        if parent == child or (self._spun(parent) and not self._spun(child)):
            return False
        if self._spun(child) and not self._is_whole(parent, child):
            return False
        theirs, mine = self._readings[parent], self._readings[child]
        elder, copy = theirs.doc, mine.doc
        older, younger = elder.published, copy.published
        if older and younger and older[:10] != younger[:10]:
            return older < younger
        if is_revision(elder) != is_revision(copy):
            return is_revision(copy)
        named = credited_outlet(mine, theirs)
        if bool(named) != bool(credited_outlet(theirs, mine)):
            return bool(named)
        return not (older and younger) or older <= younger

    def _is_whole(self, parent: str, child: str) -> bool:
        """Whether it has what a text has whose words were replaced: software adds nothing."""
        if child not in self._held:
            others = (m for m in self._table.members if m != child)
            self._held[child] = {m: self._table.share_held(child, m) for m in others}
        has = self._held[child]
        return has[parent] >= max(WHOLE, NEARLY * max(has.values()))

    def archetypes(self) -> list[Archetype]:
        """The lost texts, each with the witnesses that are nearest to it."""
        return [
            Archetype(
                self._id(name), tuple(sorted(self._witnesses(name))), self._name(name),
                self._id(self._told(above)) if (above := self._tree.parents[name]) else None,
            )
            for name in sorted(self._tree.parents) if is_lost(name)
        ]  # fmt: skip

    def derivations(self) -> list[Derivation]:
        return [
            self._derivation(child, parent)
            for child, parent in sorted(self._tree.parents.items())
            if parent is not None and not is_lost(child)
        ]

    def _told(self, ancestor: str) -> str:
        """The ancestor that is named: a lost text between two that are known is an archetype
        with an ancestor of its own, and what descends from it descends from that."""
        above = self._tree.parents[ancestor]
        return self._told(above) if is_lost(ancestor) and above else ancestor

    def _id(self, name: str) -> str:
        if not is_lost(name):
            return name
        key = " ".join(sorted(self._below(name)))
        return "a-" + blake2b(key.encode(), digest_size=6).hexdigest()

    def _witnesses(self, name: str) -> list[str]:
        """The witnesses that go back to a lost text through no other witness."""
        found = []
        for child in self._tree.children(name):
            found += self._witnesses(child) if is_lost(child) else [child]
        return found

    def _below(self, name: str) -> list[str]:
        found = [] if is_lost(name) else [name]
        for child in self._tree.children(name):
            found += self._below(child)
        return found

    def _name(self, name: str) -> str | None:
        return name_of_archetype([self._readings[m] for m in self._witnesses(name)])

    def _direction(self, child: str, parent: str) -> float:
        """Probability that the copy was made this way round."""
        if is_lost(parent) or child not in self._able[parent]:
            return 1.0
        rows, tree, ledger = self._tree.rows, self._tree, self._ledger
        above = tree.parents[parent]
        here = ledger.copy(rows[parent], rows[child]) + self._from(above, parent)
        there = ledger.copy(rows[child], rows[parent]) + self._from(above, child)
        return 1 / (1 + math.exp(min(50.0, (here - there) / NATS)))

    def _from(self, above: str | None, name: str) -> float:
        row = self._tree.rows[name]
        return self._ledger.root(row) if above is None else self._ledger.copy(
            self._tree.rows[above], row)  # fmt: skip

    def _shown_by(self, child: str, ancestor: str) -> str:
        """The witness that shows best what `child` has from its ancestor."""
        if not is_lost(ancestor):
            return ancestor
        mine = self._table.row(child) > 0
        others = [m for m in self._below(ancestor) if m not in self._below(child)]
        return max(others, key=lambda m: (int((mine & (self._table.row(m) > 0)).sum()), m))

    def _derivation(self, child: str, parent: str) -> Derivation:
        ancestor = self._told(parent)
        shown_by = self._shown_by(child, ancestor)
        evidence = [e for e in self._family.evidence if child in (e.left, e.right)]
        shown = self._between.get(frozenset((child, shown_by)))
        used = [shown] if shown and not is_lost(ancestor) else evidence
        parallels = sorted(
            {p.id: p for e in used for p in e.parallels}.values(), key=lambda p: p.id
        )
        reading = self._readings[child]
        passages = self._passages(child, self._tree.rows[parent])
        share = _length(passages) / max(1, len(reading.doc.text))
        probability = max((e.probability for e in used), default=0.5)
        direction = round(max(0.5, self._direction(child, parent)), 4)
        return Derivation(
            document=child,
            ancestor=self._id(ancestor),
            kind=self._kind(child, shown_by, share, parallels),
            share=round(min(1.0, share), 4),
            probability=round(max(probability, 0.5), 4),
            parallels=tuple(p.id for p in parallels),
            passages=tuple(passages),
            reasons=tuple(self._reasons(child, ancestor, shown_by, direction < TOLD)),
            direction=direction,
        )

    def _passages(self, child: str, ancestor: Row) -> list[Span]:
        """The stretches of a document whose words its ancestor has, in order."""
        reading = self._readings[child]
        held = self._table.held_words(child, ancestor)
        spans = []
        for (doc_id, n), inside in sorted(held.items()):
            words = reading.lines[n].words
            here = [w for w, has in zip(words, inside, strict=True) if has]
            if len(here) >= 3:
                line = reading.lines[n].span
                end = line.end if here[-1] is words[-1] else here[-1].end
                start = line.start if here[0] is words[0] else here[0].start
                spans.append(Span(doc_id, start, end))
        return _merged(spans)

    def _spun(self, member: str) -> bool:
        found: Fluency | None = self._fluency.get(member)
        return found is not None and found.spun

    def _kind(
        self, child: str, shown_by: str, share: float, parallels: Sequence[Parallel]
    ) -> DerivationKind:
        """What the copyist did, from what became of the passages."""
        mine, theirs = self._readings[child], self._readings[shown_by]
        if self._spun(child):
            return "substituted"
        tight = [p for p in parallels if p.kind in LAID_OVER]
        taken = _length(_covered(child, parallels))
        laid_over = _length(_covered(child, tight))
        if laid_over >= 0.5 * taken:
            if share < 0.6:
                return "lifted"
            if all(p.kind == "verbatim" for p in tight):
                return "verbatim"
            older, younger = theirs.doc.published, mine.doc.published
            same_outlet = mine.doc.outlet == theirs.doc.outlet != ""
            if same_outlet and (is_revision(mine.doc) or "" < older < younger):
                return "updated"
            return "edited"
        given = _length(_covered(shown_by, parallels))
        return "condensed" if taken < 0.8 * given or share < 0.8 else "paraphrased"

    def _reasons(self, child: str, ancestor: str, shown_by: str, is_open: bool) -> list[str]:
        """Why we think so, in sentences."""
        reasons = []
        evidence = self._between.get(frozenset((child, shown_by)))
        name = self._readings[shown_by].doc.name
        for finding in evidence.findings if evidence else ():
            reasons.append(f"With {name}: {finding.detail}.")
        if self._spun(child):
            f = self._fluency[child]
            reasons.append(
                f"At {f.sites} places where only words differ, {f.mine:.0%} of its neighbouring "
                f"words are pairs English is known to use, against {f.theirs:.0%} in the others: "
                "its words were replaced by a machine."
            )
        if is_lost(ancestor):
            reasons.append("No document in the archive holds all that the copies share.")
        elif self._readings[ancestor].doc.published and self._readings[child].doc.published:
            reasons.append(f"{name} was published no later.")
        elif outlet := credited_outlet(self._readings[child], self._readings[ancestor]):
            reasons.append(f"It credits {outlet}, the outlet of {name}.")
        elif is_open:
            reasons.append(f"Whether it or {name} was first, the texts do not tell.")
        else:
            reasons.append(f"{name} holds what was taken, and more.")
        return reasons


def _natural(table: Table, readings: Mapping[str, Reading]) -> NDArray[np.float32]:
    """How well each reading goes with its neighbours. Shape (n_columns, n_readings + 1)."""
    n = int(table.readings.max(initial=0)) + 1
    total, count = np.zeros((len(table.block), n), np.float32), np.zeros((len(table.block), n))
    for (member, line), columns in table.columns.items():
        row, words = table.row(member), readings[member].lines[line].words
        known = [is_known(a.norm, b.norm) for a, b in itertools.pairwise(words)]
        for k, column in enumerate(columns):
            beside = [*known[max(0, k - 1) : k], *known[k : k + 1]]
            total[column, row[column]] += sum(beside) / max(1, len(beside))
            count[column, row[column]] += 1
    return (total / np.maximum(count, 1)).astype(np.float32)


def _length(spans: Sequence[Span]) -> int:
    return sum(span.end - span.start for span in spans)


def _covered(doc_id: str, parallels: Sequence[Parallel]) -> list[Span]:
    """The passages of a document that the parallels cover."""
    return _merged(s for p in parallels for s in (p.left, p.right) if s.document == doc_id)


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end + 1:
            last = merged.pop()
            merged.append(Span(span.document, last.start, max(last.end, span.end)))
        else:
            merged.append(span)
    return merged
