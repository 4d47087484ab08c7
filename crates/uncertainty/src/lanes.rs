//! Many draws at once: the same bits as one at a time, in the vector instructions of the processor.
//!
//! The functions are plain additions, multiplications, divisions and square roots in a fixed order, without
//! branches, so the compiler turns them into vectors of any width, and every width gives the same bits.

use std::f64::consts::{LN_2, TAU};

use crate::Philox;

/// How many draws of a parameter are made together: a line of the cache.
pub const LANES: usize = 8;

/// The draws of one parameter, aligned to a line of the cache.
#[derive(Clone, Copy, Debug, PartialEq)]
#[repr(align(64))]
pub struct Lanes(pub [f64; LANES]);

impl Lanes {
    /// The same value in every lane.
    #[inline(always)]
    pub fn all(value: f64) -> Self {
        Lanes([value; LANES])
    }
}

/// Streams that are drawn together, so that loops are long enough for wide vectors.
const STREAMS: usize = 8;
const PAIRS: usize = LANES / 2;
const BLOCKS: usize = STREAMS * PAIRS;
const LOW: u64 = 0xFFFF_FFFF;

impl Philox {
    /// Draws `LANES × block ..` of each stream, uniform on (0, 1): those of [`Philox::open_unit_pair`].
    #[inline(always)]
    pub fn uniform_lanes(&self, streams: &[u64], block: u64, draws: &mut [Lanes]) {
        for (streams, draws) in streams.chunks(STREAMS).zip(draws.chunks_mut(STREAMS)) {
            let units = self.units(streams, block);
            for (lanes, draws) in draws.iter_mut().enumerate() {
                for pair in 0..PAIRS {
                    draws.0[2 * pair] = units[0][lanes * PAIRS + pair];
                    draws.0[2 * pair + 1] = units[1][lanes * PAIRS + pair];
                }
            }
        }
    }

    /// The same draws of each stream as standard normal values: draws 2k and 2k + 1 are the two that Box and Muller
    /// (*Annals of Mathematical Statistics* 29, 1958) make of the uniform numbers at those positions.
    #[inline(always)]
    pub fn normal_lanes(&self, streams: &[u64], block: u64, draws: &mut [Lanes]) {
        for (streams, draws) in streams.chunks(STREAMS).zip(draws.chunks_mut(STREAMS)) {
            let units = self.units(streams, block);
            let mut radius = [0.0; BLOCKS];
            for (radius, unit) in radius.iter_mut().zip(&units[0]) {
                *radius = (-2.0 * logarithm(*unit)).sqrt();
            }
            let mut cosine = [0.0; BLOCKS];
            let mut sine = [0.0; BLOCKS];
            for ((cosine, sine), unit) in cosine.iter_mut().zip(&mut sine).zip(&units[1]) {
                (*cosine, *sine) = turn(*unit);
            }
            for (lanes, draws) in draws.iter_mut().enumerate() {
                for pair in 0..PAIRS {
                    let at = lanes * PAIRS + pair;
                    draws.0[2 * pair] = radius[at] * cosine[at];
                    draws.0[2 * pair + 1] = radius[at] * sine[at];
                }
            }
        }
    }

    /// The two uniform numbers of every block of up to [`STREAMS`] streams.
    #[inline(always)]
    fn units(&self, streams: &[u64], block: u64) -> [[f64; BLOCKS]; 2] {
        let mut counter = [[0; BLOCKS]; 4];
        for (position, stream) in streams.iter().enumerate().take(STREAMS) {
            for pair in 0..PAIRS {
                let (at, number) = (position * PAIRS + pair, block * PAIRS as u64 + pair as u64);
                counter[0][at] = number & LOW;
                counter[1][at] = number >> 32;
                counter[2][at] = stream & LOW;
                counter[3][at] = stream >> 32;
            }
        }
        self.words(&mut counter);
        let mut units = [[0.0; BLOCKS]; 2];
        for at in 0..BLOCKS {
            units[0][at] = unit(counter[0][at], counter[1][at]);
            units[1][at] = unit(counter[2][at], counter[3][at]);
        }
        units
    }
}

