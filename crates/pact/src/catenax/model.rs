use serde_json::{Map, Value};

use super::choices::{
    CatenaxId, CatenaxRegion, CatenaxUnit, FreeAttribution, PcfType, RecycledCarbon, Report, Scope, WasteIncineration,
};
use super::number::{AboveZero, Any, AtLeastZero, AtMostZero, Exempted, One, Percent, Rating, Set};
use crate::Status;
use crate::text::{CountryCode, Moment, Subdivision, Text, Uri, Words};

record! {
    /// A footprint as Catena-X has it (aspect `Pcf` 9.0.0).
    pub struct Pcf {
        /// Which model, and up to where.
        must scope: One<ScopeOfForm> = "scopeOfPcfForm",
        /// Whose, and which product.
        must company_and_product: One<CompanyAndProduct> = "companyAndProductInformation",
        /// When, where and how.
        must assessment: One<Assessment> = "pcfAssessmentAndMethodology",
        /// What else is to be known.
        must general: One<General> = "general",
        /// Carbon in the product, in kg per declared unit.
        must carbon_content: One<CarbonContent> = "carbonContent",
        /// Emissions by stage, in kg CO₂e per declared unit.
        must stages: One<Stages> = "productLifeCycleStagesAndEmissions",
        /// That somebody attested it.
        may attestations: Vec<Attestation> = "attestationOfConformance",
    }
}

record! {
    /// Which model, and up to where.
    pub struct ScopeOfForm {
        /// The model and its version.
        must spec_version: Words = "specVersion",
        /// Up to where.
        must scope: Scope = "partialFullPcf",
    }
}

record! {
    /// Whose, and which product.
    pub struct CompanyAndProduct {
        /// Whose.
        may company: One<Company> = "companyInformation",
        /// Which product.
        may product: One<Product> = "productInformation",
    }
}

record! {
    /// The firm.
    pub struct Company {
        /// Its name.
        must name: Text = "companyName",
        /// Its identifiers, the business partner number as a URN among them.
        must ids: Set<Uri> = "companyIds",
    }
}

record! {
    /// The product.
    pub struct Product {
        /// Its name.
        must name: Text = "productNameCompany",
        /// Its identifiers. The model asks for URIs; part numbers stand there in practice.
        must ids: Set<Words> = "productIds",
        /// The unit of measurement.
        must unit: CatenaxUnit = "declaredUnitOfMeasurement",
        /// How many of it.
        must amount: AboveZero = "declaredUnitAmount",
        /// kg.
        must mass: AtLeastZero = "productMassPerDeclaredUnit",
        /// What kind of product.
        may classifications: Set<Words> = "productClassifications",
        /// What it is.
        may description: Words = "productDescription",
    }
}

record! {
    /// When, where and how.
    pub struct Assessment {
        /// Data.
        must data: One<Data> = "dataSourcesAndQuality",
        /// The assessment.
        may information: One<Information> = "pcfAssessmentInformation",
        /// Shares that are verified.
        may shares: One<VerificationShares> = "verificationAndCertificationShares",
        /// The method.
        may methodology: One<Methodology> = "pcfMethodology",
    }
}

record! {
    /// Data.
    pub struct Data {
        /// Percent of primary data.
        may primary_share: Percent = "primaryDataShare",
        /// Databases, each as one text.
        may sources: Set<Words> = "secondaryEmissionFactorSources",
        /// Technological rating.
        may technological: Rating = "technologicalDQR",
        /// Temporal rating.
        may temporal: Rating = "temporalDQR",
        /// Geographical rating.
        may geographical: Rating = "geographicalDQR",
    }
}

record! {
    /// The assessment.
    pub struct Information {
        /// Technology.
        must technology: One<Technology> = "technology",
        /// Identifier and status.
        must identity: One<Identity> = "idAndVersion",
        /// What is left out.
        must boundary: One<Boundary> = "boundarySpecifications",
        /// Where.
        must geography: One<CatenaxGeography> = "geography",
        /// When.
        must time: One<Time> = "time",
    }
}

record! {
    /// Technology.
    pub struct Technology {
        /// Whether carbon is captured and stored.
        must capture: bool = "ccsTechnologicalCO2CaptureIncluded",
        /// The processes.
        may processes: Words = "boundaryProcessesDescription",
    }
}

