"""Make the table of cities that ships with Stemma.

    python training/cities.py DATA src/stemma/text/data/cities.tsv.gz

DATA holds `ref_world_cities` (GeoNames, Creative Commons Attribution 4.0: cities of more than
15,000 people with their country, region and number) and, to turn names of countries into
ISO 3166-1 codes, `ref_country_codes` (PDDL 1.0) and `ref_countries` (names only).
"""

import csv
import gzip
import json
import sys
import unicodedata
from pathlib import Path

COLUMNS = ("official_name_en", "UNTERM English Short", "CLDR display name")
ALSO = {
    "No country found for alpha-2 code: XK": "XK",
    "Korea, Republic of": "KR",
    "Korea, Democratic People's Republic of": "KP",
    "Taiwan, Province of China": "TW",
    "Palestine, State of": "PS",
    "Bolivia, Plurinational State of": "BO",
    "Venezuela, Bolivarian Republic of": "VE",
    "Tanzania, United Republic of": "TZ",
    "Iran, Islamic Republic of": "IR",
    "Moldova, Republic of": "MD",
    "Congo, The Democratic Republic of the": "CD",
    "Micronesia, Federated States of": "FM",
    "Virgin Islands, U.S.": "VI",
    "Holy See (Vatican City State)": "VA",
    "Falkland Islands (Malvinas)": "FK",
    "Macao": "MO",
    "Pitcairn": "PN",
    "Côte d'Ivoire": "CI",
    "Saint Helena, Ascension and Tristan da Cunha": "SH",
    "Bonaire, Sint Eustatius and Saba": "BQ",
}


def main(data: Path, target: Path) -> None:
    codes = _codes(data)
    source = data / "ref_world_cities" / "world-cities.csv.gz"
    rows = set()
    with gzip.open(source, "rt", encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            code = codes.get(row["country"], "")
            if code:
                rows.add((plain(row["name"]), code, row["subcountry"] or "", row["geonameid"]))
            else:
                print("no code for", row["country"], file=sys.stderr)
    text = "name\tcode\tregion\tid\n" + "".join("\t".join(row) + "\n" for row in sorted(rows))
    # No time and no name in the header, so that the same source gives the same bytes.
    target.write_bytes(gzip.compress(text.encode(), mtime=0))


def _codes(data: Path) -> dict[str, str]:
    found = dict(ALSO)
    with (data / "ref_country_codes" / "country-codes.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            found |= {row[column]: row["ISO3166-1-Alpha-2"] for column in COLUMNS}
    states = data / "ref_countries" / "countries-unescaped.json"
    for state in json.loads(states.read_text(encoding="utf-8")):
        for name in (state["name"]["common"], state["name"]["official"], *state["altSpellings"]):
            found.setdefault(name, state["cca2"])
    return found


def plain(name: str) -> str:
    """A name as English papers print it: "Warisan" for "Warīsān"."""
    parts = unicodedata.normalize("NFD", name.replace("’", "'"))
    return "".join(c for c in parts if not unicodedata.combining(c)).strip()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
