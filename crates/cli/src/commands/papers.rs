//! `qafila export cbam --paper` and `--measures`: the documents of the operator, and what each measure would add.

use app::export::installation;
use app::export::papers::{
    Cell, Content, GoodChange, MeasureResult, Measures, Paper, asked, gap, measure, measures, paper, pdf, xlsx,
};
use app::words::say;
use rust_decimal::{Decimal, RoundingStrategy};

use super::dossier::key_of;
use super::print_json;
use super::table::{Row, lines};
use crate::arguments::Cbam;
use crate::failure::Failure;
use crate::screen::{Screen, Style, print};
use crate::{machine, output};

/// Runs the command.
pub fn run(given: &Cbam, screen: &Screen) -> Result<(), Failure> {
    let installation = installation(&given.file)?;
    let Some(kind) = given.paper else {
        let found = measures(&installation)?;
        if given.json {
            print_json(&found);
        } else {
            print(&show_measures(&found, screen));
        }
        return Ok(());
    };
    let made = paper(&installation, kind)?;
    let date = given.paper_date.unwrap_or_else(machine::today);
    if let Some(path) = &given.paper_pdf {
        let key = key_of(given.key.as_deref())?;
        output::write(path, &pdf(&installation, kind, date, &key)?, output::PDF)?;
        let (path, fingerprint) = (path.to_string_lossy(), key.public().fingerprint());
        screen.note(&say(screen.messages, "cli-dossier-written", &[("path", &path), ("fingerprint", &fingerprint)]));
    }
    if let Some(path) = &given.paper_xlsx {
        output::write(path, &xlsx(&installation, kind, date)?, output::WORKBOOK)?;
    }
    if given.json {
        print_json(&made);
    } else if given.paper_pdf.is_none() && given.paper_xlsx.is_none() {
        print(&show(&made, screen));
    }
    show_gaps(&made, screen);
    Ok(())
}

/// What lacks, beside what is printed.
fn show_gaps(paper: &Paper, screen: &Screen) {
    for found in paper.gaps() {
        screen.note(&gap(screen.messages, &found));
    }
}

/// A document as text: it is in English, whatever the language of the reader.
fn show(paper: &Paper, screen: &Screen) -> String {
    let mut text = String::new();
    let mut line = |line: &str| {
        text += line;
        text.push('\n');
    };
    line(&screen.style(Style::Strong, &format!("{}: {}, {}", paper.title, paper.installation, paper.year)));
    for group in &paper.groups {
        line("");
        line(&screen.style(Style::Strong, &group.name));
        for item in &group.items {
            line("");
            line(&format!(
                "{} {} {}",
                item.number,
                item.title,
                screen.style(Style::Faint, &format!("[{}]", item.clause))
            ));
            for part in &item.content {
                match part {
                    Content::Text { text } => line(&format!("  {text}")),
                    Content::Facts { rows } => {
                        for fact in rows {
                            let unit = fact.unit.as_ref().map(|unit| format!(" {unit}")).unwrap_or_default();
                            line(&format!("  {}: {}{unit}", fact.label, cell(&fact.value)));
                        }
                    }
                    Content::Table { columns, rows, totals } => {
                        let heads = columns.iter().map(|column| match &column.unit {
                            Some(unit) => format!("{} ({unit})", column.name),
                            None => column.name.clone(),
                        });
                        let mut table: Vec<Row> = vec![heads.collect()];
                        table.extend(rows.iter().map(|row| row.iter().map(cell).collect()));
                        if !totals.is_empty() {
                            let sum = |sum: &Option<Decimal>| sum.map(|sum| sum.to_string()).unwrap_or_default();
                            table.push(totals.iter().map(sum).collect());
                        }
                        for row in lines(&table) {
                            line(&row);
                        }
                    }
                }
            }
        }
    }
    text
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Number(number) => number.to_string(),
        Cell::Text(text) => text.clone(),
        Cell::NotStated => "not stated".to_owned(),
        Cell::Nothing => "–".to_owned(),
    }
}

/// Each measure by good, in the first year and the last, at the latest price or the first of the file.
fn show_measures(found: &Measures, screen: &Screen) -> String {
    let messages = screen.messages;
    let mut text = String::new();
    let mut line = |line: &str| {
        text += line;
        text.push('\n');
    };
    for result in &found.measures {
        line(&screen.style(Style::Strong, &measure(messages, &result.measure)));
        let mut rows: Vec<Row> = vec![
            ["good", "year", "see-before", "see-after", "certificates-change", "eur-change", "eur-year-change"]
                .map(|column| messages.get(&format!("export-column-{column}")))
                .to_vec(),
        ];
        rows.extend(result.goods.iter().flat_map(|good| rows_of(good, screen)));
        for row in lines(&rows) {
            line(&row);
        }
        line(&direct(result, screen));
        line("");
    }
    if found.measures.is_empty() {
        line(&messages.get("export-no-measures"));
    }
    for one in &found.asked {
        line(&format!("- {}", asked(messages, one)));
    }
    text
}

fn direct(result: &MeasureResult, screen: &Screen) -> String {
    let tonnes = |value: Decimal| number(value, 1, screen);
    say(
        screen.messages,
        "export-measure-direct",
        &[("before", &tonnes(result.direct_before_t)), ("after", &tonnes(result.direct_after_t))],
    )
}

fn rows_of(good: &GoodChange, screen: &Screen) -> Vec<Row> {
    let name = good.name.clone().unwrap_or_else(|| good.cn.clone());
    let ends = [good.years.first(), good.years.last().filter(|_| good.years.len() > 1)];
    let rows = ends.into_iter().flatten().map(|year| {
        let change = year.certificates_after.checked_sub(year.certificates_before).unwrap_or_default();
        let latest = year.prices.iter().find(|price| price.price == "latest").or(year.prices.first());
        vec![
            name.clone(),
            year.year.to_string(),
            number(year.see_before, 5, screen),
            number(year.see_after, 5, screen),
            number(change, 5, screen),
            latest.map_or_else(|| "—".to_owned(), |price| number(price.eur_per_t, 2, screen)),
            latest.map_or_else(|| "—".to_owned(), |price| number(price.eur, 0, screen)),
        ]
    });
    rows.collect()
}

fn number(value: Decimal, places: u32, screen: &Screen) -> String {
    let mut rounded = value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
    rounded.rescale(places);
    screen.numbers.decimal(rounded)
}
