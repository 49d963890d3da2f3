//! Members that do not cross: every code of the catalogue has a case.

use std::collections::BTreeSet;

use expect_test::{Expect, expect};
use mochi_surface::skip::SkipCode;

use super::support::check::{self, PACKAGE};

/// Compares the skips of a source.
fn skips(source: &str, expect: Expect) {
    expect.assert_eq(&check::skips(&check::api(source), PACKAGE));
}

#[test]
fn every_code_is_explained_by_a_case() {
    let cases = [include_str!("skips.rs"), include_str!("hostile.rs"), include_str!("graphs.rs")];
    let cited: BTreeSet<SkipCode> = SkipCode::ALL
        .iter()
        .copied()
        .filter(|code| cases.iter().any(|case| case.contains(&format!(" {}: ", code.code()))))
        .collect();
    assert_eq!(cited, SkipCode::ALL.iter().copied().collect());
}

#[test]
fn pointers() {
    skips(
        "public unsafe class C { public void A(byte* buffer) { } public void* B() => null; public int*[]? D; public void E(delegate*<int, void> f) { } }
         public unsafe struct S { private int _private; public fixed int F[4]; }",
        expect![[r#"
            C.A SkipPointerType: parameter `buffer` of type `byte*` cannot be expressed
            C.B SkipPointerType: a result of type `void*` cannot be expressed
            C.D SkipPointerType: a field of type `int*[]` cannot be expressed
            C.E SkipFunctionPointer: parameter `f` of type `delegate*<int, void>` cannot be expressed
            S.F SkipPointerType: a fixed buffer is reached by a pointer
        "#]],
    );
}

#[test]
fn values() {
    skips(
        "public struct S { public int F; public S(int i) { } public void M() { } public static int P => 0; public enum Inner { A } }
         public ref struct R { public void M() { } } public readonly record struct Pair(int A);
         public class C { public void A(decimal d) { } public System.Guid B() => default; public System.DateTime? P { get; set; } public S[]? F; public (int, int) T() => default;
           public void G(System.Span<byte> s) { } public System.ReadOnlySpan<char> H() => default; public void I(R r) { } public const decimal M = 1; }",
        expect![[r#"
            C.I SkipRefStruct: parameter `r` of type `R` cannot be expressed
            R.M SkipRefStruct: declared by `R`
        "#]],
    );
}

#[test]
fn what_is_lent() {
    skips(
        "using System;
         public ref struct W { public W(int i) { } public int F; public Span<int> S { get; set; } public void M(int i) { } public void Keep(ReadOnlySpan<int> s) { } public readonly int Sum(ReadOnlySpan<int> s) => 0; public override string ToString() => string.Empty; public W Next() => this; }
         public interface I { void Fill(ref W w); } public interface IOf<T> { void Fill(ref Other w); } public ref struct Other { public void M() { } }
         public delegate void D(ref W w);
         public class C { public void In(in W w) { } public void Copy(W w) { } public void Out(out W w) => w = default; public void Both(ref W w, Span<int> s) { } public void T<T>(ref W w, T t) { } }",
        expect![[r#"
            C.Both SkipRefStruct: it could keep a span of the caller's
            C.Out SkipRefStruct: it gives what can only be lent
            D.Invoke SkipRefStruct: it is passed what can only be lent
            IOf`1.Fill SkipRefStruct: parameter `w` of type `ref Other` cannot be expressed
            Other.M SkipRefStruct: declared by `Other`
            W..ctor SkipRefStruct: what is lent is made by .NET
            W.Keep SkipRefStruct: it could keep a span of the caller's
            W.Next SkipRefStruct: a result of type `W` cannot be expressed
            W.S SkipRefStruct: it could keep a span of the caller's
            W.ToString SkipRefStruct: what is lent is no object
        "#]],
    );
}

#[test]
fn generics() {
    skips(
        "using System.Collections.Generic;
         public class G<T> { public G(T t) { } public T? F; public class Inner { public void M() { } } public static void S() { } public enum E { A } }
         public class C { public void A(List<int> l) { } public IEnumerable<string> B() => []; public T D<T>(T t) => t; public void E<A, B>() { } public G<int>.Inner? F; public void V<T>(ref T t) { } public void W<T>(ref T[] t) { }
           public KeyValuePair<int, int> P => default; public G<int>.E H(G<int>.E? e) => default; }",
        expect![[r#"
            C.H SkipGenericType: a result of type `G.E<int>` cannot be expressed
            C.W SkipGenericMethod: parameter `t` is a variable that holds a list
            G`1.E.A SkipGenericType: declared by `G`1.E`
        "#]],
    );
}

#[test]
fn delegates_and_events() {
    skips(
        "public delegate int D(string s); public delegate void G<T>(T t); public delegate void L(int[][] list); public delegate void V(ref int[] variable); public delegate ref int R(); public delegate void A(int[] list, ref int variable, out string text, System.Span<int> span);
         public delegate void W<T>(out T t);
         public class C { public event System.EventHandler? Changed; public static event D? Shared { add { } remove { } } public void M(System.Action a) { } public System.Func<int>? P { get; set; } public D? F; public void N(L l) { } public event L? Listed; public void O(A a, System.Func<int[], string[]> f) { } public void W(W<int> w) { } }",
        expect![[r#"
            C.Listed SkipDelegate: an event of type `L` cannot be expressed
            C.N SkipDelegate: parameter `l` of type `L` cannot be expressed
            C.W SkipDelegate: parameter `w` of type `W<int>` cannot be expressed
            L.Invoke SkipDelegate: parameter `list` does not cross the other way
            R.Invoke SkipDelegate: its result does not cross the other way
            V.Invoke SkipDelegate: parameter `variable` does not cross the other way
            W`1.Invoke SkipDelegate: parameter `t` does not cross the other way
        "#]],
    );
}

#[test]
fn operators() {
    skips(
        "public class C { public static C operator +(C a, C b) => a; public static implicit operator int(C c) => 0; public static explicit operator string(C c) => \"\";
           public static bool operator true(C c) => true; public static bool operator false(C c) => false; public void op_Named() { }
           [System.Runtime.CompilerServices.SpecialName] public static T op_False<T>(T of) => of; }",
        expect![[r#"
            C.op_False(C) SkipOperator: `op_False` is an operator
        "#]],
    );
}

#[test]
fn enumerators() {
    skips(
        "public class C { public System.Collections.Generic.List<int>.Enumerator Enumerate() => default; }",
        expect![[r#"
            C.Enumerate SkipStruct: a result of type `System.Collections.Generic.List.Enumerator<int>` cannot be expressed
        "#]],
    );
}

#[test]
fn arrays() {
    skips(
        "public class C { public void A(int[,] a) { } public int[][] B() => []; public int[,,]? G; public System.Collections.Generic.List<int[,]>? J; public System.Collections.Generic.List<int[][]>? K; public System.Threading.Tasks.Task<int[,,]> L() => null!; public int[,][]? H; public int[][,] I() => []; public int?[] D() => []; public decimal[]? E; public System.Collections.Generic.List<int>[]? F; }",
        expect![[r#"
            C.D SkipArrayShape: a result of type `int?[]` cannot be expressed
            C.H SkipArrayShape: a field of type `int[][,]` cannot be expressed
            C.I SkipArrayShape: a result of type `int[,][]` cannot be expressed
            C.J SkipArrayShape: a field of type `System.Collections.Generic.List<int[,]>` cannot be expressed
            C.L SkipArrayShape: a result of type `System.Threading.Tasks.Task<int[,,]>` cannot be expressed
        "#]],
    );
}

#[test]
fn static_abstract_members() {
    skips(
        "public interface I { static virtual int B() => 0; static int Fine() => 0; }
           public interface J { static abstract int A(); static abstract string P { get; set; } int M(); }
           public interface K : J { int M2(); }
           public interface L { static abstract event System.Action E; static abstract L operator +(L a, L b); }
           public class C { public void A(K k) { } }",
        expect![[r#"
            C.A SkipStaticAbstract: parameter `k` of type `K` cannot be expressed
            J.M SkipStaticAbstract: an instance member of `J`
            K.M2 SkipStaticAbstract: an instance member of `K`
            L.E SkipStaticAbstract: an event that each implementing type has for itself
            L.op_Addition SkipStaticAbstract: a result of type `L` cannot be expressed
        "#]],
    );
}

#[test]
fn variable_arguments() {
    skips(
        "public class C { public void A(__arglist) { } public C(int i, __arglist) { } public void B(System.TypedReference r) { } public void D(System.ArgIterator a) { }
           public void E(System.RuntimeArgumentHandle h) { } public void Fine(params int[] all) { } }",
        expect![[r#"
            C..ctor SkipVarArgs: its parameters end in `__arglist`
            C.A SkipVarArgs: its parameters end in `__arglist`
            C.B SkipTypedReference: parameter `r` of type `System.TypedReference` cannot be expressed
            C.D SkipTypedReference: parameter `a` of type `System.ArgIterator` cannot be expressed
            C.E SkipTypedReference: parameter `h` of type `System.RuntimeArgumentHandle` cannot be expressed
        "#]],
    );
}

#[test]
fn required_and_init() {
    skips(
        "using System.Diagnostics.CodeAnalysis;
         public class C { public required string Name { get; set; } public C() { } [SetsRequiredMembers] public C(string name) { Name = name; } public int Init { init { } } public int Both { get; init; } }
         public class D : C { public D() { } }
         public unsafe class Raw { public required byte* Start; }",
        expect![[r#"
            C.Init SkipWriteOnlyInit: it has `init` and no public `get`
            Raw..ctor SkipRequiredMembers: `Start` of type `byte*` cannot be expressed
            Raw.Start SkipPointerType: a field of type `byte*` cannot be expressed
        "#]],
    );
}

#[test]
fn obsolete_as_an_error() {
    skips(
        "using System;
         public class C { [Obsolete(\"use B\", true)] public void A() { } [Obsolete(\"never\", true)] public int P { get; set; } public int Q { [Obsolete(\"x\", true)] get; [Obsolete(\"y\", true)] set; } }
         [Obsolete(\"gone\", true)] public class Old { public void M() { } public class Inner { public void M() { } } }
         public class User { [Obsolete] public void M(Old old) { } }",
        // what is obsolete itself may use it, and shims are
        expect![""],
    );
}

#[test]
fn what_csharp_cannot_call() {
    skips(
        "public abstract class A { public A() { } } public record R(int X);
         public class C { [System.Runtime.InteropServices.UnmanagedCallersOnly] public static void Native() { } }",
        expect![[r#"
            A..ctor SkipNotExpressible: the type is abstract
            C.Native SkipNotExpressible: only native code may call an `[UnmanagedCallersOnly]` method, as `unmanaged`
        "#]],
    );
}

#[test]
fn excluded() {
    let source = "namespace N { public class Out { public void M() { } } public class C { public void A(Out o) { } public void B() { } public int P { get; set; } }
        public enum E { A, B } }";
    let api = check::api_with(source, &[], &["N.Out", "N.C.P", "N.E.B"]);
    expect![[r#"
        N.C.A SkipExcluded: parameter `o` of type `N.Out` cannot be expressed
        N.C.P SkipExcluded: the member is excluded
        N.E.B SkipExcluded: the member is excluded
        N.Out..ctor SkipExcluded: declared by `N.Out`
        N.Out.M SkipExcluded: declared by `N.Out`
    "#]]
    .assert_eq(&check::skips(&api, PACKAGE));
}

#[test]
fn overrides_of_what_was_skipped() {
    skips(
        "public class A { public virtual void M(System.Guid g) { } public virtual decimal P => 0; public unsafe virtual void O(int* p) { } }
         public class B : A { public override void M(System.Guid g) { } public override decimal P => 1; public unsafe override void O(int* p) { } }",
        expect![[r#"
            A.O SkipPointerType: parameter `p` of type `int*` cannot be expressed
            B.O SkipPointerType: parameter `p` of type `int*` cannot be expressed
        "#]],
    );
}

#[test]
fn what_the_compiler_refuses() {
    let source = "public class A { public virtual void M() { } public void N(int i) { } public void N(string s) { } public int P { get; set; } }
        public class B : A { public override void M() { } }
        public class C { public void M() { } }
        public class D : C { public C? N() => null; }";
    let rejected = [("A.M", "CS1"), ("A.N(string)", "CS2"), ("A.P", "CS3"), ("C", "CS4")];
    expect![[r#"
        A.M SkipNotExpressible: CS1
        A.N(string) SkipNotExpressible: CS2
        A.P SkipNotExpressible: CS3
        B.M SkipNotExpressible: CS1
        C..ctor SkipNotExpressible: CS4
        C.M SkipNotExpressible: CS4
        D.N SkipNotExpressible: a result of type `C` cannot be expressed
    "#]]
    .assert_eq(&check::skips(&check::api_without(source, &rejected), PACKAGE));
}

#[test]
fn what_a_trimmed_program_lacks() {
    let source = r#"
        using System.Diagnostics.CodeAnalysis;
        public class C
        {
            [RequiresDynamicCode("emits")] public C() { }
            [RequiresUnreferencedCode("reflects"), RequiresDynamicCode("emits")] public void Both() { }
            [RequiresUnreferencedCode("reflects")] public static void Static() { }
            public int Half { get; [RequiresDynamicCode("emits")] set; }
            public int Whole { [RequiresDynamicCode("emits")] get; [RequiresUnreferencedCode("reflects")] set; }
            public void Free() { }
        }
        [RequiresUnreferencedCode("all of it")]
        public class D
        {
            public const int Constant = 1;
            public static int Field;
            public static int Property { get; set; }
            public void Instance() { }
        }"#;
    let trimmed = check::api_trimmed(source);
    expect![[r#"
        C..ctor SkipRequiresDynamicCode: emits
        C.Both SkipRequiresDynamicCode: emits
        C.Static SkipRequiresUnreferencedCode: reflects
        C.Whole SkipRequiresDynamicCode: emits
        D..ctor SkipRequiresUnreferencedCode: all of it
        D.Field SkipRequiresUnreferencedCode: all of it
        D.Property SkipRequiresUnreferencedCode: all of it
    "#]]
    .assert_eq(&check::skips(&trimmed, PACKAGE));
    let whole = check::api(source);
    assert_eq!(check::skips(&whole, PACKAGE), "");
    let members = |api| mochi_surface::text(api, check::package(api, PACKAGE)).lines().count();
    assert_eq!(members(&trimmed) - check::package(&trimmed, PACKAGE).skipped.len(), members(&whole));
}
