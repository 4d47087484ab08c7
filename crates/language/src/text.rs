use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A language of the product. All three are complete; French comes first because most users read it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// French.
    #[default]
    Fr,
    /// Arabic, written from right to left.
    Ar,
    /// English.
    En,
}

impl Language {
    /// Every language, in the order they are offered.
    pub const ALL: [Language; 3] = [Language::Fr, Language::Ar, Language::En];

    /// The BCP 47 code: `fr`, `ar` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Language::Fr => "fr",
            Language::Ar => "ar",
            Language::En => "en",
        }
    }

    /// Whether lines run from right to left.
    pub fn is_right_to_left(self) -> bool {
        self == Language::Ar
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Language {
    type Err = String;

    /// Reads a code or a locale (`fr`, `fr_MA.UTF-8`, `ar-MA`). The error is the text read.
    fn from_str(text: &str) -> Result<Self, String> {
        let code = text.split(['-', '_', '.']).next().unwrap_or("").to_ascii_lowercase();
        Language::ALL.into_iter().find(|language| language.code() == code).ok_or_else(|| text.to_owned())
    }
}

/// One text in the three languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Text {
    /// French.
    pub fr: String,
    /// Arabic.
    pub ar: String,
    /// English.
    pub en: String,
}

impl Text {
    /// The text in `language`; never empty if any of the three is filled.
    pub fn get(&self, language: Language) -> &str {
        let wanted = match language {
            Language::Fr => &self.fr,
            Language::Ar => &self.ar,
            Language::En => &self.en,
        };
        [wanted, &self.fr, &self.en, &self.ar].into_iter().find(|text| !text.is_empty()).map_or("", |text| text)
    }

    /// The same words in all three: for proper names.
    pub fn same(text: &str) -> Self {
        Text { fr: text.to_owned(), ar: text.to_owned(), en: text.to_owned() }
    }
}
