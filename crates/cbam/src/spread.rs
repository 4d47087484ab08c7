//! How far embedded emissions may be from what they are computed as.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use crate::Exact;
use crate::assess::{Basis, assess_with};
use crate::attribution::level;
use crate::certificates::within;
use crate::error::{Error, Problem};
use crate::input::{Installation, Method, Stream};
use crate::result::{Assessment, PrecursorKind};
use crate::tables::Tables;

/// Statements of uncertainty that are followed: each is an assessment of its own.
const MOST_STATED: usize = 500;

/// The interval of what an installation's goods embed, as far as its data say how uncertain they are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Spread {
    /// Half of the interval that holds 95 %, in tCO2e per tonne, for each good of the assessment; empty if the file states no
    /// uncertainty.
    pub half_t: Vec<Decimal>,
    /// Data whose uncertainty is stated, by their fields.
    pub stated: Vec<String>,
    /// Data whose uncertainty is not: taken as they are written, so that the interval is too narrow.
    pub unstated: Vec<String>,
}

/// A quantity of the file that may be other than it is written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Datum {
    /// Activity data of the streams of one meter.
    Activity(Vec<usize>),
    /// All that the activity data of a stream are multiplied by.
    Factors(usize),
    /// MWh that a process uses.
    Electricity(usize, usize),
    /// Tonnes of a precursor.
    Precursor(usize, usize),
    /// Embedded emissions of a precursor.
    Actual(usize, usize),
    /// What a process makes.
    Made(usize, usize),
}

/// Propagates what the file states of the uncertainty of its data to the embedded emissions of each good, on the basis of
/// an assessment of it.
///
/// Uncertainty is half of the interval that holds 95 % of what a value may be, in percent of it, as 2018/2066 Article 3(6)
/// defines it. Each quantity is raised by it alone and everything computed again; differences of independent quantities
/// add up as squares (JCGM 100:2008, 5.1.2 and the note to 5.1.3). What one instrument measures is raised together. What an act
/// sets (standard factors, default values, factors of grids) has no uncertainty there.
///
/// # Errors
/// If more uncertainties are stated than are followed, or a figure is out of range.
pub fn spread(
    tables: &Tables,
    installation: &Installation,
    basis: &Basis,
    assessment: &Assessment,
) -> Result<Spread, Error> {
    let data = data(tables, installation, assessment)?;
    let mut spread = Spread { unstated: data.unstated, ..Spread::default() };
    let mut squares = vec![Exact::ZERO; assessment.goods.len()];
    for (datum, percent) in data.stated {
        let by = Exact::ONE + percent / Exact::from(100);
        let (mut raised, mut scaled) = (installation.clone(), None);
        match datum {
            Datum::Factors(stream) => scaled = Some((stream, by)),
            ref other => raise(&mut raised, other, by),
        }
        // A quantity that cannot be larger than it is: what it may do is not known.
        let Ok(raised) = assess_with(tables, &raised, basis, scaled) else {
            spread.unstated.extend(fields(&datum));
            continue;
        };
        for ((square, before), after) in squares.iter_mut().zip(&assessment.goods).zip(&raised.goods) {
            let difference = Exact::from(after.see) - Exact::from(before.see);
            *square = *square + difference * difference;
        }
        spread.stated.extend(fields(&datum));
    }
    spread.stated.sort();
    spread.unstated.sort();
    if !spread.stated.is_empty() {
        let half = squares.into_iter().map(|square| within(root(square)).map_err(|problem| problem.at("streams")));
        spread.half_t = half.collect::<Result<_, _>>()?;
    }
    Ok(spread)
}

/// The square root, to the precision of a binary fraction.
fn root(square: Exact) -> Exact {
    Exact::nearest(square.to_f64().map_or(f64::NAN, f64::sqrt))
}

struct Data {
    stated: Vec<(Datum, Exact)>,
    unstated: Vec<String>,
}

impl Data {
    fn add(&mut self, datum: Datum, percent: Option<Exact>) {
        match percent {
            Some(percent) => self.stated.push((datum, percent)),
            None => self.unstated.extend(fields(&datum)),
        }
    }
}

