//! The page of one product for a buyer.

use std::collections::BTreeMap;

use i18n::Messages;
use serde::Serialize;
use serde_json::json;

use super::block::{Block, Section};
use super::drawings::Drawings;
use super::products::Teller;
use super::{Attached, Setting, TEMPLATES, part};
use crate::content::ShownProduct;
use crate::sheets::{FOOTPRINT, SHEET, Sheet};
use crate::sign::sha256;
use crate::typeset::Manuscript;

#[derive(Serialize)]
struct Page {
    language: &'static str,
    title: String,
    /// Author in the file's own description too.
    firm: String,
    footer: String,
    of: String,
    overline: String,
    year: String,
    name: String,
    made: String,
    figure: String,
    per: String,
    interval: String,
    blocks: Vec<Block>,
    seal_title: String,
    seal: String,
    attachments: Vec<Attached>,
}

/// The manuscript of a sheet: a function of the attachments, the setting and the version alone.
pub fn sheet_manuscript(
    sheet: &Sheet,
    attachments: &BTreeMap<String, Vec<u8>>,
    setting: Setting,
    engine: &str,
) -> Result<Manuscript, serde_json::Error> {
    let messages = Messages::for_documents(setting.language);
    let (teller, dates) = (Teller::new(messages), messages.dates());
    let mut drawings = Drawings::default();
    let mut section = Section::default();
    let shown = ShownProduct { stated: sheet.stated.clone(), whole: None, factors: Vec::new() };
    let (name, firm) = (teller.quote(&sheet.stated.name), teller.quote(&sheet.firm));
    let year = sheet.stated.year.to_string();
    let valid = [("from", &*dates.long(sheet.valid_from)), ("until", &*dates.long(sheet.valid_until))];
    let valid = [messages.get("dossier-sheet-valid"), teller.say("dossier-sheet-valid-words", &valid)];
    teller.product(&mut section, &shown, vec![valid], "stages", &mut drawings);
    let (figure, per, interval) = teller.headline(&sheet.stated);
    let page = Page {
        language: setting.language.code(),
        title: teller.say("dossier-sheet-title", &[("name", &name), ("firm", &firm)]),
        footer: teller.say("dossier-footer", &[("firm", &name), ("year", &year), ("version", engine)]),
        of: messages.get("dossier-of"),
        overline: messages.get("dossier-sheet-overline"),
        made: teller.say("dossier-made-on", &[("date", &dates.long(setting.date))]),
        firm,
        year,
        name,
        figure,
        per,
        interval,
        blocks: section.blocks,
        seal_title: messages.get("dossier-sheet-seal-title"),
        seal: messages.get("dossier-sheet-seal"),
        attachments: attachments.keys().map(|name| attached(messages, name)).collect(),
    };
    let mut files: BTreeMap<String, Vec<u8>> =
        TEMPLATES.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect();
    files.insert("sheet.typ".to_owned(), include_bytes!("../../templates/sheet.typ").to_vec());
    files.insert("page.json".to_owned(), serde_json::to_vec(&page)?);
    files.extend(drawings.into_files());
    files.extend(attachments.iter().map(|(name, bytes)| (format!("attached/{name}"), bytes.clone())));
    let evidence = attachments.get(SHEET).map(|bytes| sha256(bytes)).unwrap_or_default();
    let ident = json!([evidence, setting.language.code(), setting.date.to_string()]).to_string();
    let date = (setting.date.year(), part(setting.date.month()), part(setting.date.day()));
    Ok(Manuscript { main: "sheet.typ".to_owned(), files, ident, date })
}

fn attached(messages: Messages, name: &str) -> Attached {
    let (key, relationship) = match name {
        SHEET => ("dossier-attached-sheet", "data"),
        FOOTPRINT => ("dossier-attached-footprint", "alternative"),
        _ => ("dossier-attached-other", "supplement"),
    };
    Attached { name: name.to_owned(), description: messages.get(key), relationship }
}
