use calendar::{Date, Timestamp, date};
use proptest::prelude::*;
use rust_decimal::Decimal;
use store::{Columns, Sql, StoreError, values};
use store_contract::{Fresh, on_both};

use crate::made::Outcome;

/// A table with a column of each type.
fn table(fresh: &Fresh) {
    let driver = fresh.database.driver();
    let words = ["int", "id", "timestamp", "date", "decimal", "bool", "real", "text", "bytes"];
    let columns: Vec<String> =
        words.iter().map(|word| format!("c_{word} {}", driver.column_type(word).expect("a word of a type"))).collect();
    driver.script(&format!("CREATE TABLE every ({});", columns.join(", "))).expect("made");
}

type Every = (i64, Option<ids::PersonId>, Timestamp, Date, Decimal, bool, f64, String, Vec<u8>);

fn there_and_back(sql: &mut dyn Sql, row: &Every) -> Outcome<Every> {
    let (int, id, timestamp, day, decimal, truth, real, text, bytes) = row;
    sql.execute("DELETE FROM every", values![])?;
    sql.execute(
        "INSERT INTO every VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        values![int, id, timestamp, day, decimal, truth, real, text, bytes],
    )?;
    sql.lookup("SELECT * FROM every", values![], |row| {
        let mut c = Columns::of(row);
        Ok((c.take()?, c.take()?, c.take()?, c.take()?, c.take()?, c.take()?, c.take()?, c.take()?, c.take()?))
    })?
    .ok_or(StoreError::Stale)
}

#[test]
fn every_value_comes_back_as_it_was() {
    let row = (
        any::<i64>(),
        proptest::option::of(any::<[u8; 16]>().prop_map(ids::PersonId::from_bytes)),
        -62_000_000_000_000_000_i64..200_000_000_000_000_000,
        (1_i16..=9999, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| date(year, month, day)),
        (any::<i64>(), 0_u32..18).prop_map(|(number, scale)| Decimal::new(number, scale)),
        any::<bool>(),
        any::<f64>().prop_filter("a number", |real| !real.is_nan()).prop_map(|real| real + 0.0),
        // Neither database keeps the character zero in text.
        any::<String>().prop_map(|text| text.replace('\0', "")),
        proptest::collection::vec(any::<u8>(), 0..300),
    );
    on_both(|fresh| {
        table(fresh);
        let mut runner =
            proptest::test_runner::TestRunner::new(ProptestConfig { cases: 200, ..ProptestConfig::default() });
        runner
            .run(&row, |(int, id, micros, day, decimal, truth, real, text, bytes)| {
                let timestamp = Timestamp::from_micros(micros).expect("in range");
                let row = (int, id, timestamp, day, decimal, truth, real, text, bytes);
                let back = fresh.database.write(|sql| there_and_back(sql, &row)).expect("kept");
                // Compared as bits where two things are equal that are not the same.
                prop_assert_eq!(back.6.to_bits(), row.6.to_bits());
                prop_assert_eq!(back.4.to_string(), row.4.to_string());
                prop_assert_eq!(back, row);
                Ok(())
            })
            .unwrap_or_else(|error| panic!("{}", error.to_string().chars().take(2000).collect::<String>()));
    });
}

#[test]
fn text_sorts_by_code_point_in_both() {
    on_both(|fresh| {
        table(fresh);
        let words = ["z", "é", "A", "ب", "a", "Z", "أ", "e"];
        let sorted = fresh.database.write(|sql| -> Outcome<Vec<String>> {
            for word in words {
                sql.execute("INSERT INTO every (c_text) VALUES ($1)", values![word])?;
            }
            sql.list("SELECT c_text FROM every ORDER BY c_text", values![], |row| Columns::of(row).take())
        });
        let mut wanted: Vec<&str> = words.to_vec();
        wanted.sort_unstable();
        assert_eq!(sorted.expect("sorted"), wanted);
    });
}

#[test]
fn a_column_that_holds_something_else_says_so() {
    on_both(|fresh| {
        let read = fresh.database.read(|sql| sql.value::<Timestamp>("SELECT name FROM migration LIMIT 1", values![]));
        assert!(matches!(read, Err(StoreError::Inconsistent { column: 1, .. })), "{read:?}");
    });
}
