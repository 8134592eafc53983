"""Which of two copies had its words replaced by a machine."""

import pytest

from stemma.derive import spinning
from stemma.derive.lines import Reading
from stemma.derive.spinning import FEWEST_SITES, fluency
from stemma.records import Parallel, Span, Variant
from tests.derive.factory import by_id, reading
from tests.factory import doc
from tests.newsroom import RAILWAY, SPUN, collated

# Word pairs a person writes; everything else sounds foreign.
IDIOMS = {("trade", "fair"), ("fair", "opened")}


def one_word_apart(n_sites: int) -> tuple[Parallel, Reading, Reading]:
    """Two documents that differ in one word of each of their lines, and their parallel."""
    ours = reading(doc("\n\n".join(f"The trade fair opened in town {n}." for n in range(n_sites))))
    theirs = reading(
        doc("\n\n".join(f"The trade honest opened in town {n}." for n in range(n_sites)))
    )
    variants = tuple(
        Variant(word(one, "fair"), word(two, "honest"), "wording")
        for one, two in zip(lines(ours), lines(theirs), strict=True)
    )
    whole = [Span(r.doc.id, 0, len(r.doc.text)) for r in (ours, theirs)]
    return Parallel("p", *whole, "substituted", 0.7, variants), ours, theirs


def lines(found: Reading) -> list[tuple[str, Span]]:
    return [(found.doc.text, line.span) for line in found.lines]


def word(line: tuple[str, Span], word: str) -> Span:
    text, span = line
    at = text.index(word, span.start)
    return Span(span.document, at, at + len(word))


@pytest.fixture
def idioms(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spinning, "is_known", lambda a, b: (a, b) in IDIOMS)


@pytest.mark.usefixtures("idioms")
def test_the_copy_whose_words_do_not_go_together_is_spun():
    parallel, ours, theirs = one_word_apart(FEWEST_SITES)
    found = fluency([parallel], by_id([ours, theirs]))
    assert found[theirs.doc.id].spun
    assert not found[ours.doc.id].spun
    assert found[theirs.doc.id].mine == found[ours.doc.id].theirs < found[ours.doc.id].mine


@pytest.mark.usefixtures("idioms")
def test_a_few_odd_words_are_an_editors_work():
    parallel, ours, theirs = one_word_apart(FEWEST_SITES - 1)
    assert not any(f.spun for f in fluency([parallel], by_id([ours, theirs])).values())


def test_copies_that_read_equally_well_are_not_told_apart(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(spinning, "is_known", lambda a, b: True)
    parallel, ours, theirs = one_word_apart(FEWEST_SITES)
    assert not any(f.spun for f in fluency([parallel], by_id([ours, theirs])).values())


def test_without_substituted_passages_there_is_nothing_to_say():
    parallel, ours, theirs = one_word_apart(FEWEST_SITES)
    edited = Parallel("p", parallel.left, parallel.right, "edited", 0.9, parallel.variants)
    assert fluency([edited], by_id([ours, theirs])) == {}


def test_a_spun_report_is_flagged_and_its_original_is_not():
    report, spun = doc(RAILWAY.report, "report"), doc(SPUN, "spun")
    found = fluency(collated([report, spun]), by_id([reading(report), reading(spun)]))
    assert found[spun.id].spun
    assert not found[report.id].spun
