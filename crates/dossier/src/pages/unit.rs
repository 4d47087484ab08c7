//! Units in the language of the dossier, whatever a document calls them.

use super::voice::Voice;

impl Voice<'_> {
    /// The unit of a quantity. What the document writes stays in the attachments, with the raw text.
    pub(super) fn unit_of(&self, quantity: f64, written: &str) -> String {
        self.quote(&self.messages.unit_of(quantity, &self.symbol(written)))
    }

    /// The unit that a factor is for.
    pub(super) fn unit(&self, written: &str) -> String {
        self.quote(&self.messages.unit(&self.symbol(written)))
    }

    /// A unit that is unknown is shown as it is.
    fn symbol(&self, written: &str) -> String {
        self.knowledge.units.parse(written).map_or_else(|_| written.to_owned(), |unit| unit.symbol)
    }
}
