use catalogue::{Error, Problem, Record, records};
use language::Text;

use crate::claim::{Claim, Confidence, Field, Value};
use crate::condition::{Condition, Conditions};
use crate::{Attribute, Catalogue, Choice, Document, Effect, Kind, Programme, ProgrammeKind, Province, Rule};

impl Catalogue {
    /// The programmes this program was compiled with; takes some milliseconds, so a program does it once.
    ///
    /// # Errors
    /// At the first line of the catalogue that cannot be read, which a test excludes.
    pub fn embedded() -> Result<Self, Error> {
        let mut catalogue = Catalogue { provinces: provinces()?, ..Catalogue::default() };
        catalogue.attributes = attributes(&catalogue.provinces)?;
        catalogue.documents = read("documents", &["code", "shows"], |row| {
            Ok(Document { code: row.text("code"), name: name(row), shows: row.list("shows") })
        })?;
        let operators = read("operators", &["code"], |row| Ok((row.text("code"), name(row))))?;
        catalogue.programmes = read("programmes", &["id", "operator", "kinds"], |row| {
            let code = row.text("operator");
            let operator = operators.iter().find(|(known, _)| *known == code);
            let (_, operator) = operator.ok_or_else(|| dangling(row, "operator", "operators.csv"))?;
            programme(row, operator.clone())
        })?;
        let claims = rows("claims", &["id", "programme", "field", "value", "when"])?;
        for row in &claims {
            let claim = claim(row)?;
            catalogue.named(row)?.claims.push(claim);
        }
        // Once all are there: a claim may take the place of one further down.
        for row in &claims {
            let (programme, id) = (row.text("programme"), row.text("id"));
            let known = catalogue.programme(&programme);
            if let Some((known, claim)) = known.and_then(|known| Some((known, known.claim(&id)?))) {
                catalogue.hold(row, known, claim)?;
            }
        }
        for row in rows("rules", &["id", "programme", "operator", "unless", "effect"])? {
            let rule = rule(&row)?;
            let compared = rule.condition.iter().chain(&rule.unless.0);
            if let Some(unknown) = compared.map(|one| &one.attribute).find(|code| catalogue.attribute(code).is_none()) {
                return Err(row.broken("attribute", unknown, "a row of attributes.csv"));
            }
            catalogue.named(&row)?.rules.push(rule);
        }
        for row in rows("requested", &["programme", "document"])? {
            let code = row.text("document");
            if !catalogue.documents.iter().any(|document| document.code == code) {
                return Err(dangling(&row, "document", "documents.csv"));
            }
            catalogue.named(&row)?.requested.push(code);
        }
        Ok(catalogue)
    }

    /// The programme that a row names.
    fn named(&mut self, row: &Record) -> Result<&mut Programme, Error> {
        let id = row.text("programme");
        let found = self.programmes.iter_mut().find(|programme| programme.id == id);
        found.ok_or_else(|| dangling(row, "programme", "programmes.csv"))
    }
}

fn rows(table: &str, needed: &[&str]) -> Result<Vec<Record>, Error> {
    records(&format!("finance/{table}.csv"), needed)
}

fn read<T>(table: &str, needed: &[&str], one: impl Fn(&Record) -> Result<T, Error>) -> Result<Vec<T>, Error> {
    rows(table, needed)?.iter().map(one).collect()
}

pub(crate) fn dangling(row: &Record, column: &'static str, table: &'static str) -> Error {
    row.error(column, Problem::Dangling { value: row.text(column), table })
}

fn words(row: &Record, stem: &str) -> Text {
    let of = |language| row.text(&format!("{stem}_{language}"));
    Text { fr: of("fr"), ar: of("ar"), en: of("en") }
}

fn name(row: &Record) -> Text {
    words(row, "name")
}

fn provinces() -> Result<Vec<Province>, Error> {
    read("provinces", &["code", "region", "category", "evidence"], |row| {
        Ok(Province {
            code: row.text("code"),
            name: name(row),
            region: row.text("region"),
            category: row.text("category"),
            evidence: row.text("evidence"),
        })
    })
}

