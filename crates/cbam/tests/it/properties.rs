//! What holds for any installation.

use cbam::tables::{Column, IN_FORCE, PhaseOut};
use cbam::{Assessment, Basis, Due, Exact, Installation, assess, certificates};
use proptest::prelude::*;
use rust_decimal::Decimal;

use crate::support::{dec, law, read, tables};

/// A number with two decimals.
fn amount(range: std::ops::Range<i64>) -> impl Strategy<Value = Decimal> {
    range.prop_map(|cents| Decimal::new(cents, 2))
}

/// Three processes in a chain with a way back, streams with meters and shares, bought precursors.
fn installation() -> impl Strategy<Value = Installation> {
    let masses = prop::collection::vec(amount(100_000..1_000_000), 3);
    let flows = prop::collection::vec(amount(0..40_000), 3);
    let fuels = prop::collection::vec(amount(1..500_000), 3);
    let meters = prop::collection::vec(amount(1..90_000), 3);
    let bought = prop::collection::vec((amount(0..500_000), amount(0..500)), 2);
    (masses, flows, fuels, meters, bought).prop_map(|(mass, flow, fuel, meter, bought)| {
        let mut text = "year = 2026\nname = \"E\"\ncountry = \"MA\"\n".to_owned();
        for (index, (id, cn)) in [("a", "72139110"), ("b", "72171090"), ("c", "73181542")].into_iter().enumerate() {
            text += &format!("[[processes]]\nid = \"{id}\"\ngoods = [{{ cn = \"{cn}\", tonnes = {} }}]\n", mass[index]);
            text += &format!("electricity = [{{ mwh = {}, source = \"grid\" }}]\n", fuel[index]);
            let from = ["c", "a", "b"][index];
            text += &format!("precursors = [{{ from = \"{from}\", tonnes = {} }}", flow[index]);
            if let Some((tonnes, see)) = bought.get(index) {
                let actual = format!("{{ see_direct = {see}, benchmark = 1, report = \"R\", verifier = \"V\" }}");
                text +=
                    &format!(", {{ cn = \"7224909{index}\", tonnes = {tonnes}, origin = \"TR\", actual = {actual} }}")
                        .replace("72249090", "72249031")
                        .replace("72249091", "72249038");
            }
            text += "]\n";
        }
        text += &format!(
            "[[streams]]\nname = \"gas\"\nmethod = \"combustion\"\nfactor = \"natural_gas\"\namount = {}\n\
             meters = {{ a = {}, b = {}, c = {} }}\n",
            fuel[0], meter[0], meter[1], meter[2]
        );
        text += &format!(
            "[[streams]]\nname = \"oil\"\nmethod = \"combustion\"\nfactor = \"gas_diesel_oil\"\namount = {}\n\
             shares = {{ a = 0.25, c = 0.5, none = 0.25 }}\n",
            fuel[1]
        );
        text += &format!(
            "[[streams]]\nname = \"coal\"\nmethod = \"combustion\"\nfactor = \"coking_coal\"\namount = {}\n\
             split = \"functional_unit\"\namong = [\"a\", \"b\"]\n",
            fuel[2]
        );
        read(&text)
    })
}

fn close(a: Decimal, b: Decimal) -> bool {
    (a - b).abs() <= dec("0.000000000001") * (a.abs() + b.abs() + Decimal::ONE)
}

