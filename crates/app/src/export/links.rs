//! Links to a product's footprint: a firm gives one to a buyer who has no account here, sees when it was opened, and closes it.
//!
//! Behind a link is the footprint that the product has on the day that it is opened: one that was withdrawn, or whose validity
//! ended, is not shown as if it held.

use ::cbam::Tables;
use ::export::pcf::Footprint;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use calendar::{Date, Timestamp};
use dossier::content::Stated;
use dossier::pages::Setting;
use dossier::sheets::{Sheet, write_sheet};
use dossier::sign::{Edition, Key};
use i18n::Tongue;
use ids::{OrganisationId, ProductId, ShareId};
use language::Language;
use rust_decimal::Decimal;
use serde_json::json;
use sha2::{Digest, Sha256};
use store::product_share::{self, Opening, ProductShare};
use store::{Sql, installation, organisation, product, product_footprint};

use super::ProductError;
use super::figures::Published;
use crate::ENGINE;
use crate::measure::signer;
use crate::people::{Action, Actor, Checks, Input, PeopleError, Problem, Resource, note};
use crate::platform::Platform;

/// A link opens for so many days at the longest; then the firm makes another.
pub const DAYS_MAX: i64 = 731;
/// So many links are listed.
const LISTED: i64 = 200;
/// So many installations are looked through for the good.
const INSTALLATIONS: i64 = 20;

/// What a firm gives.
#[derive(Clone, Copy, Debug)]
pub struct LinkRequest<'a> {
    /// The product.
    pub product_id: ProductId,
    /// The language that the link opens in; the page has all of them.
    pub tongue: Tongue,
    /// Whether the figure is shown by stage of the life cycle too.
    pub stages: bool,
    /// Whom it is for, in the firm's words.
    pub recipient: &'a str,
    /// The last day on which it opens.
    pub until: Date,
}

/// A link, as the firm that gave it sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct GivenLink {
    /// The record.
    pub share: ProductShare,
    /// Its path, with the language.
    pub path: String,
    /// How often the page was looked at.
    pub looked: usize,
    /// How often a file was taken.
    pub taken: usize,
    /// When it was last opened.
    pub last: Option<Timestamp>,
}

/// What a buyer finds behind a link.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundProduct {
    /// Name of the firm.
    pub firm: String,
    /// Name of the product.
    pub product: String,
    /// The last day on which the link opens.
    pub until: Date,
    /// What may be used.
    pub standing: Standing,
    /// The good in the border adjustment, if the firm has an installation that makes it.
    pub border: Option<BorderSummary>,
}

/// Whether there is a footprint that may be used.
#[derive(Clone, Debug, PartialEq)]
pub enum Standing {
    /// This one.
    Valid(Box<BuyersFootprint>),
    /// The firm withdrew the last one, or a customer's doubt was right.
    Withdrawn(Date),
    /// The last one's validity ended after this day.
    Expired(Date),
    /// There is none yet.
    Nothing,
}

/// A footprint, as far as a buyer sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct BuyersFootprint {
    /// Identifier.
    pub id: String,
    /// Which of the product's footprints it is.
    pub number: i64,
    /// When it was published.
    pub published: Date,
    /// The first day on which it may be used.
    pub valid_from: Date,
    /// The last day.
    pub valid_until: Date,
    /// Whether stages are shown.
    pub stages: bool,
    /// The result.
    pub result: Footprint,
    /// As partners receive it.
    pub body: pact::ProductFootprint,
}

impl BuyersFootprint {
    /// Who verified it, by the firm's statement; nothing if it states none.
    pub fn verified(&self) -> Option<String> {
        let written = pact::Part::write(self.body.pcf.verification.as_ref()?);
        let text = |name: &str| written.get(name).and_then(|value| value.as_str()).unwrap_or_default().to_owned();
        let parts = [text("providerName"), text("standardName"), text("completedAt")];
        let stated = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        (!stated.is_empty()).then_some(stated)
    }
}

/// A good in the border adjustment.
#[derive(Clone, Debug, PartialEq)]
pub struct BorderSummary {
    /// Name of the installation.
    pub installation: String,
    /// Reporting period of its data.
    pub year: i16,
    /// Code of the good.
    pub cn: String,
    /// Embedded emissions with the firm's own data, tCO2e per tonne.
    pub actual: Decimal,
    /// The default value with its mark-up, if there is one.
    pub default: Option<Decimal>,
}