/// 52 random bits and a half as a number between 0 and 1, as [`Philox::open_unit_pair`] makes it, without a conversion
/// that narrow vectors lack.
#[inline(always)]
fn unit(low: u64, high: u64) -> f64 {
    let bits = (high << 32 | low) >> 12;
    (f64::from_bits(0x3FF0_0000_0000_0000 | bits) - 1.0) + 0.5 / 4_503_599_627_370_496.0
}

/// ln x for 0 < x < 1, to about 2e-16: the series of artanh after the binary exponent is taken out.
#[inline(always)]
fn logarithm(x: f64) -> f64 {
    let bits = x.to_bits();
    // The exponent that leaves a mantissa of [√½, √2).
    let shifted = bits.wrapping_sub(0x3FE6_A09E_667F_3BCD);
    let exponent = f64::from_bits(0x4330_0000_0000_0000 | ((shifted >> 52) ^ 0x800)) - 4_503_599_627_372_544.0;
    // `shifted >> 52` is the exponent modulo 4096; a negative one has its sign in bit 11.
    let mantissa = f64::from_bits(bits.wrapping_sub(shifted & 0xFFF0_0000_0000_0000));
    let s = (mantissa - 1.0) / (mantissa + 1.0);
    let t = s * s;
    let mut series = 1.0 / 23.0;
    for over in [21.0, 19.0, 17.0, 15.0, 13.0, 11.0, 9.0, 7.0, 5.0, 3.0] {
        series = series * t + 1.0 / over;
    }
    exponent * LN_2 + (2.0 * s + 2.0 * s * t * series)
}

/// Cosine and sine of `turns` whole turns, 0 < turns < 1, to about 2e-16.
#[inline(always)]
fn turn(turns: f64) -> (f64, f64) {
    // Nearest quarter: adding and taking away 1.5 × 2⁵² rounds to a whole number.
    const ROUND: f64 = 6_755_399_441_055_744.0;
    let shifted = turns * 4.0 + ROUND;
    let quarter = shifted - ROUND;
    let x = (turns - quarter * 0.25) * TAU;
    let t = x * x;
    let mut sine = 1.0 / 355_687_428_096_000.0;
    for over in [-1_307_674_368_000.0, 6_227_020_800.0, -39_916_800.0, 362_880.0, -5_040.0, 120.0, -6.0] {
        sine = sine * t + 1.0 / over;
    }
    let sine = x + x * t * sine;
    let mut cosine = 1.0 / 20_922_789_888_000.0;
    for over in [-87_178_291_200.0, 479_001_600.0, -3_628_800.0, 40_320.0, -720.0, 24.0] {
        cosine = cosine * t + 1.0 / over;
    }
    let cosine = 1.0 - 0.5 * t + t * t * cosine;
    let which = shifted.to_bits();
    let (first, second) = if which & 1 == 0 { (cosine, sine) } else { (sine, cosine) };
    let first = if (which ^ (which >> 1)) & 1 == 0 { first } else { -first };
    let second = if which & 2 == 0 { second } else { -second };
    (first, second)
}

