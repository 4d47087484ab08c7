//! The rule, written plainly: every line searches the tables, rows come from the general reader of Parquet.

use std::collections::HashMap;
use std::fs::File;
use std::path::Path;

use calendar::{Date, Month, date};
use national::Tables;
use national::tables::Factor;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::RowAccessor;
use uncertainty::ExactSum;

type Key = (i32, String, Month);

/// Each group's gases, and how many lines could not be computed.
pub(crate) fn groups(file: &Path, tables: &Tables) -> (HashMap<Key, [f64; 5]>, u64) {
    let reader = SerializedFileReader::new(File::open(file).unwrap()).unwrap();
    let mut sums: HashMap<Key, [ExactSum; 5]> = HashMap::new();
    let mut rejected = 0;
    for row in reader.get_row_iter(None).unwrap() {
        let row = row.unwrap();
        let (code, unit) = (row.get_string(2).unwrap(), row.get_string(4).unwrap());
        let day = date(1970, 1, 1).checked_add(std::time::Duration::from_secs(row_day(&row) * 86_400)).unwrap();
        let activity = tables.activities.iter().find(|activity| activity.code == *code).unwrap();
        let Some(size) = size(tables, code, &activity.unit, unit) else {
            rejected += 1;
            continue;
        };
        let factor = factor(tables, code, row.get_string(1).unwrap(), day).unwrap();
        let key = (row.get_int(0).unwrap(), activity.category.clone(), Month::of(day));
        let group = sums.entry(key).or_default();
        for (sum, gas) in group.iter_mut().zip(factor.gases()) {
            sum.add(row.get_double(3).unwrap() * size * gas);
        }
    }
    (sums.into_iter().map(|(key, sums)| (key, sums.map(|sum| sum.value()))).collect(), rejected)
}

fn row_day(row: &parquet::record::Row) -> u64 {
    match row.get_column_iter().nth(5) {
        Some((_, parquet::record::Field::Date(days))) => *days as u64,
        other => panic!("not a date: {other:?}"),
    }
}

fn size(tables: &Tables, activity: &str, own: &str, entered: &str) -> Option<f64> {
    let unit = |name: &str| tables.units.iter().find(|row| row.unit == name).unwrap();
    let (own, entered) = (unit(own), unit(entered));
    if own.dimension == entered.dimension {
        return Some(entered.to_base / own.to_base);
    }
    let mut properties = tables.properties.iter().filter(|row| row.activity == activity);
    let property = properties.find(|row| row.from == entered.dimension && row.to == own.dimension)?;
    Some(entered.to_base * property.value / own.to_base)
}

fn factor<'a>(tables: &'a Tables, activity: &str, region: &str, day: Date) -> Option<&'a Factor> {
    let mut place = region;
    loop {
        let own = tables.factors.iter().filter(|row| row.activity == activity && row.geo == place);
        let valid = own.filter(|row| row.valid_from <= day && day <= row.valid_to).max_by_key(|row| row.valid_from);
        if valid.is_some() {
            return valid;
        }
        place = &tables.regions.iter().find(|row| row.code == place)?.parent;
    }
}
