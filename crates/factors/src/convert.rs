//! From the unit of a document to the unit of a factor.
//!
//! Within a dimension a conversion is a ratio of sizes. From one dimension to another (litres to
//! tonnes, tonnes to gigajoules, gross to net calorific value, dirhams of 2025 to dollars of 2022) it
//! needs a [`Property`] with a source. The shortest chain is taken; every step is written down.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use units::{Basis, Calorific, Dimension, Moisture, Unit};

use crate::money::is_money;
use crate::{ActivityCode, Geo, SourceId};

/// What a property permits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PropertyKind {
    /// Mass per volume.
    Density,
    /// Net calorific value: energy per mass or volume.
    Ncv,
    /// Gross calorific value.
    Gcv,
    /// Net over gross calorific value, a ratio below 1.
    NetOverGross,
    /// Mass of one piece: a bottle of butane.
    UnitMass,
    /// Dry matter over mass as received, a ratio below 1.
    DryMatter,
    /// Emitting use over purchase, such as passengers in a vehicle or tonnes in a container.
    Load,
}

impl PropertyKind {
    /// The kind with this code, as in `properties.csv`.
    pub fn from_code(code: &str) -> Option<Self> {
        Some(match code {
            "density" => PropertyKind::Density,
            "ncv" => PropertyKind::Ncv,
            "gcv" => PropertyKind::Gcv,
            "net_over_gross" => PropertyKind::NetOverGross,
            "unit_mass" => PropertyKind::UnitMass,
            "dry_matter" => PropertyKind::DryMatter,
            "load" => PropertyKind::Load,
            _ => return None,
        })
    }
}

/// A physical property that permits a conversion for one activity and its kinds.
#[derive(Clone, Debug, PartialEq)]
pub struct Property {
    /// Unique id.
    pub id: String,
    /// The activity it is of.
    pub activity: ActivityCode,
    /// What it permits.
    pub kind: PropertyKind,
    /// Value in `unit`.
    pub value: f64,
    /// Its unit, with its basis: `kg/m3`, `GJ/t NCV`.
    pub unit: Unit,
    /// Where it was measured; `ANY` if by definition or regulation of the product.
    pub geo: Geo,
    /// Year.
    pub year: Option<i16>,
    /// Half-width of the 95 % interval, %.
    pub uncertainty_pct: Option<f64>,
    /// Publication.
    pub source: SourceId,
    /// Row in it.
    pub source_row: String,
}

/// A price level or exchange rate between two moneys of given years.
#[derive(Clone, Debug, PartialEq)]
pub struct Price {
    /// Unique id.
    pub id: String,
    /// Value in `unit`.
    pub value: f64,
    /// A ratio of moneys: `MAD2022/USD2022` (exchange), `MAD2025/MAD2022` (price level).
    pub unit: Unit,
    /// Publication.
    pub source: SourceId,
    /// Row in it.
    pub source_row: String,
}

/// One step of a conversion: the quantity is multiplied by `factor`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Step {
    /// What justifies it.
    pub kind: StepKind,
    /// Multiplier.
    pub factor: f64,
    /// Unit after the step.
    pub unit: String,
    /// Half-width of the 95 % interval of the multiplier, %, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uncertainty_pct: Option<f64>,
}

/// What justifies a step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "by")]
pub enum StepKind {
    /// The definitions of the units.
    Definition,
    /// A property of the activity.
    Property {
        /// Its id in the catalogue.
        id: String,
        /// What it permits.
        property: PropertyKind,
        /// Its value as published.
        value: f64,
        /// Its unit as published.
        per: String,
        /// Where it was measured.
        geo: Geo,
        /// Publication.
        source: SourceId,
        /// Row in it.
        source_row: String,
    },
    /// An exchange rate or price level.
    Price {
        /// Its id in the catalogue.
        id: String,
        /// Its value as published.
        value: f64,
        /// Its unit.
        per: String,
        /// Publication.
        source: SourceId,
        /// Row in it.
        source_row: String,
    },
    /// A term of the document itself: a share, a distance, a number of weeks.
    Document {
        /// What the document calls it.
        label: String,
    },
    /// The days of the document that lie within the reporting period.
    Days {
        /// How many do.
        within: i32,
        /// How many there are.
        of: i32,
    },
    /// The firm's part of the site.
    Ownership,
    /// The part of the electricity that a contractual instrument covers, or that none covers.
    Instrument {
        /// Its number; empty for what none covers.
        reference: String,
    },
}

impl Step {
    /// Whether the step rests on knowledge from outside the document and the definitions.
    pub fn rests_on_knowledge(&self) -> bool {
        matches!(self.kind, StepKind::Property { .. } | StepKind::Price { .. })
    }

    /// Where its knowledge was measured, for a property.
    pub fn geo(&self) -> Option<&Geo> {
        match &self.kind {
            StepKind::Property { geo, .. } => Some(geo),
            _ => None,
        }
    }
}

