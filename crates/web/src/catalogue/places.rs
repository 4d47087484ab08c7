use std::collections::HashMap;

use ::catalogue::Tables;
use factors::Geo;
use language::{Language, Text};

/// The names of the places that factors are of, and of the regions of Morocco.
pub struct Places {
    names: HashMap<String, Text>,
    countries: Vec<String>,
    regions: Vec<(String, Text)>,
}

impl Places {
    /// Those of the embedded catalogue.
    ///
    /// # Errors
    /// If it is damaged.
    pub fn embedded() -> Result<Self, ::catalogue::Error> {
        let name = |fr: &str, ar: &str, en: &str| Text { fr: fr.to_owned(), ar: ar.to_owned(), en: en.to_owned() };
        let tables = Tables::embedded()?;
        let names = tables.places.iter();
        let names = names.map(|row| (row.code.to_string(), name(&row.name_fr, &row.name_ar, &row.name_en))).collect();
        let countries = ::catalogue::countries()?.iter().map(|row| row.code.to_string()).collect();
        let regions = tables.regions.iter();
        let regions = regions.map(|row| (row.code.to_string(), name(&row.name_fr, &row.name_ar, &row.name_en)));
        Ok(Places { names, countries, regions: regions.collect() })
    }

    /// The name of a place; its code if it has none.
    pub fn name<'a>(&'a self, geo: &'a Geo, language: Language) -> &'a str {
        self.country(geo.as_str(), language)
    }

    /// The name of a country by its code; the code if it has none.
    pub fn country<'a>(&'a self, code: &'a str, language: Language) -> &'a str {
        self.names.get(code).map_or(code, |name| name.get(language))
    }

    /// The countries and territories in the order of their names in a language: code and name.
    pub fn countries(&self, language: Language) -> Vec<(&str, &str)> {
        let named = self.countries.iter().filter_map(|code| Some((&**code, self.names.get(code)?.get(language))));
        let mut countries: Vec<(&str, &str)> = named.collect();
        countries.sort_by_cached_key(|(_, name)| language::fold(name));
        countries
    }

    /// The regions of Morocco with their codes (ISO 3166-2), in the order of the codes.
    pub fn regions(&self) -> &[(String, Text)] {
        &self.regions
    }

    /// The name of a country or a region with its code beside it; the code alone if it has no name.
    pub fn named(&self, code: &str, language: Language) -> String {
        let region = self.regions.iter().find(|(known, _)| known == code).map(|(_, name)| name);
        match region.or_else(|| self.names.get(code)) {
            Some(name) => format!("{} ({code})", name.get(language)),
            None => code.to_owned(),
        }
    }

    /// The name of a region; its code if it has none.
    pub fn region(&self, code: &str, language: Language) -> String {
        let found = self.regions.iter().find(|(known, _)| known == code);
        found.map_or(code, |(_, name)| name.get(language)).to_owned()
    }
}
