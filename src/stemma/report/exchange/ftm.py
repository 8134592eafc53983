"""FollowTheMoney entities, one JSON object a line, as the `ftm` tools read them.

Documents, those whom they name, actors, events and what is between actors. FollowTheMoney has no
schema for claims, for lost texts or for a family of copies; of two documents in the archive it
is said that one is based on the other, the rest is in other formats. Every entity that says
something about the world names the documents it rests on as `proof`.

Source:
    FollowTheMoney, the data model of investigative journalism: schemata Article, Mention,
    Person, PublicBody, Organization, Company, Event, UnknownLink, EconomicActivity, Payment,
    Project, ProjectParticipant, Sanction and Note.
"""

import re
from collections.abc import Iterator

from stemma.records import Actor, Analysis, Credit, Derivation, Document, Entity
from stemma.report.exchange import ftm_system
from stemma.report.exchange.ftm_values import country, date, language, made
from stemma.report.exchange.values import Object, key, lines, unlisted

NAMED = {"person": "Person", "organisation": "Organization", "group": "Organization"}
"""Entities that have a schema; a place has none of its own."""
ACTORS = {
    "state": "PublicBody", "branch": "PublicBody", "organisation": "Organization",
    "company": "Company", "group": "Organization", "person": "Person",
}  # fmt: skip


def render(analysis: Analysis) -> str:
    """The lines: what others refer to comes first."""
    return lines(list(entities(analysis)))


def entities(analysis: Analysis) -> Iterator[Object]:
    """Every entity."""
    credits = {notes.document: notes.credits for notes in analysis.annotations}
    for doc in analysis.documents:
        yield _article(doc, credits.get(doc.id, ()))
    for entity in analysis.entities:
        if entity.type in NAMED:
            yield from _named(entity)
    for actor in analysis.system.actors:
        yield _actor(actor)
    for id in unlisted(analysis.system):
        yield made(key("actor", id), "LegalEntity", name=[id])
    for derivation in analysis.derivations:
        if derivation.directed and derivation.ancestor in analysis.doc:
            yield _based(derivation)
    yield from ftm_system.entities(analysis)


def _article(doc: Document, credits: tuple[Credit, ...]) -> Object:
    return made(
        doc.id,
        "Article",
        fileName=[place.name for place in doc.places],
        title=[doc.title],
        author=[one.name for one in credits if one.kind == "byline"],
        publisher=[place.outlet for place in doc.places],
        publishedAt=[date(place.published) for place in doc.places],
        sourceUrl=[place.url for place in doc.places if re.match("https?://", place.url)],
        language=[language(place.language) for place in doc.places],
        bodyText=[doc.text],
    )


def _named(entity: Entity) -> Iterator[Object]:
    schema = NAMED[entity.type]
    position = {"position": [role.title for role in entity.roles]} if schema == "Person" else {}
    proof = sorted({mention.document for mention in entity.mentions})
    yield made(
        entity.id,
        schema,
        name=[entity.name],
        alias=[one for one in entity.spellings if one != entity.name],
        proof=proof,
        **position,
    )
    for document in proof:
        yield made(
            key("mention", entity.id, document),
            "Mention",
            document=[document],
            name=[entity.name],
            resolved=[entity.id],
            detectedSchema=[schema],
        )


def _actor(actor: Actor) -> Object:
    return made(
        key("actor", actor.id),
        ACTORS[actor.kind],
        name=[actor.name],
        country=[country(actor.state)],
    )


def _based(derivation: Derivation) -> Object:
    return made(
        key("derivation", derivation.document, derivation.ancestor),
        "UnknownLink",
        subject=[derivation.document],
        object=[derivation.ancestor],
        role=[f"based on ({derivation.kind})"],
        summary=list(derivation.reasons),
    )
