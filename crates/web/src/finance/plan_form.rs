//! The form of a plan of finance: what is paid for, what is saved, how it is to be paid.

use ::finance::plan::{GrantAsked, GuaranteeAsked, Lease, LoanAsked, PlanError, PlanInput, Use, UseKind};
use ::finance::{Catalogue, Field as Fact, Match, ProgrammeKind, Standing};
use app::finance;
use money::{Exact, Repayment};

use crate::export::border::fields::{Entered, Group};
use crate::page::Page;

/// The kinds of uses with the words of the form.
const USES: [(UseKind, &str); 8] = [
    (UseKind::Equipment, "equipment"),
    (UseKind::Construction, "construction"),
    (UseKind::Land, "land"),
    (UseKind::Innovation, "innovation"),
    (UseKind::Advice, "advice"),
    (UseKind::Training, "training"),
    (UseKind::Audit, "audit"),
    (UseKind::Other, "other"),
];
/// How capital is repaid.
const REPAYMENTS: [(Repayment, &str); 2] = [(Repayment::Annuity, "annuity"), (Repayment::Capital, "capital")];
/// Payments in a year.
const PAYMENTS: [u32; 4] = [12, 4, 2, 1];
/// What separates the savings of one year from those of the next.
const NEXT_YEAR: char = ';';

/// What a form may choose from.
pub struct Offered<'a> {
    pub catalogue: &'a Catalogue,
    pub matches: &'a [Match],
}

impl Offered<'_> {
    /// Programmes that give something of these kinds and are not closed: those first that the firm may have.
    fn programmes(&self, page: &Page, kinds: &[ProgrammeKind]) -> Vec<(String, String)> {
        let open = self.matches.iter().filter(|found| found.standing != Standing::Closed);
        let found = open.filter_map(|found| Some((found, self.catalogue.programme(&found.programme)?)));
        let found = found.filter(|(_, programme)| programme.kinds.iter().any(|kind| kinds.contains(kind)));
        let named = found.map(|(found, programme)| {
            let standing = finance::standing(page.messages(), found);
            (programme.id.clone(), format!("{} · {standing}", programme.name.get(page.language)))
        });
        named.collect()
    }
}

/// The parts of a programme of which it gives "up to" a share.
fn parts<'a>(catalogue: &'a Catalogue, programme: &str) -> Vec<&'a str> {
    catalogue.programme(programme).map(|found| found.parts(Fact::GrantMax)).unwrap_or_default()
}

/// The form of a new plan.
pub fn blank(year: i16) -> Entered {
    let mut entered = Entered::default();
    for (field, value) in [("start", year.to_string()), ("horizon", "10".to_owned()), ("discount", "8".to_owned())] {
        entered.set(field, value);
    }
    entered.set("use-0-row", "");
    entered.set("loan-0-row", "");
    entered.set("grant-0-row", "");
    entered
}

