//! Names of things in the reader's language.

use app::Knowledge;
use factors::{ActivityCode, Reason};
use i18n::{Arg, Messages};
use intake::Aside;
use intake::document::{Argument, Locator, Message, Part, column_letters};
use measure::{Category, Exclusion, Firm, Place};

/// A message of intake by its key and arguments.
pub fn told(messages: Messages, key: &str, arguments: &[(&'static str, Argument)]) -> String {
    // Lines to paste stay lines.
    let lines = |text: &String| text.split('\n').map(plain).collect::<Vec<_>>().join("\n");
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
        say(messages, "cli-aside", &[("place", &place), ("why", &why)])
    } else {
        say(messages, "cli-aside-read", &[("place", &place), ("raw", &raw), ("why", &why)])
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
    let mut parts = vec![plain(file)];
    if let Some(page) = place.page {
        parts.push(say(messages, "cli-place-page", &[("page", &page.to_string())]));
    }
    if let Some(sheet) = &place.sheet {
        parts.push(say(messages, "cli-place-sheet", &[("sheet", sheet)]));
    }
    if let Some(row) = place.row {
        parts.push(say(messages, "cli-place-row", &[("row", &row.to_string())]));
    }
    if let Some(column) = &place.column {
        parts.push(say(messages, "cli-place-column", &[("column", column)]));
    }
    parts.join(messages.get("cli-comma").as_str())
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

/// Why a line counts nothing, and what to do.
pub fn exclusion(messages: Messages, why: &Exclusion) -> String {
    let get = |key: &str| messages.get(key);
    let stages =
        |stages: &[factors::Stage]| messages.list(&stages.iter().map(|stage| stage.code()).collect::<Vec<_>>());
    match why {
        Exclusion::OutsidePeriod { period } => {
            say(messages, "cli-excluded-outside-period", &[("period", &messages.dates().period(*period))])
        }
        Exclusion::OutsideBoundary => get("cli-excluded-outside-boundary"),
        Exclusion::UnknownSite => get("cli-excluded-unknown-site"),
        Exclusion::UnknownUnit { unit, nearest } if nearest.is_empty() => {
            say(messages, "cli-excluded-unknown-unit", &[("unit", unit)])
        }
        Exclusion::UnknownUnit { unit, nearest } => {
            say(messages, "cli-excluded-unknown-unit-near", &[("unit", unit), ("near", &messages.list(nearest))])
        }
        Exclusion::NoFactor => get("cli-excluded-no-factor"),
        Exclusion::NoStage { wanted, have } => {
            say(messages, "cli-excluded-no-stage", &[("wanted", &stages(wanted)), ("have", &stages(have))])
        }
        Exclusion::NoPlace { geo } => say(messages, "cli-excluded-no-place", &[("place", geo.as_str())]),
        Exclusion::NoConversion { unit, have } => {
            say(messages, "cli-excluded-no-conversion", &[("unit", unit), ("have", &messages.list(have))])
        }
        Exclusion::UnusableFactor { factor } => say(messages, "cli-excluded-unusable-factor", &[("factor", factor)]),
        Exclusion::NoPotential { gas } => say(messages, "cli-excluded-no-potential", &[("gas", gas.code())]),
        Exclusion::NotANumber => get("cli-excluded-not-a-number"),
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
