use super::{HOURS, months};

/// The bands of the Moroccan medium-voltage tariff.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Band {
    /// *Heures de pointe*.
    Peak,
    /// *Heures pleines*.
    Full,
    /// *Heures creuses*.
    OffPeak,
}

impl Band {
    /// Every band.
    pub const ALL: [Band; 3] = [Band::Peak, Band::Full, Band::OffPeak];
}

/// The band of an hour of universal time, which is the time of Morocco all year since 20 September 2026: winter (October to March)
/// peak 17–22 h, off-peak 22–7 h; summer (April to September) peak 18–23 h, off-peak 23–7 h; full between. `month` is from 0.
pub fn band(month: usize, hour: usize) -> Band {
    let peak = if (3..9).contains(&month) { 18 } else { 17 };
    match hour {
        hour if hour < 7 || hour >= peak + 5 => Band::OffPeak,
        hour if hour >= peak => Band::Peak,
        _ => Band::Full,
    }
}

/// A load in each hour from what bills say of each band, kWh: even within a band. `bands` are peak, full and off-peak, each of
/// twelve months.
pub fn from_bands(bands: [[f64; 12]; 3]) -> Vec<f64> {
    let mut counts = [[0.0; 12]; 3];
    let place = |month: usize, hour: usize| Band::ALL.iter().position(|one| *one == band(month, hour)).unwrap_or(0);
    for month in months() {
        for hour in 0..24 {
            counts[place(month, hour)][month] += 1.0;
        }
    }
    let mut load = Vec::with_capacity(HOURS);
    for month in months() {
        for hour in 0..24 {
            let at = place(month, hour);
            load.push(bands[at][month] / counts[at][month]);
        }
    }
    load
}
