use calendar::Timestamp;

/// What a footprint needs to become one that partners exchange, and the arithmetic does not know: whose it is, when it was
/// made, which it replaces. Words for the reader at the other end come in his language.
#[derive(Clone, Debug, PartialEq)]
pub struct Publication {
    /// Identifier of the footprint: a UUID, another one for every change.
    pub id: String,
    /// Now.
    pub created: Timestamp,
    /// The firm.
    pub company: String,
    /// Its identifiers, URNs; at least one.
    pub company_ids: Vec<String>,
    /// Its domain, with which numbers of products become URNs: `exemple.example`.
    pub domain: String,
    /// Identifiers of the footprints that it replaces.
    pub preceding: Vec<String>,
    /// From when until when it may be used; three years from the end of the year unless said.
    pub validity: Option<(Timestamp, Timestamp)>,
    /// Standards that it claims to follow; `ISO14067` and `PACT-3.0` as a rule.
    pub standards: Vec<String>,
    /// The processes of each stage, in words.
    pub boundary: Option<String>,
    /// How emissions are allocated, in words.
    pub allocation: Option<String>,
    /// What helps to read it.
    pub comment: Option<String>,
    /// That somebody verified it.
    pub verification: Option<pact::Verification>,
}
