//! The fields of the guided entry as data: one template shows every stage, and what is wrong stands beside its field.

use std::collections::BTreeMap;

use ::cbam::Exact;
use app::measure::number;

use crate::form::Choice;
use crate::page::Page;

/// The most rows that are read of one kind.
const ROWS_MAX: usize = 500;

/// A field as it is shown.
pub struct Field {
    /// Its name in the form.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// In plain words; may be empty.
    pub hint: String,
    /// As it stands in the form.
    pub value: String,
    /// What is wrong with it.
    pub error: Option<String>,
    /// How it is filled in.
    pub kind: Kind,
}

/// How a field is filled in.
pub enum Kind {
    /// With words.
    Text,
    /// With a number.
    Number,
    /// With a day.
    Day,
    /// With words, some of which a list of the page offers: its name.
    Listed(&'static str),
    /// With one of several.
    Choice(Vec<Choice>),
    /// With a tick.
    Check,
}

/// Fields that belong together.
#[derive(Default)]
pub struct Group {
    /// What they are of.
    pub legend: String,
    /// In plain words; may be empty.
    pub words: String,
    /// Their row among those of their kind: name and value of a hidden field.
    pub row: Option<(String, String)>,
    /// What everybody fills in.
    pub fields: Vec<Field>,
    /// What few need, and what it is called.
    pub more: Vec<Field>,
    /// What the fields behind are called.
    pub more_title: String,
    /// Whether they are shown at once: something is in them.
    pub open: bool,
    /// A tick by which the row is taken out: its name.
    pub remove: Option<String>,
    /// Groups within.
    pub within: Vec<Group>,
}

impl Group {
    /// With fields behind that are shown at once if something is in them.
    pub fn and_more(mut self, title: String, more: Vec<Field>) -> Self {
        self.open = more.iter().any(|field| field.error.is_some() || !field.value.is_empty());
        self.more_title = title;
        self.more = more;
        self
    }
}

/// A form as it was filled in, with what is wrong by the names of fields.
#[derive(Clone, Debug, Default)]
pub struct Entered {
    values: BTreeMap<String, String>,
    wrong: BTreeMap<String, String>,
}

impl Entered {
    /// The form as it was sent.
    pub fn of(fields: Vec<(String, String)>) -> Self {
        let values = fields.into_iter().map(|(name, value)| (name, value.trim().to_owned())).collect();
        Entered { values, wrong: BTreeMap::new() }
    }

    /// What stands in a field; nothing if it is not there.
    pub fn get(&self, name: &str) -> &str {
        self.values.get(name).map_or("", String::as_str)
    }

    /// The words of a field, if there are any.
    pub fn text(&self, name: &str) -> Option<String> {
        Some(self.get(name)).filter(|text| !text.is_empty()).map(str::to_owned)
    }

    /// Whether a tick is set.
    pub fn is_on(&self, name: &str) -> bool {
        !self.get(name).is_empty()
    }

    /// Fills in a field.
    pub fn set(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.values.insert(name.into(), value.into());
    }

    /// Fills in a number.
    pub fn put(&mut self, name: impl Into<String>, value: Option<Exact>) {
        let text = value.and_then(Exact::get).map_or_else(String::new, |value| value.normalize().to_string());
        self.set(name, text);
    }

    /// Fills in a share as percent.
    pub fn put_share(&mut self, name: impl Into<String>, value: Option<Exact>) {
        self.put(name, value.map(|share| share * Exact::from(100)));
    }

    /// The same with the values of `other`, whose rows of these kinds are all that there are; what was wrong is forgotten.
    pub fn renewed(mut self, other: Entered, kinds: &[&str]) -> Self {
        let is_row =
            |name: &str| kinds.iter().any(|kind| name.strip_prefix(kind).is_some_and(|at| at.starts_with('-')));
        self.values.retain(|name, _| !is_row(name));
        self.values.extend(other.values);
        Entered { values: self.values, wrong: BTreeMap::new() }
    }

    /// Says what is wrong with a field; the first thing said stays.
    pub fn say(&mut self, name: &str, words: String) {
        self.wrong.entry(name.to_owned()).or_insert(words);
    }

    /// Whether nothing is wrong.
    pub fn is_right(&self) -> bool {
        self.wrong.is_empty()
    }

