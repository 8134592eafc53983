"""Credits are found where newsrooms print them, and running text is not taken for one."""

import pytest

from stemma.acquire.credits import credits_in, headline

BODY = "The ministers met on Friday. They signed nothing at all, and their hosts said so."
FILL = "\n".join([BODY] * 12)


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        pytest.param(f"(Reuters) – {BODY}", ["(Reuters)"], id="agency alone"),
        pytest.param(f"HARBIN, China (AP) — {BODY}", ["HARBIN, China (AP)"], id="place, agency"),
        pytest.param(f"LUND, May 3 (XYZ) - {BODY}", ["LUND, May 3 (XYZ)"], id="place, day, agency"),
        pytest.param(f"Lund (dpa/XYZ) - {BODY}", [], id="agency in small letters"),
        pytest.param(f"Berlin (dpa) - {BODY}", ["Berlin (dpa)"], id="a known one in small letters"),
        pytest.param(
            f"New York (AFP) – {BODY}", ["New York (AFP)"], id="two words before a known agency"
        ),
        pytest.param(f"New Union (NU) – {BODY}", [], id="two words before an abbreviation"),
        pytest.param(f"May 17 (XYZ) - {BODY}", ["May 17 (XYZ)"], id="day, agency"),
        pytest.param(f"LUND — {BODY}", ["LUND"], id="place alone"),
        pytest.param(f"By Jane Doe\n{BODY}", ["By Jane Doe"], id="byline"),
        pytest.param(
            f"Title\nBy J. R. Doe and Al Roe\n{BODY}", ["By J. R. Doe and Al Roe"], id="two"
        ),
        pytest.param(
            f"{FILL}\nAl Roe contributed reporting.", ["Al Roe contributed reporting."], id="note"
        ),
        pytest.param(
            f"{FILL}\n(Reporting by Al Roe; editing by B. Poe)",
            ["(Reporting by Al Roe; editing by B. Poe)"],
            id="reporting by",
        ),
        pytest.param(f"{FILL}\nSource: XYZ", ["Source: XYZ"], id="source"),
        pytest.param(f"{FILL}\n© 2031 XYZ", ["© 2031 XYZ"], id="copyright"),
        pytest.param(f"{FILL}\nCopyright law is old.", [], id="a sentence with Copyright"),
        pytest.param(
            f"Title\nFrom our correspondent\n{BODY}",
            ["From our correspondent"],
            id="a correspondent without a name",
        ),
        pytest.param(f"{FILL}\n— XYZ", ["— XYZ"], id="signature"),
        pytest.param(f"{FILL}\nXYZ/ABC", ["XYZ/ABC"], id="two agencies"),
        pytest.param(
            f"{FILL}\nNorthern News Agency", ["Northern News Agency"], id="agency in full"
        ),
        pytest.param(f"{BODY}\nBy Friday, all was over.", [], id="a sentence with By"),
        pytest.param(f"The Northern Union (NU) — a bloc — met.\n{BODY}", [], id="an abbreviation"),
        pytest.param(f"{FILL}\nBy Jane Doe\n{FILL}", [], id="in the middle"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_credits(text: str, credits: list[str]):
    assert list(credits_in(text)) == credits


@pytest.mark.parametrize(
    ("first", "is_headline"),
    [
        pytest.param("Ministers meet in Lund", True, id="a headline"),
        pytest.param("Will they meet?", True, id="a question"),
        pytest.param("They met.", False, id="a sentence"),
        pytest.param("Lund", False, id="one word"),
        pytest.param("By Jane Doe", False, id="a byline"),
        pytest.param("LUND (XYZ) — They met and talked", False, id="a dateline"),
        pytest.param(" ".join(["word"] * 40), False, id="too long"),
    ],
)
def test_headline(first: str, is_headline: bool):
    assert headline(f"{first}\n{BODY * 3}") == (first if is_headline else "")


def test_a_line_with_nothing_longer_below_is_no_headline():
    assert headline("Ministers meet in Lund\nThey met.") == ""
