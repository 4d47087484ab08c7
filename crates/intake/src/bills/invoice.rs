//! Invoices and delivery slips with a table of goods: designation, quantity, unit, price, amount.

use measure::{Basis, Money, Quality};
use rust_decimal::Decimal;
use units::Unit;

use super::check;
use super::info::Info;
use super::roles::Role;
use super::row::{Figure, Row, unit_of};
use super::table::{self, Header};
use super::why::Why;
use super::{Paper, Sink};
use crate::recognise::{Query, Recognised, content, fits, recognise};
use crate::why as ledger;

/// Reads rows as an invoice; `false` if no table has a quantity.
pub(super) fn read(paper: &Paper<'_>, rows: &[Row], info: &Info, sink: &mut Sink) -> bool {
    let headers: Vec<Option<Header>> = (0..rows.len()).map(|at| table::header(rows, at, paper.context.units)).collect();
    let goods = |header: &Header| {
        header.has(Role::Quantity)
            && (header.has(Role::Designation) || header.has(Role::AmountHt) || header.has(Role::Price))
    };
    let Some(first) = headers.iter().position(|header| header.as_ref().is_some_and(goods)) else { return false };
    let mut header: Option<(&Header, &Row)> = None;
    // Whether no header of another table stands between.
    let mut within = false;
    let priced = |header: &Header| header.has(Role::Price) || header.has(Role::AmountHt) || header.has(Role::AmountTtc);
    sink.layout(if headers.iter().flatten().any(priced) { "invoice-table" } else { "delivery-slip" });
    let credit = rows.iter().any(|row| row.has(Role::CreditNote));
    for (row, own) in rows.iter().zip(&headers).skip(first) {
        if let Some(own) = own {
            within = goods(own);
            header = Some((own, row)).filter(|_| within).or(header);
            continue;
        }
        let Some((header, heads)) = header.filter(|_| !row.figures.is_empty()) else { continue };
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
        match goods_of(paper, header, heads, row) {
            Some(goods) if goods.is_named() => line(paper, row, info, &goods, credit, sink),
            // Figures that count or price something that has no name are no page number.
            Some(goods) if within && goods.is_counted(header) => {
                sink.aside(paper, Some(row), &Why::NoDesignation { quantity: goods.shown() });
            }
            _ => {}
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

impl Goods<'_> {
    fn is_named(&self) -> bool {
        self.designation.chars().any(char::is_alphabetic)
    }

    /// Whether more than one figure stands alone under the header of quantities: its price or amount, or its unit.
    fn is_counted(&self, header: &Header) -> bool {
        let priced = self.price.is_some() || self.amount.is_some() || self.with_tax.is_some();
        let beside = self.unit.is_some() && header.has(Role::Designation);
        priced || beside
    }

    fn shown(&self) -> String {
        format!("{} {}", self.quantity, self.unit.as_deref().unwrap_or("")).trim().to_owned()
    }
}

fn goods_of<'r>(paper: &Paper<'_>, header: &Header, heads: &Row, row: &'r Row) -> Option<Goods<'r>> {
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
    let figures: Vec<&Figure> = cells.iter().map(|(_, figure)| *figure).collect();
    Some(Goods {
        designation: designation(header, heads, row, &figures),
        quantity: quantity.value,
        unit: quantity.unit.clone().or(column).or(headed),
        price: cell(Role::Price),
        amount: cell(Role::AmountHt).map(|figure| figure.value),
        with_tax: cell(Role::AmountTtc).map(|figure| figure.value),
    })
}

fn line(paper: &Paper<'_>, row: &Row, info: &Info, goods: &Goods<'_>, credit: bool, sink: &mut Sink) {
    let label = goods.designation.clone();
    let units = paper.context.units;
    let parse = |unit: &str| units.parse(unit).ok().map(|parsed| (unit.to_owned(), parsed));
    let unit = goods.unit.as_deref().and_then(parse);
    let query = Query {
        label: &label,
        supplier: info.supplier.as_deref(),
        unit: unit.as_ref().map(|(_, unit)| unit),
        ..Query::default()
    };
    let (activity, mut recognition, mapped, category) = match recognise(paper.context, &query) {
        Recognised::Found { activity, recognition, unit, category } => (activity, recognition, unit, category),
        Recognised::Ambiguous(candidates) => {
            let why = ledger::Why::AmbiguousActivity { label, candidates };
            sink.keep_aside(paper, Some(row), why.reason(), &why);
            return;
        }
        Recognised::Unknown(nearest) => {
            let why = ledger::Why::UnknownActivity { label, nearest, supplier: info.supplier.clone() };
            sink.keep_aside(paper, Some(row), why.reason(), &why);
            return;
        }
    };
    // Bottles and drums are counted; what they hold is in their name.
    let pieces = || Some(("piece".to_owned(), units.find("piece")?.clone()));
    let held = |counted: Option<(String, Unit)>| {
        let (spelled, unit) = counted?;
        let (term, product) = content(paper.context, &activity, &unit, &label)?;
        Some((spelled, product, Some(term)))
    };
    let counted = mapped.as_deref().and_then(parse).or(unit.clone());
    let fitting =
        counted.filter(|(_, unit)| fits(paper.context, &activity, unit)).map(|(spelled, unit)| (spelled, unit, None));
    let counted = fitting.or_else(|| held(unit.clone())).or_else(|| held(pieces().filter(|_| unit.is_none())));
    let spent = goods.amount.map(|amount| (amount, " HT")).or(goods.with_tax.map(|amount| (amount, " TTC")));
    let spent = spent.filter(|_| {
        units.find(&paper.context.firm.currency).is_some_and(|money| fits(paper.context, &activity, money))
    });
    let (quantity, unit, term, by_amount) = match (counted, spent, unit) {
        (Some((unit, _, term)), ..) => (goods.quantity, unit, term, false),
        (None, Some((amount, tax)), _) => (amount, format!("{}{tax}", paper.context.firm.currency), None, true),
        (None, None, Some((unit, _))) => {
            let wanted = paper.context.library.activity(&activity).map_or(String::new(), |kind| kind.unit.clone());
            let why = ledger::Why::UnitMismatch { unit, wanted };
            sink.keep_aside(paper, Some(row), why.reason(), &why);
            return;
        }
        (None, None, None) => {
            sink.aside(paper, Some(row), &Why::NoUnit { label });
            return;
        }
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
    let mut reasons = vec![format!("layout:{}", sink.last_layout())];
    reasons.append(&mut recognition.because);
    reasons.push(days.to_owned());
    reasons.extend(by_amount.then(|| "amount".to_owned()));
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
    let mut made = paper.line(row, info, site, period, sink.lines.len());
    made.label = label;
    made.activity = activity;
    made.quantity = quantity;
    made.unit = unit;
    made.category = category;
    made.terms = term.into_iter().collect();
    made.quality = Quality { basis: if checked { Basis::Checked } else { Basis::Document }, ..Quality::default() };
    let money = |amount: Decimal, tax: bool| Money {
        amount,
        currency: paper.context.firm.currency.clone(),
        tax_included: Some(tax),
    };
    let paid = goods.amount.map(|amount| money(amount, false)).or(goods.with_tax.map(|amount| money(amount, true)));
    made.amount = paid.filter(|_| !by_amount);
    recognition.because = reasons;
    made.recognition = recognition;
    sink.lines.push(made);
}

/// The words of a row of goods: those that stand before its figures or, in Arabic, after them, and under no header
/// of another column. Figures in no column belong to the name: `Huile ISO 46`, `Propane 34 kg`.
fn designation(header: &Header, heads: &Row, row: &Row, figures: &[&Figure]) -> String {
    let column = header.columns.iter().find(|column| column.role == Role::Designation);
    let labelled = |at: usize| heads.labels.iter().any(|label| (label.from..=label.to).contains(&at));
    // `Réf.` is no column that is read: what stands under it is no part of the name.
    let others: Vec<(f64, f64)> = column.map_or(Vec::new(), |column| {
        let words = heads.words.iter().enumerate().filter(|(at, _)| !labelled(*at)).map(|(_, word)| word);
        words
            .filter(|word| word.right < column.left || word.left > column.right)
            .map(|word| (word.left, word.right))
            .collect()
    });
    let other = |at: usize| {
        row.words
            .get(at)
            .is_some_and(|word| others.iter().any(|(left, right)| word.left < *right && word.right > *left))
    };
    let figure = |at: usize| figures.iter().any(|figure| (figure.from..=figure.to).contains(&at));
    let arabic = row.words.iter().enumerate().filter(|(at, word)| word.is_right_to_left() && !figure(*at)).count();
    let first = figures.iter().map(|figure| figure.from).min().unwrap_or(row.words.len());
    let last = figures.iter().map(|figure| figure.to + 1).max().unwrap_or(0);
    let (from, to) = if first == 0 && arabic > 0 { (last, row.words.len()) } else { (0, first) };
    let (mut from, mut to) = (from, to);
    while from < to && other(from) {
        from += 1;
    }
    while to > from && other(to - 1) {
        to -= 1;
    }
    row.words_between(from, to).trim_matches([' ', ':']).to_owned()
}
