//! Documentation ids as a reader wants to see them.

/// `M:System.String.Join(System.Char,System.Object[])` is `String.Join`, ``T:System.Collections.Generic.List`1`` is `List<T>`.
pub(super) fn display(cref: &str) -> String {
    let (prefix, name) = cref.split_once(':').unwrap_or(("", cref));
    let name = name.split('(').next().unwrap_or(name).split('~').next().unwrap_or(name);
    let segments: Vec<&str> = name.split('.').collect();
    let kept = match prefix {
        "N" | "" | "!" => segments.len(),
        "T" => 1,
        _ => 2,
    };
    let kept = &segments[segments.len().saturating_sub(kept)..];
    let mut shown: Vec<String> = kept.iter().map(|segment| arity(segment)).collect();
    if shown.last().is_some_and(|last| last.starts_with('#')) {
        shown.pop();
    }
    shown.join(".")
}

/// The simple name of the type behind a cref.
pub(super) fn type_name(cref: &str) -> String {
    let name = cref.split_once(':').map_or(cref, |(_, name)| name);
    arity(name.rsplit('.').next().unwrap_or(name))
}

/// ``List`1`` to `List<T>`, ``Pair`2`` to `Pair<T1, T2>`.
fn arity(segment: &str) -> String {
    let Some((name, arity)) = segment.split_once('`') else { return segment.to_owned() };
    match arity.trim_start_matches('`').parse::<u8>() {
        Ok(1) => format!("{name}<T>"),
        Ok(count) => {
            let names: Vec<String> = (1..=count).map(|index| format!("T{index}")).collect();
            format!("{name}<{}>", names.join(", "))
        }
        Err(_) => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shown_names() {
        assert_eq!(display("T:System.Collections.Generic.List`1"), "List<T>");
        assert_eq!(display("M:System.String.Join(System.Char,System.Object[])"), "String.Join");
        assert_eq!(display("M:A.B.#ctor(System.Int32)"), "B");
        assert_eq!(display("M:A.B.Convert``2(``0)~``1"), "B.Convert<T1, T2>");
        assert_eq!(display("N:System.IO"), "System.IO");
        assert_eq!(display("!:missing"), "missing");
        assert_eq!(type_name("T:System.IO.IOException"), "IOException");
    }
}
