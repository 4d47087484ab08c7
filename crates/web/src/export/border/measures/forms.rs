//! What a firm may change: one short form for each kind of change, offered where the file has something to change.

use ::cbam::input::{
    Actual, Change, ElectricitySource, Measure, Method, Precursor, Process, Receiver, Stream, TransferredCo2,
};
use ::cbam::{Exact, Installation};
use serde_json::json;

use super::super::fields::{Entered, Field, Group};
use super::super::goods::spaced;
use super::super::numbers::Shown;
use super::super::stages::{bare, choices};
use crate::page::Page;
use crate::problem::Problem;
use crate::site::Site;

/// The list of countries of the page.
const COUNTRIES: &str = "countries";
/// Parts the process of an input from its code.
const PART: char = '|';

/// A kind of change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Fuel,
    StreamAmount,
    Electricity,
    Supply,
    PrecursorAmount,
    Capture,
}

impl Kind {
    const ALL: [Kind; 6] =
        [Kind::Fuel, Kind::StreamAmount, Kind::Electricity, Kind::Supply, Kind::PrecursorAmount, Kind::Capture];

    /// The word in forms and keys.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Fuel => "fuel",
            Kind::StreamAmount => "stream-amount",
            Kind::Electricity => "electricity",
            Kind::Supply => "supply",
            Kind::PrecursorAmount => "precursor-amount",
            Kind::Capture => "capture",
        }
    }

    /// The kind of a word.
    pub fn of(word: &str) -> Option<Self> {
        Kind::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Whether the file has something that may change so.
    fn serves(self, installation: &Installation) -> bool {
        match self {
            Kind::Fuel => burning(installation).next().is_some(),
            Kind::StreamAmount => installation.streams.iter().any(|stream| stream.amount.is_some()),
            Kind::Electricity => installation.processes.iter().any(|process| !process.electricity.is_empty()),
            Kind::Supply | Kind::PrecursorAmount => bought(installation).next().is_some(),
            Kind::Capture => !installation.streams.is_empty(),
        }
    }
}

/// A form.
pub struct Form {
    pub kind: &'static str,
    pub title: String,
    pub words: String,
    pub group: Group,
    /// Whether it is shown at once: something in it is wrong.
    pub open: bool,
}

/// The forms, each for a kind that the file has something for.
pub fn all(
    page: &Page,
    site: &Site,
    installation: &Installation,
    (sent, entered): (Option<Kind>, &Entered),
) -> Result<Vec<Form>, Problem> {
    let fresh = Entered::default();
    let mut forms = Vec::new();
    for kind in Kind::ALL.into_iter().filter(|kind| kind.serves(installation)) {
        let is = sent == Some(kind);
        let entered = if is { entered } else { &fresh };
        let group = group(page, site, installation, kind, entered)?;
        forms.push(Form {
            kind: kind.word(),
            title: page.t(&format!("export-border-measure-{}", kind.word())),
            words: page.t(&format!("export-border-measure-{}-words", kind.word())),
            group,
            open: is,
        });
    }
    Ok(forms)
}

