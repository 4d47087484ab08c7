"""Water bills, service reports and waste slips, typeset with Typst: another producer, embedded fonts, a real text layer."""

from __future__ import annotations

from pathlib import Path

import typst

from common import date_fr, fr, save

FONTS = Path(__file__).resolve().parent / "node_modules" / "@expo-google-fonts"
# Without ligatures each Arabic glyph is one character, so that any reader of the text layer finds the words as written.
HEAD = """#set document(title: "{title}", date: datetime(year: {y}, month: {m}, day: {d}))
#set page(paper: "a4", margin: (x: 16mm, y: 14mm))
#set text(font: "IBM Plex Sans Arabic", size: 9pt, lang: "{lang}", features: ("rlig": 0, "liga": 0, "calt": 0))
#set table(stroke: 0.4pt + rgb("9fb0c3"), inset: 5pt, fill: (_, y) => if y == 0 {{ rgb("e7f1f3") }})
"""


def typeset(path: Path, title: str, date, body: str, lang: str = "fr") -> None:
    source = HEAD.format(title=title, y=date.year, m=date.month, d=date.day, lang=lang) + body
    save(path, typst.compile(source.encode(), font_paths=[str(FONTS)], ignore_system_fonts=True))


def grid(columns: str, rows: list[list[str]], numbers: bool = False) -> str:
    """With `numbers`, every column but the first is set to the right."""
    columns += ", align: (x, _) => if x == 0 { start } else { end }" if numbers else ""
    cells = ", ".join("[" + esc(c) + "]" for row in rows for c in row)
    return f"#table(columns: {columns}, {cells})\n"


def esc(words: str) -> str:
    for mark in "\\#$*_@<>[]~`":
        words = words.replace(mark, "\\" + mark)
    return words


def banner(left: str, small: str, right: str, color: str) -> str:
    return (f'#block(fill: rgb("{color}"), width: 100%, inset: 9pt, radius: 3pt)[#set text(white); #grid(columns: (1fr, auto), '
            f'[#text(13pt, weight: "bold")[{esc(left)}] #linebreak() #text(8pt)[{esc(small)}]], '
            f'align(right)[#text(11pt, weight: "bold")[{esc(right)}] #linebreak() #text(7pt)[Document d\'exemple, noms fictifs]])]\n')


def water_bill(path: Path, b: dict) -> float:
    """Drinking water and sanitation: index, two tranches, VAT 7 % on water; `end` excluded. Returns the total incl. VAT."""
    old, new = b["index"]
    cubic = new - old
    low = min(cubic, 500)
    rows = [["Désignation", "Volume (m³)", "Prix HT/m³", "Montant HT (DH)"]]
    amount = 0.0
    lines = [("Eau potable, tranche 1", low, 7.86), ("Eau potable, tranche 2", cubic - low, 12.46)]
    if b.get("sewer", True):  # not for who sends its effluents to a station of its own
        lines.append(("Redevance assainissement", cubic, 3.27))
    for name, q, price in lines:
        amount += round(q * price, 2)
        rows.append([name, fr(q, 0), fr(price), fr(round(q * price, 2))])
    amount += 45.60
    rows.append(["Redevance fixe", "", "", fr(45.60)])
    tax = round(amount * 0.07, 2)
    body = banner(b["operator"], b["agency"], "FACTURE EAU ET ASSAINISSEMENT" if b.get("sewer", True) else "FACTURE EAU", "0b5f6f")
    body += grid("(1fr, 1.3fr, 1fr, 1.3fr)", [
        ["Facture n°", b["number"], "Client", b["customer"]],
        ["Date de facturation", date_fr(b["issued"]), "N° de police", b["contract"]],
        ["Période de consommation", f"du {date_fr(b['start'])} au {date_fr(b['end'])}", "Compteur", b["meter"]],
        ["Nombre de jours", str((b["end"] - b["start"]).days), "ICE", b["ice"]],
    ])
    body += "#v(6pt)\n= Relevé\n" + grid("(1fr, 1fr, 1fr, 1fr)", [
        ["Ancien index", "Nouvel index", "Nature", "Consommation (m³)"], [fr(old, 0), fr(new, 0), "R (relevé)", fr(cubic, 0)]], True)
    body += "#v(6pt)\n= Facturation\n" + grid("(2fr, 1fr, 1fr, 1fr)", rows, True)
    body += "#v(4pt)\n#align(right)[#table(columns: (auto, 32mm), align: (left, right), " + ", ".join(
        f"[{k}], [{v}]" for k, v in (("Total HT", fr(amount)), ("TVA 7 %", fr(tax)), ("*Net à payer TTC (DH)*", f"*{fr(amount + tax)}*"))) + ")]\n"
    typeset(path, f"Facture {b['number']}", b["issued"], body)
    return round(amount + tax, 2)


def refrigerant_report(path: Path, r: dict) -> None:
    body = banner("FROID SERVICE EXEMPLE", "Entretien d'installations frigorifiques · Agadir (fictif)", "FICHE D'INTERVENTION", "34495e")
    body += grid("(1fr, 1.4fr, 1fr, 1.4fr)", [
        ["Fiche n°", r["number"], "Date d'intervention", date_fr(r["date"])],
        ["Client", r["customer"], "Équipement", r["equipment"]],
        ["Fluide frigorigène", r["fluid"], "Charge nominale (kg)", fr(r["charge"], 1)],
    ])
    body += "#v(6pt)\n= Manipulation du fluide\n" + grid("(2fr, 1fr, 1fr)", [
        ["Opération", "Fluide", "Quantité (kg)"],
        ["Quantité chargée (appoint)", r["fluid"], fr(r["added"], 1)],
        ["Quantité récupérée", r["fluid"], fr(r["recovered"], 1)],
    ], True)
    body += "#v(6pt)\nContrôle d'étanchéité : fuite réparée sur raccord, essai sous azote conforme.\n\n#v(14pt)\nTechnicien : M. Exemple #h(1fr) Signature du client\n"
    typeset(path, f"Fiche {r['number']}", r["date"], body)


def waste_slip(path: Path, s: dict) -> None:
    body = banner("COLLECTE EXEMPLE SARL", "Collecte et valorisation (firme fictive)", "BORDEREAU DE SUIVI DE DÉCHETS", "4a6b2a")
    body += grid("(1fr, 2fr)", [
        ["Bordereau n°", s["number"]], ["Date d'enlèvement", date_fr(s["date"])], ["Producteur", s["customer"]],
        ["Nature du déchet", s["waste"]], ["Poids net (kg)", fr(s["kg"], 0, "\u202f")], ["Traitement", s["treatment"]],
    ])
    body += "#v(14pt)\nPesée au pont-bascule du centre, ticket joint. #h(1fr) Cachet du centre\n"
    typeset(path, f"Bordereau {s['number']}", s["date"], body)
