"""Make the table of leaders that ships with Stemma.

    python training/leaders.py leaderlist_3_21.csv country-codes.csv \\
        src/stemma/model/data/leaders.tsv

The source is the REIGN data set (MIT): who led each state, to the month, until March 2021. It
gives most people by surname alone. Given names of the best known, monarchs, heads of bodies
and who came after that month are added here from general knowledge.
"""

import csv
import re
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

FIRST_YEAR = 1990
"""Nobody who had left by then is in the table."""
CODES = dict(
    pair.split("=")
    for pair in """AAB=ATG ALG=DZA ANG=AGO AUL=AUS AUS=AUT BAH=BHR BAR=BRB BFO=BFA BHM=BHS BHU=BTN
    BNG=BGD BOS=BIH BOT=BWA BUI=BDI BUL=BGR CAM=KHM CAP=CPV CDI=CIV CEN=CAF CON=COG COS=CRI CRO=HRV
    CZR=CZE DEN=DNK DRC=COD DRV=VNM ETM=TLS FIJ=FJI FRN=FRA GAM=GMB GMY=DEU GRG=GEO GRN=GRD GUA=GTM
    GUI=GIN HAI=HTI HON=HND ICE=ISL INS=IDN IRE=IRL KOS=XKX KUW=KWT KYR=KGZ KZK=KAZ LAT=LVA LEB=LBN
    LES=LSO LIB=LBY LIT=LTU MAA=MRT MAC=MKD MAD=MDV MAG=MDG MAL=MYS MAS=MUS MAW=MWI MLD=MDA MNC=MCO
    MNG=MNE MON=MNG MOR=MAR MSI=MHL MYA=MMR MZM=MOZ NAU=NRU NEP=NPL NEW=NZL NIG=NGA NIR=NER NTH=NLD
    OMA=OMN PAL=PLW PAR=PRY PHI=PHL POR=PRT ROK=KOR ROM=ROU SAF=ZAF SAL=SLV SEY=SYC SIE=SLE SIN=SGP
    SKN=KNA SLO=SVK SLU=LCA SLV=SVN SNM=SMR SOL=SLB SPN=ESP SRI=LKA SUD=SDN SVG=VCT SWD=SWE SWZ=CHE
    TAZ=TZA THI=THA TOG=TGO TRI=TTO UAE=ARE UKG=GBR URU=URY VAN=VUT YUG=SRB ZAM=ZMB
    ZIM=ZWE""".split()
)
"""Codes of the Correlates of War that ISO 3166 has otherwise."""
SURNAME_FIRST = frozenset("CHN KOR PRK TWN VNM KHM".split())
GIVEN = {
    "USA": "Bill Clinton, George Bush, Barack Obama, Donald Trump, Joe Biden",
    "CAN": "Brian Mulroney, Jean Chretien, Stephen Harper, Justin Trudeau",
    "MEX": "Felipe Calderon, Vicente Fox, Ernesto Zedillo, Andres Lopez Obrador",
    "BRA": "Dilma Rousseff, Michel Temer, Jair Bolsonaro, Fernando Cardoso, Luiz Lula da Silva",
    "ARG": "Mauricio Macri, Alberto Fernandez, Nestor Kirchner, Carlos Menem",
    "BOL": "Jeanine Anez, Luis Arce",
    "VEN": "Nicolas Maduro",
    "COL": "Ivan Duque",
    "GBR": "Gordon Brown, David Cameron, Theresa May, Boris Johnson, Tony Blair, John Major",
    "FRA": "Nicolas Sarkozy, Francois Hollande, Emmanuel Macron, Jacques Chirac",
    "DEU": "Angela Merkel, Gerhard Schroeder, Helmut Kohl",
    "ITA": "Silvio Berlusconi, Mario Monti, Enrico Letta, Matteo Renzi, Paolo Gentiloni, "
    "Giuseppe Conte, Romano Prodi, Mario Draghi",
    "ESP": "Pedro Sanchez, Jose Aznar, Felipe Gonzalez",
    "IRL": "Leo Varadkar, Enda Kenny, Brian Cowen, Bertie Ahern, Micheal Martin",
    "BEL": "Elio Di Rupo, Yves Leterme, Alexander De Croo, Guy Verhofstadt",
    "NLD": "Mark Rutte, Wim Kok",
    "LUX": "Jean-Claude Juncker, Xavier Bettel",
    "AUT": "Werner Faymann, Christian Kern, Sebastian Kurz, Brigitte Bierlein",
    "HUN": "Gordon Bajnai, Viktor Orban, Ferenc Gyurcsany",
    "POL": "Lech Kaczynski, Bronislaw Komorowski, Andrzej Duda, Aleksander Kwasniewski, "
    "Lech Walesa",
    "CZE": "Petr Necas, Bohuslav Sobotka, Andrej Babis, Vaclav Klaus, Milos Zeman",
    "SVK": "Robert Fico, Iveta Radicova, Peter Pellegrini, Igor Matovic",
    "GRC": "Alexis Tsipras, Antonis Samaras, Kyriakos Mitsotakis, Costas Simitis",
    "SRB": "Aleksandar Vucic, Ivica Dacic, Slobodan Milosevic, Vojislav Kostunica",
    "UKR": "Viktor Yushchenko, Viktor Yanukovych, Petro Poroshenko, Oleksandr Turchynov, "
    "Volodymyr Zelensky, Leonid Kuchma",
    "RUS": "Vladimir Putin, Dmitry Medvedev, Boris Yeltsin",
    "BLR": "Alexander Lukashenko",
    "GEO": "Mikheil Saakashvili, Giorgi Margvelashvili, Mamuka Bakhtadze",
    "ARM": "Serzh Sargsyan, Nikol Pashinyan, Robert Kocharyan",
    "AZE": "Ilham Aliyev, Heydar Aliyev",
    "TUR": "Recep Erdogan",
    "IRN": "Mahmoud Ahmadinejad, Ali Khamenei, Hassan Rouhani, Mohammad Khatami",
    "IRQ": "Nouri al-Maliki, Haider al-Abadi, Adil Abdul-Mahdi, Saddam Hussein, Barham Salih, "
    "Mustafa al-Kadhimi",
    "SYR": "Bashar al-Assad, Hafez al-Assad",
    "ISR": "Benjamin Netanyahu, Ehud Olmert, Ariel Sharon, Ehud Barak, Yitzhak Rabin, Shimon Peres",
    "EGY": "Hosni Mubarak, Mohamed Morsi, Abdel al-Sisi, Adly Mansour",
    "LBY": "Muammar Qaddafi",
    "SDN": "Omar Al-Bashir",
    "YEM": "Abdrabbuh Hadi",
    "SAU": "King Abdullah, King Fahd, King Salman",
    "AFG": "Ashraf Ghani",
    "PAK": "Asif Zardari, Nawaz Sharif, Imran Khan, Pervez Musharraf, Benazir Bhutto",
    "IND": "Narendra Modi, Atal Vajpayee",
    "LKA": "Mahinda Rajapakse, Maithripala Sirisena, Gotabaya Rajapakse",
    "BGD": "Sheikh Hasina, Khaleda Zia",
    "NPL": "Khadga Oli",
    "AUS": "Kevin Rudd, Julia Gillard, Tony Abbott, Malcolm Turnbull, Scott Morrison, John Howard, "
    "Paul Keating",
    "NZL": "Jacinda Ardern, Helen Clark",
    "PHL": "Rodrigo Duterte, Joseph Estrada, Fidel Ramos",
    "IDN": "Joko Widodo, Megawati Sukarnoputri",
    "ZAF": "Jacob Zuma, Cyril Ramaphosa, Thabo Mbeki, Nelson Mandela",
    "ZWE": "Robert Mugabe, Emmerson Mnangagwa",
    "NGA": "Umaru Yar'Adua, Muhammadu Buhari, Olusegun Obasanjo",
    "KEN": "Uhuru Kenyatta, Daniel Moi",
    "ETH": "Hailemariam Desalegn",
    "DZA": "Abdelaziz Bouteflika, Abdelmadjid Tebboune, Abdelkader Bensalah",
    "TUN": "Moncef Marzouki, Beji Essebi, Kais Saied",
    "NOR": "Jens Stoltenberg, Erna Solberg",
    "DNK": "Helle Thorning-Schmidt, Mette Frederiksen, Lars Rasmussen",
    "SWE": "Fredrik Reinfeldt, Stefan Lofven, Goran Persson",
    "FIN": "Alexander Stubb, Sanna Marin, Juha Sipila",
    "KAZ": "Nursultan Nazarbaev",
    "UZB": "Islam Karimov, Shavkat Mirziyoyev",
    "XKX": "Hashim Thaci, Albin Kurti, Isa Mustafa",
    "PNG": "Michael Somare, Peter O'Neill, James Marape",
    "TON": "Akilisi Pohiva",
}
"""Given names for surnames that the source has alone; the last word, or what the source has,
is the surname."""
SPELLINGS = {
    "Qaddafi": "Gaddafi; Gadhafi; Kadhafi", "Nazarbaev": "Nazarbayev", "Zelensky": "Zelenskyy; "
    "Zelenskiy", "Lukashenko": "Lukashenka", "al-Assad": "Assad", "al-Sisi": "Sisi; el-Sisi",
    "al-Maliki": "Maliki", "al-Abadi": "Abadi", "al-Kadhimi": "Kadhimi; al-Kazimi",
    "Al-Bashir": "Bashir; al-Bashir", "Rajapakse": "Rajapaksa", "Saied": "Saïed",
    "Lula da Silva": "Lula", "Abdul-Mahdi": "Abdul Mahdi; Abdel Mahdi",
    "Lopez Obrador": "Obrador", "Schroeder": "Schröder; Schroder", "Hasina": "Sheikh Hasina",
    "Fernandez de Kirchner": "Kirchner; Fernandez", "Rajoy Brey": "Rajoy",
    "Rodriguez Zapatero": "Zapatero", "Santos Calderon": "Santos", "Khamenei": "Khamene'i",
}  # fmt: skip
"""Other spellings in news, and the shorter name that people go by."""
MISSPELT = {"Ilhma Aliyev": "Ilham Aliyev", "H. Aliyev": "Heydar Aliyev", "Al-Assad H.":
            "Hafez al-Assad"}  # fmt: skip
