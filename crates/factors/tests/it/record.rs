use calendar::date;
use factors::{
    Composition, Electricity, Factor, FactorRecord, Gas, GwpSet, Mix, Origin, Pedigree, Published, Scope2Method, Stage,
};
use language::Text;
use proptest::prelude::*;

use crate::common::{factor, units};

fn full() -> Factor {
    Factor {
        name: Text { fr: "Réseau".into(), ar: "الشبكة".into(), en: "Grid".into() },
        composition: Composition {
            gases: [(Gas::co2(), 0.1), (Gas::new("ch4_fossil"), 1.0 / 3.0)].into(),
            co2_biogenic: 0.7,
            unsplit_co2e: 5e-324,
        },
        published: Some(Published { co2e: 0.1 + 0.2, gwp: Some(GwpSet::Ar6Table7Sm7) }),
        electricity: Some(Electricity {
            method: Scope2Method::Residual,
            mix: Some(Mix::Consumption),
            life_cycle: Some(false),
        }),
        technology: Some("« \"mix\" »".into()),
        year_data: Some(2024),
        year_published: Some(2026),
        valid_from: Some(date(2024, 1, 1)),
        valid_to: Some(date(2024, 12, 31)),
        official: true,
        archived: true,
        uncertainty_pct: Some(7.5),
        pedigree: Pedigree::parse("5432-"),
        derivation: Some("a / b".into()),
        review_by: Some(date(2027, 6, 30)),
        origin: Origin::Pack("0123abcd".into()),
        note: Some("ligne\n2".into()),
        ..factor("electricity.grid/generation/made", "kWh NCV")
    }
}

fn there_and_back(factor: &Factor) -> Factor {
    let json = serde_json::to_string(&FactorRecord::from(factor)).unwrap();
    serde_json::from_str::<FactorRecord>(&json).unwrap().into_factor(&units()).unwrap()
}

#[test]
fn nothing_is_lost_on_the_way_to_a_file_and_back() {
    for whole in [full(), factor("fuel.butane/combustion/made", "t")] {
        assert_eq!(there_and_back(&whole), whole);
    }
}

#[test]
fn every_stage_and_origin_comes_back() {
    for stage in Stage::ALL {
        for origin in [Origin::Catalogue, Origin::Supplier, Origin::Pack("f00".into())] {
            let varied = Factor { stage, origin, ..full() };
            assert_eq!(there_and_back(&varied), varied);
        }
    }
}

#[test]
fn what_the_record_does_not_know_is_refused() {
    let mut value = serde_json::to_value(FactorRecord::from(full())).unwrap();
    value["per"] = "furlong".into();
    let record: FactorRecord = serde_json::from_value(value.clone()).unwrap();
    assert!(record.into_factor(&units()).is_err());
    value["co2e"] = 1.into();
    assert!(serde_json::from_value::<FactorRecord>(value).is_err());
}

#[test]
fn its_schema_names_every_field() {
    let schema = serde_json::to_value(schemars::schema_for!(FactorRecord)).unwrap();
    let record = serde_json::to_value(FactorRecord::from(full())).unwrap();
    for field in record.as_object().unwrap().keys() {
        assert!(schema["properties"].get(field).is_some(), "{field}");
    }
}

proptest! {
    #[test]
    fn numbers_and_units_keep_their_bits(
        co2 in any::<f64>().prop_filter("finite", |v| v.is_finite()),
        unit in prop::sample::select(vec!["t", "kWh PCI", "L", "t.km", "MAD HT", "kg/m3", "GJ/t PCS", "p.km", "kg sec"]),
        year in any::<Option<i16>>(),
    ) {
        let mut varied = Factor { year_data: year, per: units().parse(unit).unwrap(), ..full() };
        varied.composition.gases.insert(Gas::co2(), co2);
        prop_assert_eq!(there_and_back(&varied), varied);
    }
}
