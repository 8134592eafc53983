"""Whether every sentence of a brief stands where it says, and nothing in it comes from nowhere.

    python -m evals.brief FOLDER... [--data DATA]

Each FOLDER is a collection of texts or holds several. Reads each as an archive, has its brief
printed as Markdown, and checks that text against the documents, with nothing of what composed it:

- a source is the name, outlet, date and exact characters of one document;
- a printed sentence is, word by word, the source whose number it has;
- every name, number, quotation and date around it stands in one of the sources that the line
  cites, counts of origins and documents and the grade apart; on whose word something is said,
  in the very source behind the name;
- a document or file that is named exists; a title is a document's.

`--data DATA` adds 40 articles of Wikinews (folder `wikinews_2019`). Prints what was checked
and each exception; the exit status is 1 if there are any.
"""

import argparse
import gzip
import json
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import stemma
from stemma.acquire.collect import collect
from stemma.acquire.merge import merge
from stemma.records import Document, Omission

ARTICLES = 40
MONTHS = (
    "January February March April May June July August September October November December".split()
)
NUMBERS = "no one two three four five six seven eight nine ten eleven twelve none".split()

# The page's own words. What is not here must come from a document.
OPENINGS = frozenset(
    "Also And Could Grades However In Independent It No None Nothing Numbers Proposed Sentences "
    "The Two From Who Corroborated Contested Changed Said Rests What".split()
) | {number.capitalize() for number in NUMBERS}
SECTIONS = frozenset(
    ("Corroborated", "Rests on one origin", "Contested", "Changed in copying",
     "Said only by a copy", "What is missing", "Sources")
)  # fmt: skip
COUNT = re.compile(
    rf"\b(?:{'|'.join(NUMBERS)}|[\d,]+) (?:(?:independent |other )?(?:origins?|documents?)"
    r"|says?|more|of the)\b|likely \(\d+–\d+\)|Proposed [1-6],|(?:at least|at most) \w+"
    r"|scale from one \(confirmed\) to five \(improbable\); six cannot"
    r"|say (?:so, )?\w+ says? otherwise|two or more|rest on one text|\bno date\b|No date\b",
    re.IGNORECASE,
)
NAME = re.compile(r"\b[A-Z][\w’'.-]*(?: [A-Z][\w’'-]*)*")
NUMBER = re.compile(rf"\d[\d.,]*|\b(?:{'|'.join(NUMBERS[1:-1])})\b", re.IGNORECASE)
QUOTED = re.compile(r"“([^”]+)”|\"([^\"]+)\"")

SENTENCE = re.compile(r" *- (?:\*(?:Claim|Before|After|Against it):\* )?(.*) \[(\d+)\]")
NOTE = re.compile(r" *\*(.+)\*")
SOURCE = re.compile(r"- \[(\d+)\] (.+?), characters (\d+)–(\d+): (.*)")
LINKED = re.compile(r"\[(.*)\]\(<([^>]*)>\)(.*)")


@dataclass
class Checked:
    """What was looked at, and what was wrong."""

    sentences: int = 0
    notes: int = 0
    sources: int = 0
    exceptions: list[str] = field(default_factory=list)

    def add(self, other: "Checked") -> None:
        self.sentences += other.sentences
        self.notes += other.notes
        self.sources += other.sources
        self.exceptions += other.exceptions


def check(
    printed: str, documents: Sequence[Document], omissions: Iterable[Omission] = ()
) -> Checked:
    """Check the Markdown of a brief against the documents that it was made of."""
    total = Checked()
    files = {normal(one.path) for one in omissions}
    for page in re.split(r"^(?=# )", printed, flags=re.M):
        if page.strip():
            total.add(_Page(page, documents, files).check())
    return total


