use std::collections::BTreeMap;

use finance::application::{Asked, application};
use finance::plan::{
    Applicant, Finding, GrantAsked, GuaranteeAsked, Lease, Lending, LoanAsked, Payment, Plan, PlanError, PlanInput,
    SourceKind, Use, UseKind, Written,
};
use finance::{Catalogue, Field, Outcome};
use i18n::Messages;
use language::Language;
use money::{Exact, InternalRate, Repayment, whole_centimes};
use proptest::prelude::*;

use super::{embedded, of, today};

fn use_of(kind: UseKind, amount: &str) -> Use {
    Use { name: format!("{kind:?}"), kind, amount: of(amount), year: 0, eligible: true, green: true, origin: None }
}

fn loan(name: &str, programme: Option<&str>, amount: &str, interest: Option<&str>, years: u32) -> LoanAsked {
    LoanAsked {
        name: name.to_owned(),
        programme: programme.map(str::to_owned),
        amount: of(amount),
        interest: interest.map(of),
        years,
        grace_years: 0,
        payments_a_year: 1,
        repayment: Repayment::Annuity,
        year: 0,
        origin: None,
    }
}

fn grant(programme: &str) -> GrantAsked {
    GrantAsked { programme: programme.to_owned(), year: None, confirmed: BTreeMap::new(), payments: vec![] }
}

fn answers(text: &str) -> BTreeMap<String, Written> {
    let pairs = text.split(" & ").filter_map(|pair| pair.split_once('='));
    pairs.map(|(code, word)| (code.to_owned(), Written::Word(word.to_owned()))).collect()
}

fn dryer() -> PlanInput {
    PlanInput {
        name: "Dryer".to_owned(),
        start: 2027,
        horizon: 10,
        discount_rate: of("0.08"),
        uses: vec![use_of(UseKind::Equipment, "10000000")],
        savings: vec![of("1800000")],
        loans: vec![loan("bank", None, "6000000", Some("5"), 7)],
        leases: vec![],
        grants: vec![grant("tpme-charte")],
        guarantees: vec![GuaranteeAsked { programme: "damane-istitmar".to_owned(), loan: "bank".to_owned() }],
        equity: None,
        situation: answers(
            "legal_person=yes & turnover_mad=60000000 & owned_by_large=no & public_body=no & stable_jobs=25 & \
             province=tetouan & sector=textile-leather & new_investment=yes & governance_audit=yes & \
             founded=2010-05-01 & exporter=yes & green_project=no",
        ),
        firm: Applicant::default(),
        measures: vec![],
        savings_origin: None,
        documents: vec![],
    }
}

fn made(input: &PlanInput) -> Plan {
    finance::plan(&embedded(), input, today()).unwrap()
}

fn amount(plan: &Plan, kind: SourceKind) -> Exact {
    plan.sources.iter().filter(|source| source.kind == kind).map(|source| source.amount).sum()
}

#[test]
fn a_dryer_is_paid_as_computed_by_hand() {
    let plan = made(&dryer());
    // 25 jobs on 10 MDH are 2.5 per MDH: 5 % for jobs in both sources, 10 % for a province of category A.
    assert_eq!(amount(&plan, SourceKind::Grant), of("1500000"));
    assert_eq!(amount(&plan, SourceKind::OwnFunds), of("2500000"));
    // 60 points, and 10 with a conclusive audit for an exporter, of 6 MDH.
    assert_eq!((plan.guarantees[0].percent, plan.guarantees[0].amount), (of("70"), of("4200000")));
    // The grant comes after the works: the firm advances it.
    assert_eq!(plan.advance, of("1500000"));
    assert_eq!(plan.years[0].own_funds, of("4000000"));
    assert_eq!(plan.years[1].own_funds, of("-1500000"));
    assert!(plan.limits.iter().all(|limit| limit.met), "{:?}", plan.limits);
}

#[test]
fn what_it_earns_is_what_numpy_financial_says() {
    let plan = made(&dryer());
    let first = &plan.years[1];
    assert_eq!((first.interest, first.interest + first.capital), (of("300000"), of("1036918.91")));
    assert_eq!(first.coverage, Some(of("1.735912")));
    assert_eq!(plan.years[7].interest + plan.years[7].capital, of("1036918.91"));
    assert_eq!(plan.project.net_present_value, of("2078146.52"));
    assert_eq!(plan.project.internal_rate, InternalRate::Rate(of("0.124148")));
    assert_eq!(plan.equity.net_present_value, of("4068451.84"));
    assert_eq!(plan.equity.internal_rate, InternalRate::Rate(of("0.281011")));
}

