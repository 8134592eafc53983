"""Change what a text says, at places that are recorded."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from evals.families.draft import Draft, Line, new_words, without

Kind = Literal["number", "name", "date", "negation", "hedge"]


@dataclass(frozen=True, slots=True)
class Change:
    """A place where a copy says something else than what it was copied from."""

    kind: Kind
    before: tuple[str, ...]
    """Origins of the words in the ancestor that are changed or lost."""
    after: tuple[str, ...]
    """Origins of the words in the copy that stand for them; empty if they are lost."""


Place = tuple[int, int]
"""Number of a sentence, and of a token in it."""

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December")  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
FIRM = {"may": "will", "might": "will", "could": "will", "would": "will", "reportedly": "",
        "allegedly": "", "possibly": "", "perhaps": "", "probably": "", "likely": "certain",
        "apparently": "", "about": "", "approximately": "",
        "alleged": "", "suspected": ""}  # fmt: skip
"""Hedges, and what is left when they are lost."""
NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve")


def changed(
    draft: Draft, rng: random.Random, n: int, name: str, taken: Iterator[int]
) -> tuple[Draft, tuple[Change, ...]]:
    """With up to `n` changes of meaning, each in another sentence."""
    found: list[Change] = []
    touched: set[int] = set()
    for _ in range(4 * n):
        if len(found) == n:
            break
        see, make = rng.choice(KINDS)
        places = [p for p in _places(draft, see) if p[0] not in touched]
        if not places:
            continue
        k, at = rng.choice(places)
        made = make(draft, k, at, rng, name, taken)
        if made:
            line, change = made
            draft = Draft((*draft.lines[:k], line, *draft.lines[k + 1 :]))
            found.append(change)
            touched.add(k)
    return draft, tuple(found)


def _places(draft: Draft, see: Callable[[Line, int], bool]) -> list[Place]:
    return [
        (k, at)
        for k, line in enumerate(draft.lines)
        for at, token in enumerate(line.tokens)
        if not token.quoted and line.n_words >= 6 and see(line, at)
    ]


Made = tuple[Line, Change] | None
Make = Callable[[Draft, int, int, random.Random, str, Iterator[int]], Made]


def _put(line: Line, at: int, text: str, kind: Kind) -> tuple[Line, Change]:
    token = line.tokens[at]
    tokens = (*line.tokens[:at], replace(token, text=text), *line.tokens[at + 1 :])
    return replace(line, tokens=tokens), Change(kind, (token.origin,), (token.origin,))


def _is_number(line: Line, at: int) -> bool:
    token = line.tokens[at]
    if token.name or (at and line.tokens[at - 1].text in MONTHS):
        return False
    if at + 1 < len(line.tokens) and line.tokens[at + 1].text in MONTHS:
        return False
    low = token.text.lower()
    return low in NUMBERS or (low.replace(",", "").isdigit() and not _is_year(low))


def _is_year(text: str) -> bool:
    return len(text) == 4 and text[:2] in ("18", "19", "20")


def _number(draft: Draft, k: int, at: int, rng: random.Random, *_: object) -> Made:
    old = draft.lines[k].tokens[at].text
    low = old.lower()
    if low in NUMBERS:
        new = rng.choice([n for n in NUMBERS if n != low])
        new = new.capitalize() if old[0].isupper() else new
    else:
        value = int(low.replace(",", ""))
        near = {value * 2, value * 10, value + 1 + value // 3, max(1, value - 1 - value // 4)}
        new = f"{rng.choice(sorted(near - {value})):,}" if "," in old else str(
            rng.choice(sorted(near - {value})))  # fmt: skip
    return _put(draft.lines[k], at, new, "number")


def _is_date(line: Line, at: int) -> bool:
    text = line.tokens[at].text
    return text in MONTHS or text in DAYS or (_is_year(text) and text.isdigit())


def _date(draft: Draft, k: int, at: int, rng: random.Random, *_: object) -> Made:
    old = draft.lines[k].tokens[at].text
    for names in (MONTHS, DAYS):
        if old in names:
            return _put(draft.lines[k], at, rng.choice([n for n in names if n != old]), "date")
    return _put(draft.lines[k], at, str(int(old) + rng.choice((-2, -1, 1, 2))), "date")


def _is_name(line: Line, at: int) -> bool:
    """A name of one word: a place, or the last word of a person's."""
    token, tokens = line.tokens[at], line.tokens
    if token.name not in ("person", "place") or token.tag != "NNP" or not token.text.isalpha():
        return False
    follows = at + 1 < len(tokens) and tokens[at + 1].name == token.name
    stands_alone = at == 0 or tokens[at - 1].name != token.name
    return not follows and len(token.text) > 3 and (stands_alone or token.name == "person")


def _name(draft: Draft, k: int, at: int, rng: random.Random, *_: object) -> Made:
    old = draft.lines[k].tokens[at]
    others = sorted(
        {
            line.tokens[n].text
            for line in draft.lines
            for n in range(len(line.tokens))
            if _is_name(line, n) and line.tokens[n].name == old.name
        }
        - {token.text for token in draft.lines[k].tokens}
    )
    return _put(draft.lines[k], at, rng.choice(others), "name") if others else None


def _is_negative(line: Line, at: int) -> bool:
    return line.tokens[at].text.lower() in ("not", "n't", "n’t")


def _affirmed(draft: Draft, k: int, at: int, *_: object) -> Made:
    origin = draft.lines[k].tokens[at].origin
    return without(draft.lines[k], {origin}), Change("negation", (origin,), ())


def _is_affirmed(line: Line, at: int) -> bool:
    low = line.tokens[at].text.lower()
    after = line.tokens[at + 1].text.lower() if at + 1 < len(line.tokens) else ""
    return low in ("is", "was", "were", "are", "has", "have", "will", "would", "can", "could") and (
        after.isalpha() and after != "not"
    )


def _negated(
    draft: Draft, k: int, at: int, rng: random.Random, name: str, taken: Iterator[int]
) -> Made:
    line = draft.lines[k]
    (word,) = new_words("not", name, taken)
    tokens = (*line.tokens[: at + 1], word, *line.tokens[at + 1 :])
    return replace(line, tokens=tokens), Change("negation", (), (word.origin,))


def _is_hedge(line: Line, at: int) -> bool:
    low = line.tokens[at].text.lower()
    if low in ("may", "might", "could", "would"):
        return line.tokens[at].tag == "MD"
    if low == "about":
        return at + 1 < len(line.tokens) and line.tokens[at + 1].tag == "CD"
    return low in FIRM


def _firm(draft: Draft, k: int, at: int, *_: object) -> Made:
    token = draft.lines[k].tokens[at]
    left = FIRM[token.text.lower()]
    if left:
        return _put(draft.lines[k], at, left, "hedge")
    return without(draft.lines[k], {token.origin}), Change("hedge", (token.origin,), ())


KINDS: tuple[tuple[Callable[[Line, int], bool], Make], ...] = (
    (_is_number, _number), (_is_date, _date), (_is_name, _name), (_is_negative, _affirmed),
    (_is_affirmed, _negated), (_is_hedge, _firm),
)  # fmt: skip
