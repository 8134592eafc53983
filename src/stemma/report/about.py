"""Find the stories and claims that are about something."""

import re
from collections import Counter

from stemma.records import Analysis, Claim, Span, Story


def about(analysis: Analysis, wanted: str) -> tuple[list[Story], frozenset[str]]:
    """Stories about some words, and the ids of claims about them.

    A claim is about the words if the text of one of its statements holds all of them, in any
    case and order, or if they name somebody whom a statement mentions. A story is about them
    if its title holds all of them or one of its claims is. Stories with the words in their
    title come first, then those of most such claims, then those of most documents.
    """
    tokens = set(_words(wanted))
    if not tokens:
        return [], frozenset()
    named = _mentions(analysis, wanted)

    def fits(claim: Claim) -> bool:
        return any(
            tokens <= set(_words(s.span.of(analysis.doc[s.span.document])))
            or any(s.span.overlap(mention) for mention in named.get(s.span.document, ()))
            for s in claim.statements
        )

    claims = [claim for claim in analysis.claims if fits(claim)]
    counted = Counter(claim.story for claim in claims)
    titled = {story.id for story in analysis.stories if tokens <= set(_words(story.title))}
    found = [story for story in analysis.stories if story.id in titled or counted[story.id]]
    found.sort(key=lambda s: (s.id not in titled, -counted[s.id], -len(s.items), s.id))
    return found, frozenset(claim.id for claim in claims)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _mentions(analysis: Analysis, wanted: str) -> dict[str, list[Span]]:
    """Document -> where it mentions somebody of that name, as a name, noun or pronoun."""
    found: dict[str, list[Span]] = {}
    for entity in analysis.entities:
        if _words(wanted) in [_words(name) for name in (entity.name, *entity.spellings)]:
            for span in (*entity.mentions, *entity.references):
                found.setdefault(span.document, []).append(span)
    return found
