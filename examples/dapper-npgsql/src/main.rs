//! An inventory in PostgreSQL: Dapper's statements on Npgsql's connections, in transactions.

use dotnet::dapper::dynamic_parameters::AddOptions;
use dotnet::dapper::sql_mapper::ExecuteOptions;
use dotnet::dapper::{DynamicParameters, prelude::*};
use dotnet::npgsql::{NpgsqlConnection, PostgresException};
use dotnet::system::collections::generic::IDictionary;
use mochi::{Decimal, Object};

struct Article {
    name: &'static str,
    count: i32,
    price: Decimal,
}

fn main() -> mochi::Result<()> {
    let database = std::env::var("DATABASE").expect("DATABASE says how to connect");
    let connection = NpgsqlConnection::new_connection_string(&*database)?;
    connection.open()?;
    connection.execute("create temporary table article (name text primary key, count int, price numeric)")?;

    let nut = Article { name: "nut", count: 1000, price: "0.02".parse()? };
    let bolt = Article { name: "bolt", count: 750, price: "0.10".parse()? };
    let washer = Article { name: "washer", count: 4000, price: "0.005".parse()? };
    println!("{} articles", receive(&connection, &[nut, bolt, washer])?);

    // All or nothing: the second article is there already, and so the first does not come in either.
    let rivet = Article { name: "rivet", count: 20, price: "0.01".parse()? };
    let again = Article { name: "nut", count: 1, price: "0.03".parse()? };
    match receive(&connection, &[rivet, again]) {
        Err(e) if e.is::<PostgresException>() => {
            let e = e.downcast::<PostgresException>()?;
            println!("refused by {}: {}", e.constraint_name()?.unwrap_or_default(), e.message_text()?);
        }
        other => println!("{} articles", other?),
    }

    // Dapper's rows are dictionaries.
    for row in
        &connection.query_untyped("select name, count, count * price as value from article order by value desc")?
    {
        let row = row?.cast::<IDictionary<String, Object>>()?;
        let (name, count): (String, i32) = (row.get("name")?.unbox()?, row.get("count")?.unbox()?);
        println!("{name:8} {count:6} {:>8}", row.get("value")?.unbox::<Decimal>()?);
    }
    // One value, and columns of one: as the type that is asked for.
    let total = connection.execute_scalar_as::<Decimal>("select sum(count * price) from article")?;
    println!("in all {}", total.expect("a sum"));
    let names = connection.query::<String>("select name from article order by name")?.to_vec()?;
    println!("{}", names.join(", "));
    Ok(())
}

/// Puts articles in stock, all of them or none.
fn receive(connection: &NpgsqlConnection, articles: &[Article]) -> mochi::Result<i32> {
    // A transaction that is not committed is rolled back where it is dropped.
    mochi::using(connection.begin_transaction()?, |transaction| {
        let mut rows = 0;
        for article in articles {
            let parameters = DynamicParameters::new()?;
            for (name, value) in [
                ("name", Object::from_value(article.name)?),
                ("count", Object::from_value(article.count)?),
                ("price", Object::from_value(article.price)?),
            ] {
                parameters.add_with(name, AddOptions { value: Some(&value), ..Default::default() })?;
            }
            rows += connection.execute_with(
                "insert into article values (@name, @count, @price)",
                ExecuteOptions {
                    param: Some(&parameters),
                    transaction: Some(transaction.upcast()),
                    ..Default::default()
                },
            )?;
        }
        transaction.commit()?;
        Ok(rows)
    })
}
