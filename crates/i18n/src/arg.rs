use std::borrow::Cow;

use fluent_bundle::FluentValue;
use language::Language;

/// An argument of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg<'a> {
    /// Words or a figure already formatted: shown as it is.
    Text(Cow<'a, str>),
    /// Lines of code to be copied: shown as they are, from left to right in any language. Where the language runs the
    /// other way each line is isolated by U+2066 and U+2069, or its quotation marks would change places.
    Code(Cow<'a, str>),
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
            Arg::Code(code) if language.is_right_to_left() => {
                let lines: Vec<String> = code.split('\n').map(|line| format!("\u{2066}{line}\u{2069}")).collect();
                FluentValue::String(lines.join("\n").into())
            }
            Arg::Code(code) => FluentValue::String(Cow::Borrowed(code)),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_runs_from_left_to_right_in_every_language() {
        let code = Arg::Code("[[file]]\nsite = \"الرباط\"".into());
        let shown = |language| match code.value(language, false) {
            FluentValue::String(text) => text.into_owned(),
            _ => String::new(),
        };
        assert_eq!(shown(Language::Ar), "\u{2066}[[file]]\u{2069}\n\u{2066}site = \"الرباط\"\u{2069}");
        assert_eq!(shown(Language::Fr), "[[file]]\nsite = \"الرباط\"");
    }
}
