//! Names of places, as the databases spell them, to the codes of the catalogue.

use std::collections::HashMap;

use factors::Geo;
use language::fold;

/// `catalogue/places.csv`, compiled in.
const PLACES: &str = include_str!("../../../catalogue/places.csv");

/// Codes by folded name, by three-letter code, by alias.
#[derive(Clone, Debug, Default)]
pub(crate) struct Places {
    codes: HashMap<String, Geo>,
}

impl Places {
    pub(crate) fn embedded() -> Self {
        let mut places = Places::default();
        let mut reader = csv::Reader::from_reader(PLACES.as_bytes());
        for record in reader.records().filter_map(Result::ok) {
            let cell = |column| record.get(column).unwrap_or("");
            let code = Geo::from(cell(0));
            let names = [cell(0), cell(1), cell(2), cell(3), cell(4)].into_iter().chain(cell(5).split('|'));
            for name in names.filter(|name| !name.is_empty()) {
                // The first row of a spelling keeps it: `Congo` is the republic of that name.
                places.codes.entry(fold(name)).or_insert_with(|| code.clone());
            }
        }
        places
    }

    /// The code of a place by any of its names; `None` if it is not one of the table.
    pub(crate) fn find(&self, name: &str) -> Option<Geo> {
        self.codes.get(&fold(name)).cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_different_releases_meet() {
        let places = Places::embedded();
        for (name, code) in [
            ("Maroc", "MA"),
            ("MAR", "MA"),
            ("المغرب", "MA"),
            ("Pays Bas", "NL"),
            ("PAYS-BAS", "NL"),
            ("Norvege", "NO"),
            ("OWID_WRL", "WORLD"),
            ("European Union (27)", "EU"),
            ("Kazakstan", "KZ"),
        ] {
            assert_eq!(places.find(name).map(|geo| geo.to_string()).as_deref(), Some(code), "{name}");
        }
        assert_eq!(places.find("Atlantide"), None);
    }
}
