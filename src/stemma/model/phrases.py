"""Take a noun phrase apart without a parser: its conjuncts, owner, head and what hangs on it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from stemma.model.offices import is_modifier, is_noun

_WORD = re.compile(r"[,;()“”\"–—]|[^\s,;()“”\"–—]+")
_LINKS = frozenset(("and", "or", "nor", "&", "plus"))
_PREPOSITIONS = frozenset(
    """of from in for on at to with by against into within inside across near over under between
    among behind during after before since through throughout towards toward outside around as
    including alongside like than via about without despite amid upon""".split()
)
_RELATIVES = frozenset(
    """who whom whose which that where when is are was were has have had will would said says
    could should may might did does do""".split()
)
_BEHIND_NOUNS = frozenset("loyal close allied aligned opposed based faithful sympathetic".split())
"""Adjectives that follow a noun: "troops *loyal* to the president"."""
_DETERMINERS = frozenset(
    """the a an this that these those some many several both all most more least than about around
    nearly almost over up other another any each every either
    neither one     two three four five six seven eight nine ten
    eleven twelve twenty dozens hundreds thousands million billion thousand hundred few fewer such
    at even also only including
    unidentified unnamed""".split()
)
_QUANTITY = frozenset(
    """hundreds thousands dozens tens scores millions number group groups series handful majority
    couple crowd crowds team teams part parts pair trio lots lot rest half one two three some many
    most several each any all both lots generation kind sort type dozen coalition mix band bunch
    wave gathering""".split()
)
_PARTICIPLES = frozenset(
    "known held run led born made taken driven sent built hit seen given chosen written".split()
)
_TITLES = frozenset("mr. mrs. ms. dr. gen. lt. col. maj. sgt. sen. rep. gov. st. rev. jr.".split())
OWNED = ("'s", "’s", "s'", "s’")
PRONOUNS = frozenset("its his her their our my your whose".split())


@dataclass(frozen=True, slots=True)
class Word:
    """A word or sign of a document, with its place in code points."""

    start: int
    end: int
    text: str

    @property
    def bare(self) -> str:
        """In small letters, without the mark of a possessive."""
        low = self.text.casefold()
        return low[:-2] if low.endswith(("'s", "’s")) else low.rstrip("'’")

    @property
    def owns(self) -> bool:
        """Whether it has the mark of a possessive, or is a possessive pronoun."""
        return self.text.endswith(OWNED) or self.text.casefold() in PRONOUNS


@dataclass(frozen=True, slots=True)
class Phrase:
    """One conjunct, cut up. Each part may be empty, `core` at the most of a clause."""

    owner: tuple[Word, ...]
    """ "Egypt" of "Egypt's fuel needs"."""
    core: tuple[Word, ...]
    """What stands before the head, and the head: "fuel needs"."""
    link: str
    """The preposition behind the head, empty if there is none."""
    tail: tuple[Word, ...]
    """What follows it."""
    quantity: bool
    """Whether a number or "a group of" was taken off its front."""
    article: bool = False
    """Whether it begins with an article."""
    joined: bool = False
    """Whether it is linked to the conjunct before it by "and", and not by a comma alone."""


def words(text: str, start: int, end: int) -> list[Word]:
    """The words and signs of a part of a text."""
    found = []
    for match in _WORD.finditer(text, start, end):
        word = match[0].lstrip("#@")
        begin = match.end() - len(word)
        if word.endswith((".", "?", "!", ":")) and word.casefold() not in _TITLES:
            stripped = word.rstrip(".?!:")
            if "." not in stripped and len(stripped) > 1:
                word = stripped
        if word:
            found.append(Word(begin, begin + len(word), word))
    return found


def phrases(line: Sequence[Word], kept: Sequence[tuple[int, int]]) -> list[Phrase]:
    """The conjuncts of a noun phrase; nothing inside a `kept` range is cut, as it is one name."""
    parts: list[tuple[list[Word], bool]] = [([], False)]
    depth, listing = 0, False
    for word in line:
        depth += {"(": 1, ")": -1}.get(word.text, 0)
        if depth > 0 or word.text in '()“”"':
            continue
        inside = _inside(word, kept)
        if word.text.casefold() in ("jr.", "jr", "sr.", "sr"):
            continue
        listing = listing or (word.text == "including" and not inside)
        if listing:
            parts[-1][0].append(word)
        elif word.text in (",", ";", "–", "—") and not inside:
            parts.append(([], False))
        elif word.text.casefold() in _LINKS and not inside and parts[-1][0] + parts[0][0]:
            if _modifies(parts[-1][0], line):
                parts[-1][0].append(word)
            elif parts[-1][0]:
                parts.append(([], True))
            else:
                parts[-1] = ([], True)
        else:
            parts[-1][0].append(word)
    found: list[Phrase] = []
    for part, joined in parts:
        if not part:
            continue
        if not joined and found and part[0].text.casefold() in _RELATIVES:
            break  # a relative clause
        found.append(_cut(part, kept, joined=joined))
    return found


def _modifies(left: Sequence[Word], line: Sequence[Word]) -> bool:
    """Whether what stands before "and" is no conjunct but a part of one before a shared head:
    "mortar and shell manufacturer", "senator and presidential candidate Ann Lee"."""
    if not left or any(word.text in _PREPOSITIONS for word in left):
        return False
    last, end = left[-1].text, line[-1].text
    if not last.islower():
        return False
    if not is_noun(last):
        return not last.endswith(("s", "ed", "ing")) and len(left) < 5
    named = end[:1].isupper() and not is_noun(end)
    plain = left[0].text.casefold() not in _DETERMINERS and not last.endswith("s")
    return named and plain and not any(word.owns for word in left)


def _inside(word: Word, kept: Sequence[tuple[int, int]]) -> bool:
    return any(start < word.start and word.end < end for start, end in kept)


def _cut(part: Sequence[Word], kept: Sequence[tuple[int, int]], *, joined: bool) -> Phrase:
    article = part[0].text.casefold() in ("the", "a", "an")
    part, quantity = _without_quantity(part, kept)
    end = len(part)
    link = ""
    tail: tuple[Word, ...] = ()
    for n, word in enumerate(part):
        low = word.text  # "May" and "Will" are people
        if not n or _inside(word, kept):
            continue
        if low == "such" and part[n + 1 : n + 2] and part[n + 1].text == "as":
            end, link, tail = n, "such as", tuple(part[n + 2 :])
            break
        if low in _BEHIND_NOUNS and is_noun(part[n - 1].text):
            after = part[n + 1].text if n + 1 < len(part) else ""
            end, link = n, after if after in _PREPOSITIONS else ""
            tail = tuple(part[n + 2 :]) if link else ()
            break
        if low in _PREPOSITIONS or low in _RELATIVES or _participle(part[n - 1], word):
            end = n
            if low in _PREPOSITIONS:
                link, tail = low, tuple(part[n + 1 :])
            break
    head = list(part[:end])
    owners = [n for n, word in enumerate(head[:-1]) if word.owns and not _inside_end(word, kept)]
    at = owners[-1] + 1 if owners else 0
    core, more = _without_quantity(head[at:], kept)
    return Phrase(tuple(head[:at]), tuple(core), link, tail, quantity or more, article, joined)


def _inside_end(word: Word, kept: Sequence[tuple[int, int]]) -> bool:
    """Whether a possessive belongs to a name, as in "People's Party"."""
    return any(start <= word.start and word.end < end for start, end in kept)


def _participle(before: Word, word: Word) -> bool:
    """Whether a clause begins behind a noun: "protesters *demanding* reform"."""
    low = word.text
    if not low.islower() or is_noun(low) or is_modifier(low):
        return False
    return is_noun(before.text) and (low.endswith(("ing", "ed")) or low in _PARTICIPLES)


def _without_quantity(
    part: Sequence[Word], kept: Sequence[tuple[int, int]]
) -> tuple[Sequence[Word], bool]:
    """A phrase without its article, number and "a group of"."""
    quantity = False
    part = list(part)
    while part:
        low = part[0].text.casefold()
        of = next((n for n, word in enumerate(part[:4]) if word.text == "of"), 0)
        if of and part[of - 1].text.casefold() in _QUANTITY and not _inside(part[of], kept):
            part, quantity = part[of + 1 :], True
        elif low == "of" or ((low in _DETERMINERS or low[0].isdigit()) and len(part) > 1):
            if any(start <= part[0].start and part[0].end < end for start, end in kept):
                break  # "The Hague"
            quantity = quantity or low not in ("the", "a", "an")
            part = part[1:]
        else:
            break
    return part, quantity
