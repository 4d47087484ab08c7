//! Two hundred people at once, each on what people do.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use crate::drive::{Ask, Found, drive};
use crate::http::Connection;
use crate::{Anything, Served, User};

/// What people look at, and how often of a hundred times.
const SHARES: [(u64, &str); 9] = [
    (5, "/sign-in"),
    (16, ""),
    (15, "/documents"),
    (20, "/measure/2025"),
    (15, "/measure/2025/lines"),
    (10, "/measure/2025/lines/"),
    (8, "/measure/2025/what-if?contract=30&fuel=10"),
    (6, "/factors?q=gasoil"),
    (4, "/verify"),
];
// What is left, one of a hundred, is a bill that somebody gives.

/// As many as can be, then half as many; prints both.
pub async fn run(folder: &Path, served: &Served, time: Duration) -> Anything<()> {
    let users = Arc::new(User::all(folder)?);
    let mut tokens = Vec::new();
    let mut connection = Connection::to(&served.address);
    for user in users.iter() {
        let page = connection.exchange(&user.get(&format!("/fr/o/{}/documents", user.firm), "")).await?;
        let page = String::from_utf8_lossy(&page.body).into_owned();
        let token = page.split("name=\"form_token\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        tokens.push(token.ok_or("a page without a form")?.to_owned());
    }
    let readers = users.len();
    let ask: Ask = Arc::new(move |reader, number| request(&users[reader], &tokens[reader], number));
    drive(&served.address, readers, time / 4, None, ask.clone()).await?;
    let before = served.cpu()?;
    let most = drive(&served.address, readers, time, None, ask.clone()).await?;
    let cpu = served.cpu()? - before;
    let half = drive(&served.address, readers, time, Some(most.rate() / 2.0), ask).await?;
    println!("| {readers} people | requests/s | p50, ms | p99, ms | refused |\n|---|---|---|---|---|");
    for (name, found) in [("as many as can be", &most), ("half as many", &half)] {
        let Found { refused, .. } = found;
        println!(
            "| {name} | {:.0} | {:.1} | {:.1} | {} |",
            found.rate(),
            found.within(0.5),
            found.within(0.99),
            refused.len()
        );
    }
    println!(
        "\nCPU per request: {:.2} ms, with the figures made again after each bill",
        cpu * 1000.0 / most.micros.len() as f64
    );
    println!("peak memory: {:.0} MB", served.peak()?);
    Ok(())
}

fn request(user: &User, token: &str, number: u64) -> Vec<u8> {
    // What one does next does not follow from what one did before: numbers are shuffled, the same in every run.
    let mut chance = number.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    chance ^= chance >> 29;
    chance = chance.wrapping_mul(0xBF58_476D_1CE4_E5B9) >> 32;
    let language = ["fr", "fr", "ar", "en"][(chance >> 20) as usize % 4];
    let (mut left, accepts) = (chance % 100, "Accept-Encoding: gzip, br\r\n");
    for (share, page) in SHARES {
        if left >= share {
            left -= share;
            continue;
        }
        return match page {
            "/sign-in" | "/verify" | "/factors?q=gasoil" => user.get(&format!("/{language}{page}"), accepts),
            "/measure/2025/lines/" => user.get(&format!("/{language}/o/{}{page}{}", user.firm, chance % 97), accepts),
            _ => user.get(&format!("/{language}/o/{}{page}", user.firm), accepts),
        };
    }
    bill(user, token, number)
}

/// A small bill, like no other.
fn bill(user: &User, token: &str, number: u64) -> Vec<u8> {
    let content = format!("Date;Désignation;Quantité;Unité\n03/04/2025;Gasoil;{number},5;L\n");
    let body = format!(
        "--edge\r\nContent-Disposition: form-data; name=\"form_token\"\r\n\r\n{token}\r\n--edge\r\nContent-Disposition: \
         form-data; name=\"file\"; filename=\"facture-{number}.csv\"\r\n\r\n{content}\r\n--edge--\r\n"
    );
    let head = format!(
        "POST /fr/o/{}/documents HTTP/1.1\r\nHost: load\r\nCookie: qafila_session={}\r\nContent-Type: \
         multipart/form-data; boundary=edge\r\nContent-Length: {}\r\n\r\n",
        user.firm,
        user.token,
        body.len()
    );
    (head + &body).into_bytes()
}
