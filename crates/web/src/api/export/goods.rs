//! Goods of the border adjustment, and what the acts say of them.

use ::cbam::DefaultResult;
use ::cbam::tables::{Category, Column, FunctionalUnit, Good, Route, Version, Words};
use ::export::cbam::{GoodFacts, good_facts, search as find};
use app::export::installations;
use language::Language;
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::given::{Asked, At, Json, Said};
use super::super::refusal::Refusal;
use crate::export::border::{FIRST_YEAR, of_language};
use crate::problem::Problem;

/// The longest question.
const QUESTION_MAX: usize = 120;

/// What to look for.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct Wanted {
    /// Words in any of the three languages, or the beginning of a code.
    #[schemars(length(min = 1, max = QUESTION_MAX), regex(pattern = r"^[^\u0000]*[^\s\u0000][^\u0000]*$"))]
    q: String,
    /// How many at most; 60 unless said.
    #[schemars(range(min = 1, max = 200))]
    limit: Option<usize>,
}

/// What was found.
#[derive(Serialize, JsonSchema)]
pub struct GoodsFound {
    /// How many may be meant.
    total: usize,
    /// Whether nothing is called so, and these are called nearly so.
    guessed: bool,
    /// The likeliest, in order.
    goods: Vec<GoodNamed>,
}

/// A good of 2023/956 Annex I.
#[derive(Serialize, JsonSchema)]
pub struct GoodNamed {
    /// CN code, eight digits.
    code: String,
    /// What it is called, in the language of the request; null if there are no everyday words for it.
    name: Option<String>,
    /// The words of the nomenclature.
    description_en: String,
    /// In what its process is counted.
    unit: FunctionalUnit,
}

impl GoodNamed {
    fn new(good: &Good, words: Option<&Words>, language: Language) -> Self {
        GoodNamed {
            code: good.code.clone(),
            name: words.map(|words| of_language(&words.name, language).to_owned()),
            description_en: good.description_en.clone(),
            unit: good.unit,
        }
    }
}

/// Of which country and year.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Place {
    /// ISO 3166-1 alpha-2 of the country where it is made; `MA` unless said.
    #[schemars(regex(pattern = r"^[A-Z]{2}$"))]
    country: Option<String>,
    /// The year whose rules are asked for; the first of the definitive period unless said.
    #[schemars(range(min = 2026, max = 2050))]
    year: Option<i16>,
}

/// What the tables say of a good of a country in a year.
#[derive(Serialize, JsonSchema)]
pub struct GoodDescribed {
    /// The good.
    good: GoodNamed,
    /// The code as it was asked for, of eight or ten digits.
    code: String,
    /// Its category.
    category: Option<CategoryNamed>,
    /// Default value with its mark-up and what it asks per tonne; null if there is none.
    default: Option<DefaultResult>,
    /// Longer codes of which one must be chosen before there is a default value.
    choices: Vec<String>,
    /// Benchmarks, tCO2e per tonne.
    benchmarks: Vec<BenchmarkShown>,
    /// Categories of goods that are usually bought for it.
    precursors: Vec<CategoryNamed>,
    /// The table of default values.
    source: Option<Version>,
}

/// An aggregated goods category.
#[derive(Serialize, JsonSchema)]
pub struct CategoryNamed {
    /// Name in the tables.
    category: String,
    /// Name in the language of the request.
    name: String,
    /// Whether indirect emissions count.
    indirect: bool,
    /// Whether the mass counts for the threshold of 50 t.
    threshold: bool,
}

impl CategoryNamed {
    fn new(category: &Category, language: Language) -> Self {
        CategoryNamed {
            category: category.category.clone(),
            name: of_language(&category.name, language).to_owned(),
            indirect: category.indirect,
            threshold: category.threshold,
        }
    }
}

/// A benchmark.
#[derive(Serialize, JsonSchema)]
pub struct BenchmarkShown {
    /// `A` of who has own data, or `B` of default values.
    column: &'static str,
    /// By which route, where they differ.
    route: Option<Route>,
    /// tCO2e per tonne.
    value: Decimal,
}

/// `GET /goods`.
pub async fn search(Said(messages): Said, Asked(wanted): Asked<Wanted>) -> Result<Json<GoodsFound>, Refusal> {
    let unreadable = |why: &str| Refusal::Unreadable(why.to_owned());
    if wanted.q.trim().is_empty() || wanted.q.chars().count() > QUESTION_MAX {
        return Err(unreadable("`q` has 1 to 120 characters, and not only spaces"));
    }
    let limit = wanted.limit.unwrap_or(60);
    if !(1..=200).contains(&limit) {
        return Err(unreadable("`limit` is from 1 to 200"));
    }
    let found = find(installations::tables()?, &wanted.q, FIRST_YEAR, limit);
    let goods = found.goods.iter().map(|sought| GoodNamed::new(sought.good, sought.words, messages.language()));
    Ok(Json(GoodsFound { total: found.goods.len() + found.more, guessed: found.guessed, goods: goods.collect() }))
}

/// `GET /goods/{good}`.
pub async fn show(
    Said(messages): Said,
    At(code): At<String>,
    Asked(place): Asked<Place>,
) -> Result<Json<GoodDescribed>, Refusal> {
    let year = place.year.unwrap_or(FIRST_YEAR);
    if !(FIRST_YEAR..=2050).contains(&year) {
        return Err(Refusal::Unreadable("`year` is from 2026 to 2050".to_owned()));
    }
    let country = place.country.unwrap_or_else(|| "MA".to_owned());
    if country.len() != 2 || !country.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Err(Refusal::Unreadable("`country` has two capital letters".to_owned()));
    }
    let language = messages.language();
    let facts = good_facts(installations::tables()?, &code, &country, year).map_err(|_| Problem::NotFound)?;
    let GoodFacts { code, good, words, category, default, choices, benchmarks, precursors, version } = facts;
    Ok(Json(GoodDescribed {
        good: GoodNamed::new(good, words, language),
        code,
        category: category.map(|category| CategoryNamed::new(category, language)),
        default,
        choices,
        benchmarks: benchmarks
            .into_iter()
            .map(|benchmark| BenchmarkShown {
                column: match benchmark.column {
                    Column::A => "A",
                    Column::B => "B",
                },
                route: benchmark.route,
                value: benchmark.value,
            })
            .collect(),
        precursors: precursors.into_iter().map(|category| CategoryNamed::new(category, language)).collect(),
        source: version.cloned(),
    }))
}
