//! The footprints of the firm's products: what is stated of each, and in the full edition what it is the sum of.

use charts::{Bar, Frame, bars};
use export::pcf::{Footprint, Origin, Ratings, StageTotal};
use i18n::{Arg, Messages, Numbers, Tongue};
use measure::Category;

use super::block::{Section, Table};
use super::drawings::Drawings;
use super::voice::{self, Voice};
use crate::content::{ShownProduct, Stated};
use crate::typeset::FAMILIES;

/// Digits of a figure: products weigh grams or tonnes.
const DIGITS: u8 = 3;

/// Nothing, if the dossier has none.
pub(super) fn products(voice: &Voice<'_>, products: &[ShownProduct], drawings: &mut Drawings) -> Option<Section> {
    if products.is_empty() {
        return None;
    }
    let mut section = Section::new(voice.word("dossier-products"));
    let intro = if voice.full() { "dossier-products-intro-full" } else { "dossier-products-intro-buyer" };
    section.text(voice.word("dossier-products-intro"));
    section.text(voice.word(intro));
    let teller = Teller::new(voice.messages);
    for (index, shown) in products.iter().enumerate() {
        section.heading(teller.quote(&shown.stated.name));
        let figure = teller.figure(&shown.stated);
        teller.product(&mut section, shown, figure, &format!("product-{}", index + 1), drawings);
    }
    Some(section)
}

/// Speaks of products in one language.
pub(super) struct Teller {
    messages: Messages,
    numbers: Numbers,
}

impl Teller {
    pub(super) fn new(messages: Messages) -> Self {
        Teller { messages, numbers: messages.numbers() }
    }

    /// The figure, what it is for, and its interval: above everything else.
    pub(super) fn headline(&self, stated: &Stated) -> (String, String, String) {
        let unit = self.unit(stated);
        let amount = self.numbers.decimal(stated.amount.decimal().normalize());
        let per = self.say("dossier-sheet-per", &[("amount", &amount), ("unit", &unit)]);
        let [low, high] = self.numbers.bounds(stated.excluding.interval.low, stated.excluding.interval.high);
        let bounds = self.say("dossier-product-bounds", &[("low", &low), ("high", &high)]);
        let interval = [("bounds", &*bounds), ("unit", &*self.word("dossier-kg-co2e"))];
        (self.kg(stated.excluding.co2e), per, self.say("dossier-interval", &interval))
    }

    /// Everything that is shown of one product, the facts `first` before the others; `id` names its drawing.
    pub(super) fn product(
        &self,
        section: &mut Section,
        shown: &ShownProduct,
        first: Vec<[String; 2]>,
        id: &str,
        drawings: &mut Drawings,
    ) {
        let ShownProduct { stated, whole, .. } = shown;
        if !stated.description.is_empty() {
            section.text(self.quote(&stated.description));
        }
        section.facts(first.into_iter().chain(self.facts(stated)).collect());
        let footprint = whole.as_ref().map(|product| &product.footprint);
        let stages = footprint.map_or(&stated.stages, |footprint| &footprint.stages);
        self.stages(section, stages, id, drawings);
        if let Some(footprint) = footprint {
            section.table(self.lines(footprint));
        }
        section.table(self.left_out(stated, footprint));
    }

    fn word(&self, key: &str) -> String {
        self.messages.get(key)
    }

