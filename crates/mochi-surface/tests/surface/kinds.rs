//! Types.

use expect_test::expect;

use super::support::check::check;

#[test]
fn classes() {
    check(
        "public class Open { } public abstract class Base { } public sealed class Closed : Base { }
         public static class Helpers { } public class Outer { public class Inner { } internal class Hidden { } }
         class Internal { }",
        expect![[r#"
            abstract class Base : System.Object
            sealed class Closed : Base
              .ctor()
            static class Helpers
            class Open : System.Object
              .ctor()
            class Outer : System.Object
              .ctor()
            class Outer.Inner : System.Object
              .ctor()
        "#]],
    );
}

#[test]
fn namespaces() {
    check(
        "namespace A.B { public class C { public class D { } } }",
        expect![[r#"
        class A.B.C : System.Object
          .ctor()
        class A.B.C.D : System.Object
          .ctor()
    "#]],
    );
}

#[test]
fn interfaces() {
    check(
        "public interface IShape { double Area(); } public interface ISquare : IShape { double Side { get; } }
         public class Square : ISquare { public double Side => 1; public double Area() => 1; }
         public interface IDefault { int One() => 1; static int Two() => 2; }",
        expect![[r#"
            interface IDefault
              int One()
              static int Two()
            interface IShape
              double Area()
            interface ISquare : IShape
              double Side { get; }
            class Square : System.Object, IShape, ISquare
              double Side { get; }
              .ctor()
              double Area()
        "#]],
    );
}

#[test]
fn contracts() {
    check(
        "public interface IShape<TSelf> where TSelf : IShape<TSelf> { static abstract TSelf Unit { get; } static abstract TSelf operator +(TSelf a, TSelf b); static abstract U To<U>(TSelf a); static int Two() => 2; }
         public class Square : IShape<Square> { public static Square Unit => new(); public static Square operator +(Square a, Square b) => a; public static U To<U>(Square a) => default!; }
         public interface IMaker<TSelf> { static abstract TSelf Make(); static abstract int Count { get; set; } static abstract U To<U>(); }
         public class Maker : IMaker<int> { public static int Make() => 1; public static int Count { get; set; } public static U To<U>() => default!; }",
        expect![[r#"
            static interface IMaker<T0>
              static virtual int Count { get; set; }
              static virtual T0 Make()
              static virtual TMethod0 To()
            static interface IMaker<int>
            static interface IShape<Square>
              static int Two()
            static interface IShape<T0>
              static virtual T0 Unit { get; }
              static virtual TMethod0 To(T0 a)
              static int Two()
              static T0 op_Addition(T0 a, T0 b)
            class Maker : System.Object
              static int Count { get; set; }
              .ctor()
              static int Make()
              static TMethod0 To()
            class Square : System.Object
              static Square Unit { get; }
              .ctor()
              static TMethod0 To(Square a)
              static Square op_Addition(Square a, Square b)
        "#]],
    );
}

#[test]
fn enums() {
    check(
        "public enum Small : byte { A, B = 255 } [System.Flags] public enum Bits : long { None, Low = 1, High = 1L << 62 }
         public enum Wide : ulong { Top = ulong.MaxValue } public enum Minus : sbyte { One = -1 }
         public class C { public Small P { get; set; } public Bits? Q; public Wide[]? R; public enum Nested { X } }",
        expect![[r#"
            flags enum Bits : long
              None = 0
              Low = 1
              High = 4611686018427387904
            class C : System.Object
              Bits? Q
              Wide[]? R
              Small P { get; set; }
              .ctor()
            enum C.Nested : int
              X = 0
            enum Minus : sbyte
              One = -1
            enum Small : byte
              A = 0
              B = 255
            enum Wide : ulong
              Top = 18446744073709551615
        "#]],
    );
}

#[test]
fn exceptions_and_disposables() {
    check(
        "public class Failure : System.IO.IOException { }
         public class Resource : System.IDisposable { public void Dispose() { } }
         public class Derived : Resource { }",
        expect![[r#"
            disposable class Derived : Resource, System.IDisposable
              .ctor()
            exception class Failure : System.IO.IOException, System.Runtime.Serialization.ISerializable
              .ctor()
            disposable class Resource : System.Object, System.IDisposable
              .ctor()
              void Dispose()
        "#]],
    );
}

#[test]
fn bases_that_do_not_cross_are_stepped_over() {
    check(
        "public class Top { } public class Generic<T> : Top { } public class Bottom : Generic<int> { }
         public class Items : System.Collections.ObjectModel.Collection<int> { }
         public class Work : System.Threading.Tasks.TaskScheduler { protected override void QueueTask(System.Threading.Tasks.Task t) { }
           protected override bool TryExecuteTaskInline(System.Threading.Tasks.Task t, bool q) => false;
           protected override System.Collections.Generic.IEnumerable<System.Threading.Tasks.Task> GetScheduledTasks() => []; }",
        expect![[r#"
            class Bottom : Generic<int>
              .ctor()
            class Generic<T0> : Top
              .ctor()
            class Generic<int> : Top
              .ctor()
            class Items : System.Collections.ObjectModel.Collection<int>, System.Collections.ICollection, System.Collections.IEnumerable, System.Collections.IList, System.Collections.Generic.ICollection<int>, System.Collections.Generic.IEnumerable<int>, System.Collections.Generic.IList<int>, System.Collections.Generic.IReadOnlyCollection<int>, System.Collections.Generic.IReadOnlyList<int>
              .ctor()
            class Top : System.Object
              .ctor()
            class Work : System.Threading.Tasks.TaskScheduler
              .ctor()
        "#]],
    );
}

#[test]
fn opaque_base_types() {
    check(
        "public class C { public System.Type T() => typeof(C); public System.Array A() => new int[0]; public void M(System.Enum e, System.ValueType v, System.Delegate d) { } }",
        expect![[r#"
            class C : System.Object
              .ctor()
              System.Array A()
              void M(System.Enum e, System.ValueType v, System.Delegate d)
              System.Type T()
        "#]],
    );
}

#[test]
fn obsolete_types() {
    check(
        "[System.Obsolete(\"use D\")] public class C { } [System.Obsolete] public enum E { }",
        expect![[r#"
        class C : System.Object [obsolete "use D"]
          .ctor()
        enum E : int [obsolete ""]
    "#]],
    );
}