"""Names that the source has wrong, or so short that they are another leader's."""
CLOSED = """
ISR|Benjamin Netanyahu|2009-03|2021-06
IRL|Micheal Martin|2020-06|2022-12
IRL|Leo Varadkar|2022-12|2024-04
DEU|Angela Merkel|2005-11|2021-12
KOR|Moon Jae-in|2017-05|2022-05
IRN|Hassan Rouhani|2013-08|2021-08
AFG|Ashraf Ghani|2014-09|2021-08
PHL|Rodrigo Duterte|2016-06|2022-06
AUS|Scott Morrison|2018-08|2022-05
NZL|Jacinda Ardern|2017-10|2023-01
NOR|Erna Solberg|2013-10|2021-10
SWE|Stefan Lofven|2014-10|2021-11
FIN|Sanna Marin|2019-12|2023-06
CHL|Sebastian Pinera|2018-03|2022-03
COL|Ivan Duque|2018-08|2022-08
CZE|Andrej Babis|2017-12|2021-12
KEN|Uhuru Kenyatta|2013-04|2022-09
NGA|Muhammadu Buhari|2015-05|2023-05
LKA|Gotabaya Rajapakse|2019-11|2022-07
PAK|Imran Khan|2018-08|2022-04
ARG|Alberto Fernandez|2019-12|2023-12
MEX|Andres Lopez Obrador|2018-12|2024-10
SYR|Bashar al-Assad|2000-06|2024-12
IRQ|Mustafa al-Kadhimi|2020-05|2022-10
NLD|Mark Rutte|2010-10|2024-07
IDN|Joko Widodo|2014-10|2024-10
BGD|Sheikh Hasina|2009-01|2024-08
BEL|Alexander De Croo|2020-10|2025-02
CUB|Raul Castro|2008-02|2021-04
LBR|George Weah|2018-01|2024-01
JPN|Yoshihide Suga|2020-09|2021-10
"""
"""Terms that the source has open, with the month they ended in."""
LATER = """
USA|Joe Biden|2021-01|2025-01
USA|Donald Trump|2025-01|
CAN|Justin Trudeau|2015-11|2025-03
CAN|Mark Carney|2025-03|
MEX|Claudia Sheinbaum|2024-10|
BRA|Jair Bolsonaro|2019-01|2022-12
BRA|Luiz Lula da Silva|2023-01|
ARG|Javier Milei|2023-12|
CHL|Gabriel Boric|2022-03|
COL|Gustavo Petro|2022-08|
PER|Pedro Castillo|2021-07|2022-12
PER|Dina Boluarte|2022-12|2025-10
CUB|Miguel Diaz-Canel|2018-04|
GBR|Boris Johnson|2019-07|2022-09
GBR|Liz Truss|2022-09|2022-10
GBR|Rishi Sunak|2022-10|2024-07
GBR|Keir Starmer|2024-07|
DEU|Olaf Scholz|2021-12|2025-05
DEU|Friedrich Merz|2025-05|
ITA|Mario Draghi|2021-02|2022-10
ITA|Giorgia Meloni|2022-10|
NLD|Dick Schoof|2024-07|
BEL|Bart De Wever|2025-02|
AUT|Karl Nehammer|2021-12|2025-01
CZE|Petr Fiala|2021-12|
POL|Donald Tusk|2007-11|2014-09
POL|Mateusz Morawiecki|2017-12|2023-12
POL|Donald Tusk|2023-12|
POL|Karol Nawrocki|2025-08|
SVK|Robert Fico|2023-10|
BGR|Boyko Borissov|2017-05|2021-05
HRV|Andrej Plenkovic|2016-10|
ROU|Klaus Iohannis|2014-12|2025-02
ROU|Nicusor Dan|2025-05|
SWE|Ulf Kristersson|2022-10|
NOR|Jonas Gahr Store|2021-10|2025-12
FIN|Sauli Niinisto|2012-03|2024-03
FIN|Petteri Orpo|2023-06|
FIN|Alexander Stubb|2024-03|
ISL|Katrin Jakobsdottir|2017-11|2024-04
IRL|Simon Harris|2024-04|2025-01
IRL|Micheal Martin|2025-01|
ISR|Naftali Bennett|2021-06|2022-06
ISR|Yair Lapid|2022-07|2022-12
ISR|Benjamin Netanyahu|2022-12|
PSE|Mahmoud Abbas|2005-01|
PSE|Yasser Arafat|1994-07|2004-11
IRN|Ali Khamenei|1989-06|
IRN|Ebrahim Raisi|2021-08|2024-05
IRN|Masoud Pezeshkian|2024-07|
IRQ|Mohammed Shia al-Sudani|2022-10|
SYR|Ahmed al-Sharaa|2024-12|
SAU|Mohammed bin Salman|2017-06|
ARE|Mohammed bin Zayed|2014-01|
QAT|Tamim bin Hamad Al Thani|2013-06|
JOR|King Abdullah II|1999-02|
MAR|King Mohammed VI|1999-07|
JPN|Fumio Kishida|2021-10|2024-10
JPN|Shigeru Ishiba|2024-10|2025-10
KOR|Yoon Suk Yeol|2022-05|2025-04
KOR|Lee Jae-myung|2025-06|
TWN|Tsai Ing-wen|2016-05|2024-05
TWN|Lai Ching-te|2024-05|
TWN|Ma Ying-jeou|2008-05|2016-05
HKG|Carrie Lam|2017-07|2022-06
HKG|John Lee Ka-chiu|2022-07|
HKG|Leung Chun-ying|2012-07|2017-06
CHN|Li Keqiang|2013-03|2023-03
CHN|Li Qiang|2023-03|
RUS|Dmitry Medvedev|2012-05|2020-01
RUS|Mikhail Mishustin|2020-01|
PAK|Shehbaz Sharif|2022-04|
LKA|Ranil Wickremesinghe|2022-07|2024-09
BGD|Muhammad Yunus|2024-08|
AUS|Anthony Albanese|2022-05|
NZL|Chris Hipkins|2023-01|2023-11
NZL|Christopher Luxon|2023-11|
PHL|Ferdinand Marcos|2022-06|
IDN|Prabowo Subianto|2024-10|
MYS|Anwar Ibrahim|2022-11|
SGP|Lawrence Wong|2024-05|
KAZ|Kassym-Jomart Tokayev|2019-03|
KEN|William Ruto|2022-09|
NGA|Bola Tinubu|2023-05|
ETH|Abiy Ahmed|2018-04|
SDN|Abdel Fattah al-Burhan|2019-04|
ZMB|Hakainde Hichilema|2021-08|
SEN|Bassirou Diomaye Faye|2024-04|
SSD|Salva Kiir|2011-07|
TZA|Samia Suluhu Hassan|2021-03|
VEN|Juan Guaido|2019-01|2023-01|OPP
GBR|Queen Elizabeth|1952-02|2022-09
GBR|King Charles|2022-09|
VAT|Pope John Paul|1978-10|2005-04|REL
VAT|Pope Benedict|2005-04|2013-02|REL
VAT|Pope Francis|2013-03|2025-04|REL
VAT|Pope Leo|2025-05||REL
RUS|Sergei Lavrov|2004-03|
RUS|Sergey Lavrov|2004-03|
RUS|Sergei Shoigu|2012-11|2024-05
RUS|Sergey Shoigu|2012-11|2024-05
RUS|Dmitry Peskov|2012-05|
RUS|Alexei Navalny|2011-12|2024-02|OPP
CHN|Wang Yi|2013-03|
CHN|Qin Gang|2022-12|2023-07
USA|Hillary Clinton|2009-01|2013-02
USA|John Kerry|2013-02|2017-01
USA|Rex Tillerson|2017-02|2018-03
USA|Mike Pompeo|2017-01|2021-01
USA|Antony Blinken|2021-01|2025-01
USA|Marco Rubio|2025-01|
USA|Mike Pence|2017-01|2021-01
USA|Kamala Harris|2021-01|2025-01
USA|Joe Biden|2009-01|2017-01
USA|Jim Mattis|2017-01|2018-12
USA|Mark Esper|2019-06|2020-11
USA|Lloyd Austin|2021-01|2025-01
USA|John Bolton|2018-04|2019-09
USA|William Barr|2019-02|2020-12
USA|Jeff Sessions|2017-02|2018-11
USA|Steven Mnuchin|2017-02|2021-01
USA|Janet Yellen|2021-01|2025-01
USA|Nikki Haley|2017-01|2018-12
USA|Jerome Powell|2018-02|
USA|Nancy Pelosi|2003-01||LEG
USA|Kevin McCarthy|2007-01|2023-12|LEG
USA|Mike Johnson|2017-01||LEG
USA|Paul Ryan|1999-01|2019-01|LEG
USA|Mitch McConnell|1985-01||LEG
USA|Chuck Schumer|1999-01||LEG
USA|Bernie Sanders|2007-01||LEG
USA|Elizabeth Warren|2013-01||LEG
USA|Lindsey Graham|2003-01||LEG
GBR|Jeremy Corbyn|2015-09|2020-04|OPP
GBR|Dominic Raab|2019-07|2021-09
GBR|Jeremy Hunt|2018-07|2019-07
GBR|Philip Hammond|2010-05|2019-07
GBR|Nicola Sturgeon|2014-11|2023-03
GBR|David Lammy|2024-07|
FRA|Jean-Yves Le Drian|2012-05|2022-05
FRA|Marine Le Pen|2011-01||OPP
DEU|Heiko Maas|2018-03|2021-12
DEU|Annalena Baerbock|2021-12|2025-05
DEU|Frank-Walter Steinmeier|2013-12|
ITA|Matteo Salvini|2018-06|2019-09
ITA|Sergio Mattarella|2015-02|
TUR|Mevlut Cavusoglu|2015-11|2023-06
TUR|Hakan Fidan|2023-06|
IRN|Mohammad Javad Zarif|2013-08|2021-08
IRN|Abbas Araghchi|2024-08|
ISR|Reuven Rivlin|2014-07|2021-07
ISR|Isaac Herzog|2021-07|
ISR|Avigdor Lieberman|2016-05|2018-11
ISR|Yoav Gallant|2022-12|2024-11
IND|Subrahmanyam Jaishankar|2019-05|
UKR|Dmytro Kuleba|2020-03|2024-09
JPN|Taro Kono|2017-08|2020-09
MMR|Min Aung Hlaing|2021-02|
SAU|Adel al-Jubeir|2015-04|2018-12
EGY|Sameh Shoukry|2014-06|2024-07
PSE|Saeb Erekat|2003-01|2020-11
IGO UN|Kofi Annan|1997-01|2006-12
IGO UN|Ban Ki-moon|2007-01|2016-12
IGO UN|Antonio Guterres|2017-01|
IGO NATO|Anders Fogh Rasmussen|2009-08|2014-09
IGO NATO|Jens Stoltenberg|2014-10|2024-09
IGO NATO|Mark Rutte|2024-10|
IGO EU|Jose Manuel Barroso|2004-11|2014-10
IGO EU|Jean-Claude Juncker|2014-11|2019-11
IGO EU|Ursula von der Leyen|2019-12|
IGO EU|Donald Tusk|2014-12|2019-11
IGO EU|Charles Michel|2019-12|2024-11
IGO EU|Federica Mogherini|2014-11|2019-11
IGO EU|Josep Borrell|2019-12|2024-11
IGO EU|Kaja Kallas|2024-12|
"""
"""Whose office, name, from, until, and a branch if not government."""


