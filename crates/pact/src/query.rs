use calendar::Timestamp;

use crate::page::Cursor;
use crate::text::Moment;
use crate::{Criteria, ErrorBody, ErrorCode};

/// What is asked of the list of footprints, as it stands in the address behind `?`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Filters.
    pub criteria: Criteria,
    /// At most so many footprints; none is a page too.
    pub limit: Option<usize>,
    /// Where the page begins, from a `Link` that was given before.
    pub cursor: Option<Cursor>,
    /// Names of parameters that are nothing to us. They change nothing; a door may write them down.
    pub ignored: Vec<String>,
}

/// A query that cannot be read (400). What merely finds nothing is none.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum QueryError {
    /// A percent sign without two digits, or bytes that are no UTF-8.
    #[error("the query is not percent-encoded UTF-8")]
    Encoding,
    /// A filter by time that is no point in time.
    #[error("{name} must be a date-time such as 2026-01-31T00:00:00Z")]
    NotAMoment {
        /// The filter.
        name: &'static str,
    },
    /// `limit` is no whole number, or is there twice.
    #[error("limit must be one whole number, zero or greater")]
    Limit,
    /// The cursor is none that this server writes.
    #[error("cursor is not one of a pagination link")]
    Cursor,
}

impl QueryError {
    /// The answer to such a query.
    pub fn body(&self) -> ErrorBody {
        ErrorBody::new(ErrorCode::BadRequest, &self.to_string())
    }
}

impl Query {
    /// Reads what stands behind `?`. Names are read without regard to case, as the specification's own example writes them. A
    /// filter without a value filters nothing.
    pub fn parse(text: &str) -> Result<Self, QueryError> {
        let mut query = Query::default();
        let pairs = text.split('&').filter(|pair| !pair.is_empty());
        for pair in pairs {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let (name, value) = (decode(name)?, decode(value)?);
            let known = PARAMETERS.iter().find(|known| known.eq_ignore_ascii_case(&name));
            let criteria = &mut query.criteria;
            match known.copied() {
                None => query.ignored.push(name),
                Some(_) if value.is_empty() => {}
                Some("productId") => criteria.product_id.push(value),
                Some("companyId") => criteria.company_id.push(value),
                Some("geography") => criteria.geography.push(value),
                Some("classification") => criteria.classification.push(value),
                Some("status") => criteria.status.push(value),
                Some("validOn") => criteria.valid_on.push(moment(&value, "validOn")?),
                Some("validAfter") => criteria.valid_after.push(moment(&value, "validAfter")?),
                Some("validBefore") => criteria.valid_before.push(moment(&value, "validBefore")?),
                Some("limit") if query.limit.is_none() => {
                    let digits = value.bytes().all(|byte| byte.is_ascii_digit());
                    let limit = Some(&value).filter(|_| digits).ok_or(QueryError::Limit)?;
                    // More than can be counted is as good as no limit.
                    query.limit = Some(limit.parse().unwrap_or(usize::MAX));
                }
                Some("limit") => return Err(QueryError::Limit),
                Some(_) => query.cursor = Some(value.parse().map_err(|_| QueryError::Cursor)?),
            }
        }
        Ok(query)
    }

    /// The query as it stands in an address, with the filters and the limit, and another cursor.
    pub(crate) fn encode(&self, cursor: Cursor) -> String {
        let Criteria { product_id, company_id, geography, classification, status, valid_on, valid_after, valid_before } =
            &self.criteria;
        let mut parts = Vec::new();
        let texts = [
            ("productId", product_id),
            ("companyId", company_id),
            ("geography", geography),
            ("classification", classification),
            ("status", status),
        ];
        for (name, values) in texts {
            parts.extend(values.iter().map(|value| format!("{name}={}", encode(value))));
        }
        let times = [("validOn", valid_on), ("validAfter", valid_after), ("validBefore", valid_before)];
        for (name, values) in times {
            parts.extend(values.iter().map(|at| format!("{name}={}", encode(Moment::from(*at).as_str()))));
        }
        parts.extend(self.limit.map(|limit| format!("limit={limit}")));
        parts.push(format!("cursor={cursor}"));
        parts.join("&")
    }
}

const PARAMETERS: [&str; 10] = [
    "productId",
    "companyId",
    "geography",
    "classification",
    "status",
    "validOn",
    "validAfter",
    "validBefore",
    "limit",
    "cursor",
];

/// A time of a filter: a date-time, also without seconds as the specification's example has it, or with the `+` of its offset
/// turned into a space by a client that does not encode it.
fn moment(text: &str, name: &'static str) -> Result<Timestamp, QueryError> {
    let mended = match text.rsplit_once(' ') {
        Some((time, offset)) if time.contains(['T', 't']) => format!("{time}+{offset}"),
        _ => text.to_owned(),
    };
    let minutes = mended.len() > 16 && mended.get(16..17).is_none_or(|next| next != ":");
    let full = match mended.split_at_checked(16) {
        Some((minute, offset)) if minutes => format!("{minute}:00{offset}"),
        _ => mended,
    };
    Moment::parse(&full).map(|moment| moment.at()).ok_or(QueryError::NotAMoment { name })
}

/// Reads percent-encoded text, a `+` as a space (as forms write it).
pub(crate) fn decode(text: &str) -> Result<String, QueryError> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let mut digit = || char::from(rest.next()?).to_digit(16);
                let high = digit().ok_or(QueryError::Encoding)?;
                let low = digit().ok_or(QueryError::Encoding)?;
                u8::try_from(high * 16 + low).map_err(|_| QueryError::Encoding)?
            }
            byte => byte,
        });
    }
    String::from_utf8(bytes).map_err(|_| QueryError::Encoding)
}

/// Writes text so that it may stand in an address: all but unreserved characters as percent and digits (RFC 3986, section 2.3).
pub(crate) fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => encoded.push(char::from(byte)),
            byte => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}
