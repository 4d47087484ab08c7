//! How a figure is shown: amount and interval, by stage, line by line, what would make it better.

use ::export::pcf::{Declared, Finding, FindingKind, Footprint, Judged, Line, Origin, Standing};
use app::export::figures::Outcome;
use app::export::rules;
use charts::{Bar, Chart, Frame, bars};
use measure::Figure;

use super::words;
use crate::page::Page;
use crate::site::Site;
use crate::stat::Stat;

/// A figure in words.
pub struct Shown {
    pub stats: Vec<Stat>,
    /// For how many of which unit.
    pub per: String,
    pub stages: Option<(String, Chart)>,
    pub lines: Vec<Row>,
    pub facts: Vec<(String, String)>,
    /// What would make it better.
    pub findings: Vec<Told>,
    /// Rules that the recipe says were followed.
    pub rules: Vec<Followed>,
    /// What the sites' inventory has and the figure has not: category, amount, reason.
    pub left_out: Vec<(String, String, String)>,
}

/// A line of the breakdown.
pub struct Row {
    pub name: String,
    pub stage: String,
    pub value: String,
    pub share: String,
    pub percent: u32,
    pub from: String,
}

/// A finding.
pub struct Told {
    pub words: String,
    pub clause: String,
}

/// Rules that were followed, or not.
pub struct Followed {
    pub name: String,
    /// Tone and words of whether they were.
    pub standing: (&'static str, String),
    /// Since when they hold; empty if that is not known.
    pub about: String,
    pub points: Vec<RulePoint>,
}

/// A point of rules.
pub struct RulePoint {
    pub asks: String,
    pub standing: (&'static str, String),
    pub because: String,
    /// In the words of the source, English.
    pub says: String,
}

/// A result: what is shown of it, or why there is none.
pub fn of(site: &Site, page: &Page, outcome: &Outcome) -> Result<Box<Shown>, String> {
    match outcome {
        Outcome::Figure(footprint) => Ok(Box::new(Shown::new(site, page, footprint))),
        Outcome::None(why) => Err(words::no_figure(page.messages(), why)),
    }
}

/// How many of which unit a figure is for.
pub fn per(page: &Page, amount: f64, unit: ::export::pcf::DeclaredUnit) -> String {
    let unit = app::export::pcf::unit(page.messages(), amount, unit);
    if (amount - 1.0).abs() < f64::EPSILON {
        return page.say("buyer-per-one", "unit", &unit);
    }
    let amount = page.messages().numbers().plain(amount);
    page.with("buyer-per", &[("amount", amount.into()), ("unit", unit.into())])
}

/// What the amount beside it is for: `par kilogramme`.
pub fn apiece(page: &Page, amount: f64, unit: ::export::pcf::DeclaredUnit) -> String {
    page.say("export-product-apiece", "unit", &per_unit(page, amount, unit))
}

/// For how many of which unit something is.
pub fn per_unit(page: &Page, amount: f64, unit: ::export::pcf::DeclaredUnit) -> String {
    let unit = app::export::pcf::unit(page.messages(), amount, unit);
    if (amount - 1.0).abs() < f64::EPSILON {
        return unit;
    }
    format!("{} {unit}", page.messages().numbers().plain(amount))
}

/// kg CO2e with its interval, as a figure of the site.
pub fn figure(of: &::export::pcf::Figure) -> Figure {
    Figure { co2e: of.co2e, interval: of.interval, ..Figure::default() }
}

/// An amount of kg CO2e.
pub fn kg(page: &Page, co2e: f64) -> String {
    page.messages().numbers().emissions(co2e)
}

impl Shown {
    /// What is shown of a footprint.
    pub fn new(site: &Site, page: &Page, footprint: &Footprint) -> Self {
        let numbers = page.messages().numbers();
        let mut stats =
            vec![Stat::new(page.messages(), page.t("export-product-figure"), &figure(&footprint.excluding))];
        let uptake = footprint.parts.uptake.is_some_and(|uptake| uptake < 0.0);
        if uptake {
            stats.push(Stat::new(page.messages(), page.t("buyer-including"), &figure(&footprint.including)));
        }
        if let Some(outbound) = &footprint.outbound {
            stats.push(Stat::new(page.messages(), page.t("buyer-outbound"), &figure(outbound)));
        }
        let one = |value: f64| numbers.fixed(value, 1);
        let mut facts =
            vec![(page.t("buyer-primary"), page.say("buyer-percent", "value", &one(footprint.primary_data_share)))];
        if let Some(ratings) = &footprint.ratings {
            let words = [
                ("technological", one(ratings.technological).into()),
                ("geographical", one(ratings.geographical).into()),
                ("temporal", one(ratings.temporal).into()),
            ];
            facts.push((page.t("buyer-quality"), page.with("buyer-quality-words", &words)));
        }
        if footprint.packaging > 0.0 {
            facts.push((page.t("buyer-packaging"), kg(page, footprint.packaging)));
        }
        if footprint.biogenic_co2 > 0.0 {
            facts.push((page.t("export-product-biogenic-co2"), kg(page, footprint.biogenic_co2)));
        }
        facts.push((page.t("buyer-place"), site.places.named(&footprint.place, page.language)));
        facts.push((page.t("buyer-potentials"), footprint.gwp.code().to_uppercase()));
        Shown {
            stats,
            per: per(page, footprint.product.amount.to_f64(), footprint.product.unit),
            stages: stages(page, footprint),
            lines: footprint.lines.iter().map(|line| row(page, line, footprint.excluding.co2e)).collect(),
            facts,
            findings: footprint.findings.iter().map(|finding| told(page, finding)).collect(),
            rules: followed(site, page, footprint),
            left_out: footprint
                .left_out
                .iter()
                .map(|left| {
                    let category = app::words::category(page.messages(), left.category);
                    let code = left.why.code().replace('_', "-");
                    (category, kg(page, left.co2e), page.t(&format!("export-pcf-left-out-{code}")))
                })
                .collect(),
        }
    }
}

/// The lines that are of no input: what the sites share with their products.
pub fn of_sites(page: &Page, footprint: &Footprint) -> Vec<Row> {
    let lines = footprint.lines.iter().filter(|line| line.input.is_none());
    lines.map(|line| row(page, line, footprint.excluding.co2e)).collect()
}

fn stages(page: &Page, footprint: &Footprint) -> Option<(String, Chart)> {
    let rows: Vec<Bar> = footprint
        .stages
        .iter()
        .filter(|total| total.figure.co2e != 0.0)
        .map(|total| Bar::new(stage(page, total.stage), total.figure.co2e, kg(page, total.figure.co2e)))
        .collect();
    let title = page.t("buyer-stages");
    let headings = [page.t("export-product-stage"), page.t("measure-emissions")];
    let headings = [headings[0].as_str(), headings[1].as_str()];
    let frame = Frame::for_page(page.language, "stages-chart", &title, &title, headings);
    (!rows.is_empty()).then(|| (title.clone(), bars(&frame, &rows)))
}

/// The name of a stage.
pub fn stage(page: &Page, stage: ::export::pcf::Stage) -> String {
    let code = stage.code().replace('_', "-");
    page.t(&format!("buyer-stage-{code}"))
}

fn row(page: &Page, line: &Line, total: f64) -> Row {
    let numbers = page.messages().numbers();
    let ratio = if total > 0.0 { line.co2e / total } else { 0.0 };
    let from = match &line.origin {
        Origin::Inventory { lines, .. } => page.count("export-product-from-bills", *lines),
        Origin::Recipe { amount, unit } => {
            let amount = numbers.significant(*amount, 3);
            let shown = [
                ("amount", amount.into()),
                ("unit", unit.as_str().into()),
                ("source", line.factor.as_ref().map_or("–", |factor| factor.source.as_str()).into()),
            ];
            page.with("export-product-from-recipe", &shown)
        }
        Origin::Supplier { company, product, .. } if company.is_empty() => {
            page.say("export-product-from-supplier-unnamed", "product", product)
        }
        Origin::Supplier { company, product, .. } => page.with(
            "export-product-from-supplier",
            &[("company", company.as_str().into()), ("product", product.as_str().into())],
        ),
        Origin::Carbon => page.t("export-product-from-carbon"),
    };
    Row {
        name: line.name.get(page.language).to_owned(),
        stage: stage(page, line.stage),
        value: kg(page, line.co2e),
        share: numbers.percent(ratio, 1),
        percent: (ratio.clamp(0.0, 1.0) * 100.0).round() as u32,
        from,
    }
}

/// The rules that a footprint names, held against it as it is today.
fn followed(site: &Site, page: &Page, footprint: &Footprint) -> Vec<Followed> {
    let Ok(sets) = rules::rule_sets() else { return Vec::new() };
    let standing = |of: Standing| {
        let tone = match of {
            Standing::Holds => "good",
            Standing::Departs | Standing::Open => "note",
            Standing::Fails => "bad",
        };
        (tone, page.t(&format!("export-rule-standing-{}", of.code())))
    };
    let point = |judged: &Judged<'_>| RulePoint {
        asks: rules::asked(page.messages(), judged),
        standing: standing(judged.standing),
        because: rules::because(page.messages(), judged),
        says: judged.point.says.clone(),
    };
    let declared = sets.judge(footprint, site.today());
    let shown = |declared: &Declared<'_>| match &declared.known {
        None => Followed {
            name: format!("{} – {}", declared.rule.operator, declared.rule.name),
            standing: ("none", page.t("export-rule-unknown")),
            about: String::new(),
            points: Vec::new(),
        },
        Some((set, points)) => Followed {
            name: rules::named(page.messages(), set),
            standing: match declared.fails() {
                true => ("bad", page.t("export-rule-not-stated")),
                false => ("good", page.t("export-rule-stated")),
            },
            about: set.since.map_or_else(String::new, |day| page.say("export-rule-since", "day", &page.day(day))),
            points: points.iter().map(point).collect(),
        },
    };
    declared.iter().map(shown).collect()
}

fn told(page: &Page, finding: &Finding) -> Told {
    let code = finding.kind.code();
    // A page names the field of its form, not that of the file.
    let at = match finding.kind {
        FindingKind::TransportMixed => page.t("export-product-transport").into(),
        _ => i18n::Arg::Code(finding.at.as_str().into()),
    };
    let words =
        page.with(&format!("export-pcf-finding-{code}"), &[("at", at), ("detail", finding.detail.as_str().into())]);
    Told { words, clause: finding.kind.clause().to_owned() }
}
