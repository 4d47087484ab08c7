//! What a designation is: an activity of the taxonomy, with a confidence and reasons, or the candidates between
//! which a person must choose.

use factors::{ActivityCode, Geo, convert};
use language::fold;
use measure::{Category, Op, Recognition, Term};
use rust_decimal::Decimal;
use units::Unit;

use crate::Context;
use crate::lexicon::Candidate;

/// What is known of a row when its activity is sought.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Query<'q> {
    /// What the document calls it.
    pub label: &'q str,
    /// Who supplied it.
    pub supplier: Option<&'q str>,
    /// How a waste is treated.
    pub treatment: Option<&'q str>,
    /// By what means something is transported.
    pub mode: Option<&'q str>,
    /// The unit of the row's whole product.
    pub unit: Option<&'q Unit>,
    /// The category that the row states.
    pub category: Option<Category>,
    /// Names around: sheet, title, file. They decide between equals, and never name a thing by themselves.
    pub around: &'q [String],
}

/// The answer.
#[derive(Clone, Debug)]
pub(crate) enum Recognised {
    /// An activity; a mapping may also correct the unit and the category.
    Found { activity: ActivityCode, recognition: Recognition, unit: Option<String>, category: Option<Category> },
    /// Equally good ones.
    Ambiguous(Vec<String>),
    /// None, or only weak ones.
    Unknown(Vec<String>),
}

fn found(activity: ActivityCode, confidence: f64, because: Vec<String>) -> Recognised {
    Recognised::Found { activity, recognition: Recognition { confidence, because }, unit: None, category: None }
}

/// The part of a text that the words of a fuel, of what burns it and of how it comes must name.
const NEARLY_ALL: f64 = 0.8;
/// The confidence in a fuel so found.
const SURE_OF_FUEL: f64 = 0.75;

/// Explicit code, remembered correction, then the words of the catalogue.
pub(crate) fn recognise(context: &Context<'_>, query: &Query<'_>) -> Recognised {
    let code = ActivityCode::from(query.label.trim());
    // `gas`, `water` are codes of families without a factor, and more often words.
    let is_word = || !code.as_str().contains('.') && !is_served(context, &code);
    if context.library.activity(&code).is_some() && !is_word() {
        return found(code, 1.0, vec!["code".to_owned()]);
    }
    if let Some(mapping) = context.mappings.activity(query.label, query.supplier) {
        return Recognised::Found {
            activity: mapping.activity.clone(),
            recognition: Recognition { confidence: 1.0, because: vec![format!("mapping:{}", mapping.label)] },
            unit: mapping.unit.clone(),
            category: mapping.category,
        };
    }
    let mut candidates = context.lexicon.find(query.label);
    unserved(context, query.label, &mut candidates);
    if let Some(treatment) = query.treatment.and_then(|text| context.vocabulary.phrase("treatment", text)) {
        if let Some(answer) = treated(context, &candidates, treatment) {
            return answer;
        }
        candidates.retain(|candidate| is_waste(&candidate.activity));
    }
    fuelled(context, query.label, &mut candidates);
    if let Some(mode) = query.mode {
        candidates.extend(transport(context, query, mode));
    }
    let chosen = choose(context, query, candidates);
    match (chosen, query.treatment) {
        // What is done with it is said, and is none of the treatments that are known.
        (Recognised::Found { activity, mut recognition, unit, category }, Some(text))
            if is_waste(&activity) && context.vocabulary.phrase("treatment", text).is_none() =>
        {
            recognition.confidence *= 0.7;
            recognition.because.push(format!("treatment-unknown:{text}"));
            Recognised::Found { activity, recognition, unit, category }
        }
        (chosen, _) => chosen,
    }
}

