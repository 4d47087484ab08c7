use calendar::Date;
use rust_decimal::Decimal;

use super::tree::{Element, tree};
use super::{Adjustment, BillingPeriod, Invoice, InvoiceLine, Party, Reference, Tax, Totals};
use crate::document::{Format, Limits, Refusal};

/// Reads an invoice or credit note of UBL 2.
///
/// # Errors
/// [`Refusal::Broken`] if the XML is not well formed, [`Refusal::XmlDoctype`], [`Refusal::OverLimit`],
/// [`Refusal::MissingElement`] without a number or lines, [`Refusal::InvalidElement`] for a bad number or date.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Invoice, Refusal> {
    let root = tree(&decoded(bytes), limits)?;
    let credit_note = match root.name.as_str() {
        "Invoice" => false,
        "CreditNote" => true,
        other => return Err(Refusal::broken(Format::Ubl, format!("root element {other}"))),
    };
    let line_name = if credit_note { "CreditNoteLine" } else { "InvoiceLine" };
    let type_name = if credit_note { "CreditNoteTypeCode" } else { "InvoiceTypeCode" };
    let id = root.text(&["ID"]).ok_or(Refusal::MissingElement { element: "cbc:ID" })?;
    let type_code = root.text(&[type_name]);
    let lines: Vec<InvoiceLine> = root.all(line_name).map(line).collect::<Result<_, _>>()?;
    if lines.is_empty() {
        let element = if credit_note { "cac:CreditNoteLine" } else { "cac:InvoiceLine" };
        return Err(Refusal::MissingElement { element });
    }
    Ok(Invoice {
        credit: credit_note || type_code.as_deref() == Some("381"),
        id,
        issued: day(&root, &["IssueDate"])?,
        type_code,
        currency: root.text(&["DocumentCurrencyCode"]),
        notes: texts(&root, "Note"),
        period: period(&root)?,
        corrects: root
            .all("BillingReference")
            .filter_map(|reference| {
                reference.at(&["InvoiceDocumentReference"]).or_else(|| reference.at(&["CreditNoteDocumentReference"]))
            })
            .map(|document| {
                let issued = day(document, &["IssueDate"])?;
                Ok(Reference { id: document.text(&["ID"]).unwrap_or_default(), issued })
            })
            .collect::<Result<_, Refusal>>()?,
        supplier: root.at(&["AccountingSupplierParty", "Party"]).map(party).unwrap_or_default(),
        customer: root.at(&["AccountingCustomerParty", "Party"]).map(party).unwrap_or_default(),
        lines,
        adjustments: adjustments(&root)?,
        taxes: root.all("TaxTotal").flat_map(|total| total.all("TaxSubtotal")).map(tax).collect::<Result<_, _>>()?,
        totals: totals(&root)?,
    })
}

fn line(element: &Element) -> Result<InvoiceLine, Refusal> {
    let quantity = element.at(&["InvoicedQuantity"]).or_else(|| element.at(&["CreditedQuantity"]));
    let item = element.at(&["Item"]);
    let within = |path: &[&str]| item.and_then(|item| item.text(path));
    let tax_percent = match item.and_then(|item| item.at(&["ClassifiedTaxCategory"])) {
        Some(category) => number(category, &["Percent"])?,
        None => match element.at(&["TaxTotal", "TaxSubtotal"]) {
            Some(subtotal) => percent(subtotal)?,
            None => None,
        },
    };
    Ok(InvoiceLine {
        id: element.text(&["ID"]).unwrap_or_default(),
        quantity: quantity.map(value).transpose()?.flatten(),
        unit_code: quantity.and_then(|quantity| quantity.unit_code.clone()),
        amount: number(element, &["LineExtensionAmount"])?,
        currency: element.at(&["LineExtensionAmount"]).and_then(|amount| amount.currency.clone()),
        item: within(&["Name"]).or_else(|| within(&["Description"])).unwrap_or_default(),
        description: within(&["Description"]),
        item_code: within(&["SellersItemIdentification", "ID"]),
        price: number(element, &["Price", "PriceAmount"])?,
        price_base: number(element, &["Price", "BaseQuantity"])?,
        tax_percent,
        period: period(element)?,
        adjustments: adjustments(element)?,
        notes: texts(element, "Note"),
    })
}

