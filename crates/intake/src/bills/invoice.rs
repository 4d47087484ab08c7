//! Invoices and delivery slips with a table of goods: designation, quantity, unit, price, amount.

use factors::{ActivityCode, Geo, convert};
use measure::{Basis, Money, Quality, Recognition};
use rust_decimal::Decimal;
use units::Unit;

use super::check;
use super::info::Info;
use super::roles::Role;
use super::row::{Figure, Row, unit_of};
use super::table::{self, Header};
use super::why::Why;
use super::{Paper, Sink};

/// Less than this speaks for an activity: a person must say what it is.
const LEAST: f64 = 0.6;

/// Reads rows as an invoice; `false` if no table has a quantity.
pub(super) fn read(paper: &Paper<'_>, rows: &[Row], info: &Info, sink: &mut Sink) -> bool {
    let headers: Vec<Option<Header>> = (0..rows.len()).map(|at| table::header(rows, at, paper.context.units)).collect();
    let goods = |header: &Header| {
        header.has(Role::Quantity)
            && (header.has(Role::Designation) || header.has(Role::AmountHt) || header.has(Role::Price))
    };
    let Some(first) = headers.iter().position(|header| header.as_ref().is_some_and(goods)) else { return false };
    let mut header: Option<&Header> = None;
    let priced = |header: &Header| header.has(Role::Price) || header.has(Role::AmountHt) || header.has(Role::AmountTtc);
    sink.layout(if headers.iter().flatten().any(priced) { "invoice-table" } else { "delivery-slip" });
    let credit = rows.iter().any(|row| row.has(Role::CreditNote));
    for (row, own) in rows.iter().zip(&headers).skip(first) {
        if let Some(own) = own {
            header = Some(own).filter(|own| goods(own)).or(header);
            continue;
        }
        let Some(header) = header.filter(|_| !row.figures.is_empty()) else { continue };
        let carries_none = row.labels.iter().any(|label| {
            matches!(
                label.role,
                Role::TotalHt
                    | Role::TotalTtc
                    | Role::Vat
                    | Role::Stamp
                    | Role::Arrears
                    | Role::Number
                    | Role::Date
                    | Role::DueDate
            )
        });
        if carries_none {
            sink.passed_over += 1;
            continue;
        }
        if let Some(goods) = goods_of(paper, header, row) {
            line(paper, row, info, &goods, credit, sink);
        }
    }
    true
}

/// A row of goods.
struct Goods<'r> {
    designation: String,
    quantity: Decimal,
    unit: Option<String>,
    price: Option<&'r Figure>,
    amount: Option<Decimal>,
    with_tax: Option<Decimal>,
}

fn goods_of<'r>(paper: &Paper<'_>, header: &Header, row: &'r Row) -> Option<Goods<'r>> {
    let cells = table::align(header, row);
    let cell = |role: Role| {
        cells
            .iter()
            .find(|(column, _)| header.columns.get(*column).is_some_and(|column| column.role == role))
            .map(|cell| cell.1)
    };
    let quantity = cell(Role::Quantity)?;
    let units = paper.context.units;
    let column = table::word_under(header, Role::Unit, row).and_then(|word| unit_of(word, units));
    let headed =
        header.columns.iter().find(|column| column.role == Role::Quantity).and_then(|column| column.unit.clone());
    let designation = row.designation();
    if !designation.chars().any(char::is_alphabetic) {
        return None;
    }
    Some(Goods {
        designation,
        quantity: quantity.value,
        unit: quantity.unit.clone().or(column).or(headed),
        price: cell(Role::Price),
        amount: cell(Role::AmountHt).map(|figure| figure.value),
        with_tax: cell(Role::AmountTtc).map(|figure| figure.value),
    })
}

