//! The 95 % intervals of a footprint: the Monte Carlo of the inventory, with its streams of random numbers.
//!
//! What the product shares with other products of its sites (a meter, a factor) has the number that it has in the inventory. What
//! only the recipe has gets a number from its name, so that the same factor of the library, or the same footprint of a supplier, is
//! drawn once wherever it occurs. An allocation is a choice and has no error.

use std::collections::BTreeMap;

use uncertainty::{Interval, Lognormal, Product, Simulation, simulate};

use super::{Parts, Stage};

/// A parameter by its number, with the GSD² of its error.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Parameter {
    pub number: u64,
    pub gsd2: f64,
}

impl Parameter {
    /// Something that is certain.
    pub const CERTAIN: Parameter = Parameter { number: u64::MAX, gsd2: 1.0 };
}

/// The number of a name (FNV-1a), apart from the small numbers of an inventory.
pub(super) fn number_of(name: &str) -> u64 {
    let hash = name
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    hash | 1 << 63
}

/// Something that emits, with what its error is made of.
#[derive(Clone, Debug)]
pub(super) struct Uncertain {
    pub stage: Stage,
    pub parts: Parts,
    pub parameters: [Parameter; 2],
}

/// Intervals of the footprint without and with uptake, and of each stage.
pub(super) struct Intervals {
    pub excluding: Interval,
    pub including: Interval,
    pub stages: BTreeMap<Stage, Interval>,
}

/// How the draws are made.
#[derive(Clone, Copy, Debug)]
pub(super) struct Draws {
    pub draws: u32,
    pub seed: u64,
    pub threads: usize,
}

pub(super) fn intervals(uncertain: &[Uncertain], draws: Draws) -> Intervals {
    let mut positions: BTreeMap<u64, usize> = BTreeMap::new();
    let mut parameters: Vec<(u64, Lognormal)> = Vec::new();
    let mut position = |parameter: &Parameter| {
        *positions.entry(parameter.number).or_insert_with(|| {
            parameters.push((parameter.number, Lognormal::from_gsd2(parameter.gsd2)));
            parameters.len() - 1
        })
    };
    // Draws are summed in the order given: that of the numbers, so that the order of inputs changes no bit.
    let mut ordered: Vec<&Uncertain> = uncertain.iter().collect();
    ordered.sort_by(|a, b| {
        let key = |one: &Uncertain| (one.stage, one.parameters.map(|parameter| parameter.number));
        key(a).cmp(&key(b)).then(a.parts.including_uptake().total_cmp(&b.parts.including_uptake()))
    });
    let mut products = Vec::new();
    for one in ordered {
        let parameters = [position(&one.parameters[0]), position(&one.parameters[1])];
        let stage = 2 + Stage::ALL.iter().position(|stage| *stage == one.stage).unwrap_or_default();
        let inside = one.stage != Stage::Outbound;
        let groups = if inside { vec![0, 1, stage] } else { vec![stage] };
        products.push(Product { amount: one.parts.excluding_uptake(), parameters, groups });
        if let Some(uptake) = one.parts.uptake.filter(|uptake| inside && *uptake != 0.0) {
            products.push(Product { amount: uptake, parameters, groups: vec![1] });
        }
    }
    let found = simulate(&Simulation {
        parameters: &parameters,
        products: &products,
        groups: 2 + Stage::ALL.len(),
        draws: draws.draws as usize,
        seed: draws.seed,
        threads: draws.threads,
    });
    let of = |group: usize| found.get(group).copied().unwrap_or_default();
    let stages = Stage::ALL.into_iter().zip(2..).map(|(stage, group)| (stage, of(group))).collect();
    Intervals { excluding: of(0), including: of(1), stages }
}
