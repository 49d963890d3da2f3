//! Documentation comments.

use expect_test::{Expect, expect};
use mochi_surface::model::{Kind, MethodKind};

use super::support::check::{api, ty};

/// Compares the documentation of the method of `C`.
fn check(source: &str, expect: Expect) {
    let api = api(source);
    match &ty(&api, "C").kind {
        Kind::Class(class) => {
            let method = class.body.methods.iter().find(|method| method.kind != MethodKind::Constructor);
            expect.assert_debug_eq(&method.expect("C has a method").docs);
        }
        Kind::Interface(_) | Kind::Contract(_) | Kind::Enum(_) | Kind::Delegate(_) => panic!("C is a class"),
    }
}

#[test]
fn of_a_method() {
    check(
        "/** <summary>no</summary> */ public static class C {
           /// <summary>Does <see cref=\"M(int, string)\"/> to <paramref name=\"s\"/>.</summary>
           /// <param name=\"i\">The number.</param><param name=\"s\">The text.</param>
           /// <returns><c>true</c> when [it] did &lt;something&gt;.</returns>
           /// <exception cref=\"System.ArgumentException\">The text is empty.</exception>
           public static bool M(int i, string s) => true; }",
        expect![[r#"
            Docs {
                summary: "Does `C.M` to `s`.",
                remarks: "",
                parameters: [
                    (
                        "i",
                        "The number.",
                    ),
                    (
                        "s",
                        "The text.",
                    ),
                ],
                returns: "`true` when \\[it\\] did \\<something\\>.",
                exceptions: [
                    (
                        "ArgumentException",
                        "The text is empty.",
                    ),
                ],
            }
        "#]],
    );
}

#[test]
fn inherited_from_a_base() {
    check(
        "public abstract class B<T> { /// <summary>From the base.</summary>
           /// <returns>what B says</returns>
           public abstract T M(T t); }
         public class C : B<int> { /// <inheritdoc/>
           public override int M(int i) => 0; }",
        expect![[r#"
            Docs {
                summary: "From the base.",
                remarks: "",
                parameters: [],
                returns: "what B says",
                exceptions: [],
            }
        "#]],
    );
}

#[test]
fn inherited_from_an_interface() {
    check(
        "public interface I { /// <summary>From the interface.</summary>
           /// <param name=\"i\">theirs</param>
           void M(int i); }
         public class C : I { /// <inheritdoc/>
           /// <param name=\"i\">ours</param>
           public void M(int i) { } }",
        expect![[r#"
            Docs {
                summary: "From the interface.",
                remarks: "",
                parameters: [
                    (
                        "i",
                        "ours",
                    ),
                ],
                returns: "",
                exceptions: [],
            }
        "#]],
    );
}

#[test]
fn inherited_from_a_cref() {
    check(
        "public class B { /// <summary>From B.</summary>
           public void M() { } }
         public class C { /// <inheritdoc cref=\"B.M\"/>
           public void N() { } }",
        expect![[r#"
            Docs {
                summary: "From B.",
                remarks: "",
                parameters: [],
                returns: "",
                exceptions: [],
            }
        "#]],
    );
}

#[test]
fn of_types_properties_and_fields() {
    let api = api("/// <summary>A type.</summary>
        public class C { /// <summary>A property.</summary><value>Its value.</value>
          public int P { get; set; } /// <summary>A field.</summary>
          public int F; }
        /// <summary>An enum.</summary>
        public enum E { /// <summary>One.</summary>
          One }");
    let mut lines = vec![ty(&api, "C").docs.summary.clone(), ty(&api, "E").docs.summary.clone()];
    match (&ty(&api, "C").kind, &ty(&api, "E").kind) {
        (Kind::Class(class), Kind::Enum(it)) => {
            let property = &class.body.properties[0].docs;
            lines.extend([
                property.summary.clone(),
                property.returns.clone(),
                class.body.fields[0].docs.summary.clone(),
            ]);
            lines.push(it.members[0].docs.summary.clone());
        }
        kinds => panic!("{kinds:?}"),
    }
    assert_eq!(lines, ["A type.", "An enum.", "A property.", "Its value.", "A field.", "One."]);
}
