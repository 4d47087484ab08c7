//! A request is prepared: a form of one page, whose answers the platform fills in as far as it knows them.

use std::collections::BTreeMap;
use std::sync::Arc;

use ::finance::plan::{
    Applicant, Estimate, GrantAsked, GuaranteeAsked, LoanAsked, Measure, Origin, PlanInput, Use, UseKind, Written,
};
use ::finance::{Catalogue, ProgrammeKind, words};
use app::dossier::Edition;
use app::finance::requests::{self, Preparation, RequestError};
use app::finance::situation;
use app::measure;
use app::people::Action;
use askama::Template;
use axum::extract::{Form, State};
use axum::response::{IntoResponse, Response};
use money::{Exact, Repayment};
use store::grant::Room;

use super::requests::catalogue;
use crate::flash;
use crate::form::{Choice, Wrong};
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// Rows of uses and of measures that the form has.
const ROWS: usize = 4;
/// Hundredths of a rate that is written in per cent.
const PERCENT: i64 = 100;
/// The name of the bank's loan where none was written.
const BANK: &str = "banque";
/// Kinds of uses with their names in the form.
const KINDS: [(UseKind, &str); 8] = [
    (UseKind::Equipment, "equipment"),
    (UseKind::Construction, "construction"),
    (UseKind::Land, "land"),
    (UseKind::Innovation, "innovation"),
    (UseKind::Advice, "advice"),
    (UseKind::Training, "training"),
    (UseKind::Audit, "audit"),
    (UseKind::Other, "other"),
];

/// What the form sends, by field.
type Sent = BTreeMap<String, String>;

/// A field with what it is called and what stands in it.
struct Field {
    id: String,
    label: String,
    value: String,
}

/// A row of the form: its number in words, its fields, its kinds if it has some.
struct Row {
    title: String,
    fields: Vec<Field>,
    kinds: Option<(String, Vec<Choice>)>,
}

#[derive(Template)]
#[template(path = "finance/prepare.html")]
struct View {
    page: Page,
    base: String,
    list: String,
    wrong: Wrong,
    about: Vec<Field>,
    firm: Vec<Field>,
    loan: Vec<Field>,
    uses: Vec<Row>,
    measures: Vec<Row>,
    programmes: Vec<Choice>,
    grants: Vec<Choice>,
    guarantees: Vec<Choice>,
    dossiers: Vec<Choice>,
    languages: Vec<Choice>,
    /// Code, name, whether it is there.
    documents: Vec<(String, String, bool)>,
    /// Question and answer, as the firm gave them.
    answers: Vec<(String, String)>,
    nothing: Option<String>,
}

fn value(sent: &Sent, id: &str) -> String {
    sent.get(id).map(|text| text.trim().to_owned()).unwrap_or_default()
}

/// A number as people write it: with a comma, with spaces between thousands.
fn number(text: &str) -> Option<Exact> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{202f}' | '\u{a0}')).collect();
    Exact::read(&plain.replace(',', "."))
}

