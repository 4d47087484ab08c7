//! What is missing, what stands in, what is left out, and what to look for next.

use intake::Reading;
use measure::Every;

use super::super::table::Row;
use super::Report;
use crate::screen::Style;
use app::words::{self, say};

/// How many rows of a list are shown; the rest is in `--json`.
const SHOWN: usize = 12;
/// How many documents to look for are shown.
const NEXT: usize = 3;

impl Report<'_> {
    /// The months of each regular document: full, partly there, missing.
    pub(super) fn coverage(&mut self) {
        let messages = self.messages();
        let coverage = &self.inventory.coverage;
        if coverage.rows.is_empty() {
            return;
        }
        let rows: Vec<Row> = coverage
            .rows
            .iter()
            .map(|row| {
                let months: String = row
                    .months
                    .values()
                    .map(|part| match *part {
                        part if part >= 1.0 => '■',
                        part if part > 0.0 => '◧',
                        _ => '□',
                    })
                    .collect();
                let every = messages.get(match row.every {
                    Every::Month => "cli-every-month",
                    Every::Quarter => "cli-every-quarter",
                    Every::Year => "cli-every-year",
                });
                let hidden = match row.hidden_co2e {
                    None => messages.get("cli-coverage-unknown"),
                    Some(0.0) => messages.get("cli-coverage-complete"),
                    Some(kg) => say(messages, "cli-coverage-hidden", &[("value", &self.screen.numbers.emissions(kg))]),
                };
                vec![self.at(&row.site, &row.activity), months, every, hidden]
            })
            .collect();
        let missing: Vec<String> = coverage
            .rows
            .iter()
            .filter(|row| !row.missing.is_empty())
            .map(|row| {
                let periods: Vec<String> = row.missing.iter().map(|period| messages.dates().period(*period)).collect();
                let what = self.at(&row.site, &row.activity);
                say(messages, "cli-coverage-missing", &[("what", &what), ("periods", &messages.list(&periods))])
            })
            .collect();
        let hidden = self.screen.numbers.emissions(coverage.hidden_co2e);
        self.heading(&messages.get("cli-measure-coverage"));
        self.table(&rows);
        for line in missing {
            self.line(&format!("  {} {line}", self.screen.style(Style::Warning, "!")));
        }
        if coverage.hidden_co2e > 0.0 {
            let text = say(messages, "cli-coverage-total", &[("value", &hidden)]);
            self.line(&format!("  {text}"));
        }
    }

    /// Factors that stand in for want of a better one.
    pub(super) fn substitutions(&mut self) {
        let messages = self.messages();
        let substitutions = self.inventory.account.substitutions();
        if substitutions.is_empty() {
            return;
        }
        self.heading(&messages.with("cli-measure-substitutions", &[("count", substitutions.len().into())]));
        for substituted in substitutions.iter().take(SHOWN) {
            let used = self.inventory.account.factors.get(substituted.factor);
            let factor = used.map_or_else(String::new, |used| used.factor.id.to_string());
            let wanted = words::activity(self.knowledge, messages, &substituted.substitution.activity);
            let differs: Vec<String> = substituted
                .substitution
                .differs
                .iter()
                .map(|reason| words::reason(self.knowledge, messages, reason))
                .collect();
            let co2e = self.screen.numbers.emissions(substituted.co2e);
            let text = say(
                messages,
                "cli-substitution",
                &[("wanted", &wanted), ("factor", &factor), ("differs", &messages.list(&differs)), ("value", &co2e)],
            );
            self.line(&format!("  {text}"));
        }
        self.more(substitutions.len());
    }

    /// Lines that count nothing, and what was kept aside before there was a line.
    pub(super) fn left_out(&mut self, reading: &Reading) {
        let messages = self.messages();
        let year = self.inventory.account.period;
        let excluded = &self.inventory.account.excluded;
        // Lines of other years are expected: they serve the base year and the bills across the new year.
        let is_other_year = |line: &&measure::ExcludedLine| matches!(line.why, measure::Exclusion::OutsidePeriod { period } if period.overlap(year).is_none());
        let others = excluded.iter().filter(is_other_year).count();
        let lines: Vec<String> = excluded
            .iter()
            .filter(|line| !is_other_year(line))
            .map(|line| {
                let place = words::place(messages, &line.evidence.file, &line.evidence.place);
                let why = words::exclusion(messages, &line.why);
                say(messages, "app-excluded", &[("place", &place), ("label", &line.label), ("why", &why)])
            })
            .collect();
        if !lines.is_empty() {
            self.heading(&messages.with("cli-measure-excluded", &[("count", lines.len().into())]));
            for line in lines.iter().take(SHOWN) {
                self.line(&format!("  {} {line}", self.screen.style(Style::Warning, "!")));
            }
            self.more(lines.len());
        }
        if others > 0 {
            self.text.push('\n');
            self.line(&messages.with("cli-measure-other-years", &[("count", others.into())]));
        }
        if !reading.aside.is_empty() {
            self.heading(&messages.with("cli-measure-aside", &[("count", reading.aside_count().into())]));
            for aside in reading.aside.iter().take(SHOWN) {
                self.line(&format!("  {} {}", self.screen.style(Style::Warning, "!"), words::aside(messages, aside)));
            }
            self.more(reading.aside.len());
        }
    }

    /// The next bill to look for.
    pub(super) fn next(&mut self) {
        let messages = self.messages();
        let steps: Vec<String> = self
            .inventory
            .next
            .iter()
            .take(NEXT)
            .filter_map(|step| words::next(self.knowledge, messages, self.inventory, step))
            .collect();
        if !steps.is_empty() {
            self.heading(&messages.get("cli-measure-next"));
            for (step, number) in steps.iter().zip(1..) {
                self.line(&format!("  {number}. {step}"));
            }
        }
    }

    fn more(&mut self, count: usize) {
        if count > SHOWN {
            let text = self.messages().with("cli-more", &[("count", (count - SHOWN).into())]);
            self.line(&self.screen.style(Style::Faint, &format!("  {text}")));
        }
    }
}
