use dotnet::npgsql::{NpgsqlConnection, NpgsqlConnectionStringBuilder, NpgsqlException, SslMode};
use dotnet::system::data::ConnectionState;

fn main() -> mochi::Result<()> {
    let builder = NpgsqlConnectionStringBuilder::new_connection_string("Host=127.0.0.1;Username=anna;SSL Mode=Require")?;
    println!("{:?} {} {:?}", builder.host()?, builder.port()?, builder.ssl_mode()?);
    builder.set_port(1)?;
    builder.set_ssl_mode(SslMode::Disable)?;
    println!("{builder}");

    // Nothing listens there: the failure is a typed error.
    let connection = NpgsqlConnection::new_connection_string(builder.to_string())?;
    println!("{}", connection.state()? == ConnectionState::Closed);
    let error = connection.open().unwrap_err();
    println!("{} {}", error.is::<NpgsqlException>(), error.downcast::<NpgsqlException>()?.is_transient()?);
    Ok(())
}
