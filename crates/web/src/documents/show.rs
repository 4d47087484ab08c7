use std::io::Read as _;
use std::sync::Arc;

use ::measure::{ExcludedLine, Place};
use app::measure::{self, LineOfYear, MeasureError, Paper, Part, Seen};
use app::words;
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use ids::DocumentId;
use serde::Deserialize;

use super::columns::role;
use super::content::{HEAD, Shape};
use super::paper::{Row, format};
use super::reading::{self, Aside, Ask, Read};
use super::state::{State as Far, is_current};
use super::{Tab, choices, sites, tabs};
use crate::form::Choice;
use crate::guard::Sealed;
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// The most lines of inventories that are looked at: a row of a document makes one to ten of them.
const LINES_MAX: i64 = 4000;
/// Lines of the document on a page.
const EACH: usize = 30;

/// Which lines.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    page: usize,
}

/// A part of the document beside what was read of it.
struct Beside {
    name: String,
    dir: &'static str,
    columns: Vec<String>,
    rows: Vec<ViewRow>,
}

/// A row of it.
struct ViewRow {
    anchor: String,
    number: String,
    after_gap: bool,
    cells: Vec<String>,
    /// The class of what was made of it: read, aside, or nothing.
    tone: &'static str,
    /// That, in words.
    word: Option<String>,
}

#[derive(Template)]
#[template(path = "documents/show.html")]
struct View {
    page: Page,
    here: Here,
    tabs: Vec<Tab>,
    id: DocumentId,
    row: Row,
    facts: Vec<(String, String)>,
    columns: Vec<(String, String)>,
    problems: Vec<String>,
    repeats: Vec<String>,
    shape: Shape,
    content: String,
    parts: Vec<Beside>,
    unseen: bool,
    reads: Vec<Read>,
    asides: Vec<Aside>,
    more_reads: Option<String>,
    more_asides: Option<String>,
    before: Option<String>,
    after: Option<String>,
    position: String,
    sites: Vec<Choice>,
}

/// Everything that the page is made of.
struct Found {
    paper: Paper,
    current: bool,
    sites: Vec<(String, String)>,
    lines: Vec<LineOfYear>,
    /// The last page of them.
    last: usize,
    /// Whether there are more than are looked at.
    more: bool,
    refused: Vec<ExcludedLine>,
    head: Vec<u8>,
    seen: Option<Vec<Seen>>,
}

/// `GET /o/{organisation}/documents/{document}`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id)): Path<(String, String)>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let id: DocumentId = id.parse().map_err(|_| Problem::NotFound)?;
    let found = here.ask(&site, &person, move |platform, actor, firm| {
        let paper = measure::document(platform, actor, firm, id)?;
        let standing = measure::standing(platform, actor, firm)?;
        let path = &paper.document.path;
        let there = paper.document.removed.is_none();
        let (lines, count) =
            if there { measure::lines_of_document(platform, actor, firm, path, LINES_MAX)? } else { (Vec::new(), 0) };
        let (lines, last) = turned(lines, wanted.page);
        let years = standing.years.iter().filter(|_| there && wanted.page == 0);
        let years: Vec<i16> = years.map(|year| year.year).collect();
        let refused = measure::refused(platform, actor, firm, &years, path)?;
        let mut head = Vec::new();
        let (_, content) = measure::content(platform, actor, firm, id)?;
        content.take(HEAD as u64).read_to_end(&mut head).map_err(|error| MeasureError::Files(error.into()))?;
        let seen = if matches!(Shape::of(&head), Shape::Png | Shape::Jpeg) {
            None
        } else {
            let places: Vec<Place> = lines
                .iter()
                .map(|found| found.line.details.evidence.place.clone())
                .chain(
                    paper
                        .understood
                        .aside
                        .iter()
                        .take(if wanted.page == 0 { 200 } else { 0 })
                        .map(|aside| aside.place.clone()),
                )
                .collect();
            measure::sight(measure::document_source(platform, actor, firm, id)?, path, &places).ok()
        };
        let current = is_current(&standing);
        let sites = sites(platform, actor, firm)?;
        Ok::<_, MeasureError>(Found {
            paper,
            current,
            sites,
            lines,
            last,
            more: count > LINES_MAX,
            refused,
            head,
            seen,
        })
    });
    let found = found.await??;
    let mut response = Html(view(&site, page, here, id, wanted.page, &found)).into_response();
    response.extensions_mut().insert(Sealed::Framing);
    Ok(response)
}

