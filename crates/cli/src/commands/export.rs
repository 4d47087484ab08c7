//! `qafila export`: what buyers in Europe ask.

use app::export::{
    Assumption, Consigned, GoodComparison, IN_FORCE, Report, UsedPrice, YearComparison, assumption, border_adjustment,
    finding,
};
use app::words::say;
use i18n::Messages;
use rust_decimal::{Decimal, RoundingStrategy};

use super::table::{Row, lines};
use super::{papers, print_json};
use crate::arguments::Export;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::screen::{Screen, Style, print};

/// Runs the command.
pub fn run(given: &Export, threads: usize, screen: &Screen) -> Result<Exit, Failure> {
    match given {
        Export::Cbam(given) if given.paper.is_some() || given.measures => papers::run(given, screen)?,
        Export::Cbam(given) => {
            let report = border_adjustment(&given.file)?;
            if given.json {
                print_json(&report);
            } else {
                print(&show(&report, screen));
            }
        }
        Export::Pcf(given) => return super::pcf::run(given, threads, screen),
        Export::Pact(given) => return super::pact::run(given, screen),
        Export::System(given) => return super::system::run(given, threads, screen),
    }
    Ok(Exit::Done)
}

/// A report in words: each good year by year at the latest price, consignments, what is to be settled.
fn show(report: &Report, screen: &Screen) -> String {
    let messages = screen.messages;
    let mut text = Text { screen, text: String::new() };
    let about = &report.installation;
    let year = about.year.to_string();
    text.strong(&say(messages, "export-title", &[("name", &about.name), ("country", &about.country), ("year", &year)]));
    let totals = &report.assessment.totals;
    let (direct, indirect) = (text.number(totals.direct_t_published, 0), text.number(totals.indirect_t_published, 0));
    text.line(&say(messages, "export-totals", &[("direct", &direct), ("indirect", &indirect)]));
    // The published one that is the latest, else the first of the file.
    let price = report.prices.iter().find(|price| price.name == "latest" && price.quarter.is_some());
    if let Some(price) = price.or(report.prices.first()) {
        for good in &report.goods {
            text.good(good, price);
        }
    }
    let unstated = &report.spread.unstated;
    if !unstated.is_empty() {
        text.strong(&messages.with("export-interval-unstated", &[("count", unstated.len().into())]));
        text.line(&messages.get("export-interval-words"));
        for field in unstated {
            text.line(&format!("- {field}"));
        }
    }
    text.consignments(&report.consignments);
    for threshold in &report.thresholds {
        let importer = threshold.importer.clone().unwrap_or_else(|| messages.get("export-no-importer"));
        let (year, tonnes) = (threshold.year.to_string(), screen.numbers.decimal(threshold.tonnes.normalize()));
        let key = if threshold.above { "export-threshold-above" } else { "export-threshold-below" };
        text.line(&say(messages, key, &[("importer", &importer), ("year", &year), ("tonnes", &tonnes)]));
    }
    if report.assessment.findings.is_empty() {
        text.line(&messages.get("export-no-findings"));
    } else {
        text.strong(&messages.get("export-findings"));
    }
    for found in &report.assessment.findings {
        text.line(&format!("- {}", finding(messages, found)));
    }
    text.text
}

struct Text<'a> {
    screen: &'a Screen,
    text: String,
}

