use dotnet::angle_sharp::html::dom::IHtmlParagraphElement;
use dotnet::angle_sharp::html::parser::HtmlParser;
use dotnet::angle_sharp::prelude::*;

fn main() -> mochi::Result<()> {
    let document =
        HtmlParser::new()?.parse_document("<title>A page</title><ul><li class=on>One<li>Two<li class=on>Three</ul>")?;
    println!("{}", document.title()?.unwrap_or_default());
    for item in &document.query_selector_all("li.on")? {
        let item = item?;
        println!("{} {:?}", item.text_content()?, item.get_attribute("class")?);
    }

    // The document's own `CreateElement(string)` has its name beside the extension method `CreateElement<T>()`.
    let paragraph = document.create_element("p")?;
    println!("{}", paragraph.is::<IHtmlParagraphElement>());
    let other = document.create_element_as::<IHtmlParagraphElement>()?;
    let body = document.body()?.expect("every document has one");
    for (element, text) in [(&paragraph, "own"), (&other.cast()?, "added")] {
        element.set_text_content(text)?;
        body.append_child(element)?;
    }
    println!("{}", body.to_html()?);

    drop((document, paragraph, other, body));
    println!("alive: {}", mochi::Runtime::live_handles());
    Ok(())
}
