//! The lines of an inventory as a plain table, each with the error of its own figure.

use ::measure::{Account, Category, Inventory, Line};
use calendar::Date;
use factors::{ActivityCode, FactorId, Scope2Method, SourceId, Stage};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What `qafila measure --json` prints.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Measured {
    /// The inventory.
    #[serde(flatten)]
    pub inventory: Inventory,
    /// Its lines as a plain table, in the order of `account.lines`, with the error of each.
    pub lines: Vec<LineFigure>,
}

/// One line of the inventory: quantity × conversions × factor = kg CO2e. Electricity has two, by location
/// and by market; add the lines of one method only.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct LineFigure {
    /// Id of the line in `account.lines`.
    pub id: String,
    /// What the document calls it.
    pub label: String,
    /// The site.
    pub site: String,
    /// `1.stationary` … `2.electricity` … `3.15`, `outside`.
    pub category: Category,
    /// For purchased electricity: the method of scope 2.
    pub method: Option<Scope2Method>,
    /// Stage of the life cycle.
    pub stage: Stage,
    /// The activity, by the taxonomy.
    pub activity: ActivityCode,
    /// First day within the reporting period.
    pub start: Date,
    /// Last day.
    pub end: Date,
    /// As in the document.
    pub quantity: Decimal,
    /// Its unit.
    pub unit: String,
    /// The quantity in the unit of the factor, shares of days and of ownership included.
    pub amount: f64,
    /// Unit of the factor.
    pub factor_unit: String,
    /// The factor.
    pub factor: FactorId,
    /// Its publication.
    pub factor_source: SourceId,
    /// kg CO2e, biogenic CO2 apart.
    pub kgco2e: f64,
    /// kg of biogenic CO2, outside the scopes.
    pub biogenic_kgco2: f64,
    /// GSD² of `kgco2e`: quantity and factor together, [E / GSD², E × GSD²].
    pub gsd2: f64,
    /// Half-width of its 95 % interval, %: root of the sum of squares of quantity and factor.
    pub half_width_pct: f64,
    /// The file, within the folder.
    pub file: String,
    /// Page of a PDF.
    pub page: Option<u32>,
    /// Sheet of a workbook.
    pub sheet: Option<String>,
    /// Row.
    pub row: Option<u32>,
}

/// The inventory with its table of lines.
pub fn measured(inventory: Inventory) -> Measured {
    let account = &inventory.account;
    let lines = account.lines.iter().map(|line| figure(account, line)).collect();
    Measured { inventory, lines }
}

/// A line as a row of the table; `account` has its factor and its source stream.
pub fn figure(account: &Account, line: &Line) -> LineFigure {
    let used = account.factors.get(line.factor);
    let stream = account.streams.get(line.stream);
    let gsd2s = [stream.map_or(1.0, |stream| stream.gsd2), used.map_or(1.0, |used| used.gsd2)];
    let widths = [stream.map_or(0.0, |stream| stream.half_width_pct), used.map_or(0.0, |used| used.half_width_pct)];
    let root = |parts: [f64; 2]| libm::sqrt(parts.iter().map(|part| part * part).sum());
    let place = &line.details.evidence.place;
    LineFigure {
        id: line.id.clone(),
        label: line.details.label.clone(),
        site: line.site.clone(),
        category: line.category,
        method: line.method,
        stage: line.stage,
        activity: line.activity.clone(),
        start: line.period.start(),
        end: line.period.end(),
        quantity: line.calculation.quantity,
        unit: line.calculation.unit.clone(),
        amount: line.calculation.amount(),
        factor_unit: used.map_or_else(String::new, |used| used.factor.per.clone()),
        factor: used.map_or_else(|| FactorId::from(""), |used| used.factor.id.clone()),
        factor_source: used.map_or_else(|| SourceId::from(""), |used| used.factor.source.clone()),
        kgco2e: line.emissions.co2e,
        biogenic_kgco2: line.emissions.co2_biogenic,
        gsd2: libm::exp(root(gsd2s.map(|gsd2| libm::log(gsd2.max(1.0))))),
        half_width_pct: root(widths),
        file: line.details.evidence.file.clone(),
        page: place.page,
        sheet: place.sheet.clone(),
        row: place.row,
    }
}
