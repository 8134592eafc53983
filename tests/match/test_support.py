"""What stands behind a claim: documents, publishers, independent origins, authorities."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.match.support import Independences, support
from stemma.records import Document, Independence, Span, Statement, Support, Verdict
from tests.factory import doc

Pairs = dict[tuple[str, str], Verdict]
NAMES = "abcde"
DOCS: dict[str, Document] = {
    name: replace(doc(f"Text {name}.", name, outlet=f"Outlet {name}"), id=name) for name in NAMES
}


def counted(
    origins: dict[str, str], pairs: Pairs | None = None, documents: dict[str, Document] = DOCS
) -> Support:
    """Support of one statement for each document, of the origin given for it."""
    statements = [Statement(Span(name, 0, 4), origin) for name, origin in origins.items()]
    return support(statements, documents, verdicts(pairs or {}))


def verdicts(pairs: Pairs) -> Independences:
    return Independences(Independence(a, b, verdict, 0.5) for (a, b), verdict in pairs.items())


def origins_of(found: Support) -> tuple[int, int, int]:
    return found.lowest, found.likely, found.highest


def test_one_document_is_one_origin():
    found = counted({"a": "a"})
    assert (found.documents, found.publishers, found.authorities) == (1, 1, 0)
    assert origins_of(found) == (1, 1, 1)


def test_copies_add_documents_and_publishers_but_no_origins():
    found = counted({"a": "a", "b": "a", "c": "a"})
    assert (found.documents, found.publishers) == (3, 3)
    assert origins_of(found) == (1, 1, 1)


def test_dependent_documents_are_one_voice_whatever_their_origin():
    assert origins_of(counted({"a": "a", "b": "b"}, {("a", "b"): "dependent"})) == (1, 1, 1)


def ruled_apart(origins: dict[str, str], pairs: Pairs, *apart: tuple[str, str]) -> Support:
    """Support where a person ruled that some pairs are independent."""
    found = [Independence(*pair, verdict, 0.5) for pair, verdict in pairs.items()]
    found += [Independence(*pair, "independent", 0.0, ruled=True) for pair in apart]
    statements = [Statement(Span(name, 0, 4), origin) for name, origin in origins.items()]
    return support(statements, DOCS, Independences(found))


@pytest.mark.parametrize("middle", NAMES[:3])
def test_ruled_to_be_independent_are_two_origins_though_both_depend_on_a_third(middle: str):
    one, two = (name for name in NAMES[:3] if name != middle)
    pairs: Pairs = {(one, middle): "dependent", (two, middle): "dependent"}
    origins = dict.fromkeys(NAMES[:3], middle)
    assert origins_of(counted(origins, pairs)) == (1, 1, 1)
    assert origins_of(ruled_apart(origins, pairs, (one, two))) == (2, 2, 2)


def test_no_doubt_joins_what_was_ruled_to_be_independent():
    pairs: Pairs = {("a", "c"): "unknown", ("b", "c"): "unknown"}
    origins = {name: name for name in "abc"}
    assert origins_of(counted(origins, pairs)) == (1, 2, 3)
    assert origins_of(ruled_apart(origins, pairs, ("a", "b"))) == (2, 2, 3)


def test_a_doubt_about_a_copy_of_the_one_is_none_about_the_other():
    pairs: Pairs = {("a", "c"): "dependent", ("b", "c"): "unknown"}
    origins = {name: name for name in "abc"}
    assert origins_of(counted(origins, pairs)) == (1, 1, 2)
    assert origins_of(ruled_apart(origins, pairs, ("a", "b"))) == (2, 2, 2)


def test_two_independent_documents_are_two_origins():
    assert origins_of(counted({"a": "a", "b": "b"}, {("a", "b"): "independent"})) == (2, 2, 2)


def test_doubt_is_neither_support_nor_copy():
    found = counted({"a": "a", "b": "b"}, {("a", "b"): "unknown"})
    assert origins_of(found) == (1, 1, 2)


def test_a_doubtful_third_leaves_two_sure_origins():
    pairs: Pairs = {("a", "b"): "independent", ("a", "c"): "independent", ("b", "c"): "unknown"}
    assert origins_of(counted({"a": "a", "b": "b", "c": "c"}, pairs)) == (2, 2, 3)


def test_one_text_at_two_outlets_is_one_document_of_two_publishers():
    places = tuple(sorted((*DOCS["a"].places, *DOCS["b"].places)))
    found = counted({"a": "a"}, documents={"a": replace(DOCS["a"], places=places)})
    assert (found.documents, found.publishers) == (1, 2)
    assert origins_of(found) == (1, 1, 1)


def test_two_reporters_who_quote_one_office_are_two_origins_and_one_authority():
    statements = [
        Statement(Span("a", 0, 4), "a", attribution="the customs office"),
        Statement(Span("b", 0, 4), "b", attribution="The customs office"),
    ]
    found = support(statements, DOCS, verdicts({("a", "b"): "independent"}))
    assert (found.likely, found.authorities) == (2, 1)


@pytest.mark.parametrize("times", [1, 2, 5])
def test_a_document_that_repeats_itself_is_one_voice(times: int):
    statements = [Statement(Span("a", n, n + 1), f"origin {n}") for n in range(times)]
    assert origins_of(support(statements, DOCS, verdicts({}))) == (1, 1, 1)


pairs_of_verdicts = st.fixed_dictionaries(
    {
        pair: st.sampled_from(["dependent", "independent", "unknown"])
        for pair in combinations(NAMES, 2)
    }
)
origins = st.dictionaries(st.sampled_from(NAMES), st.sampled_from("ABC"), min_size=1)


@given(origins, pairs_of_verdicts)
def test_the_likely_count_lies_between_the_bounds(of: dict[str, str], pairs: Pairs):
    found = counted(of, pairs)
    assert 1 <= found.lowest <= found.likely <= found.highest <= found.documents == len(of)
    assert found.highest <= len(set(of.values()))


@given(origins, pairs_of_verdicts)
def test_the_order_of_the_statements_does_not_matter(of: dict[str, str], pairs: Pairs):
    backwards = dict(reversed(list(of.items())))
    assert counted(backwards, pairs) == counted(of, pairs)


@given(origins, pairs_of_verdicts)
def test_without_doubt_the_three_counts_are_one(of: dict[str, str], pairs: Pairs):
    sure: Pairs = {
        pair: "independent" if verdict == "unknown" else verdict for pair, verdict in pairs.items()
    }
    assert len(set(origins_of(counted(of, sure)))) == 1
