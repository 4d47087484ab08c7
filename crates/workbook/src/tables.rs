use factors::{GwpSet, Origin, StepKind};
use measure::{Figure, Inventory, Line, Scope};

use crate::WorkbookError;

/// A table as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CsvFile {
    /// Its name: `lines.csv`.
    pub name: &'static str,
    /// UTF-8, RFC 4180.
    pub bytes: Vec<u8>,
}

/// The inventory as tidy tables: `lines.csv`, `line_gases.csv`, `line_steps.csv`, `totals.csv`,
/// `factors.csv`, `factor_gases.csv`. English headings, ISO 8601 dates, decimal points, the shortest
/// digits that read back as the same number.
///
/// Words of documents that begin with `=`, `+`, `-`, `@`, their full-width forms, a tabulator, a carriage return
/// or an apostrophe are preceded by an apostrophe, so that no spreadsheet takes them for a formula;
/// removing one leading apostrophe gives the words back.
///
/// # Errors
/// None is known: the tables are written in memory.
pub fn csv(inventory: &Inventory) -> Result<Vec<CsvFile>, WorkbookError> {
    Ok(vec![
        lines(inventory)?,
        line_gases(inventory)?,
        line_steps(inventory)?,
        totals(inventory)?,
        factors(inventory)?,
        factor_gases(inventory)?,
    ])
}

/// A table while it is written.
struct Table {
    name: &'static str,
    writer: csv::Writer<Vec<u8>>,
}

impl Table {
    fn new(name: &'static str, heads: &[&str]) -> Result<Self, WorkbookError> {
        let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
        writer.write_record(heads)?;
        Ok(Table { name, writer })
    }

    fn row<const N: usize>(&mut self, cells: [String; N]) -> Result<(), WorkbookError> {
        Ok(self.writer.write_record(cells)?)
    }

    fn file(self) -> Result<CsvFile, WorkbookError> {
        let bytes = self.writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
        Ok(CsvFile { name: self.name, bytes })
    }
}

/// Words that a spreadsheet must not take for a formula.
fn words(text: &str) -> String {
    const RISKY: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\'', '＝', '＋', '－', '＠'];
    if text.starts_with(RISKY) { format!("'{text}") } else { text.to_owned() }
}

fn some_words(text: Option<&str>) -> String {
    text.map(words).unwrap_or_default()
}

fn some<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// The shortest digits that read back as the same number; nothing if it is none.
fn number(value: f64) -> String {
    if value.is_finite() { value.to_string() } else { String::new() }
}

/// The name of a scope in a table.
fn scope(scope: Scope) -> &'static str {
    match scope {
        Scope::One => "1",
        Scope::Two => "2",
        Scope::Three => "3",
        Scope::Outside => "outside",
    }
}

fn method(line: &Line) -> &'static str {
    use factors::Scope2Method;
    match line.method {
        None => "",
        Some(Scope2Method::Location) => "location",
        Some(Scope2Method::Market) => "market",
        Some(Scope2Method::Residual) => "residual",
    }
}

fn factor_id(inventory: &Inventory, line: &Line) -> String {
    inventory.account.factors.get(line.factor).map(|used| words(used.factor.id.as_str())).unwrap_or_default()
}

