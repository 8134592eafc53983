"""States, their people and capitals, by name."""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Place:
    """What the table of states says about a name."""

    code: str
    """ISO 3166-1 alpha-2."""
    kind: str
    """`name`, `adjective` or `capital`."""


@lru_cache(maxsize=1)
def states() -> dict[str, Place]:
    """Names, adjectives and capitals of states in English, by their spelling."""
    table = (files("stemma.annotate") / "data" / "countries.tsv").read_text(encoding="utf-8")
    found: dict[str, Place] = {}
    for line in table.splitlines()[1:]:
        name, code, kind = line.split("\t")
        # A state's own name wins over a capital of the same name.
        if name not in found or kind == "name":
            found[name] = Place(code, kind)
    return found


# Nouns that end (or, before "of", begin) the name of a body.
BODIES = frozenset(
    """academy administration agency alliance army assembly association authority bank board bureau
    cabinet center centre chamber church coalition college command commission committee company
    conference congress corporation corps council court department directorate embassy federation
    force forces foundation front fund group guard house initiative institute institution ministry
    movement navy network office organisation organization parliament party police programme school
    senate service society syndicate trust tribunal union university university's watch""".split()
)

TITLES = frozenset(
    """ambassador admiral captain chairman chairwoman chancellor chief colonel commander commissioner
    congressman congresswoman deputy director doctor dr general governor judge justice king leader
    lieutenant lord major mayor minister miss mr mrs ms officer pope premier president prime prince
    princess prof professor queen representative secretary senator sergeant sheikh sir spokesman
    spokesperson spokeswoman sultan marshal emir vice""".split()
)

PLACE_NOUNS = frozenset(
    """bay bridge canal city coast county desert district gulf island islands lake mountain mountains
    ocean pass peninsula port province region republic river sea state strait territory valley
    village town""".split()
)
