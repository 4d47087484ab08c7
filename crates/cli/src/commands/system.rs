//! `qafila export system`: product systems of other programs.

use app::export::system::{
    Contribution, Draws, IndicatorScores, Opened, Question, Sensitivity, Simulation, Study, SystemScores, Target,
    Varied, read, scores, written,
};
use app::words::{plain, say};
use rust_decimal::Decimal;

use super::print_json;
use super::table::{Row, lines};
use crate::arguments::ProductSystem;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output;
use crate::screen::{Screen, Style, print};

/// Runs the command.
pub fn run(given: &ProductSystem, threads: usize, screen: &Screen) -> Result<Exit, Failure> {
    let system = read(&given.file)?;
    let indicator = given.indicator.as_deref();
    if let (Some(target), Some(path)) = (given.into, &given.result) {
        let made = written(&system, target, (path, indicator))?;
        output::write(path, &made.bytes, beginning(target))?;
        for (key, count) in [
            ("export-system-without-distribution", made.without_distribution),
            ("export-system-without-formula", made.without_formula),
        ] {
            if count > 0 {
                screen.note(&screen.messages.with(key, &[("count", count.into())]));
            }
        }
        return Ok(Exit::Done);
    }
    let question = Question {
        indicator,
        product: given.product.as_deref().map(|product| (product, given.quantity)),
        most: given.most,
        least: given.least,
        draws: Draws { count: given.draws, seed: given.seed, threads },
    };
    let found = scores(&system, &question)?;
    if given.json {
        print_json(&found);
    } else {
        print(&show(&found, given.most, screen));
    }
    Ok(Exit::Done)
}

/// How a file of a format begins: only such a one is replaced.
fn beginning(target: Target) -> &'static [u8] {
    match target {
        Target::Csv => b"process,kind,item,",
        Target::Xlsx | Target::OpenLca | Target::Brightway => output::WORKBOOK,
    }
}

fn show(found: &SystemScores, most: usize, screen: &Screen) -> String {
    let mut text = Text { screen, most, text: String::new() };
    text.opened(&found.system);
    for indicator in &found.indicators {
        text.indicator(indicator);
    }
    text.text
}

