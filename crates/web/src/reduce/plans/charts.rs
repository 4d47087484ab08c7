//! A drawing that only the page of a plan has.

use app::finance::transitions::{Transition, YearRow};
use charts::{Chart, Frame, Series, columns};

use crate::page::Page;

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
    let labels: Vec<String> = horizon.iter().map(|year| year.year.to_string()).collect();
    let heading = page.t("finance-transition-column-year");
    let frame = Frame::for_page(page.language, "avoided", &caption, &caption, [heading.as_str(), ""]);
    let chart = columns(&frame, &labels, &series, &|value, decimals| numbers.fixed(value, decimals));
    (caption, chart)
}