async fn view(
    site: &Site,
    page: Page,
    person: &Person,
    here: &Here,
    sent: &Sent,
    wrong: Wrong,
) -> Result<View, Problem> {
    let catalogue = catalogue()?;
    let known = Arc::new(catalogue.clone());
    let may_measure = page.may(Action::Look(Room::Measure));
    let found = here.ask(site, person, move |platform, actor, id| {
        let kept = situation::lookup(platform, actor, id, &known)?;
        let years = if may_measure {
            measure::standing(platform, actor, id).map_err(RequestError::from)?.years
        } else {
            Vec::new()
        };
        Ok::<_, Refused>((kept, years))
    });
    let (kept, years) = found.await??;
    let fields = |list: &[(&str, &str, String)]| -> Vec<Field> {
        list.iter()
            .map(|(id, key, other)| Field {
                id: (*id).to_owned(),
                label: page.t(key),
                value: sent.get(*id).cloned().unwrap_or_else(|| other.clone()),
            })
            .collect()
    };
    let none = String::new;
    let year = site.today().year() + 1;
    let of = &here.organisation;
    let choices = |id: &str, kinds: &[ProgrammeKind], first: &str| {
        let wanted = value(sent, id);
        let some = catalogue
            .programmes
            .iter()
            .filter(|one| kinds.is_empty() || one.kinds.iter().any(|kind| kinds.contains(kind)));
        let named = some.map(|one| Choice::new(&*one.id, one.name.get(page.language), one.id == wanted));
        std::iter::once(Choice::new("", page.t(first), wanted.is_empty())).chain(named).collect::<Vec<_>>()
    };
    let numbered = |key: &str, number: usize| page.say(key, "number", &number.to_string());
    let row = |stem: &str, key: &str, number: usize, columns: &[(&str, &str)], kinds: bool| Row {
        title: numbered(key, number),
        fields: columns
            .iter()
            .map(|(column, key)| {
                let id = format!("{stem}_{column}_{number}");
                Field { label: page.t(key), value: value(sent, &id), id }
            })
            .collect(),
        kinds: kinds.then(|| {
            let id = format!("{stem}_kind_{number}");
            let wanted = value(sent, &id);
            let named =
                KINDS.map(|(kind, word)| Choice::new(word, words::use_kind(page.messages(), kind), word == wanted));
            (id, named.into())
        }),
    };
    let uses =
        [("name", "finance-prepare-use-name"), ("amount", "finance-file-amount"), ("origin", "finance-file-origin")];
    let measures = [
        ("name", "finance-prepare-measure-name"),
        ("kwh", "finance-file-energy"),
        ("mad", "finance-file-money"),
        ("t", "finance-file-co2e"),
        ("low", "finance-prepare-low"),
        ("high", "finance-prepare-high"),
    ];
    let wanted_dossier = value(sent, "carbon");
    let mut dossiers = vec![Choice::new("", page.t("finance-prepare-no-dossier"), wanted_dossier.is_empty())];
    for year in years.iter().rev().filter(|year| year.lines > 0) {
        for (edition, key) in [("buyer", "finance-prepare-dossier-buyer"), ("full", "finance-prepare-dossier-full")] {
            let word = format!("{}-{edition}", year.year);
            let name = page.say(key, "year", &year.year.to_string());
            let chosen = word == wanted_dossier;
            dossiers.push(Choice::new(word, name, chosen));
        }
    }
    let language = value(sent, "language");
    let languages = page.languages().map(|(one, name)| {
        Choice::new(one.code(), name, one.code() == language || (language.is_empty() && one == page.language))
    });
    let facts = kept.situation.facts(&catalogue, site.today());
    let answers = catalogue.attributes.iter().filter_map(|attribute| {
        let answer = facts.get(&attribute.code)?;
        Some((attribute.name.get(page.language).to_owned(), words::answered(page.messages(), attribute, answer)))
    });
    let documents = catalogue.documents.iter().map(|document| {
        let id = format!("document_{}", document.code);
        let name = document.name.get(page.language).to_owned();
        (id.clone(), name, sent.contains_key(&id))
    });
    Ok(View {
        base: page.to(&here.path("/finance/requests/new")),
        list: page.to(&here.path("/finance/requests")),
        wrong,
        about: fields(&[
            ("name", "finance-prepare-name", none()),
            ("start", "finance-prepare-start", year.to_string()),
            ("horizon", "finance-prepare-horizon", "10".to_owned()),
            ("rate", "finance-prepare-rate", "8".to_owned()),
            ("savings", "finance-prepare-savings", none()),
            ("savings_origin", "finance-prepare-savings-origin", none()),
        ]),
        firm: fields(&[
            ("firm_name", "finance-file-firm", of.name.clone()),
            ("ice", "finance-file-ice", of.ice.clone().unwrap_or_default()),
            ("activity", "finance-file-activity", none()),
            ("address", "finance-file-address", none()),
            ("contact", "finance-file-contact", none()),
        ]),
        loan: fields(&[
            ("loan_amount", "finance-prepare-loan", none()),
            ("loan_rate", "finance-file-interest", none()),
            ("loan_years", "finance-file-years-asked", "7".to_owned()),
            ("loan_grace", "finance-file-grace", "0".to_owned()),
            ("loan_payments", "finance-file-periods-a-year", "12".to_owned()),
        ]),
        uses: (1..=ROWS).map(|number| row("use", "finance-prepare-use", number, &uses, true)).collect(),
        measures: (1..=ROWS)
            .map(|number| row("measure", "finance-prepare-measure", number, &measures, false))
            .collect(),
        programmes: choices("programme", &[], "finance-prepare-a-bank"),
        grants: choices("grant", &[ProgrammeKind::Grant], "finance-prepare-none"),
        guarantees: choices("guarantee", &[ProgrammeKind::Guarantee], "finance-prepare-none"),
        dossiers,
        languages: languages.into(),
        answers: answers.collect(),
        documents: documents.collect(),
        nothing: None,
        page,
    })
}

