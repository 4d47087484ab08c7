"""What a whole process is measured with: `make.py firm FOLDER LINES`, `make.py ledger FOLDER ROWS` (folders of a fictitious
firm), `make.py database FOLDER ROWS` (a made-up database of factors).

The same call writes the same rows. `firm` is a small firm's year: a third of its lines in a workbook, a third in a
ledger of fuel cards, a third in a list of shipments. `ledger` is one export of an accounting system, with the faults that
exports have: of each thousand rows one has an unknown unit, one an unreadable date, one a negative quantity. `database` has
the columns of the Base Carbone that its importer reads, and names as various as those of a real one: a noun and two qualities
in French and English, drawn from some thousands of words.
"""

from __future__ import annotations

import csv
import datetime as dt
import random
import sys
from pathlib import Path

SITES = ("usine", "depot", "atelier")
# Designation, unit, smallest and largest quantity, price of a unit.
GOODS = (
    ("Gasoil 10 ppm", "L", 20, 400, 11.2), ("Electricité", "kWh", 800, 24_000, 1.1), ("Eau potable", "m3", 5, 400, 9.5),
    ("Propane", "kg", 30, 900, 12.0), ("Carton ondulé", "kg", 50, 2_500, 6.8), ("Aluminium", "kg", 10, 600, 31.0),
    ("Acier profilé", "t", 0.2, 12, 9_800.0), ("Soude caustique", "kg", 20, 900, 7.5), ("Papier bureautique", "kg", 5, 120, 14.0),
    ("Butane", "kg", 6, 240, 4.2), ("Ciment CPJ 45", "t", 0.5, 25, 1_350.0), ("Essence sans plomb", "L", 10, 60, 13.4),
)
SUPPLIERS = tuple(f"Fournisseur Exemple {number:02}" for number in range(1, 41))
SHEET = """name = "Banc Exemple SARL (firme fictive)"
ice = "000000101000183"
sector = "metallurgy"

[reporting]
year = 2025

[figures]
turnover = { 2025 = 68_400_000 }
employees = { 2025 = 136 }
"""
SITE = """
[[site]]
id = "%s"
name = "Site %s"
region = "MA-06"
"""


def main() -> None:
    what, folder, count = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    folder.mkdir(parents=True, exist_ok=True)
    if what != "database":
        (folder / "firm.toml").write_text(SHEET + "".join(SITE % (site, site) for site in SITES), encoding="utf-8")
    chance = random.Random(14064)
    {"firm": firm, "ledger": ledger, "database": database}[what](folder, count, chance)


def firm(folder: Path, lines: int, chance: random.Random) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Achats 2025"
    sheet.append(["Journal des achats 2025"])
    sheet.append(["Date", "Site", "Fournisseur", "N° pièce", "Désignation", "Quantité", "Unité", "Montant HT"])
    for number in range(lines - 2 * (lines // 3)):
        name, unit, low, high, price = chance.choice(GOODS)
        quantity = round(chance.uniform(low, high), 2)
        sheet.append([day(chance), chance.choice(SITES), chance.choice(SUPPLIERS), f"FA-{number:06}", name, quantity, unit, round(quantity * price, 2)])
    book.save(folder / "achats 2025.xlsx")
    with table(folder / "carburant 2025.csv") as out:
        out.writerow(["Date", "Carte", "Véhicule", "Site", "Produit", "Quantité (L)", "Montant TTC"])
        for number in range(lines // 3):
            litres = chance.uniform(20, 300)
            card = f"C7{number % 20:02}"
            out.writerow([f"{day(chance):%d/%m/%Y}", card, f"{number % 20 + 11111}-A-99", chance.choice(SITES), "GASOIL 10 PPM", french(litres), french(litres * 11.2)])
    with table(folder / "expeditions 2025.csv") as out:
        out.writerow(["Date", "Site", "N° BL", "Mode", "Origine", "Destination", "Poids (t)", "Distance (km)"])
        for number in range(lines // 3):
            kilometres = chance.randrange(40, 900)
            out.writerow([f"{day(chance):%d/%m/%Y}", chance.choice(SITES), f"BL-{number:06}", "Camion", "Agadir", "Casablanca", french(chance.uniform(0.5, 22)), kilometres])


def ledger(folder: Path, rows: int, chance: random.Random) -> None:
    with table(folder / "journal 2025.csv") as out:
        out.writerow(["Date", "Site", "Fournisseur", "N° pièce", "Désignation", "Quantité", "Unité", "Montant HT"])
        for number in range(rows):
            name, unit, low, high, price = GOODS[int(chance.random() * len(GOODS))]
            quantity = low + (high - low) * chance.random()
            date = f"{FIRST + dt.timedelta(int(365 * chance.random())):%d/%m/%Y}"
            match number % 1000:
                case 311:
                    unit = "boisseau"
                case 622:
                    date = "31/02/2025"
                case 933:
                    quantity = -quantity
            site, supplier = SITES[int(chance.random() * 3)], SUPPLIERS[int(chance.random() * 40)]
            out.writerow([date, site, supplier, f"FA-{number:07}", name, french(quantity), unit, french(quantity * price)])


def database(folder: Path, rows: int, chance: random.Random) -> None:
    syllables = [a + b for a in "bcdfglmnprstv" for b in ("a", "e", "i", "o", "u", "é", "an", "on")]
    french_words = ["".join(chance.choices(syllables, k=chance.randrange(2, 5))) for _ in range(6000)]
    english_words = ["".join(chance.choices(syllables, k=chance.randrange(2, 5))).replace("é", "y") for _ in range(6000)]
    columns = [
        "Type Ligne", "Identifiant de l'élément", "Type de l'élément", "Statut de l'élément", "Nom base français", "Nom base anglais",
        "Nom attribut français", "Nom attribut anglais", "Code de la catégorie", "Unité français", "Localisation géographique",
        "Date de modification", "Période de validité", "Incertitude", "Total poste non décomposé", "CO2f", "CO2b",
    ]
    with table(folder / "base-carbone-made-up.csv") as out:
        out.writerow(columns)
        for number in range(rows):
            words = [chance.randrange(6000) for _ in range(4)]
            name = [" ".join(choice[word] for word in words) for choice in (french_words, english_words)]
            quality = [choice[chance.randrange(6000)] for choice in (french_words, english_words)]
            place = chance.choice(("France continentale", "Monde", "Europe"))
            carbon = chance.uniform(0.01, 900)
            out.writerow([
                "Elément", 100_000 + number, "Facteur d'émission", "Valide générique", *name, *quality, "Achats de biens > Produits",
                chance.choice(("kgCO2e/kg", "kgCO2e/t", "kgCO2e/kWh", "kgCO2e/m3")), place, "01/06/2025", "déc-28",
                chance.choice((10, 30, 50)), f"{carbon:.4f}".replace(".", ","), f"{carbon * 0.9:.4f}".replace(".", ","), "0",
            ])


FIRST = dt.date(2025, 1, 1)


def day(chance: random.Random) -> dt.date:
    return FIRST + dt.timedelta(chance.randrange(365))


def french(value: float) -> str:
    """1 234,56."""
    return f"{value:,.2f}".replace(",", " ").replace(".", ",")


class table:
    """A table as Excel writes it in French: semicolons, Windows line ends."""

    def __init__(self, path: Path) -> None:
        self.file = path.open("w", encoding="utf-8", newline="")

    def __enter__(self):
        return csv.writer(self.file, delimiter=";", lineterminator="\r\n")

    def __exit__(self, *_) -> None:
        self.file.close()


if __name__ == "__main__":
    main()
