//! The sheet of lines: the whole arithmetic of the inventory, from left to right.

use calendar::Period;
use measure::{Inventory, Line, Scope};
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::XlsxError;
use rust_xlsxwriter::utility::column_number_to_name as name;

use crate::page::Side::{End, Start};
use crate::page::{Head, Page};
use crate::plan::{FACTOR_GASES, FACTOR_NUMBER, FIRST, HEADER, POTENTIALS, Plan, cell, count, counts, literal, short};
use crate::steps::step as step_words;
use crate::style::{Look, Style};
use crate::words::Words;

/// Rows of the first and last days of the months.
const START: u32 = 1;
const END: u32 = POTENTIALS;

/// How many columns say why this factor, and where the line was read.
pub const BECAUSE: u16 = 12;

pub fn page<'a>(
    inventory: &Inventory,
    plan: &Plan,
    words: &Words<'_>,
    style: &'a Style,
) -> Result<Page<'a>, XlsxError> {
    let mut page = Page::new(words, style, &plan.lines_sheet, &words.get("workbook-lines-note"))?;
    page.wide(5);
    let (heads, looks) = heads(plan, words);
    page.table(HEADER, plan.lines, &heads, 3)?;
    page.looks(HEADER, plan.lines, looks)?;
    page.sheet.set_repeat_columns(0, 2)?;
    potentials(&mut page, plan, words)?;
    bounds(&mut page, plan, words)?;
    let (all, numbers) = (FACTOR_GASES + short(plan.gases.len()) + 2, plan.of_factors(FACTOR_NUMBER));
    let writer = Writer {
        inventory,
        plan,
        words,
        market: literal(&words.get("measure-method-market")),
        of_gases: (FACTOR_GASES..all).map(|column| plan.of_factors(column)).collect(),
        found_by: format!(",{numbers},0))"),
        days: (plan.columns.months..)
            .zip(&plan.months)
            .map(|(column, _)| [START, END].map(|row| above(row, column)))
            .collect(),
    };
    for (row, line) in (FIRST..).zip(&inventory.account.lines) {
        writer.identity(&mut page, row, line)?;
        writer.arithmetic(&mut page, row, line)?;
        writer.sums(&mut page, row, line)?;
        writer.because(&mut page, row, line)?;
        writer.months(&mut page, row, line)?;
    }
    let months = plan.columns.months;
    page.sheet.group_columns(months, months + short(plan.months.len()).max(1) - 1)?;
    Ok(page)
}

