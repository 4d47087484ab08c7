//! What streams emit, and where heat and gases carry it.

use crate::support::{assessed, bars, dec, found};

/// GJ per tonne and tCO2 per TJ: a factor of 1000; 3.664, not 44/12; 265 for nitrous oxide.
#[test]
fn units_and_constants() {
    let one = |stream: &str| {
        let text = bars(&format!("[[streams]]\nname = \"s\"\n{stream}"));
        assessed(&text).totals.direct_t
    };
    assert_eq!(one("method = \"combustion\"\namount = 1000\nncv = 48\nef = 56.1\n"), dec("2692.8"));
    assert_eq!(one("method = \"combustion\"\nfactor = \"natural_gas\"\namount = 1000\n"), dec("2692.8"));
    assert_eq!(one("method = \"combustion\"\namount = 1000\ncarbon = 0.75\nncv = 48\n"), dec("2748"));
    assert_eq!(one("method = \"mass_balance\"\namount = 1000\ncarbon = 0.5\n"), dec("1832"));
    assert_eq!(one("method = \"cems\"\ngas = \"n2o\"\nmeasured_t = 10\n"), dec("2650"));
    let stack = "concentration_g_per_nm3 = 0.2\nflow_nm3_per_h = 10000\nhours = 5000\n";
    assert_eq!(one(&format!("method = \"cems\"\ngas = \"n2o\"\n{stack}")), dec("2650"));
    assert_eq!(one("method = \"process_input\"\nfactor = \"caco3\"\namount = 100\n"), dec("44"));
    assert_eq!(one("method = \"process_output\"\nfactor = \"cao\"\namount = 100\nconversion = 0.5\n"), dec("39.25"));
    assert_eq!(one("method = \"process_input\"\nfactor = \"gypsum\"\namount = 100\n"), dec("25.58"));
    assert_eq!(one("method = \"process_input\"\nfactor = \"urea_denox\"\namount = 100\n"), dec("73.28"));
    assert_eq!(one("method = \"flare\"\namount = 1000\n"), dec("3.93"));
}

/// CF4 = 2 × 0.143 / 1000 × 50 000 = 14.3 t, C2F6 = 0.121 × CF4; overvoltage 1.16 × 20 / 95 × 50 000 / 1000 = 12.2105 t.
#[test]
fn perfluorocarbons_by_both_methods() {
    let of = |stream: &str| {
        let aluminium = bars(&format!("[[streams]]\nname = \"s\"\naluminium_t = 50000\n{stream}"));
        assessed(&aluminium).totals.direct_t
    };
    let slope = of("method = \"pfc_slope\"\ntechnology = \"cwpb\"\nanode_effect_minutes = 2\n");
    assert_eq!(slope, dec("14.3") * dec("6630") + dec("14.3") * dec("0.121") * dec("11100"));
    let collected =
        of("method = \"pfc_slope\"\ntechnology = \"cwpb\"\nanode_effect_minutes = 2\ncollection_efficiency = 0.5\n");
    assert_eq!(collected, slope * dec("2"));
    let overvoltage = of("method = \"pfc_overvoltage\"\ntechnology = \"cwpb\"\novervoltage_mv = 20\n\
                          current_efficiency_percent = 95\n");
    let cf4 = dec("1160") / dec("95");
    assert_eq!(overvoltage.round_dp(15), (cf4 * (dec("6630") + dec("0.121") * dec("11100"))).round_dp(15));
}

