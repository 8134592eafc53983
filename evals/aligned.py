"""Whether propositions of two reports that say the same become one claim (folder `qa_align`).

Two sentences about one event, of which people said which verbs tell the same of whom. Each verb
stands in a clause, as Stemma divides sentences (a sentence without any is one itself). *Clauses*
counts each two clauses, aligned if a verb of the one is aligned with a verb of the other, *verbs*
each two verbs, by the clauses they stand in. The sentences are read as two documents of one story:
*match* puts them into claims as `stemma read` does, with its own thresholds. *Weighed* takes the
lesser score of both directions (`evals.holding`), and *vectors* the cosine of the two clauses; for
these two the threshold is the best one on the other half of the topics.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from operator import attrgetter
from pathlib import Path
from typing import Any, NamedTuple

from evals.entailment_sets import SAYS, Pair, half, rows
from evals.holding import Held, Holding, read
from stemma.match.claims import match
from stemma.records import Annotations, Claim, Document, Span, Story
from stemma.text.choices import encoder
from stemma.text.vectors import Encoder, Remembering, clause_vectors, static_table


@dataclass(frozen=True, slots=True)
class Two:
    """A pair of verbs, one of each sentence."""

    clauses: tuple[Span, Span]
    aligned: bool
    matched: bool
    """Whether `match` has them in one claim."""
    weighed: float
    cosine: float
    reported: bool


class Verb(NamedTuple):
    """A verb of a sentence, by its form and about the number of its token."""

    form: str
    number: int


def aligned_propositions(folder: Path) -> None:
    """Print how well propositions of two sentences are put together."""
    holding, close = Holding(), Remembering(encoder())
    twos = [two for row in rows(folder / "dev.jsonl.gz") for two in _twos(row, holding, close)]
    print(f"\n{'QA-Align, F1':<18}{'pairs':>6}{'true':>6}{'match':>9}{'weighed':>9}{'vectors':>9}")
    for name, ones in (("clauses", by_clause(twos)), ("verbs", twos)):
        reported = [two for two in ones if two.reported]
        chosen = [two for two in ones if not two.reported]
        cells = [f1([(two.aligned, two.matched) for two in reported])]
        for of in (attrgetter("weighed"), attrgetter("cosine")):
            least = threshold([(two.aligned, of(two)) for two in chosen])
            cells.append(f1([(two.aligned, of(two) >= least) for two in reported]))
        true = sum(two.aligned for two in reported)
        print(f"{name:<18}{len(reported):>6}{true:>6}" + "".join(f"{cell:>9.3f}" for cell in cells))


def by_clause(twos: Sequence[Two]) -> list[Two]:
    """One for each two clauses: aligned or matched if any verbs of theirs are."""
    found: dict[tuple[Span, Span], list[Two]] = defaultdict(list)
    for two in twos:
        found[two.clauses].append(two)
    return [
        Two(clauses, any(two.aligned for two in ones), any(two.matched for two in ones),
            ones[0].weighed, ones[0].cosine, ones[0].reported)
        for clauses, ones in found.items()
    ]  # fmt: skip


def f1(pairs: Sequence[tuple[bool, bool]]) -> float:
    """Of pairs that are true and that are found."""
    both = sum(true and found for true, found in pairs)
    either = sum(true for true, _ in pairs) + sum(found for _, found in pairs)
    return 2 * both / max(1, either)


def threshold(pairs: Sequence[tuple[bool, float]]) -> float:
    """The number from which a pair is found with the best F1."""
    steps = sorted({number for _, number in pairs})
    return max(steps, key=lambda step: f1([(true, number >= step) for true, number in pairs]))


def place(text: str, verb: Verb) -> int:
    """Where a verb begins; -1 if it is not there.

    The set counts tokens in a way of its own, so it is the place nearest to the number.
    """
    words = re.finditer(r"\w+|[^\w\s]", text)
    there = [(abs(n - verb.number), found.start()) for n, found in enumerate(words)
             if found.group() == verb.form]  # fmt: skip
    return min(there)[1] if there else text.find(verb.form)


def _twos(row: Mapping[str, Any], holding: Holding, close: Encoder) -> Iterator[Two]:
    sides = [read(row[f"text_{n}"]) for n in (1, 2)]
    if sides[0][0].id == sides[1][0].id:
        return
    aligned = {
        (one, other)
        for pair in row["alignments"]
        for one in _verbs(pair["sent1"])
        for other in _verbs(pair["sent2"])
    }
    places: list[dict[Verb, int]] = [
        {verb: place(doc.text, verb)
         for verb in _verbs(row[f"qas_{n + 1}"]) | {pair[n] for pair in aligned}}
        for n, (doc, _) in enumerate(sides)
    ]  # fmt: skip
    claims = _claims(sides, close)
    held: dict[tuple[Span, Span], Held] = {}
    for one, other in product(*map(sorted, places)):
        at = places[0][one], places[1][other]
        clauses = _clause(*sides[0], at[0]), _clause(*sides[1], at[1])
        if clauses not in held:
            first, second = (span.of(doc) for span, (doc, _) in zip(clauses, sides, strict=True))
            held[clauses] = holding.alike(Pair(first, second, SAYS, ""))
        homes = [_homes(claims, doc, n) for (doc, _), n in zip(sides, at, strict=True)]
        yield Two(
            clauses,
            (one, other) in aligned,
            bool(homes[0] & homes[1]),
            held[clauses].ours,
            held[clauses].whole,
            half(row["topic"] or row["id_1"]) == 0,
        )


def _verbs(answers: Sequence[Mapping[str, Any]]) -> set[Verb]:
    return {Verb(answer["verb"], answer["verb_idx"]) for answer in answers}


def _clause(doc: Document, notes: Annotations, at: int) -> Span:
    there = [one.span for one in notes.propositions if one.span.start <= at < one.span.end]
    return min(
        there, key=lambda span: span.end - span.start, default=Span(doc.id, 0, len(doc.text))
    )


def _claims(sides: Sequence[tuple[Document, Annotations]], close: Encoder) -> list[Claim]:
    ordered = sorted(sides, key=lambda side: side[0].id)
    docs, notes = [doc for doc, _ in ordered], [one for _, one in ordered]
    story = Story("story", "", tuple(Span(doc.id, 0, len(doc.text)) for doc in docs))
    encoders = {"quick": static_table(), "close": close, "clauses": Remembering(clause_vectors())}
    return match(docs, notes, [story], [], [], [], **encoders)


def _homes(claims: Sequence[Claim], doc: Document, at: int) -> set[str]:
    return {
        claim.id for claim in claims for statement in claim.statements
        if statement.span.document == doc.id and statement.span.start <= at < statement.span.end
    }  # fmt: skip