/// The columns and how their cells look.
fn heads(plan: &Plan, words: &Words<'_>) -> (Vec<Head>, Vec<Look>) {
    // Words of ours are in the language of the workbook; those of documents are mostly in Latin letters.
    let ours = if words.language().is_right_to_left() { Look::Text } else { Look::Latin };
    let theirs = Look::Latin;
    let (mut heads, mut looks) = (Vec::new(), Vec::new());
    let mut add = |title: String, width: f64, look: Look| {
        let side = if matches!(look, Look::Text | Look::Latin) { Start } else { End };
        heads.push(Head { title, width, side });
        looks.push(look);
    };
    for (key, width, look) in [
        ("workbook-column-number", 6.0, Look::Count),
        ("workbook-column-scope", 7.0, Look::Count),
        ("workbook-column-category", 30.0, ours),
        ("workbook-column-method", 22.0, ours),
        ("workbook-column-stage", 20.0, ours),
        ("workbook-column-site", 24.0, theirs),
        ("workbook-column-site-number", 7.0, Look::Count),
        ("workbook-column-activity", 30.0, ours),
        ("workbook-column-label", 30.0, theirs),
        ("workbook-column-from", 11.0, Look::Day),
        ("workbook-column-to", 11.0, Look::Day),
        ("workbook-column-days", 7.0, Look::Count),
        ("workbook-column-quantity", 14.0, Look::Exact),
        ("workbook-column-unit", 10.0, theirs),
    ] {
        add(words.get(key), width, look);
    }
    for step in 1..=plan.steps {
        add(words.with("workbook-column-step", &[("number", step.into())]), 36.0, ours);
        add(words.with("workbook-column-multiplier", &[("number", step.into())]), 13.0, Look::Exact);
    }
    for (key, width, look) in [
        ("workbook-column-amount", 17.0, Look::Exact),
        ("workbook-column-factor-unit", 12.0, theirs),
        ("workbook-column-factor-number", 11.0, Look::Count),
        ("workbook-column-factor", 34.0, ours),
    ] {
        add(words.get(key), width, look);
    }
    for (of_gas, unsplit, biogenic, look) in [
        (
            "workbook-column-per-unit",
            "workbook-column-unsplit-per-unit",
            "workbook-column-biogenic-per-unit",
            Look::Factor,
        ),
        ("workbook-column-mass", "workbook-column-unsplit", "workbook-column-biogenic", Look::Mass),
    ] {
        for planned in &plan.gases {
            add(words.with(of_gas, &[("gas", planned.name.as_str().into())]), 13.0, look);
        }
        add(words.get(unsplit), 13.0, look);
        add(words.get(biogenic), 13.0, look);
    }
    for (key, width, look) in [
        ("workbook-column-co2e", 15.0, Look::Mass),
        ("workbook-column-montreal", 14.0, Look::Mass),
        ("workbook-column-in-location", 12.0, Look::Count),
        ("workbook-column-in-market", 12.0, Look::Count),
        ("workbook-column-rank", 30.0, ours),
        ("workbook-column-substitution", 34.0, ours),
        ("workbook-column-file", 30.0, theirs),
        ("workbook-column-page", 6.0, Look::Count),
        ("workbook-column-sheet", 14.0, theirs),
        ("workbook-column-row", 7.0, Look::Count),
        ("workbook-column-supplier", 22.0, theirs),
        ("workbook-column-document-number", 16.0, theirs),
        ("workbook-column-paid", 13.0, Look::Exact),
        ("workbook-column-currency", 8.0, theirs),
        ("workbook-column-raw", 40.0, theirs),
        ("workbook-column-line-id", 30.0, theirs),
    ] {
        add(words.get(key), width, look);
    }
    for (month, _) in &plan.months {
        add(
            words.with("workbook-column-month-share", &[("month", words.dates().month(*month).into())]),
            15.0,
            Look::Mass,
        );
    }
    (heads, looks)
}

/// The potential of each gas above its column, from the sheet of gases.
fn potentials(page: &mut Page<'_>, plan: &Plan, words: &Words<'_>) -> Result<(), XlsxError> {
    let columns = &plan.columns;
    page.note(POTENTIALS, columns.mass - 1, &words.get("workbook-potential-row"))?;
    for (index, planned) in (0..).zip(&plan.gases) {
        let formula = format!("={}", plan.potential(index));
        page.formula(POTENTIALS, columns.mass + index, &formula, planned.potential, Look::Exact)?;
    }
    Ok(())
}

/// The first and last day of each month above its column, which the parts of the lines are cut at.
fn bounds(page: &mut Page<'_>, plan: &Plan, words: &Words<'_>) -> Result<(), XlsxError> {
    let months = plan.columns.months;
    for (row, key) in [(START, "workbook-column-from"), (END, "workbook-column-to")] {
        page.note(row, months - 1, &words.get(key))?;
    }
    for (column, (_, month)) in (months..).zip(&plan.months) {
        page.day(START, column, month.start())?;
        page.day(END, column, month.end())?;
    }
    Ok(())
}

/// A cell of the rows above the headings, the same from every row below.
fn above(row: u32, column: u16) -> String {
    format!("{}${}", name(column), row + 1)
}

struct Writer<'a> {
    inventory: &'a Inventory,
    plan: &'a Plan,
    words: &'a Words<'a>,
    market: String,
    /// Parts of formulas that every line has: the columns of the gases of the factors, the end of a lookup,
    /// the cells of the first and last day of each month.
    of_gases: Vec<String>,
    found_by: String,
    days: Vec<[String; 2]>,
}

