use proptest::prelude::*;
use rust_decimal::Decimal;

use super::*;

fn sure(text: &str) -> Option<Decimal> {
    match read(text) {
        Ok(Reading::Sure(amount)) => Some(amount.value),
        _ => None,
    }
}

fn decimal(text: &str) -> Option<Decimal> {
    Decimal::from_str_exact(text).ok()
}

#[test]
fn writings_of_one_number() {
    for text in [
        "1 234,56",
        "1\u{a0}234,56",
        "1\u{202f}234,56",
        "1\u{2009}234,56",
        "1.234,56",
        "1,234.56",
        "1'234.56",
        "1234,56",
        "1234.56",
        "+1234,56",
        "١٬٢٣٤٫٥٦",
        "١٢٣٤٫٥٦",
        "۱۲۳۴٫۵۶",
        "\u{200f}1234,56\u{200e}",
        "1 234,56 DH",
        "1 234,56 MAD",
        "1.234,56 €",
        "MAD 1,234.56",
        "€1,234.56",
        "1 234,56 درهم",
        "1 234,56 kWh",
        "1 234,56 DH TTC",
        "1 234,56 m³",
        "1,23456E+3",
    ] {
        assert_eq!(sure(text), decimal("1234.56"), "{text}");
    }
}

#[test]
fn negative_numbers() {
    for text in ["-12,5", "(12,5)", "12,5-", "−12.5", "- 12,5", "(12,5) DH", "12,5- DH", "MAD -12,5", "(12,5 DH)"] {
        assert_eq!(sure(text), decimal("-12.5"), "{text}");
    }
    for text in ["(-12,5)", "-12,5-", "--12"] {
        assert_eq!(sure(text), None, "{text}");
    }
}

#[test]
fn marks_that_prove_themselves() {
    let proven = [
        ("0,125", "0.125", Some(Mark::Comma)),
        ("0.125", "0.125", Some(Mark::Point)),
        (",5", "0.5", Some(Mark::Comma)),
        ("1234,567", "1234.567", Some(Mark::Comma)),
        ("1.234.567", "1234567", Some(Mark::Comma)),
        ("1,234,567", "1234567", Some(Mark::Point)),
        ("1 234 567", "1234567", None),
        ("12 345,678", "12345.678", Some(Mark::Comma)),
        ("1,5", "1.5", Some(Mark::Comma)),
        ("42", "42", None),
        ("007", "7", None),
    ];
    for (text, value, mark) in proven {
        match read(text) {
            Ok(Reading::Sure(amount)) => {
                assert_eq!((Some(amount.value), amount.mark), (decimal(value), mark), "{text}")
            }
            other => assert_eq!(format!("{other:?}"), "sure", "{text}"),
        }
    }
}

#[test]
fn percentages_stay_as_written() {
    let Ok(Reading::Sure(amount)) = read("12,5 %") else { return assert_eq!("12,5 %", "read") };
    assert_eq!((Some(amount.value), amount.percent), (decimal("12.5"), true));
    assert_eq!(sure("٪ 5"), None, "the sign follows the number");
}

#[test]
fn what_is_no_number() {
    for text in [
        "abc",
        "12/05/2025",
        "2025-01-31",
        "12-25",
        "1 23",
        "1,23,456",
        "1.2.3",
        "12 34 56",
        "1;5",
        "12 rue de la Liberté numéro 7",
        "1 234 5",
        "1,2.3,4",
        "-",
        ",",
        "1'2",
        "=1+1",
        "12:30",
        "A12",
        "1..2",
    ] {
        assert!(read(text).is_err(), "{text}: {:?}", read(text));
    }
    assert_eq!(read("  "), Err(NumberError::Empty));
    for long in ["123456789012345678901234567890", "100000000000001"] {
        assert!(matches!(read(long), Err(NumberError::TooLong { .. })), "{long}");
    }
    assert_eq!(sure("100000000000000"), decimal("100000000000000"));
}

proptest! {
    /// Any decimal written in any of the styles is read back.
    #[test]
    fn written_then_read(units in 0u64..10_000_000_000, cents in 0u32..100, negative: bool, style in 0usize..6) {
        let (group, mark) = [("\u{202f}", ","), (".", ","), (",", "."), ("'", "."), ("", ","), ("٬", "٫")][style];
        let mut digits = units.to_string();
        if !group.is_empty() {
            let mut at = digits.len();
            while at > 3 {
                at -= 3;
                digits.insert_str(at, group);
            }
        }
        let sign = if negative { "-" } else { "" };
        let text = format!("{sign}{digits}{mark}{cents:02}");
        let expected = Decimal::new(units as i64 * 100 + i64::from(cents), 2) * if negative { -Decimal::ONE } else { Decimal::ONE };
        prop_assert_eq!(sure(&text), Some(expected), "{}", text);
    }

    /// The quick reader of the usual form says what the general one says, or nothing.
    #[test]
    fn the_usual_form_is_read_as_any_other(text in "-?[0-9]{0,4}([ ,.'][0-9]{0,4}){0,4}[ ,.-]?") {
        let text = text.trim();
        if let Some(amount) = super::usual::read(text) {
            prop_assert_eq!(super::scan::general(text), Ok(Reading::Sure(amount)), "{}", text);
        }
    }

    /// No text harms.
    #[test]
    fn any_text(text in "\\PC{0,40}") {
        let _ = read(&text);
    }
}
