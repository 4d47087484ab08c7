use app::Knowledge;
use app::dossier::{Edition, Identity, Trust, Verdict};
use calendar::Date;
use dossier::content;
use dossier::verify::{FaultyAttachment, Finding, PageFault, verify};
use language::Language;
use measure::{Figure, Inventory};

use super::bounded::Bounded;

/// Texts of a stranger's file are kept up to so many characters.
const TEXT_MAX: usize = 200;
/// Faulty attachments and differing figures that are kept.
const LIST_MAX: usize = 20;

/// What is kept of a check: enough for the page, never the file.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// What does not hold.
    pub findings: Vec<Finding>,
    /// What the file is if it is no dossier.
    pub kind: Kind,
    /// What was signed, once the signature holds.
    pub signed: Option<Signed>,
    /// What is known of the signer.
    pub identity: Identity,
    /// The signer expected, if one was named.
    pub expected: Option<String>,
    /// Whether the pages were set again and found the same.
    pub pages_reset: bool,
    /// Whether it is the sheet of one product, which states a figure and has nothing to compute it from.
    pub sheet: bool,
    /// Products whose footprints it has: computed again in the full edition.
    pub products: Vec<String>,
    /// Whether the dossier is too large to be computed again here.
    pub beyond: bool,
    /// What it says, if its figures could be read.
    pub summary: Option<Summary>,
}

/// What a file is that is no dossier.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// A PDF file.
    #[default]
    Pdf,
    /// A PDF file that asks for a password.
    Encrypted,
    /// Something else.
    Other,
}

/// What the manifest says.
#[derive(Clone, Debug)]
pub struct Signed {
    pub fingerprint: String,
    pub edition: Edition,
    pub engine: String,
    pub language: Language,
    pub date: Date,
}

/// What the inventory says.
#[derive(Clone, Debug)]
pub struct Summary {
    pub firm: String,
    pub year: i16,
    pub location: Figure,
    pub market: Figure,
    pub scope1: Figure,
    pub scope2: Figure,
    pub scope3: Figure,
    pub lines: usize,
    pub documents: usize,
}

impl Summary {
    pub fn of(inventory: &Inventory) -> Self {
        let totals = &inventory.results.totals;
        Summary {
            firm: short(&inventory.firm.name),
            year: inventory.firm.reporting.year,
            location: totals.location,
            market: totals.market,
            scope1: totals.scope1,
            scope2: totals.scope2_location,
            scope3: totals.scope3,
            lines: inventory.account.lines.len(),
            documents: inventory.documents.iter().filter(|document| document.lines > 0).count(),
        }
    }
}

impl Outcome {
    /// Checks a file by the code of `qafila verify`, as far as a stranger may ask of this machine.
    pub fn of(file: &[u8], expected: Option<&Trust>, knowledge: &Knowledge, threads: usize) -> Self {
        let known = content::Knowledge {
            library: &knowledge.library,
            units: &knowledge.units,
            audit_thresholds: &knowledge.audit_thresholds,
            sources: &knowledge.sources,
            threads,
        };
        let bounded = Bounded::new(known);
        let verdict = verify(file, app::ENGINE, expected, &bounded);
        let sheet = verdict.is_sheet();
        let Verdict { findings, manifest, fingerprint, identity, pages_reset, products } = verdict;
        let (summary, beyond) = bounded.into_parts();
        let signed = manifest.zip(fingerprint).map(|(manifest, fingerprint)| Signed {
            fingerprint,
            edition: manifest.edition,
            engine: short(&manifest.engine),
            language: manifest.language,
            date: manifest.date,
        });
        Outcome {
            kind: kind(file),
            findings: findings.into_iter().map(shortened).collect(),
            signed,
            identity,
            expected: expected.map(ToString::to_string),
            pages_reset,
            sheet,
            products: if beyond {
                Vec::new()
            } else {
                products.iter().take(LIST_MAX).map(|name| short(name)).collect()
            },
            beyond,
            summary,
        }
    }

    /// The code of the verdict (`docs/verify.md`); 1, as for a file that cannot be read, if it is too large.
    pub fn code(&self) -> u8 {
        let code = self.findings.iter().map(Finding::exit_code).min();
        code.unwrap_or(u8::from(self.beyond))
    }
}

fn kind(file: &[u8]) -> Kind {
    if !file.starts_with(b"%PDF-") {
        Kind::Other
    } else if file.windows(8).any(|window| window == b"/Encrypt") {
        Kind::Encrypted
    } else {
        Kind::Pdf
    }
}

/// A finding without what a stranger could fill our memory with.
fn shortened(finding: Finding) -> Finding {
    match finding {
        Finding::Data { mut attachments } => {
            attachments.truncate(LIST_MAX);
            let attachments =
                attachments.into_iter().map(|faulty| FaultyAttachment { name: short(&faulty.name), ..faulty });
            Finding::Data { attachments: attachments.collect() }
        }
        Finding::Engine { theirs, ours } => Finding::Engine { theirs: short(&theirs), ours },
        Finding::Recomputation { mut differences } => {
            differences.truncate(LIST_MAX);
            for difference in &mut differences {
                difference.place = short(&difference.place);
                difference.written = short(&difference.written);
                difference.computed = short(&difference.computed);
            }
            Finding::Recomputation { differences }
        }
        Finding::NotADossier
        | Finding::Manifest
        | Finding::Signature
        | Finding::Page { fault: PageFault::Bytes | PageFault::Structure | PageFault::NotItsData }
        | Finding::Signer { .. } => finding,
    }
}

/// The beginning of a text, without marks that would turn what stands after it.
fn short(text: &str) -> String {
    let mut short: String = text.chars().filter(|c| !c.is_control() && !is_direction(*c)).take(TEXT_MAX).collect();
    if text.chars().count() > TEXT_MAX {
        short.push('…');
    }
    short
}

fn is_direction(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_dossier_is_told_apart() {
        assert_eq!(kind(b"PK\x03\x04"), Kind::Other);
        assert_eq!(kind(b"%PDF-1.7\n<</Encrypt 3 0 R>>"), Kind::Encrypted);
        assert_eq!(kind(b"%PDF-1.7\n"), Kind::Pdf);
    }

    #[test]
    fn texts_of_strangers_are_cut_and_cannot_turn_a_line() {
        assert_eq!(short("a\u{202e}b\u{2067}\u{7}"), "ab");
        assert_eq!(short(&"x".repeat(1000)).chars().count(), TEXT_MAX + 1);
    }
}
