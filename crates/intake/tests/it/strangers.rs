//! Ledgers of firms that are not in `examples/`: other programs, other headers, other habits.

use intake::document::Source;
use intake::mapping::Mappings;
use intake::{Reading, parse_firm, parse_mappings};
use measure::{ActivityLine, Op};
use rust_decimal::Decimal;

use crate::world::{Anything, World};

pub const ONE_SITE: &str = r#"
name = "Essai (firme fictive)"
sector = "agri-food"
[reporting]
year = 2025
[boundary]
approach = "operational-control"
[[site]]
id = "moulin"
name = "Moulin de Sefrou"
region = "MA-03"
"#;

fn two_sites() -> String {
    format!("{ONE_SITE}[[site]]\nid = \"depot\"\nname = \"Dépôt de Fès\"\nregion = \"MA-03\"\n")
}

pub fn read_with(sheet: &str, mappings: &Mappings, files: &[(&str, &[u8])]) -> Anything<Reading> {
    let files = files.iter().map(|(name, bytes)| ((*name).to_owned(), Source::from(*bytes))).collect();
    Ok(World::new()?.read_with(&parse_firm(sheet)?, mappings, files))
}

pub fn read(name: &str, text: &str) -> Anything<Reading> {
    read_with(ONE_SITE, &Mappings::default(), &[(name, text.as_bytes())])
}

/// Activity, quantity with its terms, unit, first and last day, site.
fn seen(line: &ActivityLine) -> String {
    let terms = line.terms.iter().map(|term| match term.op {
        Op::Multiply => format!("*{}", term.value.normalize()),
        Op::Divide => format!("/{}", term.value.normalize()),
    });
    let terms: String = terms.collect();
    format!("{} {}{terms} {} {} {}", line.activity, line.quantity.normalize(), line.unit, line.period, line.site)
}

pub fn lines(reading: &Reading) -> Vec<String> {
    reading.lines.iter().map(seen).collect()
}

pub fn reasons(reading: &Reading) -> Vec<&str> {
    reading.aside.iter().map(|aside| aside.reason).collect()
}

fn because(reading: &Reading, wanted: &str) -> bool {
    reading.lines.iter().any(|line| line.recognition.because.iter().any(|because| because.starts_with(wanted)))
}

/// A general ledger: headings of accounts, debit and credit, subtotals, quantities in the words; tax and supplier
/// repeat the purchase.
#[test]
fn a_journal_counts_its_charges_once() -> Anything<()> {
    let text = "Grand livre;;;;Période du 01/01/25 au 31/12/25;;;\n\
        Date;C.j;N° compte;Pièce;Libellé écriture;Débit;Crédit;Solde débiteur\n\
        ;;61251000;;ACHATS NON STOCKES (carburants);;;\n\
        15-01-25;ACH;61251000;FA0017;Gasoil 50 l;605,00;;605,00\n\
        15-01-25;ACH;34552000;FA0017;Gasoil 50 l;60,50;;60,50\n\
        15-01-25;ACH;44110000;FA0017;Gasoil 50 l;;665,50;665,50\n\
        28-01-25;ACH;61251000;FA0042;GASOIL 10 ppm 1 250 L cuve;15 125,50;;15 730,50\n\
        03-03-25;ACH;61251000;AV0003;Gasoil 20 l rendu;;242,00;15 488,50\n\
        ;;;;Total compte 61251000;15 730,50;242,00;15 488,50\n";
    let reading = read("grand livre.txt", text)?;
    assert_eq!(
        lines(&reading),
        [
            "fuel.diesel 50 l 2025-01-15/2025-01-15 moulin",
            "fuel.diesel 1250 L 2025-01-28/2025-01-28 moulin",
            "fuel.diesel -20 l 2025-03-03/2025-03-03 moulin",
        ]
    );
    assert!(because(&reading, "in-label:1 250 L"), "{reading:?}");
    Ok(())
}

/// A container names what it holds, not what was bought.
#[test]
fn a_bottle_in_the_words_is_no_quantity() -> Anything<()> {
    let reading = read("journal.csv", "Date;Libellé;Débit\n31/01/2025;Butane 12 kg;750,00\n")?;
    assert!(!because(&reading, "in-label"), "{reading:?}");
    Ok(())
}

