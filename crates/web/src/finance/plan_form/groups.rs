use ::finance::ProgrammeKind;
use ::finance::words;

use super::{FIGURES, Offered, PAYMENTS, PROGRESS, REPAYMENTS, USES, parts};
use crate::export::border::fields::{Entered, Group};
use crate::page::Page;

/// The fields, group by group.
pub fn groups(page: &Page, offered: &Offered<'_>, entered: &Entered) -> Vec<Group> {
    let none = || [(String::new(), page.t("finance-form-none-chosen"))];
    let years = "finance-form-year-hint";
    let general = Group {
        legend: page.t("finance-form-investment"),
        fields: vec![
            entered.words(page, "name".to_owned(), "finance-form-name", ""),
            entered.figure(page, "start".to_owned(), "finance-form-start", ""),
            entered.figure(page, "horizon".to_owned(), "finance-form-horizon", ""),
            entered.figure(page, "discount".to_owned(), "finance-form-discount", "finance-form-discount-hint"),
            entered.words(page, "savings".to_owned(), "finance-form-savings", "finance-form-savings-hint"),
            entered.words(page, "savings-origin".to_owned(), "finance-prepare-savings-origin", ""),
            entered.figure(page, "equity".to_owned(), "finance-form-equity", "finance-form-equity-hint"),
        ],
        ..Group::default()
    };
    let row = |kind: &str, number: usize, was: Option<usize>| {
        (format!("{kind}-{number}-row"), was.map(|row| row.to_string()).unwrap_or_default())
    };
    let kept = |kind: &str, legend: &str, words: &str, one: &dyn Fn(usize) -> Group| {
        let rows = entered.rows(kind).into_iter().map(|(number, was)| Group {
            legend: page.say("finance-form-row", "number", &(number + 1).to_string()),
            row: Some(row(kind, number, was)),
            remove: was.map(|_| format!("{kind}-{number}-remove")),
            ..one(number)
        });
        Group { legend: page.t(legend), words: page.t(words), within: rows.collect(), ..Group::default() }
    };
    let uses = kept("use", "finance-form-uses", "finance-form-uses-words", &|number| {
        let at = |field: &str| format!("use-{number}-{field}");
        let kinds = USES.map(|(kind, word)| (word.to_owned(), words::use_kind(page.messages(), kind)));
        Group {
            fields: vec![
                entered.words(page, at("name"), "finance-form-what", ""),
                entered.choice(page, at("kind"), ("finance-page-kind", ""), kinds),
                entered.figure(page, at("amount"), "finance-column-amount", ""),
                entered.figure(page, at("year"), "finance-form-year", years),
                entered.check(page, at("green"), "finance-form-green"),
                entered.check(page, at("left-out"), "finance-form-left-out"),
                entered.words(page, at("origin"), "finance-form-origin", ""),
            ],
            ..Group::default()
        }
    });
    let lenders = offered.programmes(page, &[ProgrammeKind::Loan, ProgrammeKind::SubordinatedLoan]);
    let guarantors = offered.programmes(page, &[ProgrammeKind::Guarantee]);
    let loans = kept("loan", "finance-form-loans", "finance-form-loans-words", &|number| {
        let at = |field: &str| format!("loan-{number}-{field}");
        let bank = [(String::new(), page.t("finance-form-bank"))];
        let payments = PAYMENTS.map(|count| (count.to_string(), count.to_string()));
        let repayments =
            REPAYMENTS.map(|(_, word)| (word.to_owned(), page.t(&format!("finance-form-repayment-{word}"))));
        Group {
            fields: vec![
                entered.words(page, at("name"), "finance-form-what", ""),
                entered.choice(
                    page,
                    at("programme"),
                    ("finance-form-lender", ""),
                    bank.into_iter().chain(lenders.clone()),
                ),
                entered.figure(page, at("amount"), "finance-column-amount", ""),
                entered.figure(page, at("interest"), "finance-form-interest", "finance-form-interest-hint"),
                entered.figure(page, at("years"), "finance-form-years", ""),
                entered.figure(page, at("grace"), "finance-form-grace", ""),
                entered.choice(page, at("payments"), ("finance-form-payments", ""), payments),
                entered.choice(page, at("repayment"), ("finance-form-repayment", ""), repayments),
                entered.figure(page, at("year"), "finance-form-year", years),
                entered.choice(
                    page,
                    at("guarantee"),
                    ("finance-form-guarantee", ""),
                    none().into_iter().chain(guarantors.clone()),
                ),
                entered.words(page, at("origin"), "finance-form-origin", ""),
            ],
            ..Group::default()
        }
    });
    let granters = offered.programmes(page, &[ProgrammeKind::Grant]);
    let grants = kept("grant", "finance-form-grants", "finance-form-grants-words", &|number| {
        let at = |field: &str| format!("grant-{number}-{field}");
        let mut fields = vec![
            entered.choice(
                page,
                at("programme"),
                ("finance-form-programme", ""),
                none().into_iter().chain(granters.clone()),
            ),
            entered.figure(page, at("year"), "finance-form-year", "finance-form-grant-year-hint"),
            entered.words(
                page,
                at("payments"),
                "finance-form-payments-of-grant",
                "finance-form-payments-of-grant-hint",
            ),
        ];
        for (place, part) in parts(offered.catalogue, entered.get(&at("programme"))).into_iter().enumerate() {
            let mut field = entered.figure(
                page,
                at(&format!("confirmed-{place}")),
                "finance-form-confirmed",
                "finance-form-confirmed-hint",
            );
            if !part.is_empty() {
                let part = page.t(&format!("finance-part-{}", part.replace('_', "-")));
                field.label = format!("{} · {part}", field.label);
            }
            fields.push(field);
        }
        Group { fields, ..Group::default() }
    });
    let leases = kept("lease", "finance-form-leases", "finance-form-leases-words", &|number| {
        let at = |field: &str| format!("lease-{number}-{field}");
        Group {
            fields: vec![
                entered.words(page, at("name"), "finance-form-what", ""),
                entered.figure(page, at("amount"), "finance-column-amount", ""),
                entered.figure(page, at("payment"), "finance-form-rent", ""),
                entered.figure(page, at("years"), "finance-form-years", ""),
                entered.figure(page, at("year"), "finance-form-year", years),
                entered.words(page, at("origin"), "finance-form-origin", ""),
            ],
            ..Group::default()
        }
    });
    let measures = kept("saving", "finance-form-measures", "finance-form-measures-words", &|number| {
        let at = |field: &str| format!("saving-{number}-{field}");
        let unsaid = [(String::new(), page.t("finance-form-measure-unsaid"))];
        let progress = PROGRESS.map(|(progress, word)| (word.to_owned(), words::progress(page.messages(), progress)));
        let mut fields = vec![
            entered.words(page, at("name"), "finance-form-what", ""),
            entered.choice(
                page,
                at("progress"),
                ("finance-form-measure-progress", ""),
                unsaid.into_iter().chain(progress),
            ),
        ];
        fields.extend(FIGURES.map(|(field, key)| entered.figure(page, at(field), key, "")));
        fields.push(entered.words(page, at("origin"), "finance-form-origin", ""));
        let bounds = FIGURES.into_iter().flat_map(|(field, key)| [(field, key, "low"), (field, key, "high")]);
        let bounds = bounds.map(|(field, key, bound)| {
            let mut of = entered.figure(page, at(&format!("{field}-{bound}")), key, "");
            of.label = page.say(&format!("finance-form-{bound}"), "figure", &of.label);
            of
        });
        let more = bounds.collect();
        Group { fields, ..Group::default() }.and_more(page.t("finance-form-measure-bounds"), more)
    });
    vec![general, uses, grants, loans, leases, measures]
}
