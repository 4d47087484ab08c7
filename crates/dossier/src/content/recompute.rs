//! Computing a dossier again from its attachments.

use std::collections::BTreeMap;

use factors::{FactorRecord, Origin};
use measure::{
    Inventory, compare, compute, coverage, energy, intensities, line_emissions, next_steps, trajectories, water,
};
use serde::Serialize;
use serde_json::Value;

use super::{Knowledge, open, products, reduction};
use crate::sign::Edition;
use crate::verify::Difference;

/// Enough to see what is wrong.
const MAX_DIFFERENCES: usize = 20;

/// Computes every line, total, interval and draw again, with everything that follows from them, and
/// compares bit for bit. Factors said to be of the catalogue must be those of the catalogue.
pub fn recompute(
    edition: Edition,
    attachments: &BTreeMap<String, Vec<u8>>,
    knowledge: Knowledge<'_>,
) -> Vec<Difference> {
    let written = match open(edition, attachments) {
        Ok(inventory) => inventory,
        Err(error) => {
            let place = "attachments".to_owned();
            return vec![Difference { place, written: error.to_string(), computed: String::new() }];
        }
    };
    let mut found = Found::default();
    found.period(&written);
    if !found.0.is_empty() {
        return found.0;
    }
    found.premises(&written, knowledge);
    found.catalogue(&written, knowledge);
    found.sources(&written, attachments, knowledge);
    found.lines(&written);
    let (firm, account) = (&written.firm, &written.account);
    let results = compute(account, knowledge.threads);
    let coverage = coverage(firm, account);
    let energy = energy(firm, account, knowledge.library, knowledge.units, knowledge.audit_thresholds);
    found.compare("results", &written.results, &results);
    found.compare("coverage", &written.coverage, &coverage);
    found.compare("energy", &written.energy, &energy);
    found.compare("water", &written.water, &water(account, knowledge.units));
    found.compare("intensities", &written.intensities, &intensities(firm, &results));
    let change = written.base.as_ref().map(|base| compare(firm, base, account));
    found.compare("change", &written.change, &change);
    // The lines of base years are not in a dossier: their figures are taken as written, all that follows is computed.
    let bases: Vec<_> = written.trajectories.iter().map(|trajectory| trajectory.base.clone()).collect();
    let trajectories = trajectories(firm, account, &coverage, &bases, change.as_ref(), knowledge.threads);
    found.compare("trajectories", &written.trajectories, &trajectories);
    found.compare("next", &written.next, &next_steps(account, &results, &coverage));
    products::recompute(&mut found, &written, edition, attachments, knowledge);
    reduction::recompute(&mut found, &written, edition, attachments, knowledge);
    found.0
}

/// What differs, so far.
#[derive(Default)]
pub(crate) struct Found(pub(crate) Vec<Difference>);

impl Found {
    fn lines(&mut self, inventory: &Inventory) {
        let account = &inventory.account;
        for line in &account.lines {
            let place = format!("account.lines.{}", line.id);
            match account.factors.get(line.factor) {
                Some(used) => {
                    let composition = &used.factor.composition;
                    let computed = line_emissions(&line.calculation, composition, &account.potentials, account.gwp);
                    self.compare(&place, &line.emissions, &computed);
                }
                None => self.add(&place, format!("factor {}", line.factor), String::new()),
            }
        }
    }

    fn catalogue(&mut self, inventory: &Inventory, knowledge: Knowledge<'_>) {
        let base = inventory.base.iter().flat_map(|base| &base.factors);
        for factor in inventory.account.factors.iter().map(|used| &used.factor).chain(base) {
            if factor.origin == Origin::Catalogue {
                let known = knowledge.library.factor(&factor.id).cloned().map(FactorRecord::from);
                self.compare(&format!("factors.{}", factor.id), &Some(factor), &known.as_ref());
            }
        }
    }

    /// A publication of the catalogue is named as the catalogue names it. Those of packs are only known from here.
    fn sources(&mut self, inventory: &Inventory, attachments: &BTreeMap<String, Vec<u8>>, knowledge: Knowledge<'_>) {
        let written = super::sources(attachments);
        let used = inventory.account.factors.iter().filter(|used| used.factor.origin == Origin::Catalogue);
        for id in used.map(|used| &used.factor.source) {
            self.compare(&format!("sources.{id}"), &written.get(id), &knowledge.sources.get(id));
        }
    }

    /// Floats are compared by the shortest decimal that gives their bits, which JSON writes.
    pub(crate) fn compare<T: Serialize + PartialEq>(&mut self, place: &str, written: &T, computed: &T) {
        if written == computed {
            return;
        }
        let value = |part: &T| serde_json::to_value(part).unwrap_or_default();
        self.values(place, &value(written), &value(computed));
    }

    fn values(&mut self, place: &str, written: &Value, computed: &Value) {
        match (written, computed) {
            _ if written == computed => {}
            (Value::Object(a), Value::Object(b)) if a.keys().eq(b.keys()) => {
                for ((name, a), b) in a.iter().zip(b.values()) {
                    self.values(&format!("{place}.{name}"), a, b);
                }
            }
            (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
                for (index, (a, b)) in a.iter().zip(b).enumerate() {
                    self.values(&format!("{place}.{index}"), a, b);
                }
            }
            _ => self.add(place, written.to_string(), computed.to_string()),
        }
    }

    pub(crate) fn add(&mut self, place: &str, written: String, computed: String) {
        if self.0.len() < MAX_DIFFERENCES {
            self.0.push(Difference { place: place.to_owned(), written, computed });
        }
    }
}
