"""Who does an act, and to whom it is done."""

import pytest

from stemma.model.actors import Actors
from stemma.model.partaking import sides
from stemma.model.scene import Collection
from tests.model.told import told


def parted(text: str, verb: str) -> str:
    """Who acts and on whom, by ids: "CHL GOV -> PER"."""
    analysis = told(text)
    actors = Actors(analysis.documents, analysis.annotations, analysis.entities)
    collection = Collection(analysis.documents, analysis.annotations, (), actors)
    scenes = [scene for claim in analysis.claims for scene in collection.scenes(claim)]
    act = next(a for a in analysis.annotations[0].acts if a.span.of(analysis.documents[0]) == verb)
    scene = next(each for each in scenes if each.span.overlap(act.span))
    both = sides(scene, act)
    assert all(actor.id in collection.named for each in both for actor in each)
    return " -> ".join(", ".join(actor.id for actor in each) for each in both).strip()


@pytest.mark.parametrize(
    ("text", "verb", "wanted"),
    [
        pytest.param("Chile thanked Peru.", "thanked", "CHL -> PER", id="plain"),
        pytest.param("Peru was thanked by Chile.", "thanked", "CHL -> PER", id="passive"),
        pytest.param("Kenya sold ships to Oman.", "sold", "KEN -> OMN", id="by preposition"),
        pytest.param("Spain froze Syria's accounts.", "froze", "ESP -> SYR", id="whose it is"),
        pytest.param("Iceland put a tariff on Danish steel.", "put", "ISL -> DNK", id="a thing's"),
        pytest.param("Poland rejected the request by Latvia.", "rejected", "POL -> LVA", id="by"),
        pytest.param("Japan sent its troops to Nepal.", "sent", "JPN -> NPL", id="its own"),
        pytest.param("Japan sent troops to Nepal.", "sent", "JPN -> NPL", id="troops of its own"),
        pytest.param("Ghana vowed not to attack Togo.", "vowed", "GHA -> TGO", id="what is vowed"),
        pytest.param("Angola asked that Zambia pay.", "asked", "AGO -> ZMB", id="who is asked"),
        pytest.param("Sweden sent a ship to follow a Russian tanker.", "sent", "SWE -> RUS BUS",
                     id="what for"),
        pytest.param("Sudan published a report accusing Chad of theft.", "published", "SDN -> TCD",
                     id="what a report does"),
        pytest.param("Sudan published a report accusing Chad of theft.", "accusing", "SDN -> TCD",
                     id="whose report it is"),
        pytest.param("Spain freed ten Cubans, a step that Mexico welcomed.", "welcomed",
                     "MEX -> ESP", id="who did what is summed up"),
        pytest.param("Peru bombed a convoy belonging to a Chilean militia.", "bombed",
                     "PER -> CHL PRM", id="of whose nothing is said"),
        pytest.param("Iraqi rebels were killed in a Turkish raid.", "killed", "TUR -> IRQ REB",
                     id="in whose raid"),
        pytest.param("Yemen shelled a port near Najran.", "shelled", "YEM -> SAU", id="a place"),
        pytest.param("Chad bombed camps near Misratah.", "bombed", "TCD -> LBY", id="near a place"),
        pytest.param("Iran seized a British-flagged tanker.", "seized", "IRN -> GBR", id="a flag"),
        pytest.param("Mali condemned the arrest of a priest by Chadian police.", "condemned",
                     "MLI -> TCD COP", id="who did what is condemned"),
        pytest.param("Talks between Mali and Chad failed.", "failed", "MLI, TCD ->", id="between"),
        pytest.param("Trucks from Peru blocked a road in Chile.", "blocked", "PER -> CHL",
                     id="where they are from"),
        pytest.param("Israel answered with artillery.", "answered", "ISR ->", id="by what means"),
        pytest.param("To the dismay of Oman, Mali froze aid to Chad.", "froze", "MLI -> TCD",
                     id="how it was taken"),
        pytest.param("Finland took part in an exercise in Estonia.", "took", "FIN -> EST",
                     id="where, if nobody else"),
        pytest.param("Peru met with Chile.", "met", "PER, CHL ->", id="a meeting"),
        pytest.param("Peru held talks with Chile.", "held", "PER, CHL ->", id="talks"),
        pytest.param("Peru bombed a convoy of Chile's militia.", "bombed", "PER -> CHL PRM",
                     id="of whom"),
        pytest.param("Cuba agreed with Haiti in May.", "agreed", "CUB -> HTI", id="no month"),
    ],
)  # fmt: skip
def test_sides(text: str, verb: str, wanted: str):
    assert parted(text, verb) == wanted


def test_nobody_is_on_both_sides():
    assert parted("Chile's navy thanked Chile's navy and Peru.", "thanked") == "CHL MIL -> PER"
