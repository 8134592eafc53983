"""The lifelike analysis of the reports, with sentences, and briefs of it."""

import re
from collections.abc import Collection
from dataclasses import replace

from stemma.records import Analysis, Annotations, Document, Lone, Sentence, Span, Story
from stemma.report.brief.compose import brief
from stemma.report.brief.page import Brief, Page, Section
from tests.report.factory import analysis as bare


def sentences(doc: Document) -> tuple[Sentence, ...]:
    """Everything up to a full stop with a blank or the end behind it."""
    found = re.finditer(r"\S.*?[.!?]”?(?=\s|$)", doc.text, re.S)
    return tuple(Sentence(Span(doc.id, *one.span()), 0) for one in found)


def notes(doc: Document) -> Annotations:
    return Annotations(doc.id, sentences(doc), (), (), (), ())


def analysis() -> Analysis:
    given = bare()
    return replace(given, annotations=tuple(map(notes, given.documents)))


def briefed(
    given: Analysis | None = None, lone: Collection[Lone] = (), about: Collection[str] = ()
) -> Brief:
    given = given or analysis()
    return brief(given, given.stories, list(lone), about=about)


def page(given: Analysis | None = None, lone: Collection[Lone] = ()) -> Page:
    """The page of the story of the strait."""
    return briefed(given, lone).pages[0]


def section(page: Page, title: str) -> Section:
    return next(one for one in page.sections if one.title == title)


def spoken(page: Page, title: str) -> list[str]:
    """The sentences of a section, in order."""
    lines = section(page, title).lines
    return ["".join(piece.text for piece in e.pieces) for line in lines for e in line.entries]


def story(given: Analysis, id: str) -> Story:
    return next(one for one in given.stories if one.id == id)
