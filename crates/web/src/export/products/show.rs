//! A product: its figure, what it comes from, what changed it, what is published of it and who sees that.

use std::collections::BTreeSet;
use std::sync::Arc;

use app::export::ProductError;
use app::export::concern;
use app::export::disputes::{self, NamedDispute};
use app::export::links::{self, GivenLink};
use app::export::offers::{self, MadeOffer};
use app::export::products::{self, ShownProduct};
use app::export::publication;
use app::export::trail::{self, Step};
use app::people::Action;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::IntoResponse;
use i18n::Tongue;
use store::dispute;
use store::offer::Extent;
use store::product_change::Cause;
use store::product_footprint::ProductFootprint;

use super::figure::{self, Shown, kg};
use super::room::{PRODUCTS, Tab, path, product, tabs_of};
use crate::form::{Choice, Wrong};
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// A link opens so long unless said otherwise.
const DAYS: i64 = 180;
/// So many changes are shown.
const CHANGES: i64 = 30;

/// A published footprint among others.
struct Published {
    id: String,
    number: String,
    value: String,
    days: String,
    tone: &'static str,
    state: String,
    active: bool,
}

/// A change of the figure.
struct Change {
    when: String,
    words: String,
    by: String,
}

/// A customer to whom it is offered.
struct Offer {
    id: String,
    customer: String,
    about: String,
    held: bool,
}

/// A link given to a buyer.
struct Link {
    id: String,
    recipient: String,
    tone: &'static str,
    state: String,
    href: Option<String>,
    about: String,
    opened: String,
}

/// A doubt of a customer.
struct Doubt {
    id: String,
    customer: String,
    words: String,
    state: String,
    answer: Option<String>,
    open: bool,
}

/// What was sent and refused.
#[derive(Default)]
pub struct Sent {
    pub offer: Option<(String, Wrong)>,
    pub link: Option<(String, String, Wrong)>,
    pub above: Option<Wrong>,
}

