use app::people::Profile;
use intake::SECTORS;
use language::Language;
use serde::Deserialize;
use store::organisation::Organisation;

use crate::form::Choice;
use crate::page::Page;
use crate::site::Site;

/// What an organisation says of itself, as it is entered.
#[derive(Clone, Deserialize)]
pub struct Fields {
    pub name: String,
    #[serde(default)]
    pub ice: String,
    pub country: String,
    #[serde(default)]
    pub region: String,
    #[serde(default)]
    pub sector: String,
    pub language: String,
}

impl Fields {
    /// Those of a new organisation.
    pub fn new(page: &Page) -> Self {
        let empty = String::new();
        Fields {
            name: empty.clone(),
            ice: empty.clone(),
            country: "MA".to_owned(),
            region: empty.clone(),
            sector: empty,
            language: page.language.code().to_owned(),
        }
    }

    /// Those that are kept.
    pub fn of(organisation: &Organisation) -> Self {
        Fields {
            name: organisation.name.clone(),
            ice: organisation.ice.clone().unwrap_or_default(),
            country: organisation.country.clone(),
            region: organisation.region.clone().unwrap_or_default(),
            sector: organisation.sector.clone().unwrap_or_default(),
            language: organisation.language.code().to_owned(),
        }
    }

    /// As use cases take them.
    pub fn profile(&self) -> Profile<'_> {
        Profile {
            name: &self.name,
            ice: &self.ice,
            country: &self.country,
            region: &self.region,
            sector: &self.sector,
            language: self.language.parse().unwrap_or_default(),
        }
    }

    /// The sectors, none first.
    pub fn sectors(&self, page: &Page) -> Vec<Choice> {
        let none = Choice::new("", page.t("organisation-other"), self.sector.is_empty());
        let named = SECTORS.map(|code| Choice::new(code, sector(page, code), self.sector == code));
        [none].into_iter().chain(named).collect()
    }

    /// The regions of Morocco, none first.
    pub fn regions(&self, page: &Page, site: &Site) -> Vec<Choice> {
        let none = Choice::new("", page.t("organisation-elsewhere"), self.region.is_empty());
        let regions = site.places.regions().iter();
        let named = regions.map(|(code, name)| Choice::new(code, name.get(page.language), self.region == *code));
        [none].into_iter().chain(named).collect()
    }

    /// The countries, by their names in the reader's language.
    pub fn countries(&self, page: &Page, site: &Site) -> Vec<Choice> {
        let named = site.places.countries(page.language).into_iter();
        named.map(|(code, name)| Choice::new(code, name, self.country == code)).collect()
    }

    /// The languages.
    pub fn languages(&self, page: &Page) -> Vec<Choice> {
        let choice =
            |(language, name): (Language, &str)| Choice::new(language.code(), name, self.language == language.code());
        page.languages().map(choice).into()
    }
}

/// The name of a sector; its code if it is another one.
pub fn sector(page: &Page, code: &str) -> String {
    if SECTORS.contains(&code) { page.t(&format!("organisation-sector-{code}")) } else { code.to_owned() }
}
