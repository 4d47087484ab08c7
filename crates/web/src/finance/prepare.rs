//! A request is prepared: a form of one page, filled in from what the firm already said, whose answers follow from it.

use std::sync::Arc;

use ::finance::plan::{Applicant, PlanInput};
use ::finance::{Catalogue, words};
use app::dossier::Edition;
use app::finance::requests::{self, Preparation, RequestError};
use app::finance::{self, Outlook};
use app::measure;
use app::people::Action;
use askama::Template;
use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use store::grant::Room;

use super::paid::Recap;
use super::plan_form::{self, Offered};
use super::start::{self, Start};
use crate::export::border::fields::{Entered, Group, Kind};
use crate::flash;
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// What the firm says of itself: the field, the key of its name.
const FIRM: [(&str, &str); 5] = [
    ("firm_name", "finance-file-firm"),
    ("ice", "finance-file-ice"),
    ("activity", "finance-file-activity"),
    ("address", "finance-file-address"),
    ("contact", "finance-file-contact"),
];

#[derive(Template)]
#[template(path = "finance/prepare.html")]
struct View {
    page: Page,
    base: String,
    list: String,
    above: Option<String>,
    start: Start,
    recap: Option<Recap>,
    groups: Vec<Group>,
    /// Question and answer, as the firm gave them.
    answers: Vec<(String, String)>,
}

/// What a form is shown with.
struct Filled {
    above: Option<String>,
    start: Start,
    recap: Option<Recap>,
    entered: Entered,
}

async fn view(
    site: &Site,
    page: Page,
    person: &Person,
    here: &Here,
    Filled { above, start, recap, entered }: Filled,
) -> Result<View, Problem> {
    let may_measure = page.may(Action::Look(Room::Measure));
    let found = here.ask(site, person, move |platform, actor, id| {
        let years = if may_measure { measure::standing(platform, actor, id)?.years } else { Vec::new() };
        Ok::<_, RequestError>((finance::outlook(platform, actor, id)?, years))
    });
    let (outlook, years) = found.await??;
    let Outlook { catalogue, kept, matches, .. } = &outlook;
    let years: Vec<i16> = years.iter().rev().filter(|year| year.lines > 0).map(|year| year.year).collect();
    let mut groups = vec![asked(&page, catalogue, &years, &entered)];
    groups.extend(plan_form::groups(&page, &Offered { catalogue, matches }, &entered));
    groups.push(firm(&page, &entered));
    groups.push(documents(&page, catalogue, &entered));
    let facts = kept.situation.facts(catalogue, site.today());
    let answers = catalogue.attributes.iter().filter_map(|attribute| {
        let answer = facts.get(&attribute.code)?;
        Some((attribute.name.get(page.language).to_owned(), words::answered(page.messages(), attribute, answer)))
    });
    Ok(View {
        base: page.to(&here.path("/finance/requests/new")),
        list: page.to(&here.path("/finance/requests")),
        above,
        start,
        recap,
        groups,
        answers: answers.collect(),
        page,
    })
}

/// To whom, in which language, with which dossier.
fn asked(page: &Page, catalogue: &Catalogue, years: &[i16], entered: &Entered) -> Group {
    let bank = (String::new(), page.t("finance-prepare-a-bank"));
    let programmes = catalogue.programmes.iter().map(|one| (one.id.clone(), one.name.get(page.language).to_owned()));
    let none = (String::new(), page.t("finance-prepare-no-dossier"));
    let editions = [("buyer", "finance-prepare-dossier-buyer"), ("full", "finance-prepare-dossier-full")];
    let dossiers = years.iter().flat_map(|year| {
        editions.map(|(edition, key)| (format!("{year}-{edition}"), page.say(key, "year", &year.to_string())))
    });
    let languages = page.languages().map(|(one, name)| (one.code().to_owned(), name.to_owned()));
    Group {
        legend: page.t("finance-prepare-what"),
        fields: vec![
            entered.choice(
                page,
                "programme".to_owned(),
                ("finance-prepare-to", ""),
                std::iter::once(bank).chain(programmes),
            ),
            entered.choice(
                page,
                "carbon".to_owned(),
                ("finance-prepare-dossier", "finance-prepare-dossier-words"),
                std::iter::once(none).chain(dossiers),
            ),
            entered.choice(page, "language".to_owned(), ("finance-prepare-language", ""), languages),
        ],
        ..Group::default()
    }
}

fn firm(page: &Page, entered: &Entered) -> Group {
    Group {
        legend: page.t("finance-file-firm"),
        fields: FIRM.map(|(id, key)| entered.words(page, id.to_owned(), key, "")).into(),
        ..Group::default()
    }
}