fn see(assessment: &Assessment) -> Vec<(String, Decimal, Decimal)> {
    let mut goods: Vec<_> = assessment.goods.iter().map(|good| (good.cn.clone(), good.see, good.benchmark)).collect();
    goods.sort();
    goods
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// What enters leaves: streams and bought precursors are what net production embeds, and what is outside.
    #[test]
    fn mass_balance(installation in installation()) {
        let assessment = law(&installation).unwrap();
        let bought: Decimal = assessment.precursors.iter().map(|lot| lot.tonnes * lot.see_direct).sum();
        let entered = assessment.totals.direct_t + bought;
        let mut left = assessment.totals.outside_t;
        for (process, of) in installation.processes.iter().enumerate() {
            let used: Decimal = installation
                .processes
                .iter()
                .flat_map(|process| &process.precursors)
                .filter(|precursor| precursor.from.as_deref() == Some(&of.id))
                .filter_map(|precursor| precursor.tonnes.get())
                .sum();
            let result = &assessment.processes[process];
            left += (result.activity_level - used) * result.see_direct;
        }
        prop_assert!(close(entered, left), "{entered} entered, {left} left");
    }

    /// Shares of a stream are one together, so the processes have all of it.
    #[test]
    fn splits_are_whole(installation in installation()) {
        let assessment = law(&installation).unwrap();
        let attributed: Decimal = assessment.processes.iter().map(|process| process.direct_t).sum();
        prop_assert!(close(attributed + assessment.totals.outside_t, assessment.totals.direct_t));
        let streams: Decimal = assessment.streams.iter().map(|stream| stream.fossil_t).sum();
        prop_assert!(close(streams, assessment.totals.direct_t));
    }

    /// The order in which things are written does not matter.
    #[test]
    fn order_does_not_matter(installation in installation()) {
        let mut turned = installation.clone();
        turned.processes.reverse();
        turned.streams.reverse();
        turned.processes.iter_mut().for_each(|process| process.precursors.reverse());
        let (one, other) = (see(&law(&installation).unwrap()), see(&law(&turned).unwrap()));
        for (a, b) in one.iter().zip(&other) {
            prop_assert!(a.0 == b.0 && close(a.1, b.1) && close(a.2, b.2), "{a:?} {b:?}");
        }
    }

    /// More emissions never need fewer certificates; none are negative.
    #[test]
    fn more_emissions_never_need_fewer(installation in installation(), more in amount(0..1_000_000)) {
        let before = law(&installation).unwrap();
        let mut dirtier = installation.clone();
        let fuel = dirtier.streams[0].amount.unwrap();
        dirtier.streams[0].amount = Some(fuel + Exact::from(more));
        let after = law(&dirtier).unwrap();
        for (before, after) in before.goods.iter().zip(&after.goods) {
            prop_assert!(before.certificates >= Decimal::ZERO);
            prop_assert!(after.see >= before.see - dec("0.000000000001"));
            prop_assert!(after.certificates >= before.certificates - dec("0.000000000001"));
        }
    }

    /// With the same benchmark a later year never needs fewer certificates, by the law and by the proposal.
    #[test]
    fn later_years_never_need_fewer(see in amount(0..1000), benchmark in amount(0..300), paid in amount(0..50)) {
        let due = Due { see: Exact::from(see), benchmark: Exact::from(benchmark), paid: Exact::from(paid) };
        for scenario in [IN_FORCE, "com_2026_616"] {
            let needed: Vec<Decimal> = (2026..2040)
                .map(|year| {
                    let (phase_out, _) = tables().phase_out(scenario, year).unwrap();
                    certificates(due, phase_out, Exact::ONE, Exact::ONE).get().unwrap()
                })
                .collect();
            prop_assert!(needed.windows(2).all(|pair| pair[0] <= pair[1]), "{needed:?}");
            prop_assert!(needed.iter().all(|needed| *needed >= Decimal::ZERO && *needed <= see));
        }
    }

    /// A consignment of twice the mass needs twice the certificates.
    #[test]
    fn certificates_are_linear_in_mass(see in amount(0..1000), benchmark in amount(0..300), tonnes in amount(1..100_000)) {
        let due = Due { see: Exact::from(see), benchmark: Exact::from(benchmark), paid: Exact::ZERO };
        let free = PhaseOut { retained: Exact::read("0.9").unwrap(), cscf: None };
        let tonnes = Exact::from(tonnes);
        let one = certificates(due, free, Exact::ONE, tonnes);
        prop_assert_eq!(certificates(due, free, Exact::ONE, tonnes + tonnes), one + one);
    }
}

/// Default values of every country and code: a later year never needs fewer certificates, benchmarks of both periods
/// included.
#[test]
fn default_values_never_become_cheaper() {
    let mut compared = 0;
    for good in tables().goods(2026) {
        let Ok(row) = tables().default_value(&good.code, Some("MA"), 2026) else { continue };
        let Some(sector) = tables().category(&good.category, 2026).map(|category| &category.sector) else { continue };
        let needed = |year: i16| {
            let (phase_out, _) = tables().phase_out(IN_FORCE, year).ok()?;
            let benchmark = tables().benchmark(&good.code, Column::B, row.routes.first().copied(), year).ok()?;
            let see = row.total * (Exact::ONE + tables().markup(sector, year)?);
            let due = Due { see, benchmark: benchmark.value, paid: Exact::ZERO };
            certificates(due, phase_out, Exact::ONE, Exact::ONE).get()
        };
        let years: Vec<Decimal> = (2026..=2034).filter_map(needed).collect();
        assert!(years.windows(2).all(|pair| pair[0] <= pair[1]), "{}: {years:?}", good.code);
        compared += usize::from(years.len() == 9);
    }
    assert!(compared > 500, "only {compared} goods were compared");
}

/// The projection to a later year keeps the installation's data and says so.
#[test]
fn a_later_basis_is_said_to_be_one() {
    let installation = read(&crate::support::bars(""));
    let later = assess(tables(), &installation, &Basis::law(2031)).unwrap();
    let said: Vec<String> =
        later.assumptions.iter().map(|one| serde_json::to_value(one).unwrap().to_string()).collect();
    assert_eq!(said, ["\"cscf\"", "\"benchmarks\"", "\"other-year\""]);
    let proposal = Basis { scenario: "com_2026_616".to_owned(), ..Basis::law(2026) };
    assert_eq!(assess(tables(), &installation, &proposal).unwrap().assumptions.len(), 1);
}
