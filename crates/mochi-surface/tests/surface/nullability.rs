//! Nullable annotations: `~` is a reference without one.

use expect_test::expect;

use super::support::check::check;

#[test]
fn annotated() {
    check(
        "public class C { public string? A(string a, string? b, string?[] c, string[]? d, string?[]? e) => a; public object B() => this;
           public string? F; public C? P { get; set; } }",
        expect![[r#"
            class C : System.Object
              string? F
              C? P { get; set; }
              .ctor()
              string? A(string a, string? b, string?[] c, string[]? d, string?[]? e)
              System.Object B()
        "#]],
    );
}

#[test]
fn oblivious() {
    check(
        "#nullable disable
         public class C { public string M(string a, string[] b, int c, int? d) => a; public class N { public string P { get; set; } } }
         #nullable enable
         public class D { public string M(string? a) => \"\"; }",
        expect![[r#"
            class C : System.Object
              .ctor()
              string~ M(string~ a, string~[]~ b, int c, int? d)
            class C.N : System.Object
              string~ P { get; set; }
              .ctor()
            class D : System.Object
              .ctor()
              string M(string? a)
        "#]],
    );
}

#[test]
fn contexts() {
    check(
        "public class C { public string? A; public string? B; public string? D; public string E = \"\"; public string?[] F = [];
           public string? M(string? a, string? b, string c) => a; public class Inner { public string? G; public string? H; } }",
        expect![[r#"
            class C : System.Object
              string? A
              string? B
              string? D
              string E
              string?[] F
              .ctor()
              string? M(string? a, string? b, string c)
            class C.Inner : System.Object
              string? G
              string? H
              .ctor()
        "#]],
    );
}

#[test]
fn corrected_by_attributes() {
    check(
        "using System.Diagnostics.CodeAnalysis;
         public class C {
           [AllowNull] public string A { get; set; } [MaybeNull] public string B { get; set; } [DisallowNull] public string? D { get; set; } [NotNull] public string? E { get; set; }
           [return: MaybeNull] public string M([AllowNull] string a, [DisallowNull] string? b) => a; [return: NotNull] public string? N() => \"\";
           [MaybeNull] public string F; }",
        expect![[r#"
            class C : System.Object
              string? F
              string A { get; set?; }
              string B { get?; set; }
              string? D { get; set; }
              string? E { get; set; }
              .ctor()
              string? M(string? a, string b)
              string N()
        "#]],
    );
}

#[test]
fn variables() {
    check(
        "using System.Diagnostics.CodeAnalysis;
         public class C {
           public bool TryA(out string a) { a = \"\"; return true; } public bool TryB([NotNullWhen(true)] out string? b) { b = null; return false; }
           public bool TryD([MaybeNullWhen(false)] out string d) { d = \"\"; return true; }
           public void E([AllowNull] ref string e, [NotNull] ref string? f) { f = \"\"; e = f; } }",
        expect![[r#"
            class C : System.Object
              .ctor()
              void E(ref string? e, ref string? f)
              bool TryA(out string a)
              bool TryB(out string? b)
              bool TryD(out string? d)
        "#]],
    );
}
