//! A good on the page of the cost: what it embeds, what its emissions come from, what it costs each year.

use ::cbam::GoodResult;
use ::export::cbam::{GoodComparison, Lower, PricedYear, YearComparison};
use app::export::{IN_FORCE, Report, UsedPrice, installations};
use charts::Chart;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::export::border::goods::spaced;
use crate::export::border::numbers::{Shown, spans};
use crate::export::border::prices::distinct;
use crate::export::border::stages::good_name;
use crate::page::Page;

/// A good.
pub struct Good {
    pub id: String,
    pub name: String,
    pub code: String,
    pub verdict: (&'static str, String),
    /// In which years own data cost more; what cannot be of what is sold.
    pub notes: Vec<String>,
    pub stats: Vec<(String, String, String)>,
    pub range: Option<String>,
    /// How far emissions and cost may be from that; or that it is unknown.
    pub interval: String,
    /// Whether the table of years has a column of intervals.
    pub has_interval: bool,
    pub made_of: Option<(String, Chart)>,
    /// What its emissions come from: name, tCO2e per tonne, share in words, share in percent.
    pub parts: Vec<(String, String, String, String)>,
    pub course: Option<(String, Chart)>,
    pub years: Vec<Vec<String>>,
    pub scenarios: Vec<Vec<String>>,
}

/// A good, and what is asked of it.
pub struct Made<'a> {
    pub page: &'a Page,
    pub report: &'a Report,
    pub good: &'a GoodResult,
    pub years: &'a GoodComparison,
    pub prices: &'a [UsedPrice],
    pub chosen: usize,
    pub year: i16,
}