fn line(paper: &Paper<'_>, row: &Row, info: &Info, goods: &Goods<'_>, credit: bool, sink: &mut Sink) {
    let label = goods.designation.clone();
    let mapping = paper.context.mappings.activity(&label, info.supplier.as_deref());
    let unit = mapping.and_then(|mapping| mapping.unit.clone()).or(goods.unit.clone());
    let Some((unit, parsed)) = unit.and_then(|unit| paper.context.units.parse(&unit).ok().map(|parsed| (unit, parsed)))
    else {
        sink.aside(paper, Some(row), &Why::NoUnit { label });
        return;
    };
    let known = match mapping {
        Some(mapping) => Some((mapping.activity.clone(), 1.0, format!("mapping:{}", mapping.label))),
        None => activity(paper, &label, &parsed),
    };
    let Some((activity, confidence, because)) = known else {
        sink.aside(paper, Some(row), &Why::UnknownActivity { label });
        return;
    };
    if goods.quantity.is_sign_negative() && !credit {
        sink.aside(paper, Some(row), &Why::Negative { label, quantity: goods.quantity.to_string() });
        return;
    }
    let Some((period, days)) = paper.days(info) else {
        sink.aside(paper, Some(row), &Why::NoPeriod { number: info.number.clone().unwrap_or_default() });
        return;
    };
    let Some(site) = paper.site(info) else {
        sink.aside(paper, Some(row), &paper.no_site(info));
        return;
    };
    let mut reasons = vec![format!("layout:{}", sink.last_layout()), because, days.to_owned()];
    let checked = match (goods.price, goods.amount.or(goods.with_tax)) {
        (Some(price), Some(amount)) if check::product(goods.quantity, price, amount) => {
            reasons.push("check:price".to_owned());
            true
        }
        (Some(price), Some(amount)) => {
            reasons.push(format!("disagrees:price={amount}≠{}×{}", goods.quantity, price.value));
            false
        }
        _ => false,
    };
    let mut made = paper.line(row, info, site, sink.lines.len());
    made.label = label;
    made.activity = activity;
    made.quantity = goods.quantity;
    made.unit = unit;
    made.period = period;
    made.category = mapping.and_then(|mapping| mapping.category);
    made.quality = Quality { basis: if checked { Basis::Checked } else { Basis::Document }, ..Quality::default() };
    let money = |amount: Decimal, tax: bool| Money {
        amount,
        currency: paper.context.firm.currency.clone(),
        tax_included: Some(tax),
    };
    made.amount = goods.amount.map(|amount| money(amount, false)).or(goods.with_tax.map(|amount| money(amount, true)));
    made.recognition = Recognition { confidence, because: reasons };
    sink.lines.push(made);
}

/// What a designation is, if its words say one thing that can be counted in this unit.
fn activity(paper: &Paper<'_>, label: &str, unit: &Unit) -> Option<(ActivityCode, f64, String)> {
    let found = paper.context.lexicon.find(label);
    let mut fitting = found.into_iter().filter(|found| found.confidence >= LEAST && fits(paper, &found.activity, unit));
    let best = fitting.next()?;
    // Two things of which the words say as much: a person must choose, unless one is the kind of the other.
    let rival = fitting.find(|other| {
        other.because.chars().count() >= best.because.chars().count()
            && !other.activity.is_within(best.activity.as_str())
    });
    match rival {
        Some(other) if best.activity.is_within(other.activity.as_str()) => {
            Some((other.activity, other.confidence, format!("word:{}", other.because)))
        }
        Some(_) => None,
        None => Some((best.activity, best.confidence, format!("word:{}", best.because))),
    }
}

/// Whether something counted in `unit` can be counted as this activity, in its own unit or by a property.
fn fits(paper: &Paper<'_>, activity: &ActivityCode, unit: &Unit) -> bool {
    let library = paper.context.library;
    let properties = library.properties_of(activity, &Geo::from(paper.context.firm.country.as_str()));
    let own = library.activity(activity).and_then(|kind| paper.context.units.parse(&kind.unit).ok());
    let near = |wanted: &Unit| wanted.measures_like(unit) || convert::steps(unit, wanted, &properties, &[]).is_some();
    own.is_some_and(|own| near(&own)) || library.factors_of(activity).any(|factor| near(&factor.per))
}
