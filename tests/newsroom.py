"""Invented reports, what copyists make of them, and the stages that read them.

States, people and outlets do not exist. Of each happening there is a report, a copy of
it, and the report of another newsroom that has seen none of the two.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

import numpy as np

from stemma.annotate.annotate import annotate
from stemma.collate.parallels import collate
from stemma.derive.derive import Descent, derive
from stemma.records import Annotations, Document, Parallel
from stemma.text.choices import reader
from stemma.text.vectors import (
    Encoder,
    Remembering,
    Vectors,
    clause_vectors,
    static_table,
    transformer,
)
from stemma.text.words import words


@dataclass(frozen=True)
class Happening:
    """One event as three newsrooms print it."""

    name: str
    report: str
    copy: str
    elsewhere: str
    """Independent of the other two."""


RAILWAY = Happening(
    name="railway",
    report="""\
Varnia will lend Toskar 3.2 billion marks to rebuild the coastal railway between Hesk and Port \
Amund, the finance ministers of the two countries said on Tuesday after a night of talks.

The loan carries interest of 1.9 percent and must be repaid within eighteen years. Toskar will \
buy the rails and forty locomotives from Varnian mills, a condition that the opposition in Hesk \
called humiliating.

“We bought time and we bought steel,” Finance Minister Ilse Brandt of Toskar told reporters. \
“Nobody else was selling either.”

The line was washed away in eleven places by the floods of last autumn, and grain for the \
northern provinces has since travelled by lorry over the Karn pass. Drivers there wait up to \
nine hours when it snows, according to the hauliers’ guild.

Work is to start in April at the viaduct of Dorn, the longest of the broken bridges. Engineers \
expect the first trains in about thirty months, although the ground near the estuary is softer \
than the surveys had promised.

Varnia has lent money to five of its neighbours since the spring, often in exchange for orders \
placed with its idle factories. Critics say the loans bind the small economies of the coast to \
a single creditor.

A clause that would have given Varnian inspectors a seat on the board of the railway was struck \
out in the last hour, two negotiators said.""",
    copy="""\
Varnia is to lend Toskar 3.2 billion marks to rebuild the coastal railway between Hesk and Port \
Amund, ministers of both countries said on Tuesday.

The loan carries interest of 1.9 percent and must be repaid within eighteen years. Toskar will \
buy the rails and forty locomotives from Varnian mills, which the opposition called humiliating.

“We bought time and we bought steel,” said Finance Minister Ilse Brandt of Toskar.

The line was washed away in eleven places by last autumn’s floods, and grain for the northern \
provinces has since gone by lorry over the Karn pass, where drivers wait up to nine hours when \
it snows.

Work is to start in April at the viaduct of Dorn. Engineers expect the first trains in about \
thirty months, although the ground near the estuary is softer than the surveys had promised.

A clause that would have given Varnian inspectors a seat on the railway’s board was struck out \
in the last hour.""",
    elsewhere="""\
After months of rumours Toskar has found somebody to pay for its broken railway. The treasury of \
Varnia confirmed on Tuesday evening that it would put up 3.2 billion marks, more than the whole \
transport budget of its southern neighbour.

At the station of Port Amund, where weeds grow between the sleepers, the news was met with \
shrugs. “They promised us trains for Christmas, and then for Easter,” said Marta Olin, who runs \
the kiosk on platform two.

Economists at the University of Hesk had urged the cabinet to issue bonds at home instead. \
Professor Dag Wern reckons that servicing the debt will cost each household sixty marks a year.

The prime minister, Jonas Tarp, defended the deal in parliament. Refusing it, he argued, would \
leave whole valleys without coal this winter; three bakeries in the uplands have shut already.

Shares in the steelmaker Orrin rose 4 percent in the capital of Varnia. A spokeswoman for the \
company declined to say whether it had taken part in the negotiations.

Fishermen hope that the freight yard by the harbour will open again.""",
)

CABLE = Happening(
    name="cable",
    report="""\
The coast guard of Elsmark detained the tanker Amber Heron on Saturday after two undersea cables \
that carry electricity to the island of Fenn were cut within the same hour.

