//! The database goes away while the site is open, and comes back.

use store_contract::{Server, postgres_on};

use super::{figures, firm_of, is_sound};
use crate::Anything;
use crate::made::{Made, ledger};
use crate::site::{Running, eventually};

#[test]
fn without_its_database_the_site_says_so_kindly_and_goes_on_when_it_is_back() -> Anything<()> {
    let (made, mut server) = (Made::new("outage")?, Server::start()?);
    let fresh = postgres_on(&server);
    let mut site = Running::start(made.path(), &["--database", &fresh.address()])?;
    let reader = site.first()?;
    let firm = reader.firm("Minoterie fictive")?;
    let id = firm_of(&firm)?;
    assert_eq!(reader.give(&firm, "avant.csv", ledger(60).as_bytes())?.status, 303);
    let before = figures(&fresh.database, id)?;
    let page = reader.get(&format!("{firm}/documents"))?;
    let token = page.value("form_token")?;

    server.stop()?;
    let ready = |status: &'static str| {
        eventually(status, || {
            let said = site.ask("GET /ready")?;
            Ok(said.starts_with(&format!("HTTP/1.1 {status}")).then_some(said))
        })
    };
    assert!(ready("503")?.contains("not ready"));
    assert!(site.ask("GET /health")?.starts_with("HTTP/1.1 200"), "the process is well");
    for (language, direction, kind) in [("fr", "ltr", "instant"), ("ar", "rtl", "لحظات"), ("en", "ltr", "in a moment")]
    {
        let path = firm.replace("/en/", &format!("/{language}/"));
        for below in ["/documents", "/measure/2025", "/members"] {
            let told = reader.get(&format!("{path}{below}"))?;
            assert_eq!((told.status, told.field("retry-after")), (503, Some("10")), "{told:?}");
            assert!(told.body.contains(&format!("lang=\"{language}\" dir=\"{direction}\"")), "{}", told.body);
            assert!(told.body.contains(kind), "{}", told.body);
        }
        // What needs no database is there, for whoever is signed in too.
        assert_eq!(reader.get(&format!("/{language}/verify"))?.status, 200);
    }
    let known = [("email", "operator@qafila.localhost"), ("password", "orange cheval pile agrafe")];
    assert_eq!(reader.post_with("", "/en/sign-in", &known)?.status, 503);
    let sent = reader.form(&token, &format!("{firm}/documents"), "pendant.csv", ledger(50).as_bytes());
    assert_eq!(reader.send(&sent)?.status, 503);
    let program = site.ask("GET /api/v1/organisations")?;
    assert!(program.starts_with("HTTP/1.1 401"), "a program without a token is told so: {program}");

    server.resume()?;
    ready("200")?;
    // The same process, the same session, what was acknowledged and nothing else.
    let listed = eventually("the list of documents", || {
        let listed = reader.get(&format!("{firm}/documents"))?;
        Ok((listed.status == 200).then_some(listed))
    })?;
    assert!(listed.body.contains("avant.csv") && !listed.body.contains("pendant.csv"), "{}", listed.body);
    assert_eq!(reader.give(&firm, "apres.csv", ledger(70).as_bytes())?.status, 303);
    // The handle of this test was cut off too, and finds its way back alike.
    let after = figures(&fresh.database, id)?;
    assert!(after.1.len() == 2 && before.1.len() == 1, "{:?}", after.1);
    is_sound(&fresh.database, id)?;
    site.end()
}
