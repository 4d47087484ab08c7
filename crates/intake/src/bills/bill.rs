//! One bill, as its rows say it: readings of meters, charges, totals.

use rust_decimal::Decimal;
use units::Units;

use super::check;
use super::registers::{Kinds, across, charge, complete_bands, field, reading};
use super::roles::{Kind, Role};
use super::row::{Figure, Row};
use super::table::{self, Header, is_band};

/// What is delivered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Service {
    Electricity,
    Water,
    Sanitation,
}

/// Two readings of a register and what was consumed between them.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Reading {
    pub service: Service,
    pub band: Option<Role>,
    pub old: Figure,
    pub new: Figure,
    pub coefficient: Option<Decimal>,
    pub consumption: Option<Decimal>,
    pub estimated: bool,
    /// Place in the rows.
    pub row: usize,
}

/// A quantity with its price.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Charge {
    pub service: Service,
    pub band: Option<Role>,
    pub quantity: Decimal,
    pub price: Option<Figure>,
    pub amount: Option<Decimal>,
    pub with_tax: Option<Decimal>,
    pub row: usize,
}

/// Everything read from the rows of a bill.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Bill {
    pub readings: Vec<Reading>,
    pub charges: Vec<Charge>,
    /// Amounts that are no consumption: without and with tax.
    pub other: Vec<(Option<Decimal>, Option<Decimal>)>,
    /// Amounts below the total without tax.
    pub after_total: Vec<Decimal>,
    pub active_total: Option<Decimal>,
    pub already_billed: Decimal,
    pub total: Option<Decimal>,
    /// Every total without and with tax, as printed: a bill of several services may have one for each.
    pub totals: (Vec<Decimal>, Vec<Decimal>),
    pub taxes: Vec<(Option<Decimal>, Decimal)>,
    pub total_with_tax: Option<Decimal>,
    pub regularisation: bool,
    pub estimated: bool,
    /// Rows that carry no activity, knowingly.
    pub passed_over: usize,
    pub medium_voltage: bool,
    pub high_voltage: bool,
}

/// Reads the rows of a bill.
pub(super) fn read(rows: &[Row], units: &Units) -> Bill {
    let kinds = Kinds { units };
    let headers: Vec<Option<Header>> = (0..rows.len()).map(|at| table::header(rows, at, units)).collect();
    let mut bill = Bill::default();
    let only = only_service(rows);
    // The nearest tables above, by what stands in them.
    let (mut charges, mut bands, mut table): (Option<&Header>, Option<&Header>, Option<&Header>) = (None, None, None);
    // What the part of the bill is about, by its title.
    let mut part: Option<Role> = None;
    for (at, (row, own)) in rows.iter().zip(&headers).enumerate() {
        part = title(row).filter(|_| own.is_none()).or(part);
        if let Some(own) = own {
            charges = Some(own).filter(|own| own.is_charges()).or(charges);
            bands = Some(own).filter(|own| own.is_bands()).or(bands);
            table = Some(own).filter(|own| own.is_meter() || own.is_charges()).or(table);
        }
        notice(&mut bill, row);
        if row.figures.is_empty() {
            continue;
        }
        let item = principal(row);
        // Waste water is counted as the water was.
        let item = match (item, part) {
            (None | Some(Role::Tranche), Some(Role::Sanitation)) if !row.has(Role::Vat) => Some(Role::Sanitation),
            (item, _) => item,
        };
        if let Some(item) = item.filter(|item| is_passed(*item)) {
            passed(&mut bill, row, item, charges);
            continue;
        }
        if row.has(Role::Vat) && row.figures.len() <= 3 && item.is_none() {
            tax(&mut bill, row);
            continue;
        }
        if item == Some(Role::AlreadyBilled) {
            if let Some(figure) = row.figures.iter().rfind(|figure| !figure.percent) {
                bill.already_billed += figure.value.abs();
            }
            bill.passed_over += 1;
            continue;
        }
        if item == Some(Role::ActiveTotal) {
            let total =
                row.figures.iter().find(|figure| kinds.service(figure.unit.as_deref()) == Some(Service::Electricity));
            bill.active_total = total.or(row.figures.first()).map(|figure| figure.value).or(bill.active_total);
            bill.passed_over += 1;
            continue;
        }
        if let Some(header) = bands
            && let Some(role) = field(row)
            && across(&mut bill, header, role, row, at)
        {
            continue;
        }
        // The nearest table above is the one that the row is in.
        if let Some(header) = table.filter(|header| header.is_meter())
            && let Some(reading) = reading(header, row, at, item, only, &kinds)
        {
            bill.readings.push(reading);
            // Indexes and amounts may share one table.
            if header.is_charges()
                && let Some(charge) = charge(Some(header), row, at, item, only, &kinds)
            {
                bill.charges.push(charge);
            }
            continue;
        }
        if let Some(charge) = charge(charges, row, at, item, only, &kinds) {
            bill.charges.push(charge);
        }
    }
    check::whole(&mut bill);
    bill.readings.retain(|reading| reading.old.value != reading.new.value || reading.consumption.is_some());
    complete_bands(&mut bill);
    bill.estimated |= bill.readings.iter().any(|reading| reading.estimated);
    bill
}

