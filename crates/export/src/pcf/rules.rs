//! Rules of sectors: what a footprint that says it follows them keeps, and what not.

use calendar::Date;
use catalogue::{Error, Record, records};
use factors::GwpSet;
use language::Text;

use super::{AllocationKey, FindingKind, Footprint, Rule};
use crate::Amount;

/// A set of rules for a sector, as far as what was read of it says.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleSet {
    /// Its name in the catalogue.
    pub id: String,
    /// Who publishes it.
    pub operator: String,
    /// Its title.
    pub name: String,
    /// Its edition; empty if what was read does not say it.
    pub edition: String,
    /// The sector.
    pub sector: Text,
    /// First day on which it holds, if that is known.
    pub since: Option<Date>,
    /// Last day on which it holds, if it was replaced.
    pub until: Option<Date>,
    /// What it asks.
    pub points: Vec<Point>,
}

/// Something that rules ask.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// What is asked.
    pub asks: Asks,
    /// Whether it must be so, or is recommended.
    pub binding: bool,
    /// In the words of the source, English.
    pub says: String,
    /// The publication that says it.
    pub source: String,
}

/// What rules ask of a footprint.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Asks {
    /// From the cradle to the gate, whole.
    Production,
    /// No more than so many percent exempted in all.
    ExemptedTotal(Amount),
    /// No more than so many percent exempted for one process.
    ExemptedEach(Amount),
    /// Packaging within.
    Packaging,
    /// Physical causes before prices.
    PhysicalFirst,
    /// Keys of their own for the steps of production, which no recipe tells.
    OwnSteps,
    /// Potentials of this report of the IPCC, or of any that is named.
    Potentials(Option<i64>),
    /// Renewed within so many years of the end of its period.
    Renewal(i64),
    /// With ratings of its data.
    Quality,
}

impl Asks {
    /// The end of the key of its message: `export-rule-…`.
    pub fn code(self) -> &'static str {
        match self {
            Asks::Production => "production",
            Asks::ExemptedTotal(_) => "exempted-total",
            Asks::ExemptedEach(_) => "exempted-each",
            Asks::Packaging => "packaging",
            Asks::PhysicalFirst => "physical-first",
            Asks::OwnSteps => "own-steps",
            Asks::Potentials(None) => "potentials-named",
            Asks::Potentials(Some(_)) => "potentials",
            Asks::Renewal(_) => "renewal",
            Asks::Quality => "quality",
        }
    }

    /// The number in it.
    pub fn value(self) -> Option<Amount> {
        match self {
            Asks::ExemptedTotal(value) | Asks::ExemptedEach(value) => Some(value),
            Asks::Potentials(Some(value)) | Asks::Renewal(value) => Some(Amount::from(value)),
            _ => None,
        }
    }

    fn read(row: &Record) -> Result<Self, Error> {
        let whole = |text: &str| text.parse().ok();
        match row.text("point").as_str() {
            "exempted_total" => row.read("value", "percent", Amount::read).map(Asks::ExemptedTotal),
            "exempted_each" => row.read("value", "percent", Amount::read).map(Asks::ExemptedEach),
            "renewal" => row.read("value", "years", whole).map(Asks::Renewal),
            "potentials" if row.is_empty("value") => Ok(Asks::Potentials(None)),
            "potentials" => row
                .read("value", "a report such as ar5", |text| whole(text.strip_prefix("ar")?))
                .map(|of| Asks::Potentials(Some(of))),
            "allocation" => row.read("value", "physical or steps", |text| match text {
                "physical" => Some(Asks::PhysicalFirst),
                "steps" => Some(Asks::OwnSteps),
                _ => None,
            }),
            _ => row.read("point", "a point of rules", |text| match text {
                "boundary" => Some(Asks::Production),
                "packaging" => Some(Asks::Packaging),
                "quality" => Some(Asks::Quality),
                _ => None,
            }),
        }
    }
}

/// Whether a point is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is.
    Holds,
    /// It is recommended, and is not.
    Departs,
    /// It is not.
    Fails,
    /// What is known does not tell.
    Open,
}

impl Standing {
    /// The end of the key of its message: `export-rule-standing-…`.
    pub fn code(self) -> &'static str {
        match self {
            Standing::Holds => "holds",
            Standing::Departs => "departs",
            Standing::Fails => "fails",
            Standing::Open => "open",
        }
    }
}

/// A point of rules that a footprint is held against.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged<'r> {
    /// The point.
    pub point: &'r Point,
    /// Whether it is kept.
    pub standing: Standing,
    /// Why not: the end of the key of a message, `export-rule-because-…`, and what it is about.
    pub because: Option<(&'static str, String)>,
}

/// Rules that a footprint says it follows.
#[derive(Clone, Debug, PartialEq)]
pub struct Declared<'r> {
    /// As the recipe names them.
    pub rule: &'r Rule,
    /// The set, if it is one of those that are known, and how the footprint stands to its points.
    pub known: Option<(&'r RuleSet, Vec<Judged<'r>>)>,
}

impl Declared<'_> {
    /// Whether a point that is binding is not kept: then it is not stated to others that the rules were followed.
    pub fn fails(&self) -> bool {
        let points = self.known.iter().flat_map(|(_, points)| points);
        points.into_iter().any(|judged| judged.standing == Standing::Fails)
    }
}

/// All sets of rules, from `catalogue/export/rules/`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RuleSets(Vec<RuleSet>);