/// Makes a link; returns its path.
///
/// # Errors
/// [`PeopleError::Input`], [`PeopleError::NotPermitted`], [`PeopleError::NotFound`] if there is no such product, what the
/// database says.
pub fn give(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    request: &LinkRequest<'_>,
) -> Result<String, ProductError> {
    actor.may(Action::ManageGrants, Resource::Organisation(organisation_id))?;
    let (id, now) = (platform.id(ShareId::new), platform.now());
    let mut checks = Checks::default();
    let recipient = checks.line(Input::Grantee, request.recipient, 200);
    if request.until < now.date() {
        checks.refuse(Input::Until, Problem::Past);
    } else if request.until > now.plus_days(DAYS_MAX).date() {
        checks.refuse(Input::Until, Problem::TooFar(DAYS_MAX));
    }
    checks.done()?;
    let key = signer(platform)?;
    let share = ProductShare {
        organisation_id,
        id,
        product_id: request.product_id,
        token_hash: Sha256::digest(token(key, id)).into(),
        language: request.tongue.code().to_owned(),
        stages: request.stages,
        recipient,
        made: now,
        made_by: actor.person_id,
        until: request.until,
        revoked: None,
    };
    platform.database.write(|sql| {
        product::lookup(sql, organisation_id, request.product_id)?.ok_or(PeopleError::NotFound)?;
        product_share::add(sql, &share)?;
        let detail = json!({ "share": id, "product": request.product_id, "until": request.until.to_string() });
        note(platform, sql, actor, organisation_id, "product.share", &detail)?;
        Ok::<_, ProductError>(())
    })?;
    Ok(path(key, &share))
}

/// The links to a product, the last made first.
///
/// # Errors
/// [`PeopleError::NotPermitted`], what the database says.
pub fn given(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    product_id: ProductId,
) -> Result<Vec<GivenLink>, ProductError> {
    actor.may(Action::SeeGrants, Resource::Organisation(organisation_id))?;
    let key = signer(platform)?;
    platform.database.read(|sql| {
        product::lookup(sql, organisation_id, product_id)?.ok_or(PeopleError::NotFound)?;
        let openings = product_share::openings(sql, organisation_id, LISTED * 20)?;
        let links = product_share::list(sql, organisation_id, product_id, LISTED)?.into_iter().map(|share| {
            let of = || openings.iter().filter(|opening| opening.share_id == share.id);
            let taken = of().filter(|opening| opening.taken).count();
            GivenLink {
                path: path(key, &share),
                looked: of().count() - taken,
                taken,
                last: of().map(|opening| opening.at).max(),
                share,
            }
        });
        Ok(links.collect())
    })
}

/// Closes a link.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`PeopleError::NotFound`], what the database says.
pub fn close(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: ShareId,
) -> Result<(), ProductError> {
    actor.may(Action::ManageGrants, Resource::Organisation(organisation_id))?;
    let now = platform.now();
    platform.database.write(|sql| {
        if !product_share::revoke(sql, organisation_id, id, now)? {
            return Err(PeopleError::NotFound.into());
        }
        Ok(note(platform, sql, actor, organisation_id, "product.unshare", &json!({ "share": id }))?)
    })
}

/// What is behind a link; that it was opened is written down for the firm to see.
///
/// # Errors
/// [`PeopleError::Spent`] if the link is no longer good or never was, what the database says.
pub fn found(platform: &Platform, token: &str, taken: bool) -> Result<FoundProduct, ProductError> {
    let (hash, now) = (<[u8; 32]>::from(Sha256::digest(token)), platform.now());
    platform.database.write(|sql| {
        let share = product_share::lookup(sql, &hash, now.date())?.ok_or(PeopleError::Spent)?;
        let firm = organisation::lookup(sql, share.organisation_id)?.filter(|firm| firm.closed.is_none());
        let firm = firm.ok_or(PeopleError::Spent)?;
        let product = product::lookup(sql, firm.id, share.product_id)?.ok_or(PeopleError::Spent)?;
        product_share::open(sql, firm.id, &Opening { share_id: share.id, at: now, taken })?;
        let standing = standing(sql, &share, now.date())?;
        let cn = match &standing {
            Standing::Valid(valid) => valid.result.product.cn.clone(),
            _ => None,
        };
        let border = cn.map(|cn| border(sql, firm.id, &cn)).transpose()?.flatten();
        Ok(FoundProduct { firm: firm.name, product: product.name, until: share.until, standing, border })
    })
}

