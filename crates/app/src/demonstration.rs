//! Fictitious firms with their documents, and an adviser to whom they opened their footprint: who looks at an
//! installation for the first time finds it at work.

use ids::{OrganisationId, PersonId};
use language::Language;
use store::grant::{Extent, Room};
use store::organisation::Kind;
use store::person::{self, Person};

use crate::measure::{self, MeasureError};
use crate::people::{self, Actor, GrantRequest, PeopleError, Profile, SignedIn, hash_of};
use crate::platform::Platform;

/// A firm that comes with the program: the name of its folder, and its files by their paths within it.
pub type Folder<'a> = (&'a str, &'a [(&'a str, &'a [u8])]);

/// Somebody who may sign in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Mail address.
    pub email: String,
    /// The organisation.
    pub organisation: String,
}

/// Who speaks for a firm, by the name of its folder: their name, their language.
const OWNERS: [(&str, &str, Language); 3] = [
    ("agrumes-souss", "Amina Exemple", Language::Fr),
    ("cablage-detroit", "Youssef Exemple", Language::Fr),
    ("delavage-atlas", "سلمى مثال", Language::Ar),
];

/// The firms see their adviser's access end after so many days.
const GRANTED_DAYS: i64 = 365;

/// Opens the firms and their adviser, all with one password; asks for the figures of each to be made.
///
/// # Errors
/// What the database and the files say.
pub fn settle(platform: &Platform, folders: &[Folder<'_>], password: &str) -> Result<Vec<Account>, MeasureError> {
    let mut accounts = Vec::new();
    let adviser = join(platform, "Karim Exemple", "conseil@exemple.example", Language::Fr, password)?;
    let body = open(platform, &adviser, Kind::Adviser, "Conseil Exemple (cabinet fictif)", Language::Fr, None)?;
    for (folder, files) in folders {
        let (_, name, language) = OWNERS.iter().find(|(of, _, _)| of == folder).unwrap_or(&OWNERS[0]);
        let text = files.iter().find(|(path, _)| *path == "firm.toml").map(|(_, bytes)| String::from_utf8_lossy(bytes));
        let firm = ::intake::parse_firm(&text.ok_or(MeasureError::NoSheet)?)?;
        let email = format!("{folder}@exemple.example");
        let owner = join(platform, name, &email, *language, password)?;
        let id = open(platform, &owner, Kind::Firm, &firm.name, *language, Some(&firm))?;
        let owner = signed_in(platform, &email, password)?;
        measure::write_firm_sheet(platform, &owner, id, 0, &firm)?;
        for (path, bytes) in files.iter().filter(|(path, _)| ::intake::is_document(path)) {
            let (site, name) = path.rsplit_once('/').map_or((None, *path), |(site, name)| (Some(site), name));
            measure::add_document(platform, &owner, id, site, name, &mut &bytes[..])?;
        }
        let until = platform.now().plus_days(GRANTED_DAYS).date();
        let opened = GrantRequest { grantee_id: body, room: Room::Measure, extent: Extent::Write, until };
        people::grant(platform, &owner, id, &opened)?;
        accounts.push(Account { email, organisation: firm.name });
    }
    accounts.push(Account {
        email: "conseil@exemple.example".to_owned(),
        organisation: "Conseil Exemple (cabinet fictif)".to_owned(),
    });
    Ok(accounts)
}

/// A person whose address needs no proof, since nobody writes to it.
fn join(
    platform: &Platform,
    name: &str,
    email: &str,
    language: Language,
    password: &str,
) -> Result<Actor, MeasureError> {
    let person = Person {
        id: platform.id(PersonId::new),
        name: name.to_owned(),
        email: email.to_owned(),
        email_key: email.to_owned(),
        language,
        password: Some(hash_of(platform, password)),
        locked: None,
        created: platform.now(),
        version: 0,
    };
    platform.database.write(|sql| person::add(sql, &person))?;
    signed_in(platform, email, password)
}

fn signed_in(platform: &Platform, email: &str, password: &str) -> Result<Actor, MeasureError> {
    let SignedIn::Yes(token) = people::sign_in(platform, email, password, "127.0.0.1", "")? else {
        return Err(PeopleError::NotRecognised.into());
    };
    Ok(people::actor(platform, &token)?.ok_or(PeopleError::NotRecognised)?)
}

fn open(
    platform: &Platform,
    owner: &Actor,
    kind: Kind,
    name: &str,
    language: Language,
    firm: Option<&::measure::Firm>,
) -> Result<OrganisationId, MeasureError> {
    let region = firm.and_then(|firm| firm.sites.first()?.region.as_deref()).unwrap_or_default();
    let profile = Profile {
        name,
        ice: firm.and_then(|firm| firm.ice.as_deref()).unwrap_or_default(),
        country: "MA",
        region,
        sector: firm.map_or("", |firm| &firm.sector),
        language,
    };
    Ok(people::open_organisation(platform, owner, kind, &profile)?)
}
