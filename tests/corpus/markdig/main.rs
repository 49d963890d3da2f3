use dotnet::markdig::prelude::*;
use dotnet::markdig::syntax::{Block, HeadingBlock, MarkdownObject, inlines::LinkInline};
use dotnet::markdig::{Markdown, MarkdownPipelineBuilder, markdown::ToHtmlOptions};

const TEXT: &str = "# One\n\n## Two {#second}\n\nsee [mochi](https://example.com/ \"t\") and ~~gone~~\n\n| a | b |\n|---|---|\n| 1 | 2 |\n";

fn main() -> mochi::Result<()> {
    print!("{}", Markdown::to_html("This is a text with some *emphasis*")?);

    let pipeline = MarkdownPipelineBuilder::new()?.use_advanced_extensions()?.build()?;
    let options = ToHtmlOptions { pipeline: Some(&pipeline), ..Default::default() };
    print!("{}", Markdown::to_html_with(TEXT, options)?);

    let document = Markdown::parse_pipeline(TEXT, Some(&pipeline))?;
    for heading in &document.descendants::<HeadingBlock>()? {
        let heading = heading?;
        println!("level {} in line {}", heading.level()?, heading.line()?);
    }
    for link in &document.descendants_on_markdown_object::<LinkInline>()? {
        let link = link?;
        println!("{:?} {:?}", link.url()?, link.title()?);
        link.set_url("https://example.org/")?;
    }
    println!("{} in all", document.descendants_on_markdown_object::<MarkdownObject>()?.to_vec()?.len());
    for block in &document {
        let block: Block = block?;
        println!("{}: {}", block.span()?, block.line()?);
    }
    println!("{}", document.to_html()?.contains("example.org"));
    print!("{}", Markdown::to_plain_text("*a* and **b**")?);
    Ok(())
}
