use finance::{
    ChangeKind, Claim, Outcome, Standing, Stood, Value, changes, check, checklist, next_question, questions,
};

use super::{embedded, situation, today};

const EXPORTER: &str = "legal_person=yes & turnover_mad=60000000 & owned_by_large=no & public_body=no & own_funds_pct=20 & \
                        stable_jobs=25 & investment_mad=10000000 & province=tetouan & sector=textile-leather";

#[test]
fn a_firm_that_answers_is_told_how_each_programme_stands() {
    let catalogue = embedded();
    let found = check(&catalogue, &situation(&catalogue, EXPORTER), today());
    let of = |id: &str| found.iter().find(|one| one.programme == id).unwrap();
    // All is met but the list of the region, which is in words.
    assert_eq!((of("tpme-charte").standing, of("tpme-charte").points), (Standing::Likely, 1));
    assert_eq!(of("charte-principal").standing, Standing::NotEligible);
    assert_eq!(
        of("charte-principal").failed,
        ["charte-principal/rule/stable_jobs", "charte-principal/rule/investment_mad"]
    );
    assert_eq!(of("morseff").standing, Standing::Closed);
    let bonus = of("tpme-charte").rules.iter().find(|rule| rule.rule.ends_with("province_category")).unwrap();
    assert_eq!(bonus.outcome, Outcome::Pass);
    assert!(found.is_sorted_by_key(|one| (one.standing, one.points)));
}

#[test]
fn nothing_known_fails_nothing() {
    let catalogue = embedded();
    let found = check(&catalogue, &situation(&catalogue, ""), today());
    assert!(found.iter().all(|one| matches!(one.standing, Standing::Likely | Standing::Closed)));
}

#[test]
fn a_firm_of_less_than_three_years_needs_no_turnover() {
    let catalogue = embedded();
    let outcome = |answers: &str| {
        let facts = situation(&catalogue, answers).facts(&catalogue, today());
        catalogue.programme("tpme-charte").unwrap().rules[1].outcome(&facts)
    };
    assert_eq!(outcome("founded=2023-11-24"), Outcome::Pass);
    assert_eq!(outcome("founded=2023-11-23"), Outcome::Unknown);
    assert_eq!(outcome("founded=2023-11-23 & turnover_mad=500000"), Outcome::Fail);
}

#[test]
fn the_first_question_is_the_purpose_and_all_end() {
    let catalogue = embedded();
    let first = next_question(&catalogue, &situation(&catalogue, ""), today()).unwrap();
    assert_eq!(first.attribute, "theme");
    assert!(first.programmes.len() > 12, "{first:?}");
    let mut answers = EXPORTER.to_owned() + " & theme=renewables";
    for asked in 0.. {
        let Some(question) = next_question(&catalogue, &situation(&catalogue, &answers), today()) else { break };
        assert!(asked < 30, "still asking {question:?}");
        let attribute = catalogue.attribute(&question.attribute).unwrap();
        let answer = match attribute.kind {
            finance::Kind::Number => "2".to_owned(),
            finance::Kind::YesNo => "yes".to_owned(),
            finance::Kind::Date => "2015-01-01".to_owned(),
            finance::Kind::Choice => attribute.choices[0].value.clone(),
        };
        answers += &format!(" & {}={answer}", question.attribute);
    }
}

#[test]
fn a_programme_that_opens_changes_or_closes_is_told_to_whom_it_concerns() {
    let before = embedded();
    let firm = situation(&before, EXPORTER);
    assert_eq!(changes((&before, today()), (&before, today()), &firm), []);
    let mut after = before.clone();
    let claim = |catalogue: &mut finance::Catalogue, programme: &str, id: &str, change: &dyn Fn(&mut Claim)| {
        let programme = catalogue.programmes.iter_mut().find(|one| one.id == programme).unwrap();
        change(programme.claims.iter_mut().find(|one| one.id == id).unwrap());
    };
    claim(&mut after, "tpme-charte", "tpme-charte/grant_total_max", &|claim| {
        claim.value = Value::Number(super::of("25"))
    });
    claim(&mut after, "tpme-charte", "tpme-charte/state", &|claim| claim.seen = today());
    claim(&mut after, "fodep", "fodep/state", &|claim| claim.value = Value::Word("open".to_owned()));
    claim(&mut after, "istitmar", "istitmar/state", &|claim| claim.value = Value::Word("closed".to_owned()));
    claim(&mut after, "charte-principal", "charte-principal/state", &|claim| {
        claim.value = Value::Word("closed".to_owned())
    });
    let found: Vec<_> = changes((&before, today()), (&after, today()), &firm);
    let told: Vec<_> = found.iter().map(|change| (change.programme.as_str(), change.kind)).collect();
    let expected =
        [("tpme-charte", ChangeKind::Changed), ("fodep", ChangeKind::Opened), ("istitmar", ChangeKind::Closed)];
    assert_eq!(told, expected);
    assert_eq!(found[0].what, ["tpme-charte/grant_total_max"]);
}

#[test]
fn the_first_day_of_a_call_is_told_too() {
    let catalogue = embedded();
    let firm = situation(&catalogue, "local_value_pct=60");
    let (eve, first) = ("2025-11-02".parse().unwrap(), "2025-11-03".parse().unwrap());
    let found = changes((&catalogue, eve), (&catalogue, first), &firm);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].programme.as_str(), found[0].kind), ("made-in-morocco", ChangeKind::Opened));
}

/// What is kept of how programmes stood tells the same as the two catalogues side by side.
#[test]
fn how_programmes_stood_can_be_kept() {
    let before = embedded();
    let firm = situation(&before, EXPORTER);
    let stood = Stood::of(&before, &firm, today());
    let kept: Stood = serde_json::from_str(&serde_json::to_string(&stood).unwrap()).unwrap();
    assert_eq!(kept, stood);
    let mut after = before.clone();
    after.programmes.retain(|programme| programme.id != "istitmar");
    let changed = kept.changes(&Stood::of(&after, &firm, today()));
    assert_eq!(changed, changes((&before, today()), (&after, today()), &firm));
    assert_eq!((changed.len(), changed[0].kind, changed[0].standing), (1, ChangeKind::Closed, None));
}

#[test]
fn questions_are_in_the_order_of_what_they_settle() {
    let catalogue = embedded();
    let all = questions(&catalogue, &situation(&catalogue, ""), today());
    assert!(all.len() > 10 && all.is_sorted_by(|a, b| !a.settles.is_below(b.settles)));
    assert_eq!(all.first().cloned(), next_question(&catalogue, &situation(&catalogue, ""), today()));
}

#[test]
fn an_application_has_what_the_operator_asks_and_what_its_rules_need() {
    let catalogue = embedded();
    let items = checklist(&catalogue, catalogue.programme("green-invest").unwrap(), &["quotes"]);
    let of = |code: &str| items.iter().find(|item| item.document == code);
    assert!(of("expert_report").unwrap().requested);
    assert!(of("quotes").unwrap().held && !of("quotes").unwrap().requested);
    assert!(of("membership").is_none());
    assert_eq!(of("carbon_dossier").unwrap().rules, ["green-invest/rule/reduction_pct"]);
}
