//! Why there is no figure of a product, in words: pages and programs say it alike.

use ::export::pcf::{DeclaredUnit, Unpublishable};
use app::export::figures::NoFigure;
use i18n::{Arg, Messages};

/// Why there is no figure.
pub fn no_figure(messages: Messages, why: &NoFigure) -> String {
    match why {
        NoFigure::NoRecipe => messages.get("export-product-no-recipe"),
        NoFigure::NoInventory { year } => {
            messages.with("export-product-no-inventory", &[("year", year.to_string().as_str().into())])
        }
        NoFigure::Recipe { at, code, detail } => recipe(messages, at, code, detail),
    }
}

/// Why a figure cannot be published.
pub fn unpublishable(messages: Messages, why: &Unpublishable) -> String {
    match why {
        Unpublishable::Unknown(inputs) => {
            messages.with("export-pcf-unpublishable-unknown", &[("inputs", inputs.join(", ").as_str().into())])
        }
        Unpublishable::FossilCarbon => messages.get("export-pcf-unpublishable-fossil-carbon"),
        Unpublishable::NoNumber => messages.get("export-pcf-unpublishable-no-number"),
        Unpublishable::Urn(_) | Unpublishable::Refused(_) => messages.get("export-pcf-unpublishable-urn"),
        Unpublishable::OutOfRange => messages.get("export-pcf-unpublishable-out-of-range"),
    }
}

/// What is wrong with a field of a recipe.
pub fn recipe(messages: Messages, at: &str, code: &str, detail: &str) -> String {
    let arguments = [("at", Arg::Code(at.into())), ("detail", detail.into())];
    messages.with(&format!("export-pcf-problem-{code}"), &arguments)
}

/// That the figure of a supplier cannot be used for an input.
pub fn other_unit(messages: Messages, unit: DeclaredUnit) -> String {
    messages.with("export-product-other-unit", &[("unit", unit_name(messages, unit).as_str().into())])
}

/// The name of a declared unit.
pub fn unit_name(messages: Messages, unit: DeclaredUnit) -> String {
    app::export::pcf::unit(messages, 1.0, unit)
}
