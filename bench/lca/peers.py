#!/usr/bin/env python3
"""Brightway 2.5 on the systems of `make.py`: prints one line of JSON per step.

  peers.py FOLDER STEP …    steps: first, demands:COUNT, adjoint, montecarlo:DRAWS, iterative:DRAWS
  peers.py --no-pardiso …   with SciPy's SuperLU instead of PARDISO

Times begin with a datapackage in memory, as the engine's begin with entries in memory.
"""
import json, os, pathlib, resource, sys, time

arguments = sys.argv[1:]
if arguments[0] == "--no-pardiso":
    arguments.pop(0)
    sys.modules["pypardiso"] = None
for name in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(name, "1")
import numpy as np
import bw2calc as bc
import bw_processing as bwp

folder = pathlib.Path(arguments.pop(0))
N = int((folder / "n").read_text())
FLOWS = 10_000_000


def array(name):
    kind = "<f8" if name in ("zv", "zs", "bv", "bs", "c") else "<i4"
    return np.fromfile(folder / name, dtype=kind)


def indices(rows, columns):
    found = np.empty(len(rows), dtype=bwp.INDICES_DTYPE)
    found["row"], found["col"] = rows, columns
    return found


def lognormal(values, sigmas):
    found = np.zeros(len(values), dtype=bwp.UNCERTAINTY_DTYPE)
    found["uncertainty_type"] = np.where(sigmas > 0, 2, 0)
    found["loc"] = np.where(sigmas > 0, np.log(values), values)
    found["scale"] = np.where(sigmas > 0, sigmas, np.nan)
    for name in ("shape", "minimum", "maximum"):
        found[name] = np.nan
    return found


def package():
    own = np.arange(N)
    zr, zc, zv, zs = (array(name) for name in ("zr", "zc", "zv", "zs"))
    values, sigmas = np.r_[np.ones(N), zv], np.r_[np.zeros(N), zs]
    dp = bwp.create_datapackage()
    dp.add_persistent_vector(matrix="technosphere_matrix", name="a", data_array=values,
                             indices_array=indices(np.r_[own, zr] + 1, np.r_[own, zc] + 1),
                             flip_array=np.r_[np.zeros(N, bool), np.ones(len(zr), bool)],
                             distributions_array=lognormal(values, sigmas))
    br, bcol, bv, bs = (array(name) for name in ("br", "bc", "bv", "bs"))
    dp.add_persistent_vector(matrix="biosphere_matrix", name="b", data_array=bv,
                             indices_array=indices(br + FLOWS, bcol + 1), distributions_array=lognormal(bv, bs))
    c = array("c")
    used = np.unique(br)
    dp.add_persistent_vector(matrix="characterization_matrix", name="c", data_array=c[used],
                             indices_array=indices(used + FLOWS, used + FLOWS))
    return dp


def say(step, start, cpu, **more):
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(json.dumps(dict(folder=str(folder), step=step, seconds=time.perf_counter() - start,
                          cpu=time.process_time() - cpu, peak_mib=used.ru_maxrss / 1024, **more)), flush=True)


def clock():
    return time.perf_counter(), time.process_time()


dp = package()
demands = array("demands")
solver = "PARDISO" if sys.modules.get("pypardiso") else "SuperLU"
lca = None
for step in arguments:
    name, _, count = step.partition(":")
    if name == "first":
        start, cpu = clock()
        lca = bc.LCA({int(demands[0]) + 1: 1}, data_objs=[dp])
        lca.lci()
        lca.lcia()
        say(f"first score, {solver}", start, cpu, score=lca.score)
    elif name == "demands":
        lca = bc.LCA({int(demands[0]) + 1: 1}, data_objs=[dp])
        lca.lci(factorize=solver == "SuperLU")
        lca.lcia()
        start, cpu = clock()
        total = 0.0
        for demand in demands[: int(count)]:
            lca.redo_lcia({int(demand) + 1: 1})
            total += lca.score
        say(f"{count} demands one by one, with inventories, {solver}", start, cpu, sum=total)
    elif name == "adjoint":
        start, cpu = clock()
        lca = bc.LCA({int(demands[0]) + 1: 1}, data_objs=[dp])
        lca.load_lci_data()
        lca.load_lcia_data()
        from bw2calc import spsolve
        h = np.asarray((lca.characterization_matrix @ lca.biosphere_matrix).sum(axis=0)).ravel()
        y = spsolve(lca.technosphere_matrix.T.tocsr(), h)
        place = [lca.dicts.product[int(demand) + 1] for demand in demands]
        say(f"scores of 1,000 demands by the transposed matrix, {solver}", start, cpu, sum=float(y[place].sum()))
    elif name in ("montecarlo", "iterative"):
        kind = bc.LCA if name == "montecarlo" else bc.IterativeLCA
        lca = kind({int(demands[0]) + 1: 1}, data_objs=[dp], use_distributions=True, seed_override=42)
        lca.lci()
        lca.lcia()
        start, cpu = clock()
        scores = []
        for _ in range(int(count)):
            next(lca)
            scores.append(lca.score)
        scores = np.array(scores)
        say(f"Monte Carlo, {count} draws, {kind.__name__}, {solver}", start, cpu, each=(time.perf_counter() - start) / int(count),
            mean=scores.mean(), deviation=scores.std(ddof=1), low=np.quantile(scores, 0.025), median=np.median(scores),
            high=np.quantile(scores, 0.975), negative=int((scores < 0).sum()))
    else:
        raise SystemExit(f"no step {step}")
