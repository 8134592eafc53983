"""The passages that the network is trained on which finds what is said between states."""

import pytest

from stemma.text.labels import SYSTEM, TELLS
from stemma.text.reading import name_spans
from training.parting import parted
from training.system.examples import FOLDER, passage, passages


@pytest.fixture(scope="module")
def found():
    return passages()


def test_more_than_a_third_of_the_passages_has_no_marks(found):
    bare = [each for each in found if not any(row.any() for row in each.labels.values())]
    assert len(found) == 2302
    assert 0.3 < len(bare) / len(found) < 0.4


def test_no_passage_stands_twice(found):
    assert len({" ".join(each.forms) for each in found}) == len(found)


def test_each_cue_tells_one_thing(found):
    for each in found:
        for kind in TELLS:
            marked = each.labels[kind, "cue"] > 0
            assert ((each.tells[kind] >= 0) == marked).all()


def test_a_tenth_is_kept_apart_and_not_learnt_from(found):
    seen, kept = parted(found)
    assert len(kept) == 231
    assert not {id(each) for each in seen} & {id(each) for each in kept}
    assert len(seen) + len(kept) == len(found)


def marked(text: str, **lists) -> dict[tuple[str, str], list[tuple[str, str]]]:
    """The words of each mark, by row."""
    each = passage({"text": text, **lists})
    return {
        row: [(part, " ".join(each.forms[start:end]))
              for start, end, part in name_spans([names[n] for n in each.labels[row]])]
        for row, names in SYSTEM.items()
    }  # fmt: skip


def test_a_part_that_occurs_twice_is_the_one_nearest_to_its_cue():
    text = "Oslo spoke. Riga will not sell to Oslo."
    limit = {"kind": "refusal", "cue": "will not sell", "on": "Oslo"}
    each = passage({"text": text, "limits": [limit]})
    assert list(each.labels["limit", "parts"].nonzero()[0]) == [8]


def test_two_cues_that_read_alike_have_a_place_each():
    flow = {"amount": "two boats"}
    found = marked("Peru got two boats, and Chile two boats.", flows=[flow, flow])
    assert len(found["flow", "cue"]) == 2


def test_a_part_may_stand_inside_a_cue():
    limit = {"kind": "listing", "cue": "is on Riga's list", "by": "Riga"}
    found = marked("The ship is on Riga's list.", limits=[limit])
    assert found["limit", "cue"] == [("CUE", "is on Riga 's list")]
    assert found["limit", "parts"] == [("BY", "Riga")]


def test_a_mark_that_is_not_in_the_text_is_refused():
    with pytest.raises(ValueError, match="'lists' is not in"):
        passage({"text": "Riga waits.", "limits": [{"kind": "listing", "cue": "lists"}]})


def test_the_readme_names_every_file():
    told = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert all(f"`{path.name}`" in told for path in FOLDER.glob("*.jsonl"))