impl RuleSets {
    /// Those this program was compiled with.
    ///
    /// # Errors
    /// If a row is broken; a test of this crate holds that none is.
    pub fn embedded() -> Result<Self, Error> {
        let columns = ["set", "operator", "name", "edition", "since", "until", "sector_fr", "sector_ar", "sector_en"];
        let mut sets = Vec::new();
        for row in records("export/rules/sets.csv", &columns)? {
            sets.push(RuleSet {
                id: row.text("set"),
                operator: row.text("operator"),
                name: row.text("name"),
                edition: row.text("edition"),
                sector: Text { fr: row.text("sector_fr"), ar: row.text("sector_ar"), en: row.text("sector_en") },
                since: row.optional_date("since")?,
                until: row.optional_date("until")?,
                points: Vec::new(),
            });
        }
        for row in records("export/rules/points.csv", &["set", "point", "value", "binding", "says", "source"])? {
            let place = row.read("set", "a set of rules", |id| sets.iter().position(|set| set.id == id))?;
            let point = Point {
                asks: Asks::read(&row)?,
                binding: row.yes("binding")?,
                says: row.text("says"),
                source: row.text("source"),
            };
            if let Some(set) = sets.get_mut(place) {
                set.points.push(point);
            }
        }
        Ok(RuleSets(sets))
    }

    /// All of them, in the order of the catalogue.
    pub fn all(&self) -> &[RuleSet] {
        &self.0
    }

    /// The set that a recipe names: by its publisher and title, with the edition or without.
    pub fn of(&self, rule: &Rule) -> Option<&RuleSet> {
        let same = |a: &str, b: &str| a.trim().eq_ignore_ascii_case(b.trim());
        let named = |set: &&RuleSet| {
            same(&set.operator, &rule.operator) && (same(&set.name, &rule.name) || same(&set.title(), &rule.name))
        };
        self.0.iter().find(named)
    }

    /// The rules that a footprint says it follows, held against it as it stands on a day.
    pub fn judge<'r>(&'r self, footprint: &'r Footprint, today: Date) -> Vec<Declared<'r>> {
        let of = |rule| {
            let known = self.of(rule);
            let known =
                known.map(|set| (set, set.points.iter().map(|point| judged(point, footprint, today)).collect()));
            Declared { rule, known }
        };
        footprint.product.rules.iter().map(of).collect()
    }
}

impl RuleSet {
    /// Title with its edition.
    pub fn title(&self) -> String {
        format!("{} {}", self.name, self.edition).trim_end().to_owned()
    }

    /// As a recipe names it.
    pub fn rule(&self) -> Rule {
        Rule { operator: self.operator.clone(), name: self.title() }
    }
}

fn judged<'r>(point: &'r Point, footprint: &Footprint, today: Date) -> Judged<'r> {
    let (standing, because) = match kept(point.asks, footprint, today) {
        Kept::Yes => (Standing::Holds, None),
        Kept::No(why, what) if point.binding => (Standing::Fails, Some((why, what))),
        Kept::No(why, what) => (Standing::Departs, Some((why, what))),
        Kept::Unknown(why, what) => (Standing::Open, Some((why, what))),
    };
    Judged { point, standing, because }
}

enum Kept {
    Yes,
    No(&'static str, String),
    Unknown(&'static str, String),
}

fn kept(asks: Asks, footprint: &Footprint, today: Date) -> Kept {
    let product = &footprint.product;
    let exempted = product.exempted.as_ref().map_or(Amount::ZERO, |exempted| exempted.percent);
    let missing = !footprint.unknown.is_empty() && product.exempted.is_none();
    let found = |kind| footprint.findings.iter().any(|finding| finding.kind == kind);
    match asks {
        Asks::Production | Asks::ExemptedTotal(_) | Asks::ExemptedEach(_) if missing => {
            Kept::No("unknown-inputs", footprint.unknown.join(", "))
        }
        Asks::ExemptedTotal(most) if exempted > most => Kept::No("exempted", exempted.to_string()),
        // The recipe says how much is exempted in all, not for which process.
        Asks::ExemptedEach(most) if exempted > most => Kept::Unknown("only-total", exempted.to_string()),
        Asks::Packaging if found(FindingKind::NoPackaging) => Kept::No("no-packaging", String::new()),
        Asks::PhysicalFirst if found(FindingKind::AllocationUnexplained) => Kept::No("unexplained", String::new()),
        Asks::PhysicalFirst
            if footprint.allocations.iter().any(|one| one.key == Some(AllocationKey::EconomicValue)) =>
        {
            Kept::Unknown("economic", String::new())
        }
        Asks::OwnSteps => Kept::Unknown("not-told", String::new()),
        Asks::Potentials(Some(report)) if report != assessment(footprint.gwp) => {
            Kept::No("potentials", footprint.gwp.code().to_uppercase())
        }
        Asks::Renewal(years) => match renewal(product.year, years) {
            Some(due) if today > due => Kept::No("old", due.to_string()),
            Some(_) => Kept::Yes,
            None => Kept::Unknown("not-told", String::new()),
        },
        Asks::Quality if footprint.ratings.is_none() => Kept::No("no-ratings", String::new()),
        _ => Kept::Yes,
    }
}

/// The last day on which a footprint of a year is renewed in time.
fn renewal(year: i16, years: i64) -> Option<Date> {
    Date::new(year.checked_add(i16::try_from(years).ok()?)?, 12, 31).ok()
}

/// The number of the report of the IPCC that potentials are of.
fn assessment(gwp: GwpSet) -> i64 {
    match gwp {
        GwpSet::Sar => 2,
        GwpSet::Ar4 => 4,
        GwpSet::Ar5 | GwpSet::Ar5Feedback => 5,
        GwpSet::Ar6 | GwpSet::Ar6Table7Sm7 => 6,
    }
}
