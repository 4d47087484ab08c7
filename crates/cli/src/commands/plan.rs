//! `qafila reduce plan`: measures, years and money chosen together.

use std::path::Path;

use app::finance::transitions::{Basis, Candidate, Chosen, Outcome, Robust, Status, Transition, words};
use app::finance::{Catalogue, Goal, Step, amount, internal_rate, known, transition};
use app::words::say;
use calendar::Date;
use money::Exact;

use super::print_json;
use super::table::{Row, lines, lines_with};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::machine;
use crate::screen::{Screen, Style, print};

/// Runs the command.
pub fn run(file: &Path, goal: Option<Goal>, on: Option<Date>, json: bool, screen: &Screen) -> Result<Exit, Failure> {
    let catalogue = known()?;
    let day = on.unwrap_or_else(machine::today);
    let answer = transition(&catalogue, file, goal, day, &mut |step| {
        screen.progress(&screen.messages.get(match step {
            Step::Choosing => "finance-transition-step-choosing",
            Step::Paying => "finance-transition-step-paying",
            Step::Scenarios => "finance-transition-step-scenarios",
            Step::Explaining => "finance-transition-step-explaining",
        }));
    });
    screen.clear();
    let answer = answer?;
    if json {
        print_json(&answer);
    } else {
        print(&Shown { catalogue: &catalogue, screen, answer: &answer }.whole());
    }
    Ok(match answer.status {
        Status::Optimal | Status::WithinGap | Status::NodeLimit => Exit::Done,
        Status::Infeasible | Status::Unknown => Exit::NoPlan,
    })
}

struct Shown<'a> {
    catalogue: &'a Catalogue,
    screen: &'a Screen,
    answer: &'a Transition,
}

