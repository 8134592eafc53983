"""Cut a text into tokens as Universal Dependencies does for English.

Other than the words of `stemma.text.words`, which alignment compares, tokens are what the
language models were trained on: every sign is one, "don't" is two, "cross-border" three.
"""

import re
from collections.abc import Iterator

Spot = tuple[int, int]
"""Start and end in code points."""

ABBREVIATIONS = """Mr Mrs Ms Dr Prof Sen Sens Rep Reps Gov Govs Gen Col Lt Sgt Capt Cmdr Adm Maj
    Cpl Pvt Rev Hon Pres Supt Det Insp St Ste Mt Ft Jr Sr Esq Bros Inc Corp Ltd Co Cos Cie Jan Feb
    Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat vs al Vol vol
    pp Fig fig Sec Art approx est Dept dept Univ Assn Ave Blvd Rd Hwy Ariz Ala Ark Calif Colo Conn
    Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex
    Va Vt Wash Wis Wyo Rs Ph.D""".split()
# Prefixes that stay joined to what follows their hyphen.
_BOUND = """non pro anti co pre re un ex mid semi sub multi inter e de mini micro neo pseudo intra
    counter ultra quasi vice trans tri pan bi post""".split()
# Contractions written without their apostrophe, and where they are cut.
_FUSED = {
    "cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3, "gimme": 3, "lemme": 3, "dont": 2, "cant": 2,
    "didnt": 3, "doesnt": 4, "wont": 2, "isnt": 2, "wasnt": 3, "couldnt": 5, "wouldnt": 5,
    "shouldnt": 6, "havent": 4, "hasnt": 3, "arent": 3, "im": 1, "ive": 1, "hes": 2, "thats": 4,
    "theyre": 4, "youre": 3, "whats": 4, "theres": 5, "arnt": 2,
}  # fmt: skip

_TOKEN = re.compile(
    r"""
    (?P<address>(?:https?://|www\.)[^\s<>"”)]*[^\s<>"”).,;:!?'’]
        |(?:mailto:)?[\w.+-]++@[\w-]+(?:\.[\w-]+)*|\b[a-z]{2,}+(?:\.[a-z]{2,}+){2,}\b
        |[\w\#-]*+\.(?i:docx?|xlsx?|pptx?|pdf|html?|jpe?g|png|csv|zip)\b
        |(?<![\w.])[\w-]++\.(?:com|org|net|gov|edu|info)\b(?:/[^\s<>"”),;]*)?)
    |(?P<short>(?<![^\W\d_])(?:[^\W\d_]\.(?:(?=[^\W\d_]\.)|(?![^\W\d_]))){2,}
        |\b(?=[A-Za-z]{1,6}+\.)(?:ABBREVIATIONS)\.(?!\.)|\betc\.(?=[^\S\n]*[a-z,;:)])|\bNos?\.(?=\s?\d)
        |(?<![\w'’.])[A-Z]\.(?=\s[A-Z]|[A-Z]))
    |(?P<joined>\b[A-Z]{1,3}&[A-Z]{1,3}\b|\b[A-Za-z]/[A-Za-z]\b)
    |(?P<its>\b[Ii]ts(?=\s(?:an?|the|not|been|just|so|very|really|too|also|only)\s))
    |(?P<number>\d{3}-\d{3}-\d{4}|(?<=\)\ )\d{3}-\d{4}\b|\d+0['’]s\b
        |\d+(?:[.,:/]\d+)*(?:(?:st|nd|rd|th|s)\b)?|['’]\d0s\b)
    |(?P<word>(?:\b(?=[A-Za-z]{1,7}+-)(?i:BOUND)-(?=[^\W\d_]))?[^\W\d_](?:[^\W_]|_(?=[^\W_]))*(?:['’][^\W\d_]+)*)
    |(?P<sign>\.{2,}|[!?.]*[!?][!?.]*|-{2,}|\*{2,}|={2,}|_{2,}|~{2,}|\${2,}|\+{2,}|<<|>>|``|''|’’|‘‘
        |['’`][sS]\b|\^_+\^|[:;=]-?[)(DP](?!\w)|\([:;]|\S)
    """.replace("ABBREVIATIONS", "|".join(map(re.escape, ABBREVIATIONS))).replace(
        "BOUND", "|".join(_BOUND)
    ),
    re.VERBOSE,
)
_ENDING = re.compile(r"(?:n['’]t|['’](?:s|re|ve|ll|d|m|t))$", re.IGNORECASE)
_OPENED = re.compile(r"['’]")


def tokens(text: str) -> list[Spot]:
    """Every token of `text`, in order. Only white space is left out."""
    return list(_tokens(text))


def _tokens(text: str) -> Iterator[Spot]:
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if match.lastgroup == "its":  # "its the best": no possessive stands before these
            yield start, end - 1
            start = end - 1
        elif match.lastgroup == "word":
            ending = _ENDING.search(text, start, end)
            cut = ending.start() if ending else start + _FUSED.get(text[start:end].lower(), 0)
            if start < cut < end:
                yield start, cut
                start = cut
        yield start, end
