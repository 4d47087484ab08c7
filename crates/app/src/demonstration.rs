//! Fictitious firms with their documents, installations, answers about finance, measures and products, of which two go into the
//! product of a third, an adviser to whom they opened their footprint, and a bank that one of them asks for money: who looks at
//! an installation for the first time finds it at work.

mod measures;

use std::collections::{BTreeMap, HashMap};

use ::finance::transition::firm::Settings;
use ::finance::transition::{Basis, Goal};
use i18n::Tongue;
use ids::{OrganisationId, PersonId, ProductId};
use language::Language;
use money::Exact;
use store::grant::{Extent, Room};
use store::offer;
use store::organisation::Kind;
use store::person::{self, Person};

use crate::export::installations::{self, InstallationError};
use crate::export::links::{self, LinkRequest};
use crate::export::offers::{self, To};
use crate::export::products::{self, ProductRequest};
use crate::export::{Flow, ProductError, Window, customers, publication, supplies};
use crate::finance::requests::{self, Preparation, Recipient, RequestError};
use crate::finance::{self, RecordError, situation};
use crate::measure::{self, Accountant, MeasureError};
use crate::people::{self, Actor, GrantRequest, PeopleError, Profile, SignedIn, hash_of};
use crate::platform::Platform;
use crate::reduce::plans::{self, Planner, PlansError};
use crate::work::{Registry, run_due};

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
const OWNERS: [(&str, &str, Language); 5] = [
    ("agrumes-souss", "Amina Exemple", Language::Fr),
    ("cablage-detroit", "Youssef Exemple", Language::Fr),
    ("delavage-atlas", "سلمى مثال", Language::Ar),
    ("profiles-sais", "Hind Exemple", Language::Fr),
    ("visserie-chaouia", "إدريس مثال", Language::Ar),
];

/// A bank that no firm knows but those of the demonstration.
const BANK: &str = "Banque Exemple (banque fictive)";
/// Which firms ask it for money, and with what.
const ASKS: [(&str, &str); 2] = [
    ("delavage-atlas", include_str!("demonstration/heat.json")),
    ("visserie-chaouia", include_str!("demonstration/air.json")),
];

/// The firms see their adviser's access end after so many days.
const GRANTED_DAYS: i64 = 365;

/// The folder of recipes within that of a firm.
const PRODUCTS: &str = "products/";

/// Which input of whose product is which product of whom: folders of the firms, names of the recipes.
const SUPPLIES: [Supply; 2] = [
    Supply {
        customer: ("cablage-detroit", "faisceau-habitacle"),
        input: "profile",
        supplier: ("profiles-sais", "profile-creux"),
    },
    Supply {
        customer: ("cablage-detroit", "faisceau-habitacle"),
        input: "vis",
        supplier: ("visserie-chaouia", "boulon-m8"),
    },
];

/// Who opens the page of a product without an account, and which.
const BUYERS: [((&str, &str), &str, Tongue); 3] = [
    (("cablage-detroit", "faisceau-habitacle"), "Beispiel Fahrzeugbau GmbH", Tongue::De),
    (("agrumes-souss", "clementines"), "Example Fruit Importers Ltd", Tongue::Site(Language::En)),
    // A good of the border adjustment that its maker's installation has too.
    (("visserie-chaouia", "boulon-m8"), "Boulonnerie Exemple SAS", Tongue::Site(Language::Fr)),
];

/// What the firms answer about finance beyond what their sheets say, by the names of their folders.
const SITUATIONS: [(&str, &[(&str, &str)]); 5] = [
    (
        "agrumes-souss",
        &[
            ("theme", "energy_efficiency"),
            ("legal_person", "yes"),
            ("public_body", "no"),
            ("founded", "2009-04-15"),
            ("exporter", "yes"),
            ("investment_mad", "6500000"),
            ("new_investment", "yes"),
            ("stable_jobs", "12"),
            ("own_funds_pct", "25"),
            ("owned_by_large", "no"),
            ("insolvency", "no"),
            ("downgraded_debt", "no"),
            ("loan_mad", "4000000"),
            ("reduction_pct", "24"),
        ],
    ),
    ("cablage-detroit", &[("theme", "renewables"), ("legal_person", "yes"), ("investment_mad", "12000000")]),
    (
        "delavage-atlas",
        &[
            ("theme", "water"),
            ("legal_person", "yes"),
            ("exporter", "yes"),
            ("investment_mad", "3800000"),
            ("stable_jobs", "8"),
        ],
    ),
    ("profiles-sais", &[("theme", "clean_process"), ("investment_mad", "9000000")]),
    ("visserie-chaouia", &[("theme", "energy_efficiency"), ("investment_mad", "2500000"), ("founded", "2014-09-01")]),
];

