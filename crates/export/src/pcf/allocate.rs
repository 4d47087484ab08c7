//! What the sites of a product emit, and which part of it is the product's.

use std::collections::{BTreeMap, BTreeSet};

use factors::{ActivityCode, FactorRecord, Gas, GwpSet, Origin, Rank};
use measure::{Account, Category, Exclusion, Inventory, Line, PinnedChoice};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uncertainty::ExactSum;

use super::boundary::{Place, place};
use super::places::check_region;
use super::rating::{self, Found};
use super::sum::PartsSum;
use super::{Allocation, AppliedShare, Error, LeftOut, LeftOutBecause, Parts, Problem, Ratings, Recipe, Stage};

/// What the inventory gives to a product: all that a footprint needs of it, so that a change of a supplier's figure is computed
/// without reading an inventory again. kg CO2e in the declared unit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Allocated {
    /// Version of the engine that made the inventory.
    pub engine: String,
    /// Reporting year.
    pub year: i16,
    /// The set of potentials.
    pub gwp: GwpSet,
    /// Country of the sites.
    pub country: String,
    /// Region of the sites, if they are all in one; otherwise the country.
    pub place: String,
    /// Factors that the firm chose by hand.
    pub choices: Vec<PinnedChoice>,
    /// Draws of the simulation.
    pub draws: u32,
    /// Its seed.
    pub seed: u64,
    /// What was allocated.
    pub cells: Vec<Cell>,
    /// Factors of the cells.
    pub factors: Vec<SharedFactor>,
    /// What is not in it.
    pub left_out: Vec<LeftOut>,
    /// The shares that were applied.
    pub shares: Vec<AppliedShare>,
    /// CO2 of biomass that was burnt, kg.
    pub biogenic_co2: f64,
    /// Lines of activity data of the sites that the inventory could not count.
    pub gaps: usize,
}

/// What lines of one activity, factor and meter emit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Cell {
    /// Stage, before the recipe is asked about purchases and transport.
    pub stage: Stage,
    /// Category of the inventory.
    pub category: Category,
    /// The activity.
    pub activity: ActivityCode,
    /// Position in [`Allocated::factors`].
    pub factor: usize,
    /// Number of its source of activity data in the simulation, the same as in the inventory.
    pub stream: u64,
    /// GSD² of that source.
    pub gsd2: f64,
    /// How many lines.
    pub lines: usize,
    /// kg CO2e of these lines in the year, before allocation.
    pub site_co2e: f64,
    /// What is the product's.
    pub parts: Parts,
    /// How much of it its source gives as CO2e alone.
    pub unsplit: f64,
    /// Whether it is an average by what was paid.
    pub spend: bool,
    /// Whether it is primary data.
    pub primary: bool,
    /// Data quality.
    pub ratings: Ratings,
}

/// A factor with its number in the simulation, which is that of the inventory.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SharedFactor {
    /// The number.
    pub number: u64,
    /// GSD².
    pub gsd2: f64,
    /// The row.
    pub factor: FactorRecord,
}

/// Shares the emissions of the recipe's sites out.
///
/// # Errors
/// If the recipe does not fit the inventory: another year, an unknown site.
pub fn allocate(recipe: &Recipe, inventory: &Inventory) -> Result<Allocated, Error> {
    super::check(recipe)?;
    let account = &inventory.account;
    let firm = &inventory.firm;
    let year = firm.reporting.year;
    if recipe.year != year {
        return Err(Error { at: "year".to_owned(), problem: Problem::OtherYear(year) });
    }
    let mut parts_of_sites = BTreeMap::new();
    for (index, id) in recipe.sites.iter().enumerate() {
        let part = firm.site(id).map_or(0.0, |site| site.part(firm.boundary.approach));
        if part <= 0.0 {
            return Err(Error { at: format!("sites[{index}]"), problem: Problem::UnknownSite(id.clone()) });
        }
        parts_of_sites.insert(id.as_str(), part);
    }
    let units = recipe.made.to_f64() / recipe.amount.to_f64();
    let mut gathered = Gathered::default();
    for line in &account.lines {
        let Some(part) = parts_of_sites.get(line.site.as_str()) else { continue };
        // What a product emitted does not depend on who owns the site: the share of ownership is taken out again.
        let scale = share(recipe, &line.site, &line.activity) / part;
        gathered.take(line, account, scale, place(line, recipe.electricity));
    }
    let regions: BTreeSet<Option<&str>> =
        recipe.sites.iter().map(|id| firm.site(id).and_then(|site| site.region.as_deref())).collect();
    let common = (regions.len() == 1).then(|| regions.into_iter().next().flatten()).flatten();
    if let Some(region) = &recipe.region {
        check_region(region, &firm.country).map_err(|problem| Error { at: "region".to_owned(), problem })?;
    }
    let place = recipe.region.as_deref().or(common).unwrap_or(&firm.country).to_owned();
    let gap = |why: &Exclusion| !matches!(why, Exclusion::OutsidePeriod { .. } | Exclusion::OutsideBoundary);
    let gaps = account.excluded.iter().filter(|line| recipe.sites.contains(&line.site) && gap(&line.why)).count();
    let sheet = &firm.electricity;
    let grids: Vec<&str> =
        [&sheet.location, &sheet.residual].into_iter().flatten().map(|grid| grid.source.as_str()).collect();
    let (cells, factors) = gathered.cells(account, units, &place, &grids);
    let allocated = Allocated {
        engine: inventory.engine.clone(),
        year,
        gwp: account.gwp,
        country: firm.country.clone(),
        place,
        choices: firm.choices.clone(),
        draws: account.draws,
        seed: account.seed,
        cells,
        factors,
        left_out: gathered.left_out(units),
        shares: applied(recipe, account),
        biogenic_co2: gathered.biogenic_co2.value() / units,
        gaps,
    };
    let finite = allocated.cells.iter().all(|cell| cell.parts.is_finite());
    if finite { Ok(allocated) } else { Err(Error { at: "made".to_owned(), problem: Problem::OutOfRange }) }
}

