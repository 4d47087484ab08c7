use std::sync::Arc;

use ::measure::{ExcludedLine, Inventory};
use app::measure::{self, EXCLUDED_SHOWN, ListedLine, MeasureError, Summary};
use app::words;
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::IntoResponse;
use calendar::{Month, Period};
use serde::Deserialize;
use store::inventory::Filter;

use super::room::Room;
use super::rows::share;
use crate::address::escaped;
use crate::bodies::Of;
use crate::form::Choice;
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// Lines on a page.
const SHOWN: i64 = 50;

/// Which lines.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    category: String,
    site: String,
    activity: String,
    month: String,
    page: i64,
}

/// A line among others.
pub struct Row {
    pub href: String,
    pub days: String,
    pub label: String,
    pub about: String,
    pub quantity: String,
    pub value: String,
    pub share: String,
}

#[derive(Template)]
#[template(path = "measure/lines.html")]
struct View {
    page: Page,
    room: Room,
    body: Arc<str>,
}

/// What is the same for every reader of the firm.
#[derive(Template)]
#[template(path = "measure/lines_body.html")]
struct Body<'a> {
    page: &'a Page,
    room: &'a Room,
    count: String,
    rows: Vec<Row>,
    categories: Vec<Choice>,
    sites: Vec<Choice>,
    months: Vec<Choice>,
    activity: Option<(String, String)>,
    position: String,
    before: Option<String>,
    after: Option<String>,
    excluded: Vec<(String, String, String)>,
    more_excluded: Option<String>,
}

/// What the page shows, if it is not kept.
struct Found {
    summary: Summary,
    lines: Vec<(i64, ListedLine)>,
    count: i64,
    excluded: Vec<ExcludedLine>,
}

/// `GET /o/{organisation}/measure/{year}/lines`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, year)): Path<(String, i16)>,
    Query(wanted): Query<Wanted>,
) -> Result<impl IntoResponse, Problem> {
    let (offset, asked) = (wanted.offset(), wanted.clone());
    let (kept, language) = (site.clone(), page.language);
    let (standing, shown) = here
        .ask(&site, &person, move |platform, actor, id| {
            let standing = measure::standing(platform, actor, id)?;
            // Of the many ways to choose lines only the first page of all is asked for often.
            let of = asked.is_first_page().then(|| Of::new(id, &standing, year, language, "lines"));
            let shown = kept.bodies.shown(of.flatten(), || {
                let summary = measure::summary(platform, actor, id, year)?;
                let (lines, count) =
                    measure::lines::<ListedLine>(platform, actor, id, year, &asked.filter(year), offset, SHOWN)?;
                // They stand below the first page.
                let with_excluded = offset == 0 && summary.excluded > 0;
                let excluded = if with_excluded { measure::excluded(platform, actor, id, year)? } else { Vec::new() };
                Ok::<_, MeasureError>(Found { summary, lines, count, excluded })
            })?;
            Ok::<_, MeasureError>((standing, shown))
        })
        .await??;
    let room = Room::new(&page, &here, &standing, year, "/lines");
    let body = site.bodies.body(shown, |found| body(&site, &page, &room, &wanted, &found).render())?;
    Ok(Html(View { page, room, body }))
}

