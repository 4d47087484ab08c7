"""Fourth and fifth firms: aluminium profiles (Fès-Meknès) and screws (Casablanca-Settat). Small, because they are there for what they sell."""

from __future__ import annotations

import csv
import datetime as dt
import io
from pathlib import Path

import other_bills
import ubl
from common import ROOT, Oracle, clear, date_fr, day, fr, ice, save
from harness import month_ends

PROFILES, SCREWS = ROOT / "profiles-sais", ROOT / "visserie-chaouia"


def power(oracle: Oracle, firm: Path, site: str, name: dict, ratio: int, differences: tuple[int, ...]) -> None:
    """Twelve bills in one file, each for a calendar month."""
    pdf = other_bills.start("Factures MT 2025", day("2026-01-09"))
    index = {"HP": 51200, "HPL": 140770, "HC": 88140}
    path = firm / "Energie" / "Factures MT 2025.pdf"
    for m, diff in enumerate(differences, 1):
        start, end = month_ends(m)
        step = {"HP": diff * 15 // 100, "HPL": diff * 57 // 100}
        step["HC"] = diff - sum(step.values())
        number = f"MT25{m:02d}-{name['contract'][-6:]}"
        bill = {"number": number, "issued": end + dt.timedelta(6), "start": start, "end": end, "tariff": "MT général", "ratio": ratio, "reactive": diff * ratio * 2 // 5,
                "bands": {k: (index[k], index[k] + step[k]) for k in index}, "operator": "Société régionale multiservices (exemple)"}
        total, ttc = other_bills.mt_page(pdf, name | bill)
        index = {k: index[k] + step[k] for k in index}
        oracle.add("electricity.grid", site, "kWh", total, start, end + dt.timedelta(1))
        oracle.document(f"Energie/{path.name}", m, number, start, end + dt.timedelta(1), ttc, kwh=total)
    other_bills.write(pdf, path)


def propane(oracle: Oracle, firm: Path, site: str, buyer: tuple[str, str, str], quarters: tuple[int, ...]) -> None:
    for n, kg in enumerate(quarters):
        start, end = month_ends(3 * n + 1)[0], month_ends(3 * n + 3)[1]
        number = f"GE-25-{buyer[1][6:9]}-{n + 1}"
        ubl.document(firm / "Energie" / f"{number}.xml", number, (end + dt.timedelta(4)).isoformat(), ("GAZ EXEMPLE SA", ice(712), "Mohammedia"), buyer,
                     [("Propane vrac citerne", kg, "KGM", 9.8)], period=(start, end))
        oracle.add("fuel.propane", site, "kg", kg, start, end + dt.timedelta(1))


def ledger(oracle: Oracle, path: Path, site: str, rows: list[tuple]) -> None:
    """`;`, decimal comma, cp1252, as accounting programs export it: (date, name, quantity, unit, supplier, price, code)."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(["Date", "N° facture", "Fournisseur", "Désignation", "Quantité", "Unité", "Montant HT"])
    for n, (date, name, quantity, unit, supplier, price, code) in enumerate(rows, 1):
        writer.writerow([date_fr(day(date)), f"AC-{n:03d}", supplier, name, fr(quantity, 1, ""), unit, fr(quantity * price, 2, "")])
        oracle.add(code, site, unit, str(quantity), day(date))
    save(path, out.getvalue(), "cp1252")


def freight(oracle: Oracle, firm: Path, site: str, origin: str, trips: list[tuple[str, str, float, int]]) -> None:
    """Deliveries by road: (date, destination, tonnes, km)."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(["Date", "Origine", "Destination", "Poids (t)", "Distance (km)", "Mode"])
    for date, to, tonnes, km in trips:
        writer.writerow([date_fr(day(date)), origin, to, fr(tonnes, 1, ""), km, "Camion"])
        oracle.add("freight.road", site, "t.km", round(tonnes * km, 6), day(date))
    save(firm / "Transport" / "livraisons 2025.csv", out.getvalue(), "cp1252")


def profiles() -> None:
    clear(PROFILES)
    oracle, site = Oracle(), "extrusion"
    buyer = ("PROFILÉS EXEMPLE DU SAÏS SARL", ice(404), "Meknès")
    name = {"customer": buyer[0], "ice": buyer[1], "address": "Zone ind. fictive, Meknès", "contract": "MK-604411", "meter": "A-604411", "kva": 400}
    power(oracle, PROFILES, site, name, 100, (842, 861, 905, 874, 868, 890, 921, 402, 897, 930, 912, 838))
    propane(oracle, PROFILES, site, buyer, (15400, 14900, 11200, 15800))
    billets = [(f"2025-{m:02d}-{d:02d}", "Billettes aluminium 6063", tonnes, "t", "BILLETTES FICTIVES FZE", 27_800, "material.aluminium")
               for m, d, tonnes in ((1, 14, 208.5), (3, 11, 214.0), (5, 13, 211.2), (7, 8, 160.4), (9, 16, 216.8), (11, 12, 209.1))]
    ledger(oracle, PROFILES / "Achats" / "achats 2025.csv", site, billets + [
        ("2025-06-17", "Soude caustique en perles", 12.4, "t", "CHIMIE FICTIVE", 6_400, "chemical.caustic_soda.solid"),
        ("2025-06-17", "Acide sulfurique", 9.8, "t", "CHIMIE FICTIVE", 2_100, "chemical.sulphuric_acid"),
        ("2025-09-30", "Film étirable", 6.3, "t", "PLASTIQUE EXEMPLE", 18_900, "material.plastic.film")])
    freight(oracle, PROFILES, site, "Meknès", [("2025-02-18", "Tanger", 186.0, 260), ("2025-05-20", "Tanger", 204.5, 260), ("2025-08-26", "Casablanca", 148.0, 240), ("2025-11-25", "Tanger", 231.5, 260)])
    oracle.write(PROFILES / "expected.toml", {"electricity.grid"})


def screws() -> None:
    clear(SCREWS)
    oracle, site = Oracle(), "atelier"
    buyer = ("VISSERIE EXEMPLE DE LA CHAOUIA SARL", ice(505), "Berrechid")
    name = {"customer": buyer[0], "ice": buyer[1], "address": "Zone ind. fictive, Berrechid", "contract": "BR-505220", "meter": "A-505220", "kva": 315}
    power(oracle, SCREWS, site, name, 80, (1015, 1032, 1088, 1041, 1020, 1064, 1093, 488, 1070, 1101, 1084, 1002))
    propane(oracle, SCREWS, site, buyer, (21800, 20900, 15600, 22300))
    rod = [(f"2025-{m:02d}-{d:02d}", "Fil machine acier, filière four électrique, Ø 8 mm", tonnes, "t", "ACIER FICTIF AS", 8_150, "material.steel.rebar")
           for m, d, tonnes in ((1, 21, 268.0), (3, 18, 274.5), (5, 20, 271.0), (7, 15, 205.5), (9, 23, 281.0), (11, 18, 270.0))]
    ledger(oracle, SCREWS / "Achats" / "achats 2025.csv", site, rod + [
        ("2025-04-08", "Lingot zinc", 18.6, "t", "METAL VERT EXEMPLE", 29_400, "material.zinc"),
        ("2025-04-15", "Acide sulfurique", 21.5, "t", "CHIMIE FICTIVE", 2_100, "chemical.sulphuric_acid"),
        ("2025-10-14", "Caisses carton", 31.2, "t", "CARTONNERIE FICTIVE", 8_700, "material.cardboard")])
    freight(oracle, SCREWS, site, "Berrechid", [("2025-03-12", "Tanger", 312.0, 375), ("2025-06-25", "Tanger", 348.5, 375), ("2025-09-17", "Casablanca", 274.0, 40), ("2025-12-10", "Tanger", 336.0, 375)])
    oracle.write(SCREWS / "expected.toml", {"electricity.grid"})
