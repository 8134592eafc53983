"""Questions and sentences made ready in one line."""

from functools import lru_cache

from stemma.match.bearing import Weighed, weigh
from stemma.match.passages import Passage, Passages, passage
from stemma.match.roles import with_syntax
from stemma.records import Span
from stemma.text.choices import reader
from stemma.text.vectors import static_table
from tests.factory import doc, notes


@lru_cache(maxsize=200)
def question(text: str) -> Passage:
    """A question with its annotations; who is named is known by the name alone."""
    asked = doc(text, "question")
    found = notes(asked)
    named = [
        (span, frozenset((entity.name.casefold(), *entity.identifiers)), entity.type)
        for entity in found.entities
        for span in entity.mentions
    ]
    return passage(asked, Span(asked.id, 0, len(asked.text)), found, named)


@lru_cache(maxsize=200)
def sentence(text: str, before: str = "") -> Passage:
    """A sentence of a document in which another may stand before it."""
    whole = doc(f"{before} {text}".strip())
    found = notes(whole)
    start = len(whole.text) - len(text)
    made = Passages([whole], [found]).of(Span(whole.id, start, len(whole.text)))
    by_name = [
        (span, frozenset((entity.name.casefold(), *entity.identifiers)), entity.type)
        for entity in found.entities
        for span in (*entity.mentions, *entity.references)
    ]
    return passage(whole, made.span, found, by_name, near=made.near, everybody=made.everybody)


def read(text: Passage) -> Passage:
    """The same with its syntax."""
    return with_syntax(text, reader().read(text.text).tokens, text.span.start)


def weighed(asked: str, said: str, likeness: float = 0.75) -> Weighed:
    """A sentence held against a question, with a likeness that is given."""
    return weigh(read(question(asked)), read(sentence(said)), likeness, static_table())
