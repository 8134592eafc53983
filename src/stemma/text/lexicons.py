"""Closed word classes that change how firmly, by whom, or whether a thing is said."""

NEGATIONS = frozenset(
    """not no never neither nor none nothing nobody nowhere without cannot cant""".split()
)
"""And every word that ends in n't."""

FAILING = frozenset("fail fails failed failing unable".split())
"""Words that deny what they stand before with "to"."""

REFUSING = frozenset("refuse refuses refused refusing decline declines declined declining".split())
"""Words that deny it of what somebody will do."""

AUXILIARIES = frozenset(
    "be am is are was were been being have has had having do does did will would shall".split()
)

HEDGES = frozenset(
    """perhaps possibly probably likely unlikely apparently allegedly reportedly supposedly
    suspected suspectedly seemingly potential potentially possible probable presumed presumably
    purported purportedly alleged supposed ostensible ostensibly conceivably arguably maybe
    believed thought seems seem seemed appears appear appeared suggests suggest suggested hinted
    estimated expected anticipated rumoured rumored putative""".split()
)

HEDGING_VERBS = frozenset(
    """believed thought seems seem seemed appears appear appeared suggests suggest suggested hinted
    estimated expected anticipated suspected rumoured rumored""".split()
)
"""Those of them that often mean something else: "to appear on television"."""

WEAK = frozenset("may might could would".split())
"""Modal verbs that leave it open."""

NEARLY = frozenset("about around some roughly nearly almost approximately circa".split())
"""Hedges before a number."""

LIMITS = frozenset(
    """primarily mostly largely mainly partly partially chiefly predominantly nearly almost
    virtually practically generally usually some""".split()
)
"""Words that hold a statement to a part of what it would cover without them."""

NARROWING = frozenset(
    """vice deputy acting interim former outgoing incoming ex caretaker assistant honorary only
    merely narrowly barely temporarily provisionally initially""".split()
)
"""Words without which what they go with is another thing."""

CERTAIN = frozenset(
    """certain certainly sure surely definite definitely clear clearly undoubtedly proven confirmed
    undisputed""".split()
)
"""What no hedge means the same as, however near to it vectors find it."""

PLANS = frozenset(
    """will would shall plans plan planned planning intends intend intended proposes
    proposed pledged pledges pledge vowed vows promised promises agreed agrees scheduled expects
    upcoming""".split()
)

ATTRIBUTION = frozenset(
    """said says saying told tells stated states announced announces according claimed claims claim
    argued argues warned warns reported reports added adds insisted insists noted notes accused
    alleged confirmed confirms mentioned acknowledged declared wrote commented remarked""".split()
)

MONTHS = frozenset(
    """january february march april may june july august september october november december jan feb
    mar apr jun jul aug sep sept oct nov dec""".split()
)

DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow mon tue
    tues wed thu thurs fri sat sun""".split()
)

RELATIVE = frozenset("yesterday today tomorrow".split())

AMBIGUOUS = frozenset("may march august jan mar sun sat wed".split())
"""Names of months and days that are other words too."""

_UNITS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh
    twelfth""".split()

NUMERALS: dict[str, float] = {
    **{word: n for n, word in enumerate(_UNITS)},
    **{word: 10 * n for n, word in enumerate(_TENS, 2)},
    **{word: n for n, word in enumerate(ORDINALS, 1)},
    **{"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12},
    **{
        "hundreds": 1e2,
        "thousands": 1e3,
        "millions": 1e6,
        "billions": 1e9,
        "dozen": 12,
        "dozens": 12,
    },
    **{"mn": 1e6, "bn": 1e9, "tn": 1e12, "half": 0.5, "twice": 2},
}
"""Words that are a number or its magnitude."""

TITLES = frozenset(
    """mr mrs ms miss dr prof professor sir lady lord dame rev reverend president minister premier
    chancellor king queen prince princess governor mayor senator representative congressman
    congresswoman ambassador secretary judge justice general gen admiral colonel col captain capt
    major lieutenant lt sergeant sgt chief chairman chairwoman director deputy vice prime former
    pope bishop archbishop cardinal imam sheikh ayatollah rabbi""".split()
)
"""What stands before a person's name and is none."""

EQUALS: tuple[frozenset[str], ...] = tuple(
    frozenset(phrase.strip() for phrase in group.split(","))
    for group in (
        "near, close to, next to, beside",
        "many, a lot of, lots of, numerous, plenty of, a great many",
        "several, some, a few, a number of",
        "because, since, as, because of, due to, owing to, on account of",
        "despite, in spite of, notwithstanding",
        "before, ahead of, prior to",
        "after, following, subsequent to",
        "while, whereas, whilst",
        "also, too, as well, in addition",
        "about, around, some, roughly, approximately, regarding, concerning",
        "under, below, beneath, underneath",
        "on, upon, on top of, atop",
        "over, more than, above",
        "less than, fewer than, under",
        "among, amongst, amid, amidst",
        "between, in between",
        "until, till, up to",
        "said, told reporters, stated",
        "during, in the course of",
        "without, with no",
        "now, at present, currently, at the moment",
        "today, this day",
        "a lot, much, plenty, a great deal",
        "every, each, all",
        "outside, outside of, out of",
        "against, opposed to",
    )
)
"""Short phrases that say the same, function words above all."""
