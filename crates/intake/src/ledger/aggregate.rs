//! Very long tables: lines added up by site, activity, unit, month and supplier
//! (`docs/decisions/0015-very-long-ledgers.md`).

use std::collections::HashMap;

use calendar::{Month, Period};
use factors::{ActivityCode, Stage};
use measure::{ActivityLine, Category, Op};
use rust_decimal::Decimal;

/// Above so many lines of one table they are added up.
pub(crate) const ABOVE: usize = 20_000;

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    site: String,
    activity: ActivityCode,
    unit: String,
    period: Period,
    supplier: Option<String>,
    category: Option<Category>,
    stage: Option<Stage>,
    /// Factor and quality, as they are compared.
    factor: String,
}

#[derive(Clone, Debug)]
struct Group {
    line: ActivityLine,
    count: u64,
    first: u32,
    last: u32,
}

/// Lines added up so far.
#[derive(Clone, Debug, Default)]
pub(crate) struct Groups {
    by_key: HashMap<Key, usize>,
    groups: Vec<Group>,
}

/// The whole product of a line, with its unit; `None` if a number becomes too long.
fn product(line: &ActivityLine) -> Option<(Decimal, String)> {
    let mut value = line.quantity;
    let mut unit = line.unit.clone();
    for term in &line.terms {
        value = match term.op {
            Op::Multiply => value.checked_mul(term.value)?,
            Op::Divide => value.checked_div(term.value)?,
        };
        if term.unit != "1" {
            // Only what multiplies without a denominator joins an expression safely.
            if term.op == Op::Divide || term.unit.contains('/') || unit.contains('/') || term.unit.contains(' ') {
                return None;
            }
            unit = format!("{unit}.{}", term.unit);
        }
    }
    Some((value, unit))
}

impl Groups {
    /// Adds a line to its group; gives it back if it cannot be added up.
    pub(crate) fn add(&mut self, line: ActivityLine) -> Option<ActivityLine> {
        let months = line.period.by_month();
        let [(month, _)] = months.as_slice() else { return Some(line) };
        let Some((value, unit)) = product(&line) else { return Some(line) };
        let row = line.evidence.place.row.unwrap_or(0);
        let key = Key {
            site: line.site.clone(),
            activity: line.activity.clone(),
            unit: unit.clone(),
            period: period_of(*month),
            supplier: line.supplier.clone(),
            category: line.category,
            stage: line.stage,
            factor: format!("{:?} {:?}", line.factor, line.quality),
        };
        let known = self.by_key.get(&key).copied();
        if let Some(group) = known.and_then(|index| self.groups.get_mut(index)) {
            let Some(sum) = group.line.quantity.checked_add(value) else { return Some(line) };
            group.line.quantity = sum;
            if let (Some(total), Some(amount)) = (&mut group.line.amount, &line.amount)
                && total.currency == amount.currency
                && total.tax_included == amount.tax_included
                && let Some(sum) = total.amount.checked_add(amount.amount)
            {
                total.amount = sum;
            } else {
                group.line.amount = None;
            }
            group.count += 1;
            group.first = group.first.min(row);
            group.last = group.last.max(row);
            group.line.recognition.confidence = group.line.recognition.confidence.min(line.recognition.confidence);
            return None;
        }
        self.by_key.insert(key, self.groups.len());
        let line = ActivityLine {
            quantity: value,
            unit,
            terms: Vec::new(),
            period: period_of(*month),
            document_number: None,
            ..line
        };
        self.groups.push(Group { line, count: 1, first: row, last: row });
        None
    }

    /// The lines, in the order of their first rows; each says how many rows it stands for.
    pub(crate) fn finish(self) -> impl Iterator<Item = ActivityLine> {
        self.groups.into_iter().map(|group| {
            let Group { mut line, count, first, last } = group;
            line.recognition.because.push(format!("rows:{count} {first}-{last}"));
            line.evidence.raw = format!("{count} × {first}–{last}");
            line
        })
    }
}

fn period_of(month: Month) -> Period {
    Period::month(month)
}