fn party(element: &Element) -> Party {
    let mut identifiers = Vec::new();
    let mut add = |element: Option<&Element>, scheme: Option<String>| {
        if let Some(element) = element.filter(|element| !element.text.is_empty()) {
            identifiers.push((scheme.or_else(|| element.scheme.clone()), element.text.clone()));
        }
    };
    add(element.at(&["EndpointID"]), None);
    element.all("PartyIdentification").for_each(|identification| add(identification.at(&["ID"]), None));
    element.all("PartyTaxScheme").for_each(|tax| add(tax.at(&["CompanyID"]), tax.text(&["TaxScheme", "ID"])));
    element.all("PartyLegalEntity").for_each(|entity| add(entity.at(&["CompanyID"]), None));
    Party {
        name: element.text(&["PartyName", "Name"]).or_else(|| element.text(&["PartyLegalEntity", "RegistrationName"])),
        identifiers,
        country: element.text(&["PostalAddress", "Country", "IdentificationCode"]),
        city: element.text(&["PostalAddress", "CityName"]),
    }
}

fn adjustments(element: &Element) -> Result<Vec<Adjustment>, Refusal> {
    let read = |adjustment: &Element| {
        Ok(Adjustment {
            charge: adjustment.text(&["ChargeIndicator"]).is_some_and(|text| matches!(text.as_str(), "true" | "1")),
            reason: adjustment.text(&["AllowanceChargeReason"]),
            amount: number(adjustment, &["Amount"])?,
        })
    };
    element.all("AllowanceCharge").map(read).collect()
}

fn tax(subtotal: &Element) -> Result<Tax, Refusal> {
    Ok(Tax {
        percent: percent(subtotal)?,
        base: number(subtotal, &["TaxableAmount"])?,
        amount: number(subtotal, &["TaxAmount"])?,
    })
}

fn percent(subtotal: &Element) -> Result<Option<Decimal>, Refusal> {
    let own = number(subtotal, &["Percent"])?;
    Ok(own.or(number(subtotal, &["TaxCategory", "Percent"])?))
}

fn totals(root: &Element) -> Result<Totals, Refusal> {
    let Some(element) = root.at(&["LegalMonetaryTotal"]) else { return Ok(Totals::default()) };
    Ok(Totals {
        lines: number(element, &["LineExtensionAmount"])?,
        without_tax: number(element, &["TaxExclusiveAmount"])?,
        with_tax: number(element, &["TaxInclusiveAmount"])?,
        payable: number(element, &["PayableAmount"])?,
    })
}

fn period(element: &Element) -> Result<BillingPeriod, Refusal> {
    let Some(period) = element.at(&["InvoicePeriod"]) else { return Ok(BillingPeriod::default()) };
    Ok(BillingPeriod { start: day(period, &["StartDate"])?, end: day(period, &["EndDate"])? })
}

fn texts(element: &Element, name: &str) -> Vec<String> {
    element.all(name).map(|note| note.text.clone()).filter(|text| !text.is_empty()).collect()
}

fn number(element: &Element, path: &[&str]) -> Result<Option<Decimal>, Refusal> {
    element.at(path).map_or(Ok(None), value)
}

/// `xs:decimal`: digits with a point, no groups, no exponent.
fn value(element: &Element) -> Result<Option<Decimal>, Refusal> {
    let raw = element.text.as_str();
    if raw.is_empty() {
        return Ok(None);
    }
    let plain = raw.strip_prefix('+').unwrap_or(raw);
    let digits = plain.strip_prefix('-').unwrap_or(plain);
    let invalid = || Refusal::InvalidElement { element: element.name.clone(), raw: raw.to_owned() };
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return Err(invalid());
    }
    Decimal::from_str_exact(plain).map(Some).map_err(|_| invalid())
}

/// `xs:date`, with the time zone that it may have left out.
fn day(element: &Element, path: &[&str]) -> Result<Option<Date>, Refusal> {
    let Some(found) = element.at(path).filter(|found| !found.text.is_empty()) else { return Ok(None) };
    let date = found.text.get(..10).and_then(|text| text.parse::<Date>().ok());
    let invalid = || Refusal::InvalidElement { element: found.name.clone(), raw: found.text.clone() };
    date.map(Some).ok_or_else(invalid)
}

/// The text of the document, by its byte order mark or its declaration; UTF-8 otherwise.
fn decoded(bytes: &[u8]) -> String {
    let stated = || {
        let start = String::from_utf8_lossy(bytes.get(..200.min(bytes.len())).unwrap_or(bytes));
        let (declaration, _) = start.split_once("?>")?;
        let (_, after) = declaration.split_once("encoding=")?;
        let label = after.get(1..)?.split(['"', '\'']).next()?;
        encoding_rs::Encoding::for_label(label.as_bytes())
    };
    let encoding = encoding_rs::Encoding::for_bom(bytes).map(|(encoding, _)| encoding).or_else(stated);
    encoding.unwrap_or(encoding_rs::UTF_8).decode(bytes).0.into_owned()
}
