//! What is not computed with, but must be right in the documents of the operator.

use crate::Exact;
use crate::error::{Error, Problem};
use crate::input::{Identity, Installation, MonitoringPlan};
use crate::spread;
use crate::tables::Tables;

/// Checks countries, identity, plan and parameters.
pub(crate) fn check(tables: &Tables, installation: &Installation) -> Result<(), Error> {
    of_countries(tables, installation)?;
    if let Some(identity) = &installation.identity {
        of_identity(identity)?;
    }
    if let Some(plan) = &installation.plan {
        of_plan(plan)?;
    }
    if installation.operating_from.is_some_and(|day| day.year() != installation.year) {
        return Err(Problem::OtherYear.at("operating_from"));
    }
    let instruments = installation.plan.as_ref().map(|plan| plan.instruments.as_slice()).unwrap_or_default();
    for (index, stream) in installation.streams.iter().enumerate() {
        if let Some(name) = &stream.instrument
            && !instruments.iter().any(|instrument| instrument.id == *name)
        {
            return Err(Problem::UnknownName(name.clone()).at(format!("streams[{index}].instrument")));
        }
    }
    spread::check(installation)?;
    for (process, of) in installation.processes.iter().enumerate() {
        for (index, good) in of.goods.iter().enumerate() {
            let Some(parameters) = &good.parameters else { continue };
            let at = format!("processes[{process}].goods[{index}].parameters");
            let wrong = parameters.shares().find(|(_, share)| share.is_some_and(|share| !share.is_share()));
            if let Some((name, _)) = wrong {
                return Err(Problem::NotAShare.at(format!("{at}.{name}")));
            }
            if let Some(scrap) = parameters.scrap_t_per_t.filter(|scrap| scrap.is_negative()) {
                return Err(Problem::negative(scrap).at(format!("{at}.scrap_t_per_t")));
            }
        }
    }
    Ok(())
}

fn of_countries(tables: &Tables, installation: &Installation) -> Result<(), Error> {
    tables.country(&installation.country).map_err(|problem| problem.at("country"))?;
    for (process, of) in installation.processes.iter().enumerate() {
        for (index, precursor) in of.precursors.iter().enumerate() {
            let Some(origin) = &precursor.origin else { continue };
            let at = || format!("processes[{process}].precursors[{index}].origin");
            tables.country(origin).map_err(|problem| problem.at(at()))?;
        }
    }
    Ok(())
}

fn of_identity(identity: &Identity) -> Result<(), Error> {
    if identity.unlocode.as_deref().is_some_and(|code| !is_unlocode(code)) {
        return Err(Problem::NotUnlocode.at("identity.unlocode"));
    }
    let degrees = |value: Option<Exact>, most: i64| {
        let outside =
            |value: Exact| (value - Exact::from(most)).is_positive() || (value + Exact::from(most)).is_negative();
        value.is_some_and(outside)
    };
    if degrees(identity.latitude, 90) {
        return Err(Problem::NotDegrees.at("identity.latitude"));
    }
    if degrees(identity.longitude, 180) {
        return Err(Problem::NotDegrees.at("identity.longitude"));
    }
    Ok(())
}

/// Two letters of the country, three letters or digits from 2 to 9 of the place (UNECE Recommendation 16).
fn is_unlocode(code: &str) -> bool {
    let mut characters = code.chars();
    let country = characters.by_ref().take(2).all(|c| c.is_ascii_uppercase());
    country && code.len() == 5 && characters.all(|c| c.is_ascii_uppercase() || matches!(c, '2'..='9'))
}

fn of_plan(plan: &MonitoringPlan) -> Result<(), Error> {
    for (index, instrument) in plan.instruments.iter().enumerate() {
        let at = format!("plan.instruments[{index}]");
        if plan.instruments.iter().take(index).any(|other| other.id == instrument.id) {
            return Err(Problem::Twice(instrument.id.clone()).at(format!("{at}.id")));
        }
        if let Some(percent) = instrument.uncertainty_percent.filter(|percent| percent.is_negative()) {
            return Err(Problem::negative(percent).at(format!("{at}.uncertainty_percent")));
        }
    }
    for (index, good) in plan.other_goods.iter().flatten().enumerate() {
        if let Some(tonnes) = good.tonnes.filter(|tonnes| tonnes.is_negative()) {
            return Err(Problem::negative(tonnes).at(format!("plan.other_goods[{index}].tonnes")));
        }
    }
    Ok(())
}
