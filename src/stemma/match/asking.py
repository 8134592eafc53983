"""Ask an archive: which claims bear on a question, and how they stand to it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from stemma.match.bearing import Weighed, bearing, weigh
from stemma.match.called import Called
from stemma.match.passages import Named, Passage, Passages, passage
from stemma.match.relevance import ASKING, Index, Row
from stemma.match.roles import acts
from stemma.match.support import Independences, support
from stemma.match.trust import Trust
from stemma.records import (
    Analysis,
    Annotations,
    Answer,
    Answers,
    Bearing,
    Claim,
    Document,
    Evidence,
    Outcome,
    Span,
    Stance,
    Statement,
    Support,
)
from stemma.text.reading import Reader
from stemma.text.vectors import Encoder

FLOOR = 0.3
"""Relevance below which a claim is no answer."""
LOOKED_AT = 40
"""Claims that are held against a question, the nearest."""
WITNESSES = 12
"""Statements of one claim that are held against it."""
_FIRST = frozenset(
    """what who whom whose which when where why how did does do is are was were has have had can
    could will would should""".split()
)
"""Words that begin a question and no statement."""
ORDER: Mapping[Stance, int] = {
    "says this": 0, "says otherwise": 1, "says part of it": 2, "is about it": 3,
}  # fmt: skip


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
        self._analysis = analysis
        self._vectors = vectors
        self._quick, self._close, self._reader = quick, close, reader
        self._passages = Passages(analysis.documents, analysis.annotations, analysis.entities)
        self._called = Called(analysis.entities)
        self._index = Index(analysis, places(analysis), vectors)
        self._trust = Trust(analysis)
        self._independences = Independences(analysis.independence)
        self._claims = {claim.id: claim for claim in analysis.claims}
        self._vocabulary = frozenset[str]().union(
            *(self._passages.everybody(doc.id) for doc in analysis.documents)
        )

    def ask(self, doc: Document, notes: Annotations, most: int = 8) -> Answers:
        """The answers to a question, given as a document with its annotations.

        Those that confirm or contradict come first if it states something itself, then the
        nearer ones, then those of more independent origins; what an answer contradicts stands
        behind it.
        """
        question = self._question(doc, notes)
        states = _states(question, notes)
        unknown = self._unknown(question, doc)
        vector = self._close.encode([doc.text])[0]
        near = self._index.nearest(question, vector, LOOKED_AT)
        if unknown and len(unknown) == len(_names(question, doc)):
            near = []  # nothing of what was asked about is here
        found = [
            self._answer(question, claim, relevance, vector, states=states)
            for claim, relevance in near
            if relevance >= FLOOR
        ]
        ordered = _distinct(sorted(found, key=lambda one: _rank(one, states=states)))[:most]
        answers = self._beside(ordered, question, vector, states=states)
        return Answers(
            question=doc.text,
            statement=states,
            outcome=_outcome(answers, states=states),
            unknown=unknown,
            answers=tuple(answers),
            support=self._support(answers) if states else None,
        )

    def _question(self, doc: Document, notes: Annotations) -> Passage:
        named: list[Named] = self._called.named(doc)
        known = [span for span, *_ in named]
        for entity in notes.entities:
            for span in entity.mentions:
                keys = frozenset(entity.identifiers)
                if keys or not any(map(span.overlap, known)):
                    named.append((span, keys, entity.type))
        whole = Span(doc.id, 0, len(doc.text))
        made = passage(doc, whole, notes, named)
        return replace(made, acts=acts(made, self._reader.read(doc.text).tokens))

    def _unknown(self, question: Passage, doc: Document) -> tuple[str, ...]:
        """Names of which not one word occurs anywhere."""
        return tuple(
            name
            for name, numbers in _names(question, doc)
            if not any(self._occurs(question, n) for n in numbers)
        )

    def _occurs(self, question: Passage, n: int) -> bool:
        word = question.words[n]
        return (
            word.norm in self._vocabulary
            or bool(question.keys[n] & self._vocabulary)
            or word.stem in self._index
        )

    def _answer(
        self, question: Passage, claim: Claim, relevance: float, vector: Row, *, states: bool
    ) -> Answer:
        weighed = self._weighed(question, claim, vector)
        trusted = [one for s, one in weighed if s.span.document not in self._trust.spun]
        evidence = []
        for statement, one in weighed:
            found = bearing(one, trusted) if states else Bearing("is about it")
            doubt = self._doubt(question, one, found) if found.stance == "says this" else ""
            if statement.span.document in self._trust.spun:
                doubt = "the words of this text were replaced one by one"
            evidence.append(self._evidence(statement, one, found, doubt))
        sure = [one.bearing for one in evidence if not one.doubt]
        doubts = [Bearing("says part of it", one.doubt, (), one.bearing.said) for one in evidence
                  if one.doubt and one.bearing.stance == "says this"]  # fmt: skip
        best = min([*sure, *doubts] or [Bearing("is about it")], key=lambda b: ORDER[b.stance])
        return Answer(claim, relevance, best, tuple(evidence))

    def _weighed(
        self, question: Passage, claim: Claim, vector: Row
    ) -> list[tuple[Statement, Weighed]]:
        """The claim's statements against the question, the nearest first, one a sentence."""
        found: dict[Span, tuple[Statement, Weighed]] = {}
        for statement in claim.statements[: 2 * WITNESSES]:
            said = self._passages.of(statement.span)
            if said.span not in found:
                found[said.span] = statement, self._weigh(question, said, vector)
        ordered = sorted(found.values(), key=lambda pair: (-pair[1].score, pair[0].span))
        return ordered[:WITNESSES]

    def _weigh(self, question: Passage, said: Passage, vector: Row) -> Weighed:
        """One sentence; who acts on whom is looked at where it would say what was asked."""
        likeness = float(self._vector(said.text) @ vector)
        one = weigh(question, said, likeness, self._quick)
        if not one.close:
            return one
        tokens = self._reader.read(said.text).tokens
        read = replace(said, acts=acts(said, tokens, said.span.start))
        return weigh(question, read, likeness, self._quick)

    def _vector(self, text: str) -> Row:
        known = self._vectors.get(text)
        return self._close.encode([text])[0] if known is None else known

    def _doubt(self, question: Passage, one: Weighed, found: Bearing) -> str:
        """Why what a copy says is not what was said before it; empty if nothing is known."""
        if added := self._trust.added(one.said, question.quantities):
            number = question.text[added.span.start : added.span.end]
            return f"the text it was copied from does not say {number}"
        for place in self._trust.older(one.said.span):
            older = self._passages.of(place)
            likeness = float(self._vector(older.text) @ self._close.encode([question.text])[0])
            before = bearing(weigh(question, older, likeness, self._quick))
            if before.stance == "says otherwise":
                words = [self._words(span) for span in before.said]
                return f"the text it was copied from says otherwise: {', '.join(words)}"
        return ""

    def _words(self, span: Span) -> str:
        return span.of(self._analysis.doc[span.document])

    def _evidence(
        self, statement: Statement, one: Weighed, found: Bearing, doubt: str
    ) -> Evidence:
        doc = self._analysis.doc[statement.span.document]
        return Evidence(statement, one.said.span, found, doc.published, one.said.times, doubt)

    def _beside(
        self, answers: Sequence[Answer], question: Passage, vector: Row, *, states: bool
    ) -> list[Answer]:
        """The answers, each followed by the claims that it contradicts."""
        shown = {one.claim.id for one in answers}
        found: list[Answer] = []
        for one in answers:
            found.append(one)
            for other in one.claim.contradicts:
                if other in self._claims and other not in shown:
                    shown.add(other)
                    against = self._answer(question, self._claims[other], 0.0, vector, states=states)
                    found.append(replace(against, beside=one.claim.id))
        return found

    def _support(self, answers: Iterable[Answer]) -> Support | None:
        """What stands behind all that says this: nothing that is in doubt or says otherwise."""
        found = {
            evidence.statement
            for one in answers
            if one.bearing.stance == "says this"
            for evidence in one.evidence
            if not evidence.doubt and evidence.bearing.stance != "says otherwise"
        }
        statements = sorted(found, key=lambda statement: (statement.span, statement.origin))
        if not statements:
            return None
        return support(statements, self._analysis.doc, self._independences)


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


