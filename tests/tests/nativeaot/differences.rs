//! What the two runtimes do differently: the cases of `behaviour` with each, from one program that was built once.
//!
//! [`CAPABILITIES`] says what the cases are about, and which of them NativeAOT refuses. The table of `docs/nativeaot.md` is
//! written from what was seen; `MOCHI_BLESS=1` writes it anew.

use mochi_tests::program::Program;
use mochi_tests::{Bridge, Outcome, root, run};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use std::{env, fs, thread};

const LIMIT: Duration = Duration::from_secs(60);
/// How many cases run at once.
const RUNNERS: usize = 4;

macro_rules! cases {
    ($($module:ident { $($case:ident)* })*) => {
        /// `module::case`
        const CASES: &[&str] = &[$($(concat!(stringify!($module), "::", stringify!($case)),)*)*];
    };
}

include!("../behaviour/program/cases.rs");

/// A row of the table.
struct Capability {
    what: &'static str,
    /// Modules of cases, or cases of a module that is another row's.
    cases: &'static [&'static str],
    /// Why NativeAOT has none of it.
    lacks: Option<Lacks>,
}

/// Why cases end with an error there.
struct Lacks {
    /// A part of the error.
    says: &'static str,
    what: &'static str,
    why: &'static str,
}

const fn same(what: &'static str, cases: &'static [&'static str]) -> Capability {
    Capability { what, cases, lacks: None }
}

const MADE_AT_RUN_TIME: &str = "need code that is made at run time, which NativeAOT does not have";

static CAPABILITIES: &[Capability] = &[
    same("numbers, booleans, characters, constants, optional values", &["values", "constants"]),
    same("text: null, empty, all of Unicode, long; cultures by name", &["texts"]),
    same("lists of values, texts and objects, both ways", &["lists"]),
    same("integers as `BigInteger`, `char` as `Rune`, ranges as `Range`, a text as `Uri`", &["taken"]),
    same("slices as `ReadOnlyMemory<T>` and `IEnumerable<T>`, tuples as arguments", &["memories"]),
    same("arrays that are not copied, and ones that are copied back", &["arrays"]),
    same("spans and arrays, `Span<T>` written in place, jagged arrays and grids", &["buffers"]),
    same("`IBufferWriter<T>`: vectors that .NET writes to, and its own written from Rust", &["writers"]),
    same("`decimal`, `Guid`, dates and times", &["moments"]),
    same("enumerations and flags", &["enums"]),
    same("structs by value", &["points", "layouts"]),
    same("structs behind a handle, tuples", &["structs"]),
    same("`ref`, `out`, `TryX`", &["variables"]),
    same("objects: members, statics, indexers, fields, equality, `ToString`", &["objects", "oblivious"]),
    same("records with changes, required members, what is obsolete", &["records"]),
    Capability {
        what: "`ref struct` values that an interface is lent",
        cases: &["lent"],
        lacks: Some(Lacks {
            says: MADE_AT_RUN_TIME,
            what: "an `Err` where it is called for types chosen in Rust",
            why: "see below",
        }),
    },
    same("bases, interfaces, checked casts", &["types"]),
    same("members that a class has from its interfaces only", &["inheriting"]),
    same("static abstract members of interfaces, called on who implements them", &["contracts"]),
    same("operators and conversions", &["operators"]),
    same("overloads, optional parameters, extension methods", &["overloads", "optional", "extensions"]),
    same("exceptions, typed, with their chain", &["errors"]),
    same("ownership, `clone`, disposal, handles of other threads", &["lifetimes"]),
    same(
        "closures as delegates; errors and panics in them; lists and variables they take",
        &["callbacks", "callback_lists"],
    ),
    same("streams of .NET as those of Rust, and the other way", &["streams"]),
    same("events and subscriptions", &["events"]),
    same(
        "abstract classes implemented in Rust, and others that the manifest names; generic ones, too",
        &["deriving", "deriving_generic"],
    ),
    same("interfaces implemented in Rust, generic ones too", &["implementing", "implementing_generic"]),
    same("tasks as futures, `wait`, cancellation by drop, tasks made of Rust futures, progress", &["tasks"]),
    same("awaitables of a library's own as futures", &["awaiting"]),
    same("`IAsyncEnumerable` as a stream", &["tasks::streams", "tasks::streams_dropped"]),
    same("tokio: its runtimes of one thread and of many, `select!`, timeouts", &["tokio_runtimes"]),
    same("100,000 times: nothing stays alive, and memory does not grow", &["often"]),
    same("collections: `iter`, `to_vec`, `extend`, pairs", &["collections"]),
    same("generic types that the surface or the manifest names, and methods that the manifest does", &["generics"]),
    Capability {
        what: "generic types and methods for types chosen in Rust",
        cases: &[
            "generics::methods",
            "generics::constraints",
            "contracts::chosen",
            "generics::closures",
            "generics::nullable_arguments",
            "generics::open_types",
            "collections::rows",
            "arrays::generic_methods",
            "callbacks::named_elsewhere",
            "deriving_generic::chosen",
            "deriving_generic::ordinary",
            "deriving_generic::bases_chosen",
            "extensions::generic",
            "extensions::generic_delegates",
            "extensions::members",
            "operators::named",
            "optional::generic",
            "memories::chosen",
            "points::generic_methods",
            "implementing_generic::members",
            "implementing_generic::observers",
            "records::derived_copies",
            "records::forbidden",
            "records::open_spans",
            "records::open_variables",
        ],
        lacks: Some(Lacks {
            says: MADE_AT_RUN_TIME,
            what: "an `Err` that names the types",
            why: "an instance that nothing named is code of its own, which the CLR compiles when it is asked for",
        }),
    },
    Capability {
        what: "members by name",
        cases: &["dynamic"],
        lacks: Some(Lacks {
            says: "members by name need code that is made at run time, which NativeAOT does not have",
            what: "an `Err` that says so",
            why: "the binder of C#'s `dynamic` compiles what it has found, and looks for members that may have been trimmed away",
        }),
    },
];

static PROGRAM: LazyLock<Program> =
    LazyLock::new(|| Program::build("behaviour", &Path::new(env!("CARGO_TARGET_TMPDIR")).join("differences"), false));

/// How each case ended with each bridge.
static SEEN: LazyLock<BTreeMap<&str, [Outcome; 2]>> = LazyLock::new(|| {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut seen = Vec::new();
        while let Some(&case) = CASES.get(next.fetch_add(1, Ordering::Relaxed)) {
            seen.push((case, Bridge::ALL.map(|bridge| run(PROGRAM.with(bridge).arg(case), LIMIT))));
        }
        seen
    };
    LazyLock::force(&PROGRAM);
    thread::scope(|scope| {
        let runners: Vec<_> = (0..RUNNERS).map(|_| scope.spawn(work)).collect();
        runners.into_iter().flat_map(|runner| runner.join().expect("a case ends in its time")).collect()
    })
});

