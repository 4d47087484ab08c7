use std::sync::LazyLock;

use language::Language;
use proptest::prelude::*;

use super::*;
use crate::seal::seal;
use crate::sign::{Edition, Key};

const ENGINE: &str = "0.1.0";

fn key() -> Key {
    Key::from_seed([3; 32])
}

static PREFIX: LazyLock<Vec<u8>> = LazyLock::new(crate::seal::tests::prefix);

/// Seals what the manifest says after `edit` has changed it.
fn dossier(prefix: &[u8], signer: &Key, edit: impl FnOnce(&mut Manifest)) -> Vec<u8> {
    let attachments =
        File::read(prefix).and_then(|file| file.attachments(crate::pdf::MAX_INFLATED)).expect("our own file");
    let entry = |file: Attachment| AttachmentEntry::of(&file.name, &file.content.expect("our own file"));
    let mut manifest = Manifest {
        form: Manifest::form(),
        engine: ENGINE.to_owned(),
        edition: Edition::Full,
        language: Language::Fr,
        date: calendar::date(2026, 11, 22),
        document: DocumentEntry::of(prefix),
        attachments: attachments.into_iter().map(entry).collect(),
        signer: signer.public(),
    };
    edit(&mut manifest);
    let manifest = manifest.to_bytes().expect("a manifest");
    let signature = sign::sign(&key(), &manifest);
    seal(prefix, &manifest, signature.as_bytes()).expect("our own file")
}

fn good() -> Vec<u8> {
    dossier(&PREFIX, &key(), |_| {})
}

/// Remakes what it was told to.
#[derive(Default)]
struct Told {
    differences: Vec<Difference>,
    pages: Option<Vec<u8>>,
}

impl Remake for Told {
    fn recompute(&self, dossier: &Opened) -> Vec<Difference> {
        assert!(dossier.attachments["inventory.json"].starts_with(b"[1,1,"));
        self.differences.clone()
    }

    fn reset(&self, _: &Opened) -> Option<Vec<u8>> {
        self.pages.clone()
    }
}

fn check(file: &[u8]) -> Verdict {
    verify(file, ENGINE, None, &Told::default())
}

/// The file with one byte of `wanted`, at its first place, made another.
fn touch(file: &[u8], wanted: &[u8]) -> Vec<u8> {
    let at = file.windows(wanted.len()).position(|window| window == wanted).expect("there");
    let mut file = file.to_vec();
    file[at + wanted.len() - 1] ^= 1;
    file
}

#[test]
fn an_untouched_dossier_holds() {
    let verdict = check(&good());
    assert_eq!(verdict.findings, []);
    assert_eq!((verdict.exit_code(), verdict.identity), (0, Identity::Unknown));
    assert_eq!(verdict.fingerprint, Some(key().public().fingerprint()));
}

#[test]
fn each_fault_has_its_verdict() {
    let file = good();
    let mut appended = file.clone();
    appended.extend(b"\n");
    let mut redirected = file.clone();
    redirected.extend(b"1 0 obj\n<</Type /Pages>>\nendobj\nstartxref\n1\n%%EOF\n");
    let cases: [(&str, Vec<u8>, u8); 11] = [
        ("not a dossier", b"%PDF-1.7 hello".to_vec(), 10),
        ("manifest", touch(&file, b"\"engine\": \"0"), 11),
        ("signature", touch(&file, &file_signature(&file)), 12),
        ("page", touch(&file, &first_stream(&file, b"%PDF")), 14),
        ("structure tree", touch(&file, &first_stream(&file, b"/Type /ObjStm")), 14),
        ("table of places", touch(&file, &first_stream(&file, b"/Type /XRef")), 14),
        ("compressed data", touch(&file, &first_stream(&file, b"/Type/EmbeddedFile")), 13),
        ("structure of the seal", touch(&file, b"/AFRelationship /Supplement"), 14),
        ("appended", appended, 14),
        ("appended update", redirected, 14),
        ("truncated", file[..file.len() - 30].to_vec(), 14),
    ];
    for (what, altered, code) in cases {
        let verdict = check(&altered);
        assert_eq!(verdict.exit_code(), code, "{what}: {:?}", verdict.findings);
    }
}

