use uncertainty::ExactSum;

use super::Parts;

/// Sums of parts, exact until they are read.
#[derive(Clone, Debug, Default)]
pub(super) struct PartsSum {
    fossil: ExactSum,
    /// In the order of [`optional`].
    optional: [Option<ExactSum>; 8],
    excluding: ExactSum,
    including: ExactSum,
}

fn optional(parts: &Parts) -> [Option<f64>; 8] {
    let Parts { land_use_change, land_management, land_removals, technological_removals, .. } = *parts;
    let Parts { captured, biogenic_other, uptake, aircraft, .. } = *parts;
    [
        land_use_change,
        land_management,
        land_removals,
        technological_removals,
        captured,
        biogenic_other,
        uptake,
        aircraft,
    ]
}

impl PartsSum {
    /// Adds.
    pub fn add(&mut self, parts: &Parts) {
        self.fossil.add(parts.fossil);
        self.excluding.extend(parts.counted());
        self.including.extend(parts.counted().chain(parts.uptake));
        for (sum, part) in self.optional.iter_mut().zip(optional(parts)) {
            if let Some(part) = part {
                sum.get_or_insert_default().add(part);
            }
        }
    }

    /// The sums, each rounded once.
    pub fn value(&self) -> Parts {
        let [luc, management, removals, technology, captured, biogenic, uptake, aircraft] =
            self.optional.each_ref().map(|sum| sum.as_ref().map(ExactSum::value));
        Parts {
            fossil: self.fossil.value(),
            land_use_change: luc,
            land_management: management,
            land_removals: removals,
            technological_removals: technology,
            captured,
            biogenic_other: biogenic,
            uptake,
            aircraft,
        }
    }

    /// The sum of everything without uptake, rounded once.
    pub fn excluding(&self) -> f64 {
        self.excluding.value()
    }

    /// The same with uptake.
    pub fn including(&self) -> f64 {
        self.including.value()
    }
}
