"""HTML fragments that show records in a notebook; every text from a document is escaped."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from stemma.records import Analysis, Claim, Derivation, Document, Drift, Parallel, Story
from stemma.report import words
from stemma.report.headline import findings, headline
from stemma.report.html import picture
from stemma.report.names import Names, publisher, title
from stemma.report.origins import of_story
from stemma.report.screen import printable, quoted, shorten


def archive(analysis: Analysis) -> str:
    """The headline, the findings and the pictures of the three largest stories."""
    several = [story for story in analysis.stories if len(story.items) > 1]
    several.sort(key=lambda story: (-len(story.items), story.id))
    return Markup("<h3>{}</h3><ul>{}</ul>{}").format(
        headline(analysis),
        _join(Markup("<li>{}</li>").format(text) for text in findings(analysis)),
        stories(analysis, several[:3]),
    )


def documents(docs: Sequence[Document]) -> str:
    """A table of documents."""
    return table(
        ("Name", "Title", "Publisher", "Published", "Words"),
        (
            (
                printable(doc.name),
                title(doc),
                publisher(doc),
                words.date(printable(doc.published)),
                f"{len(doc.text.split()):,}",
            )
            for doc in docs
        ),
    )


def stories(analysis: Analysis, found: Sequence[Story]) -> str:
    """Each story with its stemma."""
    return _join(
        Markup("<h4>{}</h4><p>{}, {}</p>{}").format(
            printable(story.title),
            words.count(len(story.items), "document"),
            words.count(of_story(analysis, story).likely, "independent origin"),
            picture(analysis, story),
        )
        for story in found
    )


def claims(found: Sequence[Claim]) -> str:
    """A table of claims with their support."""
    return table(
        ("Origins", "Publishers", "Documents", "Claim"),
        (
            (
                words.between(c.support.lowest, c.support.likely, c.support.highest),
                c.support.publishers,
                c.support.documents,
                printable(c.text),
            )
            for c in found
        ),
    )


def derivations(analysis: Analysis, found: Sequence[Derivation]) -> str:
    """Who took how much from whom, and why that is believed."""
    names = Names(analysis)
    return table(
        ("Document", "From", "Kind", "Share", "Probability", "Reasons"),
        (
            (
                names.short(d.document),
                names.short(d.ancestor),
                d.kind,
                f"{d.share:.0%}",
                words.percent(d.probability),
                printable(" ".join(d.reasons)),
            )
            for d in found
        ),
    )


def drift(analysis: Analysis, found: Sequence[Drift]) -> str:
    """What copies changed."""
    names = Names(analysis)
    return table(
        ("Kind", "Before", "After", "From", "To"),
        (
            (
                d.kind,
                quoted(analysis.doc[d.before.document], d.before),
                quoted(analysis.doc[d.after.document], d.after),
                names.short(d.ancestor),
                names.short(d.document),
            )
            for d in found
        ),
    )


def parallels(left: Document, right: Document, found: Sequence[Parallel]) -> str:
    """The passages two documents share, left of one another."""
    return table(
        (printable(left.name), "Kind", printable(right.name)),
        ((shorten(p.left.of(left), 300), p.kind, shorten(p.right.of(right), 300)) for p in found),
    )


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    return Markup("<table><thead><tr>{}</tr></thead><tbody>{}</tbody></table>").format(
        _join(Markup("<th>{}</th>").format(head) for head in heads),
        _join(
            Markup("<tr>{}</tr>").format(
                _join(Markup('<td style="text-align:left">{}</td>').format(cell) for cell in row)
            )
            for row in rows
        ),
    )


def _join(parts: Iterable[object]) -> Markup:
    return Markup("").join(escape(part) for part in parts)
