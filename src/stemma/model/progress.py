"""How far an undertaking is, from what a clause says of it.

Verbs of beginning, going on and ending tell it, and phrases that stand for them. What is denied
of a thing that was to be built, agreed or opened is that it has come any further.

Source:
    B. Levin. English Verb Classes and Alternations, 1993: 26 (creation), 55 (aspectual verbs).
"""

import re

from stemma.model.scene import Scene
from stemma.model.verbs import (
    AHEAD,
    FORBIDDING,
    NOTHING,
    UNSURE,
    auxiliaries,
    head,
    lemmas,
    whole,
)
from stemma.model.wording import words
from stemma.records import Act, Party, UndertakingState

_STATES: dict[UndertakingState, frozenset[str]] = {
    "cancelled": lemmas(
        """cancel scrap abandon terminate drop annul revoke withdraw quit ditch axe bury kill
        collapse call+off break+off fall+through pull+out back+out walk+away give+up write+off
        tear+up wind+up turn+down"""
    ),
    "stalled": lemmas(
        """stall delay postpone freeze suspend halt shelve shelv pause block interrupt stop mothball
        stagnate languish deadlock standstill limbo doubt wait await put+off hold+up bog+down
        bogged+down break+down break+up slip"""
    ),
    "working": lemmas(
        """open inaugurate operate work run commission launch serve carry flow enter operation
        service force use handle feed transmit teach graduate establish found set+up turn+out
        produce supply"""
    ),
    "finished": lemmas(
        """complete finish end conclude hold stage conduct ready lapse laps expire run+out wrap+up
        carry+out"""
    ),
    "under construction": lemmas("build construct erect lay dig construction"),
    "under way": lemmas("begin start continue resume expand proceed go+ahead push+ahead"),
    "agreed": lemmas(
        "agree sign approve ratify initial seal award win order clinch ink adopt endorse"
    ),
    "proposed": lemmas(
        """propose suggest consider discuss envisage study explore weigh mull float negotiate moot
        talk examine look revive resurrect relaunch dust+off table"""
    ),
    "planned": lemmas("plan intend want hope aim expect schedule due slate promise prepare"),
}  # fmt: skip
_DONE: tuple[UndertakingState, ...] = (
    "working", "finished", "under construction", "under way", "agreed",
)  # fmt: skip
"""What, denied of a thing, says that it has not come further."""
_PHRASES: tuple[tuple[UndertakingState, re.Pattern[str]], ...] = (
    ("stalled", re.compile(
        r"""\b(?:on\ hold|on\ ice|bogged\ down|put\ off|led\ nowhere|on\ the\ back\ burner|in\ limbo
        |in\ abeyance|at\ a\ standstill|r[au]n\ aground|into\ the\ sands?|gather\w*\ dust
        |in\ a\ drawer|behind\ schedule|up\ in\ the\ air|out\ of\ (?:service|order|action|use)
        |(?:st[ao]nd\w*|lies?|lain|lying|sits?|sitting)\ idle|has\ been\ idle|idle\ since
        |r[ua]n\ into\ (?:\w+\ )?(?:sanctions|trouble|difficult\w+|opposition|problems|delays?)
        |(?:weeks?|months?|years?)\ late)\b""", re.VERBOSE)),
    ("cancelled", re.compile(
        r"""\b(?:c[oa]me\ to\ (?:nothing|naught)|f[ae]ll(?:en)?\ through|off\ the\ table
        |dead\ in\ the\ water)\b""", re.VERBOSE)),
    ("no progress reported", re.compile(
        r"\bon paper (?:only|alone)\b|\bonly on paper\b|\bno (?:further|closer|nearer)\b")),
    ("under construction", re.compile(
        r"""\b(?:(?:broke|broken|breaks?|breaking)\ ground|(?:first|foundation)\ stone|cornerstone
        |under\ construction)\b""", re.VERBOSE)),
    ("working", re.compile(
        r"""\b(?:up\ and\ running|on\ stream|in\ service|in\ operation|in\ force
        |t(?:ook|akes?|aken)\ effect)\b""", re.VERBOSE)),
    ("under way", re.compile(r"\bunder ?way\b")),
    ("agreed", re.compile(
        r"""\bg(?:a|i)ven?\ (?:its|their|his|her|the)\ (?:final\ )?
        (?:approval|assent|blessing|consent|nod|go-ahead|green\ light)\b""", re.VERBOSE)),
    ("proposed", re.compile(
        r"\b(?:on the drawing board|under (?:discussion|consideration|negotiation|study))\b")),
)  # fmt: skip
"""Phrases that tell it wherever they stand in a clause."""
_MOVES = lemmas("vote meet decide rule convene")
"""What those don't do who make no progress with a thing."""
_NO_PROGRESS = frozenset("progress headway breakthrough movement advance".split())
MOST_ABOVE = 4
"""Verbs that are looked at."""
_LEADING: tuple[UndertakingState, ...] = (
    "agreed", "planned", "proposed", "under way", "cancelled", "stalled",
)  # fmt: skip
"""States that a verb tells of what is done in the verb below it."""
_ADJECTIVES: dict[str, UndertakingState] = {
    "planned": "planned", "proposed": "proposed", "stalled": "stalled", "delayed": "stalled",
    "suspended": "stalled", "abandoned": "cancelled", "cancelled": "cancelled",
    "unfinished": "under construction", "shelved": "stalled", "postponed": "stalled",
    "frozen": "stalled", "mooted": "proposed", "promised": "planned", "defunct": "cancelled",
}  # fmt: skip
_FEARS = lemmas("threaten warn fear vow try seek want risk")
"""What is threatened, or only sought, has not happened."""
_FORBIDS = lemmas("bar ban forbid prohibit prevent refuse decline")
"""What is not to be done is no further for it."""
_WORKS = frozenset(("work", "works", "construction", "building"))
"""What goes on while a thing is built."""
_PARTLY = re.compile(r"\b(?:half|partly|nearly|almost|two[- ]thirds)[ -]$", re.IGNORECASE)
_LEAVES = lemmas("pull back drop walk get")
"""Who does this out of a thing gives it up."""
_WISHES = lemmas("want hope aim intend")
"""Who wants a thing hasn't planned it; who wants to build it has."""
_OWNED = frozenset("contract licence license stake share loan bond".split())
"""What is owned by whoever holds it."""
_LOOKED_INTO = frozenset(("study", "survey"))
"""What is commissioned before anything is built."""
_IS = frozenset("is are was were".split())
_ROLES = ("actor", "object")
_ASIDE: dict[str, tuple[str, ...]] = {
    "agreed": ("on", "to", "for", "about", "over"),
    "proposed": ("on", "about", "over"),
    "cancelled": ("of", "from", "out of"),
}  # fmt: skip
"""By which prepositions a thing hangs on a verb that tells this of it: "agreed on a bridge"."""
_BY_ITSELF = lemmas(
    """enter serve carry flow handle feed transmit teach graduate work wait await turn+out produce
    supply slip"""
)
"""What a thing does that is in use or hangs; done to it, they say nothing."""


