//! Lines that say again what other lines of the same document say together: a quarter below its months, a dated total, a
//! summary beside the sheets that it sums up.
//!
//! One that is the sum of the others is passed over, as a row of totals is. One that may be, and is not their sum, is kept
//! aside: counted with them it might count twice. One beside which nothing says the same counts.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use calendar::{Month, Period};
use measure::{ActivityLine, Op};
use rust_decimal::prelude::ToPrimitive;
use units::Unit;

use super::LedgerReading;
use crate::document::{Locator, Part};
use crate::why::Why;
use crate::{Aside, Context};

/// Sums are printed rounded.
const NEAR: f64 = 1e-3;
/// Above so many lines that may be totals their words are no totals.
const FEW: usize = 2_000;

/// A line as sums see it.
struct Said<'l> {
    at: usize,
    line: &'l ActivityLine,
    /// What may be added up: one site, one kind of thing, units of one dimension.
    group: usize,
    /// In the first unit of the group.
    worth: f64,
    row: u32,
}

impl Said<'_> {
    fn is_within(&self, period: Period) -> bool {
        self.line.period.overlap(period) == Some(self.line.period)
    }

    fn column(&self) -> Option<&str> {
        self.line.evidence.place.column.as_deref()
    }

    fn sheet(&self) -> Option<&str> {
        self.line.evidence.place.sheet.as_deref()
    }
}

/// What becomes of a line.
enum Fate {
    /// It is the sum of others.
    Sum,
    /// It may be, of so much.
    Doubtful(f64),
}

/// Sets apart the lines of one table that repeat others of it; `dated` if its rows are not dated from day to day.
pub(super) fn in_table(context: &Context<'_>, file: &Arc<str>, reading: &mut LedgerReading, dated: bool) {
    let fates = {
        let lines = said(context, &reading.lines);
        let mut fates = worded(context, &lines, &reading.worded);
        by_period(&lines, dated, &mut fates);
        fates
    };
    apply(file, reading, fates);
}

/// Sets apart what the summary of a workbook repeats of its other sheets.
pub(super) fn in_workbook(context: &Context<'_>, file: &Arc<str>, reading: &mut LedgerReading) {
    let sums_up =
        |said: &Said<'_>| said.sheet().is_some_and(|sheet| context.vocabulary.phrase("summary", sheet).is_some());
    let mut fates = HashMap::new();
    {
        let lines = said(context, &reading.lines);
        let (summed, parts): (Vec<&Said<'_>>, Vec<&Said<'_>>) = lines.iter().partition(|said| sums_up(said));
        let mut together: HashMap<(usize, &str, Period), Vec<&Said<'_>>> = HashMap::new();
        for said in summed {
            together.entry((said.group, said.line.activity.as_str(), said.line.period)).or_default().push(said);
        }
        for ((group, activity, period), again) in together {
            let of_it = |part: &&&Said<'_>| {
                part.group == group && part.line.activity.as_str() == activity && part.is_within(period)
            };
            let parts: Vec<f64> = parts.iter().filter(of_it).map(|part| part.worth).collect();
            if !parts.is_empty() {
                let (whole, sum) = (again.iter().map(|said| said.worth).sum(), parts.iter().sum());
                let fate = |said: &Said<'_>| {
                    if near(whole, sum) { Fate::Sum } else { Fate::Doubtful(scaled(said, whole, sum)) }
                };
                fates.extend(again.iter().map(|said| (said.at, fate(said))));
            }
        }
    }
    apply(file, reading, fates);
}

/// A sum beside a line, in the unit of that line.
fn scaled(said: &Said<'_>, whole: f64, sum: f64) -> f64 {
    let written = worth(said.line);
    if whole == 0.0 { sum } else { written * sum / whole }
}

fn worth(line: &ActivityLine) -> f64 {
    let start = line.quantity.to_f64().unwrap_or(f64::NAN);
    line.terms.iter().fold(start, |worth, term| {
        let value = term.value.to_f64().unwrap_or(f64::NAN);
        if term.op == Op::Multiply { worth * value } else { worth / value }
    })
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 0.011_f64.max(NEAR * a.abs())
}

