//! The incremental update that carries manifest and signature.

use sha2::{Digest, Sha256};

use super::{MANIFEST, MARKER, SIGNATURE};
use crate::pdf::{Dictionary, File, Object, StructureError, write_update};

/// One embedded file of the update.
struct Part<'a> {
    name: &'static str,
    mime: &'static str,
    description: &'static str,
    content: &'a [u8],
}

/// Appends the manifest and its signature to the typesetter's bytes.
///
/// A pure function: same parts, same bytes. It fails only if `prefix` is not a file of our typesetter.
pub fn seal(prefix: &[u8], manifest: &[u8], signature: &[u8]) -> Result<Vec<u8>, StructureError> {
    let parts = [
        Part {
            name: MANIFEST,
            mime: "application#2Fjson",
            description: "What this dossier is made of, with the hash of every part",
            content: manifest,
        },
        Part {
            name: SIGNATURE,
            mime: "application#2Fjose",
            description: "Detached signature of manifest.json (RFC 7515, RFC 8037)",
            content: signature,
        },
    ];
    let file = File::read(prefix)?;
    file.packed.then_some(()).ok_or(StructureError("cross-reference stream"))?;
    let first = u32::try_from(file.trailer.integer(b"Size").unwrap_or_default())
        .ok()
        .filter(|size| (1..1 << 30).contains(size))
        .ok_or(StructureError("size of the cross-reference table"))?;
    let written_on = file
        .trailer
        .reference(b"Info")
        .and_then(|info| file.dictionary(info))
        .and_then(|(info, _)| info.get(b"CreationDate").cloned())
        .ok_or(StructureError("date"))?;

    let mut update = Update { out: prefix.to_vec(), offsets: Vec::new(), next: first };
    update.out.extend_from_slice(MARKER);
    let streams = parts.each_ref().map(|part| update.stream(part, &written_on));
    let specs: Vec<(&str, u32)> =
        parts.iter().zip(streams).map(|(part, stream)| (part.name, update.file_specification(part, stream))).collect();
    update.catalog(&file, &specs)?;
    update.finish(&file, manifest, signature)
}

/// The file under construction.
struct Update {
    out: Vec<u8>,
    offsets: Vec<(u32, usize)>,
    next: u32,
}

impl Update {
    fn start(&mut self, number: u32) {
        self.offsets.push((number, self.out.len()));
        self.out.extend_from_slice(format!("{number} 0 obj\n").as_bytes());
    }

    fn add(&mut self) -> u32 {
        let number = self.next;
        self.next += 1;
        self.start(number);
        number
    }

    fn end(&mut self) {
        self.out.extend_from_slice(b"\nendobj\n");
    }

    /// The stream of an embedded file.
    fn stream(&mut self, part: &Part<'_>, written_on: &Object) -> u32 {
        let length = Object::Integer(i64::try_from(part.content.len()).unwrap_or(i64::MAX));
        let number = self.add();
        Dictionary::of([
            ("Type", Object::name("EmbeddedFile")),
            ("Subtype", Object::name(part.mime)),
            ("Params", Object::Dictionary(Dictionary::of([("Size", length.clone()), ("ModDate", written_on.clone())]))),
            ("Length", length),
        ])
        .write(&mut self.out);
        self.out.extend_from_slice(b"\nstream\n");
        self.out.extend_from_slice(part.content);
        self.out.extend_from_slice(b"\nendstream");
        self.end();
        number
    }

    /// What PDF/A-3 asks of a file specification: `F`, `UF`, `AFRelationship`, a description.
    fn file_specification(&mut self, part: &Part<'_>, stream: u32) -> u32 {
        let number = self.add();
        Dictionary::of([
            ("Type", Object::name("Filespec")),
            ("F", Object::text(part.name)),
            ("UF", Object::text(part.name)),
            (
                "EF",
                Object::Dictionary(Dictionary::of([
                    ("F", Object::Reference(stream)),
                    ("UF", Object::Reference(stream)),
                ])),
            ),
            ("AFRelationship", Object::name("Supplement")),
            ("Desc", Object::text(part.description)),
        ])
        .write(&mut self.out);
        self.end();
        number
    }

    /// The catalogue again, with the two files among the associated files and in the name tree.
    fn catalog(&mut self, file: &File<'_>, specs: &[(&str, u32)]) -> Result<(), StructureError> {
        let (number, mut catalog) = file.catalog()?;

        let mut associated = catalog.array(b"AF").map(<[Object]>::to_vec).unwrap_or_default();
        associated.extend(specs.iter().map(|&(_, spec)| Object::Reference(spec)));
        catalog.set(b"AF", Object::Array(associated));

        let mut leaf = file.names()?;
        leaf.extend(specs.iter().map(|&(name, spec)| (name.as_bytes().to_vec(), spec)));
        leaf.sort(); // a name tree is sorted by the bytes of its keys
        let leaf = leaf.into_iter().flat_map(|(name, spec)| [Object::String(name), Object::Reference(spec)]).collect();
        let mut names = catalog.dictionary(b"Names").cloned().unwrap_or_default();
        names.set(b"EmbeddedFiles", Object::Dictionary(Dictionary::of([("Names", Object::Array(leaf))])));
        catalog.set(b"Names", Object::Dictionary(names));

        self.start(number);
        catalog.write(&mut self.out);
        self.end();
        Ok(())
    }

    /// The cross-reference stream, which is the trailer too.
    fn finish(mut self, file: &File<'_>, manifest: &[u8], signature: &[u8]) -> Result<Vec<u8>, StructureError> {
        self.offsets.sort_unstable();
        let mut trailer = file.trailer.clone();
        if let Some([first, _]) = file.trailer.array(b"ID") {
            // The first half stays for ever, the second is that of this revision.
            let revision = Sha256::new().chain_update(manifest).chain_update(signature).finalize();
            let revision = Object::text(revision.iter().take(16).copied().collect::<Vec<u8>>());
            trailer.set(b"ID", Object::Array(vec![first.clone(), revision]));
        }
        write_update(self.offsets, self.next + 1, &trailer, file.xref, &mut self.out)?;
        Ok(self.out)
    }
}
