use fluent_bundle::FluentArgs;
use icu_list::ListFormatter;
use icu_list::options::{ListFormatterOptions, ListLength};
use language::Language;

use crate::arg::Arg;
use crate::kept::with_kept;
use crate::locale::locale;
use crate::{Dates, Numbers, files};

/// The messages of one language. Making one costs nothing: files are parsed once per process, at
/// the first message asked of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Messages {
    language: Language,
    isolate: bool,
}

/// A message that cannot be shown: a mistake of ours, never of the user.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MessageError {
    /// No file of this language has the key.
    #[error("no message `{key}` in {language}")]
    UnknownKey {
        /// The key asked for.
        key: String,
        /// The language asked for.
        language: Language,
    },
    /// The message refers to an argument that was not given, or to a term that does not exist.
    #[error("message `{key}` in {language}: {reason}")]
    Incomplete {
        /// The key asked for.
        key: String,
        /// The language asked for.
        language: Language,
        /// What Fluent says.
        reason: String,
    },
}

impl Messages {
    /// Messages for a terminal, a file name or a spreadsheet: no directional marks around arguments other than code.
    pub fn new(language: Language) -> Self {
        Messages { language, isolate: false }
    }

    /// Messages for a document or a page: an argument whose letters run against the language (a
    /// French firm's name in an Arabic sentence) is isolated by U+2068 and U+2069, so that it
    /// cannot tear the sentence apart.
    pub fn for_documents(language: Language) -> Self {
        Messages { language, isolate: true }
    }

    /// The language.
    pub fn language(self) -> Language {
        self.language
    }

    /// Numbers by the rules of the language.
    pub fn numbers(self) -> Numbers {
        Numbers::new(self.language)
    }

    /// Dates by the rules of the language.
    pub fn dates(self) -> Dates {
        Dates::new(self.language)
    }

    /// Words joined by "and".
    ///
    /// ```
    /// # use i18n::Messages; use language::Language;
    /// assert_eq!(Messages::new(Language::Fr).list(&["eau", "gaz", "gazole"]), "eau, gaz et gazole");
    /// ```
    pub fn list<T: AsRef<str>>(self, words: &[T]) -> String {
        let joined = with_kept!(self.language, ListFormatter, formatter(self.language), |formatter| {
            formatter.format(words.iter().map(AsRef::as_ref)).to_string()
        });
        joined.unwrap_or_else(|| words.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(", "))
    }

    /// A message without arguments. See [`Messages::with`] for what a mistake does.
    pub fn get(self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A message with its arguments.
    ///
    /// A key or an argument that does not exist is a mistake of the code: in a debug build, so in
    /// every test, it panics; in a release build the key is shown.
    ///
    /// ```
    /// # use i18n::Messages;
    /// # use language::Language;
    /// let messages = Messages::new(Language::Ar);
    /// assert_eq!(messages.with("common-lines", &[("count", 2_usize.into())]), "سطران");
    /// assert_eq!(messages.with("common-lines", &[("count", 3_usize.into())]), "3 أسطر");
    /// ```
    pub fn with(self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.try_with(key, args).unwrap_or_else(|error| {
            debug_assert!(false, "{error}");
            key.to_owned()
        })
    }

    /// A message with its arguments, or why it cannot be shown.
    ///
    /// # Errors
    /// If the key, or an argument that the message uses, does not exist.
    pub fn try_with(self, key: &str, args: &[(&str, Arg<'_>)]) -> Result<String, MessageError> {
        let unknown = || MessageError::UnknownKey { key: key.to_owned(), language: self.language };
        let bundle = files::bundle(self.language, key).ok_or_else(unknown)?;
        let pattern = bundle.get_message(key).and_then(|message| message.value()).ok_or_else(unknown)?;
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            values.set(*name, arg.value(self.language, self.isolate));
        }
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
        match errors.first() {
            None => Ok(text),
            Some(reason) => Err(MessageError::Incomplete {
                key: key.to_owned(),
                language: self.language,
                reason: reason.to_string(),
            }),
        }
    }
}

fn formatter(language: Language) -> Option<ListFormatter> {
    let options = ListFormatterOptions::default().with_length(ListLength::Wide);
    ListFormatter::try_new_and(locale(language).into(), options).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arabic_has_six_plural_forms() {
        let messages = Messages::new(Language::Ar);
        let shown = [0, 1, 2, 3, 11, 100].map(|n: u64| messages.with("common-lines", &[("count", n.into())]));
        let distinct: std::collections::BTreeSet<_> = shown.iter().collect();
        assert_eq!(distinct.len(), 6, "{shown:?}");
    }

    #[test]
    fn a_whole_million_takes_de_in_french() {
        let messages = Messages::new(Language::Fr);
        let shown = |n: u64| messages.with("common-lines", &[("count", n.into())]);
        assert_eq!(shown(0), "0 ligne");
        assert_eq!(shown(1), "1 ligne");
        assert_eq!(shown(2), "2 lignes");
        assert_eq!(shown(2_000_000), "2\u{202f}000\u{202f}000 de lignes");
        assert_eq!(shown(2_000_001), "2\u{202f}000\u{202f}001 lignes");
    }

    #[test]
    fn a_name_is_isolated_only_in_documents_and_only_against_the_direction() {
        let shown = |messages: Messages, name: &str| {
            messages.with("common-labelled", &[("label", name.into()), ("value", "1".into())])
        };
        assert!(!shown(Messages::new(Language::Ar), "Atlas").contains('\u{2068}'));
        assert!(shown(Messages::for_documents(Language::Ar), "Atlas").contains("\u{2068}Atlas\u{2069}"));
        assert!(!shown(Messages::for_documents(Language::Ar), "أطلس").contains('\u{2068}'));
        assert!(shown(Messages::for_documents(Language::Fr), "أطلس").contains('\u{2068}'));
        assert!(!shown(Messages::for_documents(Language::Fr), "Atlas").contains('\u{2068}'));
    }

    #[test]
    fn a_mistake_is_told() {
        let messages = Messages::new(Language::En);
        assert!(matches!(messages.try_with("nowhere-key", &[]), Err(MessageError::UnknownKey { .. })));
        assert!(matches!(messages.try_with("common-nothing", &[]), Err(MessageError::UnknownKey { .. })));
        assert!(matches!(messages.try_with("common-lines", &[]), Err(MessageError::Incomplete { .. })));
    }
}
