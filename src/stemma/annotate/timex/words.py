"""Which words tell time, and what each of them stands for."""

from collections.abc import Mapping

from stemma.annotate.numerals import FROM_THIRD, ROUND, UNDER_TWENTY

Value = str | float
Meaning = tuple[str, Value]
"""The kind of a word, as the rules name it, and what it stands for."""

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
ORDINALS = ("first", "second", *FROM_THIRD, "twentieth")
UNITS = {
    "day": "D", "week": "W", "fortnight": "F", "month": "M", "decade": "DE", "century": "CE",
    "millennium": "ML", "hour": "TH", "hr": "TH", "minute": "TM", "min": "TM", "sec": "TS",
}  # fmt: skip
PLURALS = {f"{word}s": unit for word, unit in UNITS.items()} | {
    "centuries": "CE", "millennia": "ML", "years": "Y", "yrs": "Y", "quarters": "Q",
    "seconds": "TS",
}  # fmt: skip
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
MIDDLES = {"midmorning": "MO", "midafternoon": "AF"}
PARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "daytime": "DT",
    "nighttime": "NI", "lunchtime": "MI", **MIDDLES,
}  # fmt: skip
FREQUENT = {
    "daily": "P1D", "nightly": "XXXX-XX-XXTNI", "weekly": "P1W", "biweekly": "P2W",
    "fortnightly": "P2W", "monthly": "P1M", "bimonthly": "P2M", "quarterly": "P3M",
    "yearly": "P1Y", "annual": "P1Y", "annually": "P1Y", "semiannual": "P6M", "hourly": "PT1H",
    "biannual": "P6M",
}  # fmt: skip
REFERENCES = {
    "now": "PRESENT_REF", "nowadays": "PRESENT_REF", "currently": "PRESENT_REF",
    "recently": "PAST_REF",
}  # fmt: skip