/// The allocation that holds for an activity at a site: of those whose activities name it the most precise, then that of the site
/// before that of all sites.
pub(super) fn chosen<'a>(recipe: &'a Recipe, site: &str, activity: Option<&ActivityCode>) -> Option<&'a Allocation> {
    let precision = |allocation: &Allocation| {
        if allocation.activities.is_empty() {
            return Some(0);
        }
        let activity = activity?;
        let named = allocation.activities.iter().filter(|named| activity.is_within(named.as_str()));
        named.map(|named| named.as_str().len()).max()
    };
    let of_site = |allocation: &&Allocation| allocation.site.as_deref().is_none_or(|named| named == site);
    let fitting = recipe.allocations.iter().filter(of_site);
    let fitting = fitting.filter_map(|one| Some(((precision(one)?, one.site.is_some()), one)));
    fitting.max_by_key(|(order, _)| *order).map(|(_, allocation)| allocation)
}

/// The share of a site's activity that is the product's: everything unless an allocation says less.
fn share(recipe: &Recipe, site: &str, activity: &ActivityCode) -> f64 {
    chosen(recipe, site, Some(activity)).map_or(1.0, share_of)
}

pub(super) fn share_of(allocation: &Allocation) -> f64 {
    allocation.own.to_f64() / allocation.all.to_f64()
}

/// For each site the share of everything that no more precise one names, then the more precise ones.
///
/// Of those the activities stand that the inventory has at the site.
fn applied(recipe: &Recipe, account: &Account) -> Vec<AppliedShare> {
    let lines = account.lines.iter().map(|line| (&line.site, &line.activity));
    let had: BTreeSet<(&String, &ActivityCode)> =
        lines.chain(account.excluded.iter().map(|line| (&line.site, &line.activity))).collect();
    let mut applied = Vec::new();
    for site in &recipe.sites {
        let rest = chosen(recipe, site, None);
        applied.push(AppliedShare {
            site: site.clone(),
            activities: Vec::new(),
            key: rest.map(|allocation| allocation.key),
            share: rest.map_or(1.0, share_of),
            why: rest.and_then(|allocation| allocation.why.clone()),
        });
        let of_site = |allocation: &&Allocation| allocation.site.as_ref().is_none_or(|named| named == site);
        for allocation in recipe.allocations.iter().filter(of_site).filter(|one| !one.activities.is_empty()) {
            let is_had = |code: &&ActivityCode| {
                had.iter().any(|(at, activity)| *at == site && activity.is_within(code.as_str()))
            };
            let activities: Vec<ActivityCode> = allocation.activities.iter().filter(is_had).cloned().collect();
            if activities.is_empty() {
                continue;
            }
            applied.push(AppliedShare {
                site: site.clone(),
                activities,
                key: Some(allocation.key),
                share: share_of(allocation),
                why: allocation.why.clone(),
            });
        }
    }
    applied
}

/// What lines of an inventory have in common in a footprint.
type Key<'a> = (Stage, Category, &'a ActivityCode, usize, usize);

#[derive(Default)]
struct Gathered<'a> {
    cells: BTreeMap<Key<'a>, Gathering<'a>>,
    out: BTreeMap<(Category, LeftOutBecause), ExactSum>,
    biogenic_co2: ExactSum,
}

struct Gathering<'a> {
    first: &'a Line,
    lines: usize,
    parts: PartsSum,
    unsplit: ExactSum,
    site_co2e: ExactSum,
}