/// Leaves out what a text does not name though its words stand in it: `Filtre gasoil` is no fuel, and bleach
/// (`eau de Javel`) is no water, in whatever unit it is counted.
fn unserved(context: &Context<'_>, label: &str, candidates: &mut Vec<Candidate>) {
    let stands_in = |part: &str, whole: &str| format!(" {whole} ").contains(&format!(" {part} "));
    if candidates.is_empty() {
        return;
    }
    let text = context.lexicon.plain(label);
    for thing in context.vocabulary.phrases("unserved").map(|thing| context.lexicon.plain(thing)) {
        if stands_in(&thing, &text) {
            candidates.retain(|candidate| !stands_in(&candidate.words, &thing));
        }
    }
    let things: Vec<(String, String)> = candidates
        .iter()
        .filter(|candidate| !is_waste(&candidate.activity))
        .map(|candidate| (candidate.words.clone(), family(&candidate.activity)))
        .collect();
    candidates.retain(|candidate| {
        let (begins, own) = (format!("{} ", candidate.words), family(&candidate.activity));
        is_waste(&candidate.activity) || !things.iter().any(|(words, of)| *of != own && words.starts_with(&begins))
    });
}

fn is_waste(activity: &ActivityCode) -> bool {
    activity.is_within("waste") || activity.is_within("wastewater")
}

/// The activity of a waste by what is done with it.
fn treated(context: &Context<'_>, candidates: &[Candidate], treatment: &str) -> Option<Recognised> {
    let candidate = candidates.iter().find(|candidate| is_waste(&candidate.activity) && !candidate.is_weak())?;
    let mut code = Some(candidate.activity.clone());
    while let Some(current) = code {
        let by_treatment = ActivityCode::from(format!("{current}.{treatment}"));
        if context.library.activity(&by_treatment).is_some() {
            let because = vec![format!("word:{}", candidate.because), format!("treatment:{treatment}")];
            return Some(found(by_treatment, candidate.confidence, because));
        }
        code = current.parent();
    }
    None
}

/// Of a fuel and the machine that burns it, named together (`Forklift LPG cylinders`), the fuel is bought if a word
/// says so, whichever the language names first.
fn fuelled(context: &Context<'_>, label: &str, candidates: &mut Vec<Candidate>) {
    let is_fuel = |candidate: &Candidate| candidate.activity.is_within("fuel");
    let burns = |candidate: &Candidate| {
        ["machine", "vehicle", "electrical", "freight", "travel"]
            .into_iter()
            .any(|family| candidate.activity.is_within(family))
    };
    let named = candidates.iter().filter(|candidate| is_fuel(candidate) || burns(candidate));
    let named = named.map(|candidate| candidate.because.as_str());
    let fuelling = context.vocabulary.phrase("fuelling", label);
    let first = context.vocabulary.begins("fuel_first", label) && candidates.iter().any(burns);
    let told = (fuelling.is_some() || first) && candidates.iter().any(is_fuel);
    // What else the text names may be the thing itself: argon is no fuel, though it comes in bottles of gas.
    if !told || context.lexicon.covered(label, named.chain(context.vocabulary.phrases("fuelling"))) < NEARLY_ALL {
        return;
    }
    // `Carburant camion gasoil` names fuel twice, once by its kind.
    let fuels: Vec<ActivityCode> =
        candidates.iter().filter(|candidate| is_fuel(candidate)).map(|candidate| candidate.activity.clone()).collect();
    let is_heading = |code: &ActivityCode| fuels.iter().any(|kind| kind != code && kind.is_within(code.as_str()));
    candidates.retain(|candidate| is_fuel(candidate) && !is_heading(&candidate.activity));
    if fuelling == Some("container") && !candidates.iter().all(|candidate| is_piped(context, &candidate.activity)) {
        candidates.retain(|candidate| !is_piped(context, &candidate.activity));
    }
    for candidate in candidates {
        candidate.confidence = candidate.confidence.max(SURE_OF_FUEL);
        candidate.head = true;
    }
}

/// Whether a fuel is sold by its energy, as gas from a pipe is, and not by its mass or volume.
fn is_piped(context: &Context<'_>, activity: &ActivityCode) -> bool {
    let unit = context.library.activity(activity).and_then(|kind| context.units.parse(&kind.unit).ok());
    unit.is_some_and(|unit| unit.dimension.exponent("energy") == 1)
}

