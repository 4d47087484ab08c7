//! An inventory on a terminal.

mod quality;
mod targets;

use app::Knowledge;
use i18n::Messages;
use intake::Reading;
use measure::{Category, Denominator, Figure, Inventory, Scope};

use super::table::{self, Row};
use crate::screen::{Screen, Style};
use app::words::{self, say};

/// Speaks of one inventory on one screen.
struct Report<'a> {
    inventory: &'a Inventory,
    knowledge: &'a Knowledge,
    screen: &'a Screen,
    text: String,
}

/// The inventory in words and tables.
pub fn show(inventory: &Inventory, reading: &Reading, knowledge: &Knowledge, screen: &Screen) -> String {
    let mut report = Report { inventory, knowledge, screen, text: String::new() };
    report.title();
    report.totals();
    report.categories();
    report.sites();
    report.gases();
    report.months();
    report.energy_and_water();
    report.intensities();
    report.change();
    report.targets();
    report.coverage();
    report.substitutions();
    report.left_out(reading);
    report.next();
    report.text
}

impl Report<'_> {
    fn messages(&self) -> Messages {
        self.screen.messages
    }

    fn line(&mut self, text: &str) {
        self.text += text;
        self.text.push('\n');
    }

    fn heading(&mut self, text: &str) {
        self.text.push('\n');
        self.line(&self.screen.style(Style::Strong, text));
    }

    fn table(&mut self, rows: &[Row]) {
        for line in table::lines(rows) {
            self.line(&line);
        }
    }

    /// Emissions in tonnes, with as many decimals in the whole report as the total needs.
    fn tonnes(&self, kg: f64) -> String {
        let tonnes = self.inventory.results.totals.location.co2e / 1000.0;
        let decimals = match tonnes {
            t if t >= 10_000.0 => 0,
            t if t >= 100.0 => 1,
            t if t >= 1.0 => 2,
            _ => 4,
        };
        self.screen.numbers.fixed(kg / 1000.0, decimals)
    }

    fn figure(&self, name: String, figure: &Figure) -> Row {
        let interval = figure.interval;
        let bounds = format!("[{} – {}]", self.tonnes(interval.low), self.tonnes(interval.high));
        let half = format!("± {}", self.screen.numbers.percent(figure.half_width_pct / 100.0, 1));
        vec![name, self.tonnes(figure.co2e), bounds, half]
    }

    fn title(&mut self) {
        let (firm, messages) = (&self.inventory.firm, self.messages());
        let approach = messages.get(match self.inventory.account.approach {
            measure::Approach::OperationalControl => "measure-approach-operational",
            measure::Approach::FinancialControl => "measure-approach-financial",
            measure::Approach::EquityShare => "measure-approach-equity",
        });
        let set = self.inventory.account.gwp.code().replace('_', "-");
        let gwp = messages.get(&format!("measure-gwp-{set}"));
        let title = format!("{} · {}", firm.name, firm.reporting.year);
        self.line(&self.screen.style(Style::Strong, &title));
        self.line(&self.screen.style(Style::Faint, &format!("{approach} · {gwp}")));
    }

    fn totals(&mut self) {
        let messages = self.messages();
        let totals = &self.inventory.results.totals;
        let row = |key: &str, figure: &Figure| self.figure(messages.get(key), figure);
        let mut rows = vec![
            row("measure-scope-1", &totals.scope1),
            row("cli-measure-scope-2-location", &totals.scope2_location),
            row("cli-measure-scope-2-market", &totals.scope2_market),
            row("measure-scope-3", &totals.scope3),
            row("cli-measure-total-location", &totals.location),
            row("cli-measure-total-market", &totals.market),
        ];
        rows.push(vec![messages.get("measure-category-outside"), self.tonnes(totals.co2_biogenic)]);
        if totals.co2e_montreal != 0.0 {
            rows.push(vec![messages.get("cli-measure-montreal"), self.tonnes(totals.co2e_montreal)]);
        }
        self.heading(&messages.get("cli-measure-emissions"));
        self.table(&rows);
    }

    fn categories(&mut self) {
        let totals = &self.inventory.results.totals;
        let rows: Vec<Row> = totals
            .by_category
            .iter()
            .filter(|(category, _)| category.scope() != Scope::Outside)
            .map(|(category, figure)| self.figure(words::category(self.messages(), *category), figure))
            .collect();
        self.heading(&self.messages().get("cli-measure-by-category"));
        self.table(&rows);
        let silent: Vec<String> = self.inventory.coverage.silent.iter().map(Category::to_string).collect();
        if !silent.is_empty() {
            let text = say(self.messages(), "cli-measure-silent", &[("categories", &silent.join(" "))]);
            self.line(&self.screen.style(Style::Faint, &format!("  {text}")));
        }
    }

    fn sites(&mut self) {
        let by_site = &self.inventory.results.totals.by_site;
        if by_site.len() > 1 {
            let name = |id: &str| words::site(&self.inventory.firm, id).to_owned();
            let rows: Vec<Row> = by_site.iter().map(|(id, figure)| self.figure(name(id), figure)).collect();
            self.heading(&self.messages().get("cli-measure-by-site"));
            self.table(&rows);
        }
    }

    fn gases(&mut self) {
        let gases = &self.inventory.results.totals.by_gas;
        let mut rows: Vec<Row> =
            vec![vec![String::new(), self.messages().get("cli-measure-mass-kg"), self.messages().get("common-t-co2e")]];
        rows.extend(gases.iter().map(|(gas, total)| {
            let mass =
                if total.mass == 0.0 { "—".to_owned() } else { self.screen.numbers.significant(total.mass, 4) };
            vec![self.messages().gas(gas.code()), mass, self.tonnes(total.co2e)]
        }));
        self.heading(&self.messages().get("cli-measure-by-gas"));
        self.table(&rows);
    }

    fn months(&mut self) {
        let by_month = &self.inventory.results.totals.by_month;
        let most = by_month.values().copied().fold(0.0, f64::max);
        let rows: Vec<Row> = by_month
            .iter()
            .map(|(month, kg)| {
                let bar = if most > 0.0 { (30.0 * kg / most).round().max(0.0) as usize } else { 0 };
                vec![month.to_string(), self.tonnes(*kg), "▇".repeat(bar)]
            })
            .collect();
        self.heading(&self.messages().get("cli-measure-by-month"));
        let widths = table::lines(&rows.iter().map(|row| row.iter().take(2).cloned().collect()).collect::<Vec<_>>());
        for (line, row) in widths.iter().zip(&rows) {
            let bar = row.last().cloned().unwrap_or_default();
            self.line(format!("{line}  {}", self.screen.style(Style::Faint, &bar)).trim_end());
        }
    }

    fn energy_and_water(&mut self) {
        let messages = self.messages();
        let (energy, water) = (&self.inventory.energy, &self.inventory.water);
        let quantity = |value: f64| self.screen.numbers.significant(value, 4);
        let mut rows: Vec<Row> = energy
            .uses
            .iter()
            .map(|used| vec![self.at(&used.site, &used.activity), format!("{} kWh", quantity(used.kwh))])
            .collect();
        rows.push(vec![messages.get("cli-measure-energy-total"), format!("{} kWh", quantity(energy.kwh))]);
        rows.push(vec![String::new(), format!("{} {}", quantity(energy.toe), messages.get("cli-measure-toe"))]);
        let unknown: Vec<String> =
            energy.unknown.iter().map(|code| words::activity(self.knowledge, messages, code)).collect();
        let audit = energy.audit.as_ref().map(|audit| {
            let key = match audit.mandatory {
                Some(true) => "cli-measure-audit-yes",
                Some(false) => "cli-measure-audit-no",
                None => "cli-measure-audit-unknown",
            };
            say(messages, key, &[("threshold", &quantity(audit.threshold.toe))])
        });
        let water: Vec<Row> = water
            .uses
            .iter()
            .map(|used| vec![self.at(&used.site, &used.activity), format!("{} m³", quantity(used.m3))])
            .chain([vec![messages.get("cli-measure-water-total"), format!("{} m³", quantity(water.m3))]])
            .collect();
        self.heading(&messages.get("cli-measure-energy"));
        self.table(&rows);
        if !unknown.is_empty() {
            let list = messages.list(&unknown);
            self.line(&format!("  {}", say(messages, "cli-measure-energy-unknown", &[("activities", &list)])));
        }
        if let Some(audit) = audit {
            self.line(&format!("  {audit}"));
        }
        self.heading(&messages.get("cli-measure-water"));
        self.table(&water);
    }

    /// An activity, with its site if there are several.
    fn at(&self, site: &str, activity: &factors::ActivityCode) -> String {
        words::at(self.knowledge, self.messages(), &self.inventory.firm, site, activity)
    }

    fn intensities(&mut self) {
        let messages = self.messages();
        if self.inventory.intensities.is_empty() {
            return;
        }
        let rows: Vec<Row> = self
            .inventory
            .intensities
            .iter()
            .map(|intensity| {
                let (name, unit) = match &intensity.per {
                    Denominator::Product(name) => (name.clone(), intensity.unit.clone()),
                    Denominator::Turnover => (messages.get("cli-measure-turnover"), intensity.unit.clone()),
                    Denominator::Employees => {
                        (messages.get("cli-measure-employees"), messages.get("cli-measure-employee"))
                    }
                };
                let value = self.screen.numbers.significant(intensity.co2e, 3);
                vec![name, format!("{value} {}/{unit}", messages.get("common-kg-co2e"))]
            })
            .collect();
        self.heading(&messages.get("cli-measure-intensities"));
        self.table(&rows);
    }

    fn change(&mut self) {
        let messages = self.messages();
        let Some(change) = &self.inventory.change else { return };
        let year = self.inventory.firm.reporting.base_year.map_or_else(String::new, |year| year.to_string());
        let signed = |kg: f64| {
            let ratio = if change.before == 0.0 { f64::NAN } else { kg / change.before };
            (self.tonnes(kg), self.screen.numbers.signed_percent(ratio, 1))
        };
        let effect = |key: &str, kg: f64| {
            let (tonnes, percent) = signed(kg);
            vec![messages.get(key), tonnes, percent]
        };
        let rows = vec![
            vec![year.clone(), self.tonnes(change.before)],
            effect("cli-change-activity", change.activity),
            effect("cli-change-factor", change.factor),
            effect("cli-change-structure", change.structure),
            effect("cli-change-method", change.method),
            vec![self.inventory.firm.reporting.year.to_string(), self.tonnes(change.after)],
        ];
        self.heading(&say(messages, "cli-measure-change", &[("year", &year)]));
        self.table(&rows);
        let key = if change.restate { "cli-change-restate" } else { "cli-change-keep" };
        self.line(&format!("  {}", say(messages, key, &[("year", &year)])));
    }
}
