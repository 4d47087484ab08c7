use calendar::Date;
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use crate::Exact;
use crate::attribution::content;
use crate::certificates::{Due, cost, period_of, price_paid, within};
use crate::error::{Error, Problem};
use crate::finding::{Finding, FindingKind};
use crate::input::{CarbonPrice, Consignment, Installation, is_stated};
use crate::result::{Assessment, GoodResult};
use crate::tables::{FunctionalUnit, Tables};

/// What a consignment needs, with actual values and with default values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ConsignmentResult {
    /// Its name in the file.
    pub id: String,
    /// Code.
    pub cn: String,
    /// Net mass in tonnes.
    pub tonnes: Decimal,
    /// Day of import.
    pub imported: Date,
    /// Reporting period: whose year's rules apply.
    pub reporting_period: i16,
    /// EUR per certificate; absent if the price of its quarter is not published.
    pub price_eur: Option<Decimal>,
    /// The quarter of the price, absent if the price was given.
    pub price_quarter: Option<String>,
    /// Embedded emissions of the consignment as it is composed, in tCO2e per tonne.
    pub see: Decimal,
    /// Carbon price paid that is deducted, in tCO2e per tonne.
    pub price_paid_t: Decimal,
    /// Certificates with actual values.
    pub certificates_actual: Decimal,
    /// Certificates with default values, if the good has one.
    pub certificates_default: Option<Decimal>,
    /// EUR with actual values.
    pub eur_actual: Option<Decimal>,
    /// EUR with default values.
    pub eur_default: Option<Decimal>,
}

/// Computes a consignment on the assessment of its reporting period, at a given price or at that of its quarter: the price
/// of goods imported in 2026 is that of the quarter of import (2025/2548).
///
/// # Errors
/// If its good is not made here, or the assessment is of another year than its reporting period.
pub fn consign(
    tables: &Tables,
    installation: &Installation,
    assessment: &Assessment,
    index: usize,
    price: Option<Exact>,
    findings: &mut Vec<Finding>,
) -> Result<Option<ConsignmentResult>, Error> {
    let Some(consignment) = installation.consignments.get(index) else { return Ok(None) };
    let at = format!("consignments[{index}]");
    let problem = |field: &'static str| {
        let at = format!("{at}.{field}");
        move |problem: Problem| problem.at(at.clone())
    };
    if !consignment.tonnes.is_positive() {
        return Err(problem("tonnes")(Problem::NotPositive));
    }
    let period = period_of(consignment, &at)?;
    if period != assessment.basis_year {
        return Err(problem("produced")(Problem::NoBenchmark(period.to_string())));
    }
    let good = good_of(consignment, assessment, &at)?;
    if good.unit == FunctionalUnit::Kwh {
        findings.push(FindingKind::ElectricityInTonnes.at(format!("{at}.tonnes"), consignment.cn.clone()));
    }
    let quarter = if price.is_none() { tables.price(consignment.imported) } else { None };
    let eur = price.or_else(|| quarter.and_then(|quarter| quarter.eur));
    let paid = match eur {
        Some(eur) => deduction(installation, &consignment.cn, eur, findings)?,
        None => Exact::ZERO,
    };
    let composed = composed(consignment, good, &at)?;
    let actual = Due { paid, ..composed }.of_assessment(assessment, consignment.tonnes);
    let default = good.default.as_ref().map(|default| {
        let benchmark = default.benchmark.map_or(Exact::ZERO, Exact::from);
        // The mark-up is that of the year of import, whenever the goods were made.
        let markup = tables.category(&good.category, period).map(|category| category.sector.as_str());
        let markup = markup.and_then(|sector| tables.markup(sector, consignment.imported.year()));
        let see = Exact::from(default.total) * (Exact::ONE + markup.unwrap_or(Exact::ZERO));
        Due { see, benchmark, paid: Exact::ZERO }.of_assessment(assessment, consignment.tonnes)
    });
    let number = |value: Exact| within(value).map_err(|problem| problem.at(&at));
    let money = |certificates: Exact| eur.map(|eur| number(cost(certificates, eur))).transpose();
    Ok(Some(ConsignmentResult {
        id: consignment.id.clone(),
        cn: consignment.cn.clone(),
        tonnes: number(consignment.tonnes)?,
        imported: consignment.imported,
        reporting_period: period,
        price_eur: eur.map(number).transpose()?,
        price_quarter: quarter.map(|quarter| quarter.quarter.clone()),
        see: number(composed.see)?,
        price_paid_t: number(paid)?,
        certificates_actual: number(actual)?,
        certificates_default: default.map(number).transpose()?,
        eur_actual: money(actual)?,
        eur_default: default.map(money).transpose()?.flatten(),
    }))
}