/// A footprint as a signed PDF, in a language of documents, with stages if the link shows them.
///
/// # Errors
/// Only by a fault of the program.
pub fn sheet(
    platform: &Platform,
    firm: &str,
    footprint: &BuyersFootprint,
    language: Language,
) -> Result<Vec<u8>, ProductError> {
    let mut stated = Stated::of(&footprint.result, Some(footprint.id.clone()));
    if footprint.stages {
        stated.stages.clone_from(&footprint.result.stages);
    }
    stated.verified = footprint.verified();
    let sheet =
        Sheet { firm: firm.to_owned(), stated, valid_from: footprint.valid_from, valid_until: footprint.valid_until };
    let body = serde_json::to_vec(&footprint.body.to_json())?;
    let setting = Setting { language, edition: Edition::Buyer, date: platform.now().date() };
    write_sheet(&sheet, body, setting, ENGINE, signer(platform)?)
        .map_err(|error| ProductError::Defect(error.to_string()))
}

fn standing(sql: &mut dyn Sql, share: &ProductShare, today: Date) -> Result<Standing, ProductError> {
    let last = product_footprint::list(sql, share.organisation_id, share.product_id, 1)?.into_iter().next();
    let Some(last) = last else { return Ok(Standing::Nothing) };
    if let Some(deprecated) = last.deprecated {
        return Ok(Standing::Withdrawn(deprecated.date()));
    }
    if last.valid_until < today {
        return Ok(Standing::Expired(last.valid_until));
    }
    if !last.is_valid(today) {
        return Ok(Standing::Nothing);
    }
    let Published { footprint: result, .. } = serde_json::from_str(&last.detail)?;
    let body = pact::read(last.body.as_bytes()).map_err(|refusal| ProductError::Defect(format!("{refusal:?}")))?;
    Ok(Standing::Valid(Box::new(BuyersFootprint {
        id: last.id.to_string(),
        number: last.number,
        published: last.published.date(),
        valid_from: last.valid_from,
        valid_until: last.valid_until,
        stages: share.stages,
        result,
        body,
    })))
}

/// The good with this code, in the newest of the firm's installations that makes it and gives a result.
fn border(sql: &mut dyn Sql, firm: OrganisationId, cn: &str) -> Result<Option<BorderSummary>, ProductError> {
    let tables = Tables::embedded().map_err(|error| ProductError::Defect(error.to_string()))?;
    let mut listed = installation::list(sql, firm, false, INSTALLATIONS)?;
    listed.sort_by_key(|listed| std::cmp::Reverse(listed.year));
    for listed in listed {
        let Some(version) = installation::version(sql, firm, listed.id, listed.version)? else { continue };
        let Ok(installation) = serde_json::from_str::<::cbam::Installation>(&version.content) else { continue };
        let Ok(report) = ::export::cbam::report(&tables, &installation) else { continue };
        let year = report.goods.iter().find(|good| good.cn == cn).and_then(|good| good.years.first());
        if let Some(year) = year {
            return Ok(Some(BorderSummary {
                installation: listed.name,
                year: installation.year,
                cn: cn.to_owned(),
                actual: year.see_actual,
                default: year.see_default,
            }));
        }
    }
    Ok(None)
}

/// What stands in the link: made from the key, so that the firm can copy it again and the database does not hold it.
fn token(key: &Key, id: ShareId) -> String {
    let secret = key.secret("product-share");
    let parts = [secret.salt(&[id.bytes(), b"0"]), secret.salt(&[id.bytes(), b"1"])].concat();
    URL_SAFE_NO_PAD.encode(parts)
}

fn path(key: &Key, share: &ProductShare) -> String {
    format!("/{}/p/{}", share.language, token(key, share.id))
}