#[test]
fn months_over_quantity_and_amount() -> Anything<()> {
    let text = "Tableau de bord 2025\n\n\
        Poste\tUnité\tJanv.\t\tFévr.\t\tMars\t\n\
        \t\tQté\tMontant DH\tQté\tMontant DH\tQté\tMontant DH\n\
        Électricité\tkWh\t52 000\t61 000\t49 800\t58 400\t51 250\t60 100\n\
        Butane vrac\tkg\t1 200\t5 000\t1 100\t4 600\t1 300\t5 400\n";
    let reading = read("tableau.tsv", text)?;
    assert_eq!(reading.lines.len(), 6, "{:?}", lines(&reading));
    assert_eq!(lines(&reading)[1], "electricity.grid 49800 kWh 2025-02-01/2025-02-28 moulin");
    assert_eq!(lines(&reading)[5], "fuel.butane 1300 kg 2025-03-01/2025-03-31 moulin");
    assert_eq!(reading.documents[0].layouts, ["ledger-months"]);
    Ok(())
}

#[test]
fn months_without_a_year_are_kept_aside() -> Anything<()> {
    let reading = read("suivi.csv", "Poste;Unité;Janvier;Février;Mars\nÉlectricité;kWh;1;2;3\n")?;
    assert_eq!(reasons(&reading), ["invalid-date"; 3]);
    assert!(reading.lines.is_empty());
    Ok(())
}

#[test]
fn units_below_the_names_of_activities() -> Anything<()> {
    let text = "Mois;Gasoil;;Eau\n;litres;DH;m³\njanv-25;1000;12100;800\nfévr-25;1010;12221;801\n";
    let reading = read("suivi.csv", text)?;
    assert_eq!(
        lines(&reading),
        [
            "fuel.diesel 1000 litres 2025-01-01/2025-01-31 moulin",
            "water.supply 800 m³ 2025-01-01/2025-01-31 moulin",
            "fuel.diesel 1010 litres 2025-02-01/2025-02-28 moulin",
            "water.supply 801 m³ 2025-02-01/2025-02-28 moulin",
        ]
    );
    Ok(())
}

#[test]
fn a_column_per_site() -> Anything<()> {
    let text = "Consommation d'électricité par site (kWh) 2025\nMois;Moulin de Sefrou;Dépôt de Fès\n01/2025;2100;80\n";
    let reading = read_with(&two_sites(), &Mappings::default(), &[("sites.csv", text.as_bytes())])?;
    assert_eq!(
        lines(&reading),
        [
            "electricity.grid 2100 kWh 2025-01-01/2025-01-31 moulin",
            "electricity.grid 80 kWh 2025-01-01/2025-01-31 depot",
        ]
    );
    Ok(())
}

/// The further lines of an exported invoice leave out what the first says.
#[test]
fn an_export_that_names_an_invoice_once() -> Anything<()> {
    let text = "Date de facturation,Numéro,Lignes de facture/Libellé,Lignes de facture/Quantité,Lignes de facture/Unité de mesure\n\
        2025-02-20,FACTU/2025/0007,Gasoil,400.0,Litre(s)\n\
        ,,Cartons ondulés,640.0,kg\n\
        ,,,,\n\
        2025-02-21,,Gasoil,10.0,Litre(s)\n\
        ,,Cartons ondulés,5.0,kg\n";
    let reading = read("account.move.csv", text)?;
    assert_eq!(lines(&reading).len(), 3, "{:?}", lines(&reading));
    assert!(lines(&reading)[1].ends_with("640 kg 2025-02-20/2025-02-20 moulin"), "{:?}", lines(&reading));
    assert_eq!(reading.lines[1].document_number.as_deref(), Some("FACTU/2025/0007"));
    assert!(because(&reading, "continues:row 2"));
    // Below a row without a number nothing says which invoice goes on.
    assert_eq!(reasons(&reading), ["invalid-date"]);
    Ok(())
}

