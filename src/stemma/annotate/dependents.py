"""Questions to the syntax of a document: what depends on a token, and by what word."""

from collections.abc import Iterator, Sequence

from stemma.annotate.subtrees import Below
from stemma.records import Document, Span
from stemma.text.reading import Token

_PASSIVE = frozenset(("nsubj:pass", "csubj:pass", "aux:pass"))
_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "csubj", "csubj:pass"))
_OBJECTS = frozenset(("obj", "iobj", "ccomp", "xcomp"))
_LOOSE = frozenset(("advcl", "conj"))
"""Relations by which a participle hangs on the verb whose subject it shares."""


class Dependents:
    """The tokens of one document and what depends on them; tokens go by their numbers."""

    def __init__(self, doc: Document, tokens: Sequence[Token], under: Sequence[Below]) -> None:
        self.doc, self.tokens, self.under = doc, tokens, under

    def below(self, n: int, *relations: str) -> Iterator[int]:
        """What depends on a token directly, in one of these relations, in order."""
        return (k for k in self.under[n].children if self.tokens[k].relation in relations)

    def first(self, n: int, *relations: str) -> int | None:
        """The first of these; None if there is none."""
        return next(self.below(n, *relations), None)

    def case(self, n: int) -> str:
        """The preposition of a phrase in small letters, "along with"; empty if it has none."""
        cases = [k for k in self.below(n, "case") if self.tokens[k].lemma != "'s"]
        # "into former captain Ann Lee": the preposition may hang on the name.
        names = () if cases else self.below(n, "appos")
        cases += [k for m in names for k in self.below(m, "case") if k < n]
        parts = [m for k in cases for m in (k, *self.below(k, "fixed"))]
        return " ".join(self.text(m).casefold() for m in parts)

    def mark(self, n: int) -> str:
        """The word that brings in a clause, "from" of "from doing"; empty if there is none."""
        k = self.first(n, "mark")
        return self.tokens[k].lemma.casefold() if k is not None else ""

    def infinitive(self, n: int) -> bool:
        """Whether "to" stands before a verb."""
        return any(self.tokens[k].tag == "TO" for k in self.below(n, "mark"))

    def suffers(self, n: int) -> bool:
        """Whether a verb is passive: its subject, said or not, is what it is done to."""
        token = self.tokens[n]
        if any(self.tokens[k].relation in _PASSIVE for k in self.under[n].children):
            return True
        if token.tag != "VBN" or token.head == n:
            return False
        if token.relation == "acl":
            return True
        # "was tried and jailed", "left, wounded by shells", but not "has come and gone".
        own = (*_SUBJECTS, *_OBJECTS, "aux")
        if token.relation not in _LOOSE or self.first(n, *own) is not None:
            return False
        return token.relation == "advcl" or self.suffers(token.head)

    def is_named(self, n: int) -> bool:
        """Whether a word of a phrase begins with a capital."""
        first, last = self.under[n].first, self.under[n].last
        return any(self.text(k)[:1].isupper() for k in range(first, last + 1))

    def text(self, n: int) -> str:
        """A token as it stands in the text."""
        return self.doc.text[self.tokens[n].start : self.tokens[n].end]

    def span(self, first: int, last: int) -> Span:
        """The place from one token to another."""
        return Span(self.doc.id, self.tokens[first].start, self.tokens[last].end)
