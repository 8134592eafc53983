"""Gather what the documents of one story say, each with the origin it goes back to."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from stemma.match.places import Places
from stemma.records import (
    Annotations,
    Derivation,
    Document,
    Proposition,
    Quantity,
    Span,
    Statement,
    Story,
)
from stemma.text.edges import trimmed
from stemma.text.words import Word, words


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """One proposition while it is being matched."""

    proposition: Proposition
    clause: Span
    """The clause that it is, or that it is what is said of one amount in."""
    text: str
    sentence: str
    """The whole sentence it stands in."""
    content: tuple[Word, ...]
    """Its telling words; offsets count from the start of `text`."""
    quantities: tuple[Quantity, ...]
    times: frozenset[str]
    """The calendar values of the times in it."""
    places: frozenset[str]
    """Stems of the words of the known places that its clause names, those that act apart."""
    names: frozenset[str]
    """Stems of the words of all places and of the persons that its document names."""
    origin: str
    whole: bool
    """A whole sentence, not a clause of one, and no headline."""
    spun: bool
    """Of a text whose words a machine replaced: not fit to speak for a claim."""

    @property
    def document(self) -> str:
        return self.proposition.span.document

    def statement(self) -> Statement:
        p = self.proposition
        return Statement(p.span, self.origin, p.attribution, p.modality, p.polarity)


def gather(
    story: Story,
    documents: Mapping[str, Document],
    annotations: Mapping[str, Annotations],
    origins: "Origins",
) -> list[Said]:
    """Every proposition of a story's items, in order of place."""
    found = []
    for item in story.items:
        doc, notes = documents[item.document], annotations[item.document]
        spun = item.document in origins.spun
        places = Places(notes)
        for proposition in notes.propositions:
            if not item.overlap(proposition.span):
                continue
            sentence = notes.sentence_at(proposition.span)
            where = places.within(proposition.span)
            for part in _parts(proposition, notes, doc):
                content = tuple(word for word in words(part.span.of(doc)) if word.content)
                if not content:
                    continue
                found.append(
                    Said(
                        part,
                        proposition.span,
                        part.span.of(doc),
                        sentence.of(doc),
                        content,
                        tuple(q for q in notes.quantities if part.span.overlap(q.span)),
                        frozenset(t.value for t in notes.times if part.span.overlap(t.span)),
                        where,
                        places.names,
                        origins.of(proposition.span, item),
                        sentence == part.span and _is_closed(part.span.of(doc)),
                        spun,
                    )
                )
    return found


def _is_closed(sentence: str) -> bool:
    return sentence.rstrip("”\"’') ")[-1:] in (".", "!", "?", "…")


def _parts(proposition: Proposition, notes: Annotations, doc: Document) -> Iterator[Proposition]:
    """A clause, and if it holds several amounts, what it says of each.

    That reaches from the amount before to the amount after.
    """
    yield proposition
    whole = proposition.span
    amounts = [q.span for q in notes.quantities if whole.overlap(q.span)]
    if len(amounts) < 2:
        return
    starts = [whole.start, *(amount.end for amount in amounts[:-1])]
    ends = [*(amount.start for amount in amounts[1:]), whole.end]
    for amount, start, end in zip(amounts, starts, ends, strict=True):
        around = trimmed(doc.text, min(start, amount.start), max(end, amount.end))
        yield replace(proposition, span=Span(doc.id, *around))


class Origins:
    """Which root each passage goes back to, following the stemma upwards."""

    def __init__(self, derivations: Iterable[Derivation]) -> None:
        self._of: dict[str, list[Derivation]] = {}
        self.spun: set[str] = set()
        """Documents whose words a machine replaced."""
        for derivation in derivations:
            if derivation.kind == "substituted":
                self.spun.add(derivation.document)
            self._of.setdefault(derivation.document, []).append(derivation)

    def of(self, span: Span, item: Span) -> str:
        """Id of the archetype or document at the root of a passage.

        A copy owes the whole item that holds its inherited passages, also where no
        other witness kept the words; a text that only lifts sentences owes those.
        """
        return self._climb(span, item, frozenset())

    def _climb(self, span: Span, item: Span, seen: frozenset[str]) -> str:
        if span.document in seen:
            return span.document
        for derivation in self._of.get(span.document, ()):
            if not _owes(derivation, span, item):
                continue
            ancestor = derivation.ancestor
            if ancestor not in self._of:
                return ancestor
            return self._top(ancestor, seen | {span.document})
        return span.document

    def _top(self, doc_id: str, seen: frozenset[str]) -> str:
        """The root above a document that is itself derived, by its largest debt."""
        above = self._of.get(doc_id, ())
        if doc_id in seen or not above:
            return doc_id
        whole = max(above, key=lambda d: (d.share, d.ancestor))
        if whole.kind == "lifted":
            return doc_id
        return self._top(whole.ancestor, seen | {doc_id})


def _owes(derivation: Derivation, span: Span, item: Span) -> bool:
    inherited = sum(passage.overlap(span) for passage in derivation.passages)
    if 2 * inherited >= span.end - span.start:
        return True
    if derivation.kind == "lifted":
        return False
    inside = [p for p in derivation.passages if item.overlap(p)]
    return bool(inside) and min(p.start for p in inside) <= item.end
