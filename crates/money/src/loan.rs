use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Exact, annuity, to_centime};

/// How capital is repaid once the grace has passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Repayment {
    /// Constant payments of interest and capital.
    Annuity,
    /// Constant capital, and the interest on what remains.
    Capital,
}

/// A loan, paid out at once and repaid at the end of each period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loan {
    /// What is lent, to the centime.
    pub principal: Exact,
    /// Interest per period: a yearly rate over the number of payments of a year (proportional).
    pub rate: Exact,
    /// Payments in all, those of the grace included.
    pub periods: u32,
    /// First payments, of interest alone.
    pub grace: u32,
    /// How capital is repaid.
    pub repayment: Repayment,
}

/// One payment of a loan, each amount to the centime.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Instalment {
    /// Number of the period at whose end it is paid, from 1.
    pub period: u32,
    /// Owed before.
    pub owed: Exact,
    /// Interest.
    pub interest: Exact,
    /// Capital.
    pub capital: Exact,
}

impl Instalment {
    /// What is paid.
    pub fn payment(&self) -> Exact {
        self.interest + self.capital
    }
}

impl Loan {
    /// The payments. Each is rounded to the centime, and the last repays what is then owed, so that the capital repaid is
    /// the principal to the centime. Empty if the grace leaves no period to repay in.
    pub fn schedule(&self) -> Vec<Instalment> {
        let Some(repaid_in) = self.periods.checked_sub(self.grace).filter(|periods| *periods > 0) else {
            return Vec::new();
        };
        let constant = match self.repayment {
            Repayment::Annuity => annuity(self.principal, self.rate, repaid_in),
            Repayment::Capital => self.principal / Exact::from(i64::from(repaid_in)),
        };
        let constant = to_centime(constant);
        let mut owed = self.principal;
        (1..=self.periods)
            .map(|period| {
                let interest = to_centime(owed * self.rate);
                let capital = match self.repayment {
                    _ if period <= self.grace => Exact::ZERO,
                    _ if period == self.periods => owed,
                    Repayment::Annuity => constant - interest,
                    Repayment::Capital => constant,
                };
                let instalment = Instalment { period, owed, interest, capital: capital.min(owed) };
                owed = owed - instalment.capital;
                instalment
            })
            .collect()
    }
}
