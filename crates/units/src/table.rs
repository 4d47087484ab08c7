use rustc_hash::FxHashMap;

use crate::parse;
use crate::{Basis, Calorific, Dimension, Moisture, Tax, Unit, UnitError};

/// A row of `catalogue/units/units.csv`.
#[derive(Clone, Debug)]
pub struct Row<'a> {
    /// Canonical spelling, case-sensitive.
    pub unit: &'a str,
    /// Dimension in the notation of [`Dimension::parse`].
    pub dimension: &'a str,
    /// Size in base units: a decimal, or a fraction `a/b` where no decimal is exact.
    pub to_base: &'a str,
    /// `net`, `gross` or empty.
    pub calorific: &'a str,
    /// `excluded`, `included` or empty.
    pub tax: &'a str,
    /// `wet`, `dry` or empty.
    pub moisture: &'a str,
    /// Other spellings, separated by `|`.
    pub aliases: &'a str,
}

/// The known units and their spellings in three languages.
#[derive(Clone, Debug, Default)]
pub struct Units {
    units: Vec<Unit>,
    exact: FxHashMap<String, usize>,
    /// Spellings without regard to case and spaces; `None` where two units share one.
    folded: FxHashMap<String, Option<usize>>,
}

/// A row of the table of units that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unit `{unit}`: column {column} holds `{value}`")]
pub struct TableError {
    /// The unit of the row.
    pub unit: String,
    /// The column.
    pub column: &'static str,
    /// What it holds.
    pub value: String,
}

impl Units {
    /// Reads the table.
    ///
    /// # Errors
    /// At the first row that cannot be read, or whose spelling belongs to another unit already.
    pub fn new<'a>(rows: impl IntoIterator<Item = Row<'a>>) -> Result<Self, TableError> {
        let mut units = Units::default();
        for row in rows {
            units.add(&row)?;
        }
        Ok(units)
    }

    fn add(&mut self, row: &Row<'_>) -> Result<(), TableError> {
        let wrong = |column, value: &str| TableError { unit: row.unit.to_owned(), column, value: value.to_owned() };
        let dimension = Dimension::parse(row.dimension).map_err(|word| wrong("dimension", &word))?;
        let (over, under) = row.to_base.split_once('/').unwrap_or((row.to_base, "1"));
        let number = |text: &str| text.trim().parse::<f64>().ok().filter(|n| *n > 0.0 && n.is_finite());
        let (over, under) = number(over).zip(number(under)).ok_or_else(|| wrong("to_base", row.to_base))?;
        let basis = Basis {
            calorific: match row.calorific {
                "" => None,
                "net" => Some(Calorific::Net),
                "gross" => Some(Calorific::Gross),
                other => return Err(wrong("calorific", other)),
            },
            tax: match row.tax {
                "" => None,
                "excluded" => Some(Tax::Excluded),
                "included" => Some(Tax::Included),
                other => return Err(wrong("tax", other)),
            },
            moisture: match row.moisture {
                "" => None,
                "wet" => Some(Moisture::Wet),
                "dry" => Some(Moisture::Dry),
                other => return Err(wrong("moisture", other)),
            },
        };
        let index = self.units.len();
        self.units.push(Unit { symbol: row.unit.to_owned(), dimension, over, under, basis });
        for spelling in [row.unit].into_iter().chain(row.aliases.split('|')).map(str::trim).filter(|s| !s.is_empty()) {
            if self.exact.insert(spelling.to_owned(), index).is_some_and(|other| other != index) {
                return Err(wrong("aliases", spelling));
            }
            self.folded
                .entry(parse::fold(spelling))
                .and_modify(|known| {
                    if *known != Some(index) {
                        *known = None;
                    }
                })
                .or_insert(Some(index));
        }
        Ok(())
    }

    /// Reads a unit expression: units joined by `.`, `·`, `*` (product), `/` or `par` (each one
    /// divides), with exponents (`m2`, `m³`, `s^-1`) and a basis (`kWh PCI`, `MAD HT`).
    ///
    /// Spelling counts first (`t` is not `T`), then case is forgiven where no two units would be confused.
    ///
    /// # Errors
    /// If a word is unknown, nothing is given, or two bases contradict each other.
    pub fn parse(&self, expression: &str) -> Result<Unit, UnitError> {
        parse::expression(self, expression)
    }

    /// The unit with exactly or unmistakably this spelling.
    pub fn find(&self, spelling: &str) -> Option<&Unit> {
        let index = match self.exact.get(spelling) {
            Some(index) => Some(*index),
            None => self.folded.get(&parse::fold(spelling)).copied().flatten(),
        };
        index.and_then(|index| self.units.get(index))
    }

    /// All units of the table, in its order.
    pub fn all(&self) -> &[Unit] {
        &self.units
    }

    /// Up to three spellings that look like `word`, nearest first: for a message to a person. Every spelling is
    /// weighed, so it is no part of [`Units::parse`], which is asked of many texts that are no units.
    pub fn nearest(&self, word: &str) -> Vec<String> {
        let folded = parse::fold(word);
        let length = folded.chars().count();
        let mut scored: Vec<(usize, &String)> = self
            .exact
            .keys()
            .filter_map(|spelling| {
                let most = spelling.chars().count().max(2) / 2;
                let known = parse::fold(spelling);
                // Two texts differ by at least the difference of their lengths.
                let apart = known.chars().count().abs_diff(length);
                (apart <= most).then(|| (parse::edits(&folded, &known), spelling)).filter(|(edits, _)| *edits <= most)
            })
            .collect();
        scored.sort();
        scored.truncate(3);
        scored.into_iter().map(|(_, spelling)| spelling.clone()).collect()
    }
}
