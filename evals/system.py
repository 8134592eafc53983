"""What is found of the system that collections describe, against a careful reader's list.

    python -m evals.system [FOLDER...]

Each FOLDER holds texts and a `model.json`; without one, those of `evals/model` are scored, which
set nothing; rules are set on those of `evals/model_tune`. Of every kind the table says how many of
the reader's are found (recall), and how many of those found rest on words that the reader quotes
for that kind (precision). A tie is found with its actors and dimension; a flow with its actors,
value, unit and, if the reader has one, its period; an undertaking with one of its states, told by
the same words; a constraint with its kind, by whom, if the reader says so, and on whom.
"""

import json
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from stemma.acquire.collect import collect
from stemma.acquire.merge import merge
from stemma.pipeline import analyse
from stemma.records import Analysis, Document, Flow, Span

HERE = Path(__file__).parent / "model"
Gold = dict[str, Any]

PERIODS = {"a year": "P1Y", "a month": "P1M", "a day": "P1D"}
UNITS = {"percent": "%", "cubic metre": "m3", "cubic metres": "m3", "tonnes": "tonne"}
# The reader's states beside those of the program, and what the program calls them.
STATES = {
    "initialled": "agreed", "suspended": "stalled", "withdrawn": "cancelled", "held": "finished",
    "planned completion": "planned", "reduced": "stalled",
}  # fmt: skip
RATES = {"day": "P1D", "month": "P1M", "year": "P1Y"}
NAMES = {"IGO AfDB": "African Development Bank", "IGO WB": "World Bank", "IGO AU": "African Union"}
KINDS = {"export control": "control"}
DATE = re.compile(r"P1[YMD]|\d{4}(-\d\d){0,2}")
NEAR = 0.005
"""Share by which a value may differ."""


@dataclass
class Counts:
    """Of one kind."""

    asked: int = 0
    found: int = 0
    given: int = 0
    right: int = 0


def main(folders: Sequence[str]) -> int:
    """Print a table for each collection."""
    places = [Path(each) for each in folders] or sorted(p.parent for p in HERE.glob("*/model.json"))
    for place in places:
        print(
            f"\n{place.name:<18}{'asked':>7}{'found':>7}{'recall':>8}{'given':>7}{'precision':>11}"
        )
        for kind, row in score(place).items():
            recall, precision = (
                n / max(1, m) for n, m in ((row.found, row.asked), (row.right, row.given))
            )
            print(
                f"{kind:<18}{row.asked:>7}{row.found:>7}{recall:>8.0%}{row.given:>7}{precision:>11.0%}"
            )
    return 0


def score(place: Path) -> dict[str, Counts]:
    """What is found of one collection, by kind."""
    gold = json.loads((place / "model.json").read_text(encoding="utf-8"))
    kept = (d for d in collect([place]) if isinstance(d, Document) and d.name != "model")
    analysis = analyse(merge(kept))
    system, quoted = analysis.system, Quoted(analysis)
    return {
        "ties": count(
            gold["ties"], system.ties,
            lambda g, t: sorted(g["actors"]) == sorted(bare(t.actors))
            and g["dimension"] == t.dimension,
            lambda t: t.evidence, quoted),
        "flows": count(gold["flows"], system.flows, same_flow, lambda f: f.evidence, quoted),
        "undertakings": count(
            gold["undertakings"], system.undertakings,
            lambda g, u: any(
                quoted.same(each, [s.evidence])
                and STATES.get(each["state"], each["state"]) == s.state
                for each in g["states"] for s in u.stages),
            lambda u: [s.evidence for s in u.stages], quoted),
        "constraints": count(
            gold["constraints"], system.constraints,
            lambda g, c: KINDS.get(g["kind"], g["kind"]) == c.kind and quoted.same(g, c.evidence)
            and g["by"] in (None, *bare(c.by)) and set(g["on"]) <= set(bare(c.on)),
            lambda c: c.evidence, quoted),
        "absences": count(
            gold["absences"], system.absences,
            lambda g, a: quoted.same(g, a.evidence), lambda a: a.evidence, quoted),
        "events": count(
            gold["events"], system.events,
            lambda g, e: g["root"] == e.type and quoted.same(g, [e.span])
            and set(g["actor"]) <= {*bare(e.actors), *(id.split()[0] for id in e.actors)},
            lambda e: [e.span], quoted),
    }  # fmt: skip


def count(
    wanted: Sequence[Gold],
    given: Sequence[Any],
    same: Callable[[Gold, Any], bool],
    evidence: Callable[[Any], Iterable[Span]],
    quoted: "Quoted",
) -> Counts:
    """How many of the wanted are given, and how many of the given rest on quoted words."""
    evidences = [state for each in wanted for state in each.get("states", [each])]
    return Counts(
        len(wanted), sum(any(same(g, each) for each in given) for g in wanted),
        len(given), sum(any(quoted.same(g, evidence(each)) for g in evidences) for each in given),
    )  # fmt: skip


def same_flow(gold: Gold, flow: Flow) -> bool:
    """Whether a flow is the reader's: its actors, value, unit, and period if there is one."""
    sides = sorted(gold["between"] or [gold["from"], gold["to"]])
    direction = not (flow.directed and gold["from"]) or bare(flow.actors)[0] == gold["from"]
    value = abs(flow.value - gold["value"]) <= NEAR * abs(gold["value"])
    # "a million cubic metres a day" has its period in the unit.
    stock, _, each = flow.unit.partition("/")
    asked = UNITS.get(gold["unit"], gold["unit"])
    counted = asked in ("piece", "person") and flow.unit.islower()
    unit = counted or asked.casefold().rstrip("s") in {
        one.casefold().rstrip("s") for one in (flow.unit, stock)
    }
    when = PERIODS.get(gold["period"], gold["period"] or "")
    # What no calendar has ("last season") isn't asked for.
    period = not DATE.fullmatch(when) or when in (flow.period[: len(when)], RATES.get(each))
    return sides == sorted(bare(flow.actors)) and direction and value and unit and period


def bare(actors: Iterable[str]) -> tuple[str, ...]:
    """Actor ids as the reader writes them: states, and bodies by their names."""
    return tuple(NAMES.get(each, each).removeprefix("IGO ") for each in actors)


class Quoted:
    """Places of the reader's quotations."""

    def __init__(self, analysis: Analysis) -> None:
        self._documents = {doc.name: doc for doc in analysis.documents}

    def same(self, gold: Gold, evidence: Iterable[Span]) -> bool:
        """Whether one of the spans overlaps one of the quotations."""
        spans = list(evidence)
        for each in gold["evidence"]:
            doc = self._documents[each["document"]]
            start = doc.text.index(each["text"])
            place = Span(doc.id, start, start + len(each["text"]))
            if any(place.overlap(span) for span in spans):
                return True
        return False


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
