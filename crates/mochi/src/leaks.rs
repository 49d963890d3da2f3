//! The report of what is alive and where it was made.

use std::{collections::HashMap, fmt::Write};

use crate::{
    Result, Runtime,
    error::frames,
    rt::{exports, received, trace},
};

/// Live handles of one type, made in one place.
type Place = (String, String);

/// What is alive, most first; empty when nothing is.
pub(crate) fn report() -> Result<String> {
    let exports = exports::get()?;
    // SAFETY: the entry has this signature (`MochiExports.cs`).
    let texts = received::receive_list::<String>(|list, error| unsafe { (exports.handle_traces)(list, error) })?;
    let mut counts: HashMap<Place, usize> = HashMap::new();
    for live in texts.unwrap_or_default().chunks_exact(3) {
        let [handle, ty, managed] = live else { continue };
        // A handle is printed as its bits.
        let handle = u64::from_str_radix(handle, 16).unwrap_or(0) as isize;
        let native = frames::callers(&trace::way_to(handle)).join("\n");
        let way =
            [managed.as_str(), &native].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n");
        *counts.entry((ty.clone(), way)).or_default() += 1;
    }
    let mut places: Vec<_> = counts.into_iter().collect();
    places.sort_by(|(place, count), (other, more)| more.cmp(count).then_with(|| place.cmp(other)));
    Ok(text(&places) + &buffers(&Runtime::live_buffer_kinds()))
}

/// A line a kind, as handles have them.
fn buffers(kinds: &str) -> String {
    kinds.lines().filter_map(|kind| kind.rsplit_once(": ")).fold(String::new(), |mut text, (kind, count)| {
        let _ = writeln!(text, "{count} x memory not given back: {kind}");
        text
    })
}

fn text(places: &[(Place, usize)]) -> String {
    let mut text = String::new();
    for ((ty, way), count) in places {
        let _ = writeln!(text, "{count} x {ty}");
        if !way.is_empty() {
            let _ = writeln!(text, "{way}");
        }
    }
    if !text.is_empty() && !trace::is_on() {
        text.push_str("hint: with MOCHI_TRACE_HANDLES=1 it says where they were made\n");
    }
    text
}
