use calendar::Date;
use schemars::JsonSchema;
use serde::Serialize;

/// Which edition of a table: what a stored result names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Version {
    /// Name of the table.
    pub table: String,
    /// The act.
    pub act: String,
    /// Where in the act.
    pub place: String,
    /// First day.
    pub valid_from: Date,
    /// Last day, absent if the act names none.
    pub valid_to: Option<Date>,
    /// When the values were last compared with the act.
    pub checked: Date,
    /// Rows of `catalogue/sources.csv`, separated by `;`.
    pub source: String,
}

/// The content of a table, as one act prints it.
#[derive(Clone, Debug)]
pub struct Edition<T> {
    /// Act and validity.
    pub version: Version,
    /// The rows.
    pub content: T,
}

/// What was found for a year.
#[derive(Debug)]
pub struct Found<'a, T> {
    /// Act and validity.
    pub version: &'a Version,
    /// The rows.
    pub content: &'a T,
    /// Whether the edition's validity ended before the year asked for, so that it stands in.
    pub carried: bool,
}

/// The editions of one table.
#[derive(Clone, Debug)]
pub(super) struct Editions<T>(pub(super) Vec<Edition<T>>);

impl<T> Default for Editions<T> {
    fn default() -> Self {
        Editions(Vec::new())
    }
}

impl<T> Editions<T> {
    /// The newest edition that was in force at some time of the year, else the last before it.
    pub(super) fn at(&self, year: i16) -> Option<Found<'_, T>> {
        let begun = self.0.iter().filter(|edition| edition.version.valid_from.year() <= year);
        let newest = begun.max_by_key(|edition| edition.version.valid_from)?;
        let carried = newest.version.valid_to.is_some_and(|last| last.year() < year);
        Some(Found { version: &newest.version, content: &newest.content, carried })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edition(act: &str, from: i16, to: Option<i16>) -> Edition<()> {
        let day = |year| calendar::date(year, 1, 1);
        let version = Version {
            table: String::new(),
            act: act.to_owned(),
            place: String::new(),
            valid_from: day(from),
            valid_to: to.map(day),
            checked: day(from),
            source: String::new(),
        };
        Edition { version, content: () }
    }

    #[test]
    fn a_new_act_takes_over_and_an_ended_one_is_carried_on() {
        let editions = Editions(vec![edition("old", 2026, Some(2027)), edition("new", 2027, Some(2030))]);
        let at = |year| editions.at(year).map(|found| (found.version.act.clone(), found.carried));
        assert_eq!(at(2025), None);
        assert_eq!(at(2026), Some(("old".to_owned(), false)));
        assert_eq!(at(2027), Some(("new".to_owned(), false)));
        assert_eq!(at(2031), Some(("new".to_owned(), true)));
    }
}
