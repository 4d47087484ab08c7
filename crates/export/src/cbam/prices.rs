use ::cbam::{Error, Exact, Installation, Problem, Tables};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

/// A price that is computed with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct UsedPrice {
    /// Its name: that of the file, or `lowest`, `latest`, `highest` of those that are published.
    pub name: String,
    /// EUR per certificate.
    pub eur: Decimal,
    /// The quarter in which it was published; absent for a price of the file.
    pub quarter: Option<String>,
    /// How well a published price is known (`catalogue/export/cbam/prices.csv`).
    pub standing: Option<String>,
}

/// The prices of the file; without any the latest that is published, between the lowest and the highest: no price is
/// invented for years that are to come.
pub(super) fn used(tables: &Tables, installation: &Installation) -> Result<Vec<UsedPrice>, Error> {
    let mut prices = Vec::new();
    for (index, price) in installation.prices.iter().enumerate() {
        let at = format!("prices[{index}].eur");
        let eur = price.eur.get().filter(|_| price.eur.is_positive());
        let eur = eur.ok_or(Error { at, problem: Problem::NotPositive })?;
        prices.push(UsedPrice { name: price.name.clone(), eur, quarter: None, standing: None });
    }
    if !prices.is_empty() {
        return Ok(prices);
    }
    let published: Vec<UsedPrice> = tables
        .prices()
        .filter_map(|price| {
            let eur = price.eur.and_then(Exact::get)?;
            let (quarter, standing) = (Some(price.quarter.clone()), Some(price.standing.clone()));
            Some(UsedPrice { name: String::new(), eur, quarter, standing })
        })
        .collect();
    let lowest = published.iter().min_by_key(|price| price.eur);
    let highest = published.iter().max_by_key(|price| price.eur);
    let named = [("lowest", lowest), ("latest", published.last()), ("highest", highest)];
    let prices =
        named.into_iter().filter_map(|(name, price)| Some(UsedPrice { name: name.to_owned(), ..price?.clone() }));
    Ok(prices.collect())
}
