//! The report of what is alive and where it was made.

use std::{collections::HashMap, fmt::Write};

use crate::{
    Result, Runtime,
    error::frames,
    rt::{exports, given, received, trace},
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
    Ok(text(&sorted(counts)) + &buffers(&Runtime::live_buffer_kinds()))
}

fn sorted(counts: HashMap<Place, usize>) -> Vec<(Place, usize)> {
    let mut places: Vec<_> = counts.into_iter().collect();
    places.sort_by(|(place, count), (other, more)| more.cmp(count).then_with(|| place.cmp(other)));
    places
}

/// What .NET can still call, most first, by the type that it is called as and by where it was given; empty where there is nothing.
pub(crate) fn callbacks() -> String {
    let mut counts: HashMap<Place, usize> = HashMap::new();
    given::each(|given::Given { class, owned, frames }| {
        let way = frames::callers(&frames.to_string()).join("\n");
        *counts.entry((format!("{} of {owned}", class.name()), way)).or_default() += 1;
    });
    if trace::is_on() {
        return text(&sorted(counts));
    }
    let types = Runtime::live_callback_types();
    let lines = types.lines().filter_map(|line| line.rsplit_once(": "));
    let places: Vec<_> =
        lines.filter_map(|(ty, count)| Some(((ty.to_owned(), String::new()), count.parse().ok()?))).collect();
    text(&places)
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
