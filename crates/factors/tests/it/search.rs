use calendar::date;
use factors::search::{Query, SearchIndex};
use factors::{ActivityKind, Factor, Geo, Library, Stage};
use language::Text;

use crate::common::factor;

fn text(fr: &str, ar: &str, en: &str) -> Text {
    Text { fr: fr.into(), ar: ar.into(), en: en.into() }
}

fn library() -> Library {
    let mut library = Library::default();
    for (code, name, words) in [
        ("fuel.butane", text("Butane", "بوتان", "Butane"), "gaz butane|bouteille de gaz|بوطاغاز|قنينة غاز|bottled gas"),
        ("fuel.gas_oil", text("Gazole", "غازوال", "Diesel"), "gasoil|diesel|مازوط|gas oil"),
        ("electricity.grid", text("Électricité du réseau", "كهرباء الشبكة", "Grid electricity"), "كهرباء|courant"),
        ("freight.road", text("Transport routier", "النقل الطرقي", "Road freight"), "camion|شاحنة|شاحنات|truck"),
    ] {
        library.add_activity(ActivityKind {
            code: code.into(),
            name,
            words: words.split('|').map(str::to_owned).collect(),
            unit: "kg".into(),
            category: "1.stationary".into(),
            upstream: false,
        });
    }
    library.proximity.insert("MA".into(), vec!["AFR".into(), "ES".into(), "FR".into()]);
    let grid = |geo: &str| Factor {
        geo: geo.into(),
        name: text(&format!("Électricité, {geo}"), "", &format!("Electricity, {geo}")),
        ..factor(&format!("electricity.grid/generation/owid/{geo}"), "kWh")
    };
    for geo in ["GB", "FR", "MA", "US", "DE"] {
        library.add_factor(grid(geo));
    }
    library.add_factor(Factor { valid_to: Some(date(2017, 12, 1)), ..Factor { id: "old".into(), ..grid("MA") } });
    library.add_factor(Factor { archived: true, ..Factor { id: "withdrawn".into(), ..grid("MA") } });
    library.add_factor(factor("fuel.butane/combustion/made", "t"));
    library.add_factor(factor("fuel.gas_oil/combustion/made", "L"));
    library.add_factor(factor("freight.road/ttw/made", "t.km"));
    library.add_factor(Factor {
        name: text("Réfrigérant R-404A", "", "Refrigerant R-404A"),
        ..factor("base.9/fugitive/made", "kg")
    });
    library.add_factor(Factor {
        name: text("Réfrigérant R-407A", "", "Refrigerant R-407A"),
        note: Some("remplace le butane dans les anciens appareils".into()),
        ..factor("base.8/fugitive/made", "kg")
    });
    library
}

fn first(words: &str) -> Option<String> {
    let (library, near) = (library(), Geo::from("MA"));
    let found = SearchIndex::new(&library).search(&Query::new(words, &near, 2025));
    found.hits.first().map(|hit| hit.factor.to_string())
}

#[test]
fn three_languages_accents_arabic_forms_and_errors_lead_to_the_same_factor() {
    for words in [
        "butane",
        "Butane",
        "BUTANES",
        "butan",
        "buttane",
        "بوطاغاز",
        "البوطاغاز",
        "bottled gas",
        "بوتان",
        "قنينات الغاز",
    ] {
        assert_eq!(first(words).as_deref(), Some("fuel.butane/combustion/made"), "{words}");
    }
    for words in [
        "électricité maroc",
        "electricite",
        "ÉLECTRICITÉ",
        "elctricité",
        "كهرباء",
        "الكهرباء",
        "courant",
        "electricity",
    ] {
        assert_eq!(first(words).as_deref(), Some("electricity.grid/generation/owid/MA"), "{words}");
    }
    for words in ["gasoil", "gazole", "diesel", "المازوط", "dieesel"] {
        assert_eq!(first(words).as_deref(), Some("fuel.gas_oil/combustion/made"), "{words}");
    }
    for words in ["camion", "camions", "شاحنة", "الشاحنات", "trucks"] {
        assert_eq!(first(words).as_deref(), Some("freight.road/ttw/made"), "{words}");
    }
}

