//! Style sheets, faces, the script and pictures: embedded, compressed when the program was built, kept by browsers for
//! ever under names that change with their content.

use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::problem::Problem;

struct Asset {
    /// The name by which templates ask for it.
    name: &'static str,
    /// The name under which it is served.
    path: &'static str,
    kind: &'static str,
    plain: &'static [u8],
    brotli: Option<&'static [u8]>,
    gzip: Option<&'static [u8]>,
}

static ASSETS: &[Asset] = include!(concat!(env!("OUT_DIR"), "/site/site.rs"));

/// The address of an asset. One that does not exist is a mistake of ours, which a test finds.
pub fn path(name: &str) -> String {
    let asset = ASSETS.iter().find(|asset| asset.name == name);
    debug_assert!(asset.is_some(), "no asset {name}");
    format!("/assets/{}", asset.map_or(name, |asset| asset.path))
}

/// `GET /assets/{path}`.
pub async fn show(Path(path): Path<String>, headers: HeaderMap) -> Result<Response, Problem> {
    let asset = ASSETS.iter().find(|asset| asset.path == path).ok_or(Problem::NotFound)?;
    let tag = format!("\"{}\"", asset.path);
    let mut response = if says(&headers, &header::IF_NONE_MATCH, &tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let (encoding, bytes) = match (asset.brotli, asset.gzip) {
            (Some(bytes), _) if says(&headers, &header::ACCEPT_ENCODING, "br") => (Some("br"), bytes),
            (_, Some(bytes)) if says(&headers, &header::ACCEPT_ENCODING, "gzip") => (Some("gzip"), bytes),
            _ => (None, asset.plain),
        };
        let mut response = bytes.into_response();
        if let Some(encoding) = encoding {
            response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        response
    };
    let fields = response.headers_mut();
    fields.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.kind));
    fields.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    fields.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Ok(tag) = tag.parse() {
        fields.insert(header::ETAG, tag);
    }
    Ok(response)
}

/// Whether a list in a header names something, and does not refuse it.
fn says(headers: &HeaderMap, field: &header::HeaderName, wanted: &str) -> bool {
    let values = headers.get_all(field).into_iter().filter_map(|value| value.to_str().ok());
    values.flat_map(|value| value.split(',')).any(|part| {
        let (name, weight) = part.split_once(';').unwrap_or((part, ""));
        name.trim() == wanted && weight.replace(' ', "") != "q=0"
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_read() {
        let headers = HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static("gzip;q=0, br;q=0.5"))]);
        assert!(says(&headers, &header::ACCEPT_ENCODING, "br"));
        assert!(!says(&headers, &header::ACCEPT_ENCODING, "gzip"));
    }

    #[test]
    fn a_first_visit_weighs_little() {
        let size = |name: &str| {
            let asset = ASSETS.iter().find(|asset| asset.name == name).unwrap();
            asset.brotli.unwrap_or(asset.plain).len()
        };
        let latin = size("sans-400.woff2") + size("sans-600.woff2");
        let arabic = latin + size("arabic-400.woff2") + size("arabic-600.woff2");
        let rest = |sheet| size(sheet) + size("site.js") + size("caravan.svg") + size("mark.svg");
        // The pages themselves are at most 20 kB: a test of the routes holds that.
        assert!(latin + rest("site.css") < 130_000, "{}", latin + rest("site.css"));
        assert!(arabic + rest("site-rtl.css") < 130_000, "{}", arabic + rest("site-rtl.css"));
    }
}
