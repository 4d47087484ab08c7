use pact::{Kind, findings};
use proptest::prelude::*;
use serde_json::json;

use crate::footprint;

/// A number of hundredths as text.
fn text(hundredths: i64) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", hundredths.abs() / 100, hundredths.abs() % 100)
}

proptest! {
    /// Against whole numbers, which this test adds up itself.
    #[test]
    fn totals_are_the_sums_of_their_parts(
        plus in proptest::array::uniform4(0_i64..1_000_000),
        minus in proptest::array::uniform4(-1_000_000_i64..=0),
        off in prop_oneof![-1_000_i64..=-10, 10_i64..1_000],
    ) {
        let excluding = plus.iter().sum::<i64>() + minus[..3].iter().sum::<i64>();
        let including = excluding + minus[3];
        let sums_of = |excluding: i64, including: i64| -> Vec<String> {
            let set = json!({
                "pcf.fossilGhgEmissions": text(plus[0]),
                "pcf.landUseChangeGhgEmissions": text(plus[1]),
                "pcf.landManagementBiogenicCO2Emissions": text(plus[2]),
                "pcf.biogenicNonCO2Emissions": text(plus[3]),
                "pcf.landManagementFossilGhgEmissions": "0",
                "pcf.landManagementBiogenicCO2Removals": text(minus[0]),
                "pcf.technologicalCO2Removals": text(minus[1]),
                "pcf.ccsTechnologicalCO2Capture": text(minus[2]),
                "pcf.biogenicCO2Uptake": text(minus[3]),
                "pcf.pcfExcludingBiogenicUptake": text(excluding),
                "pcf.pcfIncludingBiogenicUptake": text(including),
            });
            let found = findings(&footprint(set)).into_iter();
            found.filter(|found| matches!(found.kind, Kind::SumDiffers { .. })).map(|found| found.path).collect()
        };
        prop_assert!(sums_of(excluding, including).is_empty());
        // Nine or more hundredths are more than what nine or ten roundings can do (half a hundredth each).
        prop_assert_eq!(sums_of(excluding + off, including), ["pcf.pcfExcludingBiogenicUptake"]);
        prop_assert_eq!(sums_of(excluding, including + off), ["pcf.pcfIncludingBiogenicUptake"]);
    }
}

#[test]
fn a_plain_nought_is_no_room_for_rounding() {
    let differs = |total: &str, nought: &str| {
        let set = json!({
            "pcf.fossilGhgEmissions": "2.50",
            "pcf.landUseChangeGhgEmissions": nought,
            "pcf.landManagementBiogenicCO2Emissions": nought,
            "pcf.biogenicNonCO2Emissions": nought,
            "pcf.landManagementFossilGhgEmissions": nought,
            "pcf.landManagementBiogenicCO2Removals": nought,
            "pcf.technologicalCO2Removals": nought,
            "pcf.ccsTechnologicalCO2Capture": nought,
            "pcf.biogenicCO2Uptake": nought,
            "pcf.pcfExcludingBiogenicUptake": total,
            "pcf.pcfIncludingBiogenicUptake": total,
        });
        findings(&footprint(set)).iter().any(|found| matches!(found.kind, Kind::SumDiffers { .. }))
    };
    assert!(!differs("2.50", "0") && differs("5.00", "0") && differs("2.60", "0"));
    assert!(!differs("2.50", "0.00") && differs("2.60", "0.00"));
}
