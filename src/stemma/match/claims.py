"""Match: put statements that say the same together, however they word it."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b
from itertools import product
from statistics import median

from stemma.match.changes import Changes
from stemma.match.conflict import conflict
from stemma.match.drift import drift
from stemma.match.grade import grade
from stemma.match.grouping import Options, group, related
from stemma.match.likeness import Likeness, likenesses
from stemma.match.slots import amount_shared
from stemma.match.statements import Origins, Said, gather
from stemma.match.support import Independences, support
from stemma.records import (
    Annotations,
    Claim,
    Conflict,
    ConflictKind,
    Derivation,
    Document,
    Drift,
    Independence,
    Parallel,
    Statement,
    Story,
)
from stemma.text.vectors import Encoder

PORTION = 500
"""Stories of which all texts are turned into vectors at once: with few texts a core is idle."""


def match(
    documents: Sequence[Document],
    annotations: Sequence[Annotations],
    stories: Iterable[Story],
    parallels: Sequence[Parallel],
    derivations: Sequence[Derivation],
    verdicts: Sequence[Independence],
    *,
    quick: Encoder,
    close: Encoder,
    clauses: Encoder,
    options: Options | None = None,
) -> list[Claim]:
    """All claims of all stories, ordered by story and place of their first statement.

    Every proposition is a statement of at least one claim, and of more if it says more than one
    thing; most claims have only one statement. In a story that only one document tells, all have.

    Args:
        documents: All documents.
        annotations: What was read in each.
        stories: Which parts of them tell of one thing.
        parallels: Passages that documents share.
        derivations: Who copied whom.
        verdicts: Which documents of a story are of one origin.
        quick: Vectors to choose what is compared, and of single words.
        close: Vectors of sentences, near where they are about the same.
        clauses: Vectors of clauses, near where they tell the same. These and those of sentences are
            asked for in advance and then again: `Remembering` saves half of the time.
        options: How alike statements of one claim must be.
    """
    options, stories = options or Options(), list(stories)
    docs = {doc.id: doc for doc in documents}
    notes = {one.document: one for one in annotations}
    origins = Origins(derivations)
    independences = Independences(verdicts)
    changes = Changes(drift(docs, notes, parallels, derivations))
    claims = []
    for some in range(0, len(stories), PORTION):
        portion = [
            (one, gather(one, docs, notes, origins)) for one in stories[some : some + PORTION]
        ]
        shared = [said for story, said in portion if _is_shared(story)]
        clauses.encode([one.text for said in shared for one in said])
        close.encode([one.sentence for said in shared for one in said])
        for story, said in portion:
            # What one document says twice is seldom worth the network: most stories have but one.
            found = (
                likenesses(said, quick=quick, close=close, clauses=clauses)
                if _is_shared(story) else []
            )  # fmt: skip
            made = _claims(story, said, found, docs, independences, changes, options)
            claims.extend(made)
    return claims


def _is_shared(story: Story) -> bool:
    """Whether several documents tell it."""
    return len({item.document for item in story.items}) > 1


def _claims(
    story: Story,
    said: Sequence[Said],
    found: Sequence[Likeness],
    docs: Mapping[str, Document],
    independences: Independences,
    changes: Changes,
    options: Options,
) -> list[Claim]:
    """The claims of one story."""
    groups = group(said, found, independences, options)
    homes = Counter(n for numbers in groups for n in numbers)
    changed = {
        n for n, one in enumerate(said)
        if any(change.serious for _, change in changes.at(one.proposition.span))
    }  # fmt: skip
    made = []
    alike: dict[int, dict[int, float]] = defaultdict(dict)
    for link in found:
        alike[link.left][link.right] = alike[link.right][link.left] = link.same
    for numbers in groups:
        text = _clearest(said, alike, numbers, homes, changed)
        statements = tuple(said[n].statement() for n in numbers)
        made.append(_claim(story, text, statements, docs, independences))
    made = [replace(claim, drift=_changes(claim, changes)) for claim in made]
    return _graded(_conflicts(made, groups, said, found, independences, options))


def _claim(
    story: Story,
    text: str,
    statements: tuple[Statement, ...],
    docs: Mapping[str, Document],
    independences: Independences,
) -> Claim:
    key = " ".join(f"{s.span.document} {s.span.start} {s.span.end}" for s in statements)
    return Claim(
        id="c-" + blake2b(key.encode(), digest_size=6).hexdigest(),
        text=text,
        story=story.id,
        statements=statements,
        support=support(statements, docs, independences),
    )


def _clearest(
    said: Sequence[Said],
    alike: Mapping[int, Mapping[int, float]],
    numbers: Sequence[int],
    homes: Mapping[int, int],
    changed: Container[int],
) -> str:
    """The words of the statement most like all others; the fuller one of two.

    A spun text speaks only if nothing else does, and what a copy altered only if nothing else
    is left; then the figure goes first that most origins give, then what says no less than half of
    what the others say, then one that says only this before one that stands under several claims,
    and a whole sentence before a clause.
    """
    usual = median(len(said[n].content) for n in numbers)
    inside = dict.fromkeys(numbers, 0.0)
    if len(numbers) > 2:
        for n in numbers:
            near = alike.get(n, {})
            inside[n] = sum(near.get(other, 0.0) for other in numbers)
    best = max(
        numbers,
        key=lambda n: (
            not said[n].spun,
            n not in changed,
            _agreed(n, said, numbers),
            2 * len(said[n].content) >= usual,
            homes[n] == 1,
            said[n].whole,
            inside[n],
            len(said[n].content),
            -n,
        ),
    )
    return said[best].text


def _agreed(n: int, said: Sequence[Said], numbers: Sequence[int]) -> int:
    """How many origins give the figure of a statement, its own one among them."""
    return len(
        {said[m].origin for m in numbers if amount_shared(said[n].quantities, said[m].quantities)}
    )


def _changes(claim: Claim, changes: Changes) -> tuple[Drift, ...]:
    """What copies changed in a claim's statements, in the order of all changes."""
    found = {
        number: change
        for statement in claim.statements
        for number, change in changes.at(statement.span)
    }
    return tuple(found[number] for number in sorted(found))