/// Columns whose headers say nothing are what they hold; a number of an article is no name.
#[test]
fn contents_say_what_headers_do_not() -> Anything<()> {
    let text = "Material|Material Description|Quantity|XQ\n10001|HDPE resin|18,500.000|KG\n10002|Diesel|1,208.500|L\n";
    let reading = read("MB51 2025.csv", text)?;
    assert_eq!(reading.lines.len(), 2, "{reading:?}");
    assert_eq!(reading.lines[0].unit, "KG");
    let unit = reading.documents[0].columns.iter().find(|column| column.role == "unit");
    assert_eq!(unit.map(|column| column.because.as_str()), Some("contents"));
    Ok(())
}

#[test]
fn a_survey_of_commuters_is_a_row_per_person() -> Anything<()> {
    let text = "Année;Salarié;Moyen de déplacement;Distance aller (km);Nb A/R par jour;Jours travaillés/an;Nb de personnes dans la voiture\n\
        2025;E1;Covoiturage (diesel);25;1;230;3\n2025;E2;À pied;1;1;230;\n";
    let reading = read("déplacements.csv", text)?;
    assert_eq!(
        lines(&reading),
        [
            "commuting.car.diesel 25*1/3*2*230 km 2025-01-01/2025-12-31 moulin",
            "commuting.walk_cycle 1*2*230*1 km 2025-01-01/2025-12-31 moulin",
        ]
    );
    assert!(because(&reading, "assumed:1 p"));
    Ok(())
}

#[test]
fn what_carries_goods_is_not_bought() -> Anything<()> {
    let text = "Date,Transport,Net weight (t),Origin,Destination\n2025-03-28,Truck,11.2,Ordes,Casablanca\n\
        2025-03-03,Sea,18.5,Antwerp,Casablanca\n";
    let reading = read("inbound.csv", text)?;
    assert_eq!(reasons(&reading), ["unit-mismatch"], "{reading:?}");
    assert_eq!(reading.lines.len(), 1);
    assert_eq!(reading.lines[0].activity.as_str(), "freight.sea");
    assert!(because(&reading, "estimate:distance"), "a distance between countries is an estimate, and says so");
    Ok(())
}

#[test]
fn the_day_comes_first_in_french_and_is_open_in_english() -> Anything<()> {
    let french = read("a.csv", "Date;Libellé;Quantité;Unité\n10/01/2025;Gasoil;5;L\n")?;
    assert_eq!(lines(&french), ["fuel.diesel 5 L 2025-01-10/2025-01-10 moulin"]);
    assert!(because(&french, "assumed:day-first"));
    let english = read("a.csv", "Date;Description;Quantity;Unit\n10/01/2025;Diesel;5;L\n")?;
    assert_eq!(reasons(&english), ["invalid-date"]);
    let proved = read("a.csv", "Date;Libellé;Quantité;Unité\n10/01/2025;Gasoil;5;L\n10/31/2025;Gasoil;5;L\n")?;
    assert_eq!(proved.lines[0].period.to_string(), "2025-10-01/2025-10-01");
    Ok(())
}

/// What stands beside a number is its unit, which must not contradict that of the row; else it is no number.
#[test]
fn words_beside_a_number_are_not_passed_over() -> Anything<()> {
    let text = "Date;Libellé;Quantité;Unité;Montant\n31/01/2025;Gasoil;1e5;L;\n31/01/2025;Gasoil;12 kg;L;\n\
        31/01/2025;Gasoil;7 litres;L;\n31/01/2025;Gasoil;8 L;;€ 90\n31/01/2025;Gasoil;env 9;L;\n";
    let reading = read("a.csv", text)?;
    assert_eq!(reasons(&reading), ["not-a-number", "unit-mismatch", "not-a-number"], "{reading:?}");
    assert_eq!(
        lines(&reading),
        ["fuel.diesel 7 L 2025-01-31/2025-01-31 moulin", "fuel.diesel 8 L 2025-01-31/2025-01-31 moulin"]
    );
    let paid = reading.lines[1].amount.as_ref().map(|amount| amount.currency.as_str());
    assert_eq!(paid, Some("EUR"));
    Ok(())
}

const FUEL: &str = "Date;Libellé;Quantité;Unité\n31/01/2025;Gasoil;5;L\n28/02/2025;Gasoil;6;L\n";

