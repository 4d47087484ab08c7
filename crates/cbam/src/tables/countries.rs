use std::collections::BTreeMap;

use catalogue::Error;

use super::Tables;
use crate::error::Problem;

/// By code: what else a country is called, in small letters.
pub(super) type Countries = BTreeMap<String, Vec<String>>;

/// Of the places of the catalogue, a code that is withdrawn; and one that is assigned but no place there.
const WITHDRAWN: &str = "AN";
const ASSIGNED_TOO: &str = "EH";

/// The countries among the places of the catalogue: those with a code of three letters too.
pub(super) fn read() -> Result<Countries, Error> {
    let mut countries = Countries::from([(ASSIGNED_TOO.to_owned(), vec!["esh".to_owned()])]);
    for row in catalogue::records("places.csv", &["code", "alpha3", "name_fr", "name_ar", "name_en", "aliases"])? {
        let code = row.text("code");
        if code.len() != 2 || row.is_empty("alpha3") || code == WITHDRAWN {
            continue;
        }
        let names = ["alpha3", "name_fr", "name_ar", "name_en"].map(|column| row.text(column)).into_iter();
        let aliases = row.text("aliases");
        let all = names.chain(aliases.split('|').map(str::to_owned)).map(|name| name.to_lowercase());
        countries.insert(code, all.filter(|name| !name.is_empty()).collect());
    }
    Ok(countries)
}

impl Tables {
    /// Whether a text is the code of a country, ISO 3166-1 alpha-2 (and `XK`, which the Union uses for Kosovo).
    ///
    /// # Errors
    /// If it is none, with the code that is meant where it is one in small letters, of three letters, or a name.
    pub fn country(&self, text: &str) -> Result<(), Problem> {
        if self.countries.contains_key(text) {
            return Ok(());
        }
        let asked = text.trim();
        let (capital, small) = (asked.to_uppercase(), asked.to_lowercase());
        let named = || self.countries.iter().find(|(_, names)| names.contains(&small)).map(|(code, _)| code.clone());
        let meant = Some(capital).filter(|code| self.countries.contains_key(code)).or_else(named);
        Err(Problem::NotACountry { found: text.to_owned(), meant })
    }
}
