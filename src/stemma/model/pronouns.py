"""Whom a pronoun means: who speaks, a name before it, or whoever takes part in what was told."""

from stemma.model.actor import of_state
from stemma.model.antecedents import Antecedents
from stemma.model.offices import is_noun
from stemma.model.pages import Page, Read
from stemma.model.persons import Persons
from stemma.model.phrases import Phrase, Word, phrases, words
from stemma.records import Actor, Entity

_OF_THE_SPEAKER = frozenset("i me my mine we us our ours myself ourselves".split())
_OF_A_PERSON = frozenset("he him his himself she her hers herself".split())
_OF_A_BODY = frozenset("it its itself".split())
_OF_SEVERAL = frozenset("they them their theirs both".split())
_PRONOUNS = frozenset(("whose",)) | _OF_THE_SPEAKER | _OF_A_PERSON | _OF_A_BODY | _OF_SEVERAL
_BODIES = frozenset(
    """party parliament court government ministry council committee army navy military assembly
    congress senate group company bank union agency commission department administration cabinet
    regime embassy university school church newspaper front force state country nation""".split()
)
"""Nouns that stand for no person."""
_MANY = frozenset("police people clergy".split())
"""Nouns of several without an ending that tells."""
_NOTHING = Phrase((), (), "", (), False)


class Pronouns:
    """Reads the pronouns of one document."""

    def __init__(self, page: Page, read: Read, persons: Persons) -> None:
        self._page, self._read, self._persons = page, read, persons
        self._before = Antecedents(page)

    def of(self, word: Word) -> list[Actor] | None:
        """Whom a pronoun means; None if the word is none."""
        low = word.text.casefold()
        if word.text.isupper() and len(word.text) > 1:
            return None  # "US", "IT"
        if low in _OF_THE_SPEAKER:
            if self._page.home and not self._page.is_quoted(word.start):
                return [of_state(self._page.home)]
            entity = self._before.speaker(word.start)
            source = None if entity else self._before.source(word.start)
            if source:
                return self._read(*source, 2)
        elif low in _OF_A_PERSON:
            entity = self._page.reference(word.start, word.end)
            doer = self._before.doer_at(word.start) if low == "him" else None
            if entity is None or (doer and self._is_at(entity, doer)):
                return self._taker(word.start, plural=False, but=doer)
        elif low in _OF_A_BODY:
            span = self._before.subject_before(word.start)
            return self._body(span) if span else []
        elif low == "whose":
            span = self._before.beside(word.start)
            return self._read(*span, 2) if span else []
        elif low in _OF_SEVERAL:
            spans = self._before.pair_before(word.start)
            if not spans and self._page.text[: word.start].endswith(("between ", "of both ")):
                return [of_state(state) for state in self._page.pair(word.start)]
            if not spans and low == "theirs" and self._page.home in self._page.main:
                return [of_state(s) for s in self._page.main if s != self._page.home]
            if not spans:
                doer = self._before.doer_at(word.start) if low == "them" else None
                return self._taker(word.start, plural=True, but=doer)
            return [actor for one in spans for actor in self._read(*one, 2)]
        else:
            return None
        return self.standing_for(entity, word.start) if entity else []

    def _body(self, span: tuple[int, int]) -> list[Actor]:
        """Whom a name means, with the words before it where it alone does not tell its state:
        "the opposition party Alga"."""
        found = self._read(*span, 2)
        if any(actor.state or actor.id.split()[0] in ("IGO", "NGO", "IMG") for actor in found):
            return found
        for start, end in self._before.phrases_ending(span):
            told = self._read(start, end, 2)
            if any(actor.state for actor in told):
                return told
        return found

    def _is_at(self, entity: Entity, place: tuple[int, int]) -> bool:
        """Whether a phrase names an entity, or stands for it."""
        spans = (s for s in (*entity.mentions, *entity.references) if s.document == self._page.id)
        return any(place[0] <= span.start and span.end <= place[1] for span in spans)

    def _taker(self, at: int, *, plural: bool, but: tuple[int, int] | None = None) -> list[Actor]:
        """Whom a pronoun of persons means that stands for no name: "the minister … he"."""
        for start, end in self._before.takers_before(at):
            head = phrases(words(self._page.text, start, end), self._page.kept)
            core = head[-1].core if head and (len(head) == 1 or plural) else ()
            if (start, end) == but or not core or core[-1].text.casefold() in _PRONOUNS:
                continue
            many = len(head) > 1 or core[-1].text.endswith("s") or core[-1].bare in _MANY
            body = core[-1].bare in _BODIES and not plural
            known = plural and bool(self._page.bodies_in(core))
            if known or (many == plural and is_noun(core[-1].text) and not body):
                return self._read(start, end, 2)
        return []

    def standing_for(self, entity: Entity, start: int) -> list[Actor]:
        """Whom a word means that stands for an entity."""
        if entity.type == "person":
            found = self._persons.of(_NOTHING, entity, start, None)
            if all(actor.kind == "person" for actor in found):
                return self._described(entity) or found
            return found
        first = entity.mentions[0]
        here = [m for m in entity.mentions if m.document == self._page.id and m.start < start]
        span = here[-1] if here else first
        return self._read(span.start, span.end, 2) if span.document == self._page.id else []

    def _described(self, entity: Entity) -> list[Actor]:
        """Whom the phrases mean that name an entity with its title: "the Polish archbishop …"."""
        for start, end in self._before.phrases_of(entity):
            found = self._read(start, end, 2)
            if any(actor.kind != "person" for actor in found):
                return found
        return []


def is_pronoun(word: Word) -> bool:
    """Whether a word stands for somebody: "their"."""
    return word.text.casefold() in _PRONOUNS