/// A multiplier with a unit, applied upright or upside down.
enum Link<'a> {
    Property(&'a Property),
    Price(&'a Price),
}

impl Link<'_> {
    fn unit(&self) -> &Unit {
        match self {
            Link::Property(property) => &property.unit,
            Link::Price(price) => &price.unit,
        }
    }

    fn value(&self) -> f64 {
        match self {
            Link::Property(property) => property.value,
            Link::Price(price) => price.value,
        }
    }

    /// Dimension and basis after the step, if it may be taken.
    fn apply(&self, from: &State, upright: bool) -> Option<State> {
        let (dimension, basis) = (&from.dimension, from.basis);
        let kind = if let Link::Property(property) = self { Some(property.kind) } else { None };
        let basis = match kind {
            Some(PropertyKind::NetOverGross) => {
                let (given, reached) =
                    if upright { (Calorific::Gross, Calorific::Net) } else { (Calorific::Net, Calorific::Gross) };
                (basis.calorific == Some(given)).then_some(Basis { calorific: Some(reached), ..basis })?
            }
            Some(PropertyKind::DryMatter) => {
                let (given, reached) = if upright { (false, Some(Moisture::Dry)) } else { (true, None) };
                ((basis.moisture == Some(Moisture::Dry)) == given).then_some(Basis { moisture: reached, ..basis })?
            }
            _ => match (upright, self.unit().basis.calorific, basis.calorific) {
                (_, None, said) => Basis { calorific: said, ..basis },
                (true, Some(gained), None) => Basis { calorific: Some(gained), ..basis },
                (false, Some(given), Some(said)) if given == said => Basis { calorific: None, ..basis },
                _ => return None,
            },
        };
        let exponent = if upright { 1 } else { -1 };
        let reached = dimension.times(&self.unit().dimension, exponent);
        Some(State { dimension: reached, basis })
    }

    fn step(&self, upright: bool, size: f64, unit: String) -> Step {
        let (id, value, per) = match self {
            Link::Property(property) => (property.id.clone(), property.value, property.unit.symbol.clone()),
            Link::Price(price) => (price.id.clone(), price.value, price.unit.symbol.clone()),
        };
        let in_base = self.value() * self.unit().size();
        let factor = if upright { in_base * size } else { size / in_base };
        match self {
            Link::Property(property) => Step {
                kind: StepKind::Property {
                    id,
                    property: property.kind,
                    value,
                    per,
                    geo: property.geo.clone(),
                    source: property.source.clone(),
                    source_row: property.source_row.clone(),
                },
                factor,
                unit,
                uncertainty_pct: property.uncertainty_pct,
            },
            Link::Price(price) => Step {
                kind: StepKind::Price {
                    id,
                    value,
                    per,
                    source: price.source.clone(),
                    source_row: price.source_row.clone(),
                },
                factor,
                unit,
                uncertainty_pct: None,
            },
        }
    }
}

#[derive(Clone, PartialEq)]
struct State {
    dimension: Dimension,
    basis: Basis,
}

/// The most steps that rest on knowledge; longer chains are guesses.
const MOST_LINKS: usize = 3;

/// The shortest chain of steps from `from` to `to` by the properties of `activity`; `None` if there is none.
///
/// `properties` and `prices` come in order of preference: of two equally short chains the one with
/// the earlier links wins. The product of the factors of the steps turns a quantity in `from` into one in `to`.
pub fn steps(from: &Unit, to: &Unit, properties: &[&Property], prices: &[Price]) -> Option<Vec<Step>> {
    if from.measures_like(to)
        && let Ok(ratio) = from.ratio_to(to)
    {
        // The same unit needs no step; a ratio of 1 between two spellings neither.
        let same = ratio == 1.0;
        return Some(if same {
            Vec::new()
        } else {
            vec![Step { kind: StepKind::Definition, factor: ratio, unit: to.symbol.clone(), uncertainty_pct: None }]
        });
    }
    let mut links: Vec<Link<'_>> = properties.iter().map(|property| Link::Property(property)).collect();
    if is_money(&from.dimension) && is_money(&to.dimension) {
        links.extend(prices.iter().map(Link::Price));
    }
    let target = |state: &State| state.dimension == to.dimension && state.basis.serves(to.basis);
    let start = State { dimension: from.dimension.clone(), basis: from.basis };
    let most_bases = from.dimension.bases().max(to.dimension.bases());
    let mut seen = vec![start.clone()];
    let mut frontier: Vec<(State, Vec<(usize, bool)>)> = vec![(start, Vec::new())];
    for _ in 0..MOST_LINKS {
        let mut next = Vec::new();
        for (state, path) in &frontier {
            for (index, link) in links.iter().enumerate() {
                if path.iter().any(|(used, _)| *used == index) {
                    continue;
                }
                for upright in [true, false] {
                    // A step that adds more bases than the target has leads nowhere. The first way to a state is
                    // the shortest and by the preferred links.
                    let leads = |reached: &State| reached.dimension.bases() <= most_bases && !seen.contains(reached);
                    let Some(reached) = link.apply(state, upright).filter(leads) else { continue };
                    seen.push(reached.clone());
                    let mut longer = path.clone();
                    longer.push((index, upright));
                    if target(&reached) {
                        return Some(write_down(from, to, &links, &longer));
                    }
                    next.push((reached, longer));
                }
            }
        }
        frontier = next;
    }
    None
}

/// The steps of a chain: the first link also takes the quantity to base units, the last also to `to`.
fn write_down(from: &Unit, to: &Unit, links: &[Link<'_>], path: &[(usize, bool)]) -> Vec<Step> {
    let last = path.len().saturating_sub(1);
    let mut steps = Vec::with_capacity(path.len());
    for (position, (index, upright)) in path.iter().enumerate() {
        let Some(link) = links.get(*index) else { continue };
        let mut size = 1.0;
        if position == 0 {
            size *= from.size();
        }
        if position == last {
            size /= to.size();
        }
        let unit = if position == last { to.symbol.clone() } else { String::new() };
        steps.push(link.step(*upright, size, unit));
    }
    steps
}