/// A product that goes into another.
struct Supply {
    customer: (&'static str, &'static str),
    input: &'static str,
    supplier: (&'static str, &'static str),
}

/// A product that is there.
struct Placed {
    owner: Actor,
    firm: OrganisationId,
    product: ProductId,
}

/// Opens the firms and their adviser, all with one password; asks for the figures of each to be made.
///
/// # Errors
/// What the database and the files say.
pub fn settle(platform: &Platform, folders: &[Folder<'_>], password: &str) -> Result<Vec<Account>, MeasureError> {
    let (mut accounts, mut owners) = (Vec::new(), HashMap::new());
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
        if let Some((_, bytes)) = files.iter().find(|(path, _)| *path == "installation.toml") {
            let defect = |error: InstallationError| MeasureError::Defect(error.to_string());
            let installation = installations::of_file(bytes).map_err(defect)?;
            installations::add(platform, &owner, id, &installation).map_err(defect)?;
        }
        if let Some((_, answers)) = SITUATIONS.iter().find(|(name, _)| name == folder) {
            let answers =
                answers.iter().map(|(code, answer)| ((*code).to_owned(), Some((*answer).to_owned()))).collect();
            let defect = |error: RecordError| MeasureError::Defect(error.to_string());
            let catalogue = finance::programmes(platform).map_err(defect)?;
            situation::write(platform, &owner, id, &catalogue, (0, &answers)).map_err(defect)?;
        }
        let until = platform.now().plus_days(GRANTED_DAYS).date();
        let opened = GrantRequest { grantee_id: body, room: Room::Measure, extent: Extent::Write, until };
        people::grant(platform, &owner, id, &opened)?;
        owners.insert(*folder, (signed_in(platform, &email, password)?, id));
        accounts.push(Account { email, organisation: firm.name });
    }
    accounts.push(Account {
        email: "conseil@exemple.example".to_owned(),
        organisation: "Conseil Exemple (cabinet fictif)".to_owned(),
    });
    let asks = ASKS.iter().filter_map(|(folder, investment)| Some((owners.get(folder)?, *investment)));
    let asks: Vec<(&(Actor, OrganisationId), &str)> = asks.collect();
    if !asks.is_empty() {
        let banker = join(platform, "Nadia Exemple", "banque@exemple.example", Language::Fr, password)?;
        let bank = open(platform, &banker, Kind::Financier, BANK, Language::Fr, None)?;
        for ((owner, firm), investment) in asks {
            let asked = ask(platform, owner, (*firm, bank), investment);
            asked.map_err(|error| MeasureError::Defect(error.to_string()))?;
        }
        accounts.push(Account { email: "banque@exemple.example".to_owned(), organisation: BANK.to_owned() });
    }
    let kept: Vec<_> = owners.iter().map(|(folder, (owner, id))| (*folder, owner, *id)).collect();
    measures::keep(platform, &kept).map_err(|error| MeasureError::Defect(error.to_string()))?;
    let recipes = folders.iter().any(|(_, files)| files.iter().any(|(path, _)| recipe_name(path).is_some()));
    if recipes {
        trade(platform, folders, &owners).map_err(|error| MeasureError::Defect(error.to_string()))?;
        plan(platform, &kept).map_err(|error| MeasureError::Defect(error.to_string()))?;
    }
    Ok(accounts)
}

/// Asks the bank for money, in the language of who asks.
fn ask(
    platform: &Platform,
    owner: &Actor,
    (firm, bank): (OrganisationId, OrganisationId),
    investment: &str,
) -> Result<(), RequestError> {
    let given = Preparation {
        programme: None,
        investment: serde_json::from_str(investment)?,
        dossier: None,
        language: Language::Fr,
        threads: 2,
    };
    let id = requests::prepare(platform, owner, firm, given)?;
    requests::send(platform, owner, firm, id, Recipient::Financier(bank))
}

