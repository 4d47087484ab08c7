/// How a member is written on both sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// The same JSON.
    Same,
    /// A decimal as text in PACT, a number in Catena-X.
    Number,
}

use Form::{Number, Same};

/// A member of both sides: its path in PACT, its path in Catena-X (without the lists of one), and its form.
pub(super) type Line = (&'static str, &'static str, Form);

/// Where identifier and status are.
pub(super) const IDENTITY: &str = "pcfAssessmentAndMethodology.pcfAssessmentInformation.idAndVersion";
/// Where the standards are.
pub(super) const STANDARDS: &str = "pcfAssessmentAndMethodology.pcfMethodology.standards.crossSectoralStandards";
/// Where rules for products and sectors are.
pub(super) const RULES: &str = "pcfAssessmentAndMethodology.pcfMethodology.standards.productOrSectorSpecificRules";
/// Where the characterization factors are.
pub(super) const FACTORS: &str =
    "pcfAssessmentAndMethodology.pcfMethodology.gwpCharacterizationFactorDetails.ipccCharacterizationFactors";
/// Where the databases are.
pub(super) const SOURCES: &str = "pcfAssessmentAndMethodology.dataSourcesAndQuality.secondaryEmissionFactorSources";
/// Where the place is.
pub(super) const PLACE: &str = "pcfAssessmentAndMethodology.pcfAssessmentInformation.geography";
/// Where the emissions of transport to the customer are.
pub(super) const TRANSPORT: &str =
    "productLifeCycleStagesAndEmissions.distributionStage.distributionStagePcfExcludingBiogenicUptake";
/// Whether they are there.
pub(super) const TRANSPORTED: &str = "productLifeCycleStagesAndEmissions.distributionStage.distributionStageIncluded";

