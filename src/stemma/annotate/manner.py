"""How a clause is said: whether as fact, plan, guess or report; affirmed or denied."""

import re

from stemma.records import Modality, Polarity

_PLANNED = re.compile(
    r"\b(?:will|shall|won[’']t|(?:plan|plans|planned|intends?|intended|agreed|agrees|pledged"
    r"|pledges|promised|promises|vowed|vows|committed|undertook|aims|aimed|hopes|seeks)\s(?:not\s)?to"
    r"|(?:is|are|was|were)\s(?:set|due|scheduled|slated|expected|planned|about|poised)\s"
    r"(?:to|for|on|in)|is\sto|are\sto|going\sto|scheduled\sfor|proposed|(?:pledged|agreed|vowed"
    r"|promised)\sthat)\b|[’']ll\b"
)
_HEDGED = re.compile(
    r"\b(?:may|might|could|perhaps|possibly|probably|maybe|likely|unlikely|apparently|allegedly"
    r"|reportedly|supposedly|presumably|purportedly|suspected|potentially|seems?|seemed|appears?"
    r"|appeared|suggests?|suggested|hint(?:s|ed)|implied|(?:is|are|was|were)\s(?:widely\s)?(?:believed"
    r"|thought|said|rumoured|rumored|feared|understood)\sto|(?:is|are)\sbelieved)\b"
)
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


def modality(clause: str, *, reported: bool) -> Modality:
    """Planned or hedged by the first word that says so; else reported or asserted."""
    planned, hedged = _PLANNED.search(clause), _HEDGED.search(clause)
    would = _WOULD.search(clause)
    if would:
        # What somebody says would happen is announced; what would, by itself, is a guess.
        if reported and not hedged:
            planned = planned or would
        else:
            hedged = hedged or would
    if planned and (not hedged or planned.start() <= hedged.start()):
        return "planned"
    if hedged:
        return "hedged"
    return "reported" if reported else "asserted"


def polarity(clause: str) -> Polarity:
    """Denied if the main statement is negated, whatever a subordinate clause negates."""
    text = _NO_NEGATION.sub(" ", clause)
    leading = _LEADING.match(text)
    main = text[leading.end() :] if leading else text
    end = _SUBORDINATE.search(main)
    negations = len(_NEGATION.findall(main[: end.start()] if end else main))
    return "denied" if negations % 2 else "affirmed"
