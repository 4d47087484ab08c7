//! Which vector instructions the processor has.
//!
//! The kernels are plain Rust that the compiler turns into vectors; they are compiled once for each
//! level. All levels do the same multiplications and additions in the same order, none is fused
//! (Rust never contracts `a * b + c`), so they give the same bits: tests compare them.

/// A set of instructions for which the kernels are compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
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
    /// The levels this processor has, the widest last.
    pub fn available() -> Vec<Level> {
        let mut levels = vec![Level::Plain];
        #[cfg(target_arch = "x86_64")]
        {
            if std::arch::is_x86_feature_detected!("avx2") {
                levels.push(Level::Avx2);
            }
            if std::arch::is_x86_feature_detected!("avx512f") && std::arch::is_x86_feature_detected!("avx512vl") {
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
///
/// The level must come from [`Level::available`]: that is what makes the call sound.
macro_rules! at_every_level {
    ($(#[$doc:meta])* fn $name:ident $(<$generic:ident: $bound:path>)? ($($argument:ident: $type:ty),* $(,)?) = $body:path) => {
        $(#[$doc])*
        pub(crate) fn $name $(<$generic: $bound>)? (level: $crate::simd::Level, $($argument: $type),*) {
            #[cfg(target_arch = "x86_64")]
            mod compiled {
                use super::*;
                #[target_feature(enable = "avx2")]
                pub(super) fn avx2 $(<$generic: $bound>)? ($($argument: $type),*) {
                    $body($($argument),*)
                }
                #[target_feature(enable = "avx512f,avx512vl")]
                pub(super) fn avx512 $(<$generic: $bound>)? ($($argument: $type),*) {
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
                // SAFETY: `Level::Avx512` is made by `Level::available` alone, after detection of avx512f and avx512vl.
                $crate::simd::Level::Avx512 => unsafe { compiled::avx512($($argument),*) },
            }
        }
    };
}
pub(crate) use at_every_level;

/// The entry of a table, or `unknown` beyond its end.
///
/// Without a way out of the loop around it, so that the compiler can look many up at once, bounds included.
#[inline(always)]
pub(crate) fn look_up<T: Copy>(table: &[T], at: u32, unknown: T) -> T {
    table.get(at as usize).copied().unwrap_or(unknown)
}
