"""How a clause is said: as fact, plan, guess, question or report; affirmed or denied."""

import re

from stemma.records import Modality, Polarity

_PLANNED = re.compile(
    r"\b(?:will|shall|won[’']t|(?:plan|plans|planned|intends?|intended|agreed|agrees|pledged"
    r"|pledges|promised|promises|vowed|vows|committed|undertook|aims|aimed|hopes|seeks)\s(?:not\s)?to"
    r"|(?:is|are|was|were)\s(?:set|due|scheduled|slated|expected|planned|about|poised)\s"
    r"(?:to|for|on|in)|is\sto|are\sto|going\sto|scheduled\sfor|proposed|(?:pledged|agreed|vowed"
    r"|promised)\sthat)\b|[’']ll\b"
)
_PROBABLE = re.compile(
    r"\b(?:probably|likely|unlikely|apparently|presumably|seems?|seemed|appears?|appeared"
    r"|(?:is|are|was|were)\s(?:widely\s)?(?:believed|thought|understood|feared|expected)\sto"
    r"|(?:is|are)\sbelieved)\b"
)
_POSSIBLE = re.compile(
    r"\b(?:may|might|could|perhaps|possibly|maybe|allegedly|reportedly|supposedly|purportedly"
    r"|suspected|potentially|suggests?|suggested|hint(?:s|ed)|implied"
    r"|(?:is|are|was|were)\s(?:widely\s)?(?:said|rumoured|rumored)\sto)\b"
)
_TOLD: dict[Modality, re.Pattern[str]] = {
    "planned": _PLANNED, "probable": _PROBABLE, "possible": _POSSIBLE,
}  # fmt: skip
_ASKED = re.compile(r"\?[”’\"')]*$|^(?:whether|if)\b")
_WOULD = re.compile(r"\bwould\b|[’']d\b")
_SUBORDINATE = re.compile(
    r"\b(?:which|who|whom|whose|because|if|unless|although|though|while|when|where|until|than|whether"
    r"|since|after|before|as)\b"
)
_LEADING = re.compile(
    r"(?:and|but|so|yet|while|although|though|because|as|when|if|since|after|before|which|who|where"
    r"|whereas|even)\s",
    re.IGNORECASE,
)
_NEGATION = re.compile(
    r"\b(?:not|never|no(?!-)|none|nothing|nobody|cannot|neither|nor)\b|n[’']t\b"
    r"|\b(?:refus|fail|declin)(?:e|es|ed|s)\sto\b|\b(?:denied|denies|rejected\sthe\sclaim)\b",
    re.IGNORECASE,
)
# Words that look like a negation of the statement and are none.
_NO_NEGATION = re.compile(
    r"\b(?:not|\w+n[’']t)\s(?:only|solely|simply|just|merely|least|until|till|long|necessarily"
    r"|so\smuch)\b"
    r"|\bno\s(?:doubt|wonder|matter|less|fewer|more|later|sooner|earlier)\b"
    r"|\b(?:whether|or|why|if)\snot\b|\bnot\s(?:[\w-]+\s){1,5}but\b|\bNo\.\s?\d",
    re.IGNORECASE,
)
# A denial that goes on: "no financing and no date", "neither won nor lost".
_GOES_ON = re.compile(r"(?:\b(?:and|or),?\s(?:no|not|never)|\bnor)$", re.IGNORECASE)

Words = tuple[int, int]
"""Start and end of a stretch of a clause."""


def modality(clause: str, *, reported: bool) -> tuple[Modality, Words | None]:
    """How firmly a clause is said, by the first word that tells, and where that word is.

    Asked, planned, probable or possible; without such a word reported or asserted.
    """
    if asked := _ASKED.search(clause):
        return "asked", asked.span()
    told: list[tuple[Words, Modality]] = [
        (match.span(), how)
        for how, pattern in _TOLD.items()
        for match in [pattern.search(clause)]
        if match
    ]
    if would := _WOULD.search(clause):
        # What somebody says would happen is announced; what would, by itself, is a guess.
        guessed = any(how in ("probable", "possible") for _, how in told)
        told.append((would.span(), "planned" if reported and not guessed else "possible"))
    if not told:
        return ("reported" if reported else "asserted"), None
    words, how = min(told, key=lambda each: each[0][0])
    return how, words


def polarity(clause: str) -> tuple[Polarity, Words | None]:
    """Denied if the main statement is negated, and by which word.

    What a subordinate clause negates does not count.
    """
    # Of the same length, so that places stay what they are.
    text = _NO_NEGATION.sub(lambda match: " " * len(match.group()), clause)
    leading = _LEADING.match(text)
    start = leading.end() if leading else 0
    end = _SUBORDINATE.search(text, start)
    negations: list[re.Match[str]] = []
    for found in _NEGATION.finditer(text, start, end.start() if end else len(text)):
        if not (negations and _GOES_ON.search(text, 0, found.end())):
            negations.append(found)
    return ("denied", negations[0].span()) if len(negations) % 2 else ("affirmed", None)
