"""Who does what to whom, as the syntax of each clause has it.

A verb is an act, and so is a noun that has parties with names ("Turkey's drones for Egypt",
"sanctions on Chinese banks"). Who does it is looked up where the clause does not repeat it: the
pledge of "China vowed not to provide weapons" and the providing have one actor.
"""

from collections.abc import Iterator, Sequence

from stemma.annotate.control import asked_of, called_on, doer
from stemma.annotate.dependents import Dependents
from stemma.annotate.subtrees import Below
from stemma.records import Act, Document, Party, Span
from stemma.text.reading import Token

_ACTS = {"nsubj": "actor", "csubj": "actor", "nsubj:pass": "object", "obl:agent": "actor",
         "obj": "object", "iobj": "to"}  # fmt: skip
_OWNS = frozenset(("nmod:poss", "compound", "amod"))
"""Relations of what stands before a noun: "Russia's", "U.S.", "Chinese"."""
# Relations of a noun's dependents that are no part of its name or description.
_APART = frozenset(
    """acl acl:relcl advcl advcl:relcl parataxis cop nsubj case cc punct mark aux obl advmod
    ccomp discourse""".split()
)
_RELATIVE = frozenset(("WDT", "WP"))
_CONTENT = frozenset(("from", "against"))
"""Words before what somebody refrains from, or warns against, doing."""
_DENIALS = frozenset(("not", "never", "no", "neither", "nor", "n't"))
_BESIDE = frozenset(("along with", "together with", "as well as", "alongside", "in addition to"))
"""Prepositions by which one more subject is named: "Chile, along with Peru, has signed"."""
_BREAKS = frozenset(",;:()[]–—")


def acts(doc: Document, tokens: Sequence[Token], under: Sequence[Below]) -> list[Act]:
    """Every act of a document that has a party, in order of its words.

    `under` is what depends on each token.
    """
    return list(_Acts(Dependents(doc, tokens, under)).all())