impl Shown<'_> {
    fn say(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        say(self.screen.messages, key, arguments)
    }

    fn heading(&self, key: &str) -> String {
        self.screen.style(Style::Strong, &self.screen.messages.get(key))
    }

    fn whole(&self) -> String {
        let messages = self.screen.messages;
        let answer = self.answer;
        let (start, last) = (answer.start.to_string(), answer.last.to_string());
        let title = [("name", answer.name.as_str()), ("start", &start), ("last", &last)];
        let mut text = vec![self.screen.style(Style::Strong, &self.say("finance-transition-title", &title))];
        text.push(words::status(messages, answer.status));
        if let Some(plan) = &answer.plan {
            text.extend(self.chosen(plan));
            text.push(self.heading("finance-transition-alternatives-heading"));
            let other = |one: &Candidate| format!("- {}", self.alternative(one));
            text.extend(answer.alternatives.iter().map(other));
            if answer.complete {
                let key = if answer.alternatives.is_empty() { "no-alternative" } else { "complete" };
                text.push(messages.get(&format!("finance-transition-{key}")));
            }
        }
        if let Some(robust) = &answer.robust {
            text.extend(self.robust(robust));
        }
        if let Some(found) = &answer.explanation {
            text.push(self.heading("finance-transition-explanation-heading"));
            text.extend(words::conflict(messages, found));
            text.extend(found.relaxations.iter().map(|one| format!("- {}", words::relaxation(messages, one))));
        }
        text.extend(self.programmes());
        text.into_iter().map(|line| line + "\n").collect()
    }

    fn chosen(&self, plan: &Chosen) -> Vec<String> {
        let messages = self.screen.messages;
        let candidate = &plan.candidate;
        let mut text: Vec<String> = Vec::new();
        text.extend(candidate.proof.iter().map(|proof| words::proof(messages, self.answer.goal, proof)));
        if let Some(outcome) = candidate.outcomes.first() {
            let (investment, value) = (amount(messages, candidate.investment), amount(messages, outcome.value));
            let tonnes = words::tonnes(messages, outcome.tonnes);
            let arguments = [("investment", investment.as_str()), ("value", &value), ("tonnes", &tonnes)];
            text.push(self.say("finance-transition-total", &arguments));
        }
        if let Some(finance) = &plan.finance {
            let (value, rate) = (
                amount(messages, finance.equity.net_present_value),
                internal_rate(messages, finance.equity.internal_rate),
            );
            text.push(self.say("finance-returns-equity", &[("value", &value), ("rate", &rate)]));
        }
        if let Some(tonnes) = plan.other_basis_tonnes {
            let key = match self.answer.basis {
                Basis::Location => "finance-transition-other-basis-market",
                Basis::Market => "finance-transition-other-basis-location",
            };
            text.push(self.say(key, &[("tonnes", &words::tonnes(messages, tonnes))]));
        }
        text.push(self.heading("finance-transition-works-heading"));
        let mut rows = vec![self.heads(&["year", "measure", "size", "cost", "paid-by"])];
        for work in &candidate.works {
            let mut payers: Vec<String> = Vec::new();
            for money in &work.sources {
                let (payer, amount) = (words::payer(messages, self.catalogue, money), self.number(money.amount));
                payers.push(self.say("finance-transition-part", &[("payer", &payer), ("amount", &amount)]));
            }
            let (own, left) = (messages.get("finance-source-own-funds"), self.number(work.own));
            payers.push(self.say("finance-transition-part", &[("payer", &own), ("amount", &left)]));
            let (year, cost) = (work.year.to_string(), self.number(work.cost));
            rows.push(vec![year, work.name.clone(), work.size.clone(), cost, payers.join(" + ")]);
        }
        text.extend(lines_with(&rows, &[0, 1, 2, 4]));
        text.push(self.heading("finance-transition-years-heading"));
        let mut rows = vec![self.heads(&[
            "year", "works", "saved", "running", "grants", "loans", "service", "net", "avoided", "with", "target",
        ])];
        let tonnes = |tonnes: Option<f64>| tonnes.map_or_else(String::new, |one| self.screen.numbers.fixed(one, 1));
        for year in &plan.years {
            let mut row = vec![year.year.to_string()];
            let money = [year.works, year.saved, year.running, year.grants, year.loans, year.service, year.net];
            row.extend(money.map(|amount| self.number(amount)));
            row.extend([Some(year.avoided), year.with, year.target].map(tonnes));
            rows.push(row);
        }
        text.extend(lines(&rows));
        text
    }

    fn robust(&self, robust: &Robust) -> Vec<String> {
        let messages = self.screen.messages;
        let mut text = vec![self.heading("finance-transition-robust-heading")];
        let best = self.answer.plan.as_ref().map(|plan| &plan.candidate.works);
        match &robust.plan {
            None => text.push(messages.get("finance-transition-robust-none")),
            Some(good) if Some(&good.works) == best => text.push(messages.get("finance-transition-robust-same")),
            Some(good) => text.push(words::works(messages, good)),
        }
        text.extend(robust.plan.iter().flat_map(|good| &good.outcomes).map(|outcome| self.outcome(outcome)));
        for one in &robust.candidates {
            let scenario = one.best_for.clone().unwrap_or_default();
            let works = words::works(messages, one);
            let line = self.say("finance-transition-best-for", &[("scenario", &scenario), ("works", &works)]);
            text.push(format!("- {line}"));
        }
        text
    }

    fn outcome(&self, outcome: &Outcome) -> String {
        let messages = self.screen.messages;
        let regret = amount(messages, outcome.regret.unwrap_or_default());
        let value = amount(messages, outcome.value);
        let arguments = [("scenario", outcome.scenario.as_str()), ("value", &value), ("regret", &regret)];
        format!("- {}", self.say("finance-transition-robust-line", &arguments))
    }

    fn alternative(&self, one: &Candidate) -> String {
        let messages = self.screen.messages;
        let first = one.outcomes.first();
        let value = amount(messages, first.map_or(Exact::ZERO, |outcome| outcome.value));
        let tonnes = words::tonnes(messages, first.map_or(0.0, |outcome| outcome.tonnes));
        let works = words::works(messages, one);
        self.say("finance-transition-alternative", &[("works", &works), ("value", &value), ("tonnes", &tonnes)])
    }

    fn programmes(&self) -> Vec<String> {
        let messages = self.screen.messages;
        let mut text = Vec::new();
        for one in self.answer.programmes.iter().filter(|one| !one.counted) {
            if text.is_empty() {
                text.push(self.heading("finance-transition-programmes-heading"));
            }
            text.push(format!("- {}", words::considered(messages, self.catalogue, one)));
        }
        text
    }

    fn heads(&self, keys: &[&str]) -> Row {
        keys.iter().map(|key| self.screen.messages.get(&format!("finance-transition-column-{key}"))).collect()
    }

    fn number(&self, value: Exact) -> String {
        value.get().map_or_else(|| "—".to_owned(), |value| self.screen.numbers.decimal(value.normalize()))
    }
}
