"""Whether a sentence affirms what a question affirms, as firmly, of as many, on whose word."""

from collections.abc import Iterator
from typing import Literal

from stemma.match.coverage import Coverage
from stemma.match.denial import contrary, denied_by, denies, refuses
from stemma.match.difference import Difference, places, spans
from stemma.match.passages import Passage
from stemma.records import Proposition, Span
from stemma.text.lexicons import HEDGES, PLANS, WEAK
from stemma.text.words import words

ALL = frozenset("all every each both whole entire always everyone everybody".split())
SOME = frozenset("some most many few several half partly mainly mostly only just".split())
_UNDONE = frozenset(
    word.stem
    for word in words(
        """withdraw withdrew withdrawn retreat abandon cancel revoke reverse scrap annul void
        suspend postpone halt stop refuse reject deny decline abolish lift quit resign oust depose
        dismiss block ban bar prohibit forbid forbade forbidden prevent veto renounce withhold
        withheld freeze froze frozen shelve refrain unconstitutional illegal invalid pulled"""
    )
)
"""Stems of words that say of something that it is not so, may not be, or no longer is."""
_ENDING = frozenset(
    """remove removed removes end ended ends leave left leaves drop dropped drops close closed
    closes give gave given cut cuts lose lost loses fire fired""".split()
)
"""Words that a question has about the same thing as a sentence that calls it undone."""
_LACKING = frozenset(
    """fail failed fails lack lacks lacked absent miss missed misses missing alone only unable
    unsigned unresolved unfinished open yet last""".split()
)
"""Words that say without a negation that something is not so."""
_NONE = frozenset("no none nobody nothing neither nowhere".split())
"""Negations that deny what the word they belong to depends on."""
_NOW = frozenset("is are has have remains remain holds hold still now currently today".split())
"""Words that say of something that it is so at present."""
_ASIDE = frozenset(
    """because which who whom whose although though while whereas when where until after before
    since unless if""".split()
)
"""What begins a part of a sentence that says something else."""
_CAUSES = frozenset("over amid despite following for pending".split())
"""What begins a part of a sentence that says why."""
DEEP = 4
"""Steps up from a word that is told to one that is denied: "not seek the lead in the election"."""
REACH = 3
"""Telling words behind a negation or a modal verb that it can belong to."""


def polarity(
    question: Passage, said: Passage, cover: Coverage, clause: Proposition
) -> Iterator[Difference]:
    mine = [
        n for n in range(len(question.words))
        if denies(question, n) and not _no_longer(question, n)
    ]  # fmt: skip
    inside = said.inside(clause.span)
    ended = [m for m in inside if _no_longer(said, m)]
    negations = [
        m for m in range(len(said.words))
        if denies(said, m) and m not in ended
    ]  # fmt: skip
    told = set(cover.answers().values())
    denials = [
        (m, d) for m in negations
        if (d := _denies(said, m, told, inside)) and not _contrary_denied(question, said, m)
    ]  # fmt: skip
    if mine:
        if "this" not in {denied for _, denied in denials}:
            against = _denied_here(question, mine, said, cover) and not negations
            yield Difference("polarity", against, "it is not denied there", places(question, mine))
        return
    if denials:
        m, denied = denials[0]
        yield Difference("polarity", denied == "this", "it is denied there", (), spans(said, [m]))
        return
    asked = {word.norm for word in question.words}
    if ended and "longer" not in asked and not _stems(question) & _UNDONE:
        # What is said of the past may be true although it has ended.
        yield Difference("undone", bool(asked & _NOW), "it has ended there", (),
                         spans(said, ended))  # fmt: skip
    yield from _undone(question, said, cover, inside)


def _denies(
    said: Passage, m: int, told: set[int], inside: tuple[int, ...]
) -> Literal["", "this", "perhaps"]:
    """Whether a negation denies what the question is about: words that the sentence tells.

    A "not" denies the word it depends on, a "no" or "nobody" also what that one depends on. Where
    it denies what they depend on in turn, as in "no evidence that they came", nobody knows.
    """
    if not said.heads:
        return "perhaps" if m in inside else ""
    near = said.above(
        m, 2 if said.words[m].norm in _NONE and not _after_preposition(said, m) else 1
    )
    if refuses(said, m):
        near = denied_by(said, m)
    elif said.words[m].norm.endswith("n't"):
        near = (m, *near)
    if told & set(near):
        return "this"
    over = {k for n in told for k in said.above(n, DEEP)}
    return "perhaps" if over & set(near[:1]) else ""


def _contrary_denied(question: Passage, said: Passage, m: int) -> bool:
    """Whether what is denied is the contrary of what is asked: "absent" and "not present"."""
    return any(contrary(word, said.words[k]) for k in denied_by(said, m) for word in question.words)


