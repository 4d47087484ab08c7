use std::path::Path;

use cbam::{Assessment, Installation};
use rust_decimal::Decimal;
use serde::Deserialize;

use crate::support::{dec, law};

/// An example: an installation, and what its publisher computed.
#[derive(Deserialize)]
struct Example {
    source: String,
    installation: Installation,
    expected: Vec<Expected>,
}

#[derive(Deserialize)]
struct Expected {
    figure: String,
    value: String,
    /// Decimals with which a figure is printed, where that is coarser than the tolerance.
    decimals: Option<u32>,
}

/// The figure of a name such as `good.25232900.direct`.
fn figure(assessment: &Assessment, name: &str) -> Decimal {
    let parts: Vec<&str> = name.split('.').collect();
    match parts.as_slice() {
        ["installation", "direct"] => assessment.totals.direct_t,
        ["installation", "indirect"] => assessment.totals.indirect_t,
        ["installation", "biomass"] => assessment.totals.biomass_t,
        ["process", id, what] => {
            let process = assessment.processes.iter().find(|process| process.id == *id).unwrap();
            match *what {
                "direct" => process.see_direct,
                "indirect" => process.see_indirect,
                "total" => process.see_direct + process.see_indirect,
                "attributed_direct" => process.attributed_direct_t,
                "waste_gas_out" => process.waste_gas_out_t,
                other => panic!("{other}"),
            }
        }
        ["good", cn, what] => {
            let good = assessment.goods.iter().find(|good| good.cn == *cn).unwrap();
            match *what {
                "direct" => good.see_direct,
                "indirect" => good.see_indirect,
                "counted" => good.see,
                other => panic!("{other}"),
            }
        }
        _ => panic!("{name}"),
    }
}

fn check(file: &str) -> usize {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(file);
    let example: Example = toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    assert!(example.source.contains("European Commission"), "{file} does not name its publisher");
    let assessment = law(&example.installation).unwrap();
    for expected in &example.expected {
        let (value, figure) = (dec(&expected.value), figure(&assessment, &expected.figure));
        let tolerance = match expected.decimals {
            Some(decimals) => Decimal::new(5, decimals + 1),
            None => value.abs() * dec("0.000000001"),
        };
        assert!((figure - value).abs() <= tolerance, "{file}, {}: {figure}, expected {value}", expected.figure);
    }
    example.expected.len()
}

#[test]
fn a_cement_works() {
    assert_eq!(check("cement.toml"), 8);
}

#[test]
fn an_integrated_steelworks() {
    assert_eq!(check("blast_furnace.toml"), 8);
}

#[test]
fn a_maker_of_screws() {
    assert_eq!(check("screws.toml"), 9);
}

#[test]
fn a_blender_of_fertilisers() {
    assert_eq!(check("npk.toml"), 6);
}

#[test]
fn two_ways_to_hydrogen() {
    assert_eq!(check("hydrogen.toml"), 8);
}