struct Text<'a> {
    screen: &'a Screen,
    most: usize,
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

    fn number(&self, value: f64) -> String {
        self.screen.numbers.significant(value, 6)
    }

    /// A table under a heading; nothing if it has no rows.
    fn table(&mut self, heading: &str, columns: &[&str], rows: Vec<Row>) {
        if rows.is_empty() {
            return;
        }
        let messages = self.screen.messages;
        self.strong(&messages.get(heading));
        let head = columns.iter().map(|column| messages.get(&format!("export-system-column-{column}"))).collect();
        let all: Vec<Row> = std::iter::once(head).chain(rows).collect();
        for line in lines(&all) {
            self.line(&line);
        }
    }

    fn opened(&mut self, system: &Opened) {
        let messages = self.screen.messages;
        let count = |value: usize| i18n::Arg::Count(value as u64);
        let arguments = [
            ("products", count(system.products)),
            ("processes", count(system.processes)),
            ("flows", count(system.flows)),
        ];
        self.line(&messages.with("export-system-read", &arguments));
        for (key, number) in [
            ("export-system-cut-off", system.cut_off.len()),
            ("export-system-unallocated", system.unallocated.len()),
            ("export-system-certain", system.without_distribution),
        ] {
            if number > 0 {
                self.line(&messages.with(key, &[("count", count(number))]));
            }
        }
    }

    fn indicator(&mut self, found: &IndicatorScores) {
        let unit = if found.unit.is_empty() { String::new() } else { format!(" ({})", plain(&found.unit)) };
        self.strong(&format!("{}{unit}", plain(&found.indicator.name)));
        let bound = format!("{:.0e}", found.solved.error_bound);
        let key = if found.solved.estimated { "export-system-estimated" } else { "export-system-proven" };
        self.line(&self.say(key, &[("bound", &bound)]));
        if let Some(study) = &found.study {
            return self.study(study);
        }
        let rows = found
            .scores
            .iter()
            .take(self.most)
            .map(|one| vec![plain(&one.product.name), self.number(one.score), plain(&one.unit)]);
        let rows: Vec<Row> = rows.collect();
        let left = found.scores.len() - rows.len();
        self.table("export-system-scores", &["product", "score", "per"], rows);
        if left > 0 {
            let count = i18n::Arg::Count(left as u64);
            self.line(&self.screen.messages.with("export-system-left", &[("count", count)]));
        }
    }

    fn study(&mut self, study: &Study) {
        let messages = self.screen.messages;
        let amount = Decimal::try_from(study.amount);
        let amount =
            amount.map_or_else(|_| self.number(study.amount), |amount| self.screen.numbers.decimal(amount.normalize()));
        let score = self.number(study.score);
        let (name, unit) = (plain(&study.product.name), plain(&study.unit));
        let arguments = [("score", &*score), ("amount", &*amount), ("unit", &*unit), ("product", &*name)];
        self.line(&self.say("export-system-score", &arguments));
        if let Some(simulation) = &study.simulation {
            self.simulation(simulation);
        }
        let stages = study.stages.iter().filter(|one| one.score != 0.0);
        let stages =
            stages.map(|one| vec![messages.get(&format!("export-system-stage-{}", one.stage)), self.number(one.score)]);
        let stages = stages.collect();
        self.table("export-system-stages", &["stage", "score"], stages);
        self.contributions("export-system-processes", "product", &study.processes);
        self.contributions("export-system-flows", "flow", &study.flows);
        let path = |one: &app::export::system::PathOfSupply| {
            let products: Vec<String> = one.products.iter().map(|name| plain(name)).collect();
            vec![products.join(" ← "), self.number(one.total), self.number(one.direct)]
        };
        let paths = study.paths.iter().map(path).collect();
        self.table("export-system-paths", &["path", "total", "own"], paths);
        let sensitivity = |one: &Sensitivity| {
            let (what, of) = match &one.of {
                Varied::Input { input, product } => (input, product.clone()),
                Varied::Flow { flow, product } => (flow, product.clone()),
                Varied::Parameter { parameter, process } => (parameter, process.clone().unwrap_or_default()),
            };
            vec![plain(what), plain(&of), self.number(one.elasticity)]
        };
        let sensitivities = study.sensitivities.iter().map(sensitivity).collect();
        self.table("export-system-sensitivities", &["amount", "of", "elasticity"], sensitivities);
    }

    fn contributions(&mut self, heading: &str, of: &str, all: &[Contribution]) {
        let row = |one: &Contribution| {
            let share = one.share.map_or_else(|| "—".to_owned(), |share| self.screen.numbers.percent(share, 1));
            vec![plain(&one.of.name), self.number(one.score), share]
        };
        let rows = all.iter().map(row).collect();
        self.table(heading, &[of, "score", "share"], rows);
    }

    fn simulation(&mut self, found: &Simulation) {
        let messages = self.screen.messages;
        let count = |value: usize| i18n::Arg::Count(value as u64);
        if let (Some(mean), Some(low), Some(median), Some(high)) = (found.mean, found.low, found.median, found.high) {
            let [mean, low, median, high] = [mean, low, median, high].map(|value| self.number(value));
            let arguments = [("mean", &*mean), ("low", &*low), ("median", &*median), ("high", &*high)];
            self.line(&self.say("export-system-drawn", &arguments));
        }
        let of = [("draws", count(found.draws)), ("scored", count(found.with_score))];
        self.line(&messages.with("export-system-draws", &of));
        if found.self_amplifying > 0 {
            let line = messages.with("export-system-amplifying", &[("count", count(found.self_amplifying))]);
            self.line(&self.screen.style(Style::Warning, &line));
        }
        for one in found.loops.iter().take(self.most) {
            let circle: Vec<String> = one.products.iter().chain(one.products.first()).map(|name| plain(name)).collect();
            let (circle, draws) = (circle.join(" → "), one.draws.to_string());
            self.line(&self.say("export-system-amplifying-loop", &[("loop", &circle), ("draws", &draws)]));
        }
    }
}
