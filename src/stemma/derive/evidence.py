"""Weigh whether two documents rest on one text, or only on one happening.

Copies keep three things that independent reporters do not share: sentences in the same
order, sentences that can be laid over each other word by word, and many small details.
Each feature is a function whose docstring is the sentence a reader sees beside its
value. Quoted words count in none of them.
"""

import itertools
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from stemma.derive.credits import credited_outlet, shared_agency
from stemma.derive.facts import held
from stemma.derive.lines import Line, Reading
from stemma.records import LAID_OVER, Parallel, Span

# A parallel starts to speak for copying here; 0 is nothing shared, 1 is everything.
NEUTRAL_SCORE = 0.5
# What a line costs that has no counterpart between two that have.
SKIPPED_LINE = 0.8
# What a lead has of many lines of another text it has once: a part of the weight that a link
# to the same line again does not add.
SAME_AGAIN = 0.7
# Information of the words outside quotations that a word-by-word parallel must share
# before it says more than that both tell the same fact.
FACT_SIZED = 2.0
# A line shares telling detail from here: about two rare words.
DETAIL = 1.5
FEWEST_LINES = 3
CERTAIN = 20.0
"""Log-odds of what a person ruled; all features together do not reach them."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What one feature saw, and the words for it."""

    value: float
    detail: str


@dataclass(frozen=True, slots=True)
class Link:
    """A parallel with the numbers of its lines, shorter document first."""

    short: int
    long: int
    parallel: Parallel
    weight: float
    """What it adds to a chain; negative if it speaks for two accounts of one fact."""
    laid_over: float
    """Information of the words, names and quotations apart, that lie over each other."""


