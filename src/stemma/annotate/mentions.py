"""Find the runs of capitals that name somebody or something, sentence by sentence."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from stemma.annotate.name_words import (
    BODIES,
    CALENDAR_DAYS,
    CALENDAR_MONTHS,
    COORDINATED,
    GIVEN_NAMES,
    LANDSCAPE_FIRST,
    LANDSCAPE_LAST,
    NOT_NAMES,
    REGIONS,
    TITLES,
)
from stemma.records import Document, Sentence, Span
from stemma.text.gazetteer import states
from stemma.text.words import FUNCTION

_WORD = (
    r"(?:(?:[A-Z]\.){1,4}|(?:al|el|as|ash|ar|bin|ibn|d|o)[-’'][A-Z]\w+"
    r"|[A-ZÀ-ÖØ-ÞĀ-Ž](?:[\w’'&-]*\w)?(?:(?<=\b[A-Z])\.|(?<=\b[DMS][rst])\.|(?<=\bMrs)\.)?)"
)
_LINK = r"(?:\s(?:of(?:\sthe)?|de|da|del|della|der|van|von|bin|ibn|al|el|la|du|for|on)(?=\s[A-Z]))"
_NAME = re.compile(
    rf"(?<![\w’'.]){_WORD}(?:{_LINK}?[ \u00a0]{_WORD})*(?:\s\d{{1,2}}\b(?![.,:]\d))?"
)
_ARTICLE = re.compile(r"(?:the|an?)\s", re.IGNORECASE)
_PART = re.compile(r"\S+")
_POSSESSIVE = re.compile(r"(?:[’']s|(?<=s)[’'])$")
_AND = re.compile(r"\sand\s(?:the\s)?([A-Z]\w+)(?:\s[A-Z]\w+)?")
# "People's Liberation Army" is one name, "Norvia's Harbour Office" is two.
_OWNERS = frozenset("people women children workers farmers veterans teachers peoples".split())
_LONGEST = 16
"""Words; a longer run of capitals is shouting or a table, not a name."""
_OF = re.compile(r"of\s(?:the\s)?")
_HOUSES = frozenset(("congress", "parliament"))
"""Bodies that are called so without an article."""
_LANDSCAPES = LANDSCAPE_FIRST | LANDSCAPE_LAST
_OPENERS = '“"«‘‹([:'
# Words that open a sentence before a name without being part of it, beside those in -ly.
_ADVERBS = frozenset(
    """additionally besides earlier furthermore hence however instead later maybe meanwhile moreover
    nevertheless nonetheless now once overall perhaps still then thus today tomorrow yesterday
    analysts critics experts officials""".split()
)


def mentions(doc: Document, sentences: Sequence[Sentence]) -> list[Span]:
    """Every mention of a name in order, without a leading article or a possessive ending.

    The first word of a sentence and the words of a headline are names only if the
    document has them elsewhere too, or the table of states does.
    """
    runs = [(sentence, list(_runs(sentence.span.of(doc)))) for sentence in sentences]
    known = _known(doc, runs)
    found = []
    for sentence, parts in runs:
        text, at = sentence.span.of(doc), sentence.span.start
        shouted = is_headline(text)
        free = 0
        for start, end in parts:
            if start < free:
                continue  # the run before reached over "and"
            free = end
            kept = _within(text, start, end, known) if shouted else [(start, end)]
            for left, right in kept:
                left = left if shouted else _after_opening(text, left, right, known)
                if _names(text, left, right, known, doubtful=shouted or _opens(text, left)):
                    found.append(Span(doc.id, at + left, at + right))
    return found


@lru_cache(maxsize=50_000)
def clean(name: str) -> str:
    """A mention's text with straight apostrophes and single spaces, without a possessive."""
    return _POSSESSIVE.sub("", " ".join(name.replace("’", "'").split())).strip(" '")


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A name's bounds without a leading article, quotation marks and a possessive ending."""
    if article := _ARTICLE.match(text, start, end):
        start = article.end()
    if possessive := _POSSESSIVE.search(text[start:end]):
        end -= len(possessive.group())
    while start < end and not text[end - 1].isalnum() and text[end - 1] not in ".)":
        end -= 1
    while start < end and not text[start].isalnum():
        start += 1
    return start, end


def says_nobody(name: str) -> bool:
    """Whether it is a title, a role or a code alone: "Prime Minister" names an office."""
    words = [word.casefold().rstrip(".") for word in name.split()]
    return len(name) < 2 or all(
        w in TITLES or w in NOT_NAMES or w.removesuffix("s") in TITLES or w.isdigit() for w in words
    )


