//! Every component on one page, for who builds pages: `cargo run -p web --example gallery`. Readers never see it; a
//! site has it only if it is asked for ([`crate::Options::gallery`]), as the checks in a browser do.

use askama::Template;
use axum::response::IntoResponse;
use charts::{Bar, Chart, Frame, Interval, bars, intervals};
use measure::Figure;

use crate::page::{Html, Page};
use crate::stat::Stat;

struct Stop {
    name: String,
    words: String,
}

#[derive(Template)]
#[template(path = "gallery/show.html")]
struct View {
    page: Page,
    stops: Vec<Stop>,
    charts: Vec<Chart>,
    facts: Vec<(String, String)>,
    stats: Vec<Stat>,
}

/// `GET /gallery`.
pub async fn show(page: Page) -> impl IntoResponse {
    let stop = |name, words| Stop { name: page.t(name), words: page.t(words) };
    let mut figure = Figure { co2e: 1_234_000.0, ..Figure::default() };
    (figure.interval.low, figure.interval.high) = (1_104_000.0, 1_396_000.0);
    let stat = |key: &str, figure: &Figure| Stat::new(page.messages(), page.t(key), figure);
    Html(View {
        stops: vec![
            stop("home-stop-read", "home-stop-read-words"),
            stop("home-stop-compute", "home-stop-compute-words"),
            stop("home-stop-verify", "home-stop-verify-words"),
        ],
        charts: charts(&page),
        facts: vec![
            (page.t("catalogue-place"), "Tanger قافلة".to_owned()),
            (page.t("catalogue-year-data"), "2025".to_owned()),
        ],
        stats: vec![
            stat("dossier-total-location", &figure),
            stat("measure-scope-1", &Figure { co2e: 62.0, ..Figure::default() }),
        ],
        page,
    })
}

fn charts(page: &Page) -> Vec<Chart> {
    let (name, words) = (page.t("verify-facts"), page.t("home-proof-words"));
    let labels = ["measure-category-2-electricity", "measure-category-1-mobile", "measure-category-3-1"];
    let labels = labels.map(|key| page.t(key));
    let headings = [page.t("catalogue-activity"), page.t("catalogue-figure")];
    let numbers = page.messages().numbers();
    let frame = |id| Frame::for_page(page.language, id, &name, &words, [&headings[0], &headings[1]]);
    let values = [62.0, 31.5, 12.25];
    let rows = || labels.iter().zip(values);
    let shown = |value: f64| numbers.quantity(value, "t");
    let one: Vec<Bar> = rows().map(|(label, value)| Bar::new(label, value, shown(value))).collect();
    let interval = |(label, value): (&String, f64)| Interval {
        label: label.clone(),
        value,
        low: value * 0.8,
        high: value * 1.3,
        text: numbers.interval(value, value * 0.8, value * 1.3, "t"),
    };
    let two: Vec<Interval> = rows().map(interval).collect();
    vec![
        bars(&frame("g-bars"), &one),
        intervals(&frame("g-intervals"), &two, &|value, decimals| numbers.fixed(value, decimals)),
    ]
}
