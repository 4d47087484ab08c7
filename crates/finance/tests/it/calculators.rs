use catalogue::{Tables, units};
use reduce::calculate;
use serde_json::{Map, Value, json};

/// The cases of other people, which the room of measures keeps with all others: to the last digit.
#[test]
fn rules_come_out_as_published() {
    let cases = csv::Reader::from_reader(include_str!("../../../reduce/tests/data/cases.csv").as_bytes())
        .into_records()
        .map(Result::unwrap)
        .filter_map(|case| {
            let calculator = finance::calculators::all().find(|calculator| calculator.is_called(&case[0]))?;
            Some((calculator, serde_json::from_str(&case[1]).unwrap(), serde_json::from_str(&case[2]).unwrap()))
        })
        .collect::<Vec<(_, Map<String, Value>, Map<String, Value>)>>();
    assert_eq!(cases.len(), 4);
    for (calculator, inputs, expected) in cases {
        let found = computed(calculator.name, Value::Object(inputs));
        for (key, expected) in expected {
            // A whole number is the same whether it is written with a point or not.
            let number = |value: &Value| match value {
                Value::Array(all) => all.iter().filter_map(Value::as_f64).collect::<Vec<_>>(),
                one => one.as_f64().into_iter().collect(),
            };
            let same =
                found[&key] == expected || !number(&expected).is_empty() && number(&found[&key]) == number(&expected);
            assert!(same, "{}: {key} is {}, published {expected}", calculator.name, found[&key]);
        }
    }
}

fn computed(name: &str, inputs: Value) -> Map<String, Value> {
    let calculator = finance::calculators::all().find(|calculator| calculator.is_called(name)).unwrap();
    let units = units(&Tables::embedded().unwrap()).unwrap();
    calculate(calculator, inputs.as_object().unwrap(), &units).unwrap_or_else(|error| panic!("{name}: {error}")).outputs
}

#[test]
fn bands_have_their_ends_and_the_ceiling_holds() {
    let premium = |investment: f64, jobs: f64, category: &str| {
        computed(
            "tpme-premium",
            json!({ "investment_mdh": investment, "stable_jobs": jobs, "province_category": category }),
        )
    };
    // 1.5 is eligible and earns nothing for jobs in the lower source.
    assert_eq!(premium(10.0, 15.0, "none")["total_pct"], json!(0.0));
    assert_eq!(premium(10.0, 20.0, "A")["total_pct"], json!(15.0));
    assert_eq!(premium(10.0, 50.0, "A")["job_premium_pct"], json!(5.0));
    assert_eq!(premium(10.0, 51.0, "A")["job_premium_pct"], json!(7.0));
    assert_eq!(premium(10.0, 101.0, "B")["total_pct"], json!(25.0));
    let large = premium(50.0, 100.0, "B");
    assert_eq!((&large["eligible"], large.get("premium_mdh")), (&json!(false), None));
    // Millions of dirhams are said as such, or in dirhams.
    for investment in ["10 MDH", "10 000 000 MAD"] {
        let same = computed(
            "tpme-premium",
            json!({ "investment_mdh": investment, "stable_jobs": 20, "province_category": "A" }),
        );
        assert_eq!(same["total_pct"], json!(15.0), "{investment}");
    }
    // Of a ratio between the two thresholds the sector decides.
    let unsaid = computed("tpme-premium", json!({ "investment_mdh": 20, "stable_jobs": 25 }));
    assert_eq!((unsaid.get("eligible"), &unsaid["eligible_if_tourism"]), (None, &json!(true)));
    let unsaid = computed("tpme-premium", json!({ "investment_mdh": 10, "stable_jobs": 14, "province_category": "A" }));
    assert_eq!((unsaid.get("eligible"), unsaid.get("premium_mdh")), (None, None));
    let mixed = json!({ "investment_mdh": 10, "stable_jobs": [10, 25, 60, 110], "province_category": "A",
        "sector": "industry" });
    let mixed = computed("tpme-premium", mixed);
    assert_eq!(mixed["eligible"], json!([false, true, true, true]));
    assert_eq!(mixed["total_pct"], json!([null, 15.0, 17.0, 20.0]));
}

#[test]
fn every_field_and_calculator_has_its_words() {
    let words = reduce::Words::of("finance").unwrap();
    for calculator in finance::calculators::all() {
        let described = words.describe(calculator).unwrap();
        let fields =
            described.inputs.iter().map(|field| &field.name).chain(described.outputs.iter().map(|field| &field.name));
        for name in fields.chain([&described.name, &described.limits]) {
            assert!(![&name.fr, &name.ar, &name.en].iter().any(|word| word.is_empty()), "{}", calculator.name);
        }
    }
}
