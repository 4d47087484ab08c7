//! Datapackages of Brightway's `bw_processing`: zip archives with `datapackage.json` and one NumPy array per resource.
//!
//! A matrix is made of groups, each of `indices` (row and column identifiers), `data`, and optionally `flip` (the amount is written positive and
//! counts negative) and `distributions` (fields of `stats_arrays`). Within a group, entries with the same place add up; a later group replaces
//! what an earlier one says of a place.

mod model;

use lca::montecarlo::{Term, Variation};
use lca::{BuildError, Entry, System};
use rustc_hash::FxHashMap;
use serde::Deserialize;
use serde_json::json;
use uncertainty::Distribution;

use crate::archive::{self, Archive, ArchiveError};
use crate::npy::{self, Array};

/// A system as a datapackage holds it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Package {
    /// Identifier of each product, in the order of the matrices.
    pub products: Vec<i64>,
    /// Identifier of the activity whose reference product is the product at the same place.
    pub activities: Vec<i64>,
    /// Identifier of each elementary flow.
    pub flows: Vec<i64>,
    /// Amounts of A.
    pub technosphere: Vec<Term>,
    /// Amounts of B.
    pub biosphere: Vec<Term>,
    /// Characterisation factor of each flow; 0 where there is none.
    pub factors: Vec<f64>,
    /// Amounts whose distribution is of a family that is not known here: they are kept as certain.
    pub without_distribution: usize,
}

/// Why a datapackage cannot be read.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum PackageError {
    /// The archive.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
    /// `datapackage.json` is not what it should be.
    #[error("datapackage.json: {0}")]
    Description(String),
    /// A resource is no array of the kind it is said to be.
    #[error("`{0}` is not a NumPy array of the kind that it should be")]
    Array(String),
    /// A group of arrays for several scenarios, which a single system cannot hold.
    #[error("the group `{0}` has several columns of data, one per scenario")]
    Scenarios(String),
    /// Activities and products cannot be paired: which product an activity is run for is not clear.
    #[error("it is not clear which product activity {0} is run for")]
    Pairing(i64),
    /// There are not as many activities as products.
    #[error("{products} products for {activities} activities")]
    NotSquare {
        /// Products.
        products: usize,
        /// Activities.
        activities: usize,
    },
    /// The matrices are none.
    #[error(transparent)]
    Build(#[from] BuildError),
}

#[derive(Deserialize)]
struct Description {
    resources: Vec<Resource>,
    #[serde(default)]
    sum_inter_duplicates: bool,
    #[serde(default = "yes")]
    sum_intra_duplicates: bool,
}

fn yes() -> bool {
    true
}

#[derive(Deserialize)]
struct Resource {
    matrix: Option<String>,
    kind: Option<String>,
    path: Option<String>,
    group: Option<String>,
    category: Option<String>,
}

/// An amount by identifiers.
#[derive(Clone)]
struct Amount {
    row: i64,
    column: i64,
    value: f64,
    flipped: bool,
    distribution: Option<Distribution>,
}

impl Package {
    /// Reads a datapackage.
    ///
    /// # Errors
    /// If it is none, holds several scenarios, or its activities and products cannot be paired.
    pub fn read(bytes: &[u8]) -> Result<Self, PackageError> {
        let mut archive = Archive::new(bytes)?;
        let text = archive.read("datapackage.json")?;
        let description: Description =
            serde_json::from_slice(&text).map_err(|why| PackageError::Description(why.to_string()))?;
        let mut package = Package::default();
        let mut read =
            |matrix: &str| read_matrix(&mut archive, &description, matrix, &mut package.without_distribution);
        let technosphere = read("technosphere_matrix")?;
        let biosphere = read("biosphere_matrix")?;
        let factors = read("characterization_matrix")?;
        let pairs = pair(&technosphere)?;
        let mut product_at: FxHashMap<i64, u32> = FxHashMap::default();
        let mut activity_at: FxHashMap<i64, u32> = FxHashMap::default();
        for (place, (product, activity)) in (0..).zip(pairs) {
            product_at.insert(product, place);
            activity_at.insert(activity, place);
            package.products.push(product);
            package.activities.push(activity);
        }
        let mut flow_at: FxHashMap<i64, u32> = FxHashMap::default();
        for amount in biosphere.iter().chain(&factors) {
            let next = package.flows.len() as u32;
            flow_at.entry(amount.row).or_insert_with(|| {
                package.flows.push(amount.row);
                next
            });
        }
        package.technosphere = terms(&technosphere, "technosphere", &product_at, &activity_at)?;
        package.biosphere = terms(&biosphere, "biosphere", &flow_at, &activity_at)?;
        package.factors = vec![0.0; package.flows.len()];
        for amount in &factors {
            if let Some(factor) = flow_at.get(&amount.row).and_then(|place| package.factors.get_mut(*place as usize)) {
                *factor += if amount.flipped { -amount.value } else { amount.value };
            }
        }
        Ok(package)
    }

