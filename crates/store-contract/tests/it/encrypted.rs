//! The way to PostgreSQL, encrypted: a server that has a certificate, and whom it is believed.

use store::{StoreError, values};
use store_contract::Encrypted;

#[test]
fn the_way_to_the_server_is_encrypted_and_the_server_verified() {
    let server = Encrypted::start().unwrap_or_else(|error| panic!("PostgreSQL: {error}"));
    let open = |query: &str| store_postgres::open(&format!("{}?{query}", server.url));
    let named = format!("sslmode=verify-full&sslrootcert={}", server.authority.display());
    let database = open(&named).expect("opened");
    let ours = "SELECT CASE WHEN ssl THEN 1 ELSE 0 END FROM pg_stat_ssl WHERE pid = pg_backend_pid()";
    let answered: Result<i64, StoreError> =
        database.read(|sql| sql.value(&format!("SELECT CAST(({ours}) AS bigint)"), values![]));
    assert_eq!(answered, Ok(1));
    // Who is not trusted, and a name that is not the server's.
    assert!(
        matches!(open("sslmode=require"), Err(StoreError::Unreachable(_))),
        "signed by nobody whom the system trusts"
    );
    let elsewhere = server.url.replace("localhost", "127.0.0.1");
    assert!(store_postgres::open(&format!("{elsewhere}?{named}")).is_err(), "the certificate is not of that name");
    // The server takes nobody who comes in the clear.
    assert!(open("sslmode=disable").is_err());
}
