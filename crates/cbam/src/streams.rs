use crate::Exact;
use crate::error::{Error, Problem};
use crate::finding::{Finding, FindingKind};
use crate::input::{Gas, Method, Stream, is_stated};
use crate::tables::{Factor, Tables};

/// What a stream emits in a year.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Emitted {
    /// tCO2e that count.
    pub fossil_t: Exact,
    /// tCO2 of biomass, which do not count.
    pub biomass_t: Exact,
    /// Energy of fuels in TJ, net.
    pub energy_tj: Exact,
}

/// The emissions of one stream by its method.
pub(crate) fn emissions(
    tables: &Tables,
    stream: &Stream,
    at: &str,
    year: i16,
    findings: &mut Vec<Finding>,
) -> Result<Emitted, Error> {
    let asked = Asked { tables, stream, at, year };
    let (total, energy_tj) = match stream.method {
        Method::Combustion => asked.combustion()?,
        Method::ProcessInput => (asked.process(&["carbonate", "material", "other"])?, Exact::ZERO),
        Method::ProcessOutput => (asked.process(&["oxide", "other"])?, Exact::ZERO),
        Method::MassBalance => (asked.mass_balance()?, Exact::ZERO),
        Method::Cems => (asked.measured()?, Exact::ZERO),
        Method::PfcSlope | Method::PfcOvervoltage => (asked.perfluorocarbons()?, Exact::ZERO),
        Method::Flare => (asked.flare()?, Exact::ZERO),
    };
    let share = asked.biomass(findings)?;
    let weighed = matches!(stream.method, Method::Combustion | Method::MassBalance);
    if stream.carbon.is_some_and(|carbon| weighed && (carbon - Exact::ONE).is_positive()) {
        findings.push(FindingKind::CarbonAboveMass.at(format!("{at}.carbon"), stream.name.clone()));
    }
    if let Some(gap) = &stream.gap {
        findings.push(FindingKind::DataGap.at(format!("{at}.gap"), gap.clone()));
    }
    Ok(Emitted { fossil_t: total * (Exact::ONE - share), biomass_t: total * share, energy_tj })
}

struct Asked<'a> {
    tables: &'a Tables,
    stream: &'a Stream,
    at: &'a str,
    year: i16,
}

