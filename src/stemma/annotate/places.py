"""Which of several places of one name is meant: Georgia and Georgia, Paris and Paris."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from stemma.annotate.gazetteer import proper
from stemma.text.gazetteer import City, cities, states


@dataclass(frozen=True, slots=True)
class Sense:
    """One of the places that share a name."""

    identifier: str
    code: str
    region: str = ""
    """For a part of a state, its name in the table of cities."""
    hints: tuple[str, ...] = ()
    """Other names and words that speak for it."""


SENSES: dict[str, tuple[Sense, ...]] = {
    "Georgia": (
        Sense(
            "iso3166:GE", "GE", "",
            ("Georgian", "Georgians", "Caucasus", "Abkhazia", "South Ossetia", "Armenia",
             "Azerbaijan", "Soviet", "lari"),
        ),
        Sense(
            "iso3166-2:US-GA", "US", "Georgia",
            ("state of Georgia", "Alabama", "South Carolina", "North Carolina", "Tennessee",
             "Florida", "Fulton County"),
        ),
    ),
    "Congo": (
        Sense("iso3166:CD", "CD", "", ("Kinshasa", "Democratic Republic", "DRC", "Kivu", "M23")),
        Sense("iso3166:CG", "CG", "", ("Brazzaville", "Pointe-Noire", "Congo Republic")),
    ),
}  # fmt: skip
"""Names that a state shares with another state, or with a part of one that news write of."""


class Places:
    """What the names of one document tell about the places in it."""

    def __init__(self, text: str, names: Iterable[str]) -> None:
        self._text = text
        self._names = {proper(name) for name in names}
        self._cities = {n: cities().get(n, ()) for n in self._names if n not in SENSES}
        self._codes = self._named_codes()
        for name in self._names & SENSES.keys():
            meant = self.sense(name)
            self._codes.update(s.code for s in SENSES[name] if s.identifier == meant)

    def sense(self, name: str) -> str | None:
        """The identifier of what a shared name means here; empty if the document cannot tell,
        None if the name is not shared."""
        if name not in SENSES:
            return None
        weights = {sense.identifier: self._weight(sense) for sense in SENSES[name]}
        best = max(weights, key=lambda each: (weights[each], each))
        others = [weight for each, weight in weights.items() if each != best]
        return best if weights[best] > 2 * max(others) else ""

    def geonames(self, name: str) -> str | None:
        """The number of the city that a name of a place means here, None if that is in doubt.

        Where several cities share the name, and where the document names no place in the
        same state beside it, the city is left without a number.
        """
        name = proper(name)
        found = cities().get(name, ())
        place = states().get(name)
        if place and place.kind == "capital":
            return _only(c for c in found if c.code == place.code and _is_seat(name, c))
        if place or not found:
            return None
        # The name itself counts once for each state that has such a city.
        own = int(name in self._names)
        near = [city for city in found if city.region != name and city.region in self._names]
        return _only(city for city in near or found if self._codes[city.code] > own)

    def _named_codes(self) -> Counter[str]:
        """How many names of a document lie in, or belong to, each state."""
        codes: Counter[str] = Counter()
        for name in self._names:
            place = states().get(name)
            if place and name not in SENSES:
                codes[place.code] += 2
            codes.update({city.code for city in self._cities.get(name, ())})
        return codes

    def _weight(self, sense: Sense) -> int:
        inside = 0
        for name, found in self._cities.items():
            place = states().get(name)
            if place and place.kind == "capital":
                inside += place.code == sense.code and not sense.region
            elif found and len({(c.code, c.region) for c in found}) == 1:
                inside += found[0].code == sense.code and sense.region in ("", found[0].region)
        return inside + sum(bool(re.search(rf"\b{hint}\b", self._text)) for hint in sense.hints)


def _is_seat(name: str, city: City) -> bool:
    return name != "Washington" or city.region == "District of Columbia"


def _only(found: Iterable[City]) -> str | None:
    ids = {city.id for city in found}
    return ids.pop() if len(ids) == 1 else None
