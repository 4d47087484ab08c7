use rayon::prelude::*;

use crate::error::Error;
use crate::gather::Firms;
use crate::line::Packed;
use crate::lines::Lines;
use crate::resolve::Resolution;
use crate::totals::FactorSums;
use uncertainty::Level;

/// The emissions of each firm by factor, kg CO₂e: a sparse matrix in compressed rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Quantities {
    /// Where each firm's entries start, and the end of the last.
    pub starts: Vec<usize>,
    /// The factor of each entry, rising within a firm.
    pub factors: Vec<u32>,
    /// kg CO₂e of each entry.
    pub values: Vec<f64>,
}

impl Quantities {
    /// Adds the lines of each firm up by factor. The sums do not depend on the order of the lines.
    ///
    /// # Errors
    /// If a total leaves the range in which sums are exact.
    pub fn of(lines: &Lines, resolution: &Resolution, level: Level) -> Result<Quantities, Error> {
        let parts: Vec<Quantities> = (0..lines.partitions())
            .into_par_iter()
            .map_init(
                || (Firms::default(), FactorSums::new(lines.layout, resolution)),
                |(firms, sums), partition| {
                    firms.gather(lines, partition);
                    let mut part = Quantities::default();
                    for (firm, own) in firms.iter() {
                        part.push(firm, own, sums, resolution, level)?;
                    }
                    Ok(part)
                },
            )
            .collect::<Result<_, Error>>()?;
        let mut all = Quantities { starts: vec![0], ..Quantities::default() };
        for part in parts {
            let base = all.values.len();
            all.starts.extend(part.starts.iter().map(|end| base + end));
            all.factors.extend(part.factors);
            all.values.extend(part.values);
        }
        Ok(all)
    }

    fn push(
        &mut self,
        firm: i32,
        lines: &[Packed],
        sums: &mut FactorSums,
        resolution: &Resolution,
        level: Level,
    ) -> Result<(), Error> {
        sums.add(level, firm, lines, resolution)?;
        sums.drain(level, |factor, gases| {
            self.factors.push(factor);
            self.values.push(resolution.co2e(&gases));
        });
        self.starts.push(self.values.len());
        Ok(())
    }

    /// How many firms there are.
    pub fn firms(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// The factors and values of a firm.
    pub fn row(&self, firm: usize) -> (&[u32], &[f64]) {
        let bounds = self.starts.get(firm).zip(self.starts.get(firm + 1));
        let range = bounds.map_or(0..0, |(start, end)| *start..*end);
        (self.factors.get(range.clone()).unwrap_or_default(), self.values.get(range).unwrap_or_default())
    }
}
