//! Offers of providers, attached to a technology and kept apart from it: who runs the installation writes them down with
//! where they are said and until when; nothing that is computed or suggested looks at them.

use calendar::Date;
use serde_json::json;
use store::provider_offer::{self, ProviderOffer};

use crate::operator::own;
use crate::people::{Action, Actor, Checks, Input, PeopleError, Problem, note};
use crate::platform::Platform;

/// Offers that are listed.
const LISTED: i64 = 200;
/// Most letters of the name of a provider, of its words, of an address.
const NAME_MAX: usize = 200;
const WORDS_MAX: usize = 1000;
const LINK_MAX: usize = 500;
/// An offer is looked at again after so many days at most.
const DAYS_MAX: i64 = 366;

/// An offer to be written down.
#[derive(Clone, Copy, Debug)]
pub struct OfferRequest<'a> {
    /// The technology, an id of the catalogue.
    pub technology: &'a str,
    /// Who offers.
    pub provider: &'a str,
    /// What, as the provider says it.
    pub words: &'a str,
    /// The address of the web where the provider says it.
    pub link: &'a str,
    /// The last day on which it is shown, included.
    pub until: Date,
}

/// What providers offer of a technology today, for everybody.
///
/// # Errors
/// What the database says.
pub fn offers_of(platform: &Platform, technology: &str) -> Result<Vec<ProviderOffer>, PeopleError> {
    let day = platform.now().date();
    Ok(platform.database.read(|sql| provider_offer::of(sql, technology, day, LISTED))?)
}

/// All offers that are not withdrawn, the last first, for who runs the installation.
///
/// # Errors
/// If the actor may not see them; what the database says.
pub fn offers(platform: &Platform, actor: &Actor) -> Result<Vec<ProviderOffer>, PeopleError> {
    own(actor, Action::SeeInstallation)?;
    Ok(platform.database.read(|sql| provider_offer::list(sql, LISTED))?)
}

/// Writes an offer down.
///
/// # Errors
/// If the actor may not; [`PeopleError::Input`] with what is wrong; [`PeopleError::NotFound`] if there is no such technology; what the
/// database says.
pub fn offer(platform: &Platform, actor: &Actor, request: &OfferRequest<'_>) -> Result<(), PeopleError> {
    let operator = own(actor, Action::ManageInstallation)?;
    super::technology(request.technology).map_err(|_| PeopleError::NotFound)?;
    let now = platform.now();
    let mut checks = Checks::default();
    let provider = checks.line(Input::Name, request.provider, NAME_MAX);
    let words = checks.text(Input::Words, request.words, WORDS_MAX);
    let link = checks.line(Input::Url, request.link, LINK_MAX);
    if !link.is_empty() && !is_address(&link) {
        checks.refuse(Input::Url, Problem::Form);
    }
    if request.until < now.date() {
        checks.refuse(Input::Until, Problem::Past);
    } else if request.until > now.plus_days(DAYS_MAX).date() {
        checks.refuse(Input::Until, Problem::TooFar(DAYS_MAX));
    }
    checks.done()?;
    platform.database.write(|sql| {
        let offer = ProviderOffer {
            number: provider_offer::last(sql)?.saturating_add(1),
            technology: request.technology.to_owned(),
            provider: provider.clone(),
            words: words.clone(),
            link: link.clone(),
            until: request.until,
            written: now,
            written_by: actor.person_id,
            withdrawn: None,
        };
        provider_offer::add(sql, &offer)?;
        let detail = json!({ "number": offer.number, "technology": offer.technology, "provider": offer.provider });
        note(platform, sql, actor, operator, "reduce.offer", &detail)
    })
}

/// Withdraws an offer: it is shown no more.
///
/// # Errors
/// If the actor may not; [`PeopleError::NotFound`] if it is not there or withdrawn already; what the database says.
pub fn withdraw_offer(platform: &Platform, actor: &Actor, number: i64) -> Result<(), PeopleError> {
    let operator = own(actor, Action::ManageInstallation)?;
    platform.database.write(|sql| {
        if !provider_offer::withdraw(sql, number, platform.now())? {
            return Err(PeopleError::NotFound);
        }
        note(platform, sql, actor, operator, "reduce.withdraw-offer", &json!({ "number": number }))
    })
}

/// Whether it is an address of the web that a page may lead to.
fn is_address(text: &str) -> bool {
    let host = text.strip_prefix("https://").and_then(|rest| rest.split(['/', '?', '#']).next());
    let plain = |host: &str| host.contains('.') && !host.starts_with('.') && !host.contains('@');
    host.is_some_and(plain) && !text.contains(|c: char| c.is_whitespace() || "<>\"\\".contains(c))
}

#[cfg(test)]
mod tests {
    use super::is_address;

    #[test]
    fn only_addresses_of_the_web_are_led_to() {
        assert!(is_address("https://soleil.example/offre?x=1#a") && is_address("https://a.example"));
        for text in
            ["http://a.example", "javascript:alert(1)", "https://", "https://a@b.example", "https://a b.example"]
        {
            assert!(!is_address(text), "{text}");
        }
    }
}
