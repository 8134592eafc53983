"""Codes of political events."""

from dataclasses import replace

import pytest

from stemma.model import plover
from stemma.model.plover import Code, Deed, code, likelihoods
from stemma.text.vectors import Remembering, transformer
from training.plover import unmarked

ENCODER = Remembering(transformer())


def coded(text: str) -> Code:
    """The code of a sentence with {actors}, <recipients> and the *verb* marked."""
    return code([unmarked(text)], ENCODER)[0]


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("{Oman} *sent* forty tonnes of flour to <Yemen>.", "AID"),
        ("{Oman} *will send* forty tonnes of flour to <Yemen>.", "AGREE"),
        ("{Oman} *will not send* flour to <Yemen>.", "REJECT"),
        ("{Oman} *refused to send* flour to <Yemen>.", "REJECT"),
        ("{Yemen} *asked* <Oman> *to send* flour.", "REQUEST"),
        ("{The minister} *accused* <Oman> *of* sending weapons to Yemen.", "ACCUSE"),
        ("{The rebels} *pulled their fighters out of* <the port>.", "RETREAT"),
        ("{The rebels} *said they would pull their fighters out of* <the port>.", "CONCEDE"),
        ("{The rebels} *threatened to attack* <the port>.", "THREATEN"),
        ("{The rebels} *attacked* <the port>.", "ASSAULT"),
        ("{Chad's president} *met* {his Nigerian counterpart} in Abuja.", "CONSULT"),
        ("{Laos} and {Cambodia} *held joint exercises*.", "COOPERATE"),
        ("{Senators} *praised* <the ambassador>.", "SUPPORT"),
        ("{Thousands of nurses} *marched against* <the ministry>.", "PROTEST"),
        ("{Sweden} *expelled* <two Belarusian diplomats>.", "SANCTION"),
        ("{Sudan} *massed tanks on* the border with <Chad>.", "MOBILIZE"),
        ("{Police} *arrested* <the editor>.", "COERCE"),
        ("{The goalkeeper} *missed* the match against <Chad>.", ""),
        ("{The old bridge} *collapsed* in heavy rain.", ""),
    ],
)
def test_roots(text: str, root: str):
    assert coded(text).root == root


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("{Police} *arrested* <the editor>.", "arrest"),
        ("{Police} *deported* <the editor>.", "deport"),
        ("{Jets} *bombed* <the port>.", "aerial"),
        ("{Yemen} *asked* <Oman> *for* food aid.", "assist"),
        ("{Yemen} *asked* <Oman> *to release* the sailors.", "yield"),
        ("{Yemen} *asked* <Oman> *to meet* its envoy.", "meet"),
        ("{Oman} *will not send* food to <Yemen>.", "assist"),
        ("{The rebels} *threatened to attack* <the port>.", "violence"),
        ("{The union} *threatened to boycott* <the port>.", "restrict"),
        ("{Sweden} *expelled* <two Belarusian diplomats>.", "expel"),
        ("{The judge} *opened an investigation into* <the bank>.", "investigate"),
        ("{Senators} *praised* <the ambassador>.", ""),
    ],
)
def test_modes(text: str, mode: str):
    assert coded(text).mode == mode


def test_the_verb_decides_and_not_another_in_the_sentence():
    attacked = "{Gunmen} *attacked* <the convoy> that Oman had sent to help the town."
    helped = "Gunmen attacked the convoy that {Oman} *had sent to help* <the town>."
    assert coded(attacked).root == "ASSAULT"
    assert coded(helped).root == "AID"


def test_without_the_verb_what_follows_the_actor_decides():
    assert coded("{Oman} condemned <Yemen> after the attack on its embassy.").root == "ACCUSE"
    assert coded("<Three editors> were arrested by {the police} after a protest.").root == "COERCE"


def test_what_a_deed_is_done_to_tells_what_it_is():
    assert coded("{Oman} *recalled* <its ambassador to Yemen>.").root == "SANCTION"


def test_contexts_are_those_with_most_words():
    found = coded("{Oman} *closed* the border to <migrants and refugees>, a minister said.")
    assert found.context[0] == "migration"
    assert len(found.context) <= 3


def test_no_event_has_no_mode_and_no_context():
    found = coded("{The old bridge} *collapsed* in heavy rain.")
    assert (found.root, found.mode, found.context) == ("", "", ())


def test_nothing_to_code():
    assert code([], ENCODER) == []


def test_a_deed_without_parties_has_a_code():
    assert 0 < code([Deed("A curfew was imposed.", (2, 20), (), ())], ENCODER)[0].probability <= 1


def test_codes_do_not_depend_on_what_stands_beside():
    one = unmarked("{Oman} *sent* flour to <Yemen>.")
    two = unmarked("{Police} *arrested* <the editor>.")
    assert code([one, two], transformer()) == [*code([one], ENCODER), *code([two], ENCODER)]
    assert code([two, one], ENCODER) == code([one, two], ENCODER)[::-1]


def test_codes_do_not_depend_on_how_many_are_coded_together(monkeypatch: pytest.MonkeyPatch):
    deeds = [unmarked("{Oman} *sent* flour to <Yemen>."), unmarked("{Police} *arrested* <him>.")]
    together = code(deeds, ENCODER)
    monkeypatch.setattr(plover, "PORTION", 1)
    assert code(deeds, ENCODER) == together


def test_likelihoods_are_shares_of_one():
    classes, chances = likelihoods([unmarked("{Oman} *sent* flour to <Yemen>.")], ENCODER)
    assert chances.shape == (1, len(classes))
    assert chances.sum() == pytest.approx(1)


def test_the_names_of_the_parties_do_not_count():
    deed = unmarked("{Oman} *sent* flour to <Yemen>.")
    other = unmarked("{Peru} *sent* flour to <Spain>.")
    assert code([deed], ENCODER)[0].probability == code([other], ENCODER)[0].probability


def test_a_place_outside_the_text_is_named():
    with pytest.raises(ValueError, match="10:99"):
        code([replace(unmarked("{Oman} *sent* flour."), verb=(10, 99))], ENCODER)
