"""Read credits: who wrote a text, where, for which agency, and where it was printed first.

Credits are small texts of their own grammar. Each is cut into clauses ("Reporting by A;
editing by B"), the words of a clause say what its names are credited with, and whatever
has the form of neither a name nor an agency is left out.
"""

import re
from collections.abc import Iterator

from stemma.annotate.gazetteer import proper
from stemma.records import Credit, CreditKind, Document, Span
from stemma.text.agencies import is_agency, is_known
from stemma.text.gazetteer import cities, states

LONGEST = 400
"""Characters beyond which a text is no credit."""

Party = tuple[CreditKind, str]

_MATERIAL = r"(?:inputs?|material|information|reports?|files|agencies)"
_CLAUSES = re.compile(
    r"\s*[;|•·\n]\s*|(?<=\w{4})(?<!Prof)(?<!Capt)\.\s+(?=[A-Z])"
    rf"|,?\s+(?=with\s(?:additional\s)?(?:reporting|{_MATERIAL})\b)"
    r"|,?\s+(?=(?:additional\sreporting|editing|writing)\sby\b)",
    re.IGNORECASE,
)
_EDGES = " \t\xa0—–-*"

# What a clause says of its names; the first that fits and finds any counts.
_FORMS: tuple[tuple[CreditKind, str], ...] = (
    (
        "contribution",
        r"(?:(?:additional|further|with(?:\sadditional)?)\s(?:reporting|research|writing)"
        r"|edit(?:ing|ed))\s(?:by|from):?\s(?P<names>.+)",
    ),
    (
        "contribution",
        r"(?P<names>.+?)\s(?:also\s)?contributed\s(?:\w+\s)?(?:reporting|to\sthis\s\w+)\b.*",
    ),
    ("byline", r"(?P<names>.+?\sreported\sfrom\s.+)"),
    (
        "byline",
        r"(?:(?:written|story|text|report|reporting|writing)(?:\sand\s\w+)?\s)?by:?\s(?P<names>.+)",
    ),
    ("byline", r"from\s(?P<names>(?:our|a)\s.+)"),
    (
        "first published",
        r"(?:(?:this|the)\s\w+\s)?(?:(?:was|is|has\sbeen)\s)?(?:originally|first)\s"
        r"(?:published|appeared|ran)\s(?:in|on|by|at|with)\s(?P<names>.+)",
    ),
    ("source", r"(?:sources?|credit|via)\s?:\s?(?P<names>.+)"),
    ("agency", r"agency\s?:\s?(?P<names>.+)"),
    ("agency", rf"with\s(?:{_MATERIAL}\sfrom\s)?(?P<names>.+)"),
    ("source", rf"(?:with|based\son)\s{_MATERIAL}\sfrom\s(?P<names>.+)"),
    ("agency", r"(?:©|\(c\)|copyright)\s?(?:©\s?)?(?:\d{4}\s?)?(?:by\s)?(?P<names>.+)"),
)
CLAUSES = tuple((kind, re.compile(form, re.IGNORECASE)) for kind, form in _FORMS)
_PICTURE = re.compile(r"(?:photo|image|picture|video|graphic|illustration)", re.IGNORECASE)
_DATELINE = re.compile(r"(?P<place>[^()]*?)[\s,]*\((?P<agency>[^()]{2,60})\)")
_BARE_PLACE = re.compile(r"[A-Z][A-Z .’'/-]{2,40}(?:,\s[A-Z][\w. ]{1,40})?")
_NO_PLACE = re.compile(
    r"(?:BY|BREAKING|UPDATED?|EXCLUSIVE|OPINION|ANALYSIS|COMMENT(?:ARY)?|EDITORIAL|EXPLAINER|LIVE"
    r"|WATCH|VIDEO|NEWS|FACT ?BOX)\b"
)
_DAY = re.compile(r"(?:^|[\s,]+)(?:[A-Z][a-z]{2,8}\.?\s\d|\d).*")
_BETWEEN = re.compile(r"\s*[,/&]\s*(?:and\s+)?|\s+(?:and|for)\s+")
_COMMAS = re.compile(r"\s*[,/]\s*(?:and\s+)?")
_WHERE = re.compile(r"\s+(?:reported\s)?(?:in|from|at)\s.*")
_AFTER_OUTLET = re.compile(
    r"\s*[(,;|].*|\s(?:on|in)\s(?:\d|[A-Z][a-z]{2,8}\.?\s\d).*|\sunder\s.*|\sand\s(?:is|was|has)\b.*"
    r"|\swith\spermission.*|\s\w+:\s.*|\.$"
)
_CORRESPONDENT = re.compile(r"(?:our|an?)(?:\s\w+){0,2}\s(?:correspondents?|reporters?)")
_SMALL = frozenset("al bin da de del den der di dos du el ibn la le ter van von y zu".split())
# The last word of what is set like a person's name and is none.
_NO_PERSON = re.compile(
    r"(?:Agency|Bureau|Chief|Columnist|Contributor|Corporation|Correspondent|Desk|Economist|Editor"
    r"|Gazette|Group|Herald|Inc|Journal|Ltd|Magazine|Media|Network|News|Newswire|Online|Post"
    r"|Press|Radio|Reporter|Reuters|Service|Staff|Team|Television|Times|Tribune|TV|Wire|Writer)s?\.?",
    re.IGNORECASE,
)


