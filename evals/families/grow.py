"""Let copyists copy from each other, and know who had what from whom."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count

from evals.families.changes import Change, changed
from evals.families.copying import (
    Synonyms,
    condensed,
    edited,
    excerpt,
    extended,
    lifted,
    mixed,
    reordered,
    substituted,
    thinned,
)
from evals.families.draft import Draft, Written, written

KINDS = (
    "excerpt", "edited", "substituted", "rearranged", "condensed", "lifted", "digest", "correction"
)  # fmt: skip
"""How a copy may be made."""
RATES = (0.3, 0.6, 0.9)
"""How many of its telling words a substituted copy may replace."""


@dataclass(frozen=True)
class Edge:
    """A copy and what it was copied from."""

    child: str
    parent: str
    kind: str
    changes: tuple[Change, ...] = ()


@dataclass
class Family:
    """Witnesses that go back to one or several roots."""

    drafts: dict[str, Draft] = field(default_factory=dict)
    """By name, lost ones too."""
    edges: list[Edge] = field(default_factory=list)
    lost: set[str] = field(default_factory=set)
    roots: list[str] = field(default_factory=list)

    def witnesses(self) -> dict[str, Written]:
        """What survives, as text."""
        return {
            name: written(d) for name, d in sorted(self.drafts.items()) if name not in self.lost
        }

    def roots_of(self, name: str) -> set[str]:
        """The roots that a document goes back to."""
        parents = [e.parent for e in self.edges if e.child == name]
        return {root for p in parents for root in self.roots_of(p)} if parents else {name}

    def descends(self, name: str, other: str) -> bool:
        """Whether a text is a copy of another one, or a copy of a copy."""
        parents = [e.parent for e in self.edges if e.child == name]
        return any(p == other or self.descends(p, other) for p in parents)

    def words(self, name: str) -> dict[str, str]:
        """What a text reads for each origin."""
        return {t.origin: t.text for line in self.drafts[name].lines for t in line.tokens}

    def shared(self, left: str, right: str) -> set[str]:
        """Origins of the words that both have, of whatever reading."""
        return self.drafts[left].origins() & self.drafts[right].origins()


@dataclass(frozen=True)
class Means:
    """What copyists have at hand."""

    synonyms: Mapping[str, Synonyms]
    hosts: Sequence[Draft]
    """Texts of other matter, for commentaries and digests. In one family each is used once."""


def copied(
    draft: Draft, kind: str, name: str, means: Means, rng: random.Random
) -> tuple[Draft, tuple[Change, ...]]:
    """A copy of one kind, with what it says otherwise.

    "substituted" may name a source of synonyms and a rate: "substituted wordnet 0.6".
    """
    taken = count()
    if kind == "excerpt":
        return excerpt(draft, rng), ()
    if kind == "edited":
        return changed(edited(draft, rng), rng, rng.randint(0, 2), name, taken)
    if kind.startswith("substituted"):
        source, rate = kind.split()[1:] or (rng.choice(sorted(means.synonyms)), rng.choice(RATES))
        copy = substituted(draft, rng, means.synonyms[source], float(rate))
        return changed(copy, rng, rng.randint(0, 1), name, taken)
    if kind == "rearranged":
        return changed(reordered(thinned(draft, rng), rng), rng, rng.randint(0, 2), name, taken)
    if kind == "condensed":
        return changed(condensed(draft, rng), rng, rng.randint(0, 2), name, taken)
    if kind == "lifted":
        return lifted(draft, means.hosts[0], rng, name, taken), ()
    if kind == "digest":
        other = condensed(means.hosts[0], rng, 0.2, 0.4)
        halves = [condensed(draft, rng), other]
        rng.shuffle(halves)
        return mixed(*halves), ()
    if kind == "correction":
        copy, changes = changed(edited(draft, rng), rng, rng.randint(1, 3), name, taken)
        return extended(copy, means.hosts[0].lines[3:5]), changes
    raise ValueError(f"no kind of copying is called {kind!r}; there are {', '.join(KINDS)}")


def grow(
    seeds: Mapping[str, Draft],
    means: Means,
    rng: random.Random,
    *,
    n_copies: int,
    depth: int = 4,
    lost: float = 0.3,
    kinds: Sequence[str] = KINDS,
) -> Family:
    """A family from one or several roots, which may tell one happening independently.

    Args:
        seeds: The roots, by name.
        means: What copyists have at hand.
        rng: Decides everything.
        n_copies: How many copies are made.
        depth: The longest chain of copies.
        lost: The share of the texts with two copies or more that do not survive.
        kinds: How they are made.
    """
    means = replace(means, hosts=rng.sample(means.hosts, len(means.hosts)))
    family = Family(drafts=dict(seeds), roots=sorted(seeds))
    level = dict.fromkeys(seeds, 0)
    for n in range(n_copies):
        parent = _exemplar(family, level, rng, depth)
        name = f"{family.roots[0]}.{n}"
        kind = rng.choice(kinds)
        own = replace(means, hosts=means.hosts[n % len(means.hosts) :])
        draft, changes = copied(family.drafts[parent], kind, name, own, rng)
        family.drafts[name] = draft
        family.edges.append(Edge(name, parent, kind, changes))
        level[name] = level[parent] + 1
    _lose(family, rng, lost)
    return family


def _exemplar(family: Family, level: Mapping[str, int], rng: random.Random, depth: int) -> str:
    """Whoever is long enough to be copied, roots and early copies sooner."""
    able = [
        name for name, draft in family.drafts.items()
        if level[name] < depth and draft.n_words >= 100 and len(draft.lines) >= 5
    ]  # fmt: skip
    return rng.choices(able, [0.6 ** level[name] for name in able])[0]


def _lose(family: Family, rng: random.Random, share: float) -> None:
    """Lose texts that several copies tell of."""
    for name in sorted(family.drafts):
        copies = sum(edge.parent == name for edge in family.edges)
        if copies >= 2 and rng.random() < share:
            family.lost.add(name)
