//! The table of routes, and the router made from it.

use std::collections::BTreeSet;
use std::sync::Arc;

use app::people::Action;
use axum::Router;
use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get, post};
use language::Language;
use store::grant::Room;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;

pub use crate::access::Access;
use crate::account::{codes, invitation, passkeys, profile, provider, recovery, sessions, sign_in, sign_up};
use crate::adviser::client;
use crate::export::{answer, border, exchange, partner, partners, products};
use crate::organisation::{access, create, list, log, members, overview, with};
use crate::problem::Problem;
use crate::site::Site;
use crate::{
    about, api, asset, buyer, catalogue, documents, export, finance, gallery, guard, health, home, measure, operator,
    organisation, pact, problem, reader, reduce, shares, theme, verify, webhooks,
};

/// A page, under `/fr`, `/ar` and `/en`. A path stands once for each access: to look is not to change.
pub struct Route {
    /// The path without its language, empty at home.
    pub path: String,
    /// Who may come in.
    pub access: Access,
    /// A path that it answers, for tests.
    pub sample: String,
    methods: MethodRouter<Arc<Site>>,
}

impl Route {
    fn new(path: &'static str, access: Access, methods: MethodRouter<Arc<Site>>) -> Self {
        Route { path: path.to_owned(), access, sample: path.to_owned(), methods }
    }

    /// A page of an organisation, below `/o/{organisation}`; a parameter of its own is `0` in the sample.
    fn of(below: &str, action: Action, methods: MethodRouter<Arc<Site>>) -> Self {
        let sample = format!("{NOWHERE}{}", sampled(below));
        Route { path: format!("/o/{{organisation}}{below}"), access: Access::Organisation(action), sample, methods }
    }

    /// A page of who runs the installation, below `/operator`.
    fn in_installation(below: &str, action: Action, methods: MethodRouter<Arc<Site>>) -> Self {
        let sample = format!("/operator{}", sampled(below));
        Route { path: format!("/operator{below}"), access: Access::Installation(action), sample, methods }
    }

    fn like(self, sample: &'static str) -> Self {
        Route { sample: sample.to_owned(), ..self }
    }
}

/// A path whose parameters are `0`.
fn sampled(path: &str) -> String {
    let parts = path.split('/').map(|part| if part.starts_with('{') { "0" } else { part });
    parts.collect::<Vec<_>>().join("/")
}

/// A sample of an organisation that nobody has.
const NOWHERE: &str = "/o/00000000-0000-7000-8000-000000000000";

/// To look at the footprint of a firm.
const LOOK: Action = Action::Look(Room::Measure);
/// To enter and correct what it is made of.
const EDIT: Action = Action::Edit(Room::Measure);

/// To look at what the firm asks financiers for.
const LOOK_FINANCE: Action = Action::Look(Room::Finance);
/// To ask.
const EDIT_FINANCE: Action = Action::Edit(Room::Finance);
/// To look at what the firm does about it.
const LOOK_REDUCE: Action = Action::Look(Room::Reduce);
/// To keep and change measures.
const EDIT_REDUCE: Action = Action::Edit(Room::Reduce);

/// To look at what buyers ask: products, the border adjustment.
const LOOK_EXPORT: Action = Action::Look(Room::Export);
/// To enter it.
const EDIT_EXPORT: Action = Action::Edit(Room::Export);
/// To decide which partners' programs come in, and what they are shown.
const PARTNERS: Action = Action::ManagePartners;

/// To see and manage the addresses that are told of events.
const HOOKS: Action = Action::ManageWebhooks;

/// To see how the installation does.
const SEE: Action = Action::SeeInstallation;
/// To change what is in it.
const MANAGE: Action = Action::ManageInstallation;

