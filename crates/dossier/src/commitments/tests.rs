use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::sign::{Key, Secret};

fn secret(seed: u8) -> Secret {
    Key::from_seed([seed; 32]).secret(PURPOSE)
}

/// The examples of RFC 9901, 4.2.1 and 4.2.3.
#[test]
fn disclosures_and_digests_are_those_of_the_standard() {
    let disclosure = "WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0";
    assert_eq!(digest(disclosure), "X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0");
    let mut claims = json!({ "_sd": ["X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0"] });
    assert_eq!(reveal(&mut claims, &[disclosure]), Ok(0));
    assert_eq!(claims, json!({ "family_name": "Möbius" }));
}

#[test]
fn what_is_withheld_is_nowhere_in_the_object() {
    let mut line = json!({ "id": "l1", "supplier": "Sidi Tissage SARL", "price": null, "kwh": 12.5 });
    let key = secret(1);
    let mut withheld = Withheld::new(&key, "firm/2025");
    withhold(line.as_object_mut().expect("object"), &["supplier", "price", "number"], "l1", &mut withheld);
    let text = line.to_string();
    assert!(!text.contains("Tissage") && !text.contains("supplier") && !text.contains("price"), "{text}");
    assert_eq!(line["_sd"].as_array().map(Vec::len), Some(2), "the field that is not there is not committed to");
    assert_eq!(line["kwh"], 12.5);
    assert_eq!(withheld.into_disclosures().len(), 2);
}

#[test]
fn disclosures_that_do_not_fit_are_refused() {
    let key = secret(1);
    let mut line = json!({ "supplier": "A" });
    let mut withheld = Withheld::new(&key, "firm/2025");
    withhold(line.as_object_mut().expect("object"), &["supplier"], "l1", &mut withheld);
    let fits = withheld.into_disclosures();

    let mut other = Withheld::new(&key, "firm/2025");
    withhold(json!({ "supplier": "B" }).as_object_mut().expect("object"), &["supplier"], "l1", &mut other);
    let foreign = other.into_disclosures();
    let refused = |line: &Value, disclosures: &[String]| reveal(&mut line.clone(), disclosures).expect_err("refused");
    assert_eq!(refused(&line, &foreign), RevealError::Foreign { index: 0, name: "supplier".into() });
    assert!(matches!(refused(&line, &[fits.clone(), fits.clone()].concat()), RevealError::Twice(_)));
    assert_eq!(refused(&line, &["%".into()]), RevealError::Unreadable(0));
    line["supplier"] = "C".into();
    assert_eq!(refused(&line, &fits), RevealError::NameTaken("supplier".into()));
}

prop_compose! {
    fn scalar()(value in prop_oneof![Just(Value::Null), any::<bool>().prop_map(Value::from), any::<i64>().prop_map(Value::from), "\\PC{0,12}".prop_map(Value::from)]) -> Value { value }
}

proptest! {
    /// Withheld and revealed again is as before, whatever the fields and their order; the digests say
    /// nothing that another secret would not say differently; the same inputs give the same bytes.
    #[test]
    fn withhold_then_reveal_is_the_identity(
        fields in prop::collection::btree_map("[a-z]{1,4}", scalar(), 1..8),
        chosen in prop::collection::vec(any::<prop::sample::Index>(), 0..5),
    ) {
        let names: Vec<&str> = fields.keys().map(String::as_str).collect();
        let chosen: Vec<&str> = chosen.iter().map(|index| names[index.index(names.len())]).collect();
        let before = json!({ "lines": [fields.clone()] });
        let hide = |seed: u8| {
            let mut hidden = before.clone();
            let key = secret(seed);
            let mut withheld = Withheld::new(&key, "firm/2025");
            withhold(hidden["lines"][0].as_object_mut().expect("object"), &chosen, "0", &mut withheld);
            (hidden, withheld.into_disclosures())
        };
        let (hidden, disclosures) = hide(1);
        prop_assert_eq!(&hide(1), &(hidden.clone(), disclosures.clone()));
        if !chosen.is_empty() {
            prop_assert_ne!(&hide(2).0, &hidden);
        }
        let mut closed = hidden.clone();
        prop_assert_eq!(reveal(&mut closed, &[] as &[&str]), Ok(disclosures.len()));
        prop_assert_eq!(&closed, &hidden);
        let mut open = hidden;
        prop_assert_eq!(reveal(&mut open, &disclosures), Ok(0));
        prop_assert_eq!(open, before);
    }
}
