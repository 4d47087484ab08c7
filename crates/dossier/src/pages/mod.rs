//! The pages of a dossier: what is said, in which order, in the reader's language.
//!
//! Rust decides what is said and finds the words; the templates in `templates/` decide how it looks.
//! Pages are a function of the attachments and of the setting alone, so that whoever checks a
//! dossier can set them again and compare bytes.

mod annex;
mod application;
mod block;
mod drawings;
mod method;
mod operator;
mod parts;
mod products;
mod quality;
pub mod reduction;
mod results;
mod sheet;
mod summary;
pub mod targets;
mod unit;
mod voice;

use std::collections::BTreeMap;

use calendar::Date;
use language::Language;
use measure::Inventory;
use serde::Serialize;
use serde_json::json;

use crate::content::{self, DISCLOSURES, EVIDENCE, FACTORS, INVENTORY, Knowledge, PRODUCTS, REDUCTION, Shown};
use crate::sign::{Edition, sha256};
use crate::typeset::Manuscript;
pub use application::application_manuscript;
use block::Section;
use drawings::Drawings;
pub use drawings::{Drawing, drawing};
pub use operator::paper_manuscript;
pub use sheet::sheet_manuscript;
use voice::Voice;

/// The templates, by the path they have for one another.
static TEMPLATES: [(&str, &str); 4] = [
    ("main.typ", include_str!("../../templates/main.typ")),
    ("style.typ", include_str!("../../templates/style.typ")),
    ("blocks.typ", include_str!("../../templates/blocks.typ")),
    ("summary.typ", include_str!("../../templates/summary.typ")),
];

/// What is chosen for one dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    /// Language of the pages.
    pub language: Language,
    /// Whom it is for.
    pub edition: Edition,
    /// The day on which it is made.
    pub date: Date,
}

#[derive(Serialize)]
struct Page {
    language: &'static str,
    title: String,
    firm: String,
    footer: String,
    of: String,
    edition: String,
    summary: summary::Summary,
    sections: Vec<Section>,
    attachments: Vec<Attached>,
}

#[derive(Serialize)]
struct Attached {
    name: String,
    description: String,
    relationship: &'static str,
}

/// The manuscript of a dossier: templates, words, drawings, attachments.
pub fn manuscript(
    inventory: &Inventory,
    shown: &Shown,
    attachments: &BTreeMap<String, Vec<u8>>,
    setting: Setting,
    knowledge: Knowledge<'_>,
) -> Result<Manuscript, serde_json::Error> {
    let voice = Voice::new(inventory, content::sources(attachments), knowledge, setting.edition, setting.language);
    let mut drawings = Drawings::default();
    let summary = summary::summary(&voice, setting, &mut drawings);
    let figures =
        vec![method::organisation(&voice), results::results(&voice, &mut drawings), results::energy_and_water(&voice)];
    let products = products::products(&voice, &shown.products, &mut drawings);
    let targets = targets::targets(&voice, &mut drawings);
    let reduction = shown.reduction.iter().flat_map(|shown| reduction::sections(&voice, shown, &mut drawings));
    let reduction: Vec<Section> = reduction.collect();
    let quality = vec![
        quality::uncertainty(&voice, &mut drawings),
        quality::coverage(&voice, &mut drawings),
        quality::data(&voice),
        method::method(&voice),
        method::clauses(&voice),
        annex::factors(&voice),
        annex::lines(&voice),
        annex::documents(&voice),
    ];
    let year = inventory.firm.reporting.year.to_string();
    let firm = voice.quote(&inventory.firm.name);
    let page = Page {
        language: setting.language.code(),
        title: voice.say("dossier-document-title", &[("firm", &firm), ("year", &year)]),
        footer: voice.say("dossier-footer", &[("firm", &firm), ("year", &year), ("version", &inventory.engine)]),
        of: voice.word("dossier-of"),
        edition: voice.word(if voice.full() { "dossier-edition-full" } else { "dossier-edition-buyer" }),
        firm,
        summary,
        sections: figures.into_iter().chain(products).chain(targets).chain(reduction).chain(quality).collect(),
        attachments: attachments.keys().map(|name| attached(&voice, name)).collect(),
    };
    let mut files: BTreeMap<String, Vec<u8>> =
        TEMPLATES.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect();
    files.insert("page.json".to_owned(), serde_json::to_vec(&page)?);
    files.extend(drawings.into_files());
    files.extend(attachments.iter().map(|(name, bytes)| (format!("attached/{name}"), bytes.clone())));
    let evidence = attachments.get(INVENTORY).map(|bytes| sha256(bytes)).unwrap_or_default();
    let ident = json!([evidence, setting.language.code(), setting.edition, setting.date.to_string()]).to_string();
    let date = (setting.date.year(), part(setting.date.month()), part(setting.date.day()));
    Ok(Manuscript { main: "main.typ".to_owned(), files, ident, date })
}

fn part(value: i8) -> u8 {
    value.unsigned_abs()
}

fn attached(voice: &Voice<'_>, name: &str) -> Attached {
    let (key, relationship) = match name {
        INVENTORY => ("dossier-attached-inventory", "data"),
        FACTORS => ("dossier-attached-factors", "source"),
        EVIDENCE => ("dossier-attached-evidence", "source"),
        PRODUCTS => ("dossier-attached-products", "data"),
        REDUCTION => ("dossier-attached-reduction", "data"),
        DISCLOSURES => ("dossier-attached-disclosures", "supplement"),
        _ => ("dossier-attached-other", "supplement"),
    };
    Attached { name: name.to_owned(), description: voice.word(key), relationship }
}
