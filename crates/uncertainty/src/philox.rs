/// Philox 4×32 with ten rounds: a counter-based generator.
///
/// J. K. Salmon et al., *Parallel Random Numbers: As Easy as 1, 2, 3*, SC 2011. The value at a
/// position depends on the key and the counter alone, so draws can be made in any order, on any
/// number of threads, and a parameter more does not shift the draws of the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Philox {
    key: [u32; 2],
}

const MULTIPLIERS: [u32; 2] = [0xD251_1F53, 0xCD9E_8D57];
const WEYL: [u32; 2] = [0x9E37_79B9, 0xBB67_AE85];

impl Philox {
    /// The generator of a seed.
    pub fn new(seed: u64) -> Self {
        Philox { key: [seed as u32, (seed >> 32) as u32] }
    }

    /// The block of four words at a counter.
    #[inline]
    pub fn block(&self, counter: [u32; 4]) -> [u32; 4] {
        let [mut c0, mut c1, mut c2, mut c3] = counter;
        let [mut k0, mut k1] = self.key;
        for _ in 0..10 {
            let p0 = u64::from(MULTIPLIERS[0]) * u64::from(c0);
            let p1 = u64::from(MULTIPLIERS[1]) * u64::from(c2);
            (c0, c1, c2, c3) = ((p1 >> 32) as u32 ^ c1 ^ k0, p1 as u32, (p0 >> 32) as u32 ^ c3 ^ k1, p0 as u32);
            k0 = k0.wrapping_add(WEYL[0]);
            k1 = k1.wrapping_add(WEYL[1]);
        }
        [c0, c1, c2, c3]
    }

    /// The words of many blocks: `counter[word][block]` becomes `word` of the block at that counter.
    #[inline(always)]
    #[expect(clippy::needless_range_loop, reason = "four arrays at once, in a form that becomes vectors")]
    pub(crate) fn words<const BLOCKS: usize>(&self, counter: &mut [[u64; BLOCKS]; 4]) {
        const LOW: u64 = 0xFFFF_FFFF;
        let [mut k0, mut k1] = self.key;
        for _ in 0..10 {
            for at in 0..BLOCKS {
                let p0 = (counter[0][at] & LOW) * u64::from(MULTIPLIERS[0]);
                let p1 = (counter[2][at] & LOW) * u64::from(MULTIPLIERS[1]);
                counter[0][at] = (p1 >> 32) ^ counter[1][at] ^ u64::from(k0);
                counter[1][at] = p1 & LOW;
                counter[2][at] = (p0 >> 32) ^ counter[3][at] ^ u64::from(k1);
                counter[3][at] = p0 & LOW;
            }
            k0 = k0.wrapping_add(WEYL[0]);
            k1 = k1.wrapping_add(WEYL[1]);
        }
    }

    /// Two numbers strictly between 0 and 1 of stream `stream`: those at positions `2 × pair` and `2 × pair + 1`.
    #[inline]
    pub fn open_unit_pair(&self, stream: u64, pair: u64) -> [f64; 2] {
        let [a, b, c, d] = self.block([pair as u32, (pair >> 32) as u32, stream as u32, (stream >> 32) as u32]);
        [open_unit(a, b), open_unit(c, d)]
    }
}

/// 52 random bits and a half: (n + ½) / 2⁵², never 0 nor 1.
#[inline]
fn open_unit(low: u32, high: u32) -> f64 {
    let bits = (u64::from(high) << 32 | u64::from(low)) >> 12;
    (bits as f64 + 0.5) * (1.0 / 4_503_599_627_370_496.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Known answers of the authors' Random123 distribution (`kat_vectors`, philox 4x32 10).
    #[test]
    fn known_answers() {
        assert_eq!(Philox::new(0).block([0; 4]), [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]);
        assert_eq!(Philox::new(u64::MAX).block([u32::MAX; 4]), [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]);
        assert_eq!(
            Philox { key: [0xa409_3822, 0x299f_31d0] }.block([0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344]),
            [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]
        );
    }

    #[test]
    fn never_zero_nor_one() {
        assert!(open_unit(0, 0) > 0.0);
        assert!(open_unit(u32::MAX, u32::MAX) < 1.0);
    }
}
