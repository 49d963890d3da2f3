use serde::{Deserialize, Serialize};

/// One measurement beside what it is held against, from the same run.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) ours: f64,
    pub(crate) reference: f64,
    pub(crate) unit: String,
    /// `ours / reference`, from paired rounds where the section has them.
    pub(crate) ratio: f64,
    /// What the ratio (for rows whose name says so, `ours`) is meant to stay under.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) limit: Option<f64>,
}

impl Row {
    /// The row of two series that were measured in turns: medians, and the median of the ratios of each turn.
    pub(crate) fn paired(name: &str, unit: &str, limit: f64, turns: &[(f64, f64)]) -> Self {
        Self {
            name: name.to_owned(),
            ours: median(turns.iter().map(|turn| turn.0)),
            reference: median(turns.iter().map(|turn| turn.1)),
            unit: unit.to_owned(),
            ratio: median(turns.iter().map(|turn| turn.0 / turn.1)),
            limit: Some(limit),
        }
    }
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
