"""Words that tell what a name names: bodies, titles, roles, landscapes, treaties, given names."""

from stemma.text.reading import NameType

# Nouns that end (or, before "of" and "for", begin) the name of a body.
BODIES = frozenset(
    """academy administration agency airlines airways alliance army assembly association
    authority bank board bureau cabinet center centre chamber church coalition college command
    commission committee company conference congress corporation corps council court
    department directorate embassy federation force forces foundation front fund group guard
    herald holdings house initiative institute institution journal ministry movement nations
    navy network news office organisation organization parliament party police post programme
    school secretariat senate service society syndicate times treasury tribunal tribune trust
    union university watch inc corp ltd plc llc oil gas energy analyses studies league lines
    partners ports railways shippers shipping motors""".split()
)

# Names of these bodies often go on with "and": "Ministry of Trade and Industry".
COORDINATED = frozenset(
    """agency board center centre commission committee council department faculty institute
    ministry office organisation organization school""".split()
)

TITLES = frozenset(
    """admiral ambassador captain chairman chairwoman chancellor chief colonel commander
    commissioner congressman congresswoman defence defense deputy director doctor dr ex
    finance foreign former general governor interim interior judge justice king leader
    lieutenant lord major marshal mayor minister miss mr mrs ms mx officer pope premier
    president prime prince princess prof professor queen representative secretary senator
    sergeant sheikh sir spokesman spokesperson spokeswoman sultan trade emir vice""".split()
)
"""Words that stand before a person's name or between it and another title."""

MALE_TITLES = frozenset("mr sir lord king prince sultan sheikh emir congressman chairman".split())
FEMALE_TITLES = frozenset("mrs ms miss queen princess congresswoman chairwoman spokeswoman".split())

ROLES = frozenset(
    """activist adviser advisor ambassador analyst author chair chairman chairwoman chancellor
    chief co-founder commander commentator consultant coordinator correspondent deputy
    dictator diplomat director economist editor envoy executive expert fellow founder general
    governor head historian journalist judge king lawmaker lawyer leader lecturer legislator
    mayor member minister officer official politician premier president professional professor
    queen reporter representative researcher resident ruler scholar scientist secretary
    senator specialist spokesman spokesperson spokeswoman strategist student teacher""".split()
)
"""Nouns of an apposition that makes the name before it a person: "Ann Lee, an analyst"."""

COMPANY_NOUNS = frozenset(
    """agency bank body broadcaster chipmaker company conglomerate developer exporter firm
    manufacturer network newspaper operator organisation organization outlet party producer
    regulator retailer supplier tank think-tank watchdog""".split()
)
"""The same for bodies: "Norvia Gas, the state exporter"."""

COMPANY_ENDINGS = frozenset(
    """AB AG AS ASA BV Co Corp Corporation GmbH Inc Incorporated KK LLC Limited Ltd NV Oyj PLC Plc
    SA SE SpA plc""".split()
)
"""Endings that only companies have, and that their names may lack."""

LANDSCAPE_LAST = frozenset(
    """airport avenue basin bay beach bridge canal city coast county desert district gulf
    heights island islands lake mountain mountains ocean peninsula port province region
    republic river sea square strait street territory valley village""".split()
)
LANDSCAPE_FIRST = frozenset("cape fort gulf isle lake mount mt port river strait".split())

REGIONS = frozenset(
    """Africa Alaska Alberta Aleppo Alexandria Antarctica Arabia Arctic Asia Atlantic
    Australasia Balkans Baltic Barcelona Basra Bavaria Bombay Boston California Caribbean
    Caucasus Chechnya Chicago Colorado Crimea Dallas Darfur Delhi Donbas Donetsk Dubai Eurasia
    Europe Florida Frankfurt Galilee Gaza Geneva Golan Guangdong Guangzhou Gwadar Haifa
    Hamburg Hawaii Himalayas Holland Houston Idlib Istanbul Jeddah Johannesburg Karachi
    Kashmir Kharkiv Kherson Kosovo Kurdistan Lagos Lahore Luhansk Manchuria Mariupol
    Massachusetts Mediterranean Melbourne Michigan Milan Mosul Mumbai Munich Ohio Oceania
    Odesa Odessa Okinawa Ontario Oregon Pacific Palestine Pennsylvania Philadelphia Quebec
    Rakhine Rojava Sahara Sahel Scandinavia Scotland Sevastopol Shanghai Shenzhen Siberia
    Sichuan Sinai Strasbourg Sydney Tehran Texas Tibet Toronto Transnistria Ulster Vancouver
    Virginia Vladivostok Wales West Xinjiang Yunnan Zaporizhzhia""".split()
) | frozenset(
    (
        "Abu Dhabi", "Asia-Pacific", "Black Sea", "Central Asia", "East Asia", "Eastern Europe",
        "Far East", "Global South", "Hong Kong", "Latin America", "Los Angeles", "Middle East",
        "New York", "North Africa", "North America", "Northern Ireland", "Red Sea", "San Francisco",
        "Saint Petersburg", "South America", "South Asia", "Southeast Asia", "St. Petersburg",
        "West Africa", "West Bank", "Western Europe",
    )
)  # fmt: skip
"""Regions and seats of affairs that are neither states nor their capitals."""

