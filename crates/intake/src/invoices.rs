//! Electronic invoices (UBL): each line is an activity line.

use std::sync::Arc;

use calendar::{Date, Period};
use measure::{ActivityLine, Basis, Evidence, Money, Place, Quality};
use rust_decimal::Decimal;

use crate::document::invoice::{BillingPeriod, Invoice, InvoiceLine, Party};
use crate::document::{Locator, Part};
use crate::doubt::Doubt;
use crate::identity::line_id;
use crate::ledger::{LedgerReading, not_bought};
use crate::recognise::{Query, Recognised, fits, recognise};
use crate::why::Why;
use crate::years::Years;
use crate::{Aside, Context};

/// Reads an invoice or a credit note, whose quantities count negative.
pub(crate) fn read(invoice: &Invoice, file: &Arc<str>, sha256: &str, context: &Context<'_>) -> LedgerReading {
    let layout = if invoice.credit { "credit-note-ubl" } else { "invoice-ubl" };
    let mut reading = LedgerReading { layouts: vec![layout.to_owned()], ..LedgerReading::default() };
    let mut years = Years::of(context.firm);
    let credit = match kind(invoice, context) {
        Ok(credit) => credit,
        Err(doubt) => {
            let why = Why::from(doubt);
            let place = Locator::file(file).reading(invoice.id.clone());
            reading.aside.push(Aside::new(place, why.reason(), &why));
            return reading;
        }
    };
    let invoice = &Invoice { credit, ..invoice.clone() };
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

/// Whether the paper gives back; or why nothing of it is a purchase of the firm.
fn kind(invoice: &Invoice, context: &Context<'_>) -> Result<bool, Doubt> {
    let code = invoice.type_code.as_deref().unwrap_or(if invoice.credit { "381" } else { "380" });
    let kind = context.vocabulary.same_phrase("invoice_type", &language::fold(code));
    let credit = match kind {
        Some("credit") => true,
        Some("invoice") => invoice.credit,
        _ => return Err(Doubt::NotBilled { code: code.to_owned() }),
    };
    let Some(own) = context.firm.ice.as_deref() else { return Ok(credit) };
    if ices(&invoice.supplier).any(|ice| ice == own) {
        return Err(Doubt::OwnInvoice { ice: own.to_owned() });
    }
    let of_site = |id: &str| context.firm.sites.iter().any(|site| site.contracts.iter().any(|known| known == id));
    let mut buyers = ices(&invoice.customer).peekable();
    let known = invoice.customer.identifiers.iter().any(|(_, id)| id == own || of_site(id));
    match buyers.peek() {
        Some(ice) if !known => Err(Doubt::OtherBuyer { ice: (*ice).to_owned() }),
        _ => Ok(credit),
    }
}

/// The common identifiers of enterprises (ICE) of a party: fifteen digits, a multiple of 97 if no scheme says so.
fn ices(party: &Party) -> impl Iterator<Item = &str> {
    let is_ice = |(scheme, id): &&(Option<String>, String)| {
        let number = id.parse::<u64>().ok().filter(|_| id.len() == 15 && id.bytes().all(|byte| byte.is_ascii_digit()));
        number.is_some_and(|number| match scheme {
            Some(scheme) => scheme.eq_ignore_ascii_case("ICE"),
            None => number % 97 == 0,
        })
    };
    party.identifiers.iter().filter(is_ice).map(|(_, id)| id.as_str())
}

/// What a line of an invoice or of a credit note says with its signs: the factor of its quantity and of its amount.
fn sign(invoice: &Invoice, line: &InvoiceLine, label: &str, context: &Context<'_>) -> Result<Decimal, Doubt> {
    let below = |value: Option<Decimal>| value.is_some_and(|value| value < Decimal::ZERO);
    let value = line.quantity.or(line.amount);
    if !below(value) {
        return Ok(if invoice.credit { Decimal::NEGATIVE_ONE } else { Decimal::ONE });
    }
    let raw = value.unwrap_or_default().to_string();
    if invoice.credit {
        return Err(Doubt::Sign { raw });
    }
    if context.vocabulary.phrase("credit", label).is_none() {
        return Err(Doubt::NegativeInvoice { raw });
    }
    Ok(Decimal::ONE)
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
    let supplier = invoice.supplier.name.clone();
    let label = if line.item.is_empty() { line.description.clone().unwrap_or_default() } else { line.item.clone() };
    let sign = sign(invoice, line, &label, context)?;
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
    if let Some(doubt) = not_bought(context, &label, &activity) {
        return Err(doubt.into());
    }
    let currency = line.currency.clone().or_else(|| invoice.currency.clone());
    let currency = currency.unwrap_or_else(|| context.firm.currency.clone());
    // A credit note may print what it cost below zero and what is given back above.
    let given_back = |amount: Decimal| if invoice.credit { -amount.abs() } else { amount };
    let amount = line.amount.map(|amount| Money { amount: given_back(amount), currency, tax_included: Some(false) });
    let mapped = mapped.and_then(|spelled| context.units.parse(&spelled).ok().map(|unit| (spelled, unit)));
    let counted = mapped.or(unit).filter(|(_, unit)| fits(context, &activity, unit));
    let by_amount = amount
        .as_ref()
        .filter(|amount| context.units.parse(&amount.currency).is_ok_and(|unit| fits(context, &activity, &unit)));
    let (quantity, unit) = match (line.quantity, counted, by_amount) {
        (Some(quantity), Some((spelled, _)), _) => {
            let opposed = line.amount.is_some_and(|amount| amount < Decimal::ZERO) && quantity > Decimal::ZERO;
            if opposed && !invoice.credit {
                return Err(Doubt::Sign { raw: quantity.to_string() }.into());
            }
            (sign * quantity, spelled)
        }
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
