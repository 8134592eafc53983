"""What the syntax of a document says of where its propositions are."""

from dataclasses import dataclass

from stemma.annotate.asides import Aside, asides
from stemma.annotate.predicates import coordinated
from stemma.annotate.subtrees import below
from stemma.records import Document
from stemma.text.reading import Reading


@dataclass(frozen=True, slots=True)
class Syntax:
    """Places in the text of a document, all in order."""

    joined: tuple[int, ...] = ()
    """Where coordinated predicates begin."""
    asides: tuple[Aside, ...] = ()
    """Appositions and relative clauses, with what they explain."""


def syntax(doc: Document, reading: Reading) -> Syntax:
    """What propositions need to know of the reading of a document."""
    under = below(reading.tokens)
    return Syntax(
        tuple(coordinated(reading.tokens, under)), tuple(asides(doc.text, reading, under))
    )
