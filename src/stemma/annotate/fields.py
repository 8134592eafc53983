"""What a minister is minister of, and other words that tell one office from another."""

import re

_FIELDS = {
    "agriculture": "agriculture agricultural farm farming food",
    "business": "business enterprise industry industrial trade commerce",
    "culture": "culture cultural",
    "defence": "defence defense military army",
    "economy": "economy economic finance financial treasury budget exchequer",
    "education": "education schools",
    "energy": "energy oil petroleum gas power",
    "environment": "environment environmental climate ecology",
    "foreign": "foreign external",
    "health": "health",
    "home": "interior home police security",
    "information": "information communications digital media",
    "justice": "justice judge attorney prosecutor court",
    "labour": "labour labor employment work social welfare",
    "science": "science research technology",
    "sport": "sport sports coach striker midfielder defender goalkeeper footballer",
    "transport": "transport transportation infrastructure railways",
    "arts": "actor actress painter singer musician novelist poet composer sculptor",
    "government": "president premier chancellor prime",
    "region": "governor mayor",
}
_FIELD = {word: field for field, words in _FIELDS.items() for word in words.split()}
WALKS = frozenset(
    "footballer striker midfielder defender goalkeeper coach actor actress painter singer musician "
    "novelist poet composer sculptor".split()
)
"""Callings outside public affairs."""
_WORD = re.compile(r"[a-z]+")


def is_field(word: str) -> bool:
    """Whether a word says what an office is for."""
    return word in _FIELD


def fields(role: str) -> frozenset[str]:
    """The fields that a role names: "Finance Minister" is of the economy."""
    return frozenset(_FIELD[w] for w in _WORD.findall(role.casefold()) if w in _FIELD)
