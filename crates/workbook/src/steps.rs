use factors::{PropertyKind, Step, StepKind};
use i18n::{Arg, Messages};

/// What a step is, in a few words: its reason, its value as published, the unit it leads to. `unit` names units.
pub fn step(messages: Messages, unit: &dyn Fn(&str) -> String, step: &Step) -> String {
    let said = match &step.kind {
        StepKind::Definition => messages.get("workbook-step-definition"),
        StepKind::Property { value, per, source, source_row, .. }
        | StepKind::Price { value, per, source, source_row, .. } => messages.with(
            "workbook-step-published",
            &[
                ("kind", Arg::Choice(kind(&step.kind))),
                ("value", value.to_string().into()),
                ("unit", unit(per).into()),
                ("source", source.as_str().into()),
                ("row", source_row.into()),
            ],
        ),
        StepKind::Document { label } => messages.with("workbook-step-document", &[("label", label.into())]),
        StepKind::Days { within, of } => {
            messages.with("workbook-step-days", &[("within", within.to_string().into()), ("of", of.to_string().into())])
        }
        StepKind::Ownership => messages.get("workbook-step-ownership"),
        StepKind::Instrument { reference } if reference.is_empty() => messages.get("workbook-step-uncovered"),
        StepKind::Instrument { reference } => {
            messages.with("workbook-step-instrument", &[("reference", reference.into())])
        }
    };
    if step.unit.is_empty() { said } else { format!("{said} → {}", unit(&step.unit)) }
}

/// The name of a published value, as the messages tell them apart.
fn kind(kind: &StepKind) -> &'static str {
    match kind {
        StepKind::Property { property, .. } => match property {
            PropertyKind::Density => "density",
            PropertyKind::Ncv => "ncv",
            PropertyKind::Gcv => "gcv",
            PropertyKind::NetOverGross => "net-over-gross",
            PropertyKind::UnitMass => "unit-mass",
            PropertyKind::DryMatter => "dry-matter",
            PropertyKind::Load => "load",
        },
        _ => "price",
    }
}
