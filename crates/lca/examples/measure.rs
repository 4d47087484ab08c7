//! Measures the engine on the systems of `bench/lca/make.py`: prints one line of JSON per step.
//!
//! `measure FOLDER STEP …` with the steps `first`, `demands`, `supplies:THREADS`, `montecarlo:DRAWS:THREADS[:all]`, `changes`. The first two
//! are repeated, and their mean is printed. `cpu` is of the step alone, of all threads.

use std::cell::Cell;
use std::path::Path;
use std::time::{Duration, Instant};

use lca::montecarlo::{MonteCarlo, NoValues, Term, Variation};
use lca::{Change, Entry, Network, System};
use serde_json::json;
use uncertainty::Distribution;

/// How often short steps are repeated.
const TIMES: u32 = 20;

#[expect(clippy::disallowed_methods, reason = "a measurement reads the clock")]
fn now() -> Instant {
    Instant::now()
}

struct Data {
    n: usize,
    technosphere: Vec<Entry>,
    sigma: Vec<f64>,
    biosphere: Vec<Entry>,
    biosphere_sigma: Vec<f64>,
    factors: Vec<f64>,
    demands: Vec<usize>,
}

fn words(folder: &Path, name: &str) -> Vec<u32> {
    let bytes = std::fs::read(folder.join(name)).expect("a file of the system");
    bytes.as_chunks::<4>().0.iter().map(|word| u32::from_le_bytes(*word)).collect()
}

fn doubles(folder: &Path, name: &str) -> Vec<f64> {
    let bytes = std::fs::read(folder.join(name)).expect("a file of the system");
    bytes.as_chunks::<8>().0.iter().map(|word| f64::from_le_bytes(*word)).collect()
}

