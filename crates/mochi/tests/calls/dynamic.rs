//! Members by their names, which NativeAOT does not have.

use std::{env, path::Path};

use mochi::{DynamicType, ErrorKind, Result, Runtime};

use crate::{Scenario, Shim, bindings::Node};

pub(crate) const SCENARIOS: &[Scenario] = &[("members_by_name", Shim::Proper, by_name)];

fn by_name() {
    let node = Node::new("node").unwrap();
    let other = Node::new("other").unwrap();
    let results: [Result<()>; 5] = [
        node.get::<String>("Name").map(|name| assert_eq!(name, "node")),
        node.set("Next", &other),
        node.invoke::<bool>("Equals", (&other,)).map(|equal| assert!(!equal)),
        DynamicType::of::<Node>().new::<Node>(("made",)).map(|made| assert_eq!(made.to_string(), "made")),
        DynamicType::named("System.String")
            .invoke::<String>("Concat", (&["a", "b"],))
            .map(|text| assert_eq!(text, "ab")),
    ];
    let shim = env::var_os("MOCHI_SHIM_DIR").expect("each scenario has a shim");
    if Path::new(&shim).ends_with("nativeaot") {
        for result in results {
            let error = result.expect_err("there is no code at run time");
            assert_eq!(error.kind(), ErrorKind::Exception);
            assert_eq!(error.type_name(), Some("System.PlatformNotSupportedException"));
            assert!(error.message().contains("NativeAOT does not have"), "{error}");
        }
    } else {
        for result in results {
            result.unwrap();
        }
    }
    drop((node, other));
    assert_eq!((Runtime::live_handles(), Runtime::live_buffers()), (0, 0), "{}", Runtime::live_types());
}
