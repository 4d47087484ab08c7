//! Refrigerant blends recomputed from their composition.

use std::collections::{BTreeMap, HashMap};

use factors::Gas;
use language::fold;

use crate::builder::Builder;
use crate::checks;
use crate::reconcile::Check;

/// A potential as printed, of a gas or, with its composition, of a blend.
pub(crate) struct Potential<'a> {
    pub(crate) name: &'a str,
    /// `45% HFC-32 , 55% HFC-125`.
    pub(crate) composition: Option<&'a str>,
    pub(crate) value: f64,
    pub(crate) position: usize,
}

/// Shares by component; `None` if a piece cannot be read or they do not make a whole.
fn shares(composition: &str) -> Option<Vec<(&str, f64)>> {
    let mut shares = Vec::new();
    for piece in composition.split(',') {
        let (share, name) = piece.split_once('%')?;
        shares.push((name.trim(), share.trim().parse::<f64>().ok().filter(|share| *share > 0.0)? / 100.0));
    }
    let whole: f64 = shares.iter().map(|(_, share)| share).sum();
    ((whole - 1.0).abs() < 0.011).then_some(shares)
}

/// Compares every printed potential of a blend with the sum of share × potential of its components.
///
/// Components without a potential in the file count nothing, as the publisher counts them: its table
/// is of HFC and PFC only. The last printed digit may be rounded either way.
pub(crate) fn check<'a>(builder: &mut Builder<'_>, potentials: impl Iterator<Item = Potential<'a>>) {
    let (blends, gases): (Vec<_>, Vec<_>) = potentials.partition(|potential| potential.composition.is_some());
    let gases: HashMap<String, f64> = gases.iter().map(|gas| (fold(gas.name), gas.value)).collect();
    let (mut examined, mut findings) = (0, Vec::new());
    for blend in &blends {
        let Some(shares) = blend.composition.and_then(shares) else { continue };
        examined += 1;
        let sum: f64 = shares.iter().map(|(name, share)| share * gases.get(&fold(name)).copied().unwrap_or(0.0)).sum();
        if (sum - blend.value).abs() > 1.0_f64.max(0.005 * sum) {
            let line = builder.line(blend.position);
            findings.push(checks::finding(blend.name, line, blend.name, blend.value, sum, "GWP100"));
        }
    }
    builder.report.examined(Check::Blend, examined, findings);
}

/// Masses per kilogram of a gas or blend, of the gases that an inventory counts (those without
/// hydrogen-chlorine bonds: CFC and HCFC are reported apart). `None` if its composition cannot be read.
pub(crate) fn composition(name: &str, sub: &str, blend: bool) -> Option<BTreeMap<Gas, f64>> {
    if !blend {
        return Some([(code(name, sub), 1.0)].into());
    }
    let counted = |name: &str| ["hfc", "pfc"].iter().any(|family| fold(name).starts_with(family));
    Some(
        shares(sub)?
            .into_iter()
            .filter(|(name, _)| counted(name))
            .map(|(name, share)| (code(name, ""), share))
            .collect(),
    )
}

/// `hfc-134a` as it is; other gases by their formula.
fn code(name: &str, formula: &str) -> Gas {
    let lower = name.trim().to_lowercase();
    let named = ["hfc-", "pfc-", "hcfc-", "cfc-"].iter().any(|family| lower.starts_with(family));
    match if named || formula.is_empty() { lower } else { formula.trim().to_lowercase() }.as_str() {
        "ch4" => Gas::new("ch4_fossil"),
        code => Gas::new(code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compositions() {
        let blend = composition("R-410A", "50% HFC-32 , 50% HFC-125", true).unwrap();
        assert_eq!(blend.get(&Gas::new("hfc-32")), Some(&0.5));
        assert_eq!(composition("R-411A", "87.5% HCFC-22 , 11% HFC-152a , 1.5% propylene", true).unwrap().len(), 1);
        assert_eq!(composition("R-0", "50% HFC-32", true), None);
        assert_eq!(composition("R-0", "half HFC-32", true), None);
        assert!(composition("Methane", "CH4", false).unwrap().contains_key(&Gas::new("ch4_fossil")));
        assert!(composition("PFC-14", "CF4", false).unwrap().contains_key(&Gas::new("pfc-14")));
    }
}
