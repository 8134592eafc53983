"""Wordings of political events."""

from collections import Counter

import pytest

from stemma.model.plover_deeds import ACTOR, RECIPIENT, forms, words
from stemma.model.plover_features import ELSEWHERE, look, turned
from stemma.model.plover_modes import listed
from stemma.model.plover_patterns import kinds, matches, patterns
from training.plover import unmarked

ROOTS = frozenset(
    """AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST
    SANCTION MOBILIZE COERCE ASSAULT NONE""".split()
)
EARLIER = ROOTS - {"CONCEDE", "RETREAT"} | {"YIELD", ""}
MODES = {
    "CONSULT": "visit third-party multilateral phone",
    "RETREAT": "withdraw release disarm ceasefire access resign",
    "REQUEST": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege",
    "REJECT": "assist change yield meet",
    "THREATEN": "restrict arrest relations expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize",
    "SANCTION": "convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": """seize restrict censor curfew martial-law arrest deport withhold misinformation
        cyber""",
    "ASSAULT": """abduct beat torture sexual targeted destroy primitive firearms explosives
        suicide-attack aerial drone heavy-weapons crowd-control unconventional""",
}


def found(text: str) -> set[tuple[str, str]]:
    """Kind and mode of the patterns in a sentence."""
    return {(match.kind, match.mode) for match in matches(words(unmarked(text)))}


def test_all_roots_have_wordings_and_none_is_unknown():
    assert {kind.partition("/")[0] for kind in kinds()} == ROOTS
    assert {kind.partition("/")[2] for kind in kinds()} <= EARLIER


def test_modes_are_those_of_the_manual():
    for pattern in patterns():
        root = pattern.kind.partition("/")[0]
        assert not pattern.mode or pattern.mode in MODES[root].split(), pattern


def test_words_that_tell_a_mode_tell_one_of_the_manual():
    for name in listed("plover_modes.txt"):
        root, mode = name.split()
        assert mode in MODES[root].split(), name


def test_no_pattern_begins_or_ends_with_a_gap():
    assert all(pattern.parts[0] and pattern.parts[-1] for pattern in patterns())


def test_no_pattern_is_there_twice():
    assert [each for each, times in Counter(patterns()).items() if times > 1] == []


@pytest.mark.parametrize("word", ["expelled", "expels", "expelling", "expel"])
def test_forms_lead_to_the_dictionary(word: str):
    assert "expel" in forms(word)


def test_parties_are_one_word_each():
    deed = unmarked("{The king of Oman} *met* <Yemen's new envoy> and {his brother}.")
    assert [word.text for word in words(deed)] == [ACTOR, "met", RECIPIENT, "and", ACTOR, "."]


def test_a_party_is_what_a_deed_is_done_to_but_no_deed():
    assert ("SANCTION", "withdraw") in found("{Oman} *recalled* <its ambassador>.")
    assert found("{The attacker}") == set()


def test_gaps_do_not_reach_beyond_a_sentence():
    assert ("AID", "") in found("{Oman} gave the poorest people food.")
    assert ("AID", "") not in found("{Oman} gave up. Food is scarce.")


def test_the_longer_wording_hides_the_shorter():
    assert ("ASSAULT", "") not in found("{Oman} *went on hunger strike*.")


def test_wordings_of_the_verb_weigh_most():
    one = look(unmarked("After an attack {Oman} *condemned* <Yemen> and closed its embassy."))
    assert {match.kind for match in one.first} == {"ACCUSE"}
    weights = {match.kind: weight for match, weight in one.wordings}
    assert weights["ASSAULT"] == ELSEWHERE
    assert ELSEWHERE < weights["SANCTION"] < 1


@pytest.mark.parametrize(
    ("text", "future", "denied"),
    [
        ("{Oman} *sent* flour.", False, False),
        ("{Oman} *will send* flour.", True, False),
        ("{Oman} *plans to send* flour.", True, False),
        ("{Oman} *won't send* flour.", False, True),
        ("{Oman} *has never sent* flour.", False, True),
    ],
)
def test_turns(text: str, future: bool, denied: bool):
    one = look(unmarked(text))
    assert (one.future, one.denied) == (future, denied)


@pytest.mark.parametrize(
    ("kind", "future", "denied", "said"),
    [
        ("AID", True, False, "AGREE"),
        ("AID", False, True, "REJECT"),
        ("AID", True, True, "REJECT"),
        ("RETREAT", True, False, "CONCEDE/AGREE"),
        ("ASSAULT", True, False, "THREATEN"),
        ("ASSAULT", False, True, "ASSAULT"),
        ("REQUEST", True, False, "REQUEST"),
    ],
)
def test_what_is_to_come_or_denied_is_another_deed(
    kind: str, future: bool, denied: bool, said: str
):
    assert turned(kind, future, denied) == said