record! {
    /// Identifier and status.
    pub struct Identity {
        /// The identifier.
        must id: CatenaxId = "id",
        /// Always 0 in exchange.
        must version: AtLeastZero = "version",
        /// The status.
        must status: Status = "status",
        /// Back or ahead.
        must kind: PcfType = "retroOrProspectivePcfType",
        /// Those that it replaces. The published schema has objects without members here, so nothing can be said in it.
        may preceding: Vec<Map<String, Value>> = "precedingPfIds",
    }
}

record! {
    /// What is left out.
    pub struct Boundary {
        /// Percent, ten at most.
        must percent: Exempted = "exemptedEmissionsPercent",
        /// Why.
        may why: Words = "exemptedEmissionsDescription",
    }
}

record! {
    /// Where: unlike in PACT, all three may stand there, and the region must.
    pub struct CatenaxGeography {
        /// The region.
        must region: CatenaxRegion = "geographyRegionOrSubregion",
        /// A part of a country.
        may subdivision: Subdivision = "geographyCountrySubdivision",
        /// The country.
        may country: CountryCode = "geographyCountry",
    }
}

record! {
    /// When. A time without an offset, which the schema lets pass, is no moment that anybody could compare.
    pub struct Time {
        /// Where the reference period begins.
        must reference_start: Moment = "referencePeriodStart",
        /// Where it ends.
        must reference_end: Moment = "referencePeriodEnd",
        /// When the footprint was made.
        must created: Moment = "created",
        /// Until when it may be used.
        must valid_end: Moment = "validityPeriodEnd",
        /// From when.
        may valid_start: Moment = "validityPeriodStart",
    }
}

record! {
    /// Shares of the footprint that are verified, in percent.
    pub struct VerificationShares {
        /// By a certified programme.
        may program: Percent = "programCertificationShare",
        /// By a third party.
        may third_party: Percent = "productVerificationShare3rdParty",
        /// By a second party.
        may second_party: Percent = "productVerificationShare2ndParty",
        /// By the firm.
        may first_party: Percent = "productVerificationShare1stParty",
    }
}

record! {
    /// The method.
    pub struct Methodology {
        /// Mass balance.
        must mass_balancing: One<MassBalancing> = "massBalancingInformation",
        /// Standards and rules.
        must standards: One<Standards> = "standards",
        /// Characterization factors.
        must factors: One<Factors> = "gwpCharacterizationFactorDetails",
        /// Allocation.
        must allocation: One<Allocation> = "allocationInForeground",
    }
}

record! {
    /// Mass balance.
    pub struct MassBalancing {
        /// Whether there is one.
        must used: bool = "massBalancingUsed",
        /// Whether it attributed freely.
        must free_attribution: FreeAttribution = "freeAttributionInMassBalancing",
        /// The scheme of its certificate.
        must scheme: Text = "massBalancingCertificateScheme",
    }
}

record! {
    /// Standards and rules.
    pub struct Standards {
        /// Standards.
        must cross_sectoral: Vec<Words> = "crossSectoralStandards",
        /// Rules, each as one text.
        must specific: Set<Words> = "productOrSectorSpecificRules",
    }
}

record! {
    /// Characterization factors.
    pub struct Factors {
        /// Of one report.
        must report: Report = "ipccCharacterizationFactors",
    }
}

record! {
    /// Allocation.
    pub struct Allocation {
        /// Of burnt waste.
        must waste: WasteIncineration = "allocationWasteIncineration",
        /// In words.
        may words: Words = "allocationRulesDescription",
        /// Of recycled carbon.
        may recycled: RecycledCarbon = "allocationRecycledCarbon",
    }
}

record! {
    /// What else is to be known.
    pub struct General {
        /// A comment.
        may comment: Words = "comment",
        /// A legal statement.
        may legal_statement: Words = "pcfLegalStatement",
    }
}

record! {
    /// Carbon in the product.
    pub struct CarbonContent {
        /// All of it.
        may total: AtLeastZero = "carbonContentTotal",
        /// Fossil.
        may fossil: AtLeastZero = "fossilCarbonContent",
        /// Biogenic.
        may biogenic: AtLeastZero = "biogenicCarbonContent",
        /// Biogenic, in the packaging.
        may packaging: AtLeastZero = "packagingBiogenicCarbonContent",
        /// Recycled.
        may recycled: AtLeastZero = "recycledCarbonContent",
    }
}

