//! A made-up firm with 500 activity lines: three sites, both methods of scope 2 with a certificate, a credit,
//! fallbacks, a blend of refrigerants, a gas of the Montreal Protocol, biogenic carbon, and words that look
//! like formulas.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use calendar::{Date, Month, Period, date};
use factors::{
    ActivityCode, ActivityKind, Composition, Electricity, Factor, FactorId, Gas, Geo, GwpSet, Library, Origin,
    Property, PropertyKind, Scope2Method, SourceId, Stage,
};
use language::Text;
use measure::{
    ActivityLine, AsideRecord, Category, DocumentRecord, DuplicateRecord, Evidence, Evidenced, Inventory, Method, Op,
    Place, Quality, Recognition, Term, inventory,
};
use rust_decimal::Decimal;
use units::{Row, Units};
use workbook::Knowledge;

pub const CREATED: Date = date(2026, 1, 31);
pub const FORMULA: &str = "=HYPERLINK(\"http://example.org\",\"x\")";

fn units() -> Units {
    let row =
        |unit, dimension, to_base| Row { unit, dimension, to_base, calorific: "", tax: "", moisture: "", aliases: "" };
    Units::new([
        row("kg", "mass", "1"),
        row("t", "mass", "1000"),
        row("km", "length", "1000"),
        row("L", "length^3", "1/1000"),
        row("m3", "length^3", "1"),
        row("kWh", "energy", "3.6"),
        row("TJ", "energy", "1000000"),
        row("MAD", "mad", "1"),
        row("kgCO2e", "co2e", "1"),
    ])
    .unwrap()
}

fn factor(id: &str, activity: &str, stage: Stage, per: &str, gases: &[(&str, f64)]) -> Factor {
    let of = |code: &str| gases.iter().find(|(gas, _)| *gas == code).map_or(0.0, |(_, kg)| *kg);
    let apart = ["co2_biogenic", "unsplit"];
    let named = gases.iter().filter(|(gas, _)| !apart.contains(gas));
    Factor {
        id: FactorId::from(id),
        activity: ActivityCode::from(activity),
        name: Text { fr: format!("{id}, facteur"), ar: format!("معامل {id}"), en: format!("{id}, factor") },
        stage,
        per: units().parse(per).unwrap(),
        composition: Composition {
            gases: named.map(|(gas, kg)| (Gas::new(gas), *kg)).collect(),
            co2_biogenic: of("co2_biogenic"),
            unsplit_co2e: of("unsplit"),
        },
        published: None,
        electricity: activity.starts_with("electricity").then_some(Electricity {
            method: Scope2Method::Location,
            mix: None,
            life_cycle: None,
        }),
        geo: Geo::from("MA"),
        technology: None,
        year_data: Some(2025),
        year_published: Some(2025),
        valid_from: None,
        valid_to: None,
        official: false,
        archived: false,
        uncertainty_pct: Some(10.0),
        pedigree: None,
        source: SourceId::from("livre"),
        source_row: format!("tableau 3, {id}"),
        derivation: None,
        review_by: None,
        origin: Origin::Catalogue,
        note: Some("+1 remarque".into()),
    }
}

