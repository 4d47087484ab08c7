//! What is free for clinker, and for the cement ground from it.

use crate::support::{assessed, dec, found};

/// A kiln and a mill: 800 t of cement from 600 t of the clinker made.
fn works(clinker: &str, cement: &str, precursors: &str) -> String {
    format!(
        "year = 2026\nname = \"E\"\ncountry = \"TR\"\n[[processes]]\nid = \"k\"\n\
         goods = [{{ cn = \"2523100090\", tonnes = {clinker}, route = \"A\" }}]\n[[processes]]\nid = \"m\"\n\
         goods = [{{ cn = \"25232900\", {cement} }}]\nprecursors = [{precursors}]\n\
         [[streams]]\nname = \"meal\"\nmethod = \"process_input\"\namount = 800\nef = 1\nprocess = \"k\"\n\
         [[streams]]\nname = \"gas\"\nmethod = \"process_input\"\namount = 50\nef = 1\nprocess = \"m\"\n"
    )
}

/// `SEFA = SFA_p + Σ m_i × SEFA_i` (2025/2620 Equation 4): the benchmark of clinker, 0.666, follows it into the cement, and the
/// grinding adds none; whatever is sold of the clinker, the clinker's own stays 0.666.
#[test]
fn the_benchmark_of_clinker_goes_into_the_cement_alone() {
    let benchmarks = |text: &str| -> Vec<_> {
        let assessment = assessed(text);
        assert!(!found(&assessment, "clinker-in-joint-process"), "{text}");
        assessment.goods.iter().map(|good| good.benchmark.normalize()).collect()
    };
    let own = "{ from = \"k\", tonnes = 600 }";
    let cement = "tonnes = 800, clinker = 0.75";
    for made in ["1000", "600"] {
        assert_eq!(benchmarks(&works(made, cement, own)), [dec("0.666"), dec("0.4995")], "{made} t");
    }
    let all = works("1000", "tonnes = 1250, clinker = 0.8", "{ from = \"k\", tonnes = 1000 }");
    assert_eq!(benchmarks(&all), [dec("0.666"), dec("0.5328")]);
    // 50 t bought in Algeria bring the benchmark of Column B to the cement: 650 t × 0.666 in 800 t.
    let bought = format!("{own}, {{ cn = \"2523100090\", tonnes = 50, origin = \"DZ\" }}");
    let bought = benchmarks(&works("1000", "tonnes = 800, clinker = 0.8125", &bought));
    assert_eq!(bought, [dec("0.666"), dec("0.541125")]);
    // SEE = 850 / 1000 of clinker, certificates with 0.975 of the benchmark.
    let assessment = assessed(&works("1000", cement, own));
    let due: Vec<_> = assessment.goods.iter().map(|good| good.certificates.normalize()).collect();
    assert_eq!(due, [dec("0.20065"), dec("0.1504875")]);
}

/// Another kiln of the same clinker, or clinker that is burnt again, brings no second benchmark.
#[test]
fn a_good_that_goes_into_itself_has_one_benchmark() {
    let again = works("1000", "tonnes = 800, clinker = 0.75", "{ from = \"k\", tonnes = 600 }")
        .replace("cn = \"25232900\"", "cn = \"2523100090\", route = \"A\"");
    let goods = assessed(&again).goods;
    assert!(goods.iter().all(|good| good.benchmark == dec("0.666")), "{goods:?}");
}

/// What no act read gives a benchmark for is said, not guessed.
#[test]
fn cement_of_a_joint_process_is_told_to_part_its_kiln() {
    let joint = works("1000", "tonnes = 800, clinker = 0.75", "{ from = \"k\", tonnes = 500 }");
    let assessment = assessed(&joint);
    assert!(found(&assessment, "clinker-in-joint-process"));
    assert_eq!(assessment.goods.last().unwrap().benchmark.normalize(), dec("0.41625"));
}
