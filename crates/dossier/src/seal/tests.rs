use proptest::prelude::*;

use super::*;
use crate::pdf::{Attachment, File};
use crate::typeset::{self, Manuscript};

/// A one-page document with one attachment.
pub(crate) fn prefix() -> Vec<u8> {
    document(&["inventory.json"])
}

/// A one-page document with the same bytes attached under each name.
pub(crate) fn document(names: &[&str]) -> Vec<u8> {
    let mut template = "#set document(title: \"Dossier\", date: auto)\n\
        #set text(font: \"IBM Plex Sans\", lang: \"fr\")\n= Bilan\n"
        .to_owned();
    for name in names {
        template += &format!(
            "#pdf.attach(\"{name}\", read(\"data.json\", encoding: none), relationship: \"data\",\n  \
             mime-type: \"application/json\", description: \"Inventaire\")\n"
        );
    }
    let data = format!("[{}0]", "1,".repeat(2000));
    let files = [("main.typ", template.into_bytes()), ("data.json", data.into_bytes())];
    let files = files.map(|(path, content)| (path.to_owned(), content)).into();
    typeset::typeset(Manuscript { main: "main.typ".into(), files, ident: "test".into(), date: (2026, 11, 22) })
        .expect("a valid document")
}

#[test]
fn a_sealed_file_splits_into_its_parts() {
    let prefix = prefix();
    let sealed = seal(&prefix, b"{\"a\":\n1}", b"e30..AA").expect("our own file");
    let parts = split(&sealed).expect("sealed");
    assert_eq!(parts, Parts { prefix: &prefix, manifest: b"{\"a\":\n1}", signature: b"e30..AA" });
    assert_eq!(seal(parts.prefix, parts.manifest, parts.signature).expect("our own file"), sealed);
}

#[test]
fn the_attachments_of_the_prefix_are_read() {
    let prefix = prefix();
    let attachments =
        File::read(&prefix).and_then(|file| file.attachments(crate::pdf::MAX_INFLATED)).expect("our own file");
    let content = format!("[{}0]", "1,".repeat(2000)).into_bytes();
    assert_eq!(attachments, [Attachment { name: "inventory.json".into(), content: Ok(content) }]);
    assert!(prefix.len() < 30_000, "the attachment is compressed");
}

#[test]
fn other_files_are_not_dossiers() {
    for bytes in [b"".as_slice(), b"%PDF-1.4\n", b"hello", &prefix()] {
        assert_eq!(split(bytes), Err(SplitError::NotADossier));
    }
}

proptest! {
    /// No bytes make the reader panic, and no change of the file goes unseen: either the parts are no
    /// longer found, or one of them has changed, or sealing them again gives other bytes.
    #[test]
    fn every_change_is_seen(at in any::<prop::sample::Index>(), change in any::<prop::sample::Index>(), byte: u8) {
        let prefix = prefix_once();
        let sealed = seal(prefix, b"{}", b"e30..AA").expect("our own file");
        let mut altered = sealed.clone();
        let at = at.index(sealed.len());
        match change.index(3) {
            0 if altered[at] != byte => altered[at] = byte,
            1 => altered.truncate(at),
            2 => altered.insert(at, byte),
            _ => return Ok(()),
        }
        if let Ok(parts) = split(&altered) {
            let same_parts = parts == Parts { prefix, manifest: b"{}", signature: b"e30..AA" };
            let same_bytes = seal(parts.prefix, parts.manifest, parts.signature).is_ok_and(|again| again == altered);
            prop_assert!(!(same_parts && same_bytes));
        }
        let _ = File::read(&altered).and_then(|file| file.attachments(crate::pdf::MAX_INFLATED));
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..400), tail in "(xref|trailer|<<|>>|/Root|/Names|[0-9]{1,20}| |\n|obj|stream|\\(|R|/Length){0,40}") {
        let mut file = b"%PDF-1.7\n".to_vec();
        file.extend(bytes);
        file.extend(MARKER);
        file.extend(tail.bytes());
        file.extend(b"\nstartxref\n9\n%%EOF");
        let _ = split(&file);
        let _ = File::read(&file).and_then(|file| file.attachments(crate::pdf::MAX_INFLATED));
        let _ = seal(&file, b"{}", b"");
    }
}

fn prefix_once() -> &'static [u8] {
    static PREFIX: std::sync::LazyLock<Vec<u8>> = std::sync::LazyLock::new(prefix);
    &PREFIX
}

#[test]
fn attachments_share_one_limit() {
    let prefix = document(&["a.json", "b.json", "c.json"]);
    let readable = |limit| {
        let attachments = File::read(&prefix).and_then(|file| file.attachments(limit)).expect("our own file");
        attachments.iter().filter(|file| file.content.is_ok()).count()
    };
    let one = 2 * 2000 + 3;
    assert_eq!([3 * one, 3 * one - 1, 2 * one - 1, one - 1].map(readable), [3, 2, 1, 0]);
}
