"""Runs commands as whole processes, in turn, and prints the median of each: wall clock, processor time, peak memory.

`measure.py RUNS < commands`: each line is a name, a tab and a command. All commands run once before they are counted;
then they take turns, so that a busy moment of the machine falls on each of them alike.
"""

from __future__ import annotations

import os
import shlex
import statistics
import subprocess
import sys
import time


def once(command: list[str]) -> tuple[float, float, float]:
    """Seconds by the clock, seconds of processors, megabytes."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    clock = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"failed: {shlex.join(command)}")
    return clock, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main() -> None:
    runs = int(sys.argv[1])
    commands = [line.rstrip("\n").split("\t") for line in sys.stdin if line.strip()]
    for _, command in commands:
        once(shlex.split(command))
    measured: dict[str, list[tuple[float, float, float]]] = {name: [] for name, _ in commands}
    for _ in range(runs):
        for name, command in commands:
            measured[name].append(once(shlex.split(command)))
    print(f"{runs} runs, load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    print("| process | wall, s | (fastest–slowest) | CPU, s | (least–most) | peak memory, MB |\n|---|---|---|---|---|---|")
    for name, figures in measured.items():
        clock, cpu, memory = zip(*figures)
        median = statistics.median
        print(f"| {name} | {median(clock):.3f} | {min(clock):.3f}–{max(clock):.3f} | {median(cpu):.3f} | {min(cpu):.3f}–{max(cpu):.3f} | {median(memory):.0f} |")


if __name__ == "__main__":
    main()
