//! `qafila export pcf`: the footprint of a product.

use app::export::pcf::{
    AllocationKey, AppliedShare, Footprint, Line, Origin, finding, footprint, left_out, more_than_whole, recipe, stage,
    unit,
};
use app::export::rules;
use app::measure::{Draws, FirmFolder, account_for};
use app::words::{category, say};

use super::table::{Row, lines};
use super::{intake, measure, print_json};
use crate::arguments::ProductFootprint;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::machine;
use crate::screen::{Screen, Style, print};

/// The most lines that are shown; JSON has all.
const LINES_SHOWN: usize = 20;

/// Runs the command.
pub fn run(given: &ProductFootprint, threads: usize, screen: &Screen) -> Result<Exit, Failure> {
    let recipe = recipe(&given.file)?;
    let knowledge = measure::knowledge(&given.pack)?;
    let mut folder = FirmFolder::open(&given.maker)?;
    // The recipe says of which year it is.
    folder.firm.reporting.year = recipe.year;
    let reading = intake::reading(&folder, &knowledge, threads, screen);
    let inventory = account_for(&folder, reading, &knowledge, Draws::standard(threads));
    let mut made = footprint(&given.file, &recipe, &inventory, &knowledge, threads)?;
    // What the other recipes of the firm take of the same sites is no part of this one's arithmetic.
    let too_much = more_than_whole(&recipe, &given.maker);
    made.findings.extend(too_much.map_err(|error| Failure::Read { path: given.maker.clone(), error })?);
    made.findings.sort_by_key(|found| found.kind);
    if given.json {
        print_json(&made);
    } else {
        print(&show(&made, screen));
    }
    Ok(Exit::Done)
}

