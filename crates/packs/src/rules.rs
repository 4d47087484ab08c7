//! What we say of the rows of a database, as data: `catalogue/measure/mapping/<dataset>.csv`.
//!
//! A rule has a pattern over the key of a row (its path in the database, ` > ` between levels, `*` for
//! any text, case and accents forgiven) and says one or more things of the rows it covers: which activity of the
//! taxonomy they are, their stage, their place. Of each thing the first rule that says it counts, so
//! particular rules stand before general ones.

use std::collections::HashMap;

use factors::{ActivityCode, Electricity, Geo, Mix, Scope2Method, Stage};
use language::fold;

/// The files, compiled in.
const FILES: &[(&str, &str)] = &[
    ("agribalyse", include_str!("../../../catalogue/measure/mapping/agribalyse.csv")),
    ("base-carbone", include_str!("../../../catalogue/measure/mapping/base-carbone.csv")),
    ("desnz", include_str!("../../../catalogue/measure/mapping/desnz.csv")),
    ("epa-hub", include_str!("../../../catalogue/measure/mapping/epa-hub.csv")),
    ("epa-supply-chain", include_str!("../../../catalogue/measure/mapping/epa-supply-chain.csv")),
    ("grid", include_str!("../../../catalogue/measure/mapping/grid.csv")),
    ("ipcc-2006", include_str!("../../../catalogue/measure/mapping/ipcc-2006.csv")),
    ("oefdb", include_str!("../../../catalogue/measure/mapping/oefdb.csv")),
];
const UNITS: &str = include_str!("../../../catalogue/measure/mapping/units.csv");

/// The rules of one database.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rules {
    rules: Vec<Rule>,
    units: HashMap<String, Vec<UnitRule>>,
}

#[derive(Clone, Debug)]
struct Rule {
    pattern: Pattern,
    said: Said,
}

/// How a unit of a database is written in ours.
#[derive(Clone, Debug)]
struct UnitRule {
    pattern: Pattern,
    unit: String,
}

/// What the rules say of a row.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Said {
    /// The activity of the taxonomy and, if only one part of the row is meant, the stage of that part.
    pub(crate) activity: Option<ActivityCode>,
    pub(crate) stage: Option<Stage>,
    pub(crate) geo: Option<Geo>,
    pub(crate) electricity: Option<Electricity>,
    /// Its carbon dioxide is of biogenic origin.
    pub(crate) biogenic: Option<bool>,
    /// Parts of the row that are activities of the taxonomy by themselves.
    pub(crate) parts: Vec<(Stage, ActivityCode)>,
}

impl Rules {
    /// The rules of `dataset`; none if it has no file.
    pub(crate) fn embedded(dataset: &str) -> Self {
        let file = FILES.iter().find(|(name, _)| *name == dataset).map_or("", |(_, text)| text);
        Rules::read(file, UNITS, dataset)
    }

    pub(crate) fn read(rules: &str, units: &str, dataset: &str) -> Self {
        let mut read = Rules::default();
        for row in records(rules) {
            let cell = |column: usize| row.get(column).map_or("", |cell| cell.trim());
            let stage = Stage::from_code(cell(3));
            let activity = (!cell(2).is_empty()).then(|| ActivityCode::from(cell(2)));
            let part = Stage::from_code(cell(1));
            read.rules.push(Rule {
                pattern: Pattern::new(cell(0)),
                said: Said {
                    parts: part.zip(activity.clone()).into_iter().collect(),
                    activity: activity.filter(|_| part.is_none()),
                    stage,
                    geo: (!cell(4).is_empty()).then(|| Geo::from(cell(4))),
                    electricity: electricity(cell(5)),
                    biogenic: (!cell(6).is_empty()).then(|| cell(6) == "yes"),
                },
            });
        }
        for row in records(units).filter(|row| row.get(0) == Some(dataset)) {
            let cell = |column: usize| row.get(column).map_or("", |cell| cell.trim());
            let rule = UnitRule { pattern: Pattern::new(cell(1)), unit: cell(3).to_owned() };
            read.units.entry(fold(cell(2))).or_default().push(rule);
        }
        read
    }

