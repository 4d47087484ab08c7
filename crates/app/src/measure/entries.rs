//! What a firm enters by hand: a bill that is only on paper, what comes again every month.

use ::measure::Firm;
use calendar::{Date, Month, Period};
use factors::ActivityCode;
use ids::{DocumentId, EntryId, OrganisationId};
use intake::document::number::{Reading, read};
use rust_decimal::Decimal;
use serde_json::json;
use store::entry::{self, Entry};
use store::grant::Room;
use store::sheet::{self, Name};

use super::accountant::changed;
use super::{Fault, Field, MeasureError};
use crate::people::{Action, Actor, PeopleError, Resource, note};
use crate::platform::Platform;

/// An entry as a person writes it.
#[derive(Clone, Copy, Debug, Default)]
pub struct EntryRequest<'a> {
    /// Id of the site.
    pub site: &'a str,
    /// Code of the activity.
    pub activity: &'a str,
    /// How much: `1 250,5`.
    pub quantity: &'a str,
    /// Unit.
    pub unit: &'a str,
    /// The first day, `2025-01-31`.
    pub first: &'a str,
    /// The last day; the first, if empty.
    pub last: &'a str,
    /// The same again in each of so many months, the first one counted; 1, if empty.
    pub months: &'a str,
    /// Who supplied it.
    pub supplier: &'a str,
    /// Number of the bill.
    pub number: &'a str,
    /// The document that shows it.
    pub document_id: Option<DocumentId>,
}

/// The most months that an entry repeats itself.
const MONTHS_MAX: i64 = 36;

/// Enters something by hand; returns what was made of it, one entry per month.
///
/// # Errors
/// [`MeasureError::Entry`] with everything that is wrong, [`MeasureError::NoSheet`], [`PeopleError::NotPermitted`],
/// what the database says.
pub fn enter(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    request: &EntryRequest<'_>,
) -> Result<Vec<EntryId>, MeasureError> {
    actor.may(Action::Edit(Room::Measure), Resource::Organisation(organisation_id))?;
    let checked = checked(platform, organisation_id, request)?;
    let now = platform.now();
    let line = |text: &str| text.chars().filter(|c| !c.is_control()).take(200).collect::<String>().trim().to_owned();
    let entries: Vec<Entry> = checked
        .periods
        .iter()
        .map(|period| Entry {
            organisation_id,
            id: platform.id(EntryId::new),
            site: request.site.to_owned(),
            activity: request.activity.to_owned(),
            quantity: checked.quantity,
            unit: checked.unit.clone(),
            first_day: period.start(),
            last_day: period.end(),
            supplier: line(request.supplier),
            number: line(request.number),
            document_id: request.document_id,
            added: now,
            added_by: actor.person_id,
            removed: None,
        })
        .collect();
    platform.database.write(|sql| {
        for entry in &entries {
            entry::add(sql, entry)?;
        }
        let ids: Vec<EntryId> = entries.iter().map(|entry| entry.id).collect();
        note(platform, sql, actor, organisation_id, "entry.add", &json!({ "entries": ids }))?;
        changed(platform, sql, organisation_id)?;
        Ok(ids)
    })
}

/// Says what [`enter`] would refuse, before a document that shows it is kept.
///
/// # Errors
/// As [`enter`].
pub fn check_entry(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    request: &EntryRequest<'_>,
) -> Result<(), MeasureError> {
    actor.may(Action::Edit(Room::Measure), Resource::Organisation(organisation_id))?;
    checked(platform, organisation_id, request).map(|_| ())
}

fn checked(
    platform: &Platform,
    organisation_id: OrganisationId,
    request: &EntryRequest<'_>,
) -> Result<Checked, MeasureError> {
    let kept = platform.database.read(|sql| sheet::lookup(sql, organisation_id, Name::Firm))?;
    let firm = ::intake::parse_firm(&kept.ok_or(MeasureError::NoSheet)?.content)?;
    check(platform, &firm, request)
}

/// What was entered by hand, in the order it was.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn entries(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
) -> Result<Vec<Entry>, MeasureError> {
    actor.may(Action::Look(Room::Measure), Resource::Organisation(organisation_id))?;
    Ok(platform.database.read(|sql| entry::list(sql, organisation_id))?)
}

/// Takes an entry out, or puts it back.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`PeopleError::NotFound`], what the database says.
pub fn remove_entry(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: EntryId,
    back: bool,
) -> Result<(), MeasureError> {
    actor.may(Action::Edit(Room::Measure), Resource::Organisation(organisation_id))?;
    let at = (!back).then(|| platform.now());
    platform.database.write(|sql| {
        if !entry::remove(sql, organisation_id, id, at)? {
            return Err(PeopleError::NotFound.into());
        }
        let action = if back { "entry.restore" } else { "entry.remove" };
        note(platform, sql, actor, organisation_id, action, &json!({ "entry": id }))?;
        changed(platform, sql, organisation_id)?;
        Ok(())
    })
}

struct Checked {
    quantity: Decimal,
    unit: String,
    periods: Vec<Period>,
}

