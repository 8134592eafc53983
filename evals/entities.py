"""How well names are joined: within a document, and across documents with look-alikes.

    python -m evals.entities --data DATA [--part train] [--details]

**Within a document**, on the news of GUM. GUM marks every phrase that stands for somebody
or something, and which of them stand for one. A gold mention is a *name* if its head is
a proper noun, or has one beside it ("actor Ann Lee"), and it names a person, place,
organisation, event or thing (dates and sums of money are left out). What is scored is pairs
of mentions: a pair is right if both the corpus and the product hold its two mentions for
one, and F1 is over all pairs of all documents.

- *names*: pairs of two names, each the longest where it stands, as the product marks names:
  "Google" inside "Google Science Fair" is left out. Of the product's mentions only those
  count whose head is no adjective, as GUM marks "the Afghan team" but not "Afghan"; "the
  Court" counts, in the corpus and in the product, as the corpus takes "Court" for a name.
- *names, any part of speech*: the same, but a pair of the product that the corpus
  joins too is right even where the corpus takes its heads for common nouns ("Iodine"), so
  precision asks only whether what was joined is one.
- *with names inside names*: the same, "Google" inside the fair being wanted too.
- *found by both*: pairs of names that both sides have: what the joining alone is worth.
- *and what stands for them*: beside the names also the pronouns and common nouns that the
  corpus joins with at least one name ("he", "the institute"), so pairs of all kinds.

A mention is known by its head: the word that the rest of the phrase hangs on, in the trees
of the corpus. "President Ada Rook", "Ms. Rook" and "Rook" have one head each, however much
of the titles belongs to the name. A gold mention that the product lacks loses all its
pairs, and a mention that the corpus lacks makes every pair with it a wrong one.

**Across documents**, on the small collections of `evals/collections/names`, written with
traps: two ministers of one surname, a city and its club, an acronym of two meanings. A *false
merge* is a pair of gold entities of which mentions ended up in one entity; a *missed merge*
is each entity beyond the first over which the mentions of one gold entity are spread.
"""

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from evals.corpora import TYPES as KINDS
from evals.corpora import Mention, Text, treebank
from stemma.annotate.across import across
from stemma.annotate.annotate import annotate
from stemma.annotate.name_words import TITLES
from stemma.annotate.names import entities
from stemma.annotate.sentences import sentences
from stemma.records import Document, Entity, Place, Span
from stemma.text.choices import reader

ROOT = Path(__file__).parent.parent
COLLECTIONS = ROOT / "evals" / "collections" / "names"

Groups = Mapping[int, str]
"""Where the head of each mention begins, and whose mention it is."""


@dataclass
class Tally:
    """Pairs found, wanted, and both."""

    right: int = 0
    """Of the pairs wanted, those found."""
    sound: int = 0
    """Of the pairs found, those that the corpus joins."""
    found: int = 0
    wanted: int = 0

    def add(self, found: Groups, wanted: Groups, joined: Groups | None = None) -> None:
        """Count pairs; `joined` is what pairs found are judged by, if not what is wanted."""
        both = {at: (found[at], wanted[at]) for at in found.keys() & wanted.keys()}
        self.right += _pairs(both.values())
        judge = wanted if joined is None else joined
        known = found.keys() & judge.keys()
        self.sound += _pairs((found[at], judge[at]) for at in known)
        self.found += _pairs(found.values())
        self.wanted += _pairs(wanted.values())

    def __str__(self) -> str:
        precision, recall = self.sound / max(1, self.found), self.right / max(1, self.wanted)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        return f"{self.wanted:>8}{precision:>10.3f}{recall:>8.3f}{f1:>8.3f}"


def _pairs(groups: Iterable[object]) -> int:
    return sum(n * (n - 1) // 2 for n in Counter(groups).values())


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description="Names joined, against annotation.")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--part", default="dev", help="dev, or train, on which rules were set")
    parser.add_argument("--details", action="store_true", help="name what went wrong")
    given = parser.parse_args()
    source = given.data / f"ud_gum/{given.part}.free.conllu.gz"
    if source.exists():
        print(f"{'GUM news, ' + given.part:<36}{'pairs':>8}{'precision':>10}{'recall':>8}{'F1':>8}")
        texts = [text for text in treebank(source) if text.genre == "news"]
        for title, tally in within(texts, details=given.details).items():
            print(f"{title:<36}{tally}")
    else:
        print(f"data folder not found: skipping {source}")
    print(f"\n{'collection':<20}{'mentions':>10}{'not found':>11}{'false merges':>14}{'missed':>8}")
    for folder in sorted(COLLECTIONS.iterdir()):
        if (folder / "gold.json").exists():
            print(f"{folder.name:<20}{(result := collection(folder))}")
            if given.details:
                print(*result.details, sep="\n")
    return 0