fn said<'l>(context: &Context<'_>, lines: &'l [ActivityLine]) -> Vec<Said<'l>> {
    let mut groups: Vec<Unit> = Vec::new();
    let mut known: HashMap<(&str, &str, String), (usize, f64)> = HashMap::new();
    let mut kinds: HashMap<(&str, &str), Vec<usize>> = HashMap::new();
    let mut said = Vec::with_capacity(lines.len());
    for (at, line) in lines.iter().enumerate() {
        let kind = (line.site.as_str(), line.activity.as_str().split('.').next().unwrap_or(""));
        let mut unit = line.unit.clone();
        line.terms.iter().for_each(|term| unit.push_str(&format!(" {:?} {}", term.op, term.unit)));
        let (group, ratio) = *known.entry((kind.0, kind.1, unit)).or_insert_with(|| {
            let parsed = context.units.parse(&line.unit).ok().filter(|_| line.terms.is_empty());
            let of_kind = kinds.entry(kind).or_default();
            let same = parsed.as_ref().and_then(|unit| {
                of_kind.iter().find_map(|group| Some((*group, unit.ratio_to(groups.get(*group)?).ok()?)))
            });
            same.unwrap_or_else(|| {
                let own = parsed.unwrap_or_else(Unit::one);
                groups.push(own);
                // What is a product of its own unit is added up with its like only.
                if line.terms.is_empty() {
                    of_kind.push(groups.len() - 1);
                }
                (groups.len() - 1, 1.0)
            })
        });
        said.push(Said { at, line, group, worth: ratio * worth(line), row: line.evidence.place.row.unwrap_or(0) });
    }
    said
}

