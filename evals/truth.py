"""How well Stemma finds origins and claims in collections whose truth is known.

    python -m evals.truth FOLDER...

Each FOLDER is a collection (texts and a `gold.json`) or holds several. Without one, the
collections of this repository are scored: `tune` chose the settings; nobody who chose
them has read `report`.
Prints a table; `--details` names every fact and pair that went wrong.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from stemma.acquire.collect import collect
from stemma.acquire.merge import merge
from stemma.pipeline import analyse
from stemma.records import Analysis, Claim, Document, Span

VERDICTS = ("dependent", "unknown", "independent")
HERE = Path(__file__).parent / "collections"


@dataclass
class Score:
    """Counts of one collection."""

    name: str
    pairs: int = 0
    right: int = 0
    unknown: int = 0
    invented: int = 0
    """Pairs of one origin that are called independent."""
    lost: int = 0
    """Independent pairs that are called dependent."""
    digests: int = 0
    apart: int = 0
    facts: int = 0
    covered: int = 0
    found: int = 0
    joined: int = 0
    """Pairs of statements of two documents in one claim, of which one at least tells a fact."""
    rightly: int = 0
    """Those of them that tell the same fact."""
    wrong: list[str] = field(default_factory=list)
    verdicts: Counter[tuple[str, str]] = field(default_factory=Counter)
    """(true, found) verdicts."""


def score(folder: Path) -> Score:
    """Run one collection and compare it with its truth."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    documents = merge(d for d in collect([folder]) if isinstance(d, Document) and d.name != "gold")
    analysis = analyse(documents)
    named = {doc.name: doc for doc in documents}
    result = Score(folder.name)
    _pairs(gold, analysis, named, result)
    _digests(gold, analysis, named, result)
    _facts(gold, analysis, named, result)
    _statements(gold, analysis, named, result)
    return result


def _pairs(gold: dict, analysis: Analysis, named: dict[str, Document], result: Score) -> None:
    verdicts = {frozenset((v.left, v.right)): v.verdict for v in analysis.independence}
    for key, wanted in (("same_origin_pairs", "dependent"), ("independent_pairs", "independent")):
        for left, right in gold["documents"][key]:
            # Documents of different stories have no verdict: nothing joins them.
            pair = frozenset((named[left].id, named[right].id))
            found = verdicts.get(pair, "independent")
            result.pairs += 1
            result.verdicts[wanted, found] += 1
            result.right += found == wanted
            result.unknown += found == "unknown"
            result.invented += (wanted, found) == ("dependent", "independent")
            result.lost += (wanted, found) == ("independent", "dependent")
            if found != wanted:
                result.wrong.append(f"{left}-{right} is {wanted}, found {found}")


def _digests(gold: dict, analysis: Analysis, named: dict[str, Document], result: Score) -> None:
    for name, opening in gold.get("digest", {}).items():
        doc = named[name]
        at = doc.text.find(opening)
        homes = [
            story.id
            for place in (at // 2, at + (len(doc.text) - at) // 2)
            for story in analysis.stories
            for item in story.items
            if item.document == doc.id and item.start <= place < item.end
        ]
        result.digests += 1
        result.apart += len(set(homes)) == 2
        if len(set(homes)) != 2:
            result.wrong.append(f"digest {name} is one story")


def _facts(gold: dict, analysis: Analysis, named: dict[str, Document], result: Score) -> None:
    for fact in gold["facts"]:
        covering = [c for c in analysis.claims if _covers(c, fact["evidence"], named)]
        counted = [c for c in covering if c.support.likely == fact["origins"]]
        result.facts += 1
        result.covered += bool(covering)
        result.found += bool(counted)
        if not covering:
            result.wrong.append(f"fact {fact['id']}: no claim covers {sorted(fact['evidence'])}")
        elif not counted:
            likely = sorted({c.support.likely for c in covering})
            result.wrong.append(f"fact {fact['id']}: {fact['origins']} origins, counted {likely}")


def _covers(claim: Claim, evidence: dict[str, list[str]], named: dict[str, Document]) -> bool:
    """Whether the claim has a statement over most of every piece of evidence."""
    for name, snippets in evidence.items():
        doc = named[name]
        for snippet in snippets:
            start = doc.text.find(snippet)
            end = start + len(snippet)
            reach = {
                place
                for s in claim.statements
                if s.span.document == doc.id
                for place in range(max(start, s.span.start), min(end, s.span.end))
            }
            if 2 * len(reach) < len(snippet):
                return False
    return True


def _statements(gold: dict, analysis: Analysis, named: dict[str, Document], result: Score) -> None:
    """Whether statements that stand in one claim tell one fact."""
    known = evidence(gold, named)
    for claim in analysis.claims:
        said = [(s.span.document, told(s.span, known)) for s in claim.statements]
        for (one, mine), (two, theirs) in combinations(said, 2):
            if one != two and mine | theirs:
                result.joined += 1
                result.rightly += bool(mine & theirs)


Evidence = list[tuple[Span, str]]
"""Where a fact is told, and its name."""


def evidence(gold: dict, named: dict[str, Document]) -> Evidence:
    """All that the truth lists of a collection."""
    return [
        (Span(named[name].id, start, start + len(snippet)), fact["id"])
        for fact in gold["facts"]
        for name, snippets in fact["evidence"].items()
        for snippet in snippets
        if (start := named[name].text.find(snippet)) >= 0
    ]


def told(span: Span, known: Evidence) -> set[str]:
    """The facts on whose evidence a statement lies, or that lie on it, by half."""
    return {
        fact
        for found, fact in known
        if 2 * span.overlap(found) >= min(found.end - found.start, span.end - span.start)
    }


def folders(arguments: list[str]) -> Iterator[Path]:
    """The collections that the arguments name."""
    for path in [Path(a) for a in arguments] or [HERE / "tune", HERE / "report"]:
        if not path.is_dir():
            print(f"data folder not found: skipping {path}")
        elif (path / "gold.json").exists():
            yield path
        else:
            yield from (p.parent for p in sorted(path.rglob("gold.json")))


def main(arguments: list[str]) -> int:
    details = "--details" in arguments
    rows = [score(folder) for folder in folders([a for a in arguments if a != "--details"])]
    print(f"{'collection':<16}{'pairs right':>14}{'unknown':>9}{'invented':>10}{'lost':>6}"
          f"{'digests apart':>15}{'facts covered':>15}{'and counted':>13}")  # fmt: skip
    for r in rows:
        print(f"{r.name:<16}{f'{r.right}/{r.pairs}':>14}{r.unknown:>9}{r.invented:>10}{r.lost:>6}"
              f"{f'{r.apart}/{r.digests}':>15}{f'{r.covered}/{r.facts}':>15}"
              f"{f'{r.found}/{r.facts}':>13}")  # fmt: skip
        for line in r.wrong if details else ():
            print(f"    {line}")
    verdicts = sum((r.verdicts for r in rows), Counter())
    for true in ("dependent", "independent"):
        n = sum(verdicts[true, found] for found in VERDICTS)
        shares = ", ".join(f"{found} {verdicts[true, found] / max(1, n):.1%}" for found in VERDICTS)
        print(f"of {n} {true} pairs: {shares}")
    joined = sum(r.joined for r in rows)
    rightly = sum(r.rightly for r in rows) / max(1, joined)
    print(f"of {joined} pairs of statements in one claim, {rightly:.1%} tell one fact")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
