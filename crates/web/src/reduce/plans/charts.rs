//! The drawings of a plan, each with its table.

use app::finance::transitions::{Transition, YearRow};
use charts::{Chart, Frame, Series, columns, lines};
use money::Exact;

use crate::page::Page;

/// Thousands of dirhams of each year, what comes above what goes.
pub fn cash(page: &Page, years: &[YearRow]) -> (String, Chart) {
    type Amount = fn(&YearRow) -> Exact;
    let parts: [(&str, Amount); 5] = [
        ("saved", |year| year.saved - year.running),
        ("grants", |year| year.grants),
        ("loans", |year| year.loans),
        ("works", |year| -year.works),
        ("service", |year| -year.service),
    ];
    let numbers = page.messages().numbers();
    let thousands = |amount: Exact| amount.to_f64().unwrap_or(0.0) / 1000.0;
    let series = parts.map(|(key, amount)| Series {
        name: page.t(&format!("finance-transition-column-{key}")),
        values: years.iter().map(|year| Some(thousands(amount(year)))).collect(),
        texts: years.iter().map(|year| numbers.fixed(thousands(amount(year)), 1)).collect(),
    });
    let caption = page.t("reduce-plan-chart-cash");
    (caption.clone(), drawn(page, "cash", &caption, years, &series, columns))
}

/// Tonnes without the plan, with it, and at most; none where the firm's tonnes are not known.
pub fn trajectory(page: &Page, answer: &Transition, years: &[YearRow]) -> Option<(String, Chart)> {
    let horizon: Vec<YearRow> = years.iter().filter(|year| year.year <= answer.last).cloned().collect();
    type Tonnes = fn(&YearRow) -> Option<f64>;
    let parts: [(&str, Tonnes); 3] =
        [("without", |year| year.without), ("with", |year| year.with), ("target", |year| year.target)];
    let numbers = page.messages().numbers();
    let known = parts.into_iter().filter(|(_, tonnes)| horizon.iter().any(|year| tonnes(year).is_some()));
    let series: Vec<Series> = known
        .map(|(key, tonnes)| Series {
            name: page.t(&format!("finance-transition-column-{key}")),
            values: horizon.iter().map(tonnes).collect(),
            texts: horizon
                .iter()
                .map(|year| tonnes(year).map_or_else(|| "–".to_owned(), |tonnes| numbers.fixed(tonnes, 1)))
                .collect(),
        })
        .collect();
    let caption = page.t("reduce-plan-chart-tonnes");
    (!series.is_empty()).then(|| (caption.clone(), drawn(page, "tonnes", &caption, &horizon, &series, lines)))
}

/// Tonnes avoided in each year.
pub fn avoided(page: &Page, answer: &Transition, years: &[YearRow]) -> (String, Chart) {
    let horizon: Vec<YearRow> = years.iter().filter(|year| year.year <= answer.last).cloned().collect();
    let numbers = page.messages().numbers();
    let series = [Series {
        name: page.t("finance-transition-column-avoided"),
        values: horizon.iter().map(|year| Some(year.avoided)).collect(),
        texts: horizon.iter().map(|year| numbers.fixed(year.avoided, 1)).collect(),
    }];
    let caption = page.t("reduce-plan-chart-avoided");
    (caption.clone(), drawn(page, "avoided", &caption, &horizon, &series, columns))
}

type Draw = fn(&Frame<'_>, &[String], &[Series], &dyn Fn(f64) -> String) -> Chart;

fn drawn(page: &Page, id: &str, caption: &str, years: &[YearRow], series: &[Series], draw: Draw) -> Chart {
    let labels: Vec<String> = years.iter().map(|year| year.year.to_string()).collect();
    let heading = page.t("finance-transition-column-year");
    let frame = Frame::for_page(page.language, id, caption, caption, [heading.as_str(), ""]);
    let numbers = page.messages().numbers();
    draw(&frame, &labels, series, &|value| numbers.significant(value, 3))
}