    /// The system of the matrices.
    ///
    /// # Errors
    /// As [`System::new`].
    pub fn system(&self) -> Result<System, BuildError> {
        let entries = |terms: &[Term]| terms.iter().map(|term| term.entry).collect::<Vec<_>>();
        System::new(self.products.len(), self.flows.len(), &entries(&self.technosphere), &entries(&self.biosphere))
    }

    /// Writes a datapackage. Computed amounts are written as they are without uncertainty.
    ///
    /// # Errors
    /// If the archive cannot be made.
    pub fn write(&self, name: &str) -> Result<Vec<u8>, ArchiveError> {
        let mut files = Vec::new();
        let mut resources = Vec::new();
        let mut matrix = |label: &str, matrix: &str, terms: &[Term], rows: &[i64], columns: &[i64]| {
            let at = |ids: &[i64], place: u32| ids.get(place as usize).copied().unwrap_or_default();
            let mut indices = Vec::with_capacity(terms.len() * 16);
            let (mut data, mut flip, mut distributions) = (Vec::new(), Vec::new(), Vec::new());
            for term in terms {
                indices.extend_from_slice(&at(rows, term.entry.row).to_le_bytes());
                indices.extend_from_slice(&at(columns, term.entry.column).to_le_bytes());
                let flipped = matrix == "technosphere_matrix" && term.entry.amount < 0.0;
                let sign = if flipped { -1.0 } else { 1.0 };
                data.extend_from_slice(&(sign * term.entry.amount).to_le_bytes());
                flip.push(u8::from(flipped));
                distribution_bytes(term, sign, &mut distributions);
            }
            let mut file = |kind: &str, description: &str, bytes: &[u8]| {
                let path = format!("{label}.{kind}.npy");
                resources.push(json!({
                    "profile": "data-resource", "format": "npy", "mediatype": "application/octet-stream",
                    "name": format!("{label}.{kind}"), "matrix": matrix, "kind": kind, "path": path, "group": label,
                    "category": "vector", "nrows": terms.len(),
                }));
                files.push((path, npy::write(description, terms.len(), bytes)));
            };
            file("indices", "[('row', '<i8'), ('col', '<i8')]", &indices);
            file("data", "'<f8'", &data);
            file("flip", "'|b1'", &flip);
            file("distributions", DISTRIBUTIONS, &distributions);
        };
        matrix("technosphere", "technosphere_matrix", &self.technosphere, &self.products, &self.activities);
        matrix("biosphere", "biosphere_matrix", &self.biosphere, &self.flows, &self.activities);
        let factors: Vec<Term> = (0..)
            .zip(&self.factors)
            .filter(|(_, factor)| **factor != 0.0)
            .map(|(flow, factor)| Term {
                entry: Entry { row: flow, column: flow, amount: *factor },
                variation: Variation::Certain,
            })
            .collect();
        matrix("characterization", "characterization_matrix", &factors, &self.flows, &self.flows);
        let description = json!({
            "profile": "data-package", "name": name, "id": name, "licenses": [], "resources": resources,
            "combinatorial": false, "sequential": false, "seed": null, "64_bit_indices": true,
            "sum_intra_duplicates": true, "sum_inter_duplicates": false, "matrix_serialize_format_type": "numpy",
        });
        files.push(("datapackage.json".to_owned(), description.to_string().into_bytes()));
        archive::write(&files)
    }
}

