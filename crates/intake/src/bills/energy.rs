//! From a bill of electricity or water to activity lines.

use calendar::{Date, Period};
use factors::ActivityCode;
use jiff::ToSpan;
use measure::{Basis, Money, Quality, Recognition, Site};
use rust_decimal::Decimal;

use super::bill::{self, Bill, Service};
use super::check::{self, Disagreement, Outcome};
use super::info::Info;
use super::roles::Role;
use super::row::Row;
use super::said::{Band, Said};
use super::table;
use super::why::Why;
use super::{Paper, Sink};

/// The days of a bill by `docs/firm-folder.md`, §2.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Days {
    pub period: Period,
    /// How the last day was understood.
    pub because: &'static str,
    pub disagreement: Option<Disagreement>,
}

/// Two printed days and their printed number.
pub(super) fn days(info: &Info) -> Result<Option<Days>, Why> {
    let Some((start, end)) = info.period else {
        return Ok(info.month.map(|period| Days { period, because: "period:month", disagreement: None }));
    };
    let between = |end: Date| Period::new(start, end);
    let backwards = |_| Why::Backwards { start: start.to_string(), end: end.to_string() };
    let whole = between(end).map_err(backwards)?;
    let before = end.checked_sub(1.day()).ok().and_then(|end| between(end).ok());
    Ok(Some(match (info.days, before) {
        (Some(days), Some(before)) if days == before.days() => {
            Days { period: before, because: "period:last-day-excluded", disagreement: None }
        }
        (Some(days), _) if days == whole.days() => {
            Days { period: whole, because: "period:last-day-included", disagreement: None }
        }
        (Some(days), _) => {
            let (printed, computed) = (Decimal::from(days), Decimal::from(whole.days()));
            let disagreement = Some(Disagreement { what: "days", printed, computed });
            Days { period: whole, because: "period:last-day-included", disagreement }
        }
        (None, _) => Days { period: whole, because: "period:no-number-of-days", disagreement: None },
    }))
}

/// Reads rows as a bill of electricity or water; `false` if they are none.
pub(super) fn read(paper: &Paper<'_>, rows: &[Row], info: &Info, sink: &mut Sink) -> bool {
    let bill = bill::read(rows, paper.context.units);
    let services: Vec<Service> = [Service::Electricity, Service::Water, Service::Sanitation]
        .into_iter()
        .filter(|service| {
            bill.readings.iter().any(|reading| reading.service == *service)
                || bill.charges.iter().any(|charge| charge.service == *service)
                || (*service == Service::Electricity && bill.active_total.is_some())
        })
        .collect();
    let says = |role: &dyn Fn(Role) -> bool| rows.iter().flat_map(|row| &row.labels).any(|label| role(label.role));
    let indexes = says(&|role| matches!(role, Role::IndexOld | Role::IndexNew | Role::ActiveTotal));
    let utility = indexes || says(&|role| matches!(role, Role::Meter | Role::MediumVoltage) || table::is_band(role));
    if !utility || (services.is_empty() && !indexes) {
        return false;
    }
    sink.passed_over += bill.passed_over;
    sink.layout(layout(&bill, &services));
    let number = info.number.clone().unwrap_or_default();
    if services.is_empty() {
        sink.aside(paper, rows.first(), &Why::NoConsumption { number });
        return true;
    }
    let days = match days(info) {
        Ok(Some(days)) => days,
        Ok(None) => {
            sink.aside(paper, rows.first(), &Why::NoPeriod { number });
            return true;
        }
        Err(why) => {
            sink.aside(paper, rows.first(), &why);
            return true;
        }
    };
    let Some(site) = paper.site(info) else {
        sink.aside(paper, rows.first(), &paper.no_site(info));
        return true;
    };
    let totals = check::totals(&bill);
    for service in &services {
        let outcome = check::consumption(&bill, *service);
        line(
            paper,
            rows,
            info,
            &Read { bill: &bill, days: &days, totals: &totals, site, alone: services.len() == 1 },
            *service,
            &outcome,
            sink,
        );
    }
    true
}

/// What the lines of one bill share.
struct Read<'r> {
    bill: &'r Bill,
    days: &'r Days,
    totals: &'r (Vec<&'static str>, Vec<Disagreement>),
    site: &'r Site,
    /// Whether the bill is for one service, so that its total is that of the line.
    alone: bool,
}

fn layout(bill: &Bill, services: &[Service]) -> &'static str {
    let banded = bill.readings.iter().any(|reading| reading.band.is_some())
        || bill.charges.iter().any(|charge| charge.band.is_some());
    let electric = services.contains(&Service::Electricity);
    match (electric, services.contains(&Service::Water)) {
        (true, true) => "bill-electricity-and-water",
        (true, false) if bill.high_voltage => "bill-ht",
        (true, false) if banded || bill.medium_voltage => "bill-mt",
        (true, false) => "bill-bt",
        _ => "bill-water",
    }
}

