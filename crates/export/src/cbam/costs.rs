use ::cbam::{Assessment, Due, Error, Exact, GoodResult, Installation, cost, deduction};

/// What a tonne of a good costs its importer at a price of certificates, in EUR.
pub(super) struct Costs {
    /// Carbon price paid that is deducted with actual values, in tCO2e per tonne.
    pub paid_t: Exact,
    /// With actual values.
    pub actual: Exact,
    /// With the default value, if the good has one.
    pub default: Option<Exact>,
}

impl Costs {
    /// At `eur` per certificate.
    ///
    /// # Errors
    /// If a carbon price paid is negative, or `eur` is not above nought.
    pub fn of(
        installation: &Installation,
        assessment: &Assessment,
        good: &GoodResult,
        eur: Exact,
    ) -> Result<Self, Error> {
        // Findings of the carbon price are those of the report, made once.
        let paid_t = deduction(installation, &good.cn, eur, &mut Vec::new())?;
        Ok(Costs {
            paid_t,
            actual: cost(due(assessment, good, Exact::from(good.see), paid_t), eur),
            default: good.default.as_ref().map(|default| cost(Exact::from(default.certificates), eur)),
        })
    }

    /// Whether the default value costs less than actual values.
    pub fn is_default_lower(&self) -> bool {
        self.default.is_some_and(|default| (self.actual - default).is_positive())
    }

    /// What is paid: the declarant may choose for each good, and takes what costs less.
    pub fn paid(&self) -> Exact {
        lower(self.actual, self.default)
    }
}

/// The lower of what actual values cost and what the default value costs, if there is one.
pub(super) fn lower(actual: Exact, default: Option<Exact>) -> Exact {
    default.filter(|default| (actual - *default).is_positive()).unwrap_or(actual)
}

/// Certificates per tonne of a good that embeds so much, in tCO2e per tonne, after so much is deducted.
pub(super) fn due(assessment: &Assessment, good: &GoodResult, see: Exact, paid: Exact) -> Exact {
    Due { see, benchmark: Exact::from(good.benchmark), paid }.of_assessment(assessment, Exact::ONE)
}
