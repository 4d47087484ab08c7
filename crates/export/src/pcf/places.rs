//! Places that a recipe names, held against the lists of the catalogue.

use std::sync::LazyLock;

use catalogue::PlaceRow;

use super::Problem;

static COUNTRIES: LazyLock<Vec<PlaceRow>> = LazyLock::new(|| catalogue::countries().unwrap_or_default());

/// That a code is one of a country; a name or a code in small letters is answered with the code that is meant.
pub(super) fn check_country(found: &str) -> Result<(), Problem> {
    if COUNTRIES.iter().any(|row| *row.code == *found) {
        return Ok(());
    }
    let sought = found.trim().to_lowercase();
    let is = |name: &str| !name.is_empty() && name.to_lowercase() == sought;
    let meant = COUNTRIES.iter().find(|row| {
        [&row.code, &row.alpha3, &row.name_fr, &row.name_ar, &row.name_en].into_iter().any(|name| is(name))
            || row.aliases.split('|').any(is)
    });
    Err(Problem::UnknownCountry { found: found.to_owned(), meant: meant.map(|row| row.code.to_string()) })
}

/// That a region (ISO 3166-2) is one of the country in which the sites are: the parts of Morocco are known, of other countries the
/// code says which it is of.
pub(super) fn check_region(region: &str, country: &str) -> Result<(), Problem> {
    let known: Vec<String> = match country {
        "MA" => catalogue::regions().unwrap_or_default().iter().map(|row| row.code.to_string()).collect(),
        _ => Vec::new(),
    };
    let within = region.split_once('-').is_some_and(|(of, _)| of == country);
    if within && (known.is_empty() || known.iter().any(|code| code == region)) {
        return Ok(());
    }
    let known = if known.is_empty() { vec![format!("{country}-…")] } else { known };
    Err(Problem::ElsewhereThanSites { found: region.to_owned(), known })
}
