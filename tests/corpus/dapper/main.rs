use dotnet::dapper::{DbString, DynamicParameters, SqlMapper};
use dotnet::system::data::DbType;

fn main() -> mochi::Result<()> {
    let name = DbString::new_value("anna", 20)?;
    name.set_is_ansi(true)?;
    println!("{:?} of {} characters, ansi: {}", name.value()?, name.length()?, name.is_ansi()?);

    let parameters = DynamicParameters::new()?;
    parameters.add("@name", &name, None, None, None, None, None)?;
    parameters.add("@age", 42, Some(DbType::Int32), None, None, None, None)?;
    parameters.set_remove_unused(false)?;
    println!("remove unused: {}", parameters.remove_unused()?);

    println!("cached queries: {}", SqlMapper::get_cached_sql_count()?);
    SqlMapper::purge_query_cache()?;
    Ok(())
}
