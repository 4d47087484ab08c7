//! `qafila serve` from its first start to its end.

use std::fs;
use std::io::{BufRead, Read};

use store::organisation::Kind;
use store::{StoreError, membership, organisation};

use crate::Anything;
use crate::made::Made;
use crate::site::{Running, ask, eventually, free};

#[test]
fn the_first_start_makes_an_installation_and_a_link_that_opens_its_first_account_once() -> Anything<()> {
    let made = Made::new("serve")?;
    let home = made.path();
    let metrics = free()?;
    let mut site = Running::start(home, &["--metrics", &metrics])?;
    let mut link = String::new();
    site.out.read_line(&mut link)?;
    let path = link.trim().strip_prefix(&format!("http://{}", site.address)).ok_or("an address of this site")?;
    let page = site.ask(&format!("GET /en{path}"))?;
    assert!(page.starts_with("HTTP/1.1 200") && page.contains("operator@qafila.localhost"), "{page}");
    assert!(site.ask("GET /ready")?.contains("ready: "));
    let form = format!("POST /en{path}\n\nname=Amina&password=orange+cheval+pile+agrafe");
    let joined = site.ask(&form)?;
    assert!(joined.starts_with("HTTP/1.1 303") && joined.to_lowercase().contains("set-cookie"), "{joined}");
    assert!(site.ask(&form)?.starts_with("HTTP/1.1 410"), "the link is good once");
    // A letter that waits for a mail server waits in the folder.
    let asked = site.ask("POST /en/forgotten\n\nemail=operator%40qafila.localhost")?;
    assert!(asked.starts_with("HTTP/1.1 303"), "{asked}");
    // Written in the folder first, then counted as sent: both come in their own time.
    let letters = home.join("qafila-data/letters");
    let sent = eventually("a letter that was sent", || {
        let measured = ask(&metrics, "GET /metrics")?;
        let sent = measured.contains("qafila_letters{state=\"sent\"} 1");
        Ok(Some(measured).filter(|_| sent))
    })?;
    assert!(sent.contains("qafila_database_up 1"), "{sent}");
    let found: Vec<_> =
        fs::read_dir(&letters)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    assert!(matches!(&found[..], [letter] if letter.extension().is_some_and(|ending| ending == "eml")), "{found:?}");
    site.end()?;
    let log = fs::read_to_string(home.join("log"))?;
    assert!(log.contains("qafila-data/letters") && !log.contains(path), "the link is in no log: {log}");

    let database = store_sqlite::open(&home.join("qafila-data/qafila.sqlite"))?;
    let (kinds, owners) = database.read::<_, StoreError>(|sql| {
        let all = organisation::list(sql, None, None, 10)?;
        let owners = all.first().map(|first| membership::list(sql, first.id)).transpose()?;
        Ok((all.iter().map(|of| of.kind).collect::<Vec<_>>(), owners.map_or(0, |owners| owners.len())))
    })?;
    assert_eq!((kinds, owners), (vec![Kind::Operator], 1));
    // Whoever starts it again is offered nothing.
    let mut again = Running::start(home, &[])?;
    assert!(again.ask("GET /en/sign-in")?.starts_with("HTTP/1.1 200"));
    let mut nothing = String::new();
    again.child.kill()?;
    again.out.read_to_string(&mut nothing)?;
    assert_eq!(nothing, "");
    Ok(())
}

#[test]
fn the_operator_is_told_how_the_site_is_doing_on_an_address_of_their_own() -> Anything<()> {
    let made = Made::new("metrics")?;
    let metrics = free()?;
    let site = Running::start(made.path(), &["--metrics", &metrics])?;
    let parts = |answer: &str| -> Anything<(String, String)> {
        let (head, body) = answer.split_once("\r\n\r\n").ok_or("no answer")?;
        Ok((head.to_lowercase(), body.to_owned()))
    };
    for address in [&site.address, &metrics] {
        let (head, body) = parts(&ask(address, "GET /health")?)?;
        assert!(head.starts_with("http/1.1 200") && body == "ok\n", "{head}\n{body}");
        let (head, body) = parts(&ask(address, "GET /ready")?)?;
        assert!(head.starts_with("http/1.1 200") && body.starts_with("ready: "), "{head}\n{body}");
    }
    assert!(site.ask("GET /metrics")?.starts_with("HTTP/1.1 404"), "readers are not told");
    assert!(ask(&metrics, "GET /fr")?.starts_with("HTTP/1.1 404"), "and nothing else is there");
    site.ask("GET /fr/factors?q=gasoil")?;
    let (head, body) = parts(&ask(&metrics, "GET /metrics")?)?;
    assert!(head.starts_with("http/1.1 200") && head.contains("content-type: text/plain; version=0.0.4"), "{head}");
    // Each family with its kind, and nothing but families and their samples.
    for family in [
        "qafila_requests_under_way gauge",
        "qafila_faults_total counter",
        "qafila_verdicts_total counter",
        "qafila_request_duration_seconds histogram",
        "qafila_database_up gauge",
        "qafila_jobs gauge",
        "qafila_jobs_late_seconds gauge",
        "qafila_letters gauge",
    ] {
        assert_eq!(body.matches(&format!("# TYPE {family}\n")).count(), 1, "{family}: {body}");
    }
    for line in body.lines().filter(|line| !line.starts_with('#')) {
        let (name, value) = line.rsplit_once(' ').ok_or("no sample")?;
        assert!(name.starts_with("qafila_") && value.parse::<f64>().is_ok(), "{line}");
    }
    // By the pattern of the path, never by what somebody looked for.
    let counted = "qafila_request_duration_seconds_count{route=\"/fr/factors\",method=\"GET\",status=\"200\"} 1\n";
    assert!(body.contains(counted) && !body.contains("gasoil"), "{body}");
    assert!(body.contains("qafila_database_up 1\n") && body.contains("qafila_faults_total 0\n"), "{body}");
    // Memory that it does not need it gives back soon: the allocator reads this before the program begins.
    let environment = fs::read_to_string(format!("/proc/{}/environ", site.child.id()))?;
    assert!(environment.split('\0').any(|variable| variable == "MIMALLOC_PURGE_DELAY=1"), "{environment}");
    site.end()
}
