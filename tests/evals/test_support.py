"""The truth about the origins of claims in grown families."""

from evals.families.draft import Draft, Line, Token, written
from evals.support import origins, root
from stemma.records import Claim, Span, Statement, Support


def text(*words: tuple[str, str]):
    line = Line(tuple(Token(word, " ", origin) for word, origin in words))
    return written(Draft((line,)))


MIXED = text(("Boats", "one:4"), ("left", "one:5"), ("harbour", "two:9"), ("today", "scribe+1"))
COPY = text(("Ships", "one:4"), ("left", "one:5"))


def test_a_passage_is_of_the_text_that_most_of_its_words_were_written_in():
    assert root(Span("d", 0, 18), "mixed", MIXED) == "one"
    assert root(Span("d", 11, 18), "mixed", MIXED) == "two"
    assert root(Span("d", 19, 24), "mixed", MIXED) == "scribe"
    assert root(Span("d", 40, 50), "mixed", MIXED) == "mixed"


def test_statements_of_one_root_are_one_origin():
    def claim(*spans: Span) -> Claim:
        statements = tuple(Statement(span, span.document) for span in spans)
        return Claim("c", "", "s", statements, Support(2, 2, 1, 1, 1, 0))

    texts = {"d": ("mixed", MIXED), "e": ("copy", COPY)}
    assert origins(claim(Span("d", 0, 10), Span("e", 0, 10)), texts) == 1
    assert origins(claim(Span("d", 11, 18), Span("e", 0, 10)), texts) == 2
