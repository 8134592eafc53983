"""Draw the stemma: who took which passages from whom, seen or lost.

Within a family a witness can be the ancestor of another one only if it holds what the
other inherited, is not younger, and is not a spun text whose slips the other lacks.
Where no witness can be everybody's ancestor, they go back to a text that is lost.

Source:
    P. Maas. Textkritik. 1927 (a witness descends from another if it has all its errors
    and one more; otherwise both go back to a common ancestor).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from stemma.derive.credits import credited_outlet, is_revision, name_of_archetype
from stemma.derive.evidence import Evidence
from stemma.derive.families import Family
from stemma.derive.lines import Reading
from stemma.derive.spinning import Fluency, fluency
from stemma.records import Archetype, Derivation, DerivationKind, Parallel, ParallelKind, Span

# Share of a witness's inherited lines that an ancestor must hold. Below 1, as a
# condensed line may have no single counterpart.
HELD_BY_ANCESTOR = 0.7
# And of the lines from its first inherited one to its last, unless it merely lifts
# sentences. The highest that denies no copy in `evals/collections/tune` an ancestor that is
# there: 37 of 58 edges are right, against 33 of 57 with 0.5.
UNBROKEN = 0.65

LAID_OVER: frozenset[ParallelKind] = frozenset({"verbatim", "edited", "substituted"})
"""Kinds whose two sides can be laid over each other word by word."""


@dataclass(frozen=True, slots=True)
class Stemma:
    """The descent of all documents."""

    derivations: tuple[Derivation, ...]
    archetypes: tuple[Archetype, ...]


def draw(families: Sequence[Family], readings: Mapping[str, Reading]) -> Stemma:
    """Find each member's ancestor in each family."""
    derivations: list[Derivation] = []
    archetypes: list[Archetype] = []
    for family in families:
        tree = _Tree(family, readings)
        derivations.extend(tree.derivations())
        archetypes.extend(tree.archetype())
    return Stemma(
        tuple(sorted(derivations, key=lambda d: (d.document, d.ancestor))),
        tuple(sorted(archetypes, key=lambda a: a.id)),
    )


