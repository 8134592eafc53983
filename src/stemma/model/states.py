"""States by their names, adjectives, peoples, capitals, seats, regions and cities."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from stemma.text.gazetteer import answering, cities, codes, titles

_CASES = re.compile(r"[’‘]")


@dataclass(frozen=True, slots=True)
class Land:
    """What a name says of a state."""

    state: str
    """ISO 3166-1 alpha-3 of the state that answers for the place; XKX is Kosovo."""
    kind: str
    """`name`, `adjective`, `people`, `capital`, `seat`, `region` or `city`."""


@lru_cache(maxsize=1)
def lands() -> dict[str, Land]:
    """Names, adjectives, peoples, capitals and seats, by their spelling."""
    found = {name: Land(codes()[place.code], place.kind) for name, place in answering().items()}
    for name, land in list(found.items()):
        if land.kind == "adjective" and name[-1] in "niabk" and f"{name}s" not in found:
            found[f"{name}s"] = Land(land.state, "people")
    return found


@lru_cache(maxsize=1)
def parts() -> dict[str, Land]:
    """Regions and cities whose name lies in one state only, or nearly so."""
    regions: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    named: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for name, those in cities().items():
        for city in those:
            named[name][codes()[city.code]] += 1
            if city.region:
                regions[city.region][codes()[city.code]] += 1
    found = {}
    for name in _WORDS:
        named.pop(name, None)
        regions.pop(name, None)
    for kind, table in (("city", named), ("region", regions)):
        for name, owners in table.items():
            best = max(owners, key=lambda code: (owners[code], code))
            if owners[best] == sum(owners.values()) or (name in _KNOWN and best):
                both = kind == "region" and name in named  # Basra is a city first
                found[name] = Land(_KNOWN.get(name, best), "city" if both else kind)
    return found | {name: Land(state, "city") for name, state in _KNOWN.items()}


_KNOWN = {
    "Oxford": "GBR", "Cambridge": "GBR", "Toronto": "CAN", "Melbourne": "AUS", "Sydney": "AUS",
    "Boston": "USA", "Birmingham": "GBR",
    "Manchester": "GBR", "Hamburg": "DEU", "Barcelona": "ESP", "Milan": "ITA", "Naples": "ITA",
    "Chicago": "USA", "Los Angeles": "USA", "New York": "USA", "New York City": "USA",
    "San Francisco": "USA", "Houston": "USA", "Dallas": "USA", "Philadelphia": "USA",
    "St. Petersburg": "RUS", "Saint Petersburg": "RUS", "Alexandria": "EGY", "Hyderabad": "IND",
    "Vancouver": "CAN", "Montreal": "CAN", "Cape Town": "ZAF", "Johannesburg": "ZAF",
    "Lyon": "FRA", "Marseille": "FRA", "Geneva": "CHE", "Zurich": "CHE", "Frankfurt": "DEU",
    "Munich": "DEU", "Istanbul": "TUR", "Dubai": "ARE", "Mumbai": "IND", "Shanghai": "CHN",
}  # fmt: skip
"""Cities of a name that smaller places abroad have too."""


_WORDS = frozenset(
    """Abu Acre Adam Adrian Airport Alexandra Ali Alliance Along Anderson Ann Anna Anthem Asia
    Baldwin Bank Bar Barnes Barry Bath Batman Bay Bear Begun Bell Bend Best Bishop Black
    Boom Bow Bra Brad Bradley Brick Brown Bryan Burke Burton Bury Bush Butterfly Buy
    Cameron Campbell Can Capital Carey Carnegie Carson Cat Center Central Centre Clay
    Clinton Coast Coin Columbia Come Commerce Commonwealth Confederation Cove Crystal Date
    David Davis Deal Delta Democrat Diana Dig Dixon Dome Donna Douglas Drama Duma Dumas
    Eagle East Eastern Eden Elizabeth Enterprise Est Eugene Evans Falcon Fate Federal
    Fishers Fleet Flora Forest Fountain Franklin Frederick Freedom Gap Garcia Gardner Gary
    Gay General George Gilbert Gloria God Goes Golden Graham Green Griffin Hamilton
    Hammond Harper Harrison Harvey Hayes Helena Highland Highlands Hire Hit Ho Holden
    Holiday Honda Hook Hope Hopkins Horn Howard Hub Hudson Hull Hurricane Hyde
    Independence Islands Jackson Jam Johnston Justice Kai Kennedy Kim Kong Kyle Lakes
    Lanka Laurel Lawrence Leigh Lens Leo Leslie Liberal Liberty Lincoln Linda Lindsay
    Logan Lopez Lower Lucas Lynn Madison Major Male Man Manage March Marco Marina Marine
    Marion Maritime Marks Marshall Martin Martinez Mary Mason Medias Mentor Metro
    Metropolitan Mile Mine Miranda Mitchell Mobile Monroe Montgomery Moore Morton Moss
    Most Much Murphy Murray Nacional Nancy National Nice Normal Norman North Northeast
    Northern Northwest Obama Of Officer Olympic Opportunity Oral Orange Oriental Pa Pace
    Palmer Para Paramount Parker Pearl Peer Pen Perez Perry Plantation Plaque Plateau
    Police Pop Pope Progress Providence Punch Reading Republic Reservoir Retreat Reunion
    Rich Richardson Robertson Rodriguez Rogers Roman Ron Roosevelt Roses Roth Roy Rugby
    Sabha Sake Sale Salt Same San Sandy Santiago Santos Savage Save Say Sebastian Semi
    Shaw Sherman Sidney South Southeast Southern Southwest Split Spring Springs Stanley
    Stella Sterling Stuart Sue Summit Superior Sur Surprise Sutton Swords Tank Tara Taylor
    Temple Terrace Than Thomson Time To Tours Toyota Tracy Troy Tucker Tyler Un Union
    Unity University Upper Van Vic Victory Vincent Vladimir Wa Walker Warren Washington
    Wayne Wedding West Western White Whitney Wilson Woodland Wright Ye Young""".split()
)
"""Names of cities and regions that mean something else far more often: common words and names of
people, looked through by how often a name is met as a word."""


def land(name: str) -> Land | None:
    """What a name says of a state, None if it says nothing."""
    name = _CASES.sub("'", name)
    return lands().get(name) or parts().get(name)


def any_of(names: Iterable[str]) -> re.Pattern[str]:
    """A pattern of whole names, the longest first; quick, as it branches at the first letters."""
    branches: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names, key=lambda name: (-len(name), name)):
        branches[name[:2]].append(re.escape(name[2:]))
    tree = "|".join(
        f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in sorted(branches.items())
    )
    return re.compile(rf"(?<![\w-])(?:{tree})(?![\w-])")


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    return any_of(lands())


class Atlas:
    """The shipped states, and those that the texts at hand add."""

    def __init__(self, more: Mapping[str, Land] = MappingProxyType({})) -> None:
        self._more = more
        self._states = frozenset(each.state for each in more.values())
        self._pattern = any_of(more) if more else None

    def __contains__(self, state: str) -> bool:
        """Whether a code is that of a state."""
        return state in titles() or state in self._states

    def adds(self, name: str) -> bool:
        """Whether a name is one that the texts add."""
        return name in self._more

    def land(self, name: str) -> Land | None:
        """What a name says of a state, None if it says nothing."""
        return self._more.get(name) or land(name)

    def named(self, text: str) -> list[tuple[int, int, Land]]:
        """Where a text names states, their people, capitals and seats: start, end and which."""
        plain = _CASES.sub("'", text)
        found = [(m.start(), m.end(), lands()[m[0]]) for m in _pattern().finditer(plain)]
        if self._pattern:
            found += [(m.start(), m.end(), self._more[m[0]]) for m in self._pattern.finditer(plain)]
        return sorted(found, key=lambda each: each[:2])
