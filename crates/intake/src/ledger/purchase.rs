//! What is no purchase of the firm: its sales, electricity that it makes or saves, a refrigerant that it keeps.

use factors::ActivityCode;
use measure::Category;

use super::cells::{Fault, View};
use super::layout::Layout;
use super::reader::Reader;
use super::role::Role;
use crate::Context;
use crate::doubt::Doubt;

/// Whether the rows of a table may be sales at all: those of freight, those that a supplier sold, and those whose
/// category or factor is written are what they say.
fn may_sell(layout: &Layout<'_>) -> bool {
    let stated = [Role::Supplier, Role::Category, Role::Factor, Role::Activity];
    let carried = [Role::Distance, Role::Origin, Role::Destination, Role::Mode, Role::Treatment];
    stated.into_iter().chain(carried).all(|role| layout.column(role).is_none())
}

/// The words around a table that say that it is of what the firm sells.
pub(super) fn sales(context: &Context<'_>, layout: &Layout<'_>, around: &[String]) -> Option<String> {
    let client = layout.column(Role::Customer).is_some();
    let says = |text: &&String| {
        context.vocabulary.begins("sales", text) || (client && context.vocabulary.phrase("sales", text).is_some())
    };
    around.iter().find(says).filter(|_| may_sell(layout)).cloned()
}

impl Reader<'_> {
    /// A row that names whom it sells to, who is not the firm.
    pub(super) fn sold_to(&self, view: &View<'_>) -> Result<(), Fault> {
        let Some(client) = view.text(Role::Customer).filter(|_| may_sell(self.layout)) else { return Ok(()) };
        let client = language::fold(&client);
        let firm = self.context.firm;
        let names = firm.sites.iter().flat_map(|site| [&site.name, &site.id]).chain([&firm.name]);
        let own = names.map(|name| language::fold(name)).any(|name| name.contains(&client) || client.contains(&name));
        if own || client.is_empty() || !client.chars().any(char::is_alphabetic) {
            return Ok(());
        }
        let column = self.layout.column(Role::Customer).map(|column| column.number);
        let raw = view.text(Role::Customer).map(|text| text.into_owned()).unwrap_or_default();
        Err(Fault { why: Doubt::Sold { raw: raw.clone() }.into(), column, raw })
    }

    /// A designation that says itself that the thing is sold, made on the site, saved or kept.
    pub(super) fn bought(&self, label: &str, activity: &ActivityCode, category: Option<Category>) -> Result<(), Fault> {
        let downstream = category.is_some_and(|category| matches!(category, Category::ValueChain(9..)));
        let Some(doubt) = not_bought(self.context, label, activity).filter(|_| !downstream) else { return Ok(()) };
        let column = self.layout.column(Role::Designation).map(|column| column.number);
        Err(Fault { why: doubt.into(), column, raw: label.to_owned() })
    }
}

/// Why what a designation names was not bought, if it says so.
pub(crate) fn not_bought(context: &Context<'_>, label: &str, activity: &ActivityCode) -> Option<Doubt> {
    let within = |families: &[&str]| families.iter().any(|family| activity.is_within(family));
    let says = |kind: &str| context.vocabulary.phrase(kind, label).is_some();
    let word = || label.trim().to_owned();
    if within(&["electricity"]) && !within(&["electricity.self_generated"]) && says("not_bought") {
        return Some(Doubt::NotBought { word: word() });
    }
    if within(&["refrigerant"]) && says("recovered") {
        return Some(Doubt::Recovered { word: word() });
    }
    let sold = says("sold") || context.vocabulary.begins("sold_first", label);
    (sold && !says("not_sold") && !within(&["freight", "travel"])).then(|| Doubt::Sold { raw: word() })
}
