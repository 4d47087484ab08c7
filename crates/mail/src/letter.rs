use i18n::Messages;
use language::Language;

/// A reason to write to somebody.
#[derive(Clone, Copy, Debug)]
pub enum Letter<'a> {
    /// Proves that the address is the person's.
    Verify {
        /// Name of the person.
        name: &'a str,
        /// Where the person says yes.
        link: &'a str,
    },
    /// Somebody signed up with an address that has an account: it may have been the person.
    AlreadyHere {
        /// Name of the person.
        name: &'a str,
        /// Where the person signs in.
        link: &'a str,
    },
    /// Lets the person choose a new password.
    Reset {
        /// Name of the person.
        name: &'a str,
        /// Where the person chooses it.
        link: &'a str,
    },
    /// The password was changed.
    PasswordChanged {
        /// Name of the person.
        name: &'a str,
        /// Where the person takes the account back if it was somebody else.
        link: &'a str,
    },
    /// A passkey was added to an account.
    PasskeyAdded {
        /// Name of the person.
        name: &'a str,
        /// What they call it.
        passkey: &'a str,
        /// Where the person takes the account back if it was somebody else.
        link: &'a str,
    },
    /// An identity provider opens an account from now on.
    ProviderLinked {
        /// Name of the person.
        name: &'a str,
        /// The institution whose provider it is.
        provider: &'a str,
        /// Where the person takes the account back if it was somebody else.
        link: &'a str,
    },
    /// A webhook of an organisation is paused: its receiver took nothing for days, or says that it is gone.
    WebhookPaused {
        /// Name of the person.
        name: &'a str,
        /// Of which organisation.
        organisation: &'a str,
        /// The host of the receiver; the rest of the address may be a secret.
        host: &'a str,
        /// Where it is resumed.
        link: &'a str,
    },
    /// Asks a supplier who has no account for the figure of a product.
    FigureAsked {
        /// The firm that asks.
        organisation: &'a str,
        /// What it buys, in its words.
        product: &'a str,
        /// Where the figure is given.
        link: &'a str,
    },
    /// Figures of products moved because of suppliers.
    SuppliesMoved {
        /// Name of the person.
        name: &'a str,
        /// Of which organisation.
        organisation: &'a str,
        /// A sentence for each product, in the language of the letter.
        lines: &'a [String],
        /// Where the products are.
        link: &'a str,
    },
    /// Footprints of suppliers that products are made with end soon.
    SuppliesEnding {
        /// Name of the person.
        name: &'a str,
        /// Of which organisation.
        organisation: &'a str,
        /// A sentence for each, in the language of the letter.
        lines: &'a [String],
        /// Where the products are.
        link: &'a str,
    },
    /// A request for finance moved, or waits.
    FinanceMoved {
        /// Name of the person.
        name: &'a str,
        /// What the request is for.
        request: &'a str,
        /// What happened, a sentence in the language of the letter.
        what: &'a str,
        /// What was said; may be empty.
        words: &'a str,
        /// Where the request is.
        link: &'a str,
    },
    /// Programmes that help a firm pay opened, changed or closed for what it answered.
    ProgrammesChanged {
        /// Name of the person.
        name: &'a str,
        /// Of which organisation.
        organisation: &'a str,
        /// A sentence for each, in the language of the letter.
        lines: &'a [String],
        /// Where the programmes are.
        link: &'a str,
    },
    /// Invites somebody into an organisation.
    Invite {
        /// Who invites.
        name: &'a str,
        /// Into which organisation.
        organisation: &'a str,
        /// Where the invitation is accepted.
        link: &'a str,
    },
}

/// A letter ready to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Composed {
    /// Subject, without line breaks.
    pub subject: String,
    /// Text; paragraphs are separated by empty lines, a link stands alone on its line.
    pub body: String,
}