/// Heat, waste gas and electricity that go out are credited, and never below nought; 0.667 and evidence for waste gas.
#[test]
fn attribution_of_energy() {
    let unit = bars(
        "heat_in = [{ tj = 2, unit = \"b\" }]\nheat_out = [{ tj = 1, t_per_tj = 60 }]\n\
         waste_gas_in = [{ tj = 1 }]\nwaste_gas_out = [{ tj = 1, evidence = \"E\" }, { tj = 5 }]\n\
         electricity_out = [{ mwh = 10, t_per_mwh = 0.5 }]\n\
         [[energy_units]]\nid = \"b\"\nkind = \"boiler\"\nefficiency = 0.9\n\
         [[streams]]\nname = \"gas\"\nmethod = \"combustion\"\nin_tj = true\namount = 10\nfactor = \"natural_gas\"\nprocess = \"b\"\n\
         [[streams]]\nname = \"gas\"\nmethod = \"combustion\"\nin_tj = true\namount = 2\nfactor = \"natural_gas\"\nprocess = \"p\"\n",
    );
    let assessment = assessed(&unit);
    let process = &assessment.processes[0];
    assert_eq!(process.heat_in_t.round_dp(15), (dec("112.2") / dec("0.9")).round_dp(15));
    assert_eq!(process.waste_gas_out_t, dec("56.1") * dec("0.667"));
    let signed = process.direct_t + process.heat_in_t - dec("60") + dec("56.1") - process.waste_gas_out_t - dec("5");
    assert_eq!(process.attributed_direct_t.round_dp(15), signed.round_dp(15));
    assert!(found(&assessment, "waste-gas-without-evidence"));
    let below = assessed(&bars("heat_out = [{ tj = 1, t_per_tj = 60 }]\n"));
    assert_eq!(below.goods[0].see, dec("0"));
    assert!(found(&below, "attributed-below-zero"));
    // Heat of a reaction is neither charged nor credited; bought heat without a report is a boiler of 90 %.
    let reaction =
        assessed(&bars("heat_in = [{ tj = 9, origin = \"reaction\" }, { tj = 9, standard_fuel = \"natural_gas\" }]\n"));
    assert_eq!(reaction.processes[0].heat_in_t, dec("561"));
}

/// η_h = 0.5 and η_e = 0.3 on 100 TJ of coal, against 0.88 and 0.442: F_h = (0.5/0.88)/(0.5/0.88 + 0.3/0.442).
#[test]
fn combined_heat_and_power_is_divided_by_reference_efficiencies() {
    let text = bars(
        "heat_in = [{ tj = 50, unit = \"c\" }]\n\
         electricity = [{ mwh = 8333.333333333333, source = \"own\", unit = \"c\" }]\n\
         [[energy_units]]\nid = \"c\"\nkind = \"chp\"\nheat_tj = 50\nelectricity_mwh = 8333.333333333333\n\
         reference = { fuel = \"s1\", built = 2010, heat_form = \"hot_water\" }\n\
         [[streams]]\nname = \"coal\"\nmethod = \"combustion\"\nin_tj = true\namount = 100\nef = 94.6\nprocess = \"c\"\n",
    );
    let assessment = assessed(&text);
    let process = &assessment.processes[0];
    let (heat, power) = (dec("0.5") / dec("0.88"), dec("0.3") / dec("0.442"));
    let expected = dec("9460") * heat / (heat + power);
    assert!((process.heat_in_t - expected).abs() < dec("0.0000001"), "{} {expected}", process.heat_in_t);
    assert!((process.heat_in_t + process.attributed_indirect_t - dec("9460")).abs() < dec("0.0000001"));
}

#[test]
fn biomass_counts_unless_its_criteria_are_proven() {
    let with = |evidence: &str| {
        let text =
            format!("[[streams]]\nname = \"s\"\nmethod = \"combustion\"\nfactor = \"wood\"\namount = 1000\n{evidence}");
        assessed(&bars(&text))
    };
    assert!(found(&with(""), "biomass-without-evidence"));
    assert_eq!(with("").totals.direct_t, dec("1747.2"));
    assert_eq!(with("biomass_evidence = \"\"\n").totals.direct_t, with("").totals.direct_t);
    assert_eq!(with("biomass_evidence = \"E\"\n").totals.direct_t, dec("0"));
    assert_eq!(with("biomass_evidence = \"E\"\n").totals.biomass_t, dec("1747.2"));
}
