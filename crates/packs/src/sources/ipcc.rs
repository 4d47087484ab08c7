//! IPCC 2006 Guidelines, volume 2, tables 2.2 to 2.5: kg of each gas per terajoule of net calorific value.

use std::collections::HashMap;

use factors::{Composition, Gas, Geo, Stage};
use language::Text;

use super::{Draught, Opened, Source};
use crate::builder::Draft;
use crate::reconcile::Aside;
use crate::{ImportError, checks};

pub(crate) const SOURCE: Source = Source {
    dataset: "ipcc-2006",
    title: "2006 IPCC Guidelines, volume 2, chapter 2, tables 2.2 to 2.5",
    publisher: "Intergovernmental Panel on Climate Change",
    licence: "values cited; transcription MIT",
    attribution: "IPCC (2006), Guidelines for National Greenhouse Gas Inventories, volume 2",
    redistributable: "yes",
    columns: &["ipcc_table", "sector", "fuel", "co2_kg_per_TJ_NCV", "ch4_kg_per_TJ_NCV", "n2o_kg_per_TJ_NCV"],
    read,
};

const GASES: [(&str, &str); 3] =
    [("co2_kg_per_TJ_NCV", "co2"), ("ch4_kg_per_TJ_NCV", "ch4_fossil"), ("n2o_kg_per_TJ_NCV", "n2o")];

fn read(opened: &Opened<'_>) -> Result<Draught, ImportError> {
    let columns = opened.columns(|name| name.contains(" kg per tj"))?;
    let lines = columns.lines();
    let version = "v2c2".to_owned();
    let mut builder = opened.builder(&version, lines);
    builder.published = Some(2006);
    let mut tables: HashMap<(String, String), checks::Cells> = HashMap::new();
    for (position, line) in lines.iter().enumerate() {
        let numbers = GASES.map(|(name, _)| columns.number(line, name));
        if numbers.iter().any(Result::is_err) {
            builder.aside(Aside::NotANumber, &[position]);
            continue;
        }
        let [Some(co2), Some(ch4), Some(n2o)] = numbers.map(|number| number.ok().flatten()) else {
            builder.aside(Aside::NoValue, &[position]);
            continue;
        };
        let (table, sector, fuel) =
            (columns.text(line, "ipcc_table"), columns.text(line, "sector"), columns.text(line, "fuel"));
        // Carbon dioxide is the fuel's own; the other two depend on how it is burnt, which makes kinds of fuels alike.
        for (gas, value) in [("CH4", ch4), ("N2O", n2o)] {
            let cells = tables.entry((table.to_owned(), gas.to_owned())).or_default();
            cells.insert(fuel.to_owned(), (value, line.number));
        }
        let mut draft =
            Draft::new(format!("{table}/{fuel}"), format!("{table} > {sector} > {fuel}"), "TJ NCV", position);
        draft.name = Text { en: format!("{fuel}, {}", sector.to_lowercase()), ..Text::default() };
        let masses = GASES.iter().zip([co2, ch4, n2o]).map(|((_, gas), mass)| (Gas::new(gas), mass));
        draft.composition = Composition { gases: masses.collect(), ..Composition::default() };
        draft.stage = Some(Stage::Combustion);
        draft.geo = Some(Geo::from("ANY"));
        draft.technology = Some(sector.to_owned());
        builder.keep(draft);
    }
    builder.close();
    checks::across_tables(&mut builder.report, &tables);
    checks::damaged(&mut builder.report, lines, |line| columns.text(line, "fuel").to_owned());
    Ok(Draught {
        version,
        gwp: None,
        published: Some(2006),
        columns: columns.titles(),
        lines: lines.to_vec(),
        rows: builder.rows,
        report: builder.report,
    })
}
