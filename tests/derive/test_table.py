"""The witnesses of a family beside each other, word by word."""

from collections.abc import Sequence

import numpy as np
import pytest

from stemma.derive.families import families
from stemma.derive.lines import Reading
from stemma.derive.table import Table, lay_out
from stemma.records import ParallelKind
from tests.derive.factory import by_id, judged, reported, straight


def table(kind: ParallelKind, *readings: Reading, lines: Sequence[int] = range(9)) -> Table:
    known = by_id(readings)
    first, *rest = readings
    evidence = [judged(first, other, straight(lines), kind=kind) for other in rest]
    (family,) = families(evidence, known)
    return lay_out(family, known)


def test_equal_passages_read_the_same_in_every_column():
    one, two = reported("one"), reported("two", range(8))
    found = table("verbatim", one, two, lines=range(8))
    assert found.readings.shape == (2, two.n_words)
    assert (found.row(one.doc.id) == found.row(two.doc.id)).all()


def test_what_a_copy_leaves_out_is_nothing_in_its_row():
    full, short = reported("full"), reported("short", cut=(0, 3))
    found = table("edited", full, short)
    assert (found.row(full.doc.id) > 0).all()
    assert int((found.row(short.doc.id) == 0).sum()) == full.n_words - short.n_words


def test_every_word_has_a_column_where_it_stands():
    full, short = reported("full"), reported("short", cut=(1,))
    found = table("edited", full, short)
    for (doc_id, line), columns in found.columns.items():
        words = by_id([full, short])[doc_id].lines[line].words
        assert len(columns) == len(words)
        assert list(columns) == sorted(columns)
        assert (found.row(doc_id)[list(columns)] > 0).all()


def test_passages_are_blocks_in_the_order_of_the_fullest():
    full, some = reported("full"), reported("some", (5, 2, 7))
    known = by_id([full, some])
    (family,) = families([judged(full, some, {5: 0, 2: 1, 7: 2})], known)
    found = lay_out(family, known)
    assert (np.diff(found.block) >= 0).all()
    home = {found.block[c[0]]: n for (d, n), c in found.columns.items() if d == full.doc.id}
    assert [home[b] for b in sorted(home)] == sorted(home.values())
    assert {found.block[c[0]] for (d, _), c in found.columns.items() if d == some.doc.id} <= set(
        home
    )


@pytest.mark.parametrize(
    ("kind", "own"),
    [
        pytest.param("edited", False, id="laid over each other"),
        pytest.param("paraphrased", True, id="told in other words"),
    ],
)
def test_who_tells_a_passage_in_other_words_has_columns_of_his_own(kind: ParallelKind, own: bool):
    one, two = reported("one"), reported("two", cut=(0,))
    found = table(kind, one, two)
    assert bool(found.retold.any()) is own
    assert bool(((found.row(one.doc.id) > 0) & (found.row(two.doc.id) > 0)).any()) is not own
    assert found.share_held(one.doc.id, two.doc.id) == 1.0