record! {
    /// Emissions by stage. Those of packaging are in those of production as well; those of distribution are not.
    pub struct Stages {
        /// Production.
        must production: One<Production> = "productionStage",
        /// Distribution.
        must distribution: One<Distribution> = "distributionStage",
        /// Packaging.
        must packaging: One<Packaging> = "packagingStage",
    }
}

record! {
    /// Production.
    pub struct Production {
        /// With uptake.
        must including: Any = "pcfIncludingBiogenicUptake",
        /// Without: here never below zero, unlike in PACT.
        must excluding: AtLeastZero = "pcfExcludingBiogenicUptake",
        /// Fossil.
        may fossil: AtLeastZero = "fossilGhgEmissions",
        /// Biogenic other than CO₂.
        may biogenic: AtLeastZero = "biogenicNonCO2Emissions",
        /// Uptake.
        may uptake: AtMostZero = "biogenicCO2Uptake",
        /// Land-use change.
        may land_use_change: AtLeastZero = "landUseChangeGhgEmissions",
        /// Land management.
        may land_management: AtLeastZero = "landManagementBiogenicCO2Emissions",
        /// Land management once more: a slip of the model that is published so.
        may land_management_again: AtLeastZero = "packagingLandManagementBiogenicCO2Emissions",
        /// Removals.
        may removals: AtMostZero = "landManagementBiogenicCO2Removals",
        /// Aircraft.
        may aircraft: AtLeastZero = "aircraftGhgEmissions",
    }
}

record! {
    /// Distribution.
    pub struct Distribution {
        /// Whether it is there.
        must included: bool = "distributionStageIncluded",
        /// With uptake.
        may including: Any = "distributionStagePcfIncludingBiogenicUptake",
        /// Without.
        may excluding: AtLeastZero = "distributionStagePcfExcludingBiogenicUptake",
        /// Fossil.
        may fossil: AtLeastZero = "distributionStageFossilGhgEmissions",
        /// Biogenic other than CO₂.
        may biogenic: AtLeastZero = "distributionStageBiogenicNonCO2Emissions",
        /// Uptake: here of either sign.
        may uptake: Any = "distributionStageBiogenicCO2Uptake",
        /// Land-use change.
        may land_use_change: AtLeastZero = "distributionStageLandUseChangeGhgEmissions",
        /// Land management.
        may land_management: AtLeastZero = "distributionStageLandManagementBiogenicCO2Emissions",
        /// Removals.
        may removals: AtMostZero = "distributionStageLandManagementBiogenicCO2Removals",
        /// Aircraft.
        may aircraft: AtLeastZero = "distributionStageAircraftGhgEmissions",
    }
}

record! {
    /// Packaging.
    pub struct Packaging {
        /// Whether it is there.
        must included: bool = "packagingEmissionsIncluded",
        /// With uptake: here never below zero.
        may including: AtLeastZero = "packagingPcfIncludingBiogenicUptake",
        /// Without.
        may excluding: AtLeastZero = "packagingPcfExcludingBiogenicUptake",
        /// Fossil.
        may fossil: AtLeastZero = "packagingFossilGhgEmissions",
        /// Biogenic other than CO₂.
        may biogenic: AtLeastZero = "packagingBiogenicNonCO2Emissions",
        /// Uptake.
        may uptake: AtMostZero = "packagingBiogenicCO2Uptake",
        /// Land-use change.
        may land_use_change: AtLeastZero = "packagingLandUseChangeGhgEmissions",
        /// Land management.
        may land_management: AtLeastZero = "packagingLandManagementBiogenicCO2Emissions",
        /// Removals.
        may removals: AtMostZero = "packagingLandManagementBiogenicCO2Removals",
        /// Aircraft.
        may aircraft: AtLeastZero = "packagingAircraftGhgEmissions",
    }
}

record! {
    /// That somebody attested conformance.
    pub struct Attestation {
        /// Of what kind.
        must kind: Words = "attestationType",
        /// By which standard the footprint was made.
        must standard_name: Words = "standardName",
        /// By which standard it was attested.
        must standard: Words = "attestationStandard",
        /// Its number.
        must id: Words = "attestationOfConformanceId",
        /// Who attested.
        must provider_name: Words = "providerName",
        /// Where it can be seen.
        may link: Words = "attestationOfConformanceLink",
        /// Who, as a number.
        may provider_id: Words = "providerId",
        /// When.
        may completed_at: Moment = "completedAt",
    }
}
