"""Who acts on whom."""

import pytest

from stemma.match.roles import acts
from stemma.text.choices import reader
from tests.match.asked import sentence


def pairs(text: str) -> set[tuple[str, str]]:
    said = sentence(text)
    found = acts(said, reader().read(said.text).tokens, said.span.start)
    return {(said.words[a].norm, said.words[b].norm) for a, _, b in found}


@pytest.mark.parametrize(
    "text", ["Velusia accused Karsk of theft.", "Karsk was accused by Velusia of theft."]
)
def test_a_passive_is_turned_round(text: str):
    assert ("velusia", "karsk") in pairs(text)
    assert ("karsk", "velusia") not in pairs(text)


def test_all_parts_of_a_name_act():
    assert {("anna", "karsk"), ("berg", "karsk")} <= pairs("Anna Berg accused Karsk.")
