"""Absences: what is expressly said not to be, kept as what it is."""

from collections.abc import Iterable, Iterator, Sequence

from stemma.model.content import about, content_of, silent
from stemma.model.findings import sides_of, whole
from stemma.model.scene import Scene, is_side, party
from stemma.model.verbs import (
    AHEAD,
    EMPTY,
    FORBIDDING,
    NOTHING,
    UNSURE,
    any_of,
    auxiliaries,
    head,
    is_supposed,
    lemmas,
)
from stemma.model.weighing import Sight, Weighing
from stemma.model.wording import words
from stemma.records import Absence, Act, Party, Span

_MISSED = frozenset(
    """commitment progress agreement detail deal mention statement alliance ally evidence
    confirmation announcement comment timetable deadline guarantee pact treaty breakthrough plan
    project investment condition explanation response reply figure number date line
    accord contract memorandum assurance promise decision consensus headway schedule
    timeline""".split()
)
"""Nouns whose absence is worth telling."""
_TELLING = lemmas(
    """say comment give name disclose elaborate detail confirm discuss specify reveal answer mention
    explain publish announce release clarify indicate acknowledge respond reply"""
)
"""Verbs of which it is worth telling that nobody did so."""
_REACTING = lemmas("protest react tell")
"""Likewise if it is expressly denied, and who should have done so is named."""
_ANSWERING = frozenset(
    (verb, noun) for verbs, nouns in (
        ("take answer field", "question"), ("return", "call"), ("issue make", "statement"),
    ) for verb in lemmas(verbs) for noun in nouns.split()
)  # fmt: skip
"""Verbs and objects of those who speak."""
_SPEAKING = lemmas("tell speak talk hear")
"""Likewise if it is nobody at all who does so, or nothing that is told."""
_GIVING = lemmas("give release")
"""Which tell only if what is given is information."""
_SETTLING = lemmas(
    """sign agree settle decide ratify conclude initial approve recognise recognize revise implement
    publish file"""
)
"""Likewise of what should have been settled, if it is denied of nobody in particular."""
_UNTOLD = frozenset(
    """undisclosed unmentioned unspecified unpublished unexplained unannounced unconfirmed
    unanswered unsaid unstated unclear""".split()
)
_HIDDEN = frozenset("secret confidential unknown classified unclear".split()) | _UNTOLD
"""What is said of that which is not told."""
_SILENT = frozenset("silent mum tight-lipped evasive".split())
_STAYING = lemmas("keep remain stay be fall go leave")
_NEXT = 16
"""Characters after a verb in which it is looked for what somebody or something stays."""

Key = tuple[tuple[str, ...], frozenset[str]]


def absences(scenes: Iterable[Scene], weighing: Weighing) -> list[Absence]:
    """Every absence that statements tell of, ordered by place."""
    sights: list[Sight[Key]] = []
    shown: dict[Key, Span] = {}
    for scene in scenes:
        for missing, told in _told(scene):
            stems = frozenset(w.stem for w in words(scene.text(missing)) if w.content)
            main = scene.collection.main_pair(scene.span.document) or ()
            sides = tuple(sorted(told or scene.sides or main))
            if not stems or not sides:
                continue
            key = (sides, stems)
            sights.append(Sight(key, scene.claim.id, scene.statement, scene.span, scene.is_spun))
            shown.setdefault(key, missing)
    return [
        Absence(
            seen.key[0], weighing.text(shown[seen.key]), seen.claims, seen.evidence, seen.support
        )
        for seen in weighing.seen(sights)
    ]


def _told(scene: Scene) -> Iterator[tuple[Span, Sequence[str]]]:
    """The words that say what is not there, each with the sides that it belongs to."""
    seen = scene.is_between_states("absence")
    told = ((span, scene.of_act(act)) for span, act in _shown(scene))
    known = [(span, sides) for span, sides in told if seen or len({*sides, *scene.sides}) > 1]
    yield from known
    for found in scene.found("absence"):
        phrase = whole(scene, found, "about")
        if not any(span.overlap(phrase) for span, _ in known):
            sides = sides_of(scene, found, "who", "about")
            yield phrase, [each for each in sides if is_side(each)]


def _shown(scene: Scene) -> Iterator[tuple[Span, Act]]:
    """The words that say what is not there, each with the act that they belong to."""
    found: dict[Span, Act] = {}
    for act in scene.told:
        if silent(scene, act):
            found[about(scene, act, content_of(scene, act))] = act
        elif _is_untold(scene, act) or _is_unsettled(scene, act):
            found[_whole(act)] = act
        for one in act.parties:
            norms = [word.norm for word in words(scene.text(one.span))]
            missed = head(act) in _TELLING | _SPEAKING or any(
                n.removesuffix("s") in _MISSED for n in norms
            )
            missed = missed or _is_still_missing(scene, act)
            kept = _is_vowed(scene, act, one) or is_supposed(scene, act)
            if norms[:1] == ["no"] and missed and not kept:
                found[one.span] = act
    yield from found.items()


