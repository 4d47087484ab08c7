use money::{Exact, Loan, Repayment, annuity};

use super::{near, of};

fn loan(principal: &str, rate: &str, periods: u32, grace: u32, repayment: Repayment) -> Loan {
    Loan { principal: of(principal), rate: of(rate), periods, grace, repayment }
}

#[test]
fn a_loan_of_a_year_is_the_one_numpy_financial_publishes() {
    let rate = of("0.0824") / of("12");
    let schedule =
        Loan { principal: of("2500"), rate, periods: 12, grace: 0, repayment: Repayment::Annuity }.schedule();
    let published = [
        (200.58, 17.17),
        (201.96, 15.79),
        (203.35, 14.40),
        (204.74, 13.01),
        (206.15, 11.60),
        (207.56, 10.18),
        (208.99, 8.76),
        (210.42, 7.32),
        (211.87, 5.88),
        (213.32, 4.42),
        (214.79, 2.96),
        (216.26, 1.49),
    ];
    assert_eq!(schedule.len(), published.len());
    for (row, (capital, interest)) in schedule.iter().zip(published) {
        // Ours are whole centimes on the way, so that they may be a centime or two apart.
        assert!((row.capital.to_f64().unwrap() - capital).abs() < 0.035, "{row:?}");
        assert!((row.interest.to_f64().unwrap() - interest).abs() < 0.015, "{row:?}");
    }
    near(schedule.iter().map(|row| row.interest).sum(), 112.98, 3e-4);
    near(annuity(of("200000"), of("0.075") / of("12"), 180), 1854.0247200054619, 1e-12);
}

#[test]
fn constant_capital_after_a_grace() {
    let schedule = loan("100000", "0.05", 6, 2, Repayment::Capital).schedule();
    let interest: Vec<Exact> = schedule.iter().map(|row| row.interest).collect();
    let capital: Vec<Exact> = schedule.iter().map(|row| row.capital).collect();
    assert_eq!(interest, ["5000", "5000", "5000", "3750", "2500", "1250"].map(of));
    assert_eq!(capital, ["0", "0", "25000", "25000", "25000", "25000"].map(of));
    assert_eq!(schedule[2].payment(), of("30000"));
}

#[test]
fn what_does_not_divide_is_repaid_at_the_end() {
    let schedule = loan("100", "0", 3, 0, Repayment::Capital).schedule();
    assert_eq!(schedule.iter().map(|row| row.capital).collect::<Vec<_>>(), ["33.33", "33.33", "33.34"].map(of));
}

#[test]
fn a_grace_that_leaves_nothing_has_no_schedule() {
    assert!(loan("100", "0.05", 3, 3, Repayment::Annuity).schedule().is_empty());
    assert!(loan("100", "0.05", 0, 0, Repayment::Annuity).schedule().is_empty());
}
