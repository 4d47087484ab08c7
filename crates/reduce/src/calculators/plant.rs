//! A photovoltaic plant by the hour.

use super::OF_REDUCE;
use super::bands::{PRICE_FULL, PRICE_OFF_PEAK, PRICE_PEAK};
use crate::sun::{HOURS, Irradiation, Site, balance, from_bands, production, production_by_month, tilted};
use crate::{Answers, Calculator, Error, Given, Input, Kind, Problem, Range, Saving, output, percent, ratio};

/// The calculators of plants.
pub(super) const ALL: &[&Calculator] = &[&HOURLY];

/// Production hour by hour against the load, from a curve or from the bands of bills.
pub static HOURLY: Calculator = Calculator {
    name: "pv-hourly",
    inputs: &[
        Input::amount("kwp", "kWp"),
        Input::number("latitude", "°", Range { least: -66.0, open: false, most: 66.0 }),
        Input::number("longitude", "°", Range { least: -180.0, open: false, most: 180.0 }),
        Input::number("tilt_deg", "°", Range { least: 0.0, open: false, most: 90.0 }),
        Input::number("azimuth_deg", "°", Range { least: -180.0, open: false, most: 180.0 }).or(0.0),
        Input::of("ghi_kwh_m2_day", Kind::Numbers { unit: "kWh/m2", range: Range::AMOUNT, count: 12 }).optional(),
        Input::efficiency("performance_ratio").or(0.756),
        Input::positive("yield_kwh_kwp", "kWh/kWp").optional(),
        Input::of("yields_kwh_kwp", Kind::Numbers { unit: "kWh/kWp", range: Range::AMOUNT, count: 12 }).optional(),
        Input::of("load_kwh", Kind::Numbers { unit: "kWh", range: Range::AMOUNT, count: HOURS }).optional(),
        Input::of("peak_kwh", Kind::Numbers { unit: "kWh", range: Range::AMOUNT, count: 0 }).optional(),
        Input::of("full_kwh", Kind::Numbers { unit: "kWh", range: Range::AMOUNT, count: 0 }).optional(),
        Input::of("off_peak_kwh", Kind::Numbers { unit: "kWh", range: Range::AMOUNT, count: 0 }).optional(),
        PRICE_PEAK,
        PRICE_FULL,
        PRICE_OFF_PEAK,
        Input::amount("price_surplus", "¤/kWh").or(0.0),
        Input::share("surplus_share").or(super::solar::SURPLUS_SHARE),
    ],
    outputs: &[
        output("production_kwh", "kWh"),
        output("kwh_per_kwp", "kWh/kWp"),
        output("baseline_kwh", "kWh"),
        output("self_consumed_kwh", "kWh"),
        output("self_consumption_pct", "%"),
        output("coverage_pct", "%"),
        output("surplus_sold_kwh", "kWh"),
        output("surplus_lost_kwh", "kWh"),
        output("cost_saved", "¤"),
        output("surplus_income", "¤"),
    ],
    saving: Some(Saving { saved: "self_consumed_kwh", baseline: "baseline_kwh", unit: "kWh", by: "kwp" }),
    run: hourly,
    ..OF_REDUCE
};

fn hourly(given: &Given) -> Result<Answers, Error> {
    let site = Site {
        latitude: given.number("latitude")?,
        longitude: given.number("longitude")?,
        tilt: given.number("tilt_deg")?,
        azimuth: given.number("azimuth_deg")?,
    };
    let kwp = given.number("kwp")?;
    let made = made(given, site, kwp)?;
    let result = balance(&made, &load(given)?, given.number("surplus_share")?);
    let shares = result.shares();
    let prices = [given.number("price_peak")?, given.number("price_full")?, given.number("price_off_peak")?];
    let saved = result.used_by_band.iter().zip(prices).map(|(used, price)| used * price).sum::<f64>();
    Ok(Answers::from([
        ("production_kwh", result.production.into()),
        ("kwh_per_kwp", ratio(result.production, kwp).into()),
        ("baseline_kwh", result.load.into()),
        ("self_consumed_kwh", result.used.into()),
        ("self_consumption_pct", (100.0 * shares.self_consumed).into()),
        ("coverage_pct", percent(result.used, result.load).into()),
        ("surplus_sold_kwh", result.sold.into()),
        ("surplus_lost_kwh", result.lost.into()),
        ("cost_saved", saved.into()),
        ("surplus_income", (result.sold * given.number("price_surplus")?).into()),
    ]))
}

/// What the plant makes in each hour, by the one thing that is known of its sun.
fn made(given: &Given, site: Site, kwp: f64) -> Result<Vec<f64>, Error> {
    let mut known = SUN.into_iter().filter(|key| given.has(key));
    let Some(first) = known.next() else { return Err(Problem::Needed.at(SUN[0])) };
    if let Some(second) = known.next() {
        return Err(Problem::Against(first.to_owned()).at(second));
    }
    let months =
        |key: &str| -> Result<[f64; 12], Error> { given.numbers(key)?.try_into().map_err(|_| Problem::Needed.at(key)) };
    let shape = || tilted(site, Irradiation::EvenClearness(EVEN_CLEARNESS));
    Ok(match first {
        "ghi_kwh_m2_day" => {
            production(kwp, given.number("performance_ratio")?, &tilted(site, Irradiation::Monthly(months(first)?)))
        }
        "yields_kwh_kwp" => production_by_month(kwp, months(first)?, &shape()),
        // Only the year's total is known: the months follow the sun outside the atmosphere, all equally clear.
        year => {
            let shape = shape();
            let sum = uncertainty::sum(shape.iter().copied());
            production(kwp, ratio(given.number(year)?, sum), &shape)
        }
    })
}

/// What may be known of the sun of a plant, the surest first.
const SUN: [&str; 3] = ["ghi_kwh_m2_day", "yields_kwh_kwp", "yield_kwh_kwp"];
/// A clear, dry climate: only the share of diffuse depends on it, for the total is scaled to the yield.
const EVEN_CLEARNESS: f64 = 0.6;

/// The load in each hour: the curve, or what bills say of three bands, by month or for the year.
fn load(given: &Given) -> Result<Vec<f64>, Error> {
    let curve = given.numbers("load_kwh");
    let bands = ["peak_kwh", "full_kwh", "off_peak_kwh"];
    if let Ok(curve) = curve {
        return match bands.into_iter().find(|band| given.numbers(band).is_ok()) {
            Some(band) => Err(Problem::Against("load_kwh".to_owned()).at(band)),
            None => Ok(curve.to_vec()),
        };
    }
    let mut months = [[0.0; 12]; 3];
    for (month, key) in months.iter_mut().zip(bands) {
        *month = match given.numbers(key)? {
            // A year is spread over its months by their days.
            [year] => crate::sun::DAYS.map(|days| year * days as f64 / 365.0),
            several => several.try_into().map_err(|_| Problem::Count { found: several.len(), wanted: 12 }.at(key))?,
        };
    }
    Ok(from_bands(months))
}