class _Tree:
    """One family while its tree is being found."""

    def __init__(self, family: Family, readings: Mapping[str, Reading]) -> None:
        self._readings = readings
        self._family = family
        self._between = {frozenset((e.left, e.right)): e for e in family.evidence}
        parallels = [p for e in family.evidence for p in e.parallels]
        self._fluency = fluency(parallels, readings)
        self._inherited = {m: self._lines_of(m, family.evidence) for m in family.members}
        self._parent = {m: self._choose(m) for m in family.members}
        self._id = "a-" + blake2b(" ".join(family.members).encode(), digest_size=6).hexdigest()

    def archetype(self) -> list[Archetype]:
        """The lost text, unless one seen document is the root of all."""
        roots = self._roots()
        if len(roots) < 2:
            return []
        name = name_of_archetype([self._readings[m] for m in roots])
        return [Archetype(self._id, tuple(sorted(roots)), name)]

    def derivations(self) -> list[Derivation]:
        roots = self._roots()
        found = []
        for member, parent in self._parent.items():
            if parent is not None:
                found.append(self._derivation(member, parent, parent))
            elif len(roots) > 1:
                found.append(self._derivation(member, self._id, self._closest(member)))
        return found

    def _roots(self) -> list[str]:
        return [m for m, parent in self._parent.items() if parent is None]

    def _lines_of(self, member: str, evidence: Sequence[Evidence]) -> set[int]:
        reading = self._readings[member]
        return {
            reading.index(span)
            for e in evidence
            if member in (e.left, e.right)
            for p in e.parallels
            for span in (p.left, p.right)
            if span.document == member
        }

    def _choose(self, child: str) -> str | None:
        """The member that can be the ancestor of `child` and shares most with it."""
        able = [(self._held(child, m), m) for m in self._family.members if self._can(m, child)]
        return max(able, key=lambda x: (x[0], x[1]), default=(0.0, None))[1]

    def _held(self, child: str, parent: str) -> float:
        """Score-weighted share of the child's inherited lines that `parent` has."""
        evidence = self._between.get(frozenset((child, parent)))
        if evidence is None or not self._inherited[child]:
            return 0.0
        reading = self._readings[child]
        best: dict[int, float] = {}
        for p in evidence.parallels:
            span = p.left if p.left.document == child else p.right
            line = reading.index(span)
            best[line] = max(best.get(line, 0.0), p.score)
        return sum(best.values()) / len(self._inherited[child])

    def _share_held(self, child: str, parent: str) -> float:
        evidence = self._between.get(frozenset((child, parent)))
        lines = self._lines_of(child, [evidence]) if evidence else set()
        return len(lines) / max(1, len(self._inherited[child]))

    def _has_gaps(self, child: str, parent: str) -> bool:
        """Whether `child` has matter among the inherited that is not from `parent`.

        Who lifts sentences writes matter of his own around them; whoever retells does not.
        """
        evidence = self._between[frozenset((child, parent))]
        lines = self._lines_of(child, [evidence])
        laid_over = sum(p.kind in LAID_OVER for p in evidence.parallels)
        mostly_own = 2 * len(lines) <= len(self._readings[child].lines)
        if mostly_own and 2 * laid_over > len(evidence.parallels):
            return False
        return len(lines) < UNBROKEN * (max(lines) - min(lines) + 1)

    def _can(self, parent: str, child: str) -> bool:
        """Whether `child` may have been made from `parent`."""
        if parent == child or self._spun(parent):
            return False
        if self._share_held(child, parent) < HELD_BY_ANCESTOR or self._has_gaps(child, parent):
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
        if self._spun(child):
            return True
        if older and younger and older != younger:
            return older < younger
        # Without dates, matter is lost in copying, not won: the fuller text is the elder.
        return theirs.n_words > mine.n_words

    def _spun(self, member: str) -> bool:
        found: Fluency | None = self._fluency.get(member)
        return found is not None and found.spun

    def _closest(self, member: str) -> str:
        """The witness that shows best what `member` has from the lost text."""
        others = [m for m in self._family.members if m != member]
        return max(others, key=lambda m: (self._held(member, m), m))

    def _derivation(self, child: str, ancestor: str, shown_by: str) -> Derivation:
        evidence = [e for e in self._family.evidence if child in (e.left, e.right)]
        shown = self._between.get(frozenset((child, shown_by)))
        used = [shown] if ancestor == shown_by and shown else evidence
        parallels = sorted(
            {p.id: p for e in used for p in e.parallels}.values(), key=lambda p: p.id
        )
        passages = _passages(child, parallels)
        reading = self._readings[child]
        share = _length(passages) / max(1, len(reading.doc.text))
        kind = self._kind(child, shown_by, share, parallels)
        log_odds = max((e.probability for e in used), default=0.5)
        return Derivation(
            document=child,
            ancestor=ancestor,
            kind=kind,
            share=round(min(1.0, share), 4),
            probability=round(max(log_odds, 0.5), 4),
            parallels=tuple(p.id for p in parallels),
            passages=tuple(passages),
            reasons=tuple(self._reasons(child, ancestor, shown_by)),
        )

    def _kind(
        self, child: str, shown_by: str, share: float, parallels: Sequence[Parallel]
    ) -> DerivationKind:
        """What the copyist did, from what became of the passages."""
        mine, theirs = self._readings[child], self._readings[shown_by]
        if self._spun(child):
            return "substituted"
        tight = [p for p in parallels if p.kind in LAID_OVER]
        taken = _length(_passages(child, parallels))
        laid_over = _length(_passages(child, tight))
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
        given = _length(_passages(shown_by, parallels))
        return "condensed" if taken < 0.8 * given or share < 0.8 else "paraphrased"

    def _reasons(self, child: str, ancestor: str, shown_by: str) -> list[str]:
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
        if ancestor == self._id:
            reasons.append("No document in the archive holds all that the copies share.")
        elif self._readings[ancestor].doc.published and self._readings[child].doc.published:
            reasons.append(f"{name} was published no later.")
        elif outlet := credited_outlet(self._readings[child], self._readings[ancestor]):
            reasons.append(f"It credits {outlet}, the outlet of {name}.")
        else:
            reasons.append(f"{name} is the fuller text and holds what was taken.")
        return reasons


def _length(spans: Sequence[Span]) -> int:
    return sum(span.end - span.start for span in spans)


def _passages(doc_id: str, parallels: Sequence[Parallel]) -> list[Span]:
    """The passages of a document that the parallels cover, merged, in order."""
    spans = sorted(s for p in parallels for s in (p.left, p.right) if s.document == doc_id)
    merged: list[Span] = []
    for span in spans:
        if merged and span.start <= merged[-1].end + 1:
            last = merged.pop()
            merged.append(Span(doc_id, last.start, max(last.end, span.end)))
        else:
            merged.append(span)
    return merged
