//! What a class wants of who derives from it.

use std::fmt::Write as _;

use expect_test::{Expect, expect};
use mochi_surface::model::{Api, Extending, Half, Kind, Overridable, OverridableOf, Protected};

use super::support::check::{api_extending, ty};

/// What can be done with the classes of a source, of which the manifest names these.
#[track_caller]
fn check(source: &str, extend: &[&str], classes: &[&str], expect: Expect) {
    let (api, diagnostics) = api_extending(source, extend);
    assert_eq!(diagnostics, []);
    let shown: String = classes.iter().map(|name| format!("{name}\n{}", shown(&api, name))).collect();
    expect.assert_eq(&shown);
}

fn shown(api: &Api, name: &str) -> String {
    let Kind::Class(class) = &ty(api, name).kind else { panic!("{name} is a class") };
    let Some(Extending { constructors, protected, overridable, obstacle }) = &class.extending else {
        return "  as it is\n".to_owned();
    };
    if let Some(obstacle) = obstacle {
        assert!(constructors.is_empty() && protected.is_empty() && overridable.is_empty());
        return format!("  not: {obstacle}\n");
    }
    let mut text = String::new();
    for constructor in constructors {
        let names: Vec<_> = constructor.parameters.iter().map(|of| of.name.as_str()).collect();
        let _ = writeln!(text, "  .ctor({})", names.join(", "));
    }
    for Overridable { of, half, is_abstract } in overridable {
        let name = match of {
            OverridableOf::Public(names) => names.join(" or "),
            OverridableOf::Protected(at) => {
                assert!(protected[*at].halves().contains(half));
                let name = match &protected[*at] {
                    Protected::Method(method) => &method.name,
                    Protected::Property(property) => &property.name,
                    Protected::Event(event) => &event.name,
                };
                format!("protected {name}")
            }
        };
        let half = match half {
            Half::Whole => "",
            Half::Get => " get",
            Half::Set => " set",
            Half::Add => " add",
            Half::Remove => " remove",
        };
        let _ = writeln!(text, "  {}{name}{half}", if *is_abstract { "abstract " } else { "" });
    }
    text
}

