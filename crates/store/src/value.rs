use std::borrow::Cow;

use calendar::{Date, Timestamp};
use ids::{
    ChangeId, DeliveryId, DisputeId, DocumentId, DueId, EntryId, ExchangeId, FinanceRequestId, GrantId, InstallationId,
    JobId, LetterId, MeasureId, OfferId, OrganisationId, PartnerId, PasskeyId, PersonId, PlanId, ProductFootprintId,
    ProductId, ProductRequestId, ShareId, TaskId, TokenId, WebhookId,
};
use language::Language;
use rust_decimal::Decimal;

use crate::StoreError;

/// A value on its way to or from a database, in one of the five forms that SQLite knows. The driver
/// of PostgreSQL writes each as the type of its column:
///
/// | word in a migration | SQLite | PostgreSQL | form |
/// |---|---|---|---|
/// | `$id` | `BLOB` | `uuid` | 16 bytes |
/// | `$timestamp` | `INTEGER` | `timestamptz` | microseconds since 1970 UTC |
/// | `$date` | `TEXT` | `date` | `2026-11-22` |
/// | `$decimal` | `TEXT` | `numeric` | `12.50`, its scale kept |
/// | `$bool` | `INTEGER` | `boolean` | 0 or 1 |
/// | `$int` | `INTEGER` | `bigint` | |
/// | `$real` | `REAL` | `double precision` | |
/// | `$text` | `TEXT` | `text COLLATE "C"` | sorted by code point |
/// | `$bytes` | `BLOB` | `bytea` | |
///
/// Decimals are neither sorted nor added up by a database: as text `10.5` comes before `9.2`.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// Nothing.
    Null,
    /// A whole number, a point in time, or a truth.
    Integer(i64),
    /// A floating-point number.
    Real(f64),
    /// Text, a civil date, or a decimal.
    Text(Cow<'a, str>),
    /// Bytes, or an identifier.
    Blob(Cow<'a, [u8]>),
}

/// What can be given to a statement.
pub trait ToValue {
    /// The value, borrowed where it is long.
    fn to_value(&self) -> Value<'_>;
}

/// What can be read from a column.
pub trait FromValue: Sized {
    /// The value, or `None` if the column holds something else.
    fn from_value(value: Value<'_>) -> Option<Self>;
}

/// A row that a query found.
pub trait Row {
    /// The column at `index`, from 0.
    ///
    /// # Errors
    /// If there is no such column, or its type is none of ours.
    fn value(&self, index: usize) -> Result<Value<'_>, StoreError>;
}

/// Reads the columns of a row one after the other.
pub struct Columns<'a> {
    row: &'a dyn Row,
    index: usize,
}

impl<'a> Columns<'a> {
    /// From the first column.
    pub fn of(row: &'a dyn Row) -> Self {
        Columns { row, index: 0 }
    }

    /// The next column.
    ///
    /// # Errors
    /// [`StoreError::Inconsistent`] if it holds something else than was asked for.
    pub fn take<T: FromValue>(&mut self) -> Result<T, StoreError> {
        let value = self.row.value(self.index)?;
        self.index += 1;
        T::from_value(value).ok_or(StoreError::Inconsistent { column: self.index, wanted: std::any::type_name::<T>() })
    }
}

impl<T: ToValue + ?Sized> ToValue for &T {
    fn to_value(&self) -> Value<'_> {
        (**self).to_value()
    }
}

impl<T: ToValue> ToValue for Option<T> {
    fn to_value(&self) -> Value<'_> {
        self.as_ref().map_or(Value::Null, ToValue::to_value)
    }
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_value(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            value => T::from_value(value).map(Some),
        }
    }
}

impl ToValue for str {
    fn to_value(&self) -> Value<'_> {
        Value::Text(Cow::Borrowed(self))
    }
}

impl ToValue for String {
    fn to_value(&self) -> Value<'_> {
        self.as_str().to_value()
    }
}

impl FromValue for String {
    fn from_value(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Text(text) => Some(text.into_owned()),
            _ => None,
        }
    }
}

impl ToValue for [u8] {
    fn to_value(&self) -> Value<'_> {
        Value::Blob(Cow::Borrowed(self))
    }
}

impl ToValue for Vec<u8> {
    fn to_value(&self) -> Value<'_> {
        self.as_slice().to_value()
    }
}

impl FromValue for Vec<u8> {
    fn from_value(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Blob(bytes) => Some(bytes.into_owned()),
            _ => None,
        }
    }
}

impl<const N: usize> ToValue for [u8; N] {
    fn to_value(&self) -> Value<'_> {
        self.as_slice().to_value()
    }
}

impl<const N: usize> FromValue for [u8; N] {
    fn from_value(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Blob(bytes) => bytes.as_ref().try_into().ok(),
            _ => None,
        }
    }
}

impl ToValue for i64 {
    fn to_value(&self) -> Value<'_> {
        Value::Integer(*self)
    }
}

impl FromValue for i64 {
    fn from_value(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Integer(number) => Some(number),
            _ => None,
        }
    }
}

impl ToValue for f64 {
    fn to_value(&self) -> Value<'_> {
        // SQLite forgets the sign of zero: it is never kept, in either.
        Value::Real(*self + 0.0)
    }
}

impl FromValue for f64 {
    fn from_value(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Real(number) => Some(number),
            _ => None,
        }
    }
}

impl ToValue for bool {
    fn to_value(&self) -> Value<'_> {
        Value::Integer(i64::from(*self))
    }
}

impl FromValue for bool {
    fn from_value(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Integer(0) => Some(false),
            Value::Integer(1) => Some(true),
            _ => None,
        }
    }
}

impl ToValue for Timestamp {
    fn to_value(&self) -> Value<'_> {
        Value::Integer(self.micros())
    }
}

impl FromValue for Timestamp {
    fn from_value(value: Value<'_>) -> Option<Self> {
        i64::from_value(value).and_then(Timestamp::from_micros)
    }
}

impl ToValue for Date {
    fn to_value(&self) -> Value<'_> {
        Value::Text(Cow::Owned(self.to_string()))
    }
}

impl FromValue for Date {
    fn from_value(value: Value<'_>) -> Option<Self> {
        parsed(value)
    }
}

impl ToValue for Decimal {
    fn to_value(&self) -> Value<'_> {
        Value::Text(Cow::Owned(self.to_string()))
    }
}

impl FromValue for Decimal {
    fn from_value(value: Value<'_>) -> Option<Self> {
        parsed(value)
    }
}

impl ToValue for Language {
    fn to_value(&self) -> Value<'_> {
        self.code().to_value()
    }
}

impl FromValue for Language {
    fn from_value(value: Value<'_>) -> Option<Self> {
        parsed(value)
    }
}

fn parsed<T: std::str::FromStr>(value: Value<'_>) -> Option<T> {
    match value {
        Value::Text(text) => text.parse().ok(),
        _ => None,
    }
}

macro_rules! ids {
    ($($name:ident)*) => {$(
        impl ToValue for $name {
            fn to_value(&self) -> Value<'_> {
                Value::Blob(Cow::Borrowed(self.bytes()))
            }
        }

        impl FromValue for $name {
            fn from_value(value: Value<'_>) -> Option<Self> {
                FromValue::from_value(value).map($name::from_bytes)
            }
        }
    )*};
}

ids! {
    ChangeId DeliveryId DisputeId DocumentId DueId EntryId ExchangeId FinanceRequestId GrantId InstallationId JobId LetterId
    MeasureId OfferId OrganisationId PartnerId PasskeyId PersonId PlanId ProductFootprintId ProductId ProductRequestId ShareId
    TaskId TokenId WebhookId
}
