//! What a column holds.

macro_rules! roles {
    ($($(#[$doc:meta])* $role:ident $code:literal),* $(,)?) => {
        /// What a column of a ledger holds; the codes are those of `catalogue/intake/columns.csv`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub(crate) enum Role { $($(#[$doc])* $role),* }

        impl Role {
            /// How many there are: a role is a place in a table of so many.
            pub(crate) const COUNT: usize = [$(Role::$role),*].len();

            pub(crate) fn code(self) -> &'static str {
                match self { $(Role::$role => $code),* }
            }

            pub(crate) fn from_code(code: &str) -> Option<Role> {
                match code { $($code => Some(Role::$role),)* _ => None }
            }
        }
    };
}

roles! {
    Site "site", Date "date", Month "month", Year "year", Start "start", End "end",
    Designation "designation", Activity "activity", Quantity "quantity", Unit "unit",
    Mass "mass", GrossMass "gross_mass", Tare "tare", Ncv "ncv", Treatment "treatment",
    Distance "distance", Mode "mode", Origin "origin", Destination "destination",
    Persons "persons", Occupancy "occupancy", Trips "trips", RoundTrips "round_trips",
    DaysPerYear "days_per_year", DaysPerWeek "days_per_week", Weeks "weeks",
    ShareUsed "share_used", ShareTotal "share_total", Uses "uses", Sold "sold", Fraction "fraction",
    /// What is to be counted, or what the row is of a total: which of the two is not said.
    Part "part",
    Factor "factor", FactorUnit "factor_unit",
    Co2 "gas:co2", Ch4 "gas:ch4", Ch4Biogenic "gas:ch4_biogenic", N2o "gas:n2o", Co2Biogenic "gas:co2_biogenic",
    FactorSource "factor_source", Stage "stage",
    QuantityUncertainty "quantity_uncertainty", FactorUncertainty "factor_uncertainty",
    Reliability "reliability", Technical "technical", Geographic "geographic", Temporal "temporal",
    Completeness "completeness", Scope "scope", Category "category",
    Supplier "supplier", Customer "customer", Side "side", DocumentNumber "document_number",
    AmountExcl "amount_excl", AmountIncl "amount_incl", Amount "amount", Credit "credit",
    Balance "balance", Account "account", Currency "currency",
    UnitPrice "unit_price", Odometer "odometer", Total "total",
    /// A correction of a person: the column is passed over.
    Ignore "ignore",
}

impl Role {
    /// Whether a column of this role counts something that makes a row worth reading.
    pub(crate) fn measures(self) -> bool {
        matches!(
            self,
            Role::Quantity
                | Role::Mass
                | Role::Distance
                | Role::AmountExcl
                | Role::AmountIncl
                | Role::Amount
                | Role::Persons
        )
    }

    /// Whether its cells are numbers.
    pub(crate) fn is_number(self) -> bool {
        !matches!(
            self,
            Role::Site
                | Role::Date
                | Role::Month
                | Role::Year
                | Role::Start
                | Role::End
                | Role::Designation
                | Role::Activity
                | Role::Unit
                | Role::Treatment
                | Role::Mode
                | Role::Origin
                | Role::Destination
                | Role::FactorUnit
                | Role::FactorSource
                | Role::Stage
                | Role::Scope
                | Role::Category
                | Role::Supplier
                | Role::Customer
                | Role::Side
                | Role::DocumentNumber
                | Role::Currency
                | Role::Account
                | Role::Ignore
        )
    }

    /// Whether it multiplies or divides the quantity of a row and may be of something else beside several.
    pub(crate) fn multiplies(self) -> bool {
        matches!(
            self,
            Role::Mass
                | Role::Distance
                | Role::Persons
                | Role::Occupancy
                | Role::Trips
                | Role::RoundTrips
                | Role::DaysPerYear
                | Role::DaysPerWeek
                | Role::Weeks
                | Role::ShareUsed
                | Role::ShareTotal
                | Role::Uses
                | Role::Sold
        )
    }

    /// Whether it is of a factor that the ledger writes itself.
    pub(crate) fn is_of_factor(self) -> bool {
        matches!(
            self,
            Role::Factor
                | Role::FactorSource
                | Role::Co2
                | Role::Ch4
                | Role::Ch4Biogenic
                | Role::N2o
                | Role::Co2Biogenic
        )
    }

    /// Whether it is a score of quality.
    pub(crate) fn is_score(self) -> bool {
        matches!(self, Role::Reliability | Role::Technical | Role::Geographic | Role::Temporal | Role::Completeness)
    }

    /// Whether it says what something cost.
    pub(crate) fn is_priced(self) -> bool {
        matches!(self, Role::AmountExcl | Role::AmountIncl | Role::Amount | Role::Credit | Role::UnitPrice)
    }

    /// Whether its cells are days, months or years.
    pub(crate) fn is_date(self) -> bool {
        matches!(self, Role::Date | Role::Month | Role::Year | Role::Start | Role::End)
    }
}
