/// From where a pressure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum From {
    /// From that of the air around.
    Gauge,
    /// From nothing.
    Absolute,
}

/// Units that are told apart so. `Pa` alone ends in an `a` that says nothing.
const UNITS: [&str; 7] = ["psi", "bar", "mbar", "kPa", "MPa", "kgf/cm2", "kg/cm2"];
/// What people add to them.
const ENDINGS: [(&str, From); 12] = [
    ("(g)", From::Gauge),
    ("(a)", From::Absolute),
    (" rel", From::Gauge),
    (" eff", From::Gauge),
    (" abs", From::Absolute),
    (" relatif", From::Gauge),
    (" absolu", From::Absolute),
    (" gauge", From::Gauge),
    (" absolute", From::Absolute),
    (" g", From::Gauge),
    ("g", From::Gauge),
    ("a", From::Absolute),
];

/// A unit of pressure without what is added to it, and from where it counts if that is said: `barg` is bar, from the air around.
pub(crate) fn parted(unit: &str) -> (&str, Option<From>) {
    let said = ENDINGS.into_iter().find_map(|(ending, from)| {
        let cut = unit.len().checked_sub(ending.len())?;
        let (stem, end) = unit.split_at_checked(cut)?;
        let stem = stem.trim_end();
        let is_unit = UNITS.iter().any(|unit| unit.eq_ignore_ascii_case(&stem.replace('²', "2")));
        (end.eq_ignore_ascii_case(ending) && is_unit).then_some((stem, Some(from)))
    });
    said.unwrap_or((unit, None))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gauge_and_absolute_are_told_apart() {
        for (unit, stem, from) in [
            ("psig", "psi", Some(From::Gauge)),
            ("PSIG", "PSI", Some(From::Gauge)),
            ("psia", "psi", Some(From::Absolute)),
            ("barg", "bar", Some(From::Gauge)),
            ("bar(g)", "bar", Some(From::Gauge)),
            ("bar (a)", "bar", Some(From::Absolute)),
            ("bar abs", "bar", Some(From::Absolute)),
            ("kg/cm²g", "kg/cm²", Some(From::Gauge)),
            ("kPa", "kPa", None),
            ("Pa", "Pa", None),
            ("MPa", "MPa", None),
            ("bar", "bar", None),
            ("kg", "kg", None),
        ] {
            assert_eq!(parted(unit), (stem, from), "{unit}");
        }
    }
}
