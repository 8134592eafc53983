"""Ask an archive: which claims bear on a question, and how they stand to it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from stemma.match.called import Called
from stemma.match.hearing import ORDER, Hearing, Tools
from stemma.match.passages import Named, Passage, Passages, passage
from stemma.match.relevance import ASKING, Index, Row
from stemma.match.roles import with_syntax
from stemma.match.support import Independences, support
from stemma.match.trust import Trust
from stemma.records import (
    Analysis,
    Annotations,
    Answer,
    Answers,
    Document,
    Outcome,
    Span,
    Support,
)
from stemma.text.reading import Reader, Token
from stemma.text.vectors import Encoder, Remembering

FLOOR = 0.28
"""Relevance below which a claim is no answer. On `evals/collections/tune` the nearest claim to a
question about a collection has 0.33 or more, to one about another collection 0.25 or less."""
LOOKED_AT = 20
"""Claims that are held against a question, the nearest."""
MOST_BESIDE = 3
"""Claims that are shown beside one that they contradict."""
_FIRST = frozenset(
    """what who whom whose which when where why how did does do is are was were has have had can
    could will would should""".split()
)
"""Words that begin a question and no statement."""


class Asking:
    """An archive made ready to be asked, as often as one likes."""

    def __init__(
        self,
        analysis: Analysis,
        vectors: Mapping[str, Row],
        *,
        quick: Encoder,
        close: Encoder,
        reader: Reader,
    ) -> None:
        """Make it ready.

        Args:
            analysis: All records.
            vectors: Vector of each of `sentences(analysis)`, by its text, made by `close`.
            quick: Vectors to compare single words.
            close: Vectors to compare sentences.
            reader: Finds who acts on whom.
        """
        passages = Passages(analysis.documents, analysis.annotations, analysis.entities)
        trust = Trust(analysis)
        quick = Remembering(quick)
        self._tools = Tools(analysis, passages, trust, vectors, quick, close, reader)
        self._called = Called(analysis.entities)
        self._index = Index(analysis, places(analysis), vectors)
        self._independences = Independences(analysis.independence)
        self._claims = {claim.id: claim for claim in analysis.claims}

    def ask(self, doc: Document, notes: Annotations, most: int = 8) -> Answers:
        """The answers to a question, given as a document with its annotations.

        Those that confirm or contradict come first if it states something itself, then the
        nearer ones, then those of more independent origins; what an answer contradicts stands
        behind it.
        """
        question = as_question(doc, notes, self._called, self._tools.reader.read(doc.text).tokens)
        states = _states(question, notes)
        names = _names(question)
        unknown = [name for name in names if not any(self._occurs(question, n) for n in name)]
        vector = self._tools.close.encode([doc.text])[0]
        hearing = Hearing(question, vector, self._tools, states=states)
        found = []
        if not unknown or len(unknown) < len(names):  # else nothing asked about is here
            for claim, relevance in self._index.nearest(question, vector, LOOKED_AT):
                if relevance >= FLOOR:
                    found.append(hearing.answer(claim, relevance))
        if states:
            found = hearing.checked(found)
        found.sort(key=lambda one: _rank(one, states=states))
        answers = self._beside(_distinct(found)[:most], hearing)
        return Answers(
            question=doc.text,
            statement=states,
            outcome=_outcome(answers, states=states),
            unknown=tuple(
                doc.text[question.words[name[0]].start : question.words[name[-1]].end]
                for name in unknown
            ),
            answers=tuple(answers),
            support=self._support(found, hearing) if _says(answers) else None,
        )

    def _occurs(self, question: Passage, n: int) -> bool:
        """Whether a word of a name, or whom it names, occurs in any statement's sentence."""
        return question.words[n].stem in self._index or any(
            key in self._index for key in question.keys[n]
        )

    def _beside(self, answers: Sequence[Answer], hearing: Hearing) -> list[Answer]:
        """The answers, each followed by the claims that it contradicts and that are not shown."""
        shown = {one.evidence[0].sentence for one in answers}
        found: list[Answer] = []
        for one in answers:
            found.append(one)
            against = [
                hearing.answer(self._claims[id], FLOOR)
                for id in one.claim.contradicts[: 3 * MOST_BESIDE]
            ]
            against.sort(key=lambda other: _rank(other, states=True))
            new = [other for other in _distinct(against) if other.evidence[0].sentence not in shown]
            for other in new[:MOST_BESIDE]:
                shown.add(other.evidence[0].sentence)
                found.append(replace(other, beside=one.claim.id))
        return found

    def _support(self, answers: Iterable[Answer], hearing: Hearing) -> Support:
        """What stands behind all claims that say this, taken together.

        A claim's statements have one meaning, so all of them count but those that a copy changed
        or that say otherwise. So do near statements of other claims that only leave something open.
        """
        found = {
            evidence.statement
            for one in answers
            for evidence in one.evidence
            if hearing.backs(evidence)
            or (
                one.bearing.stance == "says this"
                and not evidence.doubt
                and evidence.bearing.stance != "says otherwise"
            )
        }
        statements = sorted(found, key=lambda statement: (statement.span, statement.origin))
        return support(statements, self._tools.analysis.doc, self._independences)


