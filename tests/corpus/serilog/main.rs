use dotnet::serilog::events::LogEventLevel;
use dotnet::serilog::{Log, LoggerConfiguration};
use dotnet::serilog_sinks_console::ConsoleLoggerConfigurationExtensions;

fn main() -> mochi::Result<()> {
    let console = LoggerConfiguration::new()?.minimum_level()?.debug()?.write_to()?;
    let logger = ConsoleLoggerConfigurationExtensions::console(
        &console,
        LogEventLevel::Verbose,
        "{Level:u3} {Message:lj}{NewLine}",
        None,
        None,
        None,
        None,
        false,
        None,
    )?
    .create_logger()?;
    logger.verbose("not seen")?;
    logger.information("started")?;
    logger.warning_property_values("{Count} items left for {Name}", &[Some(3.into()), Some("anna".into())])?;
    println!("{}", logger.is_enabled(LogEventLevel::Debug)?);

    Log::set_logger(&logger)?;
    Log::error("through the static logger")?;
    Log::close_and_flush()?;
    Ok(())
}
