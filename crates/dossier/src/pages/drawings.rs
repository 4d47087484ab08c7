//! The drawings of an inventory, each with the sentence that says what it shows: the same in a dossier and on a page.

use std::collections::BTreeMap;

use charts::{
    Bar, Chart, Coverage as State, CoverageRow, Frame, Interval, Series, StackedBar, bars, columns, coverage_map,
    intervals, stacked_bars,
};
use language::Language;
use measure::{Category, Figure, Inventory, Scope};

use super::block::Block;
use super::voice::Voice;
use crate::content::Knowledge;
use crate::sign::Edition;
use crate::typeset::FAMILIES;

/// What can be drawn of an inventory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawing {
    /// The largest categories.
    Categories,
    /// The scopes as one bar each for both methods of scope 2.
    Scopes,
    /// Emissions by month.
    Months,
    /// The totals with their intervals.
    Intervals,
    /// Months × sources.
    Coverage,
}

impl Drawing {
    /// Name of its file, and of the marks in it.
    fn id(self) -> &'static str {
        match self {
            Drawing::Categories => "categories",
            Drawing::Scopes => "scopes",
            Drawing::Months => "months",
            Drawing::Intervals => "intervals",
            Drawing::Coverage => "coverage",
        }
    }

    /// The sentence that says what it shows, and the drawing.
    fn draw(self, voice: &Voice<'_>, font: Option<&str>) -> (String, Chart) {
        let caption = voice.word(&format!("dossier-chart-{}", self.id()));
        let headings = [voice.word("dossier-name"), voice.word("dossier-amount")];
        let headings = [headings[0].as_str(), headings[1].as_str()];
        let frame = match font {
            Some(font) => Frame { font, ..Frame::new(voice.language, self.id(), &caption, &caption) },
            None => Frame::for_page(voice.language, self.id(), &caption, &caption, headings),
        };
        let draw = match self {
            Drawing::Categories => categories,
            Drawing::Scopes => scopes,
            Drawing::Months => months,
            Drawing::Intervals => by_interval,
            Drawing::Coverage => coverage,
        };
        let chart = draw(voice, &frame);
        (caption, chart)
    }
}

/// The sentence that says what a drawing shows, and the drawing as a page has it.
pub fn drawing(
    inventory: &Inventory,
    knowledge: Knowledge<'_>,
    language: Language,
    drawing: Drawing,
) -> (String, Chart) {
    drawing.draw(&Voice::new(inventory, BTreeMap::new(), knowledge, Edition::Full, language), None)
}

/// The SVG files that the templates include.
#[derive(Default)]
pub(super) struct Drawings(Vec<(String, String)>);

impl Drawings {
    pub(super) fn into_files(self) -> impl Iterator<Item = (String, Vec<u8>)> {
        self.0.into_iter().map(|(name, svg)| (name, svg.into_bytes()))
    }

    /// Draws, and keeps the result: nothing if there is nothing to draw, as for a firm without lines. The alternative text
    /// holds the figures themselves.
    pub(super) fn keep(&mut self, voice: &Voice<'_>, drawing: Drawing) -> Option<Block> {
        let (caption, chart) = drawing.draw(voice, Some(&FAMILIES.join(", ")));
        (!chart.table.rows.is_empty()).then(|| self.hold(drawing.id(), caption, chart))
    }

    /// Keeps a drawing under a name of its own.
    pub(super) fn hold(&mut self, id: &str, caption: String, chart: Chart) -> Block {
        let rows: Vec<String> = chart.table.rows.iter().map(|row| row.join(" ")).collect();
        let alt = format!("{caption}. {}", rows.join("; "));
        let file = format!("{id}.svg");
        self.0.push((file.clone(), chart.svg));
        Block::Chart { file, alt, caption }
    }
}

/// At most so many bars: what is smaller is in the tables.
const BARS_MAX: usize = 9;

