/// An indicator of impacts, by which elementary flows are weighed (an impact category).
#[derive(Clone, Debug, PartialEq)]
pub struct Indicator {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: String,
    /// Unit of the score.
    pub unit: String,
    /// Characterisation factor of each flow of the model, per unit of the flow; 0 where there is none.
    pub factors: Vec<f64>,
}
