//! What the words printed on a bill stand for.

use std::collections::HashMap;
use std::sync::LazyLock;

use language::fold;

/// On which side of a value a label stands, and what it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// One value for the whole bill: its number, its period.
    Info,
    /// The header of a column (or of a row, if bands head the columns): what a figure is.
    Field,
    /// What a row is about: a time band, water, a tax.
    Item,
    /// A word that says something by being there.
    Word,
}

macro_rules! roles {
    ($($role:ident $name:literal $kind:ident),* $(,)?) => {
        /// A row of `catalogue/intake/bill_labels.csv`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub(super) enum Role { $($role),* }

        impl Role {
            pub(super) fn kind(self) -> Kind {
                match self { $(Role::$role => Kind::$kind),* }
            }

            fn named(name: &str) -> Option<Self> {
                match name { $($name => Some(Role::$role),)* _ => None }
            }
        }
    };
}

roles! {
    Number "number" Info, Date "date" Info, EventDate "event_date" Info, DueDate "due_date" Info,
    Period "period" Info, PeriodFrom "period_from" Info, PeriodTo "period_to" Info, Days "days" Info,
    Contract "contract" Info, Meter "meter" Info, Tariff "tariff" Info,
    Designation "designation" Field, IndexOld "index_old" Field, IndexNew "index_new" Field,
    Difference "difference" Field, Coefficient "coefficient" Field, Consumption "consumption" Field,
    Quantity "quantity" Field, Unit "unit" Field, Price "price" Field, AmountHt "amount_ht" Field,
    AmountTtc "amount_ttc" Field, Vat "vat" Field, ReadingKind "reading_kind" Field,
    BandPeak "band_peak" Item, BandFull "band_full" Item, BandOffPeak "band_off_peak" Item,
    Reactive "reactive" Item, ActiveTotal "active_total" Item, Electricity "electricity" Item,
    Water "water" Item, Sanitation "sanitation" Item, Tranche "tranche" Item,
    FixedCharge "fixed_charge" Item, MeterRental "meter_rental" Item, Upkeep "upkeep" Item,
    BroadcastingTax "broadcasting_tax" Item, Stamp "stamp" Item, Arrears "arrears" Item,
    PowerSubscribed "power_subscribed" Item, PowerDemand "power_demand" Item, PowerExcess "power_excess" Item,
    CosPhi "cos_phi" Item, AlreadyBilled "already_billed" Item, TotalHt "total_ht" Item, TotalTtc "total_ttc" Item,
    Regularisation "regularisation" Word, RegularisationLater "regularisation_later" Word,
    Estimated "estimated" Word, EstimatedBill "estimated_bill" Word, MediumVoltage "medium_voltage" Word,
    HighVoltage "high_voltage" Word, Operator "operator" Word,
    Gas "gas" Info, NominalCharge "nominal_charge" Item, GasCharged "gas_charged" Item,
    GasRecovered "gas_recovered" Item, CylinderBefore "cylinder_before" Item, CylinderAfter "cylinder_after" Item,
    WasteNature "waste_nature" Info, WasteTreatment "waste_treatment" Info, MassNet "mass_net" Info,
    MassGross "mass_gross" Info, CreditNote "credit_note" Word,
}

/// A spelling of a role.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    /// Its words, folded.
    pub words: Vec<String>,
    /// Whether it is a label only before a colon.
    pub colon: bool,
    pub role: Role,
}

/// Every spelling, by its first word, the longest first.
#[derive(Debug, Default)]
pub(super) struct Labels {
    by_first: HashMap<String, Vec<Phrase>>,
}

impl Labels {
    /// The labels of the catalogue this program was compiled with.
    pub(super) fn embedded() -> &'static Labels {
        static LABELS: LazyLock<Labels> = LazyLock::new(|| {
            let mut labels = Labels::default();
            // That the embedded file can be read, and every role is known, is a test of this module.
            for row in catalogue::bill_labels().unwrap_or_default() {
                let Some(role) = Role::named(&row.role) else { continue };
                for words in [&row.words_fr, &row.words_ar, &row.words_en] {
                    words.split('|').for_each(|spelling| labels.learn(spelling, role));
                }
            }
            for phrases in labels.by_first.values_mut() {
                phrases.sort_by_key(|phrase| (std::cmp::Reverse(phrase.words.len()), phrase.colon));
            }
            labels
        });
        &LABELS
    }

    fn learn(&mut self, spelling: &str, role: Role) {
        let colon = spelling.trim_end().ends_with(':');
        let words: Vec<String> = fold(spelling).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
        if let Some(first) = words.first() {
            self.by_first.entry(first.clone()).or_default().push(Phrase { words, colon, role });
        }
    }

    /// The spellings that begin with this folded word, the longest first.
    pub(super) fn beginning(&self, word: &str) -> &[Phrase] {
        self.by_first.get(word).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_of_the_catalogue_has_a_role() {
        let rows = catalogue::bill_labels().expect("the embedded file");
        assert!(rows.len() > 50);
        for row in rows {
            assert!(Role::named(&row.role).is_some(), "{}", row.role);
            for words in [&row.words_fr, &row.words_ar, &row.words_en] {
                assert!(words.split('|').all(|word| !fold(word).is_empty()), "{}", row.role);
            }
        }
        assert_eq!(Labels::embedded().beginning("ancien").first().map(|phrase| phrase.role), Some(Role::IndexOld));
    }
}
