//! The footprint of one product for a buyer: a page or two, signed.
//!
//! A sheet carries what the firm states of the product, and the footprint as partners exchange it. What the figure is made of is
//! in neither: by itself a sheet proves who signed it, and beside the full edition of the firm's dossier its figure is held
//! against the one that is made again there.

use std::collections::BTreeMap;

use calendar::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::WriteError;
use crate::content::{Found, PRODUCTS, Stated, open_products};
use crate::pages::{self, Setting};
use crate::papers::{attachments, part};
use crate::sign::{Edition, Key};
use crate::typeset::{TypesetError, typeset};
use crate::verify::Difference;
use crate::write::sealed;

/// What the firm states.
pub const SHEET: &str = "product.json";
/// The footprint as partners exchange it (PACT 3).
pub const FOOTPRINT: &str = "footprint.json";
/// How far a figure may be from the one that was rounded to be exchanged, as a part of it.
const ROUNDING: f64 = 1e-6;

/// What a sheet says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// The firm.
    pub firm: String,
    /// The product.
    pub stated: Stated,
    /// The first day on which the footprint may be used.
    pub valid_from: Date,
    /// The last day.
    pub valid_until: Date,
}

/// Writes a sheet, with `footprint` as it is exchanged. Same inputs, same bytes. It is a buyer edition, whatever `setting` says.
///
/// # Errors
/// Only by a fault of the program.
pub fn write_sheet(
    sheet: &Sheet,
    footprint: Vec<u8>,
    setting: Setting,
    engine: &str,
    key: &Key,
) -> Result<Vec<u8>, WriteError> {
    let setting = Setting { edition: Edition::Buyer, ..setting };
    let attachments =
        BTreeMap::from([(SHEET.to_owned(), serde_json::to_vec(sheet)?), (FOOTPRINT.to_owned(), footprint)]);
    let prefix = typeset(pages::sheet_manuscript(sheet, &attachments, setting, engine)?)?;
    sealed(&prefix, &attachments, setting, engine, key)
}

/// The name of its product.
pub(crate) fn product_name(attachments: &BTreeMap<String, Vec<u8>>) -> Option<String> {
    part::<Sheet>(attachments, SHEET).map(|sheet| sheet.stated.name)
}

/// Sets the pages again, from the attachments alone.
pub(crate) fn set(
    attachments: &BTreeMap<String, Vec<u8>>,
    setting: Setting,
    engine: &str,
) -> Result<Vec<u8>, WriteError> {
    let sheet: Sheet = part(attachments, SHEET).ok_or_else(|| TypesetError::BadPath { path: SHEET.to_owned() })?;
    Ok(typeset(pages::sheet_manuscript(&sheet, attachments, setting, engine)?)?)
}

/// What can be checked of a sheet alone: that its origins add up, and that the footprint beside it is the same one.
pub(crate) fn recompute(edition: Edition, attachments: &BTreeMap<String, Vec<u8>>) -> Vec<Difference> {
    let mut found = Found::default();
    let (sheet, exchanged): (Option<Sheet>, Option<Value>) = (part(attachments, SHEET), part(attachments, FOOTPRINT));
    let Some((Sheet { firm, stated, .. }, exchanged)) = sheet.zip(exchanged).filter(|_| edition == Edition::Buyer)
    else {
        found.add(SHEET, "cannot be read".to_owned(), String::new());
        return found.0;
    };
    if !stated.adds_up() {
        let sum = stated.parts.excluding_uptake();
        found.add("product.stated.excluding.co2e", stated.excluding.co2e.to_string(), sum.to_string());
    }
    let text = |place: &str| exchanged.pointer(place).and_then(Value::as_str).unwrap_or_default().to_owned();
    found.compare("product.firm", &firm, &text("/companyName"));
    found.compare("product.stated.published", &stated.published.unwrap_or_default(), &text("/id"));
    let figures =
        [("pcfExcludingBiogenicUptake", stated.excluding.co2e), ("pcfIncludingBiogenicUptake", stated.including.co2e)];
    for (name, figure) in figures {
        let written = text(&format!("/pcf/{name}"));
        let near = |exchanged: f64| (exchanged - figure).abs() <= ROUNDING * figure.abs();
        if !written.parse().is_ok_and(near) {
            found.add(&format!("footprint.pcf.{name}"), written, figure.to_string());
        }
    }
    found.0
}

/// How the figure of a sheet differs from that of the same product in the full edition of a dossier; `None` if that has no such
/// product, or they are not such documents. Both are to be checked by themselves first.
pub fn sheet_against(dossier: &[u8], sheet: &[u8]) -> Option<Vec<Difference>> {
    let (dossier, sheet) = (attachments(dossier)?, attachments(sheet)?);
    let Sheet { stated, .. } = part(&sheet, SHEET)?;
    let shown = open_products(Edition::Full, &dossier).ok()?;
    let other =
        shown.into_iter().find(|shown| (&shown.stated.name, shown.stated.year) == (&stated.name, stated.year))?;
    let stages = other.whole?.footprint.stages;
    let mut computed = other.stated;
    if !stated.stages.is_empty() {
        computed.stages = stages;
    }
    // Which publication it is, and who verified it, is no figure.
    computed.published.clone_from(&stated.published);
    computed.verified.clone_from(&stated.verified);
    let mut found = Found::default();
    found.compare(&format!("{PRODUCTS}.{}", stated.name), &stated, &computed);
    Some(found.0)
}
