//! What a sheet says that cannot be, though every value is of its kind.

use measure::{Chain, DeclaredGrid, Firm, Instrument, Site, TargetFault, check_ice};

use super::value::{Form, Wanted, shortened};
use super::{FirmError, line_with};

/// Sectors, as `firm.toml` writes them.
pub const SECTORS: [&str; 9] = [
    "agri-food",
    "textile-leather",
    "automotive",
    "chemicals",
    "metallurgy",
    "building-materials",
    "crafts",
    "tourism",
    "digital",
];

/// What carries the market-based method of scope 2.
const INSTRUMENTS: [&str; 3] = ["certificate", "contract", "supplier-rate"];

/// A table of the sheet as it is written, by its name and its number among those of that name.
#[derive(Clone, Copy)]
struct Place<'t> {
    text: &'t str,
    table: &'static str,
    index: usize,
}

impl<'t> Place<'t> {
    /// The line of a key of the table, from 1, and what is written there; of a table written otherwise, the first line
    /// that holds the key.
    fn key(self, key: &str) -> (usize, &'t str) {
        let title = |line: &'t str| {
            let line = line.split('#').next().unwrap_or("").trim();
            line.starts_with('[').then(|| line.trim_matches(['[', ']', ' ']))
        };
        let mut table = "";
        let mut met = 0;
        for (line, number) in self.text.lines().zip(1..) {
            if let Some(name) = title(line) {
                table = name;
                met += usize::from(name == self.table);
                continue;
            }
            let here = table == self.table && (self.table.is_empty() || met == self.index + 1);
            if here
                && let Some((name, written)) = line.split_once('=')
                && name.trim() == key
            {
                return (number, written.split('#').next().unwrap_or("").trim());
            }
        }
        (line_with(self.text, key), "")
    }

    /// That a key of the table has a value that it does not accept.
    fn value(self, key: &str, read: impl ToString, wanted: Wanted) -> FirmError {
        let (line, written) = self.key(key);
        let written = if written.is_empty() { read.to_string() } else { shortened(written) };
        let read = Form::of(&written);
        FirmError::Value { line, key: key.to_owned(), written, read, wanted, detail: "out of range".to_owned() }
    }

    /// That a key of the table has a word that is none of those accepted.
    fn word<'a>(self, key: &str, value: &str, accepted: impl Iterator<Item = &'a str>) -> FirmError {
        let accepted = accepted.map(str::to_owned).collect();
        FirmError::UnknownWord { line: self.key(key).0, value: value.to_owned(), accepted }
    }
}

/// Checks a sheet that was read.
pub(super) fn check(text: &str, firm: &Firm) -> Result<(), FirmError> {
    let top = Place { text, table: "", index: 0 };
    if let Some(ice) = firm.ice.as_ref().filter(|ice| check_ice(ice).is_err()) {
        return Err(FirmError::Ice { line: top.key("ice").0, ice: ice.clone() });
    }
    if !SECTORS.contains(&firm.sector.as_str()) {
        return Err(top.word("sector", &firm.sector, SECTORS.into_iter()));
    }
    if let Some((key, code)) = unknown_country(firm) {
        return Err(FirmError::Country { line: top.key(key).0, code });
    }
    let reporting = Place { table: "reporting", ..top };
    for (key, year) in [("year", Some(firm.reporting.year)), ("base_year", firm.reporting.base_year)] {
        if let Some(year) = year.filter(|year| !calendar::YEARS.contains(year)) {
            return Err(reporting.value(key, year, Wanted::Year));
        }
    }
    if firm.sites.is_empty() {
        return Err(FirmError::NoSite);
    }
    for (index, site) in firm.sites.iter().enumerate() {
        let twice = firm.sites.iter().skip(index + 1).any(|other| other.id == site.id);
        if twice || site.id.is_empty() || site.id.contains(char::is_whitespace) {
            return Err(FirmError::SiteId { line: line_with(text, &site.id), id: site.id.clone() });
        }
        check_site(Place { table: "site", index, ..top }, site, &firm.country)?;
    }
    for (key, grid) in [("location", &firm.electricity.location), ("residual", &firm.electricity.residual)] {
        if let Some(DeclaredGrid { factor, .. }) = grid.as_ref().filter(|grid| !counts(grid.factor)) {
            let table = if key == "location" { "electricity.location" } else { "electricity.residual" };
            return Err(Place { table, ..top }.value("factor", factor, Wanted::Amount));
        }
    }
    for (index, instrument) in firm.electricity.instruments.iter().enumerate() {
        check_instrument(Place { table: "electricity.instrument", index, ..top }, instrument, firm)?;
    }
    let tables = text.lines().zip(1..).filter(|(line, _)| line.trim_start().starts_with("[[target]]"));
    let lines = tables.map(|(_, number)| number).chain(std::iter::repeat(1));
    for (target, line) in firm.targets.iter().zip(lines) {
        target.check(firm).map_err(|fault: TargetFault| FirmError::Target { line, fault })?;
    }
    Ok(())
}

fn check_site(place: Place<'_>, site: &Site, country: &str) -> Result<(), FirmError> {
    let shares = match &site.share {
        Chain::One(share) => std::slice::from_ref(share),
        Chain::Links(shares) => shares,
    };
    if let Some(share) = shares.iter().find(|share| !(0.0..=1.0).contains(*share)) {
        return Err(place.value("share", share, Wanted::Share));
    }
    if let Some(area) = site.area_m2.filter(|area| !counts(*area)) {
        return Err(place.value("area_m2", area, Wanted::Amount));
    }
    // The catalogue knows the regions of Morocco and of no other country. It has no broken line: a test of its crate.
    let regions = if country == "MA" { catalogue::regions().unwrap_or_default() } else { Vec::new() };
    if let Some(region) = &site.region
        && !regions.is_empty()
        && !regions.iter().any(|known| known.code == region.as_str())
    {
        return Err(place.word("region", region, regions.iter().map(|known| &*known.code)));
    }
    Ok(())
}

fn check_instrument(place: Place<'_>, instrument: &Instrument, firm: &Firm) -> Result<(), FirmError> {
    if !INSTRUMENTS.contains(&instrument.kind.as_str()) {
        return Err(place.word("kind", &instrument.kind, INSTRUMENTS.into_iter()));
    }
    if let Some(site) = instrument.site.as_ref().filter(|site| firm.site(site).is_none()) {
        return Err(place.word("site", site, firm.sites.iter().map(|site| site.id.as_str())));
    }
    for (key, value) in [("kwh", instrument.kwh), ("factor", instrument.factor)] {
        if !counts(value) {
            return Err(place.value(key, value, Wanted::Amount));
        }
    }
    if instrument.from > instrument.to {
        return Err(place.value("to", instrument.to, Wanted::LaterDate));
    }
    Ok(())
}

/// Whether a number counts something: none is below zero.
fn counts(value: f64) -> bool {
    value.is_finite() && value >= 0.0
}

/// The first country that is none, and its key.
fn unknown_country(firm: &Firm) -> Option<(&'static str, String)> {
    let own = Some(("country", &firm.country)).filter(|(_, code)| *code != "MA");
    let codes = own.into_iter().chain(firm.buyer_countries.iter().map(|code| ("buyer_countries", code)));
    let mut codes = codes.peekable();
    codes.peek()?;
    // The embedded catalogue has no broken line: a test of its crate.
    let known = catalogue::countries().unwrap_or_default();
    codes
        .find(|(_, code)| !known.iter().any(|place| place.code == code.as_str()))
        .map(|(key, code)| (key, code.clone()))
}