/// Lines whose words say that they are totals: `Total gasoil` on a day, `Total` among bands.
fn worded(context: &Context<'_>, lines: &[Said<'_>], marked: &BTreeSet<String>) -> HashMap<usize, Fate> {
    let mut fates = HashMap::new();
    let mut known: HashMap<&str, bool> = HashMap::new();
    let vocabulary = context.vocabulary;
    let says = |label: &str| vocabulary.begins("total", label) || vocabulary.phrase("total_within", label).is_some();
    let totals: Vec<bool> = lines
        .iter()
        .map(|said| {
            let mut worded = || *known.entry(&said.line.label).or_insert_with(|| says(&said.line.label));
            says_of_itself(said.line) && (marked.contains(&said.line.id) || worded())
        })
        .collect();
    let count = totals.iter().filter(|total| **total).count();
    if count == 0 || count == lines.len() || count > FEW {
        return fates;
    }
    let mut last: HashMap<(usize, Option<&str>), u32> = HashMap::new();
    for (said, _) in lines.iter().zip(&totals).filter(|(_, total)| **total) {
        let month = Month::of(said.line.period.start());
        let since = last.insert((said.group, said.column()), said.row).unwrap_or(0);
        let parts: Vec<&Said<'_>> = lines
            .iter()
            .zip(&totals)
            .filter(|(part, total)| {
                !**total && part.group == said.group && part.row != said.row && part.column() == said.column()
            })
            .map(|(part, _)| part)
            .collect();
        let ways: [&dyn Fn(&Said<'_>) -> bool; 5] = [
            &|part| part.is_within(said.line.period),
            &|part| part.row < said.row && part.row > since,
            &|part| part.row < said.row,
            &|part| part.is_within(Period::month(month)),
            &|_| true,
        ];
        let sum = |alike: bool, way: &dyn Fn(&Said<'_>) -> bool| -> Option<f64> {
            let same = |part: &&&Said<'_>| !alike || part.line.activity == said.line.activity;
            let mut parts = parts.iter().filter(same).filter(|part| way(part)).peekable();
            parts.peek()?;
            Some(parts.map(|part| part.worth).sum())
        };
        let is_sum = [true, false]
            .into_iter()
            .any(|alike| ways.iter().any(|way| sum(alike, way).is_some_and(|sum| near(said.worth, sum))));
        if is_sum {
            fates.insert(said.at, Fate::Sum);
        } else if let Some(sum) = ways.iter().find_map(|way| sum(true, way)) {
            fates.insert(said.at, Fate::Doubtful(scaled(said, said.worth, sum)));
        }
    }
    fates
}

/// Whether nothing but the words of a line speaks of it: what an invoice or a factor of its own goes with is no total.
fn says_of_itself(line: &ActivityLine) -> bool {
    line.document_number.is_none() && line.factor.is_none()
}

/// Whole quarters, halves and years beside parts of them: `T1` below its months.
fn by_period(lines: &[Said<'_>], dated: bool, fates: &mut HashMap<usize, Fate>) {
    let months = |period: Period| {
        let (first, last) = (Month::of(period.start()), Month::of(period.end()));
        let whole = Period::month(first).start() == period.start() && Period::month(last).end() == period.end();
        let count = i32::from(last.year() - first.year()) * 12 + i32::from(last.month() - first.month()) + 1;
        (whole && [3, 6, 12].contains(&count)).then_some(count)
    };
    let mut long: Vec<(&Said<'_>, i32)> = lines
        .iter()
        .filter(|said| says_of_itself(said.line) && !fates.contains_key(&said.at))
        .filter_map(|said| Some((said, months(said.line.period)?)))
        .collect();
    if long.is_empty()
        || long.len() == lines.len()
            && long.iter().all(|(_, count)| Some(count) == long.first().map(|(_, count)| count))
    {
        return;
    }
    // What every row shares with the whole of which it is a part.
    let key = |said: &Said<'_>| {
        let line = said.line;
        (
            said.group,
            language::fold(&line.label),
            line.activity.to_string(),
            line.supplier.clone(),
            line.stage,
            line.category,
        )
    };
    let mut alike: HashMap<_, Vec<&Said<'_>>> = HashMap::new();
    lines.iter().for_each(|said| alike.entry(key(said)).or_default().push(said));
    long.sort_by_key(|(said, count)| (*count, said.at));
    for (said, _) in long {
        let parts = alike.get(&key(said)).into_iter().flatten().filter(|part| {
            part.line.period != said.line.period && part.is_within(said.line.period) && !fates.contains_key(&part.at)
        });
        let parts: Vec<f64> = parts.map(|part| part.worth).collect();
        let sum: f64 = parts.iter().sum();
        if parts.is_empty() {
            continue;
        }
        if near(said.worth, sum) {
            fates.insert(said.at, Fate::Sum);
        } else if dated {
            fates.insert(said.at, Fate::Doubtful(scaled(said, said.worth, sum)));
        }
    }
}

fn apply(file: &Arc<str>, reading: &mut LedgerReading, mut fates: HashMap<usize, Fate>) {
    if fates.is_empty() {
        return;
    }
    for (at, line) in std::mem::take(&mut reading.lines).into_iter().enumerate() {
        match fates.remove(&at) {
            None => reading.lines.push(line),
            Some(Fate::Sum) => reading.passed_over += 1,
            Some(Fate::Doubtful(sum)) => {
                let why = Why::SumOfOthers {
                    printed: format!("{} {}", line.quantity.normalize(), line.unit),
                    summed: format!("{} {}", (sum * 1e3).round() / 1e3, line.unit),
                };
                let place = &line.evidence.place;
                let sheet = place.sheet.as_deref().map(|sheet| Part::Sheet(sheet.into()));
                let mut locator = Locator::file(file).in_part(sheet.unwrap_or_default());
                locator = locator.at_row(place.row.map_or(0, u64::from)).reading(&line.evidence.raw);
                locator.column = place.column.as_deref().map(number_of);
                reading.aside.push(Aside::new(locator, why.reason(), &why));
            }
        }
    }
}

/// The number of a column by its letters.
fn number_of(letters: &str) -> u32 {
    letters.bytes().fold(0, |number, letter| number * 26 + u32::from(letter.saturating_sub(b'A')) + 1)
}
