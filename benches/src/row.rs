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
    /// What the ratio, or ours, is meant not to exceed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) limit: Option<f64>,
    #[serde(default, skip_serializing_if = "Limits::is_ratio")]
    pub(crate) limits: Limits,
}

/// What a limit is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Limits {
    #[default]
    Ratio,
    Ours,
}

impl Limits {
    fn is_ratio(&self) -> bool {
        *self == Self::Ratio
    }
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
            limits: Limits::Ratio,
        }
    }

    /// The row of two series that were measured in turns: the fastest of each, which other programs disturbed least.
    pub(crate) fn fastest(name: &str, unit: &str, limit: impl Into<Option<f64>>, turns: &[(f64, f64)]) -> Self {
        let ours = turns.iter().map(|turn| turn.0).fold(f64::INFINITY, f64::min);
        let reference = turns.iter().map(|turn| turn.1).fold(f64::INFINITY, f64::min);
        Self {
            name: name.to_owned(),
            ours,
            reference,
            unit: unit.to_owned(),
            ratio: ours / reference,
            limit: limit.into(),
            limits: Limits::Ratio,
        }
    }

    /// Whether it is over its limit, as precisely as tables show it.
    pub(crate) fn is_missed(&self) -> bool {
        let value = match self.limits {
            Limits::Ratio => self.ratio,
            Limits::Ours => self.ours,
        };
        self.limit.is_some_and(|limit| (value * 100.0).round() / 100.0 > limit)
    }
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