def as_question(
    doc: Document, notes: Annotations, called: Called, tokens: Sequence[Token]
) -> Passage:
    """A question as one passage, with its syntax.

    Args:
        doc: The question.
        notes: What was read in it.
        called: Whom names mean in what is asked.
        tokens: Tokens of its text.
    """
    named: list[Named] = called.named(doc)
    known = [span for span, *_ in named]
    for entity in notes.entities:
        for span in entity.mentions:
            keys = frozenset(entity.identifiers)
            if keys or not any(span.overlap(one) == span.end - span.start for one in known):
                named.append((span, keys, entity.type))
    return with_syntax(passage(doc, Span(doc.id, 0, len(doc.text)), notes, named), tokens)


def places(analysis: Analysis) -> dict[Span, Span]:
    """For the span of every statement, the sentence that it stands in."""
    passages = Passages(analysis.documents, analysis.annotations)
    return {
        statement.span: passages.sentence(statement.span)
        for claim in analysis.claims
        for statement in claim.statements
    }


def sentences(analysis: Analysis) -> list[str]:
    """The texts of all sentences in which statements stand, sorted, each once."""
    return sorted({place.of(analysis.doc[place.document]) for place in places(analysis).values()})


def _states(question: Passage, notes: Annotations) -> bool:
    """Whether a question says something itself."""
    first = question.words[0].norm if question.words else ""
    asks = question.text.rstrip().endswith("?") or first in _FIRST
    return bool(notes.propositions) and not asks


def _names(question: Passage) -> list[tuple[int, ...]]:
    """Names in a question, by the numbers of their words; words that ask are none."""
    asking = ASKING | _FIRST
    return [
        name for name in question.names() if not all(question.words[n].norm in asking for n in name)
    ]


def _rank(one: Answer, *, states: bool) -> tuple[float, float, int, int, str]:
    order = ORDER[one.bearing.stance] if states else 0
    support = one.claim.support
    return order, -one.relevance, -support.likely, -support.documents, one.claim.id


def _distinct(answers: Iterable[Answer]) -> list[Answer]:
    """Without those whose nearest sentence is that of one before: it is shown whole."""
    found: dict[Span, Answer] = {}
    for one in answers:
        found.setdefault(one.evidence[0].sentence, one)
    return list(found.values())


def _says(answers: Iterable[Answer]) -> bool:
    return any(one.bearing.stance == "says this" for one in answers)


def _outcome(answers: Sequence[Answer], *, states: bool) -> Outcome:
    stances = {one.bearing.stance for one in answers}
    if not states:
        return "" if answers else "nothing"
    if "says this" in stances:
        both = any(one.bearing.reason for one in answers if one.bearing.stance == "says this")
        return "contested" if both or "says otherwise" in stances else "confirmed"
    if "says otherwise" in stances:
        return "contradicted"
    return "part" if "says part of it" in stances else "nothing"
