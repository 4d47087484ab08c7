//! What cannot be done, or has no figures, as things stand: another change has to come first.

use ::export::pcf::{DeclaredUnit, Unpublishable};
use ::finance::application::ApplicationError;
use ::finance::plan::PlanError;
use ::finance::words::{application_refused, plan_refused};
use app::export::figures::NoFigure;
use app::export::papers::PaperError;
use app::finance::transitions::{TransitionError, words as transitions};
use app::reduce::{Calculator, ReduceError};
use i18n::Messages;

use super::refusal::Refusal;
use crate::export::products::words;

/// What stands in the way.
#[derive(Clone, Debug)]
pub enum Conflict {
    /// A field of an installation.
    Installation(::cbam::Error),
    /// Something that the figure of a product is made from.
    Product(NoFigure),
    /// Partners demand more than is known of a product.
    Unpublishable(Unpublishable),
    /// The figure is too old to be published.
    TooOld,
    /// The figure of a supplier cannot be brought to the unit of the input.
    OtherUnit(DeclaredUnit),
    /// An input of a calculator.
    Calculator(&'static Calculator, ::reduce::Error),
    /// The firm has no measure of which enough is known to plan with.
    NoMeasures,
    /// Measures and money cannot be planned so.
    Transition(TransitionError),
    /// An investment cannot be planned.
    Plan(PlanError),
    /// Nothing can be asked with an investment.
    Application(ApplicationError),
    /// It does not stand where this can be done.
    State,
}

impl Conflict {
    /// For programs.
    pub fn code(&self) -> &'static str {
        match self {
            Conflict::Installation(_) | Conflict::Product(_) => "no-figures",
            Conflict::Unpublishable(_) => "unpublishable",
            Conflict::TooOld => "too-old",
            Conflict::OtherUnit(_) => "other-unit",
            Conflict::Calculator(..) => "cannot-compute",
            Conflict::NoMeasures => "no-measures",
            Conflict::Transition(_) | Conflict::Plan(_) | Conflict::Application(_) => "cannot-plan",
            Conflict::State => "state",
        }
    }

    /// For people.
    pub fn words(&self, messages: Messages) -> String {
        match self {
            Conflict::Installation(error) => PaperError::Figures(error.clone()).words(messages),
            Conflict::Product(why) => words::no_figure(messages, why),
            Conflict::Unpublishable(why) => words::unpublishable(messages, why),
            Conflict::TooOld => messages.get("export-product-too-old"),
            Conflict::OtherUnit(unit) => words::other_unit(messages, *unit),
            Conflict::Calculator(calculator, error) => {
                ReduceError::Input { calculator, error: error.clone() }.words(messages)
            }
            Conflict::NoMeasures => messages.get("reduce-plan-no-measures"),
            Conflict::Transition(error) => transitions::refused(messages, error),
            Conflict::Plan(error) => plan_refused(messages, error),
            Conflict::Application(error) => application_refused(messages, error),
            Conflict::State => messages.get("api-problem-state"),
        }
    }
}

impl From<Conflict> for Refusal {
    fn from(conflict: Conflict) -> Self {
        Refusal::Conflict(conflict)
    }
}
