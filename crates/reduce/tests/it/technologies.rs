//! The technologies of the catalogue, and the calculators that belong to them.

use std::collections::BTreeSet;

use reduce::{Words, calculators, technologies};

#[test]
fn every_technology_is_named_sourced_and_found_by_sector_and_use() {
    let all = technologies().unwrap();
    assert!(all.len() >= 48);
    let names: BTreeSet<&str> = all.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(names.len(), all.len());
    let is_arabic = |text: &str| text.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c));
    for one in &all {
        assert!(!one.name.fr.is_empty() && is_arabic(&one.name.ar) && is_arabic(&one.purpose.ar), "{}", one.id);
        assert!(!one.sectors.is_empty() && !one.resources.is_empty(), "{}", one.id);
        // A figure only where somebody published it.
        assert!(one.saving_pct.is_none() || one.confidence == "sourced", "{}", one.id);
        assert!(one.saving_pct.is_none_or(|[low, high]| 0.0 <= low && low <= high && high <= 100.0), "{}", one.id);
        assert!(one.confidence != "sourced" || one.source != "qafila-notes", "{}", one.id);
    }
    let of = |sector: &str| all.iter().filter(|one| one.serves(sector)).count();
    assert!(of("textile") > of("offices") && of("offices") > 0);
    assert!(all.iter().any(|one| one.is_about("eclairage") && one.id == "led"));
    assert!(all.iter().any(|one| one.is_about("استرجاع") && one.family == "heat-recovery"));

    let words = Words::of("reduce").unwrap();
    for calculator in calculators::all() {
        let technology = words.describe(calculator).unwrap().technology;
        assert!(technology.is_empty() || names.contains(technology.as_str()), "{}: {technology}", calculator.name);
    }
}