/// eˣ, to about 2e-16, as plain arithmetic: for loops that are to become vectors. Arguments beyond ±700 count as ±700.
#[inline(always)]
pub fn exponential(x: f64) -> f64 {
    const ROUND: f64 = 6_755_399_441_055_744.0;
    const HIGH: f64 = 0.693_147_180_369_123_8;
    const REST: f64 = 1.908_214_929_270_587_7e-10;
    let x = if x > 700.0 { 700.0 } else { x };
    let x = if x < -700.0 { -700.0 } else { x };
    let shifted = x * std::f64::consts::LOG2_E + ROUND;
    let whole = shifted - ROUND;
    let r = (x - whole * HIGH) - whole * REST;
    let mut series = 1.0 / 6_227_020_800.0;
    for over in [479_001_600.0, 39_916_800.0, 3_628_800.0, 362_880.0, 40_320.0, 5_040.0, 720.0, 120.0, 24.0, 6.0, 2.0] {
        series = series * r + 1.0 / over;
    }
    let small = 1.0 + (r + r * r * series);
    // 2^whole, from the low bits of the rounded number.
    let power = f64::from_bits(shifted.to_bits().wrapping_add(1023) << 52);
    small * power
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: f64, known: f64, ulps: f64) -> bool {
        (found - known).abs() <= ulps * f64::EPSILON * known.abs()
    }

    /// Against `libm`, within three units in the last place (of one, near a zero).
    #[test]
    fn elementary_functions() {
        for k in 1..100_000 {
            let x = f64::from(k) / 100_000.0;
            assert!(near(logarithm(x), libm::log(x), 3.0), "ln {x}: {}", logarithm(x));
            let (cosine, sine) = turn(x);
            assert!((cosine - libm::cos(TAU * x)).abs() < 1e-15, "cos {x}: {cosine}");
            assert!((sine - libm::sin(TAU * x)).abs() < 1e-15, "sin {x}: {sine}");
            let wide = (x - 0.5) * 1_300.0;
            assert!(near(exponential(wide), libm::exp(wide), 3.0), "exp {wide}: {}", exponential(wide));
        }
        for x in [1e-300, 2.0f64.sqrt() / 2.0, 0.5 / 4_503_599_627_370_496.0, 1.0 - f64::EPSILON] {
            assert!(near(logarithm(x), libm::log(x), 3.0), "ln {x}: {}", logarithm(x));
        }
        assert_eq!(exponential(0.0), 1.0);
    }

    #[test]
    fn lanes_are_the_draws_one_by_one() {
        let generator = Philox::new(99);
        let streams = [3, u64::MAX, 1 << 40, 0, 1, 2, 4, 5, 6, 7, 8];
        let mut uniform = vec![Lanes::all(0.0); streams.len()];
        let mut normal = uniform.clone();
        let block = (1 << 33) + 5;
        generator.uniform_lanes(&streams, block, &mut uniform);
        generator.normal_lanes(&streams, block, &mut normal);
        for ((stream, uniform), normal) in streams.iter().zip(&uniform).zip(&normal) {
            for pair in 0..PAIRS {
                let [a, b] = generator.open_unit_pair(*stream, block * PAIRS as u64 + pair as u64);
                assert_eq!([uniform.0[2 * pair], uniform.0[2 * pair + 1]], [a, b]);
                let (radius, angle) = (libm::sqrt(-2.0 * libm::log(a)), TAU * b);
                assert!((normal.0[2 * pair] - radius * libm::cos(angle)).abs() < 1e-14);
                assert!((normal.0[2 * pair + 1] - radius * libm::sin(angle)).abs() < 1e-14);
            }
        }
    }

    /// Mean, variance, skewness and kurtosis of 800,000 normal draws, within five standard errors.
    #[test]
    fn normal_draws_are_normal() {
        let generator = Philox::new(1);
        let streams: Vec<u64> = (0..1_000).collect();
        let mut draws = vec![Lanes::all(0.0); streams.len()];
        let mut moments = [0.0; 4];
        for block in 0..100 {
            generator.normal_lanes(&streams, block, &mut draws);
            for z in draws.iter().flat_map(|lanes| lanes.0) {
                let mut power = 1.0;
                for moment in &mut moments {
                    power *= z;
                    *moment += power / 800_000.0;
                }
            }
        }
        let error = 5.0 / libm::sqrt(800_000.0);
        assert!(moments[0].abs() < error);
        assert!((moments[1] - 1.0).abs() < error * libm::sqrt(2.0));
        assert!(moments[2].abs() < error * libm::sqrt(15.0));
        assert!((moments[3] - 3.0).abs() < error * libm::sqrt(96.0));
    }
}
