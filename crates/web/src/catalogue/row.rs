use calendar::Date;
use factors::{Factor, GwpSet, Stage};
use i18n::Messages;

use crate::address::escaped;
use crate::page::Page;
use crate::site::Site;

/// Why somebody should look at a factor again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stale {
    /// Its source has withdrawn it.
    Withdrawn,
    /// The last day of its validity is past.
    Expired,
    /// The day is past by which somebody was to look at it again.
    Review,
}

impl Stale {
    /// What is stale of a factor, on a day.
    pub fn of(factor: &Factor, today: Date) -> Option<Stale> {
        let past = |day: Option<Date>| day.is_some_and(|day| day < today);
        match factor {
            factor if factor.archived => Some(Stale::Withdrawn),
            factor if past(factor.valid_to) => Some(Stale::Expired),
            factor if past(factor.review_by) => Some(Stale::Review),
            _ => None,
        }
    }

    /// A word for a badge.
    pub fn badge(self) -> &'static str {
        match self {
            Stale::Withdrawn => "catalogue-stale-withdrawn",
            Stale::Expired => "catalogue-stale-expired",
            Stale::Review => "catalogue-stale-review",
        }
    }

    /// A sentence that says what it means.
    pub fn words(self) -> &'static str {
        match self {
            Stale::Withdrawn => "catalogue-stale-withdrawn-words",
            Stale::Expired => "catalogue-stale-expired-words",
            Stale::Review => "catalogue-stale-review-words",
        }
    }
}

/// A factor among others.
pub struct Row {
    pub name: String,
    pub href: String,
    pub value: String,
    pub unit: String,
    pub stage: String,
    pub place: String,
    pub year: String,
    pub technology: String,
    pub source: String,
    pub stale: Option<String>,
}

impl Row {
    pub fn new(factor: &Factor, page: &Page, site: &Site) -> Self {
        let messages = page.messages();
        let source = site.knowledge.sources.get(&factor.source);
        Row {
            name: factor.name.get(page.language).to_owned(),
            href: page.to(&format!("/factors/{}", escaped(factor.id.as_str()))),
            value: figure(factor, site)
                .map_or_else(|| "—".to_owned(), |value| messages.numbers().significant(value, 4)),
            unit: unit(factor, messages),
            stage: stage(factor.stage, messages),
            place: place(factor, page, site),
            year: factor.year().map_or_else(String::new, |year| year.to_string()),
            technology: factor.technology.clone().unwrap_or_default(),
            source: source.map_or_else(|| factor.source.to_string(), |source| source.title.clone()),
            stale: Stale::of(factor, site.today()).map(|stale| page.t(stale.badge())),
        }
    }
}

/// kg CO2e per unit: by the potentials of AR6 where the gases are known, otherwise as published.
pub fn figure(factor: &Factor, site: &Site) -> Option<f64> {
    let total = factor.composition.co2e(&site.knowledge.library.gwp, GwpSet::Ar6).ok();
    let total = total.filter(|_| factor.published.is_none() || !factor.composition.gases.is_empty());
    total.or(factor.published.map(|published| published.co2e))
}

/// `kg CO₂e / L`.
pub fn unit(factor: &Factor, messages: Messages) -> String {
    format!("{} / {}", messages.get("common-kg-co2e"), messages.unit(&factor.per.symbol))
}

/// The stage in words.
pub fn stage(stage: Stage, messages: Messages) -> String {
    let id = stage.code().replace('_', "-");
    messages.get(&format!("measure-stage-{id}"))
}

/// Where it holds, in words.
pub fn place(factor: &Factor, page: &Page, site: &Site) -> String {
    match factor.geo.as_str() {
        "ANY" => page.t("catalogue-place-any"),
        _ => site.places.name(&factor.geo, page.language).to_owned(),
    }
}
