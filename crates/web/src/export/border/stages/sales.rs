//! What was made, what goes to the Union, at which price.

use ::cbam::Installation;
use ::cbam::input::{CarbonPrice, Consignment, MadeGood, PriceScenario};
use ::cbam::tables::FunctionalUnit;
use serde_json::json;

use super::super::fields::{Entered, Group};
use super::{bare, choices};
use crate::page::Page;
use crate::problem::Problem;

/// Rows for more.
const SPARE: usize = 2;

fn goods(installation: &Installation) -> impl Iterator<Item = &MadeGood> {
    installation.processes.iter().flat_map(|process| &process.goods)
}

pub fn fill(installation: &Installation, entered: &mut Entered) {
    for (row, good) in goods(installation).enumerate() {
        let at = |field: &str| format!("good-{row}-{field}");
        entered.set(at("row"), row.to_string());
        entered.put(at("tonnes"), good.tonnes);
        entered.put(at("kwh"), good.kwh);
        entered.put(at("to_union_t"), good.to_union_t);
        entered.put_share(at("clinker"), good.clinker);
        entered.put_share(at("nitrogen"), good.nitrogen);
        let Some(price) = &good.carbon_price else { continue };
        entered.put(at("paid"), Some(price.paid_eur_per_t));
        entered.put(at("rebate"), price.rebate_eur_per_t);
        entered.set(at("certified"), price.certified_by.clone().unwrap_or_default());
    }
    let spare = || std::iter::repeat_n((), SPARE).map(|()| None);
    for (row, sent) in installation.consignments.iter().map(Some).chain(spare()).enumerate() {
        let at = |field: &str| format!("sent-{row}-{field}");
        entered.set(at("row"), sent.map_or_else(String::new, |_| row.to_string()));
        let Some(sent) = sent else { continue };
        entered.set(at("id"), sent.id.clone());
        entered.set(at("cn"), sent.cn.clone());
        entered.put(at("tonnes"), Some(sent.tonnes));
        entered.set(at("imported"), sent.imported.to_string());
        entered.set(at("importer"), sent.importer.clone().unwrap_or_default());
    }
    for (row, price) in installation.prices.iter().map(Some).chain([None]).enumerate() {
        let at = |field: &str| format!("price-{row}-{field}");
        entered.set(at("row"), price.map_or_else(String::new, |_| row.to_string()));
        let Some(price) = price else { continue };
        entered.set(at("name"), price.name.clone());
        entered.put(at("eur"), Some(price.eur));
    }
}

pub fn groups(page: &Page, installation: &Installation, entered: &Entered) -> Result<Vec<Group>, Problem> {
    let (tables, year) = (choices::tables()?, installation.year);
    let mut groups = Vec::new();
    for (row, good) in goods(installation).enumerate() {
        let at = |field: &str| format!("good-{row}-{field}");
        let unit = choices::unit(tables, &good.cn, year);
        let mut fields = Vec::new();
        if unit == FunctionalUnit::Kwh {
            fields.push(entered.figure(page, at("kwh"), "export-border-kwh", ""));
        } else {
            fields.push(entered.figure(page, at("tonnes"), "export-border-made", "export-border-made-hint"));
        }
        fields.push(entered.figure(page, at("to_union_t"), "export-border-to-union", "export-border-to-union-hint"));
        match unit {
            FunctionalUnit::Clinker => {
                fields.push(entered.figure(page, at("clinker"), "export-border-clinker", "export-border-clinker-hint"));
            }
            FunctionalUnit::Nitrogen => {
                let hint = "export-border-nitrogen-hint";
                fields.push(entered.figure(page, at("nitrogen"), "export-border-nitrogen", hint));
            }
            FunctionalUnit::Tonne | FunctionalUnit::Kwh => {}
        }
        let more = vec![
            entered.figure(page, at("paid"), "export-border-paid", "export-border-paid-hint"),
            entered.figure(page, at("rebate"), "export-border-rebate", ""),
            entered.words(page, at("certified"), "export-border-certified", "export-border-certified-hint"),
        ];
        let legend = match &good.name {
            Some(name) if !name.is_empty() => format!("{name} ({})", super::super::goods::spaced(&good.cn)),
            _ => choices::good_name(page, tables, &good.cn, year),
        };
        let row = Some((at("row"), row.to_string()));
        groups
            .push(Group { legend, row, fields, ..Group::default() }.and_more(page.t("export-border-more-good"), more));
    }
    let mut sent = Group {
        legend: page.t("export-border-consignments"),
        words: page.t("export-border-consignments-words"),
        ..Group::default()
    };
    let mut codes: Vec<(String, String)> =
        goods(installation).map(|good| (good.cn.clone(), choices::good_name(page, tables, &good.cn, year))).collect();
    codes.dedup();
    for (row, before) in entered.rows("sent") {
        let at = |field: &str| format!("sent-{row}-{field}");
        let fields = vec![
            entered.words(page, at("id"), "export-border-consignment-id", "export-border-consignment-id-hint"),
            entered.choice(page, at("cn"), ("export-border-consignment-good", ""), codes.iter().cloned()),
            entered.figure(page, at("tonnes"), "export-border-net-tonnes", ""),
            entered.day(page, at("imported"), "export-border-imported"),
            entered.words(page, at("importer"), "export-border-importer", ""),
        ];
        let legend = match before {
            Some(_) => entered.get(&at("id")).to_owned(),
            None => page.t("export-border-another-consignment"),
        };
        sent.within.push(Group {
            legend,
            row: Some((at("row"), before.map_or_else(String::new, |row| row.to_string()))),
            remove: before.map(|_| at("remove")),
            fields,
            ..Group::default()
        });
    }
    groups.push(sent);
    groups.push(prices(page, entered));
    Ok(groups)
}

