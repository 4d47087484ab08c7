"""The rule of `national`, written a second time: factor by place, then validity; conversion by unit.

Gives the peers the *dense* tables that they join by equality, which is many times faster for them
than the rule as a range join. It is also the independent check of `crates/national/src/resolve.rs`.
"""

import csv
import datetime as dt
import pathlib

GASES = ["co2", "ch4_fossil", "ch4_biogenic", "n2o", "co2_biogenic"]


def read(folder, name):
    with open(pathlib.Path(folder) / name, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def dense(folder):
    """Columns of three tables: days, (activity, region, epoch, unit) → size and gases, and the potentials."""
    activities, units = read(folder, "activities.csv"), read(folder, "units.csv")
    parents = {row["code"]: row["parent"] for row in read(folder, "regions.csv")}
    day = dt.date.fromisoformat
    factors = {}
    starts = {dt.date.min}
    for row in read(folder, "factors.csv"):
        span = (day(row["valid_from"]), day(row["valid_to"]))
        starts |= {span[0], span[1] + dt.timedelta(days=1)}
        factors.setdefault((row["activity"], row["geo"]), []).append((*span, [float(row[gas]) for gas in GASES], row["id"]))
    starts = sorted(starts)
    properties = {(row["activity"], row["from"], row["to"]): float(row["value"]) for row in read(folder, "properties.csv")}
    by_unit = {row["unit"]: row for row in units}

    def size(activity, unit):
        own = by_unit[activity["unit"]]
        if unit["dimension"] == own["dimension"]:
            return float(unit["to_base"]) / float(own["to_base"])
        value = properties.get((activity["code"], unit["dimension"], own["dimension"]))
        return None if value is None else float(unit["to_base"]) * value / float(own["to_base"])

    def factor(activity, region, date):
        while region:
            valid = [row for row in factors.get((activity, region), []) if row[0] <= date <= row[1]]
            if valid:
                return max(valid, key=lambda row: row[0])
            region = parents[region]
        return None

    days = {"date": [], "epoch": [], "month": []}
    first = dt.date(2024, 1, 1)
    for number in range(731):
        date = first + dt.timedelta(days=number)
        days["date"].append(date)
        days["epoch"].append(max(i for i, start in enumerate(starts) if start <= date))
        days["month"].append(date.year * 100 + date.month)
    epochs = sorted(set(days["epoch"]))

    table = {name: [] for name in ["activity", "region", "epoch", "unit", "category", "size", "factor", *GASES]}
    for activity in activities:
        sizes = [(unit["unit"], size(activity, unit)) for unit in units]
        for region in parents:
            for epoch in epochs:
                found = factor(activity["code"], region, starts[epoch])
                if found is None:
                    continue
                for unit, scale in sizes:
                    if scale is None:
                        continue
                    row = [activity["code"], region, epoch, unit, activity["category"], scale, found[3], *found[2]]
                    for column, value in zip(table.values(), row):
                        column.append(value)
    gwp = {row["gas"]: float(row["gwp"]) for row in read(folder, "gwp.csv")}
    return days, table, gwp