/// The form of a plan, with a row more of each kind.
pub fn filled(catalogue: &Catalogue, input: &PlanInput) -> Entered {
    let mut entered = Entered::default();
    entered.set("name", input.name.clone());
    entered.set("start", input.start.to_string());
    entered.set("horizon", input.horizon.to_string());
    entered.put_share("discount", Some(input.discount_rate));
    entered.put("equity", input.equity);
    let text = |number: &Exact| number.get().map(|number| number.normalize().to_string()).unwrap_or_default();
    entered.set("savings", input.savings.iter().map(text).collect::<Vec<_>>().join("; "));
    for (row, one) in input.uses.iter().enumerate() {
        let at = |field: &str| format!("use-{row}-{field}");
        entered.set(at("row"), row.to_string());
        entered.set(at("name"), one.name.clone());
        entered.set(at("kind"), word(&USES, one.kind));
        entered.put(at("amount"), Some(one.amount));
        entered.set(at("year"), one.year.to_string());
        entered.set(at("green"), if one.green { "yes" } else { "" });
        entered.set(at("left-out"), if one.eligible { "" } else { "yes" });
    }
    for (row, loan) in input.loans.iter().enumerate() {
        let at = |field: &str| format!("loan-{row}-{field}");
        entered.set(at("row"), row.to_string());
        entered.set(at("name"), loan.name.clone());
        entered.set(at("programme"), loan.programme.clone().unwrap_or_default());
        entered.put(at("amount"), Some(loan.amount));
        entered.put(at("interest"), loan.interest);
        entered.set(at("years"), loan.years.to_string());
        entered.set(at("grace"), loan.grace_years.to_string());
        entered.set(at("payments"), loan.payments_a_year.to_string());
        entered.set(at("repayment"), word(&REPAYMENTS, loan.repayment));
        entered.set(at("year"), loan.year.to_string());
        let asked = input.guarantees.iter().find(|asked| asked.loan == loan.name);
        entered.set(at("guarantee"), asked.map(|asked| asked.programme.clone()).unwrap_or_default());
    }
    for (row, lease) in input.leases.iter().enumerate() {
        let at = |field: &str| format!("lease-{row}-{field}");
        entered.set(at("row"), row.to_string());
        entered.set(at("name"), lease.name.clone());
        entered.put(at("amount"), Some(lease.amount));
        entered.put(at("payment"), Some(lease.payment));
        entered.set(at("years"), lease.years.to_string());
        entered.set(at("year"), lease.year.to_string());
    }
    for (row, grant) in input.grants.iter().enumerate() {
        let at = |field: &str| format!("grant-{row}-{field}");
        entered.set(at("row"), row.to_string());
        entered.set(at("programme"), grant.programme.clone());
        entered.set(at("year"), grant.year.map(|year| year.to_string()).unwrap_or_default());
        for (number, part) in parts(catalogue, &grant.programme).into_iter().enumerate() {
            entered.put(at(&format!("confirmed-{number}")), grant.confirmed.get(part).copied());
        }
    }
    for (kind, rows) in [
        ("use", input.uses.len()),
        ("loan", input.loans.len()),
        ("lease", input.leases.len()),
        ("grant", input.grants.len()),
    ] {
        entered.set(format!("{kind}-{rows}-row"), "");
    }
    entered
}

