use dotnet::rest_sharp::rest_request::NewResourceOptions;
use dotnet::rest_sharp::{Method, ResponseStatus, RestClient, RestRequest, prelude::*};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;

fn main() -> mochi::Result<()> {
    let server = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = server.local_addr().expect("an address");
    let served = std::thread::spawn(move || (0..3).map(|_| answer(&server)).collect::<Vec<_>>());

    let client = RestClient::new_base_url(&format!("http://{address}/api"))?;
    let request = RestRequest::new_resource("orders/{id}")?;
    request
        .add_url_segment("id", "a/7")?
        .add_query_parameter("sort", "price, name")?
        .add_header("X-Customer", "anna")?;
    let response = client.execute_async(&request).wait()?;
    println!(
        "{:?} {} {}",
        response.status_code()?.value(),
        response.content_type()?.unwrap_or_default(),
        response.content()?.unwrap_or_default()
    );

    let request = RestRequest::new_resource_with("orders", NewResourceOptions { method: Method::Post })?;
    request.add_json_body(r#"{"article": "nut"}"#, false)?;
    println!("{}", client.execute_async(&request).wait()?.is_successful()?);
    let missing = client.execute_async(&RestRequest::new_resource("nothing")?).wait()?;
    println!("{} {}", missing.status_code()?.value(), missing.is_successful()?);
    client.dispose()?;
    for request in served.join().expect("a server") {
        println!("{request}");
    }

    // Nothing listens there: no exception, but a response that says so.
    let client = RestClient::new_base_url("http://127.0.0.1:1")?;
    let response = client.execute_async(&RestRequest::new_resource("orders")?).wait()?;
    println!("{} {}", response.response_status()? == ResponseStatus::Error, response.is_successful()?);
    client.dispose()
}

/// Answers a request, and tells what matters of it.
fn answer(server: &TcpListener) -> String {
    let (mut stream, _) = server.accept().expect("a client");
    let mut reader = BufReader::new(stream.try_clone().expect("a stream"));
    let mut head = Vec::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).expect("a line");
        match line.trim_end() {
            "" => break,
            line => head.push(line.to_owned()),
        }
    }
    let header = |name: &str| head.iter().find_map(|line| line.strip_prefix(name));
    let length = header("Content-Length: ").map_or(0, |length| length.parse().expect("a number"));
    let mut body = vec![0; length];
    reader.read_exact(&mut body).expect("a body");
    let (status, content) =
        if head[0].contains("/orders") { ("200 OK", r#"{"total": 3}"#) } else { ("404 Not Found", "") };
    let length = content.len();
    let response = format!(
        "HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{content}"
    );
    stream.write_all(response.as_bytes()).expect("a client that listens");
    format!("{} {} [{}]", head[0], header("X-Customer: ").unwrap_or("nobody"), String::from_utf8_lossy(&body))
}
