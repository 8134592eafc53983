"""Time expressions with calendar values."""

from collections.abc import Sequence
from datetime import date, datetime, time

from stemma.annotate.document_date import document_date
from stemma.annotate.timex.expressions import expressions
from stemma.annotate.timex.hits import Setting
from stemma.records import Document, Sentence, Span, Time


def times(doc: Document, sentences: Sequence[Sentence], anchor: date | None = None) -> list[Time]:
    """Every time expression as a TIMEX3 value, in order, without overlap.

    Relative expressions are reckoned from `anchor`, or else from the day the document is
    dated; without one they stay open (`XXXX-WXX-5` for "Friday") or are left out. "Two hours
    ago" is a moment if `anchor` is one, or if the document states its own.

    Source:
        J. Pustejovsky and others. TimeML annotation guidelines 1.2.1, section 2.2.
    """
    setting = _setting(doc, anchor)
    found: list[Time] = []
    for sentence in sentences:
        setting.sentence += 1
        at = sentence.span.start
        for start, end, value in expressions(sentence.span.of(doc), setting):
            found.append(Time(Span(doc.id, at + start, at + end), value))
    return found


def _setting(doc: Document, anchor: date | None) -> Setting:
    if isinstance(anchor, datetime):
        return Setting(anchor.date(), anchor)
    return Setting(anchor, None) if anchor else Setting(document_date(doc), _moment(doc))


def _moment(doc: Document) -> datetime | None:
    """When a document was published. Midnight is how feeds write a day alone."""
    try:
        moment = datetime.fromisoformat(doc.published)
    except ValueError:
        return None
    return moment.replace(tzinfo=None) if moment.time() != time.min else None
