"""Find the runs of capitals that name somebody or something, sentence by sentence."""

import re
from collections.abc import Iterator, Sequence

from stemma.annotate.gazetteer import states
from stemma.annotate.name_words import (
    BODIES,
    CALENDAR_DAYS,
    CALENDAR_MONTHS,
    COORDINATED,
    LANDSCAPE_LAST,
    NOT_NAMES,
    REGIONS,
    TITLES,
)
from stemma.records import Document, Sentence, Span
from stemma.text.words import FUNCTION

_WORD = (
    r"(?:(?:[A-Z]\.){1,4}|(?:al|el|as|ash|ar|bin|ibn|d|o)[-’'][A-Z]\w+"
    r"|[A-ZÀ-ÖØ-ÞĀ-Ž](?:[\w’'&-]*\w)?(?:(?<=\b[A-Z])\.|(?<=\b[DMS][rst])\.|(?<=\bMrs)\.)?)"
)
_LINK = r"(?:\s(?:of(?:\sthe)?|de|da|del|della|der|van|von|bin|ibn|al|el|la|du|for|on)(?=\s[A-Z]))"
_NAME = re.compile(rf"(?<![\w’'.]){_WORD}(?:{_LINK}?[ \u00a0]{_WORD})*(?:\s\d{{1,2}}\b(?![.,]\d))?")
_PART = re.compile(r"\S+")
_POSSESSIVE = re.compile(r"(?:[’']s|(?<=s)[’'])$")
_AND = re.compile(r"\sand\s(?:the\s)?([A-Z]\w+)(?:\s[A-Z]\w+)?")
# "People's Liberation Army" is one name, "Norvia's Harbour Office" is two.
_OWNERS = frozenset("people women children workers farmers veterans teachers peoples".split())
_OPENERS = '“"«‘‹(['


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
        for start, end in parts:
            kept = _within(text, start, end, known) if shouted else [(start, end)]
            for left, right in kept:
                left = left if shouted else _after_opening(text, left, right, known)
                if _names(text, left, right, known, doubtful=shouted or _opens(text, left)):
                    found.append(Span(doc.id, at + left, at + right))
    return found


def clean(name: str) -> str:
    """A mention's text with straight apostrophes and single spaces, without a possessive."""
    return _POSSESSIVE.sub("", " ".join(name.replace("’", "'").split())).strip(" '")


def is_headline(text: str) -> bool:
    """Whether nearly every word has a capital, so that capitals tell nothing."""
    long = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > 3]
    if len(long) < 2 or (len(long) < 4 and text.rstrip()[-1:] in '.!?”"’'):
        return False
    return sum(1 for word in long if word[0].isupper()) > 0.7 * len(long)


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words, cut at possessives, calendar words and wrong links."""
    for match in _NAME.finditer(text):
        start = match.start()
        parts = [(start + p.start(), start + p.end()) for p in _PART.finditer(match.group())]
        run: list[tuple[int, int]] = []
        for left, right in parts:
            word = text[left:right]
            if _is_calendar(word, bool(run) and text[run[-1][0]].isupper()) or (
                word in ("for", "on") and not (run and _bare(text, run[0]) in BODIES)
            ):
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
    """Names seen where no sentence opens, with the surnames and given names in them."""
    known: set[str] = set()
    for sentence, parts in runs:
        text = sentence.span.of(doc)
        if is_headline(text):
            continue
        for start, end in parts:
            if _opens(text, start):
                start = start + len(text[start:end].split()[0]) + 1
                if start >= end or text[start:end].split()[0][0].islower():
                    continue
            name = clean(text[start:end])
            known.add(name)
            words = name.split()
            if 1 < len(words) < 5 and not {w.casefold() for w in words} & BODIES:
                known.update((words[0], words[-1]))
    return {name for name in known if name.casefold().rstrip(".") not in TITLES | NOT_NAMES}


def _opens(text: str, start: int) -> bool:
    """Whether a word is the first of its sentence or of a quotation in it."""
    before = text[:start].rstrip()
    return not before or before[-1] in _OPENERS or not any(c.isalnum() for c in before[-60:])


def _after_opening(text: str, start: int, end: int, known: set[str]) -> int:
    """Where the name begins: "Meanwhile Norvia" loses its first word if Norvia is known."""
    head, _, rest = text[start:end].partition(" ")
    strange = head not in states() and head not in known and head.casefold() not in TITLES
    if rest and strange and _opens(text, start) and (clean(rest) in known | states().keys()):
        return start + len(head) + 1
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
    if len(name) < 2 or all(word in TITLES | NOT_NAMES for word in words):
        return False
    if len(words) == 1 and words[0] in LANDSCAPE_LAST | BODIES:
        return False
    if doubtful and len(words) == 1:
        return name in known or name in states() or name in REGIONS
    return True