impl Letter<'_> {
    /// The letter in a language.
    pub fn compose(&self, language: Language) -> Composed {
        let words = Messages::new(language);
        let (subject, paragraphs) = match *self {
            Letter::Verify { name, link } => (
                words.get("mail-verify-subject"),
                vec![
                    words.with("mail-greeting", &[("name", name.into())]),
                    words.get("mail-verify-body"),
                    link.to_owned(),
                    words.get("mail-verify-otherwise"),
                ],
            ),
            Letter::AlreadyHere { name, link } => (
                words.get("mail-already-subject"),
                vec![
                    words.with("mail-greeting", &[("name", name.into())]),
                    words.get("mail-already-body"),
                    link.to_owned(),
                    words.get("mail-already-otherwise"),
                ],
            ),
            Letter::Reset { name, link } => (
                words.get("mail-reset-subject"),
                vec![
                    words.with("mail-greeting", &[("name", name.into())]),
                    words.get("mail-reset-body"),
                    link.to_owned(),
                    words.get("mail-reset-otherwise"),
                ],
            ),
            Letter::PasswordChanged { name, link } => (
                words.get("mail-changed-subject"),
                vec![
                    words.with("mail-greeting", &[("name", name.into())]),
                    words.get("mail-changed-body"),
                    words.get("mail-changed-otherwise"),
                    link.to_owned(),
                ],
            ),
            Letter::PasskeyAdded { name, passkey, link } => (
                words.get("mail-passkey-subject"),
                vec![
                    words.with("mail-greeting", &[("name", name.into())]),
                    words.with("mail-passkey-body", &[("passkey", passkey.into())]),
                    words.get("mail-passkey-otherwise"),
                    link.to_owned(),
                ],
            ),
            Letter::ProviderLinked { name, provider, link } => (
                words.get("mail-provider-subject"),
                vec![
                    words.with("mail-greeting", &[("name", name.into())]),
                    words.with("mail-provider-body", &[("provider", provider.into())]),
                    words.get("mail-provider-otherwise"),
                    link.to_owned(),
                ],
            ),
            Letter::WebhookPaused { name, organisation, host, link } => (
                words.with("mail-webhook-subject", &[("organisation", organisation.into())]),
                vec![
                    words.with("mail-greeting", &[("name", name.into())]),
                    words.with("mail-webhook-body", &[("organisation", organisation.into()), ("host", host.into())]),
                    words.get("mail-webhook-otherwise"),
                    link.to_owned(),
                ],
            ),
            Letter::FigureAsked { organisation, product, link } => {
                let what = [("organisation", organisation.into()), ("product", product.into())];
                (
                    words.with("mail-figure-subject", &what[..1]),
                    vec![
                        words.get("mail-greeting-unknown"),
                        words.with("mail-figure-body", &what),
                        link.to_owned(),
                        words.get("mail-figure-otherwise"),
                    ],
                )
            }
            Letter::SuppliesMoved { name, organisation, lines, link } => (
                words.with("mail-supplies-subject", &[("organisation", organisation.into())]),
                told(words, name, "mail-supplies-body", lines, "mail-supplies-otherwise", link),
            ),
            Letter::SuppliesEnding { name, organisation, lines, link } => (
                words.with("mail-supplies-ending-subject", &[("organisation", organisation.into())]),
                told(words, name, "mail-supplies-ending-body", lines, "mail-supplies-ending-otherwise", link),
            ),
            Letter::FinanceMoved { name, request, what, words: said, link } => {
                let mut paragraphs = vec![words.with("mail-greeting", &[("name", name.into())]), what.to_owned()];
                if !said.is_empty() {
                    paragraphs.push(said.to_owned());
                }
                paragraphs.push(link.to_owned());
                (words.with("mail-finance-subject", &[("request", request.into())]), paragraphs)
            }
            Letter::ProgrammesChanged { name, organisation, lines, link } => (
                words.with("mail-programmes-subject", &[("organisation", organisation.into())]),
                told(words, name, "mail-programmes-body", lines, "mail-programmes-otherwise", link),
            ),
            Letter::Invite { name, organisation, link } => {
                let who = [("name", name.into()), ("organisation", organisation.into())];
                (
                    words.with("mail-invite-subject", &who[1..]),
                    vec![
                        words.get("mail-greeting-unknown"),
                        words.with("mail-invite-body", &who),
                        link.to_owned(),
                        words.get("mail-invite-otherwise"),
                    ],
                )
            }
        };
        // A name may hold anything; a subject is one line.
        let subject = subject.split_whitespace().collect::<Vec<_>>().join(" ");
        Composed { subject, body: [paragraphs, vec![words.get("mail-signature")]].concat().join("\n\n") }
    }
}

/// A greeting, what it is about, a sentence for each, what is to be done, and where.
fn told(words: Messages, name: &str, about: &str, lines: &[String], otherwise: &str, link: &str) -> Vec<String> {
    let before = [words.with("mail-greeting", &[("name", name.into())]), words.get(about)];
    [&before[..], lines, &[words.get(otherwise), link.to_owned()]].concat()
}
