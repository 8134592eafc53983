"""Each family of texts as a critical apparatus in TEI: the base text, and what others have.

A family is a text that was not copied from another one, seen or lost, with all that goes back
to it. The base is that text, or if it is lost the witness that shares most with
the others.
Variants stand in the text (parallel segmentation); a witness that a place does not name has no
passage there that could be laid over the base. `corresp` says where each reading stands.

Source:
    TEI Consortium. TEI P5, chapter 13: Critical Apparatus.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from lxml import etree

from stemma.records import LAID_OVER, Analysis, Document
from stemma.report.exchange.apparatus import Reading, Spot, spots
from stemma.report.exchange.xml_text import fit

NAMESPACE = "http://www.tei-c.org/ns/1.0"
XML = "{http://www.w3.org/XML/1998/namespace}"
WHEN = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)?)?)?)?")


@dataclass(frozen=True, slots=True)
class Family:
    """A base text and its other witnesses."""

    base: Document
    witnesses: tuple[Document, ...]
    lost: str | None
    """What is known of the lost text that they go back to, perhaps nothing; None if it is seen."""


def render(analysis: Analysis) -> str:
    """One `teiCorpus` with a `TEI` for each family; without a family it has a header alone."""
    corpus = etree.Element("teiCorpus", nsmap={None: NAMESPACE})
    found = list(families(analysis))
    _header(corpus, f"Families of texts: {len(found)}")
    texts = [_family(corpus, number, family) for number, family in enumerate(found, 1)]
    if not found:
        body = etree.SubElement(etree.SubElement(_tei(corpus, "No family"), "text"), "body")
        etree.SubElement(body, "p").text = "No text was found to be copied from another one."
    etree.indent(corpus)
    # Filled last: in the text itself no space may be added.
    for number, (family, text) in enumerate(zip(found, texts, strict=True), 1):
        _fill(text, number, family, analysis)
    written: str = etree.tostring(corpus, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{written}\n'


def families(analysis: Analysis) -> Iterator[Family]:
    """Every family of two texts or more, by the id of the text that it goes back to."""
    copies: dict[str, set[str]] = {}
    for one in analysis.derivations:
        copies.setdefault(one.ancestor, set()).add(one.document)
    names = {lost.id: lost.name or "" for lost in analysis.archetypes}
    for root in sorted(set(copies) - {one.document for one in analysis.derivations}):
        below: set[str] = set()
        todo = [root]
        while todo:
            new = copies.get(todo.pop(), set()) - below
            below |= new
            todo += sorted(new)
        docs = [doc for doc in analysis.documents if doc.id in below]
        if root in analysis.doc:
            yield Family(analysis.doc[root], tuple(docs), None)
        else:
            base = _fullest(docs, analysis)
            others = tuple(doc for doc in docs if doc.id != base.id)
            yield Family(base, others, names.get(root, ""))


def _fullest(docs: list[Document], analysis: Analysis) -> Document:
    """The document that shares most characters with the others, word by word.

    One whose words were exchanged throughout is taken only if there is no other.
    """
    spun = {one.document for one in analysis.derivations if one.kind == "substituted"}
    shared = dict.fromkeys((doc.id for doc in docs), 0)
    for parallel in analysis.parallels:
        sides = (parallel.left, parallel.right)
        if parallel.kind in LAID_OVER and all(side.document in shared for side in sides):
            for side in sides:
                shared[side.document] += side.end - side.start
    return max(docs, key=lambda doc: (doc.id not in spun, shared[doc.id], doc.id))


def _tei(parent: etree._Element, title: str) -> etree._Element:
    tei = etree.SubElement(parent, "TEI")
    _header(tei, title)
    return tei


def _header(parent: etree._Element, title: str) -> etree._Element:
    """The header, and in it the description of the source, without content for a family."""
    file = etree.SubElement(etree.SubElement(parent, "teiHeader"), "fileDesc")
    etree.SubElement(etree.SubElement(file, "titleStmt"), "title").text = fit(title)
    publication = etree.SubElement(file, "publicationStmt")
    etree.SubElement(publication, "p").text = "Made by Stemma from the documents of an archive."
    source = etree.SubElement(file, "sourceDesc")
    etree.SubElement(source, "p").text = "The documents as they were read."
    return source


def _family(corpus: etree._Element, number: int, family: Family) -> etree._Element:
    """The header of a family and an empty block for its text."""
    lost = f"lost text ({family.lost})" if family.lost else "lost text"
    tei = _tei(corpus, f"Family of {family.base.name if family.lost is None else lost}")
    source = tei.find(".//sourceDesc")
    source.remove(source[0])
    witnesses = etree.SubElement(source, "listWit")
    for doc in (family.base, *family.witnesses):
        _witness(witnesses, number, doc)
    encoding = etree.SubElement(tei.find("teiHeader"), "encodingDesc")
    etree.SubElement(
        encoding, "variantEncoding", method="parallel-segmentation", location="internal"
    )
    body = etree.SubElement(etree.SubElement(tei, "text"), "body")
    return etree.SubElement(body, "ab")


def _witness(parent: etree._Element, number: int, doc: Document) -> None:
    witness = etree.SubElement(parent, "witness", {f"{XML}id": f"f{number}-{doc.id}"})
    bibl = etree.SubElement(witness, "bibl")
    etree.SubElement(bibl, "title").text = fit(doc.title or doc.name)
    if doc.outlet:
        etree.SubElement(bibl, "publisher").text = fit(doc.outlet)
    if doc.published:
        when = {"when": doc.published} if WHEN.fullmatch(doc.published) else {}
        etree.SubElement(bibl, "date", when).text = fit(doc.published)
    etree.SubElement(bibl, "idno").text = doc.id


def _fill(text: etree._Element, number: int, family: Family, analysis: Analysis) -> None:
    """Put the base text into its block, with an `app` at each place where witnesses differ."""
    base = family.base
    end = 0
    for spot in spots(base, family.witnesses, analysis.parallels):
        _append(text, base.text[end : spot.start])
        _app(text, number, spot, base, analysis)
        end = spot.end
    _append(text, base.text[end:])


def _append(parent: etree._Element, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + fit(text)
    else:
        parent.text = (parent.text or "") + fit(text)


def _app(text: etree._Element, number: int, spot: Spot, base: Document, analysis: Analysis) -> None:
    app = etree.SubElement(text, "app")
    same = [one for one in spot.readings if one.kind is None]
    _reading(app, "lem", number, [Reading(base.id, spot.start, spot.end, None), *same], analysis)

    def words(one: Reading) -> str:
        return analysis.doc[one.document].text[one.start : one.end]

    other = sorted((one for one in spot.readings if one.kind), key=words)
    for _, group in groupby(other, key=words):
        _reading(app, "rdg", number, list(group), analysis)


def _reading(
    app: etree._Element, tag: str, number: int, readings: list[Reading], analysis: Analysis
) -> None:
    first = readings[0]
    reading = etree.SubElement(app, tag)
    reading.set("wit", " ".join(f"#f{number}-{one.document}" for one in readings))
    if first.kind:
        reading.set("type", first.kind)
    places = (f"{one.document}#char={one.start},{one.end}" for one in readings)
    reading.set("corresp", " ".join(places))
    reading.text = fit(analysis.doc[first.document].text[first.start : first.end])
