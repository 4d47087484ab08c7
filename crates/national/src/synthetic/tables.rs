use calendar::{Date, date};

use super::Dice;
use crate::tables::{Activity, Factor, Gas, Property, Region, Tables, Unit};

/// Twenty categories, each with the unit in which its activities are counted.
const CATEGORIES: [(&str, &str); 20] = [
    ("1.stationary", "kg"),
    ("1.mobile", "kg"),
    ("1.process", "t"),
    ("1.fugitive", "kg"),
    ("2.electricity", "kWh"),
    ("2.heat", "kWh"),
    ("3.1", "kg"),
    ("3.2", "MAD"),
    ("3.3", "kWh"),
    ("3.4", "t.km"),
    ("3.5", "kg"),
    ("3.6", "p.km"),
    ("3.7", "p.km"),
    ("3.8", "MAD"),
    ("3.9", "t.km"),
    ("3.10", "kg"),
    ("3.11", "kWh"),
    ("3.12", "kg"),
    ("3.13", "MAD"),
    ("3.15", "MAD"),
];

const UNITS: [(&str, &str, f64); 20] = [
    ("kg", "mass", 1.0),
    ("t", "mass", 1000.0),
    ("g", "mass", 0.001),
    ("q", "mass", 100.0),
    ("l", "volume", 0.001),
    ("m3", "volume", 1.0),
    ("hl", "volume", 0.1),
    ("kWh", "energy", 3.6),
    ("MWh", "energy", 3600.0),
    ("MJ", "energy", 1.0),
    ("GJ", "energy", 1000.0),
    ("toe", "energy", 41868.0),
    ("t.km", "freight", 1.0),
    ("kt.km", "freight", 1000.0),
    ("kg.km", "freight", 0.001),
    ("p.km", "travel", 1.0),
    ("100 p.km", "travel", 100.0),
    ("MAD", "money", 1.0),
    ("kMAD", "money", 1000.0),
    ("MMAD", "money", 1_000_000.0),
];

/// Countries from which lines come that have no factor of their own.
pub(super) const ABROAD: [&str; 8] = ["FR", "ES", "DE", "IT", "CN", "TR", "SN", "CI"];

/// The tables of the made-up country: `activities` activities, factors for the world, for the country
/// and for some of its regions, some of them replaced every year or half-year from 2023 to 2026.
pub fn tables(seed: u64, activities: usize) -> Tables {
    let mut tables = Tables { regions: regions(), gases: gases(), ..Tables::default() };
    tables.units = UNITS
        .iter()
        .map(|(unit, dimension, to_base)| Unit {
            unit: (*unit).into(),
            dimension: (*dimension).into(),
            to_base: *to_base,
        })
        .collect();
    for number in 0..activities {
        let mut dice = Dice::new(seed, 1, number as u64);
        let (category, unit) = CATEGORIES.get(number % CATEGORIES.len()).copied().unwrap_or(("1.stationary", "kg"));
        let code = format!("synthetic.{number:03}");
        // Fuels are bought by volume or by energy too, each by a property of its own.
        if category == "1.stationary" || category == "1.mobile" {
            for (from, median) in [("volume", 840.0), ("energy", 0.023)] {
                let value = round(dice.lognormal(median, 0.1));
                tables.properties.push(Property {
                    activity: code.clone(),
                    from: from.into(),
                    to: "mass".into(),
                    value,
                });
            }
        }
        factors(&mut tables.factors, &mut dice, &code, category);
        tables.activities.push(Activity { code, category: category.into(), unit: unit.into() });
    }
    tables
}

fn regions() -> Vec<Region> {
    let region = |code: &str, parent: &str| Region { code: code.into(), parent: parent.into() };
    let mut all = vec![region("WORLD", ""), region("MA", "WORLD")];
    all.extend((1..=12).map(|number| region(&format!("MA-{number:02}"), "MA")));
    all.extend(ABROAD.iter().map(|code| region(code, "WORLD")));
    all
}

/// IPCC AR6, working group I, table 7.15: 100-year potentials.
fn gases() -> Vec<Gas> {
    [("co2", 1.0), ("ch4_fossil", 29.8), ("ch4_biogenic", 27.0), ("n2o", 273.0), ("co2_biogenic", 0.0)]
        .map(|(gas, gwp)| Gas { gas: gas.into(), gwp })
        .into()
}

/// For one activity: the world always, the country mostly, a few regions now and then.
fn factors(all: &mut Vec<Factor>, dice: &mut Dice, activity: &str, category: &str) {
    let median = match category {
        "1.process" => 400.0,
        "1.fugitive" => 0.9,
        "2.electricity" | "2.heat" | "3.3" | "3.11" => 0.5,
        "3.4" | "3.9" | "3.6" | "3.7" => 0.1,
        "3.2" | "3.8" | "3.13" | "3.15" => 0.05,
        _ => 2.5,
    };
    let level = dice.lognormal(median, 0.5);
    let biogenic = dice.one() < 0.15;
    let yearly = dice.one();
    let gsd2 = round(1.05 + dice.one() * 1.5);
    let mut geographies = vec!["WORLD".to_owned()];
    if dice.one() < 0.6 {
        geographies.push("MA".into());
    }
    if dice.one() < 0.12 {
        let absent = dice.below(12);
        geographies.extend((0..12).filter(|number| *number != absent).map(|number| format!("MA-{:02}", number + 1)));
    }
    for geo in geographies {
        for (from, to) in spans(if geo == "WORLD" { 1.0 } else { yearly }) {
            let scale = level * dice.lognormal(1.0, 0.1);
            let mut share = |most: f64| round(scale * most * dice.one());
            let (ch4_fossil, ch4_biogenic, n2o) = (share(0.002), share(0.002), share(0.0005));
            all.push(Factor {
                id: format!("{activity}/{geo}/{from}"),
                activity: activity.into(),
                geo: geo.clone(),
                valid_from: from,
                valid_to: to,
                co2: if biogenic { 0.0 } else { round(scale) },
                ch4_fossil: if biogenic { 0.0 } else { ch4_fossil },
                ch4_biogenic: if biogenic { ch4_biogenic } else { 0.0 },
                n2o,
                co2_biogenic: if biogenic { round(scale) } else { 0.0 },
                gsd2,
            });
        }
    }
}

/// One span of validity, one a year, or one a half-year.
fn spans(choice: f64) -> Vec<(Date, Date)> {
    let years = 2023..=2026_i16;
    if choice < 0.1 {
        let halves = |year| [(date(year, 1, 1), date(year, 6, 30)), (date(year, 7, 1), date(year, 12, 31))];
        years.flat_map(halves).collect()
    } else if choice < 0.4 {
        years.map(|year| (date(year, 1, 1), date(year, 12, 31))).collect()
    } else {
        vec![(date(2020, 1, 1), date(2029, 12, 31))]
    }
}

/// Six decimals are what published factors have.
fn round(value: f64) -> f64 {
    libm::round(value * 1e6) / 1e6
}
