use ::finance::Catalogue;
use ::finance::plan::{Estimate, Origin, PlanInput};
use money::Exact;

use super::{FIGURES, KINDS, PROGRESS, REPAYMENTS, USES, parts, word};
use crate::export::border::fields::Entered;
use crate::page::Page;

/// The form of a new plan.
pub fn blank(year: i16) -> Entered {
    let mut entered = Entered::default();
    for (field, value) in [("start", year.to_string()), ("horizon", "10".to_owned()), ("discount", "8".to_owned())] {
        entered.set(field, value);
    }
    for (kind, _) in KINDS {
        entered.set(format!("{kind}-0-row"), "");
    }
    entered
}

/// What was entered, with an empty row of each kind.
pub fn with_more(mut entered: Entered) -> Entered {
    for (kind, name) in KINDS {
        let rows = entered.rows(kind);
        if rows.last().is_none_or(|(row, _)| !entered.is_blank(kind, *row, &[name])) {
            entered.set(format!("{kind}-{}-row", rows.len()), "");
        }
    }
    entered
}

/// What was entered and understood, as it is filled in anew: rows that were taken out are gone, and each kind has an empty one.
pub fn renewed(page: &Page, catalogue: &Catalogue, (entered, input): (Entered, &PlanInput)) -> Entered {
    entered.renewed(filled(page, catalogue, input), &KINDS.map(|(kind, _)| kind))
}

fn text(number: Exact) -> String {
    number.get().map(|number| number.normalize().to_string()).unwrap_or_default()
}

/// The form of a plan, with a row more of each kind.
pub fn filled(page: &Page, catalogue: &Catalogue, input: &PlanInput) -> Entered {
    let mut entered = Entered::default();
    let origin = |origin: &Option<Origin>| match origin {
        Some(_) => ::finance::words::origin(page.messages(), origin.as_ref()),
        None => String::new(),
    };
    entered.set("name", input.name.clone());
    entered.set("start", input.start.to_string());
    entered.set("horizon", input.horizon.to_string());
    entered.put_share("discount", Some(input.discount_rate));
    entered.put("equity", input.equity);
    entered.set("savings", input.savings.iter().map(|saved| text(*saved)).collect::<Vec<_>>().join("; "));
    entered.set("savings-origin", origin(&input.savings_origin));
    for (row, one) in input.uses.iter().enumerate() {
        let at = |field: &str| format!("use-{row}-{field}");
        entered.set(at("row"), row.to_string());
        entered.set(at("name"), one.name.clone());
        entered.set(at("kind"), word(&USES, one.kind));
        entered.put(at("amount"), Some(one.amount));
        entered.set(at("year"), one.year.to_string());
        entered.set(at("green"), if one.green { "yes" } else { "" });
        entered.set(at("left-out"), if one.eligible { "" } else { "yes" });
        entered.set(at("origin"), origin(&one.origin));
    }
    for (row, loan) in input.loans.iter().enumerate() {
        let at = |field: &str| format!("loan-{row}-{field}");
        entered.set(at("row"), row.to_string());
        entered.set(at("name"), loan.name.clone());
        entered.set(at("programme"), loan.programme.clone().unwrap_or_default());
        entered.put(at("amount"), Some(loan.amount));
        entered.put(at("interest"), loan.interest);
        entered.set(at("years"), loan.years.to_string());
        entered.set(at("grace"), loan.grace_years.to_string());
        entered.set(at("payments"), loan.payments_a_year.to_string());
        entered.set(at("repayment"), word(&REPAYMENTS, loan.repayment));
        entered.set(at("year"), loan.year.to_string());
        let asked = input.guarantees.iter().find(|asked| asked.loan == loan.name);
        entered.set(at("guarantee"), asked.map(|asked| asked.programme.clone()).unwrap_or_default());
        entered.set(at("origin"), origin(&loan.origin));
    }
    for (row, lease) in input.leases.iter().enumerate() {
        let at = |field: &str| format!("lease-{row}-{field}");
        entered.set(at("row"), row.to_string());
        entered.set(at("name"), lease.name.clone());
        entered.put(at("amount"), Some(lease.amount));
        entered.put(at("payment"), Some(lease.payment));
        entered.set(at("years"), lease.years.to_string());
        entered.set(at("year"), lease.year.to_string());
        entered.set(at("origin"), origin(&lease.origin));
    }
    for (row, grant) in input.grants.iter().enumerate() {
        let at = |field: &str| format!("grant-{row}-{field}");
        entered.set(at("row"), row.to_string());
        entered.set(at("programme"), grant.programme.clone());
        entered.set(at("year"), grant.year.map(|year| year.to_string()).unwrap_or_default());
        let payments = grant.payments.iter().map(|payment| format!("{}: {}", payment.year, text(payment.amount)));
        entered.set(at("payments"), payments.collect::<Vec<_>>().join("; "));
        for (number, part) in parts(catalogue, &grant.programme).into_iter().enumerate() {
            entered.put(at(&format!("confirmed-{number}")), grant.confirmed.get(part).copied());
        }
    }
    for (row, measure) in input.measures.iter().enumerate() {
        let at = |field: &str| format!("saving-{row}-{field}");
        entered.set(at("row"), row.to_string());
        entered.set(at("name"), measure.name.clone());
        entered.set(at("progress"), measure.progress.map_or("", |progress| word(&PROGRESS, progress)));
        let figures: [Option<Estimate>; 3] = [measure.energy_kwh, measure.money_mad, measure.co2e_t];
        for ((field, _), figure) in FIGURES.into_iter().zip(figures) {
            entered.put(at(field), figure.map(|figure| figure.value));
            entered.put(at(&format!("{field}-low")), figure.and_then(|figure| figure.low));
            entered.put(at(&format!("{field}-high")), figure.and_then(|figure| figure.high));
        }
        entered.set(at("origin"), origin(&measure.origin));
    }
    with_more(entered)
}