/// What is the same on both sides but for its form.
pub(super) const LINES: &[Line] = &[
    ("id", "pcfAssessmentAndMethodology.pcfAssessmentInformation.idAndVersion.id", Same),
    ("status", "pcfAssessmentAndMethodology.pcfAssessmentInformation.idAndVersion.status", Same),
    ("created", "pcfAssessmentAndMethodology.pcfAssessmentInformation.time.created", Same),
    ("validityPeriodStart", "pcfAssessmentAndMethodology.pcfAssessmentInformation.time.validityPeriodStart", Same),
    ("validityPeriodEnd", "pcfAssessmentAndMethodology.pcfAssessmentInformation.time.validityPeriodEnd", Same),
    (
        "pcf.referencePeriodStart",
        "pcfAssessmentAndMethodology.pcfAssessmentInformation.time.referencePeriodStart",
        Same,
    ),
    ("pcf.referencePeriodEnd", "pcfAssessmentAndMethodology.pcfAssessmentInformation.time.referencePeriodEnd", Same),
    ("companyName", "companyAndProductInformation.companyInformation.companyName", Same),
    ("companyIds", "companyAndProductInformation.companyInformation.companyIds", Same),
    ("productDescription", "companyAndProductInformation.productInformation.productDescription", Same),
    ("productIds", "companyAndProductInformation.productInformation.productIds", Same),
    ("productClassifications", "companyAndProductInformation.productInformation.productClassifications", Same),
    ("productNameCompany", "companyAndProductInformation.productInformation.productNameCompany", Same),
    (
        "pcf.declaredUnitOfMeasurement",
        "companyAndProductInformation.productInformation.declaredUnitOfMeasurement",
        Same,
    ),
    ("pcf.declaredUnitAmount", "companyAndProductInformation.productInformation.declaredUnitAmount", Number),
    (
        "pcf.productMassPerDeclaredUnit",
        "companyAndProductInformation.productInformation.productMassPerDeclaredUnit",
        Number,
    ),
    ("comment", "general.comment", Same),
    (
        "pcf.boundaryProcessesDescription",
        "pcfAssessmentAndMethodology.pcfAssessmentInformation.technology.boundaryProcessesDescription",
        Same,
    ),
    (
        "pcf.ccsTechnologicalCO2CaptureIncluded",
        "pcfAssessmentAndMethodology.pcfAssessmentInformation.technology.ccsTechnologicalCO2CaptureIncluded",
        Same,
    ),
    (
        "pcf.exemptedEmissionsPercent",
        "pcfAssessmentAndMethodology.pcfAssessmentInformation.boundarySpecifications.exemptedEmissionsPercent",
        Number,
    ),
    (
        "pcf.exemptedEmissionsDescription",
        "pcfAssessmentAndMethodology.pcfAssessmentInformation.boundarySpecifications.exemptedEmissionsDescription",
        Same,
    ),
    (
        "pcf.allocationRulesDescription",
        "pcfAssessmentAndMethodology.pcfMethodology.allocationInForeground.allocationRulesDescription",
        Same,
    ),
    ("pcf.primaryDataShare", "pcfAssessmentAndMethodology.dataSourcesAndQuality.primaryDataShare", Number),
    ("pcf.dqi.technologicalDQR", "pcfAssessmentAndMethodology.dataSourcesAndQuality.technologicalDQR", Number),
    ("pcf.dqi.geographicalDQR", "pcfAssessmentAndMethodology.dataSourcesAndQuality.geographicalDQR", Number),
    ("pcf.dqi.temporalDQR", "pcfAssessmentAndMethodology.dataSourcesAndQuality.temporalDQR", Number),
    ("pcf.fossilCarbonContent", "carbonContent.fossilCarbonContent", Number),
    ("pcf.biogenicCarbonContent", "carbonContent.biogenicCarbonContent", Number),
    ("pcf.recycledCarbonContent", "carbonContent.recycledCarbonContent", Number),
    ("pcf.packagingBiogenicCarbonContent", "carbonContent.packagingBiogenicCarbonContent", Number),
    (
        "pcf.pcfExcludingBiogenicUptake",
        "productLifeCycleStagesAndEmissions.productionStage.pcfExcludingBiogenicUptake",
        Number,
    ),
    (
        "pcf.pcfIncludingBiogenicUptake",
        "productLifeCycleStagesAndEmissions.productionStage.pcfIncludingBiogenicUptake",
        Number,
    ),
    ("pcf.fossilGhgEmissions", "productLifeCycleStagesAndEmissions.productionStage.fossilGhgEmissions", Number),
    (
        "pcf.landUseChangeGhgEmissions",
        "productLifeCycleStagesAndEmissions.productionStage.landUseChangeGhgEmissions",
        Number,
    ),
    (
        "pcf.landManagementBiogenicCO2Emissions",
        "productLifeCycleStagesAndEmissions.productionStage.landManagementBiogenicCO2Emissions",
        Number,
    ),
    (
        "pcf.landManagementBiogenicCO2Removals",
        "productLifeCycleStagesAndEmissions.productionStage.landManagementBiogenicCO2Removals",
        Number,
    ),
    ("pcf.biogenicCO2Uptake", "productLifeCycleStagesAndEmissions.productionStage.biogenicCO2Uptake", Number),
    (
        "pcf.biogenicNonCO2Emissions",
        "productLifeCycleStagesAndEmissions.productionStage.biogenicNonCO2Emissions",
        Number,
    ),
    ("pcf.aircraftGhgEmissions", "productLifeCycleStagesAndEmissions.productionStage.aircraftGhgEmissions", Number),
    (
        "pcf.packagingEmissionsIncluded",
        "productLifeCycleStagesAndEmissions.packagingStage.packagingEmissionsIncluded",
        Same,
    ),
    (
        "pcf.packagingGhgEmissions",
        "productLifeCycleStagesAndEmissions.packagingStage.packagingPcfExcludingBiogenicUptake",
        Number,
    ),
    ("pcf.outboundLogisticsGhgEmissions", TRANSPORT, Number),
];
