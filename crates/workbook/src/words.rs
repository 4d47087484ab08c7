use std::cell::RefCell;
use std::collections::HashMap;

use factors::{ActivityCode, Gas, GwpSet, Library, Reason, Scope2Method, Stage};
use i18n::{Arg, Dates, Messages, Numbers};
use language::{Language, Text};
use measure::{Approach, AsideRecord, Category, DuplicateRecord, Every, Exclusion, Inventory, Scope};
use units::Units;

/// By what the words of an inventory are named.
#[derive(Clone, Copy, Debug)]
pub struct Knowledge<'a> {
    /// Names of activities.
    pub library: &'a Library,
    /// Units, so that they are printed alike however documents write them.
    pub units: &'a Units,
}

/// The names of things in the reader's language.
pub struct Words<'a> {
    inventory: &'a Inventory,
    knowledge: Knowledge<'a>,
    messages: Messages,
    language: Language,
    /// Messages without arguments and units, once made: every line asks the same few.
    made: RefCell<HashMap<String, String>>,
    printed: RefCell<HashMap<String, String>>,
}

impl<'a> Words<'a> {
    pub fn new(inventory: &'a Inventory, knowledge: Knowledge<'a>, language: Language) -> Self {
        let messages = Messages::new(language);
        Words { inventory, knowledge, messages, language, made: RefCell::default(), printed: RefCell::default() }
    }

    pub fn language(&self) -> Language {
        self.language
    }

    pub fn messages(&self) -> Messages {
        self.messages
    }

    pub fn get(&self, key: &str) -> String {
        kept(&self.made, key, || self.messages.get(key))
    }