class Term(NamedTuple):
    """One row of the table; the fields are its columns."""

    office: str
    surname: str
    name: str
    since: str
    until: str
    spellings: str


def main(source: Path, codes: Path, target: Path) -> None:
    known = {row["ISO3166-1-Alpha-3"] for row in _rows(codes)} | {"XKX"}
    later = [line.split("|") for line in (CLOSED + LATER).split("\n") if line]
    rows = {term for term in _published(source, known) if not _replaced(term, later)}
    rows |= set(_added(later))
    lines = ["\t".join(Term._fields), *("\t".join(row) for row in sorted(rows))]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _published(source: Path, known: set[str]) -> Iterator[Term]:
    for row in _rows(source):
        code = CODES.get(row["stateabb"], row["stateabb"])
        year, until = row["syear"].strip(), row["eyear"].strip()
        if code == "SMR" or (until and int(until) < FIRST_YEAR):
            continue  # San Marino has two captains for six months each
        if code not in known:
            continue  # no state any more
        end = f"{int(until):04}-{int(row['emonth'] or 12):02}" if until else ""
        name = _name(code, row["leader"])
        surname = _surname(code, name)
        yield Term(
            f"{code} GOV", surname, name, f"{int(year):04}-{int(row['smonth'] or 1):02}", end,
            SPELLINGS.get(surname, ""),
        )  # fmt: skip


