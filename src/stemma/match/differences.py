"""Where a sentence says otherwise than a question, or leaves open what the question says.

One function for each thing that can differ. Each looks at words that answer each other, and
yields what a reader would point at.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from stemma.match import amounts, dates
from stemma.match.coverage import Coverage
from stemma.match.passages import Passage
from stemma.match.wording import changed, reordered
from stemma.records import Proposition, Span, Time
from stemma.text.lexicons import ATTRIBUTION, HEDGES, NEGATIONS, PLANS, WEAK
from stemma.text.opposites import exclusive, opposite
from stemma.text.words import Word

ALL = frozenset("all every each both whole entire always everyone everybody".split())
SOME = frozenset("some most many few several half partly mainly mostly only just".split())
_SIDES = (("for", "against"), ("with", "without"), ("before", "after"), ("over", "under"))
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
_DEGREES = frozenset("more less fewer most least far near early late earlier later".split())
"""Words of which amounts and times tell better whether one is the opposite of another."""
_NOW = frozenset("is are has have remains remain holds hold still now currently today".split())
"""Words that say of something that it is so at present."""
_ASIDE = frozenset(
    """because which who whom whose although though while whereas when where until after before
    since unless if""".split()
)
"""What begins a part of a sentence that says something else."""
SUBSTITUTE = 0.45
"""Coverage from which a word may stand for the one whose place it has."""
TOLD = 0.5
"""Coverage of a word from which the sentence names the same."""
REACH = 3
"""Telling words behind a negation or a modal verb that it can belong to."""


Kind = Literal["amount", "time", "name", "sense", "polarity", "undone", "speaker", "manner", "extent", "wording"]


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing in which a sentence does not say what the question says."""

    kind: Kind
    otherwise: bool
    """It says something else; if not, it leaves this open."""
    reason: str
    asked: tuple[tuple[int, int], ...] = ()
    said: tuple[Span, ...] = ()


def differences(question: Passage, said: Passage, cover: Coverage) -> list[Difference]:
    """All of them, those that say otherwise first."""
    clause = nearest_clause(said, cover)
    found = [
        *_amounts(question, said),
        *_dates(question, said),
        *_wording(question, said, cover),
        *_numbers(question, said),
        *_opposites(question, said, cover),
        *_sides(question, said, cover),
        *_polarity(question, said, cover, clause),
        *_names(question, said, cover),
        *_speaker(question, said, clause),
        *_manner(question, said, cover, clause),
        *_extent(question, said, cover, clause),
    ]
    return sorted(found, key=lambda one: not one.otherwise)


def is_vague(time: Time, text: Passage) -> bool:
    """Whether a time is a duration without a number: "several hours"."""
    return time.value.startswith("P") and not any(time.span.overlap(q.span) for q in text.quantities)


def nearest_clause(said: Passage, cover: Coverage) -> Proposition:
    """The part of a sentence that holds most of the question."""

    def held(clause: Proposition) -> float:
        inside = set(said.inside(clause.span))
        return sum(
            float(w * told)
            for w, told, m in zip(cover.weight, cover.inside, cover.partner, strict=True)
            if m in inside
        )

    return max(said.clauses, key=lambda clause: (held(clause), -clause.span.start))


def _amounts(question: Passage, said: Passage) -> Iterator[Difference]:
    open_to = [one for one in said.quantities
               if not any(amounts.told(q, [one]) for q in question.quantities)]  # fmt: skip
    for wanted in question.quantities:
        if amounts.told(wanted, said.quantities):
            continue
        against = amounts.rivals(wanted, open_to)
        words = _at(wanted.span)
        if against:
            spans = tuple(one.span for one in against)
            yield Difference("amount", True, "another amount", words, spans)
        else:
            yield Difference("amount", False, "the amount is not in it", words)


def _dates(question: Passage, said: Passage) -> Iterator[Difference]:
    for wanted in question.times:
        if not dates.is_date(wanted) and not is_vague(wanted, question):
            continue
        if any(dates.bears_out(one, wanted) for one in said.times):
            continue
        against = [
            one for one in said.times
            if dates.differs(one, wanted)
            and not any(dates.bears_out(one, other) for other in question.times)
        ]  # fmt: skip
        words = _at(wanted.span)
        if against:
            yield Difference("time", True, "another time", words, tuple(one.span for one in against))
        else:
            yield Difference("time", False, "the time is not in it", words)


def _numbers(question: Passage, said: Passage) -> Iterator[Difference]:
    """Numbers that are no amount and no time: of a law, of a model."""
    there = {word.norm for word in said.words}
    read = {n for found in (question.quantities, question.times)
            for one in found for n in question.inside(one.span)}  # fmt: skip
    for n, word in enumerate(question.words):
        if word.norm[0].isdigit() and n not in read and word.norm not in there:
            yield Difference("amount", False, "the number is not in it", _word(question, n))


