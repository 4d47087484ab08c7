//! Whether the recipes of a firm share its sites out whole, and not more than whole.

use std::collections::BTreeSet;

use factors::ActivityCode;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::allocate::{chosen, share_of};
use super::{AllocationKey, Finding, FindingKind, Recipe};

/// What rounding may change a sum of shares by.
const TOLERANCE: f64 = 1e-9;

/// How a site, or an activity of it, is shared between products.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SiteShares {
    /// The year.
    pub year: i16,
    /// The site.
    pub site: String,
    /// The activity that some recipe names; absent for everything that none names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activity: Option<ActivityCode>,
    /// Name of the product and its share, 0 to 1, in the order of the recipes.
    pub shares: Vec<(String, f64)>,
    /// The exact sum.
    pub sum: f64,
    /// What that means.
    pub verdict: Verdict,
    /// Keys that are used: more than one are not shares of one thing.
    pub keys: Vec<AllocationKey>,
}

/// What a sum of shares means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The shares are one: everything is some product's, once.
    Whole,
    /// They are less: products of the site have no recipe yet.
    Less,
    /// They are more: emissions are counted in several products.
    More,
}

/// The shares of each site in each year over all recipes that name it (ISO 14067:2018, 6.4.6: what is allocated equals what there
/// was before). The order of the recipes changes no sum.
pub fn shares(recipes: &[Recipe]) -> Vec<SiteShares> {
    let sites: BTreeSet<(i16, &String)> =
        recipes.iter().flat_map(|recipe| recipe.sites.iter().map(|site| (recipe.year, site))).collect();
    let mut found = Vec::new();
    for (year, site) in sites {
        let of_site: Vec<&Recipe> =
            recipes.iter().filter(|recipe| recipe.year == year && recipe.sites.contains(site)).collect();
        let named = of_site.iter().flat_map(|recipe| &recipe.allocations);
        let named = named.filter(|one| one.site.as_ref().is_none_or(|named| named == site));
        let activities: BTreeSet<&ActivityCode> = named.flat_map(|one| &one.activities).collect();
        for activity in [None].into_iter().chain(activities.into_iter().map(Some)) {
            let chosen: Vec<_> = of_site.iter().map(|recipe| (*recipe, chosen(recipe, site, activity))).collect();
            let shares: Vec<(String, f64)> = chosen
                .iter()
                .map(|(recipe, allocation)| (recipe.name.clone(), allocation.map_or(1.0, share_of)))
                .collect();
            let sum = uncertainty::sum(shares.iter().map(|(_, share)| *share));
            let verdict = match sum - 1.0 {
                over if over > TOLERANCE => Verdict::More,
                under if under < -TOLERANCE => Verdict::Less,
                _ => Verdict::Whole,
            };
            let keys: BTreeSet<AllocationKey> =
                chosen.iter().filter_map(|(_, allocation)| Some((*allocation)?.key)).collect();
            found.push(SiteShares {
                year,
                site: site.clone(),
                activity: activity.cloned(),
                shares,
                sum,
                verdict,
                keys: keys.into_iter().collect(),
            });
        }
    }
    found
}

/// Where a recipe and the others of its firm take more of a site than there is, as findings of the footprint of the first: part of
/// what the site emits is then in several products.
pub fn more_than_whole(recipe: &Recipe, others: &[Recipe]) -> Vec<Finding> {
    let all: Vec<Recipe> = [recipe].into_iter().chain(others).filter(|one| one.year == recipe.year).cloned().collect();
    let too_much =
        shares(&all).into_iter().filter(|one| one.verdict == Verdict::More && recipe.sites.contains(&one.site));
    let finding = |one: SiteShares| {
        let of = one.activity.map_or(one.site.clone(), |activity| format!("{}, {activity}", one.site));
        let taken: Vec<String> =
            one.shares.iter().map(|(name, share)| format!("{} {}", name, digits(*share))).collect();
        let detail = format!("{of}: {} = {}", taken.join(" + "), digits(one.sum));
        Finding { kind: FindingKind::MoreThanWhole, at: "allocation".to_owned(), detail, co2e: None }
    };
    too_much.map(finding).collect()
}

/// A share with as many of four places as it has.
fn digits(share: f64) -> String {
    let text = format!("{share:.4}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
