/// Something to tell a person: a key of `locales/*/intake.ftl` and its arguments.
pub trait Message {
    /// The key of the words.
    fn key(&self) -> &'static str;
    /// The arguments that the words use, by name.
    fn arguments(&self) -> Vec<(&'static str, Argument)>;
}

/// An argument of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// Text, shown as it is.
    Text(String),
    /// Lines to be copied into a file, shown as they are written, from left to right.
    Code(String),
    /// The name of a variant of the message.
    Choice(&'static str),
    /// A count, shown by the rules of the language.
    Count(u64),
}

impl Argument {
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Argument::Text(text.into())
    }

    /// The extension of a name; `none` selects the words for a name without one.
    pub(crate) fn extension(extension: &str) -> Self {
        if extension.is_empty() { Argument::Choice("none") } else { Argument::text(extension) }
    }

    /// A size in megabytes (2²⁰ bytes), rounded up so that a file over its limit never shows as equal to 0.
    pub(crate) fn megabytes(bytes: u64) -> Self {
        Argument::Count(bytes.div_ceil(1 << 20))
    }
}

impl From<&String> for Argument {
    fn from(text: &String) -> Self {
        Argument::Text(text.clone())
    }
}