/// The name of a recipe, by its path within the folder.
fn recipe_name(path: &str) -> Option<&str> {
    path.strip_prefix(PRODUCTS)?.strip_suffix(".toml")
}

/// Has a plan computed for each firm with measures that are not done yet, which it follows.
fn plan(platform: &Platform, firms: &[(&str, &Actor, OrganisationId)]) -> Result<(), PlansError> {
    let start = platform.now().date().year() + 1;
    let percent = |value: i64| Exact::from(value) / Exact::from(100);
    let settings = Settings {
        name: format!("Plan {start}"),
        start,
        horizon: 10,
        discount_rate: percent(8),
        goal: Goal::Value,
        basis: Basis::Location,
        budget: None,
        coverage: None,
        loan: None,
        guarantee: None,
        collateral: None,
        own_share: None,
        growth: [percent(2), percent(6), percent(-2)],
        carbon_price: Some(Exact::from(200)),
        certificate_price: [None, None],
        targets: false,
        accepted: Vec::new(),
        known: BTreeMap::new(),
        sizes: Vec::new(),
        pairs: Vec::new(),
    };
    for (_, owner, firm) in firms {
        match plans::add(platform, owner, *firm, &settings) {
            Ok(plan) => plans::follow(platform, owner, *firm, plan, true)?,
            Err(PlansError::NoMeasures(_)) => {}
            Err(error) => return Err(error),
        }
    }
    run_due(platform, &Registry::default().with(Planner))?;
    Ok(())
}

/// Writes the products of the firms, publishes them, and has each bought where [`SUPPLIES`] says.
fn trade(
    platform: &Platform,
    folders: &[Folder<'_>],
    owners: &HashMap<&str, (Actor, OrganisationId)>,
) -> Result<(), ProductError> {
    // A footprint is made from an inventory: what is asked for is done first.
    let registry = || Registry::default().with(Accountant { threads: 2 }).with(Flow { threads: 2 }).with(Window);
    run_due(platform, &registry())?;
    let mut placed: HashMap<(&str, &str), Placed> = HashMap::new();
    for (folder, files) in folders {
        let Some((owner, firm)) = owners.get(folder) else { continue };
        for (path, bytes) in *files {
            let Some(name) = recipe_name(path) else { continue };
            let recipe = ::export::pcf::read(&String::from_utf8_lossy(bytes))
                .map_err(|error| ProductError::Defect(format!("{folder}/{path}: {error}")))?;
            let request = ProductRequest { name: &recipe.name, follows: true };
            let product = products::add(platform, owner, *firm, &request)?;
            products::write_recipe(platform, owner, *firm, product, 0, &recipe)?;
            placed.insert((*folder, name), Placed { owner: owner.clone(), firm: *firm, product });
        }
    }
    let buys = |of: &(&str, &str)| SUPPLIES.iter().any(|supply| supply.customer == *of);
    // What is bought is published before what is made of it.
    for (_, one) in placed.iter().filter(|(of, _)| !buys(of)) {
        publication::publish(platform, &one.owner, one.firm, one.product, (None, None))?;
    }
    for Supply { customer, input, supplier } in &SUPPLIES {
        let (Some(customer), Some(supplier)) = (placed.get(customer), placed.get(supplier)) else { continue };
        let code = customers::code(platform, &customer.owner, customer.firm)?;
        let to = (To::Code(&code), offer::Extent::Stages);
        offers::offer(platform, &supplier.owner, supplier.firm, supplier.product, to)?;
        let of = (supplier.firm, supplier.product);
        supplies::link(platform, &customer.owner, customer.firm, (customer.product, input), of)?;
    }
    run_due(platform, &registry())?;
    for (_, one) in placed.iter().filter(|(of, _)| buys(of)) {
        publication::publish(platform, &one.owner, one.firm, one.product, (None, None))?;
    }
    for (of, recipient, tongue) in BUYERS {
        let Some(one) = placed.get(&of) else { continue };
        let until = platform.now().plus_days(GRANTED_DAYS).date();
        let request = LinkRequest { product_id: one.product, tongue, stages: true, recipient, until };
        links::give(platform, &one.owner, one.firm, &request)?;
    }
    Ok(())
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
