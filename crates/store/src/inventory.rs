//! The inventories of a firm, one per year, with their parts and lines; and what was understood of each document. All of
//! it is made again from what was entered, whenever that changes.

use calendar::Date;
use ids::OrganisationId;

use crate::{Columns, Row, Sql, StoreError, Value, values};

/// An inventory without its parts and lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Inventory {
    /// The reporting year.
    pub year: i64,
    /// Version of the engine.
    pub engine: String,
    /// How many lines it has.
    pub lines: i64,
    /// Total with scope 2 by location, kg CO2e.
    pub kg_location: f64,
    /// Total with scope 2 by market, kg CO2e.
    pub kg_market: f64,
    /// 1 if the sheet reports this year, 0 if documents speak of it besides.
    pub asked: i64,
    /// How many sources have days without a document; `None` if that was not counted.
    pub gaps: Option<i64>,
}

/// A part of what is said of an inventory besides its lines: pages read those they show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is, with the version of its form.
    pub name: String,
    /// Within the part: the path of a document, for instance; empty if there is one of it.
    pub place: String,
    /// All of it, as JSON.
    pub detail: String,
}

/// A line of an inventory.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its place in the inventory, from 0.
    pub number: i64,
    /// Path of the document.
    pub path: String,
    /// Site.
    pub site: String,
    /// Category.
    pub category: String,
    /// For scope 2: `location` or `market`.
    pub method: Option<String>,
    /// Activity.
    pub activity: String,
    /// First day within the year.
    pub first_day: Date,
    /// Last day.
    pub last_day: Date,
    /// kg CO2e.
    pub kg: f64,
    /// All of it, as JSON.
    pub detail: String,
}

/// What was understood of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Path of the document.
    pub path: String,
    /// How many activity lines it gave.
    pub lines: i64,
    /// How much of it was kept aside.
    pub aside: i64,
    /// 1 if it was refused whole, and says why.
    pub refused: i64,
    /// All of it, as JSON.
    pub detail: String,
}

/// Which lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter<'a> {
    /// Of this document.
    pub path: Option<&'a str>,
    /// Of this site.
    pub site: Option<&'a str>,
    /// Of this category.
    pub category: Option<&'a str>,
    /// Of this activity.
    pub activity: Option<&'a str>,
    /// Of a month: those that touch these days.
    pub days: Option<(Date, Date)>,
}

impl Filter<'_> {
    /// The condition, and its values after `organisation_id` and `year`.
    fn condition(&self) -> (String, Vec<Value<'_>>) {
        let mut condition = String::from("organisation_id = $1 AND year = $2");
        let mut values = Vec::new();
        for (column, value) in
            [("path", self.path), ("site", self.site), ("category", self.category), ("activity", self.activity)]
        {
            if let Some(value) = value {
                values.push(Value::Text(value.into()));
                condition.push_str(&format!(" AND {column} = ${}", values.len() + 2));
            }
        }
        if let Some((first, last)) = self.days {
            condition.push_str(&format!(
                " AND first_day <= ${} AND last_day >= ${}",
                values.len() + 3,
                values.len() + 4
            ));
            values.push(Value::Text(last.to_string().into()));
            values.push(Value::Text(first.to_string().into()));
        }
        (condition, values)
    }
}

