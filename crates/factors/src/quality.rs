//! Data quality as a number: the pedigree scores and their geometric standard deviation.
//!
//! GHG Protocol, *Quantitative Inventory Uncertainty*: each score has an uncertainty factor, and
//! GSD² = exp(√Σ ln²(factor)); the 95 % interval is [E / GSD², E × GSD²]. Scores run from 1 (worst)
//! to 5 (best) as in the ABC method (Bilan Carbone); a missing score counts as worst.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Uncertainty factors for the scores 1 to 5.
const RELIABILITY: [f64; 5] = [1.5, 1.2, 1.1, 1.05, 1.0];
const TECHNICAL: [f64; 5] = [2.0, 1.5, 1.2, 1.1, 1.0];
const GEOGRAPHIC: [f64; 5] = [1.1, 1.05, 1.02, 1.01, 1.0];
const TEMPORAL: [f64; 5] = [1.5, 1.2, 1.1, 1.03, 1.0];
const COMPLETENESS: [f64; 5] = [1.2, 1.1, 1.05, 1.02, 1.0];

/// Scores from 1 (worst) to 5 (best); `None` is unknown and counts as worst.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Pedigree {
    /// How the value was obtained and checked.
    pub reliability: Option<u8>,
    /// Whether it is of the same technology.
    pub technical: Option<u8>,
    /// Whether it is of the same place.
    pub geographic: Option<u8>,
    /// Whether it is of the same time.
    pub temporal: Option<u8>,
    /// Whether the sample is representative.
    pub completeness: Option<u8>,
}

impl Pedigree {
    /// Every score 5: a figure read from its own document.
    pub const BEST: Pedigree = Pedigree {
        reliability: Some(5),
        technical: Some(5),
        geographic: Some(5),
        temporal: Some(5),
        completeness: Some(5),
    };

    /// Reads five digits in the order of the fields, `-` for unknown: `44253`.
    pub fn parse(digits: &str) -> Option<Self> {
        let mut scores = digits.chars().map(|c| match c {
            '-' => Some(None),
            c => c.to_digit(10).filter(|d| (1..=5).contains(d)).map(|d| Some(d as u8)),
        });
        let mut next = || scores.next().flatten();
        let pedigree = Pedigree {
            reliability: next()?,
            technical: next()?,
            geographic: next()?,
            temporal: next()?,
            completeness: next()?,
        };
        (digits.chars().count() == 5).then_some(pedigree)
    }

    /// GSD² of a published half-width (%, 95 %) widened by what the scores say of technology, place and time.
    pub fn with_published(self, half_width_pct: f64) -> f64 {
        combine(&[
            gsd2_of_half_width(half_width_pct),
            factor(&TECHNICAL, self.technical),
            factor(&GEOGRAPHIC, self.geographic),
            factor(&TEMPORAL, self.temporal),
        ])
    }
}

fn factor(table: &[f64; 5], score: Option<u8>) -> f64 {
    let index = usize::from(score.unwrap_or(1).clamp(1, 5)) - 1;
    table[index]
}

/// GSD² of a product of independent factors of uncertainty: exp(√Σ ln²).
fn combine(factors: &[f64]) -> f64 {
    let sum: f64 = factors.iter().map(|factor| libm::log(*factor)).map(|ln| ln * ln).sum();
    libm::exp(libm::sqrt(sum))
}

/// GSD² of a pedigree.
pub fn gsd2_of_pedigree(pedigree: Pedigree) -> f64 {
    combine(&[
        factor(&RELIABILITY, pedigree.reliability),
        factor(&TECHNICAL, pedigree.technical),
        factor(&GEOGRAPHIC, pedigree.geographic),
        factor(&TEMPORAL, pedigree.temporal),
        factor(&COMPLETENESS, pedigree.completeness),
    ])
}

/// GSD² of a published half-width of the 95 % interval, %: 1 + u, so that E × GSD² is the published
/// upper bound. The lower bound E / GSD² lies a little above the published one and never below zero.
pub fn gsd2_of_half_width(half_width_pct: f64) -> f64 {
    1.0 + half_width_pct.abs() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64) {
        assert!((a - b).abs() <= 1e-9 * b, "{a} is not {b}");
    }

    /// Unit tests of the ABC Bilan Carbone+ software, tolerance 1e-9.
    #[test]
    fn pedigrees_as_in_bilan_carbone() {
        near(gsd2_of_pedigree(Pedigree::default()), 2.5163566012590954);
        let some = Pedigree { completeness: Some(4), geographic: Some(3), ..Pedigree::default() };
        near(gsd2_of_pedigree(some), 2.459659422059095);
        near(gsd2_of_pedigree(Pedigree::BEST), 1.0);
    }

    #[test]
    fn five_digits() {
        assert_eq!(Pedigree::parse("55555"), Some(Pedigree::BEST));
        assert_eq!(Pedigree::parse("5555"), None);
        assert_eq!(Pedigree::parse("55560"), None);
        assert_eq!(Pedigree::parse("---4-").and_then(|p| p.temporal), Some(4));
        assert_eq!(Pedigree::parse("555555"), None);
    }
}
