"""Know the agencies whose copy other outlets print, by every name that credits give them."""

import re

# Usual name -> other spellings. A single word counts only as it is written here, or all in
# capitals: some are words as well (AP, PA, Trend). Nothing but a credit may be looked up.
AGENCIES: dict[str, tuple[str, ...]] = {
    "AAP": ("Australian Associated Press",),
    "AFP": ("Agence France-Presse", "Agence France Presse"),
    "Agência Brasil": ("Agencia Brasil",),
    "Agerpres": (),
    "Anadolu": ("Anadolu Agency", "Anadolu Ajansı"),
    "ANI": ("Asian News International",),
    "ANP": ("Algemeen Nederlands Persbureau",),
    "ANSA": ("Ansa",),
    "Antara": (),
    "AP": ("Associated Press", "A.P."),
    "APA": ("Austria Presse Agentur",),
    "APP": ("Associated Press of Pakistan",),
    "Armenpress": (),
    "Azertac": ("Azertag", "Azerbaijan State News Agency"),
    "Belga": (),
    "BelTA": ("Belta",),
    "Bernama": (),
    "Bloomberg": ("Bloomberg News",),
    "BNS": ("Baltic News Service",),
    "BSS": ("Bangladesh Sangbad Sangstha",),
    "BTA": ("Bulgarian News Agency",),
    "Canadian Press": ("La Presse Canadienne",),
    "CNA": ("Central News Agency",),
    "ČTK": ("CTK", "Czech News Agency", "Czech Press Agency"),
    "dpa": ("DPA", "Deutsche Presse-Agentur"),
    "EFE": ("Efe", "Agencia EFE"),
    "ELTA": ("Elta",),
    "Europa Press": (),
    "Fars": ("Fars News",),
    "GNA": ("Ghana News Agency",),
    "HINA": ("Hina",),
    "IANS": ("Indo-Asian News Service",),
    "Interfax": ("Interfax-Ukraine",),
    "Interpress": ("InterPressNews",),
    "IRNA": ("Islamic Republic News Agency",),
    "Jiji": ("Jiji Press",),
    "Kazinform": (),
    "KCNA": ("Korean Central News Agency",),
    "Keystone-ATS": ("ATS", "Keystone-SDA", "Swiss News Agency"),
    "KNA": ("Kenya News Agency",),
    "KUNA": ("Kuwait News Agency",),
    "Kyodo": ("Kyodo News",),
    "LETA": (),
    "Lusa": (),
    "MENA": ("Middle East News Agency",),
    "Montsame": (),
    "MTI": (),
    "NAN": ("News Agency of Nigeria",),
    "NNA": ("National News Agency",),
    "Notimex": (),
    "NTB": ("Norsk Telegrambyrå",),
    "PA": ("Press Association", "PA Media"),
    "Panapress": ("Panafrican News Agency",),
    "PAP": ("Polish Press Agency",),
    "Petra": ("Jordan News Agency",),
    "PNA": ("Philippine News Agency",),
    "Prensa Latina": (),
    "PTI": ("Press Trust of India",),
    "QNA": ("Qatar News Agency",),
    "Reuters": ("Thomson Reuters",),
    "RIA Novosti": ("RIA",),
    "Ritzau": (),
    "SANA": ("Syrian Arab News Agency",),
    "SPA": ("Saudi Press Agency",),
    "STT": ("Finnish News Agency",),
    "Tanjug": (),
    "Tasnim": (),
    "TASS": ("Tass", "ITAR-TASS"),
    "Télam": ("Telam",),
    "Trend": (),
    "TT": ("Tidningarnas Telegrambyrå",),
    "Ukrinform": (),
    "UNB": ("United News of Bangladesh",),
    "UNIAN": (),
    "UPI": ("United Press International",),
    "VNA": ("Vietnam News Agency",),
    "WAM": ("Emirates News Agency",),
    "Xinhua": (),
    "Yonhap": (),
}  # fmt: skip

# What may stand around a name without making it another one: "Associated Press writer".
_BEFORE = re.compile(r"(?:via|the)\s+", re.IGNORECASE)
_AFTER = re.compile(
    r"\s+(?:news(?:\s(?:agency|service))?|agency|newswire|wire|staff|editorial|inputs?"
    r"|(?:staff\s)?(?:writers?|reporters?|correspondents?))$",
    re.IGNORECASE,
)
_AGENCY_WORD = re.compile(
    r"(?:[A-Z][\w-]*\s){1,5}(?:News\sAgency|Press\sAgency|Newswire|Wire(?:\sService)?"
    r"|News\sService|Press\sService|Agency)"
)
_UNNAMED = re.compile(
    r"(?:(?:news|other|foreign|our)\s)?(?:agency|agencies|wires?)"
    r"(?:\s(?:staff|reports?|inputs?|services?|writers?))?",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"(?!STAFF|NEWS|LIVE|WORLD|VIDEO)[A-Z]{3,5}")


def _tables() -> tuple[dict[str, str], dict[str, str]]:
    """Usual names by single words as they are written, and by several in small letters."""
    words: dict[str, str] = {}
    names: dict[str, str] = {}
    for usual, others in AGENCIES.items():
        for spelling in (usual, *others):
            if " " in spelling:
                names[spelling.casefold()] = usual
            else:
                words |= {spelling: usual, spelling.upper(): usual}
    return words, names


_WORDS, _NAMES = _tables()


def usual_name(name: str) -> str:
    """One name for all spellings of an agency, anybody else's as it is written.

    Empty for agencies that are not named: "agencies", "agency staff".
    """
    if is_unnamed(name):
        return ""
    return _known(name) or _known(_AFTER.sub("", name)) or name


def _known(name: str) -> str | None:
    name = _BEFORE.sub("", name, count=1) if _BEFORE.match(name) else name
    return _WORDS.get(name) or _NAMES.get(name.casefold())


def is_known(name: str) -> bool:
    """Whether the table has this agency."""
    return usual_name(name) in AGENCIES


def is_unnamed(name: str) -> bool:
    """Whether agencies are credited without being named."""
    return bool(_UNNAMED.fullmatch(name))


def is_agency(name: str) -> bool:
    """Whether a credit names an agency: one of the table, or by its looks one that is not."""
    looks = _AGENCY_WORD.fullmatch(name) or _LETTERS.fullmatch(name)
    return bool(looks) or is_known(name) or is_unnamed(name)
