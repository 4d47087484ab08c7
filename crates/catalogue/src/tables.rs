use crate::csv::{Broken, Reader};
use crate::embedded::FILES;
use crate::rows::Row;
use crate::{
    ActivityRow, AuditRow, BaseRow, BillLabelRow, BlendRow, ColumnRow, DistanceRow, Error, FactorRow, GwpRow, Line,
    PhraseRow, PlaceRow, PriceRow, Problem, PropertyRow, ProximityRow, RegionRow, SourceRow, UnitCodeRow, UnitRow,
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
    /// Countries and other places.
    pub places: Vec<PlaceRow>,
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
    /// Thresholds of the energy audit.
    pub audit: Vec<AuditRow>,
    /// Emission factors, theme by theme.
    pub factors: Vec<FactorRow>,
    /// Labels of bills.
    pub bill_labels: Vec<BillLabelRow>,
    /// Headers of ledgers.
    pub columns: Vec<ColumnRow>,
    /// Words within ledgers.
    pub phrases: Vec<PhraseRow>,
    /// Unit codes of electronic invoices.
    pub unit_codes: Vec<UnitCodeRow>,
}

impl Tables {
    /// The catalogue this program was compiled with.
    ///
    /// # Errors
    /// At the first file that is not a table of the catalogue, or line that is broken.
    pub fn embedded() -> Result<Self, Error> {
        Tables::read(FILES.iter().copied())
    }

    /// Only what documents call things: the names of activities and the folder `intake/`, with the default distances.
    ///
    /// # Errors
    /// As [`Tables::embedded`].
    pub fn words() -> Result<Self, Error> {
        let spoken = |file: &str| {
            file.starts_with("measure/activities/") || file.starts_with("intake/") || file == "measure/distances.csv"
        };
        Tables::read(FILES.iter().copied().filter(|(file, _)| spoken(file)))
    }

    /// The factors alone.
    pub(crate) fn of_factors() -> Result<Vec<FactorRow>, Error> {
        let files = FILES.iter().copied().filter(|(file, _)| file.starts_with(FACTORS));
        Ok(Tables::read(files)?.factors)
    }

    /// Everything but the factors.
    pub(crate) fn but_factors() -> Result<Self, Error> {
        Tables::read(FILES.iter().copied().filter(|(file, _)| !file.starts_with(FACTORS)))
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
                REGIONS => fill(&mut tables.regions, file, text)?,
                PLACES => fill(&mut tables.places, file, text)?,
                "units/bases.csv" => fill(&mut tables.bases, file, text)?,
                "units/units.csv" => fill(&mut tables.units, file, text)?,
                "units/prices.csv" => fill(&mut tables.prices, file, text)?,
                "measure/properties.csv" => fill(&mut tables.properties, file, text)?,
                "measure/gwp.csv" => fill(&mut tables.gwp, file, text)?,
                "measure/blends.csv" => fill(&mut tables.blends, file, text)?,
                "measure/distances.csv" => fill(&mut tables.distances, file, text)?,
                "measure/energy_audit.csv" => fill(&mut tables.audit, file, text)?,
                "measure/proximity.csv" => fill(&mut tables.proximity, file, text)?,
                BILL_LABELS => fill(&mut tables.bill_labels, file, text)?,
                "intake/columns.csv" => fill(&mut tables.columns, file, text)?,
                "intake/phrases.csv" => fill(&mut tables.phrases, file, text)?,
                "intake/unit_codes.csv" => fill(&mut tables.unit_codes, file, text)?,
                _ if file.starts_with("measure/activities/") => fill(&mut tables.activities, file, text)?,
                _ if file.starts_with(FACTORS) => fill(&mut tables.factors, file, text)?,
                // What importers and documents are read by: those crates know these columns.
                _ if file.starts_with("measure/mapping/") || file.starts_with("intake/") => {}
                // Read by the crates that know their columns, as [`crate::Record`].
                _ if ["export/", "finance/", "reduce/"].iter().any(|room| file.starts_with(room)) => {}
                _ => {
                    return Err(Error { file: file.to_owned(), line: 1, column: None, problem: Problem::UnknownFile });
                }
            }
        }
        Ok(tables)
    }
}

const REGIONS: &str = "regions.csv";
const PLACES: &str = "places.csv";
const SOURCES: &str = "sources.csv";
const BILL_LABELS: &str = "intake/bill_labels.csv";
/// The publications of the rows of `places.csv` that are countries and territories of today: what is ours beside them is
/// wider or dissolved.
const TERRITORIES: [&str; 2] = ["cldr-territories", "iso-3166-1"];
const FACTORS: &str = "measure/factors/";

/// The labels of bills alone, without the rest of the catalogue.
///
/// # Errors
/// At the first broken line.
pub fn bill_labels() -> Result<Vec<BillLabelRow>, Error> {
    alone(BILL_LABELS)
}

/// The countries and territories that have a code of two letters (ISO 3166-1, and `XK` as in CLDR), with their names,
/// without the rest of the catalogue.
///
/// # Errors
/// At the first broken line.
pub fn countries() -> Result<Vec<PlaceRow>, Error> {
    let mut rows: Vec<PlaceRow> = alone(PLACES)?;
    rows.retain(|row| TERRITORIES.contains(&&*row.source));
    Ok(rows)
}

/// The publications, without the rest of the catalogue.
///
/// # Errors
/// At the first broken line.
pub fn publications() -> Result<Vec<SourceRow>, Error> {
    alone(SOURCES)
}

/// The regions of Morocco, without the rest of the catalogue.
///
/// # Errors
/// At the first broken line.
pub fn regions() -> Result<Vec<RegionRow>, Error> {
    alone(REGIONS)
}

/// The rows of one file.
fn alone<R: Row>(wanted: &str) -> Result<Vec<R>, Error> {
    let mut rows = Vec::new();
    for (file, text) in FILES.iter().copied().filter(|(file, _)| *file == wanted) {
        fill(&mut rows, file, text)?;
    }
    Ok(rows)
}

fn fill<R: Row>(rows: &mut Vec<R>, file: &'static str, text: &'static str) -> Result<(), Error> {
    let at = |line: u64, problem: Problem| Error { file: file.to_owned(), line, column: None, problem };
    let quote = |line: u64, broken: Broken| {
        at(line, if broken == Broken::OpenQuote { Problem::OpenQuote } else { Problem::StrayQuote })
    };
    let mut reader = Reader::new(text);
    let mut cells = Vec::with_capacity(R::COLUMNS.len());
    reader.read(&mut cells).map_err(|broken| quote(1, broken))?;
    if !cells.iter().map(|cell| &**cell).eq(R::COLUMNS.iter().copied()) {
        return Err(at(1, Problem::Header { found: cells.join(","), expected: R::COLUMNS.join(",") }));
    }
    rows.reserve(text.bytes().filter(|byte| *byte == b'\n').count());
    loop {
        let number = reader.line;
        if !reader.read(&mut cells).map_err(|broken| quote(number, broken))? {
            return Ok(());
        }
        if cells.len() != R::COLUMNS.len() {
            return Err(at(number, Problem::Cells { found: cells.len(), expected: R::COLUMNS.len() }));
        }
        rows.push(R::new(Line { file, number }, &mut cells.drain(..)));
    }
}
