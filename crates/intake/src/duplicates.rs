//! What is said twice counts once (`docs/firm-folder.md`, §2 and §3).

use std::collections::HashMap;

use calendar::Period;
use factors::ActivityCode;
use jiff::ToSpan;
use measure::{ActivityLine, Basis};
use rust_decimal::Decimal;

use crate::{Context, Duplicate, Reading, Repetition};

/// A ledger books a bill within so many days after its period.
const BOOKED_WITHIN: i32 = 62;

/// Moves the lines that repeat others from `lines` to `duplicates`. The better evidence is kept: a checked bill
/// over a bill, a bill over a ledger, anything over an estimate; then the original over what is called a copy,
/// then the first by file and place. The order in
/// which files were read plays no part.
pub(crate) fn set_apart(context: &Context<'_>, reading: &mut Reading) {
    let lines = std::mem::take(&mut reading.lines);
    let mut order: Vec<usize> = (0..lines.len()).collect();
    // A file says for all its lines whether it is a copy.
    let mut copies: HashMap<&str, bool> = HashMap::new();
    for line in &lines {
        let file = &*line.evidence.file;
        copies.entry(file).or_insert_with(|| context.vocabulary.phrase("copy", file).is_some());
    }
    let rank = |line: &ActivityLine| {
        let copy = copies.get(&*line.evidence.file);
        (line.quality.basis, copy, line.evidence.file.clone(), line.evidence.place.clone(), line.id.clone())
    };
    order.sort_by_cached_key(|index| lines.get(*index).map(rank));
    let mut kept = Kept { context, lines: &lines, by_subject: HashMap::new(), by_number: HashMap::new() };
    let mut dropped: HashMap<usize, (usize, Repetition)> = HashMap::new();
    let mut documents: HashMap<&str, &str> = HashMap::new();
    let mut files: Vec<(&str, &str)> =
        lines.iter().map(|line| (&*line.evidence.document, &*line.evidence.file)).collect();
    files.sort_unstable();
    for (document, file) in files {
        documents.entry(document).or_insert(file);
    }
    let by_id: HashMap<(&str, &str), usize> =
        lines.iter().enumerate().map(|(index, line)| ((&*line.evidence.file, &*line.id), index)).collect();
    for index in order {
        let Some(line) = lines.get(index) else { continue };
        let first = documents.get(&*line.evidence.document).copied().unwrap_or(&line.evidence.file);
        if first != line.evidence.file
            && let Some(same) = by_id.get(&(first, &*line.id))
        {
            dropped.insert(index, (*same, Repetition::SameFile));
            continue;
        }
        match kept.repeated(index) {
            Some(found) => {
                dropped.insert(index, found);
            }
            None => kept.keep(index),
        }
    }
    // A line may repeat one that itself repeats another.
    let last = |mut index: usize| {
        for _ in 0..8 {
            match dropped.get(&index) {
                Some((other, _)) => index = *other,
                None => break,
            }
        }
        index
    };
    let id = |index: usize| lines.get(index).map_or(String::new(), |line| line.id.clone());
    let fates: Vec<Option<(String, Repetition)>> =
        (0..lines.len()).map(|index| dropped.get(&index).map(|(other, why)| (id(last(*other)), *why))).collect();
    for (line, fate) in lines.into_iter().zip(fates) {
        match fate {
            None => reading.lines.push(line),
            Some((kept, because)) => reading.duplicates.push(Duplicate { kept, dropped: line, because }),
        }
    }
}

struct Kept<'k> {
    context: &'k Context<'k>,
    lines: &'k [ActivityLine],
    by_subject: HashMap<(&'k str, &'k ActivityCode), Vec<usize>>,
    by_number: HashMap<String, Vec<usize>>,
}

/// A number of a document as it is compared: letters and figures only.
pub(crate) fn number(line: &ActivityLine) -> Option<String> {
    let number: String =
        line.document_number.as_deref()?.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect();
    // `1` or `03` is the number of a row, not of an invoice.
    (number.len() >= 3).then_some(number)
}

fn is_ledger(line: &ActivityLine) -> bool {
    line.quality.basis == Basis::Ledger || line.evidence.place.sheet.is_some()
}

impl<'k> Kept<'k> {
    fn keep(&mut self, index: usize) {
        let Some(line) = self.lines.get(index) else { return };
        // What a ledger says repeats bills and ledgers; nothing repeats a ledger but by its number.
        if !is_ledger(line) {
            self.by_subject.entry((&line.site, &line.activity)).or_default().push(index);
        }
        if let Some(number) = number(line) {
            self.by_number.entry(number).or_default().push(index);
        }
    }

