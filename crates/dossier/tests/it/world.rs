//! A firm of the catalogue's own world: two sites, a year of bills, a ledger, a few quirks.

use std::collections::BTreeMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use calendar::{Month, Period, date};
use dossier::content::{Knowledge, Sections, Source};
use dossier::pages::Setting;
use dossier::sign::{Edition, Key};
use dossier::write;
use factors::{ActivityCode, Library, SourceId};
use language::Language;
use measure::{
    ActivityLine, AsideRecord, Basis, DocumentRecord, Evidence, Evidenced, Firm, Inventory, Method, Money, Place,
    Quality, Recognition, inventory,
};
use rust_decimal::Decimal;
use units::Units;

/// The engine of these tests.
pub const ENGINE: &str = "0.1.0";

struct World {
    library: Library,
    units: Units,
    sources: BTreeMap<SourceId, Source>,
}

static WORLD: LazyLock<World> = LazyLock::new(|| {
    let (library, units) = catalogue::library().expect("the embedded catalogue");
    let tables = catalogue::Tables::embedded().expect("the embedded catalogue");
    let sources = Source::of_catalogue(&tables);
    World { library, units, sources }
});

pub fn knowledge() -> Knowledge<'static> {
    let World { library, units, sources } = &*WORLD;
    Knowledge { library, units, audit_thresholds: &[], sources, threads: 2 }
}

pub fn key() -> Key {
    Key::from_seed([42; 32])
}

/// The dossier of sixty lines, made once for all tests that only read it.
pub fn written(language: Language, edition: Edition) -> &'static [u8] {
    static WRITTEN: Mutex<BTreeMap<(&str, bool), &[u8]>> = Mutex::new(BTreeMap::new());
    let mut written = WRITTEN.lock().unwrap_or_else(PoisonError::into_inner);
    written.entry((language.code(), edition == Edition::Full)).or_insert_with(|| {
        write(&measured(60), Sections::default(), setting(language, edition), &key(), knowledge())
            .expect("a dossier")
            .leak()
    })
}

pub fn setting(language: Language, edition: Edition) -> Setting {
    Setting { language, edition, date: date(2026, 11, 22) }
}

fn firm() -> Firm {
    serde_json::from_value(serde_json::json!({
        "name": "Tissage Exemple de Settat SARL (firme fictive)",
        "ice": "000000303000161",
        "sector": "textile",
        "nma": "13.20",
        "reporting": { "year": 2025, "base_year": 2024, "gwp": "ar6" },
        "figures": { "turnover": { "2024": "40100000", "2025": "42500000" }, "employees": { "2025": "86" } },
        "target": [
            { "base_year": 2024, "year": 2030, "reduction_pct": 42.0, "scopes": "1+2" },
            { "base_year": 2024, "year": 2035, "reduction_pct": 60.5, "scopes": "1+2+3", "scope2": "market", "per": "turnover" }
        ],
        "site": [
            { "id": "settat", "name": "Usine de Settat", "province": "Settat", "contracts": ["SM-0099"] },
            { "id": "depot", "name": "Dépôt de Casablanca", "region": "MA-06", "share": 0.5 }
        ],
        "product": [{ "name": "Tissu denim", "unit": "t", "quantity": { "2025": "1240" } }],
        "supplier": [{ "id": "fil", "names": ["Filature Fictive du Gharb"] }],
        "expected": [
            { "site": "settat", "activity": "electricity.grid", "every": "month" },
            { "site": "depot", "activity": "electricity.grid", "every": "month" },
            { "site": "settat", "activity": "fuel.diesel", "every": "month" }
        ]
    }))
    .expect("a sheet")
}

fn line(
    id: usize,
    site: &str,
    activity: &str,
    quantity: i64,
    unit: &str,
    period: Period,
    basis: Basis,
) -> ActivityLine {
    let file = format!("factures/{}/{activity} {id:03}.pdf", period.start().year());
    ActivityLine {
        id: format!("l{id:04}"),
        site: site.into(),
        activity: ActivityCode::from(activity),
        label: format!("Poste {id} « {activity} »"),
        quantity: Decimal::new(quantity, 1),
        unit: unit.into(),
        terms: Vec::new(),
        period,
        category: None,
        stage: None,
        geo: None,
        factor: None,
        quality: Quality { basis, ..Quality::default() },
        supplier: (!id.is_multiple_of(3)).then(|| "Filature Fictive du Gharb".into()),
        document_number: Some(format!("FA-2025-{id:05}")),
        amount: Some(Money {
            amount: Decimal::new(quantity * 137, 2),
            currency: "MAD".into(),
            tax_included: Some(true),
        }),
        evidence: Evidence {
            document: dossier::sign::sha256(file.as_bytes()),
            file,
            place: Place { page: Some(1), row: Some(u32::try_from(id).expect("small")), ..Place::default() },
            raw: format!("{activity} {quantity} {unit}"),
        },
        recognition: Recognition { confidence: 0.93, because: vec![format!("word:{activity}")] },
    }
}