def state_of(scene: Scene, act: Act, party: Party) -> UndertakingState | None:
    """How far a thing is, of which an act says something; None if it says nothing of that.

    Args:
        scene: The statement.
        act: The act that the thing takes part in.
        party: The thing.
    """
    clause = scene.text(scene.span).casefold()
    said = {word.norm for word in words(clause)}
    told = {word.norm for word in words(scene.words_of(act))}
    before = auxiliaries(scene, act)
    denied = act.negated or {"yet", "to"} <= before or _of_nothing(scene, act)
    if denied and head(act) in _MOVES and not before & (AHEAD | FORBIDDING | UNSURE):
        return "no progress reported"
    if told & _NO_PROGRESS and (denied or said & NOTHING):
        return "no progress reported"
    phrased = next((state for state, phrase in _PHRASES if phrase.search(clause)), None)
    if phrased:
        late = phrased in _DONE and ("yet to" in clause or denied)
        return "no progress reported" if late else phrased
    sentence = scene.sentence_at(act.span)
    heads = _heads(scene, act)
    states = [(n, state) for n, one in enumerate(heads) for state, lemmas in _STATES.items()
              if one in lemmas]  # fmt: skip
    n, found = states[0] if states else (0, None)
    if party.role == "out of" and heads[0] in _LEAVES:
        n, found = 0, "cancelled"
    if party.role not in _ROLES and (n or party.role not in _ASIDE.get(found or "", ())):
        return None
    if party.role != "actor" and states and heads[n] in _BY_ITSELF:
        return None
    if n == 0 and heads[:1] == [_head(act)] and heads[0] in _WISHES:
        found = None
    if found == "working" and scene.text(party.head).casefold().rstrip("s") in _LOOKED_INTO:
        found = "proposed"
    if heads[n : n + 1] == ["hold"] and scene.text(party.head).casefold().rstrip("s") in _OWNED:
        found = None
    ahead = bool(before & AHEAD or "to" in before) and heads[n : n + 1] == [_head(act)]
    if any(each in _FORBIDS for each in heads[1:]) or (
        found == "under construction" and party.role == "actor" and not n
    ):
        return None
    if denied:
        # "will not open before May" says nothing of how far it is.
        late = found in _DONE and (not ahead or "yet" in before)
        return "no progress reported" if late else None
    if found in ("working", "under construction", "finished", "under way", "agreed") and ahead:
        return "planned"
    if found in ("stalled", "cancelled") and _only_feared(scene, act):
        return None
    if found in ("working", "under way") and scene.text(party.head).casefold() in _WORKS:
        return "under construction"
    if found == "finished" and _PARTLY.search(scene.doc.text[sentence.start : act.span.start]):
        return "under construction"
    if found is None and not n and {"to", "be"} <= before and before & _IS:
        return "planned"  # "three wells are to be drilled"
    return found or _described(scene, party)


def _only_feared(scene: Scene, act: Act) -> bool:
    """Whether an act is only threatened, feared or possible: "threatened to block the works"."""
    above = scene.above(act)
    return bool(auxiliaries(scene, act) & UNSURE) or (above is not None and _head(above) in _FEARS)


def _of_nothing(scene: Scene, act: Act) -> bool:
    """Whether what an act is done to, or by, is nothing: "not a metre was laid"."""
    firsts = (
        word.norm for p in act.parties if p.role in _ROLES
        for word in words(scene.text(p.span))[:1]
    )  # fmt: skip
    return any(each in NOTHING for each in firsts)


def _described(scene: Scene, party: Party) -> UndertakingState | None:
    """How far a thing is by its own words: "the planned bridge"."""
    said = [word.norm for word in words(scene.text(party.span))]
    return next((_ADJECTIVES[each] for each in said if each in _ADJECTIVES), None)


def _head(act: Act) -> str:
    """The verb, with its particle if it has one: what is held back isn't held."""
    return whole(act) if " " in act.lemma else head(act)


def _heads(scene: Scene, act: Act) -> list[str]:
    """The verb that tells how far it is, then those it hangs on.

    What is agreed, planned or begun to be done is that, and not done.
    """
    heads = [_head(act)]
    above = scene.above(act)
    while above is not None and len(heads) < MOST_ABOVE:
        one = _head(above)
        leads = any(one in _STATES[state] for state in _LEADING)
        heads = [one, *heads] if leads else [*heads, one]
        above = scene.above(above)
    return heads
