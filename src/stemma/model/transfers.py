"""Words that say from whom to whom something moves."""

import re

from stemma.model.scene import Scene, side
from stemma.model.verbs import any_of, head, lemmas, named
from stemma.records import Act, Span

# The actor of these gives; the actor of the others gets.
GIVING = lemmas(
    """ship sell export supply deliver lend lent give pay provide send donate grant transfer invest
    offer finance fund pump loan owe put inject award earmark hand contribute allocate extend
    channel pour pipe re-export repay reimburse refund remit
    delivery supply shipment aid assistance investment sale donation gift remittance payment
    grant credit loan repayment deposit tranche package facility subsidy"""
)
GETTING = lemmas(
    "import buy purchase receive obtain borrow order lease hire acquire procure get source"
)
GOING = lemmas("go flow head leave travel move emigrate come arrive")
"""What does this moves from where it is to where it is said to go."""
BRINGING = lemmas("bring earn net yield")
"""What does this gives to whom it is said to do it for."""
SPENDING = lemmas("spend")
"""Who does this somewhere, or on what is another's, gives it there."""
_STAYING = lemmas("study train work live enrol enroll serve")
"""Who does this abroad has gone there."""
_GUESTS = lemmas("student trainee worker pupil apprentice refugee tourist visitor migrant")
_HOME = re.compile(r"\s(?:back\s)?home\b")
SCHOOLS = lemmas("university school college academy institute")
_AT_THEIRS = re.compile(r"\b(?:at|in) (?:[a-z]+ )?((?:[A-Z][\w-]+ )+)$")
"""What stands before a school abroad at which somebody is."""
ADMITTING = lemmas("let+in take+in admit accept host welcome")
"""Who does this to another's people or goods gets them."""
_BEFORE = 40
"""Characters before a school in which it is looked for whose it is."""
TAKING = lemmas("take draw absorb spend place")
"""Which gets or gives only if a buyer or a seller does it."""
_BUYERS = lemmas("buyer importer customer consumer purchaser refiner miller borrower")
_SELLERS = lemmas("seller exporter supplier shipper vendor lender donor investor producer grower")
PARTNERS = _BUYERS | _SELLERS
_TO = ("to", "object", "into", "in", "for", "with", "between")
_FROM = ("from", "by", "of")


def direction(scene: Scene, act: Act) -> tuple[str, str] | None:
    """The side that gives and the side that gets; None if an act does not tell both.

    Where one is left out, it is the other of the two whom the text is about.
    """
    giver, getter = _told(scene, act)
    giver = giver or scene.other(getter)
    getter = getter or scene.other(giver)
    return (giver, getter) if giver and getter else None


def from_to(scene: Scene, act: Act) -> tuple[str, str] | None:
    """The same of an act that itself tells both."""
    giver, getter = _told(scene, act)
    return (giver, getter) if giver and getter else None


def _told(scene: Scene, act: Act) -> tuple[str, str]:
    """The side that gives and the side that gets, each empty if an act does not tell it."""
    # "ships gas from its fields to Spain": what is said of the goods counts too.
    acts = [act, *scene.inside(*(p.span for p in act.parties if p.role != "actor"))]
    actors = [side(a) for a in scene.of_role(act, "actor")]
    sources, targets = (
        [side(a) for one in acts for a in scene.of_role(one, *roles)] for roles in (_FROM, _TO)
    )
    homeward = act.lemma == "send home" or _HOME.match(scene.doc.text, act.span.end)
    if act.verb and head(act) == "send" and homeward:
        here = [side(a) for a in scene.of_role(act, "from")] or _abroad(scene, act, actors)
        return (here[0], actors[0]) if here and actors else ("", "")
    started, reached = (
        [side(a) for a in scene.of_role(act, *roles)] for roles in (("from",), ("to", "into"))
    )
    if started and reached and not set(started) & set(reached) and _is_moved(scene, act):
        return started[0], reached[0]
    if act.verb and head(act) in PARTNERS:
        # "Chad is the biggest supplier of Niger's salt": whose the salt is gets it.
        others = [side(a) for a in scene.of_role(act, "of", "for", "to", "from", "in")]
        givers, getters = (actors, others) if head(act) in _SELLERS else (others, actors)
    elif head(act) == "put" and any(p.role == "at" for p in act.parties):
        return "", ""  # "puts imports at 4 billion"
    elif head(act) in GIVING or _done_by(scene, act, _SELLERS):
        givers, getters = actors or sources, targets
    elif head(act) in GETTING or _done_by(scene, act, _BUYERS):
        givers, getters = sources, actors
    elif act.verb and head(act) in BRINGING:
        getters = [side(a) for a in scene.of_role(act, "object", "to")]
        givers = sources if getters else []
    elif act.verb and head(act) in SPENDING:
        getters = [side(a) for a in scene.of_role(act, "in", "on", "at")]
        givers = actors if getters else []
    elif act.verb and head(act) in TAKING and scene.of_role(act, "from"):
        givers, getters = [side(a) for a in scene.of_role(act, "from")], actors
    elif act.verb and head(act) in GOING:
        # Somebody who is named goes himself; what "its gas" comes from is not its own.
        left = [side(a) for a in scene.of_role(act, "from")]
        getters = [side(a) for a in scene.of_role(act, "to", "for", "into")]
        givers = left or (actors if getters else [])
        getters = getters or (actors if left else [])
    elif act.verb and head(act) in SCHOOLS:
        getters = _at_school(scene, act)
        givers = actors if getters else []
    elif act.verb and any_of(act, ADMITTING):
        givers = [side(a) for a in scene.of_role(act, "object", "from") if side(a) not in actors]
        getters = actors
    elif head(act) in _STAYING or (not act.verb and head(act) in _GUESTS):
        actors = actors or [side(a) for a in scene.of_role(act, "object")]
        getters = [side(a) for a in scene.of_role(act, "in", "at")]
        givers = actors if getters else []
    else:
        return "", ""
    getters = [each for each in getters if each not in givers[:1]]
    return givers[0] if givers else "", getters[0] if getters else ""


def _abroad(scene: Scene, act: Act, people: list[str]) -> list[str]:
    """Where those are who send money home: where they are said to work, or the other state."""
    for one in reversed([a for a in scene.notes.acts if a.span.start < act.span.start]):
        if head(one) in _STAYING and scene.acts_nearby and one in scene.acts_nearby:
            found = [side(a) for a in scene.of_role(one, "in", "at") if side(a) not in people]
            if found:
                return found
    other = scene.other(people[0]) if people else ""
    return [other] if other else []


def _at_school(scene: Scene, act: Act) -> list[str]:
    """Whose schools those are that somebody is said to be at."""
    start = max(0, act.span.start - _BEFORE)
    found = _AT_THEIRS.search(scene.doc.text[start : act.span.start])
    if found is None:
        return []
    place = Span(act.span.document, start + found.start(1), start + found.end(1) - 1)
    return [side(a) for a in scene.collection.of(place)]


def _is_moved(scene: Scene, act: Act) -> bool:
    """Whether an act is of moving a thing, and not of somebody's going himself."""
    goes = any(p.role == "actor" and scene.who(p.span) for p in act.parties)
    return act.verb and (not goes or any(p.role == "object" for p in act.parties))


def _done_by(scene: Scene, act: Act, doers: frozenset[str]) -> bool:
    """Whether those who do an act that may be any are buyers, or sellers."""
    if not (act.verb and head(act) in TAKING):
        return False
    heads = (scene.text(p.head) for p in act.parties if p.role == "actor")
    return any(named(each, doers) for each in heads)
