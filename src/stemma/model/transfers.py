"""Words that say from whom to whom something moves."""

from stemma.model.scene import Scene, side
from stemma.model.verbs import head, lemmas
from stemma.records import Act

# The actor of these gives; the actor of the others gets.
GIVING = lemmas(
    """ship sell export lent repay reimburse refund supply deliver lend give pay provide send donate grant transfer invest offer
    finance fund pump loan owe put inject award earmark hand contribute allocate extend channel
    pour pipe re-export
    delivery supply shipment aid assistance investment sale donation gift remittance payment
    grant credit"""
)
GETTING = lemmas(
    "import buy purchase receive obtain borrow order lease hire acquire procure get source"
)
_TO = ("to", "object", "into", "in", "for", "with", "between")
_FROM = ("from", "by", "of")


def direction(scene: Scene, act: Act) -> tuple[str, str] | None:
    """The side that gives and the side that gets; None if an act does not tell both."""
    # "ships gas from its fields to Spain": what is said of the goods counts too.
    acts = [act, *scene.inside(*(p.span for p in act.parties if p.role != "actor"))]
    actors = [side(a) for a in scene.of_role(act, "actor")]
    sources, targets = (
        [side(a) for one in acts for a in scene.of_role(one, *roles)] for roles in (_FROM, _TO)
    )
    if head(act) in GIVING:
        givers, getters = actors or sources, targets
    elif head(act) in GETTING:
        givers, getters = sources, actors
    else:
        return None
    getters = [each for each in getters if each not in givers[:1]]
    # "Egypt shipped less gas", in a text about it and one other.
    giver = givers[0] if givers else scene.other(getters[0]) if getters else ""
    getter = getters[0] if getters else scene.other(giver)
    return (giver, getter) if giver and getter else None
