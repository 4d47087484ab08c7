"""First firm: a citrus packhouse in Souss-Massa. French documents, one site, desalinated water, cold rooms, export by reefer."""

from __future__ import annotations

import csv
import datetime as dt
import io
from fractions import Fraction

import pikepdf

import bills
from common import NNBSP, ROOT, Draws, Oracle, clear, date_fr, day, fr, ice, save
from papers import refrigerant_report, waste_slip, water_bill
from sheets import Sheet, book, ods

FIRM = ROOT / "agrumes-souss"
SITE = "station"
CUSTOMER = {
    "customer": "AGRUMES EXEMPLE DU SOUSS SARL", "address": "Zone ind. fictive, Aït Melloul", "contract": "SM-0417733",
    "meter": "MT-90211", "ice": ice(101), "tariff": "MT tarif général",
}
OPERATOR = {"operator": "Société régionale multiservices (exemple)", "agency": "Souss-Massa · Agence Clients MT · Agadir (fictif)"}
# Reading days: around the 18th, so that each bill straddles two months and two bills straddle two years.
READINGS = [day(d) for d in (
    "2024-12-18", "2025-01-18", "2025-02-17", "2025-03-19", "2025-04-18", "2025-05-19", "2025-06-18", "2025-07-18",
    "2025-08-18", "2025-09-18", "2025-10-17", "2025-11-18", "2025-12-18", "2026-01-17")]
DIFFS = [3110, 3240, 3205, 2990, 2710, 2380, 1980, 1720, 1690, 1910, 2560, 3020, 3180]  # index difference, ratio 40