# --- within a document ------------------------------------------------------------------------


def within(texts: Sequence[Text], *, details: bool = False) -> dict[str, Tally]:
    """The rows of the table for some documents."""
    rows: defaultdict[str, Tally] = defaultdict(Tally)
    for text in texts:
        joined = _joined(text)
        heads = name_heads(text)
        inner = {at: mention.entity for at, (mention, _) in heads.items()}
        longest = _outermost(text, heads)
        names = {at: who for at, who in inner.items() if at in longest}
        named = set(inner.values())
        others = {m.head[0]: m.entity for m in text.mentions if m.entity in named}
        moved = {mention.head[0] for mention, _ in heads.values()}
        every = {at: who for at, who in others.items() if at not in moved} | inner
        found = _by_heads(text, joined, references=False)
        rows["names"].add(found, names)
        everything = {m.head[0]: m.entity for m in text.mentions} | inner
        rows["names, any part of speech"].add(found, names, everything)
        rows["with names inside names"].add(found, inner)
        both = found.keys() & names.keys()
        rows["found by both"].add(_only(found, both), _only(names, both))
        rows["and what stands for them"].add(_by_heads(text, joined, references=True), every)
        if details:
            _explain(text, found, names)
    return dict(rows)


def name_heads(text: Text) -> dict[int, tuple[Mention, int]]:
    """The mentions that are names and no dates or sums of money, by where their head begins."""
    places = {start: n for n, (start, _) in enumerate(text.tokens)}
    heads = {mention.head[0] for mention in text.mentions}
    found = {}
    for mention in text.mentions:
        n = _named(text, places[mention.head[0]], mention, heads - {mention.head[0]})
        if text.pos[n] == "PROPN" and mention.kind in KINDS:
            found[text.tokens[n][0]] = mention, n
    return found


def _named(text: Text, head: int, span: Span | Mention, taken: Collection[int] = ()) -> int:
    """The head of a name: not "actor" or "Minister" but the proper noun beside it in
    "actor Ann Lee" and "Minister Ann Lee", unless that is a mention of its own."""
    title = text.text[slice(*text.tokens[head])].casefold() in TITLES
    if text.pos[head] == "PROPN" and not title:
        return head
    for n in range(max(0, head - 12), min(len(text.tokens), head + 12)):
        at = text.tokens[n][0]
        beside = text.heads[n] == head and text.relations[n].split(":")[0] in ("appos", "flat")
        if beside and text.pos[n] == "PROPN" and span.start <= at < span.end and at not in taken:
            return n
    return head


def _outermost(text: Text, names: Mapping[int, tuple[Mention, int]]) -> set[int]:
    """Where the heads of names begin that lie in no longer name.

    The spans of `Text.names` do not overlap; of the heads in one the outermost has the
    longest phrase.
    """
    best: dict[object, tuple[int, int]] = {}
    for at, (mention, _) in names.items():
        span = next((name for name in text.names if name[0] <= at < name[1]), at)
        size = mention.end - mention.start
        best[span] = max(best.get(span, (0, 0)), (size, at))
    return {at for _, at in best.values()}


def _joined(text: Text) -> list[Entity]:
    reading = reader().read(text.text)
    doc = Document(text.id, text.text, (Place(text.id, text.id),))
    return entities(doc, sentences(doc, reading), reading)


def _by_heads(text: Text, joined: Sequence[Entity], *, references: bool) -> dict[int, str]:
    """The product's entities by the heads of their mentions in the trees of the corpus.

    A reference is among the names if the corpus takes its head for one: "the President".
    """
    found = {}
    for entity in joined:
        for span in (*entity.references, *entity.mentions):
            head = _head(text, span)
            if head is None or text.pos[head] == "ADJ":
                continue
            if references or span in entity.mentions or text.pos[head] == "PROPN":
                found[text.tokens[head][0]] = entity.id
    return found


