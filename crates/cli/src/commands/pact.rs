//! `qafila export pact`: a footprint that a partner sent.

use app::export::pact::{
    Exchanged, Format, Received, converted, finding, loss, received, severity, supplement, violation,
};
use app::words::say;

use super::print_json;
use crate::arguments::PartnerFootprint;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::screen::{Screen, print};

/// Runs the command.
pub fn run(given: &PartnerFootprint, screen: &Screen) -> Result<Exit, Failure> {
    let messages = screen.messages;
    let read = received(&given.file)?;
    if given.json {
        print_json(&read.reading());
        return Ok(if read.footprint.is_ok() { Exit::Done } else { Exit::Unreadable });
    }
    let footprint = match &read.footprint {
        Ok(footprint) => footprint,
        Err(refusal) => {
            let mut text = say(messages, "export-pact-invalid", &[("format", read.format.code())]) + "\n";
            for one in &refusal.violations {
                text += &format!("- {}\n", violation(messages, one));
            }
            print(&text);
            return Ok(Exit::Unreadable);
        }
    };
    let Some(to) = given.target else {
        print(&show(&read, footprint, screen));
        return Ok(Exit::Done);
    };
    let given_more = given.supplement.as_deref().map(supplement).transpose()?;
    let made = converted(footprint, to, given_more.as_ref(), given.issuer.as_deref().unwrap_or_default())?;
    print_json(&made.json);
    if !made.losses.is_empty() {
        screen.note(&messages.get("export-pact-losses"));
    }
    for one in &made.losses {
        screen.note(&format!("- {}", loss(messages, one)));
    }
    Ok(Exit::Done)
}

/// What it is, that it is valid, and what is to be looked at.
fn show(read: &Received, footprint: &Exchanged, screen: &Screen) -> String {
    let messages = screen.messages;
    let mut text = String::new();
    if let Exchanged::Pact(pact) = footprint {
        let arguments = [
            ("format", Format::Pact.code()),
            ("product", pact.product_name_company.as_str()),
            ("company", pact.company_name.as_str()),
        ];
        text += &(say(messages, "export-pact-read", &arguments) + "\n");
    }
    text += &(messages.get("export-pact-valid") + "\n");
    if read.format == Format::CatenaX {
        return text;
    }
    if read.findings.is_empty() {
        return text + &messages.get("export-pact-no-findings") + "\n";
    }
    text += &(messages.get("export-pact-findings") + "\n");
    let mut sorted: Vec<_> = read.findings.iter().collect();
    sorted.sort_by_key(|found| std::cmp::Reverse(found.severity()));
    for found in sorted {
        let (severity, words) = (severity(messages, found.severity()), finding(messages, found));
        text += &format!("- {}\n", say(messages, "export-pact-finding", &[("severity", &severity), ("words", &words)]));
    }
    text
}
