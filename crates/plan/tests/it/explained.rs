//! What is wrong with a problem is said by field.

use plan::finance::Stacking;
use plan::{Effect, Error, Fault, Options, Problem, optimise};

use crate::hand::problem;

fn refused(change: impl FnOnce(&mut Problem)) -> (String, Fault) {
    let mut problem = problem();
    change(&mut problem);
    match optimise(&problem, Options::default()) {
        Err(Error::Input { at, fault }) => (at, fault),
        other => panic!("{other:?}"),
    }
}

#[test]
fn faults_are_named_by_field() {
    let field = |at: &str, fault: Fault| (at.to_owned(), fault);
    assert_eq!(refused(|problem| problem.years = 0), field("years", Fault::NotPositive));
    assert_eq!(refused(|problem| problem.discount_rate = -1.0), field("discount_rate", Fault::NotPositive));
    assert_eq!(
        refused(|problem| problem.measures[0].sizes[0].capex = vec![1.0]),
        field("measures[leaks].sizes[all].capex", Fault::Length { given: 1, wanted: 3 })
    );
    assert_eq!(
        refused(|problem| problem.measures[0].sizes[0].capex[1] = f64::NAN),
        field("measures[leaks].sizes[all].capex", Fault::NotFinite)
    );
    assert_eq!(
        refused(|problem| problem.measures[0].years = vec![3]),
        field("measures[leaks].years", Fault::Beyond(3))
    );
    assert_eq!(
        refused(|problem| problem.measures[0].requires = vec!["steam".to_owned()]),
        field("measures[leaks].requires", Fault::UnknownName("steam".to_owned()))
    );
    assert_eq!(
        refused(|problem| problem.systems.clear()),
        field("measures[leaks].sizes[all].effects", Fault::ShareWithoutSystem)
    );
    assert_eq!(
        refused(|problem| problem.measures[1].id = "leaks".to_owned()),
        field("measures", Fault::Twice("leaks".to_owned()))
    );
    assert_eq!(
        refused(|problem| problem.finance.grants[0].rate = 1.2),
        field("finance.grants[aid].rate", Fault::NotAShare)
    );
    assert_eq!(
        refused(|problem| problem.finance.stacking = vec![Stacking::OneOf { offers: vec!["gift".to_owned()] }]),
        field("finance.stacking", Fault::UnknownName("gift".to_owned()))
    );
    assert_eq!(
        refused(|problem| problem.measures[0].sizes[0].effects =
            vec![Effect::Share { carrier: 4, share: 0.1, instead: None }]),
        field("measures[leaks].sizes[all].effects", Fault::Beyond(4))
    );
}

#[test]
fn prerequisites_in_a_circle_and_systems_of_too_many_combinations_are_refused() {
    let (at, fault) = refused(|problem| {
        problem.measures[0].requires = vec!["pressure".to_owned()];
        problem.measures[1].requires = vec!["leaks".to_owned()];
    });
    assert_eq!((at.as_str(), fault), ("measures", Fault::Circle("leaks".to_owned())));
    let (at, fault) = refused(|problem| {
        for number in 0..12 {
            let mut measure = problem.measures[0].clone();
            measure.id = format!("more-{number}");
            problem.systems[0].sequence.push(measure.id.clone());
            problem.measures.push(measure);
        }
    });
    assert_eq!((at.as_str(), fault), ("systems[compressed-air].sequence", Fault::TooManyCombinations(1 << 14)));
}
