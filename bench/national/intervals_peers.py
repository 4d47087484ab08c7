"""Times SciPy's sparse product and NumPy's percentiles, and NumPy on the lines themselves, on what `national intervals --export` wrote.

usage: intervals_peers.py FOLDER [PATH OF THE BINARY national, FILE.parquet [FILE OF RESULTS]]
"""

import json
import os
import resource
import subprocess
import sys
import time

import numpy
import scipy.sparse

import results

RUNS = int(os.environ.get("RUNS", "5"))
FEW = 5


def cpu():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def stage(report, name):
    return next(lap for lap in report["seconds"] if lap["stage"] == name)


def main():
    folder, *program = sys.argv[1:]
    load = lambda name: numpy.load(f"{folder}/{name}.npy")
    draws, starts, intervals = load("draws"), load("starts"), load("intervals")
    shape = (len(starts) - 1, draws.shape[0])
    matrix = scipy.sparse.csr_matrix((load("values"), load("factors"), starts), shape=shape)
    per_line = load("line_firms"), load("line_factors"), load("line_kg")
    for _ in range(RUNS):
        used, start = cpu(), time.monotonic()
        totals = matrix @ draws
        middle = cpu() - used, time.monotonic() - start
        found = numpy.percentile(totals, [2.5, 50, 97.5], axis=1).T
        end = cpu() - used, time.monotonic() - start
        worst = numpy.max(numpy.abs(found - intervals) / numpy.abs(found))
        assert worst < 1e-9, worst
        print(f"scipy cpu {end[0]:.2f} s (product {middle[0]:.2f}) wall {end[1]:.2f} s, largest relative difference {worst:.1e}", flush=True)
        # The lines again for each draw, as users of NumPy would: a few draws tell the time of all.
        used, start = cpu(), time.monotonic()
        for number in range(FEW):
            firms, factors, kg = per_line
            again = numpy.bincount(firms, weights=kg * draws[:, number][factors], minlength=shape[0])
            assert numpy.allclose(again, totals[:, number], rtol=1e-9)
        scale = draws.shape[1] / FEW
        bincount = (cpu() - used) * scale, (time.monotonic() - start) * scale
        print(f"bincount, {FEW} draws × {scale:.0f}: cpu {bincount[0]:.0f} s wall {bincount[1]:.0f} s", flush=True)
        if program:
            report = json.loads(subprocess.run([program[0], "intervals", program[1]], check=True, capture_output=True).stdout)
            own = stage(report, "intervals")
            print(f"national cpu {own['cpu']:.2f} s wall {own['wall']:.2f} s", flush=True)
            few = [program[0], "intervals", program[1], "--by-lines", "--draws", "20"]
            lines = stage(json.loads(subprocess.run(few, check=True, capture_output=True).stdout), "intervals")
            print(f"by lines, 20 draws × 50: cpu {lines['cpu'] * 50:.0f} s wall {lines['wall'] * 50:.0f} s", flush=True)
            if program[2:]:
                by_lines = [lines["cpu"] * 50, lines["wall"] * 50]
                results.keep(program[2], scipy=end, bincount=bincount, national=[own["cpu"], own["wall"]], by_lines=by_lines)


main()
