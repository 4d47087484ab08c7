use std::borrow::Borrow;
use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

macro_rules! name {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The name as it is written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                $name(text.to_owned())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                $name(text)
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

name! {
    /// An activity of the taxonomy: `fuel.gas_oil`, `freight.road.artic.refrigerated`.
    /// A dot goes from the general to the particular.
    ActivityCode
}
name! {
    /// A factor within all that are loaded: `fuel.butane/combustion/desnz-2024`.
    FactorId
}
name! {
    /// A publication: `desnz-2024`, `supplier`.
    SourceId
}
name! {
    /// Where a value holds: an ISO 3166-1 code (`MA`), `EU`, `AFR`, `WORLD` for a world average, or
    /// `ANY` for physics that depends on no place (combustion per energy, composition of a refrigerant).
    Geo
}

impl ActivityCode {
    /// The more general activity, if there is one: `fuel.gas_oil` → `fuel`.
    pub fn parent(&self) -> Option<ActivityCode> {
        self.0.rsplit_once('.').map(|(parent, _)| ActivityCode::from(parent))
    }

    /// Whether this is `other` or a particular kind of it.
    pub fn is_within(&self, other: &str) -> bool {
        self.0.strip_prefix(other).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    }
}
