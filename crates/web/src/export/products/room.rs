//! What the pages of products share: their tabs, their forms, what refuses them.

use app::export::ProductError;
use app::people::PeopleError;
use ids::ProductId;
use store::StoreError;

use super::words;
use crate::form::Wrong;
use crate::here::Here;
use crate::page::Page;
use crate::problem::Problem;

/// A link of a menu: its address, its name, whether it is this page.
pub type Tab = (String, String, bool);

/// Where the products of a firm are.
pub const PRODUCTS: &str = "/export/products";
/// What others show to it.
pub const OFFERED: &str = "/export/offered";
/// What it asked its suppliers.
pub const REQUESTS: &str = "/export/requests";

/// The pages about products that are of no single one.
pub fn tabs(page: &Page, here: &Here, below: &str) -> Vec<Tab> {
    [
        (PRODUCTS, "export-product-tab-products"),
        (OFFERED, "export-product-tab-offered"),
        (REQUESTS, "export-product-tab-requests"),
    ]
    .map(|(path, key)| (page.to(&here.path(path)), page.t(key), path == below))
    .into()
}

/// The path of a product's page.
pub fn path(here: &Here, product: ProductId, below: &str) -> String {
    here.path(format!("{PRODUCTS}/{product}{below}"))
}

/// The pages of one product.
pub fn tabs_of(page: &Page, here: &Here, product: ProductId, below: &str) -> Vec<Tab> {
    [("", "export-product-tab-figure"), ("/recipe", "export-product-tab-recipe")]
        .map(|(part, key)| (page.to(&path(here, product, part)), page.t(key), part == below))
        .into()
}

/// A product by what stands in the path.
pub fn product(text: &str) -> Result<ProductId, Problem> {
    text.parse().map_err(|_| Problem::NotFound)
}

/// What is sent by a form, whose fields may be there several times.
#[derive(Clone, Debug, Default)]
pub struct Fields(pub Vec<(String, String)>);

impl Fields {
    /// The value of a field, trimmed; empty if it was not sent.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.trim())
    }

    /// All values of a field.
    pub fn all(&self, name: &str) -> Vec<String> {
        self.0.iter().filter(|(field, _)| field == name).map(|(_, value)| value.trim().to_owned()).collect()
    }
}

/// What a use case refused, as what is wrong with the form; or the problem that is shown instead.
pub fn wrong(page: &Page, error: ProductError) -> Result<Wrong, Problem> {
    match error {
        ProductError::People(error) => Wrong::of(page, error),
        ProductError::Store(StoreError::Stale) => Wrong::of(page, PeopleError::Store(StoreError::Stale)),
        ProductError::TooMany(most) => Ok(Wrong::whole(page.count("export-product-too-many", most))),
        ProductError::TooOld => Ok(Wrong::whole(page.t("export-product-too-old"))),
        ProductError::Unpublishable(why) => Ok(Wrong::whole(words::unpublishable(page.messages(), &why))),
        ProductError::NoFigure(why) => Ok(Wrong::whole(words::no_figure(page.messages(), &why))),
        ProductError::OtherUnit(unit) => Ok(Wrong::whole(words::other_unit(page.messages(), unit))),
        ProductError::Recipe(error) => {
            let words = words::recipe(page.messages(), &error.at, error.problem.code(), &error.problem.detail());
            Ok(match field(&error.at) {
                Some(name) => Wrong::field(name, words),
                None => Wrong::whole(words),
            })
        }
        error => Err(error.into()),
    }
}

/// The field of a form that a field of the recipe is.
fn field(at: &str) -> Option<&'static str> {
    const NAMES: [&str; 13] = [
        "name",
        "amount",
        "made",
        "mass_kg",
        "packaging_kg",
        "sites",
        "cn",
        "own",
        "all",
        "unit",
        "losses_pct",
        "fossil_kg",
        "biogenic_kg",
    ];
    let last = at.rsplit('.').next()?;
    NAMES.into_iter().find(|name| *name == last)
}
