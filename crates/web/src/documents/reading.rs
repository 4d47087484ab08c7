//! What was read of a document and what was kept aside, in words, beside the document.

use std::collections::{BTreeMap, HashMap};

use ::measure::{ExcludedLine, Line, Place};
use app::measure::{KeptAside, LineOfYear, Paper, Told, ToldArgument};
use app::{Knowledge, words};
use factors::Scope2Method;

use super::activity;
use crate::address::escaped;
use crate::form::Choice;
use crate::here::Here;
use crate::page::Page;

/// A line that was read.
pub struct Read {
    /// Where, in words; empty if it is the document as a whole.
    pub place: String,
    /// The row beside it that it was read from.
    pub anchor: Option<String>,
    /// What the document calls it.
    pub label: String,
    /// What it was taken for.
    pub activity: String,
    pub quantity: String,
    pub days: String,
    pub site: String,
    /// Why.
    pub because: String,
    /// Whether a person should look at it.
    pub doubtful: bool,
    /// What it emits, by category: name, figure, page of the line.
    pub results: Vec<(String, String, String)>,
    /// Why it counts nothing.
    pub excluded: Option<String>,
    /// Where it is corrected.
    pub correct: String,
}

/// How surely something was recognised, below which a person should look.
const DOUBTFUL: f64 = 0.8;

/// The lines of a document, each with everything that was made of it.
pub fn read(
    page: &Page,
    here: &Here,
    knowledge: &Knowledge,
    sites: &[(String, String)],
    paper: &Paper,
    found: &[LineOfYear],
) -> Vec<Read> {
    let (mut at, mut reads): (HashMap<(i16, &str), usize>, Vec<Read>) = (HashMap::new(), Vec::new());
    for LineOfYear { year, number, line } in found {
        let key = (*year, line.details.source_line.as_str());
        let index = *at.entry(key).or_insert_with(|| {
            reads.push(one(page, here, knowledge, sites, paper, line));
            reads.len() - 1
        });
        let messages = page.messages();
        let category = words::category(messages, line.category);
        let name = match line.method {
            None => category,
            Some(Scope2Method::Location) => page.say("documents-by-location", "category", &category),
            Some(_) => page.say("documents-by-market", "category", &category),
        };
        let href = page.to(&here.path(format!("/measure/{year}/lines/{number}")));
        if let Some(read) = reads.get_mut(index) {
            read.results.push((name, messages.numbers().emissions(line.emissions.co2e), href));
        }
    }
    reads
}

fn one(
    page: &Page,
    here: &Here,
    knowledge: &Knowledge,
    sites: &[(String, String)],
    paper: &Paper,
    line: &Line,
) -> Read {
    let messages = page.messages();
    let (details, calculation) = (&line.details, &line.calculation);
    let recognition = &details.recognition;
    let quantity = f64::try_from(calculation.quantity).unwrap_or(0.0);
    let activity = words::activity(knowledge, messages, &line.activity);
    let label = details.label.trim();
    let query = format!("?label={}&activity={}", escaped(label), escaped(&activity));
    Read {
        place: place(page, &details.evidence.place),
        anchor: anchor(&details.evidence.place),
        label: words::plain(label),
        quantity: format!(
            "{}\u{a0}{}",
            messages.numbers().decimal(calculation.quantity.normalize()),
            messages.unit_of(quantity, &words::plain(&calculation.unit))
        ),
        days: page.days(line.period),
        site: sites.iter().find(|(id, _)| *id == line.site).map_or(&line.site, |(_, name)| name).clone(),
        because: because(page, &recognition.because),
        doubtful: recognition.confidence < DOUBTFUL,
        results: Vec::new(),
        excluded: None,
        correct: page.to(&here.path(format!("/documents/{}/correct", paper.document.id))) + &query,
        activity,
    }
}

