"""Which verbs and nouns limit somebody, and in what way."""

import re
from collections.abc import Iterator

from stemma.model.content import content_of, silent
from stemma.model.scene import Scene, party, side
from stemma.model.verbs import (
    UNSURE,
    VOW_NOUNS,
    VOWS,
    WILLING,
    any_of,
    auxiliaries,
    head,
    is_said,
    lemmas,
    named,
)
from stemma.model.wording import words
from stemma.records import Act, ConstraintKind, Party, Span

IMPOSED: dict[str, ConstraintKind] = {
    **dict.fromkeys(
        lemmas("sanction embargo penalise penalize fine boycott freeze blockade"), "sanction"),
    **dict.fromkeys(lemmas("blacklist list designate"), "listing"),
    **dict.fromkeys(lemmas(
        """ban bar restrict prohibit forbid curb limit control withhold restriction curb debar
        prohibition outlaw exclude tariff quota moratorium disallow preclude cap"""), "control"),
}  # fmt: skip
KEPT = lemmas(
    "hold+back keep+back keep+out shut+out lock+out keep+from withhold turn+back send+back"
)
"""What an actor does who keeps something from another: the other must be in sight."""
_OWN = frozenset("its their his her our".split())
"""What is turned in "turned its back"."""
_STOPS = lemmas("suspend halt stop freeze froze pause block curtail withdraw revoke")
_MOVES = lemmas(
    """export import sale supply delivery shipment transfer licence license permit aid assistance
    trade visa flight credit loan payment purchase"""
)
"""What is limited if it is stopped by the one from whom it comes, or to whom it goes."""
_LIST = lemmas("list")
_LETS = lemmas("let allow permit enable authorise authorize")
_LISTS = frozenset("blacklist entity list register".split())
_LISTING = lemmas("put place add have keep include leave")
_LETS_BE = lemmas("refrain abstain avoid stop cease halt end desist forgo renounce")
_ABSTAINS = lemmas("refrain abstain")
_REFUSES = lemmas(
    """refuse decline reject veto resist rebuff spurn turn+down turn+away rule+out brush+aside
    wave+away"""
)
_OPPOSES = lemmas("oppose unwilling reluctant opposed")
_ACCEPTS = lemmas("accept recognise recognize approve endorse consent")
"""What, denied of somebody, refuses what is its object."""
_YIELDS = lemmas("agree consent yield bow accede budge object")
"""Likewise of what it is said to or on, but for "object", which refuses as it is."""
_WILLING = lemmas("willing ready prepared inclined minded")
_WILL = frozenset("intention wish desire plan plans intentions".split())
_KEEPS = lemmas(
    """keep maintain preserve respect honour honor abide comply adhere observe protect safeguard
    ensure guarantee return consult inform notify limit restrict"""
)
"""What binds him who promises it."""
_OBLIGES = lemmas("require oblige obligate compel")
_BINDS = lemmas("bind bound commit oblige")
_SELF = frozenset("itself himself herself themselves".split())
_IMPOSES = lemmas("impose put place slap levy introduce attach set declare clap")
_LIMITS = frozenset(IMPOSED) | lemmas("control condition string ceiling curb tax duty levy")
"""What somebody imposes on another, puts on his goods or attaches to what he gives him."""
_SHUTTING: dict[str, tuple[str, ...]] = {"close": ("to",), "shut": ("to",)}
_DENIES = lemmas("deny")
_WARNS = lemmas("warn caution threaten")
_ON_LIST = re.compile(r"\bon (?:an? |the )?([A-Z][\w.]*(?: [A-Z]\w*)?)(?:[’']s)? (?:\w+ )?$")
"""What stands before a list that somebody is on."""
REACH = 40
"""Characters within which two verbs, or a word and a verb, may belong together."""
Told = tuple[ConstraintKind, list[str], list[str]]
"""A kind, who limits, and whom."""


