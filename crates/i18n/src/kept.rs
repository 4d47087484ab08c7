//! Formatters of ICU4X are made once per thread and language: to make one takes longer than to format with it, and a page
//! asks for hundreds. Per thread, since not all of them may be shared by threads.

/// What `$use` makes of the formatter of a language, which `$make` makes at first; `None` if it cannot be made.
macro_rules! with_kept {
    ($language:expr, $kind:ty, $make:expr, $use:expr) => {{
        thread_local! {
            static KEPT: [std::cell::OnceCell<Option<$kind>>; 3] = const { [const { std::cell::OnceCell::new() }; 3] };
        }
        KEPT.with(|kept| {
            let cell = kept.get($language as usize)?;
            cell.get_or_init(|| $make).as_ref().map($use)
        })
    }};
}

pub(crate) use with_kept;