The ship, sailing under the flag of Brumia, had slowed to three knots above the cables and \
dragged its anchor for almost seven miles, the coast guard said, citing radar records. Boarding \
teams were lowered from helicopters shortly before dawn.

Its captain, a 51-year-old from Lodz Bay, has refused to answer questions. Brumia’s embassy \
called the seizure an act of piracy and demanded that the crew of nineteen be let go at once.

About 24,000 households on Fenn were without power until noon. The hospital in Skarra ran on \
generators and postponed eleven operations.

Repairs may take until February, the grid operator Nordstrom warned, as the only vessel able to \
lift the cables is at work off Cape Torrin. Spare sections are stored in a warehouse in Melby.

It was the fourth such incident since the summer. After the last one, in October, Elsmark had \
proposed a law that lets the navy stop ships without lights, but lawmakers sent it back to a \
committee.

Insurers have begun to ask for a surcharge of 0.4 percent on voyages through the sound.""",
    copy="""\
A tanker has been seized by Elsmark’s coast guard after two power cables to the island of Fenn \
were cut within one hour on Saturday.

The Amber Heron, which flies Brumia’s flag, slowed to three knots over the cables and dragged \
its anchor for nearly seven miles, radar records show. Teams boarded it from helicopters before \
dawn.

The 51-year-old captain, from Lodz Bay, would not answer questions, while the embassy of Brumia \
spoke of piracy and demanded the release of all nineteen crew.

Some 24,000 homes had no electricity until noon, and the hospital in Skarra put off eleven \
operations and used generators.

The grid operator, Nordstrom, warned that repairs could last until February because the only \
ship that can lift the cables is busy off Cape Torrin.

This is the fourth case since summer. A law that would let the navy stop unlit ships, proposed \
in October, was sent back to a committee by lawmakers. Insurers now want a surcharge of 0.4 \
percent for trips through the sound.""",
    elsewhere="""\
Candles sold out in Skarra before breakfast. When the lights failed on Saturday, people on Fenn \
first blamed the storm, then heard on the ferry radio that a foreign ship had been caught.

By evening the Amber Heron lay at the naval pier, guarded by four soldiers. The prosecutor in \
charge, Lene Vold, said she would ask a judge on Monday to hold the vessel for gross sabotage.

“I can prove the anchor marks,” she said. “What I cannot prove yet is that somebody ordered \
them.”

Shipping databases list an owner in a tax haven and a manager whose telephone rings unanswered. \
The tanker changed its name twice in two years and was carrying fuel oil for a port in the south.

Elsmark’s foreign minister summoned the ambassador of Brumia, who arrived forty minutes late and \
left without speaking. The opposition asked why no patrol had been near the cables, although \
allied intelligence had warned of an attack.

Dairy farmers poured away milk because the cooling had stopped. One of them, Per Aune, wants \
compensation from the state and not from some shipowner he will never meet.""",
)

STUDENTS = Happening(
    name="students",
    report="""\
Parliament in Quillon voted on Thursday to close its universities to students from Sarand, \
answering the arrest of a Quillonese physicist who is accused of smuggling laser parts.

The bill passed by 88 votes to 61. It cancels roughly 6,700 study permits from the first of \
September and bars Sarandi researchers from eleven laboratories, among them the wind tunnel at \
Castle Hill.

Education Minister Odo Feltrin said the state could not train the engineers of its rival’s \
missiles. Rectors had pleaded for exceptions in medicine and music, in vain.

Sarand recalled its ambassador for consultations and froze the purchase of four ferries from \
the Quillonese yard at Brask, an order worth 410 million florins. The yard employs 2,300 people.

The physicist, Tessa Morling, 44, was taken from a train in the border town of Ulm Gate three \
weeks ago. Her lawyer says that the parts in her suitcase were lenses for a school telescope.

Fees paid by Sarandi students make up a tenth of the income of the University of Quill, which \
announced that it would close its Institute of Ceramics.

A motion to review the ban after a year was lost by two votes.""",
    copy="""\
Quillon’s parliament has decided to shut its universities to Sarandi students in response to the \
arrest of a physicist charged with smuggling laser parts. The bill, adopted on Thursday by 88 \
votes to 61, voids about 6,700 study permits from September 1 and keeps researchers from Sarand \
out of eleven laboratories, including the Castle Hill wind tunnel.

