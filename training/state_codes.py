"""Make the table of state codes that ships with Stemma.

    python training/state_codes.py country-codes.csv src/stemma/text/data/states.tsv

The source is `datasets/country-codes` (PDDL 1.0). Each ISO 3166-1 alpha-2 code gets its
alpha-3 code, and that of the state that answers for the place in coded events: a dependency that
of the state it belongs to, save Hong Kong, whose affairs are reported as its own. Kosovo has no
code of ISO 3166; as a state it is XKX, the usual one.
"""

import csv
import re
import sys
from pathlib import Path

OWN = frozenset(("HK",))
NAMES = {
    "BA": "Bosnia and Herzegovina", "CD": "DR Congo", "CG": "Republic of the Congo",
    "HK": "Hong Kong", "KN": "Saint Kitts and Nevis", "LC": "Saint Lucia", "MM": "Myanmar",
    "PS": "Palestine", "ST": "São Tomé and Príncipe", "TT": "Trinidad and Tobago", "US":
    "United States", "GB": "United Kingdom", "AG": "Antigua and Barbuda", "TR": "Turkey",
    "VC": "Saint Vincent and the Grenadines", "CZ": "Czech Republic", "XK": "Kosovo",
}  # fmt: skip
"""What readers call a state, where the source has an abbreviation or another name."""


def main(source: Path, target: Path) -> None:
    with source.open(encoding="utf-8", newline="") as file:
        rows = {row["ISO3166-1-Alpha-2"]: row for row in csv.DictReader(file)}
    table = {"XK": "XKX"}
    for code, row in rows.items():
        belongs = re.search(r"(?:[Pp]art|[Tt]errit\w+|[Dd]ependency|Commonwealth) of ([A-Z]{2})$",
                            row["is_independent"])  # fmt: skip
        owner = belongs[1] if belongs and code not in OWN else code
        table[code] = rows[owner]["ISO3166-1-Alpha-3"]
    of = {alpha3: code for code, alpha3 in table.items() if rows.get(code, {}).get(
        "ISO3166-1-Alpha-3") == alpha3} | {"XKX": "XK"}  # fmt: skip
    lines = ["alpha2\talpha3\tstate\tname"]
    for code, alpha3 in sorted(table.items()):
        owner = of[alpha3]
        name = NAMES.get(owner) or rows[owner]["CLDR display name"]
        own = rows[code]["ISO3166-1-Alpha-3"] if code in rows else ""
        lines.append(f"{code}\t{own}\t{alpha3}\t{name}")
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