impl Text<'_> {
    fn line(&mut self, line: &str) {
        self.text += line;
        self.text.push('\n');
    }

    fn strong(&mut self, line: &str) {
        let line = self.screen.style(Style::Strong, line);
        self.text.push_str(if self.text.is_empty() { "" } else { "\n" });
        self.line(&line);
    }

    fn number(&self, value: Decimal, places: u32) -> String {
        let mut rounded = value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
        rounded.rescale(places);
        self.screen.numbers.decimal(rounded)
    }

    fn optional(&self, value: Option<Decimal>, places: u32) -> String {
        value.map_or_else(|| "—".to_owned(), |value| self.number(value, places))
    }

    fn good(&mut self, good: &GoodComparison, price: &UsedPrice) {
        let messages = self.screen.messages;
        let name = good.name.as_ref().map_or_else(|| good.cn.clone(), |name| format!("{name} ({})", good.cn));
        let (label, eur) = (price_name(messages, price), self.number(price.eur, 2));
        self.strong(&say(messages, "export-years", &[("good", &name), ("price", &label), ("eur", &eur)]));
        let columns = [
            "export-column-year",
            "export-column-see",
            "export-column-see-default",
            "export-column-certificates",
            "export-column-certificates-default",
            "export-column-eur",
            "export-column-eur-default",
            "export-column-worth",
            "export-column-worth-year",
        ];
        let mut scenarios: Vec<&str> = good.years.iter().map(|year| year.scenario.as_str()).collect();
        scenarios.dedup();
        for scenario in scenarios {
            let heading = match scenario {
                IN_FORCE => messages.get("export-law"),
                other => say(messages, "export-proposal", &[("name", &other.to_uppercase().replace('_', " "))]),
            };
            self.line(&heading);
            let of_scenario: Vec<&YearComparison> =
                good.years.iter().filter(|year| year.scenario == scenario).collect();
            let mut rows: Vec<Row> = vec![columns.map(|key| messages.get(key)).to_vec()];
            rows.extend(of_scenario.iter().map(|year| self.year(year, &price.name)));
            for line in lines(&rows) {
                self.line(&line);
            }
            if let Some(first) = of_scenario.first().filter(|_| scenario == IN_FORCE) {
                self.interval(first, &price.name);
            }
            let mut assumed: Vec<Assumption> = of_scenario.iter().flat_map(|year| year.assumptions.clone()).collect();
            assumed.sort();
            assumed.dedup();
            if !assumed.is_empty() {
                let words: Vec<String> = assumed.into_iter().map(|one| assumption(messages, one)).collect();
                let list = self
                    .screen
                    .style(Style::Faint, &say(messages, "export-assumptions", &[("list", &messages.list(&words))]));
                self.line(&list);
            }
        }
    }

    /// How far a good's emissions and their cost may be from what they are in a year.
    fn interval(&mut self, year: &YearComparison, price: &str) {
        let messages = self.screen.messages;
        let priced = year.prices.iter().find(|priced| priced.price == price);
        let words = match year.interval.zip(priced.and_then(|priced| priced.eur_interval)) {
            None => messages.get("export-interval-unknown"),
            Some((interval, eur)) => {
                let [low, high] = interval.see.map(|see| self.number(see, 5));
                let [from, to] = eur.map(|eur| format!("{}\u{a0}EUR", self.number(eur, 2)));
                let arguments = [("low", &*low), ("high", &*high), ("eurlow", &*from), ("eurhigh", &*to)];
                say(messages, "export-interval", &arguments)
            }
        };
        self.line(&words);
    }

    fn year(&self, year: &YearComparison, price: &str) -> Row {
        let priced = year.prices.iter().find(|priced| priced.price == price);
        let worth = priced.and_then(|priced| priced.worth);
        vec![
            year.year.to_string(),
            self.number(year.see_actual, 5),
            self.optional(year.see_default, 5),
            self.number(year.certificates_actual, 5),
            self.optional(year.certificates_default, 5),
            self.optional(priced.map(|priced| priced.eur_actual), 2),
            self.optional(priced.and_then(|priced| priced.eur_default), 2),
            self.optional(worth.map(|worth| worth.eur_per_t), 2),
            self.optional(worth.map(|worth| worth.eur).filter(|eur| !eur.is_zero()), 0),
        ]
    }

    fn consignments(&mut self, consignments: &[Consigned]) {
        if consignments.is_empty() {
            return;
        }
        let messages = self.screen.messages;
        self.strong(&messages.get("export-consignments"));
        let columns = [
            "export-column-consignment",
            "export-column-imported",
            "export-column-tonnes",
            "export-column-certificates",
            "export-column-certificates-default",
            "export-column-eur",
            "export-column-eur-default",
        ];
        let mut rows: Vec<Row> = vec![columns.map(|key| messages.get(key)).to_vec()];
        rows.extend(consignments.iter().map(|Consigned { result, .. }| {
            vec![
                result.id.clone(),
                result.imported.to_string(),
                self.screen.numbers.decimal(result.tonnes.normalize()),
                self.number(result.certificates_actual, 3),
                self.optional(result.certificates_default, 3),
                self.optional(result.eur_actual, 2),
                self.optional(result.eur_default, 2),
            ]
        }));
        for line in lines(&rows) {
            self.line(&line);
        }
    }
}

fn price_name(messages: Messages, price: &UsedPrice) -> String {
    match (price.quarter.as_deref(), price.name.as_str()) {
        (Some(quarter), "lowest") => format!("{} {quarter}", messages.get("export-price-lowest")),
        (Some(quarter), "highest") => format!("{} {quarter}", messages.get("export-price-highest")),
        (Some(quarter), _) => format!("{} {quarter}", messages.get("export-price-latest")),
        (None, name) => name.to_owned(),
    }
}
