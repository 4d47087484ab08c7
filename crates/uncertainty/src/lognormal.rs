/// The quantile of the standard normal distribution at `p`, 0 < p < 1.
///
/// M. J. Wichura, Algorithm AS 241 (PPND16), *Applied Statistics* 37 (1988): relative error about 1e-16.
/// Outside the open interval the result is infinite.
#[inline]
pub fn normal_quantile(p: f64) -> f64 {
    let q = p - 0.5;
    if q.abs() <= 0.425 {
        let r = 0.180_625 - q * q;
        return q * ratio(r, &CENTRE_OVER, &CENTRE_UNDER);
    }
    let tail = if q < 0.0 { p } else { 1.0 - p };
    if tail <= 0.0 {
        return if q < 0.0 { f64::NEG_INFINITY } else { f64::INFINITY };
    }
    let r = libm::sqrt(-libm::log(tail));
    let z = if r <= 5.0 { ratio(r - 1.6, &MIDDLE_OVER, &MIDDLE_UNDER) } else { ratio(r - 5.0, &FAR_OVER, &FAR_UNDER) };
    if q < 0.0 { -z } else { z }
}

#[inline]
fn ratio(r: f64, over: &[f64; 8], under: &[f64; 8]) -> f64 {
    horner(r, over) / horner(r, under)
}

/// The polynomial with the coefficients from the highest power down.
#[inline]
fn horner(r: f64, coefficients: &[f64; 8]) -> f64 {
    let [a, b, c, d, e, f, g, h] = *coefficients;
    ((((((a * r + b) * r + c) * r + d) * r + e) * r + f) * r + g) * r + h
}

const CENTRE_OVER: [f64; 8] = [
    2_509.080_928_730_122_6,
    33_430.575_583_588_13,
    67_265.770_927_008_7,
    45_921.953_931_549_87,
    13_731.693_765_509_46,
    1_971.590_950_306_551_3,
    133.141_667_891_784_38,
    3.387_132_872_796_366_5,
];
const CENTRE_UNDER: [f64; 8] = [
    5_226.495_278_852_545,
    28_729.085_735_721_943,
    39_307.895_800_092_71,
    21_213.794_301_586_597,
    5_394.196_021_424_751,
    687.187_007_492_057_9,
    42.313_330_701_600_91,
    1.0,
];
const MIDDLE_OVER: [f64; 8] = [
    7.745_450_142_783_414e-4,
    0.022_723_844_989_269_184,
    0.241_780_725_177_450_6,
    1.270_458_252_452_368_4,
    3.647_848_324_763_204_5,
    5.769_497_221_460_691,
    4.630_337_846_156_546,
    1.423_437_110_749_683_5,
];
const MIDDLE_UNDER: [f64; 8] = [
    1.050_750_071_644_416_9e-9,
    5.475_938_084_995_345e-4,
    0.015_198_666_563_616_457,
    0.148_103_976_427_480_08,
    0.689_767_334_985_1,
    1.676_384_830_183_803_8,
    2.053_191_626_637_759,
    1.0,
];
const FAR_OVER: [f64; 8] = [
    2.010_334_399_292_288_1e-7,
    2.711_555_568_743_487_6e-5,
    0.001_242_660_947_388_078_4,
    0.026_532_189_526_576_124,
    0.296_560_571_828_504_87,
    1.784_826_539_917_291_3,
    5.463_784_911_164_114,
    6.657_904_643_501_103,
];
const FAR_UNDER: [f64; 8] = [
    2.044_263_103_389_939_8e-15,
    1.421_511_758_316_446e-7,
    1.846_318_317_510_054_8e-5,
    7.868_691_311_456_133e-4,
    0.014_875_361_290_850_615,
    0.136_929_880_922_735_8,
    0.599_832_206_555_888,
    1.0,
];

/// A positive quantity known up to a factor, with mean 1.
///
/// The value in an inventory is an expectation, so the sampler keeps the mean: with
/// σ = ln(GSD²) / 2 a draw is exp(σ z − σ²/2). Were the median kept instead, a sum of many uncertain
/// lines would drift above the total that is reported (IPCC 2006, vol. 1, §3.2.2.4).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lognormal {
    sigma: f64,
}

impl Lognormal {
    /// From the squared geometric standard deviation, at least 1; anything below counts as certain.
    pub fn from_gsd2(gsd2: f64) -> Self {
        Lognormal { sigma: if gsd2 > 1.0 { libm::log(gsd2) / 2.0 } else { 0.0 } }
    }

    /// The standard deviation of the logarithm.
    pub fn sigma(self) -> f64 {
        self.sigma
    }

    /// The draw at a standard normal value.
    #[inline]
    pub fn at(self, z: f64) -> f64 {
        libm::exp(self.sigma * z - self.sigma * self.sigma / 2.0)
    }

    /// Variance of the draws, whose mean is 1: exp(σ²) − 1.
    pub fn variance(self) -> f64 {
        libm::expm1(self.sigma * self.sigma)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Values of the published algorithm's own check and of tables, tolerance 1e-15 relative.
    #[test]
    fn quantiles() {
        for (p, z) in [
            (0.25, -0.674_489_750_196_081_7),
            (0.001, -3.090_232_306_167_813_5),
            (1e-20, -9.262_340_089_798_408),
            (0.975, 1.959_963_984_540_054),
            (0.5, 0.0),
        ] {
            let found = normal_quantile(p);
            assert!((found - z).abs() <= 2e-15 * z.abs(), "{p}: {found} is not {z}");
        }
        assert_eq!(normal_quantile(0.0), f64::NEG_INFINITY);
    }

    #[test]
    fn certain_is_certain() {
        assert_eq!(Lognormal::from_gsd2(1.0).at(3.0), 1.0);
        assert_eq!(Lognormal::from_gsd2(0.5).at(-2.0), 1.0);
    }
}
