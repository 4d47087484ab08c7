//! Whether the border adjustment may concern a firm, as far as what it says of its buyers and products tells.

use std::collections::BTreeSet;

use ::cbam::tables::{OriginKind, Tables};

/// What is known of a firm beside the border adjustment. It asks of whoever brings goods of Annex I into the customs territory
/// of the Union (2023/956 Articles 1 and 2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Concern {
    /// The firm does not say where its buyers are.
    Unsaid,
    /// None of its buyers is in the Union.
    Elsewhere,
    /// Some are: which countries, and which codes of its products are goods of Annex I.
    Union {
        /// ISO 3166-1 codes of the Member States.
        countries: Vec<String>,
        /// Codes of the combined nomenclature, of eight or ten digits.
        goods: Vec<String>,
        /// Whether a product says no code, or one that is not whole: it may be such a good too.
        open: bool,
    },
}

/// What is known from the countries of a firm's buyers and the codes of its products, `None` for one without.
///
/// A whole code has eight digits, or ten; one that is in no list of the year is no good of Annex I.
pub fn concern<'a>(
    tables: &Tables,
    buyers: &BTreeSet<String>,
    products: impl IntoIterator<Item = Option<&'a str>>,
    year: i16,
) -> Concern {
    if buyers.is_empty() {
        return Concern::Unsaid;
    }
    let countries: Vec<String> = buyers.iter().filter(|code| is_union(tables, code, year)).cloned().collect();
    if countries.is_empty() {
        return Concern::Elsewhere;
    }
    let (mut goods, mut open, mut none) = (Vec::new(), false, true);
    for product in products {
        none = false;
        let digits: String = product.unwrap_or("").chars().filter(char::is_ascii_digit).collect();
        match (digits.len(), tables.good(&digits, year)) {
            (8 | 10, Ok(_)) => goods.push(digits),
            (8 | 10, Err(_)) => {}
            _ => open = true,
        }
    }
    goods.sort();
    goods.dedup();
    Concern::Union { countries, goods, open: open || none }
}

/// Whether a country is a Member State of the Union.
pub fn is_union(tables: &Tables, country: &str, year: i16) -> bool {
    tables.origin(country, year) == Some(OriginKind::Union)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn goods_of_the_annex_that_go_to_the_union_concern_a_firm() {
        let tables = Tables::embedded().expect("the embedded tables");
        let of = |buyers: &[&str], products: &[Option<&str>]| {
            let buyers = buyers.iter().map(|code| (*code).to_owned()).collect();
            concern(&tables, &buyers, products.iter().copied(), 2026)
        };
        let union = |goods: &[&str], open: bool| Concern::Union {
            countries: vec!["ES".to_owned()],
            goods: goods.iter().map(|code| (*code).to_owned()).collect(),
            open,
        };
        assert_eq!(of(&[], &[Some("73181542")]), Concern::Unsaid);
        assert_eq!(of(&["GB", "MA", "CH", "NO"], &[Some("73181542")]), Concern::Elsewhere);
        // Bolts (7318 15 42) are in Annex I, clementines (0805 22 00) are not.
        assert_eq!(of(&["ES", "GB"], &[Some("7318 15 42"), Some("08052200")]), union(&["73181542"], false));
        assert_eq!(of(&["ES"], &[Some("08052200")]), union(&[], false));
        assert_eq!(of(&["ES"], &[Some("08052200"), None]), union(&[], true));
        assert_eq!(of(&["ES"], &[Some("7318")]), union(&[], true));
        assert_eq!(of(&["ES"], &[]), union(&[], true));
    }

    /// The Union has 27 Member States since 2020 (Treaty on European Union, Article 52, without the United Kingdom).
    #[test]
    fn the_union_has_its_members() {
        let tables = Tables::embedded().expect("the embedded tables");
        let all = catalogue::countries().expect("the embedded places");
        let members = all.iter().filter(|place| is_union(&tables, &place.code, 2026)).count();
        assert_eq!(members, 27);
    }
}
