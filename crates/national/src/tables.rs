//! The small tables that a recomputation needs, as CSV files in one folder.
//!
//! They carry the names of the catalogue (`catalogue/README.md`), cut down to what the national
//! kernel uses: gases by mass and per one unit of the activity, one row per geography and validity.

use std::fs;
use std::path::Path;

use calendar::Date;
use serde::Deserialize;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::Error;

/// The gases kept apart, in the order of the columns. Biogenic CO₂ is outside the scopes.
pub const GASES: [&str; 5] = ["co2", "ch4_fossil", "ch4_biogenic", "n2o", "co2_biogenic"];

/// What emits: `activities.csv`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// Its code, unique.
    pub code: String,
    /// Scope and category: `1.stationary`, `2.electricity`, `3.4`.
    pub category: String,
    /// The unit of which its factors are per one.
    pub unit: String,
}

/// A unit of quantity: `units.csv`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// Its symbol, unique.
    pub unit: String,
    /// What it measures: `mass`, `volume`, `energy`.
    pub dimension: String,
    /// Its size in the base unit of the dimension.
    pub to_base: f64,
}

/// A property that carries one activity from a dimension to another (density, calorific value): `properties.csv`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Property {
    /// The activity of which it is true.
    pub activity: String,
    /// The dimension of the quantity as entered.
    pub from: String,
    /// The dimension of the activity's unit.
    pub to: String,
    /// Base units of `to` in one base unit of `from`.
    pub value: f64,
}

/// A place and the place to fall back on: `regions.csv`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// Its code: `MA-06`, `MA`, `WORLD`.
    pub code: String,
    /// Where to look next; empty at the top.
    pub parent: String,
}

/// An emission factor: `factors.csv`. Gases are kg of the gas per one unit of the activity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Factor {
    /// Its id, unique and stable: it also names its stream of draws.
    pub id: String,
    /// The activity's code.
    pub activity: String,
    /// The region's code.
    pub geo: String,
    /// First day on which it applies.
    pub valid_from: Date,
    /// Last day on which it applies.
    pub valid_to: Date,
    /// Fossil CO₂.
    pub co2: f64,
    /// Fossil CH₄.
    pub ch4_fossil: f64,
    /// Biogenic CH₄.
    pub ch4_biogenic: f64,
    /// N₂O.
    pub n2o: f64,
    /// Biogenic CO₂, outside the scopes.
    pub co2_biogenic: f64,
    /// Square of the geometric standard deviation, at least 1: the 95 % interval is about value ÷ gsd2 … value × gsd2.
    pub gsd2: f64,
}

impl Factor {
    /// The gases in the order of [`GASES`].
    pub fn gases(&self) -> [f64; 5] {
        [self.co2, self.ch4_fossil, self.ch4_biogenic, self.n2o, self.co2_biogenic]
    }
}

/// A gas and its global warming potential: `gwp.csv`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gas {
    /// One of [`GASES`].
    pub gas: String,
    /// kg CO₂e per kg; 0 for biogenic CO₂, which is reported apart.
    pub gwp: f64,
}

/// All tables.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tables {
    /// `activities.csv`
    pub activities: Vec<Activity>,
    /// `units.csv`
    pub units: Vec<Unit>,
    /// `properties.csv`
    pub properties: Vec<Property>,
    /// `regions.csv`
    pub regions: Vec<Region>,
    /// `factors.csv`
    pub factors: Vec<Factor>,
    /// `gwp.csv`
    pub gases: Vec<Gas>,
}

impl Tables {
    /// Reads the six tables of a folder.
    ///
    /// # Errors
    /// If one is missing or is not the CSV it should be.
    pub fn read(folder: &Path) -> Result<Tables, Error> {
        Ok(Tables {
            activities: read(&folder.join("activities.csv"))?,
            units: read(&folder.join("units.csv"))?,
            properties: read(&folder.join("properties.csv"))?,
            regions: read(&folder.join("regions.csv"))?,
            factors: read(&folder.join("factors.csv"))?,
            gases: read(&folder.join("gwp.csv"))?,
        })
    }

    /// Writes the six tables into a folder, which is made if need be.
    ///
    /// # Errors
    /// If a file cannot be written.
    pub fn write(&self, folder: &Path) -> Result<(), Error> {
        fs::create_dir_all(folder).map_err(|source| Error::File { path: folder.to_owned(), source })?;
        write(&folder.join("activities.csv"), &self.activities)?;
        write(&folder.join("units.csv"), &self.units)?;
        write(&folder.join("properties.csv"), &self.properties)?;
        write(&folder.join("regions.csv"), &self.regions)?;
        write(&folder.join("factors.csv"), &self.factors)?;
        write(&folder.join("gwp.csv"), &self.gases)
    }
}

fn read<T: DeserializeOwned>(path: &Path) -> Result<Vec<T>, Error> {
    let table = |source| Error::Table { path: path.to_owned(), source };
    csv::Reader::from_path(path).map_err(table)?.deserialize().collect::<Result<_, _>>().map_err(table)
}

fn write<T: Serialize>(path: &Path, rows: &[T]) -> Result<(), Error> {
    let table = |source| Error::Table { path: path.to_owned(), source };
    let mut writer = csv::Writer::from_path(path).map_err(table)?;
    rows.iter().try_for_each(|row| writer.serialize(row)).map_err(table)?;
    writer.flush().map_err(|source| Error::File { path: path.to_owned(), source })
}