fn prices(page: &Page, entered: &Entered) -> Group {
    let mut group = Group {
        legend: page.t("export-border-prices"),
        words: page.t("export-border-prices-words"),
        ..Group::default()
    };
    for (row, before) in entered.rows("price") {
        let at = |field: &str| format!("price-{row}-{field}");
        let legend = match before {
            Some(_) => entered.get(&at("name")).to_owned(),
            None => page.t("export-border-another-price"),
        };
        group.within.push(Group {
            legend,
            row: Some((at("row"), before.map_or_else(String::new, |row| row.to_string()))),
            remove: before.map(|_| at("remove")),
            fields: vec![
                entered.words(page, at("name"), "export-border-price-name", ""),
                entered.figure(page, at("eur"), "export-border-price-eur", ""),
            ],
            ..Group::default()
        });
    }
    group
}

pub fn read(page: &Page, entered: &mut Entered, installation: &mut Installation) -> Result<(), Problem> {
    let goods = installation.processes.iter_mut().flat_map(|process| &mut process.goods);
    for (row, good) in goods.enumerate() {
        let at = |field: &str| format!("good-{row}-{field}");
        good.tonnes = entered.amount(page, &at("tonnes"));
        good.kwh = entered.amount(page, &at("kwh"));
        good.to_union_t = entered.amount(page, &at("to_union_t"));
        good.clinker = entered.share(page, &at("clinker"));
        good.nitrogen = entered.share(page, &at("nitrogen"));
        good.carbon_price = carbon_price(page, entered, &at, good.carbon_price.take())?;
    }
    installation.consignments = consignments(page, entered, &installation.consignments)?;
    let kept = std::mem::take(&mut installation.prices);
    for (row, before) in entered.rows("price") {
        let at = |field: &str| format!("price-{row}-{field}");
        let blank = entered.is_blank("price", row, &["name", "eur"]);
        if entered.is_on(&at("remove")) || (before.and_then(|index| kept.get(index)).is_none() && blank) {
            continue;
        }
        let name = entered.text(&at("name")).unwrap_or_else(|| page.t("export-border-own-price"));
        if let Some(eur) = entered.needed(page, &at("eur")) {
            installation.prices.push(PriceScenario { name, eur });
        }
    }
    Ok(())
}

fn carbon_price(
    page: &Page,
    entered: &mut Entered,
    at: &dyn Fn(&str) -> String,
    before: Option<CarbonPrice>,
) -> Result<Option<CarbonPrice>, Problem> {
    let Some(paid) = entered.amount(page, &at("paid")) else { return Ok(None) };
    let mut price: CarbonPrice = match before {
        Some(price) => price,
        None => bare(json!({ "paid_eur_per_t": "0" }))?,
    };
    price.paid_eur_per_t = paid;
    price.rebate_eur_per_t = entered.amount(page, &at("rebate"));
    price.certified_by = entered.text(&at("certified"));
    Ok(Some(price))
}

fn consignments(page: &Page, entered: &mut Entered, kept: &[Consignment]) -> Result<Vec<Consignment>, Problem> {
    let mut sent = Vec::new();
    for (row, before) in entered.rows("sent") {
        let at = |field: &str| format!("sent-{row}-{field}");
        let before = before.and_then(|index| kept.get(index)).cloned();
        let blank = entered.is_blank("sent", row, &["id", "tonnes", "imported", "importer"]);
        if entered.is_on(&at("remove")) || (before.is_none() && blank) {
            continue;
        }
        let tonnes = entered.needed(page, &at("tonnes"));
        let imported = entered.get(&at("imported")).parse::<calendar::Date>().ok();
        if imported.is_none() {
            entered.say(&at("imported"), page.t("export-border-wrong-day"));
        } else if imported.is_some_and(|day| day.year() < 2026) {
            entered.say(&at("imported"), page.t("export-border-wrong-early"));
        }
        let (Some(tonnes), Some(imported)) = (tonnes, imported) else { continue };
        let number = (row + 1).to_string();
        let mut one: Consignment = match before {
            Some(one) => one,
            None => bare(json!({ "id": number, "cn": "", "tonnes": "1", "imported": "2026-01-01" }))?,
        };
        if let Some(id) = entered.text(&at("id")) {
            one.id = id;
        }
        entered.get(&at("cn")).clone_into(&mut one.cn);
        one.tonnes = tonnes;
        one.imported = imported;
        one.importer = entered.text(&at("importer"));
        sent.push(one);
    }
    Ok(sent)
}