fn word<T: Copy + PartialEq>(all: &[(T, &'static str)], one: T) -> &'static str {
    all.iter().find(|(known, _)| *known == one).map_or("", |(_, word)| word)
}

fn of_word<T: Copy>(all: &[(T, &'static str)], text: &str) -> Option<T> {
    all.iter().find(|(_, word)| *word == text).map(|(one, _)| *one)
}

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
        let kinds = USES.map(|(_, word)| (word.to_owned(), page.t(&format!("finance-form-use-{word}"))));
        Group {
            fields: vec![
                entered.words(page, at("name"), "finance-form-what", ""),
                entered.choice(page, at("kind"), ("finance-page-kind", ""), kinds),
                entered.figure(page, at("amount"), "finance-column-amount", ""),
                entered.figure(page, at("year"), "finance-form-year", years),
                entered.check(page, at("green"), "finance-form-green"),
                entered.check(page, at("left-out"), "finance-form-left-out"),
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
            ],
            ..Group::default()
        }
    });
    vec![general, uses, grants, loans, leases]
}

/// A whole number of a field, as it is if the field is empty.
fn whole(page: &Page, entered: &mut Entered, name: &str, otherwise: u32) -> u32 {
    if entered.get(name).is_empty() {
        return otherwise;
    }
    let read = entered.amount(page, name).and_then(Exact::get);
    let read =
        read.filter(|number| number.is_integer()).and_then(|number| u32::try_from(number.normalize().mantissa()).ok());
    if read.is_none() {
        entered.say(name, page.t("finance-form-wrong-whole"));
    }
    read.unwrap_or(otherwise)
}

/// The plan that a form says; what is wrong is said beside its field.
pub fn read(page: &Page, catalogue: &Catalogue, entered: &mut Entered) -> PlanInput {
    let mut input = PlanInput { name: entered.get("name").to_owned(), ..PlanInput::default() };
    if input.name.is_empty() {
        entered.say("name", page.t("web-field-empty"));
    }
    input.start = i16::try_from(whole(page, entered, "start", 0)).unwrap_or(i16::MAX);
    input.horizon = whole(page, entered, "horizon", 10);
    input.discount_rate = entered.share(page, "discount").unwrap_or(Exact::ZERO);
    input.equity = entered.amount(page, "equity");
    let savings = entered.get("savings").to_owned();
    for text in savings.split(NEXT_YEAR) {
        match app::measure::number(text).and_then(|number| Exact::read(&number.to_string())) {
            Some(saved) => input.savings.push(saved),
            None => entered.say("savings", page.t("finance-form-wrong-savings")),
        }
    }
    let rows = |entered: &Entered, kind: &str, field: &'static str| -> Vec<usize> {
        let rows = entered.rows(kind).into_iter().map(|(row, _)| row);
        rows.filter(|row| !entered.is_on(&format!("{kind}-{row}-remove")))
            .filter(|row| !entered.is_blank(kind, *row, &[field]) || entered.is_on(&format!("{kind}-{row}-amount")))
            .collect()
    };
    for row in rows(entered, "use", "name") {
        let at = |field: &str| format!("use-{row}-{field}");
        let one = Use {
            name: named(page, entered, &at("name")),
            kind: of_word(&USES, entered.get(&at("kind"))).unwrap_or(UseKind::Equipment),
            amount: entered.needed(page, &at("amount")).unwrap_or(Exact::ZERO),
            year: whole(page, entered, &at("year"), 0),
            eligible: !entered.is_on(&at("left-out")),
            green: entered.is_on(&at("green")),
            origin: None,
        };
        input.uses.push(one);
    }
    for row in rows(entered, "loan", "name") {
        let at = |field: &str| format!("loan-{row}-{field}");
        let name = named(page, entered, &at("name"));
        if let Some(programme) = entered.text(&at("guarantee")) {
            input.guarantees.push(GuaranteeAsked { programme, loan: name.clone() });
        }
        let loan = LoanAsked {
            name,
            programme: entered.text(&at("programme")),
            amount: entered.needed(page, &at("amount")).unwrap_or(Exact::ZERO),
            interest: entered.amount(page, &at("interest")),
            years: whole(page, entered, &at("years"), 5),
            grace_years: whole(page, entered, &at("grace"), 0),
            payments_a_year: whole(page, entered, &at("payments"), 12),
            repayment: of_word(&REPAYMENTS, entered.get(&at("repayment"))).unwrap_or(Repayment::Annuity),
            year: whole(page, entered, &at("year"), 0),
            origin: None,
        };
        input.loans.push(loan);
    }
    for row in rows(entered, "lease", "name") {
        let at = |field: &str| format!("lease-{row}-{field}");
        let lease = Lease {
            name: named(page, entered, &at("name")),
            amount: entered.needed(page, &at("amount")).unwrap_or(Exact::ZERO),
            payment: entered.needed(page, &at("payment")).unwrap_or(Exact::ZERO),
            years: whole(page, entered, &at("years"), 5),
            year: whole(page, entered, &at("year"), 0),
            origin: None,
        };
        input.leases.push(lease);
    }
    for row in rows(entered, "grant", "programme") {
        let at = |field: &str| format!("grant-{row}-{field}");
        let programme = entered.get(&at("programme")).to_owned();
        let year = entered.text(&at("year")).map(|_| whole(page, entered, &at("year"), 0));
        let mut grant = GrantAsked { programme, year, ..GrantAsked::default() };
        for (place, part) in parts(catalogue, &grant.programme).into_iter().enumerate() {
            let share = entered.amount(page, &at(&format!("confirmed-{place}")));
            grant.confirmed.extend(share.map(|share| (part.to_owned(), share)));
        }
        input.grants.push(grant);
    }
    input
}

fn named(page: &Page, entered: &mut Entered, field: &str) -> String {
    if entered.get(field).is_empty() {
        entered.say(field, page.t("web-field-empty"));
    }
    entered.get(field).to_owned()
}

/// Why a plan cannot be made, as the form says it.
pub fn refused(page: &Page, error: &PlanError) -> String {
    ::finance::words::plan_refused(page.messages(), error)
}