impl Made<'_> {
    /// The good as the page shows it.
    pub fn good(&self, number: usize) -> Good {
        let Made { page, good, .. } = *self;
        let name = match &good.name {
            Some(name) if !name.is_empty() => name.clone(),
            _ => installations::tables()
                .map_or_else(|_| good.cn.clone(), |tables| good_name(page, tables, &good.cn, self.year)),
        };
        let parts = self.parts();
        Good {
            id: format!("good-{number}"),
            code: spaced(&good.cn),
            verdict: self.verdict(),
            notes: [self.beaten(), self.oversold()].into_iter().flatten().collect(),
            stats: self.stats(),
            range: self.range(),
            interval: self.interval(),
            has_interval: self.now().is_some_and(|now| now.interval.is_some()),
            made_of: self.made_of(number, &parts),
            parts: parts
                .iter()
                .map(|(name, value, share)| {
                    let shown = Shown(page.messages());
                    let percent = (*share * Decimal::ONE_HUNDRED).round_dp(1).to_string();
                    (name.clone(), shown.per_tonne(*value), shown.percent(*share), percent)
                })
                .collect(),
            course: self.course(number),
            years: self.table(),
            scenarios: self.scenarios(),
            name,
        }
    }

    /// The law in the reporting period.
    fn now(&self) -> Option<&YearComparison> {
        self.years.years.iter().find(|year| year.scenario == IN_FORCE)
    }

    fn priced(&self, year: &'_ YearComparison) -> Option<PricedYear> {
        year.prices.get(self.chosen).cloned()
    }

    fn verdict(&self) -> (&'static str, String) {
        let page = self.page;
        let (own, default) = (self.years_of(Lower::Actual), self.years_of(Lower::Default));
        if !own.is_empty() && !default.is_empty() {
            return ("note", page.say("export-border-lower-own-years", "years", &spans(page, &own)));
        }
        match self.now().and_then(|now| now.lower) {
            Some(Lower::Actual) => ("good", page.t("export-border-lower-own")),
            Some(Lower::Default) => ("note", page.t("export-border-lower-default")),
            Some(Lower::Equal) => ("none", page.t("export-border-lower-equal")),
            None => ("none", page.t("export-border-no-default")),
        }
    }

    /// The years, by the law, in which these cost less.
    fn years_of(&self, lower: Lower) -> Vec<i16> {
        let law = self.years.years.iter().filter(|year| year.scenario == IN_FORCE);
        law.filter(|year| year.lower == Some(lower)).map(|year| year.year).collect()
    }

    /// In which years own data are worth nothing, with the figures of the last.
    fn beaten(&self) -> Option<String> {
        let page = self.page;
        let years = self.years_of(Lower::Default);
        let last = years.last()?;
        let year = self.years.years.iter().find(|year| year.scenario == IN_FORCE && year.year == *last)?;
        let priced = self.priced(year)?;
        let shown = Shown(page.messages());
        let arguments = [
            ("years", spans(page, &years).into()),
            ("last", last.to_string().into()),
            ("own", shown.eur(priced.eur_actual).into()),
            ("default", shown.eur(priced.eur_default?).into()),
        ];
        Some(page.with("export-border-beaten", &arguments))
    }

    /// More of the good is sold to the Union than is made: what own data are worth in a year would be of tonnes that nobody made.
    fn oversold(&self) -> Option<String> {
        let (made, sold) = (self.good.tonnes, self.good.to_union_t);
        let shown = Shown(self.page.messages());
        let arguments = [("made", shown.plain(made).into()), ("sold", shown.plain(sold).into())];
        (sold > made).then(|| self.page.with("export-border-oversold", &arguments))
    }

    /// Label, value, unit.
    fn stats(&self) -> Vec<(String, String, String)> {
        let page = self.page;
        let shown = Shown(page.messages());
        let Some(now) = self.now() else { return Vec::new() };
        let t = page.t("export-border-t-per-t");
        let each = page.t("export-border-per-t");
        let certificates = page.t("export-border-each-t");
        let mut stats = vec![
            (page.t("export-border-see-own"), shown.per_tonne(now.see_actual), t.clone()),
            (page.t("export-border-certificates-own"), shown.per_tonne(now.certificates_actual), certificates.clone()),
        ];
        if let Some((see, default)) = now.see_default.zip(now.certificates_default) {
            stats.insert(1, (page.t("export-border-default"), shown.per_tonne(see), t));
            stats.push((page.t("export-border-certificates-default"), shown.per_tonne(default), certificates));
        }
        if let Some(priced) = self.priced(now) {
            stats.push((page.t("export-border-cost-own"), shown.eur(priced.eur_actual), each.clone()));
            if let Some(eur) = priced.eur_default {
                stats.push((page.t("export-border-cost-default"), shown.eur(eur), each.clone()));
            }
            if let Some(worth) = priced.worth {
                stats.push((page.t("export-border-worth"), shown.eur(worth.eur_per_t), each));
                if !self.good.to_union_t.is_zero() && self.oversold().is_none() {
                    let year = page.t("export-border-a-year");
                    stats.push((page.t("export-border-worth-year"), shown.eur(worth.eur), year));
                }
            }
        }
        stats
    }

    /// What a tonne costs with own data between the lowest and the highest price that were published.
    fn range(&self) -> Option<String> {
        let now = self.now()?;
        let at = |name: &str| {
            let place = self.prices.iter().position(|price| price.quarter.is_some() && price.name == name)?;
            now.prices.get(place).map(|priced| priced.eur_actual)
        };
        let shown = Shown(self.page.messages());
        let (low, high) = (shown.eur(at("lowest")?), shown.eur(at("highest")?));
        Some(self.page.with("export-border-range", &[("low", low.into()), ("high", high.into())]))
    }

    /// The interval of what a tonne embeds and costs, as far as the data say how uncertain they are.
    fn interval(&self) -> String {
        let page = self.page;
        let shown = Shown(page.messages());
        let of_now = self.now().and_then(|now| now.interval.zip(self.priced(now)?.eur_interval));
        let Some((interval, [eur_low, eur_high])) = of_now else { return page.t("export-interval-unknown") };
        let [low, high] = interval.see.map(|see| shown.per_tonne(see));
        let arguments = [
            ("low", low.into()),
            ("high", high.into()),
            ("eurlow", shown.eur(eur_low).into()),
            ("eurhigh", shown.eur(eur_high).into()),
        ];
        page.with("export-interval", &arguments)
    }

    /// What its emissions come from, in tCO2e per tonne, with their share of the whole.
    fn parts(&self) -> Vec<(String, Decimal, Decimal)> {
        let Made { page, report, good, .. } = *self;
        let processes = &report.assessment.processes;
        let of_good = |id: &str| {
            processes.iter().any(|process| {
                process.id == id
                    && (good.processes.contains(&process.id)
                        || process.merged_with.iter().any(|other| good.processes.contains(other)))
            })
        };
        let level: Decimal = processes.iter().filter(|process| of_good(&process.id)).map(|p| p.activity_level).sum();
        let mut parts = vec![(page.t("export-border-part-own"), good.see_own)];
        for lot in report.assessment.precursors.iter().filter(|lot| of_good(&lot.process)) {
            let per_unit = (lot.tonnes * lot.see).checked_div(level).unwrap_or_default();
            let name = lot.name.clone().unwrap_or_else(|| spaced(&lot.cn));
            let from = match lot.kind {
                ::cbam::PrecursorKind::Actual => "export-border-part-actual",
                ::cbam::PrecursorKind::Default => "export-border-part-default",
                ::cbam::PrecursorKind::UnknownOrigin => "export-border-part-unknown",
                ::cbam::PrecursorKind::ExemptOrigin => "export-border-part-exempt",
            };
            parts.push((page.say(from, "name", &name), per_unit * good.units_per_t));
        }
        let told: Decimal = parts.iter().map(|(_, value)| *value).sum();
        let rest = good.see - told;
        if rest.abs().round_dp(9) > Decimal::ZERO {
            parts.push((page.t("export-border-part-rest"), rest));
        }
        let share = |value: Decimal| value.checked_div(good.see).unwrap_or_default();
        parts.into_iter().map(|(name, value)| (name, value, share(value))).collect()
    }

    /// The parts beside the default value.
    fn made_of(&self, number: usize, parts: &[(String, Decimal, Decimal)]) -> Option<(String, Chart)> {
        let page = self.page;
        let shown = Shown(page.messages());
        let now = self.now()?;
        let unit = page.t("export-border-t-per-t");
        let text = |value: Decimal| shown.at(value, 3);
        let drawn = |value: Decimal| (value.to_f64().unwrap_or(f64::NAN), text(value));
        let none = || (0.0, "–".to_owned());
        let mut series: Vec<String> = parts.iter().map(|(name, _, _)| name.clone()).collect();
        let mut own: Vec<_> = parts.iter().map(|(_, value, _)| drawn(*value)).collect();
        let mut default: Vec<_> = parts.iter().map(|_| none()).collect();
        if let Some(see) = now.see_default {
            series.push(page.t("export-border-default"));
            own.push(none());
            default.push(drawn(see));
        }
        let bar = |label: String, parts, total: Decimal| charts::StackedBar {
            label,
            parts,
            total: format!("{} {unit}", text(total)),
        };
        let mut bars = vec![bar(page.t("export-border-see-own"), own, now.see_actual)];
        bars.extend(now.see_default.map(|see| bar(page.t("export-border-default"), default, see)));
        let caption = page.t("export-border-chart-parts");
        let id = format!("parts-{number}");
        let (first, second) = (page.t("export-border-value"), page.t("export-border-total"));
        let headings = [first.as_str(), second.as_str()];
        let frame = charts::Frame::for_page(page.language, &id, &caption, &caption, headings);
        Some((caption.clone(), charts::stacked_bars(&frame, &series, &bars)))
    }

    /// EUR per tonne, year by year, by the law and by each proposal.
    fn course(&self, number: usize) -> Option<(String, Chart)> {
        let page = self.page;
        let shown = Shown(page.messages());
        let of = |scenario: &str| self.years.years.iter().filter(|year| year.scenario == scenario).collect::<Vec<_>>();
        let law = of(IN_FORCE);
        let years: Vec<String> = law.iter().map(|year| year.year.to_string()).collect();
        let mut series = Vec::new();
        for scenario in self.scenario_names() {
            let rows = of(&scenario);
            let mut add = |key: &str, value: &dyn Fn(&PricedYear) -> Option<Decimal>| {
                let values: Vec<Option<Decimal>> =
                    rows.iter().map(|year| self.priced(year).and_then(|priced| value(&priced))).collect();
                if values.iter().all(Option::is_none) {
                    return;
                }
                series.push(charts::Series {
                    name: self.of_scenario(key, &scenario),
                    texts: values
                        .iter()
                        .map(|value| value.map_or("–".to_owned(), |value| shown.at(value, 2)))
                        .collect(),
                    values: values.iter().map(|value| value.and_then(|value| value.to_f64())).collect(),
                });
            };
            add("export-border-line-own", &|priced| Some(priced.eur_actual));
            add("export-border-line-default", &|priced| priced.eur_default);
        }
        let caption = page.t("export-border-chart-years");
        let id = format!("years-{number}");
        let (first, second) = (page.t("export-column-year"), page.t("export-border-eur-t"));
        let headings = [first.as_str(), second.as_str()];
        let frame = charts::Frame::for_page(page.language, &id, &caption, &caption, headings);
        let numbers = page.messages().numbers();
        (years.len() > 1).then(|| {
            (caption.clone(), charts::lines(&frame, &years, &series, &|value, decimals| numbers.fixed(value, decimals)))
        })
    }

    /// The law first.
    fn scenario_names(&self) -> Vec<String> {
        let mut names = vec![IN_FORCE.to_owned()];
        for year in &self.years.years {
            if !names.contains(&year.scenario) {
                names.push(year.scenario.clone());
            }
        }
        names
    }

    fn of_scenario(&self, key: &str, scenario: &str) -> String {
        let page = self.page;
        let what = page.t(key);
        let name = if scenario == IN_FORCE {
            page.t("export-border-law")
        } else {
            page.say("export-border-proposal", "name", &scenario_name(scenario))
        };
        page.with("export-border-of-scenario", &[("what", what.into()), ("scenario", name.into())])
    }

    /// Year, certificates and EUR with own data (with their interval, if they have one) and default values, worth; then EUR by
    /// the proposal.
    fn table(&self) -> Vec<Vec<String>> {
        let shown = Shown(self.page.messages());
        let dash = || "–".to_owned();
        let law = self.years.years.iter().filter(|year| year.scenario == IN_FORCE);
        law.map(|year| {
            let priced = self.priced(year);
            let proposed = self
                .years
                .years
                .iter()
                .find(|other| other.year == year.year && other.scenario != IN_FORCE)
                .and_then(|other| self.priced(other));
            let eur = |value: Option<Decimal>| value.map_or_else(dash, |value| shown.at(value, 2));
            let interval = priced.as_ref().and_then(|priced| priced.eur_interval);
            let interval = interval.map(|[low, high]| format!("{}–{}", shown.at(low, 2), shown.at(high, 2)));
            let mut row = vec![
                year.year.to_string(),
                shown.per_tonne(year.certificates_actual),
                year.certificates_default.map_or_else(dash, |value| shown.per_tonne(value)),
                eur(priced.as_ref().map(|priced| priced.eur_actual)),
            ];
            row.extend(interval);
            row.extend([
                eur(priced.as_ref().and_then(|priced| priced.eur_default)),
                eur(priced.as_ref().and_then(|priced| priced.worth).map(|worth| worth.eur_per_t)),
                eur(proposed.as_ref().map(|priced| priced.eur_actual)),
                eur(proposed.as_ref().and_then(|priced| priced.eur_default)),
            ]);
            row
        })
        .collect()
    }

    /// Each price: EUR per tonne with own data and default values, worth per tonne and per year.
    fn scenarios(&self) -> Vec<Vec<String>> {
        let shown = Shown(self.page.messages());
        let Some(now) = self.now() else { return Vec::new() };
        let eur = |value: Option<Decimal>| value.map_or_else(|| "–".to_owned(), |value| shown.at(value, 2));
        let is_oversold = self.oversold().is_some();
        let row = |(place, name): (usize, String)| {
            let priced = now.prices.get(place)?;
            Some(vec![
                name,
                eur(Some(priced.eur_actual)),
                eur(priced.eur_default),
                eur(priced.worth.map(|worth| worth.eur_per_t)),
                eur(priced.worth.filter(|_| !is_oversold).map(|worth| worth.eur)),
            ])
        };
        distinct(self.page, self.prices).into_iter().filter_map(row).collect()
    }
}

/// `com_2026_616` is COM(2026) 616.
fn scenario_name(scenario: &str) -> String {
    let mut parts = scenario.split('_');
    match (parts.next(), parts.next(), parts.next()) {
        (Some("com"), Some(year), Some(number)) => format!("COM({year})\u{a0}{number}"),
        _ => scenario.to_owned(),
    }
}
