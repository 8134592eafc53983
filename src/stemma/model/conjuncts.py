"""What the conjuncts of a noun phrase share: a head, an end, or whom they mean."""

from collections.abc import Sequence
from dataclasses import replace

from stemma.model.actor import of_state
from stemma.model.offices import is_noun, office
from stemma.model.pages import Page
from stemma.model.phrases import Phrase
from stemma.records import Actor


def explains(page: Page, part: Phrase, before: Phrase) -> bool:
    """Whether a conjunct behind a comma begins as an apposition does."""
    first = (part.owner or part.core or part.tail)[:1]
    named = bool(before.core) and before.core[-1].text[:1].isupper()
    owned = bool(part.owner) and named
    plain = part.article or owned or not page.lands_in(first)
    return bool(first) and not part.quantity and plain


def shared_end(page: Page, part: Phrase, rest: Sequence[Phrase]) -> Phrase:
    """ "The government", in "the government and people of Norway", with that end."""
    if not rest or not rest[-1].joined or rest[-1].link not in ("of", "in", "from"):
        return part
    if part.owner or part.link or not part.core or page.lands_in(part.core):
        return part
    if not is_noun(part.core[-1].text) or rest[-1].owner:
        return part
    return replace(part, link=rest[-1].link, tail=rest[-1].tail)


def shared_title(part: Phrase, before: Phrase) -> Phrase:
    """ "Bo Lind", in "Senators Ann Lee and Bo Lind", with the title that both have."""
    alone = not (part.owner or part.link or before.link)
    if not (part.joined and alone) or len(part.core) < 2 or is_noun(part.core[0].text):
        return part
    titles = [n for n, word in enumerate(before.core[:-1]) if _is_title(word.text)]
    named = bool(titles) and before.core[titles[-1] + 1].text[:1].isupper()
    return replace(part, core=(*before.core[: titles[-1] + 1], *part.core)) if named else part


def _is_title(word: str) -> bool:
    return word.endswith("s") and is_noun(word)


def in_tail(page: Page, before: Phrase, part: Phrase) -> bool:
    """Whether a conjunct stands beside the end of the phrase before it, not beside its head:
    "an ultimatum to India and Pakistan"."""
    lands = [page.lands_in(line) for line in (before.tail[-2:], part.core)]
    bare = not (part.owner or part.article or part.quantity)
    return bool(before.link and all(lands)) and bare and part.core[0].start == lands[1][0][0]


def repeats(page: Page, part: Phrase, found: Sequence[Actor]) -> bool:
    """Whether a conjunct is the state that what stands before it lies in."""
    place = page.atlas.land(page.said(part.core)) if part.core and not part.owner else None
    return bool(place and found and found[-1].state == place.state and not part.link)


def shares_head(page: Page, part: Phrase, rest: Sequence[Phrase]) -> list[Actor]:
    """Whom "Turkish" means in "Turkish and Russian officials"; empty elsewhere."""
    if not rest or part.owner or part.link or not part.core:
        return []
    place, head = page.atlas.land(page.said(part.core)), rest[-1].core
    other = page.lands_in(head)
    if place is None or len(head) < 2 or not other or other[0][0] != head[0].start:
        return []
    if place.kind not in ("adjective", "name") or not rest[-1].joined:
        return []
    what = office([word.text for word in head[1:]])
    if what is None or (place.kind == "name" and other[0][1].kind == "adjective"):
        return []  # "Iran and Turkish officials"
    return [of_state(place.state, what.branch)]


def shares_tail(page: Page, before: Phrase, part: Phrase) -> Phrase | None:
    """ "Russia" of "the leaders of China and Russia", with the head that both have."""
    if before.link not in ("of", "from", "in") or not part.joined or part.owner or part.link:
        return None
    if not before.tail or not page.atlas.land(page.said(before.tail)):
        return None
    if not part.core or not page.atlas.land(page.said(part.core)):
        return None
    plural = bool(before.core) and before.core[-1].text.endswith("s")
    return replace(before, tail=part.core) if plural else None
