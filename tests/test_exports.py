"""The public surface is a list."""

import pytest

import stemma


def test_the_list_is_sorted_and_complete():
    assert stemma.__all__ == sorted(stemma.__all__)
    assert set(stemma.__all__) <= set(dir(stemma))


@pytest.mark.parametrize("name", stemma.__all__)
def test_every_name_leads_somewhere(name: str):
    assert getattr(stemma, name) is not None


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="nonsense"):
        _ = stemma.nonsense
