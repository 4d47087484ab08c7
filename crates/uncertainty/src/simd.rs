/// A set of vector instructions that this processor has.
///
/// Kernels are plain Rust that the compiler turns into vectors, compiled once for each level by [`at_every_level!`](crate::at_every_level). All
/// levels do the same additions and multiplications in the same order, none fused (Rust never contracts `a * b + c`), so
/// they give the same bits: tests compare them.
///
/// A level can only be had from [`Level::available`], after its instructions were detected, or be [`Level::PLAIN`]: that is what makes a call of a
/// kernel sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Level(Width);

/// The instructions of a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// What every processor of the target has.
    Plain,
    /// AVX2: four doubles at a time.
    #[cfg(target_arch = "x86_64")]
    Avx2,
    /// AVX-512 (F, VL and DQ): eight doubles at a time.
    #[cfg(target_arch = "x86_64")]
    Avx512,
}

impl Level {
    /// What every processor of the target has.
    pub const PLAIN: Level = Level(Width::Plain);

    /// The levels that this processor has, the widest last.
    pub fn available() -> Vec<Level> {
        let mut levels = vec![Level::PLAIN];
        #[cfg(target_arch = "x86_64")]
        {
            if std::arch::is_x86_feature_detected!("avx2") {
                levels.push(Level(Width::Avx2));
            }
            let wide = std::arch::is_x86_feature_detected!("avx512f")
                && std::arch::is_x86_feature_detected!("avx512vl")
                && std::arch::is_x86_feature_detected!("avx512dq");
            if wide {
                levels.push(Level(Width::Avx512));
            }
        }
        levels
    }

    /// The widest level of this processor.
    pub fn widest() -> Level {
        Level::available().pop().unwrap_or(Level::PLAIN)
    }

    /// Its instructions.
    pub fn width(self) -> Width {
        self.0
    }
}

/// Defines a function that runs `$body`, an `#[inline(always)]` function, compiled for the level given first.
#[macro_export]
macro_rules! at_every_level {
    ($(#[$doc:meta])* fn $name:ident $(<$generic:ident: $bound:path>)? ($($argument:ident: $type:ty),* $(,)?) $(-> $result:ty)? = $body:path) => {
        $(#[$doc])*
        pub(crate) fn $name $(<$generic: $bound>)? (level: $crate::Level, $($argument: $type),*) $(-> $result)? {
            #[cfg(target_arch = "x86_64")]
            mod compiled {
                use super::*;
                #[target_feature(enable = "avx2")]
                pub(super) fn avx2 $(<$generic: $bound>)? ($($argument: $type),*) $(-> $result)? {
                    $body($($argument),*)
                }
                #[target_feature(enable = "avx512f,avx512vl,avx512dq")]
                pub(super) fn avx512 $(<$generic: $bound>)? ($($argument: $type),*) $(-> $result)? {
                    $body($($argument),*)
                }
            }
            match level.width() {
                $crate::Width::Plain => $body($($argument),*),
                #[cfg(target_arch = "x86_64")]
                #[expect(unsafe_code, reason = "a level exists only where its instructions were detected")]
                // SAFETY: a `Level` of this width is made by `Level::available` alone, after detection of avx2.
                $crate::Width::Avx2 => unsafe { compiled::avx2($($argument),*) },
                #[cfg(target_arch = "x86_64")]
                #[expect(unsafe_code, reason = "a level exists only where its instructions were detected")]
                // SAFETY: a `Level` of this width is made by `Level::available` alone, after detection of its three features.
                $crate::Width::Avx512 => unsafe { compiled::avx512($($argument),*) },
            }
        }
    };
}