impl Asked<'_> {
    /// `Em = AD × NCV × EF × OF` in tCO2, AD × NCV in TJ (GJ per tonne ÷ 1000), EF in tCO2/TJ; or `EF = CC × 3.664 / NCV`
    /// from the carbon content (2025/2547 Annex II point B).
    fn combustion(&self) -> Result<(Exact, Exact), Error> {
        let stream = self.stream;
        let amount = self.not_negative("amount", self.needed("amount", stream.amount)?)?;
        let factor = self.factor(&["fuel", "biomass"])?;
        if let Some(ncv) = stream.ncv {
            self.positive("ncv", ncv)?;
        }
        let ncv = stream.ncv.or(factor.and_then(|factor| factor.ncv));
        let energy = if stream.in_tj { amount } else { amount * self.needed("ncv", ncv)? / Exact::THOUSAND };
        let oxidation = self.share("oxidation", stream.oxidation)?;
        let total = match (stream.ef, stream.carbon, factor) {
            (Some(ef), _, _) => energy * self.not_negative("ef", ef)?,
            (None, Some(carbon), _) if !stream.in_tj => {
                amount * self.not_negative("carbon", carbon)? * self.per_carbon()?
            }
            (None, _, Some(factor)) => energy * factor.co2,
            _ => return Err(Problem::Needed.at(format!("{}.ef", self.at))),
        };
        Ok((total * oxidation, energy))
    }

    /// `Em = AD × EF × CF` in tCO2, EF in tCO2 per tonne (2025/2547 Annex II point B, methods A and B).
    fn process(&self, kinds: &[&str]) -> Result<Exact, Error> {
        let amount = self.not_negative("amount", self.needed("amount", self.stream.amount)?)?;
        let factor = self.factor(kinds)?.map(|factor| factor.co2);
        let ef = self.not_negative("ef", self.needed("ef", self.stream.ef.or(factor))?)?;
        Ok(amount * ef * self.share("conversion", self.stream.conversion)?)
    }

    /// `Em = 3.664 × AD × CC` in tCO2, negative for what leaves (2025/2547 Annex II point B).
    fn mass_balance(&self) -> Result<Exact, Error> {
        let amount = self.needed("amount", self.stream.amount)?;
        let factor = self.factor(&["material"])?.and_then(|factor| factor.carbon);
        let carbon = self.not_negative("carbon", self.needed("carbon", self.stream.carbon.or(factor))?)?;
        Ok(amount * carbon * self.per_carbon()?)
    }

    /// Concentration × flow × hours, times the potential of the gas, in tCO2e (2025/2547 Annex II point B).
    fn measured(&self) -> Result<Exact, Error> {
        let stream = self.stream;
        let mass = match stream.measured_t {
            Some(mass) => self.not_negative("measured_t", mass)?,
            None => {
                let concentration = self.needed("concentration_g_per_nm3", stream.concentration_g_per_nm3)?;
                let concentration = self.not_negative("concentration_g_per_nm3", concentration)?;
                let flow = self.needed("flow_nm3_per_h", stream.flow_nm3_per_h)?;
                let flow = self.not_negative("flow_nm3_per_h", flow)?;
                let hours = self.not_negative("hours", self.needed("hours", stream.hours)?)?;
                // Grams to tonnes.
                concentration * flow * hours / (Exact::THOUSAND * Exact::THOUSAND)
            }
        };
        Ok(mass * self.gwp(if stream.gas == Gas::Co2 { "co2" } else { "n2o" })?)
    }

    /// Slope: `CF4 = AEM × SEF/1000 × Al`; overvoltage: `CF4 = OVC × AEO/CE × Al × 0.001`, CE in percent; `C2F6 = F × CF4`;
    /// both by the collection efficiency, in tCO2e (2025/2547 Annex II point B.7).
    fn perfluorocarbons(&self) -> Result<Exact, Error> {
        let stream = self.stream;
        let slope = stream.method == Method::PfcSlope;
        let technology = stream.technology.as_deref().unwrap_or_default();
        let method = if slope { "slope" } else { "overvoltage" };
        let table = self.tables.pfc(method, technology, self.year);
        if let (None, Some(name)) = (table, &stream.technology)
            && (stream.coefficient.is_none() || stream.c2f6_per_cf4.is_none())
        {
            return Err(Problem::UnknownFactor(name.clone()).at(format!("{}.technology", self.at)));
        }
        let coefficient = stream.coefficient.or(table.map(|row| row.factor));
        let coefficient = self.not_negative("coefficient", self.needed("technology", coefficient)?)?;
        let ratio = stream.c2f6_per_cf4.or(table.map(|row| row.c2f6_per_cf4));
        let ratio = self.not_negative("c2f6_per_cf4", self.needed("technology", ratio)?)?;
        let aluminium = self.not_negative("aluminium_t", self.needed("aluminium_t", stream.aluminium_t)?)?;
        let effect = if slope {
            self.not_negative(
                "anode_effect_minutes",
                self.needed("anode_effect_minutes", stream.anode_effect_minutes)?,
            )?
        } else {
            let current = self.needed("current_efficiency_percent", stream.current_efficiency_percent)?;
            let current = self.positive("current_efficiency_percent", current)?;
            self.not_negative("overvoltage_mv", self.needed("overvoltage_mv", stream.overvoltage_mv)?)? / current
        };
        let collected = self.share("collection_efficiency", stream.collection_efficiency)?;
        let collected = self.positive("collection_efficiency", collected)?;
        let cf4 = effect * coefficient / Exact::THOUSAND * aluminium / collected;
        Ok(cf4 * self.gwp("cf4")? + cf4 * ratio * self.gwp("c2f6")?)
    }

    /// `Em = AD × EF × CF` with AD in Nm3 and, without better data, the EF of the reference flare gas (2025/2547 Annex II
    /// point B).
    fn flare(&self) -> Result<Exact, Error> {
        let amount = self.not_negative("amount", self.needed("amount", self.stream.amount)?)?;
        let reference = self.tables.factor("other", "flare_gas", self.year).map(|factor| factor.co2);
        let ef = self.not_negative("ef", self.needed("ef", self.stream.ef.or(reference))?)?;
        Ok(amount * ef * self.share("conversion", self.stream.conversion)?)
    }

    /// The share that does not count: of biomass whose criteria are met. A fuel of the table of biomass is wholly so.
    fn biomass(&self, findings: &mut Vec<Finding>) -> Result<Exact, Error> {
        let name = self.stream.factor.as_deref().unwrap_or_default();
        let combusted = self.stream.method == Method::Combustion;
        let whole = combusted && self.tables.factor("biomass", name, self.year).is_some();
        let share = self.stream.biomass.unwrap_or(if whole { Exact::ONE } else { Exact::ZERO });
        if !share.is_share() {
            return Err(Problem::NotAShare.at(format!("{}.biomass", self.at)));
        }
        if share.is_positive() && !is_stated(self.stream.biomass_evidence.as_deref()) {
            findings.push(FindingKind::BiomassWithoutEvidence.at(self.at, self.stream.name.clone()));
            return Ok(Exact::ZERO);
        }
        Ok(share)
    }

    fn factor(&self, kinds: &[&str]) -> Result<Option<Factor>, Error> {
        let Some(name) = self.stream.factor.as_deref() else { return Ok(None) };
        let found = kinds.iter().find_map(|kind| self.tables.factor(kind, name, self.year));
        found.map(Some).ok_or_else(|| {
            let near = self.tables.near_factors(kinds, name, self.year);
            Problem::unknown_factor(name, near).at(format!("{}.factor", self.at))
        })
    }

    fn per_carbon(&self) -> Result<Exact, Error> {
        let factor = self.tables.factor("other", "co2_per_carbon", self.year);
        self.needed("carbon", factor.map(|factor| factor.co2))
    }

    fn gwp(&self, gas: &str) -> Result<Exact, Error> {
        self.tables.gwp(gas, self.year).ok_or_else(|| Problem::UnknownFactor(gas.to_owned()).at(self.at))
    }

    fn needed(&self, field: &str, value: Option<Exact>) -> Result<Exact, Error> {
        value.ok_or_else(|| Problem::Needed.at(format!("{}.{field}", self.at)))
    }

    fn not_negative(&self, field: &str, value: Exact) -> Result<Exact, Error> {
        if value.is_negative() { Err(Problem::negative(value).at(format!("{}.{field}", self.at))) } else { Ok(value) }
    }

    fn positive(&self, field: &str, value: Exact) -> Result<Exact, Error> {
        if value.is_positive() { Ok(value) } else { Err(Problem::NotPositive.at(format!("{}.{field}", self.at))) }
    }

    fn share(&self, field: &str, value: Option<Exact>) -> Result<Exact, Error> {
        let value = value.unwrap_or(Exact::ONE);
        if value.is_share() { Ok(value) } else { Err(Problem::NotAShare.at(format!("{}.{field}", self.at))) }
    }
}
