"""Whose text a document prints, by its credits."""

import re
from collections.abc import Sequence

from stemma.derive.lines import Reading
from stemma.records import Document
from stemma.text.agencies import is_known, usual_name

OWNERS = frozenset(("agency", "source", "first published"))
"""Credits of these kinds name who had the text before."""


def owners(reading: Reading) -> frozenset[str]:
    """The agencies and outlets whose text it is, as its credits say, by their usual names."""
    named = (usual_name(credit.name) for credit in reading.credits if credit.kind in OWNERS)
    return frozenset(filter(None, named))


def agencies(reading: Reading) -> frozenset[str]:
    """Those, and the agencies that contributed to the text."""
    helped = (c.name for c in reading.credits if c.kind == "contribution" and is_known(c.name))
    return owners(reading) | frozenset(map(usual_name, helped))


def shared_agency(left: Reading, right: Reading) -> str | None:
    """An agency that both credit, the first by name; None if there is none.

    The outlet that printed both is named in all it prints, which tells nothing.
    """
    both = agencies(left) & agencies(right)
    return min((n for n in both if not _is_outlet(n, left, right)), default=None)


def credited_outlet(credits: Reading, other: Reading) -> str | None:
    """The outlet of `other`, if it is another one and the credits name it; None if not."""
    named = (name for name in agencies(credits) if _is_outlet(name, other))
    return min((name for name in named if not _is_outlet(name, credits)), default=None)


def name_of_archetype(witnesses: Sequence[Reading]) -> str | None:
    """Who wrote the lost text, by the credits of its witnesses; None if they do not tell.

    That is an agency that all of them credit, the first by name, or else the only owner
    that any of them names.
    """
    common = frozenset.intersection(*map(agencies, witnesses))
    if common:
        return min(common)
    named = frozenset.union(*map(owners, witnesses))
    full = named - set(map(_initials, named))
    return min(full) if len(full) == 1 else None


def _is_outlet(name: str, *readings: Reading) -> bool:
    """Whether all of these documents are printed by whom a credit names."""
    outlets = [reading.doc.outlet for reading in readings]
    return all(_plain(name) == _plain(each) or name == _initials(each) for each in outlets)


def _plain(name: str) -> str:
    return usual_name(name).casefold().removeprefix("the ")


def _initials(name: str) -> str:
    """CPA for "Continental Press Agency"; empty where they are those of a known agency."""
    letters = "".join(word[0] for word in name.removeprefix("The ").split())
    return "" if is_known(letters) or len(letters) < 3 else letters


_REVISED = re.compile(
    r"^\W*(?:UPDATE|Update|Updated|Correction|Corrected)\b|\((?:Corrects|Updates|Adds)\b"
    r"|\bThis (?:version|story|article|report) (?:corrects|updates|has been (?:corrected|updated))",
    re.MULTILINE,
)


def is_revision(doc: Document) -> bool:
    """Whether the document says of itself that it corrects or updates an earlier version."""
    return bool(_REVISED.search(doc.title) or _REVISED.search(doc.text))