    /// The kept line that a line repeats.
    fn repeated(&self, index: usize) -> Option<(usize, Repetition)> {
        let line = self.lines.get(index)?;
        let by_number = number(line).and_then(|number| self.by_number.get(&number)).into_iter().flatten();
        for other in by_number {
            let known = self.lines.get(*other)?;
            if self.distinct(line, known) || !self.same_supplier(line, known) {
                continue;
            }
            if same_thing(line, known) && (same_quantity(line, known) || same_amount(line, known)) {
                let mixed = is_ledger(line) != is_ledger(known);
                let same_bill = line.period == known.period && !is_ledger(line);
                let because = if mixed {
                    Repetition::BillAndLedger
                } else if same_bill {
                    Repetition::SameBill
                } else {
                    Repetition::SameNumber
                };
                return Some((*other, because));
            }
        }
        for other in self.by_subject.get(&(&*line.site, &line.activity)).into_iter().flatten() {
            let known = self.lines.get(*other)?;
            if self.distinct(line, known) {
                continue;
            }
            match (is_ledger(line), is_ledger(known)) {
                (false, false) => {
                    if line.quality.basis == Basis::Estimated
                        && known.quality.basis != Basis::Estimated
                        && line.period.overlap(known.period) == Some(line.period)
                    {
                        return Some((*other, Repetition::ReplacedEstimate));
                    }
                    let numbered = number(line).zip(number(known)).is_none_or(|(a, b)| a == b);
                    if line.period == known.period && same_quantity(line, known) && numbered && line.period.days() > 1 {
                        return Some((*other, Repetition::SameBill));
                    }
                }
                (true, false) => {
                    let numbered = number(line).zip(number(known)).is_none_or(|(a, b)| a == b);
                    if numbered
                        && (same_quantity(line, known) || same_amount(line, known))
                        && booked(line.period, known.period)
                    {
                        return Some((*other, Repetition::BillAndLedger));
                    }
                }
                _ => {}
            }
        }
        None
    }

    /// Two lines of one document, or of different stages or categories, never repeat each other.
    fn distinct(&self, line: &ActivityLine, known: &ActivityLine) -> bool {
        line.evidence.document == known.evidence.document
            || line.stage != known.stage
            || (line.category != known.category && line.category.is_some() && known.category.is_some())
            || line.quantity.is_zero()
            || line.site != known.site
    }

    /// Whether two lines may have the same supplier: one of them may be silent.
    fn same_supplier(&self, line: &ActivityLine, known: &ActivityLine) -> bool {
        let (Some(a), Some(b)) = (&line.supplier, &known.supplier) else { return true };
        let canonical = |name: &str| {
            let folded = language::fold(name);
            let of = self.context.firm.suppliers.iter().find(|supplier| {
                supplier.names.iter().chain([&supplier.id]).any(|name| language::fold(name) == folded)
            });
            of.map_or(folded, |supplier| supplier.id.clone())
        };
        let (a, b) = (canonical(a), canonical(b));
        a == b || a.starts_with(&b) || b.starts_with(&a) || language::similarity(&a, &b) > 0.6
    }
}

fn same_thing(line: &ActivityLine, known: &ActivityLine) -> bool {
    line.activity.is_within(known.activity.as_str()) || known.activity.is_within(line.activity.as_str())
}

fn near(a: Decimal, b: Decimal) -> bool {
    (a - b).abs() <= a.abs().max(b.abs()) * Decimal::new(1, 4)
}

fn same_quantity(line: &ActivityLine, known: &ActivityLine) -> bool {
    line.unit.eq_ignore_ascii_case(&known.unit)
        && line.terms.len() == known.terms.len()
        && near(line.quantity, known.quantity)
}

fn same_amount(line: &ActivityLine, known: &ActivityLine) -> bool {
    let (Some(a), Some(b)) = (&line.amount, &known.amount) else { return false };
    a.currency == b.currency && a.tax_included == b.tax_included && !a.amount.is_zero() && near(a.amount, b.amount)
}

/// Whether a ledger that books on these days may book a bill of that period.
fn booked(ledger: Period, bill: Period) -> bool {
    let latest = bill.end().checked_add(BOOKED_WITHIN.days()).unwrap_or(bill.end());
    Period::new(bill.start(), latest).is_ok_and(|window| window.overlap(ledger).is_some() && ledger.days() <= 31)
}