/// Every page. The order is that of the site map.
pub fn table() -> Vec<Route> {
    use Access::{Person, Public};
    vec![
        Route::new("", Public, get(home::show)),
        Route::new("/verify", Public, get(verify::form).post(verify::check)),
        Route::new("/verify/{digest}", Public, get(verify::verdict)).like("/verify/0"),
        Route::new("/factors", Public, get(catalogue::search)),
        Route::new("/factors/{*id}", Public, get(catalogue::show)).like("/factors/fuel.butane/combustion/desnz-2024/t"),
        Route::new("/technologies", Public, get(reduce::technologies)),
        Route::new("/technologies/{technology}", Public, get(reduce::technology)).like("/technologies/led"),
        Route::new("/calculators/{calculator}", Public, get(reduce::calculator)).like("/calculators/lighting-led"),
        Route::new("/programmes", Public, get(finance::programmes)),
        Route::new("/programmes/{programme}", Public, get(finance::public_programme)).like("/programmes/tpme-charte"),
        Route::new("/sign-up", Public, get(sign_up::show).post(sign_up::submit)),
        Route::new("/sign-up/sent", Public, get(sign_up::sent)),
        Route::new("/open/{token}", Public, get(sign_up::open).post(sign_up::opened)).like("/open/0"),
        Route::new("/sign-in", Public, get(sign_in::show).post(sign_in::submit)),
        Route::new("/sign-in/code", Public, get(sign_in::code).post(sign_in::give_code)),
        Route::new("/sign-in/passkey", Public, get(sign_in::show).post(passkeys::sign_in)),
        Route::new("/sign-in/passkey/begin", Public, post(passkeys::ask)),
        Route::new("/sign-in/provider", Public, get(provider::leave)),
        Route::new("/sign-in/back", Public, get(provider::back)),
        Route::new("/sign-out", Person, post(sign_in::leave)),
        Route::new("/forgotten", Public, get(recovery::forgotten).post(recovery::ask)),
        Route::new("/forgotten/sent", Public, get(sign_up::reset_sent)),
        Route::new("/reset/{token}", Public, get(recovery::reset).post(recovery::set)).like("/reset/0"),
        Route::new("/invitation/{token}", Public, get(invitation::show).post(invitation::join)).like("/invitation/0"),
        Route::new("/invitation/{token}/accept", Person, post(invitation::accept)).like("/invitation/0/accept"),
        Route::new("/account", Person, get(profile::show).post(profile::change)),
        Route::new("/account/password", Person, get(profile::password).post(profile::change_password)),
        Route::new("/account/codes", Person, get(codes::show)),
        Route::new("/account/codes/begin", Person, post(codes::begin)),
        Route::new("/account/codes/confirm", Person, post(codes::confirm)),
        Route::new("/account/codes/end", Person, post(codes::end)),
        Route::new("/account/passkeys", Person, get(passkeys::show).post(passkeys::begin)),
        Route::new("/account/passkeys/add", Person, get(passkeys::show).post(passkeys::add)),
        Route::new("/account/passkeys/{passkey}", Person, get(passkeys::ask_removal).post(passkeys::remove))
            .like("/account/passkeys/0"),
        Route::new("/account/link", Person, get(provider::ask).post(provider::link)),
        Route::new("/account/institution", Person, get(provider::ask_end).post(provider::end)),
        Route::new("/account/sessions", Person, get(sessions::show)),
        Route::new("/account/sessions/end", Person, post(sessions::end_others)),
        Route::new("/account/sessions/{name}/end", Person, post(sessions::end)).like("/account/sessions/0/end"),
        Route::new("/account/data", Person, get(profile::data)),
        Route::new("/account/data.json", Person, get(profile::download)),
        Route::new("/account/erase", Person, post(profile::erase)),
        Route::new("/o", Person, get(list::show)),
        Route::new("/o/new", Person, get(create::show).post(create::submit)),
        Route::new("/with/{grantee}", Person, get(with::show)).like("/with/0"),
        Route::of("", Action::SeeProfile, get(overview::show)),
        Route::of(
            "/profile",
            Action::ChangeProfile,
            get(organisation::profile::show).post(organisation::profile::change),
        ),
        Route::of("/close", Action::ChangeProfile, post(organisation::profile::close)),
        Route::of("/members", Action::SeeMembers, get(members::show)),
        Route::of("/members/invite", Action::ManageMembers, post(members::invite)),
        Route::of("/members/{person}/role", Action::ManageMembers, post(members::change_role)),
        Route::of("/members/{person}/remove", Action::ManageMembers, post(members::remove)),
        Route::of("/invitations/{name}/withdraw", Action::ManageMembers, post(members::withdraw)),
        Route::of("/leave", Action::SeeProfile, post(members::leave)),
        Route::of("/access", Action::SeeGrants, get(access::show)),
        Route::of("/access", Action::ManageGrants, post(access::open)),
        Route::of("/access/{grant}/revoke", Action::ManageGrants, post(access::revoke)),
        Route::of("/firms/{firm}", Action::SeeTasks, get(client::show)),
        Route::of("/firms/{firm}", Action::EditTasks, post(client::add)),
        Route::of("/firms/{firm}/{task}/{act}", Action::EditTasks, post(client::change)),
        Route::of("/log", Action::SeeAudit, get(log::show)),
        Route::of("/tokens", Action::MakeTokens, get(api::tokens::show).post(api::tokens::make)),
        Route::of("/tokens/{token}/revoke", Action::MakeTokens, post(api::tokens::revoke)),
        Route::of("/webhooks", HOOKS, get(webhooks::list::show).post(webhooks::list::add)),
        Route::of("/webhooks/{webhook}", HOOKS, get(webhooks::one::show)),
        Route::of("/webhooks/{webhook}/rotate", HOOKS, post(webhooks::one::rotate)),
        Route::of("/webhooks/{webhook}/resume", HOOKS, post(webhooks::one::resume)),
        Route::of("/webhooks/{webhook}/test", HOOKS, post(webhooks::one::test)),
        Route::of("/webhooks/{webhook}/remove", HOOKS, post(webhooks::one::remove)),
        Route::of("/webhooks/{webhook}/{delivery}/again", HOOKS, post(webhooks::one::again)),
        Route::of("/measure", LOOK, get(measure::latest)),
        Route::of("/measure/sheet", LOOK, get(measure::sheet)),
        Route::of("/measure/sheet", EDIT, post(measure::write_sheet)),
        Route::of("/measure/targets", LOOK, get(measure::targets)),
        Route::of("/measure/targets", EDIT, post(measure::write_targets)),
        Route::of("/measure/rough", LOOK, get(measure::rough)),
        Route::of("/measure/{year}", LOOK, get(measure::overview)),
        Route::of("/measure/{year}/lines", LOOK, get(measure::lines)),
        Route::of("/measure/{year}/lines/{number}", LOOK, get(measure::line)),
        Route::of("/measure/{year}/what-if", LOOK, get(measure::what_if)),
        Route::of("/measure/{year}/dossier.pdf", LOOK, get(measure::dossier)),
        Route::of("/measure/{year}/inventory.xlsx", LOOK, get(measure::workbook)),
        Route::of("/finance/requests", LOOK_FINANCE, get(finance::requests::list)),
        Route::of("/finance/requests/new", EDIT_FINANCE, get(finance::prepare::show).post(finance::prepare::submit)),
        Route::of("/finance/requests/{request}", LOOK_FINANCE, get(finance::requests::show)),
        Route::of("/finance/requests/{request}/{act}", EDIT_FINANCE, post(finance::requests::act)),
        Route::of("/finance/requests/{request}/papers/{file}", LOOK_FINANCE, get(finance::requests::paper)),
        Route::of("/finance/requests/{request}/attached/{number}", LOOK_FINANCE, get(finance::requests::attached)),
        Route::of("/inbox", Action::SeeRequests, get(finance::inbox::list)),
        Route::of("/inbox/{request}", Action::SeeRequests, get(finance::inbox::show)),
        Route::of("/inbox/{request}/{act}", Action::AnswerRequests, post(finance::inbox::act)),
        Route::of("/inbox/{request}/papers/{file}", Action::SeeRequests, get(finance::inbox::paper)),
        Route::of("/inbox/{request}/attached/{number}", Action::SeeRequests, get(finance::inbox::attached)),
        Route::of("/reduce", LOOK_REDUCE, get(reduce::overview)),
        Route::of("/reduce/calculate/{calculator}", LOOK_REDUCE, get(reduce::calculate)),
        Route::of("/reduce/curve", LOOK_REDUCE, get(reduce::curve)),
        Route::of("/reduce/measures/new", EDIT_REDUCE, get(reduce::new).post(reduce::add)),
        Route::of("/reduce/measures/{measure}", LOOK_REDUCE, get(reduce::measure)),
        Route::of("/reduce/measures/{measure}/step", EDIT_REDUCE, post(reduce::step)),
        Route::of("/reduce/measures/{measure}/change", EDIT_REDUCE, get(reduce::change).post(reduce::write)),
        Route::of("/reduce/measures/{measure}/remove", EDIT_REDUCE, post(reduce::remove)),
        Route::of("/reduce/measures/{measure}/restore", EDIT_REDUCE, post(reduce::restore)),
        Route::of("/finance", LOOK_FINANCE, get(finance::list)),
        Route::of("/finance/answers", LOOK_FINANCE, get(finance::answers)),
        Route::of("/finance/answers", EDIT_FINANCE, post(finance::write_answers)),
        Route::of("/finance/answers/{attribute}", EDIT_FINANCE, post(finance::answer)),
        Route::of("/finance/plans", LOOK_FINANCE, get(finance::plans::list)),
        Route::of("/finance/plans/new", EDIT_FINANCE, get(finance::plans::new).post(finance::plans::add)),
        Route::of("/finance/plans/{plan}", LOOK_FINANCE, get(finance::plans::show)),
        Route::of("/finance/plans/{plan}/edit", EDIT_FINANCE, get(finance::plans::edit).post(finance::plans::change)),
        Route::of("/finance/plans/{plan}/archive", EDIT_FINANCE, post(finance::plans::archive)),
        Route::of("/finance/programmes/{programme}", LOOK_FINANCE, get(finance::programme)),
        Route::of("/reduce/plans", LOOK_REDUCE, get(reduce::plans::list::show)),
        Route::of("/reduce/plans/new", EDIT_REDUCE, get(reduce::plans::new::show).post(reduce::plans::new::add)),
        Route::of("/reduce/plans/{plan}", LOOK_REDUCE, get(reduce::plans::one::show)),
        Route::of("/reduce/plans/{plan}/again", EDIT_REDUCE, post(reduce::plans::one::again)),
        Route::of("/reduce/plans/{plan}/follow", EDIT_REDUCE, post(reduce::plans::one::follow)),
        Route::of("/reduce/plans/{plan}/unfollow", EDIT_REDUCE, post(reduce::plans::one::unfollow)),
        Route::of("/reduce/plans/{plan}/remove", EDIT_REDUCE, post(reduce::plans::one::remove)),
        Route::of("/export", LOOK_EXPORT, get(export::overview)),
        Route::of("/export/border", LOOK_EXPORT, get(border::list)),
        Route::of("/export/border", EDIT_EXPORT, post(border::upload)),
        Route::of("/export/border/goods", LOOK_EXPORT, get(border::goods)),
        Route::of("/export/border/goods/{code}", LOOK_EXPORT, get(border::good)),
        Route::of("/export/border/new", EDIT_EXPORT, get(border::new).post(border::create)),
        Route::of("/export/border/{installation}", LOOK_EXPORT, get(border::result)),
        Route::of("/export/border/{installation}/gaps", LOOK_EXPORT, get(border::gaps)),
        Route::of("/export/border/{installation}/measures", LOOK_EXPORT, get(border::measures)),
        Route::of("/export/border/{installation}/measures", EDIT_EXPORT, post(border::save_measure)),
        Route::of("/export/border/{installation}/papers", LOOK_EXPORT, get(border::papers)),
        Route::of("/export/border/{installation}/papers/{file}", LOOK_EXPORT, get(border::paper)),
        Route::of("/export/border/{installation}/file", LOOK_EXPORT, get(border::files)),
        Route::of("/export/border/{installation}/file", EDIT_EXPORT, post(border::replace)),
        Route::of("/export/border/{installation}/installation.toml", LOOK_EXPORT, get(border::toml)),
        Route::of("/export/border/{installation}/installation.json", LOOK_EXPORT, get(border::json)),
        Route::of("/export/border/{installation}/archive", EDIT_EXPORT, post(border::archive)),
        Route::of("/export/border/{installation}/restore", EDIT_EXPORT, post(border::restore)),
        Route::of("/export/border/{installation}/installation", LOOK_EXPORT, get(border::installation::show)),
        Route::of("/export/border/{installation}/installation", EDIT_EXPORT, post(border::installation::save)),
        Route::of("/export/border/{installation}/processes", LOOK_EXPORT, get(border::processes::show)),
        Route::of("/export/border/{installation}/processes", EDIT_EXPORT, post(border::processes::save)),
        Route::of("/export/border/{installation}/streams", LOOK_EXPORT, get(border::streams::show)),
        Route::of("/export/border/{installation}/streams", EDIT_EXPORT, post(border::streams::save)),
        Route::of("/export/border/{installation}/energy", LOOK_EXPORT, get(border::energy::show)),
        Route::of("/export/border/{installation}/energy", EDIT_EXPORT, post(border::energy::save)),
        Route::of("/export/border/{installation}/precursors", LOOK_EXPORT, get(border::precursors::show)),
        Route::of("/export/border/{installation}/precursors", EDIT_EXPORT, post(border::precursors::save)),
        Route::of("/export/border/{installation}/sales", LOOK_EXPORT, get(border::sales::show)),
        Route::of("/export/border/{installation}/sales", EDIT_EXPORT, post(border::sales::save)),
        Route::of("/export/partners", LOOK_EXPORT, get(partners::show)),
        Route::of("/export/partners", PARTNERS, post(partners::add)),
        Route::of("/export/partners/{partner}", LOOK_EXPORT, get(partner::show)),
        Route::of("/export/partners/{partner}/change", PARTNERS, post(partner::change)),
        Route::of("/export/partners/{partner}/rotate", PARTNERS, post(partner::rotate)),
        Route::of("/export/partners/{partner}/revoke", PARTNERS, post(partner::revoke)),
        Route::of("/export/partners/{partner}/offer", PARTNERS, post(partner::offer)),
        Route::of("/export/partners/{partner}/withdraw", PARTNERS, post(partner::withdraw)),
        Route::of("/export/partners/{partner}/test", EDIT_EXPORT, post(partner::test)),
        Route::of("/export/partners/{partner}/survey", EDIT_EXPORT, post(partner::survey)),
        Route::of("/export/partners/{partner}/request", EDIT_EXPORT, post(partner::request)),
        Route::of("/export/exchange", LOOK_EXPORT, get(exchange::log)),
        Route::of("/export/exchange/{exchange}", LOOK_EXPORT, get(exchange::show)),
        Route::of("/export/exchange/{exchange}/again", EDIT_EXPORT, post(exchange::again)),
        Route::of("/export/exchange/{exchange}/offer", PARTNERS, post(exchange::offer)),
        Route::of("/export/exchange/{exchange}/refuse", PARTNERS, post(exchange::refuse)),
        Route::in_installation("", SEE, get(operator::health::show)),
        Route::in_installation("/people", SEE, get(operator::people::show)),
        Route::in_installation("/people/{id}/lock", MANAGE, post(operator::people::lock)),
        Route::in_installation("/people/{id}/unlock", MANAGE, post(operator::people::unlock)),
        Route::in_installation("/organisations", SEE, get(operator::organisations::show)),
        Route::in_installation("/organisations/{id}/close", MANAGE, post(operator::organisations::close)),
        Route::in_installation("/organisations/{id}/reopen", MANAGE, post(operator::organisations::reopen)),
        Route::in_installation("/catalogue", SEE, get(operator::catalogue::show)),
        Route::in_installation("/programmes", SEE, get(operator::programmes::list)),
        Route::in_installation("/programmes/{programme}", SEE, get(operator::programmes::show)),
        Route::in_installation(
            "/programmes/{programme}/claim",
            MANAGE,
            get(operator::claim::form).post(operator::claim::save),
        ),
        Route::in_installation("/programmes/{programme}/retire", MANAGE, post(operator::claim::retire)),
        Route::in_installation("/programmes/{programme}/take-back", MANAGE, post(operator::claim::take_back)),
        Route::in_installation("/offers", SEE, get(operator::offers::show)),
        Route::in_installation("/offers", MANAGE, post(operator::offers::add)),
        Route::in_installation("/offers/{number}/withdraw", MANAGE, post(operator::offers::withdraw)),
        Route::in_installation("/jobs", SEE, get(operator::jobs::show)),
        Route::in_installation("/jobs/{id}/again", MANAGE, post(operator::jobs::again)),
        Route::in_installation("/letters", SEE, get(operator::letters::show)),
        Route::in_installation("/letters/{id}/again", MANAGE, post(operator::letters::again)),
        Route::in_installation("/log", SEE, get(operator::log::show)),
        Route::in_installation("/log/check", SEE, get(operator::log::check)),
        Route::of("/documents", LOOK, get(documents::list)),
        Route::of("/documents", EDIT, post(documents::add)),
        Route::of("/documents/progress", LOOK, get(documents::progress)),
        Route::of("/documents/{document}", LOOK, get(documents::show)),
        Route::of("/documents/{document}/content", LOOK, get(documents::content)),
        Route::of("/documents/{document}/remove", EDIT, post(documents::remove)),
        Route::of("/documents/{document}/restore", EDIT, post(documents::restore)),
        Route::of("/documents/{document}/correct", EDIT, get(documents::correct_form).post(documents::correct)),
        Route::of("/documents/{document}/site", EDIT, post(documents::correct_site)),
        Route::of("/documents/{document}/columns", EDIT, get(documents::columns).post(documents::choose_columns)),
        Route::of("/entries", LOOK, get(documents::entries)),
        Route::of("/entries", EDIT, post(documents::enter)),
        Route::of("/entries/{entry}/remove", EDIT, post(documents::remove_entry)),
        Route::of("/entries/{entry}/restore", EDIT, post(documents::restore_entry)),
        Route::of("/corrections", LOOK, get(documents::corrections)),
        Route::of("/corrections/forget", EDIT, post(documents::forget)),
        Route::of("/corrections/undo", EDIT, post(documents::undo)),
        Route::of("/export/products", LOOK_EXPORT, get(products::list)),
        Route::of("/export/products", EDIT_EXPORT, post(products::add)),
        Route::of("/export/products/{product}", LOOK_EXPORT, get(products::show)),
        Route::of("/export/products/{product}/publish", EDIT_EXPORT, post(products::publish)),
        Route::of("/export/products/{product}/withdraw/{footprint}", EDIT_EXPORT, post(products::withdraw)),
        Route::of("/export/products/{product}/settings", EDIT_EXPORT, post(products::follow)),
        Route::of("/export/products/{product}/archive", EDIT_EXPORT, post(products::archive)),
        Route::of("/export/products/{product}/restore", EDIT_EXPORT, post(products::restore)),
        Route::of("/export/products/{product}/offers", Action::ManageGrants, post(products::offer)),
        Route::of(
            "/export/products/{product}/offers/{offer}/revoke",
            Action::ManageGrants,
            post(products::revoke_offer),
        ),
        Route::of("/export/products/{product}/links", Action::ManageGrants, post(products::give_link)),
        Route::of("/export/products/{product}/links/{share}/close", Action::ManageGrants, post(products::close_link)),
        Route::of("/export/products/{product}/disputes/{dispute}", EDIT_EXPORT, post(products::settle_dispute)),
        Route::of("/export/products/{product}/recipe", LOOK_EXPORT, get(products::recipe)),
        Route::of("/export/products/{product}/recipe", EDIT_EXPORT, post(products::save_recipe)),
        Route::of(
            "/export/products/{product}/recipe/inputs/{input}",
            EDIT_EXPORT,
            get(products::input).post(products::save_input),
        ),
        Route::of("/export/products/{product}/recipe/inputs/{input}/remove", EDIT_EXPORT, post(products::remove_input)),
        Route::of("/export/products/{product}/recipe/inputs/{input}/choose", EDIT_EXPORT, post(products::choose)),
        Route::of("/export/products/{product}/recipe/inputs/{input}/link", EDIT_EXPORT, post(products::link)),
        Route::of("/export/products/{product}/recipe/inputs/{input}/unlink", EDIT_EXPORT, post(products::unlink)),
        Route::of("/export/products/{product}/recipe/inputs/{input}/ask", EDIT_EXPORT, post(products::ask)),
        Route::of("/export/offered", LOOK_EXPORT, get(products::offered)),
        Route::of("/export/offered/code", EDIT_EXPORT, post(products::renew_code)),
        Route::of("/export/offered/disputes", EDIT_EXPORT, post(products::dispute)),
        Route::of("/export/offered/disputes/{dispute}/retire", EDIT_EXPORT, post(products::retire_dispute)),
        Route::of("/export/requests", LOOK_EXPORT, get(products::requests)),
        Route::of("/export/requests/{request}/answers/{number}/attachment", LOOK_EXPORT, get(products::attachment)),
        Route::of("/export/requests/{request}/withdraw", EDIT_EXPORT, post(products::withdraw_request)),
        Route::new("/f/{token}", Public, get(answer::show).post(answer::submit)).like("/f/0"),
        Route::new("/f/{token}/decline", Public, post(answer::decline)).like("/f/0/decline"),
        Route::new("/p/{token}", Public, get(buyer::show)).like("/p/0"),
        Route::new("/p/{token}/footprint.pdf", Public, get(buyer::pdf)).like("/p/0/footprint.pdf"),
        Route::new("/p/{token}/footprint.json", Public, get(buyer::pact)).like("/p/0/footprint.json"),
        Route::new("/p/{token}/catena-x.json", Public, get(buyer::catenax)).like("/p/0/catena-x.json"),
        Route::of("/shares", Action::SeeGrants, get(shares::list)),
        Route::of("/shares", Action::ManageGrants, post(shares::make)),
        Route::of("/shares/{share}/revoke", Action::ManageGrants, post(shares::revoke)),
        Route::new("/s/{token}", Public, get(shares::open)).like("/s/0"),
        Route::new("/s/{token}/dossier.pdf", Public, get(shares::dossier)).like("/s/0/dossier.pdf"),
        Route::new("/accessibility", Public, get(about::accessibility)),
        Route::new("/privacy", Public, get(about::privacy)),
        Route::new("/theme", Public, post(theme::choose)),
    ]
}

