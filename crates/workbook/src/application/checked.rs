//! What is yet to be checked: rules, documents, claims.

use finance::words;
use rust_xlsxwriter::XlsxError;

use super::Desk;
use crate::page::{Page, Side};
use crate::plan::long;

pub fn rules<'a>(desk: &Desk<'a>) -> Result<Page<'a>, XlsxError> {
    let mut page = desk.page("finance-file-eligibility")?;
    let heads = desk.heads(&[
        ("finance-file-source", 36.0, Side::Start),
        ("finance-file-rule", 70.0, Side::Start),
        ("finance-file-outcome", 30.0, Side::Start),
        ("finance-file-source-date", 36.0, Side::Start),
        ("finance-file-published", 14.0, Side::Start),
    ]);
    page.widths(&heads)?;
    page.heads(3, &heads)?;
    let mut row = 4;
    for found in &desk.application.programmes {
        let Some(programme) = desk.catalogue.programme(&found.programme) else { continue };
        for result in &found.rules {
            let Some(rule) = programme.rules.iter().find(|rule| rule.id == result.rule) else { continue };
            page.wrapped(row, 0, programme.name.get(desk.messages.language()), 36)?;
            page.wrapped(row, 1, &words::rule(desk.messages, desk.catalogue, rule), 70)?;
            page.text(row, 2, &words::outcome(desk.messages, result.outcome))?;
            page.wrapped(row, 3, &rule.source, 36)?;
            page.text(row, 4, &rule.date)?;
            row += 1;
        }
    }
    for finding in &desk.application.plan.findings {
        row += 1;
        page.note(row, 0, &words::finding(desk.messages, desk.catalogue, finding))?;
    }
    Ok(page)
}

pub fn documents<'a>(desk: &Desk<'a>) -> Result<Page<'a>, XlsxError> {
    let mut page = desk.page("finance-file-documents")?;
    let heads = desk.heads(&[
        ("finance-file-document", 60.0, Side::Start),
        ("finance-file-why", 60.0, Side::Start),
        ("finance-file-there", 24.0, Side::Start),
    ]);
    page.widths(&heads)?;
    page.heads(3, &heads)?;
    for (index, piece) in desk.application.documents.iter().enumerate() {
        let row = 4 + long(index);
        page.wrapped(row, 0, &words::document(desk.messages, desk.catalogue, &piece.document), 60)?;
        let names: Vec<String> =
            piece.requested_by.iter().map(|id| words::name(desk.messages, desk.catalogue, id)).collect();
        page.wrapped(row, 1, &desk.messages.list(&names), 60)?;
        let there = if piece.held { "finance-file-is-there" } else { "finance-file-is-missing" };
        page.text(row, 2, &desk.word(there))?;
    }
    Ok(page)
}

pub fn claims<'a>(desk: &Desk<'a>) -> Result<Page<'a>, XlsxError> {
    let mut page = desk.page("finance-file-claims")?;
    let heads = desk.heads(&[
        ("finance-file-claim", 80.0, Side::Start),
        ("finance-file-source-date", 36.0, Side::Start),
        ("finance-file-published", 14.0, Side::Start),
        ("finance-file-seen", 14.0, Side::Start),
        ("finance-file-confidence", 16.0, Side::Start),
    ]);
    page.widths(&heads)?;
    page.heads(3, &heads)?;
    for (index, claim) in desk.application.claims(desk.catalogue).into_iter().enumerate() {
        let row = 4 + long(index);
        page.wrapped(row, 0, &words::claimed(desk.messages, desk.catalogue, claim), 80)?;
        page.wrapped(row, 1, &claim.source, 36)?;
        page.text(row, 2, &claim.date)?;
        page.day(row, 3, claim.seen)?;
        page.text(row, 4, &words::confidence(desk.messages, claim.confidence))?;
    }
    Ok(page)
}
