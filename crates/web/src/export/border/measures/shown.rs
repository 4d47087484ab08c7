use app::export::papers::{GoodChange, MeasureKind, MeasureResult, YearChange, measure};
use app::export::{Installation, places};
use rust_decimal::Decimal;

use super::super::goods::spaced;
use super::super::numbers;
use super::forms;
use crate::page::Page;

/// Most consignments of a good that have a column.
const COLUMNS: usize = 3;

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
    /// What it saves, or adds, in the first year and the last.
    pub headline: String,
    pub columns: Vec<String>,
    /// The year, then figures.
    pub rows: Vec<Vec<String>>,
}

/// Every measure: those of the file, then findings that are settled; at the price of that place.
pub fn all(page: &Page, installation: &Installation, found: &[MeasureResult], chosen: usize) -> Vec<Shown> {
    let mut stated = 0..installation.measures.len();
    let tonnes = |value| numbers::Shown(page.messages()).at(value, 1);
    let shown = |(number, result): (usize, &MeasureResult)| {
        let of_file = matches!(result.measure, MeasureKind::Stated { .. }).then(|| stated.next()).flatten();
        let changes = of_file.and_then(|at| installation.measures.get(at)).map(|measure| &measure.changes);
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
            changes: changes.into_iter().flatten().map(|change| forms::words(page, change)).collect(),
            stated: of_file,
            direct: page.with("export-measure-direct", &[("before", before.into()), ("after", after.into())]),
            goods: result.goods.iter().map(|change| good(page, change, chosen)).collect(),
        }
    };
    found.iter().enumerate().map(shown).collect()
}

/// The measures of the file while there is no figure.
pub fn without_figures(page: &Page, installation: &Installation) -> Vec<Shown> {
    let shown = |(number, measure): (usize, &::cbam::input::Measure)| Shown {
        id: format!("result-{number}"),
        name: measure.name.clone(),
        changes: measure.changes.iter().map(|change| forms::words(page, change)).collect(),
        stated: Some(number),
        direct: String::new(),
        goods: Vec::new(),
    };
    installation.measures.iter().enumerate().map(shown).collect()
}

fn good(page: &Page, change: &GoodChange, chosen: usize) -> Good {
    let shown = numbers::Shown(page.messages());
    let code = spaced(&change.cn);
    let sent = change.years.first().and_then(|year| year.prices.get(chosen)).map(|priced| &priced.consignments);
    let sent: Vec<_> = sent.into_iter().flatten().take(COLUMNS).collect();
    let mut columns: Vec<String> = ["year", "see-before", "see-after", "certificates-change", "eur-change"]
        .map(|column| page.t(&format!("export-column-{column}")))
        .into();
    columns.push(page.t("export-border-measure-range"));
    for one in &sent {
        let (id, tonnes) = (one.id.as_str(), shown.plain(one.tonnes));
        columns.push(page.with("export-border-measure-consignment", &[("id", id.into()), ("tonnes", tonnes.into())]));
    }
    columns.push(page.t("export-column-eur-year-change"));
    Good {
        name: match change.name.as_ref().filter(|name| !name.is_empty()) {
            Some(name) => format!("{name} ({code})"),
            None => code,
        },
        headline: headline(page, change, chosen),
        columns,
        rows: change.years.iter().map(|year| row(shown, year, chosen, sent.len())).collect(),
    }
}

/// What is saved, or added, per tonne in the first year and in the last.
fn headline(page: &Page, change: &GoodChange, chosen: usize) -> String {
    let shown = numbers::Shown(page.messages());
    let of = |year: Option<&YearChange>| {
        let year = year?;
        Some((year.year, year.prices.get(chosen)?.eur_per_t))
    };
    let (Some((first, now)), Some((last, then))) = (of(change.years.first()), of(change.years.last())) else {
        return String::new();
    };
    if now.is_zero() && then.is_zero() {
        return page.t("export-border-measure-nothing");
    }
    let key = if then > Decimal::ZERO { "export-border-measure-adds" } else { "export-border-measure-saves" };
    let (now, then) = (shown.eur(now.abs()), shown.eur(then.abs()));
    let (first, last) = (first.to_string(), last.to_string());
    page.with(key, &[("now", now.into()), ("first", first.into()), ("then", then.into()), ("last", last.into())])
}

fn row(shown: numbers::Shown, year: &YearChange, chosen: usize, consignments: usize) -> Vec<String> {
    let per_tonne = || year.prices.iter().map(|priced| priced.eur_per_t);
    let range = match (per_tonne().min(), per_tonne().max()) {
        (Some(low), Some(high)) if low != high => format!("{} … {}", shown.at(low, 2), shown.at(high, 2)),
        (Some(only), _) => shown.at(only, 2),
        _ => "–".to_owned(),
    };
    let certificates = year.certificates_after.checked_sub(year.certificates_before).unwrap_or_default();
    let mut cells = vec![
        year.year.to_string(),
        shown.per_tonne(year.see_before),
        shown.per_tonne(year.see_after),
        shown.per_tonne(certificates),
    ];
    let Some(priced) = year.prices.get(chosen) else { return cells };
    cells.push(shown.at(priced.eur_per_t, 2));
    cells.push(range);
    cells.extend(priced.consignments.iter().take(consignments).map(|sent| shown.at(sent.eur, 2)));
    cells.push(shown.at(priced.eur, 0));
    cells
}
