use std::io::{self, Read};
use std::thread;

use files::{Files, FilesError, Folder, Key, Memory, Stored, read};
use ids::OrganisationId;

/// A firm of the tests.
pub fn firm(number: u8) -> OrganisationId {
    OrganisationId::from_bytes([number, 0, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, number])
}

pub fn all(files: &dyn Files) -> Vec<Stored> {
    let mut all = Vec::new();
    files
        .list(&mut |stored| {
            all.push(stored);
            Ok(())
        })
        .expect("listed");
    all
}

fn put(files: &dyn Files, number: u8, mut content: &[u8]) -> Stored {
    files.put(firm(number), &mut content).expect("kept")
}

/// A document that cannot be read to its end.
struct Torn(usize);

impl Read for Torn {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.0 == 0 {
            return Err(io::Error::other("the line broke"));
        }
        let count = buffer.len().min(self.0);
        self.0 -= count;
        Ok(count)
    }
}

/// The contract.
pub fn holds(files: &dyn Files) {
    // SHA-256 of "abc": FIPS 180-2, appendix B.1.
    let abc = put(files, 1, b"abc");
    assert_eq!(
        (hex(&abc.key), abc.length),
        ("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad".into(), 3)
    );
    assert_eq!(read(files, &abc.key, 3).expect("read").as_deref(), Some(&b"abc"[..]));
    assert!(matches!(read(files, &abc.key, 2), Err(FilesError::TooLarge(2))));
    assert_eq!(files.length(&abc.key).expect("asked"), Some(3));

    // Put in again it is there once; another firm's is another document.
    assert_eq!(put(files, 1, b"abc"), abc);
    let other = Key { organisation_id: firm(2), ..abc.key };
    assert_eq!((files.length(&other).expect("asked"), read(files, &other, 9).expect("asked")), (None, None));
    assert_eq!(put(files, 2, b"abc").key, other);

    // Empty ones and large ones, larger than any buffer on the way.
    let empty = put(files, 1, b"");
    assert_eq!(read(files, &empty.key, 0).expect("read").as_deref(), Some(&b""[..]));
    let long: Vec<u8> = (0..9_000_000_u32).flat_map(|number| [number as u8 ^ (number >> 9) as u8]).collect();
    let large = put(files, 1, &long);
    assert_eq!((large.length, read(files, &large.key, 9_000_000).expect("read") == Some(long)), (9_000_000, true));

    // What breaks off leaves nothing.
    for length in [0, 100, 5_000_000] {
        assert!(matches!(files.put(firm(3), &mut Torn(length)), Err(FilesError::Source(_))));
    }
    let mut expected = vec![abc, empty, large, Stored { key: other, length: 3 }];
    expected.sort_by_key(|stored| stored.key);
    assert_eq!(all(files), expected);

    // Removed, it is gone, and only it.
    assert!(files.remove(&abc.key).expect("removed"));
    assert!(!files.remove(&abc.key).expect("removed"));
    assert_eq!((files.length(&abc.key).expect("asked"), files.get(&abc.key).expect("asked").is_none()), (None, true));
    assert_eq!(files.length(&other).expect("asked"), Some(3));

    // Many at once, the same and others.
    thread::scope(|scope| {
        for worker in 0..8_u8 {
            scope.spawn(move || {
                for number in 0..8_u8 {
                    put(files, 4, &[number]);
                    put(files, 5, &[worker, number]);
                }
            });
        }
    });
    let count = |number| all(files).iter().filter(|stored| stored.key.organisation_id == firm(number)).count();
    assert_eq!((count(4), count(5)), (8, 64));
}

fn hex(key: &Key) -> String {
    key.sha256.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn memory_holds() {
    holds(&Memory::default());
}

#[test]
fn a_folder_holds() {
    let folder = tempfile::tempdir().expect("a folder");
    holds(&Folder::open(&folder.path().join("documents")).expect("opened"));
}
