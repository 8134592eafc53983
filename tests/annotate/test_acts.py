"""Who does what to whom, as the syntax of a clause has it."""

import pytest

from stemma.annotate.acts import acts
from stemma.annotate.subtrees import below
from stemma.records import Act, Document
from stemma.text.choices import reader
from stemma.text.reading import Token
from tests.factory import doc


def found(document: Document) -> list[Act]:
    tokens = reader().read(document.text).tokens
    return acts(document, tokens, below(tokens))


def shown(text: str) -> list[str]:
    """Each act on one line: its base form, then its parties by role."""
    document = doc(text)
    return [
        " ".join([
            "not " * act.negated + act.lemma,
            *(f"[{p.role}: {p.span.of(document)}]" for p in act.parties),
        ])
        for act in found(document)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norway sold gas to Spain.", "sell [actor: Norway] [object: gas] [to: Spain]"),
        ("It was sold to Spain by Norway.", "sell [object: It] [to: Spain] [actor: Norway]"),
        ("Peru has not signed the treaty.", "not sign [actor: Peru] [object: the treaty]"),
        ("Neither side signed it.", "not sign [actor: Neither side] [object: it]"),
        ("They will no longer pay Iraq.", "not pay [actor: They] [object: Iraq]"),
    ],
)
def test_a_verb_has_those_who_act_and_what_is_acted_upon(text: str, act: str):
    assert shown(text)[0] == act


def test_what_is_vowed_is_done_by_the_one_who_vows():
    assert shown("Japan vowed not to supply Iran with weapons.")[:2] == [
        "vow [actor: Japan]",
        "not supply [actor: Japan] [object: Iran] [with: weapons]",
    ]


def test_what_somebody_is_let_do_is_done_by_him():
    assert "[actor: Austria]" in shown("Hungary let Austria build the bridge.")[1]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Malta barred Cyprus from leaving.", "leave [actor: Cyprus]"),
        ("Malta accused Cyprus of cheating.", "cheat [actor: Cyprus]"),
        ("Malta announced its plan to leave.", "leave [actor: its]"),
        ("Malta rejected an offer by Cyprus to reopen the park.", "reopen [actor: Cyprus]"),
        ("Malta called on President Ann Lee to resign.", "resign [actor: President Ann Lee]"),
        ("Malta has called for NATO members to pay more.", "pay [actor: NATO members]"),
    ],
)
def test_who_does_what_a_verb_without_a_subject_says(text: str, act: str):
    assert any(each.startswith(act) for each in shown(text))


def test_what_a_second_participle_says_is_done_to_the_same():
    assert shown("A Dane was tried and jailed by Peru.")[1] == "jail [object: A Dane] [actor: Peru]"


def test_who_is_asked_is_no_subject_of_the_asking():
    assert shown("Malta has called for NATO members to pay more.")[0] == (
        "call [actor: Malta] [for: NATO members]"
    )


def test_another_subject_may_stand_behind_a_preposition():
    assert shown("Chile, along with Peru, signed the pact.")[0] == (
        "sign [actor: Chile] [actor: Peru] [object: the pact]"
    )


def test_a_name_without_a_comma_is_part_of_the_phrase():
    told = shown("Peru sued former captain Ann Lee.")
    assert told[0] == "sue [actor: Peru] [object: former captain Ann Lee]"


def test_a_name_behind_a_comma_is_a_party_of_its_own():
    assert shown("Peru sold gas to its neighbour, Chile.")[0] == (
        "sell [actor: Peru] [object: gas] [to: its neighbour] [to: Chile]"
    )


def test_a_deed_has_its_doer_behind_by():
    assert shown("Malta rejected an offer by Cyprus.")[1] == "offer [actor: Cyprus]"


def test_the_second_of_two_verbs_has_the_actor_of_the_first():
    assert shown("Chile sold copper and bought grain.")[1] == "buy [actor: Chile] [object: grain]"


def test_a_relative_pronoun_is_what_it_stands_for():
    assert shown("The bridge that links Malta and Gozo opened.")[0].startswith(
        "link [actor: The bridge]"
    )


def test_what_is_done_to_a_noun_is_its_object():
    assert "agree [object: A treaty] [in: 2019]" in shown("A treaty agreed in 2019 holds.")


def test_a_noun_with_a_named_party_is_an_act():
    told = shown("Turkey's talks with Greece failed.")
    assert told[0] == "talk [actor: Turkey] [with: Greece]"
    assert shown("The talks with neighbours failed.")[0].startswith("fail")


def test_an_act_says_whose_content_it_is():
    document = doc("Japan vowed to send aid.")
    vow, send = found(document)
    assert (vow.under, send.under) == (None, vow.span)


def test_the_head_of_a_party_is_what_it_is_about():
    document = doc("They opened a bridge across the Rhine.")
    head = found(document)[0].parties[1].head
    assert head.of(document) == "bridge"


@pytest.mark.parametrize("text", ["…", "Hm.", "No names, no verbs."])
def test_a_text_without_parties_has_no_acts(text: str):
    assert found(doc(text)) == []


def test_a_root_that_is_joined_to_nothing_comes_to_an_end():
    document = doc("Which ran.")
    joined = [
        Token(0, 5, "PRON", "WDT", "which", 1, "nsubj"),
        Token(6, 9, "VERB", "VBD", "run", 1, "conj"),
        Token(9, 10, "PUNCT", ".", ".", 1, "punct"),
    ]
    (act,) = acts(document, joined, below(joined))
    assert [party.span.of(document) for party in act.parties] == ["Which"]
