//! Objects that are made for a call.

use crate::calls::Body;
use crate::denied;
use crate::spelled::Pair;
use crate::values;
use mochi_codegen::plan::{Call, Crossing, Entry, Passed, Plain, Shape};
use mochi_surface::model::TypeId;

/// How deep objects are made of objects.
const DEEPEST: u32 = 2;

/// Types whose objects are had otherwise than by their simplest constructor: the member, and the text that it is given.
const OTHERWISE: [(&str, &str, &str, Option<&str>); 9] = [
    ("System.IFormatProvider", "System.Globalization.CultureInfo", "InvariantCulture", None),
    ("System.Globalization.CultureInfo", "System.Globalization.CultureInfo", "InvariantCulture", None),
    ("System.Text.Encoding", "System.Text.Encoding", "UTF8", None),
    ("System.IO.Stream", "System.IO.MemoryStream", "new", None),
    ("System.IO.TextWriter", "System.IO.StringWriter", "new", None),
    ("System.IO.TextReader", "System.IO.StringReader", "new", Some("\"one\"")),
    ("System.Uri", "System.Uri", "new", Some("\"http://example.org/a?b=c#d\"")),
    ("System.Version", "System.Version", "new", Some("\"1.2.3\"")),
    ("System.Type", "System.Type", "GetType", Some("\"System.Int32\"")),
];

/// An object for a parameter of this type.
pub(crate) fn argument(body: &mut Body<'_>, of: TypeId, depth: u32) -> Option<Pair> {
    if body.plan.ty(of).is_root() {
        return Some(values::boxed(&mut body.random));
    }
    let name = object(body, of, depth + 1)?;
    Some(Pair { rust: format!("&{name}"), csharp: name })
}

/// The variable that holds an object of this type.
pub(crate) fn object(body: &mut Body<'_>, of: TypeId, depth: u32) -> Option<String> {
    let plan = body.plan;
    let full_name = plan.ty(of).name.to_string();
    if let Some((_, owner, member, text)) = OTHERWISE.iter().find(|(wanted, ..)| *wanted == full_name) {
        let owner = (0..).map(TypeId).take(plan.types.len()).find(|&id| plan.ty(id).name.is(owner))?;
        let entry = plan.ty(owner).table()?.methods().find(|(_, entry)| is(entry, member, text.is_some()))?.1;
        return made(body, owner, entry, depth, *text);
    }
    let ty = plan.ty(of);
    if depth > DEEPEST || ty.generic.is_some() || ty.is_lent() || denied::reason(&full_name).is_some() {
        return None;
    }
    let Shape::Class(_) = &ty.shape else { return None };
    let mut makers: Vec<&Entry> = ty.table()?.methods().map(|(_, entry)| entry).filter(|of| makes(of)).collect();
    makers.retain(|maker| {
        let gives = maker.result.as_ref().map(|result| result.crossing);
        matches!(maker.call, Call::New { .. })
            || [Plain::Object(of), Plain::Record(of)].map(|of| Some(Crossing::Plain(of))).contains(&gives)
    });
    makers.retain(|maker| maker.obsolete.is_none() && denied::reason(&maker.full_name).is_none());
    makers.sort_by_key(|maker| (!matches!(maker.call, Call::New { .. }), maker.parameters.len(), &maker.symbol));
    makers.into_iter().find_map(|maker| made(body, of, maker, depth, None))
}

fn is(entry: &Entry, member: &str, has_text: bool) -> bool {
    let count = usize::from(has_text);
    let is_text = entry.parameters.iter().all(|parameter| parameter.crossing == Crossing::Plain(Plain::Text));
    let required = entry.options.as_ref().map_or(entry.parameters.len(), |options| options.required);
    let name =
        if let Call::StaticMethod { name, .. } | Call::StaticGet { name, .. } = &entry.call { name } else { "new" };
    let is_named = name == member && (name != "new" || matches!(entry.call, Call::New { .. }));
    is_named && is_text && required == count
}

fn makes(entry: &Entry) -> bool {
    matches!(entry.call, Call::New { .. } | Call::StaticGet { .. } | Call::FieldGet { is_static: true, .. })
}

fn made(body: &mut Body<'_>, owner: TypeId, entry: &Entry, depth: u32, text: Option<&str>) -> Option<String> {
    let (lines, used) = (body.lines.clone(), body.used.clone());
    let called = match text {
        Some(text) => Some(body.call_with(owner, entry, text)),
        None => body.call(owner, entry, depth + 1).map(|called| called.expression),
    };
    let Some(Pair { rust, csharp }) = called else {
        (body.lines, body.used) = (lines, used);
        return None;
    };
    let is_new = matches!(entry.call, Call::New { .. });
    let may_be_null = entry.result.as_ref().is_some_and(|result| result.null != Passed::Required);
    let there = if may_be_null { ".ok_or_else(nothing)?" } else { "" };
    let is_value = body.plan.ty(owner).is_struct();
    let refused = if is_new || is_value { "" } else { " ?? throw new Nothing()" };
    Some(body.variable(&format!("{rust}{there}"), &format!("{csharp}{refused}")))
}
