//! At which prices of a certificate the pages of an installation compute: those that are published, those of its file, and one to try.

use ::cbam::Exact;
use ::cbam::input::PriceScenario;
use app::export::{Installation, UsedPrice, installations};
use serde::Deserialize;

use super::numbers::Shown;
use crate::page::Page;
use crate::problem::Problem;

/// At which price.
#[derive(Deserialize)]
pub struct Wanted {
    /// The name of one of the prices.
    #[serde(default)]
    pub price: String,
    /// EUR per certificate, to see what another price would make.
    #[serde(default)]
    pub eur: String,
}

/// An installation with every price, and what each is.
pub struct Priced {
    /// The installation, whose file has all of them now.
    pub installation: Installation,
    /// In the same order.
    pub prices: Vec<UsedPrice>,
}

/// The published prices, then those of the file, then the one that is asked for; or why there is no figure yet.
pub fn with_all(
    installation: &Installation,
    asked: Option<(String, Exact)>,
) -> Result<Result<Priced, ::cbam::Error>, Problem> {
    let published = Installation { prices: Vec::new(), ..installation.clone() };
    let mut prices = match installations::report(&published)? {
        Ok(report) => report.prices,
        Err(error) => return Ok(Err(error)),
    };
    let of_file = installation.prices.iter().map(|price| (price.name.clone(), price.eur));
    for (name, eur) in of_file.chain(asked) {
        if let Some(eur) = eur.get() {
            prices.push(UsedPrice { name, eur, quarter: None, standing: None });
        }
    }
    let scenarios = prices.iter().map(|price| PriceScenario { name: price.name.clone(), eur: price.eur.into() });
    Ok(Ok(Priced { installation: Installation { prices: scenarios.collect(), ..published }, prices }))
}

/// The prices to choose from: address, name, whether it is the one chosen.
pub fn links(page: &Page, address: &str, prices: &[UsedPrice], chosen: usize) -> Vec<(String, String, bool)> {
    let link = |(index, price): (usize, &UsedPrice)| {
        let address = format!("{address}?price={}", crate::address::escaped(&price.name));
        (address, price_name(page, price), index == chosen)
    };
    prices.iter().enumerate().map(link).collect()
}

/// The place of the price that is looked at: the one asked for, else the last of one's own, else the latest published.
pub fn chosen(prices: &[UsedPrice], wanted: &str, own: bool) -> usize {
    let last = prices.len().saturating_sub(1);
    let of = |name: &str| prices.iter().position(|price| price.name == name);
    if own {
        return last;
    }
    let any_own = prices.iter().position(|price| price.quarter.is_none());
    of(wanted).or(any_own).or(of("latest")).unwrap_or(last)
}

/// A price in words.
pub fn price_name(page: &Page, price: &UsedPrice) -> String {
    let name = match (&price.quarter, price.name.as_str()) {
        (Some(_), "lowest" | "latest" | "highest") => page.t(&format!("export-price-{}", price.name)),
        _ => price.name.clone(),
    };
    let eur = Shown(page.messages()).eur(price.eur);
    match &price.quarter {
        Some(quarter) => page.with(
            "export-border-price-quarter",
            &[("name", name.into()), ("eur", eur.into()), ("quarter", quarter.as_str().into())],
        ),
        None => page.with("export-border-price-of", &[("name", name.into()), ("eur", eur.into())]),
    }
}
