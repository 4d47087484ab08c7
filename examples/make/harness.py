"""Second firm: wiring harnesses in Tanger-Tétouan, two sites; UBL, freight lists, a green contract, and a folder of papers to keep aside."""

from __future__ import annotations

import csv
import datetime as dt
import io
from fractions import Fraction

import xlwt

import other_bills
import ubl
from aside import LOCKED, make_aside
from common import ROOT, Draws, Oracle, clear, day, ice, save
from sheets import Sheet, book, ods

FIRM = ROOT / "cablage-detroit"
PLANT, SHOP = "usine-tanger", "atelier-tetouan"
BUYER = ("CÂBLAGE EXEMPLE DU DÉTROIT SA", ice(202), "Tanger")
NAME = {"customer": BUYER[0], "ice": ice(202), "operator": "Société régionale multiservices (exemple)"}


def month_ends(m: int) -> tuple[dt.date, dt.date]:
    start = dt.date(2025, m, 1)
    return start, (dt.date(2025, m + 1, 1) if m < 12 else dt.date(2026, 1, 1)) - dt.timedelta(1)


def plant_power(oracle: Oracle) -> None:
    """Twelve bills in one file, each for a calendar month."""
    pdf = other_bills.start("Factures MT 2025", day("2026-01-08"))
    index = {"HP": 40210, "HPL": 118034, "HC": 77260}
    for m, diff in enumerate((1840, 1795, 1910, 1760, 1705, 1880, 1990, 960, 1850, 1925, 1870, 1640), 1):
        start, end = month_ends(m)
        step = {"HP": diff * 16 // 100, "HPL": diff * 55 // 100}
        step["HC"] = diff - sum(step.values())
        total, ttc = other_bills.mt_page(pdf, NAME | {
            "contract": "TMT-220045", "number": f"MT25{m:02d}-220045", "issued": end + dt.timedelta(5), "address": "Zone franche fictive, lot 12", "meter": "A-771203",
            "start": start, "end": end, "tariff": "MT général", "bands": {k: (index[k], index[k] + step[k]) for k in index}, "ratio": 100, "reactive": diff * 36, "kva": 630})
        index = {k: index[k] + step[k] for k in index}
        oracle.add("electricity.grid", PLANT, "kWh", total, start, end + dt.timedelta(1))
        oracle.document(f"{PLANT}/Factures électricité MT 2025 (12 mois).pdf", m, f"MT25{m:02d}-220045", start, end + dt.timedelta(1), ttc, kwh=total)
    other_bills.write(pdf, FIRM / PLANT / "Factures électricité MT 2025 (12 mois).pdf")


def shop_mixed(oracle: Oracle) -> None:
    """Water and electricity in one document; September is missing, July carries an unpaid balance."""
    kwh_index, water_index = 20345, 3120
    readings = [day("2024-12-23")] + [dt.date(2025, m, d) for m, d in zip(range(1, 13), (23, 21, 24, 22, 23, 23, 22, 22, 23, 22, 21, 23), strict=True)]
    for n, (kwh, cubic) in enumerate(((1820, 38), (1765, 35), (1690, 41), (1540, 44), (1610, 47), (1895, 52), (2140, 58), (1320, 31), (1780, 49), (1655, 43), (1710, 40), (1880, 39))):
        start, end = readings[n], readings[n + 1]
        if n != 8:
            pdf = other_bills.start(f"Facture {end:%m-%Y}", end)
            ttc = other_bills.mixed_page(pdf, NAME | {
                "contract": "TTN-0098112", "number": f"TT{end:%y%m}98112", "issued": end + dt.timedelta(4), "address": "Rue fictive, Tétouan", "meter": "E-31877 / W-9021",
                "start": start, "end": end, "electricity": (kwh_index, kwh_index + kwh), "water": (water_index, water_index + cubic), "arrears": 3127.45 if n == 6 else None})
            other_bills.write(pdf, FIRM / SHOP / f"eau_elec_{end:%m_%Y}.pdf")
            oracle.add("electricity.grid", SHOP, "kWh", kwh, start, end)
            oracle.add("water.supply", SHOP, "m3", cubic, start, end)
            oracle.document(f"{SHOP}/eau_elec_{end:%m_%Y}.pdf", 1, f"TT{end:%y%m}98112", start, end, ttc, kwh=kwh, m3=cubic)
        kwh_index, water_index = kwh_index + kwh, water_index + cubic


def invoices(oracle: Oracle) -> None:
    folder = FIRM / PLANT / "Factures UBL"
    copper = ("CUIVRE FICTIF SARL", ice(711), "Casablanca")
    gas = ("GAZ EXEMPLE SA", ice(712), "Mohammedia")
    ubl.document(folder / "CF-2025-0114.xml", "CF-2025-0114", "2025-02-10", copper, BUYER, [
        ("Cuivre, fil émaillé 0,35 mm²", 8400, "KGM", 104.50), ("Connecteurs PA66 24 voies", 120000, "C62", 1.85)])
    oracle.add("material.copper", PLANT, "kg", 8400, day("2025-02-10"))
    ubl.document(folder / "CF-2025-0388.xml", "CF-2025-0388", "2025-07-03", copper, BUYER, [("Cuivre, fil émaillé 0,35 mm²", 9.2, "TNE", 103900.0)])
    oracle.add("material.copper", PLANT, "kg", 9200, day("2025-07-03"))
    ubl.document(folder / "CF-AV-2025-021.xml", "CF-AV-2025-021", "2025-07-21", copper, BUYER, [("Retour cuivre, fil émaillé 0,35 mm²", 450, "KGM", 103.90)], credit_of="CF-2025-0388")
    oracle.add("material.copper", PLANT, "kg", -450, day("2025-07-21"))
    for n, (month, kg) in enumerate(((1, 5200), (4, 4100), (7, 2600), (10, 4700))):
        start, end = month_ends(month)[0], month_ends(month + 2)[1]
        number = f"GE-25-{n + 1:03d}"
        ubl.document(folder / f"{number}.xml", number, (end + dt.timedelta(3)).isoformat(), gas, BUYER, [("Propane vrac citerne", kg, "KGM", 9.8)], period=(start, end))
        oracle.add("fuel.propane", PLANT, "kg", kg, start, end + dt.timedelta(1))


def purchases(oracle: Oracle) -> None:
    """English ledger, UTF-8, `,`, ISO dates; one supplier states its own factor."""
    rows = [
        ("2025-01-28", PLANT, "Copper, enamelled wire, 40 % recycled content", 6200, "kg", 2.1, "kgCO2e/kg", "METAL VERT EXEMPLE", "MV-118", 601400.0),
        ("2025-03-17", PLANT, "PVC granules", 14500, "kg", "", "", "PLASTIQUE EXEMPLE", "PX-2003", 188500.0),
        ("2025-06-05", PLANT, "PA66 connector housings", 3900, "kg", "", "", "PLASTIQUE EXEMPLE", "PX-2077", 175500.0),
        ("2025-09-23", PLANT, "Copper, enamelled wire, 40 % recycled content", 7100, "kg", 2.1, "kgCO2e/kg", "METAL VERT EXEMPLE", "MV-203", 702900.0),
        ("2025-10-02", SHOP, "Corrugated cardboard boxes", 2300, "kg", "", "", "CARTONNERIE FICTIVE", "CF-910", 19550.0),
        ("2025-11-12", PLANT, "Legal advice", 1, "service", "", "", "CABINET FICTIF", "H-77", 42000.0),
        ("2025-07-05", PLANT, "Copper, enamelled wire 0.35 mm2", 9200, "kg", "", "", "CUIVRE FICTIF SARL", "CF-2025-0388", 955880.0),
    ]
    for date, site, name, kg, *_ in rows[:5]:
        code = "material.copper" if name.startswith("Copper") else {"PVC": "material.plastic.pvc", "PA6": "material.plastic.nylon", "Cor": "material.cardboard"}[name[:3]]
        oracle.add(code, site, "kg", kg, day(date))
    oracle.duplicate("usine-tanger/Factures UBL/CF-2025-0388.xml", "Purchases/purchases_2025.csv#CF-2025-0388", "invoice-and-ledger")
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["Date", "Facility", "Description", "Qty", "Unit", "Emission factor", "Factor unit", "Supplier", "Invoice no.", "Amount excl. VAT"])
    writer.writerows(rows)
    save(FIRM / "Purchases" / "purchases_2025.csv", out.getvalue())