    /// The rows of a kind: each with its number in the form, and the row that it was before.
    pub fn rows(&self, prefix: &str) -> Vec<(usize, Option<usize>)> {
        let row = |row: usize| Some((row, self.values.get(&format!("{prefix}-{row}-row"))?.parse().ok()));
        (0..ROWS_MAX).map_while(row).collect()
    }

    /// Whether a row was not filled in.
    pub fn is_blank(&self, prefix: &str, row: usize, fields: &[&str]) -> bool {
        fields.iter().all(|field| self.get(&format!("{prefix}-{row}-{field}")).is_empty())
    }

    /// A number of a field; says so if it is none.
    pub fn number(&mut self, page: &Page, name: &str) -> Option<Exact> {
        let text = self.get(name);
        if text.is_empty() {
            return None;
        }
        let read = number(text).and_then(|number| Exact::read(&number.to_string()));
        if read.is_none() {
            self.say(name, page.t("export-border-wrong-number"));
        }
        read
    }

    /// The same, not below nought.
    pub fn amount(&mut self, page: &Page, name: &str) -> Option<Exact> {
        let read = self.number(page, name)?;
        if read.is_negative() {
            self.say(name, page.t("export-border-wrong-negative"));
            return None;
        }
        Some(read)
    }

    /// The same, which must be there and above nought.
    pub fn needed(&mut self, page: &Page, name: &str) -> Option<Exact> {
        if self.get(name).is_empty() {
            self.say(name, page.t("export-border-wrong-needed"));
        }
        let read = self.amount(page, name)?;
        if !read.is_positive() {
            self.say(name, page.t("export-border-wrong-nought"));
            return None;
        }
        Some(read)
    }

    /// A share that is entered in percent.
    pub fn share(&mut self, page: &Page, name: &str) -> Option<Exact> {
        let share = self.number(page, name)? / Exact::from(100);
        let outside = share.is_negative() || (share - Exact::ONE).is_positive();
        if outside {
            self.say(name, page.t("export-border-wrong-percent"));
        }
        (!outside).then_some(share)
    }

    fn field(&self, id: String, label: String, hint: String, kind: Kind) -> Field {
        Field { value: self.get(&id).to_owned(), error: self.wrong.get(&id).cloned(), id, label, hint, kind }
    }

    /// A field of words: the key of its name, that of its hint, empty if it has none.
    pub fn words(&self, page: &Page, id: String, key: &str, hint: &str) -> Field {
        self.field(id, page.t(key), hinted(page, hint), Kind::Text)
    }

    /// A field of words that a list of the page offers.
    pub fn listed(&self, page: &Page, id: String, (key, hint): (&str, &str), list: &'static str) -> Field {
        self.field(id, page.t(key), hinted(page, hint), Kind::Listed(list))
    }

    /// A field of a number.
    pub fn figure(&self, page: &Page, id: String, key: &str, hint: &str) -> Field {
        self.field(id, page.t(key), hinted(page, hint), Kind::Number)
    }

    /// A field of a day.
    pub fn day(&self, page: &Page, id: String, key: &str) -> Field {
        self.field(id, page.t(key), String::new(), Kind::Day)
    }

    /// A tick.
    pub fn check(&self, page: &Page, id: String, key: &str) -> Field {
        self.field(id, page.t(key), String::new(), Kind::Check)
    }

    /// One of several: values and names; none is chosen that is not there.
    pub fn choice(
        &self,
        page: &Page,
        id: String,
        (key, hint): (&str, &str),
        choices: impl IntoIterator<Item = (String, String)>,
    ) -> Field {
        let chosen = self.get(&id).to_owned();
        let choices = choices.into_iter().map(|(value, name)| {
            let is = value == chosen;
            Choice::new(value, name, is)
        });
        let choices = choices.collect();
        self.field(id, page.t(key), hinted(page, hint), Kind::Choice(choices))
    }
}

fn hinted(page: &Page, key: &str) -> String {
    if key.is_empty() { String::new() } else { page.t(key) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_read_until_one_is_missing() {
        let fields = [("s-0-row", "3"), ("s-1-row", ""), ("s-3-row", "1"), ("s-0-name", " a ")];
        let entered = Entered::of(fields.map(|(name, value)| (name.to_owned(), value.to_owned())).into());
        assert_eq!(entered.rows("s"), [(0, Some(3)), (1, None)]);
        assert_eq!(entered.get("s-0-name"), "a");
        assert!(entered.is_blank("s", 1, &["name"]) && !entered.is_blank("s", 0, &["name"]));
    }
}
