"""One question put to an archive: what each claim near to it says, and whether that counts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from stemma.match.bearing import ABSENT_BY_AMOUNT, Weighed, bearing, unweighed, weigh
from stemma.match.passages import Passage, Passages
from stemma.match.relevance import Row
from stemma.match.roles import with_syntax
from stemma.match.trust import Trust
from stemma.records import Analysis, Answer, Bearing, Claim, Evidence, Span, Stance, Statement
from stemma.text.reading import Reader
from stemma.text.vectors import Encoder

WITNESSES = 8
"""Statements of one claim that are held against a question, the nearest."""
LEAST = 0.3
"""Cosine below which no sentence says anything of the question; of the true claims none is told
by one below 0.45."""
BACKS = 0.75
"""Score from which a statement backs one that says what was asked."""
AHEAD = 0.3
"""By how much a statement that says this must be nearer than one that says otherwise."""
OWN = 0.25
"""What it takes from a claim's relevance that its clause holds nothing of the question, which
the rest of the sentence does."""
ORDER: Mapping[Stance, int] = {
    "says this": 0, "says otherwise": 1, "says part of it": 2, "is about it": 3,
}  # fmt: skip


AGAINST: Mapping[Stance, Stance] = {
    "says this": "says otherwise", "says otherwise": "says this",
}  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Tools:
    """What a hearing is handed."""

    analysis: Analysis
    passages: Passages
    trust: Trust
    vectors: Mapping[str, Row]
    """Vectors of sentences by their text; what is not among them is computed."""
    quick: Encoder
    close: Encoder
    reader: Reader


class Hearing:
    """A question, and every sentence that was held against it, each once."""

    def __init__(self, question: Passage, vector: Row, tools: Tools, *, states: bool) -> None:
        self._question, self._vector, self._tools = question, vector, tools
        self._states = states
        self._alike: dict[Span, float] = {}
        self._weighed: dict[Span, Weighed] = {}
        self._doubts: dict[Span, str] = {}

    def answer(self, claim: Claim, relevance: float) -> Answer:
        """How a claim stands to the question, with its evidence, the nearest first."""
        heard = self._statements(claim)
        everything = [one for _, one in heard]
        doubts = [self._doubt(one, everything) for one in everything]
        sure = [one for one, doubt in zip(everything, doubts, strict=True) if not doubt]
        evidence = tuple(
            self._evidence(statement, one, sure, doubt)
            for (statement, one), doubt in zip(heard, doubts, strict=True)
        )
        own = max((_own(statement, one) for statement, one in heard[:1]), default=0.0)
        relevance = round(relevance * (1 - OWN + OWN * own), 4)
        scores = [one.score for one in everything]
        return Answer(claim, relevance, together(evidence, scores), evidence)

    def checked(self, answers: Iterable[Answer]) -> list[Answer]:
        """The answers, once all are heard: what the question is an altered copy of decides.

        If it repeats a sentence with a word or a name changed, then only another sentence that
        it repeats as closely says it.
        """
        altered = [one for one in self._weighed.values() if one.altered]
        if not altered:
            return list(answers)
        source = max(altered, key=lambda one: (one.repeats, one.said.span))
        return [self._kept(answer, source) for answer in answers]

    def backs(self, evidence: Evidence) -> bool:
        """Whether a statement counts for what another says in full, though it leaves open when,
        or of how many, or what a name in it would be: nothing in it speaks against that."""
        one = self._weighed[evidence.sentence]
        open_kinds = {d.kind for d in one.differences}
        near = (
            one.score >= BACKS
            and one.absent <= ABSENT_BY_AMOUNT
            and open_kinds <= {"time", "extent", "name"}
        )
        return not evidence.doubt and near and not any(d.otherwise for d in one.differences)

    def _kept(self, answer: Answer, source: Weighed) -> Answer:
        sentences = [one.sentence for one in answer.evidence if one.bearing.stance == "says this"]
        closest = max((self._weighed[one].repeats for one in sentences), default=1.0)
        if answer.bearing.stance != "says this" or closest >= source.repeats:
            return answer
        change = next(d for d in source.differences if d.kind == "wording")
        found = Bearing("says part of it", change.reason, change.asked, change.said)
        return replace(answer, bearing=found)

    def _statements(self, claim: Claim) -> list[tuple[Statement, Weighed]]:
        """The claim's statements, one a sentence, the nearest first."""
        found: dict[Span, tuple[Statement, Passage]] = {}
        for statement in claim.statements:
            said = self._tools.passages.of(statement.span)
            found.setdefault(said.span, (statement, said))
        ordered = sorted(found.values(), key=lambda pair: (-self._likeness(pair[1]), pair[1].span))
        weighed = [(statement, self._weigh(said)) for statement, said in ordered[:WITNESSES]]
        return sorted(weighed, key=lambda pair: (-pair[1].score, pair[1].said.span))

    def _likeness(self, said: Passage) -> float:
        """Cosine of the vectors of the question and a sentence."""
        if said.span not in self._alike:
            self._alike[said.span] = float(self._vector_of(said.text) @ self._vector)
        return self._alike[said.span]

    def _weigh(self, said: Passage) -> Weighed:
        """One sentence; its syntax is looked at where it seems to say this or otherwise."""
        if said.span in self._weighed:
            return self._weighed[said.span]
        likeness = self._likeness(said)
        if not self._states or likeness < LEAST:
            one = unweighed(said, likeness)
        else:
            one = weigh(self._question, said, likeness, self._tools.quick)
            if one.may_say:
                tokens = self._tools.reader.read(said.text).tokens
                read = with_syntax(said, tokens, said.span.start)
                one = weigh(self._question, read, likeness, self._tools.quick)
        self._weighed[said.span] = one
        return one

    def _vector_of(self, text: str) -> Row:
        known = self._tools.vectors.get(text)
        return self._tools.close.encode([text])[0] if known is None else known

    def _doubt(self, one: Weighed, beside: Sequence[Weighed]) -> str:
        """Why what a copy says confirms nothing; empty if nothing is known against it."""
        place = one.said.span
        if place.document in self._tools.trust.spun:
            return "the words of this text were replaced one by one"
        stance = bearing(one, beside).stance
        if stance not in AGAINST:
            return ""
        if place not in self._doubts:
            self._doubts[place] = self._changed(one.said, stance)
        return self._doubts[place]

    def _changed(self, said: Passage, stance: Stance) -> str:
        """How a copy departs from the text before it: from a text that is here, or from what most
        copies of a lost one have."""
        if stance == "says this" and (added := self._tools.trust.added(said, self._question)):
            words = self._question.text[added.start : added.end]
            return f"the text it was copied from does not say {words}"
        against: dict[str, Bearing] = {}
        alike = {said.span.document}
        for place in self._tools.trust.older(said.span):
            before = bearing(self._weigh(self._tools.passages.of(place)))
            if before.stance == AGAINST[stance]:
                against.setdefault(place.document, before)
            elif before.stance == stance:
                alike.add(place.document)
        seen = self._tools.trust.ancestors(said.span.document) & against.keys()
        if not seen and len(against) <= len(alike):
            return ""
        before = against[min(seen or against)]
        docs = self._tools.analysis.doc
        words = ", ".join(span.of(docs[span.document]) for span in before.said)
        return "the text it was copied from says otherwise" + (f": {words}" if words else "")

    def _evidence(
        self, statement: Statement, one: Weighed, sure: Sequence[Weighed], doubt: str
    ) -> Evidence:
        found = bearing(one, sure) if self._states else Bearing("is about it")
        published = self._tools.analysis.doc[statement.span.document].published
        return Evidence(statement, one.said.span, found, published, one.said.times, doubt)


