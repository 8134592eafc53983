"""Write the brief as Markdown that can be pasted anywhere."""

import re
from collections.abc import Iterator

from stemma.report import words
from stemma.report.brief.page import (
    READING,
    Brief,
    Cite,
    Entry,
    Line,
    Named,
    Note,
    Page,
    Section,
    Source,
)

# All that Markdown, or a reader of it, would take for a sign of its own.
SIGNS = re.compile(r"([\\`*_\[\]<>#|~&$])")
BOLD = re.compile(r"([\W_]*)(.*[^\W_])([\W_]*)", re.S)


def render(brief: Brief) -> str:
    """The text of all pages."""
    parts = ["\n".join(_page(page)) for page in brief.pages]
    if brief.more:
        stories = words.count(brief.more, "more story")
        parts.append(f"And {stories}: `--about` finds them, `--stories` tells more.\n")
    return "\n".join(parts)


def _page(page: Page) -> Iterator[str]:
    yield f"# {escaped(page.title)}\n"
    yield f"{page.lead}\n"
    yield f"{READING}\n"
    for section in page.sections:
        yield from _section(section)
    if page.empty:
        yield f"Nothing was found for: {words.listing(page.empty, len(page.empty))}.\n"
    if page.sources:
        yield "## Sources\n"
        yield from (_source(source) for source in page.sources)
        yield ""


def _section(section: Section) -> Iterator[str]:
    yield f"## {section.title}\n"
    if section.hint:
        yield f"{section.hint}\n"
    for line in section.lines:
        yield from _line(line)
    yield ""
    if section.more:
        yield f"And {words.number(section.more)} more.\n"


def _line(line: Line) -> Iterator[str]:
    if line.note:
        yield f"- {_note(line.note)}"
    for n, entry in enumerate(line.entries):
        # What is set against the first entry stands under it.
        yield from _entry(entry, "  " if n else "")


def _entry(entry: Entry, indent: str) -> Iterator[str]:
    label = f"*{entry.label}:* " if entry.label else ""
    spoken = "".join(
        _bold(piece.text) if piece.strong else escaped(piece.text) for piece in entry.pieces
    )
    yield f"{indent}- {label}{spoken.strip()} [{entry.source}]"
    if entry.note:
        yield f"{indent}  *{_note(entry.note)}*"


def _bold(text: str) -> str:
    """The text in bold from its first to its last letter: a sign at its end would undo it."""
    found = BOLD.fullmatch(text)
    if not found:
        return escaped(text)
    before, inner, after = map(escaped, found.groups())
    return f"{before}**{inner}**{after}"


def _note(note: Note) -> str:
    return "".join(map(_part, note))


def _part(part: str | Cite | Named) -> str:
    match part:
        case Cite(number):
            return f"[{number}]"
        case Named(text):
            # A code span cannot hold its own sign.
            return "`" + text.replace("`", "'") + "`"
        case str():
            return escaped(part)


def _source(source: Source) -> str:
    name = f"[{escaped(source.name)}](<{source.url}>)" if source.url else escaped(source.name)
    outlet = f", {escaped(source.outlet)}" if source.outlet else ""
    date = escaped(source.date) or "no date"
    place = f"characters {source.start}–{source.end}"
    return f"- [{source.number}] {name}{outlet}, {date}, {place}: {escaped(source.words)}"


def escaped(text: str) -> str:
    """The text as Markdown that shows exactly these characters."""
    return SIGNS.sub(r"\\\1", text)
