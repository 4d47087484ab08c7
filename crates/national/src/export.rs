//! The lines, the matrix, the draws and the intervals as NumPy arrays, for comparison with other tools.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;

use anyhow::{Context, Result};
use national::intervals::{Draws, Interval, Quantities, computed_lines};
use national::{Lines, Resolution};

/// Writes `starts`, `factors`, `values` (compressed rows), `draws` (factors × draws) and `intervals` (firms × 3).
pub(crate) fn write(folder: &Path, quantities: &Quantities, draws: &Draws, intervals: &[Interval]) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    let starts = quantities.starts.iter().map(|start| (*start as i64).to_le_bytes());
    array(&folder.join("starts.npy"), "<i8", &[quantities.starts.len()], starts)?;
    let factors = quantities.factors.iter().map(|factor| (*factor as i32).to_le_bytes());
    array(&folder.join("factors.npy"), "<i4", &[quantities.factors.len()], factors)?;
    let values = quantities.values.iter().map(|value| value.to_le_bytes());
    array(&folder.join("values.npy"), "<f8", &[quantities.values.len()], values)?;
    let by_draw: Vec<Vec<f64>> = (0..draws.count()).map(|number| draws.of(number).collect()).collect();
    let factors = by_draw.first().map_or(0, Vec::len);
    let by_factor = (0..factors).flat_map(|factor| by_draw.iter().filter_map(move |draw| draw.get(factor)));
    array(&folder.join("draws.npy"), "<f8", &[factors, draws.count()], by_factor.map(|value| value.to_le_bytes()))?;
    let intervals_flat = intervals.iter().flatten().map(|value| value.to_le_bytes());
    array(&folder.join("intervals.npy"), "<f8", &[intervals.len(), 3], intervals_flat)
}

/// Writes each computed line as `line_firms`, `line_factors`, `line_kg`.
pub(crate) fn write_lines(folder: &Path, lines: &Lines, resolution: &Resolution) -> Result<()> {
    let all = || computed_lines(lines, resolution);
    let count = [all().count()];
    array(&folder.join("line_firms.npy"), "<i4", &count, all().map(|(firm, ..)| (firm as i32).to_le_bytes()))?;
    array(&folder.join("line_factors.npy"), "<i4", &count, all().map(|(_, factor, _)| (factor as i32).to_le_bytes()))?;
    array(&folder.join("line_kg.npy"), "<f8", &count, all().map(|(.., kg)| kg.to_le_bytes()))
}

/// One array in NumPy's format 1.0: magic, header as a Python dictionary padded to 64 bytes, values.
fn array<const SIZE: usize>(
    path: &Path,
    kind: &str,
    shape: &[usize],
    values: impl Iterator<Item = [u8; SIZE]>,
) -> Result<()> {
    let shape: String = shape.iter().map(|length| format!("{length},")).collect();
    let header = format!("{{'descr': '{kind}', 'fortran_order': False, 'shape': ({shape}), }}");
    let padded = (10 + header.len() + 1).next_multiple_of(64) - 10;
    let mut file = BufWriter::new(File::create(path).with_context(|| path.display().to_string())?);
    file.write_all(b"\x93NUMPY\x01\x00")?;
    file.write_all(&(padded as u16).to_le_bytes())?;
    writeln!(file, "{header:width$}", width = padded - 1)?;
    for value in values {
        file.write_all(&value)?;
    }
    file.flush()?;
    Ok(())
}