def _wording(question: Passage, said: Passage, cover: Coverage) -> Iterator[Difference]:
    """A word put in the place of another in a sentence that is otherwise repeated."""
    told = dict(zip(cover.asked, cover.inside, strict=True))
    partner = dict(zip(cover.asked, cover.partner, strict=True))
    for mine, theirs in changed(question, said):
        denials = [m for m in theirs if _negates(said, m)], [n for n in mine if _negates(question, n)]
        if bool(denials[0]) != bool(denials[1]):
            words = tuple(at for n in denials[1] for at in _word(question, n))
            reason = "it is denied there" if denials[0] else "it is not denied there"
            yield Difference("wording", True, reason, words, _words(said, denials[0]))
        untold = [n for n in mine if question.words[n].content
                  and not (partner.get(n) in theirs and told.get(n, 0) >= SUBSTITUTE)]  # fmt: skip
        instead = [m for m in theirs if said.words[m].content]
        if untold and (instead or any(told.get(n, 1) < SUBSTITUTE for n in untold)):
            words = tuple(at for n in untold for at in _word(question, n))
            reason = "another word" if instead else "the word is not in it"
            yield Difference("wording", False, reason, words, _words(said, instead))
    if moved := reordered(question, said):
        words = tuple(at for n in moved for at in _word(question, n))
        yield Difference("wording", False, "the names stand in another order", words)


def _opposites(question: Passage, said: Passage, cover: Coverage) -> Iterator[Difference]:
    asked = {word.stem for word in question.words}
    there = {word.stem for word in said.words}
    others = [(m, other) for m, other in enumerate(said.words)
              if other.content and other.stem not in asked and not said.is_name(m)]  # fmt: skip
    for n in cover.asked:
        one = question.words[n]
        if one.stem in there or one.norm in _DEGREES:
            continue
        for m, other in others:
            if _contrary(one, other):
                yield Difference("sense", True, "the opposite", _word(question, n), _words(said, [m]))
            elif m in cover.partner and exclusive(one.stem, other.stem):
                yield Difference("sense", False, "another thing", _word(question, n), _words(said, [m]))


def _contrary(one: Word, other: Word) -> bool:
    """Whether two words, or their stems, say the contrary; "law" is none of "unlawful"."""
    shorter, longer = sorted((one.norm, other.norm), key=len)
    if shorter in longer and not longer.endswith(shorter):
        return False
    return opposite(one.norm, other.norm) or opposite(one.stem, other.stem)


def _sides(question: Passage, said: Passage, cover: Coverage) -> Iterator[Difference]:
    """ "Voted for" and "voted against": a small word behind two words that answer each other."""
    for n, m, told in zip(cover.asked, cover.partner, cover.inside, strict=True):
        if told < 0.9 or m < 0:
            continue
        mine = {word.norm for word in question.words[n + 1 : n + 3]}
        theirs = {word.norm for word in said.words[m + 1 : m + 3]}
        for pair in _SIDES:
            for one, other in (pair, pair[::-1]):
                if one in mine and other in theirs and other not in mine and one not in theirs:
                    at = next(k for k in (m + 1, m + 2) if said.words[k].norm == other)
                    yield Difference("sense", True, "the opposite", _word(question, n), _words(said, [at]))


def _polarity(
    question: Passage, said: Passage, cover: Coverage, clause: Proposition
) -> Iterator[Difference]:
    denies = any(_negates(question, n) and not _only(question, n) for n in range(len(question.words)))
    inside = said.inside(clause.span)
    ended = [m for m in inside if _no_longer(said, m)]
    negations = [m for m in inside if _negates(said, m) and m not in ended]
    denied = [m for m in negations if _governs(said, m, cover)]
    somewhere = any(_negates(said, m) for m in range(len(said.words)))
    if denies != bool(denied) and not (denies and somewhere):
        mine = [n for n, word in enumerate(question.words) if _negates(question, n)]
        reason = "it is not denied there" if denies else "it is denied there"
        asked = tuple(at for n in mine for at in _word(question, n))
        yield Difference("polarity", True, reason, asked, _words(said, denied))
    if denies or denied:
        return
    asked_stems = {word.norm for word in question.words}
    if asked_stems & (_UNDONE | {"longer"}):
        return
    if ended:
        # What is said of the past may be true although it has ended.
        yield Difference("undone", bool(asked_stems & _NOW), "it has ended there", (),
                         _words(said, ended))  # fmt: skip
    undone = [m for m in inside if said.words[m].norm in _UNDONE and m not in cover.partner]
    if undone:
        yield Difference("undone", True, "it is undone there", (), _words(said, undone))