class _Page:
    """One page while it is being checked."""

    def __init__(self, text: str, documents: Sequence[Document], files: set[str]) -> None:
        self._lines = [line for line in text.split("\n") if line.strip()]
        self._documents = documents
        self._files = files
        self._cited: dict[str, tuple[Document, str]] = {}
        self._result = Checked()

    def check(self) -> Checked:
        """Sources first, as all else leans on them."""
        found = [(line, SOURCE.fullmatch(line)) for line in self._lines]
        for line, source in found:
            if source:
                self._source(line, source)
        numbers = [""]
        for line in (line for line, source in found if not source):
            if line.startswith("# "):
                self._title(line)
            elif line.startswith("## "):
                if line[3:] not in SECTIONS:
                    self._wrong("no section of a brief", line)
            elif sentence := SENTENCE.fullmatch(line):
                numbers = [sentence[2]]
                self._sentence(line, sentence)
            elif (note := NOTE.fullmatch(line)) and not line.lstrip().startswith("- "):
                self._note(line, note[1], numbers)
            else:
                self._note(line, line.removeprefix("- "), [])
        return self._result

    def _wrong(self, what: str, line: str) -> None:
        self._result.exceptions.append(f"{what}: {line}")

    def _source(self, line: str, found: re.Match[str]) -> None:
        number, label, start, end, words = found.groups()
        self._result.sources += 1
        url = ""
        if linked := LINKED.fullmatch(label):
            label, url = linked[1] + linked[3], linked[2]
        fitting = [doc for doc in self._documents if plain(label) in _labels(doc)]
        if url:
            fitting = [doc for doc in fitting if url in {place.url for place in doc.places}]
        if number in self._cited:
            self._wrong("a number that another source has", line)
        for doc in fitting:
            exactly = doc.text[int(start) : int(end)]
            text = normal(exactly)
            if text and exactly == exactly.strip() and text == plain(words):
                self._cited[number] = doc, text
                return
        self._wrong("no such document" if not fitting else "not the characters it names", line)

    def _title(self, line: str) -> None:
        title = plain(line[2:]).removesuffix("…")
        titles = {normal(place.title) for doc in self._documents for place in doc.places}
        if not any(title == one.removesuffix("…") for one in titles) and not any(
            title in normal(doc.text) for doc in self._documents
        ):
            self._wrong("a title that no document has", line)

    def _sentence(self, line: str, found: re.Match[str]) -> None:
        self._result.sentences += 1
        _, text = self._cited.get(found[2], (None, ""))
        if not text:
            self._wrong("a number without a source", line)
        elif plain(found[1]) != text:
            self._wrong("not the words of its source", line)

    def _note(self, line: str, note: str, numbers: list[str]) -> None:
        """What is said around a sentence, or in a line or paragraph without one."""
        self._result.notes += 1
        tokens = list(tokenised(note))
        cited = [*numbers, *(value for kind, value in tokens if kind == "cite")]
        for number in cited:
            if number not in self._cited:
                self._wrong(f"a number without a source, {number}", line)
        sources = [self._cited[number] for number in cited if number in self._cited]
        for value in (value for kind, value in tokens if kind == "code"):
            self._named(line, value, [doc for doc, _ in sources])
        said = "".join(value if kind == "text" else "\0" for kind, value in tokens)
        for what in _facts(said, self._dates()):
            if not any(what in text for _, text in sources):
                self._wrong(f"{what!r} is in no source that is cited", line)
        self._told(line, tokens)

    def _named(self, line: str, name: str, among: Sequence[Document]) -> None:
        """A document that is called by its name or outlet, or a file by its path."""
        names = {one.replace("`", "'") for doc in among or self._documents for one in _names(doc)}
        own = {"--about", "--stories"} | ({one.replace("`", "'") for one in self._files})
        if name not in names and (among or name not in own):
            self._wrong(f"{name!r} is no document that is meant", line)

    def _told(self, line: str, tokens: Sequence[tuple[str, str]]) -> None:
        """Each on whose word it is said stands in the source behind the name."""
        for n, (kind, value) in enumerate(tokens[:-1]):
            _, opened, name = value.rpartition("on the word of ")
            if kind != "text" or not opened:
                continue
            while n + 1 < len(tokens) and tokens[n + 1][0] == "cite" and name:
                _, text = self._cited.get(tokens[n + 1][1], (None, ""))
                if name.strip() not in text:
                    self._wrong(f"{name.strip()!r} is not in [{tokens[n + 1][1]}]", line)
                n += 2
                more = re.fullmatch(r"(?:, | and )(.+)", tokens[n][1]) if n < len(tokens) else None
                name = more[1] if more else ""

    def _dates(self) -> set[str]:
        return {_date(doc) for doc in self._documents}


def _facts(said: str, dates: Iterable[str]) -> Iterator[str]:
    """Names, numbers and quotations that are not the page's own."""
    for found in QUOTED.finditer(said):
        yield found[1] or found[2]
    if published := re.search(r", published ([^.]*)\.", said):
        for date in published[1].split(" to "):
            if date not in dates:
                yield date
        said = said.replace(published[0], ".")
    rest = COUNT.sub(" ", said)
    for found in NUMBER.finditer(rest):
        yield found[0].rstrip(".,")
    for sentence in re.split(r"(?<=[.:;?!]) |\0", said):
        for found in NAME.finditer(sentence):
            words = found[0].rstrip(".").split(" ")
            # A sentence of the page's own begins with one of its own words.
            while words and words[0] in OPENINGS and not sentence[: found.start()].strip(" ,;.:"):
                words = words[1:]
            if words and not set(words) <= _titles():
                yield " ".join(words)


def _titles() -> set[str]:
    """Words in the titles of sections, which a page may name."""
    return {section.split(" ")[0] for section in SECTIONS}


