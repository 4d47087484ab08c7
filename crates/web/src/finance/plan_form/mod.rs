//! The form of an investment and of how it is to be paid: of a plan of finance, and of a request for money.

mod filled;
mod groups;
mod read;

use ::finance::plan::{PlanError, Progress, UseKind};
use ::finance::{Catalogue, Field as Fact, Match, ProgrammeKind, Standing};
use app::finance;
use money::Repayment;

pub use filled::{blank, filled, renewed, with_more};
pub use groups::groups;
pub use read::read;

use crate::page::Page;

/// The kinds of uses as the form sends them.
const USES: [(UseKind, &str); 8] = [
    (UseKind::Equipment, "equipment"),
    (UseKind::Construction, "construction"),
    (UseKind::Land, "land"),
    (UseKind::Innovation, "innovation"),
    (UseKind::Advice, "advice"),
    (UseKind::Training, "training"),
    (UseKind::Audit, "audit"),
    (UseKind::Other, "other"),
];
/// How far measures are, as the form sends it.
const PROGRESS: [(Progress, &str); 5] = [
    (Progress::Planned, "planned"),
    (Progress::Decided, "decided"),
    (Progress::Ordered, "ordered"),
    (Progress::Installed, "installed"),
    (Progress::Verified, "verified"),
];
/// How capital is repaid.
const REPAYMENTS: [(Repayment, &str); 2] = [(Repayment::Annuity, "annuity"), (Repayment::Capital, "capital")];
/// Payments in a year.
const PAYMENTS: [u32; 4] = [12, 4, 2, 1];
/// What separates the savings of one year from those of the next, and one payment of a grant from another.
const NEXT_YEAR: char = ';';
/// Rows of the form, by their kind, with the field that names each.
const KINDS: [(&str, &str); 5] =
    [("use", "name"), ("loan", "name"), ("lease", "name"), ("grant", "programme"), ("saving", "name")];
/// Figures of a measure, with the keys of their names.
const FIGURES: [(&str, &str); 3] =
    [("kwh", "finance-file-energy"), ("mad", "finance-file-money"), ("t", "finance-file-co2e")];

/// What a form may choose from.
pub struct Offered<'a> {
    pub catalogue: &'a Catalogue,
    pub matches: &'a [Match],
}

impl Offered<'_> {
    /// Programmes that give something of these kinds and are not closed: those first that the firm may have.
    fn programmes(&self, page: &Page, kinds: &[ProgrammeKind]) -> Vec<(String, String)> {
        let open = self.matches.iter().filter(|found| found.standing != Standing::Closed);
        let found = open.filter_map(|found| Some((found, self.catalogue.programme(&found.programme)?)));
        let found = found.filter(|(_, programme)| programme.kinds.iter().any(|kind| kinds.contains(kind)));
        let named = found.map(|(found, programme)| {
            let standing = finance::standing(page.messages(), found);
            (programme.id.clone(), format!("{} · {standing}", programme.name.get(page.language)))
        });
        named.collect()
    }
}

/// The parts of a programme of which it gives "up to" a share.
fn parts<'a>(catalogue: &'a Catalogue, programme: &str) -> Vec<&'a str> {
    catalogue.programme(programme).map(|found| found.parts(Fact::GrantMax)).unwrap_or_default()
}

fn word<T: Copy + PartialEq>(all: &[(T, &'static str)], one: T) -> &'static str {
    all.iter().find(|(known, _)| *known == one).map_or("", |(_, word)| word)
}

fn of_word<T: Copy>(all: &[(T, &'static str)], text: &str) -> Option<T> {
    all.iter().find(|(_, word)| *word == text).map(|(one, _)| *one)
}

/// Why a plan cannot be made, as the form says it.
pub fn refused(page: &Page, error: &PlanError) -> String {
    ::finance::words::plan_refused(page.messages(), error)
}
