//! A factor as a record of a file: what `factors.json` of a dossier and a factor pack hold.

use calendar::Date;
use language::Text;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use units::{Unit, UnitError, Units};

use crate::{
    ActivityCode, Composition, Electricity, Factor, FactorId, Geo, Origin, Pedigree, Published, SourceId, Stage,
};

/// Every field of a [`Factor`], with its unit written as an expression and its gases as masses.
///
/// It goes to a file and comes back without loss, given the table of units. What is unknown is absent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FactorRecord {
    /// Unique among all factors of the file.
    pub id: FactorId,
    /// What it is for.
    pub activity: ActivityCode,
    /// Name in three languages.
    pub name: Text,
    /// Life-cycle stage.
    pub stage: Stage,
    /// The unit of activity it is for, with its basis: `kWh NCV`, `t.km`.
    pub per: String,
    /// kg of each gas per that unit.
    pub composition: Composition,
    /// The total as its source prints it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Published>,
    /// For electricity: which method of scope 2 it serves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub electricity: Option<Electricity>,
    /// Where it holds.
    pub geo: Geo,
    /// Technology, in the words of the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub technology: Option<String>,
    /// Year of the data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year_data: Option<i16>,
    /// Year of publication.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year_published: Option<i16>,
    /// First day on which the source says it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<Date>,
    /// Last day on which the source says it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<Date>,
    /// Published by the authority of the place it holds for.
    #[serde(default, skip_serializing_if = "is_false")]
    pub official: bool,
    /// Withdrawn by its source.
    #[serde(default, skip_serializing_if = "is_false")]
    pub archived: bool,
    /// Half-width of the 95 % interval as published, %.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uncertainty_pct: Option<f64>,
    /// Data-quality scores assigned for use in Morocco.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pedigree: Option<Pedigree>,
    /// The publication.
    pub source: SourceId,
    /// Row, table or cell in it.
    pub source_row: String,
    /// The formula, if the value is computed from the source's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub derivation: Option<String>,
    /// After this day somebody must look at it again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_by: Option<Date>,
    /// Who brought it.
    pub origin: Origin,
    /// A remark for the reader.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
fn is_false(value: &bool) -> bool {
    !value
}

impl From<Factor> for FactorRecord {
    fn from(factor: Factor) -> Self {
        // Named one by one, so that a new field of `Factor` cannot be forgotten here.
        let Factor {
            id,
            activity,
            name,
            stage,
            per,
            composition,
            published,
            electricity,
            geo,
            technology,
            year_data,
            year_published,
            valid_from,
            valid_to,
            official,
            archived,
            uncertainty_pct,
            pedigree,
            source,
            source_row,
            derivation,
            review_by,
            origin,
            note,
        } = factor;
        FactorRecord {
            id,
            activity,
            name,
            stage,
            per: per.symbol,
            composition,
            published,
            electricity,
            geo,
            technology,
            year_data,
            year_published,
            valid_from,
            valid_to,
            official,
            archived,
            uncertainty_pct,
            pedigree,
            source,
            source_row,
            derivation,
            review_by,
            origin,
            note,
        }
    }
}

impl From<&Factor> for FactorRecord {
    fn from(factor: &Factor) -> Self {
        FactorRecord::from(factor.clone())
    }
}

impl FactorRecord {
    /// The factor, its unit read by `units`.
    ///
    /// # Errors
    /// If the unit is unknown.
    pub fn into_factor(self, units: &Units) -> Result<Factor, UnitError> {
        let per = units.parse(&self.per)?;
        Ok(self.with_unit(per))
    }

    /// The factor, its unit already read: for files with thousands of records and few units.
    pub fn with_unit(self, per: Unit) -> Factor {
        Factor {
            id: self.id,
            activity: self.activity,
            name: self.name,
            stage: self.stage,
            per,
            composition: self.composition,
            published: self.published,
            electricity: self.electricity,
            geo: self.geo,
            technology: self.technology,
            year_data: self.year_data,
            year_published: self.year_published,
            valid_from: self.valid_from,
            valid_to: self.valid_to,
            official: self.official,
            archived: self.archived,
            uncertainty_pct: self.uncertainty_pct,
            pedigree: self.pedigree,
            source: self.source,
            source_row: self.source_row,
            derivation: self.derivation,
            review_by: self.review_by,
            origin: self.origin,
            note: self.note,
        }
    }
}
