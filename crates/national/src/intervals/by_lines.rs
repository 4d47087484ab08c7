//! The plain way, for comparison: all lines again for each draw.

use rayon::prelude::*;

use super::select::Quantiles;
use super::{Draws, Interval};
use crate::lines::{Lines, REJECTED};
use crate::resolve::Resolution;
use crate::simd::Level;

/// The interval of each firm, by adding all its lines up again for each draw.
///
/// Same answer as [`intervals`](super::intervals) but for rounding; it shows what the matrix saves.
pub fn intervals_by_lines(lines: &Lines, resolution: &Resolution, draws: &Draws) -> Vec<Interval> {
    let co2e: Vec<f64> = resolution
        .gases
        .iter()
        .map(|[co2, ch4_fossil, ch4_biogenic, n2o, co2_biogenic, ..]| {
            resolution.co2e(&[*co2, *ch4_fossil, *ch4_biogenic, *n2o, *co2_biogenic])
        })
        .collect();
    let by_draw: Vec<Vec<f64>> = (0..draws.count())
        .into_par_iter()
        .map(|number| {
            let factors: Vec<f64> = co2e.iter().zip(draws.of(number)).map(|(co2e, draw)| co2e * draw).collect();
            let mut totals = vec![0.0; lines.firms.len()];
            for group in &lines.row_groups {
                for (partition, bounds) in group.starts.array_windows::<2>().enumerate() {
                    let [start, end] = *bounds;
                    let firms = totals.get_mut(partition << lines.shift..).unwrap_or_default();
                    for line in group.lines.get(start as usize..end as usize).unwrap_or_default() {
                        let slot = firms.get_mut(usize::from(line.firm)).filter(|_| line.cell != REJECTED);
                        if let (Some(total), Some(factor)) = (slot, factors.get(line.factor as usize)) {
                            *total += line.quantity * factor;
                        }
                    }
                }
            }
            totals
        })
        .collect();
    (0..lines.firms.len())
        .into_par_iter()
        .map_init(Quantiles::default, |quantiles, firm| {
            let own: Vec<f64> = by_draw.iter().filter_map(|totals| totals.get(firm).copied()).collect();
            quantiles.interval(Level::Plain, &own)
        })
        .collect()
}
