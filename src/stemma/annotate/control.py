"""Who does what a verb without a subject of its own says.

"They let her go": she goes. "They were barred from leaving": they would leave. "Chile has broken
its promise to pay": Chile would pay.
"""

from stemma.annotate.dependents import Dependents

_UNDER = frozenset(("xcomp", "conj", "advcl", "acl", "acl:relcl", "ccomp", "csubj"))
"""Relations by which a verb hangs on another act or on what does it."""
_OF_THE_OBJECT = frozenset(("from", "of", "into", "for"))
"""Words behind which the object of a verb is what does something: "barred her *from* leaving"."""
_ASKED = ("xcomp", "advcl")
"""Relations of what is asked for: "called for members *to pay*"."""
_CALLS = {"call": "on", "appeal": "to", "plead": "with"}
"""Verbs that ask somebody by a preposition."""
_OBJECTS = frozenset(("obj", "iobj", "obl"))


def doer(tree: Dependents, n: int, seen: frozenset[int] = frozenset()) -> int | None:
    """Who does what a verb without a subject says, from the act or the noun that it hangs on.

    The number of the head of the phrase; None if the syntax does not tell.
    """
    token = tree.tokens[n]
    if token.relation not in _UNDER or token.head in seen:
        return None
    above = token.head
    if token.relation in ("acl", "acl:relcl") and tree.tokens[above].pos != "VERB":
        return _by_noun(tree, n, seen | {n})
    # "They asked her to go", "they accused her of leaving".
    turned = token.relation == "xcomp" or (
        token.relation == "advcl" and tree.mark(n) in _OF_THE_OBJECT
    )
    if turned and (told := tree.first(above, "obj", "iobj")) is not None:
        return told
    if (told := called_on(tree, n)) is not None:
        return told
    asked = (k for k in tree.below(above, "nsubj") if asked_of(tree, k, above))
    if token.relation in _ASKED and (told := next(asked, None)) is not None:
        return told
    subject = tree.first(above, "nsubj", "nsubj:pass")
    return subject if subject is not None else doer(tree, above, seen | {n})


def asked_of(tree: Dependents, k: int, verb: int) -> bool:
    """Whether a subject is that of what is asked: "members" of "called for members to pay"."""
    marks = (m for n in tree.below(verb, *_ASKED) for m in tree.below(n, "mark"))
    return any(verb < m < k and tree.text(m).casefold() == "for" for m in marks)


def called_on(tree: Dependents, n: int) -> int | None:
    """Who is to do what is asked by a preposition: "the court" of "called on the court to rule"."""
    token = tree.tokens[n]
    case = _CALLS.get(tree.tokens[token.head].lemma)
    if case is None or token.relation not in _ASKED or not tree.infinitive(n):
        return None
    return next((k for k in tree.below(token.head, "obl") if tree.case(k) == case), None)


def _by_noun(tree: Dependents, n: int, seen: frozenset[int]) -> int | None:
    """Who does what is said of a noun: "the talks that failed", "their plan to leave"."""
    noun = tree.tokens[n].head
    if not tree.infinitive(n):
        return noun
    owner = tree.first(noun, "nmod:poss")
    by = (k for k in tree.below(noun, "nmod") if tree.case(k) == "by")
    owner = owner if owner is not None else next(by, None)
    if owner is not None:
        return owner
    verb = tree.tokens[noun].head
    if tree.tokens[noun].relation not in _OBJECTS or tree.suffers(verb):
        return noun
    subject = tree.first(verb, "nsubj")
    return subject if subject is not None else doer(tree, verb, seen) or noun
