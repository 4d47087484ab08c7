#!/usr/bin/env python3
"""Runs the engine and Brightway in turn on the same systems, and prints a table: table.py DATA MEASURE-EXAMPLE

Each pair of runs is alternated RUNS times; of each step the least processor time of all runs is compared, since what other programs take can only add
to it. Results are compared: scores and sums within 1e-9 relative, means of draws within four standard errors.
"""
import collections, json, os, pathlib, subprocess, sys
import numpy as np

data, program = pathlib.Path(sys.argv[1]), sys.argv[2]
RUNS, DEMANDS, DRAWS = (int(os.environ.get(name, default)) for name, default in (("RUNS", 3), ("DEMANDS", 100), ("DRAWS", 100)))
PIN = os.environ.get("PIN")
THREADS = {name: "1" for name in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS")}
ours, peer = collections.defaultdict(list), collections.defaultdict(list)


def run(into, command):
    pin = ["taskset", "-c", PIN] if PIN else []
    printed = subprocess.run(pin + command, check=True, capture_output=True, text=True, env={**os.environ, **THREADS}).stdout
    for line in printed.splitlines():
        found = json.loads(line)
        into[pathlib.Path(found["folder"]).name, found["step"]].append(found)


def engine(system, *steps):
    run(ours, [program, str(data / system), *steps])


def brightway(system, *steps):
    run(peer, [sys.executable, "bench/lca/peers.py", str(data / system), *steps])


def of(table, system, begins):
    """The run with the least processor time of the step that begins so."""
    runs = [one for (name, step), all_runs in table.items() if name == system and step.startswith(begins) for one in all_runs]
    return min(runs, key=lambda one: one["cpu"])


def bandwidth():
    """Bytes a second that one thread moves: a[:] = b + s*c over 64 MB arrays, the best of ten (24 bytes an element, as STREAM counts)."""
    import time
    n = 8 << 20
    a, b, c = (np.ones(n) for _ in range(3))
    best = float("inf")
    for _ in range(10):
        start = time.thread_time()
        np.multiply(c, 3.0, out=a)
        np.add(a, b, out=a)
        best = min(best, time.thread_time() - start)
    return 40 * n / best


for turn in range(RUNS):
    engine("eco20000", "first", "demands", "supplies:1", "changes", "montecarlo:1000:1")
    brightway("eco20000", "first", "adjoint", f"demands:{DEMANDS}", f"iterative:{DRAWS}", *(["montecarlo:20"] if turn == 0 else []))
    engine("chain100000", "first", "supplies:1", "changes", "montecarlo:104:1")
    engine("hard20000", "first")
    if turn == 0:
        brightway("chain100000", "first", "iterative:10")
speed = bandwidth()

row = lambda *cells: print("| " + " | ".join(str(cell) for cell in cells) + " |")
number = lambda value: f"{value:.3g}"
failed = []


def compare(what, mine, theirs, scale=1.0, check=None):
    row(what, f"{number(mine['cpu'])} s", f"{number(mine['peak_mib'])} MiB", f"{number(theirs['cpu'] * scale)} s{'' if scale == 1 else f' (× {scale:g})'}",
        f"{number(theirs['peak_mib'])} MiB", number(theirs['cpu'] * scale / mine['cpu']) if mine['cpu'] else "below what the clock sees")
    if check is not None and not check <= 1e-9:
        failed.append(f"{what}: {check:.1e}")


def differ(a, b):
    return abs(a - b) / max(abs(a), abs(b))


row("processor seconds, one thread", "engine", "most memory", "Brightway", "most memory", "ratio")
row(*["---"] * 6)
first, one = of(ours, "eco20000", "all unit scores"), of(peer, "eco20000", "first score")
compare("20,000 processes: build and first score", first, one, check=differ(first["result"]["score"], one["score"]))
demands, alike = of(ours, "eco20000", "scores of 1,000"), of(peer, "eco20000", "scores of 1,000")
compare("scores of 1,000 demands, against its transposed solve", demands, alike, check=differ(demands["result"]["sum"], alike["sum"]))
each = of(peer, "eco20000", f"{DEMANDS} demands")
compare("scores of 1,000 demands, against one by one", demands, each, 1000 / DEMANDS)
supplies = of(ours, "eco20000", "1,000 supplies")
compare("1,000 supplies and inventories", supplies, each, 1000 / DEMANDS, check=differ(supplies["result"]["sum"], alike["sum"]))
draws = of(ours, "eco20000", "Monte Carlo")
for kind, count in (("LCA", 20), ("IterativeLCA", DRAWS)):
    theirs = of(peer, "eco20000", f"Monte Carlo, {count} draws, {kind}")
    compare(f"Monte Carlo, 1,000 draws, against {kind}", draws, theirs, 1000 / count)
    mean = draws["result"]["mean"]
    apart = abs(mean - theirs["mean"]) / (theirs["deviation"] * (1 / count + 1 / 1000) ** 0.5)
    if apart > 4:
        failed.append(f"Monte Carlo, {kind}: means {apart:.1f} standard errors apart")
first, one = of(ours, "chain100000", "all unit scores"), of(peer, "chain100000", "first score")
compare("100,000 products: build and first score", first, one, check=differ(first["result"]["score"], one["score"]))
chain, theirs = of(ours, "chain100000", "Monte Carlo"), of(peer, "chain100000", "Monte Carlo")
compare("the same, Monte Carlo, 104 draws", chain, theirs, 10.4)
print()
row("of the engine alone, by the clock", "least of the runs' medians", "")
row(*["---"] * 3)
for system, begins in (("eco20000", "a new direct score"), ("eco20000", "a substitution"), ("chain100000", "a new direct score"), ("chain100000", "a substitution")):
    runs = [one for (name, step), all_runs in ours.items() if name == system and step.startswith(begins) for one in all_runs]
    best = min(runs, key=lambda one: one["seconds"])
    row(f"{system}: {begins}, all downstream followed", f"{best['seconds'] * 1e3:.3g} ms", f"p90 {best['result']['p90'] * 1e3:.3g} ms, processor time of both kinds on average {best['result']['cpu of one, on average'] * 1e3:.3g} ms")
hard = of(ours, "hard20000", "all unit scores")
row("hard20000: build and all unit scores", f"{number(hard['cpu'])} CPU s", hard["result"]["report"])
print()
print(f"One thread moves {speed / 1e9:.1f} GB/s here. Bytes that must be moved at least once, against the time taken:")
for what, step, bytes_moved in (
    ("first score", of(ours, "eco20000", "all unit scores"), first_bytes := os.path.getsize(data / "eco20000/zv") * 2 + os.path.getsize(data / "eco20000/bv") * 2),
    ("1,000 supplies and inventories (matrices once for eight demands)", supplies, first_bytes * 1.0 / 2 * 1.5 * 125),
    ("1,000 draws (each amount drawn and written once for eight, read once)", draws, draws["result"]["varied"] * 64 * 2 * 125),
):
    bound = bytes_moved / speed
    print(f"  {what}: {bytes_moved / 1e6:.0f} MB, {bound * 1e3:.2g} ms; taken {step['cpu']:.3g} s, {step['cpu'] / bound:.0f} times that")
for line in failed:
    print("DIFFERENT:", line)
sys.exit(len(failed) > 0)
