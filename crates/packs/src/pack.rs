//! A factor pack: one release of one database, pinned by its hash.

use factors::{ActivityCode, Composition, Factor, FactorId, GwpSet, Library, Origin, Published, Stage};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Of what release the rows are, whose they are, and what may be done with them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Header {
    /// Short name of the database: `base-carbone`.
    pub dataset: String,
    /// Release, in the publisher's words: `23.6`; `unknown` if neither the file nor its name says it.
    pub version: String,
    /// Title.
    pub title: String,
    /// Publisher.
    pub publisher: String,
    /// Licence.
    pub licence: String,
    /// The credit that the licence asks for.
    pub attribution: String,
    /// Whether it may be passed on: `yes`, `share-alike` (only as a pack of its own, under the same licence).
    pub redistributable: String,
    /// Name of the file that was read.
    pub file: String,
    /// SHA-256 of that file as it was given, hexadecimal.
    pub sha256: String,
    /// Version of the importer: a later one may read more from the same file.
    pub importer: String,
    /// Set of global warming potentials that the source states for its totals.
    pub gwp: Option<GwpSet>,
    /// Year of publication.
    pub published: Option<i16>,
    /// How many factors there are.
    pub rows: usize,
    /// Names of the columns of the raw rows.
    pub columns: Vec<String>,
}

impl Header {
    /// Name of the release as a publication of the catalogue: `base-carbone-23.6`.
    pub fn source(&self) -> String {
        format!("{}-{}", self.dataset, self.version)
    }

    /// Name of the database, whichever of its tables this is: `agribalyse` for `agribalyse-synthesis`.
    pub fn family(&self) -> String {
        self.dataset.trim_end_matches("-synthesis").to_owned()
    }

    /// What the factors of the pack say of who brought them: the first characters of the hash of the file that was read.
    pub fn origin(&self) -> Origin {
        Origin::Pack(self.sha256.chars().take(12).collect())
    }
}

/// A part of a factor: a life-cycle stage or a component of which the source gives the figure apart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// What the source calls it.
    pub name: String,
    /// Its stage, if it is one of ours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<Stage>,
    /// kg CO2e per unit of the factor, as published.
    pub co2e: f64,
    /// kg per unit of the factor.
    #[serde(default)]
    pub composition: Composition,
    /// The activity of the taxonomy that this part is by itself, such as the combustion of a fuel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activity: Option<ActivityCode>,
}

/// A factor with what its source says beyond it.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The factor.
    pub factor: Factor,
    /// Path of the row in the database, levels separated by ` > `.
    pub key: String,
    /// Its parts, if the source gives them.
    pub parts: Vec<Part>,
    /// Positions of its raw rows.
    pub raw: Vec<usize>,
}

impl Row {
    /// The parts that are factors of the taxonomy by themselves.
    pub fn part_factors(&self) -> impl Iterator<Item = Factor> {
        self.parts.iter().filter_map(|part| {
            let (stage, activity) = part.stage.zip(part.activity.clone())?;
            Some(Factor {
                id: FactorId::from(format!("{}#{}", self.factor.id, stage.code())),
                activity,
                stage,
                composition: part.composition.clone(),
                published: Some(Published { co2e: part.co2e, gwp: self.factor.published.and_then(|p| p.gwp) }),
                ..self.factor.clone()
            })
        })
    }
}

/// A row as it stood in the file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RawRow {
    /// Its line or row in the file, from 1.
    pub line: usize,
    /// Its cells, word for word.
    pub cells: Vec<String>,
}

/// One release of one database.
#[derive(Clone, Debug, PartialEq)]
pub struct Pack {
    /// What it is.
    pub header: Header,
    /// Its factors, in the order of the file.
    pub rows: Vec<Row>,
    /// Every row of the file, also those set aside.
    pub raw: Vec<RawRow>,
}

impl Pack {
    /// Adds the factors to what can be chosen from and pinned. Factors of activities outside the
    /// taxonomy are never chosen by themselves, because nothing asks for their activity.
    pub fn add_to(self, library: &mut Library) {
        library.reserve(self.rows.len());
        for row in self.rows {
            let parts: Vec<Factor> = row.part_factors().collect();
            for factor in [row.factor].into_iter().chain(parts) {
                library.add_factor(factor);
            }
        }
    }

    /// The row of the factor with this id.
    pub fn row(&self, id: &FactorId) -> Option<&Row> {
        self.rows.iter().find(|row| row.factor.id == *id)
    }

    /// The raw rows of a factor, word for word.
    pub fn raw_of<'a>(&'a self, row: &'a Row) -> impl Iterator<Item = &'a RawRow> {
        row.raw.iter().filter_map(|position| self.raw.get(*position))
    }
}
