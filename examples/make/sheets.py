"""Workbooks: XLSX with cached formula values (XlsxWriter), ODS (odfpy)."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import xlsxwriter
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from common import save_ods


def book(path: Path):
    path.parent.mkdir(parents=True, exist_ok=True)
    out = xlsxwriter.Workbook(str(path))
    out.set_properties({"author": "Comptabilité (exemple)", "created": dt.datetime(2026, 1, 5, 9, 0, 0)})
    return out, out.add_worksheet


class Sheet:
    """Rows written one after the other; `row` is the number of the last row written, as the spreadsheet shows it."""

    def __init__(self, out, sheet, rtl: bool = False) -> None:
        self.sheet, self.row = sheet, 0
        self.bold = out.add_format({"bold": True, "bg_color": "#E9EEF4", "border": 1})
        self.title = out.add_format({"bold": True, "font_size": 13, "align": "center"})
        self.dates = out.add_format({"num_format": "dd/mm/yyyy"})
        self.money = out.add_format({"num_format": "#,##0.00"})
        self.strong = out.add_format({"bold": True, "num_format": "#,##0.00"})
        if rtl:
            sheet.right_to_left()
        sheet.set_column(0, 12, 17)

    def merged(self, words: str, width: int) -> None:
        self.sheet.merge_range(self.row, 0, self.row, width - 1, words, self.title)
        self.row += 1

    def blank(self) -> None:
        self.row += 1

    def head(self, names: list[str]) -> None:
        for n, name in enumerate(names):
            self.sheet.write_string(self.row, n, name, self.bold)
        self.row += 1

    def line(self, cells: list, bold: bool = False) -> None:
        """A tuple is a formula with the value that the spreadsheet program last computed."""
        form = self.strong if bold else self.money
        for n, cell in enumerate(cells):
            if isinstance(cell, tuple):
                self.sheet.write_formula(self.row, n, cell[0], form, cell[1])
            elif isinstance(cell, dt.date):
                self.sheet.write_datetime(self.row, n, dt.datetime.combine(cell, dt.time()), self.dates)
            elif isinstance(cell, str):
                if cell:
                    self.sheet.write_string(self.row, n, cell, self.strong if bold else None)
            elif cell is not None:
                self.sheet.write_number(self.row, n, cell)
        self.row += 1


def ods(path: Path, name: str, rows: list[list]) -> None:
    document = OpenDocumentSpreadsheet()
    table = Table(name=name)
    for row in rows:
        line = TableRow()
        for cell in row:
            if cell is None:
                line.addElement(TableCell())
                continue
            if isinstance(cell, dt.date):
                box = TableCell(valuetype="date", datevalue=cell.isoformat())
                box.addElement(P(text=cell.strftime("%d/%m/%Y")))
            elif isinstance(cell, (int, float)):
                box = TableCell(valuetype="float", value=str(cell))
                box.addElement(P(text=str(cell).replace(".", ",")))
            else:
                box = TableCell(valuetype="string")
                box.addElement(P(text=cell))
            line.addElement(box)
        table.addElement(line)
    document.spreadsheet.addElement(table)
    save_ods(document, path)