    pub fn with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.messages.with(key, args)
    }

    pub fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.language)
    }

    pub fn dates(&self) -> Dates {
        self.messages.dates()
    }

    pub fn numbers(&self) -> Numbers {
        self.messages.numbers()
    }

    pub fn list(&self, words: &[&str]) -> String {
        self.messages.list(words)
    }

    pub fn scope(&self, scope: Scope) -> String {
        self.get(match scope {
            Scope::One => "measure-scope-1",
            Scope::Two => "measure-scope-2",
            Scope::Three => "measure-scope-3",
            Scope::Outside => "measure-category-outside",
        })
    }

    pub fn category(&self, category: Category) -> String {
        let slug = category.to_string().replace('.', "-");
        self.get(&format!("measure-category-{slug}"))
    }

    pub fn stage(&self, stage: Stage) -> String {
        let slug = stage.code().replace('_', "-");
        self.get(&format!("workbook-stage-{slug}"))
    }

    /// The method of scope 2; the residual mix serves the market-based one.
    pub fn method(&self, method: Scope2Method) -> String {
        self.get(match method {
            Scope2Method::Location => "measure-method-location",
            Scope2Method::Market | Scope2Method::Residual => "measure-method-market",
        })
    }

    pub fn gas(&self, gas: &Gas) -> String {
        self.messages.gas(gas.code())
    }

    /// The name of an activity; its code if the catalogue has no such activity.
    pub fn activity(&self, code: &ActivityCode) -> String {
        let kind = self.knowledge.library.activity(code);
        kind.map_or_else(|| code.to_string(), |kind| self.text(&kind.name).to_owned())
    }

    /// A unit as it is printed, whatever a document calls it; as written if it is unknown.
    pub fn unit(&self, written: &str) -> String {
        kept(&self.printed, written, || {
            let symbol = self.knowledge.units.parse(written).map_or_else(|_| written.to_owned(), |unit| unit.symbol);
            self.messages.unit(&symbol)
        })
    }

    pub fn gwp(&self, set: GwpSet) -> String {
        let slug = set.code().replace('_', "-");
        self.get(&format!("measure-gwp-{slug}"))
    }

    pub fn approach(&self, approach: Approach) -> String {
        self.get(match approach {
            Approach::OperationalControl => "measure-approach-operational",
            Approach::FinancialControl => "measure-approach-financial",
            Approach::EquityShare => "measure-approach-equity",
        })
    }

    pub fn site(&self, id: &str) -> String {
        let name = self.inventory.firm.site(id).map(|site| site.name.as_str()).filter(|name| !name.is_empty());
        name.unwrap_or(id).to_owned()
    }

    pub fn every(&self, every: Every) -> String {
        self.get(match every {
            Every::Month => "workbook-every-month",
            Every::Quarter => "workbook-every-quarter",
            Every::Year => "workbook-every-year",
        })
    }

    pub fn yes_no(&self, yes: bool) -> String {
        self.get(if yes { "workbook-yes" } else { "workbook-no" })
    }

    pub fn reason(&self, reason: &Reason) -> String {
        let year = |key: &str, year: i16| self.with(key, &[("year", year.to_string().into())]);
        match reason {
            Reason::Named => self.get("measure-reason-named"),
            Reason::Rank { rank } => self.rank(*rank),
            Reason::OtherPlace { geo } => self.with("measure-reason-other-place", &[("place", geo.as_str().into())]),
            Reason::MoreGeneral { activity } => {
                self.with("measure-reason-more-general", &[("activity", self.activity(activity).into())])
            }
            Reason::OtherYear { year: of } => year("measure-reason-other-year", *of),
            Reason::Expired { year: of } => year("measure-reason-expired", *of),
            Reason::Converted { properties } => {
                self.with("measure-reason-converted", &[("count", (*properties).into())])
            }
            Reason::OlderRelease { year: of } => year("measure-reason-older-release", *of),
            Reason::LessConservative => self.get("measure-reason-less-conservative"),
        }
    }

    pub fn rank(&self, rank: factors::Rank) -> String {
        use factors::Rank;
        self.get(match rank {
            Rank::Specific => "measure-rank-specific",
            Rank::Official => "measure-rank-official",
            Rank::National => "measure-rank-national",
            Rank::Physics => "measure-rank-physics",
            Rank::Analogue => "measure-rank-analogue",
            Rank::World => "measure-rank-world",
            Rank::Spend => "measure-rank-spend",
        })
    }

    pub fn reasons(&self, reasons: &[Reason]) -> String {
        reasons.iter().map(|reason| self.reason(reason)).collect::<Vec<_>>().join(" ; ")
    }

    pub fn exclusion(&self, why: &Exclusion) -> String {
        match why {
            Exclusion::OutsidePeriod { .. } => self.get("measure-excluded-outside-period"),
            Exclusion::OutsideBoundary => self.get("measure-excluded-outside-boundary"),
            Exclusion::UnknownSite => self.get("measure-excluded-unknown-site"),
            Exclusion::UnknownUnit { unit, .. } => self.with("measure-excluded-unknown-unit", &[("unit", unit.into())]),
            Exclusion::NoFactor => self.get("measure-excluded-no-factor"),
            Exclusion::NoStage { .. } => self.get("measure-excluded-no-stage"),
            Exclusion::NoPlace { geo } => self.with("measure-excluded-no-place", &[("place", geo.as_str().into())]),
            Exclusion::NoConversion { unit, .. } => {
                self.with("measure-excluded-no-conversion", &[("unit", unit.into())])
            }
            Exclusion::UnusableFactor { factor } => {
                self.with("measure-excluded-unusable-factor", &[("factor", factor.into())])
            }
            Exclusion::NoPotential { gas } => {
                self.with("measure-excluded-no-potential", &[("gas", self.gas(gas).into())])
            }
            Exclusion::NotANumber => self.get("measure-excluded-not-a-number"),
        }
    }

    /// How a duplicate was found; its code if we have no words for it.
    pub fn duplicate(&self, record: &DuplicateRecord) -> String {
        let key = match record.because.as_str() {
            "same_file" => "workbook-duplicate-same-file",
            "same_bill" => "workbook-duplicate-same-bill",
            "same_number" => "workbook-duplicate-same-number",
            "bill_and_ledger" => "workbook-duplicate-bill-and-ledger",
            "replaced_estimate" => "workbook-duplicate-replaced-estimate",
            other => return other.to_owned(),
        };
        self.with(key, &[("kept", record.kept.as_str().into())])
    }

    /// Why something was kept aside; its stable code if its message is not known here.
    pub fn aside(&self, record: &AsideRecord) -> String {
        let arguments: Vec<(&str, Arg<'_>)> =
            record.arguments.iter().map(|(name, value)| (name.as_str(), value.as_str().into())).collect();
        self.messages.try_with(&record.key, &arguments).unwrap_or_else(|_| record.reason.clone())
    }
}

/// What was made for a key, made only once.
fn kept(made: &RefCell<HashMap<String, String>>, key: &str, make: impl FnOnce() -> String) -> String {
    if let Some(known) = made.borrow().get(key) {
        return known.clone();
    }
    let new = make();
    made.borrow_mut().insert(key.to_owned(), new.clone());
    new
}
