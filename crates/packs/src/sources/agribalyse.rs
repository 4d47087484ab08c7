//! AGRIBALYSE: food products per kilogram, as a synthesis up to the plate in France, and by stage.
//!
//! What an exporter can use is agriculture, transformation and packaging: French transport, retail and
//! cooking would be counted on top of its own. So the factor of the file by stage is the sum of these
//! three, with all six as parts; that of the synthesis is of stage `use` and serves nothing before the plate.

use factors::{Composition, Geo, Stage};
use language::Text;

use super::{Draught, Opened, Source};
use crate::builder::{Columns, Draft};
use crate::input::Line;
use crate::reconcile::Aside;
use crate::{ImportError, Part, checks};

pub(crate) const SYNTHESIS: Source = Source {
    dataset: "agribalyse-synthesis",
    title: "AGRIBALYSE, synthesis",
    publisher: "ADEME and INRAE",
    licence: "Licence Ouverte (Etalab)",
    attribution: "AGRIBALYSE, ADEME and INRAE",
    redistributable: "yes",
    columns: &["Code AGB", "Nom du Produit en Français", "LCI Name", "DQR", "Changement climatique"],
    read: synthesis,
};

pub(crate) const STAGES: Source = Source {
    dataset: "agribalyse",
    title: "AGRIBALYSE, detail by life-cycle stage",
    columns: &[
        "Code AGB",
        "Nom du Produit en Français",
        "LCI Name",
        "Changement climatique - Agriculture",
        "Changement climatique - Consommation",
    ],
    read: stages,
    ..SYNTHESIS
};

/// The stages of the file, and whether an exporter counts them.
const PARTS: [(&str, Option<Stage>, bool); 6] = [
    ("Agriculture", Some(Stage::CradleToGate), true),
    ("Transformation", Some(Stage::CradleToGate), true),
    ("Emballage", Some(Stage::CradleToGate), true),
    ("Transport", None, false),
    ("Supermarché et distribution", None, false),
    ("Consommation", Some(Stage::Use), false),
];

fn version(opened: &Opened<'_>) -> String {
    opened.version_in_name().unwrap_or_else(|| "unknown".into())
}

fn draft(columns: &Columns<'_>, line: &Line, position: usize) -> Draft {
    let cell = |name: &str| columns.text(line, name);
    let (id, french) = (cell("Code AGB"), cell("Nom du Produit en Français"));
    let key = format!("{id} > {} > {} > {french}", cell("Groupe d'aliment"), cell("Sous-groupe d'aliment"));
    let mut draft = Draft::new(id, key, "kg", position);
    draft.name = Text { fr: french.to_owned(), ar: String::new(), en: cell("LCI Name").to_owned() };
    draft.geo = Some(Geo::from("FR"));
    draft
}

fn synthesis(opened: &Opened<'_>) -> Result<Draught, ImportError> {
    let columns = opened.columns(|name| name == "changement climatique" || name == "dqr")?;
    let version = version(opened);
    let lines = columns.lines();
    let mut builder = opened.builder(&version, lines);
    for (position, line) in lines.iter().enumerate() {
        match columns.number(line, "Changement climatique") {
            Err(()) => builder.aside(Aside::NotANumber, &[position]),
            Ok(None) => builder.aside(Aside::NoValue, &[position]),
            Ok(Some(total)) => {
                let mut draft = draft(&columns, line, position);
                draft.composition = Composition { unsplit_co2e: total, ..Composition::default() };
                draft.published = Some(total);
                draft.stage = Some(Stage::Use);
                draft.technology = Some(columns.text(line, "Livraison").to_owned());
                draft.note = Some(format!("DQR {}", columns.text(line, "DQR")));
                builder.keep(draft);
            }
        }
    }
    builder.close();
    checks::damaged(&mut builder.report, lines, |line| columns.text(line, "Code AGB").to_owned());
    Ok(Draught {
        version,
        gwp: None,
        published: None,
        columns: columns.titles(),
        lines: lines.to_vec(),
        rows: builder.rows,
        report: builder.report,
    })
}

fn stages(opened: &Opened<'_>) -> Result<Draught, ImportError> {
    let columns = opened.columns(|name| name.starts_with("changement climatique "))?;
    let version = version(opened);
    let lines = columns.lines();
    let mut builder = opened.builder(&version, lines);
    for (position, line) in lines.iter().enumerate() {
        let numbers = PARTS.map(|(name, _, _)| columns.number(line, &format!("Changement climatique - {name}")));
        if numbers.iter().any(Result::is_err) {
            builder.aside(Aside::NotANumber, &[position]);
            continue;
        }
        let Some(values) = numbers.into_iter().map(|number| number.ok().flatten()).collect::<Option<Vec<f64>>>() else {
            builder.aside(Aside::NoValue, &[position]);
            continue;
        };
        let mut draft = draft(&columns, line, position);
        let counted = PARTS.iter().zip(&values).filter(|((_, _, counted), _)| *counted).map(|(_, value)| value);
        draft.composition = Composition { unsplit_co2e: counted.sum(), ..Composition::default() };
        draft.derivation = Some("Agriculture + Transformation + Emballage".into());
        // The total that the six stages make, to be compared with the synthesis.
        draft.published = Some(values.iter().sum());
        draft.stage = Some(Stage::CradleToGate);
        draft.parts = PARTS
            .iter()
            .zip(&values)
            .map(|((name, stage, _), co2e)| Part {
                name: (*name).into(),
                stage: *stage,
                co2e: *co2e,
                composition: Composition { unsplit_co2e: *co2e, ..Composition::default() },
                activity: None,
            })
            .collect();
        builder.keep(draft);
    }
    builder.close();
    checks::damaged(&mut builder.report, lines, |line| columns.text(line, "Code AGB").to_owned());
    Ok(Draught {
        version,
        gwp: None,
        published: None,
        columns: columns.titles(),
        lines: lines.to_vec(),
        rows: builder.rows,
        report: builder.report,
    })
}
