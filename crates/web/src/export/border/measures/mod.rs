//! What each measure would add: the firm says what it thinks of changing, and sees what that changes for its buyer, year by year.

mod forms;
mod shown;

use std::sync::Arc;

use app::export::installations::{self, Kept as Written};
use app::export::papers::{self, PaperError};
use app::export::{Installation, places};
use app::people::Action;
use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use store::grant::Room as Opened;

use self::shown::Shown;
use super::fields::{Entered, Kind};
use super::files::refused;
use super::prices::{self, Wanted};
use super::room::{Kept as _, Room, kept};
use super::stages::choices;
use crate::flash;
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

#[derive(Template)]
#[template(path = "export/border/measures.html")]
struct View {
    page: Page,
    room: Room,
    version: i64,
    writes: bool,
    /// What stands in the way of a result.
    missing: Option<String>,
    prices: Vec<(String, String, bool)>,
    price: String,
    measures: Vec<Shown>,
    /// Figures without which a measure cannot be computed.
    asked: Vec<String>,
    forms: Vec<forms::Form>,
    countries: Vec<String>,
    above: Option<String>,
}

impl View {
    fn new(
        site: &Site,
        page: Page,
        here: &Here,
        written: &Written,
        price: &str,
        form: (Option<forms::Kind>, &Entered),
    ) -> Result<Self, Problem> {
        let Written { head, installation } = written;
        let room = Room::new(&page, here, head, "/measures");
        let mut view = View {
            version: head.version,
            writes: page.may(Action::Edit(Opened::Export)),
            missing: None,
            prices: Vec::new(),
            price: String::new(),
            measures: Vec::new(),
            asked: Vec::new(),
            forms: Vec::new(),
            countries: choices::countries(&page, site).into_iter().map(|(_, name)| name).collect(),
            above: None,
            room,
            page,
        };
        let page = &view.page;
        let found = match prices::with_all(installation, None)? {
            Ok(priced) => Ok((papers::measures(&priced.installation), priced.prices)),
            Err(error) => Err(error),
        };
        match found {
            Ok((Ok(found), prices)) => {
                let chosen = prices::chosen(&prices, price, false);
                view.prices = prices::links(page, &view.room.to(page, "/measures"), &prices, chosen);
                view.price = prices.get(chosen).map_or_else(String::new, |price| prices::price_name(page, price));
                view.measures = shown::all(page, installation, &found.measures, chosen);
                let place = |at: &str| places::place_of_field(page.messages(), installation, at).words;
                view.asked = found.asked.iter().map(|asked| place(&asked.at)).collect();
            }
            Ok((Err(PaperError::Figures(error)), _)) | Err(error) => {
                let gap = places::missing(page.messages(), installation, &error);
                view.missing = Some(format!("{} {}", gap.place.words, gap.words));
                view.measures = shown::without_figures(page, installation);
            }
            Ok((Err(error), _)) => return Err(installations::InstallationError::Paper(error).into()),
        }
        view.forms = forms::all(&view.page, site, installation, form)?;
        Ok(view)
    }
}

/// `GET /o/{organisation}/export/border/{installation}/measures`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id)): Path<(String, String)>,
    Query(wanted): Query<Wanted>,
) -> Result<impl IntoResponse, Problem> {
    let written = kept(&site, &person, &here, id.as_str().id()?).await?;
    Ok(Html(View::new(&site, page, &here, &written, &wanted.price, (None, &Entered::default()))?))
}

/// `POST` there: adds a measure, or takes one out.
pub async fn save(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id)): Path<(String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let id = id.as_str().id()?;
    let written = kept(&site, &person, &here, id).await?;
    let mut entered = Entered::of(fields);
    let version = entered.get("version").parse().unwrap_or(0);
    let again = |page: Page, kind, entered: &Entered, above: String| {
        let view = View::new(&site, page, &here, &written, "", (kind, entered))?;
        Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(View { above: Some(above), ..view })).into_response())
    };
    if version != written.head.version {
        let above = page.t("web-form-changed");
        return again(page, None, &Entered::default(), above);
    }
    let mut changed = written.installation.clone();
    let kind = forms::Kind::of(entered.get("kind"));
    let done = if let Some(out) = entered.text("remove").and_then(|out| out.parse::<usize>().ok()) {
        if out >= changed.measures.len() {
            return Err(Problem::NotFound);
        }
        changed.measures.remove(out);
        "export-border-done-measure-out"
    } else {
        let kind = kind.ok_or(Problem::NotFound)?;
        match forms::read(&page, &site, &changed, kind, &mut entered)? {
            Some(measure) => changed.measures.push(measure),
            None => {
                let above = page.t("export-border-wrong");
                return again(page, Some(kind), &entered, above);
            }
        }
        if let Some(above) = wrong(&page, &changed, kind, &mut entered) {
            return again(page, Some(kind), &entered, above);
        }
        "export-border-done-measure"
    };
    let saved = here.ask(&site, &person, move |platform, actor, of| {
        installations::write(platform, actor, of, id, version, &changed)
    });
    match saved.await? {
        Ok(()) => Ok(flash::done(&page, &here.path(format!("/export/border/{id}/measures")), done)),
        Err(error) => {
            let above = refused(&page, error)?;
            again(page, kind, &entered, above)
        }
    }
}

/// What is wrong with the last measure once it is tried, beside its field if the form has that.
fn wrong(page: &Page, changed: &Installation, kind: forms::Kind, entered: &mut Entered) -> Option<String> {
    let error = papers::wrong_with_last(changed)?;
    let field = error.at.rsplit_once("].")?.1;
    let words = places::missing(page.messages(), changed, &error).words;
    let field = match field {
        "actual" => "origin",
        "process" => "name",
        field => field,
    };
    entered.say(&format!("{}-{field}", kind.word()), words);
    Some(page.t("export-border-wrong"))
}
