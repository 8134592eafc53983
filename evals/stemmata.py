"""How well Stemma finds who copied from whom, where a generator knows it.

    python -m evals.stemmata --data DATA [--families 30] [--part report]

Grows families of 5 to 12 witnesses from Wikinews articles (folder `wikinews_2019` of DATA): one
to three roots that have nothing to do with each other, chains of up to four copies, a third of
the copied texts lost, no dates. Every family is read on its own, as an archive.

Edges, as F1: of a derivation and its ancestor, a lost one counting as the lost text whose witnesses
it shares most; *undirected* if the two are joined whichever way, *directed* if the one is
the ancestor of the other. A lost text with one surviving copy cannot be known and counts as none.
*As far as texts show*: of two exemplars that read alike in all that a copy has from them, either
is right. Passages: characters of the copies, against those whose words an ancestor that can be
known has.
What the copies changed in meaning, `evals.variants` measures on such families.

`tune` chose the settings; `report` is the other half of the articles, whose families nobody read.
"""

import argparse
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from evals.families import seeds, synonyms
from evals.families.draft import Draft, runs
from evals.families.grow import Edge, Family, Means, grow
from stemma.acquire.clean import document
from stemma.annotate.annotate import annotate
from stemma.collate.parallels import collate
from stemma.derive.derive import derive
from stemma.group.stories import group
from stemma.records import Archetype, Derivation, Document, Independence, Parallel, Place
from stemma.text.choices import reader
from stemma.text.vectors import Remembering, static_table, transformer

ROOT = Path(__file__).parent.parent


@dataclass
class Counts:
    """Right, found and true, of one thing."""

    right: int = 0
    found: int = 0
    true: int = 0

    def add(self, right: int, found: int, true: int) -> None:
        self.right += right
        self.found += found
        self.true += true

    @property
    def f1(self) -> float:
        return 2 * self.right / max(1, self.found + self.true)

    def __str__(self) -> str:
        precision, recall = self.right / max(1, self.found), self.right / max(1, self.true)
        return f"{precision:>10.3f}{recall:>8.3f}{self.f1:>8.3f}{self.true:>8}"


@dataclass
class Score:
    """All counts."""

    counts: dict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))
    verdicts: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    """(kind of copying or "independent", truth, verdict)."""


@dataclass(frozen=True)
class Found:
    """What the stages say of one family, with documents by name."""

    docs: Mapping[str, Document]
    parallels: tuple[Parallel, ...]
    derivations: tuple[Derivation, ...]
    archetypes: tuple[Archetype, ...]
    verdicts: Mapping[frozenset[str], Independence]


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description="Who copied from whom, in grown families.")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--families", type=int, default=30)
    parser.add_argument("--part", choices=("tune", "report"), default="report")
    options = parser.parse_args()
    if not (options.data / "wikinews_2019").exists():
        print(f"data folder not found: skipping {options.data / 'wikinews_2019'}")
        return 0
    score = Score()
    for family in families(options.data, options.part, options.families):
        measure(family, read(family), score)
    show(score)
    return 0


def families(data: Path, part: str, n: int) -> Iterable[Family]:
    """Families grown from one half of the articles."""
    rng = random.Random(f"stemmata {part}")
    roots, means = lent(data, part, rng)
    for _ in range(n):
        picked = rng.sample(list(roots), rng.choice((1, 1, 2, 3)))
        seeds_of = {name: roots[name] for name in picked}
        yield grow(seeds_of, means, rng, n_copies=rng.randint(5, 11))