/// Why the form cannot be shown.
enum Refused {
    Request(RequestError),
    Record(app::finance::RecordError),
}

impl From<RequestError> for Refused {
    fn from(error: RequestError) -> Self {
        Refused::Request(error)
    }
}

impl From<app::finance::RecordError> for Refused {
    fn from(error: app::finance::RecordError) -> Self {
        Refused::Record(error)
    }
}

impl From<Refused> for Problem {
    fn from(error: Refused) -> Self {
        match error {
            Refused::Request(error) => error.into(),
            Refused::Record(app::finance::RecordError::People(error)) => error.into(),
            Refused::Record(app::finance::RecordError::Store(error)) => error.into(),
            Refused::Record(error) => {
                tracing::error!(%error, "what a firm answered cannot be read");
                Problem::Fault
            }
        }
    }
}

/// `GET /o/{organisation}/finance/requests/new`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
) -> Result<impl IntoResponse, Problem> {
    Ok(Html(view(&site, page, &person, &here, &Sent::new(), Wrong::default()).await?))
}

/// `POST /o/{organisation}/finance/requests/new`.
pub async fn submit(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Form(sent): Form<Sent>,
) -> Result<Response, Problem> {
    let known = catalogue()?;
    let kept = {
        let known = known.clone();
        let found = here.ask(&site, &person, move |platform, actor, id| {
            situation::lookup(platform, actor, id, &known).map_err(Refused::from)
        });
        found.await??
    };
    let refused = |words: String| Wrong::whole(words);
    let investment = match investment(&page, &known, &sent, &kept.situation) {
        Ok(investment) => investment,
        Err(words) => {
            return Ok(refused(words.clone()).answer(view(&site, page, &person, &here, &sent, refused(words)).await?));
        }
    };
    let dossier = match value(&sent, "carbon").split_once('-') {
        Some((year, edition)) => {
            let edition = if edition == "full" { Edition::Full } else { Edition::Buyer };
            Some((year.parse().map_err(|_| Problem::Form)?, edition))
        }
        None => None,
    };
    let given = Preparation {
        programme: Some(value(&sent, "programme")).filter(|id| !id.is_empty()),
        investment,
        dossier,
        language: value(&sent, "language").parse().unwrap_or(page.language),
        threads: site.options.threads,
    };
    let made = here.ask(&site, &person, move |platform, actor, id| requests::prepare(platform, actor, id, given));
    match made.await? {
        Ok(id) => {
            Ok(flash::done(&page, &here.path(format!("/finance/requests/{id}")), "finance-request-prepared-done"))
        }
        Err(RequestError::Application(error)) => {
            let words = words::application_refused(page.messages(), &error);
            Ok(refused(words.clone()).answer(view(&site, page, &person, &here, &sent, refused(words)).await?))
        }
        Err(error) => Err(error.into()),
    }
}

