use std::collections::BTreeMap;

use super::Tables;

/// By the code that they begin with.
pub(super) type ByCode = BTreeMap<String, Words>;

/// Short everyday words for the goods whose codes begin so: ours, to find them by, no text of any act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The first digits of the codes.
    pub code: String,
    /// A name in French, Arabic and English.
    pub name: [String; 3],
    /// What else people call them, in any language.
    pub also: Vec<String>,
}

impl Tables {
    /// The words for a good, those of the longest code first: the first is what it is called.
    pub fn words(&self, code: &str, year: i16) -> Vec<&Words> {
        let all = self.words.at(year).map(|found| found.content);
        let lengths = (1..=code.len()).rev();
        lengths.filter_map(|length| all?.get(code.get(..length)?)).collect()
    }
}
