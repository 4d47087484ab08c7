//! What the figures rest on, as far as it is not the firm's word: days, potentials, errors of factors, definitions of units.

use factors::{Step, StepKind};
use measure::{Account, Inventory, Line};
use units::{Unit, Units};

use super::Knowledge;
use super::recompute::Found;

/// By how much a multiplier may differ for the order in which it was multiplied.
const ROUNDING: f64 = 1e-12;

impl Found {
    /// The year of the sheet, its potentials and its approach are those of the account, and every day lies in it. Before anything is
    /// computed: a period of ten thousand years would take as long.
    pub(super) fn period(&mut self, inventory: &Inventory) {
        let (firm, account) = (&inventory.firm, &inventory.account);
        let mut years = [Some(firm.reporting.year), firm.reporting.base_year].into_iter().flatten();
        if let Some(year) = years.find(|year| !calendar::YEARS.contains(year)) {
            return self.add("firm.reporting", year.to_string(), format!("{:?}", calendar::YEARS));
        }
        self.compare("account.period", &account.period, &firm.period());
        self.compare("account.gwp", &account.gwp, &firm.reporting.gwp);
        self.compare("account.approach", &account.approach, &firm.boundary.approach);
        let outside = |line: &&Line| line.period.overlap(account.period) != Some(line.period);
        for line in account.lines.iter().filter(outside) {
            self.add(&format!("account.lines.{}.period", line.id), line.period.to_string(), account.period.to_string());
        }
    }

    /// What the catalogue and the units say.
    pub(super) fn premises(&mut self, inventory: &Inventory, knowledge: Knowledge<'_>) {
        let account = &inventory.account;
        self.potentials(account, knowledge);
        if let Some(base) = &inventory.base {
            for gas in base.potentials.gases() {
                let potential = |gwp: &factors::Gwp| gwp.of(gas, base.gwp);
                let place = format!("base.potentials.{gas}");
                self.compare(&place, &potential(&base.potentials), &potential(&knowledge.library.gwp));
            }
        }
        for used in &account.factors {
            let factor = used.factor.clone().with_unit(Unit::one());
            let gsd2 = factor.gsd2();
            let half_width = match (factor.uncertainty_pct, factor.pedigree) {
                (Some(half_width), None) => half_width,
                _ => (gsd2 - 1.0) * 100.0,
            };
            let place = format!("account.factors.{}", used.factor.id);
            self.compare(&place, &[used.gsd2, used.half_width_pct], &[gsd2, half_width]);
        }
        for line in &account.lines {
            self.conversions(line, account, knowledge.units);
        }
    }

    /// Potentials are those of the catalogue, and none is left out.
    fn potentials(&mut self, account: &Account, knowledge: Knowledge<'_>) {
        let gases = account.factors.iter().flat_map(|used| used.factor.composition.gases.keys());
        for gas in gases.chain(account.potentials.gases()) {
            let said = |gwp: &factors::Gwp| (gwp.of(gas, account.gwp), gwp.is_outside(gas));
            let place = format!("account.potentials.{gas}");
            self.compare(&place, &said(&account.potentials), &said(&knowledge.library.gwp));
        }
    }

    /// Multipliers of definitions are those of the units, those of properties their values, and the last unit is that of the factor.
    fn conversions(&mut self, line: &Line, account: &Account, units: &Units) {
        let place = format!("account.lines.{}.calculation", line.id);
        // Not known behind a term of the document or a price: how these are written down is no expression of units.
        let mut from = Some(line.calculation.unit.as_str());
        let mut chain: Vec<&Step> = Vec::new();
        for step in &line.calculation.steps {
            match &step.kind {
                StepKind::Definition | StepKind::Property { .. } => {
                    chain.push(step);
                    if step.unit.is_empty() {
                        continue;
                    }
                    if from.is_some_and(|from| !follows(from, &chain, units)) {
                        let product = chain.iter().map(|step| step.factor).product::<f64>();
                        let written = format!("{} → {}: × {product}", from.unwrap_or_default(), step.unit);
                        self.add(&place, written, String::new());
                    }
                    from = Some(&step.unit);
                }
                StepKind::Days { within, of } => {
                    let share = f64::from(*within) / f64::from(*of);
                    if (step.factor - share).abs() > ROUNDING {
                        self.add(&place, step.factor.to_string(), share.to_string());
                    }
                }
                StepKind::Price { .. } | StepKind::Document { .. } => from = None,
                // Shares of what there is: the firm's word, in the same unit.
                StepKind::Ownership | StepKind::Instrument { .. } => {}
            }
            chain.clear();
        }
        let Some(from) = from else { return };
        let Some(used) = account.factors.get(line.factor) else { return };
        let same = |one: &Unit, other: &Unit| one.ratio_to(other) == Ok(1.0);
        let fits = match (units.parse(from), units.parse(&used.factor.per)) {
            (Ok(reached), Ok(per)) => same(&reached, &per),
            _ => from == used.factor.per,
        };
        if !fits {
            self.add(&place, from.to_owned(), used.factor.per.clone());
        }
    }
}

/// Whether the multipliers of steps from one unit to the last of theirs are what the units and the properties of the steps say, each property
/// upright or upside down.
fn follows(from: &str, steps: &[&Step], units: &Units) -> bool {
    let Some((Ok(from), Ok(to))) = steps.last().map(|last| (units.parse(from), units.parse(&last.unit))) else {
        return false;
    };
    let product: f64 = steps.iter().map(|step| step.factor).product();
    let mut possible = vec![from.size() / to.size()];
    for step in steps {
        let StepKind::Property { value, per, .. } = &step.kind else { continue };
        let Ok(per) = units.parse(per) else { return false };
        let upright = value * per.size();
        possible = possible.iter().flat_map(|product| [product * upright, product / upright]).collect();
    }
    possible.iter().any(|wanted| (product - wanted).abs() <= ROUNDING * wanted.abs())
}
