"""Which branch of a state a noun stands for: president, navy, court, bank, rebels, protesters.

The branches are the sectors of the PLOVER manual. A noun alone decides in most phrases ("the
Turkish navy"); some nouns ("official", "leader", "forces") take the branch of what stands before
them ("police officials", "opposition leader") or behind ("leader of the union"), and have one of
their own only where nothing does.

Source:
    Open Event Data Alliance. PLOVER manual, draft 2.0, sector codes.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

BRANCHES = {
    "GOV": "government", "MIL": "military", "LEG": "parliament", "JUD": "courts", "COP": "police",
    "SPY": "intelligence services", "PTY": "parties", "OPP": "opposition", "REB": "rebels",
    "PRM": "militias", "BUS": "business", "LAB": "workers", "AGR": "farmers", "CVL": "civilians",
    "SOC": "civil society", "EDU": "education", "REL": "religious bodies", "JRN": "media",
    "CRM": "criminals", "ELI": "former officials", "MED": "health services", "REF": "refugees",
}  # fmt: skip
"""What readers call a branch, behind the name of its state."""

_NOUNS = {
    "GOV": """administration ambassador attorney-general authority bureaucrat cabinet chancellor
        chancellery commissioner consul consulate customs delegation department diplomat directorate
        embassy emir emperor empress emissary envoy exchequer foreign-minister government governor
        governorate interlocutor junta king leadership mayor minister ministry monarch
        municipality negotiator president presidency premier prime-minister prince princess queen
        regime regulator ruler secretary secretary-general sheikh statesman sultan taoiseach
        tsar treasury undersecretary vice-president viceroy ombudsman councillor councilman
        peacemaker mediator lord-mayor throne monarchy attache attaché coalition-government
        interior-minister crown-prince governor-general inspector bureau cosmonaut astronaut
        firefighter""",
    "MIL": """admiral air-force airman airstrike armada army artillery battalion bomber brigade
        brigadier colonel conscript corps destroyer drone fighter-jet fleet flotilla frigate
        garrison general gunboat helicopter infantry jet junior-officer lieutenant major marine
        military militaryman missile navy paratrooper peacekeeper platoon recruit regiment sailor
        serviceman servicewoman soldier squadron submarine tank troop warplane warship
        sergeant corporal cadet gunner corvette cruiser
        airforce coastguard aircraft-carrier serviceperson commando command sniper defence-force
        defense-force""",
    "LEG": """assembly assemblyman backbencher bundestag congress congressman congresswoman
        deputy-speaker duma house-speaker lawmaker legislator legislature mp parliament
        parliamentarian parliamentary senate senator speaker representative-elect knesset
        congressperson councilmember chamber assemblywoman impeachment-manager mep""",
    "JUD": """court judge jury justice magistrate prosecutor tribunal judiciary bench jurist
        attorney-general prosecution appeals-court coroner juror""",
    "COP": """cop constable constabulary deputy-sheriff detective gendarme gendarmerie police
        policeman policewoman sheriff trooper warden jailer border-guard carabiniere patrolman
        investigator""",
    "SPY": """spy agent-provocateur intelligence spymaster mole secret-agent spies""",
    "PTY": """party caucus democrat republican tory""",
    "OPP": """opponent opposition dissident oppositionist shadow-cabinet""",
    "REB": """fighter guerrilla insurgency insurgent insurrectionist jihadi jihadist militant
        mujahideen rebel rebellion secessionist separatist terrorist warlord extremist islamist""",
    "PRM": """militia militiaman paramilitary mercenary vigilante""",
    "BUS": """airline arm-maker bank banker billionaire brewer broker business businessman
        businesspeople businessperson businesswoman carmaker carrier ceo chipmaker company
        conglomerate contractor corporation creditor dealer developer drugmaker enterprise
        entrepreneur executive exporter financier firm giant importer industrialist industry
        insurer investor lender maker manufacturer merchant miner monopoly multinational oligarch
        operator planemaker portfolio-manager producer publisher refiner refinery retailer
        shareholder shipbuilder shipowner shipper start-up startup subsidiary supplier trader
        trading-house tycoon utility wholesaler shipyard automaker steelmaker bondholder
        smelter builder shipping-line tanker owner brand chain consortium magnate hotelier
        employer arms-dealer landlord""",
    "LAB": """labourer laborer miner-striker picket striker trade-union trade-unionist union
        unionist worker workforce employee docker trucker teamster""",
    "AGR": """farmer grower herder peasant rancher fisherman farmworker fisher""",
    "CVL": """activist bystander citizen civilian crowd demonstrator dissenter family foreigner
        inhabitant marcher mob national passenger people person petitioner population
        protester protestor public rallier resident rioter teenager toddler tourist
        villager victim voter youth woman man boy girl child kid men women children townspeople
        settler refugee-advocate motorist pedestrian shopper counter-protester onlooker
        relative mourner fan worshipper campaigner pedestrian neighbour neighbor taxpayer
        whistleblower fiancee fiancée widow wife husband daughter son mother father sister
        brother witness driver customer consumer individual organiser organizer critic detainee
        hostage captive participant celebrity electorate homeowner donor commuter kurd tamil
        uighur uyghur rohingya kurds actor actress singer musician artist writer author poet
        novelist athlete footballer swimmer runner player coach chef engineer pilot astronomer
        architect director filmmaker comedian model lawyer attorney prisoner pensioner veteran
        local newcomer expatriate compatriot defector""",
    "SOC": """charity foundation ngo nonprofit non-profit watchdog think-tank volunteer
        aid-worker humanitarian civil-society campaign-group""",
    "EDU": """academic college faculty lecturer professor pupil scholar school schoolchild
        schoolchildren student teacher university academia researcher scientist institute
        expert analyst economist historian""",
    "REL": """archbishop ayatollah bishop cardinal church clergy clergyman cleric congregation
        imam missionary monk mosque mullah nun pastor patriarch pope priest rabbi temple preacher
        diocese monastery""",
    "JRN": """anchor blogger broadcaster cameraman columnist correspondent editor journalist media
        newspaper newsroom outlet photographer photojournalist press reporter tabloid presenter
        daily weekly magazine""",
    "CRM": """arsonist assailant assassin attacker bandit bomber-suspect cartel convict criminal
        drug-lord fugitive gang gangster gunman gunmen hacker hijacker hitman killer kidnapper
        looter mafia murderer perpetrator pirate poacher prisoner inmate robber shooter smuggler
        suspect syndicate thief thug trafficker""",
    "ELI": """ex-president ex-premier ex-minister ex-leader ex-king ex-official ex-chancellor""",
    "MED": """doctor health-worker hospital medic nurse paramedic physician surgeon""",
    "REF": """asylum-seeker evacuee migrant refugee""",
}  # fmt: skip
_NATION = frozenset("country nation state kingdom republic".split())
_PLAIN = frozenset(
    """senior top high high-ranking high-level low-level mid-level local state national public
    elected new chief deputy interim acting key leading unnamed big main current outgoing incoming
    then late longtime long-time veteran powerful influential lead visiting responsible joint
    supreme paramount hardline moderate left-wing right-wing far-right conservative liberal
    several two three four five six many most some other fellow former first second official
    same different authoritarian democratic allied regional de-facto populist""".split()
)
"""What stands before a generic noun and makes nothing else of it."""
_MASS = frozenset(
    """justice intelligence business industry press leadership authority utility prosecution brand
    chain daily weekly media school church union college research company family bench mob anchor
    court fan picket drone jet tank missile helicopter airstrike bomber vessel marine maker owner
    mission union corps spy carrier operator""".split()
)
"""Nouns that, without an article or the name of a state, speak of a thing and of nobody."""
_ANYBODY = frozenset(
    """man woman boy girl child kid men women children person family fan teenager toddler relative
    husband wife son daughter mother father sister brother widow fiancee fiancée passenger victim
    motorist pedestrian shopper witness driver customer consumer individual critic hostage captive
    participant celebrity homeowner donor commuter expert analyst economist historian
    owner onlooker bystander neighbour neighbor youth pupil student
    doctor nurse patient teacher professor scientist researcher suspect gunman attacker killer
    prisoner inmate robber thief shooter assailant murderer employee worker editor blogger
    lecturer landlord employer miner brand chain actor actress singer musician artist writer
    author poet novelist athlete footballer swimmer runner player coach chef engineer pilot
    astronomer architect director filmmaker comedian model pensioner local newcomer veteran
    """.split()
)


def needs_state(word: str) -> bool:
    """Whether a noun means an actor of a state only where the phrase names the state."""
    return bare(word) in _CRAFT or bare(word) in _ANYBODY


def is_mass(word: str) -> bool:
    """Whether a noun without an article speaks of a thing: "justice"."""
    return word.casefold() in _MASS


_RUNNING = frozenset("candidate nominee contender hopeful front-runner".split())
_ARMS = frozenset("jet helicopter drone tank missile airstrike bomber".split())
_CRAFT = _ARMS | frozenset(
    "ship vessel boat icebreaker cutter trawler plane aircraft airplane jetliner freighter".split()
)
_RANKS = {
    "sen": "LEG",
    "rep": "LEG",
    "representative": "LEG",
    "gov": "GOV",
    "gen": "MIL",
    "lt": "MIL",
    "col": "MIL",
    "adm": "MIL",
    "sgt": "MIL",
    "capt": "MIL",
    "maj": "MIL",
    "amb": "GOV",
    "sec": "GOV",
    "hon": "",
    "prof": "EDU",
    "insp": "COP",
}
"""Titles that stand before a name."""
_GENERIC = {
    **dict.fromkeys(
        """official leader spokesman spokeswoman spokesperson aide adviser advisor
        head chief representative officeholder counterpart appointee
        deputy secretary""".split(),
        "GOV",
    ),
    **dict.fromkeys(
        "force forces commander officer serviceman contingent convoy".split(), "MIL"
    ),
    **dict.fromkeys("supporter member founder ally team director manager boss".split(), ""),
    **dict.fromkeys(("lawyer", "attorney"), "CVL"),
    **dict.fromkeys(
        """agency body board commission committee council office panel service group
        organisation organization network movement faction wing coalition alliance delegation
        bloc camp side front affiliate offshoot chapter
        association federation society league forum authority bureau
        institution operative agent staff guard guards
        chairman chairwoman chair boss manager personnel unit crew""".split(),
        "",
    ),
}  # fmt: skip
_DEFAULT = {"agency": "GOV", "board": "GOV", "commission": "GOV", "committee": "GOV", "council":
            "GOV", "office": "GOV", "guards": "MIL", "guard": "MIL", "authority": "GOV",
            "bureau": "GOV", "delegation": "GOV", "personnel": "MIL",
            "candidate": "PTY", "coalition": "GOV",
            "service": "GOV", "unit": "MIL"}  # fmt: skip
"""What a generic noun is where nothing tells."""

_FIXED = {
    "prime minister": "GOV", "foreign minister": "GOV", "central bank": "GOV",
    "reserve bank": "GOV", "national bank": "GOV", "sovereign wealth fund": "GOV",
    "supreme court": "JUD", "constitutional council": "JUD", "attorney general": "GOV",
    "solicitor general": "GOV", "prosecutor general": "JUD", "chief justice": "JUD",
    "state prosecutor": "JUD", "security force": "MIL", "armed force": "MIL", "air force": "MIL",
    "special force": "MIL", "defence force": "MIL", "defense force": "MIL", "ground force": "MIL",
    "air defence": "MIL", "air defense": "MIL", "coast guard": "MIL", "national guard": "MIL",
    "revolutionary guard": "MIL", "presidential guard": "MIL", "border guard": "COP",
    "border patrol": "COP", "border force": "COP", "law enforcement": "COP", "riot police": "COP",
    "task force": "", "secret service": "SPY", "security service": "SPY",
    "secret police": "SPY", "spy agency": "SPY", "spy chief": "SPY", "intelligence agency": "SPY",
    "news agency": "JRN", "news outlet": "JRN", "news organisation": "JRN",
    "news organization": "JRN", "news channel": "JRN", "television station": "JRN",
    "television channel": "JRN", "radio station": "JRN", "state television": "JRN",
    "state tv": "JRN", "state radio": "JRN", "trade union": "LAB", "labour union": "LAB",
    "labor union": "LAB", "aid group": "SOC", "aid agency": "SOC", "aid organisation": "SOC",
    "aid organization": "SOC", "aid worker": "SOC", "rights group": "SOC", "relief agency": "SOC",
    "advocacy group": "SOC", "civil society": "SOC", "non-governmental organisation": "SOC",
    "non-governmental organization": "SOC", "rights organisation": "SOC",
    "rights organization": "SOC", "environmental group": "SOC", "rescue charity": "SOC",
    "city council": "GOV", "town council": "GOV", "district council": "GOV",
    "state council": "GOV", "house of representatives": "LEG", "house of commons": "LEG",
    "house of lords": "LEG", "national assembly": "LEG", "general assembly": "LEG",
    "legislative council": "LEG", "upper house": "LEG", "lower house": "LEG",
    "representative": "LEG", "ruling party": "PTY", "shadow minister": "OPP",
    "royal family": "GOV", "royal court": "GOV", "head of state": "GOV",
    "head of government": "GOV", "secretary of state": "GOV", "minister of": "GOV",
    "chief of staff": "GOV", "space agency": "GOV", "customs officer": "GOV",
    "customs official": "GOV", "wealth fund": "GOV", "public prosecutor": "JUD",
    "judge advocate": "JUD", "state oil company": "BUS", "oil company": "BUS",
    "financial officer": "BUS", "operating officer": "BUS", "technology officer": "BUS",
    "chief executive": "BUS", "chief executive officer": "BUS", "state enterprise": "BUS",
    "state-owned enterprise": "BUS", "opposition leader": "OPP", "opposition party": "OPP",
    "election commission": "GOV", "electoral commission": "GOV", "fishing boat": "AGR",
    "fishing vessel": "AGR", "cargo ship": "BUS", "container ship": "BUS", "oil tanker": "BUS",
    "merchant ship": "BUS", "health worker": "MED", "asylum seeker": "REF",
    "military court": "JUD", "military junta": "GOV", "military government": "GOV",
    "security council": "GOV", "security minister": "GOV", "defence ministry": "GOV",
    "defense ministry": "GOV", "defence minister": "GOV", "defense minister": "GOV",
    "justice minister": "GOV", "justice ministry": "GOV", "interior minister": "GOV",
    "police department": "COP", "justice department": "GOV", "chamber of commerce": "BUS",
    "first lady": "GOV", "first minister": "GOV", "district attorney": "JUD",
    "armed men": "CRM", "drug cartel": "CRM", "armed group": "REB", "militant group": "REB",
    "rebel group": "REB", "terrorist group": "REB", "human right": "SOC",
    "liberties union": "SOC", "students union": "EDU", "rights front": "SOC", "human rights": "SOC",
    "liberation front": "REB", "liberation army": "REB", "liberation movement": "REB",
    "resistance army": "REB", "resistance movement": "REB", "member of parliament": "LEG",
    "gas station": "", "power station": "", "police station": "COP", "military base": "MIL",
    "air base": "MIL", "naval base": "MIL", "army base": "MIL",
}  # fmt: skip
"""Words that mean together what the last alone does not."""

_ADJECTIVES = {
    "military": "MIL", "naval": "MIL", "army": "MIL", "navy": "MIL", "air-force": "MIL",
    "defence": "GOV", "defense": "GOV", "governmental": "GOV", "government": "GOV",
    "ministerial": "GOV", "presidential": "GOV", "royal": "GOV", "diplomatic": "GOV",
    "foreign": "GOV", "parliamentary": "LEG", "congressional": "LEG", "legislative": "LEG",
    "senatorial": "LEG", "judicial": "JUD", "criminal": "CRM", "corporate": "BUS",
    "commercial": "BUS", "banking": "BUS", "shipping": "BUS", "oil": "BUS", "gas": "BUS",
    "academic": "EDU", "religious": "REL", "church": "REL", "labour": "LAB", "labor": "LAB",
    "union": "LAB", "farm": "AGR", "police": "COP", "intelligence": "SPY", "opposition": "OPP",
    "rebel": "REB", "separatist": "REB", "militant": "REB", "insurgent": "REB",
    "guerrilla": "REB", "jihadist": "REB", "islamist": "REB", "paramilitary": "PRM",
    "militia": "PRM", "party": "PTY", "protest": "CVL", "civic": "SOC", "humanitarian": "SOC",
    "aid": "SOC", "charity": "SOC", "rights": "SOC", "media": "JRN", "news": "JRN",
    "student": "EDU", "university": "EDU", "school": "EDU", "health": "MED", "medical": "MED",
    "terrorist": "REB", "terror": "REB", "business": "BUS", "industry": "BUS", "company": "BUS",
    "bank": "BUS", "customs": "GOV", "security": "MIL", "armed": "MIL", "special": "",
    "peacekeeping": "MIL", "coalition": "MIL", "kurdish": "REB", "democracy": "CVL",
    "pro-democracy": "CVL", "anti-government": "CVL", "border": "COP", "tribal": "CVL",
    "trade": "GOV", "climate": "CVL", "environmental": "CVL",
    "regional": "GOV", "municipal": "GOV", "city": "GOV", "state": "GOV", "federal": "GOV",
    "electoral": "GOV", "election": "GOV", "ruling": "PTY", "tech": "BUS", "technology": "BUS",
    "energy": "BUS", "telecom": "BUS", "telecoms": "BUS", "steel": "BUS", "mining": "BUS",
}  # fmt: skip
"""What a word before a generic noun makes of it."""
_OVERRIDING = frozenset(("REB", "OPP"))
_OVERRIDDEN = frozenset(("GOV", "LEG", "MIL", "PTY", "CVL", "BUS"))
_FORMER = frozenset(
    "former ex late ousted deposed exiled retired erstwhile one-time onetime".split()
)
_OUT = frozenset(("GOV", "LEG", "MIL", "JUD", "SPY"))
_IRREGULAR = {
    "authorities": "authority", "policemen": "policeman", "gunmen": "gunman", "media": "media",
    "businessmen": "businessman", "fishermen": "fisherman", "servicemen": "serviceman",
    "congressmen": "congressman", "clergymen": "clergyman", "spokesmen": "spokesman",
    "militiamen": "militiaman", "mps": "mp", "meps": "mep", "forces": "force", "guards": "guard",
    "thieves": "thief", "wives": "wife", "dailies": "daily", "airmen": "airman",
    "headquarters": "headquarters", "troops": "troop",
}  # fmt: skip
_MAKERS = re.compile(r".{2,}(?:maker|builder|producer|exporter)s?$")
_SEAMAN = re.compile(r"[’']s?$")


@dataclass(frozen=True, slots=True)
class Office:
    """What the noun at the head of a phrase says of an actor."""

    branch: str
    """Empty for the state itself ("the country") and where a generic noun is left to its
    complement."""
    generic: bool = False
    """Whether what the phrase adds ("head *of the bank*") decides, if it tells."""
    doubtful: bool = False
    """Whether only the name of a state beside it makes it an actor: "zoo officials"."""


def _singular(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


_BRANCH = {noun: branch for branch, nouns in reversed(_NOUNS.items()) for noun in nouns.split()}


_NOT_BEFORE = frozenset(
    "national general family foreigner person people marine special union press major".split()
)


def _before(word: str) -> str:
    """The branch that a word before a head tells, empty if none."""
    one = bare(word)
    return _ADJECTIVES.get(word) or ("" if one in _NOT_BEFORE else _BRANCH.get(one, ""))


def bare(word: str) -> str:
    """A word in small letters, in the singular, without the mark of a possessive."""
    return _singular(_SEAMAN.sub("", word.casefold().strip('.,;:“”"()')))


def is_noun(word: str) -> bool:
    """Whether a word, whatever stands beside it, stands for an actor."""
    one = bare(word)
    return (
        word == "House"
        or one in _BRANCH
        or one in _GENERIC
        or one in _NATION
        or one in _RUNNING
        or one in _CRAFT
        or bool(_MAKERS.match(one))
    )


def is_modifier(word: str) -> bool:
    """Whether a word says what branch a generic noun is of."""
    one = word.casefold()
    return one in _ADJECTIVES or one in _FORMER or bare(one) in _BRANCH


def rank(word: str) -> str:
    """The branch that a title before a name tells, empty if it tells none."""
    return _RANKS.get(word.casefold().rstrip("."), "")


def office(words: Sequence[str]) -> Office | None:
    """The office that a phrase's words up to its head name, None if the head is no actor."""
    if not words:
        return None
    if words[-1] == "House":  # no building, if it has capitals and no other name
        return Office("LEG")
    lower = [word.casefold().strip('.,“”"()') for word in words]
    singular = [*lower[:-1], bare(lower[-1])]
    found = _head(lower, singular, words)
    if found is None or not found.branch:
        return found
    branch = found.branch
    before = {_before(word) for word in lower[:-1]}
    if branch in _OVERRIDDEN:
        for over in sorted(_OVERRIDING & before):
            branch = over
    former = any(word in _FORMER or word.startswith("ex-") for word in lower)
    if former and branch in _OUT:
        return Office("ELI")
    return Office(branch, found.generic, found.doubtful)


