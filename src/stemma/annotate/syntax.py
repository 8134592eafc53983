"""What the syntax of a document says of where its propositions are."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from stemma.annotate.asides import Aside, asides
from stemma.annotate.headlines import states
from stemma.annotate.predicates import coordinated
from stemma.annotate.subtrees import Below
from stemma.records import Document, Sentence
from stemma.text.reading import Reading


@dataclass(frozen=True, slots=True)
class Syntax:
    """Places in the text of a document, all in order."""

    joined: tuple[int, ...] = ()
    """Where coordinated predicates begin."""
    asides: tuple[Aside, ...] = ()
    """Appositions and relative clauses, with what they explain."""
    stating: frozenset[int] = frozenset()
    """Where sentences begin that say, as a headline does, what somebody does or suffers."""


def syntax(
    doc: Document, reading: Reading, sentences: Sequence[Sentence], under: Sequence[Below]
) -> Syntax:
    """What propositions need to know of the reading of a document."""
    tokens = reading.tokens
    starts = [token.start for token in tokens]
    stating = set()
    for sentence in sentences:
        first, behind = (bisect_left(starts, at) for at in (sentence.span.start, sentence.span.end))
        if states(tokens, under, first, behind - 1):
            stating.add(sentence.span.start)
    return Syntax(
        tuple(coordinated(tokens, under)),
        tuple(asides(doc.text, reading, under)),
        frozenset(stating),
    )
