#!/usr/bin/env python3
"""Holds the engine and its datapackages against Brightway: compare.py FOLDER PACKAGE-EXAMPLE

A package of the system in FOLDER is written by bw_processing, read and written again by the example `package` of the crate
`datasets`; the scores that the engine prints, and Brightway's from both packages, must agree within 1e-9.
"""
import os, pathlib, subprocess, sys, tempfile
import numpy as np
import bw2calc as bc
import bw_processing as bwp
from fsspec.implementations.zip import ZipFileSystem

folder, program = pathlib.Path(sys.argv[1]), sys.argv[2]
n = int((folder / "n").read_text())
read = lambda name, kind: np.fromfile(folder / name, dtype=kind)
zr, zc, zv = read("zr", "<i4"), read("zc", "<i4"), read("zv", "<f8")
br, bcol, bv, c = read("br", "<i4"), read("bc", "<i4"), read("bv", "<f8"), read("c", "<f8")
own, FLOWS = np.arange(n), 10_000_000


def indices(rows, columns):
    found = np.empty(len(rows), dtype=bwp.INDICES_DTYPE)
    found["row"], found["col"] = rows, columns
    return found


with tempfile.TemporaryDirectory() as place:
    first, second = os.path.join(place, "a.zip"), os.path.join(place, "b.zip")
    dp = bwp.create_datapackage(fs=ZipFileSystem(first, mode="w"), name="system")
    dp.add_persistent_vector(matrix="technosphere_matrix", name="a", data_array=np.r_[np.ones(n), zv],
                             indices_array=indices(np.r_[own, zr] + 1, np.r_[own, zc] + 1),
                             flip_array=np.r_[np.zeros(n, bool), np.ones(len(zr), bool)])
    dp.add_persistent_vector(matrix="biosphere_matrix", name="b", data_array=bv, indices_array=indices(br + FLOWS, bcol + 1))
    used = np.unique(br)
    dp.add_persistent_vector(matrix="characterization_matrix", name="c", data_array=c[used],
                             indices_array=indices(used + FLOWS, used + FLOWS))
    dp.finalize_serialization()
    printed = subprocess.run([program, first, second], check=True, capture_output=True, text=True).stdout
    scores = {int(line.split()[0]): float(line.split()[1]) for line in printed.splitlines()}
    worst = 0.0
    for path in (first, second):
        package = bwp.load_datapackage(ZipFileSystem(path, mode="r"))
        demands = read("demands", "<i4")[:20]
        lca = bc.LCA({int(demands[0]) + 1: 1}, data_objs=[package])
        lca.lci()
        lca.lcia()
        for demand in demands:
            lca.redo_lcia({int(demand) + 1: 1})
            worst = max(worst, abs(scores[int(demand) + 1] / lca.score - 1))
print(f"{len(scores)} products; largest relative difference of 20 demands, both packages: {worst:.1e}")
sys.exit(int(worst > 1e-9))
