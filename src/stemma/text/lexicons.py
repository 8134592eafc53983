"""Closed word classes that change how firmly, by whom, or whether a thing is said."""

NEGATIONS = frozenset(
    """not no never neither nor none nothing nobody without cannot can't won't wouldn't don't
    doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't couldn't
    shouldn't""".split()
)

HEDGES = frozenset(
    """may might could perhaps possibly probably likely unlikely apparently allegedly reportedly
    supposedly suspected believed thought seems seem seemed appears appear appeared suggests
    suggested hinted potential potentially possible estimated expected anticipated presumably
    purportedly around about nearly almost roughly approximately""".split()
)

PLANS = frozenset(
    """will would shall plans plan planned planning intends intend intended proposes
    proposed pledged pledges pledge vowed vows promised promises agreed agrees scheduled expects
    upcoming""".split()
)

ATTRIBUTION = frozenset(
    """said says saying told tells stated states announced announces according claimed claims claim
    argued argues warned warns reported reports added adds insisted insists noted notes accused
    alleged confirmed confirms mentioned acknowledged declared wrote commented remarked""".split()
)

DATES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december yesterday today tomorrow""".split()
)
