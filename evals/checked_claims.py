"""Whether the checked claim that a post repeats is found (folder `clef2020_checkthat`).

All 10,375 checked claims are put into the index behind `stemma ask`, and each post is asked.
*Stemma* is that index, *vectors* and *words* its two parts alone: the cosine of sentence vectors,
and the words and names that a claim shares with the post. Nothing is chosen on the set.
"""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from evals.entailment_sets import table
from evals.holding import question, read
from stemma.annotate.across import across, rename
from stemma.match.called import Called
from stemma.match.relevance import Index
from stemma.records import Analysis, Claim, Document, Span, Statement, Support
from stemma.text.choices import encoder

FIRST = 5
"""Places of a ranking that count."""


def repeated_claims(folder: Path) -> None:
    """Print how well the checked claim that a post repeats is found."""
    ids: dict[str, set[str]] = defaultdict(set)
    docs: dict[str, Document] = {}
    found = []
    for row in table(folder / "verified_claims.tsv.gz"):
        doc, notes = read(row["claim"])
        ids[doc.id].add(row["claim_id"])
        if doc.id not in docs:
            docs[doc.id] = doc
            found.append(notes)
    entities = across(found)
    called = Called(entities)
    analysis = Analysis(
        tuple(docs.values()), tuple(rename(found, entities)), tuple(entities),
        claims=tuple(one_statement(doc) for doc in docs.values()),
    )  # fmt: skip
    spans = {claim.statements[0].span: claim.statements[0].span for claim in analysis.claims}
    texts = sorted({doc.text for doc in docs.values()})
    vectors = dict(zip(texts, encoder().encode(texts), strict=True))
    blind = {text: np.zeros_like(vector) for text, vector in vectors.items()}
    both, by_words = Index(analysis, spans, vectors), Index(analysis, spans, blind)
    order = [doc.id for doc in docs.values()]
    matrix = np.stack([vectors[docs[id].text] for id in order])
    wanted: dict[str, set[str]] = defaultdict(set)
    for row in table(folder / "train_qrels.tsv.gz"):
        wanted[row["tweet_id"]].add(row["claim_id"])
    scores: dict[str, list[float]] = defaultdict(list)
    for row in table(folder / "train_queries.tsv.gz"):
        post = question(row["text"], called)
        vector = encoder().encode([post.text])[0]
        near = np.argsort(-(matrix @ vector), kind="stable")[:FIRST]
        ranked = {
            "Stemma": [claim.id for claim, _ in both.nearest(post, vector, FIRST)],
            "vectors": [order[int(n)] for n in near],
            "words": [claim.id for claim, _ in by_words.nearest(post, vector, FIRST)],
        }
        for name, claims in ranked.items():
            hits = [bool(ids[id] & wanted[row["tweet_id"]]) for id in claims[:FIRST]]
            scores[name].append(average_precision(hits, len(wanted[row["tweet_id"]])))
    print(f"\n{'CheckThat':<18}{'posts':>6}" + "".join(f"{name:>9}" for name in scores))
    print(f"{'MAP@5':<18}{len(scores['words']):>6}"
          + "".join(f"{np.mean(some):>9.3f}" for some in scores.values()))  # fmt: skip
    print("published, MAP@5 on CheckThat: 0.929, the best, on other posts (not verified)")


def one_statement(doc: Document) -> Claim:
    """A document as a claim of one statement, of the same id."""
    statement = Statement(Span(doc.id, 0, len(doc.text)), doc.id)
    return Claim(doc.id, doc.text, "", (statement,), Support(1, 1, 1, 1, 1, 0))


def average_precision(hits: Sequence[bool], wanted: int) -> float:
    """Of a ranking cut off, whose hits are given in order; over all that is wanted of it."""
    precision = [sum(hits[: n + 1]) / (n + 1) for n, hit in enumerate(hits) if hit]
    return sum(precision) / max(1, min(wanted, FIRST))
