"""Units that amounts are given in, and words that are none."""

CURRENCIES = {
    "$": "USD", "us$": "USD", "a$": "AUD", "c$": "CAD", "hk$": "HKD", "€": "EUR", "£": "GBP",
    "¥": "JPY", "₹": "INR", "₽": "RUB", "usd": "USD", "eur": "EUR", "gbp": "GBP", "cny": "CNY",
    "rmb": "CNY", "rub": "RUB", "jpy": "JPY", "inr": "INR", "chf": "CHF",
    "dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "yuan": "CNY",
    "renminbi": "CNY", "rouble": "RUB", "roubles": "RUB", "ruble": "RUB", "rubles": "RUB",
    "yen": "JPY", "pound": "GBP", "pounds": "GBP", "rupee": "INR", "rupees": "INR",
    "franc": "CHF", "francs": "CHF", "lira": "TRY", "rand": "ZAR", "won": "KRW",
    "hryvnia": "UAH", "hryvnias": "UAH", "zloty": "PLN", "real": "BRL", "reais": "BRL",
    "peso": "MXN", "pesos": "MXN", "shekels": "ILS", "dirhams": "AED", "riyals": "SAR",
}  # fmt: skip
"""ISO 4217 code by sign, code and noun."""
CODES = frozenset(CURRENCIES.values())

MEASURES = {
    "tons": "tonne", "ton": "tonne", "tonnes": "tonne", "tonne": "tonne", "metric tons": "tonne",
    "barrels per day": "barrel/day", "barrels a day": "barrel/day", "bpd": "barrel/day",
    "barrels": "barrel", "barrel": "barrel", "cubic metres": "m3", "cubic meters": "m3",
    "cubic metre": "m3", "cubic meter": "m3", "bcm": "bcm", "square kilometres": "km2",
    "square kilometers": "km2", "square miles": "mi2", "kilometres": "km", "kilometers": "km",
    "kilometre": "km", "kilometer": "km", "km": "km", "miles": "mile", "mile": "mile",
    "nautical miles": "nmi", "metres": "m", "meters": "m", "metre": "m", "meter": "m",
    "megawatts": "MW", "megawatt": "MW", "mw": "MW", "gigawatts": "GW", "gw": "GW",
    "kilograms": "kg", "kg": "kg", "litres": "l", "liters": "l", "hectares": "ha", "acres": "acre",
    "basis points": "bp", "years": "year", "year": "year", "months": "month", "month": "month",
    "weeks": "week", "week": "week", "days": "day", "day": "day", "hours": "hour", "hour": "hour",
    "minutes": "minute", "minute": "minute", "decades": "decade", "decade": "decade",
}  # fmt: skip
"""Unit as recorded, by its spelling."""

NOT_COUNTED = frozenset(
    """a about according after against ago all also although an and any are as at away be because
    been before being below between both but by by came can could did do during each even every ever
    for from goes had half has have he her here his how if in including into is it its just later
    less like made many may more most much must near next no nor not now of off old on one only or
    other our out over per quarter rather re said says she should since so some such than that the
    their them then there these they this those though through till times to together toward two
    under until up upon very via was we were when where whether which while who whom whose will with
    within without would year-on-year yet you down ahead alone altogether apart""".split()
)
"""Words after a number that are not what it counts."""

MEASURABLE = frozenset(
    """aid assets budget capacity consumption contracts credit debt deficit deliveries demand
    exports fdi fines funding gdp growth imports income inflation investment investments liabilities
    loans losses output payments pensions population production profit profits purchases reserves
    revenue revenues sales shipments spending stockpile subsidies supplies supply tariffs taxes
    tourism trade transactions turnover turnout unemployment wages commerce""".split()
)
"""What amounts of money, shares and volumes are usually amounts of."""
