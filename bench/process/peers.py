"""What a person would do otherwise, as whole processes: `peers.py firm FOLDER` or `peers.py pandas|polars|duckdb LEDGER.csv`.

`firm` reads the workbook and the ledgers of the folder that `make.py firm` writes and multiplies each line by a factor
from a dictionary: no recognition, no units, no interval, no evidence. The others open the ledger of `make.py ledger` and
add up its quantities by month, site, designation, unit and supplier, which is what is left of it when it is measured.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

KEYS = ["mois", "Site", "Désignation", "Unité", "Fournisseur"]


def firm(folder: str) -> None:
    import openpyxl

    factors = {"Gasoil 10 ppm": 2.68, "GASOIL 10 PPM": 2.68, "Electricité": 0.6, "Eau potable": 0.4, "Propane": 2.9}
    kilograms, lines = 0.0, 0
    sheet = openpyxl.load_workbook(Path(folder) / "achats 2025.xlsx", read_only=True, data_only=True).active
    for row in sheet.iter_rows(min_row=3, values_only=True):
        kilograms += factors.get(row[4], 1.0) * row[5]
        lines += 1
    for name, quantity, label in (("carburant 2025.csv", "Quantité (L)", "Produit"), ("expeditions 2025.csv", "Distance (km)", "Mode")):
        with (Path(folder) / name).open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter=";"):
                kilograms += factors.get(row[label], 0.1) * float(row[quantity].replace(" ", "").replace(",", "."))
                lines += 1
    print(lines, kilograms)


def with_pandas(path: str) -> None:
    import pandas

    rows = pandas.read_csv(path, sep=";", decimal=",", thousands=" ")
    rows["mois"] = rows["Date"].str[3:5]
    print(len(rows.groupby(KEYS)["Quantité"].sum()))


def with_polars(path: str) -> None:
    import polars

    rows = polars.scan_csv(path, separator=";", schema_overrides={"Quantité": polars.String, "Montant HT": polars.String})
    quantity = polars.col("Quantité").str.replace_all(" ", "", literal=True).str.replace(",", ".", literal=True).cast(polars.Float64)
    months = rows.with_columns(quantity, polars.col("Date").str.slice(3, 2).alias("mois"))
    print(months.group_by(KEYS).agg(polars.col("Quantité").sum()).collect(engine="streaming").height)


def with_duckdb(path: str) -> None:
    import duckdb

    quantity = """replace(replace("Quantité", ' ', ''), ',', '.')::DOUBLE"""
    query = f"""SELECT "Date"[4:5] AS mois, "Site", "Désignation", "Unité", "Fournisseur", sum({quantity})
                FROM read_csv('{path}', delim=';', all_varchar=true) GROUP BY ALL"""
    print(len(duckdb.sql(query).fetchall()))


if __name__ == "__main__":
    {"firm": firm, "pandas": with_pandas, "polars": with_polars, "duckdb": with_duckdb}[sys.argv[1]](sys.argv[2])
