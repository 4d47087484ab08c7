//! Where goods come from, when they are made and when they cross the border.

use cbam::{Installation, consign, thresholds};

use crate::support::{assessed, bars, dec, found, law, read, refused, tables};

/// A bar sent on a day, made in a year.
fn sent(day: &str, produced: &str) -> Installation {
    read(&bars(&format!(
        "precursors = [{{ cn = \"72139110\", tonnes = 100, origin = \"MA\" }}]\n\
         [[consignments]]\nid = \"c\"\ncn = \"73181542\"\ntonnes = 10\nimported = \"{day}\"\n{produced}"
    )))
}

/// Made in 2026, the mark-up of the default value is that of the year of import, what is free that of production.
#[test]
fn the_mark_up_is_that_of_the_year_of_import() {
    for (day, markup) in [("2026-12-31", "1.1"), ("2027-01-02", "1.2"), ("2028-01-02", "1.3")] {
        let installation = sent(day, "produced = 2026\n");
        let assessment = law(&installation).unwrap();
        let result = consign(tables(), &installation, &assessment, 0, None, &mut Vec::new()).unwrap().unwrap();
        let due = dec("4.801") * dec(markup) - dec("0.975") * dec("1.364");
        assert_eq!(result.certificates_default.unwrap().normalize(), (due * dec("10")).normalize(), "{day}");
        assert_eq!(result.certificates_actual, assessment.goods[0].certificates * dec("10"), "{day}");
    }
}

#[test]
fn consignments_before_2026_or_made_after_their_import_name_the_field() {
    for (day, produced, field, code) in [
        ("2025-12-31", "", "imported", "too-early"),
        ("2025-12-31", "produced = 2025\n", "imported", "too-early"),
        ("2026-05-01", "produced = 2027\n", "produced", "produced-after-import"),
    ] {
        let error = thresholds(tables(), &sent(day, produced)).unwrap_err();
        assert_eq!((error.at, error.problem.code()), (format!("consignments[0].{field}"), code), "{day} {produced}");
    }
}

/// A code that is none would silently take the values of other countries.
#[test]
fn countries_are_codes() {
    let country = |text: &str| refused(&bars("").replace("\"MA\"", &format!("\"{text}\"")));
    let of = |text: &str| (country(text).at, country(text).problem.code(), country(text).problem.detail());
    let says = |code: &'static str, detail: &str| ("country".to_owned(), code, detail.to_owned());
    for (text, meant) in
        [("ma", "MA"), ("Maroc", "MA"), ("MAR", "MA"), ("المغرب", "MA"), ("UK", "GB"), ("Turkey", "TR")]
    {
        assert_eq!(of(text), says("country-meant", &format!("{text} → {meant}")));
    }
    for text in ["ZZ", "", " ", "EU", "AN", "World"] {
        assert_eq!(of(text), says("not-a-country", text));
    }
    let origin = refused(&bars("precursors = [{ cn = \"72139110\", tonnes = 100, origin = \"tr\" }]\n"));
    let at = "processes[0].precursors[0].origin";
    assert_eq!((origin.at.as_str(), origin.problem.detail().as_str()), (at, "tr → TR"));
    // Every country of the tables is one, and one without a table keeps the values of other countries.
    for code in ["MA", "DZ", "KP", "CW", "EH", "XK", "DE"] {
        assert_eq!(tables().country(code), Ok(()), "{code}");
    }
    let elsewhere = assessed(&bars("").replace("\"MA\"", "\"UY\""));
    assert!(elsewhere.goods[0].default.is_some() && !elsewhere.exempt_origin);
}

/// What the regulation does not apply to needs no certificate, with actual or with default values.
#[test]
fn nothing_is_due_for_goods_of_the_union_or_an_exempt_country() {
    for code in ["FR", "CH", "IS", "NO", "LI"] {
        let text = bars(
            "precursors = [{ cn = \"72139110\", tonnes = 100, origin = \"CN\" }]\n\
             [[consignments]]\nid = \"c\"\ncn = \"73181542\"\ntonnes = 10\nimported = \"2026-05-01\"\n",
        );
        let installation = read(&text.replace("\"MA\"", &format!("\"{code}\"")));
        let assessment = law(&installation).unwrap();
        assert!(assessment.exempt_origin && found(&assessment, "exempt-origin"), "{code}");
        let good = &assessment.goods[0];
        assert!(good.see > dec("3"));
        assert_eq!((good.certificates, good.default.as_ref().unwrap().certificates), (dec("0"), dec("0")));
        let result = consign(tables(), &installation, &assessment, 0, None, &mut Vec::new()).unwrap().unwrap();
        assert_eq!((result.certificates_actual, result.certificates_default), (dec("0"), Some(dec("0"))));
    }
}

/// 2716 is counted in kWh: the amount of a consignment is read so, and asked about.
#[test]
fn a_consignment_of_electricity_is_in_kwh() {
    let installation = read(
        "year = 2026\nname = \"E\"\ncountry = \"MA\"\n[[processes]]\nid = \"p\"\n\
         goods = [{ cn = \"27160000\", kwh = 1000 }]\n\
         [[streams]]\nname = \"gas\"\nmethod = \"process_input\"\namount = 1\nef = 1\n\
         [[consignments]]\nid = \"c\"\ncn = \"2716 00 00\"\ntonnes = 500\nimported = \"2026-05-01\"\n",
    );
    let mut findings = Vec::new();
    let assessment = law(&installation).unwrap();
    let result = consign(tables(), &installation, &assessment, 0, None, &mut findings).unwrap().unwrap();
    assert_eq!(result.certificates_actual.normalize(), dec("0.5"));
    assert_eq!(findings.first().map(|finding| finding.at.as_str()), Some("consignments[0].tonnes"));
}
