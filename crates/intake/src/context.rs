use calendar::Period;
use factors::Library;
use measure::{Firm, Site};
use units::Units;

use crate::lexicon::Lexicon;
use crate::mapping::Mappings;
use crate::vocabulary::Vocabulary;

/// What a document is read against.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The firm's own sheet.
    pub firm: &'a Firm,
    /// The known units.
    pub units: &'a Units,
    /// Activities, factors and properties.
    pub library: &'a Library,
    /// The words of activities.
    pub lexicon: &'a Lexicon,
    /// The words of headers, totals, treatments, countries.
    pub vocabulary: &'a Vocabulary,
    /// What people corrected before.
    pub mappings: &'a Mappings,
}

impl<'a> Context<'a> {
    /// The reporting period.
    pub fn period(&self) -> Period {
        self.firm.period()
    }

    /// The site of something read: by what a column says, by a contract number, by the folder, or because
    /// there is only one (see `docs/firm-folder.md`, §1).
    pub fn site(&self, told: Option<&str>, contract: Option<&str>, file: &str) -> Option<&'a Site> {
        let firm = self.firm;
        let told = told.map(language::fold).filter(|told| !told.is_empty());
        if let Some(told) = told {
            return firm
                .sites
                .iter()
                .find(|site| language::fold(&site.id) == told || language::fold(&site.name) == told);
        }
        let number = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_uppercase();
        let by_contract = contract.map(number).filter(|number| !number.is_empty()).and_then(|contract| {
            firm.sites.iter().find(|site| site.contracts.iter().any(|known| number(known) == contract))
        });
        let by_folder = || {
            let folders: Vec<String> = file.split(['/', '\\']).map(language::fold).collect();
            firm.sites.iter().find(|site| folders.contains(&language::fold(&site.id)))
        };
        let only = || if let [site] = firm.sites.as_slice() { Some(site) } else { None };
        by_contract.or_else(by_folder).or_else(only)
    }
}