#[test]
fn a_table_without_a_site_is_one_thing_to_put_right() -> Anything<()> {
    let read = |mappings: &Mappings, name: &str| read_with(&two_sites(), mappings, &[(name, FUEL.as_bytes())]);
    let reading = read(&Mappings::default(), "Compta/suivi.csv")?;
    assert_eq!(reasons(&reading), ["unknown-site"]);
    // The name of the file says it, or its folder, or a person.
    for name in ["depot/suivi.csv", "Compta/suivi depot 2025.csv", "Dépôt de Fès/suivi.csv"] {
        assert!(read(&Mappings::default(), name)?.lines.iter().all(|line| line.site == "depot"), "{name}");
    }
    assert_eq!(read(&Mappings::default(), "depot et moulin.csv")?.lines.len(), 0, "two sites are none");
    let said = parse_mappings("[[file]]\npath = \"Compta/\"\nsite = \"moulin\"\n")?;
    assert!(read(&said, "Compta/suivi.csv")?.lines.iter().all(|line| line.site == "moulin"));
    assert_eq!(read(&said, "Comptabilite/suivi.csv")?.lines.len(), 0);
    Ok(())
}

#[test]
fn a_total_that_differs_is_told_and_the_rows_count() -> Anything<()> {
    let reading = read("a.csv", &format!("{FUEL}Total;;12;\n"))?;
    assert_eq!(reasons(&reading), ["total-differs"]);
    assert_eq!(reading.lines.len(), 2);
    assert!(read("a.csv", &format!("{FUEL}Total;;11;\n"))?.aside.is_empty());
    Ok(())
}

/// Above 20,000 lines they are added up; the sums are those of the same rows in shorter tables.
#[test]
fn a_very_long_ledger_adds_up_to_the_same() -> Anything<()> {
    let rows = |range: std::ops::Range<u32>| {
        let mut text = String::from("Date;Libellé;Quantité;Unité;Distance (km)\n");
        for row in range {
            let (month, day) = (row % 12 + 1, row % 28 + 1);
            match row % 3 {
                0 => text += &format!("2025-{month:02}-{day:02};Gasoil;{}.{};L;\n", row % 97, row % 10),
                1 => text += &format!("2025-{month:02}-{day:02};Électricité;{};kWh;\n", row % 89),
                _ => text += &format!("2025-{month:02}-{day:02};Transport routier;{};t;{}\n", row % 7 + 1, row % 400),
            }
        }
        text
    };
    let worth = |reading: &Reading| {
        let mut sums = std::collections::BTreeMap::new();
        for line in &reading.lines {
            let value = line.terms.iter().fold(line.quantity, |value, term| value * term.value);
            *sums.entry((line.activity.to_string(), line.period.start().month())).or_insert(Decimal::ZERO) += value;
        }
        sums
    };
    let long = rows(0..21_000);
    let whole = read_with(ONE_SITE, &Mappings::default(), &[("tout.csv", long.as_bytes())])?;
    assert!(whole.documents[0].layouts.contains(&"ledger-aggregated".to_owned()), "{:?}", whole.documents[0].layouts);
    assert_eq!(whole.lines.len(), 3 * 4, "three activities, each in four months");
    let (first, second) = (rows(0..10_500), rows(10_500..21_000));
    let parts =
        read_with(ONE_SITE, &Mappings::default(), &[("a.csv", first.as_bytes()), ("b.csv", second.as_bytes())])?;
    assert_eq!(parts.lines.len() + parts.duplicates.len(), 21_000);
    let mut apart = worth(&parts);
    for duplicate in &parts.duplicates {
        let line = &duplicate.dropped;
        let value = line.terms.iter().fold(line.quantity, |value, term| value * term.value);
        *apart.entry((line.activity.to_string(), line.period.start().month())).or_insert(Decimal::ZERO) += value;
    }
    assert_eq!(worth(&whole), apart);
    Ok(())
}

