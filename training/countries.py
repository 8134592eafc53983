"""Make the table of states that ships with Stemma.

    python training/countries.py countries-unescaped.json src/stemma/annotate/data/countries.tsv

The source is the `mledoze/countries` database (Open Database Licence 1.0), and so is
the table: names, adjectives and capitals in English, with ISO 3166-1 alpha-2 codes.
"""

import json
import sys
from pathlib import Path

# Words that mean something else far more often than a state or its people.
AMBIGUOUS = {"Male", "Jersey", "Victoria", "Georgetown", "Kingston", "Hamilton", "Stanley"}
ALSO = {
    "US": ["U.S.", "US", "U.S", "USA", "America", "Washington"],
    "GB": ["U.K.", "UK", "Britain", "Great Britain", "England"],
    "RU": ["Kremlin"],
    "KR": ["South Korea", "South Korean"],
    "KP": ["North Korea", "North Korean"],
    "CD": ["Congo"],
    "AE": ["UAE", "Emirates", "Emirati"],
    "VA": ["Vatican"],
    "PS": ["Palestine", "Palestinian"],
}


def main(source: Path, target: Path) -> None:
    rows = set()
    for state in json.loads(source.read_text(encoding="utf-8")):
        code = state["cca2"]
        names = {state["name"]["common"], state["name"]["official"], *ALSO.get(code, [])}
        people = {d for d in (state.get("demonyms", {}).get("eng") or {}).values() if d}
        rows |= {(name, code, "name") for name in names}
        rows |= {(name, code, "adjective") for name in people}
        rows |= {(name, code, "capital") for name in state.get("capital", [])}
    kept = sorted(row for row in rows if row[0] not in AMBIGUOUS and row[0][:1].isupper())
    lines = ["name\tcode\tkind", *("\t".join(row) for row in kept)]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
