//! `qafila export pcf` and `qafila export pact`: the fictitious firms, from their papers to the footprint of a product.

use std::path::Path;

use serde_json::{Value, json};

use crate::made::Made;
use crate::{Anything, examples, printed, run, text};

/// The blocks of TOML of `docs/reference/pcf.md`: a recipe, and what Catena-X asks beside a footprint.
pub fn example(number: usize) -> Anything<String> {
    let page = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/reference/pcf.md"))?;
    let block = page.split("```toml\n").nth(number + 1).ok_or("no example")?;
    Ok(block.split_once("```").ok_or("no end of the example")?.0.to_owned())
}

fn firm(name: &str) -> String {
    examples().join(name).to_string_lossy().into_owned()
}

fn footprint(folder: &Made, recipe: &str, firm_name: &str) -> Anything<Value> {
    let file = folder.path().join(recipe).to_string_lossy().into_owned();
    let arguments = ["export", "pcf", &file, "--firm", &firm(firm_name), "--json"];
    Ok(serde_json::from_str(&printed(folder.path(), &arguments)?)?)
}

fn number(value: &Value, pointer: &str) -> Anything<f64> {
    Ok(value.pointer(pointer).and_then(Value::as_f64).ok_or_else(|| pointer.to_owned())?)
}

/// With the least that a firm knows, the footprint times what was made is the sum of the inventory's lines: scopes 1 and 2 by the
/// market, 3.1, 3.3, 3.4, 3.5 and 3.8, and nothing of the others.
#[test]
fn the_footprints_of_three_firms_are_what_their_inventories_have() -> Anything<()> {
    let cases = [
        ("agrumes-souss", "unit = 'kilogram'\nmade = 3950000\nsites = ['station']\n", 3_950_000.0),
        (
            "cablage-detroit",
            "unit = 'piece'\nmass_kg = 0.8\nmade = 1240000\nsites = ['usine-tanger', 'atelier-tetouan']\n",
            1_240_000.0,
        ),
        ("delavage-atlas", "unit = 'piece'\nmass_kg = '0.55'\nmade = 2480000\nsites = ['laverie']\n", 2_480_000.0),
    ];
    for (name, recipe, made) in cases {
        let text = format!("name = 'Produit fictif'\nyear = 2025\n{recipe}");
        let folder = Made::new(&format!("pcf-{name}"))?.with("recette.toml", text)?;
        let found = footprint(&folder, "recette.toml", name)?;
        let inventory: Value = serde_json::from_str(&printed(folder.path(), &["measure", &firm(name), "--json"])?)?;
        let sites = recipe.split_once("sites = ").ok_or("sites")?.1;
        let lines = inventory.pointer("/account/lines").or_else(|| inventory.pointer("/inventory/account/lines"));
        let mut sum = 0.0;
        for line in lines.and_then(Value::as_array).ok_or("lines")? {
            let of = |field: &str| line.get(field).and_then(Value::as_str).unwrap_or_default();
            let category = of("category");
            let counted = category.starts_with("1.")
                || (category.starts_with("2.") && of("method") != "location")
                || ["3.1", "3.3", "3.4", "3.5", "3.8"].contains(&category);
            if counted && sites.contains(&format!("'{}'", of("site"))) {
                sum += number(line, "/emissions/co2e")? + number(line, "/emissions/co2e_montreal")?;
            }
        }
        let whole = number(&found, "/excluding/co2e")? * made;
        assert!((whole - sum).abs() <= 1e-9 * sum, "{name}: {whole} is not {sum}");
        let (low, high) = (number(&found, "/excluding/interval/low")?, number(&found, "/excluding/interval/high")?);
        assert!(low > 0.0 && low * made < whole && whole < high * made, "{name}");
    }
    Ok(())
}

#[test]
fn of_a_year_without_papers_there_is_no_footprint() -> Anything<()> {
    let recipe = "name = 'Produit fictif'\nyear = 2019\nunit = 'kilogram'\nmade = 1\nsites = ['station']\n";
    let folder = Made::new("pcf-2019")?.with("recette.toml", recipe)?;
    let file = folder.path().join("recette.toml").to_string_lossy().into_owned();
    let told = run(folder.path(), &["export", "pcf", &file, "--firm", &firm("agrumes-souss"), "--json"])?;
    assert_eq!((told.status.code(), text(&told.stdout)), (Some(1), String::new()));
    assert!(text(&told.stderr).contains("2019"), "{}", text(&told.stderr));
    Ok(())
}

