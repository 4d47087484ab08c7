//! The plain way, for comparison: all lines again for each draw.

use rayon::prelude::*;

use super::select::Quantiles;
use super::{Draws, Interval};
use crate::lines::{Line, Lines, REJECTED};
use crate::resolve::Resolution;
use crate::simd::Level;

/// The interval of each firm, by adding all its lines up again for each draw.
///
/// Same answer as [`intervals`](super::intervals) but for rounding; it shows what the matrix saves.
pub fn intervals_by_lines(lines: &Lines, resolution: &Resolution, draws: &Draws) -> Vec<Interval> {
    let co2e = co2e(resolution);
    let by_draw: Vec<Vec<f64>> = (0..draws.count())
        .into_par_iter()
        .map(|number| {
            let factors: Vec<f64> = co2e.iter().zip(draws.of(number)).map(|(co2e, draw)| co2e * draw).collect();
            let mut totals = vec![0.0; lines.firms.len()];
            for (firm, line) in computed(lines) {
                if let (Some(total), Some(factor)) = (totals.get_mut(firm), factors.get(line.factor as usize)) {
                    *total += line.quantity * factor;
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

/// Each line that could be computed: the place of its firm, its factor, kg CO₂e before any draw.
pub fn computed_lines(lines: &Lines, resolution: &Resolution) -> impl Iterator<Item = (usize, u32, f64)> {
    let co2e = co2e(resolution);
    computed(lines).filter_map(move |(firm, line)| {
        let kg = line.quantity * co2e.get(line.factor as usize)?;
        Some((firm, line.factor, kg))
    })
}

/// kg CO₂e per unit, by factor.
fn co2e(resolution: &Resolution) -> Vec<f64> {
    let gases = resolution.gases.iter();
    gases
        .map(|[co2, ch4_fossil, ch4_biogenic, n2o, co2_biogenic, ..]| {
            resolution.co2e(&[*co2, *ch4_fossil, *ch4_biogenic, *n2o, *co2_biogenic])
        })
        .collect()
}

/// Each line that could be computed, with the place of its firm.
fn computed(lines: &Lines) -> impl Iterator<Item = (usize, &Line)> {
    let shift = lines.shift;
    lines.row_groups.iter().flat_map(move |group| {
        group.starts.array_windows::<2>().enumerate().flat_map(move |(partition, [start, end])| {
            let own = group.lines.get(*start as usize..*end as usize).unwrap_or_default();
            let own = own.iter().filter(|line| line.cell != REJECTED);
            own.map(move |line| ((partition << shift) + usize::from(line.firm), line))
        })
    })
}
