//! Electronic invoices (UBL): each line is an activity line.

use std::sync::Arc;

use calendar::{Date, Period};
use measure::{ActivityLine, Basis, Evidence, Money, Place, Quality};
use rust_decimal::Decimal;

use crate::document::invoice::{BillingPeriod, Invoice, InvoiceLine};
use crate::document::{Locator, Part};
use crate::identity::line_id;
use crate::ledger::LedgerReading;
use crate::recognise::{Query, Recognised, fits, recognise};
use crate::why::Why;
use crate::years::Years;
use crate::{Aside, Context};

/// Reads an invoice or a credit note, whose quantities count negative.
pub(crate) fn read(invoice: &Invoice, file: &Arc<str>, sha256: &str, context: &Context<'_>) -> LedgerReading {
    let layout = if invoice.credit { "credit-note-ubl" } else { "invoice-ubl" };
    let mut reading = LedgerReading { layouts: vec![layout.to_owned()], ..LedgerReading::default() };
    let mut years = Years::of(context.firm);
    for (index, line) in (1u32..).zip(&invoice.lines) {
        let place = Place { row: Some(index), ..Place::default() };
        match read_line(invoice, line, place.clone(), file, sha256, context, &mut years) {
            Ok(Some(line)) => reading.lines.push(line),
            Ok(None) => reading.passed_over += 1,
            Err(why) => {
                let element = format!("{}Line[{index}]", if invoice.credit { "CreditNote" } else { "Invoice" });
                let at = Locator::file(file).in_part(Part::Element(element.into())).at_row(u64::from(index));
                reading.aside.push(Aside::new(at.reading(raw(line)), why.reason(), &why));
            }
        }
    }
    reading.seen = years.seen;
    reading
}

fn read_line(
    invoice: &Invoice,
    line: &InvoiceLine,
    place: Place,
    file: &Arc<str>,
    sha256: &str,
    context: &Context<'_>,
    years: &mut Years,
) -> Result<Option<ActivityLine>, Why> {
    // A line without quantity and amount is a remark.
    if line.quantity.is_none() && line.amount.is_none() {
        return Ok(None);
    }
    let period = period(&line.period)
        .or_else(|| self::period(&invoice.period))
        .or(invoice.issued.map(Period::day))
        .ok_or(Why::Date(crate::document::date::DateError::Empty))?;
    let contract = invoice.customer.identifiers.iter().map(|(_, id)| id.as_str());
    let site = contract
        .clone()
        .find_map(|contract| {
            context.firm.sites.iter().find(|site| site.contracts.iter().any(|known| known == contract))
        })
        .or_else(|| context.site(None, None, file, &[]))
        .ok_or_else(|| Why::UnknownSite {
            raw: invoice.customer.name.clone().unwrap_or_default(),
            known: context.firm.sites.iter().map(|site| site.id.clone()).collect(),
        })?;
    years.check(period)?;
    let sign = if invoice.credit { Decimal::NEGATIVE_ONE } else { Decimal::ONE };
    let supplier = invoice.supplier.name.clone();
    let label = if line.item.is_empty() { line.description.clone().unwrap_or_default() } else { line.item.clone() };
    let unit = line.unit_code.as_deref().map(|code| {
        let spelled = context.vocabulary.unit_code(code).unwrap_or(code);
        context
            .units
            .parse(spelled)
            .map(|unit| (spelled.to_owned(), unit))
            .map_err(|_| Why::UnknownUnit { raw: code.to_owned(), nearest: Vec::new() })
    });
    // A bare number without a unit counts pieces: `C62` is what senders write when they do not care.
    let (unit, fault) = match unit {
        Some(Ok(unit)) => (Some(unit), None),
        Some(Err(fault)) => (None, Some(fault)),
        None => (None, Some(Why::NoUnit)),
    };
    let query = Query {
        label: &label,
        supplier: supplier.as_deref(),
        unit: unit.as_ref().map(|(_, unit)| unit),
        ..Query::default()
    };
    let (activity, recognition, mapped, category) = match recognise(context, &query) {
        Recognised::Found { activity, recognition, unit, category } => (activity, recognition, unit, category),
        Recognised::Ambiguous(candidates) => return Err(Why::AmbiguousActivity { label, candidates }),
        Recognised::Unknown(nearest) => return Err(Why::UnknownActivity { label, nearest, supplier }),
    };
    let currency = line.currency.clone().or_else(|| invoice.currency.clone());
    let currency = currency.unwrap_or_else(|| context.firm.currency.clone());
    let amount = line.amount.map(|amount| Money { amount: sign * amount, currency, tax_included: Some(false) });
    let mapped = mapped.and_then(|spelled| context.units.parse(&spelled).ok().map(|unit| (spelled, unit)));
    let counted = mapped.or(unit).filter(|(_, unit)| fits(context, &activity, unit));
    let by_amount = amount
        .as_ref()
        .filter(|amount| context.units.parse(&amount.currency).is_ok_and(|unit| fits(context, &activity, &unit)));
    let (quantity, unit) = match (line.quantity, counted, by_amount) {
        (Some(quantity), Some((spelled, _)), _) => (sign * quantity, spelled),
        (_, _, Some(amount)) => (amount.amount, format!("{} HT", amount.currency)),
        _ => {
            let wanted = context.library.activity(&activity).map_or(String::new(), |kind| kind.unit.clone());
            let unit = line.unit_code.clone().unwrap_or_default();
            return Err(fault.unwrap_or(Why::UnitMismatch { unit, wanted }));
        }
    };
    Ok(Some(ActivityLine {
        id: line_id(sha256, &place, 0),
        site: site.id.clone(),
        activity,
        label,
        quantity,
        unit,
        terms: Vec::new(),
        period,
        category,
        stage: None,
        geo: None,
        factor: None,
        quality: Quality { basis: basis(line), ..Quality::default() },
        supplier,
        document_number: Some(invoice.id.clone()),
        amount,
        evidence: Evidence { document: sha256.to_owned(), file: file.to_string(), place, raw: raw(line) },
        recognition,
    }))
}

/// A line whose quantity × price is its amount has checked itself.
fn basis(line: &InvoiceLine) -> Basis {
    let product = line.quantity.zip(line.price).and_then(|(quantity, price)| quantity.checked_mul(price));
    let product = product.and_then(|product| product.checked_div(line.price_base.unwrap_or(Decimal::ONE)));
    match product.zip(line.amount) {
        Some((product, amount)) if line.adjustments.is_empty() && (product - amount).abs() <= Decimal::new(1, 2) => {
            Basis::Checked
        }
        _ => Basis::Document,
    }
}

/// Both days included; one day alone is that day.
fn period(billed: &BillingPeriod) -> Option<Period> {
    let day = |day: Option<Date>| day;
    match (day(billed.start), day(billed.end)) {
        (Some(start), Some(end)) => Period::new(start, end).ok(),
        (Some(only), None) | (None, Some(only)) => Some(Period::day(only)),
        (None, None) => None,
    }
}

fn raw(line: &InvoiceLine) -> String {
    let quantity = line.quantity.map(|quantity| quantity.to_string());
    let amount = line.amount.map(|amount| amount.to_string());
    let parts = [Some(line.item.clone()), quantity, line.unit_code.clone(), amount];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" | ")
}
