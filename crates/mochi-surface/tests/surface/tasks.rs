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