#[test]
fn shares_up_to_are_not_counted_before_they_are_confirmed() {
    let mut input = dryer();
    input.grants = vec![grant("geff-plus-cdm")];
    input.situation.insert("theme".to_owned(), Written::Word("energy_efficiency".to_owned()));
    let plan = made(&input);
    assert_eq!(amount(&plan, SourceKind::Grant), Exact::ZERO);
    let told = |finding: &Finding| matches!(finding, Finding::UpTo { percent, .. } if *percent == of("15"));
    assert!(plan.findings.iter().any(told), "{:?}", plan.findings);
    // More than the published maximum cannot be confirmed.
    input.grants[0].confirmed.insert("incentive".to_owned(), of("20"));
    assert_eq!(amount(&made(&input), SourceKind::Grant), of("1500000"));
    input.grants[0].confirmed.insert("incentive".to_owned(), of("12"));
    assert_eq!(amount(&made(&input), SourceKind::Grant), of("1200000"));
}

#[test]
fn a_grant_in_several_payments_is_never_more_than_the_programme_gives() {
    let mut input = dryer();
    let payment = |year: u32, amount: &str| Payment { year, amount: of(amount) };
    input.grants[0].payments = vec![payment(1, "1000000"), payment(2, "400000.50")];
    let plan = made(&input);
    assert_eq!(amount(&plan, SourceKind::Grant), of("1400000.50"));
    assert_eq!((plan.years[1].grants, plan.years[2].grants), (of("1000000"), of("400000.50")));
    // 1,500,000 is what it gives: the last payment is cut.
    input.grants[0].payments[1].amount = of("900000");
    let plan = made(&input);
    assert_eq!((plan.years[2].grants, amount(&plan, SourceKind::Grant)), (of("500000"), of("1500000")));
}

#[test]
fn sources_that_disagree_give_the_lowest_and_say_so() {
    let mut input = dryer();
    input.situation.insert("stable_jobs".to_owned(), Written::Number(of("18")));
    let plan = made(&input);
    assert_eq!(amount(&plan, SourceKind::Grant), of("1000000"));
    let told = |finding: &Finding| matches!(finding, Finding::Disagreement { part, .. } if part == "job");
    assert!(plan.findings.iter().any(told));
}

#[test]
fn who_is_not_eligible_or_late_gets_nothing_and_is_told() {
    let mut input = dryer();
    input.grants = vec![grant("tpme-charte"), grant("morseff")];
    input.situation.insert("stable_jobs".to_owned(), Written::Number(of("10")));
    let plan = made(&input);
    assert_eq!(amount(&plan, SourceKind::Grant), Exact::ZERO);
    assert!(plan.findings.contains(&Finding::Closed { programme: "morseff".to_owned() }));
    let told = |finding: &Finding| matches!(finding, Finding::NotEligible { rules, .. } if rules.len() == 1);
    assert!(plan.findings.iter().any(told), "{:?}", plan.findings);
}

#[test]
fn loans_of_programmes_are_held_to_their_ceilings() {
    let mut input = dryer();
    input.grants.clear();
    input.guarantees.clear();
    input.equity = Some(of("2000000.50"));
    input.loans =
        vec![loan("senior", None, "6000000", Some("5"), 7), loan("junior", Some("capaccess"), "4000000", None, 15)];
    let plan = made(&input);
    let junior = plan.sources.iter().find(|source| source.name == "junior").unwrap();
    // The equity binds before half the senior loan (3 MDH) and the 30 MDH.
    assert_eq!(junior.amount, of("2000000.50"));
    let capped = |field: Field| {
        plan.findings.iter().any(|finding| matches!(finding, Finding::Capped { field: of, .. } if *of == field))
    };
    assert!(capped(Field::LoanMax) && capped(Field::TermMax));
    assert_eq!(plan.years[1].interest, of("300000") + of("110000.03"));
}

