//! Lines brought together by firm, in two steps that each fit the processor's second-level cache.
//!
//! A row group is decoded in blocks and its lines are dealt out to *partitions* of neighbouring
//! firms (a counting sort within the row group). Later each partition is gathered from all row
//! groups and sorted by firm. Both keep the order of the file, and neither depends on which thread
//! does what. After that a firm's lines lie side by side, so its totals never leave the first-level cache:
//! that is what a hash table over 10 million groups cannot offer. In a file that is in order of firms all this
//! is needed only for those that a row group shares with the next: the others are totalled as they are read.

use crate::block::{BLOCK, Block};
use crate::deal::{Dealer, Dealt};
use crate::error::Error;
use crate::line::Layout;
use crate::lines::{Columns, Whole};
use crate::parquet::{Codes, Damaged, LineFile};
use crate::places::Places;
use crate::rejected::Rejected;
use crate::resolve::{Narrowed, Resolution};
use uncertainty::{Level, at_every_level};

use crate::look_up::look_up;
use calendar::Month;

/// Lines that a partition should have, so that it fits the second-level cache.
const PARTITION_LINES: usize = 1 << 15;

/// A row group and all that resolves it.
pub(crate) struct Source<'a> {
    pub(crate) file: &'a LineFile,
    pub(crate) group: usize,
    pub(crate) columns: Columns,
    pub(crate) resolution: &'a Resolution,
    pub(crate) level: Level,
    pub(crate) narrowed: &'a Narrowed,
    pub(crate) months: &'a [Month],
    pub(crate) layout: Layout,
    pub(crate) numbers: &'a Places<'a>,
    /// The numbers of the firms, in order.
    pub(crate) firms: &'a [i32],
    /// Whether a firm is in no other row group, by place; empty if not known.
    pub(crate) alone: &'a [bool],
}

/// How many firms, as a power of two, make up a partition of the right size.
pub(crate) fn firm_bits(firms: usize, rows: usize) -> u32 {
    let lines_per_firm = rows.div_ceil(firms.max(1)).max(1);
    (PARTITION_LINES / lines_per_firm).max(1).ilog2().min(u16::BITS)
}

/// Decodes a row group, resolves its lines and deals them out.
///
/// If the row group is in order of firms, `whole` takes those of the firms that no other row group has. Their
/// lines then never leave the first-level cache. `places` is memory to use again.
pub(crate) fn read<W: Whole>(
    source: &Source<'_>,
    places: &mut Vec<u32>,
    whole: Option<&mut W>,
) -> Result<(Dealt, Rejected), Error> {
    let shift = source.layout.firm_bits();
    let partitions = (source.firms.len() >> shift) + 1;
    // Lines without a firm go to a partition of their own after the last, which nobody reads.
    let nobody = (partitions << shift) as u32;
    let without_firm = firms(source, nobody, places)?;
    let ordered = places.is_sorted();
    let mut whole = whole.filter(|_| ordered);
    let alone = if whole.is_some() { source.alone } else { &[] };
    let is_alone = |place: u32| alone.get(place as usize).copied().unwrap_or(false);

    let mut counts = vec![0_u32; partitions + 1];
    if ordered {
        // By runs: a counter that grows by one for each line of a long run would wait for itself.
        for run in places.chunk_by(|one, next| one == next) {
            let place = run.first().copied().unwrap_or(nobody);
            if let Some(count) = counts.get_mut((place >> shift) as usize).filter(|_| !is_alone(place)) {
                *count += run.len() as u32;
            }
        }
    } else {
        for place in places.iter() {
            if let Some(count) = counts.get_mut((*place >> shift) as usize) {
                *count += 1;
            }
        }
    }
    let mut dealer = Dealer::new(&counts);
    let mut rejected = Rejected { without_firm, ..Rejected::default() };
    let mut block = Block::open(source)?;
    // The firm whose lines `whole` is taking.
    let mut current = None;
    let mut resolved = Vec::new();
    for places in places.chunks(BLOCK) {
        block.fill(source.level, places.len())?;
        block.resolve(source, places, nobody, &mut rejected)?;
        let Some(whole) = whole.as_deref_mut() else {
            dealer.deal(places, block.lines(), shift)?;
            continue;
        };
        resolved.clear();
        resolved.extend(block.lines());
        let mut rest = resolved.as_slice();
        for run in places.chunk_by(|one, next| one == next) {
            let place = run.first().copied().unwrap_or(nobody);
            let (own, later) = rest.split_at(run.len().min(rest.len()));
            rest = later;
            let firm = source.firms.get(place as usize).copied().filter(|_| is_alone(place));
            if let Some(before) = current.filter(|_| current != firm) {
                whole.end(before);
            }
            current = firm;
            match firm {
                Some(firm) => whole.add(firm, own)?,
                None => dealer.deal(run, own.iter().copied(), shift)?,
            }
        }
    }
    if let (Some(firm), Some(whole)) = (current, whole) {
        whole.end(firm);
    }
    Ok((dealer.end(), rejected))
}

/// The place of each line's firm into `places`; returns how many lines have none.
fn firms(source: &Source<'_>, nobody: u32, places: &mut Vec<u32>) -> Result<u64, Error> {
    let (entries, mut codes) = Codes::open::<i32>(&source.file.chunk(source.group, source.columns.firm)?)?;
    let known: Vec<u32> =
        entries.iter().map(|entry| entry.and_then(|firm| source.numbers.of(firm)).unwrap_or(nobody)).collect();
    places.resize(source.file.rows(source.group), 0);
    let (mut without, mut beyond) = (0, 0);
    for part in places.chunks_mut(BLOCK) {
        codes.fill(source.level, part)?;
        find_places(source.level, &known, part, nobody, &mut without, &mut beyond);
    }
    if beyond > 0 { Err(CODE.into()) } else { Ok(without.into()) }
}

at_every_level! {
    /// Replaces codes by places; adds up how many lines have no firm, and how many a code beyond the dictionary.
    fn find_places(
        known: &[u32], places: &mut [u32], nobody: u32, without: &mut u32, beyond: &mut u32,
    ) = find_places_plainly
}

#[inline(always)]
fn find_places_plainly(known: &[u32], places: &mut [u32], nobody: u32, without: &mut u32, beyond: &mut u32) {
    let (mut nobodies, mut beyonds) = (0, 0);
    for place in places {
        *place = look_up(known, *place, u32::MAX);
        nobodies += u32::from(*place == nobody);
        beyonds += u32::from(*place == u32::MAX);
    }
    (*without, *beyond) = (*without + nobodies, *beyond + beyonds);
}

pub(crate) const CODE: Damaged = Damaged("a code beyond its dictionary");
