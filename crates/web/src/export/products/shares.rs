//! Which part of its sites' emissions is a product's, where one rule for all of them is not enough: rules for a site, or for some
//! activities.

use std::collections::BTreeSet;

use ::export::pcf::{Allocation, AllocationKey, Footprint, Origin, Recipe};
use app::words;
use factors::ActivityCode;
use measure::Firm;

use super::recipe_form::amount;
use super::room::Fields;
use crate::form::{Choice, Wrong};
use crate::page::Page;
use crate::site::Site;

/// So many rules at the most.
const SHARES_MAX: usize = 12;
/// Keys by which sites are shared, physical causes first.
const KEYS: [(AllocationKey, &str); 8] = [
    (AllocationKey::Mass, "mass"),
    (AllocationKey::Energy, "energy"),
    (AllocationKey::Volume, "volume"),
    (AllocationKey::Area, "area"),
    (AllocationKey::Pieces, "pieces"),
    (AllocationKey::Hours, "hours"),
    (AllocationKey::EconomicValue, "economic-value"),
    (AllocationKey::Other, "other"),
];

/// The code of a key in forms.
pub fn code(key: AllocationKey) -> &'static str {
    KEYS.iter().find(|(known, _)| *known == key).map_or("", |(_, code)| *code)
}

/// The key with a code; mass if there is none.
pub fn key(code: &str) -> AllocationKey {
    KEYS.iter().find(|(_, known)| *known == code).map_or(AllocationKey::Mass, |(key, _)| *key)
}

/// Keys to choose from.
pub fn keys(page: &Page, chosen: &str) -> Vec<Choice> {
    KEYS.map(|(_, code)| Choice::new(code, page.t(&format!("export-product-key-{code}")), code == chosen)).into()
}

/// Whether it is of all sites and activities.
pub fn is_general(allocation: &Allocation) -> bool {
    allocation.site.is_none() && allocation.activities.is_empty()
}

/// A rule as it stands in the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Typed {
    site: String,
    activities: Vec<String>,
    key: String,
    own: String,
    all: String,
    why: String,
}

/// The rules as they stand in the form.
#[derive(Clone, Debug, Default)]
pub struct Shares(Vec<Typed>);

/// A rule among others.
pub struct Row {
    /// Where it stands: its fields have this number behind their names.
    pub number: usize,
    pub sites: Vec<Choice>,
    pub activities: Vec<Choice>,
    pub keys: Vec<Choice>,
    pub own: String,
    pub all: String,
    pub why: String,
}

impl Shares {
    /// Those of a recipe.
    pub fn of(recipe: &Recipe) -> Self {
        let special = recipe.allocations.iter().filter(|allocation| !is_general(allocation));
        Shares(
            special
                .map(|allocation| Typed {
                    site: allocation.site.clone().unwrap_or_default(),
                    activities: allocation.activities.iter().map(ToString::to_string).collect(),
                    key: code(allocation.key).to_owned(),
                    own: allocation.own.to_string(),
                    all: allocation.all.to_string(),
                    why: allocation.why.clone().unwrap_or_default(),
                })
                .collect(),
        )
    }

    /// Those that were sent; one without quantities is none.
    pub fn sent(fields: &Fields) -> Self {
        let rows = (1..=SHARES_MAX).map(|number| {
            let text = |name: &str| fields.get(&format!("{name}-{number}")).to_owned();
            Typed {
                site: text("site"),
                activities: fields.all(&format!("activities-{number}")),
                key: text("key"),
                own: text("own"),
                all: text("all"),
                why: text("why"),
            }
        });
        Shares(rows.filter(|typed| !typed.own.is_empty() || !typed.all.is_empty()).collect())
    }

    /// Those of the form, and one that is empty. The activities are those that the sites have, and those that a rule names.
    pub fn rows(&self, site: &Site, page: &Page, firm: Option<&Firm>, footprint: Option<&Footprint>) -> Vec<Row> {
        let of_sites = footprint.iter().flat_map(|footprint| &footprint.lines);
        let of_sites = of_sites.filter(|line| matches!(line.origin, Origin::Inventory { .. }) && line.input.is_none());
        let mut codes: BTreeSet<String> =
            of_sites.filter_map(|line| line.activity.as_ref()).map(ToString::to_string).collect();
        codes.extend(self.0.iter().flat_map(|typed| typed.activities.iter().cloned()));
        let empty = Typed { key: code(AllocationKey::Mass).to_owned(), ..Typed::default() };
        let rows = self.0.iter().chain(std::iter::once(&empty)).take(SHARES_MAX).enumerate();
        rows.map(|(index, typed)| {
            let mut sites = vec![Choice::new("", page.t("export-product-share-all-sites"), typed.site.is_empty())];
            let known = firm.iter().flat_map(|firm| &firm.sites);
            sites.extend(known.map(|place| Choice::new(&place.id, &place.name, place.id == typed.site)));
            let activities = codes.iter().map(|code| {
                let name = words::activity(site.knowledge, page.messages(), &ActivityCode::from(code.as_str()));
                Choice::new(code, name, typed.activities.contains(code))
            });
            Row {
                number: index + 1,
                sites,
                activities: activities.collect(),
                keys: keys(page, &typed.key),
                own: typed.own.clone(),
                all: typed.all.clone(),
                why: typed.why.clone(),
            }
        })
        .collect()
    }

    /// The rules, or what is wrong with them, beside the field `shares`. What the form does not show of one stays as it was kept.
    pub fn allocations(&self, page: &Page, kept: &[Allocation], wrong: &mut Wrong) -> Vec<Allocation> {
        let mut allocations = Vec::new();
        for typed in &self.0 {
            let quantities = amount(&typed.own).zip(amount(&typed.all));
            let Some((own, all)) = quantities else {
                *wrong = std::mem::take(wrong).and("shares", page.t("export-product-wrong-share-numbers"));
                continue;
            };
            let allocation = Allocation {
                site: (!typed.site.is_empty()).then(|| typed.site.clone()),
                activities: typed.activities.iter().map(|code| ActivityCode::from(code.as_str())).collect(),
                key: key(&typed.key),
                own,
                all,
                unit: None,
                why: (!typed.why.is_empty()).then(|| typed.why.clone()),
            };
            if is_general(&allocation) {
                *wrong = std::mem::take(wrong).and("shares", page.t("export-product-wrong-share-scope"));
            }
            let same = |known: &&Allocation| {
                (&known.site, &known.activities, known.key)
                    == (&allocation.site, &allocation.activities, allocation.key)
            };
            let unit = kept.iter().find(same).and_then(|known| known.unit.clone());
            allocations.push(Allocation { unit, ..allocation });
        }
        allocations
    }
}
