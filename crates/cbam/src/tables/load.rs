use std::collections::BTreeMap;

use catalogue::{Error, Problem, Record as Row};

use super::edition::{Edition, Editions, Version};
use super::goods::{Category, FunctionalUnit, Good, OriginKind};
use super::papers::PaperItem;
use super::physics::{ChpEfficiency, Factor, PfcFactor};
use super::policy::{BenchmarkRow, Column, PhaseOut, Price};
use super::words::Words;
use super::{IN_FORCE, Route, Tables, countries, defaults};
use crate::Exact;

const FOLDER: &str = "export/cbam/";

/// Reads the list of tables, and each file that it names.
pub(super) fn embedded() -> Result<Tables, Error> {
    let mut tables = Tables { countries: countries::read()?, ..Tables::default() };
    for row in rows("tables.csv", &["table", "file", "act", "place", "valid_from", "valid_to", "checked", "source"])? {
        let version = Version {
            table: row.text("table"),
            act: row.text("act"),
            place: row.text("place"),
            valid_from: row.date("valid_from")?,
            valid_to: if row.is_empty("valid_to") { None } else { Some(row.date("valid_to")?) },
            checked: row.date("checked")?,
            source: row.text("source"),
        };
        read(&mut tables, version, &row)?;
    }
    Ok(tables)
}

fn read(tables: &mut Tables, version: Version, list: &Row) -> Result<(), Error> {
    let file = list.text("file");
    match list.text("table").as_str() {
        "goods" => add(&mut tables.goods, version, map(&file, &["code", "category", "unit"], good)?),
        "categories" => add(&mut tables.categories, version, map(&file, &["category", "sector"], category)?),
        "origins" => add(&mut tables.origins, version, map(&file, &["country", "origin"], origin)?),
        "precursors" => {
            let pairs = rows(&file, &["category", "precursor"])?;
            add(
                &mut tables.precursors,
                version,
                pairs.iter().map(|row| (row.text("category"), row.text("precursor"))).collect(),
            );
        }
        "papers" => add(&mut tables.papers, version, papers(&file, &list.text("act"))?),
        "parameters" => {
            let pairs = rows(&file, &["category", "parameter"])?;
            let pairs = pairs.iter().map(|row| (row.text("category"), row.text("parameter"))).collect();
            add(&mut tables.parameters, version, pairs);
        }
        "factors" => add(&mut tables.factors, version, map(&file, &["kind", "factor", "co2"], factor)?),
        "gwp" => add(&mut tables.gwp, version, map(&file, &["gas"], |row| Ok((row.text("gas"), row.number("gwp")?)))?),
        "pfc" => add(&mut tables.pfc, version, map(&file, &["method", "technology"], pfc)?),
        "chp" => add(&mut tables.chp, version, rows(&file, &["fuel"])?.iter().map(chp).collect::<Result<_, _>>()?),
        "grid" => add(&mut tables.grid, version, map(&file, &["country", "use"], grid)?),
        "default_values" => default_values(&mut tables.defaults, version, &file)?,
        "unknown_origin" => default_values(&mut tables.unknown_origin, version, &file)?,
        "markups" => add(
            &mut tables.markups,
            version,
            rows(&file, &["sector", "markup"])?.iter().map(markup).collect::<Result<_, _>>()?,
        ),
        "benchmarks" => add(&mut tables.benchmarks, version, benchmarks(&file)?),
        "prices" => {
            add(&mut tables.prices, version, rows(&file, &["quarter"])?.iter().map(price).collect::<Result<_, _>>()?)
        }
        "words" => add(&mut tables.words, version, map(&file, &["code", "name_fr", "name_ar", "name_en"], words)?),
        other => {
            let scenario = match other.strip_prefix("phase_out") {
                Some("") => IN_FORCE,
                Some(name) => name.trim_start_matches('_'),
                None => return Err(list.broken("table", other, "a table that the engine knows")),
            };
            let editions = tables.phase_out.entry(scenario.to_owned()).or_default();
            add(editions, version, map(&file, &["year"], phase_out)?);
        }
    }
    Ok(())
}

fn add<T>(editions: &mut Editions<T>, version: Version, content: T) {
    editions.0.push(Edition { version, content });
}

/// The files of one act, one per sector, are one edition.
fn default_values(editions: &mut Editions<defaults::Defaults>, version: Version, file: &str) -> Result<(), Error> {
    let same = |edition: &Edition<_>| edition.version.act == version.act && edition.version.place == version.place;
    if !editions.0.iter().any(same) {
        editions.0.push(Edition { version: version.clone(), content: BTreeMap::new() });
    }
    let Some(edition) = editions.0.iter_mut().find(|edition| same(edition)) else { return Ok(()) };
    for row in rows(file, &["code", "total", "routes"])? {
        let country = if row.has("country") { row.text("country") } else { "*".to_owned() };
        let letters = row.text("routes");
        let routes: Option<Vec<Route>> = letters.split_whitespace().map(Route::of).collect();
        let content = defaults::Row {
            direct: row.optional("direct")?,
            indirect: row.optional("indirect")?,
            total: row.optional("total")?,
            routes: routes.ok_or_else(|| row.broken("routes", &letters, "letters of routes"))?,
        };
        let code = row.text("code");
        if edition.content.entry(country).or_default().insert(code.clone(), content).is_some() {
            return Err(row.error("code", Problem::Twice(code)));
        }
    }
    Ok(())
}

