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
    let link = |(index, name): (usize, String)| {
        let price = prices.get(index);
        let address = format!("{address}?price={}", crate::address::escaped(price.map_or("", |price| &price.name)));
        let is = index == chosen || price.zip(prices.get(chosen)).is_some_and(|(one, other)| is_same(one, other));
        (address, name, is)
    };
    distinct(page, prices).into_iter().map(link).collect()
}

/// Each price once, by its place and in words: the last that is published may be the highest too.
pub fn distinct(page: &Page, prices: &[UsedPrice]) -> Vec<(usize, String)> {
    let mut found: Vec<(usize, Vec<&UsedPrice>)> = Vec::new();
    for (index, price) in prices.iter().enumerate() {
        match found.iter_mut().find(|(first, _)| prices.get(*first).is_some_and(|first| is_same(first, price))) {
            Some((_, names)) => names.push(price),
            None => found.push((index, vec![price])),
        }
    }
    let named = |(index, same): (usize, Vec<&UsedPrice>)| {
        let names: Vec<String> = same.iter().map(|price| name(page, price)).collect();
        let words = same.first().map_or_else(String::new, |price| in_words(page, price, page.messages().list(&names)));
        (index, words)
    };
    found.into_iter().map(named).collect()
}

/// Whether both are the price that was published for one quarter.
fn is_same(one: &UsedPrice, other: &UsedPrice) -> bool {
    one.quarter.is_some() && one.quarter == other.quarter && one.eur == other.eur
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
    in_words(page, price, name(page, price))
}

fn name(page: &Page, price: &UsedPrice) -> String {
    match (&price.quarter, price.name.as_str()) {
        (Some(_), "lowest" | "latest" | "highest") => page.t(&format!("export-price-{}", price.name)),
        _ => price.name.clone(),
    }
}

fn in_words(page: &Page, price: &UsedPrice, name: String) -> String {
    let eur = Shown(page.messages()).eur(price.eur);
    match &price.quarter {
        Some(quarter) => page.with(
            "export-border-price-quarter",
            &[("name", name.into()), ("eur", eur.into()), ("quarter", quarter.as_str().into())],
        ),
        None => page.with("export-border-price-of", &[("name", name.into()), ("eur", eur.into())]),
    }
}
