//! What the platform knows of a firm before anybody answers: its profile, its sheet, its files of the border adjustment.
//! Only what they say outright is taken; what could be guessed from them is left for a person to answer.

use ::export::cbam::read;
use ::finance::Catalogue;
use ::intake::parse_firm;
use ::measure::{Firm, Site};
use calendar::Date;
use ids::OrganisationId;
use language::{Language, fold};
use store::organisation::Organisation;
use store::sheet::{self, Name};
use store::{Sql, installation, organisation};

use super::{Origin, RecordError};

/// Years that programmes look back: the last three that are over.
const YEARS: i16 = 3;
/// So many installations are looked through for goods that leave the country.
const INSTALLATIONS: i64 = 20;
/// The currency of the questions, and of sheets as a rule.
const DIRHAM: &str = "MAD";

/// An attribute, its answer, where it is from.
type Found = (&'static str, String, Origin);

/// The answers that are known, those said most precisely first.
pub(super) fn of_platform(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    catalogue: &Catalogue,
    day: Date,
) -> Result<Vec<Found>, RecordError> {
    let mut found = Vec::new();
    if let Some(sheet) = sheet::lookup(sql, organisation_id, Name::Firm)?
        && let Ok(firm) = parse_firm(&sheet.content)
    {
        found.extend(of_sheet(&firm, catalogue, day).into_iter().map(|(code, answer)| (code, answer, Origin::Sheet)));
    }
    if let Some(Organisation { sector, region, .. }) = organisation::lookup(sql, organisation_id)? {
        let of_profile = [("sector", sector), ("region", region)];
        found.extend(of_profile.into_iter().filter_map(|(code, answer)| Some((code, answer?, Origin::Profile))));
    }
    if exports(sql, organisation_id)? {
        found.push(("exporter", "yes".to_owned(), Origin::Border));
    }
    Ok(found)
}

fn of_sheet(firm: &Firm, catalogue: &Catalogue, day: Date) -> Vec<(&'static str, String)> {
    let mut found = vec![("sector", firm.sector.clone())];
    // Where its sites are in several, only the firm knows in which it invests.
    match common(firm, |site| province(catalogue, site)) {
        Some(code) => found.push(("province", code)),
        None => found.extend(common(firm, |site| site.region.clone()).map(|code| ("region", code))),
    }
    let years = |figures: &::measure::YearFigures| {
        let of = |year: &str| year.parse::<i16>().ok().filter(|year| *year < day.year() && day.year() - *year <= YEARS);
        let mut known: Vec<_> = figures.iter().filter_map(|(year, figure)| Some((of(year)?, *figure))).collect();
        known.sort_unstable();
        known
    };
    if firm.currency == DIRHAM {
        let highest = years(&firm.figures.turnover).into_iter().map(|(_, figure)| figure).max();
        found.extend(highest.map(|turnover| ("turnover_mad", turnover.normalize().to_string())));
    }
    let last = years(&firm.figures.employees).pop();
    found.extend(last.map(|(_, employees)| ("employees", employees.normalize().to_string())));
    found
}

/// What all sites of a firm have in common.
fn common(firm: &Firm, of: impl Fn(&Site) -> Option<String>) -> Option<String> {
    let first = of(firm.sites.first()?)?;
    firm.sites.iter().all(|site| of(site).as_ref() == Some(&first)).then_some(first)
}

/// The code of the province that a site names.
fn province(catalogue: &Catalogue, site: &Site) -> Option<String> {
    let written = fold(site.province.as_ref()?);
    let is = |name: &str| fold(name) == written;
    let mut provinces = catalogue.provinces.iter();
    let named = provinces.find(|one| is(&one.code) || Language::ALL.iter().any(|language| is(one.name.get(*language))));
    named.map(|province| province.code.clone())
}

/// Whether the firm wrote down goods that go to the Union.
fn exports(sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<bool, RecordError> {
    for kept in installation::list(sql, organisation_id, false, INSTALLATIONS)? {
        let Some(version) = installation::version(sql, organisation_id, kept.id, kept.version)? else { continue };
        let Ok(file) = read(&version.content) else { continue };
        let goods = || file.processes.iter().flat_map(|process| &process.goods);
        if !file.consignments.is_empty() || goods().any(|good| good.to_union_t.is_some_and(|mass| mass.is_positive())) {
            return Ok(true);
        }
    }
    Ok(false)
}
