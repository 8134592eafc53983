"""What documents share, against one statement of SQL that says the same."""

import random
import sqlite3
from math import log

import numpy as np
import pytest

from stemma.collate import index
from stemma.collate.index import Index, Least, affordable
from stemma.collate.keys import Keys

ALL = Least(0.0, 0.0, 0.0, 0.0)

# What `Index.shared` computes, for an engine that reads SQL. `keys` has a row for each key of each
# passage; passages of untouched words and of single words are whole documents, line 0.
SQL = """
WITH size AS (SELECT COUNT(DISTINCT document) AS n FROM keys),
spread AS (SELECT kind, key, COUNT(DISTINCT document) AS n FROM keys GROUP BY kind, key),
met AS (
    SELECT kind, key, document, line, ln(1.0 + size.n * 1.0 / spread.n) / ln(1.0 + size.n / 2.0)
        AS worth
    FROM keys JOIN spread USING (kind, key) CROSS JOIN size
),
passage AS (SELECT kind, document, line, COUNT(*) AS n FROM keys GROUP BY kind, document, line),
whole AS (SELECT kind, document, SUM(n) AS n FROM passage GROUP BY kind, document),
shared AS (
    SELECT a.kind, a.document AS l, b.document AS r, a.line AS m, b.line AS o, SUM(a.worth) AS worth
    FROM met a JOIN met b ON a.kind = b.kind AND a.key = b.key AND a.document < b.document
    GROUP BY 1, 2, 3, 4, 5
),
weighed AS (
    SELECT s.kind, l, r, SUM(
        CASE s.kind WHEN 'wording' THEN worth * worth / MIN(p.n, q.n) ELSE worth END
    ) AS worth
    FROM shared s
    JOIN passage p ON p.kind = s.kind AND p.document = l AND p.line = m
    JOIN passage q ON q.kind = s.kind AND q.document = r AND q.line = o
    GROUP BY s.kind, l, r
)
SELECT l, r, s.kind, worth, worth / MIN(v.n, w.n) FROM weighed s
JOIN whole v ON v.kind = s.kind AND v.document = l
JOIN whole w ON w.kind = s.kind AND w.document = r
ORDER BY l, r
"""

Pair = tuple[float, float, float, float]


def some(rng: random.Random) -> Keys:
    """The keys of a document that has much in common with others."""
    rows = sorted({(rng.randrange(4), rng.randrange(40)) for _ in range(rng.randrange(2, 20))})
    return Keys(
        np.array([key for _, key in rows], np.uint64),
        np.array([line for line, _ in rows], np.int32),
        4,
        np.array(sorted(rng.sample(range(60), rng.randrange(1, 12))), np.uint64),
        np.array(sorted(rng.sample(range(60), rng.randrange(1, 12))), np.uint64),
    )


def library(seed: int, n: int = 12) -> list[Keys]:
    rng = random.Random(seed)
    return [some(rng) for _ in range(n)]


def found(made: Index, least: Least = ALL) -> dict[tuple[int, int], Pair]:
    return {
        (int(b.left[n]), int(b.right[n])): (
            float(b.wording[n]), float(b.wording_share[n]), float(b.untouched[n]), float(b.words[n])
        )
        for b in made.shared(least)
        for n in range(len(b.left))
    }  # fmt: skip


def by_sql(documents: list[Keys]) -> dict[tuple[int, int], Pair]:
    base = sqlite3.connect(":memory:")
    base.create_function("ln", 1, log)
    base.execute("CREATE TABLE keys (kind TEXT, document INT, line INT, key INT)")
    for n, keys in enumerate(documents):
        rows = [
            ("wording", n, int(x), int(k)) for x, k in zip(keys.lines, keys.wording, strict=True)
        ]
        rows += [("untouched", n, 0, int(k)) for k in keys.untouched]
        rows += [("words", n, 0, int(k)) for k in keys.words]
        base.executemany("INSERT INTO keys VALUES (?, ?, ?, ?)", rows)
    pairs: dict[tuple[int, int], dict[str, float]] = {}
    for left, right, kind, worth, share in base.execute(SQL):
        pairs.setdefault((left, right), {}).update({kind: share, f"{kind} in all": worth})
    base.close()
    wanted = ("wording in all", "wording", "untouched", "words")
    return {pair: tuple(of.get(kind, 0.0) for kind in wanted) for pair, of in pairs.items()}


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("block", [pytest.param(1_000, id="at once"), pytest.param(5, id="blocks")])
def test_sql_says_the_same(seed: int, block: int, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(index, "BLOCK", block)
    documents = library(seed)
    one, two = found(Index(documents)), by_sql(documents)
    assert one.keys() == two.keys()
    for pair, values in one.items():
        assert values == pytest.approx(two[pair], rel=1e-4)


@pytest.mark.parametrize("seed", range(3))
def test_one_document_against_the_others_is_told_the_same(seed: int):
    *earlier, last = library(seed)
    alone = Index(earlier).with_all(last, ALL)
    whole = found(Index([*earlier, last]))
    n = len(earlier)
    wanted = {pair: values for pair, values in whole.items() if pair[1] == n}
    assert set(zip(alone.left.tolist(), alone.right.tolist(), strict=True)) == wanted.keys()
    for k, left in enumerate(alone.left.tolist()):
        values = alone.wording[k], alone.wording_share[k], alone.untouched[k], alone.words[k]
        assert values == pytest.approx(wanted[left, n], rel=1e-4)


def test_an_index_that_grew_tells_the_same_as_one_made_at_once():
    documents = library(1, 40)
    grown = Index(documents[:3])
    for document in documents[3:]:
        found(grown)
        grown.add(document)
    assert found(grown) == found(Index(documents))


def test_the_order_of_documents_changes_nothing():
    documents = library(2)
    back = {(11 - j, 11 - i): v for (i, j), v in found(Index(documents[::-1])).items()}
    for pair, values in found(Index(documents)).items():
        assert values == pytest.approx(back[pair], rel=1e-4)


def test_only_what_is_worth_telling_is_told():
    least = Least(wording=np.inf, wording_share=np.inf, untouched=0.3, words=np.inf)
    told = found(Index(library(3)), least)
    assert told.keys() == {pair for pair, v in found(Index(library(3))).items() if v[2] >= 0.3}
    assert all(wording == 0 for wording, *_ in told.values())


@pytest.mark.parametrize(
    ("meetings", "most"),
    [
        pytest.param(0, 1, id="nothing can be afforded"),
        pytest.param(2, 2, id="two keys of two documents"),
        pytest.param(4, 2, id="not the key of three as well"),
        pytest.param(5, 4, id="nor any beyond it, and there is no key of four"),
        pytest.param(15, index.ANY, id="all"),
    ],
)
def test_rare_keys_are_met_first(meetings: int, most: int):
    assert affordable(np.array([1, 1, 2, 2, 3, 5]), meetings) == most