#[test]
fn the_example_of_the_page_names_what_is_unknown() -> Anything<()> {
    let folder = Made::new("pcf-page")?.with("recette.toml", example(0)?)?;
    let found = footprint(&folder, "recette.toml", "agrumes-souss")?;
    assert_eq!(found["unknown"], json!(["fruits"]));
    assert_eq!(found["place"], json!("MA-09"));
    // Cold serves the packed fruit alone, all else is shared by mass.
    let shares: Vec<f64> =
        found["allocations"].as_array().ok_or("shares")?.iter().filter_map(|one| one["share"].as_f64()).collect();
    assert_eq!(shares, [3_950_000.0 / 4_310_000.0, 1.0]);
    let kinds: Vec<&str> =
        found["findings"].as_array().ok_or("findings")?.iter().filter_map(|one| one["kind"].as_str()).collect();
    for kind in ["input_unknown", "older_potentials", "biogenic_carbon_unknown"] {
        assert!(kinds.contains(&kind), "{kinds:?}");
    }
    assert!(!kinds.contains(&"all_allocated"));
    // Transport of the inventory leads to customers: apart.
    assert!(number(&found, "/outbound/co2e")? > 0.05);
    Ok(())
}

#[test]
fn the_answer_speaks_three_languages() -> Anything<()> {
    let folder = Made::new("pcf-words")?.with("recette.toml", example(0)?)?;
    let file = folder.path().join("recette.toml").to_string_lossy().into_owned();
    for (language, word) in [("fr", "Ce qui améliorerait"), ("ar", "ما يحسّن هذه البصمة"), ("en", "What would make")]
    {
        let arguments = ["export", "pcf", &file, "--firm", &firm("agrumes-souss"), "--lang", language];
        let output = printed(folder.path(), &arguments)?;
        assert!(output.contains(word) && !output.contains("export-pcf"), "{output}");
    }
    Ok(())
}

#[test]
fn what_is_wrong_is_named_by_its_field_in_three_languages() -> Anything<()> {
    let folder = Made::new("pcf-wrong")?;
    let cases = [
        ("made        = 3_950_000", "mad = 1", "mad"),
        ("unit        = \"kilogram\"", "unit = \"kg\"", "unit"),
        ("sites       = [\"station\"]", "sites = [\"lune\"]", "sites[0]"),
        ("year        = 2025", "year        = 9999", "year"),
        ("material.plastic.hdpe", "material.plastic.hdpo", "input[3].source.activity"),
        ("amount     = 4\n", "amount = -4\n", "input[3].amount"),
        ("material.plastic.hdpe\" }", "material.plastic.hdpe\" }\nlosses_pct = 120", "input[3].losses_pct"),
        ("{ activity = \"material.plastic.hdpe\" }", "{ factor = \"none\" }", "input[3].source"),
        ("own  = 3_950_000", "own = 9_950_000", "allocation[0].own"),
    ];
    for (from, to, field) in cases {
        let recipe = example(0)?;
        assert!(recipe.contains(from), "{from}");
        let folder = Made::new("pcf-wrong-one")?.with("recette.toml", recipe.replacen(from, to, 1))?;
        let file = folder.path().join("recette.toml").to_string_lossy().into_owned();
        for language in ["fr", "ar", "en"] {
            let arguments = ["export", "pcf", &file, "--firm", &firm("agrumes-souss"), "--lang", language];
            let output = run(folder.path(), &arguments)?;
            let said = text(&output.stderr);
            assert_eq!(output.status.code(), Some(1), "{said}");
            assert!(said.contains(field) && !said.contains("export-"), "{language}: {said}");
        }
    }
    let missing = run(folder.path(), &["export", "pcf", "rien.toml"])?;
    assert_eq!(missing.status.code(), Some(1));
    Ok(())
}

