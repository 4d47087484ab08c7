"""Bills of another producer (fpdf2) and another layout: a year of MT bills in one file; water and electricity in one document."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from fpdf import FPDF

from bills import MT_FIXED_MONTH, MT_PRICES, VAT
from common import MONTHS_FR, fr, save


def start(title: str, date: dt.date) -> FPDF:
    pdf = FPDF(format="A4")
    pdf.set_title(title)
    pdf.set_creation_date(dt.datetime.combine(date, dt.time(9), dt.timezone.utc))
    pdf.set_margin(14)
    pdf.c_margin = 2
    pdf.set_draw_color(150, 180, 168)
    return pdf


def long_date(d: dt.date) -> str:
    return f"{'1er' if d.day == 1 else d.day} {MONTHS_FR[d.month - 1]} {d.year}"


def band(pdf: FPDF, words: str, right: str = "") -> None:
    pdf.set_fill_color(20, 92, 74)
    pdf.set_text_color(255)
    pdf.set_font("Helvetica", "B", 12)
    pdf.cell(120, 9, words, fill=True)
    pdf.set_font("Helvetica", "", 8)
    pdf.cell(0, 9, right, fill=True, align="R", new_x="LMARGIN", new_y="NEXT")
    pdf.set_text_color(30)


def label(pdf: FPDF, name: str, value: str, last: bool = False) -> None:
    pdf.set_font("Helvetica", "", 8.5)
    pdf.cell(30, 6, f"{name} :")
    pdf.set_font("Helvetica", "B", 8.5)
    pdf.cell(0 if last else 68, 6, value, **({"new_x": "LMARGIN", "new_y": "NEXT"} if last else {}))


def grid(pdf: FPDF, widths, rows) -> None:
    for n, row in enumerate(rows):
        pdf.set_font("Helvetica", "B" if n == 0 else "", 8)
        pdf.set_fill_color(230, 240, 236)
        for i, (w, cell) in enumerate(zip(widths, row, strict=True)):
            end = {"new_x": "LMARGIN", "new_y": "NEXT"} if i == len(row) - 1 else {}
            pdf.cell(w, 6.2, cell, border=1, align="L" if i == 0 else "R", fill=n == 0, **end)
    pdf.ln(3)


def head(pdf: FPDF, b: dict, kind: str, last_day: dt.date) -> None:
    pdf.add_page()
    band(pdf, b["operator"], "Document d'exemple, noms fictifs")
    pdf.ln(2)
    pdf.set_font("Helvetica", "B", 11)
    pdf.cell(0, 8, kind, new_x="LMARGIN", new_y="NEXT")
    rows = [("Référence client", b["contract"], "Facture", b["number"]), ("Raison sociale", b["customer"], "Émise le", long_date(b["issued"])),
            ("Point de livraison", b["address"], "Compteur", b["meter"]), ("Période facturée", f"{long_date(b['start'])} - {long_date(last_day)}", "Jours", str((last_day - b["start"]).days + 1)),
            ("Tarif", b["tariff"], "ICE", b["ice"])]
    for a, x, c, y in rows:
        label(pdf, a, x)
        label(pdf, c, y, True)
    pdf.ln(3)


def mt_page(pdf: FPDF, b: dict) -> tuple[int, float]:
    """Bands as columns. Here `end` is the last day of the period, and the number of days says so."""
    head(pdf, b, "Facture d'électricité moyenne tension", b["end"])
    bands = ("HP", "HPL", "HC")
    kwh = {k: (b["bands"][k][1] - b["bands"][k][0]) * b["ratio"] for k in bands}
    grid(pdf, (52, 43, 43, 43), [
        ["", "Pointe", "Pleines", "Creuses"],
        ["Index précédent", *[fr(b["bands"][k][0], 0) for k in bands]],
        ["Index actuel", *[fr(b["bands"][k][1], 0) for k in bands]],
        ["Rapport de transformation", *[str(b["ratio"])] * 3],
        ["Énergie active (kWh)", *[fr(kwh[k], 0) for k in bands]],
        ["Prix du kWh HT", *[fr(MT_PRICES[k], 4) for k in bands]],
        ["Montant HT", *[fr(round(kwh[k] * MT_PRICES[k], 2)) for k in bands]],
    ])
    total, reactive = sum(kwh.values()), b["reactive"]
    ht = round(sum(round(kwh[k] * MT_PRICES[k], 2) for k in bands) + round(b["kva"] * MT_FIXED_MONTH, 2), 2)
    rate = VAT[b["issued"].year]
    tax = round(ht * rate, 2)
    grid(pdf, (120, 61), [["Récapitulatif", "Valeur"], ["Énergie active totale", f"{fr(total, 0)} kWh"], ["Énergie réactive", f"{fr(reactive, 0)} kVArh"],
         ["Cos phi", fr(total / (total**2 + reactive**2) ** 0.5, 3)], ["Puissance souscrite", f"{b['kva']} kVA"],
         ["Prime fixe", f"{fr(round(b['kva'] * MT_FIXED_MONTH, 2))} DH"], ["Total hors taxes", f"{fr(ht)} DH"],
         [f"TVA {rate * 100:.0f} %", f"{fr(tax)} DH"], ["Net à payer TTC", f"{fr(ht + tax)} DH"]])
    return total, round(ht + tax, 2)


def mixed_page(pdf: FPDF, b: dict) -> float:
    """One document, two services. `end` is a reading day, the first of the next period. Returns the total incl. VAT."""
    head(pdf, {**b, "tariff": "BT patente · Eau industrielle"}, "Facture Eau et Électricité", b["end"] - dt.timedelta(1))
    old_e, new_e = b["electricity"]
    old_w, new_w = b["water"]
    kwh, cubic = new_e - old_e, new_w - old_w
    grid(pdf, (46, 34, 34, 33, 34), [["Service", "Ancien index", "Nouvel index", "Consommation", "Unité"],
         ["Électricité", fr(old_e, 0), fr(new_e, 0), fr(kwh, 0), "kWh"], ["Eau potable", fr(old_w, 0), fr(new_w, 0), fr(cubic, 0), "m3"]])
    low = min(kwh, 150)
    lines = [("Électricité tranche 1 (0-150 kWh)", low, "kWh", 1.2836), ("Électricité tranche 2 (> 150 kWh)", kwh - low, "kWh", 1.4483),
             ("Eau potable", cubic, "m3", 10.98), ("Assainissement", cubic, "m3", 3.27)]
    ht = round(sum(round(q * p, 2) for _, q, _, p in lines), 2)
    tax = round(ht * 0.18, 2)
    grid(pdf, (74, 30, 19, 28, 30), [["Détail", "Quantité", "Unité", "Prix HT", "Montant HT"], *[[n, fr(q, 0), u, fr(p, 4), fr(round(q * p, 2))] for n, q, u, p in lines],
         ["Total HT", "", "", "", fr(ht)], ["TVA 18 %", "", "", "", fr(tax)], ["Total TTC (DH)", "", "", "", fr(ht + tax)]])
    if b.get("arrears"):
        pdf.set_font("Helvetica", "B", 8.5)
        pdf.cell(0, 7, f"Rappel : solde antérieur impayé {fr(b['arrears'])} DH. Il ne fait pas partie de la consommation.", border=1, new_x="LMARGIN", new_y="NEXT")
    return round(ht + tax, 2)


def write(pdf: FPDF, path: Path) -> None:
    save(path, bytes(pdf.output()))