impl<'a> Gathered<'a> {
    fn take(&mut self, line: &'a Line, account: &Account, scale: f64, place: Place) {
        let parts = parts_of(line, account);
        if matches!(place, Place::In(_) | Place::Beside) {
            self.biogenic_co2.add(line.emissions.co2_biogenic * scale);
        }
        match place {
            Place::In(stage) => {
                let key = (stage, line.category, &line.activity, line.factor, line.stream);
                let cell = self.cells.entry(key).or_insert_with(|| Gathering {
                    first: line,
                    lines: 0,
                    parts: PartsSum::default(),
                    unsplit: ExactSum::new(),
                    site_co2e: ExactSum::new(),
                });
                cell.lines += 1;
                cell.parts.add(&parts.times(scale));
                cell.unsplit.add(line.emissions.unsplit_co2e * scale);
                cell.site_co2e.add(parts.excluding_uptake());
            }
            Place::Out(why) => {
                self.out.entry((line.category, why)).or_default().add(parts.excluding_uptake() * scale);
            }
            Place::Double | Place::Beside => {}
        }
    }

    fn left_out(&self, units: f64) -> Vec<LeftOut> {
        let out = self.out.iter();
        out.map(|((category, why), sum)| LeftOut { category: *category, why: *why, co2e: sum.value() / units })
            .collect()
    }

    /// `grids` are the sources of what the firm's sheet gives in place of the catalogue's grid: no contracts.
    fn cells(&self, account: &Account, units: f64, place: &str, grids: &[&str]) -> (Vec<Cell>, Vec<SharedFactor>) {
        let year = account.period.start().year();
        let mut factors: Vec<SharedFactor> = Vec::new();
        let mut positions: BTreeMap<usize, usize> = BTreeMap::new();
        let mut cells = Vec::new();
        for ((stage, category, activity, factor, stream), gathering) in &self.cells {
            let (Some(used), Some(source)) = (account.factors.get(*factor), account.streams.get(*stream)) else {
                continue;
            };
            let position = *positions.entry(*factor).or_insert_with(|| {
                let shared = SharedFactor {
                    // Odd numbers are streams, even ones factors, as in the inventory.
                    number: 2 * *factor as u64,
                    gsd2: used.gsd2,
                    factor: used.factor.clone(),
                };
                factors.push(shared);
                factors.len() - 1
            });
            let line = gathering.first;
            let direct = matches!(category.scope(), measure::Scope::One);
            let found =
                Found { factor: &used.factor, rank: line.rank, substitution: line.substitution.as_ref(), direct };
            cells.push(Cell {
                stage: *stage,
                category: *category,
                activity: (*activity).clone(),
                factor: position,
                stream: 2 * *stream as u64 + 1,
                gsd2: source.gsd2,
                lines: gathering.lines,
                site_co2e: gathering.site_co2e.value(),
                parts: gathering.parts.value().times(1.0 / units),
                unsplit: gathering.unsplit.value() / units,
                spend: line.rank == Rank::Spend,
                primary: direct || contract(&used.factor, *category, grids),
                ratings: rating::of(&found, place, year),
            });
        }
        (cells, factors)
    }
}

/// Whether energy was bought by a figure of its own supplier: a contract, a certificate, a figure on the bill.
fn contract(factor: &FactorRecord, category: Category, grids: &[&str]) -> bool {
    matches!(category, Category::Electricity | Category::Heat)
        && factor.origin == Origin::Supplier
        && !grids.contains(&factor.source_row.as_str())
}

/// kg CO2e of a line by origin. A gas that its source does not name is counted as fossil; so are the gases of the Montreal
/// Protocol, which an inventory keeps outside its scopes and a footprint does not (PACT 3.0, `pcfExcludingBiogenicUptake`).
pub(super) fn parts_of(line: &Line, account: &Account) -> Parts {
    let biogenic = |gas: &Gas| gas.code().ends_with("_biogenic");
    let potential = |gas: &Gas| account.potentials.of(gas, account.gwp).unwrap_or(0.0);
    let emissions = &line.emissions;
    let other = uncertainty::sum(
        emissions.gases.iter().filter(|(gas, _)| biogenic(gas)).map(|(gas, mass)| mass * potential(gas)),
    );
    let split = emissions.unsplit_co2e == 0.0;
    let whole = uncertainty::sum([emissions.co2e, emissions.co2e_montreal]);
    Parts {
        fossil: uncertainty::sum([emissions.co2e, emissions.co2e_montreal, -other]),
        biogenic_other: (split || other != 0.0).then_some(other),
        aircraft: line.activity.is_within("freight.air").then_some(whole),
        ..Parts::default()
    }
}
