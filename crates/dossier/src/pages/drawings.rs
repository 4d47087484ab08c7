//! The drawings of a dossier, each with the sentence that says what it shows.

use charts::{
    Bar, Chart, Coverage as State, CoverageRow, Frame, Interval, Series, StackedBar, bars, columns, coverage_map,
    intervals, stacked_bars,
};
use measure::{Category, Figure, Scope};

use super::block::Block;
use super::voice::Voice;
use crate::typeset::FAMILIES;

/// The SVG files that the templates include.
#[derive(Default)]
pub(super) struct Drawings(Vec<(String, String)>);

/// At most so many bars: what is smaller is in the tables.
const BARS_MAX: usize = 9;

impl Drawings {
    pub(super) fn into_files(self) -> impl Iterator<Item = (String, Vec<u8>)> {
        self.0.into_iter().map(|(name, svg)| (name, svg.into_bytes()))
    }

    /// Draws with a frame and keeps the result. The alternative text holds the figures themselves.
    fn keep(&mut self, voice: &Voice<'_>, id: &str, caption: String, draw: impl FnOnce(&Frame<'_>) -> Chart) -> Block {
        let font = FAMILIES.join(", ");
        let mut frame = Frame::new(voice.language, id, &caption, &caption);
        frame.font = &font;
        let chart = draw(&frame);
        let rows: Vec<String> = chart.table.rows.iter().map(|row| row.join(" ")).collect();
        let alt = format!("{caption}. {}", rows.join("; "));
        let file = format!("{id}.svg");
        self.0.push((file.clone(), chart.svg));
        Block::Chart { file, alt, caption }
    }

    /// The largest categories.
    pub(super) fn categories(&mut self, voice: &Voice<'_>) -> Block {
        let mut by: Vec<(&Category, &Figure)> = voice.inventory.results.totals.by_category.iter().collect();
        by.retain(|(category, _)| category.scope() != Scope::Outside);
        by.sort_by(|a, b| b.1.co2e.total_cmp(&a.1.co2e));
        let bar = |(category, figure): &(&Category, &Figure)| {
            let text = format!("{} ({})", voice.numbers.emissions(figure.co2e), voice.share(figure.co2e));
            Bar::new(voice.category(**category), figure.co2e / 1000.0, text)
        };
        let rows: Vec<Bar> = by.iter().take(BARS_MAX).map(bar).collect();
        self.keep(voice, "categories", voice.word("dossier-chart-categories"), |frame| bars(frame, &rows))
    }

    /// The scopes as one bar each for both methods of scope 2.
    pub(super) fn scopes(&mut self, voice: &Voice<'_>) -> Block {
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
        let caption = voice.word("dossier-chart-scopes");
        self.keep(voice, "scopes", caption, |frame| stacked_bars(frame, &names, &rows))
    }

    /// Emissions by month.
    pub(super) fn months(&mut self, voice: &Voice<'_>) -> Block {
        let by = &voice.inventory.results.totals.by_month;
        let months: Vec<_> = voice.inventory.account.period.by_month().into_iter().map(|(month, _)| month).collect();
        let names: Vec<String> = months.iter().map(|month| voice.dates.month_name(*month)).collect();
        let values: Vec<Option<f64>> = months.iter().map(|month| by.get(month).map(|kg| kg / 1000.0)).collect();
        let texts = months.iter().map(|month| by.get(month).map_or("–".into(), |kg| voice.numbers.emissions(*kg)));
        let series = [Series { name: voice.word("dossier-t-co2e"), values, texts: texts.collect() }];
        let caption = voice.word("dossier-chart-months");
        let number = |value: f64| voice.tick(value);
        self.keep(voice, "months", caption, |frame| columns(frame, &names, &series, &number))
    }

    /// The totals with their intervals.
    pub(super) fn intervals(&mut self, voice: &Voice<'_>) -> Block {
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
        let caption = voice.word("dossier-chart-intervals");
        let number = |value: f64| voice.tick(value);
        self.keep(voice, "intervals", caption, |frame| intervals(frame, &rows, &number))
    }

    /// Months × sources.
    pub(super) fn coverage(&mut self, voice: &Voice<'_>) -> Block {
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
        let caption = voice.word("dossier-chart-coverage");
        self.keep(voice, "coverage", caption, |frame| coverage_map(frame, &names, &rows, &states))
    }
}
