"""Write an archive as one HTML file that needs nothing else: the dossier.

Everything is in the file and the content policy forbids all else: styles and script are
let in by their hash, so nothing that a document holds can be run, whatever it looks like.
"""

import base64
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, get_args

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from stemma.records import SERIOUS, Analysis, Claim, DerivationKind, Document, Drift, Story
from stemma.report import screen, svg, words
from stemma.report.headline import drifts, findings, headline, widest
from stemma.report.names import Names, publisher, title
from stemma.report.origins import Origins, of_all, of_story
from stemma.report.payload import dumps, numbers, payload
from stemma.report.system_view import SystemView
from stemma.report.tree import forest

SCRIPTS = (
    "text.js", "table.js", "claims.js", "documents.js", "compare.js", "system.js", "pair.js",
    "start.js",
)  # fmt: skip
ROWS = 40
"""Rows of a table that stand in the page itself; the script adds the others on demand."""
DRAWN = 8
"""Stories whose picture is open at once."""
KINDS: tuple[str, ...] = get_args(DerivationKind)


def render(analysis: Analysis) -> str:
    """The whole dossier as HTML text."""
    style, script = template_file("dossier.css"), _script()
    page = environment().get_template("dossier.html.j2")
    view = View(analysis)
    return page.render(
        policy=policy(style, script),
        style=Markup(style),
        script=Markup(script),
        data=Markup(dumps(payload(analysis))),
        view=view,
        kinds=[(kind, svg.swatch(kind)) for kind in KINDS if kind in view.used],
        words=words,
        rows=ROWS,
        drawn=DRAWN,
        serious=SERIOUS,
    )


def picture(analysis: Analysis, story: Story) -> Markup:
    """The stemma of a story with its styles, to stand in somebody else's page."""
    css = Markup(template_file("stemma.css"))
    drawing = svg.stemma(analysis, story, numbers(analysis))
    return Markup('<div class="stemma-view"><style>{}</style>{}</div>').format(css, drawing)


@dataclass(frozen=True, slots=True)
class Figure:
    """One number at the head of the dossier."""

    value: str
    label: str