fn group(
    page: &Page,
    site: &Site,
    installation: &Installation,
    kind: Kind,
    entered: &Entered,
) -> Result<Group, Problem> {
    let id = |field: &str| format!("{}-{field}", kind.word());
    let figure = |field: &str, key: &str, hint: &str| entered.figure(page, id(field), key, hint);
    let words = |field: &str, key: &str, hint: &str| entered.words(page, id(field), key, hint);
    let input = || {
        let named = inputs(page, installation).into_iter();
        entered.choice(page, id("cn"), ("export-border-measure-input", ""), named)
    };
    let process = || {
        let many = installation.processes.len() > 1;
        let all = choices::processes(page, installation);
        many.then(|| entered.choice(page, id("process"), ("export-border-used-by", ""), all))
    };
    let (mut fields, more): (Vec<Field>, Vec<Field>) = match kind {
        Kind::Fuel => {
            let streams = burning(installation).map(|name| (name.to_owned(), name.to_owned()));
            let fuels = choices::factors(page, &["fuel", "biomass"], installation.year)?;
            let fields = vec![
                entered.choice(page, id("stream"), ("export-border-measure-stream", ""), streams),
                entered.choice(
                    page,
                    id("factor"),
                    ("export-border-measure-factor", "export-border-factor-hint"),
                    fuels,
                ),
            ];
            let more = vec![
                figure("ncv", "export-border-ncv", "export-border-ncv-hint"),
                words("biomass_evidence", "export-border-biomass-evidence", "export-border-biomass-hint"),
            ];
            (fields, more)
        }
        Kind::StreamAmount => {
            let streams = installation.streams.iter().filter_map(|stream| {
                let today = with_unit(page, stream.amount?, Some(stream));
                Some((stream.name.clone(), today_is(page, &stream.name, today)))
            });
            let fields = vec![
                entered.choice(page, id("stream"), ("export-border-measure-stream", ""), streams),
                figure("amount", "export-border-measure-amount", "export-border-measure-amount-hint"),
            ];
            (fields, Vec::new())
        }
        Kind::Electricity => {
            let sources = ["direct_link", "power_purchase"]
                .map(|word| (word.to_owned(), page.t(&format!("export-border-source-{}", word.replace('_', "-")))));
            let mut fields = vec![
                figure("mwh", "export-border-measure-mwh", "export-border-mwh-hint"),
                entered.choice(page, id("source"), ("export-border-electricity-source", ""), sources),
                figure("t_per_mwh", "export-border-t-per-mwh", "export-border-t-per-mwh-hint"),
                figure("interval_minutes", "export-border-interval", "export-border-interval-hint"),
                words("evidence", "export-border-evidence", "export-border-evidence-hint"),
                entered.check(page, id("both_ends"), "export-border-both-ends"),
            ];
            fields.extend(process());
            (fields, Vec::new())
        }
        Kind::Supply => {
            let mut origin = entered.listed(
                page,
                id("origin"),
                ("export-border-origin", "export-border-measure-origin-hint"),
                COUNTRIES,
            );
            origin.value = choices::country_name(page, site, &origin.value);
            let more = vec![
                figure("see_direct", "export-border-see-direct", "export-border-see-direct-hint"),
                words("report", "export-border-report", "export-border-report-hint"),
                words("verifier", "export-border-verifier", ""),
                figure("see_indirect", "export-border-see-indirect", "export-border-see-indirect-hint"),
                figure("benchmark", "export-border-benchmark", "export-border-benchmark-hint"),
            ];
            (vec![input(), origin], more)
        }
        Kind::PrecursorAmount => {
            let tonnes = figure("tonnes", "export-border-measure-tonnes", "export-border-measure-tonnes-hint");
            (vec![input(), tonnes], Vec::new())
        }
        Kind::Capture => {
            let to =
                ["storage", "bound"].map(|word| (word.to_owned(), page.t(&format!("export-border-measure-to-{word}"))));
            let mut fields = vec![
                figure("tonnes", "export-border-measure-captured", ""),
                entered.choice(page, id("to"), ("export-border-measure-to", ""), to),
                words("receiver", "export-border-measure-receiver", ""),
                figure("kept", "export-border-kept", ""),
                words("evidence", "export-border-evidence", "export-border-measure-chain-hint"),
                entered.check(page, id("both_ends"), "export-border-measure-both-ends"),
            ];
            fields.extend(process());
            (fields, Vec::new())
        }
    };
    fields.insert(0, words("name", "export-border-measure-name", "export-border-measure-name-hint"));
    let group = Group { fields, ..Group::default() };
    Ok(if more.is_empty() {
        group
    } else {
        group.and_more(page.t(&format!("export-border-measure-{}-more", kind.word())), more)
    })
}