The state must not train engineers for the missiles of a rival, said Odo Feltrin, the education \
minister. Pleas by rectors to exempt music and medicine failed.

In return, Sarand called back its ambassador and suspended an order of four ferries, worth 410 \
million florins, from the yard in Brask with its 2,300 workers.

Tessa Morling, the physicist, was pulled off a train at Ulm Gate three weeks ago; according to \
her lawyer, the suitcase held lenses for a telescope at a school.

The University of Quill, a tenth of whose income comes from Sarandi fees, will close its \
Institute of Ceramics. By two votes, a motion to review the ban in a year was defeated.""",
    elsewhere="""\
Nadir Osk had booked his flight home before the count was finished. On Thursday parliament threw \
students from Sarand out of the universities of Quillon, and he is two exams short of becoming a \
dentist.

“My professor cried,” he said in the canteen of the dental school on Friday. “I did not.”

The government argues that civilian research has been copied into weapons for years. A report by \
the intelligence service, published in part last month, lists nine cases, none of them in \
dentistry.

In Sarand, state television showed dock workers cheering the decision to stop buying Quillonese \
ships. Trade between both neighbours had already shrunk by a fifth since the spring, when the \
two quarrelled over fishing.

Legal scholars expect the constitutional court to hear the case in summer. Vera Lund, who \
teaches public law, doubts that a whole nationality can be excluded without individual suspicion.

Landlords near the campus have started to advertise empty rooms at half the rent.""",
)

HAPPENINGS = (RAILWAY, CABLE, STUDENTS)

# The report on the railway as spinning software leaves it: one word for another, same order.
SPUN = """\
Varnia will loan Toskar 3.2 billion marks to reconstruct the seaside railroad betwixt Hesk and \
Port Amund, the finance clergymen of the two nations uttered on Tuesday subsequent to a nighttime \
of chats.

The advance conveys curiosity of 1.9 percent and should be reimbursed inside eighteen years. \
Toskar will purchase the rails and forty trains from Varnian grinders, a circumstance that the \
resistance in Hesk named mortifying.

“We procured moment and we procured metal,” Finance Minister Ilse Brandt of Toskar knowledgeable \
columnists. “No one else was vending both.”

The queue was cleaned away in eleven locations by the deluges of closing fall, and cereal for the \
northern territories has since voyaged by truck above the Karn permit. Motorists there linger up \
to nine hours when it flurries, in line with the hauliers’ society.

Labour is to begin in April at the viaduct of Dorn, the lengthiest of the shattered spans. \
Technicians anticipate the primary trains in about thirty months, despite the fact that the \
soil close to the river mouth is gentler than the polls had vowed.

Varnia has loaned cash to five of its acquaintances since the springtime, typically in swap for \
commands positioned with its lazy plants. Pundits say the credits tie the tiny economies of the \
shoreline to a solitary lender.

A provision that would have bestowed Varnian examiners a chair on the plank of the railroad was \
hit out in the closing hour, two mediators uttered."""

# Two condensations of it; each has matter that the other lacks.
FIRST_DIGEST = """\
Toskar is borrowing 3.2 billion marks from Varnia to repair the railway along its coast from \
Hesk to Port Amund. The loan runs for eighteen years at 1.9 percent, and rails and forty \
locomotives must be bought from Varnian mills.

Floods washed the line away in eleven places last autumn. Grain for the northern provinces has \
gone over the Karn pass by lorry since then, and drivers wait up to nine hours in the snow.

Work starts in April at the viaduct of Dorn, and engineers expect trains in about thirty months. \
A clause giving Varnian inspectors a seat on the board of the railway was struck out in the last \
hour, according to negotiators."""

SECOND_DIGEST = """\
After a night of talks Varnia agreed to lend 3.2 billion marks for the coastal railway of Toskar \
between Hesk and Port Amund. The opposition in Hesk finds it humiliating that the rails and \
forty locomotives are to come from Varnian mills.

“Nobody else was selling either,” Finance Minister Ilse Brandt told reporters.

