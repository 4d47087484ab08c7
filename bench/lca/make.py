#!/usr/bin/env python3
"""Made-up technosphere systems with a fixed seed, so that two engines compute the same numbers.

  make.py KIND N FOLDER [--seed 20261121]

KIND  eco    like a background database: one large core of products that need each other, made by hubs (power-law rows),
             the rest mostly ordered inside sectors; about 11 inputs a process
      chain  supply chain of firms: layered, about 5 inputs a process, 2 % of them pointing back over a short way
      hard   eco with inputs drawn across sectors at random: the worst case of direct factorisation
      wide   a layered chain as fast to make as a million products need; it is some 2,500 layers deep, so that almost all depends on all
      tiers  products of firms in eight tiers, each made of about five of the tier before

A = I - Z with Z[i, j] = share_ij * p_j / p_i for hidden prices p and column sums of share below 1, so that the spectral radius of Z is below
1 by construction while the entries span many orders of magnitude, as real units make them. Writes one raw little-endian file per
array: zr, zc (i32), zv, zs (f64: value, sigma of its logarithm); br, bc, bv, bs; c; demands.
"""
import argparse, pathlib
import numpy as np


def counts(rng, n, mean, low, high, sigma=0.7):
    k = rng.lognormal(np.log(mean) - sigma * sigma / 2, sigma, n)
    return np.clip(np.rint(k), low, high).astype(np.int64)


def zipf(rng, size, h, a):
    weights = 1.0 / np.arange(1, h + 1) ** a
    return np.searchsorted(np.cumsum(weights) / weights.sum(), rng.random(size)).astype(np.int64)


def structure(kind, n, rng):
    if kind == "tiers":
        size = n // 8
        k = counts(rng, n, 5.0, 1, 60)
        k[:size] = 0
        cols = np.repeat(np.arange(n), k)
        tier = np.minimum(cols // size, 7)
        return (tier - 1) * size + rng.integers(0, size, len(cols)), cols
    if kind in ("chain", "wide"):
        k = counts(rng, n, 5.0, 1, 60)
        cols = np.repeat(np.arange(n), k)
        e = len(cols)
        u = rng.random(e)
        gap = np.minimum(rng.geometric(1 / 400.0, e), np.maximum(cols, 1))
        rows = np.maximum(cols - gap, 0)
        hub = u < 0.25
        rows[hub] = zipf(rng, hub.sum(), max(20, n // 500), 1.2)
        back = u > 0.98
        rows[back] = np.minimum(cols[back] + rng.geometric(1 / 120.0, back.sum()), n - 1)
    else:
        k = counts(rng, n, 13.5, 1, 250)
        cols = np.repeat(np.arange(n), k)
        e = len(cols)
        hubs = max(20, n // 50)
        u = rng.random(e)
        sector = 60
        base = (cols // sector) * sector
        rows = base + (rng.random(e) * np.maximum(cols - base, 1)).astype(np.int64)
        hub = u < 0.62
        rows[hub] = zipf(rng, hub.sum(), hubs, 1.05)
        cross = u > 1 - (0.30 if kind == "hard" else 0.01)
        rows[cross] = rng.integers(0, n, cross.sum())
    keep = rows != cols
    return rows[keep], cols[keep]


def make(kind, n, seed, m=2000):
    rng = np.random.default_rng(seed)
    r, c = structure(kind, n, rng)
    c, r = np.divmod(np.unique(c * n + r), n)
    w = rng.lognormal(0.0, 2.0, len(r))
    s = rng.uniform(0.25, 0.92, n)
    share = w / np.bincount(c, w, n)[c] * s[c]
    p = rng.lognormal(0.0, 2.0, n)
    z = share * p[c] / p[r]
    zs = rng.uniform(0.05, 0.5, len(r))
    kb = counts(rng, n, 18.0, 1, 300, 0.9)
    bc = np.repeat(np.arange(n), kb)
    br = zipf(rng, len(bc), m, 1.0)
    bc, br = np.divmod(np.unique(bc * m + br), m)
    bv = rng.lognormal(-4.0, 2.5, len(br)) * p[bc]
    bs = rng.uniform(0.05, 0.7, len(br))
    cf = np.zeros(m)
    nz = rng.choice(m, 200, replace=False)
    cf[nz] = rng.lognormal(1.0, 2.0, 200)
    cf[0], cf[1] = 1.0, 29.8
    demands = rng.choice(n, 1000, replace=False)
    return dict(zr=r, zc=c, zv=z, zs=zs, br=br, bc=bc, bv=bv, bs=bs, c=cf, demands=demands)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("kind", choices=["eco", "chain", "hard", "wide", "tiers"])
    parser.add_argument("n", type=int)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=20261121)
    args = parser.parse_args()
    args.folder.mkdir(parents=True, exist_ok=True)
    for name, array in make(args.kind, args.n, args.seed).items():
        kind = "<f8" if array.dtype.kind == "f" else "<i4"
        array.astype(kind).tofile(args.folder / name)
    (args.folder / "n").write_text(str(args.n))