/// The measure of a form; `None` if something is wrong in it, which is said beside the field.
pub fn read(
    page: &Page,
    site: &Site,
    installation: &Installation,
    kind: Kind,
    entered: &mut Entered,
) -> Result<Option<Measure>, Problem> {
    let at = |field: &str| format!("{}-{field}", kind.word());
    let text = |entered: &Entered, field: &str| entered.get(&at(field)).to_owned();
    let needed = |entered: &mut Entered, field: &str| {
        let text = entered.text(&at(field));
        if text.is_none() {
            entered.say(&at(field), page.t("export-border-wrong-needed"));
        }
        text.unwrap_or_default()
    };
    let amount = |entered: &mut Entered, field: &str| {
        if entered.get(&at(field)).is_empty() {
            entered.say(&at(field), page.t("export-border-wrong-needed"));
        }
        entered.amount(page, &at(field)).unwrap_or(Exact::from(0))
    };
    // Where there is one process the form does not ask.
    let process = |entered: &Entered| {
        let only = installation.processes.first().map_or_else(String::new, |process| process.id.clone());
        entered.text(&at("process")).unwrap_or(only)
    };
    let input = |entered: &Entered| {
        let (process, cn) = entered.get(&at("cn")).rsplit_once(PART).unwrap_or_default();
        (process.to_owned(), cn.to_owned())
    };
    let name = needed(entered, "name");
    let change = match kind {
        Kind::Fuel => Change::Fuel {
            stream: text(entered, "stream"),
            factor: text(entered, "factor"),
            ncv: entered.amount(page, &at("ncv")),
            biomass_evidence: entered.text(&at("biomass_evidence")),
        },
        Kind::StreamAmount => {
            Change::StreamAmount { stream: text(entered, "stream"), amount: amount(entered, "amount") }
        }
        Kind::Electricity => {
            let minutes = needed(entered, "interval_minutes").parse();
            if minutes.is_err() {
                entered.say(&at("interval_minutes"), page.t("export-border-wrong-number"));
            }
            Change::Electricity {
                process: process(entered),
                mwh: amount(entered, "mwh"),
                source: match entered.get(&at("source")) {
                    "power_purchase" => ElectricitySource::PowerPurchase,
                    _ => ElectricitySource::DirectLink,
                },
                t_per_mwh: amount(entered, "t_per_mwh"),
                interval_minutes: minutes.unwrap_or_default(),
                both_ends: entered.is_on(&at("both_ends")),
                evidence: needed(entered, "evidence"),
            }
        }
        Kind::Supply => {
            let (process, cn) = input(entered);
            let origin = entered.text(&at("origin"));
            let found = origin.as_ref().and_then(|named| choices::country(site, named));
            if origin.is_some() && found.is_none() {
                entered.say(&at("origin"), page.t("export-border-wrong-country"));
            }
            Change::Supply { process, cn, origin: found, actual: actual(page, entered, &at)? }
        }
        Kind::PrecursorAmount => {
            let (process, cn) = input(entered);
            Change::PrecursorAmount { process, cn, tonnes: amount(entered, "tonnes") }
        }
        Kind::Capture => Change::Capture {
            transfer: TransferredCo2 {
                tonnes: amount(entered, "tonnes"),
                process: (installation.processes.len() > 1).then(|| process(entered)),
                to: if entered.get(&at("to")) == "bound" { Receiver::Bound } else { Receiver::Storage },
                receiver: entered.text(&at("receiver")),
                measured_at_both_ends: entered.is_on(&at("both_ends")),
                kept: entered.share(page, &at("kept")),
                biomass: None,
                evidence: entered.text(&at("evidence")),
            },
        },
    };
    Ok(entered.is_right().then(|| Measure { name, changes: vec![change] }))
}

fn actual(page: &Page, entered: &mut Entered, at: &dyn Fn(&str) -> String) -> Result<Option<Actual>, Problem> {
    let others = ["report", "verifier", "see_indirect", "benchmark"];
    let Some(see_direct) = entered.amount(page, &at("see_direct")) else {
        if entered.get(&at("see_direct")).is_empty() && others.iter().any(|field| !entered.get(&at(field)).is_empty()) {
            entered.say(&at("see_direct"), page.t("export-border-wrong-see"));
        }
        return Ok(None);
    };
    let mut actual: Actual = bare(json!({ "see_direct": "0" }))?;
    actual.see_direct = see_direct;
    actual.see_indirect = entered.amount(page, &at("see_indirect"));
    actual.report = entered.text(&at("report"));
    actual.verifier = entered.text(&at("verifier"));
    actual.benchmark = entered.amount(page, &at("benchmark"));
    Ok(Some(actual))
}