def kind_of(scene: Scene, act: Act) -> ConstraintKind | None:
    """What kind of limit the verb or noun of an act names; None if it names none."""
    kept = any_of(act, KEPT) and not any(scene.text(p.span) in _OWN for p in act.parties)
    if (kept or _shuts(scene, act)) and not act.negated:
        return "control"
    if head(act) in IMPOSED and not act.negated:
        if act.verb and auxiliaries(scene, act) & UNSURE:
            return None
        if head(act) == "control" and (act.verb or not scene.text(act.span).endswith("s")):
            return None  # Who controls a house limits nobody.
        listed = head(act) in _LIST and (
            not (act.verb and party(act, "object"))
            or any(scene.text(p.head) == "condition" for p in act.parties)
        )
        return None if listed else IMPOSED[head(act)]
    said = auxiliaries(scene, act)
    if head(act) in _LETS and act.under is None and act.negated:
        return "refusal" if said & WILLING else "control"
    if head(act) in _LETS and {"yet", "to"} <= said:
        return "control"
    if act.verb and any(_is_list(scene, act, p) for p in act.parties):
        return "listing"
    if not act.verb:
        return None
    if is_listed(scene, act):
        return "listing"
    if head(act) in _IMPOSES and not act.negated:
        nouns = (named(scene.text(p.head), _LIMITS) for p in act.parties if p.role == "object")
        noun = next(filter(None, nouns), "")
        if noun:
            return None if auxiliaries(scene, act) & UNSURE else IMPOSED.get(noun, "control")
    if _stops(scene, act) or _obliges(scene, act) or _denies(scene, act):
        return None if auxiliaries(scene, act) & UNSURE else "control"
    content = content_of(scene, act)
    if any_of(act, VOWS) and any(_leaves(scene, one) for one in content):
        return "pledge"
    if any(_leaves(scene, one) for one in _promised(scene, act)):
        return "pledge"
    if head(act) in _ABSTAINS and not act.negated:
        return "pledge"
    if any_of(act, _REFUSES) and not act.negated:
        return None if silent(scene, act) else "refusal"
    if (act.negated or _of_none(scene, act)) and is_said(scene, act) and _will(scene, act):
        return "refusal"
    if head(act) == "go" and act.negated and content and party(act, "actor"):
        return "refusal"  # "is not going to"
    if _is_unwilling(scene, act):
        return "refusal"
    if _says_no(scene, act):
        return "refusal"
    if head(act) in _BINDS and any(
        p.role == "object" and scene.text(p.span).casefold() in _SELF for p in act.parties
    ):
        return "pledge"
    if any_of(act, VOWS) and any(head(one) in _KEEPS for one in _bound(scene, act)):
        return "pledge"
    noticed = any(p.role == "on" and scene.text(p.span) == "notice" for p in act.parties)
    return "warning" if noticed or (head(act) in _WARNS and not act.negated) else None


def _bound(scene: Scene, act: Act) -> list[Act]:
    """What somebody promises, also to him who is said to do it: "promised her to keep it"."""
    objects = [p.span for p in act.parties if p.role == "object"]
    return content_of(scene, act) + [
        one for one in scene.notes.acts
        if one.verb and one.span.start > act.span.end and one.span.start - act.span.end < REACH
        and any(p.role == "actor" and p.span in objects for p in one.parties)
    ]  # fmt: skip


def _is_unwilling(scene: Scene, act: Act) -> bool:
    """Whether an act is of not wanting or not accepting what another one has or asks."""
    if not is_said(scene, act) or auxiliaries(scene, act) & UNSURE:
        return False
    objects = [p for p in act.parties if p.role == "object"]
    if act.negated:
        accepts = head(act) in _ACCEPTS and objects
        yields = head(act) in _YIELDS and party(act, "to")
        return bool(accepts or yields) or head(act) in _WILLING
    denied = any(
        scene.text(p.span).casefold().startswith("no ") and scene.text(p.head) in _WILL
        for p in objects
    )  # fmt: skip
    objects_to = head(act) == "object" and party(act, "to") is not None
    return head(act) in _OPPOSES or objects_to or denied


def _says_no(scene: Scene, act: Act) -> bool:
    """Whether somebody says no: to a thing, or to what was asked before."""
    after = scene.doc.text[act.span.end : act.span.end + 5]
    return act.lemma == "say" and bool(re.match(r" no(?:[.,;]| to)", after))


