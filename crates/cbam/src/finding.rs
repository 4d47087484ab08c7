use schemars::JsonSchema;
use serde::Serialize;

/// What a verifier would ask, or what was decided because something is missing. The result stands; this says how.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct Finding {
    /// The field of the installation's file.
    pub at: String,
    /// What was found.
    pub kind: FindingKind,
    /// The clause.
    pub clause: &'static str,
    /// What the message names: a code, an amount.
    pub detail: String,
}

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FindingKind {
    /// An installation of the Union or of an exempt country: nothing is due for its goods.
    ExemptOrigin,
    /// Biomass without evidence of the criteria: counted as fossil.
    BiomassWithoutEvidence,
    /// Data that were estimated.
    DataGap,
    /// Actual electricity whose conditions are not met: counted with the grid.
    ElectricityConditions,
    /// Certificates of electricity: counted with the grid.
    ElectricityCertificates,
    /// Heat bought without a verified factor: counted with a boiler of 90 % on the standard fuel.
    HeatUnverified,
    /// Waste gas given away without evidence: not credited.
    WasteGasWithoutEvidence,
    /// Combined heat and power without data: counted with standard efficiencies.
    ChpWithoutData,
    /// Processes of one functional unit: merged, whatever their routes.
    ProcessesMerged,
    /// What a process gives away is more than it emits: counted as nought, not below.
    AttributedBelowZero,
    /// Cement whose clinker, or part of it, is made in the same process: nothing is free for it.
    ClinkerInJointProcess,
    /// More of a good is used within the installation than is made.
    UsedMoreThanMade,
    /// A precursor's data without a verifier's report: the default value counts.
    PrecursorUnverified,
    /// A precursor's data of another year than the good's.
    PrecursorOtherYear,
    /// A precursor with a default value: actual data of its producer are missing.
    PrecursorDefault,
    /// A precursor whose country of production is not known: the highest value worldwide.
    PrecursorUnknownOrigin,
    /// Lots of one code were averaged.
    PrecursorsAveraged,
    /// A good that is usually made from precursors, without any.
    NoPrecursors,
    /// Products of metal that weigh more than the precursors and the scrap that went in.
    PrecursorsTooLight,
    /// More of a good is sold to the Union in a year than is made.
    SoldMoreThanMade,
    /// No benchmark of a precursor could be chosen: nothing is free for it.
    PrecursorBenchmarkUnknown,
    /// A precursor's benchmark does not hold those of its own precursors.
    PrecursorBenchmarkPartial,
    /// Several benchmarks fit a default value: the lowest is taken.
    SeveralBenchmarks,
    /// Transferred CO2 whose conditions are not met: not deducted.
    TransferConditions,
    /// More CO2 is transferred than its place emits: deducted down to nought, not below.
    TransferAboveEmissions,
    /// A consignment of electricity: its amount is read in kWh.
    ElectricityInTonnes,
    /// A material with more carbon than it weighs: its unit may be another.
    CarbonAboveMass,
    /// A carbon price paid that nobody certifies: not deducted.
    CarbonPriceUncertified,
}

impl FindingKind {
    /// The clause that asks for it.
    pub fn clause(self) -> &'static str {
        match self {
            FindingKind::ExemptOrigin => "2023/956 Article 2; Annex III",
            FindingKind::BiomassWithoutEvidence => "2025/2547 Annex II B",
            FindingKind::DataGap => "2025/2547 Annex II A",
            FindingKind::ElectricityConditions | FindingKind::ElectricityCertificates => "2025/2547 Annex II D.4",
            FindingKind::HeatUnverified => "2025/2547 Annex II C",
            FindingKind::WasteGasWithoutEvidence | FindingKind::AttributedBelowZero => "2025/2547 Annex III A",
            FindingKind::ChpWithoutData => "2025/2547 Annex III C",
            FindingKind::ProcessesMerged => "2025/2547 Article 4(6)",
            FindingKind::UsedMoreThanMade => "2025/2547 Article 4(9)",
            FindingKind::PrecursorUnverified => "2025/2547 Annex II A.1(4)",
            FindingKind::PrecursorOtherYear => "2025/2547 Article 13",
            FindingKind::PrecursorDefault => "2025/2547 Article 15",
            FindingKind::PrecursorUnknownOrigin => "2025/2621 Annex IV",
            FindingKind::PrecursorsAveraged => "2025/2547 Article 14",
            FindingKind::NoPrecursors => "2025/2547 Article 1(7)",
            FindingKind::PrecursorsTooLight => "2025/2547 Annex III",
            // Arithmetic: a stock of last year may be behind it.
            FindingKind::SoldMoreThanMade => "",
            FindingKind::PrecursorBenchmarkUnknown
            | FindingKind::PrecursorBenchmarkPartial
            | FindingKind::SeveralBenchmarks => "2025/2620 Annex 5.3",
            FindingKind::ClinkerInJointProcess => "2025/2620 Annex 3.3",
            FindingKind::TransferConditions | FindingKind::TransferAboveEmissions => "2025/2547 Annex II B.8",
            FindingKind::ElectricityInTonnes => "2025/2547 Article 4",
            FindingKind::CarbonAboveMass => "2025/2547 Annex II B",
            FindingKind::CarbonPriceUncertified => "2023/956 Article 9",
        }
    }

    /// The finding at a field.
    pub(crate) fn at(self, at: impl Into<String>, detail: impl Into<String>) -> Finding {
        Finding { at: at.into(), kind: self, clause: self.clause(), detail: detail.into() }
    }
}
