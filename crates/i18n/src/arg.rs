use std::borrow::Cow;

use fluent_bundle::FluentValue;
use language::Language;

/// An argument of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg<'a> {
    /// Words or a figure already formatted: shown as it is.
    Text(Cow<'a, str>),
    /// A count: chooses the plural form, and is shown with the language's grouping.
    Count(u64),
    /// The name of a variant, for `{ $side -> [buyer] … *[full] … }`. Never shown, so never isolated.
    Choice(&'a str),
}

impl<'a> Arg<'a> {
    pub(crate) fn value(&'a self, language: Language, isolate: bool) -> FluentValue<'a> {
        match self {
            Arg::Text(text) if isolate && meets_other_direction(text, language) => {
                FluentValue::String(format!("\u{2068}{text}\u{2069}").into())
            }
            Arg::Text(text) => FluentValue::String(Cow::Borrowed(text)),
            Arg::Count(count) => FluentValue::from(*count),
            Arg::Choice(name) => FluentValue::String(Cow::Borrowed(name)),
        }
    }
}

/// Whether the text has letters that run against the language, so that without isolation it could
/// tear apart the sentence around it (UAX #9, section 2.7).
fn meets_other_direction(text: &str, language: Language) -> bool {
    text.chars().any(|c| {
        let right_to_left = matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}');
        if language.is_right_to_left() { c.is_alphabetic() && !right_to_left } else { right_to_left }
    })
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Arg::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Arg::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Arg::Text(Cow::Owned(text))
    }
}

impl From<usize> for Arg<'_> {
    fn from(count: usize) -> Self {
        Arg::Count(count as u64)
    }
}

impl From<u64> for Arg<'_> {
    fn from(count: u64) -> Self {
        Arg::Count(count)
    }
}

impl From<u32> for Arg<'_> {
    fn from(count: u32) -> Self {
        Arg::Count(count.into())
    }
}
