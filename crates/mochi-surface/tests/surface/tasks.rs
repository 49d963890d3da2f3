//! What is awaited.

use expect_test::expect;

use super::support::check::{PACKAGE, api, check, package};

#[test]
fn results() {
    check(
        "#nullable enable
         using System.Threading.Tasks;
         public class C { public Task A() => Task.CompletedTask; public Task<int> B(string? text) => Task.FromResult(0); public ValueTask D() => default;
           public ValueTask<string?> E() => default; public Task<string[]> F() => null!; public Task<Task<int>> G() => null!;
           public Task P => null!; public Task[] Q => null!; public bool TryIt(out Task<string> task) { task = null!; return true; } }",
        expect![[r#"
            class C : System.Object
              System.Threading.Tasks.Task P { get; }
              System.Threading.Tasks.Task[] Q { get; }
              .ctor()
              async void A()
              async int B(string? text)
              async void D()
              async string? E()
              async string~[] F()
              async System.Threading.Tasks.Task<int> G()
              bool TryIt(out System.Threading.Tasks.Task<string> task)
        "#]],
    );
}

#[test]
fn variables() {
    check(
        "using System.Threading.Tasks;
         public class C { public Task<int> A(in int a, ref readonly long b) => null!; public Task<int> B(ref int a) => null!; }",
        expect![[r#"
            class C : System.Object
              .ctor()
              async int A(in int a, in long b)
              System.Threading.Tasks.Task<int> B(ref int a)
        "#]],
    );
}

#[test]
fn tokens() {
    check(
        "using System.Threading; using System.Threading.Tasks;
         public class C { public Task A(int n) => null!; public Task A(int n, CancellationToken t) => null!; public Task A(string s) => null!;
           public Task<int> B(CancellationToken t, int n) => null!; public Task D(CancellationToken one, CancellationToken two) => null!;
           public int B(int n) => 0; public bool Sync(CancellationToken t) => true; }
         public abstract class Base { public abstract Task Run(); public abstract Task Run(CancellationToken t); }
         public class Derived : Base { public override Task Run() => null!; public override Task Run(CancellationToken t) => null!; }
         public delegate Task Work(CancellationToken t);",
        expect![[r#"
            abstract class Base : System.Object
              async void Run() cancellable
            class C : System.Object
              .ctor()
              async void A(int n) cancellable
              async void A(string s)
              async int B(int n) cancellable
              int B(int n)
              async void D(System.Threading.CancellationToken one, System.Threading.CancellationToken two)
              bool Sync(System.Threading.CancellationToken t)
            class Derived : Base
              .ctor()
            delegate Work : System.MulticastDelegate
              System.Threading.Tasks.Task Invoke(System.Threading.CancellationToken t)
        "#]],
    );
}

#[test]
fn a_folded_overload_counts_as_bound() {
    let api = api("using System.Threading; using System.Threading.Tasks;
         public class C { public Task A() => null!; public Task A(CancellationToken t) => null!; }");
    let of = package(&api, PACKAGE);
    assert_eq!((of.bound, of.public_members), (3, 3));
}

const AWAITER: &str = "using System; using System.Runtime.CompilerServices;
     public class A<T> : INotifyCompletion { public bool IsCompleted => true; public T GetResult() => default; public void OnCompleted(Action a) {} }";

#[test]
fn awaiters_of_a_librarys_own() {
    check(
        &format!(
            "{AWAITER}
             public class C {{ public A<int> GetAwaiter() => null; }}
             public class Derived : C {{ }}
             public struct S<T> {{ public A<T> GetAwaiter() => null; }}
             public interface I {{ TaskAwaiter GetAwaiter(); }}
             public class Other {{ public S<string> P => default; }}"
        ),
        expect![[r#"
            class A<T0> : System.Object, System.Runtime.CompilerServices.INotifyCompletion
              bool IsCompleted { get; }
              .ctor()
              T0 GetResult()
              void OnCompleted(System.Action a)
            class A<int> : System.Object, System.Runtime.CompilerServices.INotifyCompletion
              bool IsCompleted { get; }
              .ctor()
              int GetResult()
              void OnCompleted(System.Action a)
            class A<string> : System.Object, System.Runtime.CompilerServices.INotifyCompletion
              bool IsCompleted { get; }
              .ctor()
              string~ GetResult()
              void OnCompleted(System.Action a)
            class C : System.Object
              .ctor()
              A<int> GetAwaiter()
              async int <await>()
            class Derived : C
              .ctor()
            interface I
              System.Runtime.CompilerServices.TaskAwaiter GetAwaiter()
              async void <await>()
            class Other : System.Object
              S<string> P { get; }
              .ctor()
            struct S<T0> : System.ValueType
              A<T0> GetAwaiter()
              async T0 <await>()
            struct S<string> : System.ValueType
              A<string> GetAwaiter()
              async string~ <await>()
        "#]],
    );
}

/// What has the name, and lacks something of the pattern.
#[test]
fn no_awaiters() {
    check(
        &format!(
            "{AWAITER}
             public class Deaf {{ public bool IsCompleted => true; public int GetResult() => 0; }}
             public class Restless : INotifyCompletion {{ public int GetResult() => 0; public void OnCompleted(Action a) {{}} }}
             public ref struct Lent : INotifyCompletion {{ public bool IsCompleted => true; public int GetResult() => 0; public void OnCompleted(Action a) {{}} }}
             public class C1 {{ public Deaf GetAwaiter() => null; }}
             public class C2 {{ public Restless GetAwaiter() => null; }}
             public class C3 {{ public Lent GetAwaiter() => default; }}
             public class C4 {{ public static A<int> GetAwaiter() => null; }}
             public class C5 {{ public A<int> GetAwaiter(int n) => null; }}
             public class C6 {{ public A<U> GetAwaiter<U>() => null; }}
             public class C7 {{ internal A<int> GetAwaiter() => null; }}
             public ref struct C8 {{ public A<int> GetAwaiter() => null; }}"
        ),
        expect![[r#"
            class A<T0> : System.Object, System.Runtime.CompilerServices.INotifyCompletion
              bool IsCompleted { get; }
              .ctor()
              T0 GetResult()
              void OnCompleted(System.Action a)
            class A<TMethod0> : System.Object
            class A<int> : System.Object, System.Runtime.CompilerServices.INotifyCompletion
              bool IsCompleted { get; }
              .ctor()
              int GetResult()
              void OnCompleted(System.Action a)
            class C1 : System.Object
              .ctor()
              Deaf GetAwaiter()
            class C2 : System.Object
              .ctor()
              Restless GetAwaiter()
            class C3 : System.Object
              .ctor()
            class C4 : System.Object
              .ctor()
              static A<int> GetAwaiter()
            class C5 : System.Object
              .ctor()
              A<int> GetAwaiter(int n)
            class C6 : System.Object
              .ctor()
              A<TMethod0> GetAwaiter()
            class C7 : System.Object
              .ctor()
            class Deaf : System.Object
              bool IsCompleted { get; }
              .ctor()
              int GetResult()
            class Restless : System.Object, System.Runtime.CompilerServices.INotifyCompletion
              .ctor()
              int GetResult()
              void OnCompleted(System.Action a)
            skipped C3.GetAwaiter SkipRefStruct: a result of type `Lent` cannot be expressed
            skipped C8.GetAwaiter SkipRefStruct: declared by `C8`
            skipped Lent.GetResult SkipRefStruct: declared by `Lent`
            skipped Lent.IsCompleted SkipRefStruct: declared by `Lent`
            skipped Lent.OnCompleted SkipRefStruct: declared by `Lent`
        "#]],
    );
}