/// The amounts of a matrix, groups in the order of the package.
fn read_matrix(
    archive: &mut Archive<'_>,
    description: &Description,
    matrix: &str,
    without: &mut usize,
) -> Result<Vec<Amount>, PackageError> {
    let of_matrix: Vec<&Resource> =
        description.resources.iter().filter(|resource| resource.matrix.as_deref() == Some(matrix)).collect();
    let mut groups: Vec<&str> = Vec::new();
    for resource in &of_matrix {
        let group = resource.group.as_deref().unwrap_or_default();
        if !groups.contains(&group) {
            groups.push(group);
        }
    }
    let mut all: Vec<Amount> = Vec::new();
    for group in groups {
        let members: Vec<&&Resource> =
            of_matrix.iter().filter(|resource| resource.group.as_deref().unwrap_or_default() == group).collect();
        if members.iter().any(|resource| resource.category.as_deref() == Some("array")) {
            return Err(PackageError::Scenarios(group.to_owned()));
        }
        let path = |kind: &str| {
            let found = members.iter().find(|resource| resource.kind.as_deref() == Some(kind));
            found.and_then(|resource| resource.path.clone())
        };
        let missing = |kind: &str| PackageError::Description(format!("the group `{group}` has no {kind}"));
        let mut load = |kind: &str| path(kind).map(|path| archive.read(&path).map(|bytes| (path, bytes))).transpose();
        let (place, indices) = load("indices")?.ok_or_else(|| missing("indices"))?;
        let (data_place, data) = load("data")?.ok_or_else(|| missing("data"))?;
        let (flip, distributions) = (load("flip")?, load("distributions")?);
        let wrong = |place: &str| PackageError::Array(place.to_owned());
        let indices = Array::parse(&indices).ok_or_else(|| wrong(&place))?;
        let rows = indices.integers("row").ok_or_else(|| wrong(&place))?;
        let columns = indices.integers("col").ok_or_else(|| wrong(&place))?;
        let values = Array::parse(&data).and_then(|array| array.column("")).ok_or_else(|| wrong(&data_place))?;
        let flips = match &flip {
            None => vec![0; rows.len()],
            Some((place, bytes)) => {
                Array::parse(bytes).and_then(|array| array.integers("")).ok_or_else(|| wrong(place))?
            }
        };
        let mut varied = match &distributions {
            None => vec![None; rows.len()],
            Some((place, bytes)) => {
                Array::parse(bytes).and_then(|array| read_distributions(&array, without)).ok_or_else(|| wrong(place))?
            }
        };
        if [values.len(), flips.len(), varied.len()].iter().any(|length| *length != rows.len()) {
            return Err(wrong(&data_place));
        }
        let mut group: Vec<Amount> = Vec::with_capacity(rows.len());
        for (k, distribution) in varied.drain(..).enumerate() {
            let (row, column, value) = (rows[k], columns[k], values[k]);
            group.push(Amount { row, column, value, flipped: flips[k] != 0, distribution });
        }
        if !description.sum_intra_duplicates {
            let last: FxHashMap<(i64, i64), usize> =
                group.iter().enumerate().map(|(k, amount)| ((amount.row, amount.column), k)).collect();
            let mut k = 0;
            group.retain(|amount| {
                k += 1;
                last.get(&(amount.row, amount.column)) == Some(&(k - 1))
            });
        }
        if !description.sum_inter_duplicates && !all.is_empty() {
            let replaced: rustc_hash::FxHashSet<(i64, i64)> =
                group.iter().map(|amount| (amount.row, amount.column)).collect();
            all.retain(|amount| !replaced.contains(&(amount.row, amount.column)));
        }
        all.extend(group);
    }
    Ok(all)
}

/// Fields of `stats_arrays`: types 0 and 1 certain, 2 lognormal, 3 normal, 4 uniform, 5 triangular.
fn read_distributions(array: &Array<'_>, without: &mut usize) -> Option<Vec<Option<Distribution>>> {
    let kinds = array.integers("uncertainty_type")?;
    let [loc, scale, minimum, maximum] = ["loc", "scale", "minimum", "maximum"].map(|name| array.column(name));
    let (loc, scale, minimum, maximum) = (loc?, scale?, minimum?, maximum?);
    let negative = array.integers("negative").unwrap_or_else(|| vec![0; kinds.len()]);
    let mut found = Vec::with_capacity(kinds.len());
    for (k, kind) in kinds.iter().enumerate() {
        let sign = if negative[k] != 0 { -1.0 } else { 1.0 };
        let distribution = match kind {
            0 | 1 => None,
            2 => Some(Distribution::Lognormal { median: 1.0, sigma: scale[k] }.times(sign * libm::exp(loc[k]))),
            3 => Some(Distribution::Normal { mean: loc[k], deviation: scale[k] }),
            4 => Some(Distribution::Uniform { minimum: minimum[k], maximum: maximum[k] }),
            5 => Some(Distribution::Triangular { minimum: minimum[k], mode: loc[k], maximum: maximum[k] }),
            _ => {
                *without += 1;
                None
            }
        };
        let sound = distribution.filter(|distribution| distribution.check().is_ok());
        if sound.is_none() && (2..=5).contains(kind) {
            *without += 1;
        }
        found.push(sound);
    }
    Some(found)
}

const DISTRIBUTIONS: &str = "[('uncertainty_type', '|u1'), ('loc', '<f4'), ('scale', '<f4'), ('shape', '<f4'), ('minimum', '<f4'), ('maximum', '<f4'), ('negative', '|b1')]";

