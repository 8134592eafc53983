"""Names of one document that are one, and those that are not."""

import pytest

from tests.annotate.test_names import found


@pytest.mark.parametrize(
    ("text", "name", "spelling"),
    [
        pytest.param(
            "The Brevik Harbour Agency (BHA) closed. The BHA was old.",
            "Brevik Harbour Agency",
            "BHA",
            id="an acronym in brackets",
        ),
        pytest.param(
            "He left the Northern Fish Council. The NFC was sorry.",
            "Northern Fish Council",
            "NFC",
            id="an acronym by its initials",
        ),
        pytest.param(
            "It went to the United Nations. The U.N. was silent.",
            "United Nations",
            "U.N.",
            id="an official acronym",
        ),
        pytest.param(
            "The U.S. agreed. Ships left the United States.",
            "United States",
            "U.S.",
            id="a state in letters",
        ),
        pytest.param(
            "A former envoy, Mohammed bin Karim, came. Mr. bin Karim left.",
            "Mohammed bin Karim",
            "Mr. bin Karim",
            id="a surname of two words",
        ),
        pytest.param(
            "Thomas Paris spoke to us. “I am tired,” Paris said.",
            "Thomas Paris",
            "Paris",
            id="a surname that is a capital",
        ),
        pytest.param(
            "Mary Ellen Holm, a teacher, came. Later Mary Holm left.",
            "Mary Ellen Holm",
            "Mary Holm",
            id="a middle name",
        ),
    ],
)
def test_short_for(text: str, name: str, spelling: str):
    assert spelling in found(text)[name].spellings


def test_a_surname_is_that_of_the_only_person_introduced_so_far():
    names = found("Minister Ada Holm left. Holm was tired. Her brother Peter Holm came later.")
    assert "Holm" in names["Ada Holm"].spellings
    assert "Holm" not in names["Peter Holm"].spellings


def test_a_title_of_the_other_gender_rules_a_person_out():
    names = found("Ms. Ada Holm and Mr. Peter Holm left. Then Ms. Holm came back.")
    assert "Ms. Holm" in names["Ada Holm"].spellings


def test_offices_tell_two_of_one_surname_apart():
    names = found(
        "Finance Minister Ada Rook met Interior Minister Leo Rook. Finance Minister Rook left."
    )
    assert "Finance Minister Rook" in names["Ada Rook"].spellings


def test_a_father_is_not_his_son():
    names = found("Peter Holm Jr. took over. His father, Peter Holm, was proud.")
    assert {"Peter Holm", "Peter Holm Jr."} <= names.keys()


def test_an_acronym_of_two_names_joins_neither():
    names = found("The Northern Fish Council met the National Farm Council. The NFC won.")
    assert "NFC" in names


def test_an_official_acronym_of_another_body_has_its_own_meaning():
    names = found("The Western Trade Office (WTO) closed. The WTO was old.")
    assert names["Western Trade Office"].identifiers == ()
    assert found("The WTO agreed.")["WTO"].identifiers == ("domain:wto.org",)
