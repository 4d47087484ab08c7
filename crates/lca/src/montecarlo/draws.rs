use uncertainty::{Distribution, Lanes, Philox, at_every_level, exponential};

use super::{Term, Variation};

/// Amounts to be drawn into consecutive slots.
#[derive(Default)]
pub(super) struct Draws {
    slots: usize,
    lognormal: Lognormals,
    fixed: Vec<(u32, f64)>,
    /// Normal, uniform and the rest: slot, stream, distribution.
    others: Vec<(u32, u64, Distribution)>,
    /// Slot, value, factor.
    computed: Vec<(u32, u32, f64)>,
}

#[derive(Default)]
struct Lognormals {
    slot: Vec<u32>,
    stream: Vec<u64>,
    median: Vec<f64>,
    sigma: Vec<f64>,
}

/// Lognormal amounts drawn at a time, so that what is between stays in the first-level cache.
const CHUNK: usize = 32;

impl Draws {
    /// Appends a slot that holds `factor` times the amount of a term.
    pub fn push(&mut self, term: &Term, factor: f64) {
        let slot = self.slots as u32;
        self.slots += 1;
        match &term.variation {
            Variation::Certain => self.fixed.push((slot, term.entry.amount * factor)),
            Variation::Drawn { stream, distribution: Distribution::Lognormal { median, sigma } } => {
                self.lognormal.slot.push(slot);
                self.lognormal.stream.push(*stream);
                self.lognormal.median.push(median * factor);
                self.lognormal.sigma.push(*sigma);
            }
            Variation::Drawn { stream, distribution } => self.others.push((slot, *stream, distribution.times(factor))),
            Variation::Computed { value, factor: own } => self.computed.push((slot, *value, own * factor)),
        }
    }

    pub fn slots(&self) -> usize {
        self.slots
    }

    /// How many slots vary.
    pub fn varied(&self) -> usize {
        self.slots - self.fixed.len()
    }
}

at_every_level! {
    /// Fills the slots with draws `LANES × block ..`.
    fn draw(draws: &Draws, generator: &Philox, block: u64, values: &[[f64; 8]], slots: &mut [Lanes]) -> () = draw_plain
}

#[inline(always)]
fn draw_plain(draws: &Draws, generator: &Philox, block: u64, values: &[[f64; 8]], slots: &mut [Lanes]) {
    for (slot, value) in &draws.fixed {
        slots[*slot as usize] = Lanes::all(*value);
    }
    for (slot, value, factor) in &draws.computed {
        slots[*slot as usize] = Lanes(values[*value as usize].map(|value| value * factor));
    }
    let mut chunk = [Lanes::all(0.0); CHUNK];
    let all = &draws.lognormal;
    let streams = all.stream.chunks(CHUNK);
    let places = all.slot.chunks(CHUNK).zip(all.median.chunks(CHUNK)).zip(all.sigma.chunks(CHUNK));
    for (streams, ((places, medians), sigmas)) in streams.zip(places) {
        generator.normal_lanes(streams, block, &mut chunk);
        for (((lanes, place), median), sigma) in chunk.iter().zip(places).zip(medians).zip(sigmas) {
            let mut result = Lanes::all(0.0);
            for (result, z) in result.0.iter_mut().zip(&lanes.0) {
                *result = median * exponential(sigma * z);
            }
            slots[*place as usize] = result;
        }
    }
    for (slot, stream, distribution) in &draws.others {
        let mut lanes = [Lanes::all(0.0)];
        if distribution.is_of_the_normal_family() {
            generator.normal_lanes(&[*stream], block, &mut lanes);
            slots[*slot as usize] = Lanes(lanes[0].0.map(|z| distribution.at_normal(z)));
        } else {
            generator.uniform_lanes(&[*stream], block, &mut lanes);
            slots[*slot as usize] = Lanes(lanes[0].0.map(|p| distribution.at(p)));
        }
    }
}