def _is_untold(scene: Scene, act: Act) -> bool:
    """Whether an act is of saying nothing: "gave no", "was not disclosed", "kept silent"."""
    if not act.verb or is_supposed(scene, act):
        return False
    said = auxiliaries(scene, act)
    if act.negated and act.under is None and act.lemma in _MISSED:
        return True
    nothing = _of_nothing(scene, act)
    if nothing and any_of(act, _SPEAKING):
        return True
    denied = nothing or bool(said & (NOTHING | {"not"})) or {"yet", "to"} <= said
    denied = denied or (act.negated and _begins_with_nor(scene, act))
    if act.under is None and (act.lemma in _HIDDEN or (denied and _is_kept_back(scene, act, said))):
        return not (denied and act.lemma in _HIDDEN)
    above = scene.above(act)
    alone = above is None or (head(above) == "have" and {"yet", "to"} <= said)
    if denied and alone and head(act) in _TELLING and act.parties:
        return head(act) not in _GIVING or _is_information(scene, act)
    if denied and head(act) == "draw" and "be" in said:
        return True  # "would not be drawn"
    after = scene.doc.text[act.span.end : act.span.end + _NEXT]
    following = next((word.norm for word in words(after)), "")
    about_it = any(p.role in ("on", "about") for p in act.parties)
    if act.under is None and act.lemma in _SILENT and about_it:
        return True
    if act.under is not None or head(act) not in _STAYING:
        return False
    somebody = any(
        scene.collection.of(p.span) or scene.text(p.span).casefold().startswith("the ")
        for p in act.parties if p.role == "actor"
    )  # fmt: skip
    return following in _UNTOLD or (following in _SILENT and somebody)


def _begins_with_nor(scene: Scene, act: Act) -> bool:
    """Whether the sentence of an act begins with "nor" or "neither"."""
    start = scene.sentence_at(act.span).start
    return scene.doc.text.startswith(("Nor ", "Neither "), start)


def _is_kept_back(scene: Scene, act: Act, said: frozenset[str]) -> bool:
    """Whether what is denied is that something is known, or that somebody lets it be known."""
    after = scene.doc.text[act.span.end : act.span.end + _NEXT]
    if head(act) == "make" and after.startswith(" public"):
        return True
    if head(act) == "know":
        return bool({"be", "is", "was", "been"} & said)
    objects = (scene.text(p.head).casefold().removesuffix("s") for p in act.parties
               if p.role == "object")  # fmt: skip
    spoken = any((head(act), noun) in _ANSWERING for noun in objects)
    return spoken or (head(act) in _REACTING and party(act, "actor") is not None)


def _is_still_missing(scene: Scene, act: Act) -> bool:
    """Whether an act says that there still is none of something: "there is as yet no rig"."""
    sentence = scene.sentence_at(act.span)
    near = scene.doc.text[max(sentence.start, act.span.start - _NEXT) : act.span.end + _NEXT]
    return head(act) == "be" and bool({word.norm for word in words(near)} & {"still", "yet"})


def _is_information(scene: Scene, act: Act) -> bool:
    """Whether what somebody does not give is something to be told."""
    given = [scene.text(p.head).casefold().removesuffix("s") for p in act.parties
             if p.role == "object"]  # fmt: skip
    return any(each in _MISSED or each in EMPTY for each in given)


def _is_unsettled(scene: Scene, act: Act) -> bool:
    """Whether something has not been settled: nothing was signed, neither side has ratified it, the
    pact has not been signed, or two did not agree on something."""
    if not act.verb or head(act) not in _SETTLING or is_supposed(scene, act):
        return False
    said = auxiliaries(scene, act)
    if _of_nothing(scene, act):
        return True
    open_ = act.negated and act.under is None and not said & (AHEAD | FORBIDDING | UNSURE)
    on = any(p.role == "on" for p in act.parties) and head(act) == "agree"
    return open_ and (on or head(act) == "ratify" or party(act, "actor") is None)


def _of_nothing(scene: Scene, act: Act) -> bool:
    """Whether what takes part in an act is nothing or nobody."""
    firsts = (
        word.norm for p in act.parties if p.role in ("actor", "object")
        for word in words(scene.text(p.span))[:1]
    )  # fmt: skip
    return any(each in EMPTY for each in firsts)


def _is_vowed(scene: Scene, act: Act, one: Party) -> bool:
    """Whether what is not to be is what somebody promises: "swore to join no alliance"."""
    return one.role == "object" and scene.above(act) is not None


def _whole(act: Act) -> Span:
    spans = [act.span, *(p.span for p in act.parties)]
    return Span(act.span.document, min(s.start for s in spans), max(s.end for s in spans))
