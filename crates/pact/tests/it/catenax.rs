use pact::catenax::{
    CatenaxRegion, FreeAttribution, Loss, MassBalancing, Pcf, PcfType, Supplement, WasteIncineration, to_catenax,
    to_pact,
};
use pact::{Bpnl, Part, Refusal, Text, UrnError, findings, is_urn, product_urn, read_value};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use crate::footprint;

fn supplement() -> Supplement {
    let scheme = Text::new("none").expect("a text");
    let free_attribution = FreeAttribution::NotApplicable;
    Supplement {
        business_partner: None,
        kind: PcfType::Retrospective,
        mass_balancing: MassBalancing { used: false, free_attribution, scheme, other: Map::new() },
        waste_incineration: WasteIncineration::CutOff,
        region: Some(CatenaxRegion::Region(pact::Region::NorthernAfrica)),
        recycled_carbon: None,
        legal_statement: None,
        shares: None,
        attestations: Vec::new(),
    }
}

/// The same with what Catena-X demands of the firm.
fn numbered() -> Supplement {
    Supplement { business_partner: Bpnl::new("BPNL0000EXEMPLE1"), ..supplement() }
}

fn theirs() -> Value {
    serde_json::from_str(include_str!("cases/catenax.json")).expect("a footprint")
}

fn refused(refusal: Refusal) -> Vec<(String, &'static str)> {
    refusal.violations.into_iter().map(|violation| (violation.path, violation.wrong.key())).collect()
}

fn no_place(losses: &[Loss]) -> Vec<&str> {
    losses
        .iter()
        .filter_map(|loss| if let Loss::NoPlace { path } = loss { Some(path.as_str()) } else { None })
        .collect()
}

#[test]
fn what_catena_x_has_no_room_for_is_named() {
    let carried = to_catenax(&footprint(json!({})), &numbered()).expect("a footprint of Catena-X");
    assert_eq!(
        no_place(&carried.losses),
        [
            "precedingPfIds",
            "pcf.landCarbonLeakage",
            "pcf.landManagementFossilGhgEmissions",
            "pcf.landAreaOccupation",
            "pcf.ccsTechnologicalCO2Capture",
            "pcf.technologicalCO2CaptureOrigin",
            "pcf.technologicalCO2Removals",
            "pcf.ccuCarbonContent",
            "pcf.ccuCalculationApproach",
            "pcf.ccuCreditCertification",
            "pcf.verification.coverage",
            "pcf.verification.providerName",
            "pcf.verification.completedAt",
            "pcf.verification.standardName",
            "pcf.verification.comments",
            "extensions.specVersion",
            "extensions.dataSchema",
            "extensions.documentation",
            "extensions.data.intervalle",
            "extensions.data.tirages",
        ]
    );
    assert_eq!(carried.losses.len(), 20, "nothing else is lost");
    let written = carried.footprint.write();
    let production = &written["productLifeCycleStagesAndEmissions"][0]["productionStage"][0];
    assert_eq!(production["pcfExcludingBiogenicUptake"], json!(5.06));
    assert_eq!(production["biogenicNonCO2Emissions"], json!(0.04), "a plus sign is no part of a JSON number");
    assert_eq!(written["carbonContent"][0]["carbonContentTotal"], json!(0.32));
    let place = &written["pcfAssessmentAndMethodology"][0]["pcfAssessmentInformation"][0]["geography"][0];
    assert_eq!(*place, json!({ "geographyRegionOrSubregion": "Northern Africa", "geographyCountry": "MA" }));
}

