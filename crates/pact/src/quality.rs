use crate::decimal::Decimal;
use crate::text::{Moment, Text, Unique, Words};

choice! {
    /// Whose rules for a product or sector were followed.
    pub enum Operator {
        /// Product Environmental Footprint of the European Union.
        Pef = "PEF",
        /// EPD International.
        EpdInternational = "EPD International",
        /// Somebody else, named beside it.
        Other = "Other",
    }
}

choice! {
    /// What a verification looked at.
    pub enum Coverage {
        /// The model by which footprints are computed.
        Model = "PCF calculation model",
        /// The programme by which a firm makes them.
        Program = "PCF program",
        /// This product.
        Product = "product level",
    }
}

record! {
    /// Rules for a product or sector that were followed.
    pub struct SectorRule {
        /// Whose rules.
        must operator: Operator = "operator",
        /// Their names.
        must rule_names: Unique<Text> = "ruleNames",
        /// Who, where `operator` is `Other`.
        may other_operator_name: Text = "otherOperatorName",
    }
}

record! {
    /// A database of secondary emission factors.
    pub struct FactorSource {
        /// Its name.
        must name: Text = "name",
        /// Its version.
        must version: Text = "version",
    }
}

record! {
    /// Data quality ratings, 1 (best) to 5.
    pub struct DataQuality {
        /// Technological representativeness.
        must technological_dqr: Decimal = "technologicalDQR",
        /// Geographical representativeness.
        must geographical_dqr: Decimal = "geographicalDQR",
        /// Temporal representativeness.
        must temporal_dqr: Decimal = "temporalDQR",
    }
}

record! {
    /// That somebody verified the footprint.
    pub struct Verification {
        /// What was looked at.
        may coverage: Coverage = "coverage",
        /// Who looked.
        may provider_name: Words = "providerName",
        /// When they had looked.
        may completed_at: Moment = "completedAt",
        /// By which standard.
        may standard_name: Words = "standardName",
        /// What else is to be known.
        may comments: Words = "comments",
    }
}
