"""Groups of statements, and which of them only repeat another."""

from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.match.grouping import Options, _Bond, _joined, _without_repeats, related
from stemma.match.statements import Origins, Said, gather
from stemma.match.support import Independences
from stemma.records import Independence, Span, Story
from tests.factory import doc
from tests.newsroom import notes

TEXTS = (
    "The dam at Karn is 118 metres high and cost 2.7 billion marks last year.",
    "Engineers say that the Karn dam of 118 metres has cost 2.7 billion marks.",
    "The dam is 118 metres high.",
)


def statements() -> list[Said]:
    """The first sentence, what it says of two amounts, the same of the second; the third."""
    documents = {d.id: d for d in map(doc, TEXTS)}
    said = []
    for id, document in documents.items():
        story = Story("s", "", (Span(id, 0, len(document.text)),))
        said += gather(story, documents, {id: notes(document)}, Origins([]))
    assert [one.clause == one.proposition.span for one in said] == [True, False, False] * 2 + [True]
    return said


@pytest.mark.parametrize(
    ("groups", "kept"),
    [
        pytest.param([[0, 3, 6], [1, 3, 6]], [[0, 3, 6]], id="a part where the clause is"),
        pytest.param([[0, 3, 6], [3, 6]], [[0, 3, 6]], id="fewer of the same"),
        pytest.param([[0, 3], [1, 4, 6]], [[0, 3], [1, 4, 6]], id="one has another document"),
        pytest.param([[0, 3], [2, 5]], [[0, 3], [2, 5]], id="another fact of both sentences"),
        pytest.param([[0, 3], [0, 3]], [[0, 3]], id="the same twice"),
    ],
)
def test_what_another_group_says_as_well_goes(groups: list[list[int]], kept: list[list[int]]):
    assert _without_repeats(groups, statements()) == kept


SAID = statements()
N = len(SAID)


@given(
    st.dictionaries(
        st.tuples(st.integers(0, N - 1), st.integers(0, N - 1)).filter(lambda ij: ij[0] < ij[1]),
        st.integers(-12, 12).map(lambda n: n / 4),
    ),
    st.sets(st.sampled_from(sorted({one.document for one in SAID})), max_size=2),
)
def test_groups_are_joined_as_if_all_their_members_were_compared_each_time(
    odds: dict[tuple[int, int], float], copies: set[str]
):
    verdicts = [Independence(a, b, "dependent", 0.1) for a, b in combinations(sorted(copies), 2)]
    independences = Independences(verdicts)
    near: dict[int, dict[int, _Bond]] = {n: {} for n in range(N)}
    for (i, j), value in odds.items():
        kin = related(SAID[i], SAID[j], independences)
        near[i][j] = near[j][i] = _Bond(value, 1, value, kin)
    quickly = _joined(SAID, near, Options())
    assert sorted(quickly) == sorted(slowly_joined(near, Options()))


def slowly_joined(near: dict[int, dict[int, _Bond]], options: Options) -> list[list[int]]:
    """Join the two likest groups that may be one, as long as there are any."""
    groups = [[n] for n in range(N)]
    while True:
        best = None
        for one, other in combinations(sorted(groups), 2):
            pairs = list(product(one, other))
            links = [near[i][j].total for i, j in pairs if j in near[i]]
            mean = (sum(links) + options.unseen * (len(pairs) - len(links))) / len(pairs)
            kin = any(near[i][j].kin for i, j in pairs if j in near[i])
            shared = {SAID[i].document for i in one} & {SAID[j].document for j in other}
            may = links and mean >= options.same and (kin or max(links) >= options.apart)
            if may and not (shared and mean < options.again) and (best is None or mean > best[0]):
                best = mean, one, other
        if best is None:
            return groups
        _, one, other = best
        groups = [group for group in groups if group not in (one, other)] + [sorted(one + other)]
