//! `qafila finance`: programmes, what fits a firm, and how an investment is paid.

use app::Knowledge;
use app::finance::{
    Catalogue, Checked, Effect, Outcome, Plan, Sheet, Sheets, SourceKind, amount, application, application_pdf,
    application_workbook, carbon_dossier, check, claim, field, finding, internal_rate, kind, known, name, outcome,
    plan, rule, sheets, situation, standing, state,
};
use app::words::say;
use calendar::Date;
use money::Exact;
use schemars::JsonSchema;
use serde::Serialize;

use super::dossier::key_of;
use super::print_json;
use super::table::{Row, lines};
use crate::arguments::{Application, Finance, Firm};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::machine;
use crate::output;
use crate::screen::{Screen, Style, print};

/// What `ask --json` prints.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Asked {
    /// The day.
    day: Date,
    /// The question; none once no answer would tell more.
    question: Option<app::finance::Question>,
    /// The attribute that it asks: its words, its unit, its choices.
    attribute: Option<app::finance::Attribute>,
}

/// Runs the command.
pub fn run(given: &Finance, threads: usize, screen: &Screen) -> Result<Exit, Failure> {
    let catalogue = known()?;
    let shown = Shown { catalogue: &catalogue, screen };
    let day = |on: Option<Date>| on.unwrap_or_else(machine::today);
    match given {
        Finance::Programmes { programme, on, json } => {
            let found = sheets(&catalogue, programme.as_deref(), day(*on))?;
            give(&found, *json, || if programme.is_some() { shown.sheet(&found) } else { shown.list(&found) });
        }
        Finance::Check(firm) => {
            let checked = checked(&catalogue, firm, day(firm.on))?;
            give(&checked, firm.json, || shown.checked(&checked));
        }
        Finance::Ask(firm) => {
            let Checked { day, question, .. } = checked(&catalogue, firm, day(firm.on))?;
            let attribute = question.as_ref().and_then(|question| catalogue.attribute(&question.attribute)).cloned();
            let asked = Asked { day, question, attribute };
            give(&asked, firm.json, || shown.question(&asked));
        }
        Finance::Plan { input, on, json } => {
            let made = plan(&catalogue, input, day(*on))?;
            give(&made, *json, || shown.plan(&made));
        }
        Finance::File(given) => file(&catalogue, given, threads, screen)?,
    }
    Ok(Exit::Done)
}

/// Writes the file with which a firm asks for money.
fn file(catalogue: &Catalogue, given: &Application, threads: usize, screen: &Screen) -> Result<(), Failure> {
    let day = given.on.unwrap_or_else(machine::today);
    let knowledge = Knowledge::embedded()?;
    let inside = given.carbon_dossier.as_deref().map(|path| carbon_dossier(path, &knowledge, threads)).transpose()?;
    let made = application(catalogue, &given.investment, given.asked.as_deref(), inside.is_some(), day)?;
    let (path, language) = (&given.application, screen.messages.language());
    if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("xlsx")) {
        let bytes = application_workbook(&made, catalogue, &knowledge, language, day)?;
        output::write(path, &bytes, output::WORKBOOK)?;
    } else {
        let key = key_of(given.key.as_deref())?;
        let bytes = application_pdf(&made, inside, language, day, &key, &knowledge)?;
        output::write(path, &bytes, output::PDF)?;
    }
    let missing = made.missing().count();
    screen.note(&say(screen.messages, "finance-file-written", &[("path", &path.to_string_lossy())]));
    screen.note(&screen.messages.with("finance-file-missing-count", &[("count", missing.into())]));
    Ok(())
}

fn checked(catalogue: &Catalogue, firm: &Firm, day: Date) -> Result<Checked, Failure> {
    let situation = situation(catalogue, firm.situation.as_deref(), &firm.answers)?;
    Ok(check(catalogue, &situation, day))
}

fn give<T: Serialize>(value: &T, json: bool, words: impl FnOnce() -> String) {
    if json { print_json(value) } else { print(&words()) }
}

