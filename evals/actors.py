"""Whom phrases mean, and who does what to whom, against `evals/labels/events.tsv`.

    python -m evals.actors [--half odd] [--details]

First each phrase that is labelled as actor or recipient of an event is looked up in a document
made of its sentence alone, dated 2019 for sentences from Wikinews and undated for those of own
writing, as the labels' names of offices are of that year. A phrase is right if the ids of the
actors found are those of the label, in any order; a name that neither side has a state or
organisation for is `-`. At the level of states only the state counts, or the organisation. The
baseline takes the first state name or adjective in the phrase, without a branch.

Then the sentences go through all stages, and the actors and recipients that come out are compared
with those of the label, as `evals.sides` tells.

The rules were written before, and then set on the sentences whose id has an even SHA-256;
the report is on the others.
"""

import argparse
import csv
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.sides import Label, Sides, coded, document, half, listed, states
from evals.sides import read as through_all_stages
from stemma.annotate.across import across, rename
from stemma.annotate.annotate import annotate
from stemma.model.actors import Actors
from stemma.model.states import Atlas
from stemma.records import Span
from stemma.text.choices import reader

LABELS = Path(__file__).parent / "labels" / "events.tsv"


@dataclass(frozen=True)
class Case:
    """One labelled phrase, or several that are labelled together."""

    id: str
    text: str
    verb: str
    role: str
    phrases: tuple[str, ...]
    wanted: frozenset[str]
    date: str


def main() -> int:
    """Print both tables."""
    parser = argparse.ArgumentParser(description="Actors and recipients, against labels.")
    parser.add_argument("--half", choices=("odd", "even"), default="odd")
    parser.add_argument("--details", action="store_true", help="name what went wrong")
    given = parser.parse_args()
    of_phrases([case for case in read(LABELS) if half(case.id) == given.half], given.details)
    of_events([label for label in listed(LABELS) if half(label.id) == given.half], given.details)
    return 0


def of_phrases(cases: Sequence[Case], details: bool) -> None:
    """Print how many phrases are read as they are labelled."""
    rows = {"baseline": [], "stemma": []}
    for case in cases:
        found = answers(case)
        if found is None:
            print(f"{case.id}: phrase not in the text: {case.phrases}")
            continue
        for name, ids in found.items():
            rows[name].append((ids == case.wanted, states(ids) == states(case.wanted)))
        if details and found["stemma"] != case.wanted:
            print(f"{case.id} {case.role} {'; '.join(case.phrases)!r}:")
            print(f"    {sorted(found['stemma'])} for {sorted(case.wanted)}")
            print(f"    {case.text}")
    print(f"{'':<12}{'phrases':>8}{'same ids':>10}{'same states':>13}")
    for name, right in rows.items():
        share = [sum(column) / len(right) for column in zip(*right, strict=True)]
        print(f"{name:<12}{len(right):>8}{share[0]:>10.3f}{share[1]:>13.3f}")


def of_events(labels: Sequence[Label], details: bool) -> None:
    """Print of how many events the actors and recipients are found and resolved."""
    rows: dict[str, list[tuple[bool, ...]]] = {}
    for label, found in through_all_stages(labels):
        for way, got in found.items():
            rows.setdefault(way, []).append(right(got, label.wanted))
        if details and found["the act"] != label.wanted:
            print(f"{label.id} {label.verb!r}:\n    {label.text}")
            for name, one in (("label", label.wanted), *found.items()):
                told = f"{sorted(one.actors)} -> {sorted(one.recipients)}" if one else "none"
                print(f"    {name:<17}{told}")
    print(f"\n{'':<17}{'':>7}{'same ids':^31}{'same states':^31}")
    columns = "".join(f"{name:>10}" for name in ("actors", "recip.", "both")) + " "
    print(f"{'':<17}{'events':>7}{columns * 2}")
    for way, each in rows.items():
        shares = [f"{sum(column) / len(each):>10.3f}" for column in zip(*each, strict=True)]
        print(f"{way:<17}{len(each):>7}{''.join(shares[:3])} {''.join(shares[3:])}")


def right(got: Sides | None, wanted: Sides) -> tuple[bool, ...]:
    """Whether actors, recipients and both are right, by ids and then by states."""
    if got is None:
        return (False,) * 6
    pairs = ((got, wanted), (got.states(), wanted.states()))
    return tuple(
        same
        for one, other in pairs
        for same in (one.actors == other.actors, one.recipients == other.recipients, one == other)
    )


def read(path: Path) -> Iterator[Case]:
    """The labelled phrases, each sentence and role once for each event."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            for role in ("actor", "recipient"):
                if row[role] == "-":
                    continue
                yield Case(
                    row["id"], row["text"], row["verb"], role,
                    tuple(each.strip() for each in row[role].split(";")),
                    frozenset(c.strip() for c in row[f"{role}_code"].split(";")) - {"-"},
                    "" if row["source"] == "own" else "2019",
                )  # fmt: skip


def answers(case: Case) -> dict[str, frozenset[str]] | None:
    """The ids that either way finds; None if the text lacks a phrase."""
    doc = document(case.text, case.date)
    notes = [annotate(doc, reader())]
    entities = across(notes)
    actors = Actors([doc], rename(notes, entities), entities)
    found: set[str] = set()
    simple: set[str] = set()
    for phrase in case.phrases:
        start = where(case, phrase)
        if start is None:
            return None
        span = Span(doc.id, start, start + len(phrase))
        found |= {actor.id for actor in actors.of(span) if coded(actor)}
        simple |= {place.state for _, _, place in Atlas().named(phrase)[:1]}
    return {"baseline": frozenset(simple), "stemma": frozenset(found)}


def where(case: Case, phrase: str) -> int | None:
    """Where a phrase stands in its text, if several times nearest to the words of the event."""
    spots = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(phrase)}(?!\w)", case.text)]
    verb = max(0, case.text.find(case.verb.split("; ")[0]))
    return min(spots, key=lambda start: (abs(start - verb), start), default=None)


if __name__ == "__main__":
    sys.exit(main())