/// The investment that the form describes, or what is wrong with it in words.
fn investment(
    page: &Page,
    catalogue: &Catalogue,
    sent: &Sent,
    known: &::finance::Situation,
) -> Result<PlanInput, String> {
    let wrong = |label: &str| page.say("finance-prepare-wrong", "field", label);
    let read = |id: &str, label: &str| number(&value(sent, id)).ok_or_else(|| wrong(label));
    let whole = |id: &str, label: &str| value(sent, id).parse::<u32>().map_err(|_| wrong(label));
    let name = value(sent, "name");
    if name.is_empty() || name.chars().count() > 200 {
        return Err(wrong(&page.t("finance-prepare-name")));
    }
    let origin = |id: &str| {
        let words = value(sent, id);
        (!words.is_empty()).then_some(Origin { words, date: None })
    };
    let mut uses = Vec::new();
    let mut measures = Vec::new();
    for row in 1..=ROWS {
        let name = value(sent, &format!("use_name_{row}"));
        if !name.is_empty() {
            let kind = value(sent, &format!("use_kind_{row}"));
            let kind = KINDS.iter().find(|(_, word)| *word == kind).map_or(UseKind::Other, |(kind, _)| *kind);
            let amount = read(&format!("use_amount_{row}"), &name)?;
            let origin = origin(&format!("use_origin_{row}"));
            uses.push(Use { name, kind, amount, year: 0, eligible: true, green: false, origin });
        }
        let name = value(sent, &format!("measure_name_{row}"));
        if !name.is_empty() {
            let figure = |column: &str| -> Result<Option<Exact>, String> {
                let text = value(sent, &format!("measure_{column}_{row}"));
                if text.is_empty() { Ok(None) } else { number(&text).map(Some).ok_or_else(|| wrong(&name)) }
            };
            let plain = |value: Exact| Estimate { value, low: None, high: None };
            let (low, high) = (figure("low")?, figure("high")?);
            measures.push(Measure {
                energy_kwh: figure("kwh")?.map(plain),
                money_mad: figure("mad")?.map(plain),
                co2e_t: figure("t")?.map(|value| Estimate { value, low, high }),
                origin: None,
                name: name.clone(),
            });
        }
    }
    let programme_of = |id: &str| Some(value(sent, id)).filter(|id| catalogue.programme(id).is_some());
    let mut loans = Vec::new();
    let amount = value(sent, "loan_amount");
    if !amount.is_empty() {
        let rate = value(sent, "loan_rate");
        let interest = if rate.is_empty() { None } else { Some(read("loan_rate", &page.t("finance-file-interest"))?) };
        // A programme that lends is asked for the loan; a bank otherwise.
        let lends = |id: &String| {
            let kinds = catalogue.programme(id).map_or(&[][..], |programme| &programme.kinds);
            kinds.contains(&ProgrammeKind::Loan) || kinds.contains(&ProgrammeKind::SubordinatedLoan)
        };
        loans.push(LoanAsked {
            name: BANK.to_owned(),
            programme: programme_of("programme").filter(lends),
            amount: read("loan_amount", &page.t("finance-prepare-loan"))?,
            interest,
            years: whole("loan_years", &page.t("finance-file-years-asked"))?,
            grace_years: whole("loan_grace", &page.t("finance-file-grace"))?,
            payments_a_year: whole("loan_payments", &page.t("finance-file-periods-a-year"))?,
            repayment: Repayment::Annuity,
            year: 0,
            origin: None,
        });
    }
    let grants = programme_of("grant").map(|programme| GrantAsked {
        programme,
        year: None,
        confirmed: BTreeMap::new(),
        payments: Vec::new(),
    });
    let guarantee = programme_of("guarantee").filter(|_| !loans.is_empty());
    let situation = serde_json::to_value(known).and_then(serde_json::from_value::<BTreeMap<String, Written>>);
    let documents = catalogue.documents.iter().map(|document| document.code.clone());
    Ok(PlanInput {
        name,
        start: value(sent, "start").parse().map_err(|_| wrong(&page.t("finance-prepare-start")))?,
        horizon: whole("horizon", &page.t("finance-prepare-horizon"))?,
        discount_rate: read("rate", &page.t("finance-prepare-rate"))? / Exact::from(PERCENT),
        uses,
        savings: vec![read("savings", &page.t("finance-prepare-savings"))?],
        loans,
        leases: Vec::new(),
        grants: grants.into_iter().collect(),
        guarantees: guarantee
            .map(|programme| GuaranteeAsked { programme, loan: BANK.to_owned() })
            .into_iter()
            .collect(),
        equity: None,
        situation: situation.unwrap_or_default(),
        firm: Applicant {
            name: value(sent, "firm_name"),
            ice: value(sent, "ice"),
            activity: value(sent, "activity"),
            address: value(sent, "address"),
            contact: value(sent, "contact"),
        },
        measures,
        savings_origin: origin("savings_origin"),
        documents: documents.filter(|code| sent.contains_key(&format!("document_{code}"))).collect(),
    })
}