fn line(
    paper: &Paper<'_>,
    rows: &[Row],
    info: &Info,
    read: &Read<'_>,
    service: Service,
    outcome: &Outcome,
    sink: &mut Sink,
) {
    let places: Vec<usize> = places(read.bill, service);
    let first = places.first().and_then(|at| rows.get(*at)).or(rows.first());
    let Some(quantity) = outcome.consumption else {
        for failure in &outcome.failed {
            sink.aside(paper, first, &disagrees(failure));
        }
        return;
    };
    let (activity, mut because) = activity(service, read.site);
    let bill = read.bill;
    because.insert(0, format!("layout:{}", sink.last_layout()));
    because.push(read.days.because.to_owned());
    if info.day_first_assumed {
        because.push("period:day-first".to_owned());
    }
    because.extend(outcome.held.iter().map(|held| format!("check:{held}")));
    because.extend(read.totals.0.iter().map(|held| format!("check:{held}")));
    let failures: Vec<&Disagreement> =
        outcome.failed.iter().chain(&read.totals.1).chain(&read.days.disagreement).collect();
    because.extend(failures.iter().map(|f| format!("disagrees:{}={}≠{}", f.what, f.printed, f.computed)));
    if outcome.rolled_over {
        because.push("index-rolled-over".to_owned());
    }
    if service == Service::Electricity {
        because.extend(bands(outcome, quantity).into_iter().map(|said| said.to_string()));
    }
    let estimated = bill.readings.iter().any(|reading| reading.service == service && reading.estimated)
        || (bill.estimated && !bill.regularisation);
    if estimated {
        because.push(Said::Estimated.to_string());
    } else if bill.regularisation {
        because.push(Said::Regularises(read.days.period).to_string());
    }
    because.extend(bill.total.map(|total| Said::Total(total).to_string()));
    because.extend(bill.total_with_tax.map(|total| Said::TotalWithTax(total).to_string()));
    because.dedup();
    let basis = if estimated {
        Basis::Estimated
    } else if failures.is_empty() && !outcome.held.is_empty() {
        Basis::Checked
    } else {
        Basis::Document
    };
    let confidence = match basis {
        Basis::Checked => 1.0,
        _ if failures.is_empty() => 0.9,
        _ => 0.7,
    };
    let raw: Vec<String> = places.iter().filter_map(|at| rows.get(*at)).map(|row| row.text.clone()).collect();
    let Some(first) = first else { return };
    let mut made = paper.line(first, info, read.site, read.days.period, sink.lines.len());
    made.activity = activity;
    made.label = label(service, info, first);
    made.quantity = quantity;
    made.unit = if service == Service::Electricity { "kWh" } else { "m3" }.to_owned();
    made.quality = Quality { basis, ..Quality::default() };
    made.amount = amount(read, service);
    made.evidence.raw = raw.join("\n");
    made.recognition = Recognition { confidence, because };
    sink.lines.push(made);
}

/// The rows that say the consumption of a service: its readings; without them, what is charged.
fn places(bill: &Bill, service: Service) -> Vec<usize> {
    let readings = bill.readings.iter().filter(|reading| reading.service == service).map(|reading| reading.row);
    let charges = bill.charges.iter().filter(|charge| charge.service == service).map(|charge| charge.row);
    let mut places: Vec<usize> = readings.collect();
    if places.is_empty() {
        places = charges.collect();
    }
    places.sort_unstable();
    places.dedup();
    places
}

fn label(service: Service, info: &Info, row: &Row) -> String {
    match service {
        Service::Electricity if !info.title.is_empty() => info.title.clone(),
        _ => {
            let designation = row.designation();
            if designation.chars().any(char::is_alphabetic) { designation } else { info.title.clone() }
        }
    }
}

fn activity(service: Service, site: &Site) -> (ActivityCode, Vec<String>) {
    match service {
        Service::Electricity => (ActivityCode::from("electricity.grid"), Vec::new()),
        Service::Sanitation => (ActivityCode::from("wastewater"), Vec::new()),
        Service::Water => match site.desalinated.as_deref() {
            Some("true") => (ActivityCode::from("water.supply.desalinated"), vec!["site:desalinated".to_owned()]),
            Some("false") => (ActivityCode::from("water.supply"), Vec::new()),
            // Nothing is guessed: the sheet does not say, and the two differ by an order of magnitude.
            _ => (ActivityCode::from("water.supply"), vec!["site:desalinated-unknown".to_owned()]),
        },
    }
}

/// Bands, if they add up to what is taken.
fn bands(outcome: &Outcome, quantity: Decimal) -> Vec<Said> {
    let mut sums: Vec<(Band, Decimal)> = Vec::new();
    for (role, kwh) in &outcome.bands {
        let band = match role {
            Role::BandPeak => Band::Peak,
            Role::BandFull => Band::Full,
            Role::BandOffPeak => Band::OffPeak,
            _ => continue,
        };
        match sums.iter_mut().find(|(known, _)| *known == band) {
            Some((_, sum)) => *sum = sum.saturating_add(*kwh),
            None => sums.push((band, *kwh)),
        }
    }
    let sum = sums.iter().fold(Decimal::ZERO, |sum, (_, kwh)| sum.saturating_add(*kwh));
    if (sum - quantity).abs() > Decimal::ONE {
        return Vec::new();
    }
    sums.sort_by_key(|(band, _)| *band);
    sums.into_iter().map(|(band, kwh)| Said::Band(band, kwh)).collect()
}

/// What the line cost: the whole bill with tax if it is for one service, otherwise its own rows.
fn amount(read: &Read<'_>, service: Service) -> Option<Money> {
    let money = |amount: Decimal, tax_included: bool| Money {
        amount,
        currency: "MAD".to_owned(),
        tax_included: Some(tax_included),
    };
    if read.alone {
        let with = read.bill.total_with_tax.map(|total| money(total, true));
        return with.or(read.bill.total.map(|total| money(total, false)));
    }
    let own: Option<Vec<Decimal>> =
        read.bill.charges.iter().filter(|charge| charge.service == service).map(|charge| charge.amount).collect();
    let own = own.filter(|own| !own.is_empty())?;
    Some(money(own.iter().fold(Decimal::ZERO, |sum, amount| sum.saturating_add(*amount)), false))
}

fn disagrees(failure: &Disagreement) -> Why {
    Why::Disagrees { what: failure.what, printed: failure.printed.to_string(), computed: failure.computed.to_string() }
}
