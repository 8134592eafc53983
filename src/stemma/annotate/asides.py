"""What a sentence states beside its main clause, of somebody or something that it names.

"Gazprom, Russia's state gas monopoly, cut supplies" states two things. An aside is taken with the
words that it explains, so that it can be read by itself: "Gazprom, Russia's state gas monopoly".
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from stemma.annotate.clauses import telling
from stemma.annotate.subtrees import Below
from stemma.text.reading import Reading, Token

FEWEST_TELLING = 4
"""Telling words of an aside, a number being two of them; one with fewer is a role or a label."""
MORE_TELLING = 1.5
"""Times as many telling words as what it explains has. With fewer, the name decides what is taken
to be like it: on `evals/collections/tune` two facts of 385 were in no one claim any more."""

_KINDS = frozenset(("appos", "acl", "acl:relcl"))
_RELATIVES = frozenset(("which", "who", "whose", "where"))
_PHRASE = frozenset(
    ("det", "det:predet", "amod", "compound", "flat", "nmod", "nmod:poss", "nmod:desc", "nummod")
)
"""What stands before a noun and belongs to it, not to the clause of which it may be the head."""
_PHRASE_TOKENS = 5
_INTRODUCED = frozenset(("det", "nmod:poss", "amod"))
_PRONOUNS = frozenset(("PRP", "PRP$"))
_US = frozenset(("i", "me", "my", "we", "us", "our", "you", "your"))
_SPELT_OUT = frozenset(("specifically", "namely", "especially", "particularly", "including"))
_POINTING = frozenset(("this", "that", "these", "those", "such"))
_BEHIND = frozenset((",", ".", ";", ":", "—", "–"))
_DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december today yesterday tomorrow day week month
    year weekend morning evening night time""".split()
)
_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"))


class Aside(NamedTuple):
    """Code points of the text."""

    start: int
    """Where what it explains begins."""
    own: int
    """Where what it says of that begins."""
    end: int


def asides(text: str, reading: Reading, under: Sequence[Below]) -> list[Aside]:
    """The asides of a text, in order, without overlap.

    Appositions, relative clauses and participles between commas, or between a comma and the end
    of the sentence. One inside another is left to that.
    """
    found = sorted(_Finder(text, reading, under).all(), key=lambda one: (one.start, -one.end))
    kept: list[Aside] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


class _Finder:
    def __init__(self, text: str, reading: Reading, under: Sequence[Below]) -> None:
        self._text = text
        self._tokens = reading.tokens
        self._under = under
        self._persons = [(name.start, name.end) for name in reading.names if name.type == "person"]

    def all(self) -> Iterator[Aside]:
        for n, token in enumerate(self._tokens):
            if token.relation not in _KINDS or token.head >= n:
                continue
            first, last = self._between_commas(n)
            if not first or not self._explains(n, first) or not self._is_named(token.head):
                continue
            one = Aside(self._start(token.head), self._tokens[first].start, self._tokens[last].end)
            told, named = self._n_telling(one.own, one.end), self._n_telling(one.start, one.own)
            weighs = told >= MORE_TELLING * named and _balanced(self._text[one.start : one.end])
            if weighs and self._states(n, first, last):
                yield one

    def _n_telling(self, start: int, end: int) -> int:
        return len(telling(self._text[start:end]))

    def _word(self, n: int) -> str:
        return self._text[self._tokens[n].start : self._tokens[n].end].casefold()

    def _between_commas(self, n: int) -> tuple[int, int]:
        """First and last token of an aside, without the marks around it; 0 and 0 if it is none."""
        first, last = self._under[n].first, self._under[n].last
        while first < n and self._tokens[first].pos == "PUNCT":
            first += 1
        while last > n and self._tokens[last].pos == "PUNCT":
            last -= 1
        last = self._over_phrase(last) if self._tokens[n].relation == "appos" else last
        closed = last + 1 == len(self._tokens) or self._word(last + 1) in _BEHIND
        return (first, last) if closed and self._word(first - 1) == "," else (0, 0)

    def _over_phrase(self, last: int) -> int:
        """The same token, or the last of a phrase before the next comma: "minister since 2019,".

        The reader often has such a phrase depend on the verb behind.
        """
        if last + 1 == len(self._tokens) or self._tokens[last + 1].pos != "ADP":
            return last
        for k in range(last + 2, min(last + 2 + _PHRASE_TOKENS, len(self._tokens))):
            if self._word(k) == ",":
                return k - 1
            if self._tokens[k].pos not in ("NUM", "PROPN", "NOUN", "DET", "ADJ"):
                break
        return last

    def _explains(self, n: int, first: int) -> bool:
        """Whether its form is that of an aside, and not of the next item of a list."""
        token, head = self._tokens[n], self._tokens[self._tokens[n].head]
        if token.relation == "acl:relcl":
            return self._word(first) in _RELATIVES
        below = self._under[token.head].children
        if token.relation == "acl":
            # "He is a teacher, known for his songs" speaks of him.
            said = any(self._tokens[k].relation == "cop" for k in below)
            return token.tag == "VBN" and first == n and not said
        if self._word(first) in _SPELT_OUT:
            return False
        own = {self._tokens[k].relation for k in self._under[n].children if k < n}
        return token.pos == "NOUN" and (head.pos == "PROPN" or bool(own & _INTRODUCED))

    def _is_named(self, head: int) -> bool:
        """Whether what is explained can be told without the text before: no "it", "his", a day."""
        if self._tokens[head].pos not in ("NOUN", "PROPN") or self._word(head) in _DAYS:
            return False
        return not any(self._points(k) for k in self._under[head].children if k < head)

    def _points(self, n: int) -> bool:
        return self._tokens[n].tag in _PRONOUNS or self._word(n) in _POINTING

    def _start(self, head: int) -> int:
        first = head
        for k in reversed(self._under[head].children):
            if k < head and self._tokens[k].relation in _PHRASE:
                first = min(first, self._under[k].first)
        return self._tokens[first].start

    def _states(self, n: int, first: int, last: int) -> bool:
        """Whether an aside tells more than what somebody's office or age is."""
        inside = range(first, last + 1)
        counted = any(self._tokens[k].tag == "CD" for k in inside)
        ends = self._tokens[first].start, self._tokens[last].end
        if self._n_telling(*ends) + counted < FEWEST_TELLING:
            return False
        if any(self._tokens[k].tag in _PRONOUNS and self._word(k) in _US for k in inside):
            return False
        if self._tokens[n].relation == "acl:relcl":
            return True
        if self._word(n) in _DAYS or any(self._points(k) for k in inside):
            return False
        person = self._is_person(self._tokens[self._tokens[n].head])
        if self._tokens[n].relation == "acl" or not person:
            return True
        aged = "-old" in self._text[slice(*ends)]
        return (counted and not aged) or any(self._tokens[k].pos == "VERB" for k in inside)

    def _is_person(self, token: Token) -> bool:
        return any(start <= token.start < end for start, end in self._persons)


def _balanced(text: str) -> bool:
    even = text.count('"') % 2 == 0
    return even and all(text.count(left) == text.count(right) for left, right in _PAIRS)
