"""Keeps the figures of a run of the benchmarks, and prints them as the tables of `docs/benchmarks.md`.

usage: results.py FILE
"""

import json
import statistics
import sys


def keep(file, **figures):
    with open(file, "a", encoding="utf-8") as records:
        records.write(json.dumps(figures) + "\n")


def spread(values, digits):
    middle, least, most = statistics.median(values), min(values), max(values)
    return f"{middle:.{digits}f} ({least:.{digits}f}–{most:.{digits}f})"


def ratio(pairs):
    return spread([peer / own for peer, own in pairs], 1)


ORDERS = {"firm": "firm after firm", "shuffled": "shuffled"}
PEERS = {"duckdb": "DuckDB", "polars": "Polars"}


def recomputation(records):
    print("| lines in the file | pair | CPU seconds | million lines per CPU-second | peak memory | CPU ÷ national's, pair by pair |")
    print("|---|---|---|---|---|---|")
    for order in ORDERS:
        for peer in PEERS:
            runs = [record for record in records if (record.get("order"), record.get("peer")) == (order, peer)]
            if not runs:
                continue
            pairs = [(run["peer_cpu"], run["national_cpu"]) for run in runs]
            for name, cpu, peak, ratios in [
                ("`national`", [own for _, own in pairs], "national_peak", "1"),
                (PEERS[peer], [other for other, _ in pairs], "peer_peak", ratio(pairs)),
            ]:
                speed = runs[0]["lines"] / 1e6 / statistics.median(cpu)
                print(f"| {ORDERS[order]} | {name} | {spread(cpu, 2)} | {speed:.1f} | {max(run[peak] for run in runs)} MB | {ratios} |")


WAYS = [
    ("national", "`national`, product and percentiles"),
    ("scipy", "SciPy CSR × dense, then `numpy.percentile`"),
    ("bincount", "NumPy `bincount` over the lines per draw, a few draws scaled up, no percentiles"),
    ("by_lines", "all lines again per draw in Rust, a few draws scaled up"),
]


def intervals(records):
    runs = [record for record in records if "scipy" in record]
    if not runs:
        return
    print("| | CPU seconds | CPU ÷ national's | wall seconds | wall ÷ national's, pair by pair |")
    print("|---|---|---|---|---|")
    for way, name in WAYS:
        cells = []
        for clock in [0, 1]:
            figures = [run[way][clock] for run in runs]
            pairs = [(run[way][clock], run["national"][clock]) for run in runs]
            cells += [spread(figures, 2), "1" if way == "national" else ratio(pairs)]
        print(f"| {name} | {' | '.join(cells)} |")
    whole = [record["national_cpu"] for record in records if record.get("order") == "firm"]
    if whole:
        cpu = 1000 * statistics.median(whole)
        own = statistics.median(run["national"][0] for run in runs)
        print(f"| the whole recomputation again per draw (1,000 × (a), not a run) | {cpu:.0f} | {cpu / own:.0f} | | |")


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        records = [json.loads(line) for line in file]
    print("\n(a) medians, least and most\n")
    recomputation(records)
    print("\n(b) medians, least and most\n")
    intervals(records)


if __name__ == "__main__":
    main()