fn distribution_bytes(term: &Term, sign: f64, bytes: &mut Vec<u8>) {
    let amount = term.entry.amount * sign;
    let nan = f64::NAN;
    let of = match &term.variation {
        Variation::Drawn { distribution, .. } => Some(distribution.times(sign)),
        _ => None,
    };
    let (kind, [loc, scale, minimum, maximum], negative) = match of {
        Some(Distribution::Lognormal { median, sigma }) if median != 0.0 => {
            (2u8, [libm::log(median.abs()), sigma, nan, nan], median < 0.0)
        }
        Some(Distribution::Normal { mean, deviation }) => (3, [mean, deviation, nan, nan], false),
        Some(Distribution::Uniform { minimum, maximum }) => (4, [amount, nan, minimum, maximum], false),
        Some(Distribution::Triangular { minimum, mode, maximum }) => (5, [mode, nan, minimum, maximum], false),
        _ => (0, [amount, nan, nan, nan], amount < 0.0),
    };
    bytes.push(kind);
    for value in [loc, scale, nan, minimum, maximum] {
        bytes.extend_from_slice(&(value as f32).to_le_bytes());
    }
    bytes.push(u8::from(negative));
}

/// Which product each activity is run for: that of its own identifier, else the only one that it alone is left to give.
fn pair(technosphere: &[Amount]) -> Result<Vec<(i64, i64)>, PackageError> {
    let mut products: Vec<i64> = technosphere.iter().map(|amount| amount.row).collect();
    let mut activities: Vec<i64> = technosphere.iter().map(|amount| amount.column).collect();
    for list in [&mut products, &mut activities] {
        list.sort_unstable();
        list.dedup();
    }
    if products.len() != activities.len() {
        return Err(PackageError::NotSquare { products: products.len(), activities: activities.len() });
    }
    let known: rustc_hash::FxHashSet<i64> = products.iter().copied().collect();
    let mut taken: FxHashMap<i64, i64> = FxHashMap::default();
    let mut open: Vec<i64> = Vec::new();
    for activity in &activities {
        if known.contains(activity) {
            taken.insert(*activity, *activity);
        } else {
            open.push(*activity);
        }
    }
    let mut gives: FxHashMap<i64, Vec<i64>> = FxHashMap::default();
    for amount in technosphere.iter().filter(|amount| !amount.flipped && amount.value != 0.0) {
        gives.entry(amount.column).or_default().push(amount.row);
    }
    while !open.is_empty() {
        let before = open.len();
        open.retain(|activity| {
            let mut free = gives.get(activity).into_iter().flatten().filter(|product| !taken.contains_key(product));
            match (free.next(), free.next()) {
                (Some(product), None) => {
                    taken.insert(*product, *activity);
                    false
                }
                _ => true,
            }
        });
        if open.len() == before {
            return Err(PackageError::Pairing(open[0]));
        }
    }
    let mut pairs: Vec<(i64, i64)> = taken.into_iter().collect();
    pairs.sort_unstable();
    Ok(pairs)
}

fn terms(
    amounts: &[Amount],
    matrix: &str,
    rows: &FxHashMap<i64, u32>,
    columns: &FxHashMap<i64, u32>,
) -> Result<Vec<Term>, PackageError> {
    let mut terms = Vec::with_capacity(amounts.len());
    let mut repeated: FxHashMap<(i64, i64), u64> = FxHashMap::default();
    for amount in amounts {
        let place = |map: &FxHashMap<i64, u32>, id: i64| map.get(&id).copied().ok_or(PackageError::Pairing(id));
        let sign = if amount.flipped { -1.0 } else { 1.0 };
        let number = repeated.entry((amount.row, amount.column)).or_default();
        let variation = match &amount.distribution {
            None => Variation::Certain,
            Some(distribution) => {
                let stream = stream(matrix, [amount.row as u64, amount.column as u64, *number]);
                Variation::Drawn { stream, distribution: distribution.times(sign) }
            }
        };
        *number += 1;
        let entry = Entry {
            row: place(rows, amount.row)?,
            column: place(columns, amount.column)?,
            amount: sign * amount.value,
        };
        terms.push(Term { entry, variation });
    }
    Ok(terms)
}

/// The number of the stream of an amount, from what names it (FNV-1a).
fn stream(matrix: &str, parts: [u64; 3]) -> u64 {
    let bytes = matrix.bytes().chain(parts.into_iter().flat_map(u64::to_le_bytes));
    bytes.fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3))
}
