"""What the language models tell apart, in the order of their outputs."""

POS = ("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X").split()
"""Parts of speech of Universal Dependencies."""

TAGS = (
    "$ '' , -LRB- -RRB- . : ADD AFX CC CD DT EX FW GW HYPH IN JJ JJR JJS LS MD NFP NN NNP NNPS "
    "NNS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB ``"
).split()
"""Parts of speech of the Penn Treebank, which tell tense and number."""

RELATIONS = (
    "acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp "
    "compound compound:prt conj cop csubj csubj:outer csubj:pass dep det det:predet discourse "
    "dislocated expl fixed flat goeswith iobj list mark nmod nmod:desc nmod:poss nmod:unmarked "
    "nsubj nsubj:outer nsubj:pass nummod obj obl obl:agent obl:unmarked orphan parataxis punct "
    "reparandum root vocative xcomp"
).split()
"""Relations of Universal Dependencies, English."""

NAMES = ("O", *(f"{at}-{kind}" for kind in ("PER", "LOC", "ORG", "EVENT", "MISC") for at in "BI"))
"""Begin and inside of each type of name, and outside of all."""

REPORTS = ("O", *(f"{at}-{part}" for part in ("SOURCE", "CUE", "CONTENT") for at in "BI"))
"""Begin and inside of each part of an attribution, and outside of all."""

PARTS = {
    "limit": ("BY", "ON", "ABOUT"),
    "undertaking": ("NAME", "PARTY"),
    "flow": ("WHAT", "FROM", "TO", "BETWEEN", "PERIOD"),
    "absence": ("WHO", "ABOUT"),
}
"""What is said between states, and the parts that belong to its cue, the words that tell of it; a
part may stand inside them."""

SYSTEM = {
    (kind, what): ("O", *(f"{at}-{part}" for part in parts for at in "BI"))
    for kind, own in PARTS.items() for what, parts in (("cue", ("CUE",)), ("parts", own))
}  # fmt: skip
"""Begin and inside of each, and outside of all: a row of labels for the cues of each kind of thing,
and one for their parts."""

TELLS = {
    "limit": ("sanction", "listing", "control", "pledge", "refusal", "warning"),
    "undertaking": (
        "proposed", "planned", "agreed", "under construction", "under way", "working",
        "stalled", "cancelled", "no progress reported", "finished"),
}  # fmt: skip
"""What a cue tells a thing to be."""