/// Forgets every inventory and reading of a firm, before new ones are written in the same transaction.
///
/// # Errors
/// What the database answers.
pub fn clear(sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<(), StoreError> {
    for table in ["inventory_line", "inventory_part", "inventory", "reading"] {
        sql.execute(&format!("DELETE FROM {table} WHERE organisation_id = $1"), values![organisation_id])?;
    }
    Ok(())
}

/// Adds an inventory with its parts and lines.
///
/// # Errors
/// What the database answers.
pub fn add(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    inventory: &Inventory,
    parts: &[Part],
    lines: &[Line],
) -> Result<(), StoreError> {
    let Inventory { year, engine, lines: count, kg_location, kg_market, asked, gaps } = inventory;
    sql.execute(
        "INSERT INTO inventory (organisation_id, year, engine, lines, kg_location, kg_market, asked, gaps)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        values![organisation_id, year, engine, count, kg_location, kg_market, asked, gaps],
    )?;
    for Part { name, place, detail } in parts {
        sql.execute(
            "INSERT INTO inventory_part (organisation_id, year, name, place, detail) VALUES ($1, $2, $3, $4, $5)",
            values![organisation_id, year, name, place, detail],
        )?;
    }
    lines.iter().try_for_each(|line| add_line(sql, organisation_id, *year, line))
}

/// Adds a line to the inventory of a year.
///
/// # Errors
/// What the database answers.
pub fn add_line(sql: &mut dyn Sql, organisation_id: OrganisationId, year: i64, line: &Line) -> Result<(), StoreError> {
    let Line { number, path, site, category, method, activity, first_day, last_day, kg, detail } = line;
    sql.execute(
        "INSERT INTO inventory_line (organisation_id, year, number, path, site, category, method, activity, first_day,
            last_day, kg, detail) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        values![organisation_id, year, number, path, site, category, method, activity, first_day, last_day, kg, detail],
    )?;
    Ok(())
}

/// Adds what was understood of a document.
///
/// # Errors
/// What the database answers.
pub fn add_reading(sql: &mut dyn Sql, organisation_id: OrganisationId, reading: &Reading) -> Result<(), StoreError> {
    let Reading { path, lines, aside, refused, detail } = reading;
    sql.execute(
        "INSERT INTO reading (organisation_id, path, lines, aside, refused, detail) VALUES ($1, $2, $3, $4, $5, $6)",
        values![organisation_id, path, lines, aside, refused, detail],
    )?;
    Ok(())
}

