use ::cbam::tables::IN_FORCE;
use ::cbam::{
    Assessment, Assumption, Basis, Error, Exact, GoodResult, Installation, Problem, Spread, Tables, assess, cost,
};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use super::costs::{Costs, due};
use super::prices::UsedPrice;

/// The phase-out ends in 2034 (Directive 2003/87/EC Article 10a(1a)).
const LAST_YEAR: i16 = 2034;

/// A good year by year.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct GoodComparison {
    /// Code.
    pub cn: String,
    /// Name.
    pub name: Option<String>,
    /// Functional units per tonne, which tell compositions of one code apart.
    pub units_per_t: Decimal,
    /// Tonnes sold to the Union in a year, as the file says.
    pub to_union_t: Decimal,
    /// By scenario and year.
    pub years: Vec<YearComparison>,
}

/// Which way needs fewer certificates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Lower {
    /// Actual values.
    Actual,
    /// Default values.
    Default,
    /// Both the same.
    Equal,
}

/// A good in a year, per tonne: the installation's own data as they are, the rules of the year.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct YearComparison {
    /// Scenario of the phase-out.
    pub scenario: String,
    /// Year of import.
    pub year: i16,
    /// Embedded emissions with actual values, in tCO2e per tonne.
    pub see_actual: Decimal,
    /// With the default value and its mark-up; absent if the good has none.
    pub see_default: Option<Decimal>,
    /// Free allocation adjustment with actual values.
    pub sefa_actual: Decimal,
    /// With the default value.
    pub sefa_default: Option<Decimal>,
    /// Certificates with actual values, before any carbon price paid.
    pub certificates_actual: Decimal,
    /// With the default value.
    pub certificates_default: Option<Decimal>,
    /// Which needs fewer; a declarant may choose for each good.
    pub lower: Option<Lower>,
    /// What no act says for that year.
    pub assumptions: Vec<Assumption>,
    /// The 95 % interval of the actual values, as far as the file states how uncertain its data are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interval: Option<Interval>,
    /// At each price.
    pub prices: Vec<PricedYear>,
}

/// Least and most of what actual values may be, with 95 % of what lies between them: per tonne of a good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Interval {
    /// Embedded emissions, in tCO2e.
    pub see: [Decimal; 2],
    /// Certificates, before any carbon price paid.
    pub certificates: [Decimal; 2],
}

/// EUR per tonne of a good at a price.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PricedYear {
    /// Name of the price.
    pub price: String,
    /// Carbon price paid that is deducted with actual values, in tCO2e per tonne.
    pub price_paid_t: Decimal,
    /// With actual values.
    pub eur_actual: Decimal,
    /// Least and most of that, where the emissions have an interval.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub eur_interval: Option<[Decimal; 2]>,
    /// With the default value.
    pub eur_default: Option<Decimal>,
    /// What the firm's own data are worth; absent without a default value.
    pub worth: Option<Worth>,
}

/// What own data save the importer, in EUR; nought where default values cost less.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Worth {
    /// Per tonne of good.
    pub eur_per_t: Decimal,
    /// For the tonnes sold to the Union in a year.
    pub eur: Decimal,
}

/// The assessments of all years, by the law and by each proposal.
pub(super) fn assessments(tables: &Tables, installation: &Installation) -> Result<Vec<Assessment>, Error> {
    let scenarios = tables.scenarios();
    let first = installation.year;
    let mut all = Vec::new();
    for scenario in [IN_FORCE].into_iter().chain(scenarios.into_iter().filter(|name| *name != IN_FORCE)) {
        for year in first..=LAST_YEAR.max(first) {
            let basis = Basis { scenario: scenario.to_owned(), ..Basis::law(year) };
            all.push(assess(tables, installation, &basis)?);
        }
    }
    Ok(all)
}

/// How far each assessment's embedded emissions may be from what they are. They change from year to year by mark-ups alone, so
/// that years of equal emissions share one.
pub(super) fn spreads(
    tables: &Tables,
    installation: &Installation,
    assessments: &[Assessment],
) -> Result<Vec<Spread>, Error> {
    let embedded = |assessment: &Assessment| -> Vec<Decimal> { assessment.goods.iter().map(|good| good.see).collect() };
    let mut made: Vec<Spread> = Vec::new();
    for (index, assessment) in assessments.iter().enumerate() {
        let same = assessments.iter().take(index).position(|before| embedded(before) == embedded(assessment));
        let known = same.and_then(|before| made.get(before)).cloned();
        made.push(match known {
            Some(spread) => spread,
            None => {
                let basis = Basis { scenario: assessment.scenario.clone(), ..Basis::law(assessment.basis_year) };
                ::cbam::spread(tables, installation, &basis, assessment)?
            }
        });
    }
    Ok(made)
}