#[test]
fn what_cannot_be_planned_is_refused() {
    let plan = |change: &dyn Fn(&mut PlanInput)| {
        let mut input = dryer();
        change(&mut input);
        finance::plan(&embedded(), &input, today()).unwrap_err()
    };
    assert_eq!(plan(&|input| input.loans[0].amount = of("9000000")), PlanError::Overfinanced { by: of("500000") });
    assert_eq!(plan(&|input| input.uses.clear()), PlanError::NoUses);
    assert_eq!(plan(&|input| input.uses[0].amount = of("0.001")), PlanError::Amount("Equipment".to_owned()));
    assert_eq!(plan(&|input| input.loans[0].interest = None), PlanError::NoInterest("bank".to_owned()));
    assert_eq!(plan(&|input| input.loans[0].grace_years = 7), PlanError::Range("bank".to_owned()));
    assert_eq!(plan(&|input| input.grants[0].programme = "x".to_owned()), PlanError::UnknownProgramme("x".to_owned()));
    assert_eq!(
        plan(&|input| input.grants[0].programme = "green-invest".to_owned()),
        PlanError::WrongKind("green-invest".to_owned())
    );
    assert_eq!(plan(&|input| input.guarantees[0].loan = "y".to_owned()), PlanError::UnknownLoan("y".to_owned()));
    assert!(matches!(plan(&|input| input.situation = answers("colour=red")), PlanError::Answer(_)));
}

#[test]
fn own_funds_below_the_least_are_told() {
    let mut input = dryer();
    input.loans[0].amount = of("8000000");
    let plan = made(&input);
    let told = |finding: &Finding| matches!(finding, Finding::BelowMinimum { needed, has, .. } if *needed == of("1000000") && *has == of("500000"));
    assert!(plan.findings.iter().any(told), "{:?}", plan.findings);
    assert!(plan.limits.iter().any(|limit| limit.least && !limit.met));
}

#[test]
fn a_rule_on_the_share_of_own_funds_is_judged_by_the_plan() {
    let judged = |loan: &str| {
        let mut investment = dryer();
        investment.loans[0].amount = of(loan);
        let made = application(&embedded(), Asked { day: today(), programme: None, investment }, false).unwrap();
        let programme = made.programmes.iter().find(|found| found.programme == "tpme-charte").unwrap().clone();
        let rule = programme.rules.iter().find(|rule| rule.rule == "tpme-charte/rule/own_funds_pct").unwrap();
        (rule.outcome, programme.points, made.plan.findings)
    };
    let (outcome, open, findings) = judged("6000000");
    assert_eq!(outcome, Outcome::Pass);
    let told = |finding: &Finding| matches!(finding, Finding::PointsToCheck { programme, points } if programme == "tpme-charte" && *points == open);
    assert!(findings.iter().any(told), "{open}: {findings:?}");
    let (outcome, _, findings) = judged("8000000");
    assert_eq!(outcome, Outcome::Fail);
    let told =
        |finding: &&Finding| matches!(finding, Finding::BelowMinimum { programme, .. } if programme == "tpme-charte");
    assert_eq!(findings.iter().filter(told).count(), 1, "{findings:?}");
}

#[test]
fn terms_of_a_loan_are_said_in_the_plural_forms_of_each_language() {
    let plan = made(&dryer());
    let said = |language: Language, years: u32, grace_years: u32, payments_a_year: u32| {
        let loan = Lending { years, grace_years, payments_a_year, ..plan.loans[0].clone() };
        finance::words::loan_terms(Messages::new(language), &loan).replace(['\u{a0}', '\u{202f}'], " ")
    };
    assert_eq!(said(Language::Fr, 1, 0, 1), "5 % sur 1 an, 1 paiement par an");
    assert_eq!(said(Language::Fr, 7, 1, 12), "5 % sur 7 ans dont 1 an de différé, 12 paiements par an");
    assert_eq!(said(Language::En, 7, 2, 1), "5% over 7 years with 2 years of grace, 1 payment a year");
    assert!(said(Language::Ar, 2, 0, 1).ends_with("على مدى سنتين، أداء واحد في السنة"));
    assert!(said(Language::Ar, 12, 1, 4).ends_with("على مدى 12 سنة منها سنة إمهال واحدة، 4 أداءات في السنة"));
}