#[derive(Template)]
#[template(path = "export/product.html")]
pub struct View {
    page: Page,
    base: String,
    above: String,
    product: String,
    archived: bool,
    follows: bool,
    tabs: Vec<Tab>,
    due: bool,
    shown: Option<Box<Shown>>,
    none: Option<String>,
    /// Tone and words of what stands before buyers.
    standing: (&'static str, String),
    /// The footprint that another would replace.
    active: String,
    can_publish: bool,
    published: Vec<Published>,
    trail: Vec<Change>,
    offers: Vec<Offer>,
    customers: Vec<Choice>,
    extents: Vec<Choice>,
    code: String,
    links: Vec<Link>,
    tongues: Vec<Choice>,
    recipient: String,
    until: String,
    doubts: Vec<Doubt>,
    wrong: Wrong,
    wrong_offer: Wrong,
    wrong_link: Wrong,
    /// No error for lists, which cannot be filled in wrongly.
    nothing: Option<String>,
}

/// What is read for the page.
struct Found {
    product: ShownProduct,
    footprints: Vec<ProductFootprint>,
    trail: Vec<Step>,
    offers: Vec<MadeOffer>,
    customers: Vec<store::organisation::Organisation>,
    links: Vec<GivenLink>,
    disputes: Vec<NamedDispute>,
    buyers: BTreeSet<String>,
}

/// The page, with what was sent and refused.
pub async fn view(
    site: &Site,
    page: Page,
    person: &Person,
    here: &Here,
    id: ids::ProductId,
    sent: Sent,
) -> Result<View, Problem> {
    let sees = page.may(Action::SeeGrants);
    let found = here.ask(site, person, move |platform, actor, organisation| {
        Ok::<_, ProductError>(Found {
            product: products::product(platform, actor, organisation, id)?,
            footprints: publication::footprints(platform, actor, organisation, id)?,
            trail: trail::trail(platform, actor, organisation, id, None, CHANGES)?,
            offers: if sees { offers::offers(platform, actor, organisation, id)? } else { Vec::new() },
            customers: if sees { offers::known_customers(platform, actor, organisation)? } else { Vec::new() },
            links: if sees { links::given(platform, actor, organisation, id)? } else { Vec::new() },
            disputes: disputes::received(platform, actor, organisation)?,
            buyers: concern::buyer_countries(platform, actor, organisation)?,
        })
    });
    let found = found.await??;
    let ShownProduct { product, figure, due, active, .. } = &found.product;
    let (shown, none) = match figure.as_ref().map(|figure| figure::of(site, &page, &figure.outcome)) {
        Some(Ok(shown)) => (Some(shown), None),
        Some(Err(why)) => (None, Some(why)),
        None if found.product.recipe.is_none() => (None, Some(page.t("export-product-no-recipe"))),
        None => (None, None),
    };
    let kg_now = figure.as_ref().and_then(|figure| figure.outcome.kg());
    let (code, wrong_offer) = sent.offer.unwrap_or_default();
    let until = site.now().plus_days(DAYS).date().to_string();
    let (recipient, until, wrong_link) = sent.link.unwrap_or((String::new(), until, Wrong::default()));
    let customers = found.customers.iter().map(|customer| Choice::new(customer.id.to_string(), &customer.name, false));
    let proposed = Tongue::of_countries(found.buyers.iter().map(String::as_str));
    let by_code = Choice::new("", page.t("export-product-offer-by-code"), true);
    let extents = [(Extent::Figure, "export-product-extent-figure"), (Extent::Stages, "export-product-extent-stages")];
    Ok(View {
        base: path(here, id, ""),
        above: page.to(&here.path(PRODUCTS)),
        product: product.name.clone(),
        archived: product.archived.is_some(),
        follows: product.follows,
        tabs: tabs_of(&page, here, id, ""),
        due: *due,
        standing: standing(site, &page, active.as_ref(), kg_now),
        active: active.as_ref().map(|active| active.id.to_string()).unwrap_or_default(),
        can_publish: kg_now.is_some() && product.archived.is_none(),
        published: found.footprints.iter().map(|footprint| published(site, &page, footprint)).collect(),
        trail: found.trail.iter().map(|step| change(&page, step)).collect(),
        offers: found.offers.iter().map(|made| offer(&page, made)).collect(),
        customers: std::iter::once(by_code).chain(customers).collect(),
        extents: extents.map(|(extent, key)| Choice::new(extent.word(), page.t(key), extent == Extent::Figure)).into(),
        links: found.links.iter().map(|given| link(site, &page, given)).collect(),
        tongues: Tongue::ALL.map(|tongue| Choice::new(tongue.code(), tongue.name(), tongue == proposed)).into(),
        doubts: found
            .disputes
            .iter()
            .filter(|named| named.dispute.product_id == id)
            .map(|named| doubt(&page, named))
            .collect(),
        shown,
        none,
        code,
        recipient,
        until,
        wrong: sent.above.unwrap_or_default(),
        wrong_offer,
        wrong_link,
        nothing: None,
        page,
    })
}

fn standing(site: &Site, page: &Page, active: Option<&ProductFootprint>, now: Option<f64>) -> (&'static str, String) {
    let Some(active) = active else { return ("none", page.t("export-product-state-unpublished")) };
    if active.valid_until < site.today() {
        return ("bad", page.say("buyer-expired-words", "day", &page.day(active.valid_until)));
    }
    let until = page.day(active.valid_until);
    if now.is_some_and(|now| (now - active.kg).abs() > active.kg.abs() * 1e-9) {
        let values = [("published", kg(page, active.kg).into()), ("until", until.into())];
        return ("note", page.with("export-product-moved", &values));
    }
    ("good", page.say("export-product-holds", "until", &until))
}

fn published(site: &Site, page: &Page, footprint: &ProductFootprint) -> Published {
    let (tone, state) = match footprint.why {
        Some(why) => ("none", page.t(&format!("export-product-why-{}", why.word()))),
        None if footprint.valid_until < site.today() => ("bad", page.t("export-product-state-expired")),
        None => ("good", page.t("export-product-state-published")),
    };
    let numbers = page.messages().numbers();
    Published {
        id: footprint.id.to_string(),
        number: numbers.integer(footprint.number),
        value: kg(page, footprint.kg),
        days: page.with(
            "export-product-published-on",
            &[
                ("day", page.day(footprint.published.date()).into()),
                ("from", page.day(footprint.valid_from).into()),
                ("until", page.day(footprint.valid_until).into()),
            ],
        ),
        tone,
        state,
        active: footprint.deprecated.is_none(),
    }
}

fn change(page: &Page, step: &Step) -> Change {
    let record = &step.change;
    let shown = |value: Option<f64>| value.map_or_else(|| page.t("export-product-no-figure"), |value| kg(page, value));
    let by = match (record.before_kg, record.after_kg) {
        (Some(before), Some(after)) if before > 0.0 => {
            page.messages().numbers().signed_percent(after / before - 1.0, 1)
        }
        _ => String::new(),
    };
    let cause = page.t(&format!("export-product-cause-{}", record.cause.word()));
    // What the firm publishes itself is beside what it published before: the figure itself need not have changed.
    let published = record.cause == Cause::Own && record.footprint_id.is_some();
    Change {
        when: page.day(record.at.date()),
        words: page.with(
            if published { "export-product-change-published" } else { "export-product-change" },
            &[
                ("cause", cause.into()),
                ("before", shown(record.before_kg).into()),
                ("after", shown(record.after_kg).into()),
                ("since", page.day(record.since.date()).into()),
            ],
        ),
        by,
    }
}

fn offer(page: &Page, made: &MadeOffer) -> Offer {
    let extent = match made.offer.extent {
        Extent::Figure => "export-product-extent-figure",
        Extent::Stages => "export-product-extent-stages",
    };
    let about = match made.offer.revoked {
        Some(revoked) => page.say("export-product-offer-ended", "day", &page.day(revoked.date())),
        None => {
            let linked = if made.linked { "export-product-offer-linked" } else { "export-product-offer-unlinked" };
            let day = page.day(made.offer.made.date());
            page.with(
                "export-product-offer-about",
                &[("extent", page.t(extent).into()), ("day", day.into()), ("linked", page.t(linked).into())],
            )
        }
    };
    Offer { id: made.offer.id.to_string(), customer: made.customer.clone(), about, held: made.offer.revoked.is_none() }
}

fn link(site: &Site, page: &Page, given: &GivenLink) -> Link {
    let share = &given.share;
    let past = share.until < site.today();
    let (tone, key) = match share.revoked {
        Some(_) => ("none", "shares-state-closed"),
        None if past => ("none", "shares-state-past"),
        None => ("good", "shares-state-open"),
    };
    let count = |count: usize| page.messages().numbers().integer(i64::try_from(count).unwrap_or(i64::MAX));
    Link {
        id: share.id.to_string(),
        recipient: share.recipient.clone(),
        tone,
        state: page.t(key),
        href: (share.revoked.is_none() && !past).then(|| site.platform.link(&given.path)),
        about: page.with(
            "export-product-link-about",
            &[
                ("made", page.day(share.made.date()).into()),
                ("until", page.day(share.until).into()),
                ("language", Tongue::from_code(&share.language).map_or("", Tongue::name).into()),
            ],
        ),
        opened: match given.last {
            None => page.t("shares-never-opened"),
            Some(last) => page.with(
                "export-product-link-opened",
                &[
                    ("looked", count(given.looked).into()),
                    ("taken", count(given.taken).into()),
                    ("last", page.day(last.date()).into()),
                ],
            ),
        },
    }
}

fn doubt(page: &Page, named: &NamedDispute) -> Doubt {
    Doubt {
        id: named.dispute.id.to_string(),
        customer: named.other.clone(),
        words: named.dispute.words.clone(),
        state: page.t(&format!("export-product-dispute-{}", named.dispute.state.word())),
        answer: named.dispute.answer.clone(),
        open: named.dispute.state == dispute::State::Open,
    }
}

/// `GET /o/{organisation}/export/products/{product}`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id)): Path<(String, String)>,
) -> Result<impl IntoResponse, Problem> {
    Ok(Html(view(&site, page, &person, &here, product(&id)?, Sent::default()).await?))
}

/// What was refused of a form on this page: the page again.
pub async fn refused(
    site: &Site,
    page: Page,
    person: &Person,
    here: &Here,
    id: ids::ProductId,
    (sent, wrong): (Sent, Wrong),
) -> Result<axum::response::Response, Problem> {
    Ok(wrong.answer(view(site, page, person, here, id, sent).await?))
}
