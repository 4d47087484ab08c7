//! What verified measures changed, as the bills show it.

use std::collections::BTreeMap;

use calendar::Date;
use measure::Inventory;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use units::Units;

use crate::bills::{Bills, bills};
use crate::{CarrierSaving, Estimate, saved_between};

/// Where something is used: a site by its id; empty, all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Site(pub String);

impl Site {
    /// Whether it is this site.
    pub fn has(&self, id: &str) -> bool {
        self.0.is_empty() || self.0 == id
    }
}

/// A measure whose saving was verified.
#[derive(Clone, Copy, Debug)]
pub struct Verified<'a> {
    /// What the firm calls it.
    pub name: &'a str,
    /// Where it acts.
    pub site: &'a str,
    /// What it saves in a year.
    pub savings: &'a [CarrierSaving],
    /// Since when it runs.
    pub since: Date,
}

/// An activity of a site on which verified measures act, and which months of a year show it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Compared {
    /// The site.
    pub site: Site,
    /// The activity.
    pub activity: String,
    /// The unit in which it is counted.
    pub unit: String,
    /// The measures that act on it, as the firm calls them: bills cannot tell them apart.
    pub measures: Vec<String>,
    /// Since when the first of them runs.
    pub since: Date,
    /// From which month to the end of the year it is compared, 1 to 12.
    pub from_month: i8,
    /// What they are expected to save in these months.
    pub expected: f64,
}

/// What the bills of a year show of measures, against a year before all of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Comparison {
    /// What is compared.
    #[serde(flatten)]
    pub of: Compared,
    /// The year before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Bills>,
    /// The year of the inventory.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Bills>,
    /// What that shows; nothing, where bills of one of the two are missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown: Option<Shown>,
}

/// What was saved between two years.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Shown {
    /// In the unit of what is compared; below zero, more was used.
    pub saved: Estimate,
    /// kg CO2e, by the factor of the year of the inventory.
    pub kgco2e: Estimate,
    /// Whether it is counted for what was made.
    pub adjusted: bool,
}

/// The activities of sites on which measures act that ran in the year or before, by site and activity.
///
/// What began within the year shows in the months after it only; what began in December does not show yet.
pub fn compared(measures: &[Verified<'_>], year: i16, units: &Units) -> Vec<Compared> {
    let mut groups: BTreeMap<(&str, &str), Vec<(&Verified<'_>, &CarrierSaving)>> = BTreeMap::new();
    for measure in measures.iter().filter(|measure| measure.since.year() <= year) {
        for saving in measure.savings {
            groups.entry((measure.site, &saving.activity)).or_default().push((measure, saving));
        }
    }
    let one = |((site, activity), of): ((&str, &str), Vec<(&Verified<'_>, &CarrierSaving)>)| {
        let unit = &of.first()?.1.unit;
        let last = of.iter().map(|(measure, _)| measure.since).max()?;
        let from_month = if last.year() == year { last.month() + 1 } else { 1 };
        let in_unit = |saving: &CarrierSaving| {
            let ratio = units.parse(&saving.unit).ok()?.ratio_to(&units.parse(unit).ok()?).ok()?;
            Some(saving.quantity * ratio)
        };
        let amounts: Vec<f64> = of.iter().map(|(_, saving)| in_unit(saving)).collect::<Option<_>>()?;
        (from_month <= 12).then(|| Compared {
            site: Site(site.to_owned()),
            activity: activity.to_owned(),
            unit: unit.clone(),
            measures: of.iter().map(|(measure, _)| measure.name.to_owned()).collect(),
            since: of.iter().map(|(measure, _)| measure.since).min().unwrap_or(last),
            from_month,
            expected: uncertainty::sum(amounts) * f64::from(13 - from_month) / 12.0,
        })
    };
    groups.into_iter().filter_map(one).collect()
}

impl Comparison {
    /// What would have been used for what is made now, at the pace of the year before.
    pub fn at_the_pace_of_before(&self) -> Option<Estimate> {
        let (before, after, shown) = (self.before.as_ref()?, self.after.as_ref()?, self.shown.as_ref()?);
        let made = before.made.as_ref().zip(after.made.as_ref()).filter(|_| shown.adjusted);
        Some(before.used.times(made.map_or(1.0, |(then, now)| now.amount / then.amount)))
    }
}

impl Compared {
    /// What the bills of a year say of it; nothing, if it is not one before the first of the measures.
    pub fn before(&self, inventory: &Inventory, units: &Units) -> Option<Bills> {
        let earlier = inventory.firm.reporting.year < self.since.year();
        earlier.then(|| self.bills(inventory, units)).flatten().map(|(bills, _, _)| bills)
    }

    fn bills(&self, inventory: &Inventory, units: &Units) -> Option<(Bills, f64, f64)> {
        bills(inventory, (&self.site, &self.activity, &self.unit), self.from_month, units)
    }

    /// What the bills show of it in the year of an inventory, against those of a year before.
    ///
    /// What is saved is what would have been used for what is made now, less what is used (see [`saved_between`]); both uses are
    /// known within their intervals, and what was made is taken as exact.
    pub fn with(self, before: Option<Bills>, now: &Inventory, units: &Units) -> Comparison {
        let found = self.bills(now, units);
        let shown = before.as_ref().zip(found.as_ref()).filter(|(before, (after, _, _))| before.whole && after.whole);
        let shown = shown.map(|(before, (after, factor, half_width_pct))| {
            let made = before.made.as_ref().zip(after.made.as_ref()).filter(|(then, now)| then.unit == now.unit);
            let production = made.map(|(then, now)| (then.amount, now.amount));
            // Both ends move with what is made as the figure itself does.
            let expected = before.used.times(production.map_or(1.0, |(then, now)| now / then));
            let saved = Estimate::sum(&[expected, after.used.times(-1.0)]);
            let value = saved_between(before.used.value, after.used.value, production);
            let saved = Estimate { value, ..saved };
            Shown { saved, kgco2e: saved.times_factor(*factor, *half_width_pct), adjusted: production.is_some() }
        });
        Comparison { of: self, before, after: found.map(|(bills, _, _)| bills), shown }
    }
}
