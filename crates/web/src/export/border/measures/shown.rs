use ::cbam::FindingKind;
use ::cbam::input::Change;
use app::export::papers::{
    ConsignmentChange, GoodChange, MeasureKind, MeasureResult, PricedChange, YearChange, measure,
};
use app::export::{Installation, installations, places};
use rust_decimal::Decimal;

use super::super::goods::spaced;
use super::super::numbers::{self, spans};
use super::forms;
use crate::page::Page;

/// A measure as the page shows it.
pub struct Shown {
    pub id: String,
    pub name: String,
    /// What it changes; empty for a finding that is settled.
    pub changes: Vec<String>,
    /// Its place in the file, if it is stated there.
    pub stated: Option<usize>,
    pub direct: String,
    pub goods: Vec<Good>,
}

/// What it changes of a good.
pub struct Good {
    pub name: String,
    /// What it saves, or adds, in the first year in which it does and the last.
    pub headline: String,
    /// Why nothing changes, or in which years it changes nothing.
    pub notes: Vec<String>,
    /// Whether the table has a column from the lowest price to the highest.
    pub has_range: bool,
    /// The year, then figures; none where nothing changes.
    pub rows: Vec<Vec<String>>,
    pub sent: Vec<Sent>,
}

/// A consignment: its name, whose price was taken, then figures.
pub struct Sent {
    pub name: String,
    pub price: String,
    /// Tonnes; EUR before, after, the difference.
    pub numbers: [String; 4],
}

/// Every measure: those of the file, then findings that are settled; at the price of that place.
pub fn all(page: &Page, installation: &Installation, found: &[MeasureResult], chosen: usize) -> Vec<Shown> {
    let mut stated = 0..installation.measures.len();
    let tonnes = |value| numbers::Shown(page.messages()).at(value, 1);
    let shown = |(number, result): (usize, &MeasureResult)| {
        let of_file = matches!(result.measure, MeasureKind::Stated { .. }).then(|| stated.next()).flatten();
        let changes = of_file.and_then(|at| installation.measures.get(at)).map(|measure| &measure.changes);
        let is_power = match &result.measure {
            MeasureKind::Stated { .. } => {
                changes.is_some_and(|all| all.iter().all(|change| matches!(change, Change::Electricity { .. })))
            }
            MeasureKind::Settled { finding, .. } => *finding == FindingKind::ElectricityConditions,
        };
        let (before, after) = (tonnes(result.direct_before_t), tonnes(result.direct_after_t));
        let name = match &result.measure {
            // A field of a file means nothing to who has never seen one.
            MeasureKind::Settled { at, finding } => measure(
                page.messages(),
                &MeasureKind::Settled { at: places::place(page.messages(), installation, at).words, finding: *finding },
            ),
            stated @ MeasureKind::Stated { .. } => measure(page.messages(), stated),
        };
        Shown {
            id: format!("result-{number}"),
            name,
            changes: changes.into_iter().flatten().map(|change| forms::words(page, installation, change)).collect(),
            stated: of_file,
            // An input, or electricity, changes nothing of what the installation itself gives off.
            direct: if before == after {
                String::new()
            } else {
                page.with("export-measure-direct", &[("before", before.into()), ("after", after.into())])
            },
            goods: result
                .goods
                .iter()
                .map(|change| {
                    let is_power = is_power && !counts_electricity(&change.cn, installation.year);
                    good(page, change, chosen, is_power)
                })
                .collect(),
        }
    };
    found.iter().enumerate().map(shown).collect()
}

/// Whether the act counts electricity in what a good embeds.
fn counts_electricity(cn: &str, year: i16) -> bool {
    let Ok(tables) = installations::tables() else { return true };
    let category = tables.good(cn, year).ok().and_then(|good| tables.category(&good.category, year));
    category.is_none_or(|category| category.indirect)
}

/// The measures of the file while there is no figure.
pub fn without_figures(page: &Page, installation: &Installation) -> Vec<Shown> {
    let shown = |(number, measure): (usize, &::cbam::input::Measure)| Shown {
        id: format!("result-{number}"),
        name: measure.name.clone(),
        changes: measure.changes.iter().map(|change| forms::words(page, installation, change)).collect(),
        stated: Some(number),
        direct: String::new(),
        goods: Vec::new(),
    };
    installation.measures.iter().enumerate().map(shown).collect()
}