#[test]
fn what_catena_x_refuses_is_refused_with_its_paths() {
    let refusal =
        |set: Value, supplement: &Supplement| refused(to_catenax(&footprint(set), supplement).expect_err("refused"));
    let assessed = "pcfAssessmentAndMethodology[0].pcfAssessmentInformation[0]";
    let stages = "productLifeCycleStagesAndEmissions[0]";
    let product = "companyAndProductInformation[0].productInformation[0]";
    for (set, path, key) in [
        (
            json!({ "pcf.exemptedEmissionsPercent": "10.5" }),
            format!("{assessed}.boundarySpecifications[0].exemptedEmissionsPercent"),
            "pact-wrong-too-large",
        ),
        (
            json!({ "pcf.pcfExcludingBiogenicUptake": "-1" }),
            format!("{stages}.productionStage[0].pcfExcludingBiogenicUptake"),
            "pact-wrong-below-zero",
        ),
        (
            json!({ "pcf.declaredUnitOfMeasurement": "megabit second" }),
            format!("{product}.declaredUnitOfMeasurement"),
            "pact-wrong-listed",
        ),
        (
            json!({ "pcf.packagingEmissionsIncluded": null }),
            format!("{stages}.packagingStage[0].packagingEmissionsIncluded"),
            "pact-wrong-missing",
        ),
        (
            json!({ "pcf.dqi.temporalDQR": "0.5" }),
            "pcfAssessmentAndMethodology[0].dataSourcesAndQuality[0].temporalDQR".to_owned(),
            "pact-wrong-too-small",
        ),
    ] {
        assert_eq!(refusal(set, &supplement()), [(path, key)]);
    }
    let nowhere = Supplement { region: None, ..supplement() };
    let path = format!("{assessed}.geography[0].geographyRegionOrSubregion");
    assert_eq!(refusal(json!({}), &nowhere), [(path, "pact-wrong-missing")], "no region is guessed");
    assert!(to_catenax(&footprint(json!({ "pcf.geographyCountry": null })), &nowhere).is_ok(), "the world is one");
}

#[test]
fn numbers_and_reports_that_do_not_fit_are_named() {
    let set = json!({
        "pcf.fossilGhgEmissions": "5.20000000000000000001",
        "pcf.ipccCharacterizationFactors": ["AR5", "AR6"],
        "pcf.fossilCarbonContent": "0.020",
    });
    let losses = to_catenax(&footprint(set), &numbered()).expect("a footprint of Catena-X").losses;
    let text = str::to_owned;
    let rounded =
        Loss::Rounded { path: text("pcf.fossilGhgEmissions"), from: text("5.20000000000000000001"), to: text("5.2") };
    let reduced = Loss::Reduced {
        path: text("pcf.ipccCharacterizationFactors"),
        from: text("AR5, AR6"),
        to: text("unspecified"),
    };
    assert!(losses.contains(&rounded) && losses.contains(&reduced), "{losses:?}");
    assert_eq!(losses.len(), 22);
}

