#!/bin/sh
# Benchmarks (a) and (b) of the national recomputation, with their peers, in one run.
# Needs Rust, Python 3 and 3 GB under bench/data. LINES and FIRMS make it smaller.
set -eu
cd "$(dirname "$0")/../.."
data=bench/data
national=target/release/national
mkdir -p "$data"
[ -d "$data/venv" ] || python3 -m venv "$data/venv"
"$data/venv/bin/pip" -q install -r bench/national/requirements.txt
cargo build --release -p national

for order in firm shuffled; do
    [ -f "$data/$order.parquet" ] ||
        "$national" generate --lines "${LINES:-20000000}" --firms "${FIRMS:-100000}" --order "$order" -o "$data/$order.parquet"
    /usr/bin/time -v "$national" recompute "$data/$order.parquet" 2>&1 >/dev/null | grep -E 'User|System|Elapsed|Maximum'
    for peer in duckdb polars; do
        echo "== $order, $peer"
        "$data/venv/bin/python" bench/national/recompute_peers.py "$peer" "$data/$order.parquet" "$national"
    done
done
echo "== memory bandwidth"
"$national" bandwidth
echo "== intervals"
"$national" intervals "$data/firm.parquet" --export "$data/export"
"$data/venv/bin/python" bench/national/intervals_peers.py "$data/export" "$national" "$data/firm.parquet"
