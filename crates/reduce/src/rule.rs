//! What says which technology and calculator suit what a firm uses: `catalogue/reduce/suggestions.csv`.

use std::collections::BTreeMap;

use catalogue::{Error, records};
use factors::ActivityCode;
use measure::Category;
use schemars::JsonSchema;
use serde::Serialize;

/// How much of what is used a technology acts on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Extent {
    /// All of it: what is computed is what would be saved.
    Whole,
    /// All of it at most: what is computed is saved if all of it goes through what the technology acts on.
    Ceiling,
    /// A part that the bills do not tell: nothing is computed before the firm says it.
    Part,
}

/// Which technology suits which use, and what its calculator is given of it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Rule {
    pub technology: String,
    pub calculator: String,
    categories: Vec<String>,
    activities: Vec<String>,
    pub extent: Extent,
    /// Inputs of the calculator, each with the figure that fills it.
    pub fills: Vec<(String, Figure)>,
    /// Inputs that it could do without, but not well.
    pub asks: Vec<String>,
}

/// A figure of an inventory that can fill an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Figure {
    /// How much is used, in this unit.
    Amount(&'static str),
    /// MAD per unit.
    Price(&'static str),
    /// kg CO2e per unit.
    Factor(&'static str),
    /// MAD per kWh of the electricity of the same site.
    GridPrice,
    /// kg CO2e per kWh of the electricity of the same site.
    GridFactor,
    /// The year of the factor.
    Date,
    /// The saving that is published for the technology.
    Published,
    /// The set of potentials of the inventory.
    GwpSet,
    /// Where the place is that stands for the region of the site.
    Latitude,
    /// The same, east positive.
    Longitude,
    /// The plane of which the yields of that place are known.
    Tilt,
    /// What a plant gives there in each month.
    Yields,
}

impl Figure {
    fn of(word: &str) -> Option<Self> {
        let unit = |word: &str| {
            let units = [("kwh", "kWh"), ("l", "L"), ("kg", "kg"), ("t", "t"), ("tkm", "t.km")];
            units.into_iter().find(|(name, _)| *name == word).map(|(_, unit)| unit)
        };
        match word {
            "grid_price_kwh" => Some(Figure::GridPrice),
            "grid_factor_kwh" => Some(Figure::GridFactor),
            "date" => Some(Figure::Date),
            "published" => Some(Figure::Published),
            "gwp_set" => Some(Figure::GwpSet),
            "latitude" => Some(Figure::Latitude),
            "longitude" => Some(Figure::Longitude),
            "tilt" => Some(Figure::Tilt),
            "yields" => Some(Figure::Yields),
            _ => match word.split_once('_') {
                Some(("price", of)) => unit(of).map(Figure::Price),
                Some(("factor", of)) => unit(of).map(Figure::Factor),
                Some(_) => None,
                None => unit(word).map(Figure::Amount),
            },
        }
    }
}

impl Rule {
    /// Whether the technology acts on what is booked so.
    pub fn acts_on(&self, category: Category, activity: &ActivityCode) -> bool {
        let booked = category.to_string();
        let below = |of: &String| {
            activity.as_str().strip_prefix(of.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        self.categories.contains(&booked) && self.activities.iter().any(below)
    }
}

/// The rules, in the order of the catalogue.
pub(crate) fn rules() -> Result<Vec<Rule>, Error> {
    let needed = ["technology", "calculator", "categories", "activities", "extent", "fills", "source"];
    let rows = records("reduce/suggestions.csv", &needed)?;
    rows.iter()
        .map(|row| {
            let extent = row.read("extent", "whole, ceiling, part", |word| match word {
                "whole" => Some(Extent::Whole),
                "ceiling" => Some(Extent::Ceiling),
                "part" => Some(Extent::Part),
                _ => None,
            })?;
            let fill = |text: &String| {
                let (input, figure) = text.split_once('=')?;
                Some((input.to_owned(), Figure::of(figure)?))
            };
            let fills = row.list("fills");
            let read: Vec<_> = fills.iter().filter_map(fill).collect();
            if read.len() != fills.len() {
                return Err(row.broken("fills", &row.text("fills"), "input=figure, separated by |"));
            }
            Ok(Rule {
                technology: row.text("technology"),
                calculator: row.text("calculator"),
                categories: row.list("categories"),
                activities: row.list("activities"),
                extent,
                fills: read,
                asks: row.list("asks"),
            })
        })
        .collect()
}

/// What serves in the sector of a firm: the sectors of technologies, by the word of the firm's sheet.
pub(crate) fn served() -> Result<BTreeMap<String, Vec<String>>, Error> {
    let rows = records("reduce/sectors.csv", &["sector", "serves", "source"])?;
    Ok(rows.iter().map(|row| (row.text("sector"), row.list("serves"))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Words, calculators, technologies};

    #[test]
    fn each_rule_leads_to_a_technology_and_fills_inputs_of_its_calculator() {
        let (technologies, words) = (technologies().expect("embedded"), Words::of("reduce").expect("embedded"));
        for rule in rules().expect("embedded") {
            let of = &rule.technology;
            assert!(technologies.iter().any(|one| one.id == *of), "no technology {of}");
            let calculator = calculators::all().find(|one| one.name == rule.calculator);
            let calculator = calculator.unwrap_or_else(|| panic!("{of}: no calculator {}", rule.calculator));
            let described = words.describe(calculator).expect("described");
            let filled = rule.fills.iter().map(|(input, _)| input);
            for key in filled.chain(&rule.asks) {
                assert!(described.inputs.iter().any(|input| input.key == *key), "{of}: {key}");
            }
            let published = rule.fills.iter().any(|(_, figure)| *figure == Figure::Published);
            let known = technologies.iter().any(|one| one.id == *of && one.saving_pct.is_some());
            assert!(!published || known, "{of}: no source publishes a saving");
        }
    }

    #[test]
    fn each_sector_of_a_rule_serves_somebody() {
        let technologies = technologies().expect("embedded");
        for (sector, serves) in served().expect("embedded") {
            for one in serves {
                let found = technologies.iter().any(|technology| technology.serves(&one));
                assert!(found, "{sector}: nothing serves {one}");
            }
        }
    }
}
