//! Members that cross.

use expect_test::expect;

use super::support::check::check;

#[test]
fn the_closed_table() {
    check(
        "public static class C {
           public static void Numbers(sbyte a, byte b, short c, ushort d, int e, uint f, long g, ulong h, nint i, nuint j, float k, double l) { }
           public static void Others(bool a, char b, string c, object d, System.Uri e, System.IDisposable f, System.DayOfWeek g, dynamic h) { }
           public static void Nullables(int? a, bool? b, char? c, double? d, System.DayOfWeek? e, nint? f) { }
           public static void Arrays(int[] a, bool[] b, char[] c, string[] d, object[] e, System.DayOfWeek[] f, System.Uri[] g) { } }",
        expect![[r#"
            static class C
              static void Arrays(int[] a, bool[] b, char[] c, string[] d, System.Object[] e, System.DayOfWeek[] f, System.Uri[] g)
              static void Nullables(int? a, bool? b, char? c, double? d, System.DayOfWeek? e, nint? f)
              static void Numbers(sbyte a, byte b, short c, ushort d, int e, uint f, long g, ulong h, nint i, nuint j, float k, double l)
              static void Others(bool a, char b, string c, System.Object d, System.Uri e, System.IDisposable f, System.DayOfWeek g, System.Object h)
        "#]],
    );
}

#[test]
fn constructors() {
    check(
        "public class C { public C() { } public C(string s) { } protected C(int i) { } static C() { } }
         public class Hidden { private Hidden() { } } public abstract class A { protected A() { } }",
        expect![[r#"
            abstract class A : System.Object
            class C : System.Object
              .ctor()
              .ctor(string s)
            class Hidden : System.Object
        "#]],
    );
}

#[test]
fn methods() {
    check(
        "public class C { public int M() => 0; public static int M(int i) => i; public void M(string s) { } public int M(params int[] all) => 0;
           public virtual void V() { } internal void I() { } protected void P() { } private void Q() { } }",
        expect![[r#"
            class C : System.Object
              .ctor()
              int M()
              static int M(int i)
              int M(int[] all)
              void M(string s)
              void V()
        "#]],
    );
}

#[test]
fn extension_methods_are_static() {
    check(
        "public static class E { public static int Twice(this string s) => 2;
           extension(string s) { public int Thrice() => 3; public int Length4 => 4; public static int Zero() => 0; } }",
        expect![[r#"
            static class E
              static int Thrice(string s)
              static int Twice(string s)
              static int Zero()
              static int get_Length4(string s)
        "#]],
    );
}

#[test]
fn properties() {
    check(
        "public class C { public int Both { get; set; } public int ReadOnly { get; } public int Half { get; private set; } public int Init { get; init; }
           public string WriteOnly { set { } } public static int Shared { get; set; } internal int No { get; set; } public virtual int V { get; protected set; } }",
        expect![[r#"
            class C : System.Object
              int Both { get; set; }
              int Half { get; }
              int Init { get; init; }
              int ReadOnly { get; }
              static int Shared { get; set; }
              int V { get; }
              string WriteOnly { set; }
              .ctor()
        "#]],
    );
}

#[test]
fn indexers() {
    check(
        "public class C { public string this[int i] { get => \"\"; set { } } public string this[string a, int b] => \"\"; }
         public class Renamed { [System.Runtime.CompilerServices.IndexerName(\"Cell\")] public int this[int i] { set { } } }",
        expect![[r#"
            class C : System.Object
              string Item[int i] { get; set; }
              string Item[string a, int b] { get; }
              .ctor()
            class Renamed : System.Object
              int Cell[int i] { set; }
              .ctor()
        "#]],
    );
}

#[test]
fn fields_and_constants() {
    check(
        "public class C { public int A; public readonly string B = \"\"; public static int D; public static readonly int E; public volatile int F;
           public const int Int = -1; public const string Text = \"a\\\"\\u00e9\"; public const string Lone = \"\\ud800\"; public const string? Null = null;
           public const char Char = 'x'; public const bool Bool = true; public const double Double = 1e300; public const float Float = 0.5f;
           public const ulong Max = ulong.MaxValue; public const System.DayOfWeek Day = System.DayOfWeek.Friday; }",
        expect![[r#"
            class C : System.Object
              int A
              readonly string B
              const bool Bool = true
              const char Char = '\u0078'
              static int D
              const System.DayOfWeek Day = 5
              const double Double = 1e300
              static readonly int E
              int F
              const float Float = 0.5f
              const int Int = -1
              static readonly string Lone
              const ulong Max = 18446744073709551615
              const string? Null = null
              const string Text = "a\"é"
              .ctor()
        "#]],
    );
}

#[test]
fn obsolete_members() {
    check(
        "public class C { [System.Obsolete(\"why\")] public void M() { } [System.Obsolete] public int P { get; set; }
           public int Half { get; [System.Obsolete(\"do not\")] set; } public int Gone { get; [System.Obsolete(\"no\", true)] set; } }
         public enum E { [System.Obsolete(\"no\", true)] Old }",
        expect![[r#"
            class C : System.Object
              int Gone { get; set [obsolete "no"]; }
              int Half { get; set [obsolete "do not"]; }
              int P { get; set; } [obsolete ""]
              .ctor()
              void M() [obsolete "why"]
            enum E : int
              Old = 0 [obsolete "no"]
        "#]],
    );
}

#[test]
fn parameters_without_a_name() {
    check(
        "public delegate void D(int i); public class C { public void M(int _, string @class) { } }",
        expect![[r#"
            class C : System.Object
              .ctor()
              void M(int _, string class)
            delegate D : System.MulticastDelegate
              void Invoke(int i)
        "#]],
    );
}

#[test]
fn variables() {
    check(
        "public class C { int f; public void A(ref int i) { } public void B(out string s) { s = \"\"; } public void D(in int i) { }
           public ref readonly int E() => ref f; public ref readonly int F => ref f; public void G(ref readonly int i) { }
           public void H([System.Runtime.InteropServices.In, System.Runtime.InteropServices.Out] ref string[] i) { } public C(out int i) { i = 0; } }",
        expect![[r#"
            class C : System.Object
              int F { get; }
              .ctor(out int i)
              void A(ref int i)
              void B(out string s)
              void D(in int i)
              int E()
              void G(in int i)
              void H(ref string[] i)
        "#]],
    );
}