/// The data on which the result depends, with what is stated of them.
fn data(tables: &Tables, installation: &Installation, assessment: &Assessment) -> Result<Data, Error> {
    let mut data = Data { stated: Vec::new(), unstated: Vec::new() };
    let mut meters: BTreeMap<&str, (Vec<usize>, Exact)> = BTreeMap::new();
    for (index, stream) in installation.streams.iter().enumerate() {
        let nothing = assessment.streams.get(index).is_none_or(|result| result.fossil_t.is_zero());
        if nothing || stream.process.as_deref() == Some("none") {
            continue;
        }
        match (stream.uncertainty_percent, instrument(installation, stream)) {
            (None, Some((id, percent))) => {
                meters.entry(id).or_insert((Vec::new(), percent)).0.push(index);
            }
            (stated, _) => data.add(Datum::Activity(vec![index]), stated),
        }
        if stream.factor_uncertainty_percent.is_some() || !is_set_by_an_act(stream) {
            data.add(Datum::Factors(index), stream.factor_uncertainty_percent);
        }
    }
    data.stated.extend(meters.into_values().map(|(streams, percent)| (Datum::Activity(streams), percent)));
    for (number, process) in installation.processes.iter().enumerate() {
        let made = level(tables, process, number, installation.year)?;
        for (row, used) in process.electricity.iter().enumerate() {
            if made.indirect || used.uncertainty_percent.is_some() {
                data.add(Datum::Electricity(number, row), used.uncertainty_percent);
            }
        }
        for (row, precursor) in process.precursors.iter().enumerate() {
            let at = format!("processes[{number}].precursors[{row}]");
            let lot = assessment.precursors.iter().find(|lot| lot.at == at);
            if lot.is_some_and(|lot| lot.kind == PrecursorKind::ExemptOrigin) {
                continue;
            }
            data.add(Datum::Precursor(number, row), precursor.uncertainty_percent);
            if let (Some(PrecursorKind::Actual), Some(actual)) = (lot.map(|lot| lot.kind), &precursor.actual) {
                data.add(Datum::Actual(number, row), actual.uncertainty_percent);
            }
        }
        for (row, good) in process.goods.iter().enumerate() {
            data.add(Datum::Made(number, row), good.uncertainty_percent);
        }
        // Flows for which the file has no place to state it.
        let flows = [
            ("heat_in", process.heat_in.len()),
            ("heat_out", process.heat_out.len()),
            ("waste_gas_in", process.waste_gas_in.len()),
            ("waste_gas_out", process.waste_gas_out.len()),
            ("electricity_out", process.electricity_out.len()),
        ];
        let flows = flows.into_iter().filter(|(_, count)| *count > 0);
        data.unstated.extend(flows.map(|(field, _)| format!("processes[{number}].{field}")));
    }
    let metered = installation.energy_units.iter().enumerate();
    let metered = metered.filter(|(_, unit)| unit.heat_tj.is_some() || unit.electricity_mwh.is_some());
    data.unstated.extend(metered.map(|(index, _)| format!("energy_units[{index}]")));
    if !installation.transferred_co2.is_empty() {
        data.unstated.push("transferred_co2".to_owned());
    }
    if data.stated.len() > MOST_STATED {
        return Err(Problem::TooMany(MOST_STATED).at("streams"));
    }
    Ok(data)
}

/// The instrument of a stream with the uncertainty of its certificate, if the plan has both.
fn instrument<'a>(installation: &'a Installation, stream: &Stream) -> Option<(&'a str, Exact)> {
    let instruments = &installation.plan.as_ref()?.instruments;
    let found = instruments.iter().find(|instrument| stream.instrument.as_ref() == Some(&instrument.id))?;
    Some((&found.id, found.uncertainty_percent?))
}

/// Whether all that the activity data are multiplied by comes from the tables of the acts.
fn is_set_by_an_act(stream: &Stream) -> bool {
    let own = stream.ncv.or(stream.ef).or(stream.carbon).or(stream.coefficient).or(stream.c2f6_per_cf4);
    let analysed = [stream.oxidation, stream.conversion, stream.biomass].into_iter().flatten().next();
    match stream.method {
        Method::Cems => true,
        Method::PfcSlope | Method::PfcOvervoltage | Method::Flare => own.or(analysed).is_none(),
        _ => stream.factor.is_some() && own.or(analysed).is_none(),
    }
}

