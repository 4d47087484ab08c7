use csv::{ReaderBuilder, StringRecord};

use crate::embedded::FILES;
use crate::rows::Row;
use crate::{
    ActivityRow, BaseRow, BlendRow, DistanceRow, Error, FactorRow, GwpRow, Line, PriceRow, Problem, PropertyRow,
    ProximityRow, RegionRow, SourceRow, UnitRow,
};

/// All rows of the catalogue, as they are written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tables {
    /// Publications.
    pub sources: Vec<SourceRow>,
    /// Bases of dimensions.
    pub bases: Vec<BaseRow>,
    /// Units.
    pub units: Vec<UnitRow>,
    /// Exchange rates and price levels.
    pub prices: Vec<PriceRow>,
    /// Regions of Morocco.
    pub regions: Vec<RegionRow>,
    /// Activities, theme by theme.
    pub activities: Vec<ActivityRow>,
    /// Physical properties.
    pub properties: Vec<PropertyRow>,
    /// Global warming potentials.
    pub gwp: Vec<GwpRow>,
    /// Components of refrigerants.
    pub blends: Vec<BlendRow>,
    /// Default distances.
    pub distances: Vec<DistanceRow>,
    /// Places that may stand in.
    pub proximity: Vec<ProximityRow>,
    /// Emission factors, theme by theme.
    pub factors: Vec<FactorRow>,
}

impl Tables {
    /// The catalogue this program was compiled with.
    ///
    /// # Errors
    /// At the first file that is not a table of the catalogue, or line that is broken.
    pub fn embedded() -> Result<Self, Error> {
        Tables::read(FILES.iter().copied())
    }

    /// Reads files given as path within `catalogue/` and content.
    ///
    /// # Errors
    /// At the first file that is not a table of the catalogue, or line that is broken.
    pub fn read(files: impl IntoIterator<Item = (&'static str, &'static str)>) -> Result<Self, Error> {
        let mut tables = Tables::default();
        for (file, text) in files {
            match file {
                "sources.csv" => fill(&mut tables.sources, file, text)?,
                "regions.csv" => fill(&mut tables.regions, file, text)?,
                "units/bases.csv" => fill(&mut tables.bases, file, text)?,
                "units/units.csv" => fill(&mut tables.units, file, text)?,
                "units/prices.csv" => fill(&mut tables.prices, file, text)?,
                "measure/properties.csv" => fill(&mut tables.properties, file, text)?,
                "measure/gwp.csv" => fill(&mut tables.gwp, file, text)?,
                "measure/blends.csv" => fill(&mut tables.blends, file, text)?,
                "measure/distances.csv" => fill(&mut tables.distances, file, text)?,
                "measure/proximity.csv" => fill(&mut tables.proximity, file, text)?,
                _ if file.starts_with("measure/activities/") => fill(&mut tables.activities, file, text)?,
                _ if file.starts_with("measure/factors/") => fill(&mut tables.factors, file, text)?,
                _ => {
                    return Err(Error { file: file.to_owned(), line: 1, column: None, problem: Problem::UnknownFile });
                }
            }
        }
        Ok(tables)
    }
}

fn fill<R: Row>(rows: &mut Vec<R>, file: &'static str, text: &'static str) -> Result<(), Error> {
    let broken = |line: u64, problem: Problem| Error { file: file.to_owned(), line, column: None, problem };
    let csv_error = |error: csv::Error| {
        let line = error.position().map_or(1, csv::Position::line);
        broken(line, Problem::Csv(error.to_string()))
    };
    let mut reader = ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    if !reader.read_record(&mut record).map_err(csv_error)? || !record.iter().eq(R::COLUMNS.iter().copied()) {
        let found = record.iter().collect::<Vec<_>>().join(",");
        return Err(broken(1, Problem::Header { found, expected: R::COLUMNS.join(",") }));
    }
    while reader.read_record(&mut record).map_err(csv_error)? {
        let number = record.position().map_or(0, csv::Position::line);
        rows.push(R::new(Line { file, number }, &mut record.iter().map(str::to_owned)));
    }
    Ok(())
}
