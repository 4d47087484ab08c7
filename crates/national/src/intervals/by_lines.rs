//! The plain way, for comparison: all lines again for each draw.

use rayon::prelude::*;

use super::select::Quantiles;
use super::{Draws, Interval};
use crate::line::Line;
use crate::lines::Lines;
use crate::resolve::Resolution;
use uncertainty::Level;

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
            for (firm, factor, quantity) in resolved(lines) {
                if let (Some(total), Some(factor)) = (totals.get_mut(firm), factors.get(factor)) {
                    *total += quantity * factor;
                }
            }
            totals
        })
        .collect();
    (0..lines.firms.len())
        .into_par_iter()
        .map_init(Quantiles::default, |quantiles, firm| {
            let own: Vec<f64> = by_draw.iter().filter_map(|totals| totals.get(firm).copied()).collect();
            quantiles.interval(Level::PLAIN, &own)
        })
        .collect()
}

/// Each line that could be computed: the place of its firm, its factor, kg CO₂e before any draw.
pub fn computed_lines(lines: &Lines, resolution: &Resolution) -> impl Iterator<Item = (usize, u32, f64)> {
    let co2e = co2e(resolution);
    resolved(lines).filter_map(move |(firm, factor, quantity)| {
        let kg = quantity * co2e.get(factor)?;
        Some((firm, factor as u32, kg))
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

/// The place of each line's firm, its factor (which does not exist if the line could not be computed), its quantity.
fn resolved(lines: &Lines) -> impl Iterator<Item = (usize, usize, f64)> {
    let layout = lines.layout;
    lines.row_groups.iter().flat_map(move |group| {
        group.partitions().enumerate().flat_map(move |(partition, own)| {
            let first = partition << layout.firm_bits();
            own.iter().map(move |line| {
                let Line { quantity, code } = Line::of(*line);
                (first + layout.firm(code), layout.factor(code), quantity)
            })
        })
    })
}
