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

    /// The site of something read: by what a column says, by a contract number, by a correction for the file, by
    /// the folder, by what stands around, or because there is only one (see `docs/firm-folder.md`, §1).
    pub fn site(&self, told: Option<&str>, contract: Option<&str>, file: &str, around: &[String]) -> Option<&'a Site> {
        let firm = self.firm;
        let told = told.map(language::fold).filter(|told| !told.is_empty());
        if let Some(told) = told {
            return self.site_named(&told).or_else(|| self.only_site_in(std::iter::once(told.as_str())));
        }
        let number = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_uppercase();
        let by_contract = contract.map(number).filter(|number| !number.is_empty()).and_then(|contract| {
            firm.sites.iter().find(|site| site.contracts.iter().any(|known| number(known) == contract))
        });
        let by_mapping = || {
            let id = self.mappings.site(file)?;
            firm.sites.iter().find(|site| site.id == id)
        };
        let by_folder = || {
            let folders: Vec<String> = file.split(['/', '\\']).map(language::fold).collect();
            firm.sites.iter().find(|site| folders.contains(&language::fold(&site.id)))
        };
        let only = || if let [site] = firm.sites.as_slice() { Some(site) } else { None };
        by_contract
            .or_else(by_mapping)
            .or_else(by_folder)
            .or_else(|| self.only_site_in(file.split(['/', '\\']).chain(around.iter().map(String::as_str))))
            .or_else(only)
    }

    /// The site with this id or name.
    pub fn site_named(&self, text: &str) -> Option<&'a Site> {
        let text = language::fold(text);
        let named = |site: &&Site| language::fold(&site.id) == text || language::fold(&site.name) == text;
        self.firm.sites.iter().find(named)
    }

    /// The one site whose id or name stands as whole words in some texts: `Suivi Dakhla 2025.xlsx`. `None` if
    /// there are several, or none.
    fn only_site_in<'t>(&self, texts: impl Iterator<Item = &'t str>) -> Option<&'a Site> {
        let texts: Vec<String> = texts.map(|text| format!(" {} ", language::fold(text))).collect();
        let spoken = |words: &str| {
            let words = language::fold(words);
            !words.is_empty() && texts.iter().any(|text| text.contains(&format!(" {words} ")))
        };
        let mut named = self.firm.sites.iter().filter(|site| spoken(&site.id) || spoken(&site.name));
        named.next().filter(|_| named.next().is_none())
    }
}
