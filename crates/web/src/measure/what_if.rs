use std::sync::Arc;

use app::measure::{self, Levers, MeasureError, Outlook};
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::IntoResponse;
use charts::Chart;
use serde::Deserialize;

use super::room::Room;
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// What is changed, %.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    contract: u8,
    solar: u8,
    fuel: u8,
    transport: u8,
}

/// A slider.
pub struct Slider {
    pub name: &'static str,
    pub label: String,
    pub hint: String,
    pub value: u8,
    pub shown: String,
    pub taken_location: String,
    pub taken_market: String,
}

#[derive(Template)]
#[template(path = "measure/what_if.html")]
struct View {
    page: Page,
    room: Room,
    sliders: Vec<Slider>,
    /// Name, now, then, change.
    totals: Vec<(String, String, String, String)>,
    chart: (String, Chart),
}

/// `GET /o/{organisation}/measure/{year}/what-if`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, year)): Path<(String, i16)>,
    Query(wanted): Query<Wanted>,
) -> Result<impl IntoResponse, Problem> {
    let levers = wanted.levers();
    let (standing, outlook) = here
        .ask(&site, &person, move |platform, actor, id| {
            Ok::<_, MeasureError>((
                measure::standing(platform, actor, id)?,
                measure::what_if(platform, actor, id, year, &levers)?,
            ))
        })
        .await??;
    let room = Room::new(&page, &here, &standing, year, "/what-if");
    Ok(Html(View {
        sliders: sliders(&page, &wanted, &outlook),
        totals: totals(&page, &outlook),
        chart: chart(&page, &outlook),
        room,
        page,
    }))
}

impl Wanted {
    fn levers(&self) -> Levers {
        let share = |percent: u8| f64::from(percent.min(100)) / 100.0;
        Levers {
            contract: share(self.contract),
            solar: share(self.solar),
            fuel: share(self.fuel),
            transport: share(self.transport),
        }
    }
}

fn sliders(page: &Page, wanted: &Wanted, outlook: &Outlook) -> Vec<Slider> {
    let numbers = page.messages().numbers();
    let values = [
        ("contract", wanted.contract),
        ("solar", wanted.solar),
        ("fuel", wanted.fuel),
        ("transport", wanted.transport),
    ];
    let slider = |((name, value), (location, market)): ((&'static str, u8), (f64, f64))| Slider {
        name,
        label: page.t(&format!("measure-lever-{name}")),
        hint: page.t(&format!("measure-lever-{name}-words")),
        value: value.min(100),
        shown: numbers.percent(f64::from(value.min(100)) / 100.0, 0),
        taken_location: numbers.emissions(-location),
        taken_market: numbers.emissions(-market),
    };
    values.into_iter().zip(outlook.taken).map(slider).collect()
}

fn totals(page: &Page, outlook: &Outlook) -> Vec<(String, String, String, String)> {
    let numbers = page.messages().numbers();
    let row = |key: &str, now: f64, then: f64| {
        let change = if now > 0.0 { numbers.signed_percent(then / now - 1.0, 1) } else { "–".to_owned() };
        (page.t(key), numbers.emissions(now), numbers.emissions(then), change)
    };
    vec![
        row("dossier-total-location", outlook.location, outlook.location_then),
        row("dossier-total-market", outlook.market, outlook.market_then),
    ]
}

fn chart(page: &Page, outlook: &Outlook) -> (String, Chart) {
    let numbers = page.messages().numbers();
    let bar = |when: &str, method: &str, kg: f64| {
        let label = format!("{} · {}", page.t(method), page.t(when));
        charts::Bar::new(label, kg / 1000.0, numbers.emissions(kg))
    };
    let bars = [
        bar("measure-now", "measure-method-location", outlook.location),
        bar("measure-then", "measure-method-location", outlook.location_then),
        bar("measure-now", "measure-method-market", outlook.market),
        bar("measure-then", "measure-method-market", outlook.market_then),
    ];
    let caption = page.t("measure-what-if-chart");
    let headings = [page.t("dossier-total"), page.t("measure-emissions")];
    let headings = [headings[0].as_str(), headings[1].as_str()];
    let frame = charts::Frame::for_page(page.language, "what-if", &caption, &caption, headings);
    let chart = charts::bars(&frame, &bars);
    (caption, chart)
}
