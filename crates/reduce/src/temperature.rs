/// Scales of temperature. They have different zeros, so no ratio of units converts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scale {
    Celsius,
    Fahrenheit,
    Kelvin,
}

impl Scale {
    /// The scale of a symbol.
    pub fn of(symbol: &str) -> Option<Scale> {
        match symbol {
            "°C" | "C" | "degC" | "ºC" | "℃" | "°c" => Some(Scale::Celsius),
            "°F" | "F" | "degF" | "ºF" | "℉" | "°f" => Some(Scale::Fahrenheit),
            "K" => Some(Scale::Kelvin),
            _ => None,
        }
    }

    /// A difference of temperature on this scale, on another: zeros play no part.
    pub fn step_to(self, other: Scale, degrees: f64) -> f64 {
        match (self == Scale::Fahrenheit, other == Scale::Fahrenheit) {
            (true, false) => degrees / 1.8,
            (false, true) => degrees * 1.8,
            _ => degrees,
        }
    }

    /// A temperature on this scale, on another.
    pub fn to(self, other: Scale, degrees: f64) -> f64 {
        if self == other {
            return degrees;
        }
        let celsius = match self {
            Scale::Celsius => degrees,
            Scale::Fahrenheit => (degrees - 32.0) / 1.8,
            Scale::Kelvin => degrees - 273.15,
        };
        match other {
            Scale::Celsius => celsius,
            Scale::Fahrenheit => celsius * 1.8 + 32.0,
            Scale::Kelvin => celsius + 273.15,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn water_freezes_and_boils_on_every_scale() {
        let scales = [(Scale::Celsius, 0.0, 100.0), (Scale::Fahrenheit, 32.0, 212.0), (Scale::Kelvin, 273.15, 373.15)];
        for (from, freezes, boils) in scales {
            for (to, frozen, boiling) in scales {
                assert!((from.to(to, freezes) - frozen).abs() < 1e-9, "{from:?} {to:?}");
                assert!((from.to(to, boils) - boiling).abs() < 1e-9, "{from:?} {to:?}");
                assert!((from.step_to(to, boils - freezes) - (boiling - frozen)).abs() < 1e-9, "{from:?} {to:?}");
            }
        }
    }
}
