use std::sync::OnceLock;

use cbam::{Assessment, Basis, Error, Exact, Installation, Tables, assess};
use rust_decimal::Decimal;

/// The embedded tables, read once.
pub fn tables() -> &'static Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    TABLES.get_or_init(|| Tables::embedded().unwrap())
}

pub fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

pub fn exact(text: &str) -> Exact {
    Exact::read(text).unwrap()
}

pub fn read(text: &str) -> Installation {
    toml::from_str(text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

pub fn law(installation: &Installation) -> Result<Assessment, Error> {
    assess(tables(), installation, &Basis::law(2026))
}

/// Assesses a text by the law of 2026.
pub fn assessed(text: &str) -> Assessment {
    law(&read(text)).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// The error of a text.
pub fn refused(text: &str) -> Error {
    law(&read(text)).unwrap_err()
}

/// A maker of steel bars: 100 t from `extra`.
pub fn bars(extra: &str) -> String {
    format!(
        "year = 2026\nname = \"Essai\"\ncountry = \"MA\"\n[[processes]]\nid = \"p\"\n\
         goods = [{{ cn = \"73181542\", tonnes = 100 }}]\n{extra}"
    )
}

/// Whether a finding of this kind was made.
pub fn found(assessment: &Assessment, kind: &str) -> bool {
    assessment.findings.iter().any(|finding| serde_json::to_value(finding.kind).unwrap() == kind)
}
