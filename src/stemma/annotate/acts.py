"""Who does what to whom, as the syntax of each clause has it.

A verb is an act, and so is a noun that has parties with names ("Turkey's drones for Egypt",
"sanctions on Chinese banks"). Who does it is looked up where the clause does not repeat it: the
pledge of "China vowed not to provide weapons" and the providing have one actor.
"""

from collections.abc import Iterator, Sequence

from stemma.annotate.subtrees import Below
from stemma.records import Act, Document, Party, Span
from stemma.text.reading import Token

_ACTS = {"nsubj": "actor", "csubj": "actor", "nsubj:pass": "object", "obl:agent": "actor",
         "obj": "object", "iobj": "to"}  # fmt: skip
_OWNS = frozenset(("nmod:poss", "compound", "amod"))
"""Relations of what stands before a noun: "Russia's", "U.S.", "Chinese"."""
# Relations of a noun's dependents that are no part of its name or description.
_APART = frozenset(
    """acl acl:relcl advcl advcl:relcl parataxis appos cop nsubj case cc punct mark aux obl advmod
    ccomp discourse""".split()
)
_UNDER = frozenset(("xcomp", "conj", "advcl", "acl", "acl:relcl", "ccomp", "csubj"))
"""Relations by which a verb hangs on another act or on what does it."""
_PASSIVE = frozenset(("nsubj:pass", "csubj:pass", "aux:pass"))
_RELATIVE = frozenset(("WDT", "WP"))
_CONTENT = frozenset(("from", "against"))
"""Words before what somebody refrains from, or warns against, doing."""
_DENIALS = frozenset(("not", "never", "no", "neither", "nor", "n't"))


def acts(doc: Document, tokens: Sequence[Token], under: Sequence[Below]) -> list[Act]:
    """Every act of a document that has a party, in order of its words.

    `under` is what depends on each token.
    """
    return list(_Acts(doc, tokens, under).all())


