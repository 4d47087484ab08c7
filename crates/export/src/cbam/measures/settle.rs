use ::cbam::input::{ElectricitySource, Receiver};
use ::cbam::{Finding, FindingKind, Installation};

/// What settling a finding takes.
pub(super) enum Settled {
    /// The file says all figures: the installation as it would be.
    With(Box<Installation>),
    /// A figure at this field.
    Ask(String),
    /// Nothing that a measure could settle.
    No,
}

/// Words where a document is assumed to be there: no figure follows from them.
const EVIDENCE: &str = "assumed";
/// Meters as the law asks for them.
const HOURLY: u32 = 60;

/// Settles a finding with what the file says.
pub(super) fn settle(installation: &Installation, finding: &Finding) -> Settled {
    let mut changed = installation.clone();
    let at = finding.at.as_str();
    let place = indices(at);
    let done = match finding.kind {
        FindingKind::PrecursorUnverified => verified(&mut changed, &place),
        FindingKind::PrecursorDefault | FindingKind::PrecursorUnknownOrigin => {
            let stated = precursor(&mut changed, &place).is_some_and(|one| one.actual.is_some());
            // Figures without a report are settled by their own finding.
            return if stated { Settled::No } else { Settled::Ask(format!("{at}.actual.see_direct")) };
        }
        FindingKind::ElectricityCertificates => return Settled::Ask(format!("{at}.t_per_mwh")),
        FindingKind::ElectricityConditions => match electricity(&mut changed, &place) {
            Some(true) => true,
            Some(false) => return Settled::Ask(format!("{at}.t_per_mwh")),
            None => false,
        },
        FindingKind::BiomassWithoutEvidence => match place.as_slice() {
            [stream] => changed.streams.get_mut(*stream).map(|one| one.biomass_evidence = evidence()).is_some(),
            _ => false,
        },
        FindingKind::HeatUnverified => match heat(&mut changed, at, &place) {
            Some(true) => true,
            Some(false) => return Settled::Ask(format!("{at}.t_per_tj")),
            None => false,
        },
        FindingKind::WasteGasWithoutEvidence => match place.as_slice() {
            [process, index] => changed
                .processes
                .get_mut(*process)
                .and_then(|process| process.waste_gas_out.get_mut(*index))
                .map(|gas| gas.evidence = evidence())
                .is_some(),
            _ => false,
        },
        FindingKind::TransferConditions => match transfer(&mut changed, &place) {
            Some(true) => true,
            Some(false) => return Settled::Ask(format!("{at}.kept")),
            None => false,
        },
        FindingKind::PrecursorBenchmarkUnknown | FindingKind::PrecursorBenchmarkPartial
            if at.ends_with(".benchmark") =>
        {
            return Settled::Ask(at.to_owned());
        }
        FindingKind::SeveralBenchmarks => return Settled::Ask(at.to_owned()),
        _ => false,
    };
    if done { Settled::With(Box::new(changed)) } else { Settled::No }
}

fn evidence() -> Option<String> {
    Some(EVIDENCE.to_owned())
}

/// The numbers in brackets: `processes[0].precursors[2].actual` is 0, 2.
fn indices(at: &str) -> Vec<usize> {
    let brackets = at.split('[').skip(1).filter_map(|part| part.split_once(']'));
    brackets.filter_map(|(number, _)| number.parse().ok()).collect()
}

fn precursor<'a>(changed: &'a mut Installation, place: &[usize]) -> Option<&'a mut ::cbam::input::Precursor> {
    let [process, index] = place else { return None };
    changed.processes.get_mut(*process)?.precursors.get_mut(*index)
}

/// The producer's figures are as stated, and an accredited verifier has confirmed them.
fn verified(changed: &mut Installation, place: &[usize]) -> bool {
    let actual = precursor(changed, place).and_then(|one| one.actual.as_mut());
    actual.map(|actual| (actual.report, actual.verifier) = (evidence(), evidence())).is_some()
}

/// Whether its factor is stated; `None` if there is no such use.
fn electricity(changed: &mut Installation, place: &[usize]) -> Option<bool> {
    let [process, index] = place else { return None };
    let used = changed.processes.get_mut(*process)?.electricity.get_mut(*index)?;
    used.interval_minutes = used.interval_minutes.filter(|minutes| (1..=HOURLY).contains(minutes)).or(Some(HOURLY));
    used.both_ends |= used.source == ElectricitySource::PowerPurchase;
    used.evidence = used.evidence.take().or_else(evidence);
    Some(used.t_per_mwh.is_some())
}

fn heat(changed: &mut Installation, at: &str, place: &[usize]) -> Option<bool> {
    let [process, index] = place else { return None };
    let process = changed.processes.get_mut(*process)?;
    let flow = if at.contains("heat_in") { process.heat_in.get_mut(*index)? } else { return None };
    flow.report = evidence();
    Some(flow.t_per_tj.is_some())
}

fn transfer(changed: &mut Installation, place: &[usize]) -> Option<bool> {
    let [index] = place else { return None };
    let transfer = changed.transferred_co2.get_mut(*index)?;
    if transfer.to == Receiver::Other {
        return None;
    }
    transfer.measured_at_both_ends = true;
    transfer.receiver = transfer.receiver.take().or_else(evidence);
    transfer.evidence = transfer.evidence.take().or_else(evidence);
    Some(transfer.kept.is_some())
}
