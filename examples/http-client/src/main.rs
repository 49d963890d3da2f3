//! .NET's HTTP client on tokio: requests side by side, a timeout that cancels one, and a server in Rust that sees it.

use dotnet::system::net::http::{
    HttpClient, HttpMessageHandlerImpl, HttpRequestException, HttpRequestMessage, HttpResponseMessage, StringContent,
};
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};
use tokio::time::{sleep, timeout};

fn main() -> mochi::Result<()> {
    let tokio = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(mochi::Error::other)?;
    tokio.block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0").await.map_err(mochi::Error::other)?;
        let address = listener.local_addr().map_err(mochi::Error::other)?;
        let (gone, mut has_gone) = unbounded_channel();
        let server = tokio::spawn(serve(listener, gone));
        let http = HttpClient::new()?;
        http.set_base_address(&format!("http://{address}"))?;

        // A `Task` of .NET is a future; these two are on their way at once.
        let (slow, fast) = tokio::join!(http.get_string_async("/later"), http.get_string_async("/now"));
        println!("{} and {}", slow?, fast?);

        let content = StringContent::new("7 boxes")?;
        let response = http.post_async("/orders", &content).await?;
        println!("{:?}: {}", response.status_code()?, response.content()?.read_as_string_async().await?);

        // What is not awaited any more is cancelled: the connection ends.
        match timeout(Duration::from_millis(50), http.get_string_async("/never")).await {
            Err(_) => println!("no answer in time"),
            Ok(body) => println!("{}", body?),
        }
        println!("the server saw it: {}", has_gone.recv().await.is_some());

        match http.get_string_async("/nowhere").await {
            Err(e) if e.is::<HttpRequestException>() => {
                println!("{:?}", e.downcast::<HttpRequestException>()?.status_code()?);
            }
            other => println!("{}", other?),
        }
        server.abort();

        // Who answers can be written in Rust: this client has no network.
        let offline = HttpClient::new_handler(Echo)?;
        println!("{}", offline.get_string_async("http://nobody/orders/7").await?);
        Ok(())
    })
}

/// Answers with what is asked for. `HttpMessageHandler` is an abstract class, whose one abstract method is protected.
struct Echo;

impl HttpMessageHandlerImpl for Echo {
    fn send_async(
        &self,
        request: &HttpRequestMessage,
    ) -> impl Future<Output = mochi::Result<HttpResponseMessage>> + Send + 'static {
        let request = request.clone();
        async move {
            let path = request.request_uri()?.map(|uri| uri.path_and_query()).transpose()?.unwrap_or_default();
            let response = HttpResponseMessage::new()?;
            response.set_content(&StringContent::new(&format!("{} {path}, answered in Rust", request.method()?))?)?;
            Ok(response)
        }
    }
}

/// Answers each connection's first request; says when a client has gone before its answer.
async fn serve(listener: TcpListener, gone: UnboundedSender<()>) {
    while let Ok((stream, _)) = listener.accept().await {
        let gone = gone.clone();
        tokio::spawn(async move {
            // Who goes away while being answered is no fault of the server's.
            let _ = answer(stream, &gone).await;
        });
    }
}

async fn answer(mut stream: TcpStream, gone: &UnboundedSender<()>) -> std::io::Result<()> {
    let mut request = vec![0; 4096];
    let mut len = 0;
    while !is_whole(&request[..len]) {
        match stream.read(&mut request[len..]).await? {
            0 => return Ok(()),
            more => len += more,
        }
    }
    let request = String::from_utf8_lossy(&request[..len]).into_owned();
    let (status, body) = match request.split(' ').nth(1) {
        Some("/now") => ("200 OK", "now".to_owned()),
        Some("/later") => {
            sleep(Duration::from_millis(30)).await;
            ("200 OK", "a little later".to_owned())
        }
        Some("/orders") => ("201 Created", format!("ordered {}", request.split("\r\n\r\n").nth(1).unwrap_or_default())),
        Some("/never") => {
            if stream.read(&mut [0]).await? == 0 {
                // The program may have ended.
                let _ = gone.send(());
            }
            return Ok(());
        }
        _ => ("404 Not Found", String::new()),
    };
    let length = body.len();
    let head = format!("HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n");
    stream.write_all(format!("{head}{body}").as_bytes()).await
}

/// Whether all that the head of a request promises has come.
fn is_whole(request: &[u8]) -> bool {
    let request = String::from_utf8_lossy(request);
    let Some((head, body)) = request.split_once("\r\n\r\n") else { return false };
    let length = head.lines().find_map(|line| line.strip_prefix("Content-Length: "));
    body.len() >= length.map_or(0, |length| length.parse().unwrap_or(0))
}