#[test]
fn members() {
    check(
        "using System;
         public abstract class Base { protected abstract int P { get; set; } protected virtual int Q => 1; protected abstract event Action E;
           public abstract int R { get; } public virtual void M(int n) {} protected internal abstract void N(); public override string ToString() => null;
           protected abstract int this[int at] { get; } private protected virtual void Hidden() {} internal virtual void Inner() {} public void Plain() {} }
         public abstract class Derived : Base { protected override int P { get => 1; } public sealed override int R => 2; protected new abstract void M(int n);
           protected internal override void N() {} }",
        &[],
        &["Base", "Derived"],
        expect![[r#"
            Base
              .ctor()
              abstract protected P get
              abstract protected P set
              protected Q get
              abstract protected E add
              abstract protected E remove
              abstract Base.R get
              Base.M
              abstract protected N
              abstract protected Item get
            Derived
              .ctor()
              protected P get
              abstract protected M
              protected N
              abstract protected P set
              protected Q get
              abstract protected E add
              abstract protected E remove
              abstract protected Item get
        "#]],
    );
}

/// C# overrides the nearest of a name and its parameters, which may give a type of its own.
#[test]
fn hidden() {
    check(
        "public class Animal { } public class Cat : Animal { }
         public abstract class Base { public virtual Animal Kept() => null; public virtual Animal Hidden() => null; public abstract Animal P { get; }
           public virtual Animal Named() => null; public virtual void Plain() {} public virtual void Fixed() {} public virtual void Seen() {} }
         public abstract class Derived : Base { public override Cat Kept() => null; public new virtual Cat Hidden() => null; public override Cat P => null;
           public new abstract Cat Named(); public new void Plain() {} public static new void Fixed() {} private new void Seen() {} }
         public abstract class Last : Derived { public override Cat Hidden() => null; }
         public abstract class Generic<T> : Base { public new abstract T Named(); public override Animal P => null; }",
        &[],
        &["Derived", "Last", "Generic`1"],
        expect![[r#"
            Derived
              .ctor()
              Derived.Kept
              Derived.Hidden
              Derived.P get
              abstract Derived.Named
              Base.Seen
            Last
              .ctor()
              Last.Hidden or Derived.Hidden
              Derived.Kept
              Derived.P get
              abstract Derived.Named
              Base.Seen
            Generic`1
              .ctor()
              abstract Generic<T0>.Named
              Generic<T0>.P or Base.P get
              Base.Kept
              Base.Hidden
              Base.Plain
              Base.Fixed
              Base.Seen
        "#]],
    );
}

#[test]
fn halves() {
    check(
        "public abstract class Half { public virtual int P { get; protected set; } protected abstract int Q { set; } }
         public abstract class Bad { public abstract int P { get; protected set; } }",
        &[],
        &["Half", "Bad"],
        expect![[r#"
            Half
              .ctor()
              Half.P get
              abstract protected Q set
            Bad
              not: `P` is protected and does not cross
        "#]],
    );
}

#[test]
fn obstacles() {
    check(
        "public abstract class A { internal abstract void M(); }
         public abstract class B { internal B() {} public abstract void M(); }
         public abstract class C { public required int P { get; init; } public abstract void M(); }
         public abstract class D { public abstract override string ToString(); }
         public abstract class E { protected abstract unsafe void M(int* p); }
         public abstract class F<T> { public abstract void M(); }
         public abstract class G : F<int> { }
         public static class H { public static void M() {} }
         public abstract class I { public abstract ref readonly int M(); }
         public abstract class J { public virtual ref int M() => throw null; public abstract void N(); }",
        &[],
        &["A", "B", "C", "D", "E", "F`1", "G", "H", "I", "J"],
        expect![[r#"
            A
              not: `M` is internal
            B
              not: no constructor can be called by a derived class
            C
              not: it has required members
            D
              not: `ToString` of every object is abstract
            E
              not: `M` is protected and does not cross
            F`1
              .ctor()
              abstract F<T0>.M
            G
              .ctor()
              abstract F<int>.M
            H
              as it is
            I
              not: `M` gives a reference
            J
              .ctor()
              abstract J.N
        "#]],
    );
}

/// The definition has it; of what it derives from, an instance with its own parameters.
#[test]
fn generic() {
    check(
        "using System;
         public abstract class A<T> { protected A(T one, string two) {} public abstract T M(T one); protected virtual T P { get; set; }
           public virtual U Open<U>(U one) => one; public abstract event Action<T> E; }
         public abstract class B<T> { public abstract T M(T one); }
         public abstract class C<T> : B<T> { public abstract int N(T one); }
         public abstract class D<T> : B<string> { public abstract int N(T one); }
         public class E<T> { public virtual void M(T one) {} }
         public class F<T> { public virtual void M(T one) {} }
         public class Names { public B<int> P => null; }",
        &["E`1"],
        &["A`1", "B`1", "C`1", "D`1", "E`1", "F`1"],
        expect![[r#"
            A`1
              .ctor(one, two)
              abstract A<T0>.M
              protected P get
              protected P set
              A<T0>.Open
              abstract A<T0>.E add
              abstract A<T0>.E remove
            B`1
              .ctor()
              abstract B<T0>.M
            C`1
              .ctor()
              abstract C<T0>.N
              abstract B<T0>.M
            D`1
              .ctor()
              abstract D<T0>.N
              abstract B<string>.M
            E`1
              .ctor()
              E<T0>.M
            F`1
              as it is
        "#]],
    );
}

/// A class that is not abstract is derived from where somebody wants it.
#[test]
fn wanted() {
    check(
        "namespace N { public class A { public A(int n) {} protected A() {} private A(string s) {} public virtual void M() {} }
         public class B : A { public B() {} public sealed override void M() {} public virtual void O() {} }
         public sealed class C : A { public C() {} } public struct S { } public class D { public virtual void M() {} } }",
        &["N.A", "N.B"],
        &["N.A", "N.B", "N.C", "N.D", "N.S"],
        expect![[r#"
            N.A
              .ctor(n)
              .ctor()
              N.A.M
            N.B
              .ctor()
              N.B.O
            N.C
              as it is
            N.D
              as it is
            N.S
              as it is
        "#]],
    );
}

#[test]
fn wanted_in_vain() {
    let (_, diagnostics) = api_extending("public class A { } public sealed class B { }", &["A", "B", "Z*"]);
    let diagnostics: Vec<_> = diagnostics.iter().map(ToString::to_string).collect();
    expect![[r#"
        [dotnet] extend: `B` matches nothing
        [dotnet] extend: `Z*` matches nothing"#]]
    .assert_eq(&diagnostics.join("\n"));
}
