//! Structs that cross by value, as they are in memory.

use crate::case::{Case, Seen, call, case, with};
use crate::steps::cases;
use crate::value::{Body::Echo, NULL, Value, function, list, words};

const ONE_AND_A_HALF: u64 = 0x3ff8_0000_0000_0000;

pub(super) fn cases() -> Vec<Case> {
    [kinds(), lists(), variables()].concat()
}

/// Each there and back, told by .NET, and through a function of the host.
fn kinds() -> Vec<Case> {
    let kinds: [(&str, &str, Value, &str); 8] = [
        ("Stretch", "OnStretch", words(1, 2), "1 2"),
        ("Stretch", "OnStretch", words(u64::MAX, 0), "18446744073709551615 0"),
        ("Tight", "OnTight", words(3, 4), "3 4"),
        ("Tight", "OnTight", words(0xffff, u64::MAX), "65535 18446744073709551615"),
        ("Mixed", "OnMixed", words(5, ONE_AND_A_HALF), "5 1.5"),
        ("Mixed", "OnMixed", words(0, 0), "0 0"),
        ("Cells", "OnCells", words(2 << 32 | 1, 4 << 32 | 3), "1 2 3 4"),
        ("Cells", "OnCells", words(u64::MAX, 0), "4294967295 4294967295 0 0"),
    ];
    let each = kinds.into_iter().map(|(name, delegate, value, told)| {
        let id = format!("{}/{told}", name.to_lowercase());
        let called = [function(delegate, Echo), value.clone()];
        [
            case(format!("{id} there and back"), call(format!("Records.{name}"), [value.clone()]).gives(value.clone())),
            case(format!("{id} in .NET's words"), call(format!("Records.Tell{name}"), [value.clone()]).gives(told)),
            case(format!("{id} through a function"), call(format!("Records.Call{name}"), called).gives(value)),
        ]
    });
    each.flatten().collect()
}

fn lists() -> Vec<Case> {
    cases! {
        "optional/there" => {
            Records.OptionalStretch(words(1, 2)) => words(1, 2);
            Records.OptionalTight(words(1, 2)) => words(1, 2);
        }
        "optional/none" => {
            Records.OptionalStretch(NULL) => NULL;
            Records.OptionalTight(NULL) => NULL;
        }
        "list/of structs" => { Records.Stretches(list([words(1, 2), words(3, 4)])) => list([words(3, 4), words(1, 2)]); }
        "list/of packed structs" => { Records.Tights(list([words(1, 2), words(3, 4)])) => list([words(3, 4), words(1, 2)]); }
        "list/of buffers" => { Records.Cellses(list([words(1, 2), words(3, 4)])) => list([words(3, 4), words(1, 2)]); }
        "list/empty" => { Records.Stretches(list([])) => list([]); }
        "list/null" => { Records.Cellses(NULL) => NULL; }
        "list/many" => { Records.Tights(list(vec![words(7, 8); 1000])) => list(vec![words(7, 8); 1000]); }
    }
}

fn variables() -> Vec<Case> {
    cases! {
        "variables/out" => { Records.OutMixed(9) => with(Seen::Done, [words(9, 0x3fe0_0000_0000_0000)]); }
        "variables/ref" => {
            Records.RefTight(words(0xffff, 21)) => with(Seen::Done, [words(0, 42)]);
            Records.RefCells(words(5, 0)) => with(Seen::Done, [words(5, 5 << 32)]);
        }
        "variables/in" => { Records.InStretch(words(30, 72)) => 42; }
        "variables/tried" => {
            Records.TryStretch(21) => words(21, 42);
            Records.TryStretch(0) => NULL;
        }
        "invoked/struct" => { let call = function OnStretch(Echo); OnStretch.Invoke(call, words(1, 2)) => words(1, 2); }
        "invoked/packed" => { let call = function OnTight(Echo); OnTight.Invoke(call, words(1, 2)) => words(1, 2); }
        "invoked/mixed" => { let call = function OnMixed(Echo); OnMixed.Invoke(call, words(1, 0)) => words(1, 0); }
        "invoked/buffer" => { let call = function OnCells(Echo); OnCells.Invoke(call, words(1, 2)) => words(1, 2); }
    }
}
