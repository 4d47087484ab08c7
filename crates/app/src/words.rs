//! What readings and inventories say, in the reader's language: the same words at every door.

use crate::Knowledge;
use crate::measure::{Told, ToldArgument};
use ::intake::document::{Argument, Locator, Message, Part, column_letters};
use ::intake::{Aside, Repetition};
use ::measure::{Action, Category, Exclusion, Firm, Inventory, NextStep, Place};
use factors::{ActivityCode, Reason, Step};
use i18n::{Arg, Messages};

pub use ::dossier::pages::targets::{
    caveats, denominator, facts, standing, target, target_value, target_year, verdict, way,
};

/// A message of intake by its key and arguments.
pub fn told(messages: Messages, key: &str, arguments: &[(&'static str, Argument)]) -> String {
    let texts: Vec<Option<String>> = arguments
        .iter()
        .map(|(_, argument)| match argument {
            Argument::Text(text) | Argument::Code(text) => Some(lines(text)),
            Argument::Count(_) | Argument::Choice(_) => None,
        })
        .collect();
    let arguments: Vec<(&str, Arg<'_>)> = arguments
        .iter()
        .zip(&texts)
        .map(|((name, argument), text)| {
            let argument = match argument {
                Argument::Text(raw) => text.as_ref().unwrap_or(raw).as_str().into(),
                Argument::Code(raw) => Arg::Code(text.as_ref().unwrap_or(raw).into()),
                Argument::Count(count) => (*count).into(),
                Argument::Choice(name) => Arg::Choice(name),
            };
            (*name, argument)
        })
        .collect();
    messages.with(key, &arguments)
}

/// Plain text in which lines to paste stay lines.
fn lines(text: &str) -> String {
    text.split('\n').map(plain).collect::<Vec<_>>().join("\n")
}

/// A message of intake.
pub fn message(messages: Messages, message: &impl Message) -> String {
    told(messages, message.key(), &message.arguments())
}

/// A message with arguments that are words already.
pub fn say(messages: Messages, key: &str, arguments: &[(&str, &str)]) -> String {
    let arguments: Vec<(&str, Arg<'_>)> = arguments.iter().map(|&(name, text)| (name, text.into())).collect();
    messages.with(key, &arguments)
}

/// Something kept aside: where, what is written there, why, and what to do.
pub fn aside(messages: Messages, aside: &Aside) -> String {
    let place = located(messages, &aside.place);
    let raw: String = aside.place.raw.split_whitespace().collect::<Vec<_>>().join(" ");
    let raw: String = plain(&raw).chars().take(120).collect();
    let why = told(messages, aside.key, &aside.arguments);
    if raw.is_empty() {
        say(messages, "app-aside", &[("place", &place), ("why", &why)])
    } else {
        say(messages, "app-aside-read", &[("place", &place), ("raw", &raw), ("why", &why)])
    }
}

fn located(messages: Messages, locator: &Locator) -> String {
    let (page, sheet) = match &locator.part {
        Part::Whole => (None, None),
        Part::Page(page) => (Some(*page), None),
        Part::Sheet(name) | Part::Element(name) => (None, Some(name.to_string())),
    };
    let row = locator.row.and_then(|row| u32::try_from(row).ok());
    place(messages, &locator.file, &Place { page, sheet, row, column: locator.column.map(column_letters) })
}

/// A text of somebody else's file as it may be shown: what would command the terminal, or break the line, is
/// replaced by its picture (`␛`, `␊`).
pub fn plain(text: &str) -> String {
    let picture = |c: char| match u32::from(c) {
        code @ 0..=0x1f => char::from_u32(0x2400 + code).unwrap_or(char::REPLACEMENT_CHARACTER),
        0x7f => '\u{2421}',
        0x80..=0x9f | 0x202a..=0x202e | 0x2066..=0x2069 => char::REPLACEMENT_CHARACTER,
        _ => c,
    };
    text.chars().map(picture).collect()
}

/// `achats.xlsx, sheet “Mars”, row 7, column C`.
pub fn place(messages: Messages, file: &str, place: &Place) -> String {
    // Said as a message, so that a name that runs the other way is isolated from what follows.
    let mut parts = vec![say(messages, "app-place-file", &[("file", &plain(file))])];
    if let Some(page) = place.page {
        parts.push(say(messages, "app-place-page", &[("page", &page.to_string())]));
    }
    if let Some(sheet) = &place.sheet {
        parts.push(say(messages, "app-place-sheet", &[("sheet", sheet)]));
    }
    if let Some(row) = place.row {
        parts.push(say(messages, "app-place-row", &[("row", &row.to_string())]));
    }
    if let Some(column) = &place.column {
        parts.push(say(messages, "app-place-column", &[("column", column)]));
    }
    parts.join(messages.get("app-comma").as_str())
}

/// A category of the inventory.
pub fn category(messages: Messages, category: Category) -> String {
    let slug = category.to_string().replace('.', "-");
    messages.get(&format!("measure-category-{slug}"))
}

/// An activity by its name, or by its code if it has none.
pub fn activity(knowledge: &Knowledge, messages: Messages, code: &ActivityCode) -> String {
    let name = knowledge.library.activity(code).map(|kind| kind.name.get(messages.language()).to_owned());
    name.filter(|name| !name.is_empty()).unwrap_or_else(|| code.to_string())
}

/// A site by its name, or by its id.
pub fn site<'a>(firm: &'a Firm, id: &'a str) -> &'a str {
    firm.site(id).map(|site| site.name.as_str()).filter(|name| !name.is_empty()).unwrap_or(id)
}

/// What a step of a calculation is.
pub fn step(messages: Messages, step: &Step) -> String {
    workbook::step(messages, &|unit| plain(unit), step)
}

/// Why a line counts nothing, and what to do.
pub fn exclusion(messages: Messages, why: &Exclusion) -> String {
    let get = |key: &str| messages.get(key);
    let stages =
        |stages: &[factors::Stage]| messages.list(&stages.iter().map(|stage| stage.code()).collect::<Vec<_>>());
    match why {
        Exclusion::OutsidePeriod { period } => {
            say(messages, "app-excluded-outside-period", &[("period", &messages.dates().period(*period))])
        }
        Exclusion::OutsideBoundary => get("app-excluded-outside-boundary"),
        Exclusion::UnknownSite => get("app-excluded-unknown-site"),
        Exclusion::UnknownUnit { unit, nearest } if nearest.is_empty() => {
            say(messages, "app-excluded-unknown-unit", &[("unit", unit)])
        }
        Exclusion::UnknownUnit { unit, nearest } => {
            say(messages, "app-excluded-unknown-unit-near", &[("unit", unit), ("near", &messages.list(nearest))])
        }
        Exclusion::NoFactor => get("app-excluded-no-factor"),
        Exclusion::NoStage { wanted, have } => {
            say(messages, "app-excluded-no-stage", &[("wanted", &stages(wanted)), ("have", &stages(have))])
        }
        Exclusion::NoPlace { geo } => say(messages, "app-excluded-no-place", &[("place", geo.as_str())]),
        Exclusion::NoConversion { unit, have } => {
            say(messages, "app-excluded-no-conversion", &[("unit", unit), ("have", &messages.list(have))])
        }
        Exclusion::UnusableFactor { factor } => say(messages, "app-excluded-unusable-factor", &[("factor", factor)]),
        Exclusion::NoPotential { gas } => say(messages, "app-excluded-no-potential", &[("gas", gas.code())]),
        Exclusion::NotANumber => get("app-excluded-not-a-number"),
    }
}

/// What differs between the factor wanted and the one used.
pub fn reason(knowledge: &Knowledge, messages: Messages, reason: &Reason) -> String {
    let with = |key: &str, name: &str, value: &str| say(messages, key, &[(name, value)]);
    match reason {
        Reason::Named => messages.get("measure-reason-named"),
        Reason::Rank { rank } => {
            let code = format!("{rank:?}").to_lowercase();
            messages.get(&format!("measure-rank-{code}"))
        }
        Reason::OtherPlace { geo } => with("measure-reason-other-place", "place", geo.as_str()),
        Reason::MoreGeneral { activity: code } => {
            with("measure-reason-more-general", "activity", &activity(knowledge, messages, code))
        }
        Reason::OtherYear { year } => with("measure-reason-other-year", "year", &year.to_string()),
        Reason::Expired { year } => with("measure-reason-expired", "year", &year.to_string()),
        Reason::Converted { properties } => {
            messages.with("measure-reason-converted", &[("count", (*properties).into())])
        }
        Reason::OlderRelease { year } => with("measure-reason-older-release", "year", &year.to_string()),
        Reason::LessConservative => messages.get("measure-reason-less-conservative"),
    }
}

/// Why a line repeats another.
pub fn repetition(messages: Messages, because: Repetition) -> String {
    messages.get(repetition_key(because))
}

/// The key of the words for why a line repeats another.
pub fn repetition_key(because: Repetition) -> &'static str {
    match because {
        Repetition::SameFile => "app-duplicate-same-file",
        Repetition::SameBill => "app-duplicate-same-bill",
        Repetition::SameNumber => "app-duplicate-same-number",
        Repetition::BillAndLedger => "app-duplicate-bill-and-ledger",
        Repetition::ReplacedEstimate => "app-duplicate-replaced-estimate",
    }
}

/// A message of intake that was kept.
pub fn retold(messages: Messages, told: &Told) -> String {
    let plain: Vec<(&str, Option<String>, &ToldArgument)> = told
        .arguments
        .iter()
        .map(|(name, argument)| match argument {
            ToldArgument::Text(text) | ToldArgument::Code(text) => (name.as_str(), Some(lines(text)), argument),
            ToldArgument::Choice(_) | ToldArgument::Count(_) => (name.as_str(), None, argument),
        })
        .collect();
    let arguments: Vec<(&str, Arg<'_>)> = plain
        .iter()
        .map(|(name, text, argument)| {
            let text = text.as_deref().unwrap_or_default();
            let argument = match argument {
                ToldArgument::Text(_) => text.into(),
                ToldArgument::Code(_) => Arg::Code(text.into()),
                ToldArgument::Choice(name) => Arg::Choice(name),
                ToldArgument::Count(count) => (*count).into(),
            };
            (*name, argument)
        })
        .collect();
    messages.with(&told.key, &arguments)
}

/// An activity at a site, whose name is left out if there is only one.
pub fn at(knowledge: &Knowledge, messages: Messages, firm: &Firm, id: &str, code: &ActivityCode) -> String {
    let name = activity(knowledge, messages, code);
    if firm.sites.len() > 1 { [name.as_str(), site(firm, id)].join(&messages.get("app-comma")) } else { name }
}

/// What to look for next; `None` if it speaks of what is not there.
pub fn next(knowledge: &Knowledge, messages: Messages, inventory: &Inventory, step: &NextStep) -> Option<String> {
    let narrowing = messages.numbers().percent(step.narrowing_pct / 100.0, 0);
    let at = |id: &str, code: &ActivityCode| at(knowledge, messages, &inventory.firm, id, code);
    Some(match &step.action {
        Action::FindDocument { site, activity, periods } => {
            let periods: Vec<String> = periods.iter().map(|period| messages.dates().period(*period)).collect();
            let (what, list) = (at(site, activity), messages.list(&periods));
            let arguments = [("what", &*what), ("periods", &*list), ("narrowing", &*narrowing)];
            say(messages, "app-next-document", &arguments)
        }
        Action::FindEvidence { stream } => {
            let stream = inventory.account.streams.get(*stream)?;
            let what = at(&stream.site, &stream.activity);
            say(messages, "app-next-evidence", &[("what", &what), ("narrowing", &narrowing)])
        }
        Action::FindFactor { factor } => {
            let factor = &inventory.account.factors.get(*factor)?.factor;
            let what = activity(knowledge, messages, &factor.activity);
            say(messages, "app-next-factor", &[("what", &what), ("narrowing", &narrowing)])
        }
    })
}
