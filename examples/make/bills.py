"""Electricity bills drawn with ReportLab: medium voltage (three bands) and low voltage (tranches)."""

from __future__ import annotations

from pathlib import Path

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas
from reportlab.platypus import Table

from common import MONTHS_FR, date_fr, fr

W, H = A4
INK, SOFT, RULE = colors.HexColor("#1d2a3a"), colors.HexColor("#e9eef4"), colors.HexColor("#9fb0c3")
# Published prices incl. VAT (MT general tariff) brought to the price excl. VAT of 2025 (18 %), four decimals as bills print them.
MT_PRICES = {"HP": 1.1997, "HPL": 0.8560, "HC": 0.6269}
MT_FIXED_MONTH = 36.20
VAT = {2024: 0.16, 2025: 0.18, 2026: 0.20}


def start(path: Path, title: str) -> canvas.Canvas:
    path.parent.mkdir(parents=True, exist_ok=True)
    page = canvas.Canvas(str(path), pagesize=A4, invariant=1)
    page.setTitle(title)
    return page


def text(page, x, y, words, size=8.5, bold=False, color=INK, right=False):
    page.setFont("Helvetica-Bold" if bold else "Helvetica", size)
    page.setFillColor(color)
    (page.drawRightString if right else page.drawString)(x, y, words)


def box(page, x, y, w, h, head):
    page.setStrokeColor(RULE)
    page.setFillColor(SOFT)
    page.rect(x, y + h - 15, w, 15, stroke=0, fill=1)
    page.rect(x, y, w, h, stroke=1, fill=0)
    text(page, x + 6, y + h - 11, head, 8, True)


def pairs(page, x, y, rows, gap=12, at=105, size=8.5):
    for label, value in rows:
        text(page, x, y, label, size, color=colors.HexColor("#4b5b6d"))
        text(page, x + at, y, value, size, True)
        y -= gap


def table(page, x, top, rows, widths, bold_last=0, size=8):
    t = Table(rows, colWidths=widths, rowHeights=14)
    style = [
        ("FONT", (0, 0), (-1, -1), "Helvetica", size), ("FONT", (0, 0), (-1, 0), "Helvetica-Bold", size - 0.5),
        ("BACKGROUND", (0, 0), (-1, 0), SOFT), ("TEXTCOLOR", (0, 0), (-1, -1), INK),
        ("BOX", (0, 0), (-1, -1), 0.6, RULE), ("LINEBELOW", (0, 0), (-1, -2), 0.3, RULE),
        ("ALIGN", (1, 0), (-1, -1), "RIGHT"), ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    ]
    if bold_last:
        style.append(("FONT", (0, -bold_last), (-1, -1), "Helvetica-Bold", size))
    t.setStyle(style)
    _, h = t.wrapOn(page, 500, 700)
    t.drawOn(page, x, top - h)
    return top - h


def header(page, b, kind):
    page.setFillColor(INK)
    page.rect(0, H - 62, W, 62, stroke=0, fill=1)
    text(page, 40, H - 30, b["operator"], 14, True, colors.white)
    text(page, 40, H - 46, b["agency"], 8.5, color=colors.white)
    text(page, W - 40, H - 30, kind, 12, True, colors.white, right=True)
    text(page, W - 40, H - 46, "Document d'exemple, opérateur et client fictifs", 7.5, color=colors.white, right=True)
    box(page, 40, H - 178, 250, 100, "FACTURE")
    days = (b["end"] - b["start"]).days
    pairs(page, 46, H - 106, [
        ("N° facture", b["number"]), ("Date de facture", date_fr(b["issued"])),
        ("Période", f"du {date_fr(b['start'])} au {date_fr(b['end'])}"), ("Nombre de jours", str(days)),
        ("Date limite", date_fr(b["due"])), ("Mois", f"{MONTHS_FR[b['issued'].month - 1]} {b['issued'].year}"),
    ])
    box(page, 305, H - 178, 250, 100, "CLIENT")
    pairs(page, 311, H - 106, [
        ("Nom", b["customer"]), ("Adresse", b["address"]), ("N° police", b["contract"]), ("N° compteur", b["meter"]),
        ("ICE client", b["ice"]), ("Tarif", b["tariff"]),
    ], at=62, size=8)


def footer(page, b, lines, y):
    for label, value, strong in lines:
        text(page, 420, y, label, 9.5 if strong else 8.5, strong, right=True)
        text(page, 549, y, value, 9.5 if strong else 8.5, strong, right=True)
        y -= 14
    if b.get("arrears"):
        page.setStrokeColor(colors.HexColor("#b4532a"))
        page.rect(40, y - 24, 515, 22)
        text(page, 48, y - 17, f"Solde antérieur impayé au {date_fr(b['issued'])} : {fr(b['arrears'])} DH (hors consommation de la période)", 8.5, True)
    text(page, 40, 40, b.get("foot", "Réclamations : agence commerciale. Index : R = relevé, E = estimé. Montants en dirhams (DH)."), 7)


