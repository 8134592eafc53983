"""Whether a stretch of text has a verb, by closed lists and endings."""

import re
from functools import lru_cache

_AUXILIARIES = """am is are was were be been being has have had having do does did will would
    shall should can could may might must 's 're 've 'll 'd ought isn't aren't wasn't weren't
    hasn't haven't hadn't doesn't don't didn't won't wouldn't can't cannot couldn't shouldn't
    mustn't"""
_IRREGULAR = """became began bore bought broke brought built burst came chose cost cut dealt
    drew drove fell fought fled flew forbade found froze gave got grew held hit hurt kept knew
    laid led left lent lost made meant met paid put quit ran read rose said sank sat saw sent
    set shook shot shrank shut slid sold sought spent spoke split spread sprang stood stole
    stuck struck sued swept swore swung taught tells thought threw told took went withdrew
    withheld woke won wore wrote"""
_PRESENT = """accuses adds aims allows announces appears argues asks becomes begins believes
    belongs blames brings builds buys calls carries causes claims comes considers contains
    continues costs covers creates deals demands denies depends describes does draws employs
    ends exceeds expects explains faces fails falls fears finds follows forces gets gives goes
    grows happens helps hides holds hopes includes insists intends involves joins keeps knows
    lacks leads leaves lets lies lives loses maintains makes means meets moves needs notes
    offers opens operates opposes owns pays plans plays points produces provides puts reaches
    refuses rejects relies remains represents requires rises runs says seeks seems sees sells
    sends serves shows signals signifies speaks spends stands starts stays stops suggests
    supports takes tells tends thinks threatens tries turns underscores urges uses wants warns
    wins wishes works writes agree allow appear argue ask become begin believe belong bring
    buy call come consider contain continue depend expect face fear find follow get give go
    grow happen help hold hope include keep know lead let lie live lose make mean meet need
    offer own pay play produce provide reach reflect remain represent require rise run say see
    seek seem sell send serve show speak stand suggest take tell think try turn underscore
    urge want warn work write"""

FINITE = frozenset(f"{_AUXILIARIES} {_IRREGULAR} {_PRESENT}".split())

_NOT_PAST = frozenset(
    """united armed allied indeed hundred sacred naked wicked kindred red bed need speed seed
    feed breed greed deed weed shed sled embed detailed limited advanced related unprecedented
    skilled so-called belated based concerted divided sophisticated dated crowded""".split()
)
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_CONTRACTED = re.compile(
    r"[’'](?:re|ve|ll|d|m)$|n[’']t$|^(?:it|he|she|that|there|who|what)[’']s$", re.IGNORECASE
)


def verbs(text: str) -> list[int]:
    """Where the words begin that may be finite verbs: by list, ending or contraction."""
    return [match.start() for match in _WORD.finditer(text) if is_verb(match.group())]


@lru_cache(maxsize=50_000)
def is_verb(word: str) -> bool:
    """Whether one word may be a finite verb: most often it is."""
    if word.casefold() in FINITE or _CONTRACTED.search(word):
        return True
    past = len(word) > 4 and word.endswith("ed") and word.islower()
    return past and word not in _NOT_PAST and not word.endswith("eed")
