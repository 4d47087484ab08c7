//! `/o/{organisation}/export/products` and below: what the firm sells, of what it is made, what it embeds, who may see that.

mod act;
mod asking;
mod figure;
mod input;
mod input_form;
mod legs;
mod list;
mod offered;
mod recipe;
mod recipe_form;
mod requests;
mod room;
mod shares;
mod show;
mod sources;
pub mod words;

pub use act::{
    archive, close_link, follow, give_link, offer, publish, restore, revoke_offer, settle_dispute, withdraw,
};
pub use asking::ask;
pub use figure::{apiece, kg};
pub use input::{remove as remove_input, save as save_input, show as input};
pub use list::{Listed, add, listed, show as list};
pub use offered::{dispute, renew_code, retire_dispute, show as offered};
pub use recipe::{save as save_recipe, show as recipe};
pub use requests::{attachment, show as requests, withdraw as withdraw_request};
pub use room::Fields;
pub use show::show;
pub use sources::{choose, link, unlink};
