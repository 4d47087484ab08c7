//! Room *measure* (mesurer): from activity data to a greenhouse-gas inventory.
//!
//! GHG Protocol Corporate Standard, Scope 2 Guidance and Corporate Value Chain (Scope 3) Standard;
//! ISO 14064-1:2018. Two steps, kept apart on purpose:
//!
//! 1. [`prepare`] decides. It places each [`ActivityLine`] in a category, takes the part of its period
//!    and of its site that the boundary wants, chooses the factor and writes down each conversion.
//!    The result is an [`Account`]: everything a stranger needs to make the figures again.
//! 2. [`compute`] only calculates: an [`Account`] in, [`Results`] out, by multiplication and exact
//!    addition. Whoever verifies a dossier runs this same function and compares bit for bit.

mod account;
mod activity;
mod assemble;
mod category;
mod compare;
mod compute;
mod coverage;
mod declared;
mod electricity;
mod energy;
mod firm;
mod ice;
mod intensity;
mod inventory;
mod next;
mod prepare;
mod quantity;
mod results;
mod stages;
mod target;
mod trajectory;

pub use account::{
    Account, Calculation, Details, Emissions, ExcludedLine, Exclusion, Indicator, Line, Stream, Substituted, UsedFactor,
};
pub use activity::{
    ActivityLine, Basis, DeclaredFactor, Evidence, GasFigure, Money, Op, Place, Quality, Recognition, Term,
};
pub use category::{Category, Scope};
pub use compare::{BaseRow, BaseYear, Change, compare};
pub use compute::{compute, line_emissions};
pub use coverage::{Coverage, CoverageRow, coverage};
pub use energy::{AuditThreshold, Energy, EnergyAudit, EnergyUse, Water, WaterUse, energy, water};
pub use firm::{
    Approach, Boundary, Chain, DeclaredGrid, ElectricityTerms, Every, Expected, Figures, FinancialControl, Firm,
    Instrument, PinnedChoice, Product, Reporting, Site, Supplier, YearFigures,
};
pub use ice::{IceFault, check_ice};
pub use intensity::{Denominator, Intensity, intensities};
pub use inventory::{AsideRecord, DocumentRecord, DuplicateRecord, Evidenced, Inventory, Method, SCHEMA, inventory};
pub use next::{Action, NextStep, next_steps};
pub use prepare::prepare;
pub use results::{Contribution, Figure, GasTotal, Parameter, Results, Totals};
pub use target::{Covered, Scope2Basis, Target, TargetFault};
pub use trajectory::{Caveat, Pace, TargetYear, Trajectory, Verdict, trajectories};