class _Acts:
    """The acts of one document."""

    def __init__(self, tree: Dependents) -> None:
        self._tree, self._tokens = tree, tree.tokens

    def all(self) -> Iterator[Act]:
        for n, token in enumerate(self._tokens):
            is_verb = token.pos == "VERB" or self._copula(n)
            parties = self._of_verb(n) if is_verb else self._of_noun(n)
            if parties:
                above = self._above(n) if is_verb else None
                yield Act(
                    self._tree.span(n, n), self._lemma(n), tuple(parties),
                    negated=self._negated(n),
                    under=self._tree.span(above, above) if above is not None else None,
                    verb=is_verb,
                )  # fmt: skip

    def _of_verb(self, n: int) -> list[Party]:
        """The parties of a verb: who does it, to what, and by preposition what else."""
        found: list[Party] = []
        passive = self._tree.suffers(n)
        for k in self._tree.under[n].children:
            relation = self._tokens[k].relation
            if relation == "nsubj" and asked_of(self._tree, k, n):
                found += self._parties("for", k)
            elif relation in _ACTS:
                found += self._parties(_ACTS[relation], self._meant(k, n))
            elif relation.startswith("obl") or relation == "nmod":
                found += self._parties(self._role(k, n, passive), k)
        roles = {party.role for party in found}
        if passive:
            if "object" not in roles and self._tokens[n].relation == "acl":
                found[:0] = self._parties("object", self._tokens[n].head)
            elif "object" not in roles and (suffering := doer(self._tree, n)) is not None:
                found[:0] = self._parties("object", suffering)
        elif "actor" not in roles and (actor := doer(self._tree, n)) is not None:
            found[:0] = self._parties("actor", actor)
        return found

    def _role(self, k: int, verb: int, passive: bool) -> str:
        """What a phrase with a preposition is to a verb."""
        case = self._tree.case(k)
        if case in _BESIDE and k < verb:
            return "object" if passive else "actor"
        return "actor" if passive and case == "by" else case

    def _meant(self, k: int, verb: int) -> int:
        """What a relative pronoun stands for; any other word for itself."""
        while self._tokens[verb].relation == "conj" and self._tokens[verb].head != verb:
            verb = self._tokens[verb].head
        relative = self._tokens[verb].relation == "acl:relcl"
        return self._tokens[verb].head if relative and self._tokens[k].tag in _RELATIVE else k

    def _of_noun(self, n: int) -> list[Party]:
        """The parties of a noun, if one of them has a name."""
        if self._tokens[n].pos != "NOUN":
            return []
        found: list[Party] = []
        named = False
        for k in self._tree.under[n].children:
            relation = self._tokens[k].relation
            capital = self._tree.is_named(k)
            case = self._tree.case(k)
            if relation in _OWNS and capital:
                found += self._parties("actor", k)
            elif relation == "nmod":
                found += self._parties("actor" if case == "by" else case, k)
            else:
                continue
            named = named or capital
        return found if named else []

    def _above(self, n: int) -> int | None:
        """The act that a verb is the content of: "vowed" of "provide"."""
        token = self._tokens[n]
        mark = self._tree.mark(n) if token.relation == "advcl" else ""
        asked = mark == "for" and self._tree.infinitive(n)
        from_doing = mark in _CONTENT or asked or called_on(self._tree, n) is not None
        inside = token.relation in ("xcomp", "ccomp", "acl") and token.head != n
        return token.head if inside or from_doing else None

    def _copula(self, n: int) -> bool:
        """Whether a noun or an adjective is what somebody is said to be."""
        return self._tree.first(n, "cop") is not None

    def _negated(self, n: int) -> bool:
        """Whether an act is denied: "not", "no longer", "neither of them"."""
        below = self._tree.under[n].children
        subjects = [k for k in below if self._tokens[k].relation.startswith("nsubj")]
        longer = [k for k in below if self._tokens[k].relation == "advmod"]
        near = [*below, *(m for k in (*subjects, *longer) for m in self._tree.under[k].children)]
        return any(self._tokens[k].lemma.casefold() in _DENIALS for k in near)

    def _lemma(self, n: int) -> str:
        """The base form of an act with its particle: "hand over"."""
        parts = self._tree.below(n, "compound:prt")
        return " ".join([self._tokens[n].lemma.casefold(), *(self._tokens[k].lemma for k in parts)])

    def _parties(self, role: str, n: int) -> Iterator[Party]:
        """A party, and the name that a comma sets beside it: "its neighbour, Afghanistan"."""
        yield Party(role, self._phrase(n), self._tree.span(n, n))
        if self._tokens[n].pos == "NOUN":
            for k in self._tree.below(n, "appos"):
                if self._tokens[k].pos == "PROPN" and not self._close(n, k):
                    yield Party(role, self._phrase(k), self._tree.span(k, k))

    def _phrase(self, n: int) -> Span:
        """A party with what describes it, without clauses about it."""
        inside, queue = [], [n]
        while queue:
            k = queue.pop()
            inside.append(k)
            queue += [m for m in self._tree.under[k].children if self._belongs(k, m)]
        run = [n]
        for step in (-1, 1):
            k = n + step
            while 0 <= k < len(self._tokens) and (k in inside or self._joins(k, step, inside)):
                run.append(k)
                k += step
        return self._tree.span(min(run), max(run))

    def _belongs(self, n: int, k: int) -> bool:
        """Whether what depends on a word of a phrase is part of the phrase."""
        relation = self._tokens[k].relation
        return self._close(n, k) if relation == "appos" else relation not in _APART

    def _close(self, n: int, k: int) -> bool:
        """Whether no sign stands before an apposition: "the maker Mazars"."""
        return not any(self._tree.text(m) in _BREAKS for m in range(n + 1, k))

    def _joins(self, k: int, step: int, inside: Sequence[int]) -> bool:
        """Whether a small word stands between two parts of a phrase."""
        small = self._tokens[k].relation in ("punct", "case", "cc") and self._tokens[k].pos != "X"
        beyond = range(k + step, k + 3 * step, step)
        return small and any(m in inside for m in beyond)
