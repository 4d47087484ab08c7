use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use files::{Files, FilesError, Folder, read};

use crate::contract::{all, firm};

fn everything(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(everything(&path));
        }
        found.push(path);
    }
    found
}

#[cfg(unix)]
#[test]
fn nobody_else_may_read() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path().join("documents");
    let files = Folder::open(&root).expect("opened");
    files.put(firm(1), &mut &b"abc"[..]).expect("kept");
    for path in everything(folder.path()) {
        let mode = fs::metadata(&path).expect("there").permissions().mode() & 0o777;
        assert_eq!(mode, if path.is_dir() { 0o700 } else { 0o600 }, "{}", path.display());
    }
}

#[test]
fn a_document_that_was_changed_is_not_taken_for_what_was_put_in() {
    let folder = tempfile::tempdir().expect("a folder");
    let files = Folder::open(folder.path()).expect("opened");
    let stored = files.put(firm(1), &mut &b"abc"[..]).expect("kept");
    fs::write(folder.path().join(stored.key.to_string()), b"abd").expect("changed");
    assert!(matches!(read(&files, &stored.key, 9), Err(FilesError::Damaged(key)) if key == stored.key));
    // Put in again, it is whole again.
    files.put(firm(1), &mut &b"abc"[..]).expect("kept");
    assert!(read(&files, &stored.key, 9).expect("read").is_some());
}

/// At the moment when a document is still coming in, nothing of it is there; what a killed program left is
/// removed a day later.
#[test]
fn what_is_coming_in_is_not_there_and_what_never_came_is_removed() {
    struct Looking<'a>(&'a Folder, &'a Path, bool);
    impl Read for Looking<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            assert!(all(self.0).is_empty());
            if self.2 {
                return Ok(0);
            }
            // As if the program were killed here: what is on the disk now stays.
            let coming = everything(self.1).into_iter().find(|path| path.is_file()).expect("a file");
            fs::copy(&coming, coming.with_extension("killed"))?;
            self.2 = true;
            buffer[0] = b'x';
            Ok(1)
        }
    }
    let folder = tempfile::tempdir().expect("a folder");
    let files = Folder::open(folder.path()).expect("opened");
    files.put(firm(1), &mut Looking(&files, folder.path(), false)).expect("kept");
    let left = |files: &Folder| {
        assert_eq!(all(files).len(), 1);
        everything(&folder.path().join(".coming"))
    };
    assert_eq!(left(&Folder::open(folder.path()).expect("opened")).len(), 1);
    let file = fs::File::options().write(true).open(&left(&files)[0]).expect("there");
    file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_hours(1)).expect("made old");
    assert!(left(&Folder::open(folder.path()).expect("opened")).is_empty());
}

#[test]
fn what_is_none_of_ours_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let files = Folder::open(folder.path()).expect("opened");
    fs::write(folder.path().join("README"), "x").expect("written");
    fs::create_dir_all(folder.path().join("a/b")).expect("made");
    fs::write(folder.path().join("a/b/c"), "x").expect("written");
    assert!(all(&files).is_empty());
}

#[test]
fn a_folder_that_cannot_be_is_said() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("file");
    fs::write(&file, "x").expect("written");
    assert!(matches!(Folder::open(&file), Err(FilesError::Unreachable(_))));
}
