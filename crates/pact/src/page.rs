use std::fmt;
use std::str::FromStr;

use crate::query::Query;
use crate::{Part, ProductFootprint};

/// Where a page of the list begins and where the list ends. It says so by serial numbers, so it needs no memory on the server
/// and never expires (the specification asks for 180 seconds). It opens nothing: what a client may see is looked at each time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Cursor {
    /// Footprints after this serial number.
    pub after: u64,
    /// Footprints up to this serial number: the newest when the first page was made, so that what is added while somebody turns
    /// the pages changes none of them.
    pub until: u64,
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "1-{:x}-{:x}", self.after, self.until)
    }
}

impl FromStr for Cursor {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (after, until) = text.strip_prefix("1-").and_then(|rest| rest.split_once('-')).ok_or(())?;
        let number = |digits: &str| {
            let plain = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
            u64::from_str_radix(digits, 16).ok().filter(|_| plain).ok_or(())
        };
        Ok(Cursor { after: number(after)?, until: number(until)? })
    }
}

/// A page of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Page<'a> {
    /// Its footprints, oldest serial number first.
    pub footprints: Vec<&'a ProductFootprint>,
    /// Where the next page begins, if there is one.
    pub next: Option<Cursor>,
}

impl<'a> Page<'a> {
    /// The page that a query asks for.
    ///
    /// `rows` are the footprints that the client may see, each with its serial number, in ascending order; a server may leave out
    /// those up to `query.cursor`'s `after`. A serial number is given when a footprint becomes visible to the client, under the
    /// same lock, so that a later one is never smaller; `newest` is the last that was given. `maximum` is what one page holds at
    /// most, whatever the limit.
    pub fn of(
        query: &Query,
        rows: impl IntoIterator<Item = (u64, &'a ProductFootprint)>,
        newest: u64,
        maximum: usize,
    ) -> Self {
        let Cursor { after, until } = query.cursor.unwrap_or(Cursor { after: 0, until: newest });
        let limit = query.limit.unwrap_or(maximum).min(maximum);
        let mut wanted = rows
            .into_iter()
            .skip_while(|(serial, _)| *serial <= after)
            .take_while(|(serial, _)| *serial <= until)
            .filter(|(_, footprint)| query.criteria.matches(footprint));
        let (mut last, mut footprints) = (after, Vec::new());
        for (serial, footprint) in wanted.by_ref().take(limit) {
            last = serial;
            footprints.push(footprint);
        }
        let next = wanted.next().map(|_| Cursor { after: last, until });
        Page { footprints, next }
    }

    /// The body of the answer: `{"data":[…]}`.
    pub fn body(&self) -> serde_json::Value {
        let data: Vec<serde_json::Value> = self.footprints.iter().map(|footprint| footprint.write()).collect();
        serde_json::json!({ "data": data })
    }

    /// The value of the `Link` header, if there is a next page.
    pub fn link(&self, base: &str, query: &Query) -> Option<String> {
        self.next.map(|next| link(base, query, next))
    }
}

/// The value of the `Link` header (RFC 8288). `base` is the address under which the client called, up to the `/3`: the link must
/// have the very host of the request. Filters and limit remain those of the query.
pub fn link(base: &str, query: &Query, next: Cursor) -> String {
    format!("<{}/3/footprints?{}>; rel=\"next\"", base.trim_end_matches('/'), query.encode(next))
}