fn library() -> Library {
    let mut library = Library::default();
    for (gas, potential) in [
        ("co2", 1.0),
        ("ch4_fossil", 29.8),
        ("ch4_biogenic", 27.0),
        ("n2o", 273.0),
        ("hfc-32", 771.0),
        ("hfc-125", 3740.0),
        ("hcfc-22", 1960.0),
    ] {
        library.gwp.insert(Gas::new(gas), GwpSet::Ar6, potential);
    }
    library.gwp.insert_outside(Gas::new("hcfc-22"));
    for (code, category, upstream) in [
        ("fuel.gas_oil", "1.mobile", true),
        ("fuel.wood", "1.stationary", false),
        ("refrigerant.r410a", "1.fugitive", false),
        ("refrigerant.r22", "1.fugitive", false),
        ("electricity.grid", "2.electricity", true),
        ("material.steel", "3.1", false),
        ("service.cleaning", "3.1", false),
        ("freight.road", "3.4", false),
        ("water.network", "3.1", false),
    ] {
        library.add_activity(ActivityKind {
            code: ActivityCode::from(code),
            name: Text {
                fr: format!("{code}, activité"), ar: format!("نشاط {code}"), en: format!("{code}, activity")
            },
            words: Vec::new(),
            unit: String::new(),
            category: category.into(),
            upstream,
        });
    }
    let diesel = [("co2", 74_100.0), ("ch4_fossil", 3.9), ("n2o", 3.9)];
    let wood = [("co2_biogenic", 112_000.0), ("ch4_biogenic", 300.0), ("n2o", 4.0)];
    for made in [
        factor("diesel/combustion", "fuel.gas_oil", Stage::Combustion, "TJ", &diesel),
        factor("diesel/wtt", "fuel.gas_oil", Stage::Wtt, "L", &[("co2", 0.58), ("ch4_fossil", 0.001)]),
        factor("wood", "fuel.wood", Stage::Combustion, "TJ", &wood),
        factor("r410a", "refrigerant.r410a", Stage::Fugitive, "kg", &[("hfc-32", 0.5), ("hfc-125", 0.5)]),
        factor("r22", "refrigerant.r22", Stage::Fugitive, "kg", &[("hcfc-22", 1.0)]),
        factor("grid", "electricity.grid", Stage::Generation, "kWh", &[("co2", 0.611), ("ch4_fossil", 1e-5)]),
        factor("grid/t-and-d", "electricity.grid", Stage::TAndD, "kWh", &[("co2", 0.07)]),
        Factor {
            geo: Geo::from("FR"),
            ..factor("steel", "material.steel", Stage::CradleToGate, "t", &[("unsplit", 2_090.0)])
        },
        Factor {
            geo: Geo::from("WORLD"),
            ..factor("cleaning", "service", Stage::CradleToGate, "MAD", &[("unsplit", 0.031)])
        },
        factor("truck/ttw", "freight.road", Stage::Ttw, "t.km", &[("co2", 0.081)]),
        factor("truck/wtt", "freight.road", Stage::Wtt, "t.km", &[("co2", 0.019)]),
        Factor {
            year_data: Some(2019),
            ..factor("water", "water.network", Stage::CradleToGate, "m3", &[("unsplit", 0.41)])
        },
    ] {
        library.add_factor(made);
    }
    for (kind, value, unit) in [(PropertyKind::Density, 845.0, "kg/m3"), (PropertyKind::Ncv, 0.043, "TJ/t")] {
        library.add_property(Property {
            id: format!("gas-oil/{kind:?}"),
            activity: ActivityCode::from("fuel.gas_oil"),
            kind,
            value,
            unit: units().parse(unit).unwrap(),
            geo: Geo::from("ANY"),
            year: None,
            uncertainty_pct: None,
            source: SourceId::from("livre"),
            source_row: "annexe".into(),
        });
    }
    library
}

const SHEET: &str = "name = 'Conserverie fictive Bahia'\nsector = 'agri-food'\n[reporting]\nyear = 2025\ngwp = 'ar6'\n\
    [boundary]\napproach = 'equity-share'\n[figures]\nturnover = { 2025 = '12500000' }\nemployees = { 2025 = '84' }\n\
    [[site]]\nid = 'usine'\nname = 'Usine de Safi'\n[[site]]\nid = 'depot*'\nname = 'Dépôt d’Agadir'\nshare = 0.6\n\
    [[site]]\nid = '=bureau'\nname = 'مكتب الدار البيضاء'\n[[product]]\nname = 'Conserves'\nunit = 't'\nquantity = { 2025 = '3200' }\n\
    [electricity.residual]\nfactor = 0.72\n[[electricity.instrument]]\nkind = 'certificate'\nkwh = 60000\n\
    factor = 0.0\nfrom = '2025-01-01'\nto = '2025-12-31'\nreference = 'C-1'\n\
    [[expected]]\nsite = 'usine'\nactivity = 'electricity'\nevery = 'month'\n";

/// By what the workbook names things.
pub fn knowledge() -> Knowledge<'static> {
    static KNOWN: LazyLock<(Library, Units)> = LazyLock::new(|| (library(), units()));
    Knowledge { library: &KNOWN.0, units: &KNOWN.1 }
}

