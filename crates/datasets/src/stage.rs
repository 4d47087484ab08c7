use lca::model::Stage;

/// The name of each stage, as files say it.
const STAGES: [(Stage, &str); 5] = [
    (Stage::RawMaterials, "raw-materials"),
    (Stage::Production, "production"),
    (Stage::Distribution, "distribution"),
    (Stage::Use, "use"),
    (Stage::EndOfLife, "end-of-life"),
];

pub(crate) fn name(stage: Stage) -> &'static str {
    STAGES.iter().find(|(known, _)| *known == stage).map_or("production", |(_, name)| name)
}

pub(crate) fn named(name: &str) -> Option<Stage> {
    STAGES.iter().find(|(_, known)| *known == name).map(|(stage, _)| *stage)
}