impl Writer<'_> {
    fn identity(&self, page: &mut Page<'_>, row: u32, line: &Line) -> Result<(), XlsxError> {
        let columns = &self.plan.columns;
        page.number(row, 0, f64::from(row - FIRST + 1), Look::Count)?;
        match line.category.scope() {
            Scope::One => page.number(row, columns.scope, 1.0, Look::Count)?,
            Scope::Two => page.number(row, columns.scope, 2.0, Look::Count)?,
            Scope::Three => page.number(row, columns.scope, 3.0, Look::Count)?,
            Scope::Outside => page.text(row, columns.scope, "–")?,
        }
        page.text(row, columns.category, &self.words.category(line.category))?;
        page.text(row, columns.method, &line.method.map(|method| self.words.method(method)).unwrap_or_default())?;
        page.text(row, 4, &self.words.stage(line.stage))?;
        page.text(row, 5, &self.words.site(&line.site))?;
        page.number(row, columns.site, self.plan.site_number(&line.site), Look::Count)?;
        page.text(row, 7, &self.words.activity(&line.activity))?;
        page.text(row, 8, &line.details.label)?;
        page.day(row, columns.from, line.period.start())?;
        page.day(row, columns.to, line.period.end())?;
        let days = format!("={}-{}+1", cell(row, columns.to), cell(row, columns.from));
        page.formula(row, columns.days, &days, f64::from(line.period.days()), Look::Count)?;
        page.some_number(row, columns.quantity, line.calculation.quantity.to_f64(), Look::Exact)?;
        page.text(row, columns.quantity + 1, &self.words.unit(&line.calculation.unit))
    }

    /// Steps, amount, factor of each gas, kilograms of each gas.
    fn arithmetic(&self, page: &mut Page<'_>, row: u32, line: &Line) -> Result<(), XlsxError> {
        let columns = &self.plan.columns;
        let mut multiplied = vec![cell(row, columns.quantity)];
        for index in 0..short(self.plan.steps) {
            let column = columns.steps + 2 * index;
            let step = line.calculation.steps.get(usize::from(index));
            let unit = |unit: &str| self.words.unit(unit);
            let said = step.map(|made| step_words(self.words.messages(), &unit, made));
            page.text(row, column, &said.unwrap_or_default())?;
            page.some_number(row, column + 1, step.map(|step| step.factor), Look::Exact)?;
            multiplied.push(cell(row, column + 1));
        }
        // PRODUCT passes over the empty cells of lines with fewer steps.
        let product = format!("=PRODUCT({})", multiplied.join(","));
        page.formula(row, columns.amount, &product, line.calculation.amount(), Look::Exact)?;
        let Some(used) = self.inventory.account.factors.get(line.factor) else { return Ok(()) };
        page.text(row, columns.amount + 1, &self.words.unit(&used.factor.per))?;
        page.number(row, columns.factor, count(line.factor) + 1.0, Look::Count)?;
        page.text(row, columns.factor + 1, self.words.text(&used.factor.name))?;
        let composition = &used.factor.composition;
        let amount = format!("${}{}", name(columns.amount), row + 1);
        let number = format!("${}{}", name(columns.factor), row + 1);
        let gases = self.plan.gases.iter().map(|planned| {
            let per_unit = composition.gases.get(&planned.gas).copied().unwrap_or(0.0);
            (per_unit, line.emissions.gases.get(&planned.gas).copied().unwrap_or(0.0))
        });
        let rest = [
            (composition.unsplit_co2e, line.emissions.unsplit_co2e),
            (composition.co2_biogenic, line.emissions.co2_biogenic),
        ];
        for ((index, (per_unit, mass)), column) in (0..).zip(gases.chain(rest)).zip(&self.of_gases) {
            let lookup = format!("=INDEX({column},MATCH({number}{}", self.found_by);
            page.formula(row, columns.per_unit + index, &lookup, per_unit, Look::Factor)?;
            let product = format!("={amount}*{}", cell(row, columns.per_unit + index));
            page.formula(row, columns.mass + index, &product, mass, Look::Mass)?;
        }
        Ok(())
    }

    /// CO2e, and in which totals it counts.
    fn sums(&self, page: &mut Page<'_>, row: u32, line: &Line) -> Result<(), XlsxError> {
        let columns = &self.plan.columns;
        let (within, all) = (self.plan.within(), short(self.plan.gases.len()));
        let weighed = |from: u16, to: u16| {
            let (first, last) = (columns.mass + from, columns.mass + to - 1);
            let potentials = format!("{}${}:{}${}", name(first), POTENTIALS + 1, name(last), POTENTIALS + 1);
            format!("SUMPRODUCT({}:{},{potentials})", cell(row, first), cell(row, last))
        };
        let unsplit = cell(row, columns.mass + all);
        let co2e = if within > 0 { format!("={}+{unsplit}", weighed(0, within)) } else { format!("={unsplit}") };
        page.formula_bold(row, columns.co2e, &co2e, line.emissions.co2e, Look::Mass, false)?;
        if all > within {
            let montreal = format!("={}", weighed(within, all));
            page.formula(row, columns.montreal, &montreal, line.emissions.co2e_montreal, Look::Mass)?;
        } else {
            page.number(row, columns.montreal, 0.0, Look::Mass)?;
        }
        let (location, market) = counts(line);
        let method = cell(row, columns.method);
        let flag = |yes: bool| f64::from(u8::from(yes));
        let in_location = format!("=IF({method}={},0,1)", self.market);
        page.formula(row, columns.location, &in_location, flag(location), Look::Count)?;
        let in_market = format!("=IF(OR({method}=\"\",{method}={}),1,0)", self.market);
        page.formula(row, columns.market, &in_market, flag(market), Look::Count)
    }

    fn because(&self, page: &mut Page<'_>, row: u32, line: &Line) -> Result<(), XlsxError> {
        let (evidence, details) = (&line.details.evidence, &line.details);
        let differs = line.substitution.as_ref().map(|known| self.words.reasons(&known.differs)).unwrap_or_default();
        let number = |value: Option<u32>| value.map(f64::from);
        let mut column = self.plan.columns.because..;
        let mut next = || column.next().unwrap_or(u16::MAX);
        page.text(row, next(), &self.words.rank(line.rank))?;
        page.text(row, next(), &differs)?;
        page.text(row, next(), &evidence.file)?;
        page.some_number(row, next(), number(evidence.place.page), Look::Count)?;
        page.text(row, next(), evidence.place.sheet.as_deref().unwrap_or_default())?;
        page.some_number(row, next(), number(evidence.place.row), Look::Count)?;
        page.text(row, next(), details.supplier.as_deref().unwrap_or_default())?;
        page.text(row, next(), details.document_number.as_deref().unwrap_or_default())?;
        let paid = details.amount.as_ref();
        page.some_number(row, next(), paid.and_then(|money| money.amount.to_f64()), Look::Exact)?;
        page.text(row, next(), paid.map_or("", |money| money.currency.as_str()))?;
        // Long words run over the cell beside if it is empty: the id never is.
        page.text(row, next(), &evidence.raw)?;
        page.text(row, next(), &line.id)
    }

    /// The part of each month by its days.
    fn months(&self, page: &mut Page<'_>, row: u32, line: &Line) -> Result<(), XlsxError> {
        let columns = &self.plan.columns;
        let [co2e, from, to, days] = [columns.co2e, columns.from, columns.to, columns.days]
            .map(|column| format!("${}{}", name(column), row + 1));
        for ((column, (_, month)), [first, last]) in (columns.months..).zip(&self.plan.months).zip(&self.days) {
            let formula = format!("={co2e}*MAX(0,MIN({to},{last})-MAX({from},{first})+1)/{days}");
            let within = line.period.overlap(*month).map_or(0, Period::days);
            let part = line.emissions.co2e * (f64::from(within) / f64::from(line.period.days()));
            page.formula(row, column, &formula, part, Look::Mass)?;
        }
        Ok(())
    }
}
