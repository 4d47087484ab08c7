use std::f64::consts::PI;

use super::day::Day;
use super::{DAYS, HOURS, months};

/// Where a plant stands and how it looks at the sun, in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Site {
    /// Latitude, north positive.
    pub latitude: f64,
    /// Longitude, east positive.
    pub longitude: f64,
    /// Slope of the modules: 0 is flat.
    pub tilt: f64,
    /// Where they look: 0 is south, west positive.
    pub azimuth: f64,
}

/// What is known of the irradiation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Irradiation {
    /// The mean of each month on a horizontal plane, kWh/m² a day.
    Monthly([f64; 12]),
    /// The same clearness in every month: the shape of a year of which only its total will be known.
    EvenClearness(f64),
}

/// Reflection of the ground.
const ALBEDO: f64 = 0.2;
/// Parts of an hour at which the sun is looked at.
const STEPS: usize = 4;

/// Irradiation on the plane of the modules in each hour of universal time, kWh/m².
pub fn tilted(site: Site, irradiation: Irradiation) -> Vec<f64> {
    let (latitude, tilt) = (site.latitude.to_radians(), site.tilt.to_radians());
    let azimuth = site.azimuth.to_radians();
    let sky = (1.0 + libm::cos(tilt)) / 2.0;
    let ground = ALBEDO * (1.0 - libm::cos(tilt)) / 2.0;
    let mut hours = Vec::with_capacity(HOURS);
    for (number, month) in months().enumerate() {
        let day = Day::of(number, latitude);
        let global = match irradiation {
            Irradiation::Monthly(means) => means.get(month).copied().unwrap_or_default(),
            Irradiation::EvenClearness(clearness) => clearness * day.extraterrestrial,
        };
        let clearness = if day.extraterrestrial > 0.0 { global / day.extraterrestrial } else { 0.0 };
        let diffuse = global * day.diffuse_of_global(clearness).clamp(0.0, 1.0);
        for hour in 0..24 {
            let mut sum = 0.0;
            for step in 0..STEPS {
                let clock = hour as f64 + (step as f64 + 0.5) / STEPS as f64;
                let solar = clock + site.longitude / 15.0 + day.equation_of_time_h;
                let angle = (solar - 12.0) * PI / 12.0;
                let falling = global * day.global_share(angle);
                // Near sunset the two splits of the day may cross: no beam is negative.
                let scattered = (diffuse * day.diffuse_share(angle)).min(falling);
                let beam = (falling - scattered) * beam_ratio(latitude, &day, tilt, azimuth, angle);
                sum += beam + scattered * sky + falling * ground;
            }
            hours.push(sum / STEPS as f64);
        }
    }
    hours
}

/// Beam on the inclined plane over beam on the horizontal one.
fn beam_ratio(latitude: f64, day: &Day, tilt: f64, azimuth: f64, angle: f64) -> f64 {
    let (sin_d, cos_d) = (libm::sin(day.declination), libm::cos(day.declination));
    let (sin_l, cos_l) = (libm::sin(latitude), libm::cos(latitude));
    let (sin_t, cos_t) = (libm::sin(tilt), libm::cos(tilt));
    let zenith = sin_d * sin_l + cos_d * cos_l * libm::cos(angle);
    let incidence = sin_d * sin_l * cos_t - sin_d * cos_l * sin_t * libm::cos(azimuth)
        + cos_d * cos_l * cos_t * libm::cos(angle)
        + cos_d * sin_l * sin_t * libm::cos(azimuth) * libm::cos(angle)
        + cos_d * sin_t * libm::sin(azimuth) * libm::sin(angle);
    // The share of the hour goes to zero with the height of the sun, so the product stays finite; only its zero is left out.
    if zenith > 1e-6 { (incidence / zenith).max(0.0) } else { 0.0 }
}

/// Energy of a plant in each hour, kWh: its peak power times irradiation times its performance ratio.
pub fn production(kwp: f64, performance_ratio: f64, tilted: &[f64]) -> Vec<f64> {
    tilted.iter().map(|irradiation| kwp * performance_ratio * irradiation).collect()
}

/// The same where what it gives in each month is known, kWh for each kWp: the irradiation shares a month out among its hours.
pub fn production_by_month(kwp: f64, yields: [f64; 12], tilted: &[f64]) -> Vec<f64> {
    let mut made = Vec::with_capacity(tilted.len());
    let mut rest = tilted;
    for (days, yielded) in DAYS.into_iter().zip(yields) {
        let (month, later) = rest.split_at(rest.len().min(24 * days));
        let sum = uncertainty::sum(month.iter().copied());
        // A month without sun gives nothing, whatever was said of it.
        let share = if sum > 0.0 { kwp * yielded / sum } else { 0.0 };
        made.extend(month.iter().map(|irradiation| share * irradiation));
        rest = later;
    }
    made
}
