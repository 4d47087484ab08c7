//! The heaviest page of a firm and the bare page beside it, in turn.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use crate::drive::{Ask, Found, drive};
use crate::{Anything, Served, User};

/// Readers at once, when as many as can be are to be answered.
const READERS: usize = 32;

/// The pages, below the firm.
pub const PAGES: [(&str, &str); 2] = [("overview", "/measure/2025"), ("lines", "/measure/2025/lines")];

/// Whether answers are packed.
const PACKED: [(&str, &str); 2] = [("plain", ""), ("packed", "Accept-Encoding: gzip, br\r\n")];

/// One side of a pair.
struct Side {
    most: Found,
    half: Found,
    cpu_ms: f64,
}

/// Prints a table: medians of `runs` pairs, and the least and the most of the ratios.
pub async fn run(folder: &Path, sides: [&Served; 2], runs: usize, seconds: u64) -> Anything<()> {
    let user = User::all(folder)?.into_iter().next().ok_or("nobody")?;
    let time = Duration::from_secs(seconds);
    println!(
        "| page | answers | side | bytes | requests/s | CPU ms | p50 / p99 at half, ms | refused |\n|---|---|---|---|---|---|---|---|"
    );
    for (name, below) in PAGES {
        for (packed, accepts) in PACKED {
            let request = user.get(&format!("/fr/o/{}{below}", user.firm), accepts);
            let ask: Ask = Arc::new(move |_, _| request.clone());
            let mut pairs: Vec<[Side; 2]> = Vec::new();
            for _ in 0..runs {
                let product = side(sides[0], time, &ask).await?;
                pairs.push([product, side(sides[1], time, &ask).await?]);
            }
            for (index, who) in ["Qafila", "bare"].into_iter().enumerate() {
                let of = |value: &dyn Fn(&Side) -> f64| median(pairs.iter().map(|pair| value(&pair[index])).collect());
                let refused: usize =
                    pairs.iter().map(|pair| pair[index].most.refused.len() + pair[index].half.refused.len()).sum();
                println!(
                    "| {name} | {packed} | {who} | {:.0} | {:.0} | {:.2} | {:.1} / {:.1} | {refused} |",
                    of(&|side| side.most.bytes as f64 / side.most.micros.len() as f64),
                    of(&|side| side.most.rate()),
                    of(&|side| side.cpu_ms),
                    of(&|side| side.half.within(0.5)),
                    of(&|side| side.half.within(0.99)),
                );
            }
            let ratio = |of: &dyn Fn(&Side) -> f64| {
                let mut all: Vec<f64> = pairs.iter().map(|pair| of(&pair[0]) / of(&pair[1])).collect();
                all.sort_by(f64::total_cmp);
                let (least, most) = (all.first().copied(), all.last().copied());
                format!("{:.2} ({:.2}–{:.2})", median(all), least.unwrap_or(0.0), most.unwrap_or(0.0))
            };
            let by_rate = ratio(&|side| 1.0 / side.most.rate());
            println!("| {name} | {packed} | ratio | | {by_rate} | {} | | |", ratio(&|side| side.cpu_ms));
        }
    }
    println!("\npeak memory: Qafila {:.0} MB, bare {:.0} MB", sides[0].peak()?, sides[1].peak()?);
    Ok(())
}

/// As many as can be, then half as many.
async fn side(served: &Served, time: Duration, ask: &Ask) -> Anything<Side> {
    drive(&served.address, READERS, time / 4, None, ask.clone()).await?;
    let before = served.cpu()?;
    let most = drive(&served.address, READERS, time, None, ask.clone()).await?;
    let cpu_ms = (served.cpu()? - before) * 1000.0 / most.micros.len() as f64;
    let half = drive(&served.address, 4 * READERS, time, Some(most.rate() / 2.0), ask.clone()).await?;
    Ok(Side { most, half, cpu_ms })
}

/// The one in the middle.
pub fn median(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    all.get(all.len() / 2).copied().unwrap_or(f64::NAN)
}