def together(evidence: Sequence[Evidence], scores: Sequence[float]) -> Bearing:
    """How a claim stands to a question, by those of its statements that nothing is known against.

    Where one says this and another, about as near, says otherwise, the claim says this and shows
    what the other says instead. What only doubtful statements say, it says in part.
    """
    found = []
    for one, score in zip(evidence, scores, strict=True):
        if not one.doubt:
            found.append((one.bearing, score))
        elif one.bearing.stance == "says this":
            found.append((Bearing("says part of it", one.doubt, (), one.bearing.said), score))
    nearest = max((s for one, s in found if one.stance == "says this"), default=0.0)
    against = [one for one, s in found if one.stance == "says otherwise" and s > nearest - AHEAD]
    if nearest and against:
        other = against[0]
        return Bearing(
            "says this", f"others say otherwise: {other.reason}", other.asked, other.said
        )
    rest = [one for one, _ in found if one.stance != "says otherwise"]
    best = against[:1] or sorted(rest, key=lambda one: ORDER[one.stance])
    return best[0] if best else Bearing("is about it")


def _own(statement: Statement, one: Weighed) -> float:
    """Of what a sentence holds of the question, how much stands in the statement itself.

    All of nothing, where they were not laid word by word.
    """
    mine = set(one.said.inside(statement.span))
    pairs = list(zip(one.cover.weight * one.cover.inside, one.cover.partner, strict=True))
    whole = float(sum(told for told, _ in pairs))
    return float(sum(told for told, m in pairs if m in mine)) / whole if whole else 1.0
