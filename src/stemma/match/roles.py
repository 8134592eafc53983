"""What depends on what in a sentence, and who acts on whom, by its syntax."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from stemma.match.passages import Passage
from stemma.text.reading import Token

Act = tuple[int, int, int]
"""Numbers of three words of a passage: one that acts, the verb, and one that is acted upon."""

Part = tuple[int, int, bool]
"""Numbers of the subject of a verb and of the verb, and whether the subject suffers it."""

_RELATIVE = ("who", "which", "that")
_ACTING = ("nsubj", "csubj")
_SUFFERING = ("nsubj:pass", "csubj:pass")
_PARTS = ("flat", "compound", "appos", "conj", "nmod:poss")
_UPON = ("obj", "iobj", "obl", "ccomp", "xcomp")


def with_syntax(passage: Passage, tokens: Sequence[Token], start: int = 0) -> Passage:
    """A passage with the heads of its words and its acts.

    Args:
        passage: The words.
        tokens: Tokens of the passage's text.
        start: Where the text of the tokens begins, in code points of the passage's document.
    """
    return replace(
        passage,
        acts=acts(passage, tokens, start),
        parts=parts(passage, tokens, start),
        heads=heads(passage, tokens, start),
    )


def heads(passage: Passage, tokens: Sequence[Token], start: int = 0) -> tuple[int, ...]:
    """For each word the word it depends on, -1 for a root and what is in no token."""
    at = [_number(passage, token, start) for token in tokens]
    found = [-1] * len(passage.words)
    for token, n in zip(tokens, at, strict=True):
        if n >= 0 and found[n] == -1 and at[token.head] != n:
            found[n] = at[token.head]
    return tuple(found)


def acts(passage: Passage, tokens: Sequence[Token], start: int = 0) -> frozenset[Act]:
    """Every two words of which one is subject and one is object of the same verb.

    A passive is turned round: in "fined by the court" the court acts. Words that make one
    name, and what stands beside it in apposition, act together.

    Args:
        passage: The words.
        tokens: Tokens of the passage's text.
        start: Where the text of the tokens begins, in code points of the passage's document.
    """
    at = [_number(passage, token, start) for token in tokens]
    below = _below(tokens)
    found = set()
    for verb, children in below.items():
        active = [n for n in children if tokens[n].relation in _ACTING]
        passive = [n for n in children if tokens[n].relation in _SUFFERING]
        upon = [n for n in children if tokens[n].relation in _UPON]
        agents = [n for n in children if passive and _is_agent(n, tokens, below)]
        for actors, objects in ((active, upon), (agents, passive)):
            for actor in _together(actors, tokens, below):
                for thing in _together(objects, tokens, below):
                    if at[actor] >= 0 and at[thing] >= 0 and at[actor] != at[thing]:
                        found.add((at[actor], at[verb], at[thing]))
    return frozenset(found)


def parts(passage: Passage, tokens: Sequence[Token], start: int = 0) -> frozenset[Part]:
    """Every word that is the subject of a verb, and whether it suffers what the verb says.

    A "who" or "which" stands for what its clause belongs to.
    """
    at = [_number(passage, token, start) for token in tokens]
    below = _below(tokens)
    found = set()
    for verb, children in below.items():
        for n in children:
            if tokens[n].relation not in (*_ACTING, *_SUFFERING):
                continue
            relative = tokens[verb].relation == "acl:relcl" and tokens[n].lemma in _RELATIVE
            for one in _together([tokens[verb].head if relative else n], tokens, below):
                if at[one] >= 0 and at[verb] >= 0:
                    found.add((at[one], at[verb], tokens[n].relation in _SUFFERING))
    return frozenset(found)


def _below(tokens: Sequence[Token]) -> dict[int, list[int]]:
    """For each token that others depend on, those."""
    below: dict[int, list[int]] = {}
    for n, token in enumerate(tokens):
        if token.head != n:
            below.setdefault(token.head, []).append(n)
    return below


def exchanged(question: Passage, said: Passage, answers: Mapping[int, int]) -> Act | None:
    """An act of a question in which two words act on each other the other way round in a sentence.

    Args:
        question: The question, with its acts.
        said: The sentence, with its acts.
        answers: For words of the question, the word of the sentence that tells each.
    """
    for act in sorted(question.acts):
        one, verb, other = (answers.get(n, -1) for n in act)
        turned = (other, verb, one) in said.acts and (one, verb, other) not in said.acts
        if turned and -1 not in (one, verb, other):
            return act
    return None


def usurped(question: Passage, said: Passage, answers: Mapping[int, int]) -> tuple[int, int] | None:
    """A name that acts in a question, and the name that acts so in a sentence.

    Args:
        question: The question, with its acts.
        said: The sentence, with its acts.
        answers: For words of the question, the word of the sentence that tells each.
    """
    for actor, verb, thing in sorted(question.acts):
        same, there = answers.get(verb, -1), answers.get(thing, -1)
        if not question.is_name(actor) or (answers.get(actor, -1), same, there) in said.acts:
            continue
        for other, doing, upon in sorted(said.acts):
            known = question.keys[actor] & said.keys[other]
            if (doing, upon) == (same, there) and said.is_name(other) and not known:
                return actor, other
    return _displaced(question, said, answers)


def _displaced(
    question: Passage, said: Passage, answers: Mapping[int, int]
) -> tuple[int, int] | None:
    """A name that is the subject of a verb in a question, and another that is so in a sentence.

    The other may be a pronoun of which it is known whom it means.
    """
    for one, verb, suffers in sorted(question.parts):
        same = answers.get(verb, -1)
        if not question.is_name(one) or same < 0:
            continue
        subjects = [
            m for m, there, other in sorted(said.parts) if (there, other) == (same, suffers)
        ]
        whom = question.keys[one].union(
            *(question.keys[n] for n, v, _ in question.parts if v == verb)
        )
        if answers.get(one, -1) in subjects or any(said.keys[m] & whom for m in subjects):
            continue
        others = [m for m in subjects if said.is_name(m) or (said.keys[m] and not said.types[m])]
        if others:
            return one, others[0]
    return None


def _is_agent(n: int, tokens: Sequence[Token], below: dict[int, list[int]]) -> bool:
    """Whether a word names who acts in a passive: "by the court"."""
    by = any(tokens[k].relation == "case" and tokens[k].lemma == "by" for k in below.get(n, ()))
    return tokens[n].relation == "obl:agent" or (tokens[n].relation == "obl" and by)


def _together(
    heads: Iterable[int], tokens: Sequence[Token], below: dict[int, list[int]]
) -> list[int]:
    """The heads with all parts of their names, and what is in apposition to them."""
    found, queue = [], list(heads)
    while queue:
        n = queue.pop()
        found.append(n)
        queue += [k for k in below.get(n, ()) if tokens[k].relation in _PARTS]
    return found


def _number(passage: Passage, token: Token, start: int) -> int:
    """Number of the word that a token is in; -1 if it is in none."""
    return next(
        (n for n, word in enumerate(passage.words)
         if word.start < start + token.end and start + token.start < word.end),
        -1,
    )  # fmt: skip
