use std::f64::consts::PI;

/// The sun over one day: angles in radians.
#[derive(Clone, Copy, Debug)]
pub struct Day {
    /// Declination.
    pub declination: f64,
    /// Hours by which the sun is ahead of the mean one.
    pub equation_of_time_h: f64,
    /// Hour angle of sunset.
    pub sunset: f64,
    /// Irradiation above the atmosphere on a horizontal plane, kWh/m².
    pub extraterrestrial: f64,
}

/// W/m² outside the atmosphere at the mean distance of the sun (Duffie and Beckman).
const SOLAR_CONSTANT: f64 = 1367.0;

impl Day {
    /// The day of a number from 0, at a latitude in radians.
    pub fn of(number: usize, latitude: f64) -> Day {
        let angle = 2.0 * PI * number as f64 / 365.0;
        let (sin, cos) = (libm::sin(angle), libm::cos(angle));
        let (sin2, cos2) = (libm::sin(2.0 * angle), libm::cos(2.0 * angle));
        let (sin3, cos3) = (libm::sin(3.0 * angle), libm::cos(3.0 * angle));
        let declination = 0.006918 - 0.399912 * cos + 0.070257 * sin - 0.006758 * cos2 + 0.000907 * sin2
            - 0.002697 * cos3
            + 0.00148 * sin3;
        let minutes = 229.18 * (0.000075 + 0.001868 * cos - 0.032077 * sin - 0.014615 * cos2 - 0.040849 * sin2);
        let distance = 1.00011 + 0.034221 * cos + 0.00128 * sin + 0.000719 * cos2 + 0.000077 * sin2;
        let sunset = libm::acos((-libm::tan(latitude) * libm::tan(declination)).clamp(-1.0, 1.0));
        let height = libm::cos(latitude) * libm::cos(declination) * libm::sin(sunset)
            + sunset * libm::sin(latitude) * libm::sin(declination);
        let extraterrestrial = 24.0 / PI * SOLAR_CONSTANT / 1000.0 * distance * height;
        Day { declination, equation_of_time_h: minutes / 60.0, sunset, extraterrestrial }
    }

    /// The share of the day's diffuse irradiation that falls in an hour around an hour angle (Liu and Jordan).
    pub fn diffuse_share(&self, hour_angle: f64) -> f64 {
        if hour_angle.abs() >= self.sunset {
            return 0.0;
        }
        let (at, end) = (libm::cos(hour_angle), libm::cos(self.sunset));
        PI / 24.0 * (at - end) / (libm::sin(self.sunset) - self.sunset * end)
    }

    /// The share of the day's global irradiation in that hour (Collares-Pereira and Rabl).
    pub fn global_share(&self, hour_angle: f64) -> f64 {
        let shifted = libm::sin(self.sunset - PI / 3.0);
        let (a, b) = (0.409 + 0.5016 * shifted, 0.6609 - 0.4767 * shifted);
        (a + b * libm::cos(hour_angle)) * self.diffuse_share(hour_angle)
    }

    /// The share of diffuse in a day's irradiation, by its clearness (Erbs, Klein and Duffie, monthly means).
    pub fn diffuse_of_global(&self, clearness: f64) -> f64 {
        let k = clearness.clamp(0.3, 0.8);
        // 81.4° is where the season changes.
        if self.sunset <= 81.4_f64.to_radians() {
            1.391 - 3.560 * k + 4.189 * k * k - 2.137 * k * k * k
        } else {
            1.311 - 3.022 * k + 3.427 * k * k - 1.821 * k * k * k
        }
    }
}