    pub(super) fn say(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        let arguments: Vec<(&str, Arg<'_>)> = arguments.iter().map(|&(name, text)| (name, text.into())).collect();
        self.messages.with(key, &arguments)
    }

    pub(super) fn quote(&self, text: &str) -> String {
        voice::quote(self.messages.language(), text)
    }

    fn kg(&self, kg: f64) -> String {
        self.numbers.significant(kg, DIGITS)
    }

    fn with_unit(&self, kg: f64) -> String {
        format!("{}\u{a0}{}", self.kg(kg), self.word("dossier-kg-co2e"))
    }

    /// The figure and its interval.
    fn figure(&self, stated: &Stated) -> Vec<[String; 2]> {
        let unit = self.unit(stated);
        let amount = self.numbers.decimal(stated.amount.decimal().normalize());
        let per = [("co2e", &*self.with_unit(stated.excluding.co2e)), ("amount", &amount), ("unit", &unit)];
        let interval = stated.excluding.interval;
        let [low, high] = self.numbers.bounds(interval.low, interval.high);
        let high = format!("{high}\u{a0}{}", self.word("dossier-kg-co2e"));
        let bounds = [("low", &*low), ("high", &*high)];
        vec![
            [self.word("dossier-product-figure"), self.say("dossier-product-per", &per)],
            [self.word("dossier-interval-short"), self.say("dossier-product-bounds", &bounds)],
        ]
    }

    fn unit(&self, stated: &Stated) -> String {
        Tongue::Site(self.messages.language()).declared_unit(stated.amount.to_f64(), stated.unit.code())
    }

    fn facts(&self, stated: &Stated) -> Vec<[String; 2]> {
        let mut facts: Vec<[String; 2]> = Vec::new();
        let mut fact = |key: &str, value: String| facts.push([self.word(key), value]);
        if stated.parts.uptake.is_some_and(|uptake| uptake != 0.0) {
            fact("dossier-product-including", self.with_unit(stated.including.co2e));
        }
        fact("dossier-product-origins", self.origins(stated));
        fact("dossier-product-boundary", self.word("dossier-product-boundary-words"));
        let place = [("year", &*stated.year.to_string()), ("place", &*self.quote(&stated.place))];
        fact("dossier-product-made", self.say("dossier-product-made-words", &place));
        fact("dossier-product-potentials", stated.gwp.code().to_uppercase());
        fact("dossier-product-primary", self.numbers.percent(stated.primary_data_share / 100.0, 1));
        if let Some(ratings) = &stated.ratings {
            fact("dossier-product-quality", self.quality(ratings));
        }
        if let Some((percent, why)) = &stated.exempted {
            let percent = self.numbers.decimal(percent.decimal().normalize());
            let words = [("percent", &*percent), ("why", &*self.quote(why))];
            fact("dossier-product-exempted", self.say("dossier-product-exempted-words", &words));
        }
        if stated.unknown > 0 {
            let words = self.messages.with("dossier-product-unknown-words", &[("count", stated.unknown.into())]);
            fact("dossier-product-unknown", words);
        }
        let numbers: Vec<String> = stated.ids.iter().map(|id| self.quote(id)).collect();
        if !numbers.is_empty() {
            fact("dossier-product-ids", self.messages.list(&numbers));
        }
        if let Some(cn) = &stated.cn {
            fact("dossier-product-cn", self.quote(cn));
        }
        if let Some(published) = &stated.published {
            fact("dossier-product-published", self.quote(published));
        }
        fact(
            "dossier-product-verification",
            match &stated.verified {
                Some(statement) => self.say("dossier-product-verified", &[("statement", &self.quote(statement))]),
                None => self.word("dossier-product-not-verified"),
            },
        );
        facts
    }

    /// The figure by origin, what is nought left out.
    fn origins(&self, stated: &Stated) -> String {
        let parts = &stated.parts;
        let of = |parts: &[Option<f64>]| parts.iter().flatten().sum::<f64>();
        let origins = [
            ("dossier-product-fossil", parts.fossil),
            ("dossier-product-land", of(&[parts.land_use_change, parts.land_management, parts.land_removals])),
            ("dossier-product-biogenic", of(&[parts.biogenic_other])),
            ("dossier-product-removed", of(&[parts.technological_removals, parts.captured])),
        ];
        let shown = origins.into_iter().enumerate().filter(|(index, (_, kg))| *index == 0 || *kg != 0.0);
        let words: Vec<String> = shown.map(|(_, (key, kg))| self.say(key, &[("co2e", &self.with_unit(kg))])).collect();
        self.messages.list(&words)
    }

    fn quality(&self, ratings: &Ratings) -> String {
        let one = |value: f64| self.numbers.fixed(value, 1);
        let words = [
            ("technological", one(ratings.technological)),
            ("geographical", one(ratings.geographical)),
            ("temporal", one(ratings.temporal)),
        ];
        self.say("dossier-product-quality-words", &words.each_ref().map(|(name, value)| (*name, value.as_str())))
    }

    fn stages(&self, section: &mut Section, stages: &[StageTotal], id: &str, drawings: &mut Drawings) {
        if stages.is_empty() {
            return;
        }
        let name =
            |total: &StageTotal| self.word(&format!("export-pcf-stage-{}", total.stage.code().replace('_', "-")));
        let caption = self.word("dossier-product-stages");
        let rows: Vec<Bar> = stages
            .iter()
            .map(|total| {
                let share = self.numbers.percent(total.share, 1);
                let kg = self.with_unit(total.figure.co2e);
                Bar::new(name(total), total.figure.co2e, format!("{kg} ({share})"))
            })
            .collect();
        let font = FAMILIES.join(", ");
        let frame = Frame { font: &font, ..Frame::new(self.messages.language(), id, &caption, &caption) };
        let chart = bars(&frame, &rows);
        section.blocks.push(drawings.hold(id, caption, chart));
    }

    /// What the figure is the sum of, largest first within each stage, in the order of the footprint.
    fn lines(&self, footprint: &Footprint) -> Table {
        let mut table = Table::new(
            self.word("dossier-product-lines"),
            vec![
                (self.word("dossier-product-line"), 3, false),
                (self.word("dossier-product-from"), 3, false),
                (self.word("dossier-kg-co2e"), 0, true),
            ],
        );
        let language = self.messages.language();
        table.rows.extend(footprint.lines.iter().map(|line| {
            let from = match &line.origin {
                Origin::Inventory { category, .. } => self.category(*category),
                Origin::Recipe { amount, unit } => {
                    let amount = format!("{}\u{a0}{unit}", self.kg(*amount));
                    self.say("dossier-product-from-recipe", &[("amount", &self.quote(&amount))])
                }
                Origin::Supplier { company, product, .. } => {
                    let who = [company.as_str(), product.as_str()].into_iter().filter(|one| !one.is_empty());
                    let who: Vec<String> = who.map(|one| self.quote(one)).collect();
                    self.say("dossier-product-from-supplier", &[("supplier", &who.join(" · "))])
                }
                Origin::Carbon => self.word("dossier-product-from-carbon"),
            };
            vec![self.quote(line.name.get(language)), from, self.kg(line.co2e)]
        }));
        table.rows.push(vec![self.word("dossier-total"), String::new(), self.kg(footprint.excluding.co2e)]);
        table.total = true;
        table
    }

    /// What the inventory has of the sites and the footprint has not; with how much, in the full edition.
    fn left_out(&self, stated: &Stated, footprint: Option<&Footprint>) -> Table {
        let mut columns = vec![(self.word("dossier-category"), 2, false), (self.word("dossier-why"), 3, false)];
        if footprint.is_some() {
            columns.push((self.word("dossier-kg-co2e"), 0, true));
        }
        let mut table = Table::new(self.word("dossier-product-left-out"), columns);
        let why = |code: &str| self.word(&format!("export-pcf-left-out-{}", code.replace('_', "-")));
        table.rows = match footprint {
            Some(footprint) => {
                let row = |one: &export::pcf::LeftOut| {
                    vec![self.category(one.category), why(one.why.code()), self.kg(one.co2e)]
                };
                footprint.left_out.iter().map(row).collect()
            }
            None => stated.left_out.iter().map(|(of, because)| vec![self.category(*of), why(because.code())]).collect(),
        };
        table
    }

    fn category(&self, category: Category) -> String {
        self.word(&format!("measure-category-{}", category.to_string().replace('.', "-")))
    }
}