fn benchmarks(file: &str) -> Result<super::policy::Benchmarks, Error> {
    let mut benchmarks = super::policy::Benchmarks::new();
    for row in rows(file, &["code", "column", "route", "from", "to", "value"])? {
        let letter = row.text("route");
        let route = Route::of(&letter);
        if route.is_none() && !letter.is_empty() {
            return Err(row.broken("route", &letter, "the letter of a route"));
        }
        let column = match row.text("column").as_str() {
            "A" => Column::A,
            "B" => Column::B,
            other => return Err(row.broken("column", other, "A or B")),
        };
        let (from, to, value) = (row.year("from")?, row.year("to")?, row.number("value")?);
        benchmarks.entry(row.text("code")).or_default().push(BenchmarkRow { column, route, from, to, value });
    }
    Ok(benchmarks)
}

/// Items by document, each number once, in the order of the file.
fn papers(file: &str, act: &str) -> Result<super::papers::Papers, Error> {
    let mut papers = super::papers::Papers::new();
    for row in rows(file, &["paper", "number", "group", "title", "place"])? {
        let text = row.text("number");
        let number = text.parse().map_err(|_| row.broken("number", &text, "a number of an item"))?;
        let items = papers.entry(row.text("paper")).or_default();
        if items.iter().any(|item: &PaperItem| item.number == number) {
            return Err(row.error("number", Problem::Twice(text)));
        }
        let clause = format!("{act} {}", row.text("place"));
        items.push(PaperItem { number, group: row.text("group"), title: row.text("title"), clause });
    }
    Ok(papers)
}

fn good(row: &Row) -> Result<(String, Good), Error> {
    let unit = match row.text("unit").as_str() {
        "tonne" => FunctionalUnit::Tonne,
        "clinker" => FunctionalUnit::Clinker,
        "nitrogen" => FunctionalUnit::Nitrogen,
        "kwh" => FunctionalUnit::Kwh,
        other => return Err(row.broken("unit", other, "a functional unit")),
    };
    let (code, category, description_en) = (row.text("code"), row.text("category"), row.text("description_en"));
    Ok((code.clone(), Good { code, category, unit, description_en }))
}

fn category(row: &Row) -> Result<(String, Category), Error> {
    let category = Category {
        category: row.text("category"),
        sector: row.text("sector"),
        gases: row.text("gases").split_whitespace().map(str::to_owned).collect(),
        indirect: row.yes("indirect")?,
        threshold: row.yes("threshold")?,
        name: [row.text("name_fr"), row.text("name_ar"), row.text("name_en")],
    };
    Ok((category.category.clone(), category))
}

fn words(row: &Row) -> Result<(String, Words), Error> {
    let (code, also) = (row.text("code"), row.text("also"));
    let also = also.split('|').filter(|word| !word.is_empty()).map(str::to_owned).collect();
    let name = [row.text("name_fr"), row.text("name_ar"), row.text("name_en")];
    Ok((code.clone(), Words { code, name, also }))
}

fn origin(row: &Row) -> Result<(String, OriginKind), Error> {
    let kind = match row.text("origin").as_str() {
        "union" => OriginKind::Union,
        "exempt" => OriginKind::Exempt,
        other => return Err(row.broken("origin", other, "union or exempt")),
    };
    Ok((row.text("country"), kind))
}

fn factor(row: &Row) -> Result<((String, String), Factor), Error> {
    let factor =
        Factor { co2: row.number("co2")?, ncv: row.optional("ncv_gj_per_t")?, carbon: row.optional("carbon_t_per_t")? };
    Ok(((row.text("kind"), row.text("factor")), factor))
}

fn pfc(row: &Row) -> Result<((String, String), PfcFactor), Error> {
    let factor = PfcFactor { factor: row.number("factor")?, c2f6_per_cf4: row.number("c2f6_per_cf4")? };
    Ok(((row.text("method"), row.text("technology")), factor))
}

fn grid(row: &Row) -> Result<((String, String), Exact), Error> {
    Ok(((row.text("country"), row.text("use")), row.number("t_per_mwh")?))
}

fn chp(row: &Row) -> Result<ChpEfficiency, Error> {
    Ok(ChpEfficiency {
        fuel: row.text("fuel"),
        output: row.text("output"),
        built_from: if row.is_empty("built_from") { None } else { Some(row.year("built_from")?) },
        built_to: if row.is_empty("built_to") { None } else { Some(row.year("built_to")?) },
        heat_form: row.text("heat_form"),
        percent: row.number("percent")?,
    })
}

fn markup(row: &Row) -> Result<(String, i16, Option<i16>, Exact), Error> {
    let to = if row.is_empty("to") { None } else { Some(row.year("to")?) };
    Ok((row.text("sector"), row.year("from")?, to, row.number("markup")?))
}

fn phase_out(row: &Row) -> Result<(i16, PhaseOut), Error> {
    Ok((row.year("year")?, PhaseOut { retained: row.number("retained")?, cscf: row.optional("cscf")? }))
}

fn price(row: &Row) -> Result<Price, Error> {
    Ok(Price {
        quarter: row.text("quarter"),
        from: row.date("from")?,
        to: row.date("to")?,
        eur: row.optional("eur")?,
        standing: row.text("standing"),
    })
}

fn rows(file: &str, needed: &[&str]) -> Result<Vec<Row>, Error> {
    catalogue::records(&format!("{FOLDER}{file}"), needed)
}

/// A file whose rows have a key that occurs once.
fn map<K: Ord, V>(
    file: &str,
    needed: &[&str],
    parse: impl Fn(&Row) -> Result<(K, V), Error>,
) -> Result<BTreeMap<K, V>, Error> {
    let mut map = BTreeMap::new();
    for row in rows(file, needed)? {
        let (key, value) = parse(&row)?;
        if map.insert(key, value).is_some() {
            return Err(row.error("table", Problem::Twice(file.to_owned())));
        }
    }
    Ok(map)
}
