use super::{Dice, below};
use crate::tables::Tables;

/// In which order the lines of the country are in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Order {
    /// Firm after firm, as an archive that is filled dossier by dossier.
    #[default]
    Firm,
    /// No order at all: the hardest case.
    Shuffled,
}

/// The firms of the made-up country and what each does.
pub struct Country {
    seed: u64,
    order: Order,
    firms: Vec<Firm>,
    /// Where each firm's lines begin, and the end of the last.
    starts: Vec<u64>,
    /// Per activity, the units in which it may be entered, the usual one first.
    units: Vec<Vec<u32>>,
    wrong_unit: Vec<u32>,
    /// Size of each unit, to keep quantities likely.
    sizes: Vec<f64>,
    regions: usize,
}

/// What a firm is.
struct Firm {
    region: u32,
    activities: Vec<u32>,
}

/// A line before it is encoded: places in the tables.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct MadeLine {
    pub(crate) firm: i32,
    pub(crate) region: u32,
    pub(crate) activity: u32,
    pub(crate) quantity: f64,
    pub(crate) unit: u32,
    pub(crate) day: i32,
}

/// The lines lie in 2024 and 2025.
const FIRST_DAY: i32 = 19_723;
const DAYS: usize = 731;

impl Country {
    /// A country of `firms` firms that together have `lines` lines.
    pub fn new(seed: u64, firms: usize, lines: u64, order: Order, tables: &Tables) -> Country {
        let made: Vec<(Firm, f64)> = (0..firms).map(|number| firm(seed, number, tables)).collect();
        let weight: f64 = made.iter().map(|(_, weight)| weight).sum();
        let mut starts = vec![0];
        let mut sum = 0.0;
        for (_, own) in &made {
            sum += own;
            starts.push(((sum / weight) * lines as f64) as u64);
        }
        if let Some(end) = starts.last_mut() {
            *end = lines;
        }
        let dimension = |unit: &str| tables.units.iter().find(|row| row.unit == unit).map(|row| row.dimension.as_str());
        let mut units = Vec::new();
        let mut wrong_unit = Vec::new();
        for activity in &tables.activities {
            let own = dimension(&activity.unit).unwrap_or_default();
            let ways = tables.properties.iter().filter(|row| row.activity == activity.code);
            let ways: Vec<&str> = ways.map(|row| row.from.as_str()).collect();
            let numbered = || tables.units.iter().enumerate().map(|(number, row)| (number as u32, row));
            let fits = |row: &crate::tables::Unit| row.dimension == own || ways.contains(&row.dimension.as_str());
            let mut fitting: Vec<u32> = numbered().filter(|(_, row)| fits(row)).map(|(number, _)| number).collect();
            fitting
                .sort_by_key(|number| tables.units.get(*number as usize).is_none_or(|row| row.unit != activity.unit));
            units.push(fitting);
            wrong_unit.push(numbered().find(|(_, row)| !fits(row)).map_or(0, |(number, _)| number));
        }
        let firms = made.into_iter().map(|(firm, _)| firm).collect();
        let sizes = tables.units.iter().map(|row| row.to_base).collect();
        Country { seed, order, firms, starts, units, wrong_unit, sizes, regions: tables.regions.len() }
    }

    /// How many lines there are.
    pub fn lines(&self) -> u64 {
        self.starts.last().copied().unwrap_or(0)
    }

    /// The line at that position of the file.
    pub(crate) fn line(&self, position: u64) -> MadeLine {
        let number = match self.order {
            Order::Firm => position,
            Order::Shuffled => shuffle(position, self.lines(), self.seed),
        };
        let firm = self.starts.partition_point(|start| *start <= number).saturating_sub(1);
        let mut dice = Dice::new(self.seed, 3, number);
        let (mut region, mut activity) = (0, 0);
        if let Some(own) = self.firms.get(firm) {
            let [where_from, which] = dice.two();
            // Most lines are of the firm's own site, some of another, of no known region, or of abroad.
            region = match where_from {
                x if x < 0.8 => own.region,
                x if x < 0.9 => 2 + below((x - 0.8) * 10.0, 12) as u32,
                x if x < 0.96 => 1,
                x => 14 + below((x - 0.96) * 25.0, self.regions.saturating_sub(14)) as u32,
            };
            // The first activities of a firm come back most often, as electricity and fuel do.
            activity = own.activities.get(below(which * which, own.activities.len())).copied().unwrap_or(0);
        }
        let [unit, day] = dice.two();
        let fitting = self.units.get(activity as usize).map_or(&[][..], Vec::as_slice);
        let unit = match unit {
            // A few bills are in a unit that says nothing of the activity; they must not be guessed.
            x if x < 0.0002 => self.wrong_unit.get(activity as usize).copied().unwrap_or(0),
            x if x < 0.6 => fitting.first().copied().unwrap_or(0),
            x => fitting.get(below((x - 0.6) / 0.4, fitting.len())).copied().unwrap_or(0),
        };
        // The same amounts whatever the unit they are entered in.
        let size = self.sizes.get(unit as usize).copied().unwrap_or(1.0);
        let quantity = libm::round(dice.lognormal(2_000.0, 0.9) / size * 1000.0) / 1000.0;
        MadeLine { firm: firm_number(firm), region, activity, quantity, unit, day: FIRST_DAY + below(day, DAYS) as i32 }
    }
}

/// Numbers with gaps, as a register has them.
fn firm_number(firm: usize) -> i32 {
    100_003 + 7 * firm as i32
}

fn firm(seed: u64, number: usize, tables: &Tables) -> (Firm, f64) {
    let mut dice = Dice::new(seed, 2, number as u64);
    let region = 2 + below(dice.one() * dice.one().max(0.5), 12) as u32;
    let count = 6 + dice.below(18);
    let all = tables.activities.len();
    let mut activities: Vec<u32> = Vec::with_capacity(count);
    while activities.len() < count.min(all) {
        // Some activities are much commoner than others.
        let unit = dice.one();
        let activity = below(unit * unit, all) as u32;
        if !activities.contains(&activity) {
            activities.push(activity);
        }
    }
    (Firm { region, activities }, dice.lognormal(1.0, 0.6))
}

/// A permutation of `0..count`: a four-round Feistel network over the next even power of two,
/// walked until it lands inside.
fn shuffle(position: u64, count: u64, seed: u64) -> u64 {
    let half = (64 - count.saturating_sub(1).leading_zeros()).div_ceil(2).max(1);
    let mask = (1_u64 << half) - 1;
    let mut value = position;
    loop {
        let (mut left, mut right) = (value >> half, value & mask);
        for round in 0..4_u64 {
            let mixed = (right ^ seed.rotate_left(round as u32 * 16) ^ round << 40).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            (left, right) = (right, left ^ (mixed ^ mixed >> 29).wrapping_mul(0xbf58_476d_1ce4_e5b9) >> 32 & mask);
        }
        value = left << half | right;
        if value < count {
            return value;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::synthetic::tables;

    #[test]
    fn both_orders_hold_the_same_lines() {
        let tables = tables(5, 60);
        let lines = |order| {
            let country = Country::new(5, 40, 3001, order, &tables);
            (0..country.lines()).map(|position| format!("{:?}", country.line(position))).collect::<Vec<_>>()
        };
        let (ordered, mut shuffled) = (lines(Order::Firm), lines(Order::Shuffled));
        assert_ne!(ordered, shuffled);
        let mut sorted = ordered.clone();
        sorted.sort();
        shuffled.sort();
        assert_eq!(sorted, shuffled);
        assert_eq!(ordered, lines(Order::Firm));
    }
}
