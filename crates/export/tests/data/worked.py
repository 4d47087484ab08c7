"""The footprint of a fictitious profile, computed apart from the engine: from the rows of the catalogue, in exact fractions.

    python3 worked.py > worked.json

Reads `catalogue/measure/factors/*.csv`; takes the amounts below, which `tests/it/worked.rs` gives to the engine as well; writes what
it expects, kg CO2e in one kilogram of product. Nothing here knows how the engine does it.
"""

import csv
import glob
import json
import os
from fractions import Fraction as F

HERE = os.path.dirname(os.path.abspath(__file__))
ROWS = {}
for path in glob.glob(os.path.join(HERE, "../../../../catalogue/measure/factors/*.csv")):
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            ROWS[row["id"]] = row


def factor(name):
    """kg CO2e in one unit, AR5; rows in CO2e of AR5 need no potential."""
    row = ROWS[name]
    assert row["gas_basis"] in ("", "co2e"), name
    gases = [row[column] for column in ("co2", "ch4_fossil", "ch4_biogenic", "n2o", "unsplit_co2e") if row[column]]
    return sum((F(value) for value in gases), F(0))


MADE = F(1_200_000)  # kg of the product in the year
SHARE = F(1_200_000, 2_000_000)  # by mass
KEPT = 1 - F(8, 100)  # of the billet

# What the site emitted in the year, attributable to its products.
site = {
    "energy": 2_400_000 * factor("electricity.grid/generation/owid-ember-2026-04/MA-2025") * SHARE
    + 40_000 * factor("fuel.diesel/combustion/desnz-2024/L") * SHARE
    # The wood dries another product: its share is nought.
    + 100 * factor("fuel.wood/combustion/desnz-2024/t") * 0,
    "energy_upstream": 40_000 * factor("fuel.diesel/wtt/desnz-2024/L") * SHARE,
    "waste": 120 * factor("waste.mixed.landfill/end_of_life/desnz-2024") * SHARE,
}
stages = {name: value / MADE for name, value in site.items()}

# What the recipe buys for one kilogram.
billet = 1 / KEPT
supplied = {"fossil": F("5.2"), "land_use_change": F("0.1"), "biogenic_other": F("0.02")}
stages["materials"] = billet * sum(supplied.values())
film = F("0.005") / 1000 * factor("material.plastic.mixed/cradle_to_gate/desnz-2024")
board = F("0.02") / 1000 * factor("material.cardboard/cradle_to_gate/desnz-2024")
stages["packaging"] = film + board


def way(activity, source):
    """Well to wheel: running, and what is upstream of the fuel."""
    return factor(f"{activity}/ttw/{source}/tkm") + factor(f"{activity}/wtt/{source}/tkm")


# The release of the year; what the inventory bought was given by the release before.
road = way("freight.road.artic", "desnz-2025-scope3")
sea = way("freight.sea.container", "desnz-2025-scope3")
stages["inbound_transport"] = billet / 1000 * (60 * road + 900 * sea)
outbound = (1 + F("0.025")) / 1000 * 400 * road

excluding = sum(stages.values())
# Direct emissions are primary data, and the stated share of the supplier's figure.
primary = 40_000 * factor("fuel.diesel/combustion/desnz-2024/L") * SHARE / MADE + stages["materials"] * F(40, 100)

expected = {
    "excluding": excluding,
    "stages": stages,
    "outbound": outbound,
    "land_use_change": billet * supplied["land_use_change"],
    "primary_data_share": primary / excluding * 100,
    "left_out": {
        "3.1": (1500 * factor("material.aluminium/cradle_to_gate/base-carbone-23.6/virgin")
                + 30 * factor("material.cardboard/cradle_to_gate/desnz-2024")) * SHARE / MADE,
        "3.4": 500_000 * way("freight.road.artic", "desnz-2024") * SHARE / MADE,
        "3.6": 100_000 * (factor("travel.air/ttw/desnz-2024") + factor("travel.air/wtt/desnz-2024")) * SHARE / MADE,
    },
}


def plain(value):
    return {name: plain(part) for name, part in value.items()} if isinstance(value, dict) else float(value)


print(json.dumps(plain(expected), indent=1))