fn check(platform: &Platform, firm: &Firm, request: &EntryRequest<'_>) -> Result<Checked, MeasureError> {
    let mut faults = Vec::new();
    if firm.site(request.site).is_none() {
        faults.push((Field::Site, unreadable(request.site)));
    }
    if platform.knowledge.library.activity(&ActivityCode::from(request.activity)).is_none() {
        faults.push((Field::Activity, unreadable(request.activity)));
    }
    let quantity = number(request.quantity);
    if quantity.is_none() {
        faults.push((Field::Quantity, unreadable(request.quantity)));
    }
    let unit = request.unit.trim();
    if unit.is_empty() || platform.knowledge.units.parse(unit).is_err() {
        faults.push((Field::Unit, unreadable(unit)));
    }
    let first: Option<Date> = request.first.trim().parse().ok();
    if first.is_none() {
        faults.push((Field::First, unreadable(request.first)));
    }
    let last: Option<Date> = if request.last.trim().is_empty() { first } else { request.last.trim().parse().ok() };
    if last.is_none() && first.is_some() {
        faults.push((Field::Last, unreadable(request.last)));
    }
    let months = if request.months.trim().is_empty() { Some(1) } else { request.months.trim().parse::<i64>().ok() };
    let months = months.filter(|months| (1..=MONTHS_MAX).contains(months));
    if months.is_none() {
        faults.push((Field::Months, Fault::Bounds(1, MONTHS_MAX)));
    }
    let period = first.zip(last).map(|(first, last)| Period::new(first, last));
    if let Some(Err(_)) = period {
        faults.push((Field::Last, Fault::Reversed));
    }
    match (quantity, period, months) {
        (Some(quantity), Some(Ok(period)), Some(months)) if faults.is_empty() => {
            Ok(Checked { quantity, unit: unit.to_owned(), periods: repeated(period, months) })
        }
        _ => Err(MeasureError::Entry(faults)),
    }
}

fn unreadable(text: &str) -> Fault {
    if text.trim().is_empty() { Fault::Empty } else { Fault::Unreadable(text.trim().to_owned()) }
}

/// A number as it is typed in a field, read as in a document: `1 250,5`, `1250.5`, `١٢٥٠٫٥`. Where the mark of `1,250` may be
/// either, it is that of the decimals: nobody types marks between thousands and sees no other number beside. The field says
/// what is counted, so a unit or a `%` behind the number is refused.
pub fn number(text: &str) -> Option<Decimal> {
    let amount = match read(text).ok()? {
        Reading::Sure(amount) => amount,
        Reading::Ambiguous { comma, point } => {
            if text.contains('.') {
                point
            } else {
                comma
            }
        }
    };
    (amount.label.is_empty() && !amount.percent).then_some(amount.value)
}

/// A period, and the same days of the months after it; a month's last day stays a month's last day.
fn repeated(period: Period, months: i64) -> Vec<Period> {
    let mut periods = vec![period];
    let whole = |month: Month| Period::month(month) == period;
    let (first, last) = (Month::of(period.start()), Month::of(period.end()));
    let (mut from, mut to) = (first, last);
    for _ in 1..months {
        (from, to) = (from.next(), to.next());
        let next = if whole(first) { Some(Period::month(from)) } else { moved(period, from, to) };
        periods.extend(next);
    }
    periods
}

/// The days of a period in other months.
fn moved(period: Period, from: Month, to: Month) -> Option<Period> {
    let day = |of: Date, month: Month| {
        let last = Period::month(month).end();
        Date::new(month.year(), month.month(), of.day().min(last.day())).ok()
    };
    Period::new(day(period.start(), from)?, day(period.end(), to)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, read) in [
            ("1 250,5", "1250.5"),
            ("1\u{202f}250,50", "1250.50"),
            ("1250.5", "1250.5"),
            ("1.250,5", "1250.5"),
            ("1,250.5", "1250.5"),
            ("1.234.567,8", "1234567.8"),
            ("١٢٥٠٫٥", "1250.5"),
            ("1,250", "1.250"),
            ("1.250", "1.250"),
            ("١٬٢٥٠", "1250"),
            ("42", "42"),
        ] {
            assert_eq!(number(text).map(|number| number.to_string()).as_deref(), Some(read), "{text}");
        }
        for text in ["", "abc", "1,2,3", "12e3x", "--1", "12 %", "1 250 kWh"] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn what_repeats_itself_keeps_to_its_days() {
        let period = |from: &str, to: &str| {
            Period::new(from.parse().expect("a day"), to.parse().expect("a day")).expect("a period")
        };
        let months = repeated(period("2024-01-01", "2024-01-31"), 3);
        assert_eq!(months.last(), Some(&period("2024-03-01", "2024-03-31")));
        assert_eq!(months.get(1), Some(&period("2024-02-01", "2024-02-29")));
        let days = repeated(period("2025-01-31", "2025-01-31"), 2);
        assert_eq!(days.last(), Some(&period("2025-02-28", "2025-02-28")));
        assert_eq!(repeated(period("2024-12-15", "2025-01-14"), 2).last(), Some(&period("2025-01-15", "2025-02-14")));
    }
}
