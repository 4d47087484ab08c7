//! Rows of a bill that say a consumption: readings of registers, and charges.

use rust_decimal::Decimal;
use units::Units;

use super::bill::{Bill, Charge, Reading, Service};
use super::check;
use super::roles::{Kind, Labels, Role};
use super::row::{Figure, Row};
use super::table::{self, Header, is_band};

/// Units by which a service shows itself.
pub(super) struct Kinds<'u> {
    pub units: &'u Units,
}

impl Kinds<'_> {
    pub(super) fn service(&self, unit: Option<&str>) -> Option<Service> {
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

/// The field that a row of a table headed by bands is.
pub(super) fn field(row: &Row) -> Option<Role> {
    row.labels.iter().map(|label| label.role).find(|role| role.kind() == Kind::Field)
}

/// A row of a table headed by bands; `false` if its figures do not stand under each of them.
pub(super) fn across(bill: &mut Bill, header: &Header, role: Role, row: &Row, at: usize) -> bool {
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
pub(super) fn complete_bands(bill: &mut Bill) {
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

pub(super) fn reading(
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

pub(super) fn charge(
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
        let amount = others
            .iter()
            .copied()
            .find(|amount| !std::ptr::eq(*amount, price) && check::product(quantity.value, price, amount.value))?;
        Some((price, amount))
    });
    let (price, amount) = found?;
    Some((quantity.value, quantity.unit.clone(), Some(price.clone()), Some(amount.value), None))
}