fn lines(inventory: &Inventory) -> Result<CsvFile, WorkbookError> {
    let mut table = Table::new(
        "lines.csv",
        &[
            "line_id",
            "scope",
            "category",
            "method",
            "stage",
            "site",
            "activity",
            "label",
            "start",
            "end",
            "quantity",
            "unit",
            "amount",
            "factor_unit",
            "factor_id",
            "rank",
            "substituted",
            "co2e_kg",
            "unsplit_co2e_kg",
            "biogenic_co2_kg",
            "montreal_co2e_kg",
            "supplier",
            "document_number",
            "paid",
            "currency",
            "file",
            "page",
            "sheet",
            "row",
            "raw",
            "document_sha256",
        ],
    )?;
    for line in &inventory.account.lines {
        let (details, evidence, emissions) = (&line.details, &line.details.evidence, &line.emissions);
        let used = inventory.account.factors.get(line.factor);
        table.row([
            words(&line.id),
            scope(line.category.scope()).to_owned(),
            line.category.to_string(),
            method(line).to_owned(),
            line.stage.code().to_owned(),
            words(&line.site),
            words(line.activity.as_str()),
            words(&details.label),
            line.period.start().to_string(),
            line.period.end().to_string(),
            line.calculation.quantity.to_string(),
            words(&line.calculation.unit),
            number(line.calculation.amount()),
            words(used.map_or("", |used| used.factor.per.as_str())),
            factor_id(inventory, line),
            line.rank.position().to_string(),
            line.substitution.is_some().to_string(),
            number(emissions.co2e),
            number(emissions.unsplit_co2e),
            number(emissions.co2_biogenic),
            number(emissions.co2e_montreal),
            some_words(details.supplier.as_deref()),
            some_words(details.document_number.as_deref()),
            some(details.amount.as_ref().map(|money| money.amount)),
            some_words(details.amount.as_ref().map(|money| money.currency.as_str())),
            words(&evidence.file),
            some(evidence.place.page),
            some_words(evidence.place.sheet.as_deref()),
            some(evidence.place.row),
            words(&evidence.raw),
            evidence.document.clone(),
        ])?;
    }
    table.file()
}

fn line_gases(inventory: &Inventory) -> Result<CsvFile, WorkbookError> {
    let account = &inventory.account;
    let mut table =
        Table::new("line_gases.csv", &["line_id", "gas", "mass_kg", "gwp_set", "gwp", "co2e_kg", "within_scopes"])?;
    for line in &account.lines {
        for (gas, mass) in &line.emissions.gases {
            let potential = account.potentials.of(gas, account.gwp);
            table.row([
                words(&line.id),
                gas.code().to_owned(),
                number(*mass),
                account.gwp.code().to_owned(),
                some(potential),
                potential.map(|potential| number(mass * potential)).unwrap_or_default(),
                (!account.potentials.is_outside(gas)).to_string(),
            ])?;
        }
    }
    table.file()
}

fn line_steps(inventory: &Inventory) -> Result<CsvFile, WorkbookError> {
    let mut table = Table::new(
        "line_steps.csv",
        &[
            "line_id",
            "step",
            "kind",
            "multiplier",
            "unit_after",
            "published_value",
            "published_unit",
            "source",
            "source_row",
        ],
    )?;
    for line in &inventory.account.lines {
        for (index, step) in line.calculation.steps.iter().enumerate() {
            let (kind, published) = match &step.kind {
                StepKind::Definition => ("definition", None),
                StepKind::Property { value, per, source, source_row, .. } => {
                    ("property", Some((value, per, source, source_row)))
                }
                StepKind::Price { value, per, source, source_row, .. } => {
                    ("price", Some((value, per, source, source_row)))
                }
                StepKind::Document { .. } => ("document", None),
                StepKind::Days { .. } => ("days", None),
                StepKind::Ownership => ("ownership", None),
                StepKind::Instrument { .. } => ("instrument", None),
            };
            table.row([
                words(&line.id),
                (index + 1).to_string(),
                kind.to_owned(),
                number(step.factor),
                words(&step.unit),
                some(published.map(|(value, ..)| *value)),
                some_words(published.map(|(_, per, ..)| per.as_str())),
                some_words(published.map(|(_, _, source, _)| source.as_str())),
                some_words(published.map(|(.., row)| row.as_str())),
            ])?;
        }
    }
    table.file()
}