/// The first bytes of the first stream behind `wanted`.
fn first_stream(file: &[u8], wanted: &[u8]) -> Vec<u8> {
    let after = |from: usize, wanted: &[u8]| {
        let found = file[from..].windows(wanted.len()).position(|window| window == wanted).expect("there");
        from + found + wanted.len()
    };
    let at = after(after(0, wanted), b"stream\n");
    file[at..at + 16].to_vec()
}

fn file_signature(file: &[u8]) -> Vec<u8> {
    crate::seal::split(file).expect("sealed").signature.to_vec()
}

#[test]
fn an_honest_key_may_lie_or_be_another() {
    let other = Key::from_seed([4; 32]);
    let unlisted = dossier(&PREFIX, &key(), |manifest| manifest.attachments.clear());
    assert_eq!(check(&unlisted).exit_code(), 13, "an attachment that was not signed");
    let stolen = dossier(&PREFIX, &other, |_| {});
    assert_eq!(check(&stolen).exit_code(), 12, "a manifest that names another's key");

    let trust = |key: &Key| Trust::parse(&key.public().fingerprint()).expect("a fingerprint");
    let trusting = |key: &Key| verify(&good(), ENGINE, Some(&trust(key)), &Told::default());
    assert_eq!((trusting(&key()).exit_code(), trusting(&key()).identity), (0, Identity::Trusted));
    assert_eq!((trusting(&other).exit_code(), trusting(&other).identity), (15, Identity::Other));

    let newer = verify(&good(), "0.2.0", None, &Told::default());
    assert_eq!(newer.findings, [Finding::Engine { theirs: "0.1.0".into(), ours: "0.2.0".into() }]);

    let difference = Difference { place: "total".into(), written: "1".into(), computed: "2".into() };
    let wrong = verify(&good(), ENGINE, None, &Told { differences: vec![difference], pages: None });
    assert_eq!(wrong.exit_code(), 17);
    let lying = verify(&good(), ENGINE, None, &Told { differences: vec![], pages: Some(b"%PDF other".to_vec()) });
    assert_eq!(lying.exit_code(), 18);
    let true_pages = verify(&good(), ENGINE, None, &Told { differences: vec![], pages: Some(PREFIX.clone()) });
    assert_eq!((true_pages.exit_code(), true_pages.pages_reset), (0, true));
}

/// What is computed again of one kind of file says nothing of what another kind would hold.
#[test]
fn nothing_stands_beside_what_is_checked() {
    for names in
        [["inventory.json", "application.json"], ["inventory.json", "product.json"], ["inventory.json", "paper.json"]]
    {
        let prefix = crate::seal::tests::document(&names);
        let verdict = check(&dossier(&prefix, &key(), |_| {}));
        let [Finding::Data { attachments }] = verdict.findings.as_slice() else { panic!("{names:?}: {verdict:?}") };
        assert_eq!((attachments[0].name.as_str(), attachments[0].fault), ("inventory.json", DataFault::Foreign));
        assert_eq!(verdict.exit_code(), 13);
    }
    let prefix = crate::seal::tests::document(&["inventory.json", "notes.json"]);
    assert_eq!(check(&dossier(&prefix, &key(), |_| {})).exit_code(), 13);
}

proptest! {
    /// Whatever is done to whatever byte, the dossier no longer holds.
    #[test]
    fn no_altered_file_holds(at in any::<prop::sample::Index>(), change in 0..3, byte: u8) {
        static GOOD: LazyLock<Vec<u8>> = LazyLock::new(good);
        let mut file = GOOD.clone();
        let at = at.index(file.len());
        match change {
            0 if file[at] != byte => file[at] = byte,
            1 => file.truncate(at),
            2 => file.insert(at, byte),
            _ => return Ok(()),
        }
        let verdict = check(&file);
        prop_assert!((10..=14).contains(&verdict.exit_code()), "{:?}", verdict.findings);
    }
}