fn read(folder: &Path) -> Data {
    let n: usize = std::fs::read_to_string(folder.join("n")).expect("its size").trim().parse().expect("a number");
    let entries = |row: &str, column: &str, value: &str, sign: f64| {
        let places = words(folder, row).into_iter().zip(words(folder, column));
        places.zip(doubles(folder, value)).map(move |((row, column), amount)| Entry {
            row,
            column,
            amount: sign * amount,
        })
    };
    let mut technosphere: Vec<Entry> = (0..n as u32).map(|k| Entry { row: k, column: k, amount: 1.0 }).collect();
    technosphere.extend(entries("zr", "zc", "zv", -1.0));
    let mut sigma = vec![0.0; n];
    sigma.extend(doubles(folder, "zs"));
    Data {
        n,
        technosphere,
        sigma,
        biosphere: entries("br", "bc", "bv", 1.0).collect(),
        biosphere_sigma: doubles(folder, "bs"),
        factors: doubles(folder, "c"),
        demands: words(folder, "demands").into_iter().map(|demand| demand as usize).collect(),
    }
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().expect("a folder");
    let data = read(Path::new(&folder));
    let build = || System::new(data.n, data.factors.len(), &data.technosphere, &data.biosphere).expect("a system");
    let before = Cell::new(cpu());
    let say = |step: &str, time: Duration, more: serde_json::Value, times: u32| {
        let (seconds, cpu) = ((time / times).as_secs_f64(), (cpu() - before.get()) / f64::from(times));
        println!(
            "{}",
            json!({"folder": folder, "step": step, "seconds": seconds, "cpu": cpu, "peak_mib": peak(), "result": more})
        );
    };
    let mut system = None;
    for step in arguments {
        let parts: Vec<&str> = step.split(':').collect();
        if parts[0] != "first" {
            system.get_or_insert_with(build);
        }
        before.set(cpu());
        match parts[0] {
            "first" => {
                let (mut ready, mut done) = (Duration::ZERO, None);
                let start = now();
                for _ in 0..TIMES {
                    let begin = now();
                    let built = build();
                    ready += begin.elapsed();
                    let scores = built.unit_scores(&data.factors).expect("scores");
                    done = Some((built, scores));
                }
                let time = start.elapsed();
                let (built, scores) = done.expect("a system");
                let first = scores.values[data.demands[0]];
                let total: f64 = scores.values.iter().sum();
                say(
                    "all unit scores from entries in memory",
                    time,
                    json!({"build": (ready / TIMES).as_secs_f64(), "score": first, "sum": total, "report": format!("{:?}", scores.report), "loops": built.technosphere().loops()}),
                    TIMES,
                );
                before.set(cpu());
                let start = now();
                let supply = built.supply(&[(data.demands[0], 1.0)]).expect("a supply");
                let score: f64 = built.inventory(&supply.amounts).iter().zip(&data.factors).map(|(g, c)| g * c).sum();
                say(
                    "one supply and its inventory",
                    start.elapsed(),
                    json!({"score": score, "report": format!("{:?}", supply.report)}),
                    1,
                );
                system = Some(built);
            }
            "demands" => {
                let built = system.get_or_insert_with(build);
                let start = now();
                let mut total = 0.0;
                for _ in 0..TIMES {
                    let scores = built.unit_scores(&data.factors).expect("scores");
                    total = data.demands.iter().map(|demand| scores.values[*demand]).sum();
                }
                say("scores of 1,000 demands", start.elapsed(), json!({"sum": total}), TIMES);
            }
            "supplies" => {
                let built = system.get_or_insert_with(build);
                let demands: Vec<Vec<(usize, f64)>> = data.demands.iter().map(|demand| vec![(*demand, 1.0)]).collect();
                let threads = parts[1].parse().expect("threads");
                let start = now();
                let made = built.inventories(&demands, threads, |_, supply, inventory| {
                    let score: f64 = inventory.iter().zip(&data.factors).map(|(g, c)| g * c).sum();
                    (score, supply.report.error_bound)
                });
                let made = made.expect("supplies");
                let total: f64 = made.iter().map(|(score, _)| score).sum();
                let bound = made.iter().fold(0.0, |most: f64, (_, bound)| most.max(*bound));
                say(
                    &format!("1,000 supplies and inventories, {threads} threads"),
                    start.elapsed(),
                    json!({"sum": total, "error_bound": bound}),
                    1,
                );
            }
            "changes" => {
                let built = system.get_or_insert_with(build);
                let mut network = Network::new(built, &data.factors).expect("a network");
                let mut times = [Vec::new(), Vec::new()];
                let begin = cpu();
                let (mut computed, mut most) = (0, 0);
                for (number, demand) in data.demands.iter().enumerate().take(200) {
                    let direct = 1.0 + network.score(*demand).expect("a score");
                    let start = now();
                    let done = network
                        .apply(&[Change { product: *demand, direct: Some(direct), inputs: None }])
                        .expect("a change");
                    times[0].push(start.elapsed().as_secs_f64());
                    computed += done.computed;
                    most = most.max(done.computed);
                    // One input is taken from another supplier of the same demands.
                    let mut inputs = network.inputs(*demand);
                    let other = data.demands[(number + 1) % data.demands.len()];
                    let Some(first) = inputs.first_mut() else { continue };
                    let ratio = network.score(first.0).expect("a score") / network.score(other).expect("a score");
                    if other == *demand || !ratio.is_finite() {
                        continue;
                    }
                    *first = (other, first.1 * ratio);
                    let start = now();
                    network
                        .apply(&[Change { product: *demand, direct: None, inputs: Some(inputs) }])
                        .expect("a substitution");
                    times[1].push(start.elapsed().as_secs_f64());
                }
                let each = (cpu() - begin) / (times[0].len() + times[1].len()) as f64;
                for (what, mut times) in
                    ["a new direct score, followed downstream", "a substitution, followed downstream"].iter().zip(times)
                {
                    times.sort_by(f64::total_cmp);
                    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
                    say(
                        what,
                        Duration::from_secs_f64(at(0.5)),
                        json!({"low": at(0.0), "p25": at(0.25), "p90": at(0.9), "high": at(1.0), "computed on average": computed / 200, "computed at most": most, "cpu of one, on average": each, "residual": network.residual()}),
                        1,
                    );
                }
            }
            "montecarlo" => {
                let built = system.get_or_insert_with(build);
                let (draws, threads) = (parts[1].parse().expect("draws"), parts[2].parse().expect("threads"));
                let terms = |entries: &[Entry], sigma: &[f64], from: u64| -> Vec<Term> {
                    let term = |((entry, sigma), stream): ((&Entry, &f64), u64)| Term {
                        entry: *entry,
                        variation: if *sigma == 0.0 {
                            Variation::Certain
                        } else {
                            let distribution = Distribution::Lognormal { median: entry.amount, sigma: *sigma };
                            Variation::Drawn { stream, distribution }
                        },
                    };
                    entries.iter().zip(sigma).zip(from..).map(term).collect()
                };
                let technosphere = terms(&data.technosphere, &data.sigma, 0);
                let biosphere = terms(&data.biosphere, &data.biosphere_sigma, 1 << 32);
                let all = parts.get(3) == Some(&"all");
                let demands: Vec<Vec<(usize, f64)>> = if all {
                    (0..data.n).map(|product| vec![(product, 1.0)]).collect()
                } else {
                    vec![vec![(data.demands[0], 1.0)]]
                };
                let run = MonteCarlo {
                    system: built,
                    technosphere: &technosphere,
                    biosphere: &biosphere,
                    factors: &data.factors,
                    demands: &demands,
                    values: &NoValues,
                    draws,
                    seed: 42,
                    threads,
                };
                let start = now();
                let done = run.run().expect("a simulation");
                let time = start.elapsed();
                let which = if all { data.demands[0] } else { 0 };
                say(
                    &format!(
                        "Monte Carlo, {draws} draws, {threads} threads{}",
                        if all { ", all products" } else { "" }
                    ),
                    time,
                    json!({"mean": done.statistics(which).map(|statistics| statistics.mean),
                    "statistics": format!("{:?}", done.statistics(which)), "failures": done.failures.len(),
                    "first failure": format!("{:?}", done.failures.first()).chars().take(200).collect::<String>(),
                    "error_bound": done.error_bound, "unproven": done.unproven, "factorised": done.factorised,
                    "products": done.products, "varied": done.varied}),
                    1,
                );
            }
            other => panic!("no step {other}"),
        }
    }
}

/// Processor seconds of the process so far.
fn cpu() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let ticks = |at: usize| fields.get(at).and_then(|field| field.parse::<f64>().ok()).unwrap_or(0.0);
    (ticks(11) + ticks(12)) / 100.0
}

/// Most memory resident so far, in MiB.
fn peak() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|kib| kib.parse::<f64>().ok()).unwrap_or(0.0) / 1024.0
}
