"""States that no table lists: old, new or invented ones, named as states are.

A name is taken for a state's if somebody holds an office of it ("the president of Orvane") and its
adjective is in use ("Orvanese"), or if it has, more than once, what only states have: a government,
a parliament, a navy, a foreign minister. A name that others stand before is a person's or a part.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from stemma.model.states import Land, land
from stemma.records import Document
from stemma.text.words import FUNCTION, rarity

_STATELY = (
    r"(?:[Gg]overnment|[Pp]arliament|[Ff]oreign [Mm]inist(?:er|ry)|[Aa]mbassador|[Ee]mbassy|[Kk]ing"
    r"|[Qq]ueen|[Ee]mir|[Rr]epublic|[Kk]ingdom|[Aa]rmy|[Nn]avy|[Cc]oast [Gg]uard|[Cc]abinet"
    r"|[Cc]entral [Bb]ank|[Pp]rime [Mm]inister|[Aa]ir [Ff]orce|[Bb]order)"
)
"""What only states have."""
_OFFICE = rf"(?:{_STATELY}|[Pp]resident|[Cc]hancellor|[Ss]tate|[Cc]apital|[Mm]inister)"
_NAME = r"([A-Z][\w-]+)"
_CAPITAL = re.compile(rf"\b{_NAME}")
_ADJECTIVE = re.compile(r"\b([A-Z][a-z]+(?:an|ian|ese|ish|ic|i|ite|er))s?\b")
FEWEST_LETTERS = 4
"""Of a name with which its adjective must begin."""
_START = FEWEST_LETTERS - 1
OFTEN = 2
"""Times that something stately must be told of a name that has no adjective."""
PRECEDED = 0.2
"""Share of a name's mentions behind another name from which on it is no state's."""


def _of(office: str) -> tuple[re.Pattern[str], ...]:
    """The ways to say whose an office is."""
    return (
        re.compile(rf"\b{office}s?(?: [A-Z][\w.-]+){{0,3}} of (?:the )?{_NAME}\b(?! [A-Z])"),
        re.compile(rf"\b{_NAME}[’']s (?:\w+ )?{office}\b"),
        re.compile(rf"\b{_NAME} {office}\b"),
    )


_HOLDS, _HAS = _of(_OFFICE), _of(_STATELY)


def unlisted(documents: Iterable[Document]) -> dict[str, Land]:
    """Names and adjectives of states that the tables lack, by their spelling.

    The code of such a state is its name.
    """
    texts = [doc.text for doc in documents]
    offices, stately = _counted(texts, _HOLDS), _counted(texts, _HAS)
    alone, behind = standing(texts)
    adjectives = _by_start(
        word for word in {word for text in texts for word in _ADJECTIVE.findall(text)}
        if not land(word)
    )  # fmt: skip
    begun = _by_start(offices)
    found: dict[str, Land] = {}
    for name in sorted(offices):
        plain = land(name) or len(name) < FEWEST_LETTERS or rarity(name.casefold()) < 1
        if plain or name.isupper() or behind[name] > PRECEDED * alone[name]:
            continue
        own = sorted(word for word in adjectives[name[:_START]] if _belongs(word, name))
        made = any(_belongs(name, other) for other in begun[name[:_START]])
        if own or (stately[name] >= OFTEN and not made):
            found[name] = Land(name, "name")
            found |= {word: Land(name, "adjective") for word in own}
            found |= {f"{word}s": Land(name, "people") for word in own if word.endswith("n")}
    return found


def _counted(texts: Iterable[str], patterns: tuple[re.Pattern[str], ...]) -> Counter[str]:
    return Counter(name for text in texts for each in patterns for name in each.findall(text))


def standing(texts: Iterable[str]) -> tuple[Counter[str], Counter[str]]:
    """How often each word with a capital stands, and how often behind another one.

    "Boris Johnson", "Hong Kong". A part of a word with hyphens stands too.
    """
    alone: Counter[str] = Counter()
    behind: Counter[str] = Counter()
    for text in texts:
        before, end = "", 0
        for each in _CAPITAL.finditer(text):
            first, *_ = parts = each[1].split("-")
            alone.update({each[1], *parts})
            if before and text[end : each.start()] == " " and before.casefold() not in FUNCTION:
                behind.update({each[1], first})
            before, end = each[1], each.end()
    return alone, behind


def _by_start(words: Iterable[str]) -> dict[str, list[str]]:
    """Words by the letters that a name has in common with what is made from it."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in words:
        found[word[:_START]].append(word)
    return found


def _belongs(adjective: str, name: str) -> bool:
    """Whether a word is made from a name: "Orvanese" from Orvane, "Kestrian" from Kestria."""
    stem = name.rstrip("aeiouy")
    ending = len(adjective) - len(stem)
    begins = adjective != name and len(stem) >= _START and adjective.startswith(stem)
    return begins and ending <= FEWEST_LETTERS + 1
