//! The pages of the room *finance*: what a firm asks financiers for, and the inbox of those.

pub mod inbox;
pub mod prepare;
pub mod requests;
mod shown;

use app::people::Action;
use store::grant::Room;

/// To enter what is asked.
const EDIT: Action = Action::Edit(Room::Finance);
/// To give it to others.
const SHARE: Action = Action::ManageGrants;
/// To see the documents that may go with an answer.
const LOOK_MEASURE: Action = Action::Look(Room::Measure);
