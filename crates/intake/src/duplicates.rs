//! What is said twice counts once (`docs/firm-folder.md`, §2 and §3).

use std::collections::{HashMap, HashSet};

use calendar::{Month, Period};
use factors::ActivityCode;
use jiff::ToSpan;
use measure::{ActivityLine, Basis};

use crate::worth::{self, Worth};
use crate::{Context, Duplicate, Reading, Repetition, copies};

/// A ledger books a bill within so many days after its period.
const BOOKED_WITHIN: i32 = 62;
/// Two ledgers date the same paper within so many days: one by the delivery, the other by the invoice.
const DATED_WITHIN: i32 = 15;
/// A number with so many figures, without noughts before them, is that of one paper: numbering that begins again each month
/// does not reach it.
const FIGURES: usize = 4;

/// Moves the lines that repeat others from `lines` to `duplicates`. The better evidence is kept: a checked bill
/// over a bill, a bill over a ledger, anything over an estimate; then the original over what is called a copy,
/// then the first by file and place. The order in
/// which files were read plays no part.
pub(crate) fn set_apart(context: &Context<'_>, reading: &mut Reading) {
    let lines = std::mem::take(&mut reading.lines);
    let worths = worth::of(context, &lines);
    let copied = copies::whole(context, &lines, &worths);
    let mut order: Vec<usize> = (0..lines.len()).collect();
    // A file says for all its lines whether it is a copy.
    let mut copies: HashMap<&str, bool> = HashMap::new();
    for line in &lines {
        let file = &*line.evidence.file;
        copies.entry(file).or_insert_with(|| context.vocabulary.phrase("copy", file).is_some());
    }
    let rank = |(line, worth): (&ActivityLine, &Worth)| {
        let copy = copies.get(&*line.evidence.file);
        let basis = (line.quality.basis, worth.is_money());
        (basis, copy, line.evidence.file.clone(), line.evidence.place.clone(), line.id.clone())
    };
    order.sort_by_cached_key(|index| lines.get(*index).zip(worths.get(*index)).map(rank));
    let mut kept = Kept {
        context,
        lines: &lines,
        worths: &worths,
        by_subject: HashMap::new(),
        by_number: HashMap::new(),
        again: begun_again(&lines),
        booked: HashSet::new(),
    };
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
        if let Some(same) = copied.get(&index) {
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
    worths: &'k [Worth],
    by_subject: HashMap<(&'k str, &'k ActivityCode), Vec<usize>>,
    by_number: HashMap<String, Vec<usize>>,
    /// Numbers that one table gives to several days: they begin again, or are of something else than a paper.
    again: HashSet<String>,
    /// The bills that a table books: another row of it is another purchase.
    booked: HashSet<(usize, Table<'k>)>,
}

/// A table, by its file and sheet.
type Table<'l> = (&'l str, Option<&'l str>);

fn table(line: &ActivityLine) -> Table<'_> {
    (&line.evidence.file, line.evidence.place.sheet.as_deref())
}

/// A number of a document as it is compared: letters and figures only.
pub(crate) fn number(line: &ActivityLine) -> Option<String> {
    let number: String =
        line.document_number.as_deref()?.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect();
    // `1` or `03` is the number of a row, not of an invoice, and `ACH` is a journal.
    (number.len() >= 3 && number.contains(|c: char| c.is_numeric())).then_some(number)
}

fn begun_again(lines: &[ActivityLine]) -> HashSet<String> {
    let mut periods: HashMap<(Table<'_>, String), Period> = HashMap::new();
    let mut again = HashSet::new();
    for line in lines.iter().filter(|line| is_ledger(line)) {
        let Some(number) = number(line) else { continue };
        let known = *periods.entry((table(line), number.clone())).or_insert(line.period);
        if known != line.period {
            again.insert(number);
        }
    }
    again
}

pub(crate) fn is_ledger(line: &ActivityLine) -> bool {
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
    fn repeated(&mut self, index: usize) -> Option<(usize, Repetition)> {
        let line = self.lines.get(index)?;
        let found = self.by_number(index, line).or_else(|| self.by_subject(index, line))?;
        if is_ledger(line) {
            self.booked.insert((found.0, table(line)));
        }
        Some(found)
    }

    /// The line with the same number of the same supplier, of days that agree, that says the same quantity or amount.
    fn by_number(&self, index: usize, line: &ActivityLine) -> Option<(usize, Repetition)> {
        let (worth, number) = (self.worths.get(index)?, number(line)?);
        let figures: String = number.chars().filter(|c| c.is_numeric()).collect();
        let of_one_paper = figures.trim_start_matches('0').len() >= FIGURES && !self.again.contains(&number);
        for other in self.by_number.get(&number).into_iter().flatten() {
            let (known, cost) = (self.lines.get(*other)?, self.worths.get(*other)?);
            let mixed = is_ledger(line) != is_ledger(known);
            let dated = dates_agree(line, known, of_one_paper)
                || (mixed && !self.booked.contains(&(*other, table(line))) && booked(line.period, known.period));
            // A bundle may hold a bill twice; the rows of one page, or of one ledger, are all there is.
            let bundled = line.evidence.document == known.evidence.document
                && line.evidence.place.page != known.evidence.place.page
                && line.period == known.period
                && line.period.days() > 1;
            if (self.distinct(line, known) && !(bundled && self.comparable(line, known)))
                || !dated
                || !self.same_supplier(line, known)
                || !same_thing(line, known)
                || !(worth.same_quantity(cost) || worth.same_amount(cost))
            {
                continue;
            }
            let because = if mixed {
                Repetition::BillAndLedger
            } else if line.period == known.period && !is_ledger(line) {
                Repetition::SameBill
            } else {
                Repetition::SameNumber
            };
            return Some((*other, because));
        }
        None
    }

    /// The bill of the same site and activity that a line says again, whatever the numbers.
    fn by_subject(&self, index: usize, line: &ActivityLine) -> Option<(usize, Repetition)> {
        let worth = self.worths.get(index)?;
        // Bills that a row of a year or a month may add up: by their first day, their last, or most of their days.
        let mut summed: [Vec<(usize, &Worth)>; 3] = Default::default();
        for other in self.by_subject.get(&(&*line.site, &line.activity)).into_iter().flatten() {
            let (known, cost) = (self.lines.get(*other)?, self.worths.get(*other)?);
            if self.distinct(line, known) {
                continue;
            }
            let numbered = number(line).zip(number(known)).is_none_or(|(a, b)| a == b);
            if is_ledger(line) {
                let shared = line.period.overlap(known.period).map_or(0, Period::days);
                // A table of months rounds what the bill of the month says.
                let rounded = || line.period.days() > 1 && 2 * shared >= known.period.days() && worth.rounds_to(cost);
                if numbered
                    && (worth.same_quantity(cost) || worth.same_amount(cost) || rounded())
                    && booked(line.period, known.period)
                    && !self.booked.contains(&(*other, table(line)))
                {
                    return Some((*other, Repetition::BillAndLedger));
                }
                let within = |day| line.period.contains(day);
                let ways = [within(known.period.start()), within(known.period.end()), 2 * shared > known.period.days()];
                if line.period.days() > 1 && number(line).is_none() {
                    let counted = summed.iter_mut().zip(ways).filter(|(_, counts)| *counts);
                    counted.for_each(|(bills, _)| bills.push((*other, cost)));
                }
                continue;
            }
            if line.quality.basis == Basis::Estimated
                && known.quality.basis != Basis::Estimated
                && line.period.overlap(known.period) == Some(line.period)
            {
                return Some((*other, Repetition::ReplacedEstimate));
            }
            if line.period == known.period && worth.same_quantity(cost) && numbered && line.period.days() > 1 {
                return Some((*other, Repetition::SameBill));
            }
        }
        let adds_up = |bills: &&Vec<(usize, &Worth)>| {
            let sum = worth.sum(bills.iter().map(|(_, cost)| *cost));
            bills.len() > 1 && sum.is_some_and(|sum| worth.rounds(sum))
        };
        let (first, _) = summed.iter().find(adds_up)?.first()?;
        Some((*first, Repetition::BillAndLedger))
    }

    /// Two lines of one document, or of different stages or categories, never repeat each other.
    fn distinct(&self, line: &ActivityLine, known: &ActivityLine) -> bool {
        line.evidence.document == known.evidence.document || !self.comparable(line, known)
    }

    fn comparable(&self, line: &ActivityLine, known: &ActivityLine) -> bool {
        line.stage == known.stage
            && (line.category == known.category || line.category.is_none() || known.category.is_none())
            && !line.quantity.is_zero()
            && line.site == known.site
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

/// Whether two lines under one number may be of one paper by their days; `of_one_paper` if the number is of no other.
fn dates_agree(line: &ActivityLine, known: &ActivityLine, of_one_paper: bool) -> bool {
    if line.period.overlap(known.period).is_some() {
        return true;
    }
    let ledgers = is_ledger(line) && is_ledger(known);
    if ledgers && of_one_paper && Month::of(line.period.start()) == Month::of(known.period.start()) {
        return true;
    }
    let days = if ledgers { DATED_WITHIN } else { BOOKED_WITHIN };
    let (start, end) = (known.period.start(), known.period.end());
    let around =
        Period::new(start.checked_sub(days.days()).unwrap_or(start), end.checked_add(days.days()).unwrap_or(end));
    of_one_paper && around.is_ok_and(|around| around.overlap(line.period).is_some())
}

/// Whether a ledger that books on these days may book a bill of that period.
fn booked(ledger: Period, bill: Period) -> bool {
    let latest = bill.end().checked_add(BOOKED_WITHIN.days()).unwrap_or(bill.end());
    Period::new(bill.start(), latest).is_ok_and(|window| window.overlap(ledger).is_some() && ledger.days() <= 31)
}
