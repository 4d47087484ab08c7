//! The documents of the operator of an installation (2025/2547 Annex II A.5 and Annex IV): monitoring plan, emissions
//! report, and the summary of it, which alone a buyer sees.
//!
//! They are in English, as the act demands, whatever the language in which a firm entered its data: labels, units and
//! sentences are of this module, and the only free words in them are those of the file. A figure comes from the assessment
//! or from the file, and is rounded as it is published; a field that an item asks for and that is not there is
//! [`Cell::NotStated`], and one of [`Paper::gaps`].

mod draft;
mod goods;
mod model;
mod places;
mod plan;
mod precursors;
mod report;
mod shared;
mod summary;

use ::cbam::{Assessment, Basis, Error, Installation, Tables, assess};

use super::answered::answered;
use draft::Draft;
pub use model::{Act, Cell, Column, Content, Fact, Gap, GapKind, Group, Item, Paper, PaperKind};

/// What items are written from.
struct Context<'a> {
    tables: &'a Tables,
    installation: &'a Installation,
    assessment: &'a Assessment,
}

/// A document of an installation by the law of its year.
///
/// # Errors
/// At the first field without which there are no figures.
pub fn paper(tables: &Tables, installation: &Installation, kind: PaperKind) -> Result<Paper, Error> {
    let assessment = assess(tables, installation, &Basis::law(installation.year))?;
    answered(tables, installation)?;
    Ok(of_assessment(tables, installation, &assessment, kind))
}

/// What lacks in the three documents, each field once, by the first item that asks for it.
///
/// # Errors
/// At the first field without which there are no figures.
pub fn gaps(tables: &Tables, installation: &Installation) -> Result<Vec<Gap>, Error> {
    let assessment = assess(tables, installation, &Basis::law(installation.year))?;
    let mut gaps: Vec<Gap> = Vec::new();
    for kind in PaperKind::ALL {
        for gap in of_assessment(tables, installation, &assessment, kind).gaps() {
            if !gaps.iter().any(|known| known.at == gap.at && known.kind == gap.kind) {
                gaps.push(gap);
            }
        }
    }
    Ok(gaps)
}

fn of_assessment(tables: &Tables, installation: &Installation, assessment: &Assessment, kind: PaperKind) -> Paper {
    let context = Context { tables, installation, assessment };
    let mut groups: Vec<Group> = Vec::new();
    for asked in tables.paper_items(kind.code(), installation.year) {
        let draft = match kind {
            PaperKind::MonitoringPlan => plan::item(&context, asked.number),
            PaperKind::EmissionsReport => report::item(&context, asked.number),
            PaperKind::SummaryReport => summary::item(&context, asked.number),
        };
        let Draft { content, missing, translate, .. } = draft.done();
        let (title, clause, name) = (asked.title.clone(), asked.clause.clone(), asked.group.clone());
        let item = Item { number: asked.number, title, clause, content, missing, translate };
        match groups.last_mut() {
            Some(group) if group.name == name => group.items.push(item),
            _ => groups.push(Group { name, items: vec![item] }),
        }
    }
    Paper {
        paper: kind,
        title: kind.title().to_owned(),
        installation: installation.name.clone(),
        operator: installation.operator.clone(),
        country: installation.country.clone(),
        year: installation.year,
        groups,
        acts: assessment.tables.iter().map(Act::from).collect(),
    }
}