def _shuts(scene: Scene, act: Act) -> bool:
    """Whether somebody closes something to another, or keeps it off or out."""
    roles = _SHUTTING.get(head(act), ())
    kept = head(act) == "keep" and party(act, "object") and party(act, "off", "out of")
    things = (p.span for p in act.parties if p.role == "object" and roles)
    inside = any(scene.of_role(one, *roles) for one in scene.inside(*things))
    return bool(kept) or inside or any(p.role in roles and scene.who(p.span) for p in act.parties)


def _stops(scene: Scene, act: Act) -> bool:
    """Whether somebody stops what goes to another, or comes from there."""
    moved = any(p.role == "object" and is_of(scene, p, _MOVES) for p in act.parties)
    above = scene.above(act)
    vowed = above is not None and any_of(above, VOWS)
    return head(act) in _STOPS and moved and not act.negated and not vowed


def _obliges(scene: Scene, act: Act) -> bool:
    """Whether somebody makes another do something."""
    made = any(p.role == "object" and scene.who(p.span) for p in act.parties)
    return head(act) in _OBLIGES and made and not act.negated and bool(_bound(scene, act))


def _denies(scene: Scene, act: Act) -> bool:
    """Whether somebody denies another something: "denied its planes the use of the airfield"."""
    objects = [p for p in act.parties if p.role == "object"]
    return head(act) in _DENIES and len(objects) > 1 and not act.negated


def is_listed(scene: Scene, act: Act) -> bool:
    """Whether somebody is on the list of another: the list is what he is said to be on."""
    before = words(scene.doc.text[max(0, act.span.start - REACH) : act.span.start])
    on = any(word.norm == "on" for word in before[-3:])
    return head(act) in _LIST and on and party(act, "of") is not None and not act.negated


def list_owner(scene: Scene, act: Act) -> str:
    """The side whose list somebody is said to be on: "are on an *American* blacklist"."""
    start = max(0, act.span.start - REACH)
    found = _ON_LIST.search(scene.doc.text[start : act.span.start])
    if found is None or act.negated:
        return ""
    place = Span(act.span.document, start + found.start(1), start + found.end(1))
    return next((side(a) for a in scene.collection.of(place)), "")


def _leaves(scene: Scene, act: Act) -> bool:
    """Whether an act is one of leaving something be: "not to sell", "to join no alliance"."""
    after = scene.doc.text[act.span.end : act.span.end + REACH]
    only = bool(re.match(r"[^.,;:]*\bonly\b", after))
    return act.negated or head(act) in _LETS_BE or _of_none(scene, act) or only


def _of_none(scene: Scene, act: Act) -> bool:
    """Whether an act is done to none: "take no more"."""
    return any(
        scene.text(p.span).casefold().startswith(("no ", "neither ")) for p in act.parties
        if p.role == "object"
    )  # fmt: skip


def _promised(scene: Scene, act: Act) -> Iterator[Act]:
    """What is promised by a noun: "gave its word that it would not"."""
    heads = [p.head for p in act.parties if p.role != "actor" and is_of(scene, p, VOW_NOUNS)]
    return (one for one in scene.notes.acts if one.under in heads)


def is_of(scene: Scene, one: Party, listed: frozenset[str]) -> bool:
    """Whether a party is headed by a word of a list."""
    return bool(named(scene.text(one.head), listed))


def _is_list(scene: Scene, act: Act, one: Party) -> bool:
    """Whether a party is a list that an act puts somebody on."""
    if one.role not in ("on", "to", "onto") or act.negated:
        return False
    norms = {word.norm for word in words(scene.text(one.span))}
    if not _LISTS & norms:
        return False
    headed = scene.text(one.head).casefold() in _LISTS
    return bool(norms & {"blacklist", "entity"}) or (headed and head(act) in _LISTING)


def _will(scene: Scene, act: Act) -> bool:
    """Whether somebody will not do something, and not merely not before a time."""
    postponed = party(act, "before", "until") is not None
    willing = bool(auxiliaries(scene, act) & WILLING)
    return willing and not postponed and party(act, "actor") is not None


def sole(found: str) -> list[str]:
    return [found] if found else []
