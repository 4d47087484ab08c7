//! The report in the words of a reader. The messages are in `locales/{fr,ar,en}/packs.ftl`.

use i18n::Messages;

use crate::reconcile::{Finding, Reconciliation};

/// Findings of one check that are written out; the rest are counted.
const MOST_FINDINGS: usize = 10;

impl Reconciliation {
    /// The report, one line each.
    pub fn lines(&self, messages: Messages) -> Vec<String> {
        let mut lines = vec![
            messages.with("packs-read", &[("source", self.source.as_str().into()), ("count", self.read.into())]),
            messages.with("packs-kept", &[("count", self.factors.into())]),
            messages.with("packs-mapped", &[("count", self.mapped.into())]),
        ];
        for (why, rows) in &self.aside {
            let reason = messages.get(&format!("packs-aside-{}", why.code()));
            lines.push(
                messages.with("packs-aside", &[("count", rows.0.len().into()), ("reason", reason.as_str().into())]),
            );
        }
        for (unit, count) in &self.unknown_units {
            lines.push(messages.with("packs-unit", &[("unit", unit.as_str().into()), ("count", (*count).into())]));
        }
        for (remark, count) in &self.remarks {
            lines.push(messages.with(&format!("packs-remark-{}", remark.code()), &[("count", (*count).into())]));
        }
        for examined in &self.checks {
            let check = messages.get(&format!("packs-check-{}", examined.check.code()));
            let args = [
                ("check", check.as_str().into()),
                ("count", examined.findings.len().into()),
                ("examined", examined.examined.into()),
            ];
            lines.push(messages.with("packs-check", &args));
            lines.extend(examined.findings.iter().take(MOST_FINDINGS).map(|finding| line(finding, messages)));
            if let Some(more) = examined.findings.len().checked_sub(MOST_FINDINGS).filter(|more| *more > 0) {
                lines.push(messages.with("packs-more", &[("count", more.into())]));
            }
        }
        lines
    }
}

fn line(finding: &Finding, messages: Messages) -> String {
    let number = |value: Option<f64>| value.map_or_else(String::new, |value| messages.numbers().significant(value, 5));
    let (found, expected) = (number(finding.found), number(finding.expected));
    let place = messages
        .with("packs-row", &[("row", finding.row.as_str().into()), ("line", finding.line.to_string().as_str().into())]);
    let args = [
        ("place", place.as_str().into()),
        ("name", finding.name.as_str().into()),
        ("about", finding.about.as_str().into()),
        ("found", found.as_str().into()),
        ("expected", expected.as_str().into()),
    ];
    let key = if finding.expected.is_some() { "packs-finding-pair" } else { "packs-finding-name" };
    messages.with(key, &args)
}