/// A footprint in words: the total, the stages, the lines, what is left out, what would make it better.
fn show(made: &Footprint, screen: &Screen) -> String {
    let mut text = Text { screen, text: String::new() };
    text.head(made);
    text.stages(made);
    text.lines(made);
    text.allocations(&made.allocations);
    text.left_out(made);
    text.findings(made);
    text.rules(made);
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

    fn say(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        say(self.screen.messages, key, arguments)
    }

    /// kg CO2e with five digits: products weigh grams or tonnes.
    fn number(&self, value: f64) -> String {
        self.screen.numbers.significant(value, 5)
    }

    fn co2e(&self, value: f64) -> String {
        format!("{} {}", self.number(value), self.screen.messages.get("export-pcf-column-co2e"))
    }

    fn head(&mut self, made: &Footprint) {
        let (messages, numbers) = (self.screen.messages, &self.screen.numbers);
        let product = &made.product;
        let (year, amount) = (product.year.to_string(), numbers.decimal(product.amount.decimal().normalize()));
        let of = unit(messages, product.amount.to_f64(), product.unit);
        let title = [("name", product.name.as_str()), ("year", &year), ("amount", &amount), ("unit", &of)];
        self.strong(&self.say("export-pcf-title", &title));
        self.line(&self.say("export-pcf-total", &[("co2e", &self.co2e(made.excluding.co2e))]));
        let interval = made.excluding.interval;
        let (low, high) = (self.co2e(interval.low), self.co2e(interval.high));
        self.line(&self.say("export-pcf-interval", &[("low", &low), ("high", &high)]));
        if made.parts.uptake.is_some_and(|uptake| uptake != 0.0) {
            self.line(&self.say("export-pcf-including", &[("co2e", &self.co2e(made.including.co2e))]));
        }
        if let Some(outbound) = &made.outbound {
            self.line(&self.say("export-pcf-outbound", &[("co2e", &self.co2e(outbound.co2e))]));
        }
        if made.biogenic_co2 > 0.0 {
            let mass = format!("{} kg", self.number(made.biogenic_co2));
            self.line(&self.say("export-pcf-biogenic", &[("mass", &mass)]));
        }
        if let Some(ratings) = &made.ratings {
            let share = numbers.percent(made.primary_data_share / 100.0, 1);
            let rating = |value: f64| numbers.fixed(value, 1);
            let arguments = [
                ("share", share),
                ("technological", rating(ratings.technological)),
                ("geographical", rating(ratings.geographical)),
                ("temporal", rating(ratings.temporal)),
            ];
            let arguments: Vec<(&str, &str)> = arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
            self.line(&self.say("export-pcf-quality", &arguments));
        }
    }

    fn columns(&self, keys: &[&str]) -> Row {
        keys.iter().map(|key| self.screen.messages.get(&format!("export-pcf-column-{key}"))).collect()
    }

    fn table(&mut self, rows: &[Row]) {
        for line in lines(rows) {
            self.line(&line);
        }
    }

    fn stages(&mut self, made: &Footprint) {
        let mut rows = vec![self.columns(&["stage", "co2e", "share", "low", "high"])];
        for total in &made.stages {
            rows.push(vec![
                stage(self.screen.messages, total.stage),
                self.number(total.figure.co2e),
                self.screen.numbers.percent(total.share, 1),
                self.number(total.figure.interval.low),
                self.number(total.figure.interval.high),
            ]);
        }
        self.text.push('\n');
        self.table(&rows);
    }

    fn lines(&mut self, made: &Footprint) {
        let messages = self.screen.messages;
        self.strong(&messages.get("export-pcf-lines"));
        let mut largest: Vec<&Line> = made.lines.iter().chain(&made.beyond).collect();
        largest.sort_by(|a, b| b.co2e.abs().total_cmp(&a.co2e.abs()));
        let mut rows = vec![self.columns(&["line", "co2e", "stage", "source"])];
        for line in largest.into_iter().take(LINES_SHOWN) {
            let name = line.name.get(messages.language()).to_owned();
            let source = match (&line.origin, &line.factor) {
                (Origin::Supplier { company, .. }, _) if company.is_empty() => messages.get("export-pcf-from-supplier"),
                (Origin::Supplier { company, .. }, _) => company.clone(),
                (_, Some(factor)) => factor.source.to_string(),
                (_, None) => messages.get("export-pcf-from-carbon"),
            };
            rows.push(vec![name, self.number(line.co2e), stage(messages, line.stage), source]);
        }
        self.table(&rows);
    }

    fn allocations(&mut self, applied: &[AppliedShare]) {
        let messages = self.screen.messages;
        self.strong(&messages.get("export-pcf-allocations"));
        for one in applied {
            let key = messages.get(&format!("export-pcf-key-{}", one.key.map_or("all", key)));
            let share = self.screen.numbers.percent(one.share, 2);
            let activities: Vec<String> = one.activities.iter().map(ToString::to_string).collect();
            let activities = activities.join(", ");
            let arguments =
                [("site", one.site.as_str()), ("share", &share), ("key", &key), ("activities", &activities)];
            let of = if one.activities.is_empty() { "export-pcf-allocation" } else { "export-pcf-allocation-of" };
            self.line(&format!("- {}", self.say(of, &arguments)));
        }
    }

    fn left_out(&mut self, made: &Footprint) {
        if made.left_out.is_empty() {
            return;
        }
        let messages = self.screen.messages;
        self.strong(&messages.get("export-pcf-left-out"));
        for left in &made.left_out {
            let (of, co2e, why) =
                (category(messages, left.category), self.co2e(left.co2e), left_out(messages, left.why));
            let arguments = [("category", of.as_str()), ("co2e", &co2e), ("why", &why)];
            self.line(&format!("- {}", self.say("export-pcf-left-out-line", &arguments)));
        }
    }

    fn findings(&mut self, made: &Footprint) {
        let messages = self.screen.messages;
        if made.findings.is_empty() {
            return self.strong(&messages.get("export-pcf-no-findings"));
        }
        self.strong(&messages.get("export-pcf-findings"));
        for found in &made.findings {
            let words = finding(messages, found);
            let words = match found.co2e {
                Some(co2e) => self.say("export-pcf-finding-co2e", &[("words", &words), ("co2e", &self.co2e(co2e))]),
                None => words,
            };
            self.line(&format!("- {words}"));
        }
    }

    /// The rules that the recipe names, point by point, as they stand today.
    fn rules(&mut self, made: &Footprint) {
        let messages = self.screen.messages;
        let Ok(sets) = rules::rule_sets() else { return };
        for declared in sets.judge(made, machine::today()) {
            let Some((set, points)) = &declared.known else { continue };
            let standing = if declared.fails() { "export-rule-not-stated" } else { "export-rule-stated" };
            self.strong(&format!("{}: {}", rules::named(messages, set), messages.get(standing)));
            for judged in points {
                let standing = messages.get(&format!("export-rule-standing-{}", judged.standing.code()));
                let words =
                    format!("- {}: {standing}. {}", rules::asked(messages, judged), rules::because(messages, judged));
                self.line(words.trim_end());
            }
        }
    }
}

fn key(key: AllocationKey) -> &'static str {
    match key {
        AllocationKey::Mass => "mass",
        AllocationKey::Energy => "energy",
        AllocationKey::Volume => "volume",
        AllocationKey::Area => "area",
        AllocationKey::Pieces => "pieces",
        AllocationKey::Hours => "hours",
        AllocationKey::EconomicValue => "economic-value",
        AllocationKey::Other => "other",
    }
}
