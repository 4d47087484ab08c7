use crate::Exact;
use crate::error::{Error, Problem};
use crate::finding::{Finding, FindingKind};
use crate::input::{Receiver, TransferredCo2, is_stated};

/// What may be deducted for transferred CO2: `tonnes × kept × (1 − biomass)` if it is stored or bound for good, measured at
/// both ends, and its chain of custody proven; nothing otherwise (2025/2547 Annex II B.8).
pub(crate) fn deductible(transfer: &TransferredCo2, at: &str, findings: &mut Vec<Finding>) -> Result<Exact, Error> {
    if transfer.tonnes.is_negative() {
        return Err(Problem::negative(transfer.tonnes).at(format!("{at}.tonnes")));
    }
    let share = |value: Option<Exact>, field: &str| match value {
        Some(value) if !value.is_share() => Err(Problem::NotAShare.at(format!("{at}.{field}"))),
        value => Ok(value),
    };
    let kept = share(transfer.kept, "kept")?;
    let biomass = share(transfer.biomass, "biomass")?.unwrap_or(Exact::ZERO);
    let mut lacking = Vec::new();
    lacking.extend((transfer.to == Receiver::Other).then_some("to"));
    lacking.extend((!is_stated(transfer.receiver.as_deref())).then_some("receiver"));
    lacking.extend((!transfer.measured_at_both_ends).then_some("measured_at_both_ends"));
    lacking.extend(kept.is_none().then_some("kept"));
    lacking.extend((!is_stated(transfer.evidence.as_deref())).then_some("evidence"));
    match kept {
        Some(kept) if lacking.is_empty() => Ok(transfer.tonnes * kept * (Exact::ONE - biomass)),
        _ => {
            findings.push(FindingKind::TransferConditions.at(at, lacking.join(", ")));
            Ok(Exact::ZERO)
        }
    }
}
