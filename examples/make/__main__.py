"""`python examples/make [name …]`: writes the example folders again."""

import csv
import sys
import tomllib

import harness
import laundry
import packhouse
import worked
import workshops
from common import ROOT

MAKERS = {"agrumes-souss": packhouse.make, "cablage-detroit": harness.make, "delavage-atlas": laundry.make, "profiles-sais": workshops.profiles,
          "visserie-chaouia": workshops.screws, "worked": worked.make}

def unknown_codes() -> list[str]:
    """Codes that the oracles name and the catalogue does not have."""
    known = set()
    for path in (ROOT.parent / "catalogue" / "measure" / "activities").glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as rows:
            known |= {row["code"] for row in csv.DictReader(rows)}
    oracles = (tomllib.loads(path.read_text(encoding="utf-8")) for path in ROOT.glob("**/expected.toml"))
    return sorted({entry["code"] for oracle in oracles for entry in oracle.get("activity", [])} - known)


for name in sys.argv[1:] or MAKERS:
    MAKERS[name]()
    print(name)

if missing := unknown_codes():
    print("not in the catalogue:", ", ".join(missing))