/// English names the machine first, French and Arabic the fuel or the machine.
#[test]
fn a_fuel_and_the_machine_that_it_is_for() -> Anything<()> {
    for (label, wanted) in [
        ("Forklift LPG cylinders", "fuel.lpg"),
        ("LPG cylinders for forklifts", "fuel.lpg"),
        ("Gas cylinders for forklifts", "fuel.butane"),
        ("Boiler propane cylinders", "fuel.propane"),
        ("Truck fuel diesel", "fuel.diesel"),
        ("Bouteilles GPL pour chariot élévateur", "fuel.lpg"),
        ("Chariot élévateur : bouteilles GPL", "fuel.lpg"),
        ("Carburant camion gasoil", "fuel.diesel"),
        ("قنينات غاز للرافعة الشوكية", "fuel.butane"),
        ("الرافعة الشوكية قنينات غاز البترول المسيل", "fuel.lpg"),
        // The machine itself, which burns diesel; and what is no fuel, though it comes in bottles.
        ("Chariot élévateur diesel", "machine.forklift"),
    ] {
        let unit = if wanted.starts_with("machine") { "MAD" } else { "kg" };
        let reading = read("achats.csv", &format!("Date;Libellé;Quantité;Unité\n05/01/2025;{label};220;{unit}\n"))?;
        let found: Vec<&str> = reading.lines.iter().map(|line| line.activity.as_str()).collect();
        assert_eq!(found, [wanted], "{label}: {:?}", reasons(&reading));
    }
    let argon = read("achats.csv", "Date;Libellé;Quantité;Unité\n05/01/2025;Bouteille gaz argon soudure;220;kg\n")?;
    assert_eq!(reasons(&argon), ["unknown-activity"]);
    Ok(())
}

/// A fuel that stands first is bought, whatever it is for: by its litres, or not at all by its price.
#[test]
fn a_fuel_that_stands_first_is_no_machine() -> Anything<()> {
    let text = "Date;Produit;Quantité;Unité;Montant TTC\n09/02/2025;Gasoil GE;200;L;2400\n10/02/2025;Gasoil GE;;;2400\n\
        11/02/2025;Groupe électrogène;;;60000\n";
    let reading = read("achats.csv", text)?;
    let found: Vec<&str> = reading.lines.iter().map(|line| line.activity.as_str()).collect();
    assert_eq!(found, ["fuel.diesel.stationary", "electrical.generator"], "{reading:?}");
    assert_eq!(reasons(&reading), ["unit-mismatch"]);
    Ok(())
}

/// The code of a family is a word, too: a file `water.csv` is of a kind of water that has a factor.
#[test]
fn the_code_of_a_family_is_a_word() -> Anything<()> {
    let reading = read("water.csv", "شهر;الاستهلاك (م3);المبلغ\nيناير 2025;410;3280\n")?;
    assert_eq!(lines(&reading), ["water.supply 410 م3 2025-01-01/2025-01-31 moulin"], "{reading:?}");
    Ok(())
}

/// A header that is a unit alone heads the quantity.
#[test]
fn a_column_headed_by_its_unit_is_the_quantity() -> Anything<()> {
    let text = "Date;N° bon;Véhicule;Produit;Litres;Montant TTC\n\
        04/01/2025;B1;12345-A-6;Gasoil 50;120,5;1 446,00\n09/02/2025;B2;Groupe électrogène;Gasoil GE;200;2 400,00\n";
    let reading = read("carburant.csv", text)?;
    assert_eq!(
        lines(&reading),
        [
            "fuel.diesel 120.5 Litres 2025-01-04/2025-01-04 moulin",
            "fuel.diesel.stationary 200 Litres 2025-02-09/2025-02-09 moulin",
        ]
    );
    assert!(reading.lines.iter().all(|line| line.amount.is_some()));
    for (header, label, unit) in [
        ("Date;Libellé;kWh", "Électricité", "kWh"),
        ("Date;Désignation;m³;Montant HT", "Eau potable", "m³"),
        ("Date,Description,Tonnes", "Firewood", "Tonnes"),
        ("التاريخ;البيان;لتر", "غازوال", "لتر"),
    ] {
        let mark = if header.contains(',') { "," } else { ";" };
        let row = ["31/01/2025", label, "12"].join(mark);
        let reading = read("suivi.csv", &format!("{header}\n{row}\n{row}\n"))?;
        assert_eq!(reading.lines.len(), 2, "{header}: {reading:?}");
        assert_eq!((reading.lines[0].quantity, reading.lines[0].unit.as_str()), (Decimal::from(12), unit), "{header}");
    }
    // Of two nothing says which one counts.
    let two = read("suivi.csv", "Date;Libellé;kWh;Litres\n31/01/2025;Gasoil;5;6\n")?;
    assert!(two.lines.is_empty(), "{two:?}");
    Ok(())
}