fn body<'a>(site: &Site, page: &'a Page, room: &'a Room, wanted: &Wanted, found: &Found) -> Body<'a> {
    let Found { summary, lines, count, excluded } = found;
    let (inventory, count, year) = (&summary.inventory, *count, room.year);
    let offset = wanted.offset();
    let messages = page.messages();
    let total = inventory.results.totals.location.co2e;
    let number = offset / SHOWN + 1;
    let last = count.div_euclid(SHOWN) + i64::from(count % SHOWN > 0);
    let turned = |number: i64| room.to(page, &format!("/lines?{}", wanted.query(number)));
    let excluded = excluded.iter().map(|line| {
        let place = words::place(messages, &line.evidence.file, &line.evidence.place);
        (place, line.label.clone(), words::exclusion(messages, &line.why))
    });
    let numbers = messages.numbers();
    let activity = (!wanted.activity.is_empty()).then(|| {
        let name = words::activity(site.knowledge, messages, &wanted.activity.as_str().into());
        (name, room.to(page, "/lines"))
    });
    Body {
        count: page.count("measure-lines-count", usize::try_from(count).unwrap_or(0)),
        rows: lines.iter().map(|(number, line)| row(site, page, room, inventory, *number, line, total)).collect(),
        categories: options(
            page.t("measure-all-categories"),
            &wanted.category,
            inventory
                .results
                .totals
                .by_category
                .keys()
                .map(|category| (category.to_string(), words::category(messages, *category))),
        ),
        sites: options(
            page.t("measure-all-sites"),
            &wanted.site,
            inventory.results.totals.by_site.keys().map(|id| (id.clone(), words::site(&inventory.firm, id).to_owned())),
        ),
        months: options(
            page.t("measure-all-months"),
            &wanted.month,
            (1..=12).filter_map(|number| {
                let month = Month::new(year, number)?;
                Some((number.to_string(), messages.dates().month(month)))
            }),
        ),
        activity,
        position: page.with(
            "measure-position",
            &[("page", numbers.integer(number).into()), ("of", numbers.integer(last.max(1)).into())],
        ),
        before: (number > 1).then(|| turned(number - 1)),
        after: (number < last).then(|| turned(number + 1)),
        excluded: excluded.collect(),
        more_excluded: (summary.excluded > EXCLUDED_SHOWN)
            .then(|| page.count("measure-more", summary.excluded - EXCLUDED_SHOWN)),
        room,
        page,
    }
}

impl Wanted {
    /// How many lines come before.
    fn offset(&self) -> i64 {
        self.page.clamp(1, 1_000_000).saturating_sub(1) * SHOWN
    }

    fn is_first_page(&self) -> bool {
        let Wanted { category, site, activity, month, .. } = self;
        [category, site, activity, month].iter().all(|wish| wish.is_empty()) && self.offset() == 0
    }

    fn filter(&self, year: i16) -> Filter<'_> {
        let days = self.month.parse().ok().and_then(|number| Month::new(year, number)).map(Period::month);
        Filter {
            path: None,
            site: Some(self.site.as_str()).filter(|site| !site.is_empty()),
            category: Some(self.category.as_str()).filter(|category| !category.is_empty()),
            activity: Some(self.activity.as_str()).filter(|activity| !activity.is_empty()),
            days: days.map(|month| (month.start(), month.end())),
        }
    }

    /// The same wish for another page.
    fn query(&self, page: i64) -> String {
        let fields =
            [("category", &self.category), ("site", &self.site), ("activity", &self.activity), ("month", &self.month)];
        let mut parts: Vec<String> = fields
            .iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}={}", escaped(value)))
            .collect();
        parts.push(format!("page={page}"));
        parts.join("&")
    }
}

fn options(all: String, chosen: &str, others: impl Iterator<Item = (String, String)>) -> Vec<Choice> {
    let others = others.map(|(value, name)| Choice { chosen: value == chosen, value, name });
    std::iter::once(Choice::new("", all, chosen.is_empty())).chain(others).collect()
}

fn row(
    site: &Site,
    page: &Page,
    room: &Room,
    inventory: &Inventory,
    number: i64,
    line: &ListedLine,
    total: f64,
) -> Row {
    let messages = page.messages();
    let numbers = messages.numbers();
    let mut about = vec![words::category(messages, line.category)];
    if let Some(method) = line.method {
        about.push(page.t(method_key(method)));
    }
    if inventory.firm.sites.len() > 1 {
        about.push(words::site(&inventory.firm, &line.site).to_owned());
    }
    about.push(words::place(messages, &line.details.evidence.file, &line.details.evidence.place));
    let label = line.details.label.trim();
    Row {
        href: room.to(page, &format!("/lines/{number}")),
        days: page.days(line.period),
        label: if label.is_empty() {
            words::activity(site.knowledge, messages, &line.activity)
        } else {
            label.to_owned()
        },
        about: about.join(" · "),
        quantity: format!("{}\u{a0}{}", numbers.decimal(line.amount.quantity), line.amount.unit),
        value: numbers.emissions(line.emissions.co2e),
        share: share(messages, line.emissions.co2e, total),
    }
}

/// The name of a method of scope 2, as a key.
pub(super) fn method_key(method: factors::Scope2Method) -> &'static str {
    match method {
        factors::Scope2Method::Location => "measure-method-location",
        factors::Scope2Method::Market => "measure-method-market",
        factors::Scope2Method::Residual => "measure-method-residual",
    }
}
