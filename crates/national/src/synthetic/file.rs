use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use parquet::basic::Compression;
use parquet::data_type::{ByteArray, ByteArrayType, DataType, DoubleType, Int32Type};
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::parser::parse_message_type;
use rayon::prelude::*;

use super::country::{Country, MadeLine};
use crate::error::Error;
use crate::tables::Tables;

const SCHEMA: &str = "message lines {
    required int32 firm;
    required binary region (string);
    required binary activity (string);
    required double quantity;
    required binary unit (string);
    required int32 date (date);
}";

/// Writes the lines of a country, `row_group` at most in a row group: texts, days and firms coded by
/// dictionary, quantities plain, uncompressed.
///
/// # Errors
/// If the file cannot be written.
pub fn write(path: &Path, country: &Country, tables: &Tables, row_group: u64) -> Result<(), Error> {
    let file = File::create(path).map_err(|source| Error::File { path: path.to_owned(), source })?;
    let properties = WriterProperties::builder()
        .set_compression(Compression::UNCOMPRESSED)
        .set_column_dictionary_enabled("quantity".into(), false)
        .build();
    let mut writer = SerializedFileWriter::new(file, Arc::new(parse_message_type(SCHEMA)?), Arc::new(properties))?;
    let regions: Vec<ByteArray> = tables.regions.iter().map(|row| row.code.as_str().into()).collect();
    let activities: Vec<ByteArray> = tables.activities.iter().map(|row| row.code.as_str().into()).collect();
    let units: Vec<ByteArray> = tables.units.iter().map(|row| row.unit.as_str().into()).collect();
    let mut start = 0;
    while start < country.lines() {
        let end = (start + row_group.max(1)).min(country.lines());
        let lines: Vec<MadeLine> = (start..end).into_par_iter().map(|position| country.line(position)).collect();
        let mut group = writer.next_row_group()?;
        column::<Int32Type>(&mut group, lines.iter().map(|line| line.firm))?;
        column::<ByteArrayType>(&mut group, texts(&lines, &regions, |line| line.region))?;
        column::<ByteArrayType>(&mut group, texts(&lines, &activities, |line| line.activity))?;
        column::<DoubleType>(&mut group, lines.iter().map(|line| line.quantity))?;
        column::<ByteArrayType>(&mut group, texts(&lines, &units, |line| line.unit))?;
        column::<Int32Type>(&mut group, lines.iter().map(|line| line.day))?;
        group.close()?;
        start = end;
    }
    writer.close()?;
    Ok(())
}

fn texts<'a>(
    lines: &'a [MadeLine],
    names: &'a [ByteArray],
    of: impl Fn(&MadeLine) -> u32 + 'a,
) -> impl Iterator<Item = ByteArray> + 'a {
    lines.iter().map(move |line| names.get(of(line) as usize).cloned().unwrap_or_default())
}

fn column<T: DataType>(
    group: &mut SerializedRowGroupWriter<'_, File>,
    values: impl Iterator<Item = T::T>,
) -> Result<(), Error> {
    let values: Vec<T::T> = values.collect();
    if let Some(mut column) = group.next_column()? {
        column.typed::<T>().write_batch(&values, None, None)?;
        column.close()?;
    }
    Ok(())
}
