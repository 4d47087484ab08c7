//! One bill, as its rows say it: readings of meters, charges, totals.

use rust_decimal::Decimal;
use units::Units;

use super::roles::{Kind, Labels, Role};
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
    pub active_total: Option<Decimal>,
    pub already_billed: Decimal,
    pub total: Option<Decimal>,
    pub taxes: Vec<(Option<Decimal>, Decimal)>,
    pub total_with_tax: Option<Decimal>,
    pub regularisation: bool,
    pub estimated: bool,
    /// Rows that carry no activity, knowingly.
    pub passed_over: usize,
    pub medium_voltage: bool,
    pub high_voltage: bool,
}

/// Units by which a service shows itself.
struct Kinds<'u> {
    units: &'u Units,
}

impl Kinds<'_> {
    fn service(&self, unit: Option<&str>) -> Option<Service> {
        let unit = self.units.parse(unit?).ok()?;
        let like = |other: &str| self.units.parse(other).is_ok_and(|other| unit.measures_like(&other));
        if like("kWh") {
            Some(Service::Electricity)
        } else if like("m3") {
            Some(Service::Water)
        } else {
            None
        }
    }
}

/// Reads the rows of a bill.
pub(super) fn read(rows: &[Row], units: &Units) -> Bill {
    let kinds = Kinds { units };
    let headers: Vec<Option<Header>> = (0..rows.len()).map(|at| table::header(rows, at, units)).collect();
    let mut bill = Bill::default();
    let only = only_service(rows);
    let scope = |at: usize, wanted: &dyn Fn(&Header) -> bool| {
        headers.get(..at)?.iter().rev().flatten().find(|header| wanted(header))
    };
    for (at, row) in rows.iter().enumerate() {
        notice(&mut bill, row);
        if row.figures.is_empty() {
            continue;
        }
        let item = principal(row);
        if let Some(item) = item.filter(|item| is_passed(*item)) {
            passed(&mut bill, row, item, scope(at, &Header::is_charges));
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
        if let Some(header) = scope(at, &|header| header.is_bands())
            && let Some(role) = field(row)
            && across(&mut bill, header, role, row, at)
        {
            continue;
        }
        // The nearest table above is the one that the row is in.
        if let Some(header) =
            scope(at, &|header| header.is_meter() || header.is_charges()).filter(|header| header.is_meter())
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
        if let Some(charge) = charge(scope(at, &Header::is_charges), row, at, item, only, &kinds) {
            bill.charges.push(charge);
        }
    }
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
        Role::TotalHt => bill.total = amount.or(bill.total),
        // `Total TTC` comes before `Net à payer`, which may hold an unpaid balance.
        Role::TotalTtc => bill.total_with_tax = bill.total_with_tax.or(amount),
        Role::FixedCharge | Role::MeterRental | Role::Upkeep | Role::BroadcastingTax => {
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

/// The field that a row of a table headed by bands is.
fn field(row: &Row) -> Option<Role> {
    row.labels.iter().map(|label| label.role).find(|role| role.kind() == Kind::Field)
}

/// A row of a table headed by bands; `false` if its figures do not stand under each of them.
fn across(bill: &mut Bill, header: &Header, role: Role, row: &Row, at: usize) -> bool {
    let cells = table::align(header, row);
    if cells.len() != header.columns.len() || row.figures.len() != cells.len() {
        return false;
    }
    for (column, figure) in cells {
        let Some(band) = header.columns.get(column).map(|column| column.role) else { continue };
        let reading =
            bill.readings.iter_mut().rfind(|reading| reading.band == Some(band) && reading.new == reading.old);
        match (role, reading) {
            (Role::IndexOld, _) => bill.readings.push(Reading {
                service: Service::Electricity,
                band: Some(band),
                old: figure.clone(),
                // Until its row comes.
                new: figure.clone(),
                coefficient: None,
                consumption: None,
                estimated: false,
                row: at,
            }),
            (Role::IndexNew, Some(reading)) => reading.new = figure.clone(),
            _ => {
                let charge = bill.charges.iter().position(|charge| charge.band == Some(band));
                let reading = bill.readings.iter_mut().rfind(|reading| reading.band == Some(band));
                match role {
                    Role::Coefficient => {
                        if let Some(reading) = reading {
                            reading.coefficient = Some(figure.value);
                        }
                    }
                    Role::Consumption | Role::Quantity => {
                        if let Some(reading) = reading {
                            reading.consumption = Some(figure.value);
                        }
                        bill.charges.push(Charge {
                            service: Service::Electricity,
                            band: Some(band),
                            quantity: figure.value,
                            price: None,
                            amount: None,
                            with_tax: None,
                            row: at,
                        });
                    }
                    Role::Price | Role::AmountHt | Role::AmountTtc => {
                        if let Some(charge) = charge.and_then(|charge| bill.charges.get_mut(charge)) {
                            match role {
                                Role::Price => charge.price = Some(figure.clone()),
                                Role::AmountHt => charge.amount = Some(figure.value),
                                _ => charge.with_tax = Some(figure.value),
                            }
                        }
                    }
                    _ => {}
                }
            }
        }
    }
    true
}

/// Consumptions per band without a price are no charges: they are what the readings say again.
fn complete_bands(bill: &mut Bill) {
    if !bill.readings.is_empty() {
        bill.charges.retain(|charge| charge.price.is_some() || charge.amount.is_some() || charge.with_tax.is_some());
    }
}

fn service(item: Option<Role>, unit: Option<&str>, only: Option<Service>, kinds: &Kinds<'_>) -> Option<Service> {
    match item {
        Some(Role::Sanitation) => Some(Service::Sanitation),
        Some(Role::Water) => Some(Service::Water),
        Some(Role::Electricity | Role::BandPeak | Role::BandFull | Role::BandOffPeak) => Some(Service::Electricity),
        _ => kinds.service(unit).or(only),
    }
}

fn reading(
    header: &Header,
    row: &Row,
    at: usize,
    item: Option<Role>,
    only: Option<Service>,
    kinds: &Kinds<'_>,
) -> Option<Reading> {
    let cells = table::align(header, row);
    let cell = |role: Role| {
        cells
            .iter()
            .find(|(column, _)| header.columns.get(*column).is_some_and(|column| column.role == role))
            .map(|cell| cell.1)
    };
    let consumption = cell(Role::Consumption).or_else(|| cell(Role::Quantity));
    let headed = header.columns.iter().find(|column| matches!(column.role, Role::Consumption | Role::Quantity));
    let unit =
        consumption.and_then(|figure| figure.unit.as_deref()).or(headed.and_then(|column| column.unit.as_deref()));
    let unit = unit.or_else(|| table::word_under(header, Role::Unit, row));
    let (old, new) = (cell(Role::IndexOld)?, cell(Role::IndexNew)?);
    // An index has no unit beside it, and is not negative.
    if old.percent
        || new.percent
        || old.unit.is_some()
        || new.unit.is_some()
        || old.value.is_sign_negative()
        || new.value.is_sign_negative()
    {
        return None;
    }
    let labels = Labels::embedded();
    let estimated = table::word_under(header, Role::ReadingKind, row).is_some_and(|word| {
        let folded = language::fold(word);
        let first = folded.split(' ').next().unwrap_or("");
        labels.beginning(first).iter().any(|phrase| phrase.role == Role::Estimated && phrase.words.len() == 1)
    });
    let band = item.filter(|item| is_band(*item));
    Some(Reading {
        service: service(item, unit, only, kinds)?,
        band,
        old: old.clone(),
        new: new.clone(),
        coefficient: cell(Role::Coefficient).map(|figure| figure.value),
        consumption: consumption.map(|figure| figure.value),
        estimated,
        row: at,
    })
}

fn charge(
    header: Option<&Header>,
    row: &Row,
    at: usize,
    item: Option<Role>,
    only: Option<Service>,
    kinds: &Kinds<'_>,
) -> Option<Charge> {
    let under_header = header.and_then(|header| {
        let cells = table::align(header, row);
        let cell = |role: Role| {
            cells
                .iter()
                .find(|(column, _)| header.columns.get(*column).is_some_and(|column| column.role == role))
                .map(|cell| cell.1)
        };
        let headed = header.columns.iter().find(|column| matches!(column.role, Role::Consumption | Role::Quantity));
        let quantity = cell(Role::Quantity).or_else(|| cell(Role::Consumption))?;
        let unit = quantity.unit.clone().or_else(|| table::word_under(header, Role::Unit, row).map(str::to_owned));
        let unit = unit.or_else(|| headed.and_then(|column| column.unit.clone()));
        let amount = cell(Role::AmountHt).map(|figure| figure.value);
        let with_tax = cell(Role::AmountTtc).map(|figure| figure.value);
        amount.or(with_tax)?;
        Some((quantity.value, unit, cell(Role::Price).cloned(), amount, with_tax))
    });
    let (quantity, unit, price, amount, with_tax) = under_header.or_else(|| by_arithmetic(row, kinds))?;
    let by_unit = kinds.service(unit.as_deref());
    // A quantity of something else (kVA, months) is not of the service, whatever the bill is for.
    if unit.is_some() && by_unit.is_none() {
        return None;
    }
    let service = match (item, by_unit) {
        (Some(_), _) => service(item, unit.as_deref(), only, kinds)?,
        (None, Some(by_unit)) => by_unit,
        (None, None) => return None,
    };
    let band = item.filter(|item| is_band(*item));
    Some(Charge { service, band, quantity, price, amount, with_tax, row: at })
}

type Priced = (Decimal, Option<String>, Option<Figure>, Option<Decimal>, Option<Decimal>);

/// Without a header: a quantity with its unit, and two figures of which one is the product of the other.
fn by_arithmetic(row: &Row, kinds: &Kinds<'_>) -> Option<Priced> {
    let quantity = row.figures.iter().find(|figure| kinds.service(figure.unit.as_deref()).is_some())?;
    let others: Vec<&Figure> =
        row.figures.iter().filter(|figure| *figure != quantity && !figure.percent && figure.unit.is_none()).collect();
    let found = others.iter().copied().find_map(|price| {
        let amount = others.iter().copied().find(|amount| {
            !std::ptr::eq(*amount, price) && super::check::product(quantity.value, price, amount.value)
        })?;
        Some((price, amount))
    });
    let (price, amount) = found?;
    Some((quantity.value, quantity.unit.clone(), Some(price.clone()), Some(amount.value), None))
}