class View:
    """What the template asks of an analysis; every text it hands out is safe to show."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.names = Names(analysis)
        self.number = numbers(analysis)
        self.headline = headline(analysis)
        self.findings = findings(analysis)
        self.claims = widest(analysis.claims)
        self.drifts = drifts(analysis)
        self.used = {derivation.kind for derivation in analysis.derivations}
        self.credits = {notes.document: notes.credits for notes in analysis.annotations}
        self.system = SystemView(analysis, self.number)
        self.doubtful = any(pair.verdict == "unknown" for pair in analysis.independence)

    def figures(self) -> list[Figure]:
        analysis, origins = self.analysis, of_all(self.analysis)
        n_publishers = len({publisher(doc).casefold() for doc in analysis.documents})
        unnamed = sum(not doc.outlet for doc in analysis.documents)
        serious = self._serious()
        counted = [
            (len(analysis.documents), "document"),
            (n_publishers, "publisher"),
            (len(analysis.stories), "story"),
            (len(analysis.claims), "claim"),
            (serious, "change of meaning"),
        ]
        figures = [Figure(f"{n:,}", _plural(n, noun)) for n, noun in counted]
        between = words.between(origins.lowest, origins.likely, origins.highest)
        return [
            figures[0],
            Figure(figures[1].value, figures[1].label + _unnamed(unnamed, len(analysis.documents))),
            Figure(between, words.plural(origins.likely, "independent origin")),
            *figures[2:],
        ]

    def _serious(self) -> int:
        return sum(drift.serious for drift, _ in self.drifts)

    def weight_of_drift(self) -> str:
        """How many of the changes alter what is said."""
        n, serious = len(self.drifts), self._serious()
        if serious == n:
            return "Before and after, the gravest first."
        if not serious:
            return "None of these changes alters the meaning: they are wording alone."
        return (
            f"{serious:,} of {n:,} changes {'alters' if serious == 1 else 'alter'} the meaning, "
            "the gravest first; the others are wording alone."
        )

    # --- stories

    def stories(self) -> list[Story]:
        """Stories of several documents, the largest first."""
        several = [story for story in self.analysis.stories if len(story.items) > 1]
        return sorted(several, key=lambda story: (-len(story.items), story.id))

    def alone(self) -> list[tuple[str, str, int]]:
        """Story, document and its number, where one document alone tells a story."""
        lone = [story for story in self.analysis.stories if len(story.items) == 1]
        docs = [self.analysis.doc[story.items[0].document] for story in lone]
        return [
            (screen.printable(story.title), title(doc), self.number[doc.id])
            for story, doc in zip(lone, docs, strict=True)
        ]

    def origins(self, story: Story) -> Origins:
        return of_story(self.analysis, story)

    def drawings(self, story: Story) -> list[tuple[str, Markup]]:
        """The picture for a wide and for a narrow screen; the style sheet shows one of them."""
        return [
            ("wide", svg.stemma(self.analysis, story, self.number, columns=4)),
            ("narrow", svg.stemma(self.analysis, story, self.number, columns=2, width=146)),
        ]

    def tree(self, story: Story) -> object:
        return forest(self.analysis, story)

    # --- claims and drift

    def story_title(self, claim: Claim) -> str:
        found = (story for story in self.analysis.stories if story.id == claim.story)
        return next((screen.printable(story.title) for story in found), "")

    def before(self, drift: Drift) -> tuple[str, str, str]:
        return screen.context(self.analysis.doc[drift.before.document], drift.before)

    def after(self, drift: Drift) -> tuple[str, str, str]:
        return screen.context(self.analysis.doc[drift.after.document], drift.after)

    # --- documents

    def title(self, doc: Document) -> str:
        return title(doc)

    def publisher(self, doc: Document) -> str:
        return publisher(doc)

    def facts(self, doc: Document) -> Iterator[tuple[str, list[tuple[str, str]]]]:
        """Metadata as (label, values with their links); only what is stated."""
        for place in doc.places:
            yield (
                "Place",
                [(screen.printable(place.url or place.path), screen.web_address(place.url))],
            )
        if doc.credits:
            yield "Credits", [(screen.printable(credit), "") for credit in doc.credits]
        if named := self.credits.get(doc.id):
            yield "Credited", [(f"{screen.printable(c.name)} ({c.kind})", "") for c in named]
        yield "Length", [(f"{len(doc.text.split()):,} words", "")]

    def ancestry(self, doc: Document) -> list[dict[str, Any]]:
        """How the document descends from each of its ancestors, the likeliest first."""
        found = [d for d in self.analysis.derivations if d.document == doc.id]
        found.sort(key=lambda derivation: (-derivation.share, derivation.ancestor))
        return [
            {
                "kind": derivation.kind,
                "name": self.names.short(derivation.ancestor),
                "number": self.number.get(derivation.ancestor),
                "share": words.share(derivation.share),
                "probability": words.percent(derivation.probability),
                "reasons": [screen.printable(reason) for reason in derivation.reasons],
            }
            for derivation in found
        ]

    def pairs(self) -> list[dict[str, Any]]:
        return [
            {
                "left": self.analysis.doc[pair.left],
                "right": self.analysis.doc[pair.right],
                "verdict": pair.verdict,
                "probability": words.percent(pair.probability),
                "reasons": " ".join(screen.printable(reason) for reason in pair.reasons),
            }
            for pair in self.analysis.independence[:ROWS]
        ]


def _plural(n: int, noun: str) -> str:
    return "changes of meaning" if noun == "change of meaning" and n != 1 else words.plural(n, noun)


def _unnamed(n: int, n_documents: int) -> str:
    """A document that names no publisher counts as one of its own, and that is said."""
    if not n:
        return ""
    return " (none is named)" if n == n_documents else f" ({words.number(n)} unnamed)"


def environment() -> Environment:
    """Where the templates are, with the filters that all of them may use."""
    made = Environment(
        loader=PackageLoader("stemma.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "clause": screen.clause,
        "printable": screen.printable,
        "percent": words.percent,
        "date": words.date,
        "sentence": words.sentence,
    }
    return made


def template_file(name: str) -> str:
    """The text of a style sheet or script, with what it imports."""
    text = files("stemma.report").joinpath("templates", name).read_text("utf-8")
    return re.sub(r'@import "(.+)";\n', lambda found: template_file(found[1]), text)


def _script() -> str:
    return "(() => {\n'use strict';\n" + "\n".join(map(template_file, SCRIPTS)) + "})();\n"


def policy(style: str, script: str = "") -> str:
    """The content policy of a page that has this style sheet and this script, and no other."""
    scripts = f"script-src '{_hash(script)}'; " if script else ""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; {scripts}"
        "base-uri 'none'; form-action 'none'"
    )


def _hash(content: str) -> str:
    digest = hashlib.sha256(content.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"