def _names(question: Passage, doc: Document) -> list[tuple[str, tuple[int, ...]]]:
    """The names in a question: runs of words with capitals that ask nothing, with their words."""
    runs: list[list[int]] = []
    for n, word in enumerate(question.words):
        named = word.proper and word.norm[0].isalpha() and word.norm not in ASKING | _FIRST
        if not named or (n == 0 and not question.keys[n] and not question.types[n]):
            continue
        if runs and runs[-1][-1] == n - 1:
            runs[-1].append(n)
        else:
            runs.append([n])
    return [
        (doc.text[question.words[run[0]].start : question.words[run[-1]].end], tuple(run))
        for run in runs
    ]


def _rank(one: Answer, *, states: bool) -> tuple[float, ...]:
    order = ORDER[one.bearing.stance] if states else 0
    return order, -one.relevance, -one.claim.support.likely, -one.claim.support.documents


def _distinct(answers: Sequence[Answer]) -> list[Answer]:
    """Without those that stand in sentences which answers before them have shown."""
    shown: set[Span] = set()
    found = []
    for one in answers:
        mine = {evidence.sentence for evidence in one.evidence}
        if not mine <= shown:
            found.append(one)
            shown |= mine
    return found


def _outcome(answers: Sequence[Answer], *, states: bool) -> Outcome:
    stances = {one.bearing.stance for one in answers}
    if not states:
        return "" if answers else "nothing"
    if "says this" in stances:
        # Statements of one claim may differ, where a copy was changed on the way.
        return "contested" if "says otherwise" in stances else "confirmed"
    if "says otherwise" in stances:
        return "contradicted"
    return "part" if "says part of it" in stances else "nothing"