def _denied_here(question: Passage, mine: list[int], said: Passage, cover: Coverage) -> bool:
    """Whether a sentence affirms the very word that the question denies."""
    answers = cover.answers()
    denied = {n for negation in mine for n in question.above(negation, 1)}
    there = {word.norm for word in said.words}
    undone = there & _LACKING or _stems(said) & _UNDONE
    return bool(denied & answers.keys()) and not undone


def _stems(text: Passage) -> frozenset[str]:
    return frozenset(word.stem for word in text.words)


def _undone(
    question: Passage, said: Passage, cover: Coverage, inside: tuple[int, ...]
) -> Iterator[Difference]:
    """ "They withdrew the treaty", "they refuse to sign": the words are there, and undone."""
    if _stems(question) & _UNDONE or {word.norm for word in question.words} & _ENDING:
        return
    answers = cover.answers()
    taken = set(answers.values())
    verb = answers.get(question.root, -1)
    for m in inside:
        if said.words[m].stem not in _UNDONE or m in cover.partner:
            continue
        over = {n for n in taken if m in said.above(n, 2) and not _for_a_cause(said, m, n)}
        against = verb in over if verb >= 0 else bool(over) and said.above(m) == ()
        if against or (over and verb < 0):
            yield Difference("undone", against, "it is undone there", (), spans(said, [m]))
            return


def _for_a_cause(said: Passage, m: int, n: int) -> bool:
    """Whether what stands behind an undoing is why, or when, and not what is undone."""
    return any(said.words[k].norm in _ASIDE | _CAUSES for k in range(m + 1, n))


def speaker(question: Passage, said: Passage, clause: Proposition) -> Iterator[Difference]:
    """On whose word it is: what somebody says is not so because he says it."""
    if not clause.attribution:
        return
    asked = {word.stem for word in question.words if word.content}
    known = frozenset[str]().union(*question.keys)
    whose = _place(said, clause.attribution)
    numbers = said.inside(whose) if whose else ()
    if any(said.words[m].stem in asked or said.keys[m] & known for m in numbers):
        return
    named = (whose,) if whose else ()
    yield Difference("speaker", False, f"on the word of {clause.attribution}", (), named)


def _place(said: Passage, name: str) -> Span | None:
    """Where a speaker is named in a sentence; None if he is named before it."""
    at = said.span.start + said.text.find(name)
    return Span(said.span.document, at, at + len(name)) if name in said.text else None


def manner(
    question: Passage, said: Passage, cover: Coverage, clause: Proposition
) -> Iterator[Difference]:
    """A plan told as done, a guess as a fact."""
    asked = {word.norm for word in question.words}
    inside = said.inside(clause.span)
    plans = (PLANS - {"agreed", "agrees"}) | {"plans", "plan"}
    for lexicon, reason in ((plans, "planned"), (HEDGES | WEAK, "not certain")):
        if asked & (lexicon | WEAK | {"can"}):
            continue
        found = [m for m in inside if said.words[m].norm in lexicon and governs(said, m, cover)]
        if found and not _will_be(question):
            yield Difference("manner", False, f"there it is {reason}", (), spans(said, found))


def _will_be(question: Passage) -> bool:
    return any(one.modality in ("planned", "possible", "probable") for one in question.clauses)


def extent(
    question: Passage, said: Passage, cover: Coverage, clause: Proposition
) -> Iterator[Difference]:
    """All, where the sentence speaks of some."""
    asked = {word.norm for word in question.words}
    there = {word.norm for word in said.words}
    if asked & ALL and not there & (ALL | {"no", "none", "any"}):
        every = tuple(at for n, w in enumerate(question.words) if w.norm in ALL
                      for at in places(question, [n]))  # fmt: skip
        yield Difference("extent", False, "it does not speak of all", every)
    elif not asked & (ALL | SOME) and not question.quantities:
        some = [m for m in said.inside(clause.span) if said.words[m].norm in SOME - {"half"}
                and governs(said, m, cover)]  # fmt: skip
        if some:
            yield Difference("extent", False, "it speaks of some", (), spans(said, some))


def _after_preposition(text: Passage, n: int) -> bool:
    """ "With no tender" denies the tender alone."""
    return n > 0 and text.words[n - 1].norm in ("with", "for", "in", "at", "of", "to", "by")


def _no_longer(text: Passage, n: int) -> bool:
    """Whether a negation says that something has ended: "no longer"."""
    norms = [word.norm for word in text.words[n : n + 4]]
    return norms[0] in ("no", "not") and "longer" in norms[1:3] and "than" not in norms


def governs(said: Passage, m: int, cover: Coverage) -> bool:
    """Whether a word such as "not" or "may" belongs to what the question is about.

    It does not if what follows it is no part of that and stands in a part of the sentence
    that says something else.
    """
    behind = [k for k in range(m + 1, len(said.words)) if said.words[k].content][:REACH]
    partners = {k for k, told in zip(cover.partner, cover.inside, strict=True) if told >= 0.3}
    if partners & set(behind):
        return True
    before = [k for k in partners if k < m]
    return not any(said.words[k].norm in _ASIDE for k in range(max(before, default=0), m))
