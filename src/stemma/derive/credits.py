"""Which agency a document credits."""

import re

from stemma.records import Document

# Agencies whose copy other outlets print. Names as they stand in credit lines.
AGENCIES = {
    "Reuters": r"Reuters", "AP": r"Associated Press|\bAP\b", "AFP": r"Agence France-Presse|AFP",
    "dpa": r"\bdpa\b", "Xinhua": r"Xinhua", "TASS": r"\bTASS\b|ITAR-TASS", "RIA": r"RIA Novosti",
    "Interfax": r"Interfax", "Kyodo": r"Kyodo", "Yonhap": r"Yonhap", "ANSA": r"\bANSA\b",
    "EFE": r"\bEFE\b", "PTI": r"Press Trust of India|\bPTI\b", "IANS": r"\bIANS\b",
    "ANI": r"\bANI\b", "UPI": r"\bUPI\b", "Bloomberg": r"Bloomberg", "Anadolu": r"Anadolu",
    "PA": r"Press Association|PA Media", "CNA": r"Central News Agency", "IRNA": r"\bIRNA\b",
}  # fmt: skip
_PATTERNS = {name: re.compile(pattern) for name, pattern in AGENCIES.items()}
_AGENCY_WORD = re.compile(
    r"\b((?:[A-Z][\w-]+\s){1,4}(?:News\sAgency|Press\sAgency|Newswire|Wire(?:\sService)?"
    r"|News\sService|Press\sService|Agency))\b"
)


def agencies(doc: Document) -> frozenset[str]:
    """The agencies that the document's credits name."""
    credits = "\n".join(doc.credits)
    known = {name for name, pattern in _PATTERNS.items() if pattern.search(credits)}
    return frozenset(known | set(_AGENCY_WORD.findall(credits)))


_REVISED = re.compile(
    r"^\W*(?:UPDATE|Update|Updated|Correction|Corrected)\b|\((?:Corrects|Updates|Adds)\b"
    r"|\bThis (?:version|story|article|report) (?:corrects|updates|has been (?:corrected|updated))",
    re.MULTILINE,
)


def is_revision(doc: Document) -> bool:
    """Whether the document says of itself that it corrects or updates an earlier version."""
    return bool(_REVISED.search(doc.title) or _REVISED.search(doc.text))


def shared_agency(left: Document, right: Document) -> str | None:
    """An agency that both credit, the first by name; None if there is none."""
    return min(agencies(left) & agencies(right), default=None)