/// The good of the code; of several compositions the one that the consignment states, or the only one.
fn good_of<'a>(consignment: &Consignment, assessment: &'a Assessment, at: &str) -> Result<&'a GoodResult, Error> {
    let of_code: Vec<&GoodResult> = assessment.goods.iter().filter(|good| good.cn == consignment.cn).collect();
    let unknown = || Problem::UnknownName(consignment.cn.clone()).at(format!("{at}.cn"));
    let stated = consignment.clinker.is_some() || consignment.nitrogen.is_some();
    match of_code.as_slice() {
        [] => Err(unknown()),
        [only] => Ok(only),
        [first, ..] if stated => Ok(first),
        _ => Err(Problem::Needed.at(format!("{at}.nitrogen"))),
    }
}

/// Embedded emissions and benchmark of a consignment whose composition is made to order: what its process embeds per
/// functional unit, times its own content; the benchmark of its own process is per tonne.
fn composed(consignment: &Consignment, good: &GoodResult, at: &str) -> Result<Due, Error> {
    let (see, benchmark) = (Exact::from(good.see), Exact::from(good.benchmark));
    let stated = consignment.clinker.is_some() || consignment.nitrogen.is_some();
    let as_made = Due { see, benchmark, paid: Exact::ZERO };
    if !stated || matches!(good.unit, FunctionalUnit::Tonne | FunctionalUnit::Kwh) {
        return Ok(as_made);
    }
    let units = content(&good.cn, good.unit, consignment.clinker, consignment.nitrogen, at)?;
    let made = Exact::from(good.units_per_t);
    if !made.is_positive() {
        return Ok(as_made);
    }
    let own = Exact::from(good.benchmark_own);
    let scale = units / made;
    Ok(Due { see: see * scale, benchmark: own + (benchmark - own) * scale, paid: Exact::ZERO })
}

fn carbon_price<'a>(installation: &'a Installation, cn: &str) -> Option<(String, &'a CarbonPrice)> {
    installation.processes.iter().enumerate().find_map(|(process, of)| {
        let mut goods = of.goods.iter().enumerate();
        goods.find_map(|(index, good)| {
            let price = good.carbon_price.as_ref().filter(|_| good.cn == cn)?;
            Some((format!("processes[{process}].goods[{index}].carbon_price"), price))
        })
    })
}

/// tCO2e per tonne that the carbon price paid for a good deducts at a price of certificates in EUR, with actual values
/// alone; one that nobody certifies deducts nothing (2023/956 Article 9).
///
/// # Errors
/// If it is negative, or the price is not above nought.
pub fn deduction(
    installation: &Installation,
    cn: &str,
    eur: Exact,
    findings: &mut Vec<Finding>,
) -> Result<Exact, Error> {
    let Some((at, paid)) = carbon_price(installation, cn) else { return Ok(Exact::ZERO) };
    let rebate = paid.rebate_eur_per_t.unwrap_or(Exact::ZERO);
    if let Some(value) = [paid.paid_eur_per_t, rebate].into_iter().find(|value| value.is_negative()) {
        return Err(Problem::negative(value).at(at));
    }
    if !is_stated(paid.certified_by.as_deref()) {
        findings.push(FindingKind::CarbonPriceUncertified.at(at, cn));
        return Ok(Exact::ZERO);
    }
    if !eur.is_positive() {
        return Err(Problem::NotPositive.at("prices"));
    }
    Ok(price_paid(paid.paid_eur_per_t, rebate, eur))
}
