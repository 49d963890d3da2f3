use crate::model::TypeName;

/// Whether a type of the framework is a collection: bound with its members wherever something names it, since what a
/// package gives as a collection, or wants as one, is of no use without them.
pub(super) fn is_collection(name: &TypeName) -> bool {
    match name.namespace.as_str() {
        "System.Collections" | "System.Collections.Generic" | "System.Collections.ObjectModel" => true,
        "System.Linq" => {
            name.path.first().is_some_and(|outermost| matches!(outermost.as_str(), "IGrouping`2" | "ILookup`2"))
        }
        // what is observed is of no use without them either, nor who observes
        "System" => matches!(name.path.as_slice(), [only] if only == "IObserver`1" || only == "IObservable`1"),
        _ => false,
    }
}

/// Whether a type is what one of the framework's collections gives to be enumerated without the interface: each closed
/// instance of a collection would bring one along, and iterating over the collection does the same.
pub(super) fn is_enumerator(name: &TypeName) -> bool {
    is_collection(name) && name.path.len() > 1 && name.path.last().is_some_and(|last| last == "Enumerator")
}
