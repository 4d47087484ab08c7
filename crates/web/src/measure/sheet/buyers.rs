//! Where the buyers of a firm are: its own country and the Union to tick, for what its law asks at the border; the others
//! by their names, for a page that is quickly there.

use std::collections::BTreeSet;

use app::export::concern::is_union;
use app::export::installations;

use crate::export::country;
use crate::form::Choice;
use crate::page::Page;
use crate::problem::Problem;
use crate::site::Site;

/// The countries of buyers as they were read from a form or a sheet.
#[derive(Clone, Debug, Default)]
pub struct Buyers {
    /// Their codes.
    pub codes: BTreeSet<String>,
    /// Names that are those of no country.
    pub unknown: Vec<String>,
}

impl Buyers {
    /// What was ticked, and what was written, by names or codes.
    pub fn read(site: &Site, fields: &[(String, String)]) -> Self {
        let sent = |field: &'static str| fields.iter().filter(move |(name, _)| name == field).map(|(_, value)| value);
        let mut buyers = Buyers { codes: sent("buyer_countries").cloned().collect(), unknown: Vec::new() };
        let written = sent("buyer_others").flat_map(|text| text.split([',', ';', '،', '\n']).map(str::trim));
        for name in written.filter(|name| !name.is_empty()) {
            match country(site, name) {
                Some(code) => drop(buyers.codes.insert(code)),
                None => buyers.unknown.push(name.to_owned()),
            }
        }
        buyers
    }
}

/// The fields of the countries of buyers.
pub struct Countries {
    /// The heading of those to tick.
    pub title: String,
    /// Those to tick, by their names.
    pub choices: Vec<Choice>,
    /// The names of the others, between commas.
    pub others: String,
}

impl Countries {
    /// The fields of a firm whose own country is `own`.
    pub fn new(site: &Site, page: &Page, own: &str, buyers: &Buyers) -> Result<Self, Problem> {
        let (tables, year) = (installations::tables()?, site.today().year());
        let all = site.places.countries(page.language).into_iter();
        let (mut near, far): (Vec<_>, Vec<_>) = all.partition(|(code, _)| *code == own || is_union(tables, code, year));
        near.sort_by_key(|(code, _)| *code != own);
        let far = far.into_iter().filter(|(code, _)| buyers.codes.contains(*code)).map(|(_, name)| name);
        let others: Vec<&str> = far.chain(buyers.unknown.iter().map(String::as_str)).collect();
        let choice = |(code, name): (&str, &str)| Choice::new(code, name, buyers.codes.contains(code));
        Ok(Countries {
            title: page.say("measure-sheet-buyers-near", "country", site.places.country(own, page.language)),
            choices: near.into_iter().map(choice).collect(),
            others: others.join(if page.dir() == "rtl" { "، " } else { ", " }),
        })
    }
}
