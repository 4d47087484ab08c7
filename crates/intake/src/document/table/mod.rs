//! Tables in plain text, read row by row: a table of millions of rows takes no more memory than a short one.

mod ahead;
mod dialect;
mod encoding;
mod rows;
mod survey;

use super::{Fingerprint, Limits, Problem, Refusal, Source};

pub use dialect::Dialect;
pub use encoding::Encoding;
pub use rows::{Record, Rows};

pub(crate) use encoding::plain_text;

/// A table in plain text. It can be read more than once, each time from its first row.
#[derive(Clone, Debug)]
pub struct Table {
    source: Source,
    dialect: Dialect,
    limits: Limits,
}

impl Table {
    /// Reads all bytes once, to identify them and to find out how the table is written.
    pub(crate) fn survey(
        source: Source,
        limits: &Limits,
        problems: &mut Vec<Problem>,
    ) -> Result<(Self, Fingerprint), Refusal> {
        let survey = survey::survey(&source, limits)?;
        if survey.mixed {
            problems.push(Problem::MixedEncoding { encoding: survey.encoding.name() });
        }
        let dialect = dialect::detect(&survey.sample, survey.encoding, problems);
        Ok((Table { source, dialect, limits: *limits }, survey.fingerprint))
    }

    /// How the table is written.
    pub fn dialect(&self) -> &Dialect {
        &self.dialect
    }

    /// The rows, from the first one; titles and blank rows are among them.
    ///
    /// # Errors
    /// If the source can no longer be opened.
    pub fn rows(&self) -> Result<Rows, Refusal> {
        Ok(Rows::new(self.source.reader()?, self.dialect, &self.limits))
    }
}

#[cfg(test)]
mod tests;