def _conflicts(
    claims: Sequence[Claim],
    groups: Sequence[Sequence[int]],
    said: Sequence[Said],
    links: Sequence[Likeness],
    independences: Independences,
    options: Options,
) -> list[Claim]:
    """Name for each claim those that independent documents hold against it, and why."""
    homes: dict[int, set[int]] = defaultdict(set)
    for k, members in enumerate(groups):
        for n in members:
            homes[n].add(k)
    against: dict[int, dict[str, set[tuple[ConflictKind, str]]]] = {}
    for link in links:
        if link.about < options.tension or homes[link.left] & homes[link.right]:
            continue
        left, right = said[link.left], said[link.right]
        opposed = conflict(left, right, clash=link.clash)
        near = opposed and (opposed[0] == "tension" or link.about >= options.contradicts)
        # Inside one family a difference is drift.
        if opposed and near and not related(left, right, independences):
            for i, j in product(homes[link.left], homes[link.right]):
                against.setdefault(i, {}).setdefault(claims[j].id, set()).add(opposed)
                against.setdefault(j, {}).setdefault(claims[i].id, set()).add(opposed)
    conflicts = [
        # A contradiction comes before a tension.
        tuple(Conflict(id, *min(reasons)) for id, reasons in sorted(against.get(k, {}).items()))
        for k in range(len(claims))
    ]
    return [replace(claim, conflicts=found) for claim, found in zip(claims, conflicts, strict=True)]


def _graded(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of a story, each with the grade proposed for it."""
    of = {claim.id: claim for claim in claims}
    return [
        replace(claim, grade=grade(claim, [of[id] for id in claim.contradicts]))
        for claim in claims
    ]  # fmt: skip
