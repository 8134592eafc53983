"""Prose about states that tells of no limit, undertaking, flow or absence: passages without marks.

The passages that were written tell of something in nearly every sentence that names states; the
news mostly doesn't. Sentences of Wikinews and those written for the coder of events are taken
that have none of the words by which such things are told, or only words for deeds of other kinds.
"""

import csv
import gzip
import json
import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from training.system.examples import Passage, passage

EVENTS = Path(__file__).parent.parent / "events"
ROOTS = ("accuse", "assault", "consult", "mobilize", "none", "protest", "support")
"""Kinds of events that limit nobody and undertake nothing."""
MOST = 90
"""Words of a passage."""

_TELLING = re.compile(
    r"""\b(?:sanction|embargo|ban|bann|tariff|quota|restrict|limit|forbid|forbad|prohibit|bar|barr
    |licen[cs]|permit|permission|allow|list|blacklist|pledg|promis|vow|undert|commit|assur|guarant
    |refus|reject|declin|den[iy]|turn|veto|oppos|withh|halt|suspend|stop|block|freez|froz|clos|shut
    |warn|threat|caution|consequenc|condition|unless|only|until|must|cannot|can't|not|no|never|none
    |nobody|nothing|neither|nor|without|yet|silen|secret|unclear|unknown
    |agree|treat|deal|pact|accord|contract|memorand|sign|ratif|plan|propos|build|built|construct
    |project|programm?e|launch|open|inaugur|complet|finish|start|begin|began|resum|delay|postpon
    |cancel|scrap|stall|pipeline|port|railway|plant|dam|bridge|exercis|drill|patrol|mission|fund
    |loan|aid|grant|invest|trad|export|import|suppl|ship|sell|sold|sale|buy|bought|purchas|deliver
    |deploy|send|sent|million|billion|percent|per\ cent|tonnes?|dollars?|euros?|%|\$|\d[\d,]*)
    [a-z]*\b|[%$]|n't\b""",
    re.VERBOSE | re.IGNORECASE,
)
_DEEDS = re.compile(r"\b(?:sanction|embargo|ban|tariff|pledg|promis|vow|refus|warn|threat)", re.I)
_ENDS = re.compile(r"(?<=[.!?])[\"”]?\s+(?=[A-Z“\"])")
_MARKS = re.compile(r"[{}<>*]")


def plain(data: Path) -> list[Passage]:
    """Passages without marks, always the same."""
    return [passage({"text": text}, "plain") for text in (*_news(data), *_events())]


def _news(data: Path) -> Iterator[str]:
    """Runs of sentences of Wikinews that tell of nothing by any of the words for it."""
    with gzip.open(data / "wikinews_2019/articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    for text in texts:
        for line in text.splitlines():
            sentences = _ENDS.split(line.strip())
            for telling, run in groupby(sentences, key=lambda s: bool(_TELLING.search(s))):
                words = " ".join(run).split()
                if not telling and len(words) >= 6:
                    yield " ".join(words[:MOST])


def _events() -> Iterator[str]:
    """Sentences of the kinds of events that are no limits, without their marks."""
    for root in ROOTS:
        with (EVENTS / f"{root}.tsv").open(encoding="utf-8") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                text = _MARKS.sub("", row["text"])
                if not _DEEDS.search(text):
                    yield text