/// The one service that a bill is for, by the labels of all its rows; `None` if there are several.
fn only_service(rows: &[Row]) -> Option<Service> {
    let has = |wanted: &dyn Fn(Role) -> bool| rows.iter().flat_map(|row| &row.labels).any(|label| wanted(label.role));
    let electric =
        has(&|role| is_band(role) || matches!(role, Role::Electricity | Role::ActiveTotal | Role::MediumVoltage));
    let water = has(&|role| matches!(role, Role::Water | Role::Sanitation));
    match (electric, water) {
        (true, false) => Some(Service::Electricity),
        (false, true) => Some(Service::Water),
        _ => None,
    }
}

fn notice(bill: &mut Bill, row: &Row) {
    bill.medium_voltage |= row.has(Role::MediumVoltage);
    bill.high_voltage |= row.has(Role::HighVoltage);
    // A legend (`E = estimé`) and a promise (`une régularisation suivra`) say nothing of this bill.
    let says = !row.text.contains('=') && !row.has(Role::RegularisationLater);
    bill.regularisation |= says && row.has(Role::Regularisation);
    bill.estimated |= says && row.has(Role::EstimatedBill) && !row.has(Role::Regularisation) && row.figures.is_empty();
}

/// Items by which a row is what it is, the most particular first.
const PRINCIPAL: [Role; 23] = [
    Role::Reactive,
    Role::AlreadyBilled,
    Role::Arrears,
    Role::TotalTtc,
    Role::TotalHt,
    Role::Stamp,
    Role::MeterRental,
    Role::Upkeep,
    Role::BroadcastingTax,
    Role::FixedCharge,
    Role::PowerSubscribed,
    Role::PowerDemand,
    Role::PowerExcess,
    Role::CosPhi,
    Role::ActiveTotal,
    Role::Sanitation,
    Role::Water,
    Role::BandPeak,
    Role::BandFull,
    Role::BandOffPeak,
    Role::Electricity,
    Role::Tranche,
    Role::NominalCharge,
];

fn principal(row: &Row) -> Option<Role> {
    PRINCIPAL.into_iter().find(|role| row.items().any(|item| item == *role))
}

/// The service whose name alone is a row: the title of a part.
fn title(row: &Row) -> Option<Role> {
    let services = [Role::Electricity, Role::Water, Role::Sanitation];
    let mut items = row.items();
    let first = items.next().filter(|item| services.contains(item))?;
    let alone = row.figures.is_empty() && row.words.len() <= 5 && items.all(|item| item == first);
    let fields = row.labels.iter().any(|label| label.role.kind() != Kind::Item);
    (alone && !fields).then_some(first)
}

fn is_passed(role: Role) -> bool {
    matches!(
        role,
        Role::Reactive
            | Role::Arrears
            | Role::TotalTtc
            | Role::TotalHt
            | Role::Stamp
            | Role::MeterRental
            | Role::Upkeep
            | Role::BroadcastingTax
            | Role::FixedCharge
            | Role::PowerSubscribed
            | Role::PowerDemand
            | Role::PowerExcess
            | Role::CosPhi
    )
}

/// A row that is no consumption: its amounts are kept for the totals.
fn passed(bill: &mut Bill, row: &Row, item: Role, header: Option<&Header>) {
    bill.passed_over += 1;
    let amount = last_amount(row);
    match item {
        Role::TotalHt => {
            bill.totals.0.extend(amount);
            bill.total = amount.or(bill.total);
        }
        // `Total TTC` comes before `Net à payer`, which may hold an unpaid balance.
        Role::TotalTtc => {
            bill.totals.1.extend(amount);
            bill.total_with_tax = bill.total_with_tax.or(amount);
        }
        Role::FixedCharge | Role::MeterRental | Role::Upkeep | Role::BroadcastingTax => {
            // Below the total without tax: a part of the total with tax alone, as the audiovisual tax is printed.
            if bill.total.is_some() && bill.total_with_tax.is_none() {
                bill.after_total.extend(amount);
                return;
            }
            let aligned = header.map(|header| amounts(header, row)).unwrap_or_default();
            let without = match aligned {
                (None, None) => amount,
                (without, _) => without,
            };
            bill.other.push((without, aligned.1));
        }
        _ => {}
    }
}

/// The amount of a row that has one: the last figure in the direction in which figures go.
fn last_amount(row: &Row) -> Option<Decimal> {
    row.figures.iter().rfind(|figure| !figure.percent).map(|figure| figure.value)
}

/// Amounts without and with tax under their headers.
fn amounts(header: &Header, row: &Row) -> (Option<Decimal>, Option<Decimal>) {
    let mut found = (None, None);
    for (column, figure) in table::align(header, row) {
        match header.columns.get(column).map(|column| column.role) {
            Some(Role::AmountHt) => found.0 = Some(figure.value),
            Some(Role::AmountTtc) => found.1 = Some(figure.value),
            _ => {}
        }
    }
    found
}

fn tax(bill: &mut Bill, row: &Row) {
    bill.passed_over += 1;
    let rate = row.figures.iter().find(|figure| figure.percent).map(|figure| figure.value);
    if let Some(amount) = last_amount(row) {
        bill.taxes.push((rate, amount));
    }
}
