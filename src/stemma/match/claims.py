"""Match: put statements that say the same together, however they word it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

from stemma.match.drift import drift
from stemma.match.likeness import Likeness, likenesses
from stemma.match.statements import Origins, Said, gather
from stemma.match.support import Independences, support
from stemma.records import (
    Annotations,
    Claim,
    Derivation,
    Document,
    Independence,
    Parallel,
    Story,
)
from stemma.text.vectors import Encoder


@dataclass(frozen=True, slots=True)
class Options:
    """How alike two statements must be, 0 to 1. Set on `evals/collections/tune`."""

    within: float = 0.4
    """Of one origin, or of documents that depend on each other."""
    between: float = 0.56
    """Of independent documents: they share the happening, so more is asked."""
    slack: float = 0.14
    """How much less the statements of two groups may be alike on average."""
    repeated: float = 0.45
    """Of one document: it seldom says a thing twice, and says many things alike."""
    contradicts: float = 0.55
    """From here statements with other amounts, or the opposite, speak of the same thing."""


# Likeness taken for two statements that were not worth a look.
UNSEEN = 0.2
# Clauses of one sentence stand this close; together they may be what another document
# says in one clause.
ADJOINING = 6


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
    options: Options | None = None,
) -> list[Claim]:
    """All claims of all stories, ordered by story and place of their first statement.

    Every proposition is a statement of exactly one claim; most claims have only one.
    """
    options = options or Options()
    docs = {doc.id: doc for doc in documents}
    notes = {one.document: one for one in annotations}
    origins = Origins(derivations)
    independences = Independences(verdicts)
    changes = drift(docs, notes, parallels, derivations)
    claims = []
    for story in stories:
        said = gather(story, docs, notes, origins)
        found = likenesses(said, quick=quick, close=close)
        groups = _groups(said, found, independences, options)
        made = [_claim(story, [said[n] for n in g], found, g, docs, independences) for g in groups]
        made = [
            replace(claim, drift=tuple(d for d in changes if _touches(d.after, claim)))
            for claim in made
        ]
        claims.extend(_contradictions(made, groups, said, found, independences, options))
    return claims


def _groups(
    said: Sequence[Said],
    found: Sequence[Likeness],
    independences: Independences,
    options: Options,
) -> list[list[int]]:
    """Numbers of the propositions that are one claim.

    Most alike first; two groups become one if their members are alike on average, so a
    claim is no chain from one fact to the next.
    """
    score = {(x.left, x.right): x.score for x in found if not x.clash}
    clashes = {(x.left, x.right) for x in found if x.clash}
    home = {n: [n] for n in range(len(said))}
    for link in found:
        one, two = home[link.left], home[link.right]
        asked = _asked(said[link.left], said[link.right], independences, options)
        if link.clash or one is two or link.score < asked:
            continue
        if not _same_side(said[link.left], said[link.right]):
            continue
        pairs = [(min(a, b), max(a, b)) for a in one for b in two]
        if any(pair in clashes or _unlike(said, pair, score, options) for pair in pairs):
            continue
        if sum(score.get(pair, UNSEEN) for pair in pairs) / len(pairs) < asked - options.slack:
            continue
        one.extend(two)
        for n in two:
            home[n] = one
    groups = {id(group): sorted(group) for group in home.values()}
    return sorted(groups.values())


def _unlike(
    said: Sequence[Said],
    pair: tuple[int, int],
    score: Mapping[tuple[int, int], float],
    options: Options,
) -> bool:
    """Whether two statements of one document are too different to be one claim."""
    left, right = said[pair[0]].proposition.span, said[pair[1]].proposition.span
    if left.document != right.document or right.start - left.end < ADJOINING:
        return False
    return score.get(pair, 0.0) < options.repeated


def _asked(left: Said, right: Said, independences: Independences, options: Options) -> float:
    kin = left.origin == right.origin or independences.dependent(left.document, right.document)
    return options.within if kin else options.between


def _same_side(left: Said, right: Said) -> bool:
    """Whether both affirm or both deny.

    Short negations are easily missed or misread, so plain likeness may overrule them
    only between copies, where a difference is drift.
    """
    same = left.proposition.polarity == right.proposition.polarity
    return same or left.origin == right.origin


def _claim(
    story: Story,
    members: Sequence[Said],
    found: Sequence[Likeness],
    numbers: Sequence[int],
    docs: Mapping[str, Document],
    independences: Independences,
) -> Claim:
    statements = tuple(one.statement() for one in members)
    key = " ".join(f"{s.span.document} {s.span.start} {s.span.end}" for s in statements)
    return Claim(
        id="c-" + blake2b(key.encode(), digest_size=6).hexdigest(),
        text=_clearest(members, found, numbers),
        story=story.id,
        statements=statements,
        support=support(statements, docs, independences),
    )


def _clearest(members: Sequence[Said], found: Sequence[Likeness], numbers: Sequence[int]) -> str:
    """The words of the statement most like all others; the fuller one of two."""
    inside = dict.fromkeys(numbers, 0.0)
    if len(numbers) > 2:
        for link in found:
            if link.left in inside and link.right in inside:
                inside[link.left] += link.score
                inside[link.right] += link.score
    best = max(range(len(members)), key=lambda n: (inside[numbers[n]], len(members[n].content), -n))
    return members[best].text


def _touches(span: object, claim: Claim) -> bool:
    return any(s.span.overlap(span) for s in claim.statements)  # type: ignore[arg-type]


def _contradictions(
    claims: Sequence[Claim],
    groups: Sequence[Sequence[int]],
    said: Sequence[Said],
    found: Sequence[Likeness],
    independences: Independences,
    options: Options,
) -> list[Claim]:
    """Name for each claim those that independent documents hold against it."""
    home = {n: k for k, group in enumerate(groups) for n in group}
    against: dict[int, set[str]] = {}
    for link in found:
        i, j = home[link.left], home[link.right]
        if i == j or link.score < options.contradicts:
            continue
        left, right = said[link.left], said[link.right]
        opposed = link.clash or left.proposition.polarity != right.proposition.polarity
        # Inside one family a difference is drift.
        kin = left.origin == right.origin or independences.dependent(left.document, right.document)
        if opposed and not kin:
            against.setdefault(i, set()).add(claims[j].id)
            against.setdefault(j, set()).add(claims[i].id)
    return [
        replace(claim, contradicts=tuple(sorted(against.get(k, ()))))
        for k, claim in enumerate(claims)
    ]
