//! The identity provider of this folder while a test runs.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Once;

use ureq::http::Uri;

/// What it knows the client by.
pub const SECRET: &str = "a secret of the tests, and of nothing else";

/// A provider, which ends with the test.
pub struct Running {
    process: Child,
    /// Its name for itself.
    pub issuer: String,
}

impl Running {
    /// Starts one that sends `people` back to `back`.
    pub fn new(back: &str, people: &serde_json::Value) -> Self {
        static READY: Once = Once::new();
        let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("../identity/provider");
        READY.call_once(|| {
            let npm = Command::new("npm").arg("ci").current_dir(&here).output().expect("npm");
            assert!(npm.status.success(), "npm ci: {}", String::from_utf8_lossy(&npm.stderr));
        });
        let mut command = Command::new("node");
        let command = command.arg(here.join("provider.mjs")).arg(back).arg(people.to_string());
        let mut process = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("node");
        let mut issuer = String::new();
        BufReader::new(process.stdout.take().expect("piped")).read_line(&mut issuer).expect("its address");
        assert!(issuer.starts_with("http://"), "the provider did not start");
        Running { process, issuer: issuer.trim().to_owned() }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// What a browser does: goes where it is sent, with the cookies of the provider, until it is sent back. The query with which it comes.
pub fn sent_back(address: &str, back: &str) -> Vec<(String, String)> {
    let agent = ureq::Agent::config_builder().max_redirects(0).max_redirects_will_error(false).build().new_agent();
    let (mut at, mut cookies) = (address.to_owned(), Vec::<(String, String)>::new());
    for _ in 0..10 {
        let held: Vec<String> = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let answer = agent.get(&at).header("cookie", held.join("; ")).call().expect("an answer");
        for set in answer.headers().get_all("set-cookie") {
            let (name, value) =
                set.to_str().expect("text").split(';').next().and_then(|pair| pair.split_once('=')).expect("a pair");
            cookies.retain(|(known, _)| known != name);
            cookies.push((name.to_owned(), value.to_owned()));
        }
        let to = answer.headers().get("location").expect("sent on").to_str().expect("text").to_owned();
        if let Some(query) = to.strip_prefix(back) {
            let pairs = query.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('='));
            return pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        }
        let base: Uri = at.parse().expect("an address");
        at = if to.starts_with('/') { format!("http://{}{to}", base.authority().expect("a host")) } else { to };
    }
    panic!("sent around in circles");
}

/// What a query says under a name.
pub fn of(query: &[(String, String)], name: &str) -> String {
    query.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone()).unwrap_or_default()
}