/// Each good of the first assessment, in all of them.
pub(super) fn goods(
    installation: &Installation,
    assessments: &[Assessment],
    spreads: &[Spread],
    prices: &[UsedPrice],
) -> Result<Vec<GoodComparison>, Error> {
    let mut goods = Vec::new();
    let first = assessments.first().map(|assessment| assessment.goods.as_slice()).unwrap_or_default();
    for (index, good) in first.iter().enumerate() {
        let mut years = Vec::new();
        for (assessment, spread) in assessments.iter().zip(spreads) {
            // The goods are those of the file, in its order, on whatever basis.
            if let Some(good) = assessment.goods.get(index) {
                let half = spread.half_t.get(index).copied();
                years.push(Asked { installation, assessment, good, half }.year(prices)?);
            }
        }
        goods.push(GoodComparison {
            cn: good.cn.clone(),
            name: good.name.clone(),
            units_per_t: good.units_per_t,
            to_union_t: good.to_union_t,
            years,
        });
    }
    Ok(goods)
}

/// A good in one assessment.
struct Asked<'a> {
    installation: &'a Installation,
    assessment: &'a Assessment,
    good: &'a GoodResult,
    /// Half of the interval of its embedded emissions.
    half: Option<Decimal>,
}

impl Asked<'_> {
    fn year(&self, prices: &[UsedPrice]) -> Result<YearComparison, Error> {
        let Asked { assessment, good, .. } = *self;
        let default = good.default.as_ref();
        let lower = default.map(|default| match good.certificates.cmp(&default.certificates) {
            std::cmp::Ordering::Less => Lower::Actual,
            std::cmp::Ordering::Greater => Lower::Default,
            std::cmp::Ordering::Equal => Lower::Equal,
        });
        Ok(YearComparison {
            scenario: assessment.scenario.clone(),
            year: assessment.basis_year,
            see_actual: good.see,
            see_default: default.map(|default| default.see),
            sefa_actual: good.sefa,
            sefa_default: default.map(|default| default.sefa),
            certificates_actual: good.certificates,
            certificates_default: default.map(|default| default.certificates),
            lower,
            assumptions: assessment.assumptions.clone(),
            interval: self.interval()?,
            prices: prices.iter().map(|price| self.priced(price)).collect::<Result<_, _>>()?,
        })
    }

    /// Least and most that is embedded; never below nought.
    fn ends(&self) -> Option<[Exact; 2]> {
        let (see, half) = (Exact::from(self.good.see), Exact::from(self.half?));
        Some([(see - half).or_zero(), see + half])
    }

    /// What is due rises with what is embedded and with nothing else here: the ends of one are those of the other.
    fn interval(&self) -> Result<Option<Interval>, Error> {
        let Some(ends) = self.ends() else { return Ok(None) };
        Ok(Some(Interval { see: both(ends)?, certificates: both(ends.map(|see| self.due(see, Exact::ZERO)))? }))
    }

    fn due(&self, see: Exact, paid: Exact) -> Exact {
        due(self.assessment, self.good, see, paid)
    }

    fn priced(&self, price: &UsedPrice) -> Result<PricedYear, Error> {
        let good = self.good;
        let eur = Exact::from(price.eur);
        let Costs { paid_t, actual, default } = Costs::of(self.installation, self.assessment, good, eur)?;
        let ends = self.ends().map(|ends| both(ends.map(|see| cost(self.due(see, paid_t), eur))));
        let worth = default.map(|default| {
            let per_t = (default - actual).or_zero();
            Ok(Worth { eur_per_t: number(per_t)?, eur: number(per_t * Exact::from(good.to_union_t))? })
        });
        Ok(PricedYear {
            price: price.name.clone(),
            price_paid_t: number(paid_t)?,
            eur_actual: number(actual)?,
            eur_interval: ends.transpose()?,
            eur_default: default.map(number).transpose()?,
            worth: worth.transpose()?,
        })
    }
}

pub(super) fn number(value: Exact) -> Result<Decimal, Error> {
    value.get().ok_or(Error { at: "prices".to_owned(), problem: Problem::OutOfRange })
}

fn both([low, high]: [Exact; 2]) -> Result<[Decimal; 2], Error> {
    Ok([number(low)?, number(high)?])
}