/// The inventory of that firm.
pub fn world() -> Inventory {
    const KINDS: [(&str, &str); 9] = [
        ("electricity.grid", "kWh"),
        ("fuel.gas_oil", "L"),
        ("fuel.wood", "TJ"),
        ("refrigerant.r410a", "kg"),
        ("refrigerant.r22", "kg"),
        ("material.steel", "kg"),
        ("service.cleaning", "MAD"),
        ("freight.road", "t"),
        ("water.network", "m3"),
    ];
    let lines = (0..500_i64).map(|i| {
        let (activity, unit) = KINDS[usize::try_from(i).unwrap() % KINDS.len()];
        let quantity = match activity {
            "fuel.wood" => Decimal::new(7 + i % 5, 3),
            _ => Decimal::new(12_345 + 997 * i, 2),
        };
        line(i, activity, quantity, unit)
    });
    let mut lines: Vec<ActivityLine> = lines.collect();
    // A credit note, and what counts nothing.
    lines.push(line(500, "material.steel", Decimal::new(-150_000, 2), "kg"));
    lines.push(line(501, "moonstone", Decimal::ONE, "kg"));
    let documents = ["factures/élec.pdf", "grand livre.xlsx"].map(|file| DocumentRecord {
        file: file.into(),
        sha256: "ab".repeat(32),
        bytes: 123_456,
        format: "pdf".into(),
        layouts: vec!["mt-three-bands".into()],
        lines: 250,
    });
    let aside = AsideRecord {
        file: "divers/@photo.pdf".into(),
        place: Place { page: Some(1), ..Place::default() },
        raw: "-".into(),
        reason: "scanned-image".into(),
        key: "nowhere-known".into(),
        arguments: BTreeMap::new(),
    };
    let duplicate = DuplicateRecord {
        kept: "line-0".into(),
        dropped: line(502, "electricity.grid", Decimal::TEN, "kWh"),
        because: "same_bill".into(),
    };
    let evidenced = Evidenced { lines, documents: documents.into(), aside: vec![aside], duplicates: vec![duplicate] };
    let method = Method {
        library: &library(),
        units: &units(),
        audit_thresholds: &[],
        draws: 200,
        seed: 1,
        threads: 1,
        engine: "test",
    };
    inventory(&toml::from_str(SHEET).unwrap(), evidenced, &method)
}

fn line(number: i64, activity: &str, quantity: Decimal, unit: &str) -> ActivityLine {
    let month = Month::new(2025, i8::try_from(number % 11).unwrap() + 1).unwrap();
    let whole = Period::month(month);
    // Some bills run from the middle of a month into the next, some from the year before.
    let period = match number % 4 {
        0 => Period::new(date(2025, month.month(), 15), date(2025, month.month() + 1, 14)).unwrap(),
        1 if month.month() == 1 => Period::new(date(2024, 12, 20), date(2025, 1, 19)).unwrap(),
        2 => Period::day(whole.start()),
        _ => whole,
    };
    let distance = Term { label: "distance".into(), op: Op::Multiply, value: Decimal::from(240), unit: "km".into() };
    ActivityLine {
        id: format!("line-{number}"),
        site: ["usine", "depot*", "=bureau"][usize::try_from(number).unwrap() % 3].into(),
        activity: ActivityCode::from(activity),
        label: if number % 50 == 0 { FORMULA.into() } else { format!("Poste {number}") },
        quantity,
        unit: unit.into(),
        terms: if activity == "freight.road" { vec![distance] } else { Vec::new() },
        period,
        category: (activity == "service.cleaning" && number % 2 == 0).then_some(Category::ValueChain(10)),
        stage: None,
        geo: None,
        factor: None,
        quality: Quality::default(),
        supplier: (number % 7 == 0).then(|| "+Fournisseur".into()),
        document_number: Some(format!("F-{number}")),
        amount: None,
        evidence: Evidence {
            document: "cd".repeat(32),
            file: "grand livre.xlsx".into(),
            place: Place { sheet: Some("2025".into()), row: u32::try_from(number + 2).ok(), ..Place::default() },
            raw: format!("{number};{activity}"),
        },
        recognition: Recognition::default(),
    }
}