/// What was understood of each document, by their paths.
///
/// # Errors
/// What the database answers.
pub fn readings(sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<Vec<Reading>, StoreError> {
    sql.list(
        "SELECT path, lines, aside, refused, detail FROM reading WHERE organisation_id = $1 ORDER BY path",
        values![organisation_id],
        read_reading,
    )
}

/// What was understood of a document.
///
/// # Errors
/// What the database answers.
pub fn reading(sql: &mut dyn Sql, organisation_id: OrganisationId, path: &str) -> Result<Option<Reading>, StoreError> {
    let statement = "SELECT path, lines, aside, refused, detail FROM reading WHERE organisation_id = $1 AND path = $2";
    sql.lookup(statement, values![organisation_id, path], read_reading)
}

fn read_reading(row: &dyn Row) -> Result<Reading, StoreError> {
    let mut columns = Columns::of(row);
    Ok(Reading {
        path: columns.take()?,
        lines: columns.take()?,
        aside: columns.take()?,
        refused: columns.take()?,
        detail: columns.take()?,
    })
}

fn read(row: &dyn Row) -> Result<Inventory, StoreError> {
    let mut columns = Columns::of(row);
    Ok(Inventory {
        year: columns.take()?,
        engine: columns.take()?,
        lines: columns.take()?,
        kg_location: columns.take()?,
        kg_market: columns.take()?,
        asked: columns.take()?,
        gaps: columns.take()?,
    })
}

/// All inventories of a firm by year.
///
/// # Errors
/// What the database answers.
pub fn years(sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<Vec<Inventory>, StoreError> {
    sql.list(
        "SELECT year, engine, lines, kg_location, kg_market, asked, gaps FROM inventory
            WHERE organisation_id = $1 ORDER BY year",
        values![organisation_id],
        read,
    )
}

/// A part of the inventory of a year, as JSON.
///
/// # Errors
/// What the database answers.
pub fn part(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    year: i64,
    name: &str,
    place: &str,
) -> Result<Option<String>, StoreError> {
    sql.lookup(
        "SELECT detail FROM inventory_part WHERE organisation_id = $1 AND year = $2 AND name = $3 AND place = $4",
        values![organisation_id, year, name, place],
        |row| Columns::of(row).take(),
    )
}

/// All parts of the inventory of a year, by name and place.
///
/// # Errors
/// What the database answers.
pub fn parts(sql: &mut dyn Sql, organisation_id: OrganisationId, year: i64) -> Result<Vec<Part>, StoreError> {
    sql.list(
        "SELECT name, place, detail FROM inventory_part WHERE organisation_id = $1 AND year = $2 ORDER BY name, place",
        values![organisation_id, year],
        |row| {
            let mut columns = Columns::of(row);
            Ok(Part { name: columns.take()?, place: columns.take()?, detail: columns.take()? })
        },
    )
}

/// How many lines pass a filter.
///
/// # Errors
/// What the database answers.
pub fn count(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    year: i64,
    filter: &Filter<'_>,
) -> Result<i64, StoreError> {
    let (condition, more) = filter.condition();
    let mut given = values![organisation_id, year].to_vec();
    given.extend(more);
    sql.value(&format!("SELECT count(*) FROM inventory_line WHERE {condition}"), &given)
}

/// The lines that pass a filter, those that emit most first: `limit` of them after `offset`.
///
/// # Errors
/// What the database answers.
pub fn lines(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    year: i64,
    filter: &Filter<'_>,
    offset: i64,
    limit: i64,
) -> Result<Vec<Line>, StoreError> {
    let (condition, more) = filter.condition();
    let (limit_at, offset_at) = (more.len() + 3, more.len() + 4);
    let mut given = values![organisation_id, year].to_vec();
    given.extend(more);
    given.extend([Value::Integer(limit), Value::Integer(offset)]);
    let statement = format!("{LINES} WHERE {condition} ORDER BY kg DESC, number LIMIT ${limit_at} OFFSET ${offset_at}");
    sql.list(&statement, &given, read_line)
}

/// Every line of a year, in their order in the inventory.
///
/// # Errors
/// What the database answers.
pub fn all_lines(sql: &mut dyn Sql, organisation_id: OrganisationId, year: i64) -> Result<Vec<Line>, StoreError> {
    let statement = format!("{LINES} WHERE organisation_id = $1 AND year = $2 ORDER BY number");
    sql.list(&statement, values![organisation_id, year], read_line)
}

/// The lines of all years that were read from a document, the last year first, in their order in the inventory, each
/// with its year: `limit` of them after `offset`; and how many there are.
///
/// # Errors
/// What the database answers.
pub fn lines_of(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    path: &str,
    offset: i64,
    limit: i64,
) -> Result<(Vec<(i64, Line)>, i64), StoreError> {
    let count = sql.value(
        "SELECT count(*) FROM inventory_line WHERE organisation_id = $1 AND path = $2",
        values![organisation_id, path],
    )?;
    let lines = sql.list(
        "SELECT year, number, path, site, category, method, activity, first_day, last_day, kg, detail
            FROM inventory_line WHERE organisation_id = $1 AND path = $2 ORDER BY year DESC, number LIMIT $3 OFFSET $4",
        values![organisation_id, path, limit, offset],
        |row| {
            let mut columns = Columns::of(row);
            Ok((columns.take()?, take_line(&mut columns)?))
        },
    )?;
    Ok((lines, count))
}

/// A line.
///
/// # Errors
/// What the database answers.
pub fn line(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    year: i64,
    number: i64,
) -> Result<Option<Line>, StoreError> {
    let statement = format!("{LINES} WHERE organisation_id = $1 AND year = $2 AND number = $3");
    sql.lookup(&statement, values![organisation_id, year, number], read_line)
}

const LINES: &str =
    "SELECT number, path, site, category, method, activity, first_day, last_day, kg, detail FROM inventory_line";

fn read_line(row: &dyn Row) -> Result<Line, StoreError> {
    take_line(&mut Columns::of(row))
}

fn take_line(columns: &mut Columns<'_>) -> Result<Line, StoreError> {
    Ok(Line {
        number: columns.take()?,
        path: columns.take()?,
        site: columns.take()?,
        category: columns.take()?,
        method: columns.take()?,
        activity: columns.take()?,
        first_day: columns.take()?,
        last_day: columns.take()?,
        kg: columns.take()?,
        detail: columns.take()?,
    })
}