fn documents(page: &Page, catalogue: &Catalogue, entered: &Entered) -> Group {
    let fields = catalogue.documents.iter().map(|document| {
        let mut field = entered.check(page, format!("document_{}", document.code), "finance-file-documents");
        field.label = document.name.get(page.language).to_owned();
        field
    });
    Group {
        legend: page.t("finance-file-documents"),
        words: page.t("finance-prepare-documents"),
        fields: fields.collect(),
        ..Group::default()
    }
}

/// `GET /o/{organisation}/finance/requests/new`: from what the question asks for, or empty.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Query(wanted): Query<Vec<(String, String)>>,
) -> Result<impl IntoResponse, Problem> {
    let (start, draft) = start::load(&site, &page, &person, &here, start::source(&wanted)?).await?;
    let of = &here.organisation;
    let mut firm = Applicant { name: of.name.clone(), ice: of.ice.clone().unwrap_or_default(), ..Applicant::default() };
    let mut entered = match draft {
        Some(draft) => {
            let catalogue = site.run(finance::programmes).await??;
            let mut entered = plan_form::filled(&page, &catalogue, &draft.input);
            for code in &draft.input.documents {
                entered.set(format!("document_{code}"), "yes");
            }
            // The first programme that the plan rests on is the one that is asked.
            let lends = draft.input.loans.iter().find_map(|loan| loan.programme.clone());
            let gives = draft.input.grants.first().map(|grant| grant.programme.clone());
            entered.set("programme", lends.or(gives).unwrap_or_default());
            firm = draft.input.firm;
            entered
        }
        None => plan_form::blank(site.today().year() + 1),
    };
    let said = [firm.name, firm.ice, firm.activity, firm.address, firm.contact];
    for ((id, _), text) in FIRM.into_iter().zip(said) {
        entered.set(id, text);
    }
    entered.set("language", page.language.code());
    let filled = Filled { above: None, start, recap: None, entered };
    Ok(Html(view(&site, page, &person, &here, filled).await?))
}

/// `POST /o/{organisation}/finance/requests/new`.
pub async fn submit(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let catalogue = site.run(finance::programmes).await??;
    let mut entered = Entered::of(fields);
    let mut investment = investment(&page, &catalogue, &mut entered);
    let source = start::source_of(entered.get("from"))?;
    let (start, draft) = start::load(&site, &page, &person, &here, source).await?;
    if let Some(draft) = &draft {
        finance::corrected(&draft.input, &mut investment, page.messages());
    }
    if entered.is_on("more") {
        let (recap, entered) = Recap::again(&site, &page, &person, &here, (entered, &investment)).await?;
        let above = recap.is_none().then(|| page.t("finance-page-wrong"));
        let filled = Filled { above, start, recap, entered };
        return Ok(Html(view(&site, page, &person, &here, filled).await?).into_response());
    }
    let above = if entered.is_right() {
        let given = Preparation {
            programme: entered.text("programme"),
            investment,
            dossier: dossier(entered.get("carbon"))?,
            language: entered.get("language").parse().unwrap_or(page.language),
            threads: site.options.threads,
        };
        let made = here.ask(&site, &person, move |platform, actor, id| requests::prepare(platform, actor, id, given));
        match made.await? {
            Ok(id) => {
                let path = here.path(format!("/finance/requests/{id}"));
                return Ok(flash::done(&page, &path, "finance-request-prepared-done"));
            }
            Err(RequestError::Application(error)) => words::application_refused(page.messages(), &error),
            Err(error) => return Err(error.into()),
        }
    } else {
        page.t("finance-page-wrong")
    };
    let filled = Filled { above: Some(above), start, recap: None, entered };
    let mut response = Html(view(&site, page, &person, &here, filled).await?).into_response();
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}

/// The dossier that goes with it: `2025-buyer`.
fn dossier(word: &str) -> Result<Option<(i16, Edition)>, Problem> {
    let Some((year, edition)) = word.split_once('-') else { return Ok(None) };
    let edition = if edition == "full" { Edition::Full } else { Edition::Buyer };
    Ok(Some((year.parse().map_err(|_| Problem::Form)?, edition)))
}

/// The investment that the form describes; what is wrong is said beside its field.
fn investment(page: &Page, catalogue: &Catalogue, entered: &mut Entered) -> PlanInput {
    let text = |field: &str| entered.get(field).to_owned();
    let [name, ice, activity, address, contact] = FIRM.map(|(field, _)| text(field));
    let documents = catalogue.documents.iter().map(|document| document.code.clone());
    let documents = documents.filter(|code| entered.is_on(&format!("document_{code}"))).collect();
    PlanInput {
        firm: Applicant { name, ice, activity, address, contact },
        documents,
        ..plan_form::read(page, catalogue, entered)
    }
}
