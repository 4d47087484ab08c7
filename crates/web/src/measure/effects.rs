//! What verified measures changed, below the figures of a year.

use ::dossier::pages::reduction::comparison;
use ::reduce::{Comparison, Estimate};
use app::reduce::Effects;
use app::words;
use askama::Template;
use calendar::Month;
use charts::Chart;
use ids::MeasureId;

use super::room::Room;
use crate::page::Page;
use crate::site::Site;

/// A measure, or measures that bills cannot tell apart: links, what they changed, in short and drawn.
struct Effect {
    measures: Vec<(String, String)>,
    line: String,
    detail: String,
    chart: Option<(String, Chart)>,
}

/// The same for every reader who may look at measures.
#[derive(Template)]
#[template(path = "measure/effects.html")]
pub struct View<'a> {
    page: &'a Page,
    effects: Vec<Effect>,
    causes: Option<String>,
}

impl<'a> View<'a> {
    /// What is shown of effects; `named` are the measures.
    pub fn new(site: &Site, page: &'a Page, room: &Room, named: &[(MeasureId, String, i64)], found: &Effects) -> Self {
        let one = |(position, of): (usize, &Comparison)| effect(site, page, room, named, position, of);
        let effects: Vec<Effect> = found.comparisons.iter().enumerate().map(one).collect();
        let shown = found.comparisons.iter().filter(|one| one.shown.is_some());
        // What was there before the base year is in both years.
        let names: Vec<&str> = shown
            .filter(|one| found.since.is_some_and(|base| base < one.of.since.year()))
            .flat_map(|one| one.of.measures.iter().map(String::as_str))
            .collect();
        let causes = found.since.filter(|_| !names.is_empty()).map(|base| {
            let (list, base) = (page.messages().list(&names), base.to_string());
            page.with("measure-effects-causes", &[("year", base.as_str().into()), ("measures", list.as_str().into())])
        });
        View { page, effects, causes }
    }
}

fn effect(
    site: &Site,
    page: &Page,
    room: &Room,
    named: &[(MeasureId, String, i64)],
    position: usize,
    of: &Comparison,
) -> Effect {
    let (messages, numbers) = (page.messages(), page.messages().numbers());
    let measures = named.iter().filter(|(_, name, _)| of.of.measures.contains(name));
    let link = |(id, name, _): &(MeasureId, String, i64)| {
        (room.base_to(page, &format!("/reduce/measures/{id}")), name.clone())
    };
    let since = messages.dates().month(Month::of(of.of.since));
    let unit = messages.unit_of(of.of.expected, &of.of.unit);
    let with_bounds = |estimate: Estimate| (estimate.value, estimate.low, estimate.high);
    let line = match &of.shown {
        Some(shown) => {
            let (value, low, high) = with_bounds(shown.kgco2e);
            let key = if value > 0.0 { "measure-effects-line" } else { "measure-effects-more" };
            let carbon = if value > 0.0 {
                numbers.emissions_interval(value, low, high)
            } else {
                numbers.emissions_interval(-value, -high, -low)
            };
            page.with(key, &[("since", since.as_str().into()), ("carbon", carbon.as_str().into())])
        }
        None => page.say("measure-effects-unknown", "since", &since),
    };
    let activity = words::activity(site.knowledge, messages, &of.of.activity.as_str().into());
    let detail = of.shown.as_ref().map_or_else(String::new, |shown| {
        let (value, low, high) = with_bounds(shown.saved);
        let saved = numbers.interval(value, low, high, &unit);
        let key = if shown.adjusted { "dossier-measure-adjusted" } else { "dossier-measure-plain" };
        let saved = page.say(key, "saved", &saved);
        let expected = numbers.quantity(of.of.expected, &unit);
        let arguments = [("activity", activity.as_str()), ("saved", saved.as_str()), ("expected", expected.as_str())];
        page.with("measure-effects-detail", &arguments.map(|(name, text)| (name, text.into())))
    });
    Effect {
        measures: measures.map(link).collect(),
        line,
        detail,
        chart: comparison(messages, &format!("comparison-{position}"), of, &unit, None),
    }
}
