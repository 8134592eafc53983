"""Make the table of states that ships with Stemma.

    python training/countries.py countries-unescaped.json src/stemma/text/data/countries.tsv

The source is the `mledoze/countries` database (Open Database Licence 1.0), and so is
the table: names, adjectives, capitals and seats of government in English, with ISO 3166-1
alpha-2 codes.
"""

import json
import sys
from pathlib import Path

# Words that mean something else far more often than a state or its people.
AMBIGUOUS = {"Male", "Jersey", "Victoria", "Georgetown", "Kingston", "Hamilton", "Stanley"}
ALSO = {
    "US": ["U.S.", "US", "U.S", "USA", "U.S.A.", "America"],
    "GB": ["U.K.", "UK", "Britain", "Great Britain", "England"],
    "KR": ["South Korea", "South Korean", "ROK"],
    "KP": ["North Korea", "North Korean", "DPRK"],
    "CN": ["PRC"],
    "CD": ["Congo"],
    "AE": ["UAE", "U.A.E.", "Emirates", "Emirati"],
    "VA": ["Vatican"],
    "PS": ["Palestine", "Palestinian"],
}
ADJECTIVES = {"South Korean", "North Korean", "Emirati", "Palestinian"}
CAPITALS = {
    "Washington": "US", "Kyiv": "UA", "Kiev": "UA", "Tel Aviv": "IL", "The Hague": "NL",
}  # fmt: skip
"""Other spellings, and cities that governments sit in beside the capital."""
SEATS = {
    "Kremlin": "RU", "White House": "US", "Downing Street": "GB", "Whitehall": "GB",
    "Elysee Palace": "FR", "Élysée Palace": "FR", "Quai d'Orsay": "FR", "Blue House": "KR",
    "Zhongnanhai": "CN", "Casa Rosada": "AR", "Foggy Bottom": "US",
}  # fmt: skip
"""Buildings whose name stands for the state that acts through them."""


def main(source: Path, target: Path) -> None:
    rows, dependent = set(), set()
    for state in json.loads(source.read_text(encoding="utf-8")):
        code = state["cca2"]
        names = {state["name"]["common"], state["name"]["official"], *ALSO.get(code, [])}
        people = {d for d in (state.get("demonyms", {}).get("eng") or {}).values() if d}
        dependent |= set() if state["independent"] else {code}
        rows |= {(name, code, "name") for name in names - ADJECTIVES}
        rows |= {(name, code, "adjective") for name in names & ADJECTIVES}
        rows |= {(name, code, "adjective") for name in people}
        rows |= {(name, code, "capital") for name in state.get("capital", [])}
    rows |= {(name, code, "capital") for name, code in CAPITALS.items()}
    rows |= {(name, code, "seat") for name, code in SEATS.items()}
    rows -= {row for row in rows if row[2] == "adjective" and (row[0], row[1], "name") in rows}
    # "American" and "Dutch" are said of islands too, and hardly ever mean them.
    owned = {row[0] for row in rows if row[2] == "adjective" and row[1] not in dependent}
    rows -= {r for r in rows if r[2] == "adjective" and r[1] in dependent and r[0] in owned}
    kept = sorted(row for row in rows if row[0] not in AMBIGUOUS and row[0][:1].isupper())
    lines = ["name\tcode\tkind", *("\t".join(row) for row in kept)]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
