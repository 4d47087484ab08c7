"""What every example shares: numbers as people write them, day splitting, the oracle, reproducible archives."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from fractions import Fraction
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NBSP, NNBSP = "\u00a0", "\u202f"
MONTHS_FR = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"]
MONTHS_AR = ["يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر"]


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def ice(enterprise: int, establishment: int = 1) -> str:
    """An ICE that no firm has (enterprise part below one thousand) whose 15 digits are a multiple of 97."""
    body = int(f"{enterprise:09d}{establishment:04d}") * 100
    return f"{body + (97 - body % 97) % 97:015d}"


def fr(value, decimals: int = 2, space: str = NBSP) -> str:
    """1 234,56"""
    sign = "-" if value < 0 else ""
    whole, _, rest = f"{float(abs(value)):.{decimals}f}".partition(".")
    groups = []
    while len(whole) > 3:
        groups.insert(0, whole[-3:])
        whole = whole[:-3]
    return sign + space.join([whole, *groups]) + ("," + rest if rest else "")


def date_fr(d: dt.date, sep: str = "/") -> str:
    return d.strftime(f"%d{sep}%m{sep}%Y")


def by_month(quantity, start: dt.date, end: dt.date) -> dict[tuple[int, int], Fraction]:
    """Q × days in the month ÷ days of the period; `end` is the first day that is *not* in the period."""
    parts: dict[tuple[int, int], Fraction] = {}
    days = (end - start).days
    share = Fraction(str(quantity)) / days
    for n in range(days):
        d = start + dt.timedelta(n)
        parts[d.year, d.month] = parts.get((d.year, d.month), Fraction(0)) + share
    return parts


class Oracle:
    """Quantities by activity, site and month, and what must be kept aside, written beside the firm."""

    def __init__(self) -> None:
        self.sums: dict[tuple[str, str, str], dict[tuple[int, int], Fraction]] = {}
        self.duplicates: list[dict] = []
        self.asides: list[dict] = []
        self.documents: list[dict] = []
        self.notes: list[str] = []

    def add(self, code: str, site: str, unit: str, quantity, start: dt.date, end: dt.date | None = None) -> None:
        """`end` excluded; without it, the quantity belongs to the day `start`."""
        months = self.sums.setdefault((code, site, unit), {})
        for month, part in by_month(quantity, start, end or start + dt.timedelta(1)).items():
            months[month] = months.get(month, Fraction(0)) + part

    def document(self, file: str, page: int, number: str, start: dt.date, end: dt.date, total_mad: float, **quantities: int) -> None:
        """What one bill says; `end` excluded."""
        entry = {"file": file, "page": page, "number": number, "first_day": start, "last_day": end - dt.timedelta(1)}
        self.documents.append(entry | quantities | {"total_mad": total_mad})

    def duplicate(self, kept: str, dropped: str, why: str) -> None:
        self.duplicates.append({"kept": kept, "dropped": dropped, "why": why})

    def aside(self, file: str, reason: str, row: int | None = None, sheet: str | None = None) -> None:
        entry = {"file": file, "reason": reason}
        if sheet:
            entry["sheet"] = sheet
        if row:
            entry["row"] = row
        self.asides.append(entry)

    def write(self, path: Path, monthly: set[str]) -> None:
        out = [
            "# Oracle calculé par examples/make, sans le produit. Formule : Q(mois) = Q × jours dans le mois / jours de la période.",
            *[f"# {n}" for n in self.notes],
            "tolerance = 1e-9",
            "",
        ]
        for (code, site, unit), months in sorted(self.sums.items()):
            for year in sorted({y for y, _ in months}):
                row = [months.get((year, m), Fraction(0)) for m in range(1, 13)]
                out += ["[[activity]]", f'code = "{code}"', f'site = "{site}"', f'unit = "{unit}"', f"year = {year}"]
                out.append(f"quantity = {number(sum(row))}")
                if code in monthly:
                    out.append("months = [" + ", ".join(number(v) for v in row) + "]")
                out.append("")
        for name, entries in (("document", self.documents), ("duplicate", self.duplicates), ("aside", self.asides)):
            for entry in entries:
                out.append(f"[[{name}]]")
                out += [f'{k} = "{v}"' if isinstance(v, str) else f"{k} = {v}" for k, v in entry.items()]
                out.append("")
        save(path, "\n".join(out))


def number(value: Fraction) -> str:
    text = repr(float(value))
    return text if "." in text or "e" in text else text + ".0"


def save(path: Path, content: str | bytes, encoding: str = "utf-8") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return path


def clear(folder: Path, *keep: str) -> None:
    """Removes what was generated; `firm.toml`, `installation.toml` and the products are written by hand and stay."""
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif path.name not in ("firm.toml", "installation.toml", *keep) and path.parent.name != "products":
            path.unlink()


def rezip(data: bytes) -> bytes:
    """The same archive with one fixed time, so that the same content gives the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            fixed = zipfile.ZipInfo(info.filename, (2026, 1, 5, 9, 0, 0))
            fixed.compress_type = info.compress_type
            new.writestr(fixed, old.read(info))
    return out.getvalue()


def save_book(book, path: Path) -> Path:
    """An openpyxl workbook, reproducibly."""
    stamp = dt.datetime(2026, 1, 5, 9, 0, 0)
    book.properties.creator = "Comptabilité (exemple)"
    book.properties.created = stamp
    out = io.BytesIO()
    book.save(out)
    data = rezip(out.getvalue())
    # openpyxl writes the time of saving into the properties.
    fixed, buffer = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for info in fixed.infolist():
            content = fixed.read(info)
            if info.filename == "docProps/core.xml":
                head, tag, tail = content.partition(b'<dcterms:modified xsi:type="dcterms:W3CDTF">')
                content = head + tag + b"2026-01-05T09:00:00Z" + tail[tail.index(b"<"):] if tag else content
            new.writestr(info, content)
    return save(path, buffer.getvalue())


def save_ods(document, path: Path) -> Path:
    """An odfpy document, reproducibly."""
    document.write(io.BytesIO())  # odfpy names the namespaces it has met so far: the second writing knows them all
    out = io.BytesIO()
    document.write(out)
    return save(path, rezip(out.getvalue()))


class Draws:
    """A small fixed sequence of numbers in [0, 1): examples need variety, not chance."""

    def __init__(self, seed: int) -> None:
        self.state = seed

    def next(self) -> float:
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 11) / 2**53

    def between(self, low: int, high: int) -> int:
        return low + int(self.next() * (high - low + 1))

    def pick(self, items):
        return items[int(self.next() * len(items))]