/// What the words of a mode of transport may mean.
fn transport(context: &Context<'_>, query: &Query<'_>, mode: &str) -> Vec<Candidate> {
    let mut candidates = context.lexicon.find(mode);
    let goods = query.unit.is_some_and(|unit| unit.dimension.exponent("mass") == 1);
    if goods {
        // The truck that carries tonnes is not bought.
        candidates.retain(|candidate| candidate.activity.is_within("freight"));
    }
    if let Some(value) = context.vocabulary.phrase("transport", mode).filter(|_| goods) {
        let activity = ActivityCode::from(format!("freight.{value}"));
        if context.library.activity(&activity).is_some() && !candidates.iter().any(|known| known.activity == activity) {
            candidates.push(Candidate {
                activity,
                confidence: 0.8,
                because: mode.to_owned(),
                words: String::new(),
                size: 1,
                head: true,
            });
        }
    }
    candidates
}

/// The best of some candidates: those that can be counted in the row's unit first, then the longest phrase,
/// then what stands around.
fn choose(context: &Context<'_>, query: &Query<'_>, candidates: Vec<Candidate>) -> Recognised {
    let names = |candidates: &[&Candidate]| -> Vec<String> {
        candidates.iter().take(4).map(|candidate| candidate.activity.to_string()).collect()
    };
    let strong: Vec<&Candidate> = candidates.iter().filter(|candidate| !candidate.is_weak()).collect();
    if strong.is_empty() {
        return Recognised::Unknown(names(&candidates.iter().collect::<Vec<_>>()));
    }
    fn narrowed<'c>(pool: Vec<&'c Candidate>, keep: &dyn Fn(&Candidate) -> bool) -> Option<Vec<&'c Candidate>> {
        let kept: Vec<&Candidate> = pool.into_iter().filter(|candidate| keep(candidate)).collect();
        (!kept.is_empty()).then_some(kept)
    }
    let mut because = Vec::new();
    let mut pool = strong.clone();
    if let Some(unit) = query.unit
        && let Some(kept) = narrowed(pool.clone(), &|candidate| fits(context, &candidate.activity, unit))
    {
        if kept.len() < pool.len() {
            because.push(format!("unit:{}", unit.symbol));
        }
        pool = kept;
    }
    if let Some(category) = query.category
        && let Some(kept) =
            narrowed(pool.clone(), &|candidate| default_category(context, &candidate.activity) == Some(category))
    {
        if kept.len() < pool.len() {
            because.push(format!("category:{category}"));
        }
        pool = kept;
    }
    // A thing is thrown away only where something says so: in a purchase, cardboard is a material.
    let wasted = query.treatment.is_some()
        || query.category == Some(Category::ValueChain(5))
        || std::iter::once(query.label)
            .chain(query.around.iter().map(String::as_str))
            .any(|text| context.vocabulary.phrase("family", text) == Some("waste"));
    if let Some(kept) = narrowed(pool.clone(), &|candidate| candidate.activity.is_within("waste") == wasted) {
        pool = kept;
    }
    // `Verre` alone is glass thrown away, or bought.
    let bare =
        |candidate: &&Candidate| context.vocabulary.same_phrase("bare_material", &fold(&candidate.because)).is_some();
    if !wasted && pool.iter().all(|candidate| bare(candidate) && candidate.activity.is_within("waste")) {
        return Recognised::Unknown(names(&pool));
    }
    pool = particular(pool);
    if let Some(kept) = narrowed(pool.clone(), &|candidate| is_served(context, &candidate.activity)) {
        pool = kept;
    }
    if pool.len() > 1 {
        for around in query.around {
            let families: Vec<String> =
                context.lexicon.find(around).iter().map(|candidate| family(&candidate.activity)).collect();
            if let Some(kept) = narrowed(pool.clone(), &|candidate| families.contains(&family(&candidate.activity)))
                && kept.len() < pool.len()
            {
                because.push(format!("around:{around}"));
                pool = kept;
                break;
            }
        }
    }
    // The general one stands for its kinds.
    let general =
        pool.iter().find(|general| pool.iter().all(|other| other.activity.is_within(general.activity.as_str())));
    match general {
        Some(best) => {
            because.insert(0, format!("word:{}", best.because));
            found(best.activity.clone(), best.confidence, because)
        }
        None => Recognised::Ambiguous(names(&pool)),
    }
}

