//! The parts of a way as a form has them: by what something comes or goes, and how far.

use ::export::pcf::Leg;
use factors::ActivityCode;

use super::recipe_form::amount;
use super::room::Fields;
use crate::form::{Choice, Wrong};
use crate::page::Page;
use crate::site::Site;

/// A way has so many parts at the most.
const LEGS_MAX: usize = 8;

/// The parts as they stand in the form: by what, and kilometres.
#[derive(Clone, Debug, Default)]
pub struct Typed(Vec<(String, String)>);

/// A part among others.
pub struct Row {
    pub modes: Vec<Choice>,
    pub km: String,
}

impl Typed {
    /// Those of a recipe.
    pub fn of(legs: &[Leg]) -> Self {
        Typed(legs.iter().map(|leg| (leg.activity.to_string(), leg.km.to_string())).collect())
    }

    /// Those that were sent; what was left empty is none.
    pub fn sent(fields: &Fields) -> Self {
        let both = fields.all("mode").into_iter().zip(fields.all("km"));
        Typed(both.filter(|(mode, km)| !mode.is_empty() || !km.is_empty()).take(LEGS_MAX).collect())
    }

    /// Those of the form, and one that is empty.
    pub fn rows(&self, site: &Site, page: &Page) -> Vec<Row> {
        let mut carriers: Vec<(&ActivityCode, &str)> = site
            .knowledge
            .library
            .activities()
            .filter(|kind| kind.code.is_within("freight") && kind.unit == "t.km")
            .filter(|kind| site.knowledge.library.factors_of(&kind.code).next().is_some())
            .map(|kind| (&kind.code, kind.name.get(page.language)))
            .collect();
        carriers.sort_by_key(|(code, _)| code.as_str());
        let empty = (String::new(), String::new());
        let rows = self.0.iter().chain(std::iter::once(&empty)).take(LEGS_MAX).map(|(mode, km)| {
            let mut modes = vec![Choice::new("", page.t("export-product-leg-none"), mode.is_empty())];
            modes.extend(carriers.iter().map(|(code, name)| Choice::new(code.as_str(), *name, code.as_str() == mode)));
            if modes.iter().all(|choice| !choice.chosen) {
                // Of a file: something that the list does not have.
                modes.push(Choice::new(mode, mode, true));
            }
            Row { modes, km: km.clone() }
        });
        rows.collect()
    }

    /// The parts of the way, or what is wrong with them, beside the field `km`.
    pub fn legs(&self, site: &Site, page: &Page, wrong: &mut Wrong) -> Vec<Leg> {
        let mut legs = Vec::new();
        for (mode, km) in &self.0 {
            let activity = ActivityCode::from(mode.as_str());
            let known = site.knowledge.library.activity(&activity).is_some();
            match amount(km).filter(|km| known && km.is_positive()) {
                Some(km) => legs.push(Leg { activity, km }),
                None => *wrong = std::mem::take(wrong).and("km", page.t("export-product-wrong-leg")),
            }
        }
        legs
    }
}
