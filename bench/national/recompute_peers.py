"""Times DuckDB or Polars on the query of `national recompute`, in turn with it, and compares the results.

usage: recompute_peers.py {duckdb|polars} FILE.parquet [PATH OF THE BINARY national [FILE OF RESULTS]]

One line per run: peer, CPU seconds (user and system, all threads) and wall seconds of the query alone
(start, import and resolution of the factors are not counted; those of `national` are), peak memory, groups.
"""

import json
import os
import pathlib
import resource
import subprocess
import sys
import time

import results
import rule

RUNS = int(os.environ.get("RUNS", "5"))
THREADS = 4


def duckdb_query(file, days, table, gwp):
    import duckdb
    import pyarrow

    con = duckdb.connect()
    con.execute(f"set threads={THREADS}")
    d, t = pyarrow.table(days), pyarrow.table(table)
    con.execute("create table days as select date, epoch::smallint as epoch, month::int as month from d")
    con.execute("create table cats as select row_number() over (order by category)::utinyint as cat, category from (select distinct category from t)")
    gases = ",".join(rule.GASES)
    # One equality join on all four keys, categories as small integers: the fastest of the forms tried.
    con.execute(f"create table dense as select activity,region,epoch::smallint as epoch,unit,cat,size,{gases} from t join cats using(category)")
    sums = ",".join(f"sum(quantity*size*{gas}) as {gas}" for gas in rule.GASES)
    co2e = "+".join(f"{gas}*{gwp[gas]}" for gas in rule.GASES)
    groups = f"""select firm, cat, month, {sums} from '{file}' join days using(date)
        join dense using(activity,region,epoch,unit) group by all"""
    totals = ",".join(f"sum({gas}) as {gas}" for gas in rule.GASES)
    query = f"""with g as ({groups}) select category, n, {gases}, co2e, largest from
        (select cat, count(*) as n, {totals},
        sum({co2e}) as co2e, max({co2e}) as largest from g group by cat) join cats using(cat) order by category"""
    return lambda: con.execute(query).fetchall()


def polars_query(file, days, table, gwp):
    import polars as pl

    d = pl.DataFrame(days).with_columns(pl.col("epoch").cast(pl.Int16), pl.col("month").cast(pl.Int32))
    t = pl.DataFrame(table).with_columns(pl.col("epoch").cast(pl.Int16)).drop("factor")
    cats = {category: number for number, category in enumerate(sorted(t["category"].unique()))}
    names = ["activity", "region", "unit"]
    # Texts as categoricals: faster and smaller than joining on texts.
    codes = [pl.col(name).cast(pl.Categorical) for name in names]
    t = t.with_columns(codes + [pl.col("category").replace_strict(cats, return_dtype=pl.UInt8)])
    base = pl.col("quantity") * pl.col("size")
    co2e = sum(pl.col(gas) * gwp[gas] for gas in rule.GASES)

    def run():
        lines = pl.scan_parquet(file).with_columns(codes).join(d.lazy(), on="date").join(t.lazy(), on=[*names, "epoch"])
        groups = lines.group_by("firm", "category", "month").agg([(base * pl.col(gas)).sum().alias(gas) for gas in rule.GASES])
        totals = [pl.len().alias("n")] + [pl.col(gas).sum() for gas in rule.GASES]
        result = groups.group_by("category").agg(totals + [co2e.sum().alias("co2e"), co2e.max().alias("largest")])
        rows = result.sort("category").collect(engine="streaming").rows()
        by_number = {number: category for category, number in cats.items()}
        return sorted((by_number[row[0]], *row[1:]) for row in rows)

    return run


def cpu():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def run_national(program, file):
    """What it printed, its CPU and wall seconds as a whole process, its peak memory in MB (or that of this process, if larger)."""
    start = time.monotonic()
    process = subprocess.Popen([program, "recompute", file], stdout=subprocess.PIPE)
    printed = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    assert status == 0, status
    return json.loads(printed), used.ru_utime + used.ru_stime, time.monotonic() - start, used.ru_maxrss // 1024


def compare(rows, national):
    """Number of groups, every total and the largest group of each category, within 1e-9."""
    worst = 0.0
    assert len(rows) == len(national["categories"])
    for (category, groups, *figures), other in zip(rows, national["categories"]):
        assert (category, groups) == (other["category"], other["groups"]), (category, groups, other)
        for figure, name in zip(figures, [*rule.GASES, "co2e", "largest_group_co2e"]):
            worst = max(worst, abs(figure - other[name]) / max(abs(figure), 1e-9))
    assert worst < 1e-9, worst
    return worst


def main():
    peer, file, *program = sys.argv[1:]
    # Now, while this process is small: it is counted in the peak of what it starts. Brings the file into memory too.
    peak_of_national = run_national(program[0], file)[3] if program else None
    tables = rule.dense(pathlib.Path(file).with_suffix(".tables"))
    query = {"duckdb": duckdb_query, "polars": polars_query}[peer](file, *tables)
    for _ in range(RUNS):
        before, start = cpu(), time.monotonic()
        rows = query()
        used, wall = cpu() - before, time.monotonic() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{peer} cpu {used:.2f} s wall {wall:.2f} s peak {peak} MB groups {sum(row[1] for row in rows)}", flush=True)
        if program:
            # In turn with the peer, so that both meet the same neighbours on the machine.
            found, own, own_wall, _ = run_national(program[0], file)
            worst = compare(rows, found)
            print(f"national cpu {own:.2f} s wall {own_wall:.2f} s, largest relative difference {worst:.1e}", flush=True)
            if program[1:]:
                name, order = pathlib.Path(program[1]), pathlib.Path(file).stem
                own_figures = {"national_cpu": own, "national_wall": own_wall, "national_peak": peak_of_national}
                results.keep(name, order=order, peer=peer, lines=found["lines"], peer_cpu=used, peer_wall=wall, peer_peak=peak, **own_figures)


main()
