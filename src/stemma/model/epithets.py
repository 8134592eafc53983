"""Whom words mean that name no state and stand for one: "the two", "the island", "our hosts"."""

from functools import lru_cache
from importlib.resources import files

from stemma.model.actor import of_state
from stemma.model.pages import Page
from stemma.model.phrases import Phrase
from stemma.records import Actor

_TWO = frozenset("two both either neither".split())
_PAIRS = frozenset(
    "countries sides nations states governments capitals neighbours neighbors partners".split()
)
_OTHERS = frozenset(
    "host neighbour neighbor partner cousin brother friend guest ally counterpart".split()
)
"""Those whom a text that says "we" calls so are the other state that it is about."""
_REACH = 12
"""Characters before a noun in which "the two" or "both" may stand."""
_FEWEST = 2
"""Mentions that a state must have to be what "the island" means."""


def standing(page: Page, part: Phrase) -> list[Actor]:
    """The states that a phrase without a name means; empty if it means none, or leaves it open."""
    head = part.core[-1]
    before = page.text[max(0, part.core[0].start - _REACH) : part.core[0].start].casefold().split()
    alone = len(part.core) == 1 and not part.owner
    if alone and head.text.casefold() in _TWO and (not part.tail or part.link != "of"):
        return [of_state(state) for state in page.pair(head.start)]
    if head.text in _PAIRS and _TWO & set(before):
        return [of_state(state) for state in page.pair(head.start)]
    if alone and part.article and not part.link and before[-1:] == ["the"]:
        if head.text in _stately():
            return [of_state(state) for state in _of_kind(page, head.text)]
        if page.home and head.bare in _OTHERS:
            return _other(page)
    ours = page.home and part.owner and part.owner[-1].bare == "our"
    return _other(page) if ours and head.bare.removesuffix("s") in _OTHERS else []


def _other(page: Page) -> list[Actor]:
    """The other of the two whom a text that says "we" is about."""
    others = [state for state in page.main if state != page.home]
    return [of_state(state) for state in others] if len(others) == 1 else []


def _of_kind(page: Page, noun: str) -> list[str]:
    """The one state of a kind that a document names more than in passing."""
    found = [state for state in _stately()[noun] if page.mentioned(state) >= _FEWEST]
    most = sorted(found, key=lambda state: (-page.mentioned(state), state))
    clear = len(most) == 1 or (
        len(most) > 1 and page.mentioned(most[0]) >= 2 * page.mentioned(most[1])
    )
    return most[:1] if clear else []


@lru_cache(maxsize=1)
def _stately() -> dict[str, frozenset[str]]:
    """What states are called by their kind, and which those are."""
    text = (files("stemma.model") / "data" / "epithets.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:])
    return {noun: frozenset(states.split()) for noun, states in rows}
