"""The engine and HiGHS on the same made-up problems, in turn: compare.py FOLDER MADE SOLVE prints the tables of docs/benchmarks.md.

SEEDS (5), TIGHTNESS (2,4,8), MEASURES (200), GAP (0.01), NODES (5000), SECONDS (60, for HiGHS) and PIN (0,1) make it another measurement.
Ends with an error if a plan of one is better than the bound of the other.
"""

import json
import os
import resource
import statistics
import subprocess
import sys

FOLDER, MADE, SOLVE = sys.argv[1:4]
setting = os.environ.get
SEEDS, MEASURES = int(setting("SEEDS", "5")), setting("MEASURES", "200")
GAP, NODES, SECONDS = setting("GAP", "0.01"), setting("NODES", "5000"), setting("SECONDS", "60")
PINNED = ["taskset", "-c", setting("PIN", "0,1")]
HERE = os.path.dirname(os.path.abspath(__file__))


def run(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    text = subprocess.run(PINNED + command, check=True, capture_output=True, text=True).stdout
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    answer = json.loads(text.splitlines()[0])
    answer["process"] = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return answer


def gap(value, bound):
    return (bound - value) / abs(value)


def percent(value):
    return f"{100 * value:.2f}"


def spread(values, digits=1):
    middle = statistics.median(values)
    return f"{middle:.{digits}f} ({min(values):.{digits}f}–{max(values):.{digits}f})"


def pair(measures, tightness, seed, close):
    path = os.path.join(FOLDER, f"{measures}-{tightness}-{seed}.json")
    with open(path, "w", encoding="utf-8") as file:
        subprocess.run([MADE, str(seed), measures, tightness], check=True, stdout=file)
    ours = run([SOLVE, path, close, NODES])
    theirs = run([sys.executable, os.path.join(HERE, "peer.py"), path, close, SECONDS])
    proof = ours["proof"]
    if proof is None or theirs["value"] is None:
        sys.exit(f"{path}: no plan of one: {ours} {theirs}")
    slack = 1e-6 * abs(proof["value"])
    if proof["value"] > theirs["bound"] + slack or theirs["value"] > proof["bound"] + slack:
        sys.exit(f"{path}: a plan beyond the bound of the other: {ours} {theirs}")
    return ours, theirs


os.makedirs(FOLDER, exist_ok=True)
print(f"{MEASURES} measures, 10 years, 10 programmes; gap {GAP}; medians of {SEEDS} problems (least–most)\n")
print("| budget | | seconds | CPU seconds | gap reached, % | within the gap |")
print("|---|---|---|---|---|---|")
for tightness in setting("TIGHTNESS", "2,4,8").split(","):
    pairs = [pair(MEASURES, tightness, seed, GAP) for seed in range(1, SEEDS + 1)]
    for name, side, of in [("plan", 0, lambda one: one["proof"]), ("HiGHS", 1, lambda one: one)]:
        gaps = [gap(of(one[side])["value"], of(one[side])["bound"]) for one in pairs]
        cpu = [one[side].get("cpu", one[side]["process"]) for one in pairs]
        seconds = [one[side]["seconds"] for one in pairs]
        reached = sum(value <= float(GAP) for value in gaps)
        budget = f"{tightness} %" if side == 0 else ""
        print(f"| {budget} | {name} | {spread(seconds)} | {spread(cpu)} | {spread([100 * value for value in gaps], 2)} | {reached} of {SEEDS} |", flush=True)

print("\nthe same optimum: smaller problems, gap 0.0001\n")
print("| measures | problems | largest difference of the plans, % of their value |")
print("|---|---|---|")
for measures in ["10", "20", "40"]:
    differences = []
    for seed in range(1, SEEDS + 1):
        ours, theirs = pair(measures, "4", seed, "0.0001")
        differences.append(abs(ours["proof"]["value"] - theirs["value"]) / abs(theirs["value"]))
    print(f"| {measures} | {SEEDS} | {100 * max(differences):.5f} |", flush=True)