def freight(oracle: Oracle) -> None:
    draws, out = Draws(707), io.StringIO()
    routes = [("Casablanca", "Tanger", 340, "road", "freight.road"), ("Barcelona", "Tanger", 1310, "road", "freight.road"),
              ("Frankfurt", "Casablanca", 2350, "air", "freight.air"), ("Shenzhen", "Tanger Med", 17300, "sea", "freight.sea")]
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerow(["Date", "Shipment", "Origin", "Destination", "Weight (t)", "Distance (km)", "Mode", "Site"])
    for n in range(72):
        origin, to, km, mode, code = routes[(0, 1, 0, 2, 1, 3)[n % 6]]
        hundredths = draws.between(20, 95) if mode == "air" else draws.between(400, 1800)
        tonnes, date = Fraction(hundredths, 100), day("2025-01-06") + dt.timedelta(5 * n)
        writer.writerow([date.strftime("%d.%m.%Y"), f"IN-{n + 1:03d}", origin, to, f"{hundredths / 100:.2f}", km, mode, PLANT])
        oracle.add(code, PLANT, "t.km", tonnes * km, date)
    save(FIRM / "Logistics" / "inbound_freight_2025.tsv", out.getvalue())


def travel_and_waste(oracle: Oracle) -> None:
    out, add = book(FIRM / "RH" / "Déplacements 2025.xlsx")
    sheet = Sheet(out, add("Missions"))
    sheet.merged("Déplacements professionnels 2025", 7)
    sheet.head(["Date", "Site", "Désignation", "Voyageurs", "Distance (km)", "Trajets", "N° pièce"])
    for n, (date, name, persons, km) in enumerate((
        ("2025-02-04", "Avion Tanger-Paris, classe économique", 3, 1580), ("2025-05-19", "Avion Tanger-Francfort, classe économique", 2, 2080),
        ("2025-09-08", "Avion Tanger-Barcelone, classe économique", 4, 870), ("2025-10-27", "Train Tanger-Casablanca", 12, 323), ("2025-11-18", "Train Tanger-Rabat", 8, 235))):
        sheet.line([day(date), PLANT, name, persons, km, 2, f"OM-{n + 1:02d}"])
        oracle.add("travel.rail" if name.startswith("Train") else "travel.air", PLANT, "p.km", persons * km * 2, day(date))
    out.close()

    old = xlwt.Workbook(encoding="utf-8")
    page = old.add_sheet("Déchets 2025")
    page.write_merge(0, 0, 0, 5, "Registre des déchets (loi 28-00), année 2025")
    for c, name in enumerate(("Date", "Site", "Désignation", "Quantité", "Unité", "Traitement")):
        page.write(2, c, name)
    stamp = xlwt.easyxf(num_format_str="DD/MM/YYYY")
    rows = [("2025-03-31", PLANT, "Ferraille, chutes métalliques", 3.45, "t", "Recyclage", "waste.metal.recycling"), ("2025-06-30", PLANT, "Cartons", 2.1, "t", "Recyclage", "waste.cardboard.recycling"),
            ("2025-06-30", PLANT, "Plastiques souillés", 0.86, "t", "Incinération", "waste.plastic.incineration"), ("2025-09-30", SHOP, "Déchets industriels banals (DIB)", 1.32, "t", "Décharge contrôlée", "waste.mixed.landfill"),
            ("2025-12-31", PLANT, "Ferraille, chutes métalliques", 4.02, "t", "Recyclage", "waste.metal.recycling")]
    for n, (date, site, name, tonnes, unit, treatment, code) in enumerate(rows, 3):
        page.write(n, 0, day(date), stamp)
        for c, cell in enumerate((site, name, tonnes, unit, treatment), 1):
            page.write(n, c, cell)
        oracle.add(code, site, "t", tonnes, day(date))
    page.write(3 + len(rows), 2, "Total")
    page.write(3 + len(rows), 3, xlwt.Formula(f"SUM(D4:D{3 + len(rows)})"))
    path = FIRM / "HSE" / "dechets_2025.xls"
    path.parent.mkdir(parents=True, exist_ok=True)
    old.save(str(path))
    ods(FIRM / "RH" / "navettes.ods", "Navettes", [
        ["Mois", "Site", "Désignation", "Quantité", "Unité"],
        *[[f"{m:02d}/2025", PLANT, "Navettes du personnel, gasoil du transporteur", litres, "L"] for m, litres in enumerate((910, 870, 925, 880, 860, 905, 940, 420, 890, 930, 900, 840), 1)]])
    for m, litres in enumerate((910, 870, 925, 880, 860, 905, 940, 420, 890, 930, 900, 840), 1):
        oracle.add("fuel.diesel", PLANT, "L", litres, month_ends(m)[0], month_ends(m)[1] + dt.timedelta(1))


def make() -> None:
    clear(FIRM, LOCKED)
    oracle = Oracle()
    plant_power(oracle)
    shop_mixed(oracle)
    invoices(oracle)
    purchases(oracle)
    freight(oracle)
    travel_and_waste(oracle)
    make_aside(FIRM / "A trier", oracle)
    oracle.notes.append("Usine : la fin imprimée est le dernier jour (fin − début + 1 = jours). Atelier : la facture de septembre manque, rien n'est inventé.")
    oracle.write(FIRM / "expected.toml", {"electricity.grid", "water.supply"})