/// The largest categories.
fn categories(voice: &Voice<'_>, frame: &Frame<'_>) -> Chart {
    let mut by: Vec<(&Category, &Figure)> = voice.inventory.results.totals.by_category.iter().collect();
    by.retain(|(category, _)| category.scope() != Scope::Outside);
    by.sort_by(|a, b| b.1.co2e.total_cmp(&a.1.co2e));
    let bar = |(category, figure): &(&Category, &Figure)| {
        let text = format!("{} ({})", voice.numbers.emissions(figure.co2e), voice.share(figure.co2e));
        Bar::new(voice.category(**category), figure.co2e / 1000.0, text)
    };
    let rows: Vec<Bar> = by.iter().take(BARS_MAX).map(bar).collect();
    bars(frame, &rows)
}

/// The scopes as one bar each for both methods of scope 2.
fn scopes(voice: &Voice<'_>, frame: &Frame<'_>) -> Chart {
    let totals = &voice.inventory.results.totals;
    let names = [Scope::One, Scope::Two, Scope::Three].map(|scope| voice.scope(scope));
    let bar = |label: &str, second: &Figure, total: &Figure| StackedBar {
        label: voice.word(label),
        parts: [&totals.scope1, second, &totals.scope3]
            .map(|figure| (figure.co2e / 1000.0, voice.numbers.emissions(figure.co2e)))
            .to_vec(),
        total: voice.numbers.emissions(total.co2e),
    };
    let rows = [
        bar("measure-method-location", &totals.scope2_location, &totals.location),
        bar("measure-method-market", &totals.scope2_market, &totals.market),
    ];
    stacked_bars(frame, &names, &rows)
}

/// Emissions by month.
fn months(voice: &Voice<'_>, frame: &Frame<'_>) -> Chart {
    let by = &voice.inventory.results.totals.by_month;
    let months: Vec<_> = voice.inventory.account.period.by_month().into_iter().map(|(month, _)| month).collect();
    let names: Vec<String> = months.iter().map(|month| voice.dates.month_name(*month)).collect();
    let values: Vec<Option<f64>> = months.iter().map(|month| by.get(month).map(|kg| kg / 1000.0)).collect();
    let texts = months.iter().map(|month| by.get(month).map_or("–".into(), |kg| voice.numbers.emissions(*kg)));
    let series = [Series { name: voice.word("dossier-t-co2e"), values, texts: texts.collect() }];
    let number = |value, decimals| voice.numbers.fixed(value, decimals);
    columns(frame, &names, &series, &number)
}

/// The totals with their intervals.
fn by_interval(voice: &Voice<'_>, frame: &Frame<'_>) -> Chart {
    let totals = &voice.inventory.results.totals;
    let row = |label: String, figure: &Figure| Interval {
        label,
        value: figure.co2e / 1000.0,
        low: figure.interval.low / 1000.0,
        high: figure.interval.high / 1000.0,
        text: voice.figure(figure),
    };
    let rows = [
        row(voice.word("dossier-total-location"), &totals.location),
        row(voice.word("dossier-total-market"), &totals.market),
        row(voice.scope(Scope::One), &totals.scope1),
        row(voice.word("dossier-scope-2-location"), &totals.scope2_location),
        row(voice.word("dossier-scope-2-market"), &totals.scope2_market),
        row(voice.scope(Scope::Three), &totals.scope3),
    ];
    let number = |value, decimals| voice.numbers.fixed(value, decimals);
    intervals(frame, &rows, &number)
}

/// Months × sources.
fn coverage(voice: &Voice<'_>, frame: &Frame<'_>) -> Chart {
    let months: Vec<_> = voice.inventory.account.period.by_month().into_iter().map(|(month, _)| month).collect();
    let names: Vec<String> = months.iter().map(|month| voice.dates.month_name(*month)).collect();
    let state = |part: Option<&f64>| match part {
        Some(part) if *part >= 1.0 => State::Full,
        Some(part) if *part > 0.0 => State::Partial,
        _ => State::Missing,
    };
    let row = |row: &measure::CoverageRow| CoverageRow {
        label: format!("{} – {}", voice.activity(&row.activity), voice.site(&row.site)),
        months: months.iter().map(|month| state(row.months.get(month))).collect(),
    };
    let rows: Vec<CoverageRow> = voice.inventory.coverage.rows.iter().map(row).collect();
    let states = [
        (State::Full, voice.word("dossier-coverage-full")),
        (State::Partial, voice.word("dossier-coverage-partial")),
        (State::Missing, voice.word("dossier-coverage-missing")),
    ];
    coverage_map(frame, &names, &rows, &states)
}
