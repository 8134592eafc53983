"""Read annotated corpora as texts with spans: treebanks (CoNLL-U) and names (IOB2)."""

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

Name = tuple[int, int, str]
"""Start, end and type."""

TYPES = {
    "PER": "PER", "person": "PER", "politician": "PER",
    "LOC": "LOC", "place": "LOC", "location": "LOC", "country": "LOC",
    "ORG": "ORG", "organization": "ORG", "organisation": "ORG", "politicalparty": "ORG",
    "EVENT": "EVENT", "event": "EVENT", "election": "EVENT",
    "MISC": "MISC", "misc": "MISC", "object": "MISC", "abstract": "MISC",
}  # fmt: skip
"""The types of the corpora, and what they are here."""

GLUE = frozenset(("flat", "compound", "amod", "nummod"))
"""Relations by which proper nouns belong to the head of a name."""

_TIGHT = re.compile(r"^(?:[.,;:!?)\]%’”]|['’](?:s|re|ve|ll|d|m)?|n['’]t|'')$")
_OPEN = re.compile(r"^(?:[(\[$£€“‘]|``)$")


@dataclass(frozen=True)
class Mention:
    """A phrase that stands for somebody or something, as GUM marks it, with all modifiers."""

    start: int
    end: int
    head: tuple[int, int]
    """Start and end of the word that the rest of it hangs on."""
    pos: str
    """Part of speech of the head."""
    entity: str
    """The same for all mentions of one, within a document."""
    kind: str
    """As the corpus names it."""


@dataclass
class Text:
    """An annotated document. Spans count its code points."""

    text: str = ""
    id: str = ""
    genre: str = ""
    tokens: list[tuple[int, int]] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    """Part of speech of the Penn Treebank."""
    lemmas: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    """Place of the head among `tokens`; a root is its own head."""
    relations: list[str] = field(default_factory=list)
    sentences: list[tuple[int, int]] = field(default_factory=list)
    sentence_ids: list[str] = field(default_factory=list)
    paragraphs: list[int] = field(default_factory=list)
    """Where paragraphs begin."""
    names: set[Name] = field(default_factory=set)
    mentions: list[Mention] = field(default_factory=list)


def blocks(path: Path) -> Iterator[tuple[list[str], list[list[str]]]]:
    """Comments and columns of each sentence of a file."""
    comments: list[str] = []
    rows: list[list[str]] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# "):
                comments.append(line[2:])
            elif line:
                rows.append(line.split("\t") if "\t" in line else line.split(" "))
            elif rows:
                yield comments, rows
                comments, rows = [], []
    if rows:
        yield comments, rows


def treebank(path: Path) -> Iterator[Text]:
    """The documents of a CoNLL-U file, with names where mentions are marked (GUM)."""
    doc = Text()
    for comments, rows in blocks(path):
        facts = dict(c.split(" = ", 1) for c in comments if " = " in c)
        if "newdoc id" in facts:
            if doc.text:
                yield doc
            doc = Text(id=facts["newdoc id"], genre=facts.get("meta::genre", ""))
        fresh = not doc.text or any(re.match(r"newpar\b(?!_)", c) for c in comments)
        if doc.text:
            doc.text += "\n\n" if fresh else " "
        if fresh:
            doc.paragraphs.append(len(doc.text))
        doc.sentence_ids.append(facts.get("sent_id", ""))
        _add_sentence(doc, rows)
    if doc.text:
        yield doc


def _add_sentence(doc: Text, rows: list[list[str]]) -> None:
    begin, first = len(doc.text), len(doc.tokens)
    words = [row for row in rows if row[0].isdigit()]
    place: dict[int, int] = {}  # number of a word: place of its token
    joined = {int(r[0].split("-")[0]): r for r in rows if "-" in r[0]}
    number = 1
    while number <= len(words):
        row = joined.get(number, words[number - 1])
        last = int(row[0].split("-")[-1])
        parts = words[number - 1 : last]
        whole = "".join(part[1] for part in parts) == row[1]
        for part in parts if whole else [_outermost(parts)]:
            start = len(doc.text)
            doc.text += part[1] if whole else row[1]
            doc.tokens.append((start, len(doc.text)))
            doc.pos.append(part[3])
            doc.tags.append(part[4])
            doc.lemmas.append(part[2])
            doc.relations.append(part[7])
            doc.heads.append(int(part[6]))
            if whole:
                place[int(part[0])] = len(doc.tokens) - 1
        if not whole:
            place.update((int(part[0]), len(doc.tokens) - 1) for part in parts)
        if "SpaceAfter=No" not in row[9]:
            doc.text += " "
        number = last + 1
    doc.text = doc.text.rstrip()
    doc.sentences.append((begin, len(doc.text)))
    for n in range(first, len(doc.tokens)):
        doc.heads[n] = place[doc.heads[n]] if doc.heads[n] else n
    spots = doc.tokens
    for one, two, kind in _names(words):
        doc.names.add((spots[place[one]][0], spots[place[two]][1], kind))
    for one, two, kind, group in _mentions(words):
        head = _head(words, one, two)
        doc.mentions.append(
            Mention(
                spots[place[one]][0], spots[place[two]][1], spots[place[head]],
                words[head - 1][3], group, kind,
            )
        )  # fmt: skip


