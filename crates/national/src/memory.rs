//! Large buffers, in large pages where the system has them.
//!
//! A file of twenty million lines fills 240 MB once. In pages of 4 KB that is 60,000 page faults, a
//! tenth of the whole run; in pages of 2 MB it is 120.

use std::sync::{Mutex, PoisonError};

/// Smaller buffers are served from memory that is used again anyway.
const LARGE: usize = 1 << 21;

const CACHE_LINE: usize = 64;

/// Buffers of nearly the same size are made the same size, so that one fits where another did.
const SLACK: usize = 1 << 18;

/// One of the things put aside by [`keep`], or a new one. So a thread's buffers are made once and not for
/// each of its tasks, and at most as many are made as there are threads.
pub(crate) fn again<T>(spare: &Mutex<Vec<T>>, new: impl FnOnce() -> T) -> T {
    let kept = spare.lock().unwrap_or_else(PoisonError::into_inner).pop();
    kept.unwrap_or_else(new)
}

/// The smallest buffer put aside that has room for `length` bytes, emptied, or a new one.
pub(crate) fn smallest(spare: &Mutex<Vec<Vec<u8>>>, length: usize) -> Vec<u8> {
    let mut kept = spare.lock().unwrap_or_else(PoisonError::into_inner);
    let fitting = kept.iter().enumerate().filter(|(_, buffer)| buffer.capacity() >= length);
    let Some((place, _)) = fitting.min_by_key(|(_, buffer)| buffer.capacity()) else {
        return with_capacity(length.next_multiple_of(SLACK));
    };
    let mut buffer = kept.swap_remove(place);
    buffer.clear();
    buffer
}

/// Puts a thing aside for [`again`].
pub(crate) fn keep<T>(spare: &Mutex<Vec<T>>, thing: T) {
    spare.lock().unwrap_or_else(PoisonError::into_inner).push(thing);
}

/// A vector of `length` times `value`.
pub(crate) fn filled<T: Copy>(value: T, length: usize) -> Vec<T> {
    let mut vector = with_capacity(length);
    vector.resize(length, value);
    vector
}

/// An empty vector with room for `length` values.
pub(crate) fn with_capacity<T>(length: usize) -> Vec<T> {
    let vector: Vec<T> = Vec::with_capacity(length);
    let bytes = vector.capacity().saturating_mul(size_of::<T>());
    if bytes >= LARGE {
        advise(vector.as_ptr().cast(), bytes);
    }
    vector
}

/// Room for `length` times three zeros, and where it begins: at a large page, if it is large. Zeros that nobody
/// writes to take no memory, and the system clears the others only once.
pub(crate) fn zeros(length: usize) -> (Vec<[u32; 3]>, usize) {
    let bytes = length * size_of::<[u32; 3]>();
    let boundary = if bytes >= LARGE { LARGE } else { CACHE_LINE };
    let room = bytes.next_multiple_of(boundary) + boundary;
    let vector = vec![[0; 3]; room.div_ceil(size_of::<[u32; 3]>())];
    if bytes >= LARGE {
        advise(vector.as_ptr().cast(), room);
    }
    let skipped = vector.as_ptr().align_offset(boundary);
    let begin = if skipped + length <= vector.len() { skipped } else { 0 };
    (vector, begin)
}

#[cfg(target_os = "linux")]
fn advise(start: *const u8, bytes: usize) {
    const PAGE: usize = 4096;
    let skipped = start.align_offset(PAGE);
    if skipped >= bytes {
        return;
    }
    let first = start.wrapping_add(skipped).cast_mut().cast();
    #[expect(unsafe_code, reason = "the standard library has no way to ask for large pages")]
    // SAFETY: the range lies within one allocation that we own, and this advice (madvise(2),
    // MADV_HUGEPAGE) changes neither contents nor rights. Whether it is followed does not matter.
    let _followed = unsafe { libc::madvise(first, bytes - skipped, libc::MADV_HUGEPAGE) };
}

#[cfg(not(target_os = "linux"))]
fn advise(_start: *const u8, _bytes: usize) {}

/// Copies what will not be read soon: on processors that can, past the caches. Whole lines of the cache, please.
///
/// [`after_copies_past_cache`] must be called before another thread reads it.
#[inline(always)]
pub(crate) fn copy_past_cache<T: Copy, const LENGTH: usize>(to: &mut [T], from: &[T; LENGTH]) {
    #[cfg(target_arch = "x86_64")]
    {
        use std::arch::x86_64::{__m128i, _mm_loadu_si128, _mm_stream_si128};
        let (target, source) = (to.as_mut_ptr().cast::<__m128i>(), from.as_ptr().cast::<__m128i>());
        let bytes = size_of::<[T; LENGTH]>();
        if to.len() == LENGTH && bytes.is_multiple_of(size_of::<__m128i>()) && target.is_aligned() {
            for part in 0..bytes / size_of::<__m128i>() {
                #[expect(unsafe_code, reason = "the standard library has no store past the caches")]
                // SAFETY: both ranges are `bytes` long, valid and apart, as two references are; the target is
                // aligned, and `T: Copy` may be copied as bytes. Every x86-64 processor has these instructions.
                unsafe {
                    _mm_stream_si128(target.add(part), _mm_loadu_si128(source.add(part)));
                }
            }
            return;
        }
    }
    to.iter_mut().zip(from).for_each(|(to, from)| *to = *from);
}

/// Stores past the caches are ordered with no others until this is called.
pub(crate) fn after_copies_past_cache() {
    #[cfg(target_arch = "x86_64")]
    #[expect(unsafe_code, reason = "the only use of the fence is with the stores above")]
    // SAFETY: a fence has no conditions.
    unsafe {
        std::arch::x86_64::_mm_sfence();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_buffer_holds_what_it_should() {
        let buffer = filled(7_u64, LARGE);
        assert!(buffer.len() == LARGE && buffer.iter().all(|value| *value == 7));
        assert!(with_capacity::<u32>(3).is_empty());
        for length in [0, 5, LARGE / 12, LARGE] {
            let (room, begin) = zeros(length);
            assert!(room.len() >= begin + length && room.iter().take(begin + length).all(|zeros| *zeros == [0; 3]));
        }
    }
}