/// The site.
pub fn router(site: Arc<Site>) -> Router {
    let mut pages = table();
    if site.options.gallery {
        pages.push(Route::new("/gallery", Access::Public, get(gallery::show)));
    }
    let mut router = Router::new()
        .route("/assets/{path}", get(asset::show))
        .route("/activities/{language}", get(documents::activities))
        .route("/health", get(health::health))
        .route("/ready", get(health::ready))
        .route("/robots.txt", get(health::robots));
    let mut paths = BTreeSet::new();
    for Route { path, access, methods, .. } in pages {
        let methods = access.admit(&site, methods);
        for language in Language::ALL {
            router = router.route(&format!("/{language}{path}"), methods.clone());
        }
        let path = if path.is_empty() { "/".to_owned() } else { path };
        if paths.insert(path.clone()) {
            router = router.route(&path, get(to_own_language));
        }
    }
    // Further languages of the one page that a buyer in Europe opens (decision 74).
    router = router
        .route("/de/p/{token}", get(buyer::in_german))
        .route("/es/p/{token}", get(buyer::in_spanish))
        .route("/it/p/{token}", get(buyer::in_italian));
    pact::routes(api::routes(&site, router))
        .fallback(nowhere)
        .method_not_allowed_fallback(async || Problem::Method)
        .layer(from_fn_with_state(site.clone(), guard::check_origin))
        .layer(CatchPanicLayer::custom(guard::caught))
        .layer(from_fn(guard::patience))
        .layer(from_fn_with_state(site.clone(), problem::page))
        .layer(from_fn_with_state(site.clone(), reader::read))
        .layer(CompressionLayer::new().quality(CompressionLevel::Precise(4)))
        .layer(from_fn_with_state(site.clone(), guard::seal))
        .layer(from_fn_with_state(site.clone(), guard::observe))
        .with_state(site)
}

/// What the operator alone may read, on an address of its own.
pub fn operator(site: Arc<Site>) -> Router {
    Router::new()
        .route("/metrics", get(health::metrics))
        .route("/health", get(health::health))
        .route("/ready", get(health::ready))
        .with_state(site)
}

/// An address without a language leads to the reader's own.
async fn to_own_language(request: Request) -> Response {
    let language = reader::wished(request.headers());
    let path = request.uri().path_and_query().map_or("/", |path| path.as_str());
    let target = if path == "/" { format!("/{language}") } else { format!("/{language}{path}") };
    let fields = [(header::LOCATION, target), (header::VARY, "accept-language, cookie".to_owned())];
    (StatusCode::FOUND, fields).into_response()
}

/// `/fr/verify/` is `/fr/verify`; anything else is not there.
async fn nowhere(request: Request) -> Response {
    let path = request.uri().path();
    let trimmed = path.trim_end_matches('/');
    if path != trimmed && reader::split(trimmed).0.is_some() {
        return Redirect::permanent(trimmed).into_response();
    }
    Problem::NotFound.into_response()
}
