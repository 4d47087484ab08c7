//! One table in two files: a converted copy, a copy of a month, a workbook and its export
//! (`docs/firm-folder.md`, §3).

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasher, RandomState};

use language::fold;
use measure::{ActivityLine, Basis};

use crate::document::Problem;
use crate::duplicates::is_ledger;
use crate::repeated::shown;
use crate::worth::{self, Worth};
use crate::{Context, DocumentReading, Reading};

/// So many rows that say the same are no chance.
const ENOUGH: usize = 3;

/// Lines of one table, by their places among all lines.
type Tables<'l> = BTreeMap<Named<'l>, Vec<usize>>;

/// Whether the file of a table is called a copy, the length of its name, its name, the sheet: `suivi.csv` comes before
/// `suivi 2.csv`.
type Named<'l> = (bool, usize, &'l str, &'l str);

/// The lines of ledgers by table: those of files that are called copies come last.
fn tables<'l>(context: &Context<'_>, lines: &'l [ActivityLine]) -> Tables<'l> {
    let mut copies: HashMap<&str, bool> = HashMap::new();
    let mut tables = Tables::new();
    let of_table = |line: &ActivityLine| {
        is_ledger(line) || (line.quality.basis == Basis::Estimated && line.evidence.place.page.is_none())
    };
    for (index, line) in lines.iter().enumerate().filter(|(_, line)| of_table(line)) {
        let file = &*line.evidence.file;
        let copy = *copies.entry(file).or_insert_with(|| context.vocabulary.phrase("copy", file).is_some());
        let sheet = line.evidence.place.sheet.as_deref().unwrap_or("");
        tables.entry((copy, file.len(), file, sheet)).or_default().push(index);
    }
    for table in tables.values_mut() {
        table.sort_by_key(|index| lines.get(*index).map(|line| &line.evidence.place));
    }
    tables
}

/// What each line says, as one number: the same whatever the spelling of its unit and the kind of its file.
fn marks(lines: &[ActivityLine], worths: &[Worth], hasher: &RandomState) -> Vec<u64> {
    let mark = |(line, worth): (&ActivityLine, &Worth)| {
        let size = worth.unit.as_ref().map_or(1.0, units::Unit::size);
        let dimension = worth.unit.as_ref().map_or_else(|| line.unit.clone(), |unit| unit.dimension.to_string());
        let number = line.document_number.as_deref().map(fold);
        let factor = line.factor.as_ref().map(|factor| format!("{factor:?}"));
        let what = (&line.site, line.activity.as_str(), fold(&line.label), number, line.period, factor);
        let amount = line.amount.as_ref().map(|paid| (paid.amount.normalize(), &paid.currency, paid.tax_included));
        hasher.hash_one((what, format!("{:.8e}", worth.value * size), dimension, line.category, line.stage, amount))
    };
    lines.iter().zip(worths).map(mark).collect()
}

/// The lines of tables that say what a table of another file says, row for row, and the lines that they repeat. A
/// table whose rows are all of one quantity may be of something else that is used as regularly.
pub(crate) fn whole(context: &Context<'_>, lines: &[ActivityLine], worths: &[Worth]) -> HashMap<usize, usize> {
    let marks = marks(lines, worths, &RandomState::new());
    let mut firsts: HashMap<Vec<u64>, (&str, Vec<usize>)> = HashMap::new();
    let mut copied = HashMap::new();
    for ((called_copy, _, file, _), table) in tables(context, lines) {
        let of = |index: &usize| worths.get(*index).map(|worth| worth.value.to_bits());
        let varied = table.iter().map(of).collect::<std::collections::BTreeSet<_>>().len() > 1;
        let said: Vec<u64> = table.iter().filter_map(|index| marks.get(*index)).copied().collect();
        match firsts.get(&said) {
            Some((first, of)) if *first != file => {
                if called_copy || (table.len() >= ENOUGH && varied) {
                    copied.extend(table.iter().copied().zip(of.iter().copied()));
                }
            }
            Some(_) => {}
            None => drop(firsts.insert(said, (file, table))),
        }
    }
    copied
}

/// Tells of the tables that say in part what a table before them says: all of it counts.
pub(crate) fn tell(context: &Context<'_>, reading: &mut Reading) {
    let worths = worth::of(context, &reading.lines);
    let marks = marks(&reading.lines, &worths, &RandomState::new());
    let tables: Vec<(Named<'_>, Vec<usize>)> = tables(context, &reading.lines).into_iter().collect();
    // The tables that say a thing, and where they say it first.
    let mut said: HashMap<u64, BTreeMap<usize, usize>> = HashMap::new();
    let mut told: Vec<(String, Problem)> = Vec::new();
    for (place, ((.., file, sheet), table)) in tables.iter().enumerate() {
        let mut shared: BTreeMap<usize, Vec<(usize, usize)>> = BTreeMap::new();
        for index in table {
            let Some(mark) = marks.get(*index) else { continue };
            let known = said.entry(*mark).or_default();
            for (other, first) in known.iter() {
                shared.entry(*other).or_default().push((*first, *index));
            }
            known.entry(place).or_insert(*index);
        }
        shared.remove(&place);
        for (other, rows) in shared {
            let Some(((.., other, of), whole)) = tables.get(other) else { continue };
            let least = whole.len().min(table.len());
            let enough = rows.len() >= least || (rows.len() >= ENOUGH && 2 * rows.len() >= least);
            let ((first, again), true) = (rows.first().copied().unwrap_or_default(), enough) else { continue };
            let (Some(first), Some(again)) = (reading.lines.get(first), reading.lines.get(again)) else { continue };
            let named = |file: &str, sheet: &str| {
                if sheet.is_empty() { file.to_owned() } else { format!("{file} ({sheet})") }
            };
            let problem = Problem::SharedRows {
                count: rows.len() as u64,
                table: named(file, sheet),
                other: named(other, of),
                again: shown(&again.evidence.place),
                first: shown(&first.evidence.place),
            };
            told.push(((*file).to_owned(), problem));
        }
    }
    for (file, problem) in told {
        let document = reading.documents.iter_mut().find(|document| *document.file == *file);
        // Of two sheets of a workbook the numbers of their papers say it already.
        let told = |document: &&mut DocumentReading| {
            let repeated = document.problems.iter().any(|told| matches!(told, Problem::RepeatedRows { .. }));
            !(repeated && matches!(&problem, Problem::SharedRows { other, .. } if other.starts_with(&*document.file)))
        };
        document.filter(told).into_iter().for_each(|document| document.problems.push(problem.clone()));
    }
}
