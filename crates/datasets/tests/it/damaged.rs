//! No damaged file is more than an error.

use std::io::{Cursor, Read, Write};

use datasets::{ArchiveError, brightway, openlca, table};
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

/// A megabyte that unpacks to a thousand is refused at its limit, wherever it stands; a path leads nowhere, as nothing is written to a disk.
#[test]
fn bombs_and_paths() {
    let zeros = vec![b' '; 40 << 20];
    let bomb = |name: &str| {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(&zeros).unwrap();
        zip.finish().unwrap().into_inner()
    };
    let too_large = |found: &ArchiveError| matches!(found, ArchiveError::TooLarge { limit, .. } if *limit < 20 << 20);
    let found = openlca::read(&bomb("../../etc/processes/a.json")).unwrap_err();
    assert!(matches!(&found, openlca::OpenLcaError::Archive(why) if too_large(why)), "{found}");
    let found = brightway::Package::read(&bomb("datapackage.json")).unwrap_err();
    assert!(matches!(&found, brightway::PackageError::Archive(why) if too_large(why)), "{found}");
    let found = table::read(&bomb("xl/worksheets/sheet1.xml"), &Units::default()).unwrap_err();
    assert!(matches!(&found, table::TableError::Damaged(why) if why.contains("unpacks to more")), "{found}");
}