fn good(page: &Page, change: &GoodChange, chosen: usize, is_power: bool) -> Good {
    let shown = numbers::Shown(page.messages());
    let code = spaced(&change.cn);
    let years = || change.years.iter().filter_map(|year| Some((year, year.prices.get(chosen)?)));
    let has_range = change.years.iter().any(|year| range(year).is_some_and(|(low, high)| low != high));
    let is_same = change.years.iter().all(|year| year.see_before == year.see_after);
    let by_default: Vec<i16> = years().filter(|(_, priced)| priced.by_default).map(|(year, _)| year.year).collect();
    let (headline, changes) = headline(page, change, chosen);
    let why = match (changes, is_same) {
        (true, _) => None,
        (false, true) if is_power => Some("power"),
        (false, true) => Some("same"),
        (false, false) => by_default.is_empty().then_some("free"),
    };
    let mut notes: Vec<String> =
        why.map(|why| page.t(&format!("export-border-measure-why-{why}"))).into_iter().collect();
    if !is_same && !by_default.is_empty() {
        notes.push(page.say("export-border-measure-by-default", "years", &spans(page, &by_default)));
    }
    Good {
        name: match change.name.as_ref().filter(|name| !name.is_empty()) {
            Some(name) => format!("{name} ({code})"),
            None => code,
        },
        headline,
        notes,
        has_range,
        rows: if is_same && !changes {
            Vec::new()
        } else {
            years().map(|(year, priced)| row(shown, year, priced, has_range)).collect()
        },
        sent: if changes {
            years().flat_map(|(_, priced)| &priced.consignments).map(|one| sent(page, one)).collect()
        } else {
            Vec::new()
        },
    }
}

/// What is saved, or added, per tonne in the first year and in the last of those in which something changes; and whether it does
/// in any.
fn headline(page: &Page, change: &GoodChange, chosen: usize) -> (String, bool) {
    let shown = numbers::Shown(page.messages());
    let of = |year: &YearChange| Some((year.year, year.prices.get(chosen)?.eur_per_t));
    let changes = || change.years.iter().filter_map(of).filter(|(_, eur)| !eur.is_zero());
    let (Some((first, now)), Some((last, then))) = (changes().next(), changes().next_back()) else {
        return (page.t("export-border-measure-nothing"), false);
    };
    let key = if then > Decimal::ZERO { "export-border-measure-adds" } else { "export-border-measure-saves" };
    let key = if first == last { format!("{key}-once") } else { key.to_owned() };
    let (now, then) = (shown.eur(now.abs()), shown.eur(then.abs()));
    let (first, last) = (first.to_string(), last.to_string());
    let arguments = [("now", now.into()), ("first", first.into()), ("then", then.into()), ("last", last.into())];
    (page.with(&key, &arguments), true)
}

/// Least and most of the difference per tonne over the prices.
fn range(year: &YearChange) -> Option<(Decimal, Decimal)> {
    let per_tonne = || year.prices.iter().map(|priced| priced.eur_per_t);
    per_tonne().min().zip(per_tonne().max())
}

fn row(shown: numbers::Shown, year: &YearChange, priced: &PricedChange, has_range: bool) -> Vec<String> {
    let mut cells = vec![year.year.to_string()];
    cells.extend(
        [year.see_before, year.see_after, year.certificates_before, year.certificates_after]
            .map(|value| shown.per_tonne(value)),
    );
    cells.extend([priced.eur_before, priced.eur_after, priced.eur_per_t].map(|value| shown.at(value, 2)));
    if has_range {
        let range = range(year).map(|(low, high)| format!("{} … {}", shown.at(low, 2), shown.at(high, 2)));
        cells.push(range.unwrap_or_else(|| "–".to_owned()));
    }
    cells.push(shown.at(priced.eur, 0));
    cells
}

fn sent(page: &Page, change: &ConsignmentChange) -> Sent {
    let shown = numbers::Shown(page.messages());
    Sent {
        name: change.id.clone(),
        price: change.price_quarter.clone().unwrap_or_else(|| page.t("export-border-price-looked")),
        numbers: [
            shown.plain(change.tonnes),
            shown.at(change.eur_before, 2),
            shown.at(change.eur_after, 2),
            shown.at(change.eur, 2),
        ],
    }
}