/// A bare gas is butane, natural gas or a refrigerant: what else stands beside it decides, and nobody else.
#[test]
fn a_bare_gas_is_a_question() -> Anything<()> {
    for label in ["Gaz", "gas", "الغاز", "Recharge gaz", "Gas recharge", "Gas purchase"] {
        for unit in ["kg", "kWh"] {
            let text = format!("Date;Désignation;Quantité;Unité\n31/01/2025;{label};12;{unit}\n");
            assert_eq!(reasons(&read("achats.csv", &text)?), ["ambiguous-activity"], "{label} {unit}");
        }
    }
    for (label, wanted) in [
        ("Gaz naturel", "fuel.natural_gas"),
        ("Gaz butane", "fuel.butane"),
        ("Recharge gaz R404A", "refrigerant.r404a"),
        ("Fluide frigorigène", "refrigerant"),
        ("Gas cylinders", "fuel.butane"),
    ] {
        let text = format!("Date;Désignation;Quantité;Unité\n31/01/2025;{label};12;kg\n");
        let reading = read("achats.csv", &text)?;
        let found: Vec<&str> = reading.lines.iter().map(|line| line.activity.as_str()).collect();
        assert_eq!(found, [wanted], "{label}: {:?}", reasons(&reading));
    }
    Ok(())
}

/// Quarters are read as months are: the quantity counts, the amount beside it and the total of all do not.
#[test]
fn quarters_over_quantity_and_amount() -> Anything<()> {
    let text = "Produit;Fournisseur;1er trimestre;;2e trimestre;;Total;\n\
        ;;Qté (kg);Montant (DH);Qté (kg);Montant (DH);Qté (kg);Montant (DH)\n\
        Gaz propane;Gaz Exemple;800;7200;640;5760;1440;12960\n\
        Butane vrac;Gaz Exemple;180;3240;160;2880;341;6120\n";
    let reading = read("produits 2025.csv", text)?;
    assert_eq!(
        lines(&reading),
        [
            "fuel.propane 800 kg 2025-01-01/2025-03-31 moulin",
            "fuel.propane 640 kg 2025-04-01/2025-06-30 moulin",
            "fuel.butane 180 kg 2025-01-01/2025-03-31 moulin",
            "fuel.butane 160 kg 2025-04-01/2025-06-30 moulin",
        ]
    );
    assert_eq!(reading.documents[0].layouts, ["ledger-quarters"]);
    assert_eq!(reasons(&reading), ["total-differs"], "the second row does not add up");
    let undated = read("produits.csv", text)?;
    assert!(undated.lines.is_empty());
    assert_eq!(reasons(&undated), ["invalid-date"; 4]);
    Ok(())
}

#[test]
fn quarters_in_three_languages() -> Anything<()> {
    for heads in [
        "Poste;Unité;T1 2025;T2 2025;T3 2025;T4 2025",
        "Item;Unit;Q1 2025;Q2 2025;Q3 2025;Q4 2025",
        "البيان;الوحدة;الربع الأول 2025;الربع الثاني 2025;الربع الثالث 2025;الربع الرابع 2025",
    ] {
        let reading = read("suivi.csv", &format!("{heads}\nDiesel;L;1;2;3;4\n"))?;
        let periods: Vec<String> = reading.lines.iter().map(|line| line.period.to_string()).collect();
        let wanted =
            ["2025-01-01/2025-03-31", "2025-04-01/2025-06-30", "2025-07-01/2025-09-30", "2025-10-01/2025-12-31"];
        assert_eq!(periods, wanted, "{heads}: {reading:?}");
    }
    // The total of three months counts nothing twice, and in a table of days `T1` is no quarter.
    let text = "Poste;Unité;01/2025;02/2025;03/2025;T1 2025\nGasoil;L;1;2;3;6\n";
    assert_eq!(read("suivi.csv", text)?.lines.len(), 3);
    let meters = read("suivi 2025.csv", "Mois;T1;T2\n01/2025;5;6\n")?;
    assert!(meters.lines.is_empty(), "{meters:?}");
    Ok(())
}
