use calendar::date;
use proptest::prelude::*;

use super::*;

fn day(text: &str) -> Option<calendar::Date> {
    match read(text) {
        Ok(Reading::Day { date, .. }) => Some(date),
        _ => None,
    }
}

#[test]
fn writings_of_one_day() {
    for text in [
        "31/12/2025",
        "31.12.25",
        "31-12-2025",
        "2025-12-31",
        "2025/12/31",
        "20251231",
        "31 décembre 2025",
        "31 déc. 2025",
        "31-déc.-25",
        "31-Dec-25",
        "Dec 31, 2025",
        "December 31st, 2025",
        "mercredi 31 décembre 2025",
        "31 دجنبر 2025",
        "٣١/١٢/٢٠٢٥",
        "31/12/2025 00:00:00",
        "2025-12-31T10:20:30Z",
        "31/12/2025 23:59",
        "31 / 12 / 2025",
        "31/12/25",
        "\u{200f}31/12/2025\u{200f}",
        "12/31/2025",
        "31 decembre 2025",
        "31 ديسمبر 2025",
        "2025-12-31 10:20:30.5+01:00",
    ] {
        assert_eq!(day(text), Some(date(2025, 12, 31)), "{text}: {:?}", read(text));
    }
    assert_eq!(day("1er mars 2025"), Some(date(2025, 3, 1)));
    assert_eq!(day("03/03/2025"), Some(date(2025, 3, 3)), "both orders are the same day");
}

#[test]
fn writings_of_one_month() {
    for text in [
        "12/2025",
        "2025-12",
        "déc.-25",
        "décembre 2025",
        "Dec-25",
        "Décembre-2025",
        "دجنبر 2025",
        "12-2025",
        "12.2025",
        "شهر دجنبر 2025",
        "2025 décembre",
        "DÉC 2025",
    ] {
        assert_eq!(read(text), Ok(Reading::Month(Month::of(date(2025, 12, 1)))), "{text}");
    }
    let moroccan =
        ["يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر"];
    for (number, name) in (1i8..).zip(moroccan) {
        assert_eq!(read(&format!("{name} 2025")), Ok(Reading::Month(Month::of(date(2025, number, 1)))), "{name}");
    }
}

#[test]
fn days_that_do_not_exist() {
    for text in [
        "31/02/2025",
        "2025-13-01",
        "29/02/2025",
        "00/12/2025",
        "31 novembre 2025",
        "45/45/2025",
        "13/2025",
        "31/04/2025",
    ] {
        assert_eq!(read(text), Err(DateError::Impossible { raw: text.to_owned() }), "{text}");
    }
    assert_eq!(day("29/02/2024"), Some(date(2024, 2, 29)));
}

#[test]
fn what_is_no_date() {
    for text in
        ["abc", "12", "1 234", "1 234,56", "12,5", "31/12-2025", "1.234.567", "12:30", "lundi", "31//12//2025", "2025"]
    {
        assert!(matches!(read(text), Err(DateError::NotADate { .. })), "{text}: {:?}", read(text));
    }
    assert!(matches!(read("25 décembre"), Err(DateError::WithoutYear { .. })));
}

#[test]
fn the_column_decides_the_order() {
    let mut column = Column::new();
    column.observe("03/04/2025");
    assert!(matches!(column.read("03/04/2025"), Err(DateError::Ambiguous { .. })));
    column.observe("13/04/2025");
    assert_eq!(column.read("03/04/2025"), Ok(Moment::Day(date(2025, 4, 3))));
    column.observe("04/13/2025");
    assert!(column.is_mixed());
    assert!(matches!(column.read("03/04/2025"), Err(DateError::Ambiguous { .. })));
}

#[test]
fn serials_of_workbooks() {
    // Values shown by spreadsheet programs for these serials.
    let known = [(1, date(1900, 1, 1)), (59, date(1900, 2, 28)), (61, date(1900, 3, 1)), (45_658, date(2025, 1, 1))];
    for (serial, expected) in known {
        assert_eq!(from_serial(serial, Epoch::Y1900), Some(expected), "{serial}");
    }
    assert_eq!(from_serial(60, Epoch::Y1900), None, "29 February 1900");
    assert_eq!(from_serial(44_196, Epoch::Y1904), Some(date(2025, 1, 1)));
    assert_eq!(from_serial(-1, Epoch::Y1904), None);
    assert_eq!(from_serial(i64::MAX, Epoch::Y1900), None);
}

proptest! {
    /// Any day written in any unambiguous style is read back.
    #[test]
    fn written_then_read(year in 1970i16..2069, month in 1i8..=12, day_of_month in 1i8..=28, style in 0usize..4) {
        let expected = date(year, month, day_of_month);
        let french = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];
        let name = french[month as usize - 1];
        let text = match style {
            0 => expected.to_string(),
            1 => format!("{year}/{month}/{day_of_month}"),
            2 => format!("{day_of_month} {name} {year}"),
            _ => format!("{year}{month:02}{day_of_month:02}"),
        };
        prop_assert_eq!(day(&text), Some(expected), "{}", text);
    }

    /// No text harms.
    #[test]
    fn any_text(text in "\\PC{0,40}") {
        let _ = read(&text);
    }
}
