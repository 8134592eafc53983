"""Read seed texts: free news articles, as drafts."""

import gzip
import json
import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from evals.families.draft import Draft, Line, Token
from stemma.acquire.clean import document
from stemma.records import Place
from stemma.text.choices import reader
from stemma.text.reading import Reading

OPTIONAL = frozenset(("acl:relcl", "advcl", "appos", "parataxis", "acl"))
"""Relations of phrases that a sentence can do without."""

_NOTICE = re.compile(r"^(?:File|Image|Map|Photo|\W*\w+day, \w+ \d+, \d{4}\W*$)")


def articles(data: Path) -> Iterator[tuple[str, str]]:
    """Name and text of each Wikinews article of the data folder."""
    with gzip.open(data / "wikinews_2019" / "articles.jsonl.gz", "rt", encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            kept = [p for p in row["text"].split("\n") if p.strip() and not _NOTICE.match(p)]
            yield f"wikinews-{row['id']}", "\n".join(kept)


def reported(name: str) -> bool:
    """Whether a seed belongs to the half whose families are for reporting."""
    return int(sha256(b"families|" + name.encode()).hexdigest(), 16) % 2 == 0


def drafts(texts: Iterable[tuple[str, str]], fewest: int = 150) -> dict[str, Draft]:
    """The texts of at least `fewest` words, as drafts by name."""
    found = {}
    for name, text in texts:
        draft = read(name, text)
        if draft.n_words >= fewest:
            found[name] = draft
    return found


def read(name: str, text: str) -> Draft:
    """A text as a draft whose words have their places in it as origins."""
    doc = document(text, Place(name, name))
    reading = reader().read(doc.text)
    optional, names = _optional(reading, name), _names(reading)
    lines, quoted, last = [], False, 0
    for start, end in reading.sentences:
        tokens = []
        for n, token in enumerate(reading.tokens):
            if not start <= token.start < end:
                continue
            word = doc.text[token.start : token.end]
            if word in '“”"':
                quoted = word == "“" or (word == '"' and not quoted)
            space = " " if token.start and doc.text[token.start - 1].isspace() else ""
            tokens.append(
                Token(word, space, f"{name}:{n}", token.pos, token.tag,
                      names.get(n, ""), optional.get(n, ""), quoted)
            )  # fmt: skip
        if tokens:
            lines.append(Line(tuple(tokens), "\n" in doc.text[last:start] or not lines))
        last = end
    return Draft(tuple(lines))


def _names(reading: Reading) -> dict[int, str]:
    found, at = {}, 0
    for name in reading.names:
        while reading.tokens[at].end <= name.start:
            at += 1
        while at < len(reading.tokens) and reading.tokens[at].start < name.end:
            found[at] = name.type
            at += 1
    return found


def _optional(reading: Reading, name: str) -> dict[int, str]:
    """For each token the outermost optional phrase around it, if it is short of the sentence."""
    heads = [token.head for token in reading.tokens]
    relations = [token.relation for token in reading.tokens]
    found = {}
    for n in range(len(heads)):
        at, outermost = n, None
        for _ in range(60):
            if relations[at] in OPTIONAL:
                outermost = at
            if heads[at] == at:
                break
            at = heads[at]
        if outermost is not None and heads[outermost] != outermost:
            found[n] = f"{name}/{outermost}"
    return found
