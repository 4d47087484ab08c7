//! The least that could serve such a page: axum, one connection of rusqlite per thread with its statements prepared, the rows
//! that the page of the product reads, read in the thread that answers, and as many bytes of HTML with what was read in it.
//! No language, no rights, no form, no header, no log.

use std::cell::RefCell;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Html;
use axum::routing::get;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, params};
use sha2::{Digest, Sha256};
use tokio::net::TcpListener;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;

use crate::pairs::PAGES;
use crate::{Anything, User, http};

/// What the pages are made of.
struct Bare {
    file: PathBuf,
    overview: String,
    lines: String,
}

thread_local! {
    static CONNECTION: RefCell<Option<Connection>> = const { RefCell::new(None) };
}

/// Serves both pages, each as large as the product's is at this moment.
pub async fn serve(folder: &Path, listen: &str, product: &str) -> Anything<()> {
    let user = User::all(folder)?.into_iter().next().ok_or("nobody")?;
    let mut pages = Vec::new();
    for (_, below) in PAGES {
        let request = user.get(&format!("/fr/o/{}{below}", user.firm), "");
        let reply = http::Connection::to(product).exchange(&request).await?;
        if reply.status != 200 {
            return Err(format!("{below}: {}", reply.status).into());
        }
        pages.push(String::from_utf8(reply.body)?);
    }
    let (lines, overview) = (pages.pop().unwrap_or_default(), pages.pop().unwrap_or_default());
    let bare = Arc::new(Bare { file: folder.join("qafila.sqlite"), overview, lines });
    let router = Router::new()
        .route("/fr/o/{organisation}/measure/{year}", get(show_overview))
        .route("/fr/o/{organisation}/measure/{year}/lines", get(show_lines))
        .layer(CompressionLayer::new().quality(CompressionLevel::Precise(4)))
        .with_state(bare);
    let listener = TcpListener::bind(listen).await?;
    println!("http://{listen}");
    axum::serve(listener, router).await?;
    Ok(())
}

type Answer = Result<Html<String>, StatusCode>;

async fn show_overview(
    State(bare): State<Arc<Bare>>,
    headers: HeaderMap,
    path: axum::extract::Path<(String, i64)>,
) -> Answer {
    page(&bare, &headers, &path.0.0, path.0.1, false).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)
}

async fn show_lines(
    State(bare): State<Arc<Bare>>,
    headers: HeaderMap,
    path: axum::extract::Path<(String, i64)>,
) -> Answer {
    page(&bare, &headers, &path.0.0, path.0.1, true).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)
}

fn page(bare: &Bare, headers: &HeaderMap, firm: &str, year: i64, with_lines: bool) -> Anything<Html<String>> {
    CONNECTION.with_borrow_mut(|kept| {
        let connection = match kept {
            Some(connection) => connection,
            None => kept.insert(open(&bare.file)?),
        };
        let model = if with_lines { &bare.lines } else { &bare.overview };
        let mut html = String::with_capacity(model.len() + (4 << 10));
        let transaction = connection.transaction()?;
        let firm = uuid(firm)?;
        read(&transaction, headers, firm, year, with_lines, &mut html)?;
        transaction.commit()?;
        // What was read, and the rest of the page up to its length.
        let rest = (html.len()..=model.len()).find_map(|at| model.get(at..));
        html.push_str(rest.unwrap_or_default());
        Ok(Html(html))
    })
}

