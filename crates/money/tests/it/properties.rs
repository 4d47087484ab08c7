use money::{Exact, InternalRate, Loan, Repayment, internal_rate, net_present_value, to_centime};
use proptest::prelude::*;

use super::of;

proptest! {
    #[test]
    fn a_loan_is_repaid_to_the_centime(
        centimes in 1i64..10_000_000_000, basis_points in 0i64..3_000, periods in 1u32..180, grace in 0u32..24,
        annuity in any::<bool>(),
    ) {
        let principal = Exact::from(centimes) / of("100");
        let rate = Exact::from(basis_points) / of("120000");
        let repayment = if annuity { Repayment::Annuity } else { Repayment::Capital };
        let schedule = Loan { principal, rate, periods, grace, repayment }.schedule();
        prop_assert_eq!(schedule.is_empty(), grace >= periods);
        let repaid: Exact = schedule.iter().map(|row| row.capital).sum();
        prop_assert!(schedule.is_empty() || repaid == principal, "{:?}", repaid);
        for row in &schedule {
            prop_assert!(!row.capital.is_negative() && !row.interest.is_negative());
            prop_assert_eq!(row.payment(), to_centime(row.payment()));
        }
    }

    #[test]
    fn an_internal_rate_makes_payments_cancel(
        outlay in 1i64..1_000_000, back in prop::collection::vec(0i64..1_000_000, 1..25),
    ) {
        let mut payments = vec![-Exact::from(outlay)];
        payments.extend(back.iter().map(|amount| Exact::from(*amount)));
        match internal_rate(&payments) {
            InternalRate::Rate(rate) => {
                let left = net_present_value(rate, &payments).to_f64();
                // Where nearly all is lost, later payments weigh so much that the present value itself has no digits.
                prop_assert!(rate.to_f64().unwrap() < -0.5 || left.unwrap().abs() < 1e-6, "{rate:?} {left:?}");
            }
            InternalRate::NoChange => prop_assert!(back.iter().all(|amount| *amount == 0)),
            other => prop_assert!(other == InternalRate::OutOfRange, "{other:?}"),
        }
    }

    #[test]
    fn a_grant_never_lowers_the_value(
        outlay in 0i64..1_000_000, grant in 0i64..1_000_000, saving in 0i64..100_000, years in 0usize..30, percent in 0i64..50,
    ) {
        let project = |outlay: i64| {
            let mut payments = vec![-Exact::from(outlay)];
            payments.extend(std::iter::repeat_n(Exact::from(saving), years));
            net_present_value(Exact::from(percent) / of("100"), &payments)
        };
        let gained = project(outlay - grant) - project(outlay) - Exact::from(grant);
        prop_assert!(gained.to_f64().unwrap().abs() < 1e-12);
    }
}