fn attributes(provinces: &[Province]) -> Result<Vec<Attribute>, Error> {
    let choices = read("choices", &["attribute", "value"], |row| {
        Ok((row.text("attribute"), Choice { value: row.text("value"), name: name(row) }))
    })?;
    let regions: Vec<Choice> = records("regions.csv", &["code"])?
        .iter()
        .map(|row| Choice { value: row.text("code"), name: name(row) })
        .collect();
    read("attributes", &["code", "kind", "unit", "choices"], |row| {
        let code = row.text("code");
        let kind = row.read("kind", "number, yes_no, choice or date", |text| match text {
            "number" => Some(Kind::Number),
            "yes_no" => Some(Kind::YesNo),
            "choice" => Some(Kind::Choice),
            "date" => Some(Kind::Date),
            _ => None,
        })?;
        let choices = match row.text("choices").as_str() {
            "provinces" => {
                let choice = |at: &Province| Choice { value: at.code.clone(), name: at.name.clone() };
                provinces.iter().map(choice).collect()
            }
            "regions" => regions.clone(),
            _ => choices.iter().filter(|(of, _)| *of == code).map(|(_, choice)| choice.clone()).collect(),
        };
        Ok(Attribute { code, kind, unit: row.text("unit"), choices, name: name(row), question: words(row, "question") })
    })
}

fn programme(row: &Record, operator: Text) -> Result<Programme, Error> {
    let kind = |name: &String| {
        let found = ProgrammeKind::ALL.iter().find(|(_, known)| known == name).map(|(kind, _)| *kind);
        found.ok_or_else(|| row.broken("kinds", name, "a kind of programme"))
    };
    Ok(Programme {
        id: row.text("id"),
        name: name(row),
        operator,
        kinds: row.list("kinds").iter().map(kind).collect::<Result<_, _>>()?,
        source: row.text("source"),
        claims: Vec::new(),
        rules: Vec::new(),
        requested: Vec::new(),
    })
}

pub(crate) fn claim(row: &Record) -> Result<Claim, Error> {
    let field = row.read("field", "a field of programmes", |text| {
        Field::ALL.iter().find(|(_, name)| *name == text).map(|(field, _)| *field)
    })?;
    let written = row.text("value");
    let value = match field {
        Field::State | Field::Paid | Field::Stacks => {
            let accepted: &[&str] = match field {
                Field::State => &["open", "closed", "unknown"],
                Field::Paid => &["after_works", "before_works"],
                _ => &["yes", "no"],
            };
            if !accepted.contains(&written.as_str()) {
                return Err(row.broken("value", &written, "a word of its field"));
            }
            Value::Word(written)
        }
        _ => Value::Number(row.number("value")?),
    };
    Ok(Claim {
        id: row.text("id"),
        field,
        part: row.text("part"),
        value,
        unit: row.text("unit"),
        of: row.text("of"),
        when: row.read("when", "conditions", Conditions::read)?,
        valid_from: row.optional_date("valid_from")?,
        valid_to: row.optional_date("valid_to")?,
        source: row.text("source"),
        date: row.text("date"),
        seen: row.date("seen")?,
        confidence: confidence(row)?,
        supersedes: Some(row.text("supersedes")).filter(|id| !id.is_empty()),
        review_by: row.date("review_by")?,
        note: row.text("note"),
    })
}

fn rule(row: &Record) -> Result<Rule, Error> {
    let (attribute, value) = (row.text("attribute"), row.text("value"));
    let condition = match row.text("operator").as_str() {
        "text" => None,
        _ => Some(row.read("operator", "a comparison with its value", |operator| {
            Condition::read(&attribute, operator, &value)
        })?),
    };
    Ok(Rule {
        id: row.text("id"),
        condition,
        text: words(row, "text"),
        unless: row.read("unless", "conditions", Conditions::read)?,
        effect: row.read("effect", "required, bonus or note", |text| match text {
            "required" => Some(Effect::Required),
            "bonus" => Some(Effect::Bonus),
            "note" => Some(Effect::Note),
            _ => None,
        })?,
        source: row.text("source"),
        date: row.text("date"),
        confidence: confidence(row)?,
        review_by: row.date("review_by")?,
    })
}

fn confidence(row: &Record) -> Result<Confidence, Error> {
    row.read("confidence", "high, medium or low", |text| match text {
        "high" => Some(Confidence::High),
        "medium" => Some(Confidence::Medium),
        "low" => Some(Confidence::Low),
        _ => None,
    })
}
