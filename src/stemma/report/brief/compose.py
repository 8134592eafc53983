"""Compose the brief: for each story, what is known of it in the documents' own sentences."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from stemma.records import Analysis, Claim, Lone, Span, Story
from stemma.report import words
from stemma.report.brief.changes import changes
from stemma.report.brief.claims import Choice, Claims
from stemma.report.brief.missing import Speakers, missing
from stemma.report.brief.page import Brief, Line, Page, Section
from stemma.report.brief.sentences import Sentences
from stemma.report.brief.sources import Sources
from stemma.report.brief.witness import Witnesses
from stemma.report.origins import of_story
from stemma.report.screen import printable

CORROBORATED, ONE_ORIGIN, CONTESTED, CHANGED, LONE, ABSENT, UNNAMED = 10, 8, 5, 6, 5, 6, 3
"""How many lines of each kind a page shows."""
AGAINST = 3
"""How many claims stand against one."""


def brief(
    analysis: Analysis,
    stories: Sequence[Story],
    lone: Sequence[Lone] = (),
    *,
    about: Collection[str] = (),
    more: int = 0,
) -> Brief:
    """A page for each of these stories, in their order.

    Args:
        analysis: The records of the archive.
        stories: Some of its stories.
        lone: The claims that copies alone make.
        about: Ids of claims that come first in their section.
        more: How many stories there are besides.
    """
    shared = _Shared(analysis, lone, about)
    return Brief(tuple(shared.page(story) for story in stories), more)


class _Shared:
    """What the pages have in common."""

    def __init__(self, analysis: Analysis, lone: Sequence[Lone], about: Collection[str]) -> None:
        self._analysis = analysis
        self._about = about
        self._lone = {one.claim: one for one in lone}
        self._sentences = Sentences(analysis)
        self._witnesses = Witnesses(analysis, self._sentences)
        self._speakers = Speakers(analysis)
        self._absent = {claim for each in analysis.system.absences for claim in each.claims}
        self._claims: dict[str, list[Claim]] = {}
        for claim in analysis.claims:
            self._claims.setdefault(claim.story, []).append(claim)

    def page(self, story: Story) -> Page:
        sources = Sources(self._analysis, story, self._sentences)
        make = Claims(self._analysis, self._sentences, self._witnesses, sources)
        claims = sorted(self._claims.get(story.id, ()), key=self._order)
        by_id = {claim.id: claim for claim in claims}
        contested = [claim for claim in claims if by_id.keys() & set(claim.contradicts)]
        quiet = [claim for claim in claims if not by_id.keys() & set(claim.contradicts)]
        lone = [claim for claim in quiet if claim.id in self._lone]
        taken: set[Span] = set()
        sections = [
            _section(
                "Corroborated",
                "Two or more independent origins say so, and none says otherwise.",
                make,
                make.choose([claim for claim in quiet if claim.support.likely > 1], taken),
                CORROBORATED,
            ),
            _section(
                "Rests on one origin",
                "However many documents repeat it.",
                make,
                make.choose(
                    [c for c in quiet if c.support.likely < 2 and c.id not in self._lone], taken
                ),
                ONE_ORIGIN,
            ),
            _contested(make, contested, by_id),
            self._changed(claims, sources),
            self._said_by_a_copy(make, lone),
            self._missing(story, make, claims, sources),
        ]
        return Page(
            printable(story.title),
            self._lead(story),
            tuple(section for section in sections if section.lines),
            tuple(section.title for section in sections if not section.lines),
            sources.listed(),
        )

    def _order(self, claim: Claim) -> tuple[object, ...]:
        """What a reader asked about, then origins, documents, drift; then as it is told."""
        sentence = self._sentences.around(self._witnesses.best(claim).span)
        return (
            claim.id not in self._about,
            -claim.support.likely,
            -claim.support.documents,
            -max((drift.severity for drift in claim.drift), default=0.0),
            sentence.start,
            self._analysis.doc[sentence.document].name,
            claim.id,
        )

    def _lead(self, story: Story) -> str:
        origins = of_story(self._analysis, story)
        text = f"{words.count(len(story.items), 'document')}, "
        text += words.count(origins.likely, "independent origin")
        if origins.lowest != origins.highest:
            text += f" (at least {words.number(origins.lowest)}"
            text += f", at most {words.number(origins.highest)})"
        docs = [self._analysis.doc[item.document] for item in story.items]
        dates = sorted({doc.published[:10] for doc in docs if doc.published})
        if dates:
            first, last = words.date(dates[0]), words.date(dates[-1])
            text += f", published {first}" if first == last else f", published {first} to {last}"
        return words.sentence(f"{text}.")

    def _changed(self, claims: Iterable[Claim], sources: Sources) -> Section:
        drifts = dict.fromkeys(d for claim in claims for d in claim.drift)
        lines, more = changes(drifts, self._sentences, sources, CHANGED)
        return Section("Changed in copying", "From an ancestor, or a better copy.", lines, more)

    def _said_by_a_copy(self, make: Claims, lone: Sequence[Claim]) -> Section:
        ordered = sorted(lone, key=lambda claim: self._lone[claim.id].lost)
        found = make.choose(ordered, set())
        lines = [make.line(one, _beware(self._lone[one.claim.id])) for one in found[:LONE]]
        return Section(
            "Said only by a copy",
            "No other witness of this text has it.",
            tuple(lines),
            len(found) - len(lines),
        )

    def _missing(
        self, story: Story, make: Claims, claims: Sequence[Claim], sources: Sources
    ) -> Section:
        lines = missing(self._analysis, story, sources)
        taken: set[Span] = set()
        absent = make.choose([c for c in claims if c.id in self._absent], taken)
        lines += [make.line(one, "The text itself says so") for one in absent[:ABSENT]]
        unnamed = make.choose(self._speakers.unnamed(claims), taken)
        lines += [make.line(one, "Who says so is not named") for one in unnamed[:UNNAMED]]
        more = max(0, len(absent) - ABSENT) + max(0, len(unnamed) - UNNAMED)
        return Section("What is missing", "", tuple(lines), more)


def _beware(one: Lone) -> str:
    text = f"none of the {words.count(len(one.family), 'other document')} of its family has it"
    return f"{text}; the lost text behind it may have had it" if one.lost else text


def _section(title: str, hint: str, make: Claims, found: Sequence[Choice], most: int) -> Section:
    lines = tuple(make.line(one) for one in found[:most])
    return Section(title, hint, lines, len(found) - len(lines))


def _contested(make: Claims, claims: Sequence[Claim], by_id: Mapping[str, Claim]) -> Section:
    """Each claim with those against it, the better supported first; no two sentences twice."""
    order = {claim.id: n for n, claim in enumerate(claims)}
    shown: set[frozenset[Span]] = set()
    opposed: list[tuple[Choice, list[Choice]]] = []
    for first in (choice for claim in claims for choice in make.choose([claim], set())):
        sentence, against = make.sentence(first), list[Choice]()
        below = order.keys() & set(first.claim.contradicts)
        for other in sorted(below, key=order.__getitem__):
            choice = make.against(by_id[other], sentence)
            pair = frozenset((sentence, make.sentence(choice)))
            if pair not in shown and order[first.claim.id] < order[other]:
                against.append(choice)
            shown.add(pair)
        if against:
            opposed.append((first, against))
    lines = tuple(_opposed(make, first, against) for first, against in opposed[:CONTESTED])
    return Section(
        "Contested",
        "Independent origins say what cannot both be so.",
        lines,
        len(opposed) - len(lines),
    )


def _opposed(make: Claims, first: Choice, against: Sequence[Choice]) -> Line:
    rest = len(against) - AGAINST
    more = (f"{words.number(rest)} more say otherwise",) if rest > 0 else ()
    opening = make.entry(
        first, *more, label="Claim"
    )  # made first, as sources are numbered in this order
    return Line((opening, *(make.entry(one, label="Against it") for one in against[:AGAINST])))