#[test]
fn a_footprint_of_catena_x_becomes_one_of_pact_and_what_is_lost_is_named() {
    let pcf: Pcf = read_value(&theirs()).expect("a footprint of Catena-X");
    assert_eq!(pcf.write(), theirs());
    let carried = to_pact(&pcf, "cablage.exemple.example").expect("a footprint of PACT");
    let written = carried.footprint.write();
    assert_eq!(written["id"], "3b0c1c2e-5a0e-4d2f-8f3d-0a6a3c9f1e01");
    let part = "urn:pact:cablage.exemple.example:supplier-id:F7/%C3%A9co%20100%25";
    assert_eq!(written["productIds"], json!([part, "urn:gtin:0000000000000"]));
    assert!(is_urn(part));
    assert_eq!(written["productClassifications"], json!(["urn:eclass:27000000"]));
    assert_eq!(written["pcf"]["pcfIncludingBiogenicUptake"], "4.13");
    assert_eq!(written["pcf"]["declaredUnitAmount"], "1");
    assert_eq!(written["pcf"]["aircraftGhgEmissions"], "0.0000001", "no exponent");
    assert_eq!(written["pcf"]["geographyCountrySubdivision"], "MA-01");
    assert_eq!(written["pcf"].get("geographyCountry"), None);
    assert_eq!(written["pcf"].get("outboundLogisticsGhgEmissions"), None);
    assert_eq!(written["pcf"]["crossSectoralStandards"], json!(["ISO14067", "Catena-X PCF Rulebook v4"]));
    assert_eq!(
        written["pcf"]["secondaryEmissionFactorSources"],
        json!([{ "name": "base inventée", "version": "3.8" }, { "name": "base sans version", "version": "unspecified" }])
    );
    let rules = json!([
        { "operator": "Other", "otherOperatorName": "association.example", "ruleNames": ["urn:association.example:PCR:Câbles:version:v2"] },
        { "operator": "PEF", "ruleNames": ["PEF 1.0"] },
    ]);
    assert_eq!(written["pcf"]["productOrSectorSpecificRules"], rules);
    assert_eq!(written["pcf"]["verification"]["providerName"], "Vérificateur Exemple (fictif)");
    let shown: Vec<(&str, Vec<String>)> = carried
        .losses
        .iter()
        .map(|loss| (loss.key(), loss.arguments().into_iter().map(|(_, value)| value).collect()))
        .collect();
    let assessed = "pcfAssessmentAndMethodology.pcfAssessmentInformation";
    let method = "pcfAssessmentAndMethodology.pcfMethodology";
    let place = format!("{assessed}.geography.geographyRegionOrSubregion");
    let expected: Vec<(&str, Vec<String>)> = [
        ("pact-loss-reduced", vec!["productClassifications", "faisceaux", ""]),
        ("pact-loss-assumed", vec!["pcf.secondaryEmissionFactorSources", "unspecified"]),
        ("pact-loss-reduced", vec![place.as_str(), "Northern Africa", "MA-01"]),
        ("pact-loss-no-place", vec!["attestationOfConformance[0].attestationType"]),
        ("pact-loss-no-place", vec!["attestationOfConformance[0].attestationStandard"]),
        ("pact-loss-no-place", vec!["attestationOfConformance[0].attestationOfConformanceId"]),
        ("pact-loss-no-place", vec!["attestationOfConformance[1]"]),
        ("pact-loss-assumed", vec!["productDescription", ""]),
    ]
    .into_iter()
    .map(|(key, values)| (key, values.into_iter().map(str::to_owned).collect()))
    .collect();
    let (told, unsaid) = shown.split_at(expected.len());
    assert_eq!(told, expected);
    let mut unsaid: Vec<&str> = unsaid.iter().filter_map(|(_, values)| values.first()).map(String::as_str).collect();
    unsaid.sort_unstable();
    let mut lost = [
        format!("{assessed}.idAndVersion.retroOrProspectivePcfType"),
        "pcfAssessmentAndMethodology.verificationAndCertificationShares.programCertificationShare".to_owned(),
        format!("{method}.massBalancingInformation.massBalancingUsed"),
        format!("{method}.massBalancingInformation.freeAttributionInMassBalancing"),
        format!("{method}.massBalancingInformation.massBalancingCertificateScheme"),
        format!("{method}.allocationInForeground.allocationWasteIncineration"),
        "general.pcfLegalStatement".to_owned(),
        "productLifeCycleStagesAndEmissions.packagingStage.packagingFossilGhgEmissions".to_owned(),
        "productLifeCycleStagesAndEmissions.distributionStage.distributionStagePcfExcludingBiogenicUptake".to_owned(),
    ];
    lost.sort_unstable();
    assert_eq!(unsaid, lost);
}

#[test]
fn the_rules_of_catena_x_hold() {
    let stage = |value: &mut Value| value["productLifeCycleStagesAndEmissions"][0]["productionStage"].take();
    type Case = (fn(&mut Value), &'static str, &'static str);
    let cases: [Case; 6] = [
        (|value| value["general"] = json!([]), "general", "pact-wrong-empty"),
        (|value| value["general"] = json!([{}, {}]), "general", "pact-wrong-alone"),
        (|value| value["general"] = json!({}), "general", "pact-wrong-list"),
        (
            |value| value["scopeOfPcfForm"][0]["partialFullPcf"] = json!("Gate-to-gate"),
            "scopeOfPcfForm[0].partialFullPcf",
            "pact-wrong-listed",
        ),
        (
            |value| value["carbonContent"][0]["fossilCarbonContent"] = json!("0.5"),
            "carbonContent[0].fossilCarbonContent",
            "pact-wrong-number",
        ),
        (
            |value| value["companyAndProductInformation"][0]["productInformation"][0]["declaredUnitAmount"] = json!(0),
            "companyAndProductInformation[0].productInformation[0].declaredUnitAmount",
            "pact-wrong-positive",
        ),
    ];
    for (change, path, key) in cases {
        let mut value = theirs();
        change(&mut value);
        assert_eq!(refused(read_value::<Pcf>(&value).expect_err(path)), [(path.to_owned(), key)]);
    }
    let mut value = theirs();
    assert!(stage(&mut value).is_array());
    let path = "productLifeCycleStagesAndEmissions[0].productionStage".to_owned();
    assert_eq!(refused(read_value::<Pcf>(&value).expect_err("no stage")), [(path, "pact-wrong-missing")]);
    // What PACT demands and Catena-X leaves open is not made up.
    let mut value = theirs();
    value["carbonContent"][0].as_object_mut().expect("an object").remove("fossilCarbonContent");
    let pcf: Pcf = read_value(&value).expect("a footprint of Catena-X");
    let refusal = refused(to_pact(&pcf, "cablage.exemple.example").expect_err("no fossil carbon"));
    assert_eq!(refusal, [("pcf.fossilCarbonContent".to_owned(), "pact-wrong-missing")]);
}

