//! Which vector instructions the processor has.
//!
//! The kernels are plain Rust, compiled once for each level. All levels do the same additions and multiplications in the
//! same order, none fused, so they give the same bits: a test compares them.

/// A set of instructions for which the kernels are compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Level {
    /// What every processor of the target has.
    Plain,
    /// AVX2: four doubles at a time.
    #[cfg(target_arch = "x86_64")]
    Avx2,
    /// AVX-512: eight doubles at a time.
    #[cfg(target_arch = "x86_64")]
    Avx512,
}

impl Level {
    /// The levels that this processor has, the widest last.
    pub fn available() -> Vec<Level> {
        let mut levels = vec![Level::Plain];
        #[cfg(target_arch = "x86_64")]
        {
            if std::arch::is_x86_feature_detected!("avx2") {
                levels.push(Level::Avx2);
            }
            let wide = std::arch::is_x86_feature_detected!("avx512f")
                && std::arch::is_x86_feature_detected!("avx512vl")
                && std::arch::is_x86_feature_detected!("avx512dq");
            if wide {
                levels.push(Level::Avx512);
            }
        }
        levels
    }

    /// The widest level of this processor.
    pub fn widest() -> Level {
        Level::available().pop().unwrap_or(Level::Plain)
    }
}

/// Defines a function that runs `$body`, an `#[inline(always)]` function, compiled for the level given first.
macro_rules! at_every_level {
    ($(#[$doc:meta])* fn $name:ident($($argument:ident: $type:ty),* $(,)?) -> $result:ty = $body:path) => {
        $(#[$doc])*
        pub(crate) fn $name(level: $crate::simd::Level, $($argument: $type),*) -> $result {
            #[cfg(target_arch = "x86_64")]
            mod compiled {
                use super::*;
                #[target_feature(enable = "avx2")]
                pub(super) fn avx2($($argument: $type),*) -> $result {
                    $body($($argument),*)
                }
                #[target_feature(enable = "avx512f,avx512vl,avx512dq")]
                pub(super) fn avx512($($argument: $type),*) -> $result {
                    $body($($argument),*)
                }
            }
            match level {
                $crate::simd::Level::Plain => $body($($argument),*),
                #[cfg(target_arch = "x86_64")]
                #[expect(unsafe_code, reason = "a level exists only where its instructions were detected")]
                // SAFETY: `Level::Avx2` is made by `Level::available` alone, after detection of avx2.
                $crate::simd::Level::Avx2 => unsafe { compiled::avx2($($argument),*) },
                #[cfg(target_arch = "x86_64")]
                #[expect(unsafe_code, reason = "a level exists only where its instructions were detected")]
                // SAFETY: `Level::Avx512` is made by `Level::available` alone, after detection of its three features.
                $crate::simd::Level::Avx512 => unsafe { compiled::avx512($($argument),*) },
            }
        }
    };
}
pub(crate) use at_every_level;
