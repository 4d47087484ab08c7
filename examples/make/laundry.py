"""Third firm: a denim laundry in Casablanca-Settat; two scripts, olive-pomace boiler, much water, half of a joint treatment station."""

from __future__ import annotations

import csv
import datetime as dt
import io
from fractions import Fraction

import xlwt

import bills
from arabic_papers import bilingual_mt, sludge_slip
from common import MONTHS_AR, NNBSP, ROOT, Draws, Oracle, clear, date_fr, day, fr, ice, save
from papers import water_bill
from sheets import Sheet, book, ods

FIRM = ROOT / "delavage-atlas"
PLANT, STATION = "laverie", "station-commune"
NAME = {"customer": "DÉLAVAGE EXEMPLE ATLAS SARL", "ice": ice(303), "operator": "Société régionale multiservices (exemple)", "agency": "Casablanca-Settat · Agence d'exemple"}
EASTERN = str.maketrans("0123456789.", "٠١٢٣٤٥٦٧٨٩٫")


def first_days(m: int) -> tuple[dt.date, dt.date]:
    return dt.date(2025, m, 1), dt.date(2025, m + 1, 1) if m < 12 else dt.date(2026, 1, 1)


def power(oracle: Oracle) -> None:
    """Bilingual bills, three to a file; the first begins in 2024 and the last ends in 2026."""
    readings = [day("2024-12-27")] + [dt.date(2025, m, d) for m, d in zip(range(1, 12), (28, 26, 27, 28, 27, 26, 28, 27, 26, 28, 27), strict=True)] + [day("2026-01-05")]
    index = {"HP": 77120, "HPL": 210455, "HC": 98300}
    group = []
    for n, diff in enumerate((2140, 2210, 2305, 2260, 2190, 2080, 2015, 1320, 2160, 2280, 2330, 2790)):
        start, end = readings[n], readings[n + 1]
        step = {"HP": diff * 17 // 100, "HPL": diff * 58 // 100}
        step["HC"] = diff - sum(step.values())
        group.append(NAME | {"number": f"{end:%Y%m}-CS-30771", "issued": end + dt.timedelta(5), "start": start, "end": end, "contract": "CS-307711", "meter": "M-44120",
                             "bands": {k: (index[k], index[k] + step[k]) for k in index}, "ratio": 30, "reactive": diff * 11, "kva": 315})
        index = {k: index[k] + step[k] for k in index}
        if len(group) == 3:
            name = f"فواتير الكهرباء {n // 3 + 1}-2025.pdf"
            for page, (b, (kwh, ttc)) in enumerate(zip(group, bilingual_mt(FIRM / "كهرباء" / name, group), strict=True), 1):
                oracle.add("electricity.grid", PLANT, "kWh", kwh, b["start"], b["end"])
                oracle.document(f"كهرباء/{name}", page, b["number"], b["start"], b["end"], ttc, kwh=kwh)
            group = []


def joint_station(oracle: Oracle) -> None:
    """Low voltage, every two months; the bill of April is estimated, that of June takes its period back with the real index."""
    folder = FIRM / "Station commune" / "Electricite"
    days = [day(d) for d in ("2024-12-17", "2025-02-14", "2025-04-16", "2025-06-16", "2025-08-18", "2025-10-17", "2025-12-17")]
    base = NAME | {"customer": "STATION COMMUNE EXEMPLE GIE", "ice": ice(304), "address": "Zone fictive, Bouskoura", "contract": "FM-771802", "meter": "BT-66120", "tariff": "BT force motrice"}

    def tranches(kwh):
        parts = ((100, 1.1558), (400, 1.2426), (10**9, 1.4202))
        out, left = [], kwh
        for n, (size, price) in enumerate(parts, 1):
            if left > 0:
                out.append((f"force motrice, tranche {n}", min(left, size), price))
            left -= size
        return out

    index = 58120
    for n, kwh in enumerate((9120, 8600, None, 8410, 9905, 9260)):
        start, end = days[n], days[n + 1]
        b = base | {"start": start, "end": end, "issued": end + dt.timedelta(7), "due": end + dt.timedelta(30), "number": f"BT{end:%y%m}-771802"}
        if n == 1:
            b |= {"estimated": True, "foot": "Index E : estimé, compteur inaccessible lors du passage. Une régularisation suivra."}
        if n == 2:
            # Real index at last: 16 500 kWh from February to June, of which 8 600 were billed on an estimate.
            kwh, index, b["start"] = 16500, index - 8600, days[1]
            b |= {"number": f"BT{end:%y%m}-771802-REG", "already": ("BT2504-771802", 8600),
                  "foot": "RÉGULARISATION de la facture estimée BT2504-771802 : consommation réelle depuis le dernier index relevé."}
        name = f"BT {end:%Y-%m}{' regularisation' if n == 2 else ' estimee' if n == 1 else ''}.pdf"
        page = bills.start(folder / name, f"Facture {b['number']}")
        _, ttc = bills.bt_page(page, b | {"index": (index, index + kwh), "tranches": tranches(7900 if n == 2 else kwh)})
        page.save()
        index += kwh
        oracle.document(f"Station commune/Electricite/{name}", 1, b["number"], b["start"], end, ttc, kwh=kwh)
        if n != 1:
            oracle.add("electricity.grid", STATION, "kWh", kwh, b["start"], end)
    oracle.duplicate("Station commune/Electricite/BT 2025-06 regularisation.pdf", "Station commune/Electricite/BT 2025-04 estimee.pdf", "estimate-then-real")


def ledger(oracle: Oracle) -> None:
    """Arabic ledger, right to left: dates in words or Eastern digits, quantities as text, a credit note, totals."""
    items = [("صبغة النيلة (أنديغو)", "كلغ", 320, 96.0, None), ("صودا كاوية", "كلغ", 4200, 6.4, "chemical.caustic_soda.solid"), ("إنزيمات التنعيم", "كلغ", 260, 41.0, None),
             ("ماء جافيل (هيبوكلوريت الصوديوم)", "كلغ", 1850, 5.1, "chemical.bleach"), ("حجر الخفاف", "طن", 6.5, 1900.0, None), ("غازوال لمولد الكهرباء", "لتر", 740, 11.2, "fuel.diesel"),
             ("أكياس بلاستيكية للتغليف", "كلغ", 410, 19.0, "material.plastic.film")]
    out, add = book(FIRM / "محاسبة" / "سجل المشتريات 2025.xlsx")
    sheet = Sheet(out, add("مشتريات 2025"), rtl=True)
    sheet.merged("مغسلة أطلس النموذجية (شركة وهمية)", 8)
    sheet.merged("سجل المشتريات من فاتح يناير إلى 31 دجنبر 2025", 8)
    sheet.head(["التاريخ", "الموقع", "البيان", "الكمية", "الوحدة", "ثمن الوحدة", "المبلغ دون احتساب الرسوم", "رقم الفاتورة"])
    draws, first, money = Draws(303), sheet.row + 1, 0.0
    units = {"كلغ": "kg", "طن": "t", "لتر": "L"}
    for m in range(1, 13):
        for n, (name, unit, typical, price, code) in enumerate(items):
            if (m + n) % 3:
                continue
            quantity = round(typical * draws.between(80, 120) / 100, 1)
            date = dt.date(2025, m, 3 + 3 * n)
            shown_date = (date, f"{date.day} {MONTHS_AR[m - 1]} 2025", date.strftime("%Y/%m/%d").translate(EASTERN))[(m + n) // 3 % 3]
            shown = str(quantity).translate(EASTERN) if n == 3 else fr(quantity, 1, NNBSP) if n == 1 else quantity
            sheet.line([shown_date, PLANT, name, shown, unit, price, round(quantity * price, 2), f"{m:02d}-{n + 1:03d}"])
            if code:
                oracle.add(code, PLANT, units[unit], str(quantity), date)
            money += round(quantity * price, 2)
    sheet.line([day("2025-11-24"), PLANT, "إشعار دائن: إرجاع صودا كاوية", -600, "كلغ", 6.4, -3840.0, "AV-007"])
    oracle.add("chemical.caustic_soda.solid", PLANT, "kg", -600, day("2025-11-24"))
    sheet.line(["", "", "المجموع", "", "", "", (f"=SUM(G{first}:G{sheet.row})", round(money - 3840, 2)), ""], bold=True)
    out.close()


def pomace(oracle: Oracle) -> None:
    """Weighbridge register in an old XLS: gross, tare, net, and the laboratory's net calorific value."""
    old = xlwt.Workbook(encoding="utf-8")
    page = old.add_sheet("Pesées")
    page.write_merge(0, 0, 0, 6, "Registre du pont-bascule : biomasse chaudière (grignons d'olive séchés), 2025")
    for c, name in enumerate(("Date", "Bon n°", "Désignation", "Poids brut (kg)", "Tare (kg)", "Poids net (kg)", "PCI mesuré (GJ/t)")):
        page.write(2, c, name)
    stamp = xlwt.easyxf(num_format_str="DD/MM/YYYY")
    draws, row = Draws(88), 3
    total = 0
    for n in range(30):
        date = day("2025-01-08") + dt.timedelta(12 * n)
        net, tare = draws.between(2310, 2680) * 10, 14200 + 20 * (n % 5)
        page.write(row, 0, date, stamp)
        for c, cell in enumerate((f"PB-{n + 1:03d}", "Grignons d'olive séchés", net + tare, tare, net, 17.2), 1):
            page.write(row, c, cell)
        oracle.add("fuel.olive_pomace", PLANT, "kg", net, date)
        total, row = total + net, row + 1
    page.write(row, 2, "TOTAL")
    page.write(row, 5, total)
    path = FIRM / "laverie" / "Biomasse" / "pont-bascule 2025.xls"
    path.parent.mkdir(parents=True, exist_ok=True)
    old.save(str(path))


def waters(oracle: Oracle) -> None:
    index = 204310
    days = [day(d) for d in ("2024-11-20", "2025-02-19", "2025-05-21", "2025-08-20", "2025-11-19", "2026-02-18")]
    for n, cubic in enumerate((5230, 5410, 5120, 4380, 5560)):
        start, end = days[n], days[n + 1]
        ttc = water_bill(FIRM / "Eau" / f"Facture eau {date_fr(end, '-')}.pdf", NAME | {"number": f"EAU{end:%y%m}-30771", "issued": end + dt.timedelta(8), "start": start, "end": end,
                   "contract": "CS-307711", "meter": "W-10887", "index": (index, index + cubic), "sewer": False})
        index += cubic
        oracle.add("water.supply", PLANT, "m3", cubic, start, end)
        oracle.document(f"Eau/Facture eau {date_fr(end, '-')}.pdf", 1, f"EAU{end:%y%m}-30771", start, end, ttc, m3=cubic)
    monthly = [2210, 2150, 2320, 2280, 2190, 2070, 1980, 1240, 2160, 2300, 2340, 2250]
    ods(FIRM / "Eau" / "forage et rejets 2025.ods", "Suivi", [
        ["Mois", "Site", "Eau de forage (m3)", "Eaux usées vers la station commune (m3)"], *[[f"{m:02d}/2025", PLANT, q, q * 3] for m, q in enumerate(monthly, 1)]])
    for m, q in enumerate(monthly, 1):
        oracle.add("water.well", PLANT, "m3", q, *first_days(m))
        oracle.add("wastewater", PLANT, "m3", 3 * q, *first_days(m))


def deliveries(oracle: Oracle) -> None:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(["Date", "Site", "Origine", "Destination", "Poids (t)", "Distance (km)", "Mode"])
    draws = Draws(12)
    for n in range(44):
        date, hundredths = day("2025-01-09") + dt.timedelta(8 * n), draws.between(420, 1150)
        writer.writerow([date_fr(date, "-"), PLANT, "Casablanca", "Valence (Espagne)" if n % 2 else "Tanger Med", fr(Fraction(hundredths, 100), 2, ""), 1385 if n % 2 else 365, "Camion"])
        oracle.add("freight.road", PLANT, "t.km", Fraction(hundredths, 100) * (1385 if n % 2 else 365), date)
    save(FIRM / "Transport" / "expeditions.csv", out.getvalue(), "cp1252")


def previous_year(oracle: Oracle) -> None:
    out, add = book(FIRM / "2024" / "ملخص 2024.xlsx")
    sheet = Sheet(out, add("2024"), rtl=True)
    sheet.head(["من", "إلى", "الموقع", "الكهرباء (ك.و.س)", "فيتور الزيتون (طن)", "الماء (م3)"])
    draws = Draws(24)
    for m in range(1, 13):
        start = dt.date(2024, m, 1)
        end = dt.date(2024, m + 1, 1) if m < 12 else dt.date(2024, 12, 27)
        kwh, tonnes, cubic = draws.between(61000, 71000), draws.between(55, 74), draws.between(1500, 1900)
        # The water bill that opens 2025 begins on 20 November 2024: no water is written after October.
        sheet.line([start, end - dt.timedelta(1), PLANT, kwh, tonnes, cubic if m < 11 else None])
        oracle.add("electricity.grid", PLANT, "kWh", kwh, start, end)
        oracle.add("fuel.olive_pomace", PLANT, "kg", tonnes * 1000, start, end)
        if m < 11:
            oracle.add("water.supply", PLANT, "m3", cubic, start, end)
    out.close()


def make() -> None:
    clear(FIRM)
    oracle = Oracle()
    power(oracle)
    joint_station(oracle)
    ledger(oracle)
    pomace(oracle)
    waters(oracle)
    deliveries(oracle)
    sludge_slip(FIRM / "laverie" / "نفايات" / "وصل أوحال 1.pdf", {"number": "ن-2025-041", "date": day("2025-06-12"), "waste": "أوحال التطهير", "kg": 6400, "treatment": "الطمر في مطرح مراقب"})
    oracle.add("waste.sludge", PLANT, "kg", 6400, day("2025-06-12"))
    previous_year(oracle)
    oracle.notes.append("Quantités des sites à 100 % : la part de 50 % de la station commune s'applique ensuite, dans l'inventaire.")
    oracle.notes.append("Facture estimée (avril) : remplacée par la régularisation de juin, répartie du 14/02/2025 au 16/06/2025 (jour de fin non compris).")
    oracle.write(FIRM / "expected.toml", {"electricity.grid", "water.supply", "water.well", "fuel.olive_pomace"})
