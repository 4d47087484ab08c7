//! No damaged file is more than an error.

use std::io::{Cursor, Read, Write};

use datasets::{brightway, openlca, table};
use proptest::prelude::*;
use units::Units;

/// The archive with byte `at` of one of its files changed, or the file cut there.
fn damaged(archive: &[u8], file: prop::sample::Index, at: prop::sample::Index, byte: u8, cut: bool) -> Vec<u8> {
    let mut from = zip::ZipArchive::new(Cursor::new(archive)).unwrap();
    let which = file.index(from.len());
    let mut to = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for number in 0..from.len() {
        let mut file = from.by_index(number).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        if number == which && !bytes.is_empty() {
            let at = at.index(bytes.len());
            if cut {
                bytes.truncate(at);
            } else {
                bytes[at] = byte;
            }
        }
        to.start_file(file.name().unwrap().into_owned(), zip::write::SimpleFileOptions::default()).unwrap();
        to.write_all(&bytes).unwrap();
    }
    to.finish().unwrap().into_inner()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn datapackages(file in any::<prop::sample::Index>(), at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<bool>()) {
        let good = crate::brightway::package().write("x").unwrap();
        if let Ok(read) = brightway::Package::read(&damaged(&good, file, at, byte, cut)) {
            // What could be read is a system, or says why it is none.
            let _ = read.system().map(|system| system.unit_scores(&read.factors));
        }
    }

    #[test]
    fn archives_of_openlca(file in any::<prop::sample::Index>(), at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<bool>()) {
        let good = crate::openlca::archive();
        if let Ok(read) = openlca::read(&damaged(&good, file, at, byte, cut)) {
            let _ = read.model.compile();
        }
    }

    #[test]
    fn anything(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(brightway::Package::read(&bytes).is_err());
        prop_assert!(openlca::read(&bytes).is_err());
        let _ = table::read(&bytes, &Units::default());
    }
}
