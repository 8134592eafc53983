"""Lines that a site prints under every article."""

import pytest

from stemma.text.furniture import is_furniture


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Copyright 2031 by The Hesk Mirror. All rights reserved.", id="rights"),
        pytest.param("© The Hesk Mirror", id="sign of copyright"),
        pytest.param("Read more: the ferry that never sailed", id="another article"),
        pytest.param("Sign up for our newsletter, delivered to your inbox.", id="newsletter"),
        pytest.param("Follow us on every channel.", id="to follow"),
        pytest.param("Ada Holm can be reached at 555-123-4567.", id="a reporter's telephone"),
        pytest.param("Details: https://example.org/ferry", id="an address"),
    ],
)
def test_what_a_site_prints(line: str):
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Followers of the general marched to the harbour.", id="no invitation"),
        pytest.param("The minister will read the treaty to parliament.", id="somebody else reads"),
        pytest.param("Visits to the island were forbidden in 1931.", id="visits of others"),
        pytest.param("The council voted on the copyright of old maps.", id="rights as a subject"),
        pytest.param("Watchmen found 300 crowns.", id="begins like an invitation"),
    ],
)
def test_what_a_reporter_writes(line: str):
    assert not is_furniture(line)