/// Lines of the document that count nothing in any year, with the reason of the first.
pub fn excluded(page: &Page, knowledge: &Knowledge, refused: &[ExcludedLine]) -> Vec<Read> {
    let mut found: BTreeMap<(Place, &str), Read> = BTreeMap::new();
    let messages = page.messages();
    for excluded in refused {
        let place = excluded.evidence.place.clone();
        found.entry((place, &excluded.line)).or_insert_with(|| Read {
            place: self::place(page, &excluded.evidence.place),
            anchor: anchor(&excluded.evidence.place),
            label: words::plain(&excluded.label),
            activity: words::activity(knowledge, messages, &excluded.activity),
            quantity: String::new(),
            days: String::new(),
            site: excluded.site.clone(),
            because: String::new(),
            doubtful: false,
            results: Vec::new(),
            excluded: Some(words::exclusion(messages, &excluded.why)),
            correct: String::new(),
        });
    }
    found.into_values().collect()
}

/// What led to an activity, in words.
fn because(page: &Page, because: &[String]) -> String {
    let mut said: Vec<String> = Vec::new();
    for reason in because {
        let (kind, of) = reason.split_once(':').unwrap_or((reason, ""));
        let of = words::plain(of);
        said.extend(match kind {
            "word" => Some(page.say("documents-because-word", "word", &of)),
            "mapping" => Some(page.say("documents-because-mapping", "label", &of)),
            "column" => Some(page.say("documents-because-column", "column", &of)),
            "layout" => Some(page.t("documents-because-layout")),
            "code" => Some(page.t("documents-because-code")),
            _ => None,
        });
    }
    said.dedup();
    said.join(&page.t("app-comma"))
}

/// A place within the document, in words.
pub fn place(page: &Page, place: &Place) -> String {
    let whole = words::place(page.messages(), "", place);
    // The document itself is not named again on its own page.
    let comma = page.t("app-comma");
    whole.strip_prefix(&comma).unwrap_or(&whole).to_owned()
}

/// The row of the view beside it.
pub fn anchor(place: &Place) -> Option<String> {
    let row = place.row?;
    Some(match (place.page, &place.sheet) {
        (Some(page), _) => format!("p{page}-r{row}"),
        (None, Some(sheet)) => format!("s{:x}-r{row}", short(sheet)),
        (None, None) => format!("r{row}"),
    })
}

/// A sheet's name in a fragment: FNV-1a, which needs to be neither secret nor unique in the world.
pub fn short(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// Rows that were kept aside for one and the same reason.
pub struct Aside {
    /// Where the first is, in words.
    pub place: String,
    /// The row beside it.
    pub anchor: Option<String>,
    /// What is written there.
    pub raw: String,
    /// Why, and what to do.
    pub words: String,
    /// That there are more like it.
    pub alike: Option<String>,
    /// What a person can say right here.
    pub ask: Ask,
    /// Fields have names of their own.
    pub number: usize,
}

/// What a person can say of rows that were kept aside.
pub enum Ask {
    /// Nothing here: the document itself is to be mended.
    Nothing,
    /// Which activity lines with a designation are.
    Activity {
        /// The designation.
        label: String,
        /// What it may be: code and name.
        offered: Vec<(String, String)>,
        /// Whether the unit is asked for too.
        unit: bool,
    },
    /// To which site the document belongs.
    Site(Vec<Choice>),
    /// What the columns hold.
    Columns,
    /// To enter it by hand.
    Entry,
}

/// The most groups that are told one by one.
const ASIDE_MAX: usize = 40;

/// What was kept aside, alike rows together.
pub fn asides(page: &Page, knowledge: &Knowledge, sites: &[(String, String)], paper: &Paper) -> (Vec<Aside>, usize) {
    let mut groups: Vec<(&KeptAside, u64)> = Vec::new();
    for aside in &paper.understood.aside {
        let alike = |known: &&mut (&KeptAside, u64)| {
            known.0.told.key == aside.told.key && subject(&known.0.told) == subject(&aside.told)
        };
        match groups.iter_mut().find(alike) {
            Some((_, count)) => *count += aside.count,
            None => groups.push((aside, aside.count)),
        }
    }
    let left = groups.len().saturating_sub(ASIDE_MAX);
    let told = groups.iter().take(ASIDE_MAX).zip(1..).map(|((aside, count), number)| {
        let others = usize::try_from(count.saturating_sub(1)).unwrap_or(0);
        let raw: String = aside.raw.split_whitespace().collect::<Vec<_>>().join(" ");
        Aside {
            place: place(page, &aside.place),
            anchor: anchor(&aside.place),
            raw: words::plain(&raw).chars().take(160).collect(),
            words: match &*aside.reason {
                "photo" | "scanned-image" => page.t("documents-aside-photo"),
                _ => say(page, &aside.told),
            },
            alike: (others > 0).then(|| page.count("documents-alike", others)),
            ask: asked(page, knowledge, sites, paper, aside),
            number,
        }
    });
    (told.collect(), left)
}

/// Of what a message speaks: rows of one subject are alike.
fn subject(told: &Told) -> &str {
    ["label", "raw", "unit", "contract"].iter().find_map(|name| text(told, name)).unwrap_or_default()
}

fn text<'t>(told: &'t Told, name: &str) -> Option<&'t str> {
    match told.arguments.get(name)? {
        ToldArgument::Text(text) | ToldArgument::Code(text) => Some(text),
        ToldArgument::Choice(_) | ToldArgument::Count(_) => None,
    }
}

