//! The report, and why a file cannot be used, in the words of a reader. The messages are in
//! `locales/{fr,ar,en}/packs.ftl`.

use i18n::{Arg, Messages};

use crate::error::{ImportError, PackError, Spot};
use crate::reconcile::{Check, Finding, Reconciliation};

/// Findings of one check that are written out; the rest are counted.
const MOST_FINDINGS: usize = 10;

impl Reconciliation {
    /// The report, one line each; what belongs to the line above is indented.
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
            lines.push(format!(
                "  {}",
                messages.with("packs-unit", &[("unit", unit.as_str().into()), ("count", (*count).into())])
            ));
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
            let mut findings: Vec<&Finding> = examined.findings.iter().collect();
            // The largest slips first; those of the same size in the order of the file.
            findings.sort_by(|a, b| size(b).total_cmp(&size(a)));
            let shown = findings.iter().take(MOST_FINDINGS);
            lines.extend(shown.map(|finding| format!("  {}", line(examined.check, finding, messages))));
            if let Some(more) = examined.findings.len().checked_sub(MOST_FINDINGS).filter(|more| *more > 0) {
                lines.push(format!("  {}", messages.with("packs-more", &[("count", more.into())])));
            }
        }
        lines
    }
}

/// By how much what is written is away from what follows from the rest: the logarithm of their ratio.
fn size(finding: &Finding) -> f64 {
    let ratio = finding.found.zip(finding.expected).filter(|(found, expected)| found * expected > 0.0);
    ratio.map_or(0.0, |(found, expected)| if found > expected { found / expected } else { expected / found })
}

fn line(check: Check, finding: &Finding, messages: Messages) -> String {
    let number = |value: Option<f64>| {
        value.map_or_else(String::new, |value| match check {
            // Years and counts are written as they are.
            Check::LabelYear | Check::Whole | Check::Unique => format!("{value:.0}"),
            _ => messages.numbers().significant(value, 5),
        })
    };
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
    match check {
        Check::Whole => messages.with("packs-finding-whole", &args),
        Check::Unique => messages.with("packs-finding-repeated", &args),
        Check::LabelYear => messages.with("packs-finding-year", &args),
        Check::OtherSource | Check::OtherTable => messages.with("packs-finding-elsewhere", &args),
        _ if finding.expected.is_some() && finding.about.is_empty() => messages.with("packs-finding-bare", &args),
        _ if finding.expected.is_some() => messages.with("packs-finding-pair", &args),
        _ if finding.name == finding.row => place,
        _ => messages.with("packs-finding-name", &args),
    }
}

impl ImportError {
    /// Why the file is not imported, and what to do.
    pub fn words(&self, messages: Messages) -> String {
        let list = |texts: &[String]| texts.iter().map(|text| visible(text)).collect::<Vec<_>>().join(" | ");
        let say = |key: &str, args: &[(&str, &str)]| {
            let args: Vec<(&str, Arg<'_>)> = args.iter().map(|&(name, text)| (name, text.into())).collect();
            messages.with(key, &args)
        };
        match self {
            Self::Empty => messages.get("packs-refused-empty"),
            Self::Compressed(_) => messages.get("packs-refused-compressed"),
            Self::TooLarge { limit } => messages.with("packs-refused-too-large", &[("limit", (limit >> 20).into())]),
            Self::Workbook(_) => messages.get("packs-refused-workbook"),
            Self::NotATable => messages.get("packs-refused-not-a-table"),
            Self::UnknownLayout { first, nearest: None } => say("packs-refused-layout", &[("first", &list(first))]),
            Self::UnknownLayout { first, nearest: Some(nearest) } => say(
                "packs-refused-layout-near",
                &[("first", &list(first)), ("database", &nearest.title), ("missing", &list(&nearest.missing))],
            ),
            Self::MixedDecimals { comma, point } => {
                let spot = |spot: &Spot| {
                    let line = spot.line.to_string();
                    let args = [("line", &*line), ("column", &*spot.column), ("text", &*spot.text)];
                    say("packs-refused-spot", &args)
                };
                say("packs-refused-decimals", &[("comma", &spot(comma)), ("point", &spot(point))])
            }
            Self::Nothing { source_name, read } => {
                let args = [("database", source_name.as_str().into()), ("count", (*read).into())];
                messages.with("packs-refused-nothing", &args)
            }
        }
    }
}

impl PackError {
    /// Why the pack cannot be used, and what to do.
    pub fn words(&self, messages: Messages) -> String {
        match self {
            Self::Format => messages.get("packs-broken-format"),
            Self::Hash { .. } => messages.get("packs-broken-hash"),
            Self::Line { line, .. } => {
                messages.with("packs-broken-line", &[("line", line.to_string().as_str().into())])
            }
            Self::Unit { row, .. } => messages.with("packs-broken-unit", &[("row", row.as_str().into())]),
        }
    }
}

/// A cell on one line, without what a terminal would obey.
fn visible(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").chars().filter(|c| !c.is_control()).collect()
}
