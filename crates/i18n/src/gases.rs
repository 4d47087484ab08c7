//! Gases as the reader writes them, whatever the catalogue calls them.

use crate::Messages;

impl Messages {
    /// A gas by its code in the catalogue: `ch4_fossil`, `hfc-134a`; `co2e` is what no source splits by gas.
    ///
    /// ```
    /// # use i18n::Messages; use language::Language;
    /// assert_eq!(Messages::new(Language::Fr).gas("co2"), "CO₂");
    /// assert_eq!(Messages::new(Language::Fr).gas("hfc-134a"), "HFC-134a");
    /// ```
    pub fn gas(self, code: &str) -> String {
        match code {
            "co2" => self.get("measure-gas-co2"),
            "ch4_fossil" => self.get("measure-gas-ch4-fossil"),
            "ch4_biogenic" => self.get("measure-gas-ch4-biogenic"),
            "n2o" => self.get("measure-gas-n2o"),
            "sf6" => self.get("measure-gas-sf6"),
            "nf3" => self.get("measure-gas-nf3"),
            "co2e" => self.get("measure-gas-unsplit"),
            // The letters behind the number say which isomer it is: they stay small.
            other => match other.split_once('-') {
                Some((family, rest)) => format!("{}-{rest}", family.to_uppercase()),
                None => other.to_uppercase(),
            },
        }
    }
}
