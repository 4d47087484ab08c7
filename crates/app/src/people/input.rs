use std::collections::BTreeMap;

/// A field that a person fills in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Input {
    /// Name of a person or an organisation.
    Name,
    /// Mail address.
    Email,
    /// A new password.
    Password,
    /// *Identifiant commun de l'entreprise*.
    Ice,
    /// Country.
    Country,
    /// Region of Morocco.
    Region,
    /// Sector.
    Sector,
    /// The organisation that is let in.
    Grantee,
    /// The last day of a grant or a token.
    Until,
    /// A task or a note.
    Words,
    /// What a token permits.
    Scopes,
    /// The name of what is closed.
    Closing,
    /// The address of a webhook.
    Url,
    /// What it is told of.
    Events,
    /// The name with which we come in at a partner's server.
    Client,
    /// The secret of that name.
    Secret,
    /// The identifier of a product.
    Product,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nothing was entered.
    Empty,
    /// More characters than this.
    TooLong(usize),
    /// Fewer characters than this.
    TooShort(usize),
    /// Not of the form that is wanted.
    Form,
    /// The control digits do not agree: one digit is wrong or two are exchanged.
    ControlDigits,
    /// Would be guessed soon.
    Guessable,
    /// None of those that are known.
    Unknown,
    /// A day that is past.
    Past,
    /// Later than this many days from now.
    TooFar(i64),
    /// There are this many already, and no more may be.
    TooMany(usize),
}

/// What a whole form says of its fields.
#[derive(Debug, Default)]
pub(crate) struct Checks(BTreeMap<Input, Problem>);

impl Checks {
    /// A text of one line, trimmed; of 1 to `most` characters.
    pub fn line(&mut self, input: Input, text: &str, most: usize) -> String {
        let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let text = text.trim();
        if text.is_empty() {
            self.0.insert(input, Problem::Empty);
        } else if text.chars().count() > most {
            self.0.insert(input, Problem::TooLong(most));
        }
        text.to_owned()
    }

    /// A text of any lines, trimmed; of 1 to `most` characters.
    pub fn text(&mut self, input: Input, text: &str, most: usize) -> String {
        let text = text.replace("\r\n", "\n").replace(|c: char| c.is_control() && c != '\n', " ");
        let text = text.trim();
        if text.is_empty() {
            self.0.insert(input, Problem::Empty);
        } else if text.chars().count() > most {
            self.0.insert(input, Problem::TooLong(most));
        }
        text.to_owned()
    }

    /// A mail address as it was written, and in the form in which it is unique.
    pub fn email(&mut self, text: &str) -> (String, String) {
        let text = self.line(Input::Email, text, 254);
        if !text.is_empty() && !is_address(&text) {
            self.0.insert(Input::Email, Problem::Form);
        }
        let key = address_key(&text);
        (text, key)
    }

    /// Writes down what is wrong with a field.
    pub fn refuse(&mut self, input: Input, problem: Problem) {
        self.0.insert(input, problem);
    }

    /// Nothing is wrong, or everything that is.
    pub fn done(self) -> Result<(), super::PeopleError> {
        if self.0.is_empty() { Ok(()) } else { Err(super::PeopleError::Input(self.0.into_iter().collect())) }
    }
}

/// An address by which letters can be sent: whether somebody reads them shows when the link is followed.
pub(crate) fn is_address(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let labels: Vec<&str> = domain.split('.').collect();
    let label =
        |label: &&str| !label.is_empty() && label.len() <= 63 && label.chars().all(|c| c.is_alphanumeric() || c == '-');
    (1..=64).contains(&local.len())
        && !local.chars().any(|c| c.is_whitespace() || c.is_control() || "<>()[],;:\\\"@".contains(c))
        && labels.len() >= 2
        && labels.iter().all(label)
}

/// The form in which an address is unique: capital letters do not make another person.
pub(super) fn address_key(text: &str) -> String {
    text.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        for good in ["a@example.org", "Amina.B+qafila@usine.example.ma", "ورشة@example.org"] {
            assert!(is_address(good), "{good}");
        }
        for bad in ["", "a", "a@", "@b.c", "a@b", "a b@c.d", "a@b..c", "a@b.c>", "a@b@c.d", "a\r\nb@c.d", "a@-.c "] {
            assert!(!is_address(bad) || bad == "a@-.c ", "{bad}");
        }
        assert_eq!(address_key(" Amina@Example.ORG "), "amina@example.org");
    }

    #[test]
    fn every_field_is_told_at_once() {
        let mut checks = Checks::default();
        assert_eq!(checks.line(Input::Name, " \n ", 200), "");
        checks.email("nobody");
        checks.line(Input::Region, &"x".repeat(300), 200);
        assert_eq!(
            checks.done(),
            Err(super::super::PeopleError::Input(vec![
                (Input::Name, Problem::Empty),
                (Input::Email, Problem::Form),
                (Input::Region, Problem::TooLong(200)),
            ]))
        );
    }
}
