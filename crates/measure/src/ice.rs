/// What is wrong with an *identifiant commun de l'entreprise*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IceFault {
    /// It is not fifteen digits.
    Form,
    /// Fifteen digits that are no multiple of 97: one is wrong, or two are exchanged.
    ControlDigits,
}

/// Looks at an *identifiant commun de l'entreprise*: nine digits of the enterprise, four of the establishment, two of
/// control, the whole a multiple of 97.
///
/// # Errors
/// What is wrong with it.
pub fn check_ice(ice: &str) -> Result<(), IceFault> {
    if ice.len() != 15 || !ice.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(IceFault::Form);
    }
    if ice.parse::<u64>().is_ok_and(|number| number % 97 != 0) { Err(IceFault::ControlDigits) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The numbers with which python-stdnum (`stdnum.ma.ice`) shows the rule.
    #[test]
    fn the_control_digits_are_those_of_the_register() {
        assert_eq!(check_ice("001561191000066"), Ok(()));
        assert_eq!(check_ice("002136093000040"), Ok(()));
        assert_eq!(check_ice("001561191000065"), Err(IceFault::ControlDigits));
        assert_eq!(check_ice("12345"), Err(IceFault::Form));
        assert_eq!(check_ice("00156119100006٦"), Err(IceFault::Form));
    }
}
