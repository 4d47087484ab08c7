//! What people corrected, remembered: `mapping.toml` in the firm's folder.

use factors::ActivityCode;
use measure::Category;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The corrections of a firm, most recent last; the last that fits wins.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Mappings {
    /// Corrections of columns, per layout.
    #[serde(rename = "columns", default)]
    pub columns: Vec<ColumnMapping>,
    /// Corrections of activities, per designation and supplier.
    #[serde(rename = "activity", default)]
    pub activities: Vec<ActivityMapping>,
    /// Sites of files and folders that do not say theirs.
    #[serde(rename = "file", default)]
    pub files: Vec<FileMapping>,
}

/// For a file, or all files of a folder: their site.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FileMapping {
    /// Path within the firm's folder, parts separated by `/`; that of a folder ends with `/`.
    pub path: String,
    /// Id of the site.
    pub site: String,
}

/// For tables with exactly these headers: which column is what.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ColumnMapping {
    /// The headers of the table, in order.
    pub headers: Vec<String>,
    /// Header and role: `{ "Conso" = "quantity" }`. The role `ignore` passes a column over.
    pub roles: std::collections::BTreeMap<String, String>,
    /// Unit of the quantity, where the table says none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Activity of every row, where the table says none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activity: Option<ActivityCode>,
}

/// For lines with this designation: what they are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ActivityMapping {
    /// Words that the designation holds, compared without accents and case.
    pub label: String,
    /// Only for this supplier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supplier: Option<String>,
    /// The activity.
    pub activity: ActivityCode,
    /// The unit, if the document says none or a wrong one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The category, if not the usual one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<Category>,
}

impl Mappings {
    /// The correction for a designation, if there is one.
    pub fn activity(&self, label: &str, supplier: Option<&str>) -> Option<&ActivityMapping> {
        // Most firms correct nothing, and every row asks.
        if self.activities.is_empty() {
            return None;
        }
        let label = language::fold(label);
        let supplier = supplier.map(language::fold);
        self.activities.iter().rev().find(|mapping| {
            label.contains(&language::fold(&mapping.label))
                && mapping.supplier.as_deref().is_none_or(|wanted| supplier.as_deref() == Some(&language::fold(wanted)))
        })
    }

    /// The site of a file, if a person said it.
    pub fn site(&self, file: &str) -> Option<&str> {
        let covers = |path: &str| if path.ends_with('/') { file.starts_with(path) } else { file == path };
        self.files.iter().rev().find(|mapping| covers(&mapping.path)).map(|mapping| mapping.site.as_str())
    }

    /// The correction for a table with these headers, if there is one.
    pub fn columns(&self, headers: &[String]) -> Option<&ColumnMapping> {
        let folded = |headers: &[String]| headers.iter().map(|header| language::fold(header)).collect::<Vec<_>>();
        let headers = folded(headers);
        self.columns.iter().rev().find(|mapping| folded(&mapping.headers) == headers)
    }
}