def _names(question: Passage, said: Passage, cover: Coverage) -> Iterator[Difference]:
    """Names that the sentence lacks: another one may stand in their place."""
    known = frozenset[str]().union(*question.keys)
    inside = dict(zip(cover.asked, cover.inside, strict=True))
    around = dict(zip(cover.asked, cover.around, strict=True))
    named = question.names()
    stems = {question.words[n].stem for name in named for n in name}
    for name in named:
        if not any(n in inside for n in name) or any(inside.get(n, 0) > TOLD for n in name):
            continue
        others = [
            m for m, word in enumerate(said.words)
            if said.is_name(m) and said.types[m]
            and not said.keys[m] & known and word.stem not in stems
        ]  # fmt: skip
        instead = [m for m in others if _alike(question, name[0], said, m)]
        words = ((question.words[name[0]].start, question.words[name[-1]].end),)
        if instead:
            yield Difference("name", True, "another name", words, _words(said, instead))
        elif others and not _is_state(question, name[0]):
            yield Difference("name", False, "another name is in it", words, _words(said, others))
        elif not any(around.get(n, 0) for n in name):
            yield Difference("name", False, "the name is not in it", words)


def _alike(question: Passage, n: int, said: Passage, m: int) -> bool:
    """Whether one name may stand in the place of another: a person's, a state's."""
    kind = question.types[n]
    same = bool(kind) and said.types[m] == kind
    return same and _is_state(question, n) == _is_state(said, m)


def _is_state(text: Passage, n: int) -> bool:
    return any(key.startswith("iso3166:") for key in text.keys[n])


def _speaker(question: Passage, said: Passage, clause: Proposition) -> Iterator[Difference]:
    """On whose word it is: what somebody says is not so because he says it."""
    if not clause.attribution:
        return
    asked = {word.stem for word in question.words}
    known = frozenset[str]().union(*question.keys)
    start = said.text.find(clause.attribution)
    place = Span(said.span.document, said.span.start + start,
                 said.span.start + start + len(clause.attribution)) if start >= 0 else None  # fmt: skip
    if place:
        whose = said.inside(place)
        if any(said.words[m].stem in asked or said.keys[m] & known for m in whose
               if said.words[m].content or said.keys[m]):  # fmt: skip
            return
    told_by = [one.attribution for one in question.clauses if one.attribution]
    words = (place,) if place else ()
    if told_by:
        yield Difference("speaker", True, "on the word of another", (), words)
    else:
        yield Difference("speaker", False, f"on the word of {clause.attribution}", (), words)


def _manner(
    question: Passage, said: Passage, cover: Coverage, clause: Proposition
) -> Iterator[Difference]:
    """A plan told as done, a guess as a fact."""
    asked = {word.norm for word in question.words}
    inside = said.inside(clause.span)
    plans = (PLANS - {"agreed", "agrees"}) | {"plans", "plan"}
    for lexicon, reason in ((plans, "planned"), (HEDGES | WEAK, "not certain")):
        if asked & (lexicon | WEAK | {"can"}):
            continue
        found = [m for m in inside if said.words[m].norm in lexicon and _governs(said, m, cover)]
        if found and not _will_be(question):
            yield Difference("manner", False, f"there it is {reason}", (), _words(said, found))


def _will_be(question: Passage) -> bool:
    return any(one.modality in ("planned", "possible", "probable") for one in question.clauses)


def _extent(
    question: Passage, said: Passage, cover: Coverage, clause: Proposition
) -> Iterator[Difference]:
    """All, where the sentence speaks of some."""
    asked = {word.norm for word in question.words}
    there = {word.norm for word in said.words}
    if asked & ALL and not there & (ALL | {"no", "none", "any"}):
        words = tuple(at for n, w in enumerate(question.words) if w.norm in ALL
                      for at in _word(question, n))  # fmt: skip
        yield Difference("extent", False, "it does not speak of all", words)
    elif not asked & (ALL | SOME) and not question.quantities:
        some = [m for m in said.inside(clause.span) if said.words[m].norm in SOME - {"half"}
                and _governs(said, m, cover)]  # fmt: skip
        if some:
            yield Difference("extent", False, "it speaks of some", (), _words(said, some))


def _negates(text: Passage, n: int) -> bool:
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


def _governs(said: Passage, m: int, cover: Coverage) -> bool:
    """Whether a word such as "not" or "may" belongs to what the question is about.

    It does not if what follows it is no part of that and stands in a part of the sentence
    that says something else.
    """
    behind = [k for k in range(m + 1, len(said.words)) if said.words[k].content][:REACH]
    partners = {
        k for k, told in zip(cover.partner, cover.inside, strict=True) if told >= 0.3
    }
    if partners & set(behind):
        return True
    before = [k for k in partners if k < m]
    return not any(said.words[k].norm in _ASIDE for k in range(max(before, default=0), m))


def _at(span: Span) -> tuple[tuple[int, int], ...]:
    return ((span.start, span.end),)


def _word(question: Passage, n: int) -> tuple[tuple[int, int], ...]:
    return ((question.words[n].start, question.words[n].end),)


def _words(said: Passage, numbers: list[int]) -> tuple[Span, ...]:
    return tuple(
        Span(said.span.document, said.words[m].start, said.words[m].end) for m in numbers
    )