@dataclass(frozen=True, slots=True)
class Pair:
    """All that collation found between two documents."""

    short: Reading
    long: Reading
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The judgement about two documents before the rest of the story is heard."""

    left: str
    right: str
    log_odds: float
    findings: tuple[Finding, ...]
    parallels: tuple[Parallel, ...]
    """Those that would be inherited if one text rests on the other."""

    def __hash__(self) -> int:
        return hash((self.left, self.right))  # all parallels would take long, and tell no more

    @property
    def probability(self) -> float:
        return 1 / (1 + math.exp(-self.log_odds))


def pair_up(one: Reading, two: Reading, parallels: Sequence[Parallel]) -> Pair:
    """Put the parallels between two documents in terms of lines."""
    short, long = sorted((one, two), key=lambda r: (r.n_words, r.doc.id))
    links = []
    for parallel in parallels:
        here, there = parallel.left, parallel.right
        if here.document != short.doc.id:
            here, there = there, here
        i, j = short.index(here), long.index(there)
        lines = short.lines[i], long.lines[j]
        links.append(Link(i, j, parallel, _weight(parallel, *lines), _laid_over(parallel, *lines)))
    return Pair(short, long, tuple(sorted(links, key=lambda x: (x.short, x.long))))


def _weight(parallel: Parallel, one: Line, two: Line) -> float:
    surplus = 10 * (parallel.score - NEUTRAL_SCORE)
    return surplus * min(one.own_share, two.own_share) if surplus > 0 else surplus


def _laid_over(parallel: Parallel, one: Line, two: Line) -> float:
    """Information of the words, names apart, that both lines have or one has for another."""
    if parallel.kind not in LAID_OVER:
        return 0.0
    left, right = parallel.left, parallel.right
    if left.document != one.span.document:
        left, right = right, left
    ours, theirs = _wording(one, left), _wording(two, right)
    if parallel.kind == "substituted":
        return min(sum(ours.values()), sum(theirs.values()))
    return sum(min(value, theirs[stem]) for stem, value in ours.items() if stem in theirs)


def _wording(line: Line, span: Span) -> dict[str, float]:
    return {
        w.stem: w.information for w in line.own if not w.proper and span.start <= w.start < span.end
    }


def same_order(pair: Pair) -> Finding:
    """They share passages in the same order."""
    chain = best_chain(pair.links)
    total = sum(link.weight for link in chain)
    for a, b in itertools.pairwise(chain):
        total -= SKIPPED_LINE * max(0, b.short - a.short - 1)
        total -= SAME_AGAIN * max(0.0, b.weight) if a.long == b.long else 0.0
    value = max(0.0, total) / math.sqrt(max(FEWEST_LINES, len(pair.short.lines)))
    n = len(chain)
    words = "passage" if n == 1 else "passages in the same order"
    return Finding(min(value, 4.0), f"{n} shared {words}")


def best_chain(links: Sequence[Link]) -> list[Link]:
    """The heaviest run of links that advances in both documents.

    Source:
        Collinear chaining: E. W. Myers, W. Miller. Chaining multiple-alignment
        fragments in sub-quadratic time. SODA 1995 (here by the quadratic table).
    """
    best: list[tuple[float, int | None]] = []
    for k, link in enumerate(links):
        score, before = 0.0, None
        for m in range(k):
            other = links[m]
            # One line of slack: a copyist may swap two neighbours.
            if other.short < link.short and other.long <= link.long + 1:
                reached = best[m][0] - SKIPPED_LINE * (link.short - other.short - 1)
                if other.long == link.long:
                    reached -= SAME_AGAIN * max(0.0, link.weight)
                if reached > score:
                    score, before = reached, m
        best.append((score + link.weight, before))
    chain: list[Link] = []
    at: int | None = max(range(len(best)), key=lambda k: (best[k][0], -k), default=None)
    while at is not None:
        chain.append(links[at])
        at = best[at][1]
    return chain[::-1]


def word_by_word(pair: Pair) -> Finding:
    """Sentences of one can be laid over sentences of the other word by word."""
    surplus = [max(0.0, link.laid_over - FACT_SIZED) for link in pair.links]
    n = sum(value > 0 for value in surplus)
    sentences = "sentence" if n == 1 else "sentences"
    return Finding(min(sum(surplus), 10.0), f"{n} {sentences} word for word or nearly so")


def many_details(pair: Pair) -> Finding:
    """They share many small details, whatever the words around them."""
    shared = _details(pair)
    excess = [max(0.0, value - DETAIL) for value in shared]
    total, length = _densest(excess)
    n = sum(value > 0 for value in excess)
    return Finding(
        min(total / math.sqrt(max(FEWEST_LINES, length)), 4.0),
        f"{n} of {len(excess)} sentences share rare details",
    )


def _details(pair: Pair) -> list[float]:
    """For each line of the shorter document, the rare details its best partner shares."""
    lines = [*pair.short.lines, *pair.long.lines]
    spread = Counter(stem for line in lines for stem in {word.stem for word in line.own})
    n = len(lines)

    def worth(line: Line) -> dict[str, float]:
        full = math.log(max(n / 2, 2))
        return {w.stem: w.information * min(1, math.log(n / spread[w.stem]) / full)
                for w in line.own}  # fmt: skip

    short, long = [worth(line) for line in pair.short.lines], [worth(x) for x in pair.long.lines]
    where: dict[str, list[int]] = defaultdict(list)
    for j, stems in enumerate(long):
        for stem in stems:
            where[stem].append(j)
    best = []
    for stems in short:
        if len(stems) < 4:  # headings
            best.append(0.0)
            continue
        sums: dict[int, float] = defaultdict(float)
        for stem, value in stems.items():
            for j in where.get(stem, ()):
                sums[j] += value
        best.append(max(sums.values(), default=0.0))
    return best


def _densest(values: Sequence[float], cost: float = 0.4) -> tuple[float, int]:
    """Sum and length of the run whose values exceed `cost` a line by most.

    A digest takes its first half from one text and owes the rest to another.
    """
    best, length, total, start = 0.0, 1, 0.0, 0
    for n, value in enumerate(values):
        if total <= 0:
            total, start = 0.0, n
        total += value - cost
        if total > best:
            best, length = total, n - start + 1
    return best, length


def contained(pair: Pair) -> Finding:
    """What the shorter one names and counts is in the longer one."""
    found = held(pair.short.facts, pair.long.facts)
    n, new = found.names + found.amounts, found.new_names + found.new_amounts
    value = min(max(found.log_odds, 0.0), 8.0)
    return Finding(value, f"{n} of {n + new} names and amounts of the shorter are in the longer")


def credited(pair: Pair) -> Finding:
    """Both credit the same agency, or one of them the outlet of the other."""
    if agency := shared_agency(pair.short, pair.long):
        return Finding(1.0, f"both credit {agency}")
    outlet = credited_outlet(pair.short, pair.long) or credited_outlet(pair.long, pair.short)
    if outlet:
        return Finding(1.0, f"one credits {outlet}, the outlet of the other")
    return Finding(0.0, "no common credit")


@dataclass(frozen=True, slots=True)
class Feature:
    """A feature and how much it counts, in log-odds for each unit of its value."""

    see: Callable[[Pair], Finding]
    weight: float


# Their ratio is that of a logistic regression on the pairs of `evals/collections/tune`, rounded;
# how far to trust them (one factor and `PRIOR`), that of one on those pairs of real articles in
# `evals/labels/descent.tsv` that are for choosing (`evals.judgements`).
FEATURES = (
    Feature(same_order, weight=0.95),
    Feature(word_by_word, weight=0.21),
    Feature(many_details, weight=0.33),
    Feature(contained, weight=0.14),
    Feature(credited, weight=1.0),
)
PRIOR = -3.4


def weigh(pair: Pair) -> Evidence:
    """Sum up all features for two documents."""
    findings = [feature.see(pair) for feature in FEATURES]
    log_odds = PRIOR + sum(
        feature.weight * finding.value for feature, finding in zip(FEATURES, findings, strict=True)
    )
    left, right = sorted((pair.short.doc.id, pair.long.doc.id))
    return Evidence(
        left,
        right,
        log_odds,
        tuple(finding for finding in findings if finding.value > 0),
        tuple(inherited(pair.links)),
    )


def inherited(links: Iterable[Link]) -> list[Parallel]:
    """Parallels close enough to be the same passage if the documents are related."""
    return [link.parallel for link in links if link.parallel.score >= NEUTRAL_SCORE]
