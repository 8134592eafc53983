"""Find on whose word a sentence stands: "X said", "said X", "according to X"."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from stemma.annotate.name_words import FEMALE_TITLES, MALE_TITLES
from stemma.records import Document, Entity, Sentence, Span
from stemma.text.lexicons import ATTRIBUTION

_CUES = (ATTRIBUTION - {"according", "accused"}) | frozenset(
    "asked conceded cautioned explained posted replied responded testified tweeted".split()
)
# "concluded a treaty", "stressed trade": these speak only before "that" or beside a quotation.
_WEAK = (
    "believed believes concluded continued emphasised emphasized predicted recalled stressed "
    "suggested thinks"
).split()
_CUE = re.compile(
    rf"\b(?:(?:{'|'.join(sorted(_CUES))})\b(?!\s(?:to|of|by)\b)"
    rf"|(?:{'|'.join(_WEAK)})\b(?=\sthat\b|\s?[,:.\0]))"
)
_AND = re.compile(r"\b(?:and|but)$")
_COLON = re.compile(r":\s\0")
_BETWEEN = re.compile(
    r"(?:[\s,]+(?:also|later|then|has|have|had|who|previously|once|repeatedly|further|himself"
    r"|herself|\w+ly|(?:on|last)\s[A-Z][a-z]+day|earlier|in\s(?:an?|the|his|her)\s[\w -]{3,40}))*"
    r"\s*$"
)
_PRONOUN = re.compile(r"(?<![\w’'])([Hh]e|[Ss]he|[Tt]hey)$")
_OPENING_PRONOUN = re.compile(r"(He|She)\s")
_CROWD = re.compile(
    r"(?:(?:\b[Tt]he|\b[Aa]n?|\b[Ss]ome|\b[Ss]everal|\b[Mm]any|\b[Tt]wo|\b[Oo]ne|\b[Ii]ts)\s)?"
    r"(?:(?!(?:and|that|but|of|in|by|as)\b)[\w’'-]+\s){0,3}?"
    r"(?:officials?|analysts?|experts?|sources?|reports?|media|ministry|government|statement"
    r"|spokes\w+|observers|critics|diplomats?|minister|president|company|agency|police|army"
    r"|military|court|committee|council|commission|office|union|party|newspaper|witnesses"
    r"|researchers?|economists?|traders?|residents|authorities|leaders?)$"
)
_SPEAKS_FOR = re.compile(
    r"(?:spokes\w+|officials?|statement|report|representative|\w*source|diplomats?)\s"
    r"(?:for|at|of|from|in|with|by)\s(?:the\s)?$",
    re.IGNORECASE,
)
_INVERTED = re.compile(
    r"\s+(?:(?:[Tt]he|an?|its|his|her)\s)?(?:(?!that\b|it\b|he\b|she\b|they\b)[a-z][\w-]*\s){0,5}"
    r"(?:[a-z]+,\s)?"
)
_SAID_CROWD = re.compile(r"\s+((?:[a-z]+\s){0,2}(?:analysts|officials|experts|sources|critics))\b")
_SAID_PRONOUN = re.compile(r"\s+(he|she|they)\b")
_ACCORDING = re.compile(
    r"\b(?:[Aa]ccording to|(?<!is )(?<!was )(?<!are )(?<!were )(?<!be )(?<!been )[Bb]ased on"
    r"|[Rr]eported by|[Cc]iting)\s+([^,.;:()“”\"\n\x00]+)"
)
_OBJECT_ENDS = re.compile(
    r"\s(?:who|which|that|is|are|was|were|has|have|had|said|says|will|would|as|while|when|after"
    r"|released|published|issued|seen|cited|obtained|compiled|on\s[A-Z]|in\s\d)\b"
)
# "based on trust" names nobody; a source is a name or a kind of record.
_SOURCE_LIKE = re.compile(
    r"[A-Z]|\b(?:data|figures|reports?|survey|officials?|media|statements?|poll|study|ministry"
    r"|documents?|analysts|experts|sources?|people|police|government|statistics|information)\b"
)
_AFTER_PREPOSITION = re.compile(r"\b(?:of|with|to|by|about|for|on|from|in|at|against|than)\s$")
_FARTHEST = 240
"""Characters between a speaker and the verb, with an apposition between them."""
HIDDEN = "\0"
"""Stands for every quoted character, so that nothing inside a quotation is a cue."""


@dataclass(frozen=True, slots=True)
class Source:
    """On whose word something in a sentence stands."""

    at: int
    """Where the cue begins, in the document."""
    name: str
    """A short noun phrase; empty if only a pronoun nobody can be found for."""
    entity: Entity | None


class Sources:
    """Finds sources in the sentences of one document."""

    def __init__(self, doc: Document, entities: Sequence[Entity], quoted: Sequence[Span]) -> None:
        self._doc = doc
        self._text = hide(doc.text, quoted)
        outside = [
            (mention, entity)
            for entity in entities
            for mention in entity.mentions
            if self._text[mention.start] != HIDDEN
        ]
        self._mentions = sorted(outside, key=lambda pair: pair[0])
        self._starts = [mention.start for mention, _ in self._mentions]
        people = [pair for pair in self._mentions if pair[1].type == "person"]
        self._people = people
        self._person_starts = [mention.start for mention, _ in people]
        once = {entity.id: entity for _, entity in people}
        self._gender = {entity_id: _gender(doc, entity) for entity_id, entity in once.items()}

    def of(self, sentence: Sentence) -> list[Source]:
        """The sources that a sentence names outside its quotations, in order."""
        start, end = sentence.span.start, sentence.span.end
        found = []
        for match in _ACCORDING.finditer(self._text, start, end):
            if source := self._according(match):
                found.append(source)
        for cue in _CUE.finditer(self._text, start, end):
            if source := self._said(cue, start, end):
                found.append(source)
        colon = None if found else _COLON.search(self._text, start, end)
        if colon and (subject := self._opening_subject(colon.start(), start)):
            found.append(subject)
        return sorted(found, key=lambda source: source.at)

    def _according(self, match: re.Match[str]) -> Source | None:
        phrase = _OBJECT_ENDS.split(match.group(1))[0].strip(" ’'—–-")
        if not _SOURCE_LIKE.search(phrase):
            return None
        mention = self._first_mention(match.start(1), match.start(1) + len(phrase))
        whole = mention and mention[0].start - match.start(1) <= 4
        return Source(match.start(), phrase, mention[1] if mention and whole else None)

    def _said(self, cue: re.Match[str], start: int, end: int) -> Source | None:
        sentence_start = start
        # Nobody is farther from his verb than this; without a limit long paragraphs cost squares.
        start = max(start, cue.start() - _FARTHEST)
        gap = _BETWEEN.search(self._text, start, cue.start())
        subject_end = gap.start() if gap else cue.start()
        if self._text[subject_end - 1 : subject_end] == "," and subject_end > start:
            subject_end -= 1
        return (
            self._shared_subject(cue.start(), sentence_start, subject_end)
            or self._pronoun(cue.start(), _PRONOUN.search(self._text, start, subject_end))
            or self._named(cue.start(), start, subject_end)
            or self._inverted(cue, start, end)
            or self._crowd(cue.start(), start, subject_end)
        )

    def _pronoun(self, at: int, match: re.Match[str] | None) -> Source | None:
        if match is None:
            return None
        entity = self._last_person(match.start(1), match.group(1).casefold())
        return Source(at, entity.name if entity else "", entity)

    def _shared_subject(self, at: int, start: int, subject_end: int) -> Source | None:
        """Who opens the sentence, in "He came and said ..."."""
        if not _AND.search(self._text, max(start, subject_end - 5), subject_end):
            return None
        return self._opening_subject(at, start)

    def _opening_subject(self, at: int, start: int) -> Source | None:
        """The pronoun or the person that a sentence opens with."""
        if match := _OPENING_PRONOUN.match(self._text, start):
            return self._pronoun(at, match)
        first = self._first_mention(start, min(at, start + 60))
        if (
            first
            and first[1].type == "person"
            and self._text[first[0].end : first[0].end + 1] == " "
        ):
            return self._source(at, *first)
        return None

    def _named(self, at: int, start: int, subject_end: int) -> Source | None:
        """A name right before the cue, or before an apposition that ends there."""
        inside = self._between(start, subject_end + 1)
        if self._text[subject_end : subject_end + 1] == ",":
            for mention, entity in inside:
                person = entity.type == "person"
                if person and self._text[mention.end : mention.end + 1] == ",":
                    return self._source(at, mention, entity)
        if inside and inside[-1][0].end == subject_end:
            mention, entity = inside[-1]
            spokesman = _SPEAKS_FOR.search(self._text, start, mention.start)
            if spokesman and entity.type in ("place", "group"):
                return Source(at, self._text[spokesman.start() : mention.end], None)
            if not spokesman and _AFTER_PREPOSITION.search(self._text, start, mention.start):
                return None
            return self._source(at, mention, entity)
        return None

    def _inverted(self, cue: re.Match[str], start: int, end: int) -> Source | None:
        """A name after the cue, where a quotation or a comma stands before it."""
        before = self._text[start : cue.start()].rstrip()
        if before and before[-1] not in HIDDEN + ",”»\"'’":
            return None
        if match := _SAID_PRONOUN.match(self._text, cue.end(), end):
            return self._pronoun(cue.start(), match)
        words = _INVERTED.match(self._text, cue.end(), end)
        if words and (found := self._first_mention(cue.end(), min(end, cue.end() + 90))):
            mention, entity = found
            # "said the Norvian minister Ann Lee", "said the spokesman for the ministry, Ann Lee":
            # neither the adjective nor the ministry is who speaks.
            following = self._first_mention(mention.end, min(end, mention.end + 60))
            apposed = following and following[0].start == mention.end + 2
            if following and following[1].type == "person" and (entity.type == "group" or apposed):
                mention, entity = following
            elif not cue.end() < mention.start <= words.end() + 4:
                return None
            return self._source(cue.start(), mention, entity)
        if crowd := _SAID_CROWD.match(self._text, cue.end(), end):
            return Source(cue.start(), crowd.group(1), None)
        return None

    def _crowd(self, at: int, start: int, subject_end: int) -> Source | None:
        """Somebody without a name: "the ministry", "two officials"."""
        match = _CROWD.search(self._text, max(start, subject_end - 60), subject_end)
        return Source(at, match.group().strip(), None) if match else None

    def _source(self, at: int, mention: Span, entity: Entity) -> Source:
        person = entity.type == "person"
        return Source(at, entity.name if person else mention.of(self._doc), entity)

    def _between(self, start: int, end: int) -> list[tuple[Span, Entity]]:
        return self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _first_mention(self, start: int, end: int) -> tuple[Span, Entity] | None:
        at = bisect_left(self._starts, start)
        return self._mentions[at] if at < len(self._starts) and self._starts[at] < end else None

    def _last_person(self, before: int, pronoun: str) -> Entity | None:
        """The person named last, rather as somebody who acts than as "of Ms. Lee"."""
        last = bisect_left(self._person_starts, before)
        wrong = {"he": "female", "she": "male"}.get(pronoun)
        fitting = [
            (mention, entity)
            for mention, entity in self._people[max(0, last - 8) : last]
            if self._gender[entity.id] != wrong
        ]
        for mention, entity in reversed(fitting):
            possessive = self._text[mention.end : mention.end + 1] in "’'"
            if not possessive and not _AFTER_PREPOSITION.search(
                self._text, max(0, mention.start - 12), mention.start
            ):
                return entity
        return fitting[-1][1] if fitting else None


def hide(text: str, quoted: Sequence[Span]) -> str:
    """The text with every character inside quotation marks hidden."""
    parts, at = [], 0
    for span in quoted:
        parts += [text[at : span.start], HIDDEN * (span.end - span.start)]
        at = span.end
    return "".join([*parts, text[at:]])


def _gender(doc: Document, entity: Entity) -> str:
    """`male` or `female` if a title tells, else empty."""
    words = {word.casefold().rstrip(".") for m in entity.mentions for word in m.of(doc).split()}
    if words & FEMALE_TITLES:
        return "female"
    return "male" if words & MALE_TITLES else ""