PEOPLES = frozenset(
    """African Arab Arabian Asian Balkan Buddhist Catholic Chechen Christian Eurasian European
    Hindu Islamic Islamist Jewish Kurdish Latin Muslim Nordic Orthodox Ottoman Palestinian
    Roman Scandinavian Scottish Shia Shiite Siberian Soviet Sunni Tatar Tibetan Uighur Uyghur
    Welsh Western Arabs Kurds Muslims Jews Christians Europeans Palestinians Africans
    Americans Republicans Democrats Conservatives Republican Democratic""".split()
)
"""Adjectives and plurals of peoples, faiths and camps that own no state."""

GIVEN_NAMES = frozenset(
    """Abdul Abdullah Abigail Adam Ahmed Alan Albert Alejandro Alex Alexander Alexandra Alexei
    Ali Alice Amanda Amina Amir Ana Anatoly Andrea Andreas Andrei Andrew Andrzej Angela Ann
    Anna Anne Anthony Antonio Antony Arthur Barack Barbara Benjamin Bernard Bill Boris Brian
    Bruce Carl Carlos Caroline Catherine Charles Chris Christian Christine Christopher Clara
    Claire Colin Daniel Daria David Dennis Diana Dmitri Dmitry Dominic Donald Dorothy Edward
    Elena Elizabeth Ellen Emily Emma Emmanuel Eric Erik Eva Fatima Felix Fernando Francis
    Francois Frank Franz Friedrich Gabriel Gary George Georgy Gerhard Gordon Grace Greg Hannah
    Hans Harry Hassan Heinrich Helen Henry Hillary Hugo Hussein Ian Ibrahim Igor Ingrid Irina
    Isabel Ivan Jack Jacob Jacques James Jan Jane Janet Jason Jean Jennifer Jens Jessica Jim
    Joe Johan Johann John Jonathan Jorge Jose José Josef Joseph Juan Judith Julia Julian Julie
    Karen Karl Kate Katherine Keir Ken Kenneth Kevin Khaled Klaus Lars Laura Lee Leila Leo
    Leon Linda Lisa Louis Lucas Lucy Luis Lukas Luke Magdalena Mahmoud Manuel Marc Marco
    Margaret Maria María Marie Mario Mark Markus Marta Martin Mary Matteo Matthew Max Mehmet
    Michael Miguel Mikhail Mohamed Mohammad Mohammed Muhammad Mustafa Nadia Nancy Narendra
    Natalia Nathan Nicholas Nick Nicolas Nicole Nikolai Nina Olaf Oleg Olga Oliver Olivia Omar
    Oscar Otto Pablo Patricia Patrick Paul Pavel Pedro Peter Philip Philippe Pierre Rachel
    Ralph Raymond Rebecca Recep Ricardo Richard Robert Roberto Roger Ronald Rosa Ruth Ryan
    Salman Samuel Sandra Sarah Scott Sean Sebastian Sergei Sergey Sergio Simon Sofia Sophie
    Stefan Stephen Steve Steven Stuart Susan Svetlana Tamara Tatiana Teresa Theresa Thomas Tim
    Timothy Tom Tomas Tony Ursula Valentina Vera Victor Viktor Vincent Vladimir Volodymyr
    Walter Werner William Wolfgang Yasmin Youssef Yuri Yusuf""".split()
)
"""Common given names: enough to know a person, not needed to find one."""

NOT_NAMES = frozenset(
    """usd eur gbp cny rmb rub jpy inr chf aud cad hkd krw brl try zar gdp ceo cfo pm am tv
    lng lpg ai it pdf faq covid q1 q2 q3 q4 km mph ok pct i ii iii iv state states god
    nineties eighties seventies sixties mr mrs ms dr internet web bc bce ad ce oh yes""".split()
)
"""Codes, units and capitals that name nobody."""

CALENDAR_DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday
    mon tues wed thurs fri sat sun""".split()
)
CALENDAR_MONTHS = frozenset(
    """january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec""".split()
)

NOUNS: dict[NameType, frozenset[str]] = {
    "law": frozenset(
        """accord accords act agreement agreements amendment bill charter code constitution
        convention covenant declaration decree deal directive memorandum pact protocol regulation
        resolution statute treaty""".split()
    ),
    "facility": frozenset(
        """airbase aerodrome airfield airport arena barracks bridge canal cathedral dam highway
        hospital hotel mosque museum palace pipeline prison railway reactor refinery shipyard
        spaceport stadium terminal tower tunnel""".split()
    ),
    "event": frozenset(
        """attack attacks bombing bombings championship championships crisis cup
        earthquake election elections exercise famine festival games genocide hurricane invasion
        massacre olympics pandemic protests referendum revolution summit talks tsunami uprising
        war wars""".split()
    ),
    "product": frozenset(
        """bomber drone fighter frigate helicopter howitzer jet launcher missile missiles rifle
        rocket submarine tank vaccine""".split()
    ),
}
"""Nouns that end a name (or stand before its "of") and say what it names."""
