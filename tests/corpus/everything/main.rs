//! All the packages in one restored graph and one load context: a type of one package is the same type to another.

use dotnet::bogus::{Randomizer, randomizer::NumberOptions};
use dotnet::dapper::prelude::*;
use dotnet::fluent_validation::results::ValidationResult;
use dotnet::google_protobuf::ByteString;
use dotnet::humanizer_core::prelude::*;
use dotnet::math_net_numerics::SpecialFunctions;
use dotnet::newtonsoft_json::linq::JObject;
use dotnet::nlog::LogLevel;
use dotnet::npgsql::{NpgsqlConnection, NpgsqlException};
use dotnet::polly::Policy;
use dotnet::serilog::LoggerConfiguration;
use dotnet::system_reactive::disposables::BooleanDisposable;

fn main() -> mochi::Result<()> {
    // Dapper takes Npgsql's connection, and Npgsql's exception comes out of Dapper: nothing listens there.
    let connection = NpgsqlConnection::new_connection_string("Host=127.0.0.1;Port=1;Username=anna")?;
    let error = connection.execute("select 1").unwrap_err();
    println!("{}", error.is::<NpgsqlException>());

    println!("{}", Randomizer::new_local_seed(1)?.number_with(NumberOptions { min: 7, max: 7 })?);
    println!("{}", ValidationResult::new()?.is_valid()?);
    println!("{}", ByteString::copy_from_utf8("abc")?.length()?);
    println!("{}", 2026.to_roman()?);
    println!("{}", SpecialFunctions::factorial(5)?);
    println!("{}", JObject::parse(r#"{"a": [1, 2]}"#)?.count()?);
    println!("{}", LogLevel::info()?);
    println!("{}", Policy::no_op()?.policy_key()?.starts_with("NoOpPolicy"));
    LoggerConfiguration::new()?.create_logger()?.information("to nowhere")?;
    println!("{}", BooleanDisposable::new()?.is_disposed()?);
    drop((connection, error));
    println!("alive: {}", mochi::Runtime::live_handles());
    Ok(())
}