def credits(doc: Document) -> list[Credit]:
    """Every party that a document credits, once for each thing it is credited with.

    What the text itself says is preferred to metadata that say the same.
    """
    outlets = {place.outlet.casefold() for place in doc.places}
    found: dict[Party, Credit] = {}
    for raw in doc.credits:
        span = _span(doc, raw)
        for kind, name in parties(raw, opens=_opens(doc, span)):
            if kind == "byline" and name.casefold() in outlets:
                continue
            known = found.get((kind, name.casefold()))
            if known is None or (known.span is None and span):
                found[kind, name.casefold()] = Credit(span, raw, kind, name)
    return list(found.values())


def parties(raw: str, *, opens: bool = False) -> list[Party]:
    """What one credit names, and as what; nothing if it has none of the usual forms.

    Args:
        raw: The credit.
        opens: Whether a dash and a report follow it, as they follow a dateline.
    """
    line = raw.strip(_EDGES)
    if len(line) > LONGEST:
        return []
    if found := _dateline(line, opens or raw.rstrip().endswith(("—", "–", "-"))):
        return found
    if line.startswith("(") and line.endswith(")"):
        line = line[1:-1]
    return list(dict.fromkeys(p for part in _CLAUSES.split(line) for p in _clause(part or "")))


def _span(doc: Document, raw: str) -> Span | None:
    """Where a credit stands in the text: alone on a line, or opening it before a dash."""
    pattern = rf"^[^\S\n]*({re.escape(raw)})(?=[^\S\n]*(?:$|[—–-]))"
    match = re.search(pattern, doc.text, re.MULTILINE) if raw else None
    return Span(doc.id, *match.span(1)) if match else None


def _opens(doc: Document, span: Span | None) -> bool:
    return span is not None and bool(re.match(r"\s*[—–-]", doc.text[span.end : span.end + 9]))


# --- datelines ----------------------------------------------------------------------------------


def _dateline(line: str, opens: bool) -> list[Party]:
    """The place and, in brackets, the agencies; nothing if it is no dateline."""
    if _NO_PLACE.match(line):
        return []
    if match := _DATELINE.fullmatch(line):
        place, agencies = match["place"], _BETWEEN.split(match["agency"])
        is_set = not place or line[:2].isupper() or bool(_DAY.search(place))
        if opens or (is_set and all(map(is_agency, agencies))):
            return [*_place(place), *(("agency", name) for name in agencies if name)]
    elif opens and _BARE_PLACE.match(line) and not is_known(line):
        return _place(line)
    return []


def _place(text: str) -> list[Party]:
    name = _DAY.sub("", text).strip(" ,")
    return [("dateline", name)] if name else []


# --- clauses ------------------------------------------------------------------------------------


def _clause(clause: str) -> list[Party]:
    clause = clause.strip(_EDGES)
    fitting = [(kind, m["names"]) for kind, form in CLAUSES if (m := form.fullmatch(clause))]
    if not fitting and not _PICTURE.match(clause):
        return list(_people("byline", clause, fewest=2))
    found = (list(_credited(kind, names)) for kind, names in fitting)
    return next((parties for parties in found if parties), [])


def _credited(kind: CreditKind, names: str) -> Iterator[Party]:
    if kind in ("byline", "contribution"):
        yield from _people(kind, names, fewest=1)
        return
    parts = [names] if kind == "first published" else _listed(names)
    for name in map(_outlet, parts):
        if is_agency(name) or (kind != "agency" and _is_title(name)):
            yield kind, name


def _listed(names: str) -> list[str]:
    """The items of a list; "and" parts agencies only, as it stands in many names."""
    parts = _BETWEEN.split(names)
    return parts if all(map(is_agency, parts)) else _COMMAS.split(names)


def _outlet(name: str) -> str:
    """An outlet without what is said about it."""
    return _AFTER_OUTLET.sub("", name).strip(" .\"“”‘’'")


def _is_title(name: str) -> bool:
    is_named = bool(name) and len(name) <= 60 and (name[0].isupper() or "." in name)
    return is_named and not _DAY.fullmatch(name) and not name.startswith("http")


# --- people -------------------------------------------------------------------------------------


def _people(kind: CreditKind, names: str, fewest: int) -> Iterator[Party]:
    """Persons, and the agencies that they write for.

    Args:
        kind: What they are credited with.
        names: A list of them, with their places.
        fewest: Words that the first name must have; each other one must have two.
    """
    for part in _BETWEEN.split(names):
        name = _WHERE.sub("", part).strip(' ."“”')
        for each in filter(None, re.split(r"\s*[()]\s*", name)):
            if is_agency(each):
                yield ("agency" if kind == "byline" else kind), each
            elif _is_person(each, fewest) or _CORRESPONDENT.fullmatch(each):
                yield kind, each
            fewest = 2


def _is_person(name: str, fewest: int) -> bool:
    """Whether it is set like a person's name and is not known as something else."""
    words = name.split()
    if not fewest <= len(words) <= 5 or name.startswith(("The ", "A ", "An ")):
        return False
    is_place = len(words) > 1 and (proper(name) in states() or proper(name) in cities())
    is_set = all(word[0].isupper() or word in _SMALL for word in words)
    is_plain = not any(character.isdigit() or character in ":@<>" for character in name)
    return is_set and is_plain and not is_place and not _NO_PERSON.fullmatch(words[-1])