def _names(doc: Document) -> set[str]:
    name = normal(doc.name)
    outlets = {normal(place.outlet) for place in doc.places if place.outlet}
    return {name, f"{name} ({doc.id})"} | outlets


def _labels(doc: Document) -> set[str]:
    """How a source may call this document: name, outlet if it states one, date if it does."""
    outlet = f", {normal(doc.outlet)}" if doc.outlet else ""
    name = normal(doc.name)
    return {f"{one}{outlet}, {_date(doc) or 'no date'}" for one in (name, f"{name} ({doc.id})")}


def _date(doc: Document) -> str:
    found = re.match(r"(\d{4})-(\d\d)-(\d\d)", doc.published)
    if not found or not 1 <= int(found[2]) <= 12:
        return normal(doc.published)
    return f"{int(found[3])} {MONTHS[int(found[2]) - 1]} {found[1]}"


# --- text ---------------------------------------------------------------------------------------


def normal(text: str) -> str:
    """The text on one line, without characters that command a screen."""
    kept = (c for c in text if c.isspace() or unicodedata.category(c) not in ("Cc", "Cs"))
    return " ".join(re.sub("[\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]", "", "".join(kept)).split())


def plain(markdown: str) -> str:
    """What a reader of the Markdown sees, without bold."""
    return normal("".join(value for _, value in tokenised(markdown)))


def tokenised(markdown: str) -> Iterator[tuple[str, str]]:
    """Pieces that are `text`, a document as `code`, or the number of a source, as `cite`."""
    text = ""
    for found in re.finditer(r"\\([!-/:-@\[-`{-~])|\*\*|`([^`]*)`|\[(\d+)\]|(.)", markdown, re.S):
        escaped, code, cite, char = found.groups()
        if code is None and cite is None:
            text += escaped or char or ""
            continue
        if text:
            yield "text", text
        text = ""
        yield ("cite", cite) if code is None else ("code", code)
    if text:
        yield "text", text


# --- collections --------------------------------------------------------------------------------


def collections(folders: Iterable[Path]) -> Iterator[tuple[str, Path]]:
    """Every folder that holds files itself, or those below it that do."""
    for folder in folders:
        below = sorted(path for path in folder.iterdir() if path.is_dir())
        for each in below or [folder]:
            yield each.name, each


def wikinews(data: Path, into: Path) -> Path:
    """A file with 40 articles, drawn by a hash of their names."""
    with gzip.open(data / "wikinews_2019" / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = sorted(map(json.loads, lines), key=lambda row: sha256(row["id"].encode()).digest())
    path = into / "wikinews.jsonl"
    with path.open("w", encoding="utf-8") as out:
        for row in rows[:ARTICLES]:
            kept = {key: row[key] for key in ("url", "title", "text", "date")}
            out.write(json.dumps(kept, ensure_ascii=False) + "\n")
    return path


def read(path: Path) -> tuple[int, int, Checked]:
    """Documents and stories of a collection, and what its brief comes to."""
    found = list(collect([path]))
    documents = merge(each for each in found if isinstance(each, Document))
    omissions = [each for each in found if isinstance(each, Omission)]
    with TemporaryDirectory() as folder, stemma.open(Path(folder) / "a.stemma") as archive:
        archive.read(path)
        printed = archive.brief(stories=0)
        stories = len(archive.stories)
    return len(documents), stories, check(printed, documents, omissions)


def main() -> int:
    """Print a row for each collection, then every exception."""
    parser = argparse.ArgumentParser(description="Briefs against the documents they cite.")
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--data", type=Path)
    given = parser.parse_args()
    with TemporaryDirectory() as folder:
        wanted = list(collections(given.folders))
        if given.data and (given.data / "wikinews_2019").exists():
            wanted.append(("wikinews", wikinews(given.data, Path(folder))))
        elif given.data:
            print(f"data folder not found: skipping {given.data / 'wikinews_2019'}")
        total = Checked()
        columns = ("documents", "stories", "sentences", "lines around", "sources", "exceptions")
        print(f"{'collection':<18}" + "".join(f"{name:>14}" for name in columns))
        for name, path in wanted:
            documents, stories, checked = read(path)
            total.add(checked)
            row = (documents, stories, checked.sentences, checked.notes, checked.sources,
                   len(checked.exceptions))  # fmt: skip
            print(f"{name:<18}" + "".join(f"{n:>14,}" for n in row), flush=True)
    print(f"{total.sentences:,} sentences checked, {len(total.exceptions):,} exceptions")
    for exception in total.exceptions:
        print(f"    {exception}")
    return 1 if total.exceptions else 0


if __name__ == "__main__":
    sys.exit(main())
