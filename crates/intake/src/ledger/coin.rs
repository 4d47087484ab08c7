//! In what money an amount is, by its cell, its row, its header and the title of its table.

use rust_decimal::Decimal;

use super::cells::View;
use super::plan::Column;
use super::role::Role;
use super::scale::Coin;
use super::unit_cache::UnitCache;
use crate::Context;
use crate::doubt::Doubt;

/// The money of an amount and how many of it a figure stands for. What says it in two ways, or names a money that is
/// not known, is not decided here.
pub(super) fn of_amount(
    context: &Context<'_>,
    units: &mut UnitCache,
    view: &View<'_>,
    column: &Column,
    beside: Option<&str>,
) -> Result<Coin, Doubt> {
    // `€ 1 200`: the cell itself says it.
    let cell = beside.map_or(Ok(Coin::default()), |text| units.coin(context, text))?;
    let row = match view.text(Role::Currency) {
        Some(text) => named(units.coin(context, &text)?, &text)?,
        None => Coin::default(),
    };
    let mut header = units.coin(context, &column.header)?;
    if let Some(unit) = column.unit.as_deref().filter(|_| !header.says()) {
        header = units.coin(context, unit)?;
    }
    let title = view.layout.plan.coin.clone().unwrap_or(Ok(Coin::default()))?;
    let mut said = Coin::default();
    for coin in [cell, header, title] {
        said = agreed(said, coin)?;
    }
    // A column of currencies names the money of each row, and leaves its thousands to the header.
    let thousands = said.scale.filter(|_| row.scale.is_none());
    let currency = agreed(Coin { scale: None, ..said }, Coin { scale: None, ..row.clone() })?.currency;
    Ok(Coin { currency, scale: thousands.or(row.scale) })
}

/// What a cell under `Devise` says must be a money.
fn named(coin: Coin, text: &str) -> Result<Coin, Doubt> {
    let is_word = text.chars().any(char::is_alphabetic);
    if coin.currency.is_none() && is_word { Err(Doubt::UnknownCurrency { raw: text.to_owned() }) } else { Ok(coin) }
}

/// Both, where they do not contradict each other: what names its money and no thousands has none.
fn agreed(one: Coin, other: Coin) -> Result<Coin, Doubt> {
    let differ = |a: &Option<String>, b: &Option<String>| a.is_some() && b.is_some() && a != b;
    let scale = |coin: &Coin| coin.scale.or(coin.currency.as_ref().map(|_| Decimal::ONE));
    let scales = scale(&one).zip(scale(&other)).is_some_and(|(one, other)| one != other);
    if differ(&one.currency, &other.currency) || scales {
        return Err(Doubt::Currencies { one: spelled(&one), other: spelled(&other) });
    }
    Ok(Coin { currency: one.currency.or(other.currency), scale: one.scale.or(other.scale) })
}

fn spelled(coin: &Coin) -> String {
    let scale = coin.scale.map(|scale| format!("×{scale}"));
    [scale, coin.currency.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
