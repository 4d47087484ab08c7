//! What every page of the room has above: whose it is, how far its figures are, the years, the other pages.

use app::measure::{Standing, Year};

use crate::here::Here;
use crate::page::Page;

/// The pages of the room, below the year.
const PAGES: [(&str, &str); 3] =
    [("", "measure-page-overview"), ("/lines", "measure-page-lines"), ("/what-if", "measure-page-what-if")];

/// The page of the targets, which is of no year.
pub const TARGETS: &str = "/targets";

/// A link of a menu: its address, its name, whether it is this page.
pub type Tab = (String, String, bool);

/// What every page of the room has above.
pub struct Room {
    /// Path of the organisation, without language.
    pub base: String,
    /// The year of the page.
    pub year: i16,
    /// The other pages.
    pub tabs: Vec<Tab>,
    /// The other years.
    pub years: Vec<Tab>,
    /// What is to be said of figures that are not of what was entered last.
    pub behind: Option<Behind>,
}

/// Figures that are not of what was entered last.
pub struct Behind {
    /// Documents read.
    pub done: i64,
    /// Out of how many, one at least.
    pub total: i64,
    /// Path of what says how far it is.
    pub progress_path: String,
    /// How far, in words.
    pub words: String,
}

impl Room {
    /// For the page `below` of a year.
    pub fn new(page: &Page, here: &Here, standing: &Standing, year: i16, below: &str) -> Self {
        let base = here.path("");
        let address = |year: i16, below: &str| page.to(&format!("{base}/measure/{year}{below}"));
        let tab = |(path, key): (&str, &str)| (address(year, path), page.t(key), path == below);
        let of_firm = |path: &str, key: &str| (page.to(&format!("{base}/measure{path}")), page.t(key), below == path);
        let targets = of_firm(TARGETS, "measure-page-targets");
        let sheet = of_firm("/sheet", "measure-page-sheet");
        let of_year = |kept: &Year| (address(kept.year, below), kept.year.to_string(), kept.year == year);
        Room {
            tabs: PAGES.into_iter().map(tab).chain([targets, sheet]).collect(),
            // A page that looks at all years is of none.
            years: if below == TARGETS { Vec::new() } else { standing.years.iter().map(of_year).collect() },
            behind: behind(page, here, standing),
            base,
            year,
        }
    }

    /// The address of a page of the organisation.
    pub fn base_to(&self, page: &Page, below: &str) -> String {
        page.to(&format!("{}{below}", self.base))
    }

    /// The address of a page of the year.
    pub fn to(&self, page: &Page, below: &str) -> String {
        page.to(&format!("{}/measure/{}{below}", self.base, self.year))
    }
}

/// What is to be said of figures that are not of what was entered last.
pub fn behind(page: &Page, here: &Here, standing: &Standing) -> Option<Behind> {
    standing.footprint.as_ref().filter(|footprint| !footprint.is_current())?;
    let progress = standing.progress.filter(|(_, total)| *total > 0);
    let numbers = page.messages().numbers();
    let words = progress.map(|(done, total)| {
        let (done, total) = (numbers.integer(done), numbers.integer(total));
        page.with("measure-behind-progress", &[("done", done.into()), ("total", total.into())])
    });
    let (done, total) = progress.unwrap_or((0, 1));
    Some(Behind { done, total, progress_path: here.path("/documents/progress"), words: words.unwrap_or_default() })
}