def electricity(oracle: Oracle) -> dict[int, tuple[int, float]]:
    folder = FIRM / "Energie" / "Electricite MT"
    index = {"HP": 128431, "HPL": 391207, "HC": 240518}
    reactive = 201377
    totals, grouped = {}, bills.start(folder / "Factures ELEC avril-mai-juin 2025.pdf", "Factures avril à juin 2025")
    for n, diff in enumerate(DIFFS):
        start, end = READINGS[n], READINGS[n + 1]
        split = {"HP": diff * 18 // 100, "HPL": diff * 52 // 100}
        split["HC"] = diff - sum(split.values())
        issued = end + dt.timedelta(6)
        b = CUSTOMER | OPERATOR | {
            "number": f"F{end:%y%m}-004177-{n + 31:03d}", "issued": issued, "due": issued + dt.timedelta(20), "start": start, "end": end,
            "bands": {k: (index[k], index[k] + split[k]) for k in index}, "ratio": 40,
            "reactive": (reactive, reactive + diff * 41 // 100), "kva": 450, "demand": 388 + diff % 90,
        }
        if n == 4:
            b["arrears"] = 41871.20
        index = {k: index[k] + split[k] for k in index}
        reactive += diff * 41 // 100
        many = 4 <= n <= 6
        name = "Factures ELEC avril-mai-juin 2025.pdf" if many else f"Facture_MT_{end:%Y-%m}.pdf"
        page = grouped if many else bills.start(folder / name, f"Facture {b['number']}")
        totals[n] = (*bills.mt_page(page, b), b["number"], issued)
        if not many:
            page.save()
        oracle.add("electricity.grid", SITE, "kWh", totals[n][0], start, end)
        oracle.document(f"Energie/Electricite MT/{name}", n - 3 if many else 1, b["number"], start, end, totals[n][1], kwh=totals[n][0])
    grouped.save()
    # The same August bill, mailed again and stored elsewhere: other bytes, other producer, same bill.
    original = folder / "Facture_MT_2025-08.pdf"
    copy = FIRM / "Courrier" / "duplicata facture aout.pdf"
    copy.parent.mkdir(parents=True, exist_ok=True)
    with pikepdf.open(original) as pdf:
        pdf.save(copy, object_stream_mode=pikepdf.ObjectStreamMode.generate, linearize=True, deterministic_id=True)
    oracle.duplicate("Energie/Electricite MT/Facture_MT_2025-08.pdf", "Courrier/duplicata facture aout.pdf", "same-bill")
    return totals


def water(oracle: Oracle) -> None:
    index = 10422
    readings = [day(d) for d in ("2024-12-12", "2025-03-13", "2025-06-12", "2025-09-11", "2025-12-12", "2026-03-12")]
    for n, cubic in enumerate((3120, 2870, 1630, 2440, 3205)):
        start, end = readings[n], readings[n + 1]
        total = water_bill(FIRM / "Energie" / "Eau" / f"eau_{end:%Y_%m}.pdf", CUSTOMER | OPERATOR | {
            "number": f"E{end:%y%m}-88213", "issued": end + dt.timedelta(9), "start": start, "end": end,
            "contract": "SM-0417733", "meter": "E-55310", "index": (index, index + cubic),
        })
        index += cubic
        oracle.add("water.supply.desalinated", SITE, "m3", cubic, start, end)
        oracle.document(f"Energie/Eau/eau_{end:%Y_%m}.pdf", 1, f"E{end:%y%m}-88213", start, end, total, m3=cubic)


def fuel_cards(oracle: Oracle) -> None:
    """Fuel card export: cp1252, `;`, decimal comma, a totals row, an expected credit, washing that is not fuel."""
    draws, rows, sums, money = Draws(101), [], Fraction(0), Fraction(0)
    date = day("2024-12-30")
    trucks = ["11111-A-99", "22222-A-99", "33333-A-99", "44444-A-99"]
    n = 0
    while date <= day("2026-01-04"):
        product = "GASOIL 10 PPM" if n % 23 else "SANS PLOMB"
        litres = Fraction(draws.between(14000, 29000) if product.startswith("GAS") else draws.between(2200, 4100), 100)
        price = Fraction(1098 + draws.between(0, 60), 100)
        rows.append([date_fr(date), f"C{700 + n % 4}", trucks[n % 4], draws.pick(["Station Exemple Nord", "Station Exemple Inezgane"]),
                     product, fr(litres, 2, ""), fr(price, 2, ""), fr(litres * price, 2, ""), str(81200 + 211 * n)])
        oracle.add("fuel.diesel" if product.startswith("GAS") else "fuel.petrol", SITE, "L", litres, date)
        sums, money = sums + litres, money + litres * price
        if n == 77:
            rows.append([date_fr(date), "C702", trucks[2], "Station Exemple Nord", "AVOIR GASOIL 10 PPM (double saisie)", "-60,00", fr(price, 2, ""), fr(-60 * price, 2, ""), ""])
            oracle.add("fuel.diesel", SITE, "L", -60, date)
            sums, money = sums - 60, money - 60 * price
        if n % 40 == 11:
            rows.append([date_fr(date), "C701", trucks[1], "Station Exemple Nord", "LAVAGE PL", "1", "120,00", "120,00", ""])
            oracle.aside("Carburant/releve cartes carburant 2025.csv", "unknown-activity", row=len(rows) + 1)
        date += dt.timedelta(draws.pick([1, 2, 2, 3]))
        n += 1
    rows.append(["TOTAL", "", "", "", "", fr(sums, 2, ""), "", fr(money, 2, ""), ""])
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(["Date", "Carte", "Véhicule", "Station", "Produit", "Quantité (L)", "PU TTC", "Montant TTC", "Kilométrage"])
    writer.writerows(rows)
    save(FIRM / "Carburant" / "releve cartes carburant 2025.csv", out.getvalue(), "cp1252")


def purchases(oracle: Oracle, electricity_totals) -> None:
    """The accountant's ledger: merged titles, quarter totals, formulas, numbers as text, a hidden sheet, a line that repeats a bill."""
    lines = []

    def line(date, supplier, invoice, name, quantity, unit, price, code=None, per=None, known_unit=None):
        lines.append((day(date), supplier, invoice, name, quantity, unit, price))
        if code:
            oracle.add(code, SITE, known_unit or unit, Fraction(str(quantity)) * (per or 1), day(date))

    for month in range(1, 13):
        line(f"2025-{month:02d}-07", "FICTIGAZ EXEMPLE", f"FG25{month:02d}", "Butane bouteille 12 kg", 20, "bouteille", 50.0, "fuel.butane", 12, "kg")
    line("2025-03-11", "FICTIGAZ EXEMPLE", "FG2503B", "Butane bouteille 3 kg (cantine)", 18, "bouteille", 12.5, "fuel.butane", 3, "kg")
    for date, tonnes in (("2025-01-22", 4.0), ("2025-04-09", 3.0), ("2025-11-05", 5.0)):
        line(date, "PETROLES EXEMPLE", f"PE{date[2:4]}{date[5:7]}", "Fuel oil n°2 chaudière", tonnes, "T", 6900.0, "fuel.fuel_oil", 1, "t")
    for date, kg in (("2025-01-15", 42500), ("2025-02-19", 38200), ("2025-10-14", 40750), ("2025-12-03", 44600)):
        line(date, "CARTONNERIE FICTIVE", f"CF{date[5:7]}{date[8:]}", "Caisses carton ondulé 10 kg", kg, "kg", 8.4, "material.cardboard")
    for date, kg in (("2025-01-20", 35200), ("2025-10-20", 40700)):
        line(date, "BOIS EXEMPLE", f"BX{date[5:7]}", "Palettes bois 100x120, au poids", kg, "kg", 2.9, "material.wood.pallet")
    line("2025-02-03", "CHIMIE FICTIVE", "CH118", "Cire d'enrobage agrumes", 1450, "kg", 31.0)
    line("2025-09-30", "PLASTIQUE EXEMPLE", "PX77", "Filets girsac PEHD", 2650, "kg", 24.5, "material.plastic.hdpe")
    line("2025-06-30", "CABINET FICTIF", "H-2025-06", "Honoraires d'audit", 1, "forfait", 38000.0)
    for n in (7, 11):
        kwh, _, invoice, issued = electricity_totals[n]
        lines.append((issued, "SOCIETE REGIONALE MULTISERVICES (EXEMPLE)", invoice, "Électricité MT", kwh, "kWh", 0.98))
        oracle.duplicate(f"Energie/Electricite MT/Facture_MT_{READINGS[n + 1]:%Y-%m}.pdf", f"Comptabilite/Journal achats 2025.xlsx#{invoice}", "bill-and-ledger")
    lines.sort(key=lambda row: row[0])

    out, add = book(FIRM / "Comptabilite" / "Journal achats 2025.xlsx")
    sheet = Sheet(out, add("Achats 2025"))
    sheet.merged("AGRUMES EXEMPLE DU SOUSS SARL", 8)
    sheet.merged("Journal des achats du 01/01/2025 au 31/12/2025 (montants en DH hors taxes)", 8)
    sheet.blank()
    sheet.head(["Date", "Fournisseur", "N° facture", "Désignation", "Qté", "Unité", "P.U. HT", "Montant HT"])
    first, quarter, grand = sheet.row + 1, 1, []
    for n, (date, supplier, invoice, name, quantity, unit, price) in enumerate(lines):
        r = sheet.row + 1
        # Some quantities were pasted as text with thin spaces, as the accountant's software exports them.
        shown = fr(quantity, 0, NNBSP) if isinstance(quantity, int) and quantity >= 1000 else quantity
        amount = round(quantity * price, 2)
        formula = (f"=E{r}*G{r}", amount) if not isinstance(shown, str) else amount
        sheet.line([date, supplier, invoice, name, shown, unit, price, formula])
        after = lines[n + 1][0] if n + 1 < len(lines) else None
        if after is None or (after.month - 1) // 3 + 1 != quarter:
            subtotal = round(sum(q * p for d, *_, q, _, p in lines if (d.month - 1) // 3 + 1 == quarter), 2)
            sheet.line(["", "", "", f"Total trimestre {quarter}", "", "", "", (f"=SUM(H{first}:H{sheet.row})", subtotal)], bold=True)
            grand.append(f"H{sheet.row}")
            first, quarter = sheet.row + 1, (after.month - 1) // 3 + 1 if after else quarter
    total = round(sum(q * p for *_, q, _, p in lines), 2)
    sheet.line(["", "", "", "TOTAL GÉNÉRAL", "", "", "", ("=" + "+".join(grand), total)], bold=True)
    hidden = add("Brouillon")
    hidden.write_row(0, 0, ["Date", "Désignation", "Qté", "Unité"])
    hidden.write_row(1, 0, ["03/02/2025", "Gasoil essai simulation", 99999, "L"])
    hidden.hide()
    out.close()
    oracle.aside("Comptabilite/Journal achats 2025.xlsx", "hidden-sheet", sheet="Brouillon")


def shipments(oracle: Oracle) -> None:
    draws, rows, date = Draws(404), [], day("2025-01-03")
    for n in range(1, 161):
        tonnes = Fraction(draws.between(2360, 2580), 100)
        lot = f"EXP-25-{n:04d}"
        rows.append([date, lot, "Aït Melloul", "Port de Casablanca", float(tonnes), 470, "Camion frigorifique (semi)", "Transfrigo Exemple"])
        rows.append([date + dt.timedelta(2), lot, "Casablanca", "Port de Marseille-Fos", float(tonnes), 2541, "Maritime conteneur reefer", "Ligne Exemple"])
        oracle.add("freight.road.artic.refrigerated", SITE, "t.km", tonnes * 470, date)
        oracle.add("freight.sea", SITE, "t.km", tonnes * 2541, date + dt.timedelta(2))
        step = 1 if date.month in (1, 2, 3, 11, 12) else 3 if date.month in (4, 10) else 6
        date = min(date + dt.timedelta(step), day("2025-12-28"))
    out, add = book(FIRM / "Export" / "Expeditions 2025.xlsx")
    sheet = Sheet(out, add("Expéditions"))
    sheet.head(["Date départ", "N° lot", "Origine", "Destination", "Tonnage (t)", "Distance (km)", "Mode", "Transporteur"])
    for row in rows:
        sheet.line(row)
    tonnes = sum(row[4] for row in rows)
    sheet.line(["", "Total", "", "", (f"=SUM(E2:E{sheet.row})", round(tonnes, 2)), "", "", ""], bold=True)
    out.close()


def staff(oracle: Oracle) -> None:
    """Employees' transport, ODS, one row per group: persons × km × ways × days × weeks = p.km."""
    rows = [("Bus du personnel, Inezgane", 84, 11, 2, 6, 40), ("Bus du personnel, Biougra", 38, 19, 2, 6, 40), ("Voiture particulière", 14, 9, 2, 5, 46)]
    ods(FIRM / "Personnel" / "transport personnel 2025.ods", "Transport", [
        ["Transport du personnel, année 2025 (enquête de mars)"], [],
        ["Année", "Désignation", "Personnes", "Distance (km)", "Trajets", "Jours/semaine", "Semaines", "Personnes/véhicule"],
        *[[2025, *row, 1 if "Voiture" in row[0] else None] for row in rows],
    ])
    for name, persons, km, ways, days, weeks in rows:
        bus = name.startswith("Bus")
        oracle.add("commuting.bus" if bus else "commuting.car", SITE, "p.km" if bus else "v.km", persons * km * ways * days * weeks, day("2025-01-01"), day("2026-01-01"))


def previous_year(oracle: Oracle) -> None:
    """2024, smaller: what was at hand for the base year."""
    out, add = book(FIRM / "2024" / "Energie 2024.xlsx")
    sheet = Sheet(out, add("2024"))
    sheet.head(["Du", "Au", "Électricité MT (kWh)", "Gasoil flotte (L)", "Fuel oil n°2 (t)", "Butane 12 kg (bouteilles)"])
    draws = Draws(2024)
    for m in range(12):
        kwh, litres = 20 * draws.between(3400, 6600), draws.between(2500, 3500)
        tonnes, bottles = (3.5, 0, 0, 3, 0, 0, 0, 0, 0, 0, 4, 0)[m], 22
        start = dt.date(2024, m + 1, 1)
        end = dt.date(2024, m + 2, 1) if m < 11 else dt.date(2025, 1, 1)
        power_end = end
        if m == 11:
            # Until the reading of 18 December; the days after it are on the bill of January 2025.
            kwh, power_end = 71840, READINGS[0]
            sheet.line([start, power_end - dt.timedelta(1), kwh])
        sheet.line([start, end - dt.timedelta(1), kwh if m < 11 else None, litres, tonnes or None, bottles])
        oracle.add("electricity.grid", SITE, "kWh", kwh, start, power_end)
        for code, unit, q in (("fuel.diesel", "L", litres), ("fuel.fuel_oil", "t", tonnes), ("fuel.butane", "kg", bottles * 12)):
            oracle.add(code, SITE, unit, Fraction(str(q)), start, end)
    out.close()


def make() -> None:
    clear(FIRM)
    oracle = Oracle()
    totals = electricity(oracle)
    water(oracle)
    fuel_cards(oracle)
    purchases(oracle, totals)
    shipments(oracle)
    staff(oracle)
    for n, (date, added, recovered, room) in enumerate((("2025-05-14", 20, 0, "Chambre froide 2"), ("2025-08-27", 19, 4, "Tunnel de prérefroidissement"))):
        refrigerant_report(FIRM / "Froid" / f"rapport intervention {n + 1}.pdf", {
            "number": f"FR-25-{118 + 71 * n}", "date": day(date), "customer": CUSTOMER["customer"], "equipment": room,
            "fluid": "R-404A", "charge": 210, "added": added, "recovered": recovered})
        oracle.add("refrigerant.r404a", SITE, "kg", added - recovered, day(date))
    for n, (date, name, kg, treatment, code) in enumerate((
        ("2025-02-12", "Carton d'emballage", 3460, "Recyclage", "waste.cardboard.recycling"),
        ("2025-03-28", "Écarts de tri (fruits)", 18200, "Compostage", "waste.food.composting"),
        ("2025-05-30", "Déchets industriels banals (DIB)", 5120, "Mise en décharge contrôlée", "waste.mixed.landfill"))):
        waste_slip(FIRM / "Dechets" / f"bon_{n + 1}.pdf", {"number": f"BSD-{440 + n}", "date": day(date), "customer": CUSTOMER["customer"],
                   "waste": name, "kg": kg, "treatment": treatment})
        oracle.add(code, SITE, "kg", kg, day(date))
    previous_year(oracle)
    oracle.notes.append("R-404A : appoint net = kg chargés − kg récupérés. Butane : bouteilles × 12 kg (ou 3 kg) net.")
    oracle.notes.append("2024 vient de 2024/Energie 2024.xlsx et de la part 2024 des pièces de 2025. Ce qui n'est pas listé n'est pas vérifié ici.")
    oracle.write(FIRM / "expected.toml", {"electricity.grid", "water.supply.desalinated", "fuel.diesel"})