def _name(code: str, written: str) -> str:
    """A name as the source has it, repaired, with a given name where one is known."""
    with suppress(UnicodeError):  # most are in order
        written = written.encode("cp1252").decode("utf-8")
    written = re.sub(r"\(.*?\)", "", written).strip()
    written = MISSPELT.get(written, written)
    written = re.sub(r"^(?:[A-Z]\.\s?)+|\s[A-Z]\.$", "", written)
    for full in GIVEN.get(code, "").split(", "):
        given, _, surname = full.partition(" ")
        if _plain(surname) == _plain(written):
            return f"{given} {surname}"
    return written


def _plain(name: str) -> str:
    folded = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return folded.casefold().replace("al-", "").replace("-", " ")


def _surname(code: str, name: str) -> str:
    words = name.split()
    for full in GIVEN.get(code, "").split(", "):
        if full == name:
            return name.partition(" ")[2]
    if name in SPELLINGS:
        return name
    return words[0] if code in SURNAME_FIRST else words[-1]


def _replaced(term: Term, later: list[list[str]]) -> bool:
    """Whether a term that was going on in 2021 is among those added, with its end."""
    return not term.until and any(
        term.office == added.office and _plain(term.surname) == _plain(added.surname)
        for added in _added(later)
    )


def _added(later: list[list[str]]) -> Iterator[Term]:
    for office, name, since, until, *branch in later:
        code = office if " " in office else f"{office} {branch[0] if branch else 'GOV'}"
        surname = _surname("KOR" if name.startswith("Ban ") else office, name)
        for particle in ("von der", "De", "Lula da", "bin", "Al", "King", "Queen", "Pope"):
            if f" {particle} " in f" {name}":
                surname = name[f" {name}".index(f" {particle} ") :]
                break
        yield Term(code, surname, name, since, until, SPELLINGS.get(surname, ""))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
