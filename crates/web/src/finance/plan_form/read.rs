use std::collections::BTreeMap;

use ::finance::Catalogue;
use ::finance::plan::{
    Estimate, GrantAsked, GuaranteeAsked, Lease, LoanAsked, Measure, Origin, Payment, PlanInput, Use, UseKind,
};
use app::measure::number;
use money::{Exact, Repayment};

use super::{FIGURES, NEXT_YEAR, PROGRESS, REPAYMENTS, USES, of_word, parts};
use crate::export::border::fields::Entered;
use crate::page::Page;

/// A whole number of a field, as it is if the field is empty.
fn whole(page: &Page, entered: &mut Entered, name: &str, otherwise: u32) -> u32 {
    if entered.get(name).is_empty() {
        return otherwise;
    }
    let read = entered.amount(page, name).and_then(Exact::get);
    let read =
        read.filter(|number| number.is_integer()).and_then(|number| u32::try_from(number.normalize().mantissa()).ok());
    if read.is_none() {
        entered.say(name, page.t("finance-form-wrong-whole"));
    }
    read.unwrap_or(otherwise)
}

/// The plan that a form says; what is wrong is said beside its field.
pub fn read(page: &Page, catalogue: &Catalogue, entered: &mut Entered) -> PlanInput {
    let mut input = PlanInput { name: entered.get("name").to_owned(), ..PlanInput::default() };
    if input.name.is_empty() {
        entered.say("name", page.t("web-field-empty"));
    }
    input.start = i16::try_from(whole(page, entered, "start", 0)).unwrap_or(i16::MAX);
    input.horizon = whole(page, entered, "horizon", 10);
    input.discount_rate = entered.share(page, "discount").unwrap_or(Exact::ZERO);
    input.equity = entered.amount(page, "equity");
    let savings = entered.get("savings").to_owned();
    for text in savings.split(NEXT_YEAR) {
        match amount(text) {
            Some(saved) => input.savings.push(saved),
            None => entered.say("savings", page.t("finance-form-wrong-savings")),
        }
    }
    input.savings_origin = origin(entered, "savings-origin");
    let rows = |entered: &Entered, kind: &str, field: &'static str| -> Vec<usize> {
        let rows = entered.rows(kind).into_iter().map(|(row, _)| row);
        rows.filter(|row| !entered.is_on(&format!("{kind}-{row}-remove")))
            .filter(|row| !entered.is_blank(kind, *row, &[field, "amount", "kwh", "mad", "t"]))
            .collect()
    };
    for row in rows(entered, "use", "name") {
        let at = |field: &str| format!("use-{row}-{field}");
        let one = Use {
            name: named(page, entered, &at("name")),
            kind: of_word(&USES, entered.get(&at("kind"))).unwrap_or(UseKind::Equipment),
            amount: entered.needed(page, &at("amount")).unwrap_or(Exact::ZERO),
            year: whole(page, entered, &at("year"), 0),
            eligible: !entered.is_on(&at("left-out")),
            green: entered.is_on(&at("green")),
            origin: origin(entered, &at("origin")),
        };
        input.uses.push(one);
    }
    for row in rows(entered, "loan", "name") {
        let at = |field: &str| format!("loan-{row}-{field}");
        let name = named(page, entered, &at("name"));
        if let Some(programme) = entered.text(&at("guarantee")) {
            input.guarantees.push(GuaranteeAsked { programme, loan: name.clone() });
        }
        let loan = LoanAsked {
            name,
            programme: entered.text(&at("programme")),
            amount: entered.needed(page, &at("amount")).unwrap_or(Exact::ZERO),
            interest: entered.amount(page, &at("interest")),
            years: whole(page, entered, &at("years"), 5),
            grace_years: whole(page, entered, &at("grace"), 0),
            payments_a_year: whole(page, entered, &at("payments"), 12),
            repayment: of_word(&REPAYMENTS, entered.get(&at("repayment"))).unwrap_or(Repayment::Annuity),
            year: whole(page, entered, &at("year"), 0),
            origin: origin(entered, &at("origin")),
        };
        input.loans.push(loan);
    }
    for row in rows(entered, "lease", "name") {
        let at = |field: &str| format!("lease-{row}-{field}");
        let lease = Lease {
            name: named(page, entered, &at("name")),
            amount: entered.needed(page, &at("amount")).unwrap_or(Exact::ZERO),
            payment: entered.needed(page, &at("payment")).unwrap_or(Exact::ZERO),
            years: whole(page, entered, &at("years"), 5),
            year: whole(page, entered, &at("year"), 0),
            origin: origin(entered, &at("origin")),
        };
        input.leases.push(lease);
    }
    for row in rows(entered, "grant", "programme") {
        let at = |field: &str| format!("grant-{row}-{field}");
        let programme = entered.get(&at("programme")).to_owned();
        let year = entered.text(&at("year")).map(|_| whole(page, entered, &at("year"), 0));
        let payments = payments(page, entered, &at("payments"));
        let mut grant = GrantAsked { programme, year, payments, confirmed: BTreeMap::new() };
        for (place, part) in parts(catalogue, &grant.programme).into_iter().enumerate() {
            let share = entered.amount(page, &at(&format!("confirmed-{place}")));
            grant.confirmed.extend(share.map(|share| (part.to_owned(), share)));
        }
        input.grants.push(grant);
    }
    for row in rows(entered, "saving", "name") {
        let at = |field: &str| format!("saving-{row}-{field}");
        let [energy_kwh, money_mad, co2e_t] = FIGURES.map(|(field, _)| {
            let value = entered.amount(page, &at(field))?;
            let mut bound = |bound: &str| entered.amount(page, &at(&format!("{field}-{bound}")));
            Some(Estimate { value, low: bound("low"), high: bound("high") })
        });
        input.measures.push(Measure {
            name: named(page, entered, &at("name")),
            energy_kwh,
            money_mad,
            co2e_t,
            progress: of_word(&PROGRESS, entered.get(&at("progress"))),
            origin: origin(entered, &at("origin")),
        });
    }
    input
}

/// An amount as people write it.
fn amount(text: &str) -> Option<Exact> {
    number(text).and_then(|number| Exact::read(&number.to_string()))
}

fn origin(entered: &Entered, field: &str) -> Option<Origin> {
    entered.text(field).map(|words| Origin { words, date: None })
}

/// The payments of a grant: `1: 200000; 2: 50000`.
fn payments(page: &Page, entered: &mut Entered, field: &str) -> Vec<Payment> {
    let Some(written) = entered.text(field) else { return Vec::new() };
    let one = |text: &str| {
        let (year, paid) = text.split_once(':')?;
        Some(Payment { year: year.trim().parse().ok()?, amount: amount(paid.trim())? })
    };
    let read: Option<Vec<Payment>> = written.split(NEXT_YEAR).map(one).collect();
    if read.is_none() {
        entered.say(field, page.t("finance-form-wrong-payments"));
    }
    read.unwrap_or_default()
}

fn named(page: &Page, entered: &mut Entered, field: &str) -> String {
    if entered.get(field).is_empty() {
        entered.say(field, page.t("web-field-empty"));
    }
    entered.get(field).to_owned()
}
