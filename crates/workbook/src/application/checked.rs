//! What is yet to be checked: rules, documents, claims.

use finance::plan::Finding;
use finance::words;
use rust_xlsxwriter::XlsxError;

use super::Desk;
use crate::page::{Page, Side};
use crate::plan::long;

pub fn rules<'a>(desk: &Desk<'a>) -> Result<Page<'a>, XlsxError> {
    let mut page = desk.page("finance-tab-eligibility", "finance-file-eligibility")?;
    let heads = desk.heads(&[
        ("finance-file-source", 28.0, Side::Start),
        ("finance-file-rule", 58.0, Side::Start),
        ("finance-file-outcome", 22.0, Side::Start),
        ("finance-file-source-date", 30.0, Side::Start),
        ("finance-file-published", 12.0, Side::Start),
    ]);
    page.widths(&heads)?;
    let widths: Vec<f64> = heads.iter().map(|head| head.width).collect();
    page.paragraph(2, &widths, &desk.word("finance-sheet-locked"))?;
    page.heads(3, &heads)?;
    let mut row = 4;
    for found in &desk.application.programmes {
        let Some(programme) = desk.catalogue.programme(&found.programme) else { continue };
        for result in &found.rules {
            let Some(rule) = programme.rules.iter().find(|rule| rule.id == result.rule) else { continue };
            page.wrapped(row, 0, programme.name.get(desk.messages.language()), 28)?;
            page.wrapped(row, 1, &words::rule(desk.messages, desk.catalogue, rule), 58)?;
            page.wrapped(row, 2, &words::outcome(desk.messages, result.outcome), 22)?;
            page.wrapped(row, 3, &desk.published(&rule.source), 30)?;
            page.text(row, 4, &rule.date)?;
            row += 1;
        }
    }
    for finding in &desk.application.plan.findings {
        // What is said of the coverage stands beside it, and follows it.
        if !matches!(finding, Finding::CoverageBelowOne { .. }) {
            row += 1;
            page.paragraph(row, &widths, &words::finding(desk.messages, desk.catalogue, finding))?;
        }
    }
    desk.lock(&mut page);
    Ok(page)
}

pub fn documents<'a>(desk: &Desk<'a>) -> Result<Page<'a>, XlsxError> {
    let mut page = desk.page("finance-tab-documents", "finance-file-documents")?;
    let heads = desk.heads(&[
        ("finance-file-document", 60.0, Side::Start),
        ("finance-file-why", 60.0, Side::Start),
        ("finance-file-there", 24.0, Side::Start),
    ]);
    page.widths(&heads)?;
    let widths: Vec<f64> = heads.iter().map(|head| head.width).collect();
    page.paragraph(2, &widths, &desk.word("finance-sheet-locked"))?;
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
    desk.lock(&mut page);
    Ok(page)
}

pub fn claims<'a>(desk: &Desk<'a>) -> Result<Page<'a>, XlsxError> {
    let mut page = desk.page("finance-tab-claims", "finance-file-claims")?;
    let heads = desk.heads(&[
        ("finance-file-claim", 74.0, Side::Start),
        ("finance-file-source-date", 30.0, Side::Start),
        ("finance-file-published", 12.0, Side::Start),
        ("finance-file-seen", 12.0, Side::Start),
        ("finance-file-confidence", 14.0, Side::Start),
    ]);
    page.widths(&heads)?;
    let widths: Vec<f64> = heads.iter().map(|head| head.width).collect();
    page.paragraph(2, &widths, &desk.word("finance-sheet-locked"))?;
    page.heads(3, &heads)?;
    for (index, claim) in desk.application.claims(desk.catalogue).into_iter().enumerate() {
        let row = 4 + long(index);
        page.wrapped(row, 0, &words::claimed(desk.messages, desk.catalogue, claim), 74)?;
        page.wrapped(row, 1, &desk.published(&claim.source), 30)?;
        page.text(row, 2, &claim.date)?;
        page.day(row, 3, claim.seen)?;
        page.text(row, 4, &words::confidence(desk.messages, claim.confidence))?;
    }
    desk.lock(&mut page);
    Ok(page)
}
