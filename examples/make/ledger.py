"""The free ledger of docs/firm-folder.md §3: columns in three languages, several formats, and what a row amounts to."""

from __future__ import annotations

import csv
import io
from fractions import Fraction
from pathlib import Path

import xlwt

from common import save
from sheets import Sheet, book, ods

# The order of the concepts is the order of the columns. A gas is completed by its unit in parentheses.
HEADERS = {
    "year": ("Année", "السنة", "Year"), "date": ("Date", "التاريخ", "Date"), "site": ("Site", "الموقع", "Site"), "label": ("Désignation", "البيان", "Description"),
    "quantity": ("Quantité", "الكمية", "Quantity"), "unit": ("Unité", "الوحدة", "Unit"), "weight": ("Poids (t)", "الوزن (طن)", "Weight (t)"),
    "distance": ("Distance (km)", "المسافة (كلم)", "Distance (km)"), "mode": ("Mode", "وسيلة النقل", "Mode"),
    "persons": ("Personnes", "عدد الأشخاص", "Persons"), "occupancy": ("Personnes/véhicule", "عدد الأشخاص في المركبة", "Persons per vehicle"),
    "trips": ("Trajets", "عدد الرحلات", "Trips"), "days": ("Jours/semaine", "أيام في الأسبوع", "Days per week"),
    "weeks": ("Semaines", "الأسابيع", "Weeks"), "numerator": ("Part occupée (m3)", "الحصة (م3)", "Share used (m3)"),
    "denominator": ("Capacité totale (m3)", "المجموع (م3)", "Share total (m3)"), "uses": ("Utilisations par unité", "عدد الاستعمالات", "Uses per unit"),
    "sold": ("Unités vendues", "الوحدات المبيعة", "Units sold"), "fraction": ("Fraction", "النسبة", "Fraction"),
    "factor": ("Facteur d'émission", "معامل الانبعاث", "Emission factor"), "factor_unit": ("Unité du facteur", "وحدة المعامل", "Factor unit"),
    "co2": ("CO2", "CO2", "CO2"), "ch4": ("CH4", "CH4", "CH4"), "n2o": ("N2O", "N2O", "N2O"),
    "co2_biogenic": ("CO2 biogénique", "CO2 حيوي", "Biogenic CO2"), "source": ("Source du facteur", "مصدر المعامل", "Factor source"),
    "quantity_pct": ("Incertitude quantité (%)", "عدم يقين الكمية (%)", "Quantity uncertainty (%)"),
    "factor_pct": ("Incertitude facteur (%)", "عدم يقين المعامل (%)", "Factor uncertainty (%)"),
    "reliability": ("Fiabilité", "الموثوقية", "Reliability"), "technical": ("Technique", "التقنية", "Technical"),
    "geographic": ("Géographique", "الجغرافيا", "Geographic"), "temporal": ("Temporelle", "الزمن", "Temporal"),
    "completeness": ("Complétude", "الاكتمال", "Completeness"), "scope": ("Scope", "النطاق", "Scope"), "category": ("Catégorie", "الفئة", "Category"),
    "supplier": ("Fournisseur", "المورد", "Supplier"), "invoice": ("N° facture", "رقم الفاتورة", "Invoice no."),
}
# What one unit of the ledger (the bottle holds 12 kg) is in the unit of the factor, where they differ.
IN_FACTOR_UNIT = {("bouteille", "kgCO2e/t"): "0.012", ("bouteille", "kgCO2e/kg"): "12", ("t", "kgCO2e/kg"): "1000",
                  ("kg", "kgCO2e/t"): "0.001", ("MWh", "kgCO2e/kWh"): "1000", ("L", "kgCO2e/m3"): "0.001", ("t", "tCO2e/t"): "1000",
                  ("كلغ", "kgCO2e/t"): "0.001", ("لتر", "kgCO2e/m3"): "0.001"}
MULTIPLY = ("quantity", "weight", "distance", "persons", "trips", "days", "weeks", "numerator", "uses", "sold", "fraction")
DIVIDE = ("occupancy", "denominator")


def amount(cell) -> Fraction:
    """0.9, 90 % or 1 250,5 as people type them."""
    words = str(cell).replace("\u202f", "").replace("\u00a0", "").replace(",", ".")
    return Fraction(words.rstrip("% ")) / (100 if "%" in words else 1)


def worth(row: dict) -> Fraction:
    """kg CO2e of a row whose factor is one number: the product of what is there, exactly."""
    value = Fraction(str(row["factor"]))
    value *= Fraction(IN_FACTOR_UNIT.get((row.get("unit"), row.get("factor_unit")), "1"))
    for key in MULTIPLY:
        value *= amount(row.get(key, 1))
    for key in DIVIDE:
        value /= Fraction(str(row.get(key, 1)))
    return value


def write(path: Path, rows: list[dict], lang: str = "fr", gas_units: dict[str, str] | None = None, extra: tuple[str, ...] = (), title: str = "") -> None:
    """The suffix of `path` chooses the format; `.csv` is cp1252 with `;` and decimal commas in French, UTF-8 with `,` otherwise."""
    keys = [k for k in HEADERS if k in extra or any(k in row for row in rows)]
    at = ("fr", "ar", "en").index(lang)
    heads = [HEADERS[k][at] + (f" ({gas_units[k]})" if gas_units and k in gas_units else "") for k in keys]
    cells = [[row.get(k) for k in keys] for row in rows]
    if path.suffix in (".csv", ".tsv"):
        comma = lang == "fr"
        out = io.StringIO()
        delimiter = "\t" if path.suffix == ".tsv" else ";" if comma else ","
        writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n" if comma else "\n")
        writer.writerow(heads)
        writer.writerows([["" if c is None else str(c).replace(".", ",") if comma and isinstance(c, float) else c for c in line] for line in cells])
        save(path, out.getvalue(), "cp1252" if comma else "utf-8-sig" if lang == "ar" else "utf-8")
    elif path.suffix == ".xlsx":
        workbook, add = book(path)
        sheet = Sheet(workbook, add("Registre" if lang == "fr" else "سجل" if lang == "ar" else "Ledger"), rtl=lang == "ar")
        if title:
            sheet.merged(title, len(keys))
        sheet.head(heads)
        for line in cells:
            sheet.line(line)
        workbook.close()
    elif path.suffix == ".xls":
        workbook = xlwt.Workbook(encoding="utf-8")
        sheet = workbook.add_sheet("Registre")
        for r, line in enumerate([heads, *cells]):
            for c, cell in enumerate(line):
                if cell is not None:
                    sheet.write(r, c, cell)
        path.parent.mkdir(parents=True, exist_ok=True)
        workbook.save(str(path))
    else:
        ods(path, "Registre", [heads, *cells])
