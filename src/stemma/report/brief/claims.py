"""Entries of claims: their clearest sentence, what it rests on, and the grade proposed."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from stemma.records import Analysis, Claim, Span, Statement
from stemma.report import words
from stemma.report.brief.page import Entry, Line, Note
from stemma.report.brief.sentences import Sentences
from stemma.report.brief.sources import Sources
from stemma.report.brief.witness import Witnesses
from stemma.report.screen import printable

AUTHORITIES = 3
"""How many people or bodies a line names on whose word it is said."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A claim, and the statement whose sentence speaks for it."""

    claim: Claim
    best: Statement
    spoken: tuple[Span, ...]
    """The parts of the sentence that are claimed."""


class Claims:
    """Makes the entries of one page."""

    def __init__(
        self,
        analysis: Analysis,
        sentences: Sentences,
        witnesses: Witnesses,
        sources: Sources,
    ) -> None:
        self._doc = analysis.doc
        self._sentences = sentences
        self._witnesses = witnesses
        self._sources = sources

    def choose(self, claims: Iterable[Claim], taken: set[Span]) -> list[Choice]:
        """The lines for some claims, in their order.

        No statement speaks twice: what a statement of `taken` says is said already, so that
        another one speaks, or none. Claims for which parts of one sentence speak, and that
        rest on the same, are one line. The statements that speak are added to `taken`.
        """
        found: dict[object, Choice] = {}
        for claim in claims:
            best = self._witnesses.best(claim, taken)
            if best.span in taken:
                continue
            taken.add(best.span)
            rests = [self._sentences.around(s.span) for s in self._witnesses.others(claim, best)]
            support = claim.support
            key = (
                self._sentences.around(best.span), best.attribution, tuple(rests),
                support.lowest, support.likely, support.highest, support.documents,
                claim.grade,
            )  # fmt: skip
            choice = found.get(key, Choice(claim, best, ()))
            found[key] = replace(choice, spoken=(*choice.spoken, best.span))
        return list(found.values())

    def against(self, claim: Claim, but: Span) -> Choice:
        """The line for a claim that stands against another sentence."""
        there = {s.span for s in claim.statements if s.span.overlap(but)}
        best = self._witnesses.best(claim, there)
        return Choice(claim, best, (best.span,))

    def sentence(self, choice: Choice) -> Span:
        """The sentence that speaks for a claim."""
        return self._sentences.around(choice.best.span)

    def line(self, choice: Choice, *more: str) -> Line:
        """A line of one claim; `more` is said beside."""
        return Line((self.entry(choice, *more),))

    def entry(self, choice: Choice, *more: str, label: str = "") -> Entry:
        """The sentence with what is claimed in it, and the note on it."""
        sentence = self.sentence(choice)
        cite = self._sources.cite(sentence)
        note = self._note(choice.claim, choice.best, more)
        pieces = self._sentences.pieces(sentence, list(choice.spoken))
        return Entry(pieces, cite.number, note, label)

    def _note(self, claim: Claim, best: Statement, more: Iterable[str]) -> Note:
        support = claim.support
        counted = words.sentence(words.count(support.likely, "origin"))
        if support.lowest != support.highest:
            counted += f" likely ({support.lowest}–{support.highest})"
        note: list[Note] = [(f"{counted}, {words.count(support.documents, 'document')}",)]
        others = self._witnesses.others(claim, best)
        if told := self._told([best, *others]):
            note.append(("; on the word of ", *told))
        if also := [self._sources.cite(self._sentences.around(s.span)) for s in others]:
            note.append((". Also ", *_listed([(cite,) for cite in also])))
        note.append((f". {words.sentence(str(claim.grade))}.",))
        note += [(f" {words.sentence(text)}.",) for text in more]
        return tuple(part for piece in note for part in piece)

    def _told(self, statements: Iterable[Statement]) -> Note:
        """On whose word it is said, each with the characters that name them."""
        found: dict[str, Note] = {}
        for statement in statements:
            said = printable(statement.attribution)
            span = self._naming(statement) if said.casefold() not in found else None
            if said and span:
                found[said.casefold()] = (f"{said} ", self._sources.cite(span))
        return _listed(list(found.values())[:AUTHORITIES])

    def _naming(self, statement: Statement) -> Span | None:
        """The sentence that names the attribution: its own, else the nearest before it."""
        said = statement.attribution.strip()
        if not said:
            return None
        sentence = self._sentences.around(statement.span)
        doc = self._doc[sentence.document]
        words_said = r"\s+".join(map(re.escape, said.split()))
        form = re.compile(rf"(?<!\w){words_said}(?!\w)")
        if form.search(doc.text, sentence.start, sentence.end):
            return sentence
        places = [found.span() for found in form.finditer(doc.text)]
        if not places:
            return None
        start, end = min(
            places, key=lambda at: (at[0] > sentence.start, abs(sentence.start - at[0]))
        )
        return self._sentences.around(Span(doc.id, start, end))


def _listed(items: Sequence[Note]) -> Note:
    """`a, b and c` of pieces of a note."""
    found: list[Note] = []
    for n, item in enumerate(items):
        joint = "" if not n else " and " if n == len(items) - 1 else ", "
        found.append((joint, *item) if joint else item)
    return tuple(part for item in found for part in item)
