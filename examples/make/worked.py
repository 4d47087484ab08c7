"""One folder per published calculation: the input as a firm would give it, the result as the arithmetic gives it."""

from __future__ import annotations

import math
import shutil
from fractions import Fraction

import bills
import ledger
from common import ROOT, day, ice, number, save
from worked_cases import CASES, GWP, PEDIGREE

WORKED = ROOT / "worked"


def sheet(title: str, year: int, gwp: str, approach: str, site: str, more: str) -> str:
    return f'''# {title}
name     = "Exemple de calcul (firme fictive)"
ice      = "{ice(900)}"
sector   = "agri-food"
currency = "MAD"

[reporting]
year = {year}
gwp  = "{gwp}"

[boundary]
approach = "{approach}"

[[site]]
id     = "site"
name   = "Site unique"
region = "MA-06"
{site}{more}'''


FULL = 'share  = 1.0\noperational_control = true\nfinancial_control   = "full"\n'


def expected(source: str, result: dict, lines=(), asides=(), tolerance="1e-6", activity="") -> str:
    out = [f"# {source}", f"tolerance = {tolerance}", "", "[result]"]
    out += [f"{k} = {number(Fraction(v)) if not isinstance(v, float) else repr(v)}" for k, v in result.items()]
    for label, value in lines:
        out += ["", "[[line]]", f'label = "{label}"', f"kgco2e = {number(Fraction(value))}"]
    for file, row, reason in asides:
        out += ["", "[[aside]]", f'file = "{file}"', f"row = {row}", f'reason = "{reason}"']
    return "\n".join(out) + "\n" + activity


def gases(row: dict, units: dict, gwp: dict) -> tuple[Fraction, Fraction]:
    """kg CO2e and kg biogenic CO2 of a row whose factor is given by gas; `g/…` is grams, `kgCO2e/…` is converted already."""
    total, biogenic = Fraction(0), Fraction(0)
    for gas, unit in units.items():
        mass = Fraction(str(row.get(gas, 0))) * Fraction(str(row["quantity"]))
        mass /= 1000 if unit.startswith("g/") else 1
        if gas == "co2_biogenic":
            biogenic += mass
        else:
            total += mass if unit.startswith("kgCO2e/") else mass * Fraction(str(gwp.get(gas, 1)))
    return total, biogenic


def gsd2(scores: dict) -> float:
    """exp(√Σ ln² c), a missing score counting as the worst."""
    return math.exp(math.sqrt(sum(math.log(c[scores.get(k, 1) - 1]) ** 2 for k, c in PEDIGREE.items())))


def make() -> None:
    shutil.rmtree(WORKED, ignore_errors=True)
    for case in CASES:
        folder = WORKED / case["id"]
        approach, gwp, year = case.get("approach", "operational-control"), case.get("gwp", "ar5"), case.get("year", 2025)
        save(folder / "firm.toml", sheet(case["title"], year, gwp, approach, case.get("site", FULL), case.get("toml", "")))
        rows = case.get("rows", [])
        if rows:
            ledger.write(folder / case.get("file", "registre.csv"), rows, case.get("lang", "fr"), case.get("gas_units"), case.get("extra", ()), case.get("banner", ""))
        lines, result = [], dict(case.get("result", {}))
        for row in rows:
            if "gas_units" in case:
                value, biogenic = gases(row, case["gas_units"], GWP[gwp])
                lines.append((row["label"], value))
                if biogenic:
                    result["biogenic_kgco2"] = result.get("biogenic_kgco2", 0) + biogenic
            elif "factor" in row and "asides" not in case:
                lines.append((row["label"], ledger.worth(row)))
        lines += case.get("lines", [])
        if lines and case.get("sum", True):
            result["total_kgco2e"] = sum(Fraction(v) for _, v in lines) * Fraction(str(case.get("share", 1)))
        if "quality" in case:
            result["gsd2"] = gsd2(case["quality"])
        save(folder / "expected.toml", expected(case["title"], result, lines if "share" not in case else (), case.get("asides", ()), case.get("tolerance", "1e-6")))
    bill()


def bill() -> None:
    """The bill published line by line by a public Moroccan project, its operator made generic."""
    folder = WORKED / "srm-cs-bill-2026-05"
    title = "Facture BT, 359 kWh, du 22/03/2026 au 21/04/2026 (30 jours) : le total imprimé doit être retrouvé avant d'accepter les kWh"
    save(folder / "firm.toml", sheet(title, 2026, "ar5", "operational-control", FULL + 'contracts = ["BT-0000359"]\n', ""))
    page = bills.start(folder / "facture mai 2026.pdf", "Facture BT mai 2026")
    kwh, ttc = bills.bt_page(page, {
        "operator": "Société régionale multiservices (exemple)", "agency": "Casablanca-Settat · Agence d'exemple", "number": "F-260508-359",
        "issued": day("2026-05-08"), "due": day("2026-05-28"), "start": day("2026-03-22"), "end": day("2026-04-21"),
        "customer": "CLIENT EXEMPLE", "address": "Rue fictive, Casablanca", "contract": "BT-0000359", "meter": "359001", "ice": ice(900),
        "tariff": "BT domestique", "index": (41207, 41566), "tranches": [("(tarif sélectif)", 359, 1.15142)],
    })
    page.save()
    if (kwh, ttc) != (359, 592.77):
        raise SystemExit(f"the published total is 592.77 MAD for 359 kWh, not {ttc} for {kwh}")
    months = [Fraction(0)] * 12
    months[2], months[3] = Fraction(359 * 10, 30), Fraction(359 * 20, 30)
    activity = "\n[[activity]]\ncode = \"electricity.grid\"\nsite = \"site\"\nunit = \"kWh\"\nyear = 2026\nquantity = 359.0\n"
    activity += "months = [" + ", ".join(number(m) for m in months) + "]\n"
    activity += '\n[[document]]\nfile = "facture mai 2026.pdf"\npage = 1\nnumber = "F-260508-359"\nfirst_day = 2026-03-22\nlast_day = 2026-04-20\nkwh = 359\ntotal_mad = 592.77\n'
    save(folder / "expected.toml", f"# {title}\ntolerance = 1e-9\n{activity}")
