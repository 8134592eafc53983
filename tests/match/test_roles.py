"""Who acts on whom."""

import pytest

from stemma.match.roles import acts, parts
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


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Velusia accused Karsk of theft.", ("velusia", "accused", False)),
        ("Karsk was accused of theft.", ("karsk", "accused", True)),
        ("They thanked Karsk, which wrote the treaty.", ("karsk", "wrote", False)),
    ],
)
def test_a_subject_acts_or_suffers(text: str, part: tuple[str, str, bool]):
    said = sentence(text)
    found = parts(said, reader().read(said.text).tokens, said.span.start)
    assert part in {(said.words[a].norm, said.words[b].norm, suffers) for a, b, suffers in found}
