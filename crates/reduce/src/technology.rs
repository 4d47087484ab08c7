//! Clean technologies: what there is, for which sector and use, and what a published source says it saves.

use std::collections::BTreeSet;

use catalogue::{Error, records};
use language::Text;
use schemars::JsonSchema;
use serde::Serialize;

use crate::Fact;
use crate::fact::facts;

/// A technology or measure: criteria, never a product of somebody.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Technology {
    /// Its name in the catalogue: `solar-pv`.
    pub id: String,
    /// The family: `compressed-air`.
    pub family: String,
    /// Its name.
    pub name: Text,
    /// What it is used for.
    #[serde(rename = "use")]
    pub purpose: Text,
    /// Sectors in which it serves; `all` is every one.
    pub sectors: Vec<String>,
    /// What it saves or replaces: `electricity`, `fuel`, `water`…
    pub resources: Vec<String>,
    /// Published saving in percent of what the system uses, lowest and highest; absent where no source gives one.
    pub saving_pct: Option<[f64; 2]>,
    /// What sources say that it costs, lasts and saves; empty where none was found.
    pub facts: Vec<Fact>,
    /// `sourced`, or `assumption` where no figure is given.
    pub confidence: String,
    /// Where it is from, an id of `catalogue/sources.csv`.
    pub source: String,
    /// After this day somebody must look at it again.
    pub review_by: String,
}

/// The technologies of `catalogue/reduce/technologies.csv`, in its order.
///
/// # Errors
/// If a row is broken.
pub fn technologies() -> Result<Vec<Technology>, Error> {
    let rows = records("reduce/technologies.csv", &["technology", "family", "sectors", "resources", "source"])?;
    let three = |row: &catalogue::Record, stem: &str| Text {
        fr: row.text(&format!("{stem}_fr")),
        ar: row.text(&format!("{stem}_ar")),
        en: row.text(&format!("{stem}_en")),
    };
    let mut facts = facts()?;
    rows.iter()
        .map(|row| {
            let end = |column| Ok::<_, Error>(row.optional(column)?.and_then(money::Exact::to_f64));
            Ok(Technology {
                id: row.text("technology"),
                family: row.text("family"),
                name: three(row, "name"),
                purpose: three(row, "use"),
                sectors: row.list("sectors"),
                resources: row.list("resources"),
                saving_pct: end("saving_min_pct")?.zip(end("saving_max_pct")?).map(|(low, high)| [low, high]),
                facts: facts.remove(&row.text("technology")).unwrap_or_default(),
                confidence: row.text("confidence"),
                source: row.text("source"),
                review_by: row.date("review_by")?.to_string(),
            })
        })
        .collect()
}

/// Sectors that make things: each is served by what serves in industry.
const MAKERS: [&str; 16] = [
    "aerospace",
    "agro",
    "automotive",
    "ceramics",
    "chemistry",
    "dairy",
    "electrical",
    "fishing",
    "glass",
    "leather",
    "materials",
    "metal",
    "packaging",
    "paper",
    "plastics",
    "textile",
];

/// The sectors that can be asked for, in the order of their names.
pub fn sectors(technologies: &[Technology]) -> BTreeSet<&str> {
    let named = technologies.iter().flat_map(|one| &one.sectors).map(String::as_str).filter(|name| *name != "all");
    named.chain(MAKERS).collect()
}

impl Technology {
    /// Whether it serves in a sector; one that serves in all serves in each, one of industry in each that makes things.
    pub fn serves(&self, sector: &str) -> bool {
        let is = |name: &str| self.sectors.iter().any(|known| known == name);
        is("all") || is(sector) || (is("industry") && MAKERS.contains(&sector))
    }

    /// Whether its name, family, use or resources hold these words, in any of the three languages.
    pub fn is_about(&self, words: &str) -> bool {
        let wanted = language::fold(words);
        let texts = [&self.name, &self.purpose].into_iter().flat_map(|text| [&text.fr, &text.ar, &text.en]);
        let texts = texts.chain([&self.family, &self.id]).chain(&self.resources);
        texts.into_iter().any(|text| language::fold(text).contains(&wanted))
    }
}
