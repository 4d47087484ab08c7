//! Who reports what, how, and where each reporting item of ISO 14064-1:2018, clause 9.3.1, is answered.

use factors::GwpSet;
use measure::{Approach, Chain};

use super::block::{Section, Table};
use super::voice::Voice;

pub(super) fn organisation(voice: &Voice<'_>) -> Section {
    let firm = &voice.inventory.firm;
    let mut section = Section::new(voice.word("dossier-organisation"));
    let mut facts = vec![[voice.word("dossier-name"), voice.quote(&firm.name)]];
    if let Some(ice) = &firm.ice {
        facts.push([voice.word("dossier-ice"), ice.clone()]);
    }
    if let Some(nma) = &firm.nma {
        facts.push([voice.word("dossier-nma"), nma.clone()]);
    }
    let responsible = firm.responsible.as_deref().map(|name| voice.quote(name));
    facts.push([voice.word("dossier-responsible"), responsible.unwrap_or_else(|| voice.word("dossier-not-named"))]);
    facts.push([voice.word("dossier-period"), voice.dates.period(voice.inventory.account.period)]);
    let approach = match voice.inventory.account.approach {
        Approach::OperationalControl => "measure-approach-operational",
        Approach::FinancialControl => "measure-approach-financial",
        Approach::EquityShare => "measure-approach-equity",
    };
    facts.push([voice.word("dossier-approach"), voice.word(approach)]);
    let base = firm.reporting.base_year.map_or_else(|| voice.word("dossier-no-base-year"), |year| year.to_string());
    facts.push([voice.word("dossier-base-year"), base]);
    section.facts(facts);
    let mut sites = Table::new(
        voice.word("dossier-table-boundary"),
        vec![
            (voice.word("dossier-site"), 3, false),
            (voice.word("dossier-region"), 2, false),
            (voice.word("dossier-ownership"), 0, true),
            (voice.word("dossier-part"), 0, true),
        ],
    );
    for site in &firm.sites {
        let share = match &site.share {
            Chain::One(share) => *share,
            Chain::Links(links) => links.iter().product(),
        };
        sites.rows.push(vec![
            voice.site(&site.id),
            voice.quote(site.province.as_deref().or(site.region.as_deref()).unwrap_or("–")),
            voice.numbers.percent(share, 0),
            voice.numbers.percent(site.part(voice.inventory.account.approach), 0),
        ]);
    }
    section.table(sites);
    section.text(voice.word("dossier-boundary-text"));
    if let Some(change) = &voice.inventory.change {
        let rows = [
            ("dossier-change-before", change.before),
            ("dossier-change-activity", change.activity),
            ("dossier-change-factor", change.factor),
            ("dossier-change-structure", change.structure),
            ("dossier-change-method", change.method),
            ("dossier-change-after", change.after),
        ];
        let columns = vec![(voice.word("dossier-effect"), 1, false), (voice.word("dossier-t-co2e"), 0, true)];
        let mut table = Table::new(voice.word("dossier-table-change"), columns);
        table.rows = rows.iter().map(|(key, kg)| vec![voice.word(key), voice.tonnes(*kg)]).collect();
        table.total = true;
        section.table(table);
        section.text(voice.word(if change.restate { "dossier-restate" } else { "dossier-no-restate" }));
    }
    section
}

pub(super) fn method(voice: &Voice<'_>) -> Section {
    let mut section = Section::new(voice.word("dossier-method"));
    let gwp = gwp(voice);
    let draws = voice.numbers.integer(voice.inventory.account.draws.into());
    section.text(voice.word("dossier-method-quantification"));
    section.text(voice.word("dossier-method-factors"));
    section.text(voice.say("dossier-method-gwp", &[("set", &gwp)]));
    section.text(voice.word("dossier-method-scope-2"));
    section.text(voice.word("dossier-method-biogenic"));
    section.text(voice.say("dossier-method-uncertainty", &[("draws", &draws)]));
    section.text(voice.word("dossier-method-recompute"));
    section
}

fn gwp(voice: &Voice<'_>) -> String {
    voice.word(match voice.inventory.account.gwp {
        GwpSet::Sar => "measure-gwp-sar",
        GwpSet::Ar4 => "measure-gwp-ar4",
        GwpSet::Ar5 => "measure-gwp-ar5",
        GwpSet::Ar5Feedback => "measure-gwp-ar5-feedback",
        GwpSet::Ar6 => "measure-gwp-ar6",
        GwpSet::Ar6Table7Sm7 => "measure-gwp-ar6-7sm7",
    })
}

/// Items a to t of clause 9.3.1, in our own words, with where they are answered.
pub(super) fn clauses(voice: &Voice<'_>) -> Section {
    let mut section = Section::new(voice.word("dossier-iso"));
    section.text(voice.word("dossier-iso-intro"));
    let mut table = Table::new(
        String::new(),
        vec![
            (String::from("9.3.1"), 0, false),
            (voice.word("dossier-iso-item"), 5, false),
            (voice.word("dossier-iso-answer"), 5, false),
        ],
    );
    for letter in 'a'..='t' {
        let mut row = vec![letter.to_string(), voice.word(&format!("dossier-iso-{letter}"))];
        let answer = match (letter, &voice.inventory.firm.responsible, &voice.inventory.change) {
            ('b', None, _) => "-missing",
            ('l' | 'n', _, None) => "-none",
            _ => "",
        };
        row.push(voice.word(&format!("dossier-iso-{letter}-answer{answer}")));
        table.rows.push(row);
    }
    table.whole = true;
    section.table(table);
    section
}
