//! UBL 2.1 invoices and credit notes (ISO/IEC 19845), in the part that a footprint needs.

mod read;
mod tree;

use calendar::Date;
use rust_decimal::Decimal;

pub(crate) use read::read;

/// An invoice or a credit note. Amounts and quantities have the sign that the document prints: a credit note
/// states what is given back as positive.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Invoice {
    /// Whether it gives back (`CreditNote`, or an `Invoice` whose type code is 381).
    pub credit: bool,
    /// Number of the document (`cbc:ID`).
    pub id: String,
    /// Day of issue.
    pub issued: Option<Date>,
    /// Type code of UN/CEFACT 1001: 380 invoice, 381 credit note, 384 corrected invoice.
    pub type_code: Option<String>,
    /// Currency of the amounts, ISO 4217.
    pub currency: Option<String>,
    /// Remarks (`cbc:Note`).
    pub notes: Vec<String>,
    /// Period that is billed.
    pub period: BillingPeriod,
    /// Earlier documents that this one corrects or completes.
    pub corrects: Vec<Reference>,
    /// Who sells.
    pub supplier: Party,
    /// Who buys.
    pub customer: Party,
    /// Lines.
    pub lines: Vec<InvoiceLine>,
    /// Allowances and charges on the whole document.
    pub adjustments: Vec<Adjustment>,
    /// Tax, by rate.
    pub taxes: Vec<Tax>,
    /// Totals.
    pub totals: Totals,
}

/// A period as written: either end may be absent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BillingPeriod {
    /// First day.
    pub start: Option<Date>,
    /// Last day.
    pub end: Option<Date>,
}

/// A reference to another document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reference {
    /// Its number.
    pub id: String,
    /// Its day of issue.
    pub issued: Option<Date>,
}

/// A seller or a buyer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Party {
    /// Trade name, or else registered name.
    pub name: Option<String>,
    /// Identifiers with the scheme that issued them (`ICE`, `IF`, `VAT`), if said.
    pub identifiers: Vec<(Option<String>, String)>,
    /// Country, ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Town.
    pub city: Option<String>,
}

/// A line of an invoice or credit note.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InvoiceLine {
    /// Its number in the document.
    pub id: String,
    /// Invoiced or credited quantity.
    pub quantity: Option<Decimal>,
    /// Unit of the quantity, UN/ECE Recommendation 20 (`KWH`, `LTR`, `KGM`, `C62`).
    pub unit_code: Option<String>,
    /// Net amount, without tax.
    pub amount: Option<Decimal>,
    /// Currency of the amount.
    pub currency: Option<String>,
    /// Name of the item.
    pub item: String,
    /// Description of the item.
    pub description: Option<String>,
    /// The seller's code of the item.
    pub item_code: Option<String>,
    /// Price of `price_base` units, without tax.
    pub price: Option<Decimal>,
    /// How many units the price is for, if not one.
    pub price_base: Option<Decimal>,
    /// Rate of tax in percent.
    pub tax_percent: Option<Decimal>,
    /// Period that the line bills, if it has its own.
    pub period: BillingPeriod,
    /// Allowances and charges on the line.
    pub adjustments: Vec<Adjustment>,
    /// Remarks.
    pub notes: Vec<String>,
}

/// An allowance or a charge.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Adjustment {
    /// Whether it adds to the amount.
    pub charge: bool,
    /// Why.
    pub reason: Option<String>,
    /// How much.
    pub amount: Option<Decimal>,
}

/// Tax at one rate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tax {
    /// Rate in percent.
    pub percent: Option<Decimal>,
    /// What is taxed.
    pub base: Option<Decimal>,
    /// The tax.
    pub amount: Option<Decimal>,
}

/// Totals of an invoice, as printed (`cac:LegalMonetaryTotal`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Sum of the lines.
    pub lines: Option<Decimal>,
    /// Without tax.
    pub without_tax: Option<Decimal>,
    /// With tax.
    pub with_tax: Option<Decimal>,
    /// To be paid.
    pub payable: Option<Decimal>,
}