fn asked(page: &Page, knowledge: &Knowledge, sites: &[(String, String)], paper: &Paper, aside: &KeptAside) -> Ask {
    let told = &aside.told;
    let label = || text(told, "label").unwrap_or_default().to_owned();
    let offered = || {
        let codes = text(told, "candidates").or_else(|| text(told, "nearest")).unwrap_or_default();
        let codes: Vec<factors::ActivityCode> =
            codes.split(", ").filter(|code| !code.is_empty()).take(6).map(Into::into).collect();
        activity::named(knowledge, page.messages(), &codes)
    };
    match &*told.key {
        "intake-aside-unknown-activity" | "intake-aside-ambiguous-activity" | "intake-bill-unknown-activity" => {
            Ask::Activity { label: label(), offered: offered(), unit: false }
        }
        "intake-bill-no-unit" => Ask::Activity { label: label(), offered: Vec::new(), unit: true },
        "intake-aside-no-site" | "intake-aside-no-site-in-table" | "intake-bill-no-site" if !sites.is_empty() => {
            Ask::Site(super::choices(sites, ""))
        }
        "intake-aside-no-unit" | "intake-aside-no-quantity" if !paper.understood.columns.is_empty() => Ask::Columns,
        _ if matches!(&*aside.reason, "photo" | "scanned-image") => Ask::Entry,
        _ if aside.reason == "invalid-date" && !paper.understood.columns.is_empty() => Ask::Columns,
        _ => Ask::Nothing,
    }
}

/// The words of intake speak to who writes `mapping.toml`; where a form is beside them, they need not.
fn say(page: &Page, told: &Told) -> String {
    let with = |key: &str, name: &str| page.say(key, name, &words::plain(text(told, name).unwrap_or_default()));
    match &*told.key {
        "intake-aside-unknown-activity" | "intake-bill-unknown-activity" => {
            with("documents-aside-unknown-activity", "label")
        }
        "intake-aside-ambiguous-activity" => with("documents-aside-ambiguous-activity", "label"),
        "intake-aside-unknown-unit" => with("documents-aside-unknown-unit", "raw"),
        "intake-aside-unknown-site" => with("documents-aside-unknown-site", "raw"),
        "intake-bill-no-unit" => with("documents-aside-no-unit", "label"),
        "intake-aside-no-site" | "intake-aside-no-site-in-table" | "intake-bill-no-site" => {
            page.t("documents-aside-no-site")
        }
        _ => words::retold(page.messages(), told),
    }
}
