//! What who runs the site asks it.

use axum::http::StatusCode;
use store::StoreError;

use crate::{get, site};

#[test]
fn a_site_without_its_database_is_up_and_not_ready() {
    let site = site();
    assert_eq!((get(&site, "/health").status, get(&site, "/ready").status), (StatusCode::OK, StatusCode::OK));
    let cut = site.platform.database.write(|sql| sql.execute("DROP TABLE migration", &[]));
    cut.unwrap_or_else(|error: StoreError| panic!("{error}"));
    let answer = get(&site, "/ready");
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(answer.text().starts_with("not ready"), "{}", answer.text());
    assert_eq!(get(&site, "/health").status, StatusCode::OK);
}