class _Acts:
    """The acts of one document."""

    def __init__(self, doc: Document, tokens: Sequence[Token], under: Sequence[Below]) -> None:
        self._doc, self._tokens, self._under = doc, tokens, under

    def all(self) -> Iterator[Act]:
        for n, token in enumerate(self._tokens):
            is_verb = token.pos == "VERB" or self._copula(n)
            parties = self._of_verb(n) if is_verb else self._of_noun(n)
            if parties:
                above = self._above(n) if is_verb else None
                yield Act(
                    self._span(n, n), self._lemma(n), tuple(parties), negated=self._negated(n),
                    under=self._span(above, above) if above is not None else None,
                    verb=is_verb,
                )  # fmt: skip

    def _of_verb(self, n: int) -> list[Party]:
        """The parties of a verb: who does it, to what, and by preposition what else."""
        found = []
        for k in self._under[n].children:
            relation = self._tokens[k].relation
            if relation in _ACTS:
                found.append(self._party(_ACTS[relation], self._meant(k, n)))
            elif relation.startswith("obl") or relation == "nmod":
                by = self._case(k) == "by" and self._suffers(n)
                found.append(self._party("actor" if by else self._case(k), k))
        roles = {party.role for party in found}
        if self._suffers(n):
            if "object" not in roles and self._tokens[n].relation == "acl":
                found.insert(0, self._party("object", self._tokens[n].head))
        elif "actor" not in roles:
            actor = self._actor_above(n, {n})
            if actor is not None:
                found.insert(0, self._party("actor", actor))
        return found

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
        found, named = [], False
        for k in self._under[n].children:
            relation = self._tokens[k].relation
            capital = self._is_named(k)
            if relation in _OWNS and capital:
                found.append(self._party("actor", k))
            elif relation == "nmod":
                found.append(self._party(self._case(k), k))
            else:
                continue
            named = named or capital
        return found if named else []

    def _actor_above(self, n: int, seen: set[int]) -> int | None:
        """Who does what a verb without a subject says, from the act it hangs on."""
        token = self._tokens[n]
        if token.relation not in _UNDER or token.head in seen:
            return None
        if token.relation in ("acl", "acl:relcl") and self._tokens[token.head].pos != "VERB":
            return token.head
        above = token.head
        below = {self._tokens[k].relation: k for k in reversed(self._under[above].children)}
        # "They let her go", "they asked her to go": she goes.
        if token.relation == "xcomp" and "obj" in below:
            return below["obj"]
        subject = below.get("nsubj", below.get("nsubj:pass"))
        return subject if subject is not None else self._actor_above(above, seen | {n})

    def _above(self, n: int) -> int | None:
        """The act that a verb is the content of: "vowed" of "provide"."""
        token = self._tokens[n]
        from_doing = token.relation == "advcl" and any(
            self._tokens[k].relation == "mark" and self._tokens[k].lemma in _CONTENT
            for k in self._under[n].children
        )
        inside = token.relation in ("xcomp", "ccomp", "acl") and token.head != n
        return token.head if inside or from_doing else None

    def _suffers(self, n: int) -> bool:
        """Whether a verb is passive: its subject, said or not, is what it is done to."""
        passive = any(self._tokens[k].relation in _PASSIVE for k in self._under[n].children)
        return passive or (self._tokens[n].tag == "VBN" and self._tokens[n].relation == "acl")

    def _copula(self, n: int) -> bool:
        """Whether a noun or an adjective is what somebody is said to be."""
        return any(self._tokens[k].relation == "cop" for k in self._under[n].children)

    def _negated(self, n: int) -> bool:
        """Whether an act is denied: "not", "no longer", "neither of them"."""
        below = self._under[n].children
        subjects = [k for k in below if self._tokens[k].relation.startswith("nsubj")]
        longer = [k for k in below if self._tokens[k].relation == "advmod"]
        near = [*below, *(m for k in (*subjects, *longer) for m in self._under[k].children)]
        return any(self._tokens[k].lemma.casefold() in _DENIALS for k in near)

    def _case(self, n: int) -> str:
        """The preposition of a phrase; empty if it has none."""
        cases = [
            self._tokens[k] for k in self._under[n].children if self._tokens[k].relation == "case"
        ]
        return " ".join(self._text(k).casefold() for k in cases if k.lemma != "'s")

    def _lemma(self, n: int) -> str:
        """The base form of an act with its particle: "hand over"."""
        parts = [k for k in self._under[n].children if self._tokens[k].relation == "compound:prt"]
        return " ".join([self._tokens[n].lemma.casefold(), *(self._tokens[k].lemma for k in parts)])

    def _is_named(self, n: int) -> bool:
        inside = (n, *self._under[n].children)
        return any(self._text(self._tokens[k])[:1].isupper() for k in inside)

    def _party(self, role: str, n: int) -> Party:
        return Party(role, self._phrase(n), self._span(n, n))

    def _phrase(self, n: int) -> Span:
        """A party with what describes it, without clauses about it."""
        inside, queue = [], [n]
        while queue:
            k = queue.pop()
            inside.append(k)
            queue += [m for m in self._under[k].children if self._tokens[m].relation not in _APART]
        run = [n]
        for step in (-1, 1):
            k = n + step
            while 0 <= k < len(self._tokens) and (k in inside or self._joins(k, step, inside)):
                run.append(k)
                k += step
        return self._span(min(run), max(run))

    def _joins(self, k: int, step: int, inside: Sequence[int]) -> bool:
        """Whether a small word stands between two parts of a phrase."""
        small = self._tokens[k].relation in ("punct", "case", "cc") and self._tokens[k].pos != "X"
        beyond = range(k + step, k + 3 * step, step)
        return small and any(m in inside for m in beyond)

    def _text(self, token: Token) -> str:
        return self._doc.text[token.start : token.end]

    def _span(self, first: int, last: int) -> Span:
        return Span(self._doc.id, self._tokens[first].start, self._tokens[last].end)
