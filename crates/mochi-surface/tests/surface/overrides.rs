//! Overrides, hiding, implementations.

use expect_test::expect;

use super::support::check::check;

#[test]
fn overrides_are_bound_by_inheritance() {
    check(
        "public class A { public virtual void M() { } public virtual int P { get; set; } public virtual void Skipped(System.Span<string> s) { } }
         public class B : A { public override void M() { } public override int P { get; set; } public override void Skipped(System.Span<string> s) { } }
         public class C : B { public sealed override void M() { } }",
        expect![[r#"
            class A : System.Object
              int P { get; set; }
              .ctor()
              void M()
            class B : A
              .ctor()
            class C : B
              .ctor()
            skipped A.Skipped SkipRefStruct: parameter `s` of type `System.Span<string>` cannot be expressed
            skipped B.Skipped SkipRefStruct: parameter `s` of type `System.Span<string>` cannot be expressed
        "#]],
    );
}

#[test]
fn methods_of_every_object() {
    check(
        "public class C { public override string ToString() => \"\"; public override bool Equals(object? o) => false; public override int GetHashCode() => 0; }
         public class D { public new string ToString() => \"\"; public bool Equals(D d) => false; }",
        expect![[r#"
            class C : System.Object
              .ctor()
            class D : System.Object
              .ctor()
              bool Equals(D d)
              string ToString()
        "#]],
    );
}

#[test]
fn slots_of_framework_types() {
    check(
        "public abstract class R : System.IO.TextReader { public override int Read() => 0; public override string? ReadLine() => null; }
         public abstract class S : System.IO.MemoryStream { public override long Position { get; set; } public override bool CanRead => true; public override byte[] GetBuffer() => []; }",
        expect![[r#"
            abstract disposable class R : System.IO.TextReader, System.IDisposable
              override(System.IO.TextReader) int Read()
              override(System.IO.TextReader) string? ReadLine()
            abstract disposable class S : System.IO.MemoryStream, System.IAsyncDisposable, System.IDisposable
              override(System.IO.Stream) bool CanRead { get; }
              override(System.IO.Stream) long Position { get; set; }
              override(System.IO.MemoryStream) byte[] GetBuffer()
        "#]],
    );
}

#[test]
fn slots_of_generic_bases() {
    check(
        "public abstract class G<T> { public abstract T Make(T t); public virtual void Plain() { } }
         public class C : G<int> { public override int Make(int i) => i; public override void Plain() { } }",
        expect![[r#"
            class C : G<int>
              .ctor()
              int Make(int i)
              void Plain()
            abstract class G<T0> : System.Object
              T0 Make(T0 t)
              void Plain()
            abstract class G<int> : System.Object
              int Make(int t)
              void Plain()
        "#]],
    );
}

#[test]
fn covariant_returns_and_hiding() {
    check(
        "public class A { public virtual A Clone() => this; public void Hidden() { } }
         public class B : A { public override B Clone() => this; public new void Hidden() { } }",
        expect![[r#"
            class A : System.Object
              .ctor()
              A Clone()
              void Hidden()
            class B : A
              .ctor()
              B Clone()
              void Hidden()
        "#]],
    );
}

#[test]
fn explicit_implementations_are_not_public() {
    check(
        "public interface I { void M(); } public class C : I { void I.M() { } } public class D : I { public void M() { } }",
        expect![[r#"
            class C : System.Object, I
              .ctor()
            class D : System.Object, I
              .ctor()
              void M()
            interface I
              void M()
        "#]],
    );
}
