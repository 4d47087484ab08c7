use std::borrow::Cow;
use std::error::Error;

use bytes::BytesMut;
use jiff::Timestamp;
use jiff::civil::{Date, date};
use postgres_types::{FromSql, IsNull, ToSql, Type, to_sql_checked};
use rust_decimal::Decimal;
use store::Value;

/// Microseconds from 1970 to 2000, where PostgreSQL begins to count.
const EPOCH_MICROS: i64 = 946_684_800_000_000;

/// Day from which PostgreSQL counts.
const EPOCH: Date = date(2000, 1, 1);

/// A value that is given to a statement, written as the type of its place.
#[derive(Debug)]
pub struct Given<'a>(pub &'a Value<'a>);

/// A value that a column holds, in one of the five forms.
pub struct Kept<'a>(pub Value<'a>);

type Outcome<T> = Result<T, Box<dyn Error + Sync + Send>>;

impl ToSql for Given<'_> {
    fn to_sql(&self, place: &Type, out: &mut BytesMut) -> Outcome<IsNull> {
        match (self.0, place) {
            (Value::Null, _) => return Ok(IsNull::Yes),
            (Value::Integer(number), &Type::INT8) => number.to_sql(place, out)?,
            (Value::Integer(number), &Type::INT4) => i32::try_from(*number)?.to_sql(place, out)?,
            (Value::Integer(number), &Type::BOOL) => (*number != 0).to_sql(place, out)?,
            (Value::Integer(micros), &Type::TIMESTAMPTZ) => (micros - EPOCH_MICROS).to_sql(&Type::INT8, out)?,
            (Value::Real(number), &Type::FLOAT8) => number.to_sql(place, out)?,
            (Value::Text(text), &Type::TEXT | &Type::VARCHAR) => text.as_ref().to_sql(place, out)?,
            (Value::Text(text), &Type::NUMERIC) => text.parse::<Decimal>()?.to_sql(place, out)?,
            (Value::Text(text), &Type::DATE) => {
                let days = (text.parse::<Date>()? - EPOCH).get_days();
                days.to_sql(&Type::INT4, out)?
            }
            (Value::Blob(bytes), &Type::BYTEA) => bytes.as_ref().to_sql(place, out)?,
            (Value::Blob(bytes), &Type::UUID) => {
                let bytes: &[u8; 16] = bytes.as_ref().try_into()?;
                out.extend_from_slice(bytes);
                IsNull::No
            }
            (value, place) => return Err(format!("{value:?} for a place of type {place}").into()),
        };
        Ok(IsNull::No)
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

impl<'a> FromSql<'a> for Kept<'a> {
    fn from_sql(kind: &Type, raw: &'a [u8]) -> Outcome<Self> {
        Ok(Kept(match *kind {
            Type::INT8 => Value::Integer(i64::from_sql(kind, raw)?),
            Type::INT4 => Value::Integer(i32::from_sql(kind, raw)?.into()),
            Type::BOOL => Value::Integer(bool::from_sql(kind, raw)?.into()),
            Type::TIMESTAMPTZ => {
                let micros = i64::from_sql(&Type::INT8, raw)? + EPOCH_MICROS;
                Value::Integer(Timestamp::from_microsecond(micros)?.as_microsecond())
            }
            Type::FLOAT8 => Value::Real(f64::from_sql(kind, raw)?),
            Type::TEXT | Type::VARCHAR | Type::NAME => Value::Text(Cow::Borrowed(<&str>::from_sql(kind, raw)?)),
            Type::NUMERIC => Value::Text(Cow::Owned(Decimal::from_sql(kind, raw)?.to_string())),
            Type::DATE => {
                let days = jiff::Span::new().try_days(i32::from_sql(&Type::INT4, raw)?)?;
                Value::Text(Cow::Owned(EPOCH.checked_add(days)?.to_string()))
            }
            Type::BYTEA | Type::UUID => Value::Blob(Cow::Borrowed(raw)),
            ref other => return Err(format!("a column of type {other}").into()),
        }))
    }

    fn from_sql_null(_: &Type) -> Outcome<Self> {
        Ok(Kept(Value::Null))
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}
