"""Bodies that no table lists, by the words of their names or those that explain them."""

from dataclasses import replace

from stemma.model.actor import branch_of, of_body, of_state
from stemma.model.offices import office
from stemma.model.pages import Page, Read
from stemma.model.phrases import Phrase
from stemma.records import Actor, ActorKind, Entity

_WORKING = frozenset(
    """trade labor labour workers teachers miners nurses dockers farmers employees seamen pilots
    railwaymen transport steelworkers autoworkers unions""".split()
)
"""What stands in the name of a union of workers."""
_COMPANIES = frozenset(
    """AB AG AS ASA BV Co Corp Corporation GmbH Inc Incorporated KK LLC Limited Ltd NV Oyj PLC Plc
    SA SE SpA plc Airlines Airways Motors Holdings Group Bank Oil Gas Energy Petroleum Industries
    Technologies Steel""".split()
)


class Institutions:
    """Reads the names of bodies of one document."""

    def __init__(self, page: Page, read: Read) -> None:
        self._page, self._read = page, read

    def of(
        self, part: Phrase, mention: tuple[int, int, Entity], owner: Actor | None, depth: int
    ) -> list[Actor]:
        """A body that the tables lack: by the words of its name, or those that explain it."""
        start, _, entity = mention
        known = self._page.bodies_in(part.core[:-1])
        if known and known[-1][1] == part.core[-2].end and part.core[-1].text.islower():
            return [of_body(known[-1][2])]  # "the NATO alliance"
        before = office([word.text for word in part.core if word.end <= start])
        line = entity.name.split()
        front = entity.name.split(" of ")[0].split(" for ")[0].split()
        what = next((w for w in (office(front), office(line)) if w and w.branch), None)
        if what and what.branch == "LAB" and not _WORKING & {word.casefold() for word in line}:
            what = None  # "African Union"
        what = before if before and before.branch else what
        branch = what.branch if what else ""
        last = entity.name.split()[-1].rstrip(".")
        company = branch == "BUS" or last in _COMPANIES
        if both := self._of_two(entity.name):
            return [of_state(state, branch) for state in both]
        state = owner.state if owner else ""
        places = self._page.lands_in([*part.core, *part.tail])
        state = state or (places[0][1].state if places else "")
        if not state or not branch:
            for end in self._page.ends(entity)[:3]:
                spot = self._page.apposition(end)
                if spot and depth < 2 and (told := self._read(*spot, depth + 1)):
                    if branch_of(told[0]):
                        state = state or told[0].state
                        branch = branch or branch_of(told[0])
                    break
        if not state and branch and not company:
            state = self._page.around(part.core[0].start)
        branch = branch or ("BUS" if company else "")
        if state and branch:
            own = branch in ("BUS", "PTY", "REB", "JRN", "SOC", "EDU", "REL")
            actor = of_state(state, branch)
            kind: ActorKind = "company" if branch == "BUS" else "organisation"
            return [replace(actor, name=entity.name, kind=kind) if own else actor]
        if state:
            return [Actor(f"{state} SOC", entity.name, "organisation", state)]
        return [Actor(entity.name, entity.name, "company" if company else "organisation", "")]

    def _of_two(self, name: str) -> list[str]:
        """The states that a name joins by a hyphen: "Vietnam-Japan University"; else none."""
        for word in name.split():
            lands = [self._page.atlas.land(each) for each in word.replace("–", "-").split("-")]
            states = [land.state for land in lands if land]
            if len(set(states)) == len(lands) == 2:
                return states
        return []
