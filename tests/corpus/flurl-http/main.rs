use dotnet::flurl::{Url, prelude::*};
use dotnet::flurl_http::{FlurlHttpException, prelude::*};

fn main() -> mochi::Result<()> {
    let url = "https://example.org".append_path_segments(("orders", 7, "a b"))?;
    url.set_query_param_value("sort", "price")?.set_query_param_value("page", 2)?;
    println!("{url}");
    url.remove_path_segment()?;
    println!("{}", url.path()?);
    println!("{}", Url::combine(&["https://example.org/", "/a/", "b"])?);
    println!("{} {}", Url::is_valid("no url")?, Url::is_valid("https://example.org")?);

    // Nothing listens there.
    let error = "http://127.0.0.1:1/".get_string_async().wait().unwrap_err();
    println!("{}", error.is::<FlurlHttpException>());
    Ok(())
}
