//! Names and figures in the language of the dossier.

use std::collections::BTreeMap;

use factors::{ActivityCode, Gas, SourceId, Stage};
use i18n::{Arg, Dates, Messages, Numbers};
use language::Language;
use measure::{Category, Figure, Inventory, Scope};

use crate::content::{Knowledge, Source};
use crate::sign::Edition;
use crate::typeset::printable;

/// Speaks of one inventory in one language, to one reader.
pub(super) struct Voice<'a> {
    pub inventory: &'a Inventory,
    pub knowledge: Knowledge<'a>,
    /// The publications, as attached.
    pub sources: BTreeMap<SourceId, Source>,
    pub edition: Edition,
    pub language: Language,
    pub numbers: Numbers,
    pub dates: Dates,
    pub messages: Messages,
    /// Decimals of tonnes in tables: the same for all, so that columns align.
    decimals: u8,
}

impl<'a> Voice<'a> {
    pub(super) fn new(
        inventory: &'a Inventory,
        sources: BTreeMap<SourceId, Source>,
        knowledge: Knowledge<'a>,
        edition: Edition,
        language: Language,
    ) -> Self {
        let tonnes = inventory.results.totals.location.co2e / 1000.0;
        let decimals = match tonnes {
            t if t >= 10_000.0 => 0,
            t if t >= 100.0 => 1,
            t if t >= 1.0 => 2,
            _ => 4,
        };
        let messages = Messages::for_documents(language);
        let (numbers, dates) = (messages.numbers(), messages.dates());
        Self { inventory, knowledge, sources, edition, language, numbers, dates, messages, decimals }
    }

    /// Whether the reader may see what is withheld from a buyer.
    pub(super) fn full(&self) -> bool {
        self.edition == Edition::Full
    }

    /// A message without arguments.
    pub(super) fn word(&self, key: &str) -> String {
        self.messages.get(key)
    }

    /// A message with arguments that are words or figures already formatted.
    pub(super) fn say(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        let arguments: Vec<(&str, Arg<'_>)> = arguments.iter().map(|&(name, text)| (name, text.into())).collect();
        self.messages.with(key, &arguments)
    }

    /// Words that are not ours.
    pub(super) fn quote(&self, text: &str) -> String {
        quote(self.language, text)
    }

    pub(super) fn scope(&self, scope: Scope) -> String {
        self.word(match scope {
            Scope::One => "measure-scope-1",
            Scope::Two => "measure-scope-2",
            Scope::Three => "measure-scope-3",
            Scope::Outside => "measure-category-outside",
        })
    }

    /// `3.4 Transport amont…`; the number leads in every language.
    pub(super) fn category(&self, category: Category) -> String {
        let slug = category.to_string().replace('.', "-");
        self.word(&format!("measure-category-{slug}"))
    }

    pub(super) fn gas(&self, gas: &Gas) -> String {
        match gas.code() {
            "co2" => self.word("measure-gas-co2"),
            "ch4_fossil" => self.word("measure-gas-ch4-fossil"),
            "ch4_biogenic" => self.word("measure-gas-ch4-biogenic"),
            "n2o" => self.word("measure-gas-n2o"),
            "sf6" => self.word("measure-gas-sf6"),
            "nf3" => self.word("measure-gas-nf3"),
            // `hfc-134a` is written HFC-134a.
            other => match other.split_once('-') {
                Some((family, rest)) => self.quote(&format!("{}-{rest}", family.to_uppercase())),
                None => self.quote(&other.to_uppercase()),
            },
        }
    }

    pub(super) fn stage(&self, stage: Stage) -> String {
        self.word(&format!("measure-stage-{}", stage.code().replace('_', "-")))
    }

    pub(super) fn activity(&self, code: &ActivityCode) -> String {
        let name = self.knowledge.library.activity(code).map(|kind| kind.name.get(self.language).to_owned());
        self.quote(&name.unwrap_or_else(|| code.to_string()))
    }

    pub(super) fn site(&self, id: &str) -> String {
        let name = self.inventory.firm.site(id).map(|site| site.name.as_str()).filter(|name| !name.is_empty());
        self.quote(name.unwrap_or(id))
    }

    /// Tonnes for a table, without unit.
    pub(super) fn tonnes(&self, kg: f64) -> String {
        self.numbers.fixed(kg / 1000.0, self.decimals)
    }

    /// The bounds of the 95 % interval in tonnes, for a table.
    pub(super) fn bounds(&self, figure: &Figure) -> String {
        let (low, high) = (self.tonnes(figure.interval.low), self.tonnes(figure.interval.high));
        format!("{low}\u{a0}–\u{a0}{high}")
    }

    /// A figure with its unit and its interval.
    pub(super) fn figure(&self, figure: &Figure) -> String {
        self.numbers.emissions_interval(figure.co2e, figure.interval.low, figure.interval.high)
    }

    /// The share of the location-based total, %.
    pub(super) fn share(&self, kg: f64) -> String {
        let total = self.inventory.results.totals.location.co2e;
        match kg / total {
            share if !share.is_finite() => "–".to_owned(),
            share if share > 0.0 && share < 0.0005 => format!("<\u{a0}{}", self.numbers.percent(0.001, 1)),
            share => self.numbers.percent(share, 1),
        }
    }
}

/// Words that are not ours: what no face draws is replaced, and in Arabic the words are isolated,
/// so that their brackets and digits stay where they belong.
pub(super) fn quote(language: Language, text: &str) -> String {
    let text = printable(text);
    if language.is_right_to_left() && !text.is_empty() { format!("\u{2068}{text}\u{2069}") } else { text }
}
