use serde::{Deserialize, Serialize};

/// A sum of columns with coefficients.
pub(crate) type Linear = Vec<(usize, f64)>;

/// What a row of the model stands for; what a plan is checked against, and what can be relaxed when there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Constraint {
    /// [`crate::Limits::budget`] of a year.
    Budget {
        /// The year.
        year: usize,
    },
    /// [`crate::Limits::cash_flow`] of a year.
    CashFlow {
        /// The year.
        year: usize,
        /// The scenario whose prices are meant.
        scenario: usize,
    },
    /// [`crate::Limits::coverage`] in a year.
    Coverage {
        /// The year.
        year: usize,
        /// The scenario whose prices are meant.
        scenario: usize,
    },
    /// [`crate::Limits::targets`].
    Target {
        /// Its position.
        target: usize,
        /// The scenario whose factors are meant.
        scenario: usize,
    },
    /// [`crate::Limits::own_share`].
    OwnShare,
    /// [`crate::Limits::collateral`].
    Collateral,
    /// What the problem is made of: one size and one year of each measure, prerequisites, exclusions, systems.
    Structure,
    /// What an offer gives: rates, caps, least and largest costs, what may be combined.
    Offer,
}

/// The kinds of constraints that a firm may relax.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// What is to be reached.
    Target,
    /// Own funds by year.
    Budget,
    /// Net cash-flow by year.
    CashFlow,
    /// Debt service cover.
    Coverage,
    /// Own funds as a share of the cost.
    OwnShare,
    /// Collateral.
    Collateral,
}

impl Kind {
    /// All of them.
    pub const ALL: [Kind; 6] =
        [Kind::Target, Kind::Budget, Kind::CashFlow, Kind::Coverage, Kind::OwnShare, Kind::Collateral];
}

impl Constraint {
    /// Of which kind it is, if it can be relaxed.
    pub fn kind(self) -> Option<Kind> {
        match self {
            Constraint::Target { .. } => Some(Kind::Target),
            Constraint::Budget { .. } => Some(Kind::Budget),
            Constraint::CashFlow { .. } => Some(Kind::CashFlow),
            Constraint::Coverage { .. } => Some(Kind::Coverage),
            Constraint::OwnShare => Some(Kind::OwnShare),
            Constraint::Collateral => Some(Kind::Collateral),
            Constraint::Structure | Constraint::Offer => None,
        }
    }
}

/// A variable between bounds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Column {
    pub lower: f64,
    pub upper: f64,
    pub integer: bool,
}

/// lower ≤ Σ coefficient × column ≤ upper.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub of: Constraint,
    pub lower: f64,
    pub upper: f64,
    pub terms: Linear,
}

/// A linear program with integers, to be maximised by one goal or another.
#[derive(Clone, Debug, Default)]
pub(crate) struct Model {
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
}

impl Model {
    pub fn column(&mut self, lower: f64, upper: f64, integer: bool) -> usize {
        self.columns.push(Column { lower, upper, integer });
        self.columns.len() - 1
    }

    pub fn at_most(&mut self, of: Constraint, terms: Linear, upper: f64) {
        self.row(of, f64::NEG_INFINITY, terms, upper);
    }

    pub fn at_least(&mut self, of: Constraint, terms: Linear, lower: f64) {
        self.row(of, lower, terms, f64::INFINITY);
    }

    pub fn equal(&mut self, of: Constraint, terms: Linear, value: f64) {
        self.row(of, value, terms, value);
    }

    /// Adds a row; one of nothing that holds anyway is left out.
    fn row(&mut self, of: Constraint, lower: f64, terms: Linear, upper: f64) {
        let terms = collected(terms);
        if !terms.is_empty() || lower > 0.0 || upper < 0.0 {
            self.rows.push(Row { of, lower, upper, terms });
        }
    }
}

/// The terms of each column added up, by column.
pub(crate) fn collected(mut terms: Linear) -> Linear {
    terms.sort_by_key(|(column, _)| *column);
    terms.dedup_by(|later, first| {
        let same = later.0 == first.0;
        if same {
            first.1 += later.1;
        }
        same
    });
    terms.retain(|(_, coefficient)| *coefficient != 0.0);
    terms
}

/// The terms, each times a factor.
pub(crate) fn times(terms: &Linear, factor: f64) -> impl Iterator<Item = (usize, f64)> + '_ {
    terms.iter().map(move |(column, coefficient)| (*column, coefficient * factor))
}