fn view(site: &Site, page: Page, here: Here, id: DocumentId, at: usize, found: &Found) -> View {
    let Found { paper, sites, lines, last, more, refused, head, seen, current } = found;
    let at = at.min(*last);
    let (understood, knowledge) = (&paper.understood, site.knowledge);
    let mut reads = reading::read(&page, &here, knowledge, sites, paper, lines);
    reads.extend(reading::excluded(&page, knowledge, refused));
    let (asides, left) = reading::asides(&page, knowledge, sites, paper);
    let parts: Vec<Beside> = seen.iter().flatten().map(|seen| part(&page, seen, lines, paper)).collect();
    let numbers = page.messages().numbers();
    let row = Row::new(&page, &here, sites, *current, paper);
    let mut facts = Vec::new();
    if let Some(taken_for) = &row.taken_for {
        facts.push((page.t("documents-taken-for"), taken_for.clone()));
        facts.push((page.t("documents-format"), format(&page, &understood.format)));
    }
    facts.extend(row.lines.iter().map(|lines| (page.t("documents-gave"), lines.clone())));
    if understood.passed_over > 0 {
        facts.push((page.t("documents-passed-over"), page.count("documents-rows", understood.passed_over)));
    }
    facts.push((page.t("documents-added"), page.messages().dates().long(paper.document.added.date())));
    let columns = understood.columns.iter().map(|column| {
        let header = if column.header.is_empty() { column.number.to_string() } else { words::plain(&column.header) };
        (header, role(&page, &column.role))
    });
    let repeats = understood.repeats.iter().map(|repeat| {
        let because = page.t(&repeat.because);
        let arguments =
            [("label", repeat.label.as_str().into()), ("kept", repeat.kept.as_str().into()), ("why", because.into())];
        page.with("documents-repeats", &arguments)
    });
    let own = here.path(format!("/documents/{id}"));
    let turned = |number: usize| page.to(&own) + &(if number == 0 { String::new() } else { format!("?page={number}") });
    let integer = |count: usize| numbers.integer(i64::try_from(count).unwrap_or(i64::MAX));
    let position = [("page", integer(at + 1)), ("pages", integer(last + 1))];
    let position: Vec<(&str, i18n::Arg<'_>)> = position.iter().map(|(name, text)| (*name, text.into())).collect();
    View {
        tabs: tabs(&page, &here),
        facts,
        columns: columns.collect(),
        problems: understood.problems.iter().map(|told| words::retold(page.messages(), told)).collect(),
        repeats: repeats.collect(),
        shape: Shape::of(head),
        content: page.to(&format!("{own}/content")),
        unseen: parts.is_empty() && matches!(Shape::of(head), Shape::Other),
        parts,
        reads,
        asides,
        more_reads: more.then(|| page.t("documents-more-reads")),
        more_asides: (left > 0).then(|| page.count("documents-more-asides", left)),
        before: (at > 0).then(|| turned(at - 1)),
        after: (at < *last).then(|| turned(at + 1)),
        position: if *last > 0 { page.with("documents-position", &position) } else { String::new() },
        sites: choices(sites, ""),
        row,
        id,
        here,
        page,
    }
}

/// The lines of one page, those of one row of the document together; and the number of the last page.
fn turned(lines: Vec<LineOfYear>, at: usize) -> (Vec<LineOfYear>, usize) {
    let mut rows: Vec<Vec<LineOfYear>> = Vec::new();
    for line in lines {
        match rows.last_mut().filter(|row| row.first().is_some_and(|first| is_of_one(first, &line))) {
            Some(row) => row.push(line),
            None => rows.push(vec![line]),
        }
    }
    let last = rows.len().saturating_sub(1) / EACH;
    (rows.into_iter().skip(at.min(last) * EACH).take(EACH).flatten().collect(), last)
}

/// Whether two lines were made of one line of the document.
fn is_of_one(a: &LineOfYear, b: &LineOfYear) -> bool {
    a.year == b.year && a.line.details.source_line == b.line.details.source_line
}

/// A part of the document, each row with what was made of it.
fn part(page: &Page, seen: &Seen, lines: &[LineOfYear], paper: &Paper) -> Beside {
    let at = |row: u32| match &seen.part {
        Part::Page(number) => Place { page: Some(*number), row: Some(row), ..Place::default() },
        Part::Sheet(name) => Place { sheet: Some(name.clone()), row: Some(row), ..Place::default() },
        Part::Table | Part::Invoice => Place { row: Some(row), ..Place::default() },
    };
    // An element of an invoice is told by its path, and is its row all the same.
    let is_at = |place: &Place, row: u32| match seen.part {
        Part::Invoice | Part::Table => place.row == Some(row),
        Part::Page(number) => place.page == Some(number) && place.row == Some(row),
        Part::Sheet(_) => place.sheet == at(row).sheet && place.row == Some(row),
    };
    let rows = seen.rows.iter().map(|row| {
        let (read, aside) = (
            lines.iter().any(|found| is_at(&found.line.details.evidence.place, row.number)),
            paper.understood.aside.iter().any(|aside| is_at(&aside.place, row.number)),
        );
        let (tone, key) = match (aside, read) {
            (true, _) => ("aside", Some("documents-row-aside")),
            (false, true) => ("read", Some("documents-row-read")),
            (false, false) => ("", None),
        };
        ViewRow {
            anchor: reading::anchor(&at(row.number)).unwrap_or_default(),
            number: row.number.to_string(),
            after_gap: row.after_gap,
            cells: row.cells.clone(),
            tone,
            word: key.map(|key| page.t(key)),
        }
    });
    Beside {
        name: match &seen.part {
            Part::Table => page.t("documents-part-table"),
            Part::Invoice => page.t("documents-part-invoice"),
            Part::Page(number) => page.say("documents-part-page", "page", &number.to_string()),
            Part::Sheet(name) => page.say("documents-part-sheet", "sheet", &words::plain(name)),
        },
        dir: if seen.right_to_left { "rtl" } else { "ltr" },
        columns: seen.columns.clone(),
        rows: rows.collect(),
    }
}
