//! The rows as they are written: text, and the line it stands on.

use language::Text;

use crate::csv::Cell;

/// Where a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Path within `catalogue/`.
    pub file: &'static str,
    /// Line, from 1.
    pub number: u64,
}

/// A row that knows its columns.
pub(crate) trait Row: Sized {
    /// Names of the columns, in order.
    const COLUMNS: &'static [&'static str];
    /// Takes a record that has exactly as many cells.
    fn new(at: Line, cells: &mut dyn Iterator<Item = Cell>) -> Self;
}

macro_rules! row {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name {
            /// Where the row stands.
            pub at: Line,
            $(
                $(#[$field_doc])*
                pub $field: Cell,
            )*
        }

        impl Row for $name {
            const COLUMNS: &'static [&'static str] = &[$(column(stringify!($field))),*];

            fn new(at: Line, cells: &mut dyn Iterator<Item = Cell>) -> Self {
                $name { at, $($field: cells.next().unwrap_or_default()),* }
            }
        }
    };
}

/// `from_` and `use_` stand for columns whose names are words of Rust.
const fn column(field: &'static str) -> &'static str {
    match field.as_bytes() {
        b"from_" => "from",
        _ => field,
    }
}

row! {
    /// A publication, of `sources.csv`.
    SourceRow {
        /// Name by which rows refer to it.
        id,
        /// Who published it.
        publisher,
        /// Title.
        title,
        /// Version or edition.
        version,
        /// When it was published: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
        published,
        /// When it was read.
        accessed,
        /// Page of the publisher.
        url,
        /// The copy that was read.
        obtained_from,
        /// Hash of the file the values come from.
        sha256,
        /// Licence.
        licence,
        /// Words that the licence asks for.
        attribution,
        /// `yes`, `insubstantial-extract` or `no`.
        redistributable,
    }
}

row! {
    /// A base of dimensions, of `units/bases.csv`.
    BaseRow {
        /// Its name in dimensions.
        base,
        /// The unit whose size is 1.
        unit,
        /// What it counts, in French.
        what_fr,
        /// What it counts, in Arabic.
        what_ar,
        /// What it counts, in English.
        what_en,
    }
}

row! {
    /// A unit, of `units/units.csv`.
    UnitRow {
        /// Canonical spelling.
        unit,
        /// Dimension.
        dimension,
        /// Size in base units: a decimal, or `over/under`.
        to_base,
        /// `net`, `gross` or empty.
        calorific,
        /// `excluded`, `included` or empty.
        tax,
        /// `wet`, `dry` or empty.
        moisture,
        /// Other spellings, separated by `|`.
        aliases,
        /// Publication of the definition.
        source,
        /// Remark.
        note,
    }
}

row! {
    /// An exchange rate or price level, of `units/prices.csv`.
    PriceRow {
        /// A ratio of moneys: `MAD2022/USD2022`.
        unit,
        /// How many of the first one of the second is worth.
        value,
        /// Publication.
        source,
        /// Row in it.
        source_row,
        /// Formula, if it is computed.
        derivation,
        /// After this day somebody must look at it again.
        review_by,
    }
}

row! {
    /// A region of Morocco, of `regions.csv`.
    RegionRow {
        /// ISO 3166-2 code.
        code,
        /// Name in French.
        name_fr,
        /// Name in Arabic.
        name_ar,
        /// Name in English.
        name_en,
        /// Publication.
        source,
    }
}

row! {
    /// An activity, of `measure/activities/`.
    ActivityRow {
        /// Code, dotted from the general to the particular.
        code,
        /// The activity under which it is shown.
        parent,
        /// Name in French.
        name_fr,
        /// Name in Arabic.
        name_ar,
        /// Name in English.
        name_en,
        /// What documents in French call it, separated by `|`.
        words_fr,
        /// What documents in Arabic call it.
        words_ar,
        /// What documents in English call it.
        words_en,
        /// Unit in which it is usually counted.
        unit,
        /// Where it goes by default.
        category,
        /// `yes` if its upstream is booked in category 3.3.
        upstream,
        /// Remark.
        note,
    }
}

row! {
    /// A physical property, of `measure/properties.csv`.
    PropertyRow {
        /// Unique id.
        id,
        /// Activity it is of.
        activity,
        /// Kind.
        property,
        /// Value.
        value,
        /// Its unit.
        unit,
        /// Where it was measured.
        geo,
        /// Year.
        year,
        /// Half-width of the 95 % interval, %.
        uncertainty_pct,
        /// Publication.
        source,
        /// Row in it.
        source_row,
        /// After this day somebody must look at it again.
        review_by,
        /// Remark.
        note,
    }
}

row! {
    /// A gas, of `measure/gwp.csv`.
    GwpRow {
        /// Code.
        gas,
        /// Name in French.
        name_fr,
        /// Name in Arabic.
        name_ar,
        /// Name in English.
        name_en,
        /// Whether the GHG Protocol counts it in the scopes.
        kyoto,
        /// Potential in the second assessment report.
        sar,
        /// In the fourth.
        ar4,
        /// In the fifth.
        ar5,
        /// In the fifth, with climate-carbon feedback.
        ar5_feedback,
        /// In the sixth, Table 7.15 for methane.
        ar6,
        /// In the sixth, Table 7.SM.7.
        ar6_7sm7,
        /// Publication.
        source,
        /// Remark.
        note,
    }
}

row! {
    /// A component of a refrigerant, of `measure/blends.csv`.
    BlendRow {
        /// The blend.
        blend,
        /// The gas.
        gas,
        /// Its share of the mass.
        mass_share,
        /// Publication.
        source,
        /// Row in it.
        source_row,
    }
}

row! {
    /// A default distance, of `measure/distances.csv`.
    DistanceRow {
        /// Country of departure.
        from_,
        /// Country of arrival.
        to,
        /// `road`, `sea` or `air`.
        mode,
        /// Distance, km.
        distance_km,
        /// Publication.
        source,
        /// Row in it.
        source_row,
        /// After this day somebody must look at it again.
        review_by,
    }
}

row! {
    /// A place whose values may stand in for those of another, of `measure/proximity.csv`.
    ProximityRow {
        /// The place wanted.
        geo,
        /// The place that may stand in.
        near,
        /// Order, from 1.
        position,
        /// Why.
        reason,
    }
}

row! {
    /// A country or other place, of `places.csv`.
    PlaceRow {
        /// Code as factors name it.
        code,
        /// ISO 3166-1 alpha-3, if it has one.
        alpha3,
        /// Name in French.
        name_fr,
        /// Name in Arabic.
        name_ar,
        /// Name in English.
        name_en,
        /// Other spellings in public databases, separated by `|`.
        aliases,
        /// Publication.
        source,
    }
}

row! {
    /// A threshold of the energy audit, of `measure/energy_audit.csv`.
    AuditRow {
        /// Unique id.
        id,
        /// Sectors it holds for, separated by `|`.
        sectors,
        /// Tonnes of oil equivalent a year.
        toe,
        /// Publication.
        source,
        /// Row in it.
        source_row,
        /// When somebody must look again.
        review_by,
        /// Remark.
        note,
    }
}

row! {
    /// An emission factor, of `measure/factors/`.
    FactorRow {
        /// Unique id.
        id,
        /// Activity.
        activity,
        /// Life-cycle stage.
        stage,
        /// Unit of the denominator.
        unit,
        /// `mass` or `co2e`: what the gas columns hold.
        gas_basis,
        /// CO2 per unit.
        co2,
        /// Fossil methane.
        ch4_fossil,
        /// Biogenic methane.
        ch4_biogenic,
        /// Nitrous oxide.
        n2o,
        /// Others: `hfc-32:0.5;hfc-125:0.5`.
        other_gases,
        /// Biogenic CO2, kg, outside the total.
        co2_biogenic,
        /// What is given only as kg CO2e.
        unsplit_co2e,
        /// Total as printed, kg CO2e.
        co2e_published,
        /// Set of potentials of the source.
        gwp,
        /// For electricity.
        electricity,
        /// Where it holds.
        geo,
        /// Technology.
        technology,
        /// Year of the data.
        year_data,
        /// Year of publication.
        year_published,
        /// First day of the source's own validity.
        valid_from,
        /// Last day of it.
        valid_to,
        /// Half-width of the 95 % interval, %.
        uncertainty_pct,
        /// Pedigree digits.
        pedigree,
        /// Publication.
        source,
        /// Row in it.
        source_row,
        /// Formula, if it is computed.
        derivation,
        /// After this day somebody must look at it again.
        review_by,
        /// Remark.
        note,
    }
}

row! {
    /// What a label of a bill may say, of `intake/bill_labels.csv`.
    BillLabelRow {
        /// What it labels: `index_old`, `band_peak`, `contract`…
        role,
        /// French spellings, separated by `|`.
        words_fr,
        /// Arabic spellings.
        words_ar,
        /// English spellings.
        words_en,
        /// Free words.
        note,
    }
}

impl ActivityRow {
    /// Its name in the three languages.
    pub fn name(&self) -> Text {
        Text { fr: self.name_fr.to_string(), ar: self.name_ar.to_string(), en: self.name_en.to_string() }
    }
}

row! {
    /// What the header of a column of a ledger may say, of `intake/columns.csv`.
    ColumnRow {
        /// What the column holds: `quantity`, `amount_excl`, `gas:co2`…
        role,
        /// French spellings, separated by `|`.
        words_fr,
        /// Arabic spellings.
        words_ar,
        /// English spellings.
        words_en,
        /// Free words.
        note,
    }
}

row! {
    /// Words within the cells of a ledger, of `intake/phrases.csv`.
    PhraseRow {
        /// `total`, `credit`, `copy`, `estimate`, `family`, `treatment`, `country`, `transport`, `code`, `account`,
        /// `generic`, `unsaid` or `day`.
        kind,
        /// What they mean: the last part of a code, a country of ISO 3166-1.
        value,
        /// French spellings, separated by `|`.
        words_fr,
        /// Arabic spellings.
        words_ar,
        /// English spellings.
        words_en,
        /// Free words.
        note,
    }
}

row! {
    /// A unit code of electronic invoices, of `intake/unit_codes.csv`.
    UnitCodeRow {
        /// Code of UN/ECE Recommendation 20 or 21 (the latter with `X` before it).
        code,
        /// The unit, of `units/units.csv`.
        unit,
        /// Name in the recommendation.
        name,
        /// Publication.
        source,
    }
}