_PLAIN: dict[str, Mapping[str, Value]] = {
    "THE": {"the": 0},
    "AN": {"a": 1, "an": 1, "another": 1},
    "SOME": {"some": 0},
    "WORD": {word: n for n, word in enumerate(UNDER_TWENTY)}
    | {word: 10 * n for n, word in enumerate(ROUND, start=2)}
    | {"hundred": 100, "thousand": 1000},
    "ORDINAL": {word: n for n, word in enumerate(ORDINALS, start=1)} | {"thirtieth": 30},
    "HALF": {"half": 0.5},
    "MONTH": {word: n for n, word in enumerate(MONTHS, start=1)}
    | {word[:3]: n for n, word in enumerate(MONTHS, start=1)}
    | {"sept": 9},
    "WEEKDAY": {word: n for n, word in enumerate(DAYS, start=1)},
    "WEEKDAYS": {f"{word}s": n for n, word in enumerate(DAYS, start=1)},
    "SHORTDAY": {word[:3]: n for n, word in enumerate(DAYS, start=1)}
    | {"tues": 2, "weds": 3, "thur": 4, "thurs": 4},
    "UNIT": UNITS,
    "UNITS": PLURALS,
    "YR": {"year": "Y", "yr": "Y"},
    "QUARTER": {"quarter": "Q"},
    "WEEKEND": {"weekend": "WE", "weekends": "WE"},
    "PERIOD": {"period": 0, "term": 0},
    "PART": PARTS,
    "PARTS": {f"{word}s": part for word, part in PARTS.items()},
    "NOON": {"noon": "12:00", "midday": "12:00", "midnight": "24:00", "noonish": "12:00"},
    "NIGHTFALL": {"tonight": "NI", "overnight": "NI"},
    "SEASON": SEASONS,
    "SEASONS": {f"{word}s": code for word, code in SEASONS.items()},
    "DAYWORD": {"yesterday": -1, "today": 0, "tomorrow": 1},
    "AGO": {"ago": -1},
    "EARLIER": {"earlier": -1, "later": 1, "hence": 1},
    "LAST": {"last": -1, "previous": -1, "prior": -1, "preceding": -1},
    "PAST": {"past": -1},
    "RECENT": {"recent": -1},
    "NEXT": {"next": 1, "coming": 1, "upcoming": 1},
    "BEFORE": {"before": -1, "after": 1},
    "FOLLOWING": {"following": 1, "subsequent": 1},
    "THIS": {"this": 0},
    "THESE": {"these": 0},
    "CURRENT": {"current": 0, "present": 0},
    "LATEST": {"latest": -1},
    "STARTING": {"starting": 0, "commencing": 0, "ending": 0},
    "THAT": {"that": 0},
    "SAME": {"same": 0, "very": 0},
    "EVERY": {"every": 1, "each": 1},
    "EVERYDAY": {"everyday": 1},
    "REST": {"rest": 0, "remainder": 0, "remaining": 0},
    "PER": {"per": 1, "once": 1, "twice": 1, "times": 1},
    "OTHER": {"other": 2},
    "EARLY": {"early": 0, "late": 0, "mid": 0},
    "END": {"end": 0, "beginning": 0, "start": 0, "middle": 0},
    "APPROX": {
        "about": 0, "around": 0, "nearly": 0, "almost": 0, "roughly": 0, "approximately": 0,
        "over": 0, "only": 0, "just": 0,
    },
    "MORE": {"more": 0, "less": 0, "fewer": 0, "longer": 0},
    "THAN": {"than": 0},
    "LEAST": {"least": 0, "most": 0},
    "FEW": {"few": 0, "several": 0, "many": 0},
    "COUPLE": {"couple": 2},
    "OF": {"of": 0},
    "IN": {"in": 0},
    "ON": {"on": 0},
    "AT": {"at": 0},
    "BY": {"by": 0},
    "FROM": {"from": 0, "between": 0},
    "TO": {"to": 0, "until": 0, "till": 0, "through": 0, "thru": 0},
    "AND": {"and": 0},
    "OR": {"or": 0},
    "SO": {"so": 0},
    "HYPHEN": {"-": 0, "/": 0, "–": 0, "—": 0, "~": 0},
    "COMMA": {",": 0},
    "POSS": {"’s": 0, "'s": 0, "’": 0, "'": 0},
    "OCLOCK": {"o'clock": 0, "o’clock": 0, "oclock": 0},
    "ZONE": {word: 0 for word in "gmt utc est edt cst cdt mst mdt pst pdt bst cet cest".split()},
    "FREQUENT": FREQUENT,
    "REF": REFERENCES,
    "FUTURE": {"future": 0},
    "TIME": {"time": 0},
    "FISCAL": {"fiscal": 0, "financial": 0},
    "OLD": {"old": 0},
    "LONG": {"long": 0, "all": 1, "whole": 1, "full": 1, "entire": 1},
    "WORKING": {"working": 0, "business": 0, "trading": 0, "calendar": 0, "straight": 0,
                "consecutive": 0, "additional": 0},
    "NINETIES": {word.replace("ty", "ties"): n for n, word in enumerate(ROUND, start=2)},
}  # fmt: skip
WORDS: dict[str, Meaning] = {
    word: (kind, value) for kind, words in _PLAIN.items() for word, value in words.items()
}

MADE = "SMALL NUM YEAR DECADE DATE MONTHDATE CLOCK AMPM QNUM WEEKNUM HOLIDAY FRACTION WC".split()
"""Kinds of tokens that are not single words."""
KINDS = (*_PLAIN, *MADE)

TELLING = frozenset(
    word
    for word, (kind, _) in WORDS.items()
    if kind in (
        "MONTH", "WEEKDAY", "WEEKDAYS", "SHORTDAY", "UNIT", "UNITS", "YR", "QUARTER", "WEEKEND",
        "PART", "PARTS", "NOON", "NIGHTFALL", "SEASON", "SEASONS", "DAYWORD", "FREQUENT", "REF",
        "FUTURE", "NINETIES", "RECENT", "CURRENT",
    )
) | frozenset(
    "past christmas easter xmas juneteenth cinco thanks thanksgiving halloween eve thousand"
    " nineteen clock am pm m fifteen twenty thirty forty fifty".split()
)  # fmt: skip
"""A sentence with none of these words and without digits tells no time."""
