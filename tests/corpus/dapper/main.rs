use dotnet::dapper::{DbString, DynamicParameters, SqlMapper, db_string::NewValueOptions, dynamic_parameters::AddOptions};
use dotnet::system::data::DbType;
use mochi::Object;

fn main() -> mochi::Result<()> {
    let name = DbString::new_value_with("anna", NewValueOptions { length: 20 })?;
    name.set_is_ansi(true)?;
    println!("{:?} of {} characters, ansi: {}", name.value()?, name.length()?, name.is_ansi()?);

    let parameters = DynamicParameters::new()?;
    parameters.add_with("@name", AddOptions { value: Some(&name), ..Default::default() })?;
    let age = Object::from_value(42)?;
    parameters.add_with("@age", AddOptions { value: Some(&age), db_type: Some(DbType::Int32), ..Default::default() })?;
    parameters.set_remove_unused(false)?;
    println!("remove unused: {}", parameters.remove_unused()?);

    println!("cached queries: {}", SqlMapper::get_cached_sql_count()?);
    SqlMapper::purge_query_cache()?;
    Ok(())
}
