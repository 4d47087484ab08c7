//! The drawings of measures and plans: the same in a dossier and on a page.

use ::charts::{Block, Chart, Frame, Interval, Series, columns, intervals, lines};
use finance::transition::YearRow;
use i18n::Messages;
use money::Exact;
use reduce::curve::Place;
use reduce::{Comparison, Estimate};

use crate::content::PlannedYear;

/// A frame for a document if a `font` is named, for a page if none is.
fn frame<'a>(
    messages: Messages,
    id: &'a str,
    caption: &'a str,
    headings: [&'a str; 2],
    font: Option<&'a str>,
) -> Frame<'a> {
    match font {
        Some(font) => Frame { font, headings, ..Frame::new(messages.language(), id, caption, caption) },
        None => Frame::for_page(messages.language(), id, caption, caption, headings),
    }
}

/// The abatement curve of measures by name, t CO2e avoided a year and place.
pub fn abatement(messages: Messages, measures: &[(String, f64, Place)], font: Option<&str>) -> (String, Chart) {
    let numbers = messages.numbers();
    let money = |value: f64| numbers.quantity(value, "MAD");
    let block = |(name, tonnes, place): &(String, f64, Place)| Block {
        label: name.clone(),
        avoided: *tonnes,
        cost: place.cost_per_t,
        texts: vec![
            numbers.emissions(tonnes * 1000.0),
            money(place.npv),
            place.cost_per_t.map_or_else(|| messages.get("reduce-curve-pays"), money),
            numbers.emissions(place.tonnes_so_far * 1000.0),
        ],
    };
    let blocks: Vec<Block> = measures.iter().map(block).collect();
    let caption = messages.get("reduce-curve");
    let head =
        ["reduce-measure", "reduce-curve-avoided", "reduce-curve-npv", "reduce-curve-cost", "reduce-curve-so-far"];
    let head = head.map(|key| messages.get(key));
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    let names = [messages.get("reduce-curve-pays"), messages.get("reduce-curve-costs")];
    let frame = frame(messages, "curve", &caption, [head[0], head[1]], font);
    let number = |value, decimals| numbers.fixed(value, decimals);
    let chart = ::charts::abatement(&frame, &blocks, [&names[0], &names[1]], &head, &number);
    (caption, chart)
}

/// What was used in the year of a comparison, and what would have been used at the pace of before, in `unit` as it is written; nothing where bills do
/// not show it. `id` is the name of the drawing.
pub fn comparison(
    messages: Messages,
    id: &str,
    of: &Comparison,
    unit: &str,
    font: Option<&str>,
) -> Option<(String, Chart)> {
    let (before, after) = (of.before.as_ref()?, of.after.as_ref()?);
    let numbers = messages.numbers();
    let row = |key: &str, year: i16, Estimate { value, low, high }: Estimate| Interval {
        label: messages.with(key, &[("year", year.to_string().into())]),
        value,
        low,
        high,
        text: numbers.interval(value, low, high, unit),
    };
    let rows = [
        row("dossier-measure-at-the-pace", before.year, of.at_the_pace_of_before()?),
        row("dossier-measure-used", after.year, after.used),
    ];
    let caption = messages.with("dossier-chart-comparison", &[("unit", unit.into())]);
    let headings = [messages.get("dossier-name"), messages.get("dossier-amount")];
    let frame = frame(messages, id, &caption, [&headings[0], &headings[1]], font);
    let chart = intervals(&frame, &rows, &|value, decimals| numbers.fixed(value, decimals));
    Some((caption, chart))
}

/// Tonnes of a firm without the plan, with it, and at most; nothing where they are not known.
pub fn trajectory(messages: Messages, years: &[PlannedYear], font: Option<&str>) -> Option<(String, Chart)> {
    type Tonnes = fn(&PlannedYear) -> Option<f64>;
    let parts: [(&str, Tonnes); 3] =
        [("without", |year| year.without), ("with", |year| year.with), ("target", |year| year.target)];
    let numbers = messages.numbers();
    let known = parts.into_iter().filter(|(_, tonnes)| years.iter().any(|year| tonnes(year).is_some()));
    let series: Vec<Series> = known
        .map(|(key, tonnes)| Series {
            name: messages.get(&format!("finance-transition-column-{key}")),
            values: years.iter().map(tonnes).collect(),
            texts: years
                .iter()
                .map(|year| tonnes(year).map_or_else(|| "–".to_owned(), |tonnes| numbers.fixed(tonnes, 1)))
                .collect(),
        })
        .collect();
    let caption = messages.get("reduce-plan-chart-tonnes");
    let labels: Vec<String> = years.iter().map(|year| year.year.to_string()).collect();
    (!series.is_empty()).then(|| {
        let chart = drawn(messages, ("tonnes", &caption), &labels, &series, lines, font);
        (caption.clone(), chart)
    })
}

/// Thousands of dirhams of each year, what comes above what goes.
pub fn cash(messages: Messages, years: &[YearRow], font: Option<&str>) -> (String, Chart) {
    type Amount = fn(&YearRow) -> Exact;
    let parts: [(&str, Amount); 5] = [
        ("saved", |year| year.saved - year.running),
        ("grants", |year| year.grants),
        ("loans", |year| year.loans),
        ("works", |year| -year.works),
        ("service", |year| -year.service),
    ];
    let numbers = messages.numbers();
    let thousands = |amount: Exact| amount.to_f64().unwrap_or(0.0) / 1000.0;
    let series = parts.map(|(key, amount)| Series {
        name: messages.get(&format!("finance-transition-column-{key}")),
        values: years.iter().map(|year| Some(thousands(amount(year)))).collect(),
        texts: years.iter().map(|year| numbers.fixed(thousands(amount(year)), 1)).collect(),
    });
    let caption = messages.get("reduce-plan-chart-cash");
    let labels: Vec<String> = years.iter().map(|year| year.year.to_string()).collect();
    let chart = drawn(messages, ("cash", &caption), &labels, &series, columns, font);
    (caption, chart)
}

type Draw = fn(&Frame<'_>, &[String], &[Series], &::charts::Number<'_>) -> Chart;

fn drawn(
    messages: Messages,
    (id, caption): (&str, &str),
    labels: &[String],
    series: &[Series],
    draw: Draw,
    font: Option<&str>,
) -> Chart {
    let heading = messages.get("finance-transition-column-year");
    let frame = frame(messages, id, caption, [heading.as_str(), ""], font);
    let numbers = messages.numbers();
    draw(&frame, labels, series, &|value, decimals| numbers.fixed(value, decimals))
}
