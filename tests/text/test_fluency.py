"""Pairs of neighbours that English knows, and that word-changing software does not."""

import pytest

from stemma.text.fluency import BITS, is_known, place


@pytest.mark.parametrize(
    ("known", "odd"),
    [
        pytest.param(("prime", "minister"), ("prime", "preacher"), id="an office"),
        pytest.param(("foreign", "policy"), ("overseas", "coverage"), id="a subject"),
        pytest.param(("united", "nations"), ("joined", "countries"), id="a name"),
        pytest.param(("last", "year"), ("final", "twelvemonth"), id="a time"),
    ],
)
def test_a_usual_pair_is_known_and_its_spun_form_is_not(
    known: tuple[str, str], odd: tuple[str, str]
):
    assert is_known(*known)
    assert not is_known(*odd)


def test_every_pair_has_one_place():
    assert place("sea", "port") == place("sea", "port") != place("port", "sea")
    assert 0 <= place("", "") < BITS


def test_unknown_pairs_seldom_pass_for_known():
    n_known = sum(is_known(f"qx{n}", f"zv{n}") for n in range(2000))
    assert n_known < 0.12 * 2000
