//! What makes which goods, by which route.

use ::cbam::input::{MadeGood, Process};
use ::cbam::tables::{Column, Route};
use ::cbam::{Basis, Installation, default_of};
use serde_json::json;

use super::super::fields::{Entered, Group};
use super::super::goods::name;
use super::{bare, choices};
use crate::page::Page;
use crate::problem::Problem;

pub fn fill(installation: &Installation, entered: &mut Entered) {
    let spare = [None];
    let all = installation.processes.iter().map(Some).chain(spare);
    for (row, process) in all.enumerate() {
        let at = format!("process-{row}");
        entered.set(format!("{at}-row"), process.map_or_else(String::new, |_| row.to_string()));
        entered.set(format!("{at}-name"), process.and_then(|process| process.name.clone()).unwrap_or_default());
        let goods = process.map(|process| process.goods.as_slice()).unwrap_or_default();
        for (number, good) in goods.iter().map(Some).chain(spare.map(|_: Option<&Process>| None)).enumerate() {
            let at = format!("{at}-good-{number}");
            entered.set(format!("{at}-row"), good.map_or_else(String::new, |_| number.to_string()));
            entered.set(format!("{at}-cn"), good.map(|good| good.cn.clone()).unwrap_or_default());
            entered.set(format!("{at}-name"), good.and_then(|good| good.name.clone()).unwrap_or_default());
            let route = good.and_then(|good| good.route).map(|route| format!("{route:?}"));
            entered.set(format!("{at}-route"), route.unwrap_or_default());
        }
    }
}

/// The routes of which one must be said: that of its own benchmark, or that which a default value leaves open.
fn routes(cn: &str, installation: &Installation) -> Result<Vec<Route>, Problem> {
    let tables = choices::tables()?;
    let year = installation.year;
    let own = tables.benchmark_routes(cn, Column::A, year);
    if !own.is_empty() {
        return Ok(own);
    }
    let known = tables.benchmark_routes(cn, Column::B, year);
    let default = default_of(tables, cn, &installation.country, &Basis::law(year)).ok().flatten();
    let of_row = default.map(|default| default.routes).unwrap_or_default();
    let may: Vec<Route> = known.iter().copied().filter(|route| of_row.contains(route)).collect();
    let open = if may.is_empty() { known } else { may };
    Ok(if open.len() > 1 { open } else { Vec::new() })
}

pub fn groups(page: &Page, installation: &Installation, entered: &Entered) -> Result<Vec<Group>, Problem> {
    let mut groups = Vec::new();
    for (row, before) in entered.rows("process") {
        let at = format!("process-{row}");
        let mut within = Vec::new();
        for (number, before) in entered.rows(&format!("{at}-good")) {
            let at = format!("{at}-good-{number}");
            let cn = entered.get(&format!("{at}-cn"));
            let mut fields = vec![
                entered.words(page, format!("{at}-cn"), "export-border-cn", "export-border-cn-hint"),
                entered.words(page, format!("{at}-name"), "export-border-good-name", ""),
            ];
            let routes = routes(cn, installation)?;
            if !routes.is_empty() {
                let none = (String::new(), page.t("export-border-choose"));
                let named = routes.into_iter().map(|route| (format!("{route:?}"), name(page, route)));
                let choices = std::iter::once(none).chain(named);
                let words = ("export-border-route", "export-border-route-hint");
                fields.push(entered.choice(page, format!("{at}-route"), words, choices));
            }
            let legend = match before {
                Some(_) => choices::good_name(page, choices::tables()?, cn, installation.year),
                None => page.t("export-border-another-good"),
            };
            within.push(Group {
                legend,
                row: Some((format!("{at}-row"), before.map_or_else(String::new, |row| row.to_string()))),
                fields,
                remove: before.map(|_| format!("{at}-remove")),
                ..Group::default()
            });
        }
        let legend = match before {
            Some(index) => choices::process_name(page, installation, index),
            None => page.t("export-border-another-process"),
        };
        let hint = if before.is_some() { "" } else { "export-border-process-hint" };
        groups.push(Group {
            legend,
            row: Some((format!("{at}-row"), before.map_or_else(String::new, |row| row.to_string()))),
            fields: vec![entered.words(page, format!("{at}-name"), "export-border-process-name", hint)],
            remove: before.map(|_| format!("{at}-remove")),
            within,
            ..Group::default()
        });
    }
    Ok(groups)
}

pub fn read(page: &Page, entered: &mut Entered, installation: &mut Installation) -> Result<(), Problem> {
    let kept = std::mem::take(&mut installation.processes);
    let mut processes: Vec<Process> = Vec::new();
    for (row, before) in entered.rows("process") {
        let at = format!("process-{row}");
        if entered.is_on(&format!("{at}-remove")) {
            continue;
        }
        let before = before.and_then(|index| kept.get(index)).cloned();
        let goods = goods(page, entered, &at, before.as_ref(), installation)?;
        let named = entered.text(&format!("{at}-name"));
        if before.is_none() && goods.is_empty() && named.is_none() {
            continue;
        }
        if goods.is_empty() {
            entered.say(&format!("{at}-good-0-cn"), page.t("export-border-wrong-needed"));
        }
        let taken = |id: &str| kept.iter().chain(&processes).any(|process| process.id == id);
        let id = (1_u32..).map(|number| format!("p{number}")).find(|id| !taken(id)).unwrap_or_default();
        let mut process = match before {
            Some(before) => before,
            None => bare(json!({ "id": id, "goods": [] }))?,
        };
        process.name = named;
        process.goods = goods;
        processes.push(process);
    }
    // What belonged to a process that is gone belongs to none that is known.
    let there = |id: &str| processes.iter().any(|process| process.id == id);
    let gone: Vec<&str> = kept.iter().map(|process| process.id.as_str()).filter(|id| !there(id)).collect();
    for stream in &mut installation.streams {
        stream.process = stream.process.take().filter(|id| !gone.contains(&id.as_str()));
        stream.among.retain(|id| !gone.contains(&id.as_str()));
    }
    installation.processes = processes;
    Ok(())
}

fn goods(
    page: &Page,
    entered: &mut Entered,
    at: &str,
    before: Option<&Process>,
    installation: &Installation,
) -> Result<Vec<MadeGood>, Problem> {
    let mut goods = Vec::new();
    let prefix = format!("{at}-good");
    for (number, kept) in entered.rows(&prefix) {
        let at = format!("{prefix}-{number}");
        let kept = kept.and_then(|index| before?.goods.get(index)).cloned();
        let blank = entered.is_blank(&prefix, number, &["cn", "name"]);
        if entered.is_on(&format!("{at}-remove")) || (kept.is_none() && blank) {
            continue;
        }
        let cn = choices::code(page, entered, &format!("{at}-cn"), Some(&installation.country), installation.year)?;
        let mut good: MadeGood = match kept {
            Some(good) => good,
            None => bare(json!({ "cn": "" }))?,
        };
        good.cn = cn;
        good.name = entered.text(&format!("{at}-name"));
        // A good that was just entered has no list of routes yet.
        good.route = Route::of(entered.get(&format!("{at}-route")));
        goods.push(good);
    }
    Ok(goods)
}