#[test]
fn urns_are_built_from_domain_type_and_identifier() {
    assert_eq!(
        product_urn("exemple.example", "supplier-id", "P-60"),
        Ok("urn:pact:exemple.example:supplier-id:P-60".to_owned())
    );
    assert_eq!(product_urn("exemple", "supplier-id", "x"), Err(UrnError::Domain("exemple".to_owned())));
    assert_eq!(product_urn("-a.example", "supplier-id", "x"), Err(UrnError::Domain("-a.example".to_owned())));
    assert_eq!(product_urn("a.example", "Supplier", "x"), Err(UrnError::Type("Supplier".to_owned())));
    assert_eq!(product_urn("a.example", "supplier-id", ""), Err(UrnError::Empty));
    for urn in
        ["urn:example:a123,z456", "URN:EXAMPLE:a%2Cb", "urn:example:weather?=op=map#x", "urn:isbn:978-951-0-18435-6"]
    {
        assert!(is_urn(urn), "{urn}");
    }
    for text in
        ["urn:", "urn:a:b", "urn:-aa:b", "urn:aa-:b", "urn:aa:", "urn:aa:/b", "urn:aa:é", "uri:aa:b", "urn:a.b:c"]
    {
        assert!(!is_urn(text), "{text}");
    }
}

proptest! {
    /// There and back again: what was not named as lost is what it was, by value.
    #[test]
    fn what_is_not_lost_comes_back(
        excluding in 0_u32..1_000_000,
        places in 0_usize..6,
        identifier in "[ -~]{1,20}",
        share in 0_u32..=1000,
    ) {
        let figure = format!("{:.places$}", f64::from(excluding) / 1000.0);
        let set = json!({
            "pcf.pcfExcludingBiogenicUptake": figure,
            "pcf.fossilGhgEmissions": figure,
            "pcf.primaryDataShare": format!("{}.{}", share / 10, share % 10),
            "productIds": [product_urn("exemple.example", "supplier-id", &identifier).expect("a URN")],
        });
        let ours = footprint(set);
        let there = to_catenax(&ours, &supplement()).expect("a footprint of Catena-X");
        let back = to_pact(&there.footprint, "exemple.example").expect("a footprint of PACT");
        let rounded = there.losses.iter().any(|loss| matches!(loss, Loss::Rounded { .. }));
        prop_assert!(!rounded);
        let lost = no_place(&there.losses);
        compare(&ours.write(), &back.footprint.write(), "", &lost);
    }

    #[test]
    fn no_two_identifiers_make_one_urn(a in ".{1,12}", b in ".{1,12}") {
        let urn = |text: &str| product_urn("exemple.example", "product-id", text).expect("a URN");
        prop_assert_eq!(a == b, urn(&a) == urn(&b));
        prop_assert!(is_urn(&urn(&a)));
    }
}

