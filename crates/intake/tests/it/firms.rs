//! The firms of `examples/`: quantities by activity and year, what is said twice, what is kept aside.

use std::collections::BTreeSet;
use std::path::Path;

use calendar::Period;
use intake::{Reading, Repetition};
use measure::{ActivityLine, Op};
use rust_decimal::prelude::ToPrimitive;
use units::{Unit, Units};

use crate::world::{Anything, Expected, ExpectedActivity, World, examples, expected, near};

const FIRMS: [&str; 5] = ["agrumes-souss", "cablage-detroit", "delavage-atlas", "profiles-sais", "visserie-chaouia"];

/// The quantity of a line in `unit`, by what it says itself: its terms, except a measured calorific value.
fn quantity(world: &World, line: &ActivityLine, unit: &Unit) -> Option<f64> {
    let units: &Units = &world.units;
    let mut value = line.quantity.to_f64()?;
    let mut product = units.parse(&line.unit).ok()?;
    for term in &line.terms {
        let of = if term.unit == "1" { Unit::one() } else { units.parse(&term.unit).ok()? };
        if of.dimension.exponent("energy") == 1 {
            continue;
        }
        let amount = term.value.to_f64()?;
        (value, product) = match term.op {
            Op::Multiply => (value * amount, product.times(&of)?),
            Op::Divide => (value / amount, product.per(&of)?),
        };
    }
    let properties = world.library.properties_of(&line.activity, &"MA".into());
    let steps = factors::convert::steps(&product, unit, &properties, &[])?;
    Some(steps.iter().fold(value, |value, step| value * step.factor))
}

/// The part of the year of all lines of an activity.
fn of_year(world: &World, reading: &Reading, wanted: &ExpectedActivity) -> f64 {
    let Ok(unit) = world.units.parse(&wanted.unit) else { return f64::NAN };
    let year = Period::year(wanted.year);
    reading
        .lines
        .iter()
        .filter(|line| line.site == wanted.site && line.activity.is_within(&wanted.code))
        .map(|line| {
            let days = line.period.overlap(year).map_or(0, Period::days);
            let share = f64::from(days) / f64::from(line.period.days());
            quantity(world, line, &unit).map_or(f64::NAN, |quantity| quantity * share)
        })
        .sum()
}

/// Whether an activity stands on slips and reports, of which some are of a layout that is not understood: then
/// its sum cannot be complete, and the reading has said so.
fn is_of_slips(code: &str) -> bool {
    ["refrigerant", "waste."].iter().any(|family| code.starts_with(family))
}

fn check_activities(
    world: &World,
    name: &str,
    reading: &Reading,
    expected: &Expected,
    wrong: &mut Vec<String>,
) -> usize {
    let mut checked = 0;
    for wanted in &expected.activity {
        let found = of_year(world, reading, wanted);
        let open = reading.aside.iter().any(|aside| aside.reason == "not-understood");
        if open && is_of_slips(&wanted.code) {
            continue;
        }
        checked += 1;
        if !near(found, wanted.quantity, expected.tolerance) {
            wrong.push(format!(
                "{name}: {} {} {}: {found} {}, not {}",
                wanted.code, wanted.site, wanted.year, wanted.unit, wanted.quantity
            ));
        }
    }
    checked
}

fn check_aside(name: &str, reading: &Reading, expected: &Expected, wrong: &mut Vec<String>) -> usize {
    for wanted in &expected.aside {
        let found = reading.aside.iter().any(|found| {
            let sheet = match &found.place.part {
                intake::document::Part::Sheet(sheet) => Some(sheet.to_string()),
                _ => None,
            };
            *found.place.file == *wanted.file
                && found.place.row == wanted.row
                && found.reason == wanted.reason
                && (wanted.sheet.is_none() || wanted.sheet == sheet)
        });
        if !found {
            wrong.push(format!("{name}: {wanted:?} is not kept aside"));
        }
    }
    expected.aside.len()
}

fn words(because: Repetition) -> &'static [&'static str] {
    match because {
        Repetition::SameFile | Repetition::SameBill => &["same-bill", "same-file"],
        Repetition::SameNumber => &["same-number"],
        Repetition::BillAndLedger => &["bill-and-ledger", "invoice-and-ledger"],
        Repetition::ReplacedEstimate => &["estimate-then-real"],
    }
}

fn check_duplicates(name: &str, reading: &Reading, expected: &Expected, wrong: &mut Vec<String>) -> usize {
    let mut checked = 0;
    for wanted in &expected.duplicate {
        let (file, number) =
            wanted.dropped.split_once('#').map_or((&*wanted.dropped, None), |(file, number)| (file, Some(number)));
        checked += 1;
        let found = reading.duplicates.iter().any(|found| {
            let kept = reading.lines.iter().find(|line| line.id == found.kept);
            found.dropped.evidence.file == file
                && number.is_none_or(|number| found.dropped.document_number.as_deref() == Some(number))
                && kept.is_some_and(|kept| kept.evidence.file == wanted.kept)
                && words(found.because).contains(&&*wanted.why)
        });
        if !found {
            let all: Vec<_> =
                reading.duplicates.iter().map(|found| (&found.dropped.evidence.file, found.because)).collect();
            wrong.push(format!("{name}: {wanted:?} not among {all:?}"));
        }
    }
    checked
}

#[test]
fn what_the_oracles_say_is_read() -> Anything<()> {
    let world = World::new()?;
    let mut wrong = Vec::new();
    let mut checked = 0;
    for name in FIRMS {
        let folder = examples().join(name);
        let expected = expected(&folder)?;
        let (_, reading) = world.folder(&folder)?;
        checked += check_activities(&world, name, &reading, &expected, &mut wrong);
        checked += check_aside(name, &reading, &expected, &mut wrong);
        checked += check_duplicates(name, &reading, &expected, &mut wrong);
        if std::env::var_os("SHOW_ASIDE").is_some() {
            for aside in &reading.aside {
                eprintln!(
                    "{} {:?} {:?} {} {:?} {:?}",
                    aside.place.file,
                    aside.place.row,
                    aside.place.column,
                    aside.reason,
                    aside.place.raw,
                    aside.arguments
                );
            }
        }
    }
    assert!(checked > 40, "only {checked} checks");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

#[test]
fn the_order_of_files_plays_no_part() -> Anything<()> {
    let world = World::new()?;
    let folder: &Path = &examples().join("cablage-detroit");
    let (firm, forward) = world.folder(folder)?;
    let mut files = crate::world::files(folder)?;
    files.sort_by(|a, b| b.0.cmp(&a.0));
    let backward = world.read(&firm, files);
    assert_eq!(forward.lines, backward.lines);
    let kept = |reading: &Reading| -> Vec<(String, String)> {
        reading.duplicates.iter().map(|found| (found.kept.clone(), found.dropped.id.clone())).collect()
    };
    assert_eq!(kept(&forward), kept(&backward));
    let ids: BTreeSet<&str> = forward.lines.iter().map(|line| line.id.as_str()).collect();
    assert_eq!(ids.len(), forward.lines.len(), "every line has a name of its own");
    Ok(())
}
