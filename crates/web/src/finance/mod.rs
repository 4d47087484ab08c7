//! `/programmes`: who helps firms pay, for everybody. `/o/{organisation}/finance` and below: what of it fits a firm, one
//! question after the other, the plan of an investment, what a firm asks financiers for, and the inbox of those.

mod answers;
pub mod inbox;
mod list;
mod one;
mod paid;
mod plan_form;
pub mod plans;
pub mod prepare;
mod public;
mod question;
pub mod requests;
mod row;
mod sheet;
mod shown;
mod start;

pub use answers::{answer, save as write_answers, show as answers};
pub use list::show as list;
pub use one::show as programme;
pub use public::{list as programmes, show as public_programme};

use app::finance::RecordError;
use app::people::Action;
use store::grant::Room;

use crate::here::Here;
use crate::page::Page;
use crate::problem::Problem;

/// To enter what is asked.
const EDIT: Action = Action::Edit(Room::Finance);
/// To give it to others.
const SHARE: Action = Action::ManageGrants;
/// To see the documents that may go with an answer.
const LOOK_MEASURE: Action = Action::Look(Room::Measure);

/// A link of a menu: its address, its name, whether it is this page.
type Tab = (String, String, bool);

/// The pages of the room, `below` being this one.
fn tabs(page: &Page, here: &Here, below: &str) -> Vec<Tab> {
    let pages = [
        ("", "finance-page-programmes"),
        ("/answers", "finance-page-answers"),
        ("/plans", "finance-form-plans"),
        ("/requests", "finance-page-requests"),
    ];
    let tab = |(path, key): (&str, &str)| (page.to(&here.path(format!("/finance{path}"))), page.t(key), path == below);
    pages.into_iter().map(tab).collect()
}

impl From<RecordError> for Problem {
    /// What a refusal means where no form can show it.
    fn from(error: RecordError) -> Self {
        match error {
            RecordError::People(error) => error.into(),
            RecordError::Store(error) => error.into(),
            RecordError::Answer(_) => Problem::Form,
            RecordError::Defect(_) => {
                tracing::error!(%error, "a use case of finance failed");
                Problem::Fault
            }
        }
    }
}
