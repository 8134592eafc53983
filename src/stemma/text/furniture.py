"""Know what a site prints under every article: rights, addresses, invitations to subscribe.

Such lines recur in whatever a publisher prints. They are nobody's report, and two documents
that share them share a publisher and no text.
"""

import re

_RIGHTS = r"all rights reserved|copyright \d{4}|©|terms of (?:use|service)|privacy policy"
_ADDRESS = r"https?://\S|www\.\w|pic\.twitter\.com|\S+@\S+\.\w{2,}|\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}"
_READER = (
    r"^\W*(?:read (?:more|or|also|next|on|the full)|share (?:this|on)|(?:click|tap) (?:here|to|on)|"
    r"sign up|subscribe|follow (?:us|him|her|me|@)|like us|join us|(?:download|get) (?:the|our) |"
    r"get (?:email|news|more|alerts)|watch (?:live|below|above|more|the video)|see also|"
    r"related(?::| (?:stories|articles|content))|more:|recall:|visit (?:us|our)|"
    r"contact (?:us|the rep)|"
    r"send (?:us|tips|your)|have a (?:tip|story)|stay (?:tuned|up to date)|support (?:us|our)|"
    r"to (?:read|subscribe|comment|contact))\b"
)
_INVITES = (
    r"\b(?:email alerts|newsletters?|delivered (?:right )?to your inbox|"
    r"our (?:app|website|podcast)|"
    r"(?:facebook|twitter|instagram) (?:page|feed|account)|read or share this story|"
    r"keep you up to date|breaking news,|sign up for|app store)\b"
)
_STAFF = (
    r"\b(?:can be reached at|is a (?:staff|freelance) (?:writer|reporter)|"
    r"staff writer \w+ \w+ covers|"
    r"reporters? \w+ \w+ (?:covers|contributed)|transcripts? (?:is|are) (?:created|provided))\b"
)
_FURNITURE = re.compile("|".join((_RIGHTS, _ADDRESS, _READER, _INVITES, _STAFF)), re.IGNORECASE)

LONGEST = 45
"""Words; a longer sentence tells something beside its address."""


def is_furniture(text: str) -> bool:
    """Whether a line belongs to the page and not to the article."""
    return len(text.split()) <= LONGEST and bool(_FURNITURE.search(text))