Work is to start at the Dorn viaduct, the longest broken bridge, in April. The ground near the \
estuary is softer than promised by the surveys, but engineers expect the first trains in thirty \
months.

Varnia has lent to five neighbours since spring, often in exchange for orders to its idle \
factories, and critics say that the loans tie the small coastal economies to one creditor."""

# A column that lifts three of its sentences.
COLUMN = """\
My neighbour keeps a timetable from the year when the night train still ran. He reads it aloud at \
weddings. He calls it the last honest document of the republic, and nobody laughs.

So nobody should be surprised that we cheer for anyone who brings a shovel. The line was washed \
away in eleven places by the floods of last autumn, and grain for the northern provinces has \
since travelled by lorry over the Karn pass. Ask the bakers what that does to bread.

But read the small print before you dance. Toskar will buy the rails and forty locomotives from \
Varnian mills, a condition that the opposition in Hesk called humiliating. I would call it a \
bargain, if only we had been allowed to bargain.

A debtor is a guest who may never leave. Varnia has lent money to five of its neighbours since \
the spring, often in exchange for orders placed with its idle factories. Critics say the loans \
bind the small economies of the coast to a single creditor. Perhaps so. My neighbour would sign \
tomorrow, and he would bring his own pen."""

GARDEN = """\
The botanical garden of Little Marrow has opened a glasshouse for carnivorous plants. Children \
under twelve pay nothing, and guided walks start at ten every morning.

Head gardener Sylvie Prout spent six years collecting seeds from bogs and mountain meadows. She \
feeds the pitchers with crickets, by hand, with tweezers borrowed from the dentist.

The pride of the collection is a sundew that unrolls leaves as long as a walking stick. It was \
found by a postman behind a disused quarry.

Visitors are asked to leave umbrellas outside, because the hinges of the smaller traps snap shut \
at the slightest drop."""

# Two notices that stay with their subject in every sentence.
VOLCANO = """\
The volcano Mount Orla on the island of Teshi erupted on Sunday and threw ash four miles high. \
Lava from the volcano ran down the western slope of Mount Orla towards the sea.

Geologists on Teshi had measured tremors below the volcano for weeks. Ash from the eruption \
covered the roofs of three villages under Mount Orla.

The eruption of the volcano may last for days, the geologists say, and more lava and ash are to \
be expected on Teshi."""

CHESS = """\
Grandmaster Ilka Venn won the chess championship of Grenholm with a rook sacrifice in the last \
game. Her opponent, grandmaster Otto Raab, resigned the game after thirty moves.

The chess championship was decided in the ninth game, in which grandmaster Raab had the white \
pieces. Venn had already won two games with the black pieces.

It is the third chess championship for grandmaster Venn, who learned the moves of the game from \
her aunt, a chess champion herself."""


class WordsOnly:
    """An encoder without a model: texts are alike as far as they have words in common."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit-length vectors. Shape (n_texts, 64)."""
        rows = np.zeros((len(texts), 64), np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in words(text):
                row += _direction(word.stem)
        return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


@lru_cache(maxsize=10_000)
def _direction(stem: str) -> Vectors:
    """A direction that looks random and is always the same for a stem."""
    bits = np.frombuffer(blake2b(stem.encode(), digest_size=8).digest(), np.uint8)
    return np.unpackbits(bits).astype(np.float32) * 2 - 1


@lru_cache(maxsize=1)
def close() -> Remembering:
    """The shipped sentence model; each sentence of these tests is computed once."""
    return Remembering(transformer())


def encoders() -> dict[str, Encoder]:
    """The shipped models that compare statements, each under the name that `match` has for it."""
    return {"quick": static_table(), "close": close(), "clauses": clause_vectors()}


@lru_cache(maxsize=500)
def notes(document: Document) -> Annotations:
    """The annotations of a document."""
    return annotate(document, reader())


def collated(documents: Iterable[Document]) -> list[Parallel]:
    """What the documents share, with the shipped models."""
    docs = list(documents)
    return collate(docs, [notes(d) for d in docs], quick=static_table(), close=close())


def derived(documents: Sequence[Document]) -> Descent:
    """What derives from what among the documents."""
    return derive(documents, [notes(d) for d in documents], collated(documents))
