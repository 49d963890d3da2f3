use dotnet::html_agility_pack::{HtmlDocument, HtmlNode, HtmlNodeType};

const PAGE: &str =
    "<html><body><h1 class='a b'>Hi &amp; ho</h1><a href='/x'>x</a><a href='/y'>y</a><p>open</span></body></html>";

fn main() -> mochi::Result<()> {
    let document = HtmlDocument::new()?;
    document.load_html(PAGE)?;
    let Some(body) = document.document_node()?.select_single_node("//body")? else {
        return Err(mochi::Error::other("a page has a body"));
    };
    if let Some(links) = body.select_nodes("//a[@href]")? {
        for link in &links {
            let link = link?;
            println!("{:?} {}", link.get_attribute_value("href", "")?, link.inner_text()?);
            link.set_attribute_value("rel", "nofollow")?;
        }
    }
    println!("{}", body.select_nodes("//table")?.is_none());
    body.append_child(&HtmlNode::create_node("<p>new</p>")?)?;
    for node in &body.child_nodes()? {
        let node = node?;
        if node.node_type()? == HtmlNodeType::Element {
            println!("{}", node.x_path()?);
        }
    }
    for heading in &document.document_node()?.descendants_name("h1")? {
        println!("{:?}", heading?.get_classes()?.to_vec()?);
    }
    println!("{}", document.document_node()?.outer_html()?);
    for error in &document.parse_errors()? {
        let error = error?;
        println!("line {}: {}", error.line()?, error.reason()?);
    }
    Ok(())
}
