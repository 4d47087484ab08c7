use serde_json::Value;

use crate::reading::Reader;
use crate::{FootprintId, Part, Wrong};

choice! {
    /// Whether the footprint ends at the gate.
    pub enum Scope {
        /// Up to the gate.
        CradleToGate = "Cradle-to-gate",
        /// Up to the end of life.
        CradleToGrave = "Cradle-to-grave",
    }
}

choice! {
    /// The unit in which the product is declared. (PACT's `megabit second` stands here as two units.)
    pub enum CatenaxUnit {
        /// Litre.
        Liter = "liter",
        /// Kilogram.
        Kilogram = "kilogram",
        /// Cubic metre.
        CubicMeter = "cubic meter",
        /// Kilowatt hour.
        KilowattHour = "kilowatt hour",
        /// Megajoule.
        Megajoule = "megajoule",
        /// Tonne carried over a kilometre.
        TonKilometer = "ton kilometer",
        /// Square metre.
        SquareMeter = "square meter",
        /// Piece.
        Piece = "piece",
        /// Hour.
        Hour = "hour",
        /// Megabit.
        Megabit = "megabit",
        /// Second.
        Second = "second",
    }
}

choice! {
    /// Whether the footprint looks back or ahead.
    pub enum PcfType {
        /// Back.
        Retrospective = "Retrospective PCF",
        /// Ahead, of a product without forerunner.
        WithoutForerunner = "Prospective PCF without forerunner",
        /// Ahead, of a product that was developed further.
        WithForerunner = "Prospective PCF of further developed product with forerunner",
        /// Ahead, of today's product at a later date.
        LaterDate = "Prospective PCF for current product for future production date",
        /// On the way.
        Progressive = "Progressive PCF",
    }
}

choice! {
    /// Whether a mass balance attributed freely.
    pub enum FreeAttribution {
        /// It did.
        True = "true",
        /// It did not.
        False = "false",
        /// There is no mass balance.
        NotApplicable = "not applicable",
    }
}

choice! {
    /// How the burning of waste is allocated.
    pub enum WasteIncineration {
        /// Cut-off.
        CutOff = "cut-off",
        /// Reverse cut-off.
        ReverseCutOff = "reverse cut-off",
        /// System expansion.
        SystemExpansion = "system expansion",
        /// The polluter pays.
        PolluterPays = "polluter pays principle",
    }
}

choice! {
    /// How recycled carbon is allocated.
    pub enum RecycledCarbon {
        /// System expansion upstream.
        SystemExpansion = "upstream system expansion",
        /// Cut-off.
        CutOff = "cut-off",
    }
}

choice! {
    /// Whose characterization factors were used: one report only.
    pub enum Report {
        /// AR5.
        Fifth = "AR5",
        /// AR6.
        Sixth = "AR6",
        /// AR4.
        Fourth = "AR4",
        /// Not said.
        Unspecified = "unspecified",
    }
}

/// A region: those of PACT, `Global`, or `Several`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CatenaxRegion {
    /// One of the United Nations.
    Region(crate::Region),
    /// The world.
    Global,
    /// More than one.
    Several,
}

impl CatenaxRegion {
    /// As it stands in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            CatenaxRegion::Region(region) => region.as_str(),
            CatenaxRegion::Global => "Global",
            CatenaxRegion::Several => "Several",
        }
    }
}

impl Part for CatenaxRegion {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        match reader.text(value)? {
            "Global" => Some(CatenaxRegion::Global),
            "Several" => Some(CatenaxRegion::Several),
            _ => crate::Region::read(value, reader).map(CatenaxRegion::Region),
        }
    }

    fn write(&self) -> Value {
        Value::from(self.as_str())
    }
}

/// The identifier, perhaps written as `urn:uuid:…`.
#[derive(Clone, Debug, PartialEq)]
pub struct CatenaxId(String);

impl Part for CatenaxId {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        let text = reader.text(value)?;
        let uuid = FootprintId::parse(text.strip_prefix("urn:uuid:").unwrap_or(text));
        uuid.map(|_| CatenaxId(text.to_owned())).or_else(|| reader.wrong(Wrong::NotAnId))
    }

    fn write(&self) -> Value {
        Value::from(self.0.clone())
    }
}
