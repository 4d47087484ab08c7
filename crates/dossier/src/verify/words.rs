//! A verdict in the reader's language.

use i18n::{Arg, Messages};

use super::{DataFault, Finding, Identity, PageFault, Verdict};
use crate::sign::Edition;

impl Verdict {
    /// What to tell a person: each finding, or that everything holds, and who signed.
    pub fn sentences(&self, messages: Messages) -> Vec<String> {
        let mut sentences: Vec<String> = self.findings.iter().map(|finding| finding.sentence(messages)).collect();
        if sentences.is_empty() {
            let key = if self.is_summary() {
                "dossier-verdict-holds-summary"
            } else if self.is_sheet() {
                "dossier-verdict-holds-sheet"
            } else if self.pages_reset {
                "dossier-verdict-holds-pages"
            } else {
                "dossier-verdict-holds"
            };
            sentences.push(messages.get(key));
            let edition = self.manifest.as_ref().map(|manifest| manifest.edition);
            sentences.extend(edition.and_then(|edition| products(messages, edition, &self.products)));
        }
        if let Some(fingerprint) = &self.fingerprint {
            let signer = [("fingerprint", fingerprint.into())];
            match self.identity {
                Identity::Unknown => sentences.push(messages.with("dossier-signer-unknown", &signer)),
                Identity::Trusted => sentences.push(messages.with("dossier-signer-trusted", &signer)),
                Identity::Other => {} // a finding says it
            }
        }
        sentences
    }
}

/// Of which products the footprints were computed again, in the full edition, or are only stated.
pub fn products(messages: Messages, edition: Edition, names: &[String]) -> Option<String> {
    let key = match edition {
        Edition::Full => "dossier-verdict-products",
        Edition::Buyer => "dossier-verdict-products-stated",
    };
    // In Arabic a name keeps its brackets and digits where they belong.
    let apart = messages.language().is_right_to_left();
    let name = |name: &String| if apart { format!("\u{2068}{name}\u{2069}") } else { name.clone() };
    let list = messages.list(&names.iter().map(name).collect::<Vec<_>>());
    (!names.is_empty()).then(|| messages.with(key, &[("count", names.len().into()), ("names", list.into())]))
}

impl Finding {
    /// What does not hold, and what to do.
    pub fn sentence(&self, messages: Messages) -> String {
        let say = |key: &str, arguments: &[(&str, &String)]| {
            let arguments: Vec<(&str, Arg<'_>)> = arguments.iter().map(|&(name, text)| (name, text.into())).collect();
            messages.with(key, &arguments)
        };
        match self {
            Self::NotADossier => say("dossier-finding-not-a-dossier", &[]),
            Self::Manifest => say("dossier-finding-manifest", &[]),
            Self::Signature => say("dossier-finding-signature", &[]),
            Self::Data { attachments } => {
                let names: Vec<&str> = attachments.iter().map(|faulty| faulty.name.as_str()).collect();
                let foreign = attachments.iter().all(|faulty| faulty.fault == DataFault::Foreign);
                let key = if foreign { "dossier-finding-foreign" } else { "dossier-finding-data" };
                say(key, &[("attachments", &messages.list(&names))])
            }
            Self::Page { fault: PageFault::Bytes } => say("dossier-finding-page", &[]),
            Self::Page { fault: PageFault::Structure } => say("dossier-finding-structure", &[]),
            Self::Page { fault: PageFault::NotItsData } => say("dossier-finding-not-its-data", &[]),
            Self::Signer { expected, found } => {
                say("dossier-finding-signer", &[("expected", expected), ("found", found)])
            }
            Self::Engine { theirs, ours } => say("dossier-finding-engine", &[("theirs", theirs), ("ours", ours)]),
            Self::Recomputation { differences } => {
                let nothing = String::new();
                let [place, written, computed] = match differences.first() {
                    Some(first) => [&first.place, &first.written, &first.computed],
                    None => [&nothing; 3],
                };
                let arguments = [("place", place), ("written", written), ("computed", computed)];
                say("dossier-finding-recomputation", &arguments)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use language::Language;

    use super::*;
    use crate::verify::{DataFault, Difference, FaultyAttachment};

    /// A message with a mistake is shown as its key: none may be.
    #[test]
    fn every_finding_has_words_in_every_language() {
        let text = || "X".to_owned();
        let findings = [
            Finding::NotADossier,
            Finding::Manifest,
            Finding::Signature,
            Finding::Data { attachments: vec![FaultyAttachment { name: text(), fault: DataFault::Added }] },
            Finding::Data { attachments: vec![FaultyAttachment { name: text(), fault: DataFault::Foreign }] },
            Finding::Page { fault: PageFault::Bytes },
            Finding::Page { fault: PageFault::Structure },
            Finding::Page { fault: PageFault::NotItsData },
            Finding::Signer { expected: text(), found: text() },
            Finding::Engine { theirs: text(), ours: text() },
            Finding::Recomputation {
                differences: vec![Difference { place: text(), written: text(), computed: text() }],
            },
        ];
        for language in Language::ALL {
            for identity in [Identity::Unknown, Identity::Trusted] {
                let held = Verdict { fingerprint: Some(text()), identity, ..Verdict::default() };
                let broken = Verdict { findings: findings.to_vec(), ..held.clone() };
                let said =
                    [held.sentences(Messages::new(language)), broken.sentences(Messages::new(language))].concat();
                assert_eq!(said.len(), 2 + findings.len() + 1);
                assert!(said.iter().all(|sentence| !sentence.contains("dossier-") && sentence.len() > 20), "{said:?}");
            }
        }
    }
}
