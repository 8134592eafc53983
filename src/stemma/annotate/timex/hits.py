"""What a rule sees: the expression it matched, and when and after what it is said."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from stemma.annotate.timex.tense import looks_ahead
from stemma.annotate.timex.tokens import Token
from stemma.annotate.timex.values import grain
from stemma.annotate.timex.words import Value

_COMPARED = re.compile(r"\b(?:ago|earlier)\b", re.IGNORECASE)


@dataclass(slots=True)
class Setting:
    """When a document was written, and the calendar values it has named so far."""

    anchor: date | None
    moment: datetime | None = None
    """When it was written, if that is known to the minute."""
    said: list[tuple[int, str]] = field(default_factory=list)
    """Number of the sentence, and value, of each date so far."""
    years: dict[tuple[int, int], int] = field(default_factory=dict)
    """The year of each month and day that was named with one."""
    sentence: int = 0

    def remember(self, value: str, words: str) -> None:
        """Note that a value was named. "A year earlier" is only what figures are compared with."""
        if grain(value) and not _COMPARED.search(words):
            self.said.append((self.sentence, value))

    def last(self, grains: str, within: int) -> str | None:
        """The last value of one of some units, at most so many sentences before."""
        for number, value in reversed(self.said[-12:]):
            if self.sentence - number > within:
                return None
            if grain(value) and grain(value) in grains:
                return value
        return None


@dataclass(frozen=True, slots=True)
class Hit:
    """An expression that a rule matched."""

    text: str
    """The sentence."""
    tokens: list[Token | None]
    match: re.Match[str]
    """A match over the letters of the sentence."""
    setting: Setting

    @property
    def anchor(self) -> date | None:
        return self.setting.anchor

    @property
    def start(self) -> int:
        return self._token(self.match.start()).start

    @property
    def end(self) -> int:
        return self._token(self.match.end() - 1).end

    def has(self, group: str) -> bool:
        return bool(self.match.groupdict().get(group))

    def token(self, group: str) -> Token:
        """The first token of a group that took part."""
        return self._token(self.match.start(group))

    def last(self, group: str) -> Token:
        """The last token of a group that took part."""
        return self._token(self.match.end(group) - 1)

    def value(self, group: str) -> Value:
        return self.token(group).value

    def count(self, group: str) -> int:
        return int(self.value(group))

    def word(self, group: str) -> str:
        """The words of a group, in lower case."""
        first = self.token(group)
        return self.text[first.start : self.last(group).end].lower()

    def ahead(self) -> bool | None:
        return looks_ahead(self.text, self.start, self.end)

    def _token(self, at: int) -> Token:
        token = self.tokens[at]
        assert token is not None, "rules match kinds, and every kind has a token"
        return token


Meaning = Callable[["Hit"], str | None]


def of_unit(unit: str, meaning: Meaning) -> Meaning:
    """What a hit means where its unit is this one; nothing elsewhere."""
    return lambda hit: meaning(hit) if hit.value("unit") == unit else None


Rule = tuple[str, Meaning]
"""A pattern over kinds, and what the expressions it matches mean.

None: no such time, a shorter expression may be one. Empty: the whole tells no time.
"""
