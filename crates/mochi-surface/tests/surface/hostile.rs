//! What no C# compiler writes, or nobody expects.

use expect_test::expect;

use super::support::check::{self, PACKAGE, check};
use super::support::dotnet::Compiler;
use super::support::fixture;

#[test]
fn keywords_and_letters() {
    check(
        "namespace @namespace.größe { public class @class { public int @int; public void @void(int @params, string 名) { } public static string _() => \"\"; } }",
        expect![[r#"
            class namespace.größe.class : System.Object
              int int
              .ctor()
              static string _()
              void void(int params, string 名)
        "#]],
    );
}

#[test]
fn names_that_csharp_cannot_say() {
    let source = "public class Dash1 { public void M() { } } public class C { public void Minus1() { } public int Field1; public void Plain(Dash1 d) { } }
        namespace Space1 { public class D { public void M() { } } }";
    let fixture = fixture::compile(PACKAGE, source, &[]);
    let fixture = fixture.renamed("Dash1", "Da-h1").renamed("Minus1", "M<nus1").renamed("Field1", "1Field");
    let (api, _) = check::graph(&[(PACKAGE, &fixture.renamed("Space1", "Sp ce1"))], &[], &[]);
    expect![[r#"
        C.1Field SkipNotExpressible: `1Field` is not an identifier
        C.M<nus1 SkipNotExpressible: `M<nus1` is not an identifier
        C.Plain SkipNotExpressible: parameter `d` of type `Da-h1` cannot be expressed
        Da-h1..ctor SkipNotExpressible: declared by `Da-h1`
        Da-h1.M SkipNotExpressible: declared by `Da-h1`
        Sp ce1.D..ctor SkipNotExpressible: declared by `Sp ce1.D`
        Sp ce1.D.M SkipNotExpressible: declared by `Sp ce1.D`
    "#]]
    .assert_eq(&check::skips(&api, PACKAGE));
}

#[test]
fn unspeakable_types_are_not_public() {
    let source = "public class Hidden { public void M() { } } public class C { public void M(Hidden h) { } }";
    let fixture = fixture::compile(PACKAGE, source, &[]).renamed("Hidden", "<idden");
    let (api, _) = check::graph(&[(PACKAGE, &fixture)], &[], &[]);
    expect![[r#"
        C.M SkipInaccessible: parameter `h` of type `<idden` cannot be expressed
    "#]]
    .assert_eq(&check::skips(&api, PACKAGE));
}

#[test]
fn members_that_csharp_cannot_tell_apart() {
    let source = "public class C { public int Same1() => 0; public string Same2() => \"\"; public void Same1(int i) { }
        public int Name1; public void Name2() { } public static void Pick1() { } public void Pick2() { } }";
    let fixture = fixture::compile(PACKAGE, source, &[]);
    let fixture = fixture.renamed("Same2", "Same1").renamed("Name2", "Name1").renamed("Pick2", "Pick1");
    let (api, _) = check::graph(&[(PACKAGE, &fixture)], &[], &[]);
    expect![[r#"
        class C : System.Object
          .ctor()
          static void Pick1()
          void Pick1()
          void Same1(int i)
        skipped C.Name1 SkipNotExpressible: another member has the same name and parameters
        skipped C.Name1() SkipNotExpressible: another member has the same name and parameters
        skipped C.Same1() SkipNotExpressible: another member has the same name and parameters
        skipped C.Same1() SkipNotExpressible: another member has the same name and parameters
    "#]]
    .assert_eq(&mochi_surface::text(&api, check::package(&api, PACKAGE)));
}

#[test]
fn a_namespace_with_the_name_of_a_type() {
    let one = fixture::compile(
        "One",
        "namespace A { public class B { public void M() { } public class Inner { public void M() { } } } }",
        &[],
    );
    let two = fixture::compile(
        "Two",
        "namespace A.B { public class C { public void M() { } } } namespace A { public class D { public void M() { } } }",
        &[],
    );
    let (api, _) = check::graph(&[("One", &one), ("Two", &two)], &[], &[]);
    expect![[r#"
        A.B..ctor SkipNotExpressible: declared by `A.B`
        A.B.Inner..ctor SkipNotExpressible: declared by `A.B.Inner`
        A.B.Inner.M SkipNotExpressible: declared by `A.B.Inner`
        A.B.M SkipNotExpressible: declared by `A.B`
        A.B.C..ctor SkipNotExpressible: declared by `A.B.C`
        A.B.C.M SkipNotExpressible: declared by `A.B.C`
    "#]]
    .assert_eq(&(check::skips(&api, "One") + &check::skips(&api, "Two")));
}

#[test]
fn unicode_overloads() {
    check(
        "public class C { public void É() { } public void E\\u0301() { } public void ÉÉ(string s) { } }",
        expect![[r#"
            class C : System.Object
              .ctor()
              void É()
              void É()
              void ÉÉ(string s)
        "#]],
    );
}

#[test]
fn names_of_the_catalogue() {
    check(
        "public class Object { } namespace System2 { public class String { public System.String M(String s) => \"\"; } }",
        expect![[r#"
        class Object : System.Object
          .ctor()
        class System2.String : System.Object
          .ctor()
          string M(System2.String s)
    "#]],
    );
}

#[test]
fn a_type_as_deep_as_can_be() {
    let open: String = (0..60).map(|depth| format!("public class C{depth} {{ ")).collect();
    let source = format!("{open} public void M() {{ }} {}", "}".repeat(60));
    let api = check::api(&source);
    assert_eq!(check::package(&api, PACKAGE).types.len(), 60);
}

#[test]
fn circles_of_growing_instances() {
    check(
        "public interface I<T> { } public class A<T> : I<A<A<T>>> { } public class B : A<int> { public void M() { } }",
        expect![[r#"
            class A<A<A<A<A<A<A<A<A<A<A<int>>>>>>>>>>> : System.Object
            class A<A<A<A<A<A<A<A<A<A<int>>>>>>>>>> : System.Object, I<A<A<A<A<A<A<A<A<A<A<A<int>>>>>>>>>>>>
            class A<A<A<A<A<A<A<A<A<int>>>>>>>>> : System.Object, I<A<A<A<A<A<A<A<A<A<A<int>>>>>>>>>>>
            class A<A<A<A<A<A<A<A<int>>>>>>>> : System.Object, I<A<A<A<A<A<A<A<A<A<int>>>>>>>>>>
            class A<A<A<A<A<A<A<int>>>>>>> : System.Object, I<A<A<A<A<A<A<A<A<int>>>>>>>>>
            class A<A<A<A<A<A<int>>>>>> : System.Object, I<A<A<A<A<A<A<A<int>>>>>>>>
            class A<A<A<A<A<int>>>>> : System.Object, I<A<A<A<A<A<A<int>>>>>>>
              .ctor()
            class A<A<A<A<int>>>> : System.Object, I<A<A<A<A<A<int>>>>>>
              .ctor()
            class A<A<A<int>>> : System.Object, I<A<A<A<A<int>>>>>
              .ctor()
            class A<A<T0>> : System.Object
            class A<A<int>> : System.Object, I<A<A<A<int>>>>
              .ctor()
            class A<T0> : System.Object, I<A<A<T0>>>
              .ctor()
            class A<int> : System.Object, I<A<A<int>>>
              .ctor()
            class B : A<int>, I<A<A<int>>>
              .ctor()
              void M()
            interface I<A<A<A<A<A<A<A<A<A<A<A<int>>>>>>>>>>>>
            interface I<A<A<A<A<A<A<A<A<A<A<int>>>>>>>>>>>
            interface I<A<A<A<A<A<A<A<A<A<int>>>>>>>>>>
            interface I<A<A<A<A<A<A<A<A<int>>>>>>>>>
            interface I<A<A<A<A<A<A<A<int>>>>>>>>
            interface I<A<A<A<A<A<A<int>>>>>>>
            interface I<A<A<A<A<A<int>>>>>>
            interface I<A<A<A<A<int>>>>>
            interface I<A<A<A<int>>>>
            interface I<A<A<T0>>>
            interface I<A<A<int>>>
            interface I<T0>
        "#]],
    );
}

#[test]
fn visual_basic() {
    let source = "Public Class C
        Public Property Cell(i As Integer) As String
          Get
            Return Nothing
          End Get
          Private Set
          End Set
        End Property
        Default Public ReadOnly Property Entry(i As Integer) As String
          Get
            Return Nothing
          End Get
        End Property
        Public Sub Optionally(Optional i As Integer = 1)
        End Sub
      End Class
      Public Module Helpers
        Public Function Twice(s As String) As Integer
          Return 2
        End Function
      End Module";
    let fixture = fixture::compile_with(Compiler::VisualBasic, PACKAGE, source, &[]);
    let (api, _) = check::graph(&[(PACKAGE, &fixture)], &[], &[]);
    expect![[r#"
        class C : System.Object
          string~ Entry[int i] { get; }
          .ctor()
          void Optionally(int i)
          string~ get_Cell(int i)
        sealed class Helpers : System.Object
          static int Twice(string~ s)
    "#]]
    .assert_eq(&mochi_surface::text(&api, check::package(&api, PACKAGE)));
}

/// What is null has no members, so F# makes them static, and what it says of its properties is not what their halves are.
#[test]
fn f_sharp() {
    let source = "namespace Shapes
[<CompilationRepresentation(CompilationRepresentationFlags.UseNullAsTrueValue); NoComparison; NoEquality>]
type Found =
    | Missing
    | There of name: string
    /// <summary>Whether it is long.</summary>
    member this.IsLong = match this with There name -> name.Length > 3 | Missing -> false
";
    let fixture = fixture::compile_with(Compiler::FSharp, PACKAGE, source, &[]);
    let (api, _) = check::graph(&[(PACKAGE, &fixture)], &[], &[]);
    expect![[r#"
        sealed class Shapes.Found : System.Object
          static Shapes.Found~ Missing { get; }
          string~ name { get; }
          static int GetTag(Shapes.Found~ arg0)
          static Shapes.Found~ NewThere(string~ _name)
          static bool get_IsLong(Shapes.Found~ arg0)
          static bool get_IsMissing(Shapes.Found~ arg0)
          static bool get_IsThere(Shapes.Found~ arg0)
        static class Shapes.Found.Tags
          const int Missing = 0
          const int There = 1
    "#]]
    .assert_eq(&mochi_surface::text(&api, check::package(&api, PACKAGE)));
}

#[test]
fn a_class_that_derives_from_itself() {
    let root = "public class Root1 { public virtual void M() { } }";
    let old = fixture::compile("Two", root, &[]);
    let one = fixture::compile("One", "public class A : Root1 { public override void M() { } }", &[&old]);
    let two = format!("{root} public class Root2 : A {{ public override void M() {{ }} }}");
    let two = fixture::compile("Two", &two, &[&one]);
    let (api, _) = check::graph(&[("One", &one.renamed("Root1", "Root2")), ("Two", &two)], &[], &[]);
    expect![[r#"
        A..ctor SkipUnresolved: declared by `A`
        A.M SkipUnresolved: declared by `A`
        Root2..ctor SkipUnresolved: declared by `Root2`
        Root2.M SkipUnresolved: declared by `Root2`
    "#]]
    .assert_eq(&(check::skips(&api, "One") + &check::skips(&api, "Two")));
}
