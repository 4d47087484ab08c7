//! Packages of the npm registry, fetched once by the lock file in `assets/` when the product is built.
//!
//! A crate that embeds something of `assets/node_modules` depends on this one: then cargo has it there before that
//! crate is compiled. The build script of `web` makes style sheets and web fonts of what is there; the faces of
//! documents are here as they come.

/// The faces: IBM Plex Sans and IBM Plex Sans Arabic, one design drawn for both scripts. Both are under the SIL Open
/// Font License 1.1.
pub mod faces {
    macro_rules! face {
        ($path:literal) => {
            include_bytes!(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/../../assets/node_modules/@expo-google-fonts/",
                $path,
                ".ttf"
            ))
        };
    }

    /// Latin, light: figures.
    pub static SANS_LIGHT: &[u8] = face!("ibm-plex-sans/300Light/IBMPlexSans_300Light");
    /// Latin, for text.
    pub static SANS_REGULAR: &[u8] = face!("ibm-plex-sans/400Regular/IBMPlexSans_400Regular");
    /// Latin, for headings.
    pub static SANS_SEMI_BOLD: &[u8] = face!("ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold");
    /// Arabic, light: figures.
    pub static ARABIC_LIGHT: &[u8] = face!("ibm-plex-sans-arabic/300Light/IBMPlexSansArabic_300Light");
    /// Arabic, for text.
    pub static ARABIC_REGULAR: &[u8] = face!("ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular");
    /// Arabic, for headings.
    pub static ARABIC_SEMI_BOLD: &[u8] = face!("ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold");
}