fn raise(installation: &mut Installation, datum: &Datum, by: Exact) {
    match datum {
        Datum::Activity(streams) => {
            for stream in streams {
                if let Some(stream) = installation.streams.get_mut(*stream) {
                    activity(stream, by);
                }
            }
        }
        // What is no field is scaled within the computation.
        Datum::Factors(_) => {}
        Datum::Electricity(process, row) => {
            let of = installation.processes.get_mut(*process);
            if let Some(used) = of.and_then(|process| process.electricity.get_mut(*row)) {
                used.mwh = used.mwh * by;
            }
        }
        Datum::Precursor(process, row) => {
            let of = installation.processes.get_mut(*process);
            if let Some(precursor) = of.and_then(|process| process.precursors.get_mut(*row)) {
                precursor.tonnes = precursor.tonnes * by;
            }
        }
        Datum::Actual(process, row) => {
            let of = installation.processes.get_mut(*process);
            let precursor = of.and_then(|process| process.precursors.get_mut(*row));
            if let Some(actual) = precursor.and_then(|precursor| precursor.actual.as_mut()) {
                actual.see_direct = actual.see_direct * by;
                actual.see_indirect = actual.see_indirect.map(|value| value * by);
                actual.see_indirect_of_inputs = actual.see_indirect_of_inputs.map(|value| value * by);
            }
        }
        Datum::Made(process, row) => {
            let of = installation.processes.get_mut(*process);
            if let Some(good) = of.and_then(|process| process.goods.get_mut(*row)) {
                good.tonnes = good.tonnes.map(|value| value * by);
                good.kwh = good.kwh.map(|value| value * by);
            }
        }
    }
}

/// Raises what a stream is metered by; the meters of its parts are of the same reading.
fn activity(stream: &mut Stream, by: Exact) {
    let measured = match stream.method {
        Method::Cems if stream.measured_t.is_some() => &mut stream.measured_t,
        Method::Cems => &mut stream.concentration_g_per_nm3,
        Method::PfcSlope => &mut stream.anode_effect_minutes,
        Method::PfcOvervoltage => &mut stream.overvoltage_mv,
        _ => &mut stream.amount,
    };
    *measured = measured.map(|value| value * by);
}

/// The fields in which a quantity's uncertainty is stated.
fn fields(datum: &Datum) -> Vec<String> {
    match datum {
        Datum::Activity(streams) => {
            streams.iter().map(|stream| format!("streams[{stream}].uncertainty_percent")).collect()
        }
        Datum::Factors(stream) => vec![format!("streams[{stream}].factor_uncertainty_percent")],
        Datum::Electricity(process, row) => {
            vec![format!("processes[{process}].electricity[{row}].uncertainty_percent")]
        }
        Datum::Precursor(process, row) => vec![format!("processes[{process}].precursors[{row}].uncertainty_percent")],
        Datum::Actual(process, row) => {
            vec![format!("processes[{process}].precursors[{row}].actual.uncertainty_percent")]
        }
        Datum::Made(process, row) => vec![format!("processes[{process}].goods[{row}].uncertainty_percent")],
    }
}

/// Refuses an uncertainty below nought.
pub(crate) fn check(installation: &Installation) -> Result<(), Error> {
    let mut stated: Vec<(Vec<String>, Option<Exact>)> = Vec::new();
    for (index, stream) in installation.streams.iter().enumerate() {
        stated.push((fields(&Datum::Activity(vec![index])), stream.uncertainty_percent));
        stated.push((fields(&Datum::Factors(index)), stream.factor_uncertainty_percent));
    }
    for (number, process) in installation.processes.iter().enumerate() {
        for (row, used) in process.electricity.iter().enumerate() {
            stated.push((fields(&Datum::Electricity(number, row)), used.uncertainty_percent));
        }
        for (row, precursor) in process.precursors.iter().enumerate() {
            stated.push((fields(&Datum::Precursor(number, row)), precursor.uncertainty_percent));
            let actual = precursor.actual.as_ref().and_then(|actual| actual.uncertainty_percent);
            stated.push((fields(&Datum::Actual(number, row)), actual));
        }
        for (row, good) in process.goods.iter().enumerate() {
            stated.push((fields(&Datum::Made(number, row)), good.uncertainty_percent));
        }
    }
    let wrong = stated.into_iter().find(|(_, percent)| percent.is_some_and(Exact::is_negative));
    match wrong.and_then(|(fields, percent)| fields.into_iter().next().zip(percent)) {
        Some((at, percent)) => Err(Problem::negative(percent).at(at)),
        None => Ok(()),
    }
}