prop_compose! {
    fn any_input(catalogue: &'static Catalogue)(
        uses in prop::collection::vec((0usize..4, 0i64..2_000_000_000, 0u32..3, any::<bool>()), 1..4),
        bank in 0i64..1_000_000_000, junior in 0i64..1_000_000_000, leased in 0i64..100_000_000,
        jobs in 0i64..400, province in 0usize..75, theme in 0usize..17, years in 1u32..15, equity in 0i64..2_000_000_000,
        asked in prop::collection::vec(any::<bool>(), 8), confirmed in 0i64..100, payments in 0usize..4,
    ) -> PlanInput {
        let centimes = |amount: i64| Exact::from(amount) / of("100");
        let kinds = [UseKind::Equipment, UseKind::Construction, UseKind::Innovation, UseKind::Advice];
        let mut input = dryer();
        input.uses = uses.into_iter().map(|(kind, amount, year, flag)| Use {
            name: "use".to_owned(), kind: kinds[kind], amount: centimes(amount + 1), year, eligible: flag, green: !flag, origin: None,
        }).collect();
        input.loans[0].amount = centimes(bank);
        input.loans[0].payments_a_year = [1, 2, 4, 12][payments];
        input.leases = vec![Lease {
            name: "lease".to_owned(), amount: centimes(leased), payment: centimes(leased / 4), years: 5, year: 0, origin: None,
        }];
        for (index, programme) in ["capaccess", "green-invest"].into_iter().enumerate() {
            if asked[index] {
                input.loans.push(loan(programme, Some(programme), "0", None, years));
                input.loans.last_mut().unwrap().amount = centimes(junior);
            }
        }
        let programmes =
            ["tpme-charte", "charte-principal", "tatwir-croissance-verte", "geff-plus-cdm", "geff2-cih", "istitmar"];
        input.grants = programmes.into_iter().zip(&asked[2..]).filter(|(_, asked)| **asked).map(|(id, _)| {
            let parts = catalogue.programme(id).unwrap().parts(Field::GrantMax);
            let confirmed = parts.into_iter().map(|part| (part.to_owned(), Exact::from(confirmed))).collect();
            GrantAsked { programme: id.to_owned(), year: None, confirmed, payments: vec![] }
        }).collect();
        input.equity = Some(centimes(equity));
        input.situation.insert("stable_jobs".to_owned(), Written::Number(Exact::from(jobs)));
        input.situation.insert("province".to_owned(), Written::Word(catalogue.provinces[province].code.clone()));
        let theme = &catalogue.attribute("theme").unwrap().choices[theme];
        input.situation.insert("theme".to_owned(), Written::Word(theme.value.clone()));
        input
    }
}

fn shared() -> &'static Catalogue {
    static CATALOGUE: std::sync::OnceLock<Catalogue> = std::sync::OnceLock::new();
    CATALOGUE.get_or_init(embedded)
}

proptest! {
    #[test]
    fn plans_balance_and_no_ceiling_is_exceeded(input in any_input(shared())) {
        let plan = match finance::plan(shared(), &input, today()) {
            Ok(plan) => plan,
            Err(error) => {
                prop_assert!(matches!(error, PlanError::Overfinanced { .. }), "{error}");
                return Ok(());
            }
        };
        let sources: Exact = plan.sources.iter().map(|source| source.amount).sum();
        prop_assert_eq!(sources, plan.uses);
        prop_assert_eq!(plan.uses, input.uses.iter().map(|one| one.amount).sum::<Exact>());
        for source in &plan.sources {
            prop_assert!(!source.amount.is_negative() && whole_centimes(source.amount) == source.amount);
            let parts: Exact = source.parts.iter().map(|part| part.base * part.percent / of("100")).sum();
            prop_assert!(source.kind != SourceKind::Grant || !parts.is_below(source.amount));
        }
        for limit in plan.limits.iter().filter(|limit| !limit.least) {
            prop_assert!(limit.met && !limit.bound.is_below(limit.used), "{:?}", limit);
        }
        let own: Exact = plan.years.iter().map(|year| year.own_funds).sum();
        prop_assert_eq!(own, amount(&plan, SourceKind::OwnFunds));
        let repaid: Exact = plan.years.iter().map(|year| year.capital).sum();
        prop_assert_eq!(repaid, amount(&plan, SourceKind::Loan));
        prop_assert!(!plan.advance.is_negative());
    }
}