/// A year with about `count` activity lines.
pub fn measured(count: usize) -> Inventory {
    inventory_of(lines(count))
}

/// The same documents read for the year before, with what was made in both years.
pub fn two_years(count: usize) -> [Inventory; 2] {
    [2024, 2025].map(|year| {
        let mut firm = firm();
        firm.reporting.year = year;
        firm.products.iter_mut().for_each(|product| {
            product.quantity.insert("2024".to_owned(), Decimal::from(1100));
        });
        inventory_of_firm(&firm, lines(count))
    })
}

fn lines(count: usize) -> Vec<ActivityLine> {
    let mut lines = Vec::new();
    for month in (1..=12).filter_map(|month| Month::new(2025, month)) {
        let (i, period) = (lines.len(), Period::month(month));
        lines.push(line(
            i,
            "settat",
            "electricity.grid",
            842_000 + 13_000 * i64::from(month.month()),
            "kWh",
            period,
            Basis::Checked,
        ));
        if month.month() % 5 != 0 {
            lines.push(line(i + 1, "depot", "electricity.grid", 31_200, "kWh", period, Basis::Document));
        }
        lines.push(line(i + 2, "settat", "fuel.diesel", 12_400, "L", period, Basis::Document));
        lines.push(line(i + 3, "settat", "water.supply", 6_800, "m3", period, Basis::Document));
    }
    let free = ["fuel.butane", "textile.yarn", "freight.road.artic", "waste.mixed.landfill", "refrigerant.r134a"];
    let units = ["kg", "kg", "t.km", "kg", "kg"];
    let mut id = 100;
    while lines.len() < count {
        let kind = id % free.len();
        let day = Period::day(date(
            2025,
            1 + i8::try_from(id % 12).expect("small"),
            1 + i8::try_from(id % 28).expect("small"),
        ));
        let quantity = i64::try_from(20 + (id * 37) % 900).expect("small");
        lines.push(line(id, "settat", free[kind], quantity, units[kind], day, Basis::Ledger));
        id += 1;
    }
    // The year before, in less detail: what the targets are counted from.
    for (id, activity, quantity, unit) in
        [(8_000, "electricity.grid", 12_150_000, "kWh"), (8_001, "fuel.diesel", 161_000, "L")]
    {
        lines.push(line(id, "settat", activity, quantity, unit, Period::year(2024), Basis::Document));
    }
    lines.push(line(9_000, "ailleurs", "fuel.diesel", 10, "L", Period::year(2025), Basis::Estimated));
    lines
}

/// The inventory of these lines, each with a document of its own.
pub fn inventory_of(lines: Vec<ActivityLine>) -> Inventory {
    inventory_of_firm(&firm(), lines)
}

fn inventory_of_firm(firm: &Firm, lines: Vec<ActivityLine>) -> Inventory {
    let documents = lines
        .iter()
        .map(|line| DocumentRecord {
            file: line.evidence.file.clone(),
            sha256: line.evidence.document.clone(),
            bytes: 48_213,
            format: "pdf".into(),
            layouts: vec!["onee-mt".into()],
            lines: 1,
        })
        .take(40)
        .collect();
    let aside = vec![AsideRecord {
        file: "divers/photo du compteur.jpg".into(),
        place: Place::default(),
        raw: String::new(),
        reason: "scanned-image".into(),
        key: "intake-scanned-image".into(),
        arguments: BTreeMap::new(),
    }];
    let Knowledge { library, units, audit_thresholds, threads, .. } = knowledge();
    let method = Method { library, units, audit_thresholds, draws: 10_000, seed: 1, threads, engine: ENGINE };
    inventory(firm, Evidenced { lines, documents, aside, duplicates: Vec::new() }, &method)
}
