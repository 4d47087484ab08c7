/// The entry of a table, or `unknown` beyond its end.
///
/// Without a way out of the loop around it, so that the compiler can look many up at once, bounds included.
#[inline(always)]
pub(crate) fn look_up<T: Copy>(table: &[T], at: u32, unknown: T) -> T {
    table.get(at as usize).copied().unwrap_or(unknown)
}
