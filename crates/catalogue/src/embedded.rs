/// Path within `catalogue/` and content of each CSV file, by path.
pub(crate) static FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/files.rs"));
