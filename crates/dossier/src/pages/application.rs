//! The pages of an application for finance: who asks, for what, what it saves, who pays, what it earns, what is yet to be checked.

use std::collections::BTreeMap;

use factors::SourceId;
use finance::application::{Application, Piece, Total};
use finance::plan::{Origin, Year, situation};
use finance::{Catalogue, Claim, Match, words};
use i18n::{Arg, Messages};
use money::Exact;
use serde::Serialize;
use serde_json::json;

use super::block::{Section, Table};
use super::{Attached, Setting, TEMPLATES, part, voice};
use crate::applications::{APPLICATION, DOSSIER};
use crate::content::Source;
use crate::sign::sha256;
use crate::typeset::Manuscript;

#[derive(Serialize)]
struct Page {
    language: &'static str,
    title: String,
    /// Author in the file's own description.
    firm: String,
    footer: String,
    of: String,
    overline: String,
    year: String,
    name: String,
    to: String,
    made: String,
    facts: Vec<[String; 2]>,
    sections: Vec<Section>,
    seal_title: String,
    seal: String,
    attachments: Vec<Attached>,
}

/// A column of the years: the key of its head, and what stands in it.
type Column = (&'static str, fn(&Year) -> Exact);

/// Speaks of one application in one language.
struct Teller<'a> {
    application: &'a Application,
    catalogue: &'a Catalogue,
    sources: &'a BTreeMap<SourceId, Source>,
    messages: Messages,
}

/// The manuscript of an application: a function of the attachments, the setting and the version alone.
pub fn application_manuscript(
    application: &Application,
    catalogue: &Catalogue,
    attachments: &BTreeMap<String, Vec<u8>>,
    setting: Setting,
    engine: &str,
    sources: &BTreeMap<SourceId, Source>,
) -> Result<Manuscript, serde_json::Error> {
    let messages = Messages::for_documents(setting.language);
    let teller = Teller { application, catalogue, sources, messages };
    let input = &application.asked.investment;
    let name = teller.quote(&input.name);
    let firm = match input.firm.name.as_str() {
        "" => messages.get("finance-file-firm-unnamed"),
        named => teller.quote(named),
    };
    let has_dossier = attachments.contains_key(DOSSIER);
    let dossier = if has_dossier { "finance-file-seal-dossier" } else { "finance-file-no-dossier" };
    let page = Page {
        language: setting.language.code(),
        title: teller.say("finance-file-title", &[("name", &name), ("firm", &firm)]),
        footer: teller.say("finance-file-footer", &[("name", &name), ("version", engine)]),
        of: messages.get("dossier-of"),
        overline: messages.get("finance-file-overline"),
        year: input.start.to_string(),
        to: teller.to(),
        made: teller.say("finance-file-made", &[("date", &messages.dates().long(setting.date))]),
        facts: teller.facts(),
        sections: teller.sections(),
        seal_title: messages.get("finance-file-seal-title"),
        seal: [messages.get("finance-file-seal"), messages.get(dossier)].join(" "),
        attachments: attachments.keys().map(|name| attached(messages, name)).collect(),
        firm,
        name,
    };
    let mut files: BTreeMap<String, Vec<u8>> =
        TEMPLATES.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect();
    files.insert("application.typ".to_owned(), include_bytes!("../../templates/application.typ").to_vec());
    files.insert("page.json".to_owned(), serde_json::to_vec(&page)?);
    files.extend(attachments.iter().map(|(name, bytes)| (format!("attached/{name}"), bytes.clone())));
    let evidence: Vec<String> = attachments.values().map(|bytes| sha256(bytes)).collect();
    let ident = json!([evidence, setting.language.code(), setting.date.to_string()]).to_string();
    let date = (setting.date.year(), part(setting.date.month()), part(setting.date.day()));
    Ok(Manuscript { main: "application.typ".to_owned(), files, ident, date })
}

fn attached(messages: Messages, name: &str) -> Attached {
    let (key, relationship) = match name {
        APPLICATION => ("finance-file-attached", "data"),
        DOSSIER => ("finance-file-attached-dossier", "source"),
        _ => ("dossier-attached-other", "supplement"),
    };
    Attached { name: name.to_owned(), description: messages.get(key), relationship }
}