/// A footprint as a partner sends it.
pub fn partner() -> Value {
    json!({
        "id": "91715e5e-fd0b-4d1c-8fab-76290c46e6ed", "specVersion": "3.0.3", "created": "2026-02-01T00:00:00Z", "status": "Active",
        "companyName": "Fonderie fictive", "companyIds": ["urn:pact:exemple.example:supplier-id:7"],
        "productDescription": "Billette", "productIds": ["urn:pact:exemple.example:product-id:B-6063"],
        "productNameCompany": "Billette 6063",
        "pcf": {
            "declaredUnitOfMeasurement": "kilogram", "declaredUnitAmount": "1", "productMassPerDeclaredUnit": "1",
            "referencePeriodStart": "2025-01-01T00:00:00Z", "referencePeriodEnd": "2026-01-01T00:00:00Z",
            "geographyCountry": "MA", "pcfExcludingBiogenicUptake": "9.5", "pcfIncludingBiogenicUptake": "9.5",
            "fossilGhgEmissions": "6.4", "fossilCarbonContent": "0", "ipccCharacterizationFactors": ["AR6"],
            "crossSectoralStandards": ["ISO14067"], "exemptedEmissionsPercent": "0",
            "boundaryProcessesDescription": "Coulée", "packagingEmissionsIncluded": true, "packagingGhgEmissions": "0.1",
            "ccsTechnologicalCO2CaptureIncluded": false, "primaryDataShare": "40", "secondaryEmissionFactorSources": [{ "name": "Base fictive", "version": "1" }],
            "dqi": { "technologicalDQR": "2", "geographicalDQR": "1", "temporalDQR": "1" }
        }
    })
}

#[test]
fn a_partner_s_footprint_is_looked_through_and_carried() -> Anything<()> {
    let folder = Made::new("pact-partner")?
        .with("empreinte.json", partner().to_string())?
        .with("reponse.json", json!({ "data": partner() }).to_string())?
        .with("complement.toml", example(1)?)?;
    let path = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    for (language, word) in [("fr", "le total indiqué"), ("ar", "9.5"), ("en", "9.5")] {
        for file in ["empreinte.json", "reponse.json"] {
            let said = printed(folder.path(), &["export", "pact", &path(file), "--lang", language])?;
            assert!(said.contains("Billette 6063") && said.contains(word) && !said.contains("pact-finding"), "{said}");
        }
    }
    let arguments =
        ["export", "pact", &path("empreinte.json"), "--to", "catena-x", "--supplement", &path("complement.toml")];
    let carried = printed(folder.path(), &arguments)?;
    let catena: Value = serde_json::from_str(&carried)?;
    assert!(catena.pointer("/scopeOfPcfForm/0/specVersion").is_some());
    let folder = folder.with("catena.json", carried)?;
    let path = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let back: Value = serde_json::from_str(&printed(
        folder.path(),
        &["export", "pact", &path("catena.json"), "--to", "pact", "--issuer", "exemple.example"],
    )?)?;
    for member in ["/id", "/productIds", "/pcf/fossilGhgEmissions", "/pcf/geographyCountry"] {
        assert_eq!(back.pointer(member), partner().pointer(member), "{member}");
    }
    // Catena-X asks for more than PACT says; without it nothing is guessed.
    let output = run(folder.path(), &["export", "pact", &path("empreinte.json"), "--to", "catena-x", "--lang", "en"])?;
    assert!(output.status.code() == Some(1) && text(&output.stderr).contains("--supplement"));
    Ok(())
}

#[test]
fn what_a_partner_s_format_refuses_is_named() -> Anything<()> {
    let mut wrong = partner();
    wrong["pcf"]["fossilGhgEmissions"] = json!("1e3");
    wrong["id"] = json!("7");
    let folder = Made::new("pact-wrong")?.with("empreinte.json", wrong.to_string())?.with("texte.json", "{")?;
    let path = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let output = run(folder.path(), &["export", "pact", &path("empreinte.json"), "--lang", "fr"])?;
    let said = text(&output.stdout);
    assert_eq!(output.status.code(), Some(1));
    assert!(said.contains("pcf.fossilGhgEmissions") && said.contains("id"), "{said}");
    assert_eq!(run(folder.path(), &["export", "pact", &path("texte.json")])?.status.code(), Some(1));
    let output = run(folder.path(), &["export", "pact", &path("empreinte.json"), "--json"])?;
    assert_eq!(output.status.code(), Some(1));
    let read: Value = serde_json::from_slice(&output.stdout)?;
    assert_eq!(read["valid"], false);
    assert!(read["violations"].as_array().is_some_and(|all| !all.is_empty()), "{read}");
    Ok(())
}