def is_headline(text: str) -> bool:
    """Whether nearly every word has a capital, so that capitals tell nothing."""
    long = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > 3]
    if len(long) < 2 or text.rstrip(" ”\"’')")[-1:] in (".", "!", "?", ","):
        return False
    return sum(1 for word in long if word[0].isupper()) > 0.7 * len(long)


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words, cut at possessives, calendar words and wrong links."""
    for match in _NAME.finditer(text):
        start = match.start()
        parts = [(start + p.start(), start + p.end()) for p in _PART.finditer(match.group())]
        if len(parts) > _LONGEST:
            continue
        run: list[tuple[int, int]] = []
        for left, right in parts:
            word = text[left:right]
            if _is_calendar(word, bool(run) and text[run[-1][0]].isupper()) or (
                word in ("for", "on") and not any(_bare(text, part) in BODIES for part in run)
            ):
                yield from _trimmed(text, run)
                run = []
                continue
            # "Ann Lee of the Harbour Union" names two.
            if word == "of" and len(run) > 1 and text[slice(*run[0])] in GIVEN_NAMES:
                yield from _trimmed(text, run)
                run = []
                continue
            run.append((left, right))
            if _POSSESSIVE.search(word) and _bare(text, (left, right)) not in _OWNERS:
                yield from _trimmed(text, run)
                run = []
        yield from _trimmed(text, run)


def _is_calendar(word: str, after_name: bool) -> bool:
    """Whether it is a day or a month; "Theresa May" is neither."""
    norm = clean(word).casefold().rstrip(".")
    return norm in CALENDAR_DAYS or (norm in CALENDAR_MONTHS and not after_name)


def _trimmed(text: str, run: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The run without function words at its ends and possessive at its end, if any is left."""
    while run and (_bare(text, run[0]) in FUNCTION or not text[run[0][0]].isupper()):
        if re.fullmatch(r"(?:[A-Z]\.)+|U[SK]|\w+[-’'][A-Z]\w+", text[slice(*run[0])]):
            break  # "US" is a state, "al-Sabah" a name
        run = run[1:]
    while run and text[run[-1][0]].islower() and "-" not in text[slice(*run[-1])]:
        run = run[:-1]
    if not run:
        return
    start, end = run[0][0], run[-1][1]
    possessive = _POSSESSIVE.search(text[start:end])
    if possessive:
        end -= len(possessive.group())
    if _bare(text, run[0]) in COORDINATED and (more := _AND.match(text, end)):
        following = more.group(1)
        if following not in states() and following.casefold() not in TITLES | BODIES:
            end = more.end(1)
    if end > start:
        yield start, end


def _bare(text: str, part: tuple[int, int]) -> str:
    """A word of a run, case-folded, without what an apostrophe adds ("I'm", "China's")."""
    word = text[slice(*part)].casefold().replace("’", "'").rstrip(".")
    head, _, tail = word.partition("'")
    return head if (len(tail) < 3 and len(head) > 1) or head == "i" else word


def _known(doc: Document, runs: Sequence[tuple[Sentence, list[tuple[int, int]]]]) -> set[str]:
    """Names of several words or seen where no sentence opens, with their first and last words."""
    known: set[str] = set()
    for sentence, parts in runs:
        text = sentence.span.of(doc)
        if is_headline(text):
            continue
        for start, end in parts:
            name = clean(text[start:end])
            words = name.split()
            opening = _opens(text, start)
            if not opening:
                known.add(name)
            if 1 < len(words) < 5 and not {w.casefold() for w in words} & BODIES:
                known.update((name, words[-1]) if opening else (words[0], words[-1]))
    return {name for name in known if name.casefold().rstrip(".") not in TITLES | NOT_NAMES}


def _opens(text: str, start: int) -> bool:
    """Whether a word is the first of its sentence or of a quotation in it."""
    before = text[max(0, start - 60) : start].rstrip()
    return not before or before[-1] in _OPENERS or not any(c.isalnum() for c in before)


def _after_opening(text: str, start: int, end: int, known: set[str]) -> int:
    """Where the name begins behind a sentence's first word: "Meanwhile Norvia", "Sales of X"."""
    head, _, rest = text[start:end].partition(" ")
    norm = head.casefold()
    adverb = norm in _ADVERBS or (norm.endswith("ly") and head not in GIVEN_NAMES)
    if not rest or head in states() or not _opens(text, start):
        return start
    if adverb:
        return start + len(head) + 1
    of = _OF.match(rest)
    if of and head not in known and norm not in BODIES | TITLES | _LANDSCAPES:
        return start + len(head) + 1 + of.end()
    return start


def _within(text: str, start: int, end: int, known: set[str]) -> Iterator[tuple[int, int]]:
    """The longest known names inside a headline's run of capitals."""
    parts = [(start + p.start(), start + p.end()) for p in _PART.finditer(text[start:end])]
    first = 0
    while first < len(parts):
        for last in range(min(len(parts), first + 5), first, -1):
            left, right = parts[first][0], parts[last - 1][1]
            if (name := clean(text[left:right])) in known or name in states():
                yield left, right - (len(text[left:right]) - len(name))
                first = last - 1
                break
        first += 1


def _names(text: str, start: int, end: int, known: set[str], *, doubtful: bool) -> bool:
    """Whether the characters are a name and not a sentence opening, a code or a title."""
    name = clean(text[start:end])
    words = [word.casefold().rstrip(".") for word in name.split()]
    if says_nobody(name):
        return False
    if len(words) == 1 and (words[0] in LANDSCAPE_LAST or words[0] in BODIES):
        return words[0] in _HOUSES and not _opens(text, start)
    if doubtful and len(words) == 1:
        return name in known or name in states() or name in REGIONS
    return True
