use serde_json::{Map, Value};

use crate::Wrong;
use crate::decimal::{Decimal, NonNegative, NonPositive, Positive};
use crate::quality::{DataQuality, FactorSource, SectorRule, Verification};
use crate::reading::Reader;
use crate::text::{Assessment, CountryCode, Listed, Moment, Subdivision, Unique, Uri, Words};

choice! {
    /// The unit in which the product is declared.
    pub enum Unit {
        /// Litre.
        Liter = "liter",
        /// Kilogram.
        Kilogram = "kilogram",
        /// Cubic metre.
        CubicMeter = "cubic meter",
        /// Kilowatt hour.
        KilowattHour = "kilowatt hour",
        /// Megajoule.
        Megajoule = "megajoule",
        /// Tonne carried over a kilometre.
        TonKilometer = "ton kilometer",
        /// Square metre.
        SquareMeter = "square meter",
        /// Piece.
        Piece = "piece",
        /// Hour of a service.
        Hour = "hour",
        /// Megabit per second.
        MegabitSecond = "megabit second",
    }
}

choice! {
    /// How captured carbon in the product is counted.
    pub enum CcuApproach {
        /// Cut-off.
        CutOff = "Cut-off",
        /// Credit.
        Credit = "Credit",
    }
}

choice! {
    /// A region or subregion of the United Nations (M49).
    pub enum Region {
        /// Africa.
        Africa = "Africa",
        /// Americas.
        Americas = "Americas",
        /// Asia.
        Asia = "Asia",
        /// Europe.
        Europe = "Europe",
        /// Oceania.
        Oceania = "Oceania",
        /// Australia and New Zealand.
        AustraliaAndNewZealand = "Australia and New Zealand",
        /// Central Asia.
        CentralAsia = "Central Asia",
        /// Eastern Asia.
        EasternAsia = "Eastern Asia",
        /// Eastern Europe.
        EasternEurope = "Eastern Europe",
        /// Latin America and the Caribbean.
        LatinAmerica = "Latin America and the Caribbean",
        /// Melanesia.
        Melanesia = "Melanesia",
        /// Micronesia.
        Micronesia = "Micronesia",
        /// Northern Africa.
        NorthernAfrica = "Northern Africa",
        /// Northern America.
        NorthernAmerica = "Northern America",
        /// Northern Europe.
        NorthernEurope = "Northern Europe",
        /// Polynesia.
        Polynesia = "Polynesia",
        /// South-eastern Asia.
        SouthEasternAsia = "South-eastern Asia",
        /// Southern Asia.
        SouthernAsia = "Southern Asia",
        /// Southern Europe.
        SouthernEurope = "Southern Europe",
        /// Sub-Saharan Africa.
        SubSaharanAfrica = "Sub-Saharan Africa",
        /// Western Asia.
        WesternAsia = "Western Asia",
        /// Western Europe.
        WesternEurope = "Western Europe",
    }
}

