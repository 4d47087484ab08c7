//! What a row gives back: a credit note, the credit of a charge.

use measure::Money;
use rust_decimal::Decimal;

use super::cells::{Fault, View};
use super::quantity::Draft;
use super::reader::Reader;
use super::role::Role;
use crate::doubt::Doubt;

impl Reader<'_> {
    /// The word of a row that gives back all that it counts, whatever the sign.
    pub(super) fn given_back(&self, view: &View<'_>) -> Option<String> {
        let vocabulary = self.context.vocabulary;
        let is =
            |text: &str| vocabulary.phrase("credit_note", text).is_some() || vocabulary.begins("credit_first", text);
        let side = view
            .text(Role::Side)
            .filter(|text| vocabulary.same_phrase("side", &language::fold(text)) == Some("credit"));
        let word = || view.row.cells.iter().filter_map(|(_, cell)| cell.words()).find(|words| is(words));
        side.map(|side| side.into_owned()).or_else(|| word().map(str::to_owned))
    }

    /// Gives the quantity and the amount of a row the sign of what is given back. A quantity above and an amount below
    /// zero contradict each other where no word decides.
    pub(super) fn give_back(
        &self,
        view: &View<'_>,
        draft: Option<&mut Draft<'_>>,
        amount: Option<&mut Money>,
    ) -> Result<(), Fault> {
        let below = |value: Decimal| value < Decimal::ZERO;
        let Some(word) = self.given_back(view) else {
            let paid = amount.is_some_and(|amount| below(amount.amount));
            return match draft {
                Some(draft) if paid && draft.quantity > Decimal::ZERO => {
                    let column = self.layout.column(Role::Quantity).map(|column| column.number);
                    let raw = draft.quantity.to_string();
                    Err(Fault { why: Doubt::Sign { raw: raw.clone() }.into(), column, raw })
                }
                _ => Ok(()),
            };
        };
        if let Some(draft) = draft {
            if !below(draft.quantity) {
                draft.because.push(format!("given-back:{word}"));
            }
            draft.quantity = -draft.quantity.abs();
        }
        if let Some(amount) = amount {
            amount.amount = -amount.amount.abs();
        }
        Ok(())
    }
}
