use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use dossier::Remaker;
use dossier::applications::{self, APPLICATION};
use dossier::content::{self, INVENTORY, plan_size, product_names};
use dossier::verify::{Difference, Opened, Remake};
use measure::{Account, Inventory};

use super::outcome::Summary;

/// To how much the attachments of a stranger's file may inflate together, bytes.
const INFLATED_MAX: u64 = 96 << 20;
/// Lines that are computed again here. Longer dossiers are for the command, on the reader's own machine.
const LINES_MAX: usize = 50_000;
/// Draws that are simulated again here: the product always makes ten thousand.
const DRAWS_MAX: u32 = 10_000;
/// Products whose footprints are computed again here: each looks at every line.
const PRODUCTS_MAX: usize = 40;
/// Measures from which a plan chooses, and nodes of its search: what the platform itself would compute at once.
const MEASURES_MAX: usize = 60;
const NODES_MAX: u64 = 20_000;
/// Lines up to which the pages are set again: beyond, it takes longer than a reader waits.
const PAGES_LINES_MAX: usize = 2_000;
/// Values of JSON that are read here: a dossier of fifty thousand lines has some eight million.
const PARTS_MAX: usize = 12_000_000;
/// Values up to which the pages of a file without lines are set again.
const PAGES_PARTS_MAX: usize = 100_000;

/// Makes figures and pages again, as far as a stranger may ask of this machine. Anybody can sign a dossier that asks
/// for a million draws.
pub struct Bounded<'a> {
    remaker: Remaker<'a>,
    summary: RefCell<Option<Summary>>,
    refused: Cell<bool>,
}

impl<'a> Bounded<'a> {
    pub fn new(knowledge: content::Knowledge<'a>) -> Self {
        let remaker = Remaker { knowledge, pages: true };
        Bounded { remaker, summary: RefCell::default(), refused: Cell::default() }
    }

    /// What the dossier says, and whether it was too large to be computed again.
    pub fn into_parts(self) -> (Option<Summary>, bool) {
        (self.summary.into_inner(), self.refused.get())
    }
}

impl Remake for Bounded<'_> {
    fn recompute(&self, dossier: &Opened) -> Vec<Difference> {
        if parts(&dossier.attachments) > PARTS_MAX {
            self.refused.set(true);
            return Vec::new();
        }
        // The dossier in an application is as much a stranger's as the application.
        if dossier.attachments.contains_key(APPLICATION) {
            let inner = Bounded::new(self.remaker.knowledge);
            let differences = applications::recompute(dossier, &inner);
            self.refused.set(inner.into_parts().1);
            return differences;
        }
        // Of another kind of file nothing is shown but whether it holds.
        if !dossier.attachments.contains_key(INVENTORY) {
            return self.remaker.recompute(dossier);
        }
        match content::open(dossier.manifest.edition, &dossier.attachments) {
            Ok(inventory) if !is_within(&inventory) || is_long(&dossier.attachments) => {
                self.refused.set(true);
                Vec::new()
            }
            Ok(inventory) => {
                *self.summary.borrow_mut() = Some(Summary::of(&inventory));
                self.remaker.recompute(dossier)
            }
            // It says itself why that is no inventory.
            Err(_) => self.remaker.recompute(dossier),
        }
    }

    fn reset(&self, dossier: &Opened) -> Option<Vec<u8>> {
        let short = match &*self.summary.borrow() {
            Some(summary) => summary.lines <= PAGES_LINES_MAX,
            None => parts(&dossier.attachments) <= PAGES_PARTS_MAX,
        };
        (short && !self.refused.get()).then(|| self.remaker.reset(dossier)).flatten()
    }

    fn inflated_max(&self) -> u64 {
        INFLATED_MAX
    }
}

/// Of how many values the JSON of a file is made, about: what it takes of memory, whatever its bytes.
fn parts(attachments: &BTreeMap<String, Vec<u8>>) -> usize {
    let json = attachments.iter().filter(|(name, _)| name.ends_with(".json"));
    json.flat_map(|(_, bytes)| bytes).filter(|byte| matches!(byte, b',' | b'[' | b'{')).count()
}

/// Whether making the products or the plan again would take long.
fn is_long(attachments: &BTreeMap<String, Vec<u8>>) -> bool {
    let plan = plan_size(attachments);
    product_names(attachments).len() > PRODUCTS_MAX
        || plan.is_some_and(|(measures, nodes)| measures > MEASURES_MAX || nodes > NODES_MAX)
}

fn is_within(inventory: &Inventory) -> bool {
    let Account { lines, streams, factors, draws, .. } = &inventory.account;
    let base = inventory.base.as_ref().map_or(0, |base| base.rows.len());
    let long = [lines.len(), streams.len(), factors.len(), base, inventory.firm.sites.len()];
    long.into_iter().all(|length| length <= LINES_MAX) && *draws <= DRAWS_MAX
}
