//! A plan by hand, for tests.

use crate::plan::{
    Call, ClassPlan, CollectionPlan, Crossing, Entry, PackagePlan, Parameter, Passed, Plan, Receiver, Remembered,
    RustPath, Shape, TypePlan,
};
use mochi_surface::model::{Docs, PackageId, Passing, TypeId, TypeName};

/// A plan of these types, all of one package; the first is `System.Object`.
pub(crate) fn plan(types: &[(&[&str], &str)]) -> Plan {
    let object =
        TypePlan { rust: RustPath { in_runtime: true, ..path(&["mochi"], "Object") }, ..class(&["mochi"], "Object") };
    let types = [object].into_iter().chain(types.iter().map(|(module, ident)| class(module, ident))).collect();
    let package = PackagePlan {
        id: "Acme.Orders".to_owned(),
        version: "1.0.0".to_owned(),
        prefix: "mochi_acme_orders".to_owned(),
        module: "acme_orders".to_owned(),
        assembly: "Mochi.Shim.Acme.Orders".to_owned(),
        references: Vec::new(),
        types: Vec::new(),
        skipped: Vec::new(),
        fingerprint: "00".repeat(32),
    };
    Plan { packages: vec![package], types, remembered: Remembered::new(), ahead_of_time: false }
}

/// An instance method on the type 1.
pub(crate) fn method(rust: &str, parameters: Vec<Parameter>) -> Entry {
    Entry {
        items: 0,
        symbol: format!("mochi_acme_orders_{rust}"),
        call: Call::Method { on: TypeId(1), name: rust.to_owned() },
        receiver: Receiver::Handle,
        parameters,
        result: None,
        awaits: None,
        tries: false,
        options: None,
        extends: None,
        rust: rust.to_owned(),
        c: String::new(),
        member: format!("Order.{rust}()"),
        full_name: format!("Acme.Order.{rust}"),
        docs: Docs::default(),
        obsolete: None,
        open: None,
        unavailable: None,
    }
}

pub(crate) fn parameter(rust: &str, crossing: Crossing, null: Passed) -> Parameter {
    Parameter {
        name: rust.to_owned(),
        rust: rust.to_owned(),
        c: String::new(),
        crossing,
        passing: Passing::Value,
        closure: false,
        arguments: Vec::new(),
        implementor: false,
        omitted: None,
        null,
        csharp: String::new(),
    }
}

fn class(module: &[&str], ident: &str) -> TypePlan {
    TypePlan {
        package: PackageId(0),
        name: TypeName {
            namespace: "Acme".to_owned(),
            path: vec![ident.to_owned()],
            assembly: "Acme.Orders".to_owned(),
        },
        full_name: format!("Acme.{ident}"),
        mangled_name: format!("Acme_{ident}"),
        generic: None,
        module: None,
        extensions: Vec::new(),
        inherited: None,
        operators: Vec::new(),
        enumerable: None,
        objects: None,
        streamed: None,
        awaited: None,
        reads: None,
        taken: None,
        collection: CollectionPlan::default(),
        csharp: format!("global::Acme.{ident}"),
        identity: format!("Acme.{ident}, Acme.Orders"),
        rust: path(module, ident),
        c: String::new(),
        docs: Docs::default(),
        obsolete: None,
        shape: Shape::Class(ClassPlan {
            is_static: false,
            is_struct: false,
            record: None,
            is_lent: false,
            is_exception: false,
            base: Some(TypeId(0)),
            is: vec![TypeId(0)],
            table: None,
            constants: Vec::new(),
            implemented: None,
            constructors: Vec::new(),
        }),
    }
}

fn path(module: &[&str], ident: &str) -> RustPath {
    let module = module.iter().map(|&segment| segment.to_owned()).collect();
    RustPath { module, ident: ident.to_owned(), in_runtime: false }
}
