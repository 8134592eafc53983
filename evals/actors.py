"""Whom phrases mean, against the labels of `evals/labels/events.tsv`.

    python -m evals.actors [--half odd] [--details]

Each phrase that is labelled as actor or recipient of an event is looked up in a document
made of its sentence alone, dated 2019 for sentences from Wikinews and undated for those of own
writing, as the labels' names of offices are of that year. A phrase is right if the ids of the
actors found are those of the label, in any order; a name that neither side has a state or
organisation for is `-`. At the level of states only the state counts, or the organisation.

The baseline takes the first state name or adjective in the phrase, without a branch.

The rules were written before, and then set on the sentences whose id has an even SHA-256;
the report is on the others.
"""

import argparse
import csv
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from stemma.annotate.across import across, rename
from stemma.annotate.annotate import annotate
from stemma.model.actors import Actors
from stemma.model.states import Atlas
from stemma.records import Actor, Document, Place, Span
from stemma.text.choices import reader

LABELS = Path(__file__).parent / "labels" / "events.tsv"
GROUPS = ("IGO", "NGO", "IMG")


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
    """Print the table."""
    parser = argparse.ArgumentParser(description="Whom phrases mean, against labels.")
    parser.add_argument("--half", choices=("odd", "even"), default="odd")
    parser.add_argument("--details", action="store_true", help="name what went wrong")
    given = parser.parse_args()
    cases = [case for case in read(LABELS) if half(case.id) == given.half]
    rows = {"baseline": [], "stemma": []}
    for case in cases:
        found = answers(case)
        if found is None:
            print(f"{case.id}: phrase not in the text: {case.phrases}")
            continue
        for name, ids in found.items():
            rows[name].append((ids == case.wanted, _states(ids) == _states(case.wanted)))
        if given.details and found["stemma"] != case.wanted:
            print(f"{case.id} {case.role} {'; '.join(case.phrases)!r}:")
            print(f"    {sorted(found['stemma'])} for {sorted(case.wanted)}")
            print(f"    {case.text}")
    print(f"{'':<12}{'phrases':>8}{'same ids':>10}{'same states':>13}")
    for name, right in rows.items():
        share = [sum(column) / len(right) for column in zip(*right, strict=True)]
        print(f"{name:<12}{len(right):>8}{share[0]:>10.3f}{share[1]:>13.3f}")
    return 0


def half(id: str) -> str:
    """Which half of the labels a sentence belongs to."""
    return "odd" if int(sha256(id.encode()).hexdigest(), 16) % 2 else "even"


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
    place = Place(path="a.txt", name="a", published=case.date)
    doc = Document(sha256(case.text.encode()).hexdigest()[:12], case.text, (place,))
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


def coded(actor: Actor) -> bool:
    """Whether an actor has a code, and not its name alone."""
    return bool(actor.state) or actor.id.split()[0] in GROUPS


def _states(ids: frozenset[str]) -> frozenset[str]:
    return frozenset(one if one.split()[0] in GROUPS else one[:3] for one in ids)


if __name__ == "__main__":
    sys.exit(main())