/// The rows that the page of the product reads, by the same statements.
fn read(
    sql: &Connection,
    headers: &HeaderMap,
    firm: [u8; 16],
    year: i64,
    with_lines: bool,
    html: &mut String,
) -> Anything<()> {
    let cookie = headers.get(header::COOKIE).and_then(|cookie| cookie.to_str().ok()).unwrap_or_default();
    let token = cookie.strip_prefix("qafila_session=").ok_or("nobody")?;
    let hash: [u8; 32] = Sha256::digest(token).into();
    let person: [u8; 16] = sql
        .prepare_cached(
            "SELECT token_hash, person_id, created, seen, expires, proven, device FROM session
                WHERE token_hash = $1 AND expires > 0",
        )?
        .query_row([hash], |row| row.get(1))?;
    let name: String =
        sql.prepare_cached("SELECT * FROM person WHERE id = $1")?.query_row([person], |row| row.get("name"))?;
    html.push_str(&name);
    let mut seats = sql.prepare_cached(
        "SELECT m.organisation_id, m.role, o.name, o.kind FROM membership m JOIN organisation o ON o.id = m.organisation_id
            WHERE m.person_id = $1",
    )?;
    let seats = seats.query_map([person], |row| Ok((row.get::<_, [u8; 16]>(0)?, row.get::<_, String>(2)?)))?;
    let seats: Vec<([u8; 16], String)> = seats.collect::<Result<_, _>>()?;
    if !seats.iter().any(|(id, _)| *id == firm) {
        return Err("somebody else's".into());
    }
    for (id, name) in &seats {
        let grants = sql.prepare_cached("SELECT count(*) FROM access_grant WHERE grantee_id = $1")?;
        write!(html, "{name}{}", { grants }.query_row([id], |row| row.get::<_, i64>(0))?)?;
    }
    let name: String =
        sql.prepare_cached("SELECT * FROM organisation WHERE id = $1")?.query_row([firm], |row| row.get("name"))?;
    html.push_str(&name);
    let revision: i64 = sql
        .prepare_cached(
            "SELECT revision, changed, measured, measured_at, fault FROM footprint WHERE organisation_id = $1",
        )?
        .query_row([firm], |row| row.get(0))?;
    write!(html, "{revision}")?;
    let mut years = sql.prepare_cached(
        "SELECT year, engine, lines, kg_location, kg_market FROM inventory WHERE organisation_id = $1 ORDER BY year",
    )?;
    let mut years = years.query([firm])?;
    while let Some(row) = years.next()? {
        write!(html, "<td>{}<td>{}<td>{:.0}", row.get::<_, i64>(0)?, row.get::<_, i64>(2)?, row.get::<_, f64>(3)?)?;
    }
    let mut part = sql.prepare_cached(
        "SELECT detail FROM inventory_part WHERE organisation_id = $1 AND year = $2 AND name = $3 AND place = ''",
    )?;
    let parts: &[&str] = if with_lines { &["summary/1", "excluded/1"] } else { &["summary/1"] };
    for name in parts {
        let mut part = part.query(params![firm, year, name])?;
        if let Some(row) = part.next()? {
            // Looked at where it lies: it is as long as it is.
            write!(html, "{}", row.get_ref(0)?.as_str()?.len())?;
        }
    }
    if !with_lines {
        return Ok(());
    }
    let mut lines = sql.prepare_cached(
        "SELECT number, path, site, category, method, activity, first_day, last_day, kg, detail FROM inventory_line
            WHERE organisation_id = $1 AND year = $2 ORDER BY kg DESC, number LIMIT 50 OFFSET 0",
    )?;
    let mut lines = lines.query(params![firm, year])?;
    while let Some(row) = lines.next()? {
        let text = |column: usize| row.get_ref(column)?.as_str().map_err(rusqlite::Error::from);
        let (path, activity, first, detail) = (text(1)?, text(5)?, text(6)?, text(9)?);
        let kg: f64 = row.get(8)?;
        write!(html, "<tr><td>{path}<td>{activity}<td>{first}<td>{kg:.1}<td>{}", detail.len())?;
    }
    Ok(())
}

fn open(file: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(file, flags)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.execute_batch("PRAGMA query_only = ON; PRAGMA cache_size = -16000;")?;
    Ok(connection)
}

fn uuid(text: &str) -> Anything<[u8; 16]> {
    let digits: String = text.chars().filter(|c| *c != '-').collect();
    hex::decode(digits)?.try_into().map_err(|_| "no identifier".into())
}
