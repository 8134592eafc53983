"""Choose whose sentence speaks for a claim."""

import re
from collections.abc import Collection, Iterable

from stemma.records import Analysis, Claim, Span, Statement
from stemma.report.brief.sentences import Sentences

# A sentence that begins so leans on the one before it.
LEANING = re.compile(
    r"\W*(?:he|she|it|they|this|that|these|those|his|her|its|their|but|and|however|also)\b", re.I
)


class Witnesses:
    """Knows which documents are spun, and what whole sentences they have."""

    def __init__(self, analysis: Analysis, sentences: Sentences) -> None:
        self._doc = analysis.doc
        self._sentences = sentences
        self.spun = {d.document for d in analysis.derivations if d.kind == "substituted"}
        """Documents whose words a machine replaced."""

    def best(self, claim: Claim, but: Collection[Span] = ()) -> Statement:
        """The statement whose sentence is clearest; never a spun one if there is another.

        A statement of `but` is taken only if there is no other. Then these go first: what no
        copy changed; what leans on no sentence before it; the words of the claim; a whole
        sentence; the words of the origin itself; what comes first by name and place.
        """
        return min(claim.statements, key=lambda s: self._worse(s, claim, but))

    def others(self, claim: Claim, best: Statement) -> list[Statement]:
        """The clearest statement of each other origin, as many as may be independent."""
        found: dict[str, Statement] = {}
        for statement in self._ordered(claim):
            found.setdefault(statement.origin, statement)
        found.pop(best.origin, None)
        return list(found.values())[: claim.support.highest - 1]

    def _ordered(self, claim: Claim) -> Iterable[Statement]:
        return sorted(claim.statements, key=lambda s: self._worse(s, claim, ()))

    def _worse(self, one: Statement, claim: Claim, but: Collection[Span]) -> tuple[object, ...]:
        """A key that is greater the less a statement is fit to speak for its claim."""
        sentence = self._sentences.around(one.span)
        doc = self._doc[sentence.document]
        changed = any(d.serious and d.after.overlap(one.span) for d in claim.drift)
        return (
            doc.id in self.spun,
            one.span in but,
            changed,
            bool(LEANING.match(sentence.of(doc))),
            one.span.of(doc) != claim.text,
            one.span != sentence,
            one.origin != doc.id,
            doc.name,
            one.span,
        )