/// The row that a case is of: the one that has its very name, or else its module's.
fn capability(case: &str) -> &'static Capability {
    let named = |name: &str| CAPABILITIES.iter().find(|of| of.cases.contains(&name));
    let module = case.split("::").next().expect("a module");
    named(case).or_else(|| named(module)).unwrap_or_else(|| panic!("`{case}` is of no capability"))
}

fn is_done(case: &str, outcome: &Outcome) -> bool {
    outcome.status.success() && outcome.stdout == format!("{case}: done\n")
}

#[test]
fn cases_end_as_the_list_says() {
    let mut wrong = String::new();
    for (case, [clr, native]) in &*SEEN {
        if !is_done(case, clr) {
            let _ = writeln!(wrong, "{case} with the CLR: {}\n{}", clr.status, clr.stderr);
        }
        let is_right = match &capability(case).lacks {
            None => is_done(case, native),
            Some(lacks) => native.status.code().is_some_and(|code| code != 0) && native.stderr.contains(lacks.says),
        };
        if !is_right {
            let _ = writeln!(wrong, "{case} with NativeAOT: {}\n{}", native.status, native.stderr);
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_name_is_a_case() {
    for name in CAPABILITIES.iter().flat_map(|of| of.cases) {
        let is_case = |case: &&str| case == name || case.starts_with(&format!("{name}::"));
        assert!(CASES.iter().any(is_case), "`{name}` is no case");
    }
}

const BEGIN: &str = "<!-- written by `MOCHI_BLESS=1 cargo test -p mochi-tests --test nativeaot` -->\n";
const END: &str = "<!-- to here -->\n";

#[test]
fn the_table_is_what_was_seen() {
    let page = root().join("docs/nativeaot.md");
    let text = fs::read_to_string(&page).expect("a readable file");
    let (before, rest) = text.split_once(BEGIN).expect("a mark before the table");
    let (_, after) = rest.split_once(END).expect("a mark behind the table");
    let written = format!("{before}{BEGIN}{}{END}{after}", table());
    if env::var_os("MOCHI_BLESS").is_some() {
        assert!(env::var_os("CI").is_none(), "goldens are not blessed in CI");
        fs::write(&page, &written).expect("a writable file");
    } else {
        assert_eq!(text, written, "`MOCHI_BLESS=1` writes the table of docs/nativeaot.md anew");
    }
}

/// What the runtimes say of themselves, and why they differ.
const PROBES: [(&str, &str); 5] = [
    ("`DynamicMethod`", "there is no compiler in the process"),
    ("`Expression.Compile`", "the same; expressions have an interpreter besides"),
    (
        "`MakeGenericType` for values that no code has it for",
        "code of an instance for values is its own; references share theirs",
    ),
    ("`Type.GetType` of a type that no code names", "what nothing can reach was trimmed away"),
    ("the stack trace of an exception", ""),
];

fn probes() -> String {
    let [clr, native] = Bridge::ALL.map(|bridge| run(PROGRAM.with(bridge).arg("probes"), LIMIT).success());
    assert_eq!(clr.lines().count(), PROBES.len(), "{clr}");
    let mut text = "\n| what C# asks for | CLR | NativeAOT | why |\n|---|---|---|---|\n".to_owned();
    for ((probe, why), (clr, native)) in PROBES.iter().zip(clr.lines().zip(native.lines())) {
        let [clr, native] = [clr, native].map(|line| line.strip_prefix(probe).expect("the same order").trim_start());
        let _ = writeln!(text, "| {probe} | {clr} | {native} | {why} |");
    }
    text
}

fn table() -> String {
    let mut text = "| what | cases | CLR | NativeAOT | why |\n|---|--:|--:|---|---|\n".to_owned();
    for of in CAPABILITIES {
        let cases: Vec<_> = CASES.iter().copied().filter(|case| std::ptr::eq(capability(case), of)).collect();
        let [clr, native] =
            [0, 1].map(|bridge| cases.iter().filter(|case| is_done(case, &SEEN[*case][bridge])).count());
        let (native, why) = match &of.lacks {
            None => (native.to_string(), ""),
            Some(lacks) => (format!("{native}; {}", lacks.what), lacks.why),
        };
        let _ = writeln!(text, "| {} | {} | {clr} | {native} | {why} |", of.what, cases.len());
    }
    text + &probes()
}