impl Teller<'_> {
    fn word(&self, key: &str) -> String {
        self.messages.get(key)
    }

    fn say(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        let arguments: Vec<(&str, Arg<'_>)> = arguments.iter().map(|&(name, text)| (name, text.into())).collect();
        self.messages.with(key, &arguments)
    }

    fn quote(&self, text: &str) -> String {
        voice::quote(self.messages.language(), text)
    }

    fn money(&self, amount: Exact) -> String {
        words::centimes(self.messages, amount)
    }

    fn name(&self, programme: &str) -> String {
        self.quote(&words::name(self.messages, self.catalogue, programme))
    }

    fn origin(&self, origin: Option<&Origin>) -> String {
        self.quote(&words::origin(self.messages, origin))
    }

    fn percent(&self, share: Exact) -> String {
        share.to_f64().map_or_else(|| "—".to_owned(), |share| self.messages.numbers().percent(share, 2))
    }

    /// Whom it is for.
    fn to(&self) -> String {
        let asked = self.application.asked.programme.as_deref();
        match asked.and_then(|id| self.catalogue.programme(id)) {
            Some(programme) => {
                let operator = programme.operator.get(self.messages.language());
                self.say(
                    "finance-file-to-programme",
                    &[("operator", operator), ("programme", &self.name(&programme.id))],
                )
            }
            None => self.word("finance-file-to-bank"),
        }
    }

    /// What decides, before everything else.
    fn facts(&self) -> Vec<[String; 2]> {
        let Application { plan, saved, least_coverage, .. } = self.application;
        let amount = |value: Exact| words::amount(self.messages, value);
        let mut facts = vec![
            [self.word("finance-file-investment"), amount(plan.uses)],
            [self.word("finance-file-sought"), amount(self.application.sought())],
            [self.word("finance-file-npv"), amount(plan.project.net_present_value)],
            [self.word("finance-file-irr"), words::internal_rate(self.messages, plan.project.internal_rate)],
        ];
        let ratios =
            [("finance-file-least-coverage", *least_coverage), ("finance-file-payback", self.application.payback())];
        let ratios = ratios.into_iter().filter_map(|(key, ratio)| Some((key, ratio?.get()?)));
        facts.extend(
            ratios.map(|(key, ratio)| [self.word(key), self.messages.numbers().decimal(ratio.round_dp(2).normalize())]),
        );
        facts.extend(
            saved.co2e_t.map(|total| [self.word("finance-file-co2e"), words::estimate(self.messages, total.sum)]),
        );
        let missing = self.application.missing().count();
        let missing = self.messages.with("finance-file-missing-count", &[("count", missing.into())]);
        facts.push([self.word("finance-file-documents"), missing]);
        facts
    }

    fn sections(&self) -> Vec<Section> {
        vec![
            self.firm(),
            self.uses(),
            self.measures(),
            self.paid(),
            self.calendar(),
            self.eligibility(),
            self.documents(),
            self.to_know(),
            self.claims(),
        ]
        .into_iter()
        .filter(|section| !section.blocks.is_empty())
        .collect()
    }

    fn section(&self, key: &str) -> Section {
        Section::new(self.word(key))
    }

    fn table(&self, columns: &[(&str, u8, bool)]) -> Table {
        let columns = columns.iter().map(|(key, width, numeric)| (self.word(key), *width, *numeric)).collect();
        Table { whole: true, ..Table::new(String::new(), columns) }
    }

    fn firm(&self) -> Section {
        let mut section = self.section("finance-file-firm");
        let input = &self.application.asked.investment;
        let firm = &input.firm;
        let said = [
            ("finance-file-firm", &firm.name),
            ("finance-file-ice", &firm.ice),
            ("finance-file-activity", &firm.activity),
            ("finance-file-address", &firm.address),
            ("finance-file-contact", &firm.contact),
        ];
        let said: Vec<[String; 2]> = said
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(key, text)| [self.word(key), self.quote(text)])
            .collect();
        if !said.is_empty() {
            section.facts(said);
        }
        let mut table = self.table(&[("finance-file-answers", 3, false), ("finance-file-answer", 2, false)]);
        // What was answered, not what follows from it: it is what the firm declares.
        let facts =
            situation(self.catalogue, input).unwrap_or_default().facts(self.catalogue, self.application.asked.day);
        for attribute in self.catalogue.attributes.iter().filter(|one| input.situation.contains_key(&one.code)) {
            if let Some(answer) = facts.get(&attribute.code) {
                let name = attribute.name.get(self.messages.language()).to_owned();
                table.rows.push(vec![name, words::answered(self.messages, attribute, answer)]);
            }
        }
        section.table(table);
        section
    }

    fn uses(&self) -> Section {
        let mut section = self.section("finance-file-investment");
        let input = &self.application.asked.investment;
        let mut table = self.table(&[
            ("finance-file-use", 4, false),
            ("finance-file-kind", 3, false),
            ("finance-file-year", 0, true),
            ("finance-file-amount", 3, true),
            ("finance-file-origin", 5, false),
        ]);
        table.total = true;
        for one in &input.uses {
            table.rows.push(vec![
                self.quote(&one.name),
                words::use_kind(self.messages, one.kind),
                self.calendar_year(one.year),
                self.money(one.amount),
                self.origin(one.origin.as_ref()),
            ]);
        }
        let total = self.money(self.application.plan.uses);
        table.rows.push(vec![self.word("finance-file-total"), String::new(), String::new(), total, String::new()]);
        section.table(table);
        section
    }

    fn calendar_year(&self, year: u32) -> String {
        (i64::from(self.application.asked.investment.start) + i64::from(year)).to_string()
    }

    fn measures(&self) -> Section {
        let mut section = self.section("finance-file-measures");
        let input = &self.application.asked.investment;
        let saved = &self.application.saved;
        let mut table = self.table(&[
            ("finance-file-measure", 4, false),
            ("finance-file-energy", 4, true),
            ("finance-file-money", 4, true),
            ("finance-file-co2e", 3, true),
            ("finance-file-origin", 4, false),
        ]);
        let cell = |figure| words::estimate(self.messages, figure);
        let one = |figure: Option<_>| figure.map_or_else(|| "–".to_owned(), cell);
        for measure in &input.measures {
            let name = self.quote(&measure.name);
            let progress = measure.progress.map(|progress| words::progress(self.messages, progress));
            table.rows.push(vec![
                progress.map_or_else(|| name.clone(), |progress| format!("{name} · {progress}")),
                one(measure.energy_kwh),
                one(measure.money_mad),
                one(measure.co2e_t),
                self.origin(measure.origin.as_ref()),
            ]);
        }
        if input.measures.is_empty() {
            section.text(self.word("finance-file-no-measures"));
        } else {
            let total = |total: Option<Total>| one(total.map(|total| total.sum));
            let name = self.word("finance-file-total");
            let totals = [saved.energy_kwh, saved.money_mad, saved.co2e_t];
            let [energy, money, co2e] = totals.map(total);
            table.rows.push(vec![name, energy, money, co2e, String::new()]);
            table.total = true;
            section.table(table);
            section.note(self.word("finance-file-measures-note"));
            if totals.into_iter().flatten().any(|total| total.known < input.measures.len()) {
                section.note(self.word("finance-file-measures-partial"));
            }
        }
        if let Some(first) = input.savings.first() {
            let (amount, origin) = (words::amount(self.messages, *first), self.origin(input.savings_origin.as_ref()));
            section.text(self.say("finance-file-savings", &[("amount", &amount), ("origin", &origin)]));
        }
        section
    }

    fn paid(&self) -> Section {
        let mut section = self.section("finance-file-sources");
        let plan = &self.application.plan;
        let mut table = self.table(&[
            ("finance-file-source", 4, false),
            ("finance-file-terms", 5, false),
            ("finance-file-year", 0, true),
            ("finance-file-amount", 3, true),
        ]);
        table.total = true;
        for source in &plan.sources {
            let kind = words::source_kind(self.messages, source.kind);
            let of = match &source.programme {
                Some(programme) => self.name(programme),
                None => self.quote(&source.name),
            };
            let name = if of.is_empty() { kind } else { format!("{kind} · {of}") };
            let terms = words::terms(self.messages, self.application, source);
            let terms = match self.application.origin_of(source) {
                Some(origin) => format!("{terms} · {}", self.origin(Some(origin))),
                None => terms,
            };
            let year = source.year.map_or_else(String::new, |year| year.to_string());
            table.rows.push(vec![name, terms, year, self.money(source.amount)]);
        }
        let total: Exact = plan.sources.iter().map(|source| source.amount).sum();
        let total = self.money(total);
        table.rows.push(vec![self.word("finance-file-total"), String::new(), String::new(), total.clone()]);
        section.table(table);
        let balance = [("sources", &*total), ("uses", &*self.money(plan.uses))];
        section.text(self.say("finance-file-balance", &balance));
        for one in &plan.guarantees {
            let (programme, loan) = (self.name(&one.programme), self.quote(&one.loan));
            section.text(words::guarantee(self.messages, (&programme, &loan), one));
        }
        if plan.advance.is_positive() {
            let amount = words::amount(self.messages, plan.advance);
            section.text(self.say("finance-advance", &[("amount", &amount)]));
        }
        section.note(self.word("finance-file-never-one"));
        section
    }

    fn calendar(&self) -> Section {
        let mut section = self.section("finance-file-calendar");
        let plan = &self.application.plan;
        let columns: [Column; 10] = [
            ("finance-file-uses-column", |year| year.uses),
            ("finance-column-own-funds", |year| year.own_funds),
            ("finance-file-grants-column", |year| year.grants),
            ("finance-file-loans-column", |year| year.loans),
            ("finance-file-leases-column", |year| year.leases),
            ("finance-column-savings", |year| year.savings),
            ("finance-file-interest-column", |year| year.interest),
            ("finance-file-capital-column", |year| year.capital),
            ("finance-file-rents-column", |year| year.rents),
            ("finance-column-to-owners", |year| year.to_owners),
        ];
        // A column of noughts says nothing and takes the room of figures.
        let told: Vec<_> =
            columns.into_iter().filter(|(_, of)| plan.years.iter().any(|year| !of(year).is_zero())).collect();
        let mut heads = vec![("finance-file-year", 0, true)];
        heads.extend(told.iter().map(|(key, _)| (*key, 1, true)));
        heads.push(("finance-file-dscr-column", 0, true));
        let mut table = self.table(&heads);
        table.whole = plan.years.len() <= 25;
        for year in &plan.years {
            let mut row = vec![year.year.to_string()];
            row.extend(told.iter().map(|(_, of)| match of(year) {
                nought if nought.is_zero() => "–".to_owned(),
                amount => self.money(amount),
            }));
            let coverage = year.coverage.and_then(Exact::get);
            row.push(coverage.map_or_else(
                || "–".to_owned(),
                |coverage| self.messages.numbers().decimal(coverage.round_dp(2).normalize()),
            ));
            table.rows.push(row);
        }
        section.table(table);
        section.note(self.word("finance-file-calendar-note"));
        section.heading(self.word("finance-file-returns"));
        let mut table = self.table(&[
            ("finance-file-returns", 2, false),
            ("finance-file-npv", 2, true),
            ("finance-file-irr", 2, true),
        ]);
        for (key, returns) in [("finance-file-project", plan.project), ("finance-file-owners", plan.equity)] {
            let rate = words::internal_rate(self.messages, returns.internal_rate);
            table.rows.push(vec![self.word(key), self.money(returns.net_present_value), rate]);
        }
        section.table(table);
        let input = &self.application.asked.investment;
        let years = self.say("finance-file-horizon-years", &[("years", &input.horizon.to_string())]);
        section.facts(vec![
            [self.word("finance-file-rate"), self.percent(input.discount_rate)],
            [self.word("finance-file-horizon"), years],
        ]);
        section
    }

    fn eligibility(&self) -> Section {
        let mut section = self.section("finance-file-eligibility");
        for found in &self.application.programmes {
            self.programme(&mut section, found);
        }
        if self.application.programmes.is_empty() {
            section.text(self.word("finance-file-no-programme"));
        }
        section
    }

    fn programme(&self, section: &mut Section, found: &Match) {
        let Some(programme) = self.catalogue.programme(&found.programme) else { return };
        section.heading(self.name(&programme.id));
        let operator = programme.operator.get(self.messages.language());
        let standing = words::standing(self.messages, found);
        let state = words::state(self.messages, found.state);
        let said = [("operator", operator), ("standing", &*standing), ("state", &*state)];
        section.text(self.say("finance-file-operator", &said));
        let mut table = self.table(&[
            ("finance-file-rule", 5, false),
            ("finance-file-outcome", 3, false),
            ("finance-file-source-date", 3, false),
        ]);
        table.whole = false;
        for result in &found.rules {
            let Some(rule) = programme.rules.iter().find(|rule| rule.id == result.rule) else { continue };
            table.rows.push(vec![
                words::rule(self.messages, self.catalogue, rule),
                words::outcome(self.messages, result.outcome),
                self.published(&rule.source, &rule.date),
            ]);
        }
        section.table(table);
        let absent: Vec<String> =
            programme.to_confirm().into_iter().map(|field| words::field(self.messages, field)).collect();
        if !absent.is_empty() {
            section.note(self.say("finance-to-confirm", &[("field", &self.messages.list(&absent))]));
        }
    }

    /// Who published it, and when.
    fn published(&self, ids: &str, date: &str) -> String {
        let named = ids.split(';').map(|id| {
            let known = self.sources.get(&SourceId::from(id));
            known.map_or_else(|| id.to_owned(), |source| source.publisher.clone())
        });
        let mut names: Vec<String> = Vec::new();
        for name in named {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let names = self.quote(&names.join(", "));
        if date.is_empty() { names } else { self.say("finance-origin-of", &[("words", &names), ("date", date)]) }
    }

    fn documents(&self) -> Section {
        let mut section = self.section("finance-file-documents");
        let mut table = self.table(&[
            ("finance-file-document", 4, false),
            ("finance-file-why", 5, false),
            ("finance-file-there", 2, false),
        ]);
        table.whole = false;
        for piece in &self.application.documents {
            let there = if piece.held { "finance-file-is-there" } else { "finance-file-is-missing" };
            table.rows.push(vec![
                words::document(self.messages, self.catalogue, &piece.document),
                self.why(piece),
                self.word(there),
            ]);
        }
        section.table(table);
        section.note(self.word("finance-file-usual-note"));
        section
    }

    fn why(&self, piece: &Piece) -> String {
        let mut why = Vec::new();
        if !piece.requested_by.is_empty() {
            let names: Vec<String> = piece.requested_by.iter().map(|id| self.name(id)).collect();
            why.push(self.say("finance-file-requested-by", &[("programmes", &self.messages.list(&names))]));
        }
        if !piece.rules.is_empty() {
            why.push(self.messages.with("finance-file-shows-rules", &[("count", piece.rules.len().into())]));
        } else if !piece.shows.is_empty() {
            let named = piece.shows.iter().filter_map(|code| self.catalogue.attribute(code));
            let names: Vec<&str> = named.map(|attribute| attribute.name.get(self.messages.language())).collect();
            why.push(self.say("finance-file-shows-answers", &[("answers", &self.messages.list(&names))]));
        }
        if why.is_empty() { self.word("finance-file-added") } else { why.join(" ; ") }
    }

    fn to_know(&self) -> Section {
        let mut section = self.section("finance-findings");
        for finding in &self.application.plan.findings {
            section.text(words::finding(self.messages, self.catalogue, finding));
        }
        section
    }

    /// Every claim that an amount rests on.
    fn claims(&self) -> Section {
        let mut section = self.section("finance-file-claims");
        let mut table = self.table(&[
            ("finance-file-claim", 6, false),
            ("finance-file-source-date", 4, false),
            ("finance-file-seen", 2, false),
            ("finance-file-confidence", 2, false),
        ]);
        table.whole = false;
        let claims: Vec<&Claim> = self.application.claims(self.catalogue);
        for claim in claims {
            table.rows.push(vec![
                words::claimed(self.messages, self.catalogue, claim),
                self.published(&claim.source, &claim.date),
                self.messages.dates().short(claim.seen),
                words::confidence(self.messages, claim.confidence),
            ]);
        }
        section.table(table);
        section
    }
}
