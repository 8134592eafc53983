"""The cheapest tree of a family."""

from collections.abc import Iterator
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.derive import tree
from stemma.derive.cost import Ledger
from stemma.derive.table import Row, Table
from stemma.derive.tree import LOST, find

N = 40


def ledger() -> Ledger:
    block = np.repeat(np.arange(5, dtype=np.int32), 8)
    information = np.full(N, 0.8, np.float32)
    table = Table(("a",), np.zeros((1, N), np.int32), block, information, np.zeros(N, np.bool_), {})
    return Ledger(table, np.full((N, 4), 0.5, np.float32))


def text(cut: str = "", slips: str = "") -> Row:
    """A row without some words and with another reading in some places."""
    row = np.ones(N, np.int32)
    row[[int(n) for n in slips.split()]] = 2
    row[[int(n) for n in cut.split()]] = 0
    return row


def grown(seen: dict[str, Row]) -> dict[str, str | None]:
    everybody = {name: set(seen) - {name} for name in seen}
    return dict(find(seen, ledger(), everybody).parents)


def test_copies_of_a_text_descend_from_it():
    seen = {"full": text(), "one": text(cut="3 4 11"), "two": text(cut="20 21 30")}
    assert grown(seen) == {"full": None, "one": "full", "two": "full"}


def test_a_mistake_that_two_share_makes_a_chain():
    seen = {"full": text(), "one": text("35", "3 9 17 25"), "two": text("12 13 35", "3 9 17 25")}
    assert grown(seen) == {"full": None, "one": "full", "two": "one"}


def test_where_each_lacks_what_the_others_have_a_text_is_lost():
    parts = ["1 2 4 5 9 10 12 13", "17 18 20 21 25 26 28 29", "33 34 36 37 6 7 14 15"]
    found = grown({name: text(cut) for name, cut in zip("abc", parts, strict=True)})
    (lost,) = (name for name in found if name.startswith(LOST))
    assert found == {lost: None, "a": lost, "b": lost, "c": lost}


def test_who_may_not_be_copied_is_copied_by_nobody():
    seen = {"full": text(), "one": text(cut="3 4 11")}
    assert find(seen, ledger(), {"full": {"one"}, "one": set()}).parents == {
        "one": None,
        "full": "one",
    }


def trees(names: list[str]) -> Iterator[dict[str, str | None]]:
    """Every tree of a few texts, none of them lost."""
    for parents in product([None, *names], repeat=len(names)):
        tree = dict(zip(names, parents, strict=True))
        if sum(parent is None for parent in parents) == 1 and all(_leads(n, tree) for n in names):
            yield tree


def _leads(name: str, tree: dict[str, str | None]) -> bool:
    at: str | None = name
    for _ in tree:
        at = tree[at] if at is not None else None
    return at is None


rows = st.lists(st.integers(0, 2), min_size=N, max_size=N).map(lambda x: np.array(x, np.int32))


@settings(max_examples=40)
@given(st.lists(rows.filter(lambda row: bool(row.any())), min_size=2, max_size=4))
def test_no_tree_of_the_witnesses_alone_is_cheaper(given_rows: list[Row]):
    book = ledger()
    seen = {f"w{n}": row for n, row in enumerate(given_rows)}
    found = find(seen, book, {name: set(seen) - {name} for name in seen})

    def cost(tree: dict[str, str | None]) -> float:
        return sum(
            book.root(seen[n]) if p is None else book.copy(seen[p], seen[n])
            for n, p in tree.items()
        )

    assert found.cost <= min(map(cost, trees(sorted(seen)))) + 1e-2


@pytest.mark.parametrize("order", [("a", "b", "c"), ("c", "a", "b")])
def test_the_order_of_the_witnesses_does_not_matter(order: tuple[str, ...]):
    seen = {"a": text(), "b": text(slips="3 9"), "c": text("12 30", "3 9")}
    assert grown({name: seen[name] for name in order}) == grown(seen)


def test_in_a_large_family_only_the_nearest_are_asked(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(tree, "EVERYBODY", 0)
    monkeypatch.setattr(tree, "NEAREST", 2)
    chain = {f"w{n}": text(" ".join(str(3 * k) for k in range(n))) for n in range(6)}
    found = grown(chain)
    assert [name for name in found if found[name] is None] == ["w0"]
    assert all(found[f"w{n}"] in (f"w{n - 1}", f"w{n - 2}") for n in range(1, 6))
