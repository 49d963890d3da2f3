use expect_test::{Expect, expect};

use super::Library;
use crate::model::Docs;

fn docs(xml: &str) -> Docs {
    let file = format!("<doc><members><member name=\"T:A\">{xml}</member></members></doc>");
    Library::new(Some(file.as_bytes())).comment("T:A").docs
}

fn check(summary: &str, expect: Expect) {
    expect.assert_eq(&docs(&format!("<summary>{summary}</summary>")).summary);
}

#[test]
fn paragraphs() {
    check(
        "\n    One\n    line.\n    <para>Two.</para>\n    ",
        expect![[r#"
        One line.

        Two."#]],
    );
}

#[test]
fn references() {
    check(
        r#"A <see cref="T:N.List`1"/>, <see langword="null"/>, <paramref name="x"/>, <c>a[0]</c>, <see cref="M:N.A.B(System.Int32)">the method</see>."#,
        expect!["A `List<T>`, `null`, `x`, `a[0]`, the method."],
    );
}

#[test]
fn addresses() {
    check(
        r#"<see href="https://a.org"/> <a href="https://b.org">b</a> https://c.org."#,
        expect!["<https://a.org> [b](<https://b.org>) <https://c.org>."],
    );
}

#[test]
fn literal_text() {
    check("a[0] &lt;b&gt; <![CDATA[<c>]]> # d", expect![[r#"a\[0\] \<b\> \<c\> # d"#]]);
}

#[test]
fn markdown() {
    check(
        "Logs.
         <format type=\"text/markdown\"><![CDATA[
         ## Remarks
         Some `a[0]` of <xref:N.A.B%2A?displayProperty=nameWithType>,
         and [a] link.

         ```csharp
         if (a)
             b();
         ```
         ]]></format>",
        expect![[r#"
        Logs.

        Remarks

        Some `a[0]` of `A.B`, and \[a\] link.

        ```csharp
        if (a)
            b();
        ```"#]],
    );
}

#[test]
fn code_in_a_sentence() {
    check("Returns <code>null</code> when <code>a</code>.", expect!["Returns `null` when `a`."]);
    check(
        "One.\n  <code>a();</code>",
        expect![[r#"
        One.

        ```csharp
        a();
        ```"#]],
    );
}

#[test]
fn code_blocks() {
    check(
        "Before <code>\n    if (x)\n        y();\n</code> after",
        expect![[r#"
        Before

        ```csharp
        if (x)
            y();
        ```

        after"#]],
    );
    check(
        "<code lang=\"XML\">&lt;a/&gt;</code>",
        expect![[r#"
        ```xml
        <a/>
        ```"#]],
    );
}

#[test]
fn lists() {
    check(
        r#"<list type="bullet"><item><term>a</term><description>one</description></item><item>two <code>x&#10;y</code></item></list>after"#,
        expect![[r#"
            - a: one
            - two

              ```csharp
              x
              y
              ```

            after"#]],
    );
    check(
        r#"<list type="number"><item><description>one<para>more</para></description></item><item>two</item></list>"#,
        expect![[r#"
            1. one

               more
            2. two"#]],
    );
}

#[test]
fn unknown_tags_are_text() {
    check("a <blink>b</blink> <strong>c</strong>", expect!["a b **c**"]);
}

#[test]
fn sections() {
    expect![[r#"
        Docs {
            summary: "s",
            remarks: "r\n\ne\n\nSee also: `B`",
            parameters: [
                (
                    "x",
                    "an x",
                ),
            ],
            returns: "ret",
            exceptions: [
                (
                    "IOException",
                    "when",
                ),
            ],
        }
    "#]]
    .assert_debug_eq(&docs(
        r#"<summary>s</summary><remarks>r</remarks><example>e</example><param name="x">an x</param><returns>ret</returns>
        <exception cref="T:System.IO.IOException">when</exception><seealso cref="T:N.B"/><typeparam name="T">t</typeparam>"#,
    ));
}

#[test]
fn malformed_file() {
    let library = Library::new(Some(b"<doc><members><member name=\"T:A\"></doc>"));
    assert_eq!(library.comment("T:A").docs, Docs::default());
    assert!(library.error().is_some());
}