/// One row per total: `breakdown` says by what, `key` of which.
fn totals(inventory: &Inventory) -> Result<CsvFile, WorkbookError> {
    let totals = &inventory.results.totals;
    let mut table = Table::new(
        "totals.csv",
        &["breakdown", "key", "co2e_kg", "mass_kg", "low_95_kg", "median_kg", "high_95_kg", "gsd2", "half_width_pct"],
    )?;
    let figure = |breakdown: &str, key: &str, figure: &Figure| {
        let interval = &figure.interval;
        let numbers = [interval.low, interval.median, interval.high, figure.gsd2, figure.half_width_pct].map(number);
        let [low, median, high, gsd2, half_width] = numbers;
        [breakdown.to_owned(), words(key), number(figure.co2e), String::new(), low, median, high, gsd2, half_width]
    };
    let plain = |breakdown: &str, key: &str, co2e: String, mass: String| {
        let mut row: [String; 9] = Default::default();
        for (cell, value) in row.iter_mut().zip([breakdown.to_owned(), words(key), co2e, mass]) {
            *cell = value;
        }
        row
    };
    for (key, total) in [
        ("location", &totals.location),
        ("market", &totals.market),
        ("scope_1", &totals.scope1),
        ("scope_2_location", &totals.scope2_location),
        ("scope_2_market", &totals.scope2_market),
        ("scope_3", &totals.scope3),
    ] {
        table.row(figure("total", key, total))?;
    }
    table.row(plain("outside", "co2_biogenic", String::new(), number(totals.co2_biogenic)))?;
    table.row(plain("outside", "montreal_protocol", number(totals.co2e_montreal), String::new()))?;
    for (category, total) in &totals.by_category {
        table.row(figure("category", &category.to_string(), total))?;
    }
    for (site, total) in &totals.by_site {
        table.row(figure("site", site, total))?;
    }
    for (gas, total) in &totals.by_gas {
        table.row(plain("gas", gas.code(), number(total.co2e), number(total.mass)))?;
    }
    for (month, co2e) in &totals.by_month {
        let key = format!("{:04}-{:02}", month.year(), month.month());
        table.row(plain("month", &key, number(*co2e), String::new()))?;
    }
    table.file()
}

fn factors(inventory: &Inventory) -> Result<CsvFile, WorkbookError> {
    let account = &inventory.account;
    let mut table = Table::new(
        "factors.csv",
        &[
            "factor_id",
            "activity",
            "name_fr",
            "name_ar",
            "name_en",
            "stage",
            "per",
            "geo",
            "year_data",
            "year_published",
            "source",
            "source_row",
            "unsplit_co2e_kg",
            "biogenic_co2_kg",
            "co2e_kg",
            "gwp_set",
            "gsd2",
            "half_width_pct",
            "published_co2e_kg",
            "published_gwp_set",
            "origin",
            "derivation",
            "note",
        ],
    )?;
    for used in &account.factors {
        let (factor, composition) = (&used.factor, &used.factor.composition);
        let origin = match &factor.origin {
            Origin::Catalogue => "catalogue".to_owned(),
            Origin::Pack(hash) => format!("pack:{hash}"),
            Origin::Supplier => "supplier".to_owned(),
        };
        table.row([
            words(factor.id.as_str()),
            words(factor.activity.as_str()),
            words(&factor.name.fr),
            words(&factor.name.ar),
            words(&factor.name.en),
            factor.stage.code().to_owned(),
            words(&factor.per),
            words(factor.geo.as_str()),
            some(factor.year_data),
            some(factor.year_published),
            words(factor.source.as_str()),
            words(&factor.source_row),
            number(composition.unsplit_co2e),
            number(composition.co2_biogenic),
            composition.co2e(&account.potentials, account.gwp).map(number).unwrap_or_default(),
            account.gwp.code().to_owned(),
            number(used.gsd2),
            number(used.half_width_pct),
            some(factor.published.map(|published| published.co2e)),
            some(factor.published.and_then(|published| published.gwp).map(GwpSet::code)),
            origin,
            some_words(factor.derivation.as_deref()),
            some_words(factor.note.as_deref()),
        ])?;
    }
    table.file()
}

fn factor_gases(inventory: &Inventory) -> Result<CsvFile, WorkbookError> {
    let mut table = Table::new("factor_gases.csv", &["factor_id", "gas", "mass_kg"])?;
    for used in &inventory.account.factors {
        for (gas, mass) in &used.factor.composition.gases {
            table.row([words(used.factor.id.as_str()), gas.code().to_owned(), number(*mass)])?;
        }
    }
    table.file()
}
