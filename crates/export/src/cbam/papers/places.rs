//! Where streams belong and what they are computed with, in words.

use ::cbam::Installation;
use ::cbam::input::{ElectricitySource, HeatOrigin, Method, Receiver, SplitKey, Stream, UnitKind};
use ::cbam::tables::{Factor, FunctionalUnit, Tables};

/// The unit of a functional unit.
pub(super) fn unit(unit: FunctionalUnit) -> &'static str {
    match unit {
        FunctionalUnit::Tonne => "t",
        FunctionalUnit::Clinker => "t clinker",
        FunctionalUnit::Nitrogen => "kg N",
        FunctionalUnit::Kwh => "kWh",
    }
}

/// A method, with its formula.
pub(super) fn method(method: Method) -> (&'static str, &'static str) {
    match method {
        Method::Combustion => ("Combustion, standard method", "AD × NCV × EF × OF"),
        Method::ProcessInput => ("Process emissions, method A (inputs)", "AD × EF × CF"),
        Method::ProcessOutput => ("Process emissions, method B (outputs)", "AD × EF × CF"),
        Method::MassBalance => ("Mass balance", "3.664 × AD × CC"),
        Method::Cems => ("Continuous measurement", "Σ concentration × flow, hourly"),
        Method::PfcSlope => ("PFC, slope method", "AEM × SEF/1000 × Al; C2F6 = F × CF4"),
        Method::PfcOvervoltage => ("PFC, overvoltage method", "OVC × AEO/CE × Al × 0.001; C2F6 = F × CF4"),
        Method::Flare => ("Flare", "AD × EF × CF"),
    }
}

/// The unit of a stream's activity data, where it has one.
pub(super) fn amount_unit(stream: &Stream) -> &'static str {
    match stream.method {
        Method::Combustion if stream.in_tj => "TJ",
        // Standard calorific values are per tonne; one of its own is per tonne or per volume, as the bill counts.
        Method::Combustion if stream.ncv.is_none() => "t",
        Method::Combustion => "t or 1000 Nm3",
        Method::Flare => "Nm3",
        _ => "t",
    }
}

/// The standard factor of a stream.
pub(super) fn factor(tables: &Tables, stream: &Stream, year: i16) -> Option<Factor> {
    let name = stream.factor.as_deref()?;
    let kinds: &[&str] = match stream.method {
        Method::Combustion => &["fuel", "biomass"],
        Method::ProcessInput => &["carbonate", "material", "other"],
        Method::ProcessOutput => &["oxide", "other"],
        Method::MassBalance => &["material"],
        _ => &[],
    };
    kinds.iter().find_map(|kind| tables.factor(kind, name, year))
}

/// Whether a stream is computed with factors that are no standard ones.
pub(super) fn has_own_factors(stream: &Stream) -> bool {
    stream.ncv.is_some() || stream.ef.is_some() || stream.carbon.is_some() || stream.coefficient.is_some()
}

/// How a stream is attributed.
pub(super) fn attribution(installation: &Installation, stream: &Stream) -> String {
    let names = |names: Vec<&str>| names.join(", ");
    if let Some(id) = &stream.process {
        return if id == "none" { "No good of the regulation".to_owned() } else { format!("Wholly to {id}") };
    }
    if !stream.meters.is_empty() {
        return format!("By meters: {}", names(stream.meters.keys().map(String::as_str).collect()));
    }
    if !stream.shares.is_empty() {
        return format!("By shares: {}", names(stream.shares.keys().map(String::as_str).collect()));
    }
    if let Some(key) = stream.split {
        let key = match key {
            SplitKey::FunctionalUnit => "By activity level",
            SplitKey::Molar => "By amount of substance (Equation 43)",
        };
        return format!("{key}: {}", names(stream.among.iter().map(String::as_str).collect()));
    }
    installation.processes.first().map(|only| format!("Wholly to {}", only.id)).unwrap_or_default()
}

/// A source of electricity.
pub(super) fn electricity(source: ElectricitySource) -> &'static str {
    match source {
        ElectricitySource::Grid => "Grid",
        ElectricitySource::DirectLink => "Direct technical link",
        ElectricitySource::PowerPurchase => "Power purchase agreement",
        ElectricitySource::Certificates => "Grid, with certificates (no effect)",
        ElectricitySource::Own => "Own unit",
    }
}

/// What heat comes from.
pub(super) fn heat(origin: HeatOrigin) -> &'static str {
    match origin {
        HeatOrigin::Fuel => "Fuel",
        HeatOrigin::Reaction => "Exothermic reaction (no emissions)",
        HeatOrigin::Electric => "Electricity (no credit)",
    }
}

/// What becomes of transferred CO2.
pub(super) fn receiver(to: Receiver) -> &'static str {
    match to {
        Receiver::Storage => "Geological storage",
        Receiver::Bound => "Permanently bound in a product",
        Receiver::Other => "Other use (not deductible)",
    }
}

/// An energy unit.
pub(super) fn unit_kind(kind: UnitKind) -> &'static str {
    match kind {
        UnitKind::Boiler => "Boiler",
        UnitKind::Generator => "Generator",
        UnitKind::Chp => "Combined heat and power",
    }
}

/// Yes or no.
pub(super) fn yes(flag: bool) -> &'static str {
    if flag { "Yes" } else { "No" }
}