record! {
    /// The figures of a footprint (data type `CarbonFootprint`). Emissions, uptake and removals are in kg CO₂e per declared
    /// unit, carbon contents in kg C per declared unit; the declared unit is the amount times the unit of measurement.
    pub struct CarbonFootprint, one_geography {
        /// The unit of measurement.
        must declared_unit_of_measurement: Unit = "declaredUnitOfMeasurement",
        /// How many of that unit the declared unit has.
        must declared_unit_amount: Positive = "declaredUnitAmount",
        /// kg of product in the declared unit, without packaging; `0` for energy, logistics and services.
        must product_mass_per_declared_unit: Decimal = "productMassPerDeclaredUnit",
        /// Where the time that it stands for begins (inclusive).
        must reference_period_start: Moment = "referencePeriodStart",
        /// Where that time ends (exclusive).
        must reference_period_end: Moment = "referencePeriodEnd",
        /// Region; at most one of the three.
        may geography_region_or_subregion: Region = "geographyRegionOrSubregion",
        /// Country; at most one of the three.
        may geography_country: CountryCode = "geographyCountry",
        /// Part of a country; at most one of the three.
        may geography_country_subdivision: Subdivision = "geographyCountrySubdivision",
        /// The processes of each stage.
        may boundary_processes_description: Words = "boundaryProcessesDescription",
        /// The footprint without the uptake of biogenic CO₂.
        must pcf_excluding_biogenic_uptake: Decimal = "pcfExcludingBiogenicUptake",
        /// The footprint with it.
        must pcf_including_biogenic_uptake: Decimal = "pcfIncludingBiogenicUptake",
        /// Fossil carbon in the product.
        must fossil_carbon_content: NonNegative = "fossilCarbonContent",
        /// Biogenic carbon in the product.
        may biogenic_carbon_content: NonNegative = "biogenicCarbonContent",
        /// Carbon from recycled material in the product.
        may recycled_carbon_content: NonNegative = "recycledCarbonContent",
        /// Emissions from fossil sources.
        must fossil_ghg_emissions: NonNegative = "fossilGhgEmissions",
        /// Emissions from land-use change.
        may land_use_change_ghg_emissions: NonNegative = "landUseChangeGhgEmissions",
        /// Emissions from displaced production elsewhere.
        may land_carbon_leakage: NonNegative = "landCarbonLeakage",
        /// Fossil emissions of land management; part of the fossil emissions already.
        may land_management_fossil_ghg_emissions: NonNegative = "landManagementFossilGhgEmissions",
        /// Biogenic CO₂ emissions of land management.
        may land_management_biogenic_co2_emissions: NonNegative = "landManagementBiogenicCO2Emissions",
        /// Removals by land management, zero or below.
        may land_management_biogenic_co2_removals: NonPositive = "landManagementBiogenicCO2Removals",
        /// CO₂ that the biomass in the product took up, zero or below.
        may biogenic_co2_uptake: NonPositive = "biogenicCO2Uptake",
        /// Biogenic emissions other than CO₂.
        may biogenic_non_co2_emissions: NonNegative = "biogenicNonCO2Emissions",
        /// Agricultural land occupied, in m² and year.
        may land_area_occupation: NonNegative = "landAreaOccupation",
        /// Emissions of aircraft.
        may aircraft_ghg_emissions: NonNegative = "aircraftGhgEmissions",
        /// Whether packaging is in the footprint.
        may packaging_emissions_included: bool = "packagingEmissionsIncluded",
        /// Emissions of packaging.
        may packaging_ghg_emissions: NonNegative = "packagingGhgEmissions",
        /// Biogenic carbon in the packaging.
        may packaging_biogenic_carbon_content: NonNegative = "packagingBiogenicCarbonContent",
        /// Emissions of outbound transport, beside the footprint.
        may outbound_logistics_ghg_emissions: NonNegative = "outboundLogisticsGhgEmissions",
        /// Whether CO₂ is captured and stored within the boundary.
        may ccs_technological_co2_capture_included: bool = "ccsTechnologicalCO2CaptureIncluded",
        /// CO₂ captured and stored, zero or below.
        may ccs_technological_co2_capture: NonPositive = "ccsTechnologicalCO2Capture",
        /// Where captured CO₂ comes from, and where it goes.
        may technological_co2_capture_origin: Words = "technologicalCO2CaptureOrigin",
        /// CO₂ removed by technology, zero or below.
        may technological_co2_removals: NonPositive = "technologicalCO2Removals",
        /// Captured carbon in the product.
        may ccu_carbon_content: NonNegative = "ccuCarbonContent",
        /// How it is counted.
        may ccu_calculation_approach: CcuApproach = "ccuCalculationApproach",
        /// Where its credit is certified.
        may ccu_credit_certification: Uri = "ccuCreditCertification",
        /// Whose characterization factors were used.
        must ipcc_characterization_factors: Unique<Assessment> = "ipccCharacterizationFactors",
        /// The standards followed: an open list, see [`crate::STANDARDS`].
        must cross_sectoral_standards: Unique<Words> = "crossSectoralStandards",
        /// Rules for the product or its sector.
        may product_or_sector_specific_rules: Unique<SectorRule> = "productOrSectorSpecificRules",
        /// Share of emissions left out, in percent.
        must exempted_emissions_percent: Decimal = "exemptedEmissionsPercent",
        /// Why they were left out.
        may exempted_emissions_description: Words = "exemptedEmissionsDescription",
        /// How emissions were allocated.
        may allocation_rules_description: Words = "allocationRulesDescription",
        /// Databases used; undefined if no secondary data were.
        may secondary_emission_factor_sources: Listed<FactorSource, false> = "secondaryEmissionFactorSources",
        /// Share of primary data in the footprint without uptake, in percent.
        may primary_data_share: Decimal = "primaryDataShare",
        /// Data quality ratings.
        may dqi: DataQuality = "dqi",
        /// That somebody verified it.
        may verification: Verification = "verification",
    }
}

/// Where the product is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Geography<'a> {
    /// Nothing is said: the world.
    Global,
    /// A region or subregion.
    Region(Region),
    /// A country.
    Country(&'a CountryCode),
    /// A part of a country.
    Subdivision(&'a Subdivision),
}

impl Geography<'_> {
    /// As it stands in JSON; nothing for the world.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Geography::Global => None,
            Geography::Region(region) => Some(region.as_str()),
            Geography::Country(country) => Some(country.as_str()),
            Geography::Subdivision(part) => Some(part.as_str()),
        }
    }
}

impl CarbonFootprint {
    /// Where the product is made. (Of more than one, which only code can write, the most precise.)
    pub fn geography(&self) -> Geography<'_> {
        match (&self.geography_country_subdivision, &self.geography_country, self.geography_region_or_subregion) {
            (Some(part), _, _) => Geography::Subdivision(part),
            (None, Some(country), _) => Geography::Country(country),
            (None, None, Some(region)) => Geography::Region(region),
            (None, None, None) => Geography::Global,
        }
    }

    /// Names of the standards followed.
    pub fn standards(&self) -> impl Iterator<Item = &str> {
        self.cross_sectoral_standards.iter().map(Words::as_str)
    }
}

/// At most one of region, country and subdivision is defined.
fn one_geography(members: &Map<String, Value>, reader: &mut Reader) {
    let names = ["geographyRegionOrSubregion", "geographyCountry", "geographyCountrySubdivision"];
    if names.iter().filter(|name| members.get(**name).is_some_and(|value| !value.is_null())).count() > 1 {
        reader.wrong::<()>(Wrong::SeveralGeographies);
    }
}
