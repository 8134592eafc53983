"""Cut sentences into clauses that say one thing, and note how each is said."""

import re
from collections.abc import Iterator, Sequence

from stemma.records import (
    Document,
    Modality,
    Polarity,
    Proposition,
    Quantity,
    Quotation,
    Sentence,
    Span,
)
from stemma.text.lexicons import ATTRIBUTION, HEDGES, NEGATIONS, PLANS
from stemma.text.words import words

FEWEST_CONTENT_WORDS = 3
"""A clause with fewer is left with its neighbour."""

# Where a new clause may begin. A comma before "and" separates clauses as often as list
# items; the length of both sides decides.
_BREAK = re.compile(
    r"""(?P<mark>;\s|\s[—–]\s|:\s)
    |,\s(?=(?:and|but|while|whereas|although|though|as|which|who|where|when|after|before|because
        |since|so|yet|with|despite|if|unless|adding|up\sfrom|down\sfrom|compared\swith|[a-z]+ing)\b)
    |\s(?=(?:but|while|whereas|although|because|after|before)\s(?:the|a|an|it|he|she|they|[A-Z]))""",
    re.VERBOSE,
)
_OPENING = re.compile(
    r"(?:While|Although|Though|Despite|Because|As|After|Before|Since|With|If|When|Even if|Beyond"
    r"|Whereas|And whereas|And while)\b[^,;]*,\s"
)
_SOURCE = re.compile(
    r"\b(?:[Aa]ccording to|[Bb]ased on|[Aa]s reported by|[Cc]iting)\s+([^,.;“”\"]+)"
)
_SAYS = re.compile(rf"\b(?:{'|'.join(sorted(ATTRIBUTION))})\b")
_NAME = r"(?:[A-Z][\w’'-]+\.?\s?){1,5}"
_BEFORE = re.compile(rf"((?:(?:[Tt]he|[Aa]n?|[Ss]ome|[Oo]ne)\s)?(?:[a-z]+\s){{0,2}}{_NAME}|[Hh]e|[Ss]he"
                     r"|[Tt]hey|(?:[\w-]+\s)?(?:officials?|analysts?|experts?|sources?|reports?|media"
                     r"|ministry|government|statement|spokes\w+|observers|critics))\s*$")  # fmt: skip
_AFTER = re.compile(
    rf"\s+((?:the\s)?{_NAME}(?:,\s[^,.;]+)?|(?:analysts|officials|experts|sources))"
)


def propositions(
    doc: Document,
    sentences: Sequence[Sentence],
    quantities: Sequence[Quantity],
    quotations: Sequence[Quotation],
) -> list[Proposition]:
    """Every clause of a document with at least three telling words, in order.

    A sentence that cannot be cut is one clause. Two amounts that are compared ("up from
    190 billion") are two clauses.
    """
    found = []
    for sentence in sentences:
        text = sentence.span.of(doc)
        attribution = _attribution(text)
        for start, end in _clauses(text, _cuts(text, sentence.span, quantities)):
            span = Span(doc.id, sentence.span.start + start, sentence.span.start + end)
            clause = text[start:end]
            if _telling(clause) < FEWEST_CONTENT_WORDS and not _holds(span, quantities):
                continue
            inside = any(q.span.overlap(span) > 0.5 * (end - start) for q in quotations)
            found.append(
                Proposition(
                    span, attribution, _modality(clause, attribution, inside), _polarity(clause)
                )
            )
    return found


def _cuts(text: str, span: Span, quantities: Sequence[Quantity]) -> list[int]:
    """Where clauses may begin, in order."""
    cuts = {match.end() for match in _BREAK.finditer(text)}
    opening = _OPENING.match(text)
    if opening:
        cuts.add(opening.end())
    compared = re.compile(r",?\s(?=(?:up|down|compared with|against)\s(?:from\s)?)")
    inside = [q for q in quantities if span.overlap(q.span)]
    for match in compared.finditer(text):
        after = [q for q in inside if 0 <= q.span.start - span.start - match.end() < 20]
        if after:
            cuts.add(match.end())
    return sorted(cut for cut in cuts if 0 < cut < len(text))


def _clauses(text: str, cuts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Start and end of each clause: cuts that leave too short a side are not made."""
    start = 0
    for cut in cuts:
        amount = re.match(r"(?:up|down|compared|against)\b", text[cut:])
        if _telling(text[start:cut]) < FEWEST_CONTENT_WORDS:
            continue
        if _telling(text[cut:]) < FEWEST_CONTENT_WORDS and not amount:
            continue
        yield _trimmed(text, start, cut)
        start = cut
    yield _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without white space and joining marks at the ends."""
    while end > start + 1 and text[end - 1] in " ,;:—–":
        end -= 1
    return start, end


def _telling(text: str) -> int:
    return sum(word.content for word in words(text))


def _holds(span: Span, quantities: Sequence[Quantity]) -> bool:
    return any(q.unit and span.overlap(q.span) == q.span.end - q.span.start for q in quantities)


def _attribution(text: str) -> str:
    """Who is named as saying it: "according to X", "X said", "said X"."""
    source = _SOURCE.search(text)
    if source:
        return source.group(1).strip()
    for says in _SAYS.finditer(text):
        before = _BEFORE.search(text, 0, says.start())
        if before:
            return before.group(1).strip()
        after = _AFTER.match(text, says.end())
        if after:
            return after.group(1).strip()
    return ""


def _modality(clause: str, attribution: str, quoted: bool) -> Modality:
    norms = {word.norm for word in words(clause)}
    if norms & PLANS:
        return "planned"
    if norms & (HEDGES - {"around", "about", "nearly", "almost", "roughly", "approximately"}):
        return "hedged"
    return "reported" if attribution or quoted else "asserted"


def _polarity(clause: str) -> Polarity:
    negations = sum(word.norm in NEGATIONS for word in words(clause))
    return "denied" if negations % 2 else "affirmed"
