//! The technologies of the catalogue, and the calculators that belong to them.

use std::collections::BTreeSet;

use catalogue::records;
use reduce::sun::{Band, band};
use reduce::{Field, Kind, Need, Words, calculators, tariffs, technologies};

fn is_arabic(text: &str) -> bool {
    text.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c))
}

/// Every row of the knowledge beneath *reduce* says who says it, when, how sure that is, when to look again, and its names in three
/// languages, whichever file it stands in.
#[test]
fn every_row_has_source_date_confidence_review_and_names() {
    let sources: BTreeSet<String> = records("sources.csv", &["id"]).unwrap().iter().map(|row| row.text("id")).collect();
    for (file, confident, named) in [
        ("reduce/technologies.csv", true, "name"),
        ("reduce/facts.csv", true, "of"),
        ("reduce/tariffs.csv", true, "name"),
        ("reduce/sunshine.csv", true, "name"),
        ("reduce/practice.csv", false, ""),
        ("reduce/suggestions.csv", false, ""),
        ("reduce/sectors.csv", false, ""),
        ("reduce/calculators.csv", false, "name"),
    ] {
        let rows = records(file, &["source", "review_by"]).unwrap();
        assert!(!rows.is_empty(), "{file}");
        for (number, row) in rows.iter().enumerate() {
            let at = format!("{file}, row {}", number + 2);
            for source in row.text("source").split(';') {
                assert!(sources.contains(source), "{at}: {source}");
            }
            assert!(row.date("review_by").is_ok(), "{at}");
            assert!(!row.has("year") || row.year("year").is_ok(), "{at}");
            let known = ["sourced", "assumption", "high", "medium"].contains(&&*row.text("confidence"));
            assert!(!confident || known, "{at}: {}", row.text("confidence"));
            if !named.is_empty() {
                assert!(!row.text(&format!("{named}_fr")).is_empty(), "{at}");
                assert!(!row.text(&format!("{named}_en")).is_empty(), "{at}");
                assert!(is_arabic(&row.text(&format!("{named}_ar"))), "{at}");
                assert!(!is_arabic(&row.text(&format!("{named}_fr"))), "{at}");
            }
        }
    }
}

/// Facts belong to technologies that there are; what is saved or recovered is a share, what lasts has years.
#[test]
fn facts_are_of_technologies_and_make_sense() {
    let all = technologies().unwrap();
    let told = records("reduce/facts.csv", &["technology"]).unwrap();
    let attached: usize = all.iter().map(|one| one.facts.len()).sum();
    assert_eq!(attached, told.len(), "a fact of no technology");
    for (one, fact) in all.iter().flat_map(|one| one.facts.iter().map(move |fact| (one, fact))) {
        let at = format!("{} {:?}", one.id, fact.field);
        assert!(0.0 <= fact.low && fact.low <= fact.high, "{at}");
        assert!(fact.date.len() >= 4 && !fact.source_row.is_empty() && fact.confidence == "sourced", "{at}");
        match fact.field {
            Field::Capex => {
                assert!(["EUR", "USD"].iter().any(|money| fact.unit.starts_with(money)), "{at}: {}", fact.unit)
            }
            Field::Lifetime | Field::Payback => assert!(fact.unit == "year" && fact.high <= 60.0, "{at}"),
            Field::Upkeep | Field::Saving | Field::Recoverable => {
                assert!(fact.unit == "%" && fact.high <= 100.0, "{at}")
            }
            Field::Efficiency => assert!(["%", "1"].contains(&&*fact.unit) && fact.low > 0.0, "{at}"),
        }
    }
    // Two sources of what a heat pump costs stay two.
    let pump = all.iter().find(|one| one.id == "heat-pump").unwrap();
    let costs = pump.facts.iter().filter(|fact| fact.field == Field::Capex);
    assert!(costs.map(|fact| &*fact.source).collect::<BTreeSet<_>>().len() >= 2);
}

/// Each sector of Morocco's exports is served by technologies that name it, not only by those that serve everywhere.
#[test]
fn no_exporting_sector_is_served_by_generalities_alone() {
    let all = technologies().unwrap();
    for (sector, least) in [
        ("agro", 20),
        ("fishing", 12),
        ("dairy", 8),
        ("textile", 15),
        ("leather", 6),
        ("automotive", 10),
        ("aerospace", 6),
        ("electrical", 6),
        ("chemistry", 8),
        ("plastics", 4),
        ("metal", 10),
        ("ceramics", 4),
        ("materials", 6),
    ] {
        let own = all.iter().filter(|one| one.sectors.iter().any(|name| name == sector)).count();
        assert!(own >= least, "{sector}: {own}");
    }
}

/// What stands in for a price is the price of the table, and the hours of its bands are those by which a saving is valued.
#[test]
fn defaults_and_bands_are_those_of_the_tariff() {
    let all = tariffs().unwrap();
    let price = |tariff: &str, band: &str| {
        let mut found = all.iter().filter(|one| one.tariff == tariff && one.band == band);
        found.next().unwrap_or_else(|| panic!("no {tariff} {band}"))
    };
    for (input, band) in [
        ("price_peak", "peak"),
        ("price_full", "full"),
        ("price_off_peak", "off_peak"),
        ("price_per_kva", "subscribed_power"),
    ] {
        let expected = price("mt-general", band).value;
        let mut seen = 0;
        for calculator in calculators::all() {
            for one in calculator.inputs.iter().filter(|one| one.key == input) {
                let Kind::Number { .. } = one.kind else { panic!("{input}") };
                if let Need::Default(value) = one.need {
                    assert_eq!(value, expected, "{}: {input}", calculator.name);
                    seen += 1;
                }
            }
        }
        assert!(seen > 0, "{input} has no default");
    }
    let hours = |text: &str| -> BTreeSet<usize> {
        let (from, to) = text.split_once('-').unwrap();
        let (from, to): (usize, usize) = (from.parse().unwrap(), to.parse().unwrap());
        if from < to { (from..to).collect() } else { (from..24).chain(0..to).collect() }
    };
    for (code, known) in [("peak", Band::Peak), ("full", Band::Full), ("off_peak", Band::OffPeak)] {
        let row = price("mt-general", code);
        for month in 0..12 {
            let said = hours(if (3..9).contains(&month) { &row.hours_summer } else { &row.hours_winter });
            let found: BTreeSet<usize> = (0..24).filter(|hour| band(month, *hour) == known).collect();
            assert_eq!(found, said, "{code}, month {}", month + 1);
        }
    }
    for one in &all {
        assert!(one.value > 0.0 && ["MAD/kWh", "MAD/kVA.year"].contains(&&*one.unit), "{one:?}");
        assert!(["included", "excluded"].contains(&&*one.tax), "{one:?}");
        assert!(one.from_kwh.is_none_or(|from| one.to_kwh.is_none_or(|to| from < to)), "{one:?}");
    }
}

#[test]
fn every_technology_is_named_sourced_and_found_by_sector_and_use() {
    let all = technologies().unwrap();
    assert!(all.len() >= 116, "{}", all.len());
    let names: BTreeSet<&str> = all.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(names.len(), all.len());
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