/// The longest phrases that name the thing: those that stand first, or more particular ones of the same thing
/// (`caisse carton` stands first, `carton recyclé` says more). If none stands first, the longest of all.
fn particular(pool: Vec<&Candidate>) -> Vec<&Candidate> {
    let longest = |of: &[&Candidate]| of.iter().map(|candidate| candidate.size).max().unwrap_or(0);
    let heads: Vec<&Candidate> = pool.iter().copied().filter(|candidate| candidate.head).collect();
    let size = longest(&heads);
    let named: Vec<&Candidate> = heads.into_iter().filter(|candidate| candidate.size == size).collect();
    let within = |candidate: &&Candidate| {
        named
            .iter()
            .any(|head| candidate.activity != head.activity && candidate.activity.is_within(head.activity.as_str()))
    };
    let more: Vec<&Candidate> =
        pool.iter().copied().filter(|candidate| candidate.size >= size).filter(within).collect();
    let best = if !more.is_empty() {
        more
    } else if !named.is_empty() {
        return named;
    } else {
        pool
    };
    let size = longest(&best);
    best.into_iter().filter(|candidate| candidate.size == size).collect()
}

/// Whether a factor can be found for an activity: some are only headings of their kinds.
pub(crate) fn is_served(context: &Context<'_>, activity: &ActivityCode) -> bool {
    let mut code = Some(activity.clone());
    while let Some(current) = code {
        if context.library.factors_of(&current).next().is_some() {
            return true;
        }
        code = current.parent();
    }
    false
}

fn family(activity: &ActivityCode) -> String {
    activity.as_str().split('.').next().unwrap_or("").to_owned()
}

/// The category in which an activity is booked if nothing else is said.
pub(crate) fn default_category(context: &Context<'_>, activity: &ActivityCode) -> Option<Category> {
    let mut code = Some(activity.clone());
    while let Some(current) = code {
        if let Some(kind) = context.library.activity(&current).filter(|kind| !kind.category.is_empty()) {
            return kind.category.parse().ok();
        }
        code = current.parent();
    }
    None
}

/// Whether something counted in `unit` can be counted as this activity: in its own unit or that of one of its
/// factors, or by a property with a source.
pub(crate) fn fits(context: &Context<'_>, activity: &ActivityCode, unit: &Unit) -> bool {
    let properties = context.library.properties_of(activity, &Geo::from(context.firm.country.as_str()));
    let money = factors::money::is_money(&unit.dimension);
    let near = |wanted: &Unit| {
        wanted.measures_like(unit)
            || (money && factors::money::is_money(&wanted.dimension))
            || convert::steps(unit, wanted, &properties, &[]).is_some()
    };
    let mut code = Some(activity.clone());
    while let Some(current) = code {
        let own = context.library.activity(&current).and_then(|kind| context.units.parse(&kind.unit).ok());
        if own.is_some_and(|own| near(&own)) || context.library.factors_of(&current).any(|factor| near(&factor.per)) {
            return true;
        }
        code = current.parent();
    }
    false
}

/// What a bottle or drum holds by its own name (`Propane 34 kg`), and the unit that its count has then. Only of
/// what is sold by its content: a box for 10 kg of fruit does not weigh 10 kg.
pub(crate) fn content(
    context: &Context<'_>,
    activity: &ActivityCode,
    counted: &Unit,
    label: &str,
) -> Option<(Term, Unit)> {
    let sold_by_content = ["fuel", "refrigerant", "chemical"].into_iter().any(|family| activity.is_within(family));
    if !sold_by_content || counted.dimension.exponent("piece") != 1 {
        return None;
    }
    let words: Vec<&str> = label.split_whitespace().collect();
    for (position, word) in words.iter().enumerate() {
        let end = word.find(|c: char| c.is_alphabetic()).unwrap_or(word.len());
        let (number, glued) = word.split_at_checked(end)?;
        let unit = if glued.is_empty() { words.get(position + 1).copied().unwrap_or("") } else { glued };
        let Ok(value) = number.replace(',', ".").parse::<Decimal>() else { continue };
        let Some(of) = context.units.find(unit.trim_matches(['.', ',', ')', '('])) else { continue };
        let held = of.dimension.exponent("mass") == 1 || of.dimension.exponent("length") == 3;
        if !held || !fits(context, activity, of) {
            continue;
        }
        let per = format!("{}/piece", of.symbol);
        let product = counted.times(&context.units.parse(&per).ok()?)?;
        return Some((Term { label: (*word).to_owned(), op: Op::Multiply, value, unit: per }, product));
    }
    None
}
