//! Very long tables: lines added up by site, activity, unit, month and supplier
//! (`docs/decisions/0015-very-long-ledgers.md`).

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::Write as _;

use calendar::{Month, Period};
use factors::{ActivityCode, Stage};
use measure::{ActivityLine, Category, DeclaredFactor, Money, Op, Quality, Term};
use rust_decimal::Decimal;

/// Above so many lines of one table they are added up.
pub(crate) const ABOVE: usize = 20_000;

/// What a row adds to the sum of those like it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Addend<'l> {
    pub site: &'l str,
    pub activity: &'l ActivityCode,
    pub quantity: Decimal,
    pub unit: &'l str,
    pub terms: &'l [Term],
    pub period: Period,
    pub supplier: Option<&'l str>,
    pub category: Option<Category>,
    pub stage: Option<Stage>,
    pub factor: Option<&'l DeclaredFactor>,
    pub quality: Quality,
    pub amount: Option<&'l Money>,
    pub row: u32,
    pub confidence: f64,
}

impl<'l> Addend<'l> {
    /// What a line adds.
    pub(crate) fn of(line: &'l ActivityLine) -> Self {
        Addend {
            site: &line.site,
            activity: &line.activity,
            quantity: line.quantity,
            unit: &line.unit,
            terms: &line.terms,
            period: line.period,
            supplier: line.supplier.as_deref(),
            category: line.category,
            stage: line.stage,
            factor: line.factor.as_ref(),
            quality: line.quality,
            amount: line.amount.as_ref(),
            row: line.evidence.place.row.unwrap_or(0),
            confidence: line.recognition.confidence,
        }
    }

    /// The whole product, with its unit; `None` if a number becomes too long.
    fn product(&self) -> Option<(Decimal, Cow<'l, str>)> {
        let mut value = self.quantity;
        let mut unit = Cow::Borrowed(self.unit);
        for term in self.terms {
            value = match term.op {
                Op::Multiply => value.checked_mul(term.value)?,
                Op::Divide => value.checked_div(term.value)?,
            };
            if term.unit != "1" {
                // Only what multiplies without a denominator joins an expression safely.
                if term.op == Op::Divide || term.unit.contains('/') || unit.contains('/') || term.unit.contains(' ') {
                    return None;
                }
                unit = Cow::Owned(format!("{unit}.{}", term.unit));
            }
        }
        Some((value, unit))
    }

    /// Writes what rows must have in common to be added up.
    fn key(&self, month: Month, unit: &str, key: &mut String) {
        key.clear();
        for part in [self.site, self.activity.as_str(), unit, self.supplier.unwrap_or("\u{1}")] {
            key.push_str(part);
            key.push('\0');
        }
        let quality = self.quality;
        // Letters of the month and of what the quantity rests on, which are few.
        key.extend([month.month() as u8, quality.basis as u8].map(|number| char::from(b'a' + number)));
        // Writing to a string cannot fail.
        let _ = write!(key, "{}", month.year());
        if self.category.is_some() || self.stage.is_some() {
            let _ = write!(key, "\0{:?} {:?}", self.category, self.stage);
        }
        if self.factor.is_some() || quality.half_width_pct.is_some() || quality.pedigree.is_some() {
            let _ = write!(key, "\0{:?} {:?} {:?}", self.factor, quality.half_width_pct, quality.pedigree);
        }
    }
}

/// What grows with each row; apart from the lines, which are large and whose words no further row changes.
#[derive(Clone, Copy, Debug)]
struct Sum {
    quantity: Decimal,
    /// What it cost, and in which of the moneys; `None` if rows cost nothing or are in several.
    amount: Option<(usize, Decimal)>,
    count: u64,
    first: u32,
    last: u32,
    confidence: f64,
}

/// Lines added up so far.
#[derive(Clone, Debug, Default)]
pub(crate) struct Groups {
    by_key: HashMap<String, usize>,
    sums: Vec<Sum>,
    /// The line of the first row of each sum.
    lines: Vec<ActivityLine>,
    /// Currencies, with or without tax.
    moneys: Vec<(String, Option<bool>)>,
    /// Where keys are written, one after the other.
    key: String,
}

impl Groups {
    /// Adds to the sum of those like it; gives the line `make` makes if it cannot be added up.
    pub(crate) fn add(&mut self, addend: &Addend<'_>, make: impl FnOnce() -> ActivityLine) -> Option<ActivityLine> {
        let month = Month::of(addend.period.start());
        let Some((value, unit)) = addend.product().filter(|_| Month::of(addend.period.end()) == month) else {
            return Some(make());
        };
        addend.key(month, &unit, &mut self.key);
        let row = addend.row;
        let amount = addend.amount.map(|amount| (self.money(amount), amount.amount));
        if let Some(sum) = self.by_key.get(&self.key).and_then(|index| self.sums.get_mut(*index)) {
            let Some(quantity) = sum.quantity.checked_add(value) else { return Some(make()) };
            sum.quantity = quantity;
            sum.amount = match (sum.amount, amount) {
                (Some((money, total)), Some((same, amount))) if money == same => {
                    total.checked_add(amount).map(|total| (money, total))
                }
                _ => None,
            };
            sum.count += 1;
            sum.first = sum.first.min(row);
            sum.last = sum.last.max(row);
            sum.confidence = sum.confidence.min(addend.confidence);
            return None;
        }
        self.by_key.insert(self.key.clone(), self.sums.len());
        let confidence = addend.confidence;
        self.sums.push(Sum { quantity: value, amount, count: 1, first: row, last: row, confidence });
        self.lines.push(ActivityLine {
            unit: unit.into_owned(),
            terms: Vec::new(),
            period: Period::month(month),
            document_number: None,
            ..make()
        });
        None
    }

    /// Which of the moneys an amount is in: there are few.
    fn money(&mut self, amount: &Money) -> usize {
        let same =
            |(currency, tax): &(String, Option<bool>)| *currency == amount.currency && *tax == amount.tax_included;
        self.moneys.iter().position(same).unwrap_or_else(|| {
            self.moneys.push((amount.currency.clone(), amount.tax_included));
            self.moneys.len() - 1
        })
    }

    /// The lines, in the order of their first rows; each says how many rows it stands for.
    pub(crate) fn finish(self) -> impl Iterator<Item = ActivityLine> {
        self.sums.into_iter().zip(self.lines).map(|(sum, mut line)| {
            let Sum { quantity, amount, count, first, last, confidence } = sum;
            line.quantity = quantity;
            line.amount = line.amount.zip(amount).map(|(money, (_, amount))| Money { amount, ..money });
            line.recognition.confidence = confidence;
            line.recognition.because.push(format!("rows:{count} {first}-{last}"));
            line.evidence.raw = format!("{count} × {first}–{last}");
            line
        })
    }
}
