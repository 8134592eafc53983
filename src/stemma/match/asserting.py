"""Whether a sentence affirms what a question affirms, as firmly, of as many, on whose word."""

from collections.abc import Iterator

from stemma.match.coverage import Coverage
from stemma.match.difference import Difference, places, spans
from stemma.match.passages import Passage
from stemma.records import Proposition, Span
from stemma.text.lexicons import HEDGES, NEGATIONS, PLANS, WEAK

ALL = frozenset("all every each both whole entire always everyone everybody".split())
SOME = frozenset("some most many few several half partly mainly mostly only just".split())
_UNDONE = frozenset(
    """withdraw withdrew withdrawn withdraws retreat retreated abandon abandoned abandons cancel
    cancelled canceled revoke revoked reverse reversed scrap scrapped annul annulled void voided
    suspend suspended postpone postponed halt halted stop stopped refuse refused refuses reject
    rejected deny denied denies declined abolish abolished lift lifted quit resign resigned
    oust ousted depose deposed dismiss dismissed block blocked ban banned bar barred
    prohibit prohibited forbid forbidden prevent prevented unconstitutional illegal invalid
    pulled""".split()
)
"""Words that say of something that it is not so, or no longer."""
_NOW = frozenset("is are has have remains remain holds hold still now currently today".split())
"""Words that say of something that it is so at present."""
_ASIDE = frozenset(
    """because which who whom whose although though while whereas when where until after before
    since unless if""".split()
)
"""What begins a part of a sentence that says something else."""
REACH = 3
"""Telling words behind a negation or a modal verb that it can belong to."""


def polarity(
    question: Passage, said: Passage, cover: Coverage, clause: Proposition
) -> Iterator[Difference]:
    denies = any(
        negates(question, n) and not _only(question, n) for n in range(len(question.words))
    )
    inside = said.inside(clause.span)
    ended = [m for m in inside if _no_longer(said, m)]
    negations = [m for m in inside if negates(said, m) and m not in ended]
    denied = [m for m in negations if governs(said, m, cover)]
    somewhere = any(negates(said, m) for m in range(len(said.words)))
    if denies != bool(denied) and not (denies and somewhere):
        mine = [n for n, word in enumerate(question.words) if negates(question, n)]
        reason = "it is not denied there" if denies else "it is denied there"
        asked = places(question, mine)
        yield Difference("polarity", True, reason, asked, spans(said, denied))
    if denies or denied:
        return
    asked_stems = {word.norm for word in question.words}
    if asked_stems & (_UNDONE | {"longer"}):
        return
    if ended:
        # What is said of the past may be true although it has ended.
        yield Difference("undone", bool(asked_stems & _NOW), "it has ended there", (),
                         spans(said, ended))  # fmt: skip
    undone = [m for m in inside if said.words[m].norm in _UNDONE and m not in cover.partner]
    if undone:
        yield Difference("undone", True, "it is undone there", (), spans(said, undone))


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
    words = (whose,) if whose else ()
    if any(one.attribution for one in question.clauses):
        yield Difference("speaker", True, "on the word of another", (), words)
    else:
        yield Difference("speaker", False, f"on the word of {clause.attribution}", (), words)


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
        words = tuple(at for n, w in enumerate(question.words) if w.norm in ALL
                      for at in places(question, [n]))  # fmt: skip
        yield Difference("extent", False, "it does not speak of all", words)
    elif not asked & (ALL | SOME) and not question.quantities:
        some = [m for m in said.inside(clause.span) if said.words[m].norm in SOME - {"half"}
                and governs(said, m, cover)]  # fmt: skip
        if some:
            yield Difference("extent", False, "it speaks of some", (), spans(said, some))


def negates(text: Passage, n: int) -> bool:
    norm = text.words[n].norm
    return norm in NEGATIONS or norm.endswith("n't")


def _only(text: Passage, n: int) -> bool:
    """Whether a negation denies nothing: "not only"."""
    return any(word.norm in ("only", "just", "least") for word in text.words[n + 1 : n + 2])


def _no_longer(text: Passage, n: int) -> bool:
    """Whether a negation says that something has ended: "no longer"."""
    return text.words[n].norm in ("no", "not") and any(
        word.norm == "longer" for word in text.words[n + 1 : n + 3]
    )


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
