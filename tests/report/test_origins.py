from dataclasses import replace

from stemma.records import Analysis, Independence
from stemma.report.origins import of_all, of_story
from tests.report.factory import analysis


def judged(*pairs: Independence) -> Analysis:
    return replace(analysis(), independence=pairs)


def test_copies_add_nothing_to_the_origins():
    found = of_story(judged(), analysis().stories[0])
    assert found.roots == ("a-wire", "d-blog", "d-radio")


def test_a_pair_in_doubt_widens_the_range_and_does_not_count_as_support():
    doubt = Independence("d-blog", "d-radio", "unknown", 0.5)
    found = of_story(judged(doubt), analysis().stories[0])
    assert (found.lowest, found.likely, found.highest) == (2, 2, 3)


def test_a_chain_of_doubt_leaves_its_two_ends_independent():
    chain = (
        Independence("d-blog", "d-radio", "unknown", 0.5),
        Independence("d-blog", "d-post", "unknown", 0.5),
    )
    found = of_story(judged(*chain), analysis().stories[0])
    assert (found.lowest, found.likely, found.highest) == (1, 2, 3)


def test_what_a_person_ruled_to_be_copied_is_one_origin():
    found = of_story(judged(), analysis().stories[0])
    pair = Independence("d-blog", "d-radio", "dependent", 1.0, ruled=True)
    ruled = of_story(judged(pair), analysis().stories[0])
    assert set(found.roots) - set(ruled.roots) == {"d-radio"}
    assert (ruled.lowest, ruled.likely, ruled.highest) == (2, 2, 2)
    assert of_all(judged(pair)).likely == of_all(judged()).likely - 1


def test_a_digest_belongs_to_each_story_with_its_half_only():
    olm, ferry = analysis().stories
    assert "d-union" not in of_story(analysis(), olm).roots
    assert of_story(analysis(), ferry).roots == ("d-union",)


def test_the_whole_archive_adds_up_its_stories():
    assert of_all(judged()).likely == 4
    assert of_all(judged()).roots == ("a-wire", "d-blog", "d-radio", "d-union")


def test_documents_without_a_story_count_too():
    assert of_all(replace(analysis(), stories=(), independence=())).likely == 4


def test_an_empty_archive_has_no_origins():
    assert of_all(Analysis(())).likely == 0


def test_documents_that_name_each_other_as_ancestor_still_have_an_origin():
    one = analysis().derivations[-1]
    circle = (one, replace(one, document="d-post", ancestor="d-post-2"))
    found = of_story(replace(analysis(), derivations=circle), analysis().stories[0])
    assert found.highest >= 1