/// Members of `ours` are in `back`, decimals by their value, unless they are among the lost.
fn compare(ours: &Value, back: &Value, path: &str, lost: &[&str]) {
    for (name, value) in ours.as_object().expect("an object") {
        let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
        if lost.iter().any(|lost| *lost == path || lost.starts_with(&format!("{path}.")) && name != "dqi") {
            continue;
        }
        let other = back.get(name).unwrap_or(&Value::Null);
        let number = |value: &Value| value.as_str().and_then(|text| text.parse::<f64>().ok());
        match (value, number(value), number(other)) {
            (Value::Object(_), ..) if name != "pcf" && name != "dqi" => assert_eq!(value, other, "{path}"),
            (Value::Object(_), ..) => compare(value, other, &path, lost),
            (_, Some(value), Some(other)) => assert_eq!(value.to_bits() << 1, other.to_bits() << 1, "{path}"),
            // Each name of a rule is a rule of its own on the way back.
            _ if name == "productOrSectorSpecificRules" => assert_eq!(other.as_array().map(Vec::len), Some(3)),
            _ => assert_eq!(value, other, "{path}"),
        }
    }
}

#[test]
fn findings_are_the_same_after_the_way_through_catena_x_but_for_what_was_lost() {
    let there = to_catenax(&footprint(json!({})), &supplement()).expect("a footprint of Catena-X");
    let back = to_pact(&there.footprint, "exemple.example").expect("a footprint of PACT");
    let found = findings(&back.footprint);
    let keys: Vec<(&str, &str)> = found.iter().map(|finding| (finding.path.as_str(), finding.key())).collect();
    // Capture was said to be included and its figures had no place: the sums show it.
    let expected = [
        ("pcf.landManagementFossilGhgEmissions", "pact-missing-bio-2027"),
        ("pcf.ccsTechnologicalCO2Capture", "pact-missing-ccs"),
        ("pcf.technologicalCO2Removals", "pact-missing-ccs"),
        ("pcf.technologicalCO2CaptureOrigin", "pact-missing-ccs"),
        ("pcf.pcfExcludingBiogenicUptake", "pact-finding-sum-open"),
        ("pcf.pcfIncludingBiogenicUptake", "pact-finding-sum-open"),
    ];
    assert_eq!(keys, expected);
}

#[test]
fn the_number_of_the_business_partner_is_there_or_missed() {
    let carried =
        |supplement: &Supplement| to_catenax(&footprint(json!({})), supplement).expect("a footprint of Catena-X");
    let missed = |losses: &[Loss]| losses.iter().any(|loss| matches!(loss, Loss::NoBusinessPartner { .. }));
    let with = carried(&numbered());
    let ids = with.footprint.write()["companyAndProductInformation"][0]["companyInformation"][0]["companyIds"].clone();
    assert_eq!(ids[0], "urn:BPNL0000EXEMPLE1");
    assert!(ids.as_array().is_some_and(|ids| ids.len() > 1), "those of PACT stay");
    assert!(!missed(&with.losses));
    assert!(missed(&carried(&supplement()).losses));
    for wrong in ["BPNS0000EXEMPLE1", "BPNL123", "bpnl0000exemple1", "urn:BPNL0000EXEMPLE1"] {
        assert!(Bpnl::new(wrong).is_none(), "{wrong}");
    }
}

#[test]
fn a_set_of_catena_x_has_nothing_twice() {
    let twice = |pointer: &str| {
        let mut value = theirs();
        let list = value.pointer_mut(pointer).and_then(Value::as_array_mut).expect("a list");
        let first = list[0].clone();
        list.push(first);
        refused(read_value::<Pcf>(&value).expect_err("refused"))
    };
    let company = "/companyAndProductInformation/0";
    for (pointer, path) in [
        (format!("{company}/companyInformation/0/companyIds"), "companyIds[1]"),
        (format!("{company}/productInformation/0/productIds"), "productIds["),
        (
            "/pcfAssessmentAndMethodology/0/dataSourcesAndQuality/0/secondaryEmissionFactorSources".to_owned(),
            "secondaryEmissionFactorSources[",
        ),
    ] {
        let found = twice(&pointer);
        assert!(matches!(&found[..], [(at, "pact-wrong-repeated")] if at.contains(path)), "{found:?}");
    }
}

#[test]
fn another_choice_is_refused_with_those_that_are_accepted() {
    let error = serde_json::from_str::<PcfType>("\"Retro\"").expect_err("no choice").to_string();
    assert!(error.contains("unknown variant `Retro`") && error.contains("`Retrospective PCF`"), "{error}");
}