def _head(text: Text, span: Span) -> int | None:
    """The head of a span, in the trees of the corpus."""
    inside = [n for n, (a, b) in enumerate(text.tokens) if a < span.end and b > span.start]
    head = next((n for n in inside if text.heads[n] not in inside or text.heads[n] == n), None)
    return None if head is None else _named(text, head, span)


def _only(groups: Groups, kept: Iterable[int]) -> dict[int, str]:
    return {at: groups[at] for at in kept}


def _explain(text: Text, found: Groups, names: Groups) -> None:
    """Print the gold entities that were lost or spread, and the mixed ones found."""
    word = {start: text.text[start : start + 18].split("\n")[0] for start, _ in text.tokens}
    for title, one, other in (("gold ", names, found), ("found", found, names)):
        groups = defaultdict(list)
        for at in sorted(one):
            groups[one[at]].append(at)
        for places in groups.values():
            shown = {other.get(at, "-") for at in places}
            if len(places) > 1 and (len(shown) > 1 or "-" in shown):
                print(f"{text.id} {title}", [(word[at], other.get(at, "-")[:6]) for at in places])


# --- across documents -------------------------------------------------------------------------


@dataclass
class Result:
    """What became of the mentions of one collection."""

    mentions: int = 0
    lost: int = 0
    false: int = 0
    missed: int = 0
    details: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return f"{self.mentions:>10}{self.lost:>11}{self.false:>14}{self.missed:>8}"


def collection(folder: Path) -> Result:
    """Compare the entities of a collection with its `gold.json`."""
    gold = json.loads((folder / "gold.json").read_text("utf-8"))["who"]
    docs = {
        path.stem: Document(path.stem, text, (Place(path.name, path.stem),))
        for path in sorted(folder.glob("*.txt"))
        if (text := path.read_text("utf-8").strip())
    }
    joined = across(annotate(doc, reader()) for doc in docs.values())
    homes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    result = Result()
    for name, doc in docs.items():
        for start, end, who in marked(doc.text, gold[name]):
            result.mentions += 1
            home = _home(joined, name, start, end)
            if home:
                homes[home.id][who] += 1
            else:
                result.lost += 1
                result.details.append(f"  not found in {name}: {doc.text[start:end]}, {who}")
    label = {entity.id: entity.name for entity in joined}
    mixed = {pair: id for id, who in homes.items() for pair in combinations(sorted(who), 2)}
    spread: defaultdict[str, list[str]] = defaultdict(list)
    for id, who in homes.items():
        for one in who:
            spread[one].append(label[id])
    result.false = len(mixed)
    result.missed = sum(len(ids) - 1 for ids in spread.values())
    result.details += [f"  one: {a} and {b}, as {label[id]}" for (a, b), id in mixed.items()]
    result.details += [f"  {one} is {ids}" for one, ids in spread.items() if len(ids) > 1]
    return result


def marked(text: str, surfaces: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """Start, end and owner of each gold mention.

    A key of `gold.json` is a name, of which every occurrence counts, or a phrase with the
    name in brackets, of which only that place does. Phrases and longer names come first.
    """
    taken: set[int] = set()
    for surface in sorted(surfaces, key=lambda key: ("[" not in key, -len(key), key)):
        before, inner, after = re.fullmatch(r"(.*?)\[?([^\[\]]*)\]?((?<=\]).*)?", surface).groups()
        if "[" not in surface:
            before, inner, after = "", surface, ""
        pattern = rf"(?<!\w){re.escape(before)}({re.escape(inner)}){re.escape(after or '')}(?!\w)"
        found = list(re.finditer(pattern, text))
        if not found:
            raise ValueError(f"gold.json names {surface!r}, which the text does not hold")
        for match in found:
            start, end = match.span(1)
            if not taken & set(range(start, end)):
                taken |= set(range(start, end))
                yield start, end, surfaces[surface]


def _home(joined: Sequence[Entity], name: str, start: int, end: int) -> Entity | None:
    """The entity with the mention that covers most of the characters, None if none does."""
    best, most = None, 0
    for entity in joined:
        for span in entity.mentions:
            shared = min(span.end, end) - max(span.start, start)
            if span.document == name and shared > most:
                best, most = entity, shared
    return best


if __name__ == "__main__":
    sys.exit(main())