    /// What the rules say of the row with this key.
    pub(crate) fn of(&self, key: &str) -> Said {
        let key = folded(key);
        let mut said = Said::default();
        for rule in self.rules.iter().filter(|rule| rule.pattern.covers(&key)) {
            let Said { activity, stage, geo, electricity, biogenic, parts } = &rule.said;
            said.activity = said.activity.or_else(|| activity.clone());
            said.stage = said.stage.or(*stage);
            said.geo = said.geo.or_else(|| geo.clone());
            said.electricity = said.electricity.or(*electricity);
            said.biogenic = said.biogenic.or(*biogenic);
            for part in parts {
                if said.parts.iter().all(|(stage, _)| *stage != part.0) {
                    said.parts.push(part.clone());
                }
            }
        }
        said
    }

    /// The unit written `text` in this database, in our spelling, for the row with this key.
    pub(crate) fn unit(&self, text: &str, key: &str) -> Option<&str> {
        let rules = self.units.get(&fold(text))?;
        let key = folded(key);
        rules.iter().find(|rule| rule.pattern.covers(&key)).map(|rule| rule.unit.as_str())
    }
}

fn records(text: &str) -> impl Iterator<Item = csv::StringRecord> {
    csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes()).into_records().filter_map(Result::ok)
}

fn electricity(words: &str) -> Option<Electricity> {
    let mut read = Electricity { method: Scope2Method::Location, mix: None, life_cycle: None };
    let mut any = false;
    for word in words.split_whitespace() {
        any = true;
        match word {
            "market" => read.method = Scope2Method::Market,
            "residual" => read.method = Scope2Method::Residual,
            "production" => read.mix = Some(Mix::Production),
            "consumption" => read.mix = Some(Mix::Consumption),
            "direct" => read.life_cycle = Some(false),
            "life_cycle" => read.life_cycle = Some(true),
            _ => {}
        }
    }
    any.then_some(read)
}

/// The key with each level folded by itself, so that `>` still separates.
fn folded(key: &str) -> String {
    key.split('>').map(fold).collect::<Vec<_>>().join(">")
}

/// Text with `*` for any text.
#[derive(Clone, Debug)]
struct Pattern {
    pieces: Vec<String>,
}

impl Pattern {
    fn new(text: &str) -> Self {
        let text = if text.is_empty() { "*" } else { text };
        let level = |level: &str| level.split('*').map(fold).collect::<Vec<_>>().join("*");
        let whole = text.split('>').map(level).collect::<Vec<_>>().join(">");
        Pattern { pieces: whole.split('*').map(str::to_owned).collect() }
    }

    fn covers(&self, key: &str) -> bool {
        let [first, rest @ ..] = self.pieces.as_slice() else { return false };
        let Some(mut tail) = key.strip_prefix(first.as_str()) else { return false };
        let [middle @ .., last] = rest else { return tail.is_empty() };
        for piece in middle {
            match tail.find(piece.as_str()) {
                Some(at) => tail = tail.get(at + piece.len()..).unwrap_or(""),
                None => return false,
            }
        }
        tail.ends_with(last.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_rule_that_says_a_thing_counts() {
        let rules = Rules::read(
            "pattern,part,activity,stage,geo,electricity,biogenic\n\
             Scope 1 > Fuels > * > Butane > *,,fuel.butane,,,,\n\
             Scope 1 > Fuels > *,,fuel,combustion,ANY,,\n\
             *,combustion,fuel.part,,GB,,yes\n",
            "dataset,pattern,text,unit\nmade,*Passenger*,km,v.km\nmade,*,km,km\n",
            "made",
        );
        let said = rules.of("Scope 1 > fuels > Gaseous fuels > BUTANE >  > tonnes");
        assert_eq!(said.activity, Some("fuel.butane".into()));
        assert_eq!((said.stage, said.geo), (Some(Stage::Combustion), Some("ANY".into())));
        assert_eq!(said.parts, [(Stage::Combustion, "fuel.part".into())]);
        assert_eq!(rules.of("Scope 3 > x").activity, None);
        assert_eq!(rules.unit("KM", "Passenger vehicles > Mini"), Some("v.km"));
        assert_eq!(rules.unit("km", "Water"), Some("km"));
        assert_eq!(rules.unit("mile", "Water"), None);
    }

    #[test]
    fn patterns() {
        for (pattern, key, covers) in [
            ("a > *", "A > b > c", true),
            ("a > *", "ab > c", false),
            ("* > é", "x > E", true),
            ("*", "", true),
            ("a", "a", true),
            ("a", "ab", false),
            ("a*b*c", "a c b c", true),
            ("a*b*c", "a c b", false),
        ] {
            assert_eq!(Pattern::new(pattern).covers(&folded(key)), covers, "{pattern} {key}");
        }
    }
}
