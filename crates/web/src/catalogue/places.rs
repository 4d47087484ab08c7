use std::collections::HashMap;

use ::catalogue::Tables;
use factors::Geo;
use language::{Language, Text};

/// The names of the places that factors are of.
pub struct Places(HashMap<String, Text>);

impl Places {
    /// Those of the embedded catalogue.
    ///
    /// # Errors
    /// If it is damaged.
    pub fn embedded() -> Result<Self, ::catalogue::Error> {
        let name = |fr: &str, ar: &str, en: &str| Text { fr: fr.to_owned(), ar: ar.to_owned(), en: en.to_owned() };
        let tables = Tables::embedded()?;
        let places = tables.places.iter();
        Ok(Places(places.map(|row| (row.code.to_string(), name(&row.name_fr, &row.name_ar, &row.name_en))).collect()))
    }

    /// The name of a place; its code if it has none.
    pub fn name<'a>(&'a self, geo: &'a Geo, language: Language) -> &'a str {
        self.0.get(geo.as_str()).map_or(geo.as_str(), |name| name.get(language))
    }
}