def _head(lower: list[str], singular: list[str], written: Sequence[str]) -> Office | None:
    if singular[-1] in _CRAFT:
        hints = [_before(word) for word in lower[:-1]]
        return Office(
            next(filter(None, reversed(hints)), "")
            or (
                "AGR"
                if "fishing" in lower
                else "BUS"
                if {"cargo", "merchant", "container"} & {*lower}
                else "MIL"
                if singular[-1] in _ARMS
                else ""
            )
        )
    for length in (3, 2):
        fixed = " ".join(singular[-length:])
        if len(singular) >= length and fixed in _FIXED:
            return Office(_FIXED[fixed])
    head = singular[-1]
    if head in _NATION:
        return Office("")
    if head in _RUNNING:
        return Office("PTY")
    if head in _GENERIC:
        for word in reversed(lower[:-1]):
            branch = _before(word)
            if branch and not (head == "force" and branch == "GOV"):
                return Office(branch)
        last = written[-2] if len(written) > 1 else ""
        if last.islower() and last not in _PLAIN and not is_modifier(last):
            told = _GENERIC[head] or _DEFAULT.get(head, "")
            return Office(told, generic=True, doubtful=True)  # "zoo officials"
        return Office(_GENERIC[head] or _DEFAULT.get(head, ""), generic=True)
    if head in _BRANCH:
        return Office(_BRANCH[head])
    if _MAKERS.match(head):
        return Office("BUS")
    return None
