"""Papers that a program must keep aside, each with its reason, while the good rows beside them go on."""

from __future__ import annotations

import io
from pathlib import Path

import msoffcrypto
from msoffcrypto.format.ooxml import OOXMLFile
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from common import Oracle, day, save
from sheets import Sheet, book

LOCKED = "carburant (protégé).xlsx"
LINES = ["SOCIETE REGIONALE MULTISERVICES (EXEMPLE)", "Facture electricite BT - SPECIMEN", "", "Police : TTN-0098112", "Periode : 22/08/2025 au 23/09/2025",
         "Ancien index : 34125", "Nouvel index : 35905", "Consommation : 1780 kWh", "Total TTC : 2 964,10 DH"]


def picture(angle: float, size=(720, 960)) -> Image.Image:
    image = Image.new("L", size, 236)
    draw = ImageDraw.Draw(image)
    draw.rectangle((40, 40, size[0] - 40, size[1] - 40), outline=90, width=2)
    for n, words in enumerate(LINES):
        draw.text((80, 90 + 62 * n), words, fill=40, font=ImageFont.load_default(size=24))
    return image.rotate(angle, fillcolor=120)


def encrypted(folder: Path) -> bytes:
    plain = folder / "plain.xlsx"
    out, add = book(plain)
    sheet = Sheet(out, add("Carburant"))
    sheet.head(["Date", "Désignation", "Quantité", "Unité"])
    sheet.line([day("2025-04-02"), "Gasoil", 120, "L"])
    out.close()
    content = io.BytesIO()
    with plain.open("rb") as source:
        OOXMLFile(source).encrypt("exemple", content)
    plain.unlink()
    return content.getvalue()


def make_aside(folder: Path, oracle: Oracle) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    name = folder.name

    scan = canvas.Canvas(str(folder / "scan facture septembre.pdf"), pagesize=A4, invariant=1)
    scan.drawImage(ImageReader(picture(0.7)), 0, 0, *A4)
    scan.save()
    oracle.aside(f"{name}/scan facture septembre.pdf", "scanned-image")

    photo = io.BytesIO()
    picture(-4).convert("RGB").save(photo, "JPEG", quality=45)
    save(folder / "IMG_20251004_facture.jpg", photo.getvalue())
    oracle.aside(f"{name}/IMG_20251004_facture.jpg", "photo")

    # Encryption is salted by chance: the workbook of the last run stays, so that the folder does not change at each run.
    locked = folder / LOCKED
    if not locked.exists():
        save(locked, encrypted(folder))
    if not msoffcrypto.OfficeFile(locked.open("rb")).is_encrypted():
        raise SystemExit(f"{locked} is not encrypted")
    oracle.aside(f"{name}/{locked.name}", "password")

    save(folder / "factures_recues.zip", b"PK\x03\x04\x14\x00\x00\x00\x08\x00" + bytes(range(64)) * 4)
    oracle.aside(f"{name}/factures_recues.zip", "broken-archive")

    rows = ["Date;Site;Désignation;Quantité;Unité", "14/05/2025;usine-tanger;Gasoil groupe électrogène;300;L", "20/05/2025;usine-tanger;Gasoil groupe électrogène;2;touque",
            "03/06/2025;usine-tanger;Gasoil groupe électrogène;-80;L", "11/02/2023;usine-tanger;Gasoil groupe électrogène;150;L", "31/06/2025;usine-tanger;Gasoil groupe électrogène;90;L",
            "17/07/2025;usine-tanger;Gasoil groupe électrogène;260;L", "22/07/2025;usine-rabat;Gasoil groupe électrogène;75;L", "09/09/2025;usine-tanger;Gasoil groupe électrogène;env. 100;L"]
    save(folder / "divers.csv", "\r\n".join(rows) + "\r\n", "cp1252")
    for row, reason in ((3, "unknown-unit"), (4, "negative-without-credit-note"), (5, "outside-year"), (6, "invalid-date"), (8, "unknown-site"), (9, "not-a-number")):
        oracle.aside(f"{name}/divers.csv", reason, row)
    oracle.add("fuel.diesel", "usine-tanger", "L", 300, day("2025-05-14"))
    oracle.add("fuel.diesel", "usine-tanger", "L", 260, day("2025-07-17"))
