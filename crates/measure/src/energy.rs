//! Energy in kWh and toe, and water in m³.

use std::collections::BTreeMap;

use factors::{ActivityCode, Geo, Library, Scope2Method, Step, StepKind, convert};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use units::{Unit, Units};

use crate::account::Calculation;
use crate::{Account, Category, Firm, Line};

/// The final energy of the firm in the reporting period.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Energy {
    /// By site and activity.
    pub uses: Vec<EnergyUse>,
    /// kWh, fuels by their net calorific value.
    pub kwh: f64,
    /// Tonnes of oil equivalent, 41.868 GJ each, electricity at its own energy.
    pub toe: f64,
    /// Fuels and energies whose calorific value is unknown.
    pub unknown: Vec<ActivityCode>,
    /// What law 47-09 asks of a firm of this size, if its threshold is known for the sector.
    pub audit: Option<EnergyAudit>,
}

/// Energy of one activity of one site.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct EnergyUse {
    /// The site.
    pub site: String,
    /// The activity.
    pub activity: ActivityCode,
    /// kWh.
    pub kwh: f64,
    /// The ids of the properties used.
    pub by: Vec<String>,
}

/// A threshold above which an energy audit is mandatory.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct AuditThreshold {
    /// Sectors it holds for.
    pub sectors: Vec<String>,
    /// Tonnes of oil equivalent a year; mandatory above it.
    pub toe: f64,
    /// Publication.
    pub source: String,
}

/// Where the firm stands with regard to the threshold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct EnergyAudit {
    /// The threshold.
    pub threshold: AuditThreshold,
    /// Whether the energy counted exceeds it. `None` if it does not but some energy is unknown.
    pub mandatory: Option<bool>,
}

/// Water taken in the reporting period, m³.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Water {
    /// By site and activity.
    pub uses: Vec<WaterUse>,
    /// m³ altogether.
    pub m3: f64,
}

/// Water of one activity of one site.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct WaterUse {
    /// The site.
    pub site: String,
    /// The activity.
    pub activity: ActivityCode,
    /// m³.
    pub m3: f64,
}

/// Adds up energy: what is burnt in scope 1 and what is bought in scope 2, with the firm's part of each site.
pub fn energy(
    firm: &Firm,
    account: &Account,
    library: &Library,
    units: &Units,
    thresholds: &[AuditThreshold],
) -> Energy {
    let country = Geo::from(firm.country.as_str());
    let mut uses: BTreeMap<(String, ActivityCode), (Vec<f64>, Vec<String>)> = BTreeMap::new();
    let mut unknown = Vec::new();
    let targets: Vec<Unit> = ["kWh", "kWh NCV"].into_iter().filter_map(|text| units.parse(text).ok()).collect();
    // A sourced way to an energy from each activity and unit: lines share a few of them.
    let mut ways: BTreeMap<(&ActivityCode, String), Option<Vec<Step>>> = BTreeMap::new();
    let way = |activity: &ActivityCode, unit: &Unit| {
        let properties = library.properties_of(activity, &country);
        targets.iter().find_map(|target| convert::steps(unit, target, &properties, &[]))
    };
    for line in account.lines.iter().filter(|line| is_energy(line)) {
        let own = own_quantity(&line.calculation, units).and_then(|(own, unit)| {
            let steps = ways.entry((&line.activity, unit.symbol.clone()));
            Some((own, steps.or_insert_with(|| way(&line.activity, &unit)).as_ref()?))
        });
        match own {
            Some((own, steps)) => {
                let (amounts, properties) = uses.entry((line.site.clone(), line.activity.clone())).or_default();
                amounts.push(steps.iter().fold(own, |amount, step| amount * step.factor));
                for step in steps {
                    match &step.kind {
                        StepKind::Property { id, .. } if !properties.contains(id) => properties.push(id.clone()),
                        _ => {}
                    }
                }
            }
            None if !unknown.contains(&line.activity) => unknown.push(line.activity.clone()),
            None => {}
        }
    }
    let uses: Vec<EnergyUse> = uses
        .into_iter()
        .map(|((site, activity), (amounts, by))| EnergyUse { site, activity, kwh: uncertainty::sum(amounts), by })
        .collect();
    let total = uncertainty::sum(uses.iter().map(|energy| energy.kwh));
    let toe = total * 3.6 / 41_868.0;
    let audit = thresholds.iter().find(|threshold| threshold.sectors.contains(&firm.sector)).map(|threshold| {
        let mandatory = if toe > threshold.toe { Some(true) } else { unknown.is_empty().then_some(false) };
        EnergyAudit { threshold: threshold.clone(), mandatory }
    });
    Energy { uses, kwh: total, toe, unknown, audit }
}

fn is_energy(line: &Line) -> bool {
    let own = matches!(line.category, Category::Stationary | Category::Mobile | Category::Electricity | Category::Heat);
    own && line.method != Some(Scope2Method::Market)
}

/// The quantity after the steps of the document and before those that lead to the factor.
fn own_quantity(calculation: &Calculation, units: &Units) -> Option<(f64, Unit)> {
    let own = calculation
        .steps
        .iter()
        .take_while(|step| matches!(step.kind, StepKind::Document { .. } | StepKind::Days { .. } | StepKind::Ownership))
        .collect::<Vec<_>>();
    let unit = own.last().map_or(calculation.unit.as_str(), |step| step.unit.as_str());
    let before = Calculation { steps: own.into_iter().cloned().collect(), ..calculation.clone() };
    Some((before.amount(), units.parse(unit).ok()?))
}

/// Adds up water taken: supply of any kind, and own wells, which are indicators. Not what is used again.
pub fn water(account: &Account, units: &Units) -> Water {
    let Ok(m3) = units.parse("m3") else { return Water::default() };
    let taken = |activity: &ActivityCode| activity.is_within("water") && !activity.is_within("water.reused");
    let bought = account.lines.iter().filter(|line| taken(&line.activity)).filter_map(|line| {
        let (amount, unit) = own_quantity(&line.calculation, units)?;
        Some((&line.site, &line.activity, amount * unit.ratio_to(&m3).ok()?))
    });
    let own = account.indicators.iter().filter(|indicator| taken(&indicator.activity)).filter_map(|indicator| {
        let ratio = units.parse(&indicator.unit).ok()?.ratio_to(&m3).ok()?;
        Some((&indicator.site, &indicator.activity, indicator.amount * ratio))
    });
    let mut amounts: BTreeMap<(String, ActivityCode), Vec<f64>> = BTreeMap::new();
    for (site, activity, amount) in bought.chain(own) {
        amounts.entry((site.clone(), activity.clone())).or_default().push(amount);
    }
    let uses: Vec<WaterUse> = amounts
        .into_iter()
        .map(|((site, activity), amounts)| WaterUse { site, activity, m3: uncertainty::sum(amounts) })
        .collect();
    Water { m3: uncertainty::sum(uses.iter().map(|water| water.m3)), uses }
}