def _outermost(parts: list[list[str]]) -> list[str]:
    """The word of a contraction that the others depend on."""
    numbers = {part[0] for part in parts}
    return next(part for part in parts if part[6] not in numbers)


def _names(words: list[list[str]]) -> Iterator[tuple[int, int, str]]:
    """Number of first and last word and type of each name; of nested ones the outer.

    GUM marks every mention, with its modifiers. A name is a mention whose head is a proper
    noun, cut to the proper nouns around the head: "Bank of England", not "the ... that".
    """
    spans = sorted(
        {
            (*span, TYPES[kind])
            for first, last, kind, _ in _mentions(words)
            if kind in TYPES and (span := _proper(words, first, last))
        },
        key=lambda name: (name[0] - name[1], name),
    )
    taken: set[int] = set()
    for first, last, kind in spans:
        if not taken & set(range(first, last + 1)):
            taken |= set(range(first, last + 1))
            yield first, last, kind


def _mentions(words: list[list[str]]) -> Iterator[tuple[int, int, str, str]]:
    """Number of first and last word, type and entity of each mention."""
    opened: list[tuple[str, str, int]] = []
    for number, row in enumerate(words, 1):
        marks = re.search(r"Entity=([^|]*)", row[9])
        for mark in re.findall(r"\([^()]*\)?|[^()]*\)", marks[1] if marks else ""):
            if mark.startswith("("):
                group, kind, *_ = mark[1:].rstrip(")").split("-")
                opened.append((group, kind, number))
            if mark.endswith(")"):
                group = mark[1:-1].split("-")[0] if mark.startswith("(") else mark[:-1]
                found = next((m for m in reversed(opened) if m[0] == group), None)
                if found:
                    opened.remove(found)
                    yield found[2], number, found[1], group


def _proper(words: list[list[str]], first: int, last: int) -> tuple[int, int] | None:
    """The proper nouns around the head of a mention, None if the head is none."""
    head = _head(words, first, last)
    if words[head - 1][3] != "PROPN":
        return None
    mine = {head}
    for n in [*range(head - 1, first - 1, -1), *range(head + 1, last + 1)]:
        row = words[n - 1]
        relation = row[7].split(":")[0]
        of = relation == "nmod" and any(
            w[6] == row[0] and w[7] == "case" and w[1] == "of" for w in words
        )
        glued = relation in GLUE or of
        if int(row[6]) in mine and glued and (row[3] == "PROPN" or row[1][0].isdigit()):
            mine.add(n)
    return min(mine), max(mine)


def _head(words: list[list[str]], first: int, last: int) -> int:
    """Number of the first word of a mention that hangs on none of its others."""
    inside = range(first, last + 1)
    return next((n for n in inside if not first <= int(words[n - 1][6]) <= last), first)


def tagged(path: Path) -> Iterator[Text]:
    """The documents of an IOB2 file; each sentence is one, if it marks none.

    Where the spacing is not recorded, signs are set as in print.
    """
    doc = Text()
    for comments, rows in blocks(path):
        facts = dict(c.split(" = ", 1) for c in comments if " = " in c)
        if doc.text and ("newdoc id" in facts or not comments):
            yield doc
            doc = Text()
        doc.text += " " if doc.text else ""
        start = len(doc.text)
        doc.text += facts.get("text") or _set([row[-2] for row in rows])
        doc.sentences.append((start, len(doc.text)))
        doc.sentence_ids.append(facts.get("sent_id", ""))
        _add_names(doc, rows, start)
    if doc.text:
        yield doc


def _set(forms: list[str]) -> str:
    """Words and signs with the usual spaces."""
    text = ""
    for n, form in enumerate(forms):
        tight = not n or _TIGHT.match(form) or _OPEN.match(forms[n - 1])
        text += form if tight else " " + form
    return text


def _add_names(doc: Text, rows: list[list[str]], at: int) -> None:
    name: Name | None = None
    for row in [*rows, ["", "O"]]:
        form, tag = row[-2], row[-1]
        at = doc.text.index(form, at)
        if tag.startswith("I-") and name:
            name = (name[0], at + len(form), name[2])
        else:
            doc.names |= {name} if name else set()
            kind = TYPES.get(tag[2:], "")
            name = (at, at + len(form), kind) if tag.startswith("B-") and kind else None
        if form:
            doc.tokens.append((at, at + len(form)))
        at += len(form)


def ewt(data: Path, part: str) -> Iterator[Text]:
    """English Web Treebank with the names that UNER marks in the same sentences."""
    named = {
        sentence_id: (doc, span)
        for doc in tagged(data / f"uner_ewt/{part}.iob2.gz")
        for sentence_id, span in zip(doc.sentence_ids, doc.sentences, strict=True)
    }
    for doc in treebank(data / f"ud_ewt/{part}.conllu.gz"):
        for sentence_id, (start, end) in zip(doc.sentence_ids, doc.sentences, strict=True):
            if sentence_id in named:
                other, (first, last) = named[sentence_id]
                # The two differ in white space only.
                here = [n for n in range(start, end) if not doc.text[n].isspace()]
                there = [n for n in range(first, last) if not other.text[n].isspace()]
                place = dict(zip(there, here, strict=False))
                doc.names |= {
                    (place[one], place[two - 1] + 1, kind)
                    for one, two, kind in other.names
                    if first <= one < last and one in place and two - 1 in place
                }
        yield doc