def lent(data: Path, part: str, rng: random.Random) -> tuple[dict[str, Draft], Means]:
    """The roots of one half of the articles, and what copyists have: a quarter lends matter."""
    texts = [t for t in seeds.articles(data) if seeds.reported(t[0]) == (part == "report")]
    drafts = seeds.drafts(texts)
    names = sorted(drafts)
    rng.shuffle(names)
    hosts, roots = names[: len(names) // 4], names[len(names) // 4 :]
    return {name: drafts[name] for name in roots}, Means(
        synonyms.sources(data), [drafts[n] for n in hosts]
    )


def read(family: Family) -> Found:
    """What the stages say of a family."""
    named = {name: document(w.text, Place(name, name)) for name, w in family.witnesses().items()}
    docs = sorted({doc.id: doc for doc in named.values()}.values(), key=lambda d: (d.name, d.id))
    notes = [annotate(doc, reader()) for doc in docs]
    quick, close = static_table(), Remembering(transformer())
    parallels = collate(docs, notes, quick=quick, close=close)
    descent = derive(docs, notes, parallels)
    stories = group(docs, notes, parallels, descent.derivations, quick=quick, close=close)
    verdicts = descent.independence(stories)
    return Found(
        named,
        tuple(parallels),
        descent.derivations,
        descent.archetypes,
        {frozenset((v.left, v.right)): v for v in verdicts},
    )


# --- truth --------------------------------------------------------------------------------------


def known_edges(family: Family) -> list[Edge]:
    """Edges among what can be known: lost texts with fewer than two surviving branches go."""
    edges = list(family.edges)
    while True:
        for name in sorted(family.lost):
            above = [e for e in edges if e.child == name]
            below = [e for e in edges if e.parent == name]
            if (below and len(below) < 2) or (not below and above):
                rest = [e for e in edges if name not in (e.child, e.parent)]
                edges = rest + [
                    Edge(b.child, a.parent, b.kind, (*a.changes, *b.changes))
                    for a in above for b in below
                ]  # fmt: skip
                break
        else:
            return edges


def below(name: str, edges: Iterable[Edge], family: Family) -> frozenset[str]:
    """The surviving descendants of a text."""
    found: set[str] = set()
    todo = [name]
    while todo:
        at = todo.pop()
        for edge in edges:
            if edge.parent == at and edge.child not in found:
                found.add(edge.child)
                todo.append(edge.child)
    return frozenset(found - family.lost)


# --- measures -----------------------------------------------------------------------------------


def measure(family: Family, found: Found, score: Score) -> None:
    """Add what is right and wrong in one family."""
    edges = known_edges(family)
    _edges(family, found, edges, score)
    _passages(family, found, edges, score)
    _verdicts(family, found, edges, score)


def _edges(family: Family, found: Found, edges: list[Edge], score: Score) -> None:
    name_of = {doc.id: name for name, doc in found.docs.items()}
    lost = {e.parent for e in edges if e.parent in family.lost}
    for archetype in found.archetypes:
        id, names = archetype.id, {name_of[w] for w in archetype.witnesses}
        near = [(len(names & below(x, edges, family)), x) for x in sorted(lost)]
        best = max(near, default=(0, ""))
        name_of[id] = best[1] if best[0] else id
    between = {(w, a.ancestor): a.id for a in found.archetypes if a.ancestor for w in a.witnesses}
    told = {(name_of[a.id], name_of[a.ancestor]) for a in found.archetypes if a.ancestor}
    sure = set(told)
    for d in found.derivations:
        parent = between.get((d.document, d.ancestor), d.ancestor)
        told.add((name_of[d.document], name_of[parent]))
        if d.directed:
            sure.add((name_of[d.document], name_of[parent]))
    true = {(e.child, e.parent) for e in edges}
    same = {(e.child, other): (e.child, e.parent) for e in edges for other in _alike(e, family)}
    _count(told, sure, true, "", score)
    shown = ({same.get(e, e) for e in x} for x in (told, sure))
    _count(*shown, true, " as far as texts show", score)


Edges = set[tuple[str, str]]


def _count(told: Edges, sure: Edges, true: Edges, how: str, score: Score) -> None:
    score.counts[f"edges, directed{how}"].add(len(sure & true), len(sure), len(true))
    either, both = {frozenset(e) for e in told}, {frozenset(e) for e in true}
    score.counts[f"edges{how}"].add(len(either & both), len(either), len(both))
    if not how:
        score.counts["direction left open"].add(len(told - sure), len(told), len(told))


def _alike(edge: Edge, family: Family) -> list[str]:
    """Texts that read the same as an exemplar in all that the copy has from it."""
    copy = family.drafts[edge.child].origins()
    words = family.words(edge.parent)
    taken = {o: words[o] for o in copy & words.keys()}
    return [
        name
        for name in family.drafts
        if name not in (edge.child, edge.parent)
        and not family.descends(name, edge.child)
        and taken.items() <= family.words(name).items()
    ]


def _passages(family: Family, found: Found, edges: list[Edge], score: Score) -> None:
    witnesses = family.witnesses()
    for name, text in witnesses.items():
        true: set[int] = set()
        for edge in edges:
            if edge.child != name:
                continue
            had = family.drafts[edge.parent].origins()
            if edge.parent in family.lost:
                others = [o for o in witnesses if o != name]
                had &= {t for o in others for t in family.drafts[o].origins()}
            for start, end in runs([text.spans[o] for o in text.spans.keys() & had], 1):
                true.update(range(start, end))
        told: set[int] = set()
        for d in found.derivations:
            if d.document == found.docs[name].id:
                for span in d.passages:
                    told.update(range(span.start, span.end))
        score.counts["passages, characters"].add(len(true & told), len(told), len(true))


def _verdicts(family: Family, found: Found, edges: list[Edge], score: Score) -> None:
    names = sorted(family.witnesses())
    kind = {e.child: e.kind for e in edges}
    for n, left in enumerate(names):
        for right in names[n + 1 :]:
            ids = frozenset((found.docs[left].id, found.docs[right].id))
            if len(ids) == 1:
                continue
            shared = len(family.shared(left, right))
            if shared < FEWEST_SHARED and family.roots_of(left) & family.roots_of(right):
                continue  # of one origin, and nothing to show it
            verdict = found.verdicts.get(ids)
            said = verdict.verdict if verdict else "independent"
            truth = "dependent" if shared else "independent"
            made = {kind.get(left, "root"), kind.get(right, "root")}
            harder = max(made, key=ORDER.index) if shared else "none"
            score.verdicts[harder, truth, said] += 1


FEWEST_SHARED = 12
"""Words that two copies of one text must both have to be asked for."""

ORDER = ("root", "excerpt", "edited", "correction", "rearranged", "condensed", "digest",
         "substituted", "lifted")  # fmt: skip
"""Kinds of copying, the easier to see first."""


def show(score: Score) -> None:
    """Print the tables."""
    print(f"{'found':<36}{'precision':>10}{'recall':>8}{'F1':>8}{'true':>8}")
    for what, counts in sorted(score.counts.items()):
        print(f"{what:<36}{counts}")
    print(
        f"\n{'pair, harder kind':<24}{'dependent':>10}{'unknown':>9}{'independent':>13}{'pairs':>7}"
    )
    for kind in (*ORDER[1:], "none"):
        row = {v: sum(n for (k, _, said), n in score.verdicts.items() if k == kind and said == v)
               for v in ("dependent", "unknown", "independent")}  # fmt: skip
        total = sum(row.values())
        if total:
            print(f"{kind:<24}{row['dependent'] / total:>10.3f}{row['unknown'] / total:>9.3f}"
                  f"{row['independent'] / total:>13.3f}{total:>7}")  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
