//! A pipeline in PostgreSQL without a thread that waits: rows as a stream, work after work, notifications.

use dotnet::dapper::prelude::*;
use dotnet::npgsql::{NpgsqlConnection, NpgsqlDataSource};
use dotnet::system::collections::generic::IDictionary;
use mochi::{Error, IntoStream as _, Object};

fn main() -> mochi::Result<()> {
    let database = std::env::var("DATABASE").expect("DATABASE says how to connect");
    // .NET's tasks are futures for any executor; this one is tokio's, on the one thread.
    let tokio = tokio::runtime::Builder::new_current_thread().build().map_err(Error::other)?;
    tokio.block_on(async {
        let source = NpgsqlDataSource::create(&database)?;
        let connection = source.open_connection_async().await?;
        prepare(&connection).await?;
        println!("{} readings kept", keep(&connection).await?);
        hottest(&connection).await?;
        first(&connection).await?;
        connection.dispose_async().await?;
        source.dispose_async().await
    })
}

/// A thousand readings of ten sensors.
async fn prepare(connection: &NpgsqlConnection) -> mochi::Result<()> {
    connection.execute_async("create temporary table reading (sensor int, at int, value float8)").await?;
    let rows = connection
        .execute_async(
            "insert into reading select n % 10, n, 20 + (n * 7919 % 1000) / 50.0 from generate_series(1, 1000) n",
        )
        .await?;
    println!("{rows} readings");
    Ok(())
}

/// A command with parameters, once for each sensor; what is over the limit goes to another table, in one transaction.
async fn keep(connection: &NpgsqlConnection) -> mochi::Result<i32> {
    connection.execute_async("create temporary table peak as select * from reading limit 0").await?;
    let transaction = connection.begin_transaction_async().await?;
    let command = connection.create_command()?;
    command.set_command_text("insert into peak select * from reading where sensor = @sensor and value > @limit")?;
    let sensor = command.parameters()?.add_with_value_parameter_name("sensor", 0)?;
    command.parameters()?.add_with_value_parameter_name("limit", 39.5)?;
    let mut kept = 0;
    for number in 0..10 {
        sensor.set_value(number)?;
        kept += command.execute_non_query_async().await?;
    }
    transaction.commit_async().await?;
    command.dispose_async().await?;
    Ok(kept)
}

/// Rows as they come, by name: an asynchronous enumeration of .NET is a stream.
async fn hottest(connection: &NpgsqlConnection) -> mochi::Result<()> {
    let mut rows = connection
        .query_unbuffered_async_untyped("select sensor, max(value) as peak from peak group by 1 order by 2 desc, 1")?
        .stream();
    while let Some(row) = rows.next().await {
        let row = row?.cast::<IDictionary<String, Object>>()?;
        println!("sensor {}: {}", row.get("sensor")?, row.get("peak")?);
    }
    Ok(())
}

/// Rows by a reader, as ADO.NET has it; who has seen enough disposes of it.
async fn first(connection: &NpgsqlConnection) -> mochi::Result<()> {
    let command = connection.create_command()?;
    command.set_command_text("select sensor, at, value from reading order by at")?;
    let reader = command.execute_reader_async().await?;
    let mut sum = 0.0;
    while reader.read_async().await? {
        sum += reader.get_double(2)?;
        if reader.get_int32(1)? == 100 {
            break;
        }
    }
    reader.dispose_async().await?;
    command.dispose_async().await?;
    println!("the first hundred: {:.2} on average", sum / 100.0);
    Ok(())
}