/// The names of what burns.
fn burning(installation: &Installation) -> impl Iterator<Item = &str> {
    let burning = installation.streams.iter().filter(|stream| stream.method == Method::Combustion);
    burning.map(|stream| stream.name.as_str())
}

/// The lots that are bought: their process, code and lot.
fn bought(installation: &Installation) -> impl Iterator<Item = (&Process, &str, &Precursor)> {
    let lots = |process| {
        let of: &Process = process;
        of.precursors.iter().filter(|lot| lot.from.is_none()).map(move |lot| (of, lot))
    };
    installation.processes.iter().flat_map(lots).filter_map(|(process, lot)| Some((process, lot.cn.as_deref()?, lot)))
}

/// The inputs that are bought, each code of a process once: its process and code, and its name with the tonnes of all its lots.
fn inputs(page: &Page, installation: &Installation) -> Vec<(String, String)> {
    let mut found: Vec<(String, String, Exact)> = Vec::new();
    for (process, cn, lot) in bought(installation) {
        let value = format!("{}{PART}{cn}", process.id);
        if let Some((_, _, tonnes)) = found.iter_mut().find(|(known, ..)| *known == value) {
            *tonnes = *tonnes + lot.tonnes;
            continue;
        }
        let code = spaced(cn);
        let name = lot.name.as_ref().filter(|name| !name.is_empty());
        found.push((value, name.map_or_else(|| code.clone(), |name| format!("{name}, {code}")), lot.tonnes));
    }
    let named = |(value, name, tonnes): (String, String, Exact)| {
        let today = with_unit(page, tonnes, None);
        (value, today_is(page, &name, today))
    };
    found.into_iter().map(named).collect()
}

/// A thing with its amount of today.
fn today_is(page: &Page, what: &str, amount: String) -> String {
    page.with("export-border-measure-today", &[("what", what.into()), ("amount", amount.into())])
}

/// An amount with its unit: that of a stream, tonnes without one.
fn with_unit(page: &Page, amount: Exact, stream: Option<&Stream>) -> String {
    let unit = match stream {
        Some(stream) if stream.in_tj => "tj",
        // A calorific value of one's own is per whatever unit the amount is in.
        Some(stream) if stream.ncv.is_some() => "own",
        _ => "t",
    };
    page.with(&format!("export-border-amount-{unit}"), &[("amount", plain(page, amount).into())])
}

fn plain(page: &Page, value: Exact) -> String {
    value.get().map_or_else(String::new, |value| Shown(page.messages()).plain(value))
}

/// A change in words.
pub fn words(page: &Page, installation: &Installation, change: &Change) -> String {
    let plain = |value: Exact| plain(page, value);
    let say = |key: &str, what: &str, figure: String| {
        page.with(&format!("export-border-change-{key}"), &[("what", what.into()), ("figure", figure.into())])
    };
    match change {
        Change::Fuel { stream, factor, .. } => {
            say("fuel", stream, page.t(&format!("export-factor-{}", factor.replace('_', "-"))))
        }
        Change::StreamAmount { stream, amount } => {
            let of = installation.streams.iter().find(|known| known.name == *stream);
            say("stream-amount", stream, with_unit(page, *amount, of))
        }
        Change::Electricity { mwh, source, .. } => {
            let source = if *source == ElectricitySource::PowerPurchase { "power-purchase" } else { "direct-link" };
            say("electricity", &page.t(&format!("export-border-source-{source}")), plain(*mwh))
        }
        Change::Supply { cn, actual: Some(actual), .. } => say("supply-data", &spaced(cn), plain(actual.see_direct)),
        Change::Supply { cn, origin, .. } => say("supply", &spaced(cn), origin.clone().unwrap_or_default()),
        Change::PrecursorAmount { cn, tonnes, .. } => say("precursor-amount", &spaced(cn), plain(*tonnes)),
        Change::Capture { transfer } => {
            say("capture", transfer.receiver.as_deref().unwrap_or("–"), plain(transfer.tonnes))
        }
    }
}