struct Shown<'a> {
    catalogue: &'a Catalogue,
    screen: &'a Screen,
}

impl Shown<'_> {
    fn say(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        say(self.screen.messages, key, arguments)
    }

    fn strong(&self, words: &str) -> String {
        self.screen.style(Style::Strong, words)
    }

    fn name(&self, id: &str) -> String {
        name(self.screen.messages, self.catalogue, id)
    }

    fn list(&self, found: &Sheets) -> String {
        let messages = self.screen.messages;
        let row = |sheet: &Sheet| -> Row {
            let kinds: Vec<String> = sheet.programme.kinds.iter().map(|one| kind(messages, *one)).collect();
            vec![
                sheet.programme.id.clone(),
                self.name(&sheet.programme.id),
                kinds.join(", "),
                state(messages, sheet.state),
            ]
        };
        joined(lines(&found.programmes.iter().map(row).collect::<Vec<_>>()))
    }

    fn sheet(&self, found: &Sheets) -> String {
        let messages = self.screen.messages;
        let mut text: Vec<String> = Vec::new();
        for sheet in &found.programmes {
            let programme = &sheet.programme;
            let kinds: Vec<String> = programme.kinds.iter().map(|one| kind(messages, *one)).collect();
            text.push(self.strong(&self.name(&programme.id)));
            let operator = programme.operator.get(messages.language());
            text.push(format!("{operator} · {} · {}", kinds.join(", "), state(messages, sheet.state)));
            text.push(self.strong(&messages.get("finance-claims")));
            text.extend(programme.current().map(|one| format!("- {}", claim(messages, self.catalogue, one))));
            for absent in &sheet.to_confirm {
                text.push(format!("- {}", self.say("finance-to-confirm", &[("field", &field(messages, *absent))])));
            }
            text.push(self.strong(&messages.get("finance-rules")));
            for one in &programme.rules {
                let effect = messages.get(match one.effect {
                    Effect::Required => "finance-effect-required",
                    Effect::Bonus => "finance-effect-bonus",
                    Effect::Note => "finance-effect-note",
                });
                let rule = rule(messages, self.catalogue, one);
                text.push(format!("- {}", self.say("finance-result", &[("rule", &rule), ("outcome", &effect)])));
            }
            text.push(self.strong(&messages.get("finance-documents")));
            for item in &sheet.documents {
                let known = self.catalogue.documents.iter().find(|one| one.code == item.document);
                let name = known.map_or("", |one| one.name.get(messages.language()));
                let why = if item.requested { "finance-requested" } else { "finance-usual" };
                let why = messages.get(why);
                text.push(format!("- {}", self.say("finance-result", &[("rule", name), ("outcome", &why)])));
            }
            if let Some(seen) = programme.current().map(|one| one.seen).min() {
                text.push(self.say("finance-seen", &[("date", &messages.dates().short(seen))]));
            }
        }
        joined(text)
    }

    fn checked(&self, checked: &Checked) -> String {
        let messages = self.screen.messages;
        let mut text: Vec<String> = Vec::new();
        for found in &checked.matches {
            let (name, standing) = (self.name(&found.programme), standing(messages, found));
            text.push(self.strong(&self.say("finance-match", &[("name", &name), ("standing", &standing)])));
            let told = found.rules.iter().filter(|one| match one.outcome {
                Outcome::Fail => found.failed.contains(&one.rule),
                Outcome::Unknown | Outcome::ToVerify => one.effect == Effect::Required && found.failed.is_empty(),
                Outcome::Pass => false,
            });
            let rules = self.catalogue.programme(&found.programme).map_or(&[][..], |programme| &programme.rules);
            for result in told.filter(|_| found.state != app::finance::State::Closed) {
                if let Some(known) = rules.iter().find(|one| one.id == result.rule) {
                    let (rule, outcome) = (rule(messages, self.catalogue, known), outcome(messages, result.outcome));
                    let words = self.say("finance-result", &[("rule", &rule), ("outcome", &outcome)]);
                    text.push(format!("  - {words}"));
                }
            }
        }
        joined(text)
    }

    fn question(&self, asked: &Asked) -> String {
        let messages = self.screen.messages;
        let (Some(question), Some(attribute)) = (&asked.question, &asked.attribute) else {
            return messages.get("finance-no-question") + "\n";
        };
        let words = attribute.question.get(messages.language());
        let mut text = vec![self.say("finance-question", &[("question", words), ("name", &attribute.code)])];
        text.extend(lines(
            &attribute
                .choices
                .iter()
                .map(|choice| vec![choice.value.clone(), choice.name.get(messages.language()).to_owned()])
                .collect::<Vec<Row>>(),
        ));
        text.push(messages.with("finance-concerns", &[("count", question.programmes.len().into())]));
        joined(text)
    }

    fn plan(&self, made: &Plan) -> String {
        let messages = self.screen.messages;
        let amount = |value: Exact| amount(messages, value);
        let mut text =
            vec![self.strong(&self.say("finance-plan-title", &[("name", &made.name), ("amount", &amount(made.uses))]))];
        let heads = |keys: &[&str]| -> Row { keys.iter().map(|key| messages.get(key)).collect() };
        let mut rows = vec![heads(&["finance-column-source", "finance-column-amount", "finance-column-year"])];
        for source in &made.sources {
            let kind = messages.get(match source.kind {
                SourceKind::Grant => "finance-source-grant",
                SourceKind::Loan => "finance-source-loan",
                SourceKind::Lease => "finance-source-lease",
                SourceKind::OwnFunds => "finance-source-own-funds",
            });
            let of = source.programme.as_ref().map(|id| self.name(id)).or(Some(source.name.clone()));
            let of = of.filter(|name| !name.is_empty()).map_or(kind.clone(), |name| format!("{kind}, {name}"));
            let year = source.year.map_or_else(String::new, |year| year.to_string());
            rows.push(vec![of, self.number(source.amount), year]);
        }
        text.extend(lines(&rows));
        for one in &made.guarantees {
            let (of, held) = (self.name(&one.programme), amount(one.amount));
            let percent = self.number(one.percent);
            let arguments = [("programme", of.as_str()), ("amount", &held), ("loan", &one.loan), ("percent", &percent)];
            text.push(self.say("finance-guarantee-line", &arguments));
        }
        if made.advance.is_positive() {
            text.push(self.say("finance-advance", &[("amount", &amount(made.advance))]));
        }
        for (key, returns) in [("finance-returns-project", made.project), ("finance-returns-equity", made.equity)] {
            let (value, rate) = (amount(returns.net_present_value), internal_rate(messages, returns.internal_rate));
            text.push(self.say(key, &[("value", &value), ("rate", &rate)]));
        }
        text.push(String::new());
        let columns = ["year", "own-funds", "savings", "service", "to-owners", "coverage"];
        let mut rows: Vec<Row> =
            vec![columns.iter().map(|key| messages.get(&format!("finance-column-{key}"))).collect()];
        for year in &made.years {
            rows.push(vec![
                year.year.to_string(),
                self.number(year.own_funds),
                self.number(year.savings),
                self.number(year.interest + year.capital + year.rents),
                self.number(year.to_owners),
                year.coverage.map_or_else(String::new, |coverage| self.number(coverage)),
            ]);
        }
        text.extend(lines(&rows));
        if !made.findings.is_empty() {
            text.push(self.strong(&messages.get("finance-findings")));
        }
        text.extend(made.findings.iter().map(|one| format!("- {}", finding(messages, self.catalogue, one))));
        joined(text)
    }

    fn number(&self, value: Exact) -> String {
        value.get().map_or_else(|| "—".to_owned(), |value| self.screen.numbers.decimal(value.normalize()))
    }
}

fn joined(lines: Vec<String>) -> String {
    lines.into_iter().map(|line| line + "\n").collect()
}