def mt_page(page, b):
    """`b['bands']`: {'HP': (old, new), ...}; kWh = (new − old) × coefficient. Returns kWh and the total incl. VAT."""
    header(page, b, "FACTURE ÉLECTRICITÉ MT")
    text(page, 40, H - 200, "Consommation d'énergie active et réactive", 10, True)
    rows = [["Poste horaire", "Ancien index", "Nouvel index", "Différence", "Coefficient", "Consommation", "Unité"]]
    names = {"HP": "Heures de pointe (HP)", "HPL": "Heures pleines (HPL)", "HC": "Heures creuses (HC)"}
    kwh = {}
    for band, (old, new) in b["bands"].items():
        kwh[band] = (new - old) * b["ratio"]
        rows.append([names[band], fr(old, 0), fr(new, 0), fr(new - old, 0), str(b["ratio"]), fr(kwh[band], 0), "kWh"])
    total = sum(kwh.values())
    old, new = b["reactive"]
    kvarh = (new - old) * b["ratio"]
    rows.append(["Énergie réactive", fr(old, 0), fr(new, 0), fr(new - old, 0), str(b["ratio"]), fr(kvarh, 0), "kVArh"])
    rows.append(["Total énergie active", "", "", "", "", fr(total, 0), "kWh"])
    y = table(page, 40, H - 207, rows, [140, 72, 72, 65, 60, 70, 36], bold_last=1)
    cos = total / (total**2 + kvarh**2) ** 0.5
    text(page, 40, y - 18, f"Puissance souscrite : {b['kva']} kVA      Puissance appelée : {b['demand']} kVA      "
         f"Dépassement : {max(0, b['demand'] - b['kva'])} kVA      Cos phi : {fr(cos, 3)}", 8.5)
    text(page, 40, y - 42, "Détail de la facturation", 10, True)
    rows = [["Rubrique", "Quantité", "Unité", "Prix unitaire HT", "Montant HT (DH)", "TVA"]]
    vat = VAT[b["issued"].year]
    ht = 0.0
    for band, name in names.items():
        amount = round(kwh[band] * MT_PRICES[band], 2)
        ht += amount
        rows.append([f"Énergie {name.split(' (')[0].lower()}", fr(kwh[band], 0), "kWh", fr(MT_PRICES[band], 4), fr(amount), f"{vat * 100:.0f} %"])
    fixed = round(b["kva"] * MT_FIXED_MONTH, 2)
    rows.append(["Prime fixe", str(b["kva"]), "kVA", fr(MT_FIXED_MONTH, 4), fr(fixed), f"{vat * 100:.0f} %"])
    rows.append(["Location et entretien du poste de comptage", "1", "mois", fr(312.5, 4), fr(312.5), f"{vat * 100:.0f} %"])
    ht = round(ht + fixed + 312.5, 2)
    y = table(page, 40, y - 49, rows, [205, 70, 40, 80, 80, 40])
    tax = round(ht * vat, 2)
    total_ttc = round(ht + tax, 2)
    footer(page, b, [("Total HT", fr(ht), False), (f"TVA {vat * 100:.0f} %", fr(tax), False), ("Total TTC à payer (DH)", fr(total_ttc), True)], y - 22)
    page.showPage()
    return total, total_ttc


def bt_page(page, b):
    """Low voltage: one index, tranches `[(label, kWh, price excl. VAT)]`, taxes. Returns kWh and the total incl. VAT."""
    header(page, b, "FACTURE ÉLECTRICITÉ BT")
    old, new = b["index"]
    kwh = (new - old) * b.get("ratio", 1)
    mark = "E" if b.get("estimated") else "R"
    y = table(page, 40, H - 200, [
        ["Compteur", "Ancien index", "Nouvel index", "Relevé", "Coefficient", "Consommation (kWh)"],
        [b["meter"], fr(old, 0), fr(new, 0), mark, str(b.get("ratio", 1)), fr(kwh, 0)],
    ], [110, 80, 80, 55, 75, 115])
    if b.get("already"):
        invoice, estimated = b["already"]
        y = table(page, 40, y - 10, [["Régularisation", "Facture", "kWh"], ["Consommation réelle de la période", b["number"], fr(kwh, 0)],
                  ["Déjà facturé (index estimé)", invoice, fr(-estimated, 0)], ["Différence à facturer", "", fr(kwh - estimated, 0)]], [240, 160, 115])
    vat = VAT[b["issued"].year]
    rows = [["Désignation", "Quantité", "Prix unitaire HT", "Montant HT", "TVA", "Montant TTC"]]
    ht_sum = ttc_sum = 0.0
    lines = [(f"Consommation {label}", q, p, "kWh") for label, q, p in b["tranches"]]
    lines += [("Location compteur", 1, 18.28, ""), ("Entretien branchement", 1, 15.0, "")]
    for label, q, p, unit in lines:
        ht, ttc = round(q * p, 2), round(q * p * (1 + vat), 2)
        ht_sum, ttc_sum = ht_sum + ht, ttc_sum + ttc
        rows.append([label, f"{fr(q, 0)} {unit}".strip(), fr(p, 5), fr(ht), f"{vat * 100:.0f} %", fr(ttc)])
    billed = kwh - b["already"][1] if b.get("already") else kwh
    low, mid = min(billed, 100), min(max(billed - 100, 0), 100)
    tppan = round(low * 0.10 + mid * 0.15 + max(billed - 200, 0) * 0.20, 2)
    rows.append(["TPPAN", "", "", fr(round(tppan / (1 + vat), 2)), f"{vat * 100:.0f} %", fr(tppan)])
    ht_sum, ttc_sum = round(ht_sum + tppan / (1 + vat), 2), round(ttc_sum + tppan, 2)
    y = table(page, 40, y - 18, rows, [165, 70, 85, 75, 45, 75])
    stamp = round(ttc_sum * 1.0025, 2)
    footer(page, b, [("Total HT", fr(ht_sum), False), ("Total TTC (DH)", fr(ttc_sum), True),
                     ("En espèces, timbre 0,25 % compris", fr(stamp), False)], y - 22)
    page.showPage()
    return kwh, ttc_sum
