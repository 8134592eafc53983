"""Facts of the collections, asked in the words of their gold file, and with one thing altered.

`evals.claims --facts` prints the table. Each fact of `evals/collections` is told once in words of
its own. That sentence is asked, and then asked again with another amount, with another name of the
collection, denied, and with a word turned into its opposite: the first is true, the others are not
unless a copy said so. Which amount and which name is drawn by a hash of the sentence.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar
from zlib import crc32

import stemma
from stemma.acquire.clean import document
from stemma.annotate.annotate import annotate
from stemma.records import Annotations, Answers, Document, Outcome, Place
from stemma.text.choices import reader

Picked = TypeVar("Picked")
COLLECTIONS = Path(__file__).parent / "collections"
OUTCOMES: tuple[Outcome, ...] = ("confirmed", "contested", "contradicted", "part", "nothing")
FACTORS = (0.7, 1.3, 1.1)
"""What an amount is multiplied by; a small one goes up by one of `STEPS` instead."""
STEPS, SMALL = (1, 2, 3, 7), 40
OPPOSITES = dict(
    pair.split("/") for pair in
    """increased/decreased rose/fell fell/rose more/less higher/lower won/lost lost/won
    opened/closed closed/opened before/after after/before accepted/rejected rejected/accepted
    against/for first/last begin/end began/ended raised/cut cut/raised north/south all/none
    supports/opposes approved/rejected""".split()
)  # fmt: skip


def table(part: str) -> None:
    """Print how often facts of one half and their alterations are confirmed."""
    outcomes: Counter[tuple[str, str]] = Counter()
    asked: Counter[str] = Counter()
    right = 0
    for kind, found, origins in _asked(COLLECTIONS / part):
        asked[kind] += 1
        outcomes[kind, found.outcome or "nothing"] += 1
        if kind == "as it is" and found.outcome == "confirmed" and found.support:
            right += found.support.likely == origins
    print(f"{part + ' facts':<16}{'asked':>7}" + "".join(f"{name:>14}" for name in OUTCOMES))
    for kind in asked:
        shares = (outcomes[kind, name] / asked[kind] for name in OUTCOMES)
        print(f"{kind:<16}{asked[kind]:>7}" + "".join(f"{share:>14.3f}" for share in shares))
    print(f"origins right: {right} of {outcomes['as it is', 'confirmed']} confirmed as they are")


def _asked(folder: Path) -> Iterator[tuple[str, Answers, int]]:
    """For every question of every collection its kind, the answers and the fact's origins."""
    for collection in sorted(folder.iterdir()):
        if not (collection / "gold.json").is_file():
            continue
        facts: list[dict[str, Any]] = json.loads((collection / "gold.json").read_text("utf-8"))[
            "facts"
        ]
        with TemporaryDirectory() as place, stemma.open(Path(place) / "a.stemma") as archive:
            archive.read(sorted(collection.glob("*.txt")))
            names: dict[str, set[str]] = {}
            for entity in archive.analysis.entities:
                names.setdefault(entity.type, set()).add(entity.name)
            for fact in facts:
                said = fact["says"].removesuffix(".") + "."
                for kind, text in {"as it is": said, **altered(said, names)}.items():
                    yield kind, archive.ask(text), fact["origins"]


def altered(said: str, names: Mapping[str, set[str]]) -> dict[str, str]:
    """The sentence with one thing changed, by what was changed; what it lacks is not there.

    Args:
        said: A sentence.
        names: Names to put in the place of one, by the type of entity.
    """
    doc = document(said, Place("question", "question"))
    notes = annotate(doc, reader())
    drawn = crc32(said.encode())
    found = {
        "another amount": _amount(doc, notes, drawn),
        "another name": _name(doc, notes, names, drawn),
        "denied": _denied(doc.text),
        "opposite": _opposite(doc.text),
    }
    return {kind: text for kind, text in found.items() if text}


def _amount(doc: Document, notes: Annotations, drawn: int) -> str:
    for quantity in notes.quantities:
        if number := re.search(r"\d[\d,]*(\.\d+)?", quantity.span.of(doc)):
            value = float(number[0].replace(",", ""))
            small = value < SMALL
            value = value + _pick(STEPS, drawn) if small else value * _pick(FACTORS, drawn)
            new = f"{value:.1f}" if "." in number[0] else f"{round(value):,}"
            start = quantity.span.start
            return doc.text[: start + number.start()] + new + doc.text[start + number.end() :]
    return ""


def _name(doc: Document, notes: Annotations, names: Mapping[str, set[str]], drawn: int) -> str:
    for entity in notes.entities:
        others = sorted(
            other for other in names.get(entity.type, ())
            if other not in doc.text and entity.name not in other
        )  # fmt: skip
        if others:
            span = entity.mentions[0]
            return doc.text[: span.start] + _pick(others, drawn) + doc.text[span.end :]
    return ""


def _denied(text: str) -> str:
    if re.search(r" not\b", text):
        return text.replace(" not", "", 1)
    verb = re.search(r"\b(is|are|was|were|will|has|have|had|can|may|must)\b", text)
    return text[: verb.end()] + " not" + text[verb.end() :] if verb else ""


def _opposite(text: str) -> str:
    for word, other in OPPOSITES.items():
        if found := re.search(rf"\b{word}\b", text):
            return text[: found.start()] + other + text[found.end() :]
    return ""


def _pick(some: Sequence[Picked], drawn: int) -> Picked:
    return some[drawn % len(some)]