#[test]
fn numbers_are_meant_as_written_and_nonsense_finds_nothing() {
    assert_eq!(first("R-404A").as_deref(), Some("base.9/fugitive/made"));
    assert_eq!(first("r404a"), None);
    assert_eq!(first("réfrigérant R-407A").as_deref(), Some("base.8/fugitive/made"));
    assert_eq!(first("xyzzyq"), None);
}

#[test]
fn near_and_valid_first_withdrawn_only_when_asked() {
    let (library, near) = (library(), Geo::from("MA"));
    let index = SearchIndex::new(&library);
    let query = Query::new("électricité", &near, 2025);
    let ids = |query: &Query<'_>| -> Vec<String> {
        index.search(query).hits.iter().map(|hit| hit.factor.to_string()).collect()
    };
    let found = ids(&query);
    let place = |id: &str| found.iter().position(|found| found == id).unwrap();
    assert_eq!(place("electricity.grid/generation/owid/MA"), 0);
    assert!(place("electricity.grid/generation/owid/FR") < place("electricity.grid/generation/owid/US"));
    assert!(place("old") > 0);
    assert!(!found.contains(&"withdrawn".to_owned()));
    assert!(ids(&Query { archived: true, ..query.clone() }).contains(&"withdrawn".to_owned()));
}

#[test]
fn facets_count_what_matches_and_narrow_it() {
    let (library, near) = (library(), Geo::from("MA"));
    let index = SearchIndex::new(&library);
    let all = index.search(&Query { limit: 2, ..Query::new("électricité", &near, 2025) });
    assert_eq!((all.hits.len(), all.total), (2, 6));
    assert_eq!(all.facets.geo.first(), Some(&("MA".to_owned(), 2)));
    assert_eq!(all.facets.stage, [("generation".to_owned(), 6)]);
    let geo = Geo::from("GB");
    let one = index.search(&Query { geo: Some(&geo), ..Query::new("électricité", &near, 2025) });
    assert_eq!(one.total, 1);
    assert_eq!(index.search(&Query { stage: Some(Stage::Wtt), ..Query::new("électricité", &near, 2025) }).total, 0);
    assert_eq!(index.search(&Query { unit: Some("t"), ..Query::new("", &near, 2025) }).total, 1);
    assert_eq!(index.search(&Query { unit: Some("furlong"), ..Query::new("", &near, 2025) }).total, 0);
}

/// `cargo test -p factors --release -- --ignored --nocapture speed`
#[test]
#[ignore = "a measurement"]
#[expect(clippy::disallowed_methods, reason = "a measurement reads the clock")]
fn speed() {
    let mut library = library();
    let stems =
        ["acier", "béton", "lait", "transport", "coton", "plastique", "farine", "électricité", "chaleur", "verre"];
    for number in 0..40_000_usize {
        let word = |by: usize| stems[(number / by) % stems.len()];
        let name = format!("{} {} {}x{}, produit {}", word(1), word(10), word(7), number % 977, word(3));
        library.add_factor(Factor {
            name: text(&name, "", &name),
            ..factor(&format!("made.{number}/process/made/{number}"), "kg")
        });
    }
    let near = Geo::from("MA");
    let start = std::time::Instant::now();
    let index = SearchIndex::new(&library);
    println!("index of {} factors: {:?}", library.factors().len(), start.elapsed());
    for words in ["acier", "electrcite plastique", "بوطاغاز", "betton", "transport coton farine verre", "la"] {
        let start = std::time::Instant::now();
        let found = index.search(&Query::new(words, &near, 2025));
        println!("{words}: {} found, {:?}", found.total, start.elapsed());
    }
}
