/// What was carried over, and what was not.
#[derive(Clone, Debug, PartialEq)]
pub struct Carried<T> {
    /// The footprint on the other side.
    pub footprint: T,
    /// What the other side does not say, or says otherwise.
    pub losses: Vec<Loss>,
}

/// What the other side does not say, or says otherwise. Paths are those of the side that was read, without the lists of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Loss {
    /// The member has no place on the other side.
    NoPlace {
        /// The member.
        path: String,
    },
    /// A number with more digits than a JSON number holds.
    Rounded {
        /// The member.
        path: String,
        /// As it was.
        from: String,
        /// As it is now.
        to: String,
    },
    /// Several values of which the other side has only one, or one that it has not: what stands there now.
    Reduced {
        /// The member.
        path: String,
        /// As it was.
        from: String,
        /// As it is now; empty if nothing is said.
        to: String,
    },
    /// Catena-X demands the number of the firm among its business partners, and nothing says it.
    NoBusinessPartner {
        /// The member of Catena-X.
        path: String,
    },
    /// The other side demands what this side does not say: what was put there.
    Assumed {
        /// The member of the other side.
        path: String,
        /// What stands there now.
        to: String,
    },
}

impl Loss {
    /// The message for people; its arguments are [`Loss::arguments`].
    pub fn key(&self) -> &'static str {
        match self {
            Loss::NoPlace { .. } => "pact-loss-no-place",
            Loss::Rounded { .. } => "pact-loss-rounded",
            Loss::Reduced { .. } => "pact-loss-reduced",
            Loss::NoBusinessPartner { .. } => "pact-loss-no-business-partner",
            Loss::Assumed { .. } => "pact-loss-assumed",
        }
    }

    /// Arguments of the message, `path` first.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Loss::NoPlace { path } | Loss::NoBusinessPartner { path } => vec![("path", path.clone())],
            Loss::Rounded { path, from, to } | Loss::Reduced { path, from, to } => {
                vec![("path", path.clone()), ("from", from.clone()), ("to", to.clone())]
            }
            Loss::Assumed { path, to } => vec![("path", path.clone()), ("to", to.clone())],
        }
    }
}
